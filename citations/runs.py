"""Text with style marks, as citeproc joins it, in; styled runs out, with the punctuation at their seams put right."""

from __future__ import annotations

import re

from citations.cited import Run

# Noncharacters of Unicode mark the type styles while citeproc joins strings; metadata cannot hold them, as
# citations.hidden spells them out.
MARKS = {
    "\ufdd0": "italic",
    "\ufdd1": "bold",
    "\ufdd2": "underline",
    "\ufdd3": "sup",
    "\ufdd4": "sub",
    "\ufdd5": "small-caps",
}
END = "\ufdd6"
_ANY = "[\ufdd0-\ufdd6]"
_MARK = re.compile(f"({_ANY})")
_STOP_AFTER_END_MARK = re.compile(rf"([?!.](?:{_ANY}|[”’\"])*)\.(?=(?:{_ANY}|[”’\"])*(?:\s|$))")
_ELLIPSIS = re.compile(r"\.\.\.")
# American usage: a full stop or a comma stands before the closing quotation mark (CSL: punctuation-in-quote).
_STOP_AFTER_QUOTE = re.compile(rf"((?:{_ANY})*)([”’])((?:{_ANY})*)([.,])")
_NUMBER_GLUED = re.compile(rf"^({_ANY}*(?:\[\d+\]|\d+\.?|\(\d+\)){END}*)(?=[^\s\d])")
_CLOSING = re.compile(r"[.)\]]+$")
_STOP_IN_QUOTE = re.compile(r"\.([”’]+)$")


def runs_of(marked: str, *, stops_in_quotes: bool = False, number_first: bool = False) -> tuple[Run, ...]:
    """Split marked text into runs.

    A full stop that a style adds after another end mark is dropped. `stops_in_quotes` puts full stops and commas
    before closing quotation marks; `number_first` sets an entry's number off by a space.
    """
    text = _STOP_AFTER_END_MARK.sub(_unless_ellipsis, marked)
    if stops_in_quotes:
        text = _STOP_AFTER_QUOTE.sub(r"\1\4\2\3", text)
        text = _STOP_AFTER_END_MARK.sub(_unless_ellipsis, text)
        text = re.sub(r"([?!])\.([”’])", r"\1\2", text)
    if number_first:
        text = _NUMBER_GLUED.sub(r"\1 ", text)
    runs: list[Run] = []
    marks: list[str] = []
    for piece in _MARK.split(text):
        if piece in MARKS:
            marks.append(MARKS[piece])
        elif piece == END:
            marks.pop()
        elif piece:
            runs.append(Run(piece, tuple(marks)))
    return tuple(runs)


def _unless_ellipsis(match: re.Match[str]) -> str:
    """Keep the dots of an ellipsis in a title."""
    at = match.start(1)
    dots = _ELLIPSIS.match(match.string, max(at - 1, 0)) or _ELLIPSIS.match(match.string, at)
    return match[0] if dots and dots.end() >= match.end() else match[1]


def with_place(runs: tuple[Run, ...], place: str, separator: str = ", ") -> tuple[Run, ...]:
    """Add a place that CSL has no word for at the end of a rendered citation, inside its closing bracket or stop.

    A stop that stands in a quotation mark becomes the comma there.
    """
    if not runs or not place:
        return runs
    last = runs[-1]
    quoted = _STOP_IN_QUOTE.search(last.text)
    if quoted:
        head, mark = last.text[: quoted.start()], separator.strip()
        joint = f"{mark}{quoted[1]}" if mark == "," else f"{quoted[1]}{mark}"
        return (*runs[:-1], Run(f"{head}{joint} {place}.", last.marks))
    closing = _CLOSING.search(last.text)
    at = closing.start() if closing else len(last.text)
    return (*runs[:-1], Run(f"{last.text[:at]}{separator}{place}{last.text[at:]}", last.marks))

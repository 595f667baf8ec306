"""Read a plain text draft: its text in, paragraphs, indented quotations and footnotes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.decode import decoded

_NOTE = re.compile(r"\s*(?:\[(?P<number>\d{1,3})\]|(?P<raised>[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}))\s+(?=\S)")
_CALL = re.compile(r"\[(?P<number>\d{1,3})\]|(?P<raised>[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})")
_RAISED = str.maketrans("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")
INDENT = 4


def read_text(data: bytes) -> Draft:
    """Read a text file: blank lines part its paragraphs; one that is set in on every line is a block quotation."""
    parts: list[Part] = []
    notes: dict[str, str] = {}
    for number, lines in _paragraphs(decoded(data)):
        text = "\n".join(line.strip() for line in lines)
        note = _NOTE.match(text)
        if note:
            text = text[note.end() :]
            notes[_key(note)] = text
        kind: PartKind = "note" if note else "quotation" if _set_in(lines, parts) else "text"
        calls = tuple((match.start(), _key(match)) for match in _CALL.finditer(text))
        parts.append(Part(kind, text, f"line {number}", calls))
    return Draft("text", tuple(parts), notes)


def _key(match: re.Match[str]) -> str:
    return match["number"] or match["raised"].translate(_RAISED)


def _paragraphs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each paragraph's lines with the number of the first."""
    lines: list[str] = []
    first = 1
    for number, line in enumerate([*text.replace("\f", "\n").expandtabs(8).split("\n"), ""], 1):
        if line.strip():
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield first, lines
            lines = []


def _set_in(lines: list[str], before: list[Part]) -> bool:
    """Tell a block quotation from a paragraph whose first line alone is set in."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    introduced = bool(before) and before[-1].text.rstrip().endswith(":")
    return min(indents) >= INDENT and (len(lines) > 1 or introduced)

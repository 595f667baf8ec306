"""Read a Markdown draft or export: its text in, paragraphs, block quotations and footnotes out.

A block quotation that Kutip wrote is read back letter for letter: every escape of `citations.export.markdown_escape` is
undone here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.decode import decoded
from citations.proof.readers.inline import CODE, quoted_marks, raised

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"[ \t]*(```+|~~~+)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_NOTE = re.compile(r"\[\^(?P<key>[^\]\s]+)\]:[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_INLINE = re.compile(
    r"(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)|\^(?P<raised>\d{1,3})\^|<sup>(?P<sup>\d{1,3})</sup>"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});)|<!--.*?-->"
    r"|</?[A-Za-z][^<>]*>|\[\^(?P<note>[^\]\s]+)\]|!?\[(?P<link>[^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"
    r"|(?P<mark>\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|~~|`+)",
    re.DOTALL,
)
_HARD_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\\Z")

_Lines = list[tuple[int, str]]


def read_markdown(data: bytes) -> Draft:
    """Read a Markdown file."""
    text = decoded(data)
    front = _FRONT_MATTER.match(text)
    skipped = text[: front.end()].count("\n") + 1 if front else 0
    parts: list[Part] = []
    notes: dict[str, str] = {}
    for kind, lines in _blocks(text.split("\n")[skipped:], skipped):
        note = _NOTE.match(lines[0][1]) if kind == "note" else None
        body = "\n".join(_inner(kind, line) for _, line in lines)
        part = _part(kind, body, f"line {lines[0][0]}")
        if note:
            notes[note["key"]] = part.text
        parts.append(part)
    return Draft("markdown", tuple(parts), notes)


def _blocks(lines: Sequence[str], skipped: int) -> Iterator[tuple[PartKind, _Lines]]:
    """Yield the blocks with their numbered lines; code is left out."""
    kind: PartKind = "text"
    block: _Lines = []
    fenced = False
    for number, raw in enumerate(lines, skipped + 1):
        line = raw.rstrip("\r")
        if _FENCE.match(line):
            fenced = not fenced
        if fenced or _FENCE.match(line):
            continue
        begun = _kind(line)
        if block and _ends(kind, line, begun):
            yield kind, block
            block = []
        if line.strip() or (block and kind == "quotation"):
            kind = kind if block else begun
            block.append((number, line))
    if block:
        yield kind, block


def _kind(line: str) -> PartKind:
    if _QUOTE.match(line):
        return "quotation"
    if _HEADING.match(line):
        return "heading"
    return "note" if _NOTE.match(line) else "text"


def _ends(kind: PartKind, line: str, begun: PartKind) -> bool:
    """Tell whether a line ends the open block: a blank one, one of another kind, a new item or note."""
    if kind == "quotation":
        return begun != "quotation"
    if kind == "note":
        return not line.startswith((" ", "\t")) or not line.strip()
    return not line.strip() or begun != "text" or kind == "heading" or _ITEM.match(line) is not None


def _inner(kind: PartKind, line: str) -> str:
    """Return a line without what marks its block, and without a hard break's backslash."""
    if kind == "quotation":
        line = _QUOTE.sub("", line, count=1)
        return line[:-1] if _HARD_BREAK.search(line) else line
    pattern = {"heading": _HEADING, "note": _NOTE}.get(kind, _ITEM)
    mark = pattern.match(line)
    return line[mark.end() :] if mark else line


def _part(kind: PartKind, body: str, place: str) -> Part:
    """Undo escapes and take the inline markup away; remember where footnotes are called."""
    pieces: list[str] = []
    notes: list[tuple[int, str]] = []
    length = at = 0
    for match in _INLINE.finditer(body):
        shown = _shown(match)
        if match["note"]:
            notes.append((length + match.start() - at, match["note"]))
        pieces += [body[at : match.start()], shown]
        length += match.start() - at + len(shown)
        at = match.end()
    pieces.append(body[at:])
    return Part(kind, "".join(pieces), place, tuple(notes), verbatim=kind == "quotation")


def _shown(match: re.Match[str]) -> str:
    if match["entity"]:
        return html.unescape(match["entity"])
    if match["code"]:
        # Quotation marks in code quote nobody.
        return match["code"] if not quoted_marks(match["code"]) else CODE
    if match["raised"] or match["sup"]:
        return raised(match["raised"] or match["sup"])
    return match["escaped"] or match["link"] or ""

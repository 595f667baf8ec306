"""Lines of a text in pages in; the notes at the feet of the pages, parted from the rest, and their calls, out.

What `pdftotext` and its like write keeps the number of a note glued to its word ("giliran siang.1") and the note
itself at the page's end, in the midst of a sentence that goes on overleaf.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from corpus.extract.extraction import Span
from corpus.extract.text_lines import Draft, Line

_NOTE = re.compile(r"(\d{1,3})[.)]?\s+[^\W_]")
# Notes fill at most this share of a page's lines.
_MOST_OF_PAGE = 0.6


class Feet(NamedTuple):
    """The lines without notes, the notes, and where in the lines they are called."""

    lines: list[Line]
    notes: list[Draft]
    calls: list[Span]


def part_notes(lines: Sequence[Line]) -> Feet:
    """Part the notes from the lines of a text with form feeds; page heads and numbers are gone already."""
    if not lines or lines[-1].page == 1:
        return Feet(list(lines), [], [])
    feet = Feet([], [], [])
    before: list[Line] = []
    for _, run in groupby(lines, key=lambda line: line.page):
        page = list(run)
        first = _first_note(page, before)
        # A note may stand on the page after its call.
        above, before = [*before, *page[:first]], page[:first]
        feet.lines.extend(page[:first])
        for line in page[first:]:
            number = _number_of(line)
            if number and (call := _call(above, number)):
                feet.notes.append(Draft("footnote", [line]))
                feet.calls.append(call)
            else:
                feet.notes[-1].lines.append(line)
    return feet


def put_back(drafts: list[Draft], notes: Sequence[Draft]) -> None:
    """Put each note behind the last block that begins on its page."""
    for note in reversed(notes):
        start = note.lines[0].start
        before = [at for at, draft in enumerate(drafts) if draft.kind != "footnote" and draft.lines[0].start < start]
        drafts.insert(before[-1] + 1 if before else 0, note)


def _first_note(page: Sequence[Line], before: Sequence[Line]) -> int:
    """Return where the notes of a page begin: at the first number that is called above or on the page before.

    Its length stands for none.
    """
    for at in range(round((1 - _MOST_OF_PAGE) * len(page)), len(page)):
        number = _number_of(page[at])
        if at and number and _call([*before, *page[:at]], number) and all(_follow(page[at:], number)):
            return at
    return len(page)


def _follow(notes: Sequence[Line], number: str) -> Iterator[bool]:
    """Tell of each further line that may begin a note whether it begins the next one."""
    expected = int(number) + 1
    for line in notes[1:]:
        if following := _number_of(line):
            yield int(following) == expected
            expected += 1


def _number_of(line: Line) -> str:
    match = _NOTE.match(line.text)
    return match[1] if match else ""


def _call(lines: Sequence[Line], number: str) -> Span | None:
    """Return where a number is glued to a word or to the mark behind it, in the last of the lines that has it."""
    call = re.compile(rf"(?:[^\W\d_]|(?<=[^\W\d_])[.,;:!?)\]”’\"])({number})(?=[\s.,;:)]|\Z)")
    for line in reversed(lines):
        if match := call.search(line.text):
            return line.start + match.start(1), line.start + match.end(1)
    return None

"""The lines of a text file: decoded text in, lines with what surrounds them out."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from corpus.document import BlockKind
from corpus.extract.chrome import is_icon
from corpus.extract.extraction import Dropped, RawBlock, RawLine, Span
from corpus.extract.print_width import printed_width

_LINE = re.compile(r"[^\n\r\f]*(?:\r\n|\n|\r|\f|\Z)")
_TERMINAL = re.compile(r"[.!?…]['\"”’»)\]\d¹²³]{0,4}\Z|[.!?]\)\Z")
_STRAY = re.compile(r"(?<=\s)[~|@](?=\s)|(?<=[a-z]{3} )=(?= [a-z]{3})")
_WINDOW = 12
_PROSE_WORDS = 4
_LONGEST_WRAPPED = 250


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its visible span, its text, and the break before it.

    `gap` counts the blank lines before it, `indent` its leading white space, `page` comes from form feeds,
    `width` is that of the printed line, in average letters.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int
    page: int
    width: float

    @property
    def terminal(self) -> bool:
        """Whether the line ends as sentences end."""
        return _TERMINAL.search(self.text) is not None

    @property
    def first_word(self) -> str:
        """The characters up to the first white space."""
        return self.text.split(None, 1)[0]


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int = 0

    @property
    def text(self) -> str:
        """The lines with single spaces between them."""
        return " ".join(line.text for line in self.lines)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that are not blank."""
    lines = []
    gap, page = 0, 1
    for match in _LINE.finditer(text):
        whole = match[0]
        content = whole.strip()
        if content:
            start = match.start() + len(whole) - len(whole.lstrip())
            indent = start - match.start()
            lines.append(Line(start, start + len(content), content, indent, gap, page, printed_width(content)))
            gap = 0
        elif not whole.endswith("\f") and whole:
            gap += 1
        if whole.endswith("\f"):
            page += 1
    return tuple(lines)


def fitted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the widths that explain their breaks best: of printed letters, or of characters."""
    counted = tuple(replace(line, width=float(line.indent + len(line.text))) for line in lines)
    return counted if _unfilled(counted, len) < _unfilled(lines, printed_width) else tuple(lines)


def _unfilled(lines: Sequence[Line], width_of: Callable[[str], float]) -> int:
    """Count the lines inside sentences to which the next line's first word could still have been added."""
    widths = widths_of(lines)
    return sum(
        1
        for line, following, width in zip(lines, lines[1:], widths, strict=False)
        if following.gap == 0
        and following.text[0].islower()
        and not line.text.endswith("-")
        and line.width + width_of(" " + following.first_word) <= width
    )


def widths_of(lines: Sequence[Line]) -> tuple[float, ...]:
    """Return for each line how wide full lines are around it: the 85th percentile of 25 lines."""
    lengths = [line.width for line in lines]
    window = sorted(lengths[:_WINDOW])
    widths = []
    for index in range(len(lengths)):
        if index + _WINDOW < len(lengths):
            insort(window, lengths[index + _WINDOW])
        if index > _WINDOW:
            window.remove(lengths[index - _WINDOW - 1])
        widths.append(window[int(len(window) * 0.85)] if window else 0)
    return tuple(widths)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether lines were broken to a width: then many begin in the middle of a sentence."""
    prose = [index for index, line in enumerate(lines) if len(line.text.split()) >= _PROSE_WORDS]
    long = sum(len(line.text) for line in lines if len(line.text) > _LONGEST_WRAPPED)
    if len(prose) < 2 or long > 0.5 * sum(len(line.text) for line in lines):
        return False
    continuing = sum(1 for index in prose if index + 1 < len(lines) and _is_continued(lines[index], lines[index + 1]))
    return continuing >= 0.2 * len(prose)


def _is_continued(line: Line, following: Line) -> bool:
    return not line.terminal and following.text[0].islower() and not is_icon(following.text)


def raw_block(
    draft: Draft, *, paged: bool, strays: bool, calls: Sequence[Span] = ()
) -> tuple[RawBlock, tuple[Dropped, ...]]:
    """Return a draft as a raw block; `calls` of notes, and with `strays` marks that are no text, are left out."""
    raw_lines: list[RawLine] = []
    dropped: list[Dropped] = []
    for line in draft.lines:
        holes = [Dropped(start, end, "note marker") for start, end in calls if line.start <= start < line.end]
        if strays and draft.kind != "table":
            holes += _stray_marks(line)
        dropped += holes
        spans = _without((line.start, line.end), sorted((hole.start, hole.end) for hole in holes))
        # Behind a call the sentence goes on as it is: with a comma, or its own space.
        called = {hole.end for hole in holes if hole.kind == "note marker"}
        glued = frozenset(at for at, (start, _) in enumerate(spans) if at and start in called)
        raw_lines.append(RawLine(tuple(spans), line.page if paged else None, glued))
    return RawBlock(draft.kind, tuple(raw_lines), draft.level), tuple(dropped)


def _stray_marks(line: Line) -> list[Dropped]:
    return [
        Dropped(line.start + match.start(), line.start + match.end(), "stray mark")
        for match in _STRAY.finditer(line.text)
        if not _means_something(line.text, match.end())
    ]


def _means_something(text: str, after: int) -> bool:
    """`~ 5 km` is "about"; everything else between spaces is a smudge that was read as a sign."""
    return text[after : after + 2].strip()[:1].isdigit()


def _without(span: tuple[int, int], holes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    parts = []
    start, end = span
    for hole_start, hole_end in holes:
        parts.append((start, hole_start))
        start = hole_end
    return [part for part in (*parts, (start, end)) if part[0] < part[1]]

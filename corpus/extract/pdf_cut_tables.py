"""The drafts of one page after the other in; tables that a column or page cut marked as one, without repeated heads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from corpus.extract.extraction import Dropped
from corpus.extract.pdf_captions import SOURCE
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_entries import NOTE_MARK
from corpus.extract.pdf_lines import CAPTION, Row, line_of, rows_of
from corpus.extract.pdf_printed import printed_row
from corpus.extract.pdf_table_rows import are_aligned, cells_between, column_cuts, rows_in_cells
from corpus.extract.pdf_words import PageWords, Word

# A head that is repeated has so many rows at most.
_MOST_HEAD = 5
# So large a share of the words of the rest may stand across the strips of a table: heads over several columns.
_MAY_CROSS = 0.1
# The rest begins with so many drafts at most that were not taken for a table's: its head, rows left alone.
_MOST_BEFORE = 3
# Cells of the rest begin, end, or have their middle where those of the table do, within so many points.
_ALIKE = 2.5
_AGAIN = re.compile(r"\b(?:lanjutan|sambungan|continued|cont['’]?d|cont\.)", re.IGNORECASE)
_MORE = re.compile(
    r"[\W\d_]*(?:bersambung|dilanjutkan|berlanjut|continued|continues)(?:\s(?:ke|di|on|in|to|overleaf)\b.{0,40})?\W*",
    re.IGNORECASE,
)
FURNITURE = "furniture"
_LABEL = re.compile(r"(?:tabel|table)\s*\.?\s*(\d+(?:\.\d+)*|[IVX]+\b)", re.IGNORECASE)


class _Edges(NamedTuple):
    """Where the columns of a table begin, end and have their middles; `cuts` are the strips between them."""

    left: float
    cuts: tuple[float, ...]
    places: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A table that the end of a column or page may have cut: its first rows, its caption, and its last part."""

    head: tuple[PrintedLine, ...]
    caption: str
    last: Draft
    edges: _Edges


class CutTables:
    """Goes through the drafts of a document and keeps in mind the table that the last column ended with."""

    def __init__(self) -> None:
        self._cut: _Cut | None = None
        self._caption = ""

    def joined(self, page: PageWords, drafts: Sequence[Draft]) -> tuple[list[Draft], list[Dropped]]:
        """Return the drafts of a page with the rests of tables marked, and what of them only repeats what was said.

        That is left out: heads of tables, their captions ("Tabel 3 (lanjutan)"), "bersambung ke halaman berikut".
        """
        if self._cut is None and not any(draft.kind == "table" for draft in drafts):
            return list(drafts), []
        kept: list[Draft] = []
        dropped: list[Dropped] = []
        at = 0
        while at < len(drafts):
            end = self._rest_from(page, drafts, at)
            if end > at:
                rest, repeated = self._rest_of(page, drafts[at:end])
                dropped += _spans_of(repeated)
                kept += rest
                at = end
                continue
            draft, more = _without_more(drafts[at], after_table=bool(kept) and kept[-1].kind == "table")
            dropped += _spans_of(more)
            if draft is not None:
                kept.append(draft)
                self._follow(page, draft)
            at += 1
        return kept, dropped

    def _follow(self, page: PageWords, draft: Draft) -> None:
        """Keep a table in mind until something else than notes follows it."""
        if draft.kind == "table":
            words = _words_of(draft, page)
            self._cut = _Cut(draft.lines[:_MOST_HEAD], self._caption, draft, _edges_of(rows_of(words)))
            self._caption = ""
        elif CAPTION.match(draft.text):
            self._cut, self._caption = None, draft.text
        elif draft.kind == "text" or not NOTE_MARK.match(draft.text) or SOURCE.match(draft.text):
            self._cut, self._caption = None, ""

    def _rest_from(self, page: PageWords, drafts: Sequence[Draft], start: int) -> int:
        """Return where the rest of the table ends whose caption, head or rows begin at a draft; `start` for none."""
        cut = self._cut
        first = drafts[start]
        if cut is None or not (first.page != cut.last.page or first.lines[0].top < cut.last.lines[0].top):
            return start
        again = _repeats_caption(first.text, cut.caption) and first.kind != "table"
        end = at = start + again
        while at < len(drafts) and at - start - again <= _MOST_BEFORE and not SOURCE.match(drafts[at].text):
            words = _words_of(drafts[at], page)
            if CAPTION.match(drafts[at].text) or not _keeps_to(rows_of(words), cut.edges, drafts[at].kind == "table"):
                break
            at += 1
            end = at
            if drafts[at - 1].kind == "table":
                break
        if end == start + again:
            # A table whose columns are set anew is known by its head.
            same = end < len(drafts) and drafts[end].kind == "table" and (again or _head_lines(cut.head, drafts[end]))
            end += bool(same)
        return end if end > start + again else start

    def _rest_of(self, page: PageWords, drafts: Sequence[Draft]) -> tuple[list[Draft], list[PrintedLine]]:
        """Return the rest of a table as one draft, none where it only repeats the head, and the lines repeated."""
        cut = self._cut
        if cut is None:
            return list(drafts), []
        repeated: list[PrintedLine] = []
        parts = list(drafts)
        if parts[0].kind != "table" and _repeats_caption(parts[0].text, cut.caption):
            repeated += parts.pop(0).lines
        rows = [line for draft in parts for line in _rows_of(draft, page, cut.edges)]
        again = 1 if _repeats_caption(rows[0].text, cut.caption) else 0
        whole = replace(parts[-1], kind="table", lines=tuple(rows[again:]), continues=True)
        head = again + _head_lines(cut.head, whole)
        repeated += rows[:head]
        rest, more = _without_more(replace(whole, lines=tuple(rows[head:])), after_table=True)
        if rest is None:
            return [], [*repeated, *more]
        self._cut = replace(cut, last=rest)
        return [rest], [*repeated, *more]


def _repeats_caption(text: str, caption: str) -> bool:
    """Tell whether a text is the label of a table said once more: with "lanjutan", or in the same words."""
    label, before = _LABEL.search(text), _LABEL.search(caption)
    if label and before and label[1] != before[1]:
        return False
    if caption and _letters(text) == _letters(caption):
        return True
    named = CAPTION.match(text) is not None or _AGAIN.match(text.lstrip("([–—- ")) is not None
    return named and _AGAIN.search(text) is not None and len(text) <= len(caption) + 60


def _head_lines(head: Sequence[PrintedLine], rest: Draft) -> int:
    """Return how many lines of the rest of a table say what its first rows say."""
    wanted = ""
    found = 0
    starts = {}
    for at, line in enumerate(head, 1):
        wanted += _letters(line.text)
        starts[wanted] = at
    read = ""
    for at, line in enumerate(rest.lines[:_MOST_HEAD], 1):
        read += _letters(line.text)
        if read in starts and sum(map(str.isalpha, read)) > 1:
            found = at
    return found


def _letters(text: str) -> str:
    """Return the letters and figures of a text: where its words were broken may differ."""
    return "".join(filter(str.isalnum, text))


def _without_more(draft: Draft, *, after_table: bool) -> tuple[Draft | None, tuple[PrintedLine, ...]]:
    """Return a draft without a line that says that the table goes on, and that line."""
    last = draft.lines[-1]
    if not _MORE.fullmatch(last.text) or not (draft.kind == "table" or (after_table and len(draft.lines) == 1)):
        return draft, ()
    return (replace(draft, lines=draft.lines[:-1]) if len(draft.lines) > 1 else None), (last,)


def _rows_of(draft: Draft, page: PageWords, edges: _Edges) -> tuple[PrintedLine, ...]:
    """Return the rows of what belongs to a table; what was not taken for one is put into rows now."""
    if draft.kind == "table" or not edges.cuts:
        return draft.lines
    lines = [line_of(row, page.number) for row in rows_of(_words_of(draft, page))]
    markers = {span for line in draft.lines for span in line.markers}
    found = [line for row in rows_in_cells(lines, page.rules) for line in printed_row(row, page)]
    # What was no raised number of a note before is none now, and the other way round.
    same = {span for line in found for span in line.markers} == markers
    return tuple(found) if same else draft.lines


def _words_of(draft: Draft, page: PageWords) -> list[Word]:
    """Return the words of a draft, raised numbers left out."""
    spans = sorted(span for line in draft.lines for span in (*line.spans, *line.markers))
    starts = [start for start, _ in spans]
    found = []
    for word in page.words:
        at = bisect_right(starts, word.start) - 1
        if at >= 0 and word.end <= spans[at][1]:
            found.append(word)
    return found


def _edges_of(rows: Sequence[Row]) -> _Edges:
    if not rows:
        return _Edges(0.0, (), ())
    left = min(row[0].x0 for row in rows)
    cuts = column_cuts(rows)
    cells = [cell for row in rows for cell in cells_between(row, cuts) if cell]
    places = {round(x - left, 1) for cell in cells for x in _places(cell)}
    return _Edges(left, tuple(cut - left for cut in cuts), tuple(sorted(places)))


def _places(cell: Row) -> tuple[float, float, float]:
    return cell[0].x0, (cell[0].x0 + cell[-1].x1) / 2, cell[-1].x1


def _keeps_to(rows: Sequence[Row], edges: _Edges, is_table: bool) -> bool:
    """Tell whether rows keep to the columns of a table that stands further up, or at the same place of its page."""
    if not rows or not edges.cuts:
        return False
    left = min(row[0].x0 for row in rows)
    return any(_fits(rows, edges, start, is_table) for start in {left, edges.left})


def _fits(rows: Sequence[Row], edges: _Edges, left: float, is_table: bool) -> bool:
    cuts = [left + cut for cut in edges.cuts]
    words = [word for row in rows for word in row]
    crossing = sum(word.x0 + 1 < cut < word.x1 - 1 for word in words for cut in cuts)
    cells = [cells_between(row, cuts) for row in rows]
    columns = {at for row in cells for at, cell in enumerate(row) if cell}
    if crossing > _MAY_CROSS * len(words) or len(columns) < 2:
        return False
    if is_table:
        own = len(column_cuts(rows)) + 1
        return own <= len(cuts) + 1 and len(columns) >= min(own, len(cuts) + 1)
    places = [left + place for place in edges.places]
    told = [
        any(abs(x - place) < _ALIKE for x in _places(cell) for place in places) for row in cells for cell in row if cell
    ]
    return len(columns) > len(cuts) / 2 + 0.5 and all(told) and are_aligned(cells)


def _spans_of(lines: Sequence[PrintedLine]) -> list[Dropped]:
    return [Dropped(start, end, FURNITURE) for line in lines for start, end in (*line.spans, *line.markers)]

"""Pages with their rows in, one at a time; which rows are running heads and feet, page numbers, mastheads, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from corpus.extract.pdf_browser import printed_by_browser
from corpus.extract.pdf_edge_text import prose_on
from corpus.extract.pdf_edges import SET_OFF, Edge, PageEdges, edges_on, is_lower, is_tabular, is_upper
from corpus.extract.pdf_entries import NOTE_MARK
from corpus.extract.pdf_labels import is_counted_page
from corpus.extract.pdf_licence import licence_at_foot
from corpus.extract.pdf_lines import Row, text_of_row
from corpus.extract.pdf_masthead import masthead_of
from corpus.extract.pdf_running import SAME_LEVEL, Running, in_place, running_in
from corpus.extract.pdf_single_pages import numbers_on
from corpus.extract.pdf_words import PageWords

# The foot of the first page may have so many lines more than that of other pages.
_MORE_LINES = 2
# On so few pages a head or foot is known by its type, of this share of the text's, by how many lines it stands off, and
# by a gap of so many type sizes between what stands left and right.
_FEW = 2
_SMALL, _FAR, _WIDE = 0.88, 2.0, 4.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """What runs along at the edges, what stands at one place of most pages, what heads name that come after page 1.

    `few` says that there are too few pages for anything to run along; `edges` are those of the pages, by their numbers.
    """

    body_size: float
    running: Running
    everywhere: frozenset[tuple[str, int, int]]
    later: frozenset[str]
    few: bool = False
    edges: Mapping[int, PageEdges] = field(default_factory=dict)


def furniture_in(pages: Iterable[tuple[PageWords, Sequence[Row]]], body_size: float, count: int) -> Furniture:
    """Learn what is furniture from `count` pages and their rows; of each page its edges alone are kept until then."""
    edges: list[PageEdges] = []

    def places() -> Iterator[frozenset[tuple[str, int, int]]]:
        for page, rows in pages:
            edges.append(edges_on(page, rows, body_size))
            yield places_of(rows)

    everywhere = in_place(places(), count)
    running = running_in(edges, body_size)
    later = frozenset(key for page in edges[1:] for edge in page.rows if running.repeats(edge) for key in edge.keys)
    return Furniture(body_size, running, everywhere, later, count <= _FEW, {page.number: page for page in edges})


def furniture_of(page: PageWords, rows: Sequence[Row], furniture: Furniture) -> set[int]:
    """Return the indexes of the rows of a page that are furniture."""
    edges = furniture.edges.get(page.number) or edges_on(page, rows, furniture.body_size)
    indexes = furniture_on(rows, edges, furniture.running)
    indexes |= {index for index, row in enumerate(rows) if place_of(row) in furniture.everywhere}
    indexes |= printed_by_browser(rows)
    if furniture.few:
        indexes |= _from_corner_to_corner(rows, edges, furniture.body_size) | numbers_on(rows, edges).keys()
    if page.number == 1:
        # The text of a page before may run on beside the title.
        indexes |= masthead_of(page, rows, furniture.later, furniture.body_size).difference(
            *prose_on(rows, furniture.body_size)
        )
        indexes |= licence_at_foot(page, rows, furniture.body_size)
    return indexes - edges.notes


def furniture_on(rows: Sequence[Row], edges: PageEdges, running: Running) -> set[int]:
    """Return the indexes of the rows of one page that run along, or stand where running heads do."""
    placed = (running.counted, running.caught)
    found = {index for places in placed for number, index in places if number == edges.number}
    # A page has one number: with one that stands alone, what begins or ends with another is a note, say.
    numbered = any(edge.number and running.numbers(edge) for edge in edges.rows)
    for side in (edges.uppers, edges.lowers):
        for at, edge in enumerate(side):
            # Nothing but furniture stands further out than a page's number.
            outermost = all(other.index in found for other in side[:at])
            number = running.numbers(edge) and (at < 2 or outermost)
            if running.repeats(edge) or number or (outermost and not numbered and running.heads(edge)):
                found.add(edge.index)
    found |= _in_zone(edges.uppers, running.head, 0) | _number_below_notes(edges)
    noted = any(NOTE_MARK.match(text_of_row(rows[edge.index])) for edge in edges.lowers)
    return found | _in_zone(edges.lowers, running.foot, _MORE_LINES if edges.number == 1 and not noted else 0)


def _from_corner_to_corner(rows: Sequence[Row], edges: PageEdges, body_size: float) -> set[int]:
    """Return the first and last row where they are small type far from the text, one cell at each margin of it.

    One that says which of all pages it stands on needs no other sign.
    """
    left, right = min((row[0].x0 for row in rows), default=0.0), max((row[-1].x1 for row in rows), default=0.0)
    found = set()
    for edge in (*edges.uppers[:1], *edges.lowers[:1]):
        row, reach = rows[edge.index], 1.5 * edge.size
        cornered = row[0].x0 < left + reach and row[-1].x1 > right - reach
        parted = any(after.x0 - before.x1 > _WIDE * edge.size for before, after in pairwise(row))
        apart = edge.step >= _FAR and not edge.deep
        if apart and ((cornered and parted and edge.size <= _SMALL * body_size) or is_counted_page(text_of_row(row))):
            found.add(edge.index)
    return found


def _number_below_notes(edges: PageEdges) -> set[int]:
    """Return the last row of a page where it is a lone number below its notes: a single page has but this to tell."""
    return {
        edge.index for edge in edges.lowers[:1] if edge.number and edge.is_set_off and edge.index - 1 in edges.notes
    }


def _in_zone(edges: Sequence[Edge], level: float, more: int) -> set[int]:
    """Return the rows no further in than running heads reach, where the text keeps its distance from them.

    With them may go so many `more` rows of the same type right beside them: the first page's foot may have more lines.
    """
    inside = list(takewhile(lambda edge: edge.level <= level + SAME_LEVEL and not edge.is_large, edges))
    # Without running heads (0), a line printed at the very edge of the page is text.
    if not level or not inside:
        return set()
    for edge in edges[len(inside) : len(inside) + more]:
        if inside[-1].step >= SET_OFF - 0.1 or abs(edge.size - inside[-1].size) > 0.1 or not edge.is_small:
            break
        inside.append(edge)
    return {edge.index for edge in inside} if inside[-1].step >= SET_OFF - 0.1 else set()


def places_of(rows: Sequence[Row]) -> frozenset[tuple[str, int, int]]:
    """Return the texts of rows with their places; the heads of tables may stand at the same place of several pages."""
    return frozenset(place_of(row) for row in rows if not is_tabular(row))


def place_of(row: Row) -> tuple[str, int, int]:
    """Return the text of a row, and where it stands to within a few points."""
    return text_of_row(row), round(row[0].x0 / 3), round(row[0].bottom / 3)


def edge_rows(page: PageWords, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page that stand where running heads do."""
    return [row for row in rows if is_upper(row, page) or is_lower(row, page)]

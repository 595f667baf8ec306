"""The leaves of a page as its markup has them in; as a reader sees them (no tables for layout, titles apart) out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from corpus.extract.html_main import fold
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_paragraphs import paragraphs_of
from corpus.extract.html_repository import paragraph_cells
from corpus.extract.html_signs import is_running

# A cell with more letters than this holds the page's layout, not data.
_LONGEST_CELL = 400
_SHORTEST_TITLE = 15


def seen_leaves(root: Any, leaves: Sequence[Leaf], page_text: str) -> tuple[Leaf, ...]:
    """Return the leaves with the cells of tables that arrange a page as plain text, and a title on a leaf of its own.

    Old sites set the whole page in tables, and part title, day and text by line breaks; `page_text` is what the
    leaves are spans of.
    """
    leaves = [part for leaf in leaves for part in paragraphs_of(leaf, page_text)]
    layout = _layout_tables(leaves)
    running = paragraph_cells(leaves)
    texts = [
        replace(leaf, role="text") if leaf.role == "cell" and (leaf.table in layout or at in running) else leaf
        for at, leaf in enumerate(leaves)
    ]
    titles = declared_titles(root)
    if any(leaf.role[1:].isdigit() and _opens(leaf.text, titles) for leaf in texts):
        return tuple(texts)
    return tuple(part for leaf in texts for part in _parted(leaf, titles))


def declared_titles(root: Any) -> list[str]:
    """Return what a page says its title is, folded; a site's name may stand before or behind it."""
    declared = [fold(root.findtext(".//title") or "")]
    declared += [fold(meta.get("content") or "") for meta in root.iter("meta") if meta.get("property") == "og:title"]
    return [title for title in declared if title]


def _layout_tables(leaves: Sequence[Leaf]) -> set[int | None]:
    """Return the tables of one row or one cell a row, with cells as long as paragraphs, or with text and tables."""
    cells: dict[int | None, list[Leaf]] = {}
    for leaf in leaves:
        if leaf.role == "cell":
            cells.setdefault(leaf.table, []).append(leaf)
    around = {table for leaf in leaves for table in list(leaf.element.iterancestors("table"))[1:]}
    around &= {table for leaf in leaves if is_running(leaf) for table in leaf.element.iterancestors("table")}
    return {
        table
        for table, inside in cells.items()
        if max(len(leaf.text) for leaf in inside) > _LONGEST_CELL
        or len({leaf.row for leaf in inside}) in (1, len(inside))
        or next(inside[0].element.iterancestors("table"), None) in around
    }


def _opens(text: str, titles: Sequence[str]) -> bool:
    folded = fold(text)
    return len(folded) >= _SHORTEST_TITLE and any(title.startswith(folded) for title in titles)


def _parted(leaf: Leaf, titles: Sequence[str]) -> Iterator[Leaf]:
    """Yield a leaf, in pieces where one of its lines is the page's title."""
    at = next((index for index, line in enumerate(leaf.printed) if _opens(line, titles)), None)
    if len(leaf.printed) < 2 or at is None:
        yield leaf
        return
    for start, end in ((0, at), (at, at + 1), (at + 1, len(leaf.printed))):
        if start < end:
            text = " ".join(leaf.printed[start:end])
            role = "h1" if start == at else leaf.role
            yield replace(
                leaf, lines=leaf.lines[start:end], printed=leaf.printed[start:end], text=text, key=text, role=role
            )

"""The leaves of a page of a repository in; the rows that describe the work, and what the software prints, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running

# The fields of an item's page in DSpace and EPrints, in both languages.
_FIELD = re.compile(
    r"(?:title|judul|other\stitles?|judul\slain|authors?|penulis|pengarang|creators?|contributors?|kontributor|"
    r"advis[oe]rs?|supervisors?|(?:dosen\s)?pembimbing|penguji|keywords?|kata\skunci|subjects?|subjek|abstracts?|abstrak|"
    r"issue\sdate|date|tanggal(?:\s(?:terbit|unggah))?|year|tahun|publisher|penerbit|citation|series/report\sno\.?|"
    r"uri|url|identifier|appears\sin\scollections?|(?:ada|muncul|terdapat)\sdi\skoleksi|collections?|koleksi|type|jenis|"
    r"item\stype|language|bahasa|rights|isbn|issn|divisions?|depositing\suser|date\sdeposited|last\smodified|description)"
    r"\s*:?",
    re.IGNORECASE,
)
# Of these none stands in a table of an article's own, such as the data of a book under review.
_OF_REPOSITORIES = re.compile(
    r"(?:uri|appears\sin\scollections?|(?:ada|muncul|terdapat)\sdi\skoleksi|abstracts?|abstrak|depositing\suser|"
    r"date\sdeposited|item\stype|issue\sdate)\s*:?",
    re.IGNORECASE,
)
_FILE_HEADS = frozenset({"file", "files", "berkas", "description", "deskripsi", "size", "ukuran", "format"})
_LEAST_FIELDS = 3


def repository_rows(leaves: Sequence[Leaf]) -> tuple[set[int], set[int]]:
    """Return the leaves of tables that describe the work in a repository, and those of the list of its files.

    What runs in such a table, as the abstract does, is in neither: it is text.
    """
    record: set[int] = set()
    files: set[int] = set()
    for cells in _tables(leaves):
        rows = _rows(leaves, cells)
        labels = [leaves[row[0]].text for row in rows if len(row) > 1 and _FIELD.fullmatch(leaves[row[0]].text)]
        if len(labels) >= _LEAST_FIELDS and any(map(_OF_REPOSITORIES.fullmatch, labels)):
            told = {_cell(leaves[at]) for at in cells if is_running(leaves[at])}
            record.update(at for at in cells if _cell(leaves[at]) not in told)
        heads = {leaves[at].text.lower() for at in rows[0]}
        if len(heads) > _LEAST_FIELDS - 1 and heads <= _FILE_HEADS:
            files.update(cells)
    return record, files


def paragraph_cells(leaves: Sequence[Leaf]) -> set[int]:
    """Return the leaves of cells that hold several paragraphs beside a label, or an abstract."""
    inside: dict[Any, list[int]] = {}
    for at, leaf in enumerate(leaves):
        if leaf.role == "cell" and (cell := _cell(leaf)) is not None:
            inside.setdefault(cell, []).append(at)
    record, _ = repository_rows(leaves)
    described = {leaves[at].table for at in record}
    found: set[int] = set()
    rows_that_run = [leaf.row for leaf in leaves if leaf.role == "cell" and is_running(leaf)]
    for held in inside.values():
        running = [at for at in held if is_running(leaves[at])]
        # Where the other cells of the row run, too, texts are compared.
        alone = running and sum(row == leaves[held[0]].row for row in rows_that_run) == len(running)
        if (len(running) > 1 and alone) or (running and leaves[held[0]].table in described):
            found.update(held)
    return found


def _tables(leaves: Sequence[Leaf]) -> list[list[int]]:
    tables: dict[int, list[int]] = {}
    for at, leaf in enumerate(leaves):
        if leaf.role in ("cell", "text") and leaf.table is not None and _cell(leaf) is not None:
            tables.setdefault(leaf.table, []).append(at)
    return list(tables.values())


def _rows(leaves: Sequence[Leaf], cells: Sequence[int]) -> list[list[int]]:
    rows: dict[int | None, list[int]] = {}
    for at in cells:
        rows.setdefault(leaves[at].row, []).append(at)
    return list(rows.values())


def _cell(leaf: Leaf) -> Any:
    """Return the cell of a table around a leaf, or None."""
    element = leaf.element
    return element if element.tag in ("td", "th") else next(element.iterancestors("td", "th"), None)

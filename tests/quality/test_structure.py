"""Documents with known headings and reference lists, by three programs, in; headings, levels, entries right, out.

At the first look, before any rule was made with them: 70 headings of 80, none that is none, 36 entries of 64.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.extract.pdf import extract_pdf
from corpus.ids import source_sha256
from tests.quality.conftest import Floors
from tests.quality.entry_lists import LISTS
from tests.quality.fronts import Front, print_fronts
from tests.quality.heading_trees import TREES


def test_levels_of_headings(floors: Floors, tmp_path: Path) -> None:
    """A heading is right if its words and its level are; what is no heading counts against the others."""
    right = spurious = wanted = printed = 0
    for name, document in _documents({name: front for name, (front, _) in TREES.items()}, tmp_path):
        printed += 1
        tree = [(level, _folded(text)) for level, text in TREES[name][1]]
        found = headings_of(document)
        right += _in_common(tree, found)
        spurious += len(found) - _in_common([text for _, text in tree], [text for _, text in found])
        wanted += len(tree)
    if printed < len(TREES):
        pytest.skip(f"needs LaTeX, LibreOffice and WeasyPrint (WEASYPRINT=): {printed} of {len(TREES)} printed")
    floors.hold(f"headings with their levels, of {wanted}", right)
    floors.hold("headings that are none (negative)", -spurious)


def test_entries_of_reference_lists(floors: Floors, tmp_path: Path) -> None:
    right = wanted = printed = 0
    for name, document in _documents({name: front for name, (front, _) in LISTS.items()}, tmp_path):
        printed += 1
        found = [_folded(text) for text in _of_kind(document, "reference")]
        right += _in_common([_folded(entry) for entry in LISTS[name][1]], found)
        wanted += len(LISTS[name][1])
    if printed < len(LISTS):
        pytest.skip(f"needs LaTeX, LibreOffice and WeasyPrint (WEASYPRINT=): {printed} of {len(LISTS)} printed")
    floors.hold(f"entries of reference lists, of {wanted}", right)


def headings_of(document: Document) -> list[tuple[int, str]]:
    """Return level and folded text of each heading."""
    return [
        (block.level, _folded(document.text[block.start : block.end]))
        for block in document.blocks
        if block.kind == "heading"
    ]


def _documents(fronts: dict[str, Front], folder: Path) -> Iterator[tuple[str, Document]]:
    for name, _, path in print_fronts(fronts, folder):
        data = path.read_bytes()
        yield (
            name,
            build_document(extract_pdf(data, path.name), Source(path.name, source_sha256(data), len(data), "pdf")),
        )


def _of_kind(document: Document, kind: str) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind == kind]


def _folded(text: str) -> str:
    """Return a text without white space, hyphens and the sign that stands for a broken heading line."""
    return re.sub(r"[\s|\-]+", "", text)


def _in_common(wanted: Sequence[object], found: Sequence[object]) -> int:
    return sum((Counter(wanted) & Counter(found)).values())

"""Listings between paragraphs, printed in 13 ways by five printers; which of them keep their lines, out."""

from __future__ import annotations

import re
import subprocess
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.quality.conftest import Floors
from tests.quality.listings_print import FIRST, LISTINGS, PROSE, SECOND, print_listings
from tests.quality.pdf_reading import read_document

# The second pages were written when the rules were made; at their first look all 12 listings and 16 paragraphs were
# whole, and one paragraph was called a table.
SETS = {"first": FIRST, "second": SECOND}
MISSING = (OSError, ImportError, subprocess.SubprocessError)
_ALIKE = str.maketrans({"’": "'", "‘": "'", "”": '"', "−": "-", "–": "-"})
_NUMBER = re.compile(r"^\d+(?: |$)")


@pytest.mark.parametrize("name", SETS)
def test_listings_keep_their_lines_and_prose_around_is_whole(name: str, tmp_path: Path, floors: Floors) -> None:
    with ProcessPoolExecutor(2) as two:
        pages = [page for page in two.map(partial(_measured, tmp_path, SETS[name]), SETS[name]) if page]
    if len(pages) < len(SETS[name]):
        pytest.skip(f"needs LaTeX, LibreOffice, pandoc, Chromium, WeasyPrint: {len(pages)} printed")
    floors.hold(f"listings/{name}/whole", sum(page[0] for page in pages) / sum(page[1] for page in pages))
    floors.hold(f"listings/{name}/prose", sum(page[2] for page in pages) / sum(page[3] for page in pages))
    assert [page[4] for page in pages if page[4]] == []


def _measured(
    folder: Path, sheets: dict[str, tuple[str, str, tuple[str, ...]]], name: str
) -> tuple[int, int, int, int, str] | None:
    """Return how many listings are whole of how many, and paragraphs; and the kinds of blocks that should not be."""
    try:
        document, _ = read_document(print_listings(name, sheets[name], folder))
    except MISSING:
        return None
    codes = [LISTINGS[one] for one in sheets[name][2]]
    blocks = [document.text[block.start : block.end].strip() for block in document.blocks if block.kind == "paragraph"]
    lines = [_lines(block) for block in blocks]
    folded = [" ".join(block.split()) for block in blocks]
    other = " ".join(block.kind for block in document.blocks if block.kind != "paragraph")
    prose = PROSE[: len(codes) + 1]
    whole = sum(_lines(code) in lines for code in codes)
    return whole, len(codes), sum(text in folded for text in prose), len(prose), other


def _lines(text: str) -> list[str]:
    """Return the lines of a listing without numbers, white space and empty ones."""
    lines = [re.sub(r"\s+", "", _NUMBER.sub("", line).translate(_ALIKE)) for line in text.split("\n")]
    return [line for line in lines if line]

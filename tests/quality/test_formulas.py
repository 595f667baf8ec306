"""Paragraphs with formulas in their lines, printed in 29 ways by five printers; which sentences came out whole, out.

The first pages were read once before any rule was made with them, the second when those were done.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.quality.conftest import Floors
from tests.quality.formulas_plans import FIRST, SECOND
from tests.quality.formulas_print import Sheet, print_sheet
from tests.quality.formulas_scores import Kept, kept_in
from tests.quality.formulas_texts import FLAT, FORMULAS, WIDE, passages_of
from tests.quality.pdf_reading import read_document

# As read at the first look (sentences kept, in a readable order, paragraphs whole, displayed formulas):
#   first   21 pages  .770  .696  .380  .188
#   second   7 pages  .993  .993  .943  1.000
SETS: dict[str, Mapping[str, Sheet]] = {"first": FIRST, "second": SECOND}
MISSING = (OSError, ImportError, subprocess.SubprocessError)


@pytest.fixture(scope="module", params=SETS)
def lot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Kept]]:
    sheets = SETS[request.param]
    folder = tmp_path_factory.mktemp("formulas")
    with ProcessPoolExecutor(2) as two:
        measured = [kept for kept in two.map(partial(_measured, folder), sheets, sheets.values()) if kept]
    if len(measured) < len(sheets):
        pytest.skip(f"needs LaTeX, LibreOffice, pandoc, Chromium, WeasyPrint: {len(measured)} of {len(sheets)} printed")
    return request.param, measured


def _measured(folder: Path, name: str, sheet: Sheet) -> Kept | None:
    office = sheet.printer in ("odt", "docx")
    without = set(FORMULAS) - FLAT if office else WIDE if sheet.columns > 1 else ()
    passages = passages_of(sheet.seed, sheet.language, without, displayed=sheet.displayed and not office)
    try:
        path = print_sheet(name, sheet, passages, folder)
    except MISSING:
        return None
    return kept_in(passages, read_document(path)[0])


def test_sentences_with_formulas_are_whole_and_in_order(lot: tuple[str, list[Kept]], floors: Floors) -> None:
    name, pages = lot
    floors.hold(f"formulas/{name}/kept", _share([page.kept for page in pages]))
    floors.hold(f"formulas/{name}/read", _share([page.read for page in pages]))


def test_paragraphs_with_formulas_are_one_block_each(lot: tuple[str, list[Kept]], floors: Floors) -> None:
    name, pages = lot
    floors.hold(f"formulas/{name}/paragraphs", _share([page.paragraphs for page in pages]))
    floors.hold(f"formulas/{name}/displayed", _share([page.displayed for page in pages]))
    assert sum(page.stray for page in pages) == 0


def _share(counts: Sequence[tuple[int, int]]) -> float:
    return sum(whole for whole, _ in counts) / max(1, sum(total for _, total in counts))

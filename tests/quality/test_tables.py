"""Small tables, and what only looks like one, printed between paragraphs by five printers; what came out whole, out.

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
from tests.quality.pdf_reading import read_document
from tests.quality.tables_plans import FIRST, LOOKALIKES_FIRST
from tests.quality.tables_print import print_page
from tests.quality.tables_scores import Found, found_in
from tests.quality.tables_second import LOOKALIKES_SECOND, SECOND, TABLES_SECOND
from tests.quality.tables_texts import TABLES, Plan, page_of

# As read at the first look (tables whole, rows, captions, paragraphs around them):
#   first   28 pages  .464  .592  .841  .970   lookalikes  .949
#   second  11 pages  .682  .865  1.000  .970  lookalikes  .950
SETS: dict[str, Mapping[str, Plan]] = {
    "first": FIRST, "second": SECOND, "lookalikes-first": LOOKALIKES_FIRST, "lookalikes-second": LOOKALIKES_SECOND
}  # fmt: skip
MISSING = (OSError, ImportError, subprocess.SubprocessError)


@pytest.fixture(scope="module", params=SETS)
def lot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Found]]:
    plans = SETS[request.param]
    folder = tmp_path_factory.mktemp("tables")
    with ProcessPoolExecutor(2) as two:
        measured = [found for found in two.map(partial(_measured, folder), plans, plans.values()) if found]
    if len(measured) < len(plans):
        pytest.skip(f"needs LaTeX, LibreOffice, pandoc, Chromium, WeasyPrint: {len(measured)} of {len(plans)} printed")
    return request.param, measured


def _measured(folder: Path, name: str, plan: Plan) -> Found | None:
    parts = page_of(plan, sum(map(ord, name)), TABLES | TABLES_SECOND)
    try:
        path = print_page(name, plan, parts, folder)
    except MISSING:
        return None
    return found_in(parts, read_document(path)[0])


def test_tables_are_blocks_of_whole_rows_and_nothing_else(lot: tuple[str, list[Found]], floors: Floors) -> None:
    name, pages = lot
    if name.startswith("lookalikes"):
        assert [page.wrong for page in pages if page.false_tables] == []
        return
    floors.hold(f"tables/{name}/whole", _share([page.tables for page in pages]))
    floors.hold(f"tables/{name}/rows", _share([page.rows for page in pages]))


def test_captions_and_paragraphs_around_tables_are_whole(lot: tuple[str, list[Found]], floors: Floors) -> None:
    name, pages = lot
    if not name.startswith("lookalikes"):
        floors.hold(f"tables/{name}/captions", _share([page.captions for page in pages]))
    floors.hold(f"tables/{name}/paragraphs", _share([page.paragraphs for page in pages]))
    assert sum(page.false_tables for page in pages) == 0


def _share(counts: Sequence[tuple[int, int]]) -> float:
    return sum(whole for whole, _ in counts) / max(1, sum(total for _, total in counts))

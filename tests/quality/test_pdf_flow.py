"""Papers whose paragraphs only lines, indents and type tell, and whose headings run in, in; read right or not, out.

Written for these questions by the one who made the rules: the first ten before, six after them.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import pytest

from tests.quality import flow_pages, flow_pages_later
from tests.quality.examined_scores import Figures, figures_of, folded
from tests.quality.examined_truth import Text, plain
from tests.quality.page_markup import MISSING
from tests.quality.pdf_reading import read_document

Printer = Callable[[int, Path], Text]
# Paragraphs and headings at the first look, before any rule was made with them: .969 (`lugas` .594), .78; of the six
# written last, with the rules made for the others: .979, .93.
FIRST: tuple[Printer, ...] = (
    flow_pages.risalah, flow_pages.roman, flow_pages.catatan, flow_pages.dua_muka, flow_pages.pinggir,
    flow_pages.perda, flow_pages.lugas, flow_pages.surat, flow_pages.buletin, flow_pages.puisi,
)  # fmt: skip
LAST: tuple[Printer, ...] = (
    flow_pages_later.tesis, flow_pages_later.prosiding, flow_pages_later.wawancara, flow_pages_later.kabar,
    flow_pages_later.notulen, flow_pages_later.saku,
)  # fmt: skip
SEED = 5200
# Ragged text without gaps or indents: where a last line is full, nothing tells that a paragraph ends.
UNTOLD = {"lugas"}


class Read(NamedTuple):
    """The figures of a file, and how many of its headings are headings of their own, of how many."""

    figures: Figures
    heads: int
    of: int


def _measured(printer: Printer, folder: Path) -> Read | None:
    path = folder / f"{printer.__name__}.pdf"
    try:
        text = printer(SEED, path)
    except MISSING:
        return None
    document, _ = read_document(path)
    named = [document.text[block.start : block.end] for block in document.blocks if block.kind in ("heading", "title")]
    found = {_bare(name) for name in named}
    heads = text.of("heading")
    told = sum(not found.isdisjoint({_bare(f"{part.label} {part.text}"), _bare(part.text)}) for part in heads)
    return Read(figures_of(text, path), told, len(heads))


def _bare(heading: str) -> str:
    return folded(plain(heading)).rstrip(".:—– ")


@pytest.fixture(scope="module", params=(FIRST, LAST), ids=("first", "last"))
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Read]:
    if not shutil.which("pdftotext"):
        pytest.skip("needs pdftotext")
    folder = tmp_path_factory.mktemp("flow")
    with ProcessPoolExecutor(2) as two:
        found = [read for read in two.map(_measured, request.param, [folder] * len(request.param)) if read]
    if len(found) < len(request.param):
        pytest.skip(f"needs LaTeX, LibreOffice and WeasyPrint: {len(found)} of {len(request.param)} printed")
    return found


def test_words_stay_in_their_sentences(files: list[Read]) -> None:
    assert mean(file.figures.pairs["all"] for file in files) >= 0.999


def test_paragraphs_are_blocks_to_the_letter(files: list[Read]) -> None:
    told = [file.figures.paragraphs["all"] for file in files if file.figures.name not in UNTOLD]
    assert mean(told) >= 0.98
    assert min(told) >= 0.93


def test_headings_that_run_in_are_headings(files: list[Read]) -> None:
    assert sum(file.heads for file in files) >= 0.95 * sum(file.of for file in files)


def test_nothing_else_is_kept_and_nothing_lost(files: list[Read]) -> None:
    assert mean(file.figures.left for file in files) <= 0.002
    assert max(file.figures.lost for file in files) <= 0.002

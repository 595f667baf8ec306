"""PDFs of known text, laid out by one who did not know the rules of the reader; the figures of issue 3, out.

The layouts are those of publishers' own LaTeX classes, of word processors, browsers and page-drawing libraries; the
texts and the scores are made anew, from the words of the issue alone.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import mean

import pytest

from tests.quality.examined_print import MISSING, names, print_layout
from tests.quality.examined_scores import Figures, figures_of

# As read at the first look, before any rule was made with a lot: adjacent pairs, paragraphs (with captions, notes,
# references), furniture left, word F1 of the main flow in order (the best other tool's).
#   a  15 files  .9959  .808 (.824)  .0145  .956 (.940)
#   b  13 files  .9997  .898 (.895)  .0129  .990 (.960)
#   c   9 files  .9966  .863 (.857)  .0023  .967 (.958)
#   d   8 files  .9999  .974 (.974)  .0020  .990 (.945)
#   e  16 files  .9995  .945 (.956)  .0036  .995 (.941): as a stranger's script of an hour prints them, of word salad
#                and made-up words; tables of sentences, of whose cells .67 are read without another's words between
#   f   8 files  .9993  .992 (.990)  .0054  .992 (.945): the same, written while rules were made with e; cells .54
# With other texts in all 45 layouts (EXAMINED_SEED=4), after the rules made with a and b, before those with d:
#               .9997  .961 (.963)  .0014
# e and f together, after the rules made with e: .9996  .991 (.990)  .0020  .999 (.943)
#   g  33 files, sentences of a grammar set as journals, presses and offices set them; the first look at 24 of them
#      .9998  .957 (.940)  .0044  .993 (.945), at the 9 held back then .9998  .946 (.962)  .0008  .992 (.960)
LOTS = ("a", "b", "c", "d", "e", "f", "g")
# What falls short of what is asked, by lot; take out what is mended.
PARAGRAPHS_SHORT = {"g": (0.95, 0.94)}
WORSE_THAN_ANOTHER: set[tuple[str, str]] = set()


@pytest.fixture(scope="module", params=LOTS)
def lot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Figures]:
    wanted = [name for name in names() if name.startswith(f"{request.param}-")]
    folder = tmp_path_factory.mktemp("examined")
    with ProcessPoolExecutor(2) as two:
        measured = [figures for figures in two.map(_measured, wanted, [folder] * len(wanted)) if figures]
    if len(measured) < len(wanted) - 2:  # Typst and MuPDF are not among the project's requirements
        pytest.skip(f"needs LaTeX, LibreOffice, pandoc, Chromium, WeasyPrint: {len(measured)} of {len(wanted)} printed")
    return measured


def _measured(name: str, folder: Path) -> Figures | None:
    try:
        text, path = print_layout(name, folder)
    except MISSING:
        return None
    return figures_of(text, path)


def test_pairs_of_words_are_kept(lot: list[Figures]) -> None:
    assert mean(file.pairs["body"] for file in lot) >= 0.99
    assert mean(file.pairs["all"] for file in lot) >= 0.99


def test_paragraphs_are_blocks_to_the_letter(lot: list[Figures]) -> None:
    body, everything = PARAGRAPHS_SHORT.get(lot[0].name[0], (0.95, 0.95))
    assert mean(file.paragraphs["body"] for file in lot) >= body
    assert mean(file.paragraphs["all"] for file in lot) >= everything


def test_furniture_is_left_out(lot: list[Figures]) -> None:
    assert mean(file.left for file in lot) <= 0.005


def test_no_other_tool_reads_a_file_better(lot: list[Figures]) -> None:
    worse = {
        (file.name, reading)
        for file in lot
        for reading, (own, other) in file.flows.items()
        if own < other - 0.005 and reading in ("flow", "everything", "flow in order")
    }
    assert worse <= WORSE_THAN_ANOTHER


def test_all_files_together_are_read_better_than_by_any_other_tool(lot: list[Figures]) -> None:
    for reading in ("flow", "everything", "flow in order"):
        measured = [file.flows[reading] for file in lot if reading in file.flows]
        assert mean(own for own, _ in measured) > mean(other for _, other in measured)


def test_cells_of_several_words_are_read_one_by_one(lot: list[Figures]) -> None:
    assert mean(file.cells for file in lot) >= 0.98

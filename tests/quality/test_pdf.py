"""PDFs printed from articles of known text in; how well their reading text is read out, against floors, out."""

from __future__ import annotations

import statistics

import pytest

from tests.quality.articles import make_article
from tests.quality.pdf_reading import Score, score_of
from tests.quality.printers import Design, available_printers, print_article

DESIGNS = (
    Design(),
    Design(size=11, indented=False, ruled_tables=True),
    Design(side_by_side=True, ruled_tables=True),
    Design(columns=1, size=12),
    Design(size=9, wide_tables=True),
)
SEEDS = range(700, 710)


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> list[Score]:
    folder = tmp_path_factory.mktemp("printed")
    printers = available_printers()
    if not printers:
        pytest.skip("needs LaTeX, LibreOffice or WeasyPrint to print articles")
    found = []
    for number, seed in enumerate(SEEDS):
        for offset, printer in enumerate(printers):
            article = make_article(seed + 100 * offset)
            design = DESIGNS[number % len(DESIGNS)]
            found.append(score_of(article, print_article(article, design, printer, folder)))
    return found


def test_words_stay_in_order_and_furniture_goes(scores: list[Score]) -> None:
    assert statistics.mean(score.flow for score in scores) >= 0.997
    assert statistics.mean(score.pairs for score in scores) >= 0.9995
    assert statistics.mean(score.left_over for score in scores) <= 0.004


def test_paragraphs_are_whole(scores: list[Score]) -> None:
    assert statistics.mean(score.paragraphs for score in scores) >= 0.99


def test_every_file_is_read_at_least_as_well_as_by_the_best_other_tool(scores: list[Score]) -> None:
    assert [score.name for score in scores if score.flow < max(score.others) - 0.005] == []


def test_pages_per_processor_second(scores: list[Score]) -> None:
    assert sum(score.pages for score in scores) / sum(score.seconds for score in scores) >= 3.5

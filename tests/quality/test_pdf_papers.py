"""PDFs printed from 28 templates of journals, theses, newspapers, manuscripts in; their scores against floors out."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence

import pytest

from tests.quality.papers_press import HELD_OUT, print_papers
from tests.quality.pdf_reading import Score, score_of


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    folder = tmp_path_factory.mktemp("papers")
    return {name: score_of(paper, path) for name, paper, path in print_papers(folder)}


def _means(scores: Sequence[Score]) -> Iterator[float]:
    for figure in ("flow", "pairs", "paragraphs", "left_over"):
        yield statistics.mean(getattr(score, figure) for score in scores)


@pytest.mark.parametrize("held_out", [False, True])
def test_layouts_of_many_kinds_are_read_in_order(scores: dict[str, Score], held_out: bool) -> None:
    chosen = [score for name, score in scores.items() if (name in HELD_OUT) == held_out]
    flow, pairs, paragraphs, left_over = _means(chosen)

    assert flow >= 0.993
    assert pairs >= 0.999
    assert paragraphs >= 0.99
    assert left_over <= 0.003


def test_no_layout_is_read_worse_than_by_the_best_other_tool(scores: dict[str, Score]) -> None:
    assert [score.name for score in scores.values() if score.flow < max(score.others) - 0.005] == []

from __future__ import annotations

from collections.abc import Sequence

import pytest

from analysis.concordance import Context, Line, lines_of, parse_context, sample_of, sorted_lines
from analysis.selection import Selection
from commands.finding import inquiry_of
from corpus.errors import UsageError
from indexer.parser import parse
from tests.analysis.conftest import OpenTexts
from tests.analysis.samples import Text

TEXTS = [
    Text(
        "b.txt", ["(Satu dua) tiga laut empat lima. Enam laut tujuh.", ("Ombak besar.", "Laut dalam, laut biru.")], 2019
    ),
    Text("a.txt", ["Awan laut zaitun."], None),
]


def lines_in(store_of: OpenTexts, query: str, context: str = "2w", texts: Sequence[Text] = TEXTS) -> list[Line]:
    store = store_of(texts)
    inquiry = inquiry_of(store, parse(query), Selection())
    return list(lines_of(inquiry.paragraphs(), inquiry.finder(), parse_context(context)))


@pytest.mark.parametrize(
    ("context", "first", "second"),
    [
        ("2w", ("dua) tiga ", " empat lima"), ("lima. Enam ", " tujuh.")),
        ("3w", ("(Satu dua) tiga ", " empat lima. Enam"), ("empat lima. Enam ", " tujuh.")),
        ("0w", ("", ""), ("", "")),
        ("4c", ("iga ", " emp"), ("nam ", " tuj")),
        ("sentence", ("(Satu dua) tiga ", " empat lima."), ("Enam ", " tujuh.")),
    ],
)
def test_the_context_is_as_long_as_asked(
    store_of: OpenTexts, context: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    lines = lines_in(store_of, "laut", context, TEXTS[:1])
    assert [(line.before, line.after) for line in lines[:2]] == [first, second]


def test_before_match_and_after_stand_in_the_paragraph_as_they_are(store_of: OpenTexts) -> None:
    whole = {" ".join((p,) if isinstance(p, str) else p) for text in TEXTS for p in text.paragraphs}
    for line in lines_in(store_of, "laut", "9w"):
        assert any(line.before + line.match + line.after in paragraph for paragraph in whole)
        assert line.passage.text[slice(*line.span)] == line.match


def test_a_line_belongs_to_the_piece_of_the_paragraph_where_it_begins(store_of: OpenTexts) -> None:
    lines = lines_in(store_of, '"besar. laut"', "9w", TEXTS[:1])
    assert [(line.passage.ordinal, line.span, line.match) for line in lines] == [(2, (6, 17), "besar. Laut")]
    assert lines[0].after == " dalam, laut biru."


def test_lines_are_sorted_by_their_left_neighbour(store_of: OpenTexts) -> None:
    texts = [*TEXTS, Text("c.txt", ["Laut."])]
    lines = lines_in(store_of, "laut", "2w", texts)
    years = {text.document_id: text.year for text in texts}
    assert [line.left[0] if line.left else "" for line in sorted_lines(lines, ("before1",), years)] == [
        "", "awan", "besar", "dalam", "enam", "tiga",
    ]  # fmt: skip


def test_lines_are_sorted_by_right_neighbours_then_by_year_without_year_last(store_of: OpenTexts) -> None:
    lines = lines_in(store_of, "laut")
    years = {text.document_id: text.year for text in TEXTS}
    after = sorted_lines(lines, ("after1", "after2"), years)
    assert [line.right[0] for line in after] == ["biru", "dalam", "empat", "tujuh", "zaitun"]
    by_year = sorted_lines(lines, ("year", "after1"), years)
    assert [line.right[0] for line in by_year] == ["biru", "dalam", "empat", "tujuh", "zaitun"]
    assert by_year[-1].passage.document_id == TEXTS[1].document_id


def test_a_sample_is_the_same_for_the_same_seed_and_keeps_the_order(store_of: OpenTexts) -> None:
    lines = lines_in(store_of, "laut OR ombak OR awan OR enam OR tujuh")
    drawn = sample_of(lines, 4, seed=7)
    assert drawn == sample_of(lines, 4, seed=7)
    assert drawn == [line for line in lines if line in drawn]
    assert {tuple(map(id, sample_of(lines, 4, seed=seed))) for seed in range(9)} != {tuple(map(id, drawn))}
    assert sample_of(lines, 99, seed=7) == lines


@pytest.mark.parametrize("text", ["8", "w", "-1w", "8x", "99999w", ""])
def test_a_context_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no context"):
        parse_context(text)


def test_a_context_of_characters_is_read() -> None:
    assert parse_context("60c") == Context("characters", 60)

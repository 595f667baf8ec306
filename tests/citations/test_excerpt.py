from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citations.excerpt import CONTEXT, cut_excerpt
from tests.citations.samples import DOCUMENT_ID, SHA256, a_document, a_passage, pages_at

TEXT = "Laut itu luas. Menurut Prof. Tan dkk. pelabuhan tumbuh (lihat hlm. 5). Ombak turun."


def test_the_excerpt_quotes_the_whole_sentence_around_the_match() -> None:
    at = TEXT.index("pelabuhan")
    excerpt = cut_excerpt(a_document(), a_passage(TEXT), (at, at + 9))
    assert excerpt.quotation == "Menurut Prof. Tan dkk. pelabuhan tumbuh (lihat hlm. 5)."
    assert excerpt.match == "pelabuhan"
    assert (excerpt.prefix, excerpt.suffix) == ("Laut itu luas. ", " Ombak turun.")
    assert (excerpt.document_id, excerpt.passage_id, excerpt.source_sha256) == (DOCUMENT_ID, f"{DOCUMENT_ID}:7", SHA256)


def test_the_selectors_reach_over_the_passage() -> None:
    passage = a_passage("Dua.", start=10, text_before="Bab I\nSatu. ", text_after=" Tiga.")
    excerpt = cut_excerpt(a_document(), passage, (0, 3))
    assert (excerpt.prefix, excerpt.quotation, excerpt.suffix) == ("Bab I\nSatu. ", "Dua.", " Tiga.")
    assert (excerpt.start, excerpt.end) == (10, 14)


def test_the_excerpt_names_the_pages_it_runs_over() -> None:
    passage = a_passage("Satu dua tiga.", pages=pages_at(5, ("71", "72"), 105))
    excerpt = cut_excerpt(a_document(), passage, (0, 4))
    assert (excerpt.pages, excerpt.page_labels) == ((5, 6), ("71", "72"))
    alone = cut_excerpt(a_document(), passage, (0, 4), whole_sentences=False)
    assert (alone.pages, alone.page_labels, alone.quotation) == ((5, 5), ("71", "71"), "Satu")


def test_a_row_of_a_table_is_quoted_alone() -> None:
    passage = a_passage("Negara | 2018\nLaos | 49,96\nFilipina | 12", kind="table")
    assert cut_excerpt(a_document(), passage, (14, 18)).quotation == "Laos | 49,96"


def test_a_span_outside_the_passage_is_refused() -> None:
    with pytest.raises(ValueError, match="not inside"):
        cut_excerpt(a_document(), a_passage("abc"), (2, 4))


def test_a_match_over_a_line_break_is_quoted_from_the_first_sentence_to_the_last() -> None:
    passage = a_passage("Nol. Satu dua\ntiga. Empat.")
    assert cut_excerpt(a_document(), passage, (10, 18)).quotation == "Satu dua\ntiga."


PIECES = st.lists(
    st.sampled_from(["Satu", "dua", ". ", "? ", "\n", " ", "dkk. ", "(", ")", "“", "”", "é", "😀", "A. "]), max_size=25
)


@given(PIECES.map("".join), st.data())
def test_before_match_and_after_are_the_reading_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = data.draw(st.text(max_size=40))
    passage = a_passage(text, start=len(around), text_before=around, text_after=around)
    reading_text = around + text + around
    excerpt = cut_excerpt(a_document(), passage, (start, end))
    assert excerpt.match == text[start:end]
    assert reading_text[excerpt.start : excerpt.end] == excerpt.quotation
    assert reading_text[: excerpt.start][-CONTEXT:] == excerpt.prefix
    assert reading_text[excerpt.end :][:CONTEXT] == excerpt.suffix

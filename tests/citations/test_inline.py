"""The worked cases of citing, on invented documents: what stands in the parentheses, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from citations.cited import CitedDocument, CitedPassage
from citations.inline import cite, cite_document
from corpus.document import Page
from tests.citations.samples import ARTICLE, WEB_PAGE, a_document, a_passage, pages_at

SENTENCE = "Pelabuhan kecil mulai menulis perjanjiannya sendiri."
UNTITLED = {"type": "article-journal"}


def cited(document: CitedDocument, passage: CitedPassage, words: str = "") -> tuple[str, str]:
    start = passage.text.index(words)
    span = (start, start + len(words or passage.text))
    return cite(document, passage, span, language="en").inline, cite(document, passage, span, language="id").inline


@pytest.mark.parametrize(
    ("values", "english", "indonesian"),
    [
        ({"paragraph": 5}, "(Lestari, 2022, para. 5)", "(Lestari, 2022, paragraf 5)"),
        (
            {"paragraph": 1, "section": ("PEMBAHASAN", "Diplomasi Pelabuhan")},
            '(Lestari, 2022, "Diplomasi Pelabuhan" section, para. 1)',
            '(Lestari, 2022, bagian "Diplomasi Pelabuhan", paragraf 1)',
        ),
        (
            {"paragraph": 4, "section": ("PENDAHULUAN",)},
            '(Lestari, 2022, "Pendahuluan" section, para. 4)',
            '(Lestari, 2022, bagian "Pendahuluan", paragraf 4)',
        ),
        (
            {"paragraph": 4, "section": ("ASEAN DAN RCEP",)},
            '(Lestari, 2022, "ASEAN DAN RCEP" section, para. 4)',
            '(Lestari, 2022, bagian "ASEAN DAN RCEP", paragraf 4)',
        ),
        ({"section": ("ABSTRACT",), "paragraph": 1}, "(Lestari, 2022, Abstract)", "(Lestari, 2022, Abstract)"),
        (
            {"section": ("Data",), "kind": "table", "caption": "Tabel 2. Volume muatan"},
            "(Lestari, 2022, Table 2)",
            "(Lestari, 2022, Tabel 2)",
        ),
        (
            {"section": ("Data",), "kind": "caption", "caption": "Figure 3. Routes"},
            "(Lestari, 2022, Figure 3)",
            "(Lestari, 2022, Gambar 3)",
        ),
        ({"lines": (12, 14)}, "(Lestari, 2022, lines 12-14)", "(Lestari, 2022, baris 12-14)"),
        ({"lines": (12, 12)}, "(Lestari, 2022, line 12)", "(Lestari, 2022, baris 12)"),
        ({}, "(Lestari, 2022)", "(Lestari, 2022)"),
    ],
)
def test_place_without_pages(values: dict[str, Any], english: str, indonesian: str) -> None:
    assert cited(a_document(WEB_PAGE), a_passage(SENTENCE, **values)) == (english, indonesian)


def test_untitled_document_is_cited_by_its_description_or_file_name() -> None:
    passage = a_passage(SENTENCE, paragraph=1, section=("Diplomasi Ekonomi",))
    described = a_document(UNTITLED, description="Artikel jurnal tanpa judul tentang timah")
    assert cited(described, passage)[1] == (
        '([Artikel jurnal tanpa judul tentang timah], tanpa tahun, bagian "Diplomasi Ekonomi", paragraf 1)'
    )
    assert cited(a_document(UNTITLED), passage)[0] == (
        '([Untitled document: file naskah.txt], n.d., "Diplomasi Ekonomi" section, para. 1)'
    )


@pytest.mark.parametrize(
    ("labels", "words", "english", "indonesian"),
    [
        (("71", "72"), "Satu", "(Suparno & Tan, 2020, p. 71)", "(Suparno dan Tan, 2020, hlm. 71)"),
        (("71", "72"), "Dua", "(Suparno & Tan, 2020, p. 72)", "(Suparno dan Tan, 2020, hlm. 72)"),
        (("xi", "xii"), "Satu dua. Dua", "(Suparno & Tan, 2020, pp. xi-xii)", "(Suparno dan Tan, 2020, hlm. xi-xii)"),
        ((None, None), "Satu", "(Suparno & Tan, 2020, file page 5)", "(Suparno dan Tan, 2020, halaman berkas 5)"),
        (
            (None, "72"),
            "dua. Dua",
            "(Suparno & Tan, 2020, file pages 5-6)",
            "(Suparno dan Tan, 2020, halaman berkas 5-6)",
        ),
    ],
)
def test_the_page_is_that_of_the_match(
    labels: tuple[str | None, str | None], words: str, english: str, indonesian: str
) -> None:
    passage = a_passage("Satu dua. Dua tiga.", pages=pages_at(5, labels, 110), paragraph=3, section=("Isi",))
    assert cited(a_document(ARTICLE, "jurnal.pdf"), passage, words) == (english, indonesian)


def test_a_page_of_a_file_that_is_no_pdf_is_not_called_a_pdf_page() -> None:
    passage = a_passage(SENTENCE, pages=(Page(2, None, 0, 900),))
    assert cited(a_document(ARTICLE, "naskah.txt"), passage)[0] == "(Suparno & Tan, 2020, file page 2)"


def test_lines_of_a_text_file_stand_beside_the_citation() -> None:
    passage = a_passage(SENTENCE, paragraph=2, lines=(532, 538))
    citation = cite(a_document(WEB_PAGE), passage, (0, 9), language="id")
    assert citation.inline == "(Lestari, 2022, paragraf 2)"
    assert citation.locator.lines == "baris 532-538"


def test_citation_carries_reference_and_what_is_missing() -> None:
    citation = cite(a_document(WEB_PAGE), a_passage(SENTENCE), (0, 3), language="en")
    assert citation.reference.startswith("Lestari, W. (2022, June 4).")
    assert citation.missing == ("URL",)


@pytest.mark.parametrize(
    ("text", "words", "english", "indonesian"),
    [
        (
            "Laut itu luas. Upaya ini dijelaskan berulang kali (Mirza, 2016: 192). Lalu sepi.",
            "Upaya",
            "(Lestari, 2022, para. 1; citing Mirza, 2016, p. 192)",
            "(Lestari, 2022, paragraf 1; mengutip Mirza, 2016, hlm. 192)",
        ),
        (
            "Jenis pelabuhan bertambah. (Lim dkk. dalam Rusdi, 2016: 171) Lalu sepi.",
            "Jenis",
            "(Lim et al., as cited in Rusdi, 2016, p. 171, in Lestari, 2022, para. 1)",
            "(Lim dkk., dikutip dalam Rusdi, 2016, hlm. 171, dalam Lestari, 2022, paragraf 1)",
        ),
        (
            "Laut itu luas. Upaya ini dijelaskan (Mirza, 2016: 192).",
            "luas",
            "(Lestari, 2022, para. 1)",
            "(Lestari, 2022, paragraf 1)",
        ),
    ],
)
def test_works_that_the_sentence_cites_are_named(text: str, words: str, english: str, indonesian: str) -> None:
    passage = a_passage(text, paragraph=1)
    span = (text.index(words), text.index(words) + len(words))
    assert cite(a_document(), passage, span, language="en").inline_citing == english
    assert cite(a_document(), passage, span, language="id").inline_citing == indonesian
    assert cite(a_document(), passage, span, language="en").inline == "(Lestari, 2022, para. 1)"


def test_a_whole_document_is_cited_without_locator() -> None:
    assert cite_document(a_document(ARTICLE), language="id").inline == "(Suparno dan Tan, 2020)"

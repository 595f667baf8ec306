from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.errors import SourceError
from corpus.extract.extraction import Extraction, RawBlock, RawLine, RawPage
from corpus.extract.text import extract_text
from corpus.ids import source_sha256

PIECES = st.sampled_from(
    (
        "PENDAHULUAN", "Metode Penelitian", "Tabel 1", "Sumber: Dinas, 2020.", "2019 3,4 5,6", "(1) butir pertama;",
        "Pelabuhan itu dibangun oleh peme-", "rintah daerah dan para nelayan", "sejak tahun 2014. Namun, hasilnya",
        "belum dirasakan semua pihak.", "The harbour was built in three years.", "DAFTAR PUSTAKA",
        "Lubis, S. (2019). Es dan ikan. Jurnal Teluk.", "ADVERTISEMENT", "(2)", "~", "Kata kunci: laut, ikan",
    )
)  # fmt: skip
SEPARATORS = st.sampled_from(("\n", "\n\n", "\n \n", "\n\n\n\n", "\f", "\n "))


def source_of(data: bytes) -> Source:
    return Source("contoh.txt", source_sha256(data), len(data), "text")


@st.composite
def texts(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(PIECES, min_size=1, max_size=30))
    return "".join(piece + draw(SEPARATORS) for piece in pieces)


def _text_of(block: RawBlock, text: str) -> str:
    return "".join(text[start:end] for line in block.lines for start, end in line.spans)


def check_laws(document: Document) -> None:
    text = document.text
    for block in document.blocks:
        holding = [passage for passage in document.passages if passage.start < block.end and block.start < passage.end]
        if block.kind in ("title", "heading"):
            assert holding == []
        else:
            assert holding
            assert holding[0].start <= block.start
            assert text[holding[-1].end : block.end].strip() == ""
    for index, passage in enumerate(document.passages):
        assert text[passage.start : passage.end] == passage.text == passage.text.strip()
        assert passage.ordinal == index + 1
        assert index == 0 or document.passages[index - 1].end <= passage.start
    for section in document.sections:
        assert 0 <= section.start <= section.end <= len(text)
        if section.parent is not None:
            parent = document.sections[section.parent]
            assert parent.start <= section.start
            assert section.end <= parent.end
    assert all(before.end == after.start for before, after in zip(document.pages, document.pages[1:], strict=False))


@settings(max_examples=60, deadline=None)
@given(texts())
def test_any_text_becomes_a_document_that_keeps_the_laws(text: str) -> None:
    data = text.encode()
    extraction = extract_text(data, "contoh.txt")
    assume(any(character.isalpha() for block in extraction.blocks for character in _text_of(block, extraction.text)))
    document = build_document(extraction, source_of(data))
    assert undo(document.text, document.edits) == extraction.text
    check_laws(document)


def test_a_long_paragraph_is_cut_at_sentences_into_even_pieces() -> None:
    sentences = [f"Kalimat nomor {number} menerangkan keadaan pelabuhan di teluk itu." for number in range(60)]
    data = " ".join(sentences).encode()
    document = build_document(extract_text(data + b"\n", "contoh.txt"), source_of(data))
    assert len(document.passages) > 2
    assert all(passage.text.endswith(".") and 80 <= len(passage.text.split()) <= 220 for passage in document.passages)
    assert {passage.paragraph for passage in document.passages} == {1}


def test_a_register_of_thousands_of_rows_is_cut_between_rows() -> None:
    rows = [f"Desa {number} menerima dana {number * 7} juta" for number in range(1000)]
    spans = []
    text = ""
    for row in rows:
        spans.append((len(text), len(text) + len(row)))
        text += row + "\n"
    table = RawBlock("table", tuple(RawLine((span,)) for span in spans))
    document = build_document(Extraction(text, (table,)), source_of(text.encode()))
    assert len(document.passages) > 2
    assert [line for passage in document.passages for line in passage.text.split("\n")] == rows


def test_lines_of_a_passage_are_those_of_the_file() -> None:
    data = b"Judul Catatan\n\nKapal itu berlabuh di teluk.\n\nAwaknya turun pada pagi hari.\n"
    document = build_document(extract_text(data, "contoh.txt"), source_of(data))
    assert [passage.lines for passage in document.passages] == [(3, 3), (5, 5)]


def test_a_passage_over_a_page_break_names_both_pages() -> None:
    text = "Kapal itu berlabuh di pela-\nbuhan kecil."
    block = RawBlock("paragraph", (RawLine(((0, 27),), page=1), RawLine(((28, 40),), page=2)))
    extraction = Extraction(text, (block,), pages=(RawPage(1, 0, 28, "67"), RawPage(2, 28, 40, "68")))
    document = build_document(extraction, source_of(text.encode()))
    assert document.passages[0].text == "Kapal itu berlabuh di pelabuhan kecil."
    assert document.passages[0].pages == (1, 2)
    assert document.passages[0].lines is None
    assert document.text[document.pages[1].start :] == "buhan kecil."


def test_the_same_bytes_give_the_same_document() -> None:
    data = b"Kapal itu berlabuh di teluk. Awaknya turun pada pagi hari.\n"
    first = build_document(extract_text(data, "a.txt"), source_of(data))
    second = build_document(extract_text(data, "b.txt"), source_of(data))
    assert first == second


def test_an_extraction_without_letters_is_refused_as_empty() -> None:
    with pytest.raises(SourceError) as caught:
        build_document(Extraction("1 2", (RawBlock("paragraph", (RawLine(((0, 3),)),)),)), source_of(b"1 2"))
    assert caught.value.code == "empty"


def test_the_language_a_user_gives_is_the_documents() -> None:
    data = b"Kapal itu berlabuh di teluk. Awaknya turun pada pagi hari.\n"
    assert build_document(extract_text(data, "a.txt"), source_of(data), language="en").language == "en"

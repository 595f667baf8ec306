"""Text that has no meaning does not pass; what is doubtful is said in words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.errors import SourceError
from corpus.extract.text import extract_text
from corpus.ids import source_sha256
from corpus.quality import checked, remarks_of

SENTENCE = "Pemerintah daerah membangun gudang pangan bersama koperasi nelayan."


def document_of(text: str) -> Document:
    data = text.encode()
    return build_document(extract_text(data, "a.txt"), Source("a.txt", source_sha256(data), len(data), "text"))


@pytest.mark.parametrize(
    "text",
    [
        "(cid:12)(cid:7)(cid:33) (cid:4)(cid:9) halo " * 5,
        "\ue001\ue002\ue003 \ue004\ue005 teks " * 5,
        "\ufffd\ufffd\ufffd \ufffd\ufffd halo " * 5,
        "Ð\x9fÑ\x80Ð¸Ð²ÐµÑ\x82 Ã©Ã©Ã© â€™â€™ ok " * 5,
    ],
)
def test_a_text_of_signs_without_meaning_is_refused(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        checked(document_of(text))
    assert caught.value.code == "suspect-text"


def test_a_good_text_passes_without_remarks() -> None:
    document = checked(document_of(SENTENCE + " Café “naïve” – señor, 東京."))
    assert "remarks" not in document.quality


def test_a_reference_that_an_office_program_lost_is_remarked() -> None:
    document = checked(document_of(SENTENCE + " Lihat bagian Error: Reference source not found."))
    assert document.quality["remarks"] == ["1 place has an error message where a reference should be"]


def test_a_few_lost_characters_are_remarked() -> None:
    document = checked(document_of(SENTENCE + " Caf\ufffd itu ramai."))
    assert document.quality["remarks"] == ["1 character of the text has no meaning outside its font"]


@pytest.mark.parametrize(
    ("quality", "remarks"),
    [
        ({}, []),
        ({"pages_recognised": [2], "recognised_confidence": 0.61},
         ["recognised text (OCR) on page 2", "recognised with a confidence of 0.61 only"]),
        ({"pages_failed": [7, 8]}, ["could not read pages 7-8"]),
        ({"column_doubts": [3]}, ["the order of columns is doubtful on page 3"]),
        ({"charset_guessed": True, "charset": "cp1252"}, ["its character set was guessed (cp1252)"]),
    ],
)  # fmt: skip
def test_a_quality_record_is_put_in_words(quality: Mapping[str, object], remarks: list[str]) -> None:
    assert list(remarks_of(quality)) == remarks


def test_a_text_without_words_does_not_pass() -> None:
    noise = " ".join(f"xq{number}zkv#@!" for number in range(300))
    with pytest.raises(SourceError) as caught:
        checked(document_of(noise))
    assert caught.value.code == "suspect-text"


def test_letters_of_many_scripts_without_order_do_not_pass() -> None:
    noise = "".join(chr(0x4E00 + 7 * number) + chr(0xA000 + number) + chr(0x1200 + number) for number in range(60))
    with pytest.raises(SourceError) as caught:
        checked(document_of(noise))
    assert caught.value.code == "suspect-text"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{year} Bitung 12.{year} ton ABC-{year}" for year in range(1900, 2100)),
        "def read_all(self, path_to=None): return self._files[path_to].open('rb') or nothing\n" * 40,
        "\u0e0a\u0e32\u0e27\u0e1b\u0e23\u0e30\u0e21\u0e07 \u0e1a\u0e49\u0e32\u0e19\u0e15\u0e2d\u0e19 " * 90,
        "\u6f01\u5e2b\u306f\u6d77\u306b\u51fa\u308b " * 90,
        "Nilai \u0394x dan \u03b1t naik. " * 90,
    ],
    ids=["figures", "code", "another script", "two scripts written together", "formulas"],
)
def test_figures_code_and_other_scripts_pass(text: str) -> None:
    assert checked(document_of(text)).text

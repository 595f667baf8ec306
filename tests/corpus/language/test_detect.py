from __future__ import annotations

import pytest

from corpus.language.detect import foreign_language, language_of_blocks, main_language

INDONESIAN = "Pelabuhan itu dibangun selama tiga tahun dan akan melayani kapal nelayan dari seluruh teluk."
ENGLISH = "The harbour was built in three years and will serve fishing boats from all over the bay."


def test_paragraphs_are_told_apart() -> None:
    assert language_of_blocks([INDONESIAN, ENGLISH, INDONESIAN]) == ("id", "en", "id")


def test_short_pieces_follow_their_neighbours() -> None:
    assert language_of_blocks([ENGLISH, "Smart City", ENGLISH, INDONESIAN, "Smart City", INDONESIAN]) == (
        "en", "en", "en", "id", "id", "id",
    )  # fmt: skip


def test_what_the_user_says_decides_short_pieces_but_not_a_plain_paragraph() -> None:
    blocks = ["Smart City", INDONESIAN, ENGLISH, ENGLISH]
    assert language_of_blocks(blocks, "en") == ("en", "id", "en", "en")


def test_what_the_user_says_stands_against_what_most_of_a_text_seems_to_be() -> None:
    assert language_of_blocks(["Smart City", INDONESIAN, INDONESIAN, ENGLISH], "en") == ("en",) * 4


def test_main_language_is_that_of_most_letters() -> None:
    assert main_language([INDONESIAN, ENGLISH + ENGLISH], ["id", "en"]) == "en"
    assert main_language([], []) == "id"


GERMAN = (
    "Die Regierung hat am Dienstag ein neues Gesetz über den Handel mit digitalen Gütern vorgestellt, das im Herbst "
    "beschlossen werden soll; Kritiker halten es für zu weitreichend und fordern längere Fristen."
)
MALAY = (
    "Kerajaan telah mengumumkan bahawa syarikat kecil boleh memohon bantuan kewangan mulai bulan hadapan, dan pihak "
    "berkuasa tempatan akan menilai setiap permohonan tersebut sebelum wang itu disalurkan kepada peniaga."
)
PERUSAHAAN = (
    "Pemerintah telah mengumumkan bahwa perusahaan kecil dapat mengajukan bantuan keuangan mulai bulan depan, dan "
    "pemerintah daerah akan menilai setiap permohonan sebelum uang itu disalurkan kepada pedagang di pasar."
)
NEWS = (
    "JAKARTA - Menteri Luar Negeri menyatakan perundingan batas zona ekonomi eksklusif dengan negara tetangga belum "
    "selesai meskipun kedua pihak telah bertemu tujuh belas kali dalam sepuluh tahun terakhir.",
    "Pengamat hukum laut menilai pemerintah belum menjelaskan kepada publik mengapa garis tengah tidak dipakai. "
    "Menurutnya, nelayan tradisional paling dirugikan oleh ketidakpastian yang berlarut-larut itu.",
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (NEWS, None),
        ((GERMAN, GERMAN), "German"),
        ((MALAY, MALAY), "Malay"),
        ((PERUSAHAAN, PERUSAHAAN), None),
        ((PERUSAHAAN, GERMAN[:180], PERUSAHAAN), None),
        (("Kata kunci: Politik, Wirtschaft",), None),
    ],
)
def test_a_document_in_another_language_is_noticed(texts: tuple[str, ...], expected: str | None) -> None:
    assert foreign_language(texts) == expected


def test_labels_and_common_words_tell_the_language_of_short_pieces_among_others() -> None:
    blocks = (
        "Penelitian ini membahas diplomasi kota-kota pelabuhan di Indonesia timur dan tanggapan warganya.",
        "ABSTRACT",
        "This article examines how port cities in eastern Indonesia conduct a diplomacy of their own.",
        "Keywords: diplomacy, Indonesia",
        "Kata kunci: diplomasi, Indonesia",
        "Pancasila and the State",
        "The Hague",
        "Perundingan itu kemudian dilanjutkan di kota lain karena kedua pihak belum juga sepakat soal batas laut.",
    )
    assert language_of_blocks(blocks) == ("id", "en", "en", "en", "id", "en", "id", "id")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Non-tax state revenue (penerimaan negara bukan pajak) rose to Rp 1.26 trillion.", "en"),
        ("Pembayaran jasa lingkungan (payments for environmental services) diuji coba.", "id"),
        ("Belt and Road Initiative menuai kritik.", "id"),
        ("Undang-Undang Cipta Kerja divides unions.", "en"),
        ("Kata kunci: ASEAN, soft power, middle power", "id"),
        ("See Undang-Undang Nomor 37 Tahun 1999 tentang Hubungan Luar Negeri.", "en"),
        ("Sesuai Article 51 of the UN Charter, negara berhak membela diri.", "id"),
        ("Dalam “The Clash of Civilizations and the Remaking of World Order”, Huntington meramalkan benturan.", "id"),
        ("Ia kuliah di London School of Economics and Political Science.", "id"),
    ],
)
def test_words_around_names_and_brackets_tell_the_language_of_a_short_text(text: str, language: str) -> None:
    assert language_of_blocks((text,)) == (language,)

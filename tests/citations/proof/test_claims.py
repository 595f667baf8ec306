from __future__ import annotations

from pathlib import Path

import pytest

from citations.proof.claims import claimed, is_title
from citations.proof.sources import Sources
from citations.proof.translations import with_translations
from corpus.passages import passage_by_id
from corpus.store import Store
from tests.citations.proof.libraries import a_document, a_library, judged, of_text, save, statuses

KIND = "“Perahu Kecil dan Malam yang Panjang”"


@pytest.mark.parametrize(
    "text", ["The Night Market of Small Debts", "Kota yang Bersiul di Pesisir", "SURAT KABAR PESISIR,"]
)
def test_titles_are_written_with_capitals(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text", ["Kota itu bersiul di pesisir", "Nelayan Marasina menolak usul itu", "Jakarta", "Pelabuhan Kecil Tutup."]
)
def test_sentences_are_no_titles(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    "draft",
    [
        f"Saya menonton {KIND} di bioskop.",
        "Lagu “perahu kecil dan malam yang panjang” diputar lagi.",
        "Istilah “saring sebelum sharing” sering dipakai.",
        "Nothing is known of the so-called “voice of the small district”.",
    ],
)
def test_a_title_or_term_that_the_library_lacks_is_no_failed_quotation(store: Store, draft: str) -> None:
    quotations, names = claimed(judged(store, draft))
    assert (len(quotations), len(names)) == (0, 1)


@pytest.mark.parametrize(
    "draft",
    [
        f"Tertulis {KIND} (Wattimena, 2018, hlm. 71).",
        "Istilah “perunding yang sabar sekali” (Wattimena, 2018) dipakai di sana.",
        "Buku itu menulis, “kesabaran itu diajarkan di sekolah diplomasi”.",
    ],
)
def test_what_is_claimed_as_a_quotation_is_judged(store: Store, draft: str) -> None:
    quotations, names = claimed(judged(store, draft))
    assert names == ()
    assert quotations[0].status in ("altered", "not found")


@pytest.mark.parametrize(
    "draft",
    [
        "“In 1987 the Syahbandar counted more than 4.300 boats” (Wattimena, 2018, p. 71, my translation).",
        "“In 1987 more than 4.300 boats put in” (Wattimena, 2018, hlm. 71; terjemahan penulis).",
        "“In 1987 more than 4.300 boats put in.” (Wattimena, 2018, hlm. 71) [own translation]",
        "“In 1987 more than 4.300 boats put in” (Wattimena 2018, 71).[^1]\n\n[^1]: Terjemahan penulis.\n",
        "In my translation: “In 1987 more than 4.300 boats put in” (Wattimena, 2018, p. 71).",
    ],
)
def test_a_declared_translation_is_neither_altered_nor_verified(store: Store, draft: str) -> None:
    (verdict,) = with_translations(Sources(store), judged(store, draft))
    assert verdict.status == "declared translation, not checked"


def test_a_declared_translation_is_shown_with_its_likely_original(store: Store) -> None:
    draft = "“In 1987 more than 4.300 boats put in” (Wattimena, 2018, p. 71, my translation)."
    (verdict,) = with_translations(Sources(store), judged(store, draft))
    passage_id = verdict.remarks[-1].removeprefix("it may come from ")
    assert "tahun 1987, lebih dari 4.300 perahu" in passage_by_id(store, passage_id).text


@pytest.mark.parametrize(
    "draft",
    [
        "“Harbour masters never had paper.” Another work is in my translation (Okafor, 2020).",
        "He wrote it in my translation. Then: “Harbour masters never had any paper.”",
        "“Lebih dari 9.300 perahu singgah setiap musim timur” (Wattimena, 2018). Bab ini memuat terjemahan bebas.",
    ],
)
def test_a_declaration_in_another_sentence_excuses_nothing(store: Store, draft: str) -> None:
    (verdict,) = with_translations(Sources(store), judged(store, draft))
    assert verdict.status in ("altered", "not found")


def test_the_marks_of_a_reference_list_hold_titles(store: Store) -> None:
    draft = "Isi.\n\n# Daftar Pustaka\n\nTanoto, S. 2015. “Percetakan kecil dan pembaca besar.” Jurnal Arsip 2: 4.\n"
    assert judged(store, draft) == ()


def test_a_citation_of_the_next_sentence_is_not_that_of_the_quotation(store: Store) -> None:
    draft = "Kata “pelabuhan kecil” dipakai 14 kali. Menurut Okafor dan Tan (2020), utang dihapus."
    assert statuses(judged(store, draft)) == ["verbatim"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("perunding yang pernah tinggal¹ di pelabuhan kecil", "footnote marks"),
        ("perunding yang pernah tinggal[12] di pelabuhan kecil", "footnote marks"),
        ("Para juru mudi menyebutnya ‘rumah kedua,’", "final punctuation"),
    ],
)
def test_marks_of_the_draft_are_a_normalisation(store: Store, text: str, name: str) -> None:
    verdict = of_text(store, text)
    assert verdict.status == "verbatim after normalisation"
    assert name in verdict.normalisations


@pytest.mark.parametrize("text", ["lebih dari 4.300² perahu singgah", "lebih dari 4.300 perahu m² singgah"])
def test_an_exponent_is_no_footnote_mark(store: Store, text: str) -> None:
    assert of_text(store, text).status == "altered"


def test_an_insertion_for_words_with_the_same_negation_is_harmless(store: Store) -> None:
    kept = of_text(store, "Its keeper, who [never trusted] banks, wrote down every debt in pencil")
    turned = of_text(store, "Its keeper, [never] who did not trust banks, wrote down every debt in pencil")
    assert kept.status == "verbatim after normalisation"
    assert turned.status == "altered"


def test_lines_beside_a_quotation_are_compared(store: Store) -> None:
    right = judged(store, "“Kesabaran itu tidak diajarkan di sekolah diplomasi” (Wattimena, 2018, baris 11).")
    wrong = judged(store, "“Kesabaran itu tidak diajarkan di sekolah diplomasi” (Wattimena, 2018, baris 1-3).")
    assert statuses((*right, *wrong)) == ["verbatim", "wrong page"]


INTERRUPTED = """# Catatan Dermaga

Para juru tulis mencatat setiap perahu yang singgah pada musim timur, dan

Tabel 1. Perahu menurut musim

| Musim | Perahu |
|-------|--------|
| timur | 4.300  |

catatan itu dibacakan kembali di balai desa setiap hari Jumat.
"""


def test_a_table_in_the_middle_of_a_sentence_is_passed_over(tmp_path: Path) -> None:
    with a_library(tmp_path / "library") as store:
        document = a_document("market.txt", INTERRUPTED, kind="markdown")
        save(store, document)
        quoted = "perahu yang singgah pada musim timur, dan catatan itu dibacakan kembali di balai desa"
        verdict = of_text(store, quoted)
        wrong = of_text(store, quoted.replace("dibacakan", "tidak dibacakan"))
    assert verdict.status == "verbatim after normalisation"
    assert verdict.normalisations == ("interruption by a table, figure or note",)
    assert verdict.found is not None
    assert len(verdict.found.spans) == 2
    assert wrong.status == "altered"

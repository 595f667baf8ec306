from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from citations.proof.sources import Sources
from corpus.save import set_state
from corpus.store import Store, transaction
from tests.citations.proof.libraries import HARBOUR, a_document, a_library, judged, of_text, save, statuses

EXACT = "perunding yang pernah tinggal di pelabuhan kecil lebih sabar"


@pytest.mark.parametrize(
    "text",
    [
        EXACT,
        "tidak pernah menjadi pusat perhatian para perunding. Padahal, menurut catatan syahbandar tahun 1987",
        "Para juru mudi menyebutnya “rumah kedua” dan bukan sekadar tempat berlabuh.",
    ],
)
def test_the_words_of_a_source_are_verbatim(store: Store, text: str) -> None:
    assert of_text(store, text).status == "verbatim"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Perunding yang pernah tinggal di pelabuhan kecil", "case of the first letter"),
        ('menyebutnya "rumah kedua" dan bukan sekadar', "quotes"),
        ("Nelayan anak–anak pulau memperoleh izin", "dashes"),
        ("Kesepakatan tahun 2009 mengu-\nbah keadaan itu", "line-end hyphens"),
        ("lebih  teliti,\ndan jarang meninggalkan meja", "white space"),
        ("perunding yang pernah ting\u200bgal di pelabuhan", "zero-width characters"),
        ("Kesepakatan tahun 2009 mengubah keadaan.", "final punctuation"),
        ("Kesepakatan tahun 2009 [...] keadaan itu", "[...]"),
        ("Nelayan anak-anak pulau [di perbatasan] memperoleh izin lintas batas", "[insertion]"),
        ("[k]esepakatan tahun 2009 mengubah", "case of the first letter"),
        ("perunding yang pernah tinggal di pelabuhan kecil le\ufb01h".replace("le\ufb01h", "lebih sabar"), ""),
    ],
)
def test_printing_habits_are_named(store: Store, text: str, name: str) -> None:
    verdict = of_text(store, text)
    if name:
        assert verdict.status == "verbatim after normalisation"
        assert name in verdict.normalisations
    else:
        assert verdict.status == "verbatim"


def test_decomposed_letters_are_a_normalisation(tmp_path: Path) -> None:
    with a_library(tmp_path / "library") as store:
        document = a_document(
            "market.txt", "Catatan\n\nMenurut Rémi Dépêche, kafé itu tutup pada pukul sebelas malam.\n"
        )
        save(store, document)
        verdict = of_text(store, unicodedata.normalize("NFD", "Menurut Rémi Dépêche, kafé itu tutup"))
    assert (verdict.status, verdict.normalisations) == ("verbatim after normalisation", ("NFC/NFD",))


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Pelabuhan kecil pernah menjadi pusat perhatian para perunding", "negation left out: tidak"),
        ("Kesabaran itu tidak pernah diajarkan di sekolah", ""),
        ("lebih dari 4.800 perahu singgah setiap musim timur", ""),
        ("The ledger was meant for strangers", "negation left out: never"),
        ("perunding yang p\u0435rnah tinggal di pelabuhan kecil", "look-alike letters: \u0435 (U+0435)"),
        ("Its keeper, who trusted banks, wrote down every debt", "negation left out: not"),
        ("Kesepakatan tahun 2009 tidak mengubah keadaan itu", "negation put in: tidak"),
        ("syahbandar [...] memiliki peralatan untuk mencatatnya", "the elision leaves out a negation: belum"),
        ("pernah menjadi pusat perhatian para perunding", "the quotation begins right after a negation: tidak"),
        ("mengu bah keadaan itu. Nelayan anak-anak pulau", ""),
        ("nak-anak pulau memperoleh izin lintas batas", ""),
        ("anakanak pulau memperoleh izin lintas batas", ""),
    ],
)
def test_other_words_are_altered(store: Store, text: str, remark: str) -> None:
    verdict = of_text(store, text)
    assert verdict.status == "altered"
    assert remark in (*verdict.remarks, "")


def test_a_difference_is_shown_word_by_word(store: Store) -> None:
    verdict = of_text(store, "lebih dari 4.800 perahu singgah setiap musim")
    assert verdict.difference is not None
    changed = [(change.quoted, change.source) for change in verdict.difference.changes if not change.kept]
    assert changed == [("4.800", "4.300")]


def test_what_no_source_has_is_not_found(store: Store) -> None:
    assert of_text(store, "seluruh kapal dagang berputar haluan menuju samudra lepas").status == "not found"


@pytest.mark.parametrize(
    ("citation", "status"),
    [
        ("(Wattimena, 2018, hlm. 72)", "verbatim"),
        ("(Wattimena, 2018: 72)", "verbatim"),
        ("(Siti Wattimena, 2018, pp. 71–72)", "verbatim"),
        ("(Wattimena, 2018)", "verbatim"),
        ("(hlm. 72)", "verbatim"),
        ("(Wattimena, 2018, hlm. 71)", "wrong page"),
        ("(Wattimena, 2018: 90)", "wrong page"),
        ("(Wattimena, 2019, hlm. 72)", "wrong source"),
        ("(Okafor & Tan, 2020, p. 72)", "wrong source"),
        ("(Rahma, 2018, hlm. 72)", "wrong source"),
        ("(Lee dkk. dalam Wattimena, 2018: 72)", "verbatim"),
        ("[@wattimena2018, 72]", "verbatim"),
        ("[@okafor2020, p. 72]", "wrong source"),
        ("(lihat Gambar 2)", "verbatim"),
    ],
)
def test_the_citation_beside_a_quotation_is_compared(store: Store, citation: str, status: str) -> None:
    assert statuses(judged(store, f"Disebutkan bahwa “{EXACT}” {citation}.")) == [status]


def test_a_citation_before_the_quotation_counts(store: Store) -> None:
    text = f"Menurut Wattimena (2018: 71), “{EXACT}”. Okafor dan Tan (2020) menulis “The ledger was never meant”."
    assert statuses(judged(store, text)) == ["wrong page", "verbatim"]


def test_footnotes_and_ibid_are_read(store: Store) -> None:
    text = (
        f"Ditulis “{EXACT}”[^1] dan “Kesabaran itu tidak diajarkan di sekolah diplomasi”[^2].\n\n"
        "[^1]: Siti Wattimena, *Diplomasi Pelabuhan Kecil* (Ambon: Lautan, 2018), 72.\n[^2]: Ibid., hlm. 71.\n"
    )
    assert statuses(judged(store, text)) == ["verbatim", "wrong page"]


def test_a_quotation_may_run_over_a_page_and_over_passages(store: Store) -> None:
    text = "mencatatnya dengan teliti.\n\nPEMBAHASAN\n\nTemuan kami sederhana: perunding"
    verdict = of_text(store, text)
    assert verdict.status.startswith("verbatim")
    assert verdict.found is not None
    assert [page.label for page in verdict.found.source.pages_at(*verdict.found.spans[0])] == ["71", "72"]


def test_superseded_and_removed_documents_still_prove_quotations(tmp_path: Path) -> None:
    with a_library(tmp_path / "library") as store:
        document = a_document("pelabuhan.txt", HARBOUR, first_page=71)
        with transaction(store) as connection:
            set_state(connection, document.document_id, "superseded")
        verdict = of_text(store, EXACT)
        elsewhere = judged(store, f"Disebutkan bahwa “{EXACT}” (Wattimena, 2018, hlm. 90).")
    assert verdict.status == "verbatim"
    assert "replaced" in verdict.remarks[0]
    # Its pages are not those of the version that a draft cites today.
    assert statuses(elsewhere) == ["verbatim"]


def test_recognised_text_reaches_at_most_as_recognised(tmp_path: Path) -> None:
    with a_library(tmp_path / "library") as store:
        document = a_document("pelabuhan.txt", HARBOUR, first_page=71)
        save(store, replace(document, blocks=tuple(replace(block, recognised=0.97) for block in document.blocks)))
        assert of_text(store, EXACT).status == "as recognised"


def test_words_that_are_not_stored_are_made_when_needed(tmp_path: Path) -> None:
    with a_library(tmp_path / "library") as store:
        with transaction(store) as connection:
            connection.execute("DELETE FROM word_hashes")
        assert len(list(Sources(store).hashes())) == 2
        assert of_text(store, EXACT).status == "verbatim"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # The sentence "Para juru mudi menyebutnya ... bukan ..." is left out as a whole.
        (
            "lebih dari 4.300 perahu singgah setiap musim timur. [...] Kesepakatan tahun 2009 mengubah",
            "verbatim after normalisation",
        ),
        ("Para juru mudi menyebutnya “rumah kedua” [...] sekadar tempat berlabuh", "altered"),
        ("memperoleh izin lintas batas, tetapi syahbandar [...] memiliki peralatan", "altered"),
    ],
)
def test_an_elision_may_swallow_the_negation_of_a_whole_sentence_only(store: Store, text: str, status: str) -> None:
    assert of_text(store, text).status == status

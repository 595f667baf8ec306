import sqlite3
from pathlib import Path

import pytest

from commands.glossaries import glossary_of
from corpus.document import Language
from glossary.candidates import accept, candidates, evidence_of, keep_proposals, reject
from glossary.entries import Entry, term_id_of
from glossary.mining.cognates import likeness
from glossary.mining.initials import cost
from glossary.mining.keywords import pair_keywords
from glossary.mining.lexicon import Lexicon
from glossary.mining.mine import mentions_of_text, mine
from glossary.termbase import forms_of
from tests.glossary.libraries import library_with

COMMISSION = "Komisi Pengawas Perairan Nusantara"
WORDS = (
    ("kebijakan", "policy"),
    ("pelabuhan", "port"),
    ("hijau", "green"),
    ("rantai", "chain"),
    ("pasok", "supply"),
    ("ketua", "chair"),
    ("hutan", "forest"),
    ("adat", "custom"),
    ("luar negeri", "foreign"),
    ("organisasi", "organization"),
    ("dunia", "world"),
    ("perdagangan", "trade"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    entries = [Entry(term_id_of(i, "noun", e), i, (e,), "noun", "x") for i, e in WORDS]
    return Lexicon(form for entry in entries for form in forms_of(entry))


def found(text: str, language: Language, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    return [(m.kind, m.term.text, m.other.text) for m in mentions_of_text(text, language, lexicon)]


@pytest.mark.parametrize(
    ("text", "language", "pair"),
    [
        ("Kota itu memiliki pelabuhan hijau (green port).", "id", ("pelabuhan hijau", "green port")),
        ("Ia mengawasi rantai pasok, yang dikenal sebagai supply chain.", "id", ("rantai pasok", "supply chain")),
        ("Ia menjadi chair atau ketua pada tahun 2018.", "id", ("ketua", "chair")),
        ("The custom forest (hutan adat) was mapped.", "en", ("hutan adat", "custom forest")),
        ("Konsep kebijakan luar negeri (foreign policy) dibahas.", "id", ("kebijakan luar negeri", "foreign policy")),
        ("Kini demokrasi regional (regional democracy) maju.", "id", ("demokrasi regional", "regional democracy")),
        ("Ukuran “supply chain” atau rantai pasok berubah.", "id", ("rantai pasok", "supply chain")),
        ("Ships wait, and harbours (pelabuhan laut) fill up.", "en", ("pelabuhan laut", "harbours")),
        ("Green ports, or pelabuhan hijau, are rare.", "en", ("pelabuhan hijau", "Green ports")),
        ("Ia membahas jejak pasok (supply trail) lagi.", "id", ("jejak pasok", "supply trail")),
    ],
)  # fmt: skip
def test_a_gloss_is_found_in_either_order(
    lexicon: Lexicon, text: str, language: Language, pair: tuple[str, str]
) -> None:
    assert found(text, language, lexicon) == [("gloss", *pair)]


@pytest.mark.parametrize(
    ("text", "language", "pair"),
    [
        ("Komisi Pengawas Perairan Nusantara (KPPN) hadir.", "id", (COMMISSION, "KPPN")),
        ("KPPN adalah singkatan dari Komisi Pengawas Perairan Nusantara.", "id", (COMMISSION, "KPPN")),
        ("Kementerian Perairan (Kemenpera) menolak.", "id", ("Kementerian Perairan", "Kemenpera")),
        ("The Coastal Trade Agreements (CTAs) lapsed.", "en", ("Coastal Trade Agreements", "CTAs")),
        ("CTA (Coastal Trade Agreement) lapsed.", "en", ("Coastal Trade Agreement", "CTA")),
        ("Ekspor business-to-consumer (B2C) naik.", "id", ("business-to-consumer", "B2C")),
        ("Bank Investasi Laut (BlL) hadir.", "id", ("Bank Investasi Laut", "BIL")),
        ("Dokumen Sea Plan 2030 atau SP 2030 terbit.", "id", ("Sea Plan", "SP")),
        ("Kementerian Perairan dan Pelayaran (Perlay) pindah.", "id", ("Kementerian Perairan dan Pelayaran", "Perlay")),
        ("Pusat Pelayanan Perairan dan Pelabuhan (P4) buka.", "id", ("Pusat Pelayanan Perairan dan Pelabuhan", "P4")),
        ("Badan Perairan Nasional Republik Indonesia (BPN) hadir.", "id",
         ("Badan Perairan Nasional Republik Indonesia", "BPN")),
        ("Undang-Undang Nomor 3 Tahun 2019 tentang Perairan Dalam (UU PD) berlaku.", "id",
         ("Undang-Undang Nomor 3 Tahun 2019 tentang Perairan Dalam", "UU PD")),
        ("Trade and Port Plan (TPP+) lapsed.", "en", ("Trade and Port Plan", "TPP+")),
        ("Analisis dampak kebijakan pelabuhan (Adakebpel) dibuat.", "id",
         ("Analisis dampak kebijakan pelabuhan", "Adakebpel")),
    ],
)  # fmt: skip
def test_an_abbreviation_is_found_with_its_expansion(
    lexicon: Lexicon, text: str, language: Language, pair: tuple[str, str]
) -> None:
    assert found(text, language, lexicon) == [("abbreviation", *pair)]


@pytest.mark.parametrize(
    ("text", "expansion"),
    [
        ("The Pact on Trade and Labour in the South (PTL) is old.", "Pact on Trade and Labour in the South"),
        ("A Treaty of Peace and Trade in Southeast Asia (TPT).", "Treaty of Peace and Trade in Southeast Asia"),
        ("The Coastal Savings Bank in Ambon (CSB) was closed.", "Coastal Savings Bank"),
        ("The Commission of Truth and Trust between Sirani and Walua (CTT) met.",
         "Commission of Truth and Trust between Sirani and Walua"),
        ("Mills sign no clearing, no burning, no eviction (NCBE) pledges.", "no clearing, no burning, no eviction"),
    ],
)  # fmt: skip
def test_what_follows_a_preposition_belongs_to_a_treaty_and_not_to_a_bank(
    lexicon: Lexicon, text: str, expansion: str
) -> None:
    abbreviations = [first for kind, first, _ in found(text, "en", lexicon) if kind == "abbreviation"]
    assert abbreviations == [expansion]


def test_an_english_abbreviation_of_an_indonesian_expansion_is_a_gloss(lexicon: Lexicon) -> None:
    assert found("Sejak itu organisasi perdagangan dunia (WTO) hadir.", "id", lexicon) == [
        ("gloss", "organisasi perdagangan dunia", "WTO")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai ekspor naik terus (Rahma, 2018: 14).",
        "Nilai ekspor naik terus (Rahma & Tan, 2016).",
        "Nilai ekspor naik terus (lihat tabel 2).",
        "Kota Banyuwangi (Indonesia) maju.",
        "Visi itu (wanglou qiangguo) diumumkan.",
        "Komponen sekuritas siber (hulianwang anquan) dibahas.",
        "Nelayan menanam rumput laut (Eucheuma cottonii).",
        "Nilai ekspor naik (dalam USD miliar).",
        "Sampel dipilih secara acak (green sampling) dan dihitung.",
        "Ia membeli ikan atau software di pasar.",
        "Negara-negara tersebut bergantung dengan Tiongkok (south-south development).",
        "ASEAN-6 (Indonesia, Malaysia, Filipina, Singapura) setuju.",
        "Bab pertama (II) selesai.",
        "Penduduk (sekitar 200 kepala keluarga) pindah.",
        "Menurut para nelayan (wawancara) ikan berkurang.",
    ],
)
def test_what_only_looks_like_a_gloss_is_rejected(lexicon: Lexicon, text: str) -> None:
    assert found(text, "id", lexicon) == []


@pytest.mark.parametrize(
    ("words", "short", "readable"),
    [
        ("Usaha Mikro Kecil dan Menengah", "UMKM", True),
        ("alat utama sistem persenjataan", "alutsista", True),
        ("Menteri Perdagangan", "Mendag", True),
        ("negara tersebut", "ASEAN", False),
        ("nota kesepahaman", "MoU", False),
    ],
)
def test_letters_are_read_from_words(words: str, short: str, readable: bool) -> None:
    assert (cost(words.split(), short) < 2) is readable


def test_loans_are_told_from_words_that_only_begin_alike() -> None:
    assert min(likeness("komersial", "commercial"), likeness("demokrasi", "democracy")) > 0.8
    assert max(likeness("kota", "cost"), likeness("kapal", "capital")) < 0.78


def test_keywords_are_paired_by_their_words_and_the_last_by_its_place(lexicon: Lexicon) -> None:
    texts = (
        "Kata kunci: rantai pasok, pelabuhan hijau, tengkulak",
        "Keywords: supply chain, green port, middleman",
    )
    pairs = [(pair.mention.term.text, pair.mention.other.text) for pair in pair_keywords(texts, lexicon)]
    assert sorted(pairs) == [
        ("pelabuhan hijau", "green port"), ("rantai pasok", "supply chain"), ("tengkulak", "middleman"),
    ]  # fmt: skip


SAMPLE = (
    "Para pejabat membahas pelarungan limbah (waste dumping) di teluk itu selama dua hari penuh.\n\n"
    "Menurut laporan tersebut pelarungan limbah (waste dumping) merugikan nelayan di sepanjang pantai.\n\n"
    "Badan Pengawas Teluk Nusantara (BPTN) menyusun aturan baru untuk semua kapal yang berlabuh."
)


def test_candidates_carry_evidence_and_rejected_ones_stay_rejected(tmp_path: Path) -> None:
    with library_with(tmp_path, {"a.txt": SAMPLE}) as store:
        keep_proposals(store, mine(store, glossary_of(store)))
        second, first = candidates(store)
        assert (first.entry.indonesian, first.entry.english) == ("pelarungan limbah", ("waste dumping",))
        assert len(first.evidence) == 2
        assert second.missing_side() == "English"
        reject(store, [second])
        accept(store, [first])
        keep_proposals(store, mine(store, glossary_of(store)))
        assert candidates(store) == ()
        assert len(evidence_of(store, first.entry.term_id)) == 2
        assert glossary_of(store).look_up("waste dumping").found[0].entry.origin == "mined"


def test_what_the_glossary_knows_is_not_proposed(tmp_path: Path) -> None:
    text = "Kawasan itu membahas kedaulatan (sovereignty) dan ketahanan pangan (food security) sepanjang tahun lalu."
    with library_with(tmp_path, {"a.txt": text}) as store:
        assert mine(store, glossary_of(store)) == ()


def test_mining_writes_nothing_but_candidates(tmp_path: Path) -> None:
    with library_with(tmp_path, {"a.txt": SAMPLE}) as store:
        before = _rows(store.connection)
        keep_proposals(store, mine(store, glossary_of(store)))
        assert _rows(store.connection) == before


def _rows(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT * FROM user_terms").fetchall()

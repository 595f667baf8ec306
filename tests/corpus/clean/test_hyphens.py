from __future__ import annotations

import pytest

from corpus.clean.hyphens import Decision, Hyphens
from corpus.clean.vocabulary import Vocabulary, vocabulary_of

CASES: tuple[tuple[str, str, Decision], ...] = (
    ("peneli", "tian", "join"), ("keberlan", "jutan", "join"), ("mengguna", "kannya", "join"),
    ("pem", "bangunan", "join"), ("ber", "kembang", "join"), ("meng", "ambil", "join"), ("se", "dangkan", "join"),
    ("keterbukaan", "nya", "join"), ("antar", "wilayah", "join"), ("multi", "lateral", "join"),
    ("Indo", "nesia", "join"), ("Tiong", "kok", "join"), ("INDO", "NESIA", "join"), ("Yogya", "karta", "join"),
    ("govern", "ment", "join"), ("inter", "national", "join"), ("devel", "opment", "join"), ("sover", "eignty", "join"),
    ("under", "standing", "join"), ("organi", "sation", "join"), ("neigh", "bouring", "join"),
    ("co", "operation", "join"), ("menggaris", "bawahi", "join"), ("menyebar", "luaskan", "join"),
    ("kota-ke", "kota", "keep"), ("bolak", "balik", "keep"), ("Jakarta", "based", "keep"),
    ("anak", "anak", "keep"), ("Negara", "negara", "keep"), ("besar", "besaran", "keep"), ("tarik", "menarik", "keep"),
    ("undang", "undang", "keep"), ("perundang", "undangan", "keep"), ("sayur", "mayur", "keep"),
    ("cita", "citanya", "keep"), ("negara-ne", "gara", "join"), ("ne", "gara-negara", "join"),
    ("e", "commerce", "keep"), ("ASEAN", "Tiongkok", "keep"), ("ASEAN", "6", "keep"), ("100", "150", "keep"),
    ("KPK", "nya", "keep"), ("se", "Asia", "keep"), ("non", "negara", "keep"), ("anti", "korupsi", "keep"),
    ("people-to", "people", "keep"), ("people", "to-people", "keep"), ("business-to", "consumer", "keep"),
    ("long", "term", "keep"), ("state", "owned", "keep"), ("decision", "making", "keep"), ("self", "reliance", "keep"),
    ("high", "speed", "keep"), ("good", "neighbourliness", "keep"), ("well", "known", "keep"),
    ("Jokowi", "yang", "space"), ("KPK", "dan", "space"), ("kebijakan", "bukan", "space"), ("policy", "which", "space"),
    ("lama", "berakhir", "space"), ("lawatan", "menyampaikan", "space"), ("tolong", "menolong", "keep"),
    ("sembah", "yang", "join"), ("dari", "pada", "join"), ("Thail", "and", "join"), ("Me", "dan", "join"),
    ("fact", "or", "join"), ("Jor", "dan", "join"),
    ("mengi", "jinkannya", "join"), ("non-de", "limited", "join"), ("tra", "de-off", "join"), ("day-to", "day", "keep"),
    ("sebab", "akibat", "keep"), ("pra", "dan", "space"), ("short", "and", "space"), ("intra", "dan", "space"),
    ("Land", "en", "space"),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right", "expected"), CASES)
def test_a_hyphen_at_a_line_end_is_resolved(left: str, right: str, expected: Decision) -> None:
    assert Hyphens(Vocabulary()).decide(left, right) == expected


def test_the_documents_own_words_decide_before_the_lexicon() -> None:
    joined = Hyphens(vocabulary_of(["aktor nonnegara dan antikorupsi"]))
    kept = Hyphens(vocabulary_of(["hubungan antar-negara dan multi-lateral"]))
    assert joined.decide("non", "negara") == "join"
    assert kept.decide("multi", "lateral") == "keep"


def test_halves_of_broken_words_are_no_witnesses() -> None:
    vocabulary = vocabulary_of(["perundingan antar-", "negara itu", "antar lain"])
    assert vocabulary.counts["negara"] == 0
    assert vocabulary.counts["antar"] == 1


@pytest.mark.parametrize(("left", "right"), [("dns", "sd"), ("KDE", "PIM"), ("wpa", "psk"), ("home", "nya")])
def test_what_no_typesetter_breaks_keeps_its_hyphen(left: str, right: str) -> None:
    assert Hyphens(Vocabulary()).decide(left, right) == "keep"


def test_capitals_that_make_a_word_are_joined() -> None:
    assert [Hyphens(Vocabulary()).decide(*halves) for halves in (("INDO", "NESIA"), ("SURA", "BAYA"))] == ["join"] * 2


def test_a_prefix_is_written_as_the_document_mostly_writes_it() -> None:
    kept = Hyphens(vocabulary_of(["a non-technical and non-essential part", "a non-free part"]))
    joined = Hyphens(vocabulary_of(["a nontechnical and nonfatal part", "a non-free part"]))
    assert kept.decide("non", "trivial") == "keep"
    assert joined.decide("non", "trivial") == "join"


def test_names_in_use_alone_are_not_glued_and_camel_case_is_no_witness() -> None:
    vocabulary = vocabulary_of(
        ["libpam and systemd, or libpam or systemd again", "NetworkManager starts NetworkManager"]
    )
    assert Hyphens(vocabulary).decide("libpam", "systemd") == "keep"
    assert Hyphens(vocabulary).decide("network", "manager") == "keep"


@pytest.mark.parametrize(
    "broken", ["hiliri|sasi", "Sebas|tian", "Nether|lands", "de|fence", "travel|led", "mempela|jari"]
)
def test_names_british_forms_and_loanwords_are_put_together(broken: str) -> None:
    left, _, right = broken.partition("|")
    assert Hyphens(Vocabulary()).decide(left, right) == "join"

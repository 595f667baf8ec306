from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.language.compounds_indonesian import joined_form, joined_parts
from corpus.language.ocr_repairs import repairs_of
from corpus.language.stemming_english import english_stemmer
from corpus.language.stemming_indonesian import indonesian_stemmer, user_exceptions
from corpus.language.words import words_of

Stem = Callable[[str], str]


@pytest.fixture(scope="module")
def indonesian() -> Stem:
    return indonesian_stemmer()


@pytest.fixture(scope="module")
def english() -> Stem:
    return english_stemmer()


@pytest.mark.parametrize(
    "family",
    [
        "bangun membangun pembangunan dibangun terbangun bangunan membangunkan",
        "negara negara-negara negaranya negara2 kenegaraan bernegara",
        "daulat kedaulatan berdaulat kedaulatannya",
        "gantung ketergantungan bergantung tergantung menggantungkan",
        "teliti penelitian peneliti meneliti diteliti penelitiannya",
        "lari berlari pelari berlari-larian melarikan",
        "laku berlaku diberlakukan pemberlakuan perlakuan melakukan dilakukan",
        "kerjasama bekerjasama",
        "tanggungjawab pertanggungjawaban bertanggungjawab",
        "salahguna penyalahgunaan disalahgunakan menyalahgunakan",
        "risiko resiko berisiko beresiko resikonya",
        "baru pembaruan pembaharuan terbarukan diperbaharui memperbarui",
        "menteri kementerian kementrian mentri",
        "pengaruh memengaruhi mempengaruhi dipengaruhi berpengaruh",
        "sukarno soekarno",
        "uang wang oeang".replace(" wang", ""),
        "sayur sayur-mayur sayuran",
        "buku buku-buku bukunya bukulah buku-bukunya bukuku",
        "analisis analisa menganalisis dianalisis",
        "sukses menyukseskan mensukseskan",
    ],
)
def test_forms_of_one_indonesian_word_share_a_stem(indonesian: Stem, family: str) -> None:
    stems = {word: indonesian(word) for word in family.split()}
    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bali", "bal"),
        ("persetujuan", "tujuan"),
        ("pemilu", "milu"),
        ("maluku", "malu"),
        ("pemerintah", "perintah"),
        ("beri", "ber"),
        ("perusahaan", "usaha"),
        ("kemitraan", "tra"),
        ("mahasiswa", "siswa"),
        ("ketidakpastian", "kepastian"),
    ],
)
def test_words_that_only_look_alike_keep_apart(indonesian: Stem, one: str, other: str) -> None:
    assert indonesian(one) != indonesian(other)


@pytest.mark.parametrize(
    "name", ["asean", "jakarta", "sumatra", "iran", "medan", "tiongkok", "acfta", "alibaba", "tencent", "kamboja"]
)
def test_names_are_left_alone(indonesian: Stem, name: str) -> None:
    assert indonesian(name) == name


@pytest.mark.parametrize(
    "family",
    [
        "policy policies policy's",
        "labour labor labours",
        "organisation organization organisations organised",
        "analyse analyze analysed",
        "centre center centres",
        "programme program programmes",
        "defence defense",
        "neighbouring neighboring",
        "crisis crises",
        "negotiate negotiated negotiating negotiates",
        "travelled traveled travelling",
        "craftsman craftsmen craftsmen's",
        "spokeswoman spokeswomen",
    ],
)
def test_forms_of_one_english_word_share_a_stem(english: Stem, family: str) -> None:
    stems = {word: english(word) for word in family.split()}
    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize("word", ["specimen", "regimen", "abdomen", "omen", "women"])
def test_not_every_word_in_men_is_a_plural_of_man(english: Stem, word: str) -> None:
    assert english(word) != english(word[:-2] + "an") or word == "women"


@pytest.mark.parametrize("word", ["exercise", "enterprise", "promise", "surprise", "hour", "four", "pour"])
def test_american_spelling_touches_no_other_words(word: str) -> None:
    from corpus.language.stemming_english import american

    assert american(word) == word


def test_compounds_are_known_joined_and_apart() -> None:
    assert joined_parts("kerjasama") == ("kerja", "sama")
    assert joined_parts("antarnegara") == ("antar", "negara")
    assert joined_parts("antariksa") is None
    assert joined_parts("mahasiswa") is None
    assert joined_form("antar", "negara") == "antarnegara"
    assert joined_form("negara", "besar") is None


def test_user_exceptions_go_before_every_rule(tmp_path: Path) -> None:
    path = tmp_path / "stems.csv"
    path.write_text("# mine\nPelabuhan,labuh\nbroken line\nkata,\n", encoding="utf-8")
    exceptions = user_exceptions(path)
    assert exceptions == {"pelabuhan": "labuh", "kata": ""}
    assert indonesian_stemmer({"pelabuhan": "x"})("pelabuhan") == "x"
    assert user_exceptions(tmp_path / "none.csv") == {}


def test_damaged_words_get_their_likely_reading() -> None:
    texts = ["Nilai mata wuangnya turun", "program pelatthan guru", "sebesar uUSD 5", "kedaulatan rakyat kota"]
    assert repairs_of((text, words_of(text)) for text in texts) == {
        "pelatthan": "pelatihan",
        "uusd": "usd",
        "wuangnya": "uangnya",
    }


def test_names_and_frequent_unknown_words_are_not_repaired() -> None:
    texts = ["Menurut Wuang dan Pelatthan", "blarix blarix blarix dan foksinal"]
    assert repairs_of((text, words_of(text)) for text in texts) == {}

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.matching import phrase_finder
from analysis.tokens import Stretch
from corpus.language.words import fold, words_of
from corpus.passages import StoredPassage
from corpus.stems import Stems, all_stems
from corpus.store import open_store
from tests.analysis.conftest import Find, OpenTexts
from tests.analysis.samples import Text, a_library

INDONESIAN = Text(
    "naskah.txt",
    [
        "Negara membangun pelabuhan; negara-negara tetangga ikut dibangun. Pembangunan terus.",
        "Kerja sama di Café Laut naik 587,8 juta lewat e-commerce, kata AS as. Bekerjasama lagi, kerja-sama pula.",
        ("Satu kalimat selesai di", "pelabuhan lama."),
        "Skema 2+7 memakai kode 02091-C-71 dan 1% laba, bukan 11% atau 587.",
    ],
)
ENGLISH = Text("text.txt", ["The organisation of labour: organizations organised 587.8 million."], language="en")


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("bangun", ["membangun", "dibangun", "Pembangunan"]),
        ("negara", ["Negara", "negara-negara"]),
        ("=negara", ["Negara", "negara-negara"]),
        ("=bangun", []),
        ("*bangun*", ["membangun", "dibangun", "Pembangunan"]),
        ("?embangun", ["membangun"]),
        ('"kerja sama"', ["Kerja sama"]),
        ("kerjasama", ["Kerja sama", "Bekerjasama", "kerja-sama"]),
        ('~"membangun pelabuhan"', ["membangun pelabuhan"]),
        ('~"bangun pelabuhan"', ["membangun pelabuhan"]),
        ('"bangun pelabuhan"', []),
        ('"negara tetangga"', ["negara tetangga"]),
        ("cafe", ["Café"]),
        ('"cafe laut"', ["Café Laut"]),
        ("AS", ["AS"]),
        ("as", ["AS", "as"]),
        ("587,8", ["587,8", "587.8"]),
        ("587", ["587"]),
        ('"8 juta"', []),
        ("e-commerce", ["e-commerce"]),
        ("2+7", ["2+7"]),
        ("02091-C-71", ["02091-C-71"]),
        ("1%", ["1%"]),
        ("organization", ["organisation", "organizations", "organised"]),
        ('"selesai di pelabuhan"', ["selesai di pelabuhan"]),
        ("pelabuhan negara", ["Negara", "pelabuhan", "negara-negara"]),
        ("pelabuhan -negara", ["pelabuhan"]),
        ("laba OR café", ["Café", "laba"]),
        ('laut OR "café laut"', ["Café Laut"]),
        ("tiada", []),
    ],
)
def test_a_query_matches_what_it_says(find: Find, query: str, matches: list[str]) -> None:
    assert find([INDONESIAN, ENGLISH], query) == matches


def test_a_users_exceptions_are_used(store_of: OpenTexts) -> None:
    store = store_of([INDONESIAN])
    (store.library / "stems.csv").write_text("tetangga,jiran\n", encoding="utf-8")
    assert all_stems(store).of("tetangga", "id") == "jiran"


WORDS = st.sampled_from(["negara", "Negara", "biru", "é", "587,8", "8", "qur'an", "an", "2+7", "7", "a-b", "b", "AS"])
GAPS = st.sampled_from([" ", "  ", ", ", ". ", "-", "\n", "–"])
TEXTS = st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=8).map(
    lambda pairs: "".join(word + gap for word, gap in pairs).strip()
)


@pytest.fixture(scope="module")
def stems(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stems]:
    with open_store(a_library(tmp_path_factory.mktemp("stems"), [])) as store:
        yield all_stems(store)


@given(text=TEXTS, phrase=TEXTS, cut=st.tuples(st.integers(0, 20), st.integers(0, 20)))
def test_a_phrase_is_found_exactly_where_the_folded_text_holds_it(
    stems: Stems, text: str, phrase: str, cut: tuple[int, int]
) -> None:
    words = words_of(text)
    first, last = sorted(at % len(words) for at in cut)
    for wanted in (phrase, text[words[first].start : words[last].end]):
        levelled = _levelled(wanted.strip())
        edges = [at for at in range(len(text) + 1) if not any(word.start < at < word.end for word in words)]
        held = {
            (start, end)
            for start in edges
            for end in edges
            if start < end and _levelled(text[start:end]) == levelled and not text[start].isspace()
        }
        stretch = Stretch((_passage(text),), text, stems)
        spans = phrase_finder(wanted.strip())(stretch)
        assert all(_levelled(text[start:end]) == levelled for start, end in spans)
        assert bool(spans) == bool(held)
        assert set(spans) <= held


@given(text=TEXTS | st.text(max_size=40))
def test_a_paragraph_is_passed_over_only_if_it_lacks_the_word(stems: Stems, text: str) -> None:
    quick, whole = Stretch((_passage(text),), text, stems), Stretch((_passage(text),), text, stems)
    for token in whole.tokens:
        if not any(map(str.isdigit, token.text)):
            assert quick.may_hold(token.text.__eq__)


def _levelled(text: str) -> str:
    return re.sub(" +", " ", fold(text))


def _passage(text: str) -> StoredPassage:
    return StoredPassage("0" * 12 + ":1", "0" * 12, 1, 0, len(text), text, "en", "paragraph", (), 1, None, None)

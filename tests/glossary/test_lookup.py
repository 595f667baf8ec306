import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.alike import distance, look_alikes
from glossary.entries import Entry, term_id_of
from glossary.lookup import Glossary
from glossary.related import related_terms
from glossary.termbase import fill, open_termbase

WORDS = st.text("abdik", max_size=9)


def entry(indonesian: str, *english: str, part_of_speech: str = "noun") -> Entry:
    number = term_id_of(indonesian, part_of_speech, english[0])
    return Entry(number, indonesian, english, part_of_speech, "tests")


ENTRIES = (
    entry("kebijakan", "policy"),
    entry("kebijakan fiskal", "fiscal policy"),
    entry("kebijakan luar negeri", "foreign policy"),
    entry("arah kebijakan luar negeri", "direction of foreign policy"),
    entry("kebijaksanaan", "wisdom", "policy")._replace(status="superseded"),
    entry("bangun", "get up", part_of_speech="verb"),
    entry("membangun", "build", "develop", part_of_speech="verb"),
    entry("pembangunan", "development"),
    entry("usaha mikro, kecil, dan menengah", "micro, small and medium enterprises")._replace(
        indonesian_abbreviations=("UMKM",), english_abbreviations=("MSMEs",)
    ),
    entry("teknologi informasi", "information technology")._replace(english_abbreviations=("IT",)),
    entry("itu", "that", "it", part_of_speech="pronoun"),
    entry("negara berkembang", "developing country"),
)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    connection = sqlite3.connect(":memory:")
    fill(connection, ENTRIES)
    return Glossary(connection)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Glossary]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(tmp_path_factory.mktemp("termbase")))
        yield Glossary(open_termbase())


def found(glossary: Glossary, typed: str) -> list[tuple[str, str]]:
    return [(item.entry.indonesian, item.how) for item in glossary.look_up(typed).found]


@pytest.mark.parametrize(
    ("typed", "first", "how"),
    [
        ("kebijakan", "kebijakan", "exact"),
        ("Foreign Policy", "kebijakan luar negeri", "exact"),
        ("UMKM", "usaha mikro, kecil, dan menengah", "exact"),
        ("msmes", "usaha mikro, kecil, dan menengah", "exact"),
        ("kebijakannya", "kebijakan", "inflected"),
        ("policies", "kebijakan", "inflected"),
        ("dibangun", "membangun", "inflected"),
        ("negara-negara berkembang", "negara berkembang", "inflected"),
        ("foreign policies", "kebijakan luar negeri", "inflected"),
        ("kebija", "kebijakan", "prefix"),
        ("luar negeri", "kebijakan luar negeri", "within"),
    ],
)
def test_a_term_is_found_however_it_is_typed(glossary: Glossary, typed: str, first: str, how: str) -> None:
    assert found(glossary, typed)[0] == (first, how)


def test_what_stands_there_as_typed_hides_what_is_only_like_it(glossary: Glossary) -> None:
    assert found(glossary, "kebijakan") == [("kebijakan", "exact")]


def test_a_superseded_entry_comes_after_those_in_use(glossary: Glossary) -> None:
    assert found(glossary, "policy") == [("kebijakan", "exact"), ("kebijaksanaan", "exact")]


def test_capitals_ask_for_an_abbreviation_first(glossary: Glossary) -> None:
    assert found(glossary, "IT")[0][0] == "teknologi informasi"
    assert found(glossary, "it")[0][0] == "itu"


def test_the_users_own_entry_overrides_a_shipped_one() -> None:
    connection = sqlite3.connect(":memory:")
    fill(connection, ENTRIES)
    mine = ENTRIES[0]._replace(english=("policy line",), origin="own")
    glossary = Glossary(connection, (mine,), frozenset({mine.term_id}))
    assert glossary.look_up("kebijakan").found[0].entry == mine
    assert found(glossary, "policy line") == [("kebijakan", "exact")]
    assert "kebijakan" not in [name for name, _ in found(glossary, "policy")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("kebijakn", "kebijakan"), ("polciy", "policy"), ("devlopment", "development"), ("fiskal kebijakan", "kebijakan")],
)
def test_a_slip_is_answered_with_what_was_meant(glossary: Glossary, typed: str, meant: str) -> None:
    lookup = glossary.look_up(typed)
    assert not lookup.found
    assert lookup.suggestions[0] == meant


@pytest.mark.parametrize("typed", ["", "  ", "xqzw", "'; DROP TABLE forms; --", "%", "kebijakan%"])
def test_what_is_no_term_finds_nothing_wrong(glossary: Glossary, typed: str) -> None:
    assert all(how == "inflected" for _, how in found(glossary, typed))


def test_related_terms_share_meaning_words_or_head(glossary: Glossary) -> None:
    related = {item.entry.indonesian: item.why for item in related_terms(glossary, ENTRIES[2])}
    assert related == {
        "arah kebijakan luar negeri": "longer term",
        "kebijakan fiskal": "same head word",
    }
    assert ("kebijaksanaan", "same English") in [
        (item.entry.indonesian, item.why) for item in related_terms(glossary, ENTRIES[0])
    ]


def test_every_shipped_form_is_found_as_it_is_written(shipped: Glossary) -> None:
    for form in list(shipped.all_forms())[::97]:
        entries = [item.entry.term_id for item in shipped.look_up(form.form, limit=100).found]
        assert form.term_id in entries, form


def test_a_lookup_of_an_exact_form_loads_no_stemmer(shipped: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    import glossary.keys

    monkeypatch.delattr(glossary.keys, "key_of")
    assert shipped.look_up("kedaulatan").found


def test_an_abbreviation_in_capitals_is_no_common_word(shipped: Glossary) -> None:
    assert {found.form for found in shipped.look_up("AS").found} == {"AS"}


def test_the_known_parts_of_a_phrase_are_no_common_words(shipped: Glossary) -> None:
    assert shipped.look_up("kebijakan untuk xyzzy").suggestions == ("kebijakan",)


@given(WORDS, WORDS)
def test_the_distance_is_symmetric_and_zero_for_the_same_word_alone(first: str, second: str) -> None:
    far = len(first) + len(second)
    assert distance(first, second, far) == distance(second, first, far)
    assert (distance(first, second, far) == 0) == (first == second)


@given(st.text("abdik", min_size=3, max_size=9), st.integers(0, 8))
def test_a_word_with_a_letter_missing_is_always_recognised(word: str, at: int) -> None:
    typed = word[: at % len(word)] + word[at % len(word) + 1 :]
    assert typed == word or word in look_alikes(typed, [word])


@pytest.mark.parametrize(
    ("typed", "first", "english"),
    [
        ("dibangunnya", "membangun", "build"),
        ("kerjasamanya", "kerja sama", "cooperation"),
        ("negara-negaranya", "negara", "state"),
        ("APB Desa", "anggaran pendapatan dan belanja desa", "village budget"),
        ("the right to vote", "hak pilih", "right to vote"),
        ("the ceasefire", "gencatan senjata", "ceasefire"),
    ],
)
def test_a_translator_finds_the_headword(typed: str, first: str, english: str, shipped: Glossary) -> None:
    found = shipped.look_up(typed).found
    assert any(item.entry.indonesian == first and english in item.entry.english for item in found[:2])


def test_a_word_is_not_found_by_others_of_its_root(shipped: Glossary) -> None:
    assert [item.entry.indonesian for item in shipped.look_up("dibangunnya").found] == ["membangun"]


def test_a_phrase_is_not_taken_for_a_single_word(shipped: Glossary) -> None:
    assert "unite" not in shipped.look_up("UU ITQ").suggestions


def test_a_plural_that_is_a_term_of_its_own_finds_the_singular_after_it(shipped: Glossary) -> None:
    for word, plural, singular in (("women", "kaum perempuan", "perempuan"), ("parties", "para pihak", "pihak")):
        found = [(found.entry.indonesian, found.how) for found in shipped.look_up(word).found]
        assert found[0] == (plural, "exact")
        assert (singular, "inflected") in found


def test_irregular_verbs_find_their_infinitive(shipped: Glossary) -> None:
    assert shipped.look_up("went").found[0].entry.indonesian == "pergi"
    assert shipped.look_up("stolen").found[0].entry.indonesian == "mencuri"

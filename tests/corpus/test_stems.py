from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.passages import remember_stems
from corpus.stems import STEMS_VERSION, Stems, all_stems, keep_learnt, stems_for
from corpus.store import Store, create_library, open_store, transaction

KNOWN = {"id": {"pembangunan": "bangun"}, "en": {"organised": "organ", "pembangunan": "pembangunan"}}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    create_library(tmp_path / "library")
    with open_store(tmp_path / "library", write=True) as opened:
        yield opened


def remember(store: Store, version: str = STEMS_VERSION) -> None:
    with transaction(store) as connection:
        connection.execute("INSERT OR REPLACE INTO properties VALUES ('stems_version', ?)", (version,))
        remember_stems(store, "id", {**KNOWN["id"], "karangan": "tahu"})
        remember_stems(store, "en", KNOWN["en"])


@pytest.mark.parametrize("read", [all_stems, lambda store: stems_for(store, ["karangan", "organised"])])
def test_what_the_library_knows_goes_before_the_stemmers(store: Store, read: object) -> None:
    remember(store)
    assert callable(read)
    stems = read(store)
    assert stems.of("karangan", "id") == "tahu"
    assert stems.of("berlayar", "id") == "layar"
    assert stems.learnt == {"id": {"berlayar": "layar"}, "en": {}}


@pytest.mark.parametrize("read", [all_stems, lambda store: stems_for(store, ["karangan"])])
def test_what_an_older_stemmer_found_is_learnt_anew(store: Store, read: object) -> None:
    remember(store, "1")
    assert callable(read)
    stems = read(store)
    assert stems.of("karangan", "id") == "karang"
    keep_learnt(store, stems)
    assert all_stems(store).of("karangan", "id") == "karang"
    assert store.connection.execute("SELECT count(*) FROM stems").fetchone() == (1,)


def test_the_users_exceptions_go_before_all(store: Store) -> None:
    remember(store)
    (store.library / "stems.csv").write_text("karangan,koral\n", encoding="utf-8")
    assert all_stems(store).of("karangan", "id") == "koral"
    assert all_stems(store).of("karangan", "en") != "koral"


def test_a_word_of_english_text_only_has_no_indonesian_stem_in_a_query(store: Store) -> None:
    remember(store)
    for stems in (all_stems(store), stems_for(store, ["organised", "pembangunan"])):
        assert stems.of_query("organised", "id") == "organised"
        assert stems.of_query("pembangunan", "id") == "bangun"
    assert all_stems(store).of("organised", "en") == "organ"


def test_a_reduplicated_word_has_the_stem_of_its_half() -> None:
    stems = Stems(lambda _: {}, {})
    assert stems.of_token("buku-bukunya", "id") == stems.of("buku", "id")


def test_parts_of_compounds_and_english_words_in_indonesian_text() -> None:
    stems = Stems(lambda _: {}, {})
    assert (stems.parts("kerjasama"), stems.parts("negara")) == (("kerja", "sama"), ())
    assert (stems.english_within("meeting"), stems.english_within("negara")) == ("meet", "")

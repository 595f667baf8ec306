import json
from pathlib import Path

import pytest

from glossary.entries import Entry, term_id_of
from glossary.lookup import Glossary
from glossary.termbase import open_own_termbase, termbase_of


def stored(number: int) -> list[str]:
    forms = [(f"pungutan{at}", f"levy{at}") for at in range(number)]
    return [json.dumps(Entry(term_id_of(i, "noun", e), i, (e,), "noun", "trade", origin="imported")) for i, e in forms]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KUTIP_CACHE", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("number", "files"), [(3, 0), (400, 1)])
def test_own_entries_are_found_whether_few_or_many(cache: Path, number: int, files: int) -> None:
    for _ in range(2):
        glossary = Glossary(termbase_of(()), open_own_termbase(stored(number)))
        (found,) = glossary.look_up("levy2").found
        assert found.entry.indonesian == "pungutan2"
        assert len(list(cache.glob("own-*.sqlite"))) == files


def test_other_entries_have_a_file_of_their_own_and_the_oldest_files_go(cache: Path) -> None:
    for number in range(400, 408):
        assert len(list(Glossary(termbase_of(()), open_own_termbase(stored(number))).all_forms())) == 2 * number
    assert len(list(cache.glob("own-*.sqlite"))) == 4


def test_a_broken_file_is_done_without(cache: Path) -> None:
    open_own_termbase(stored(400)).close()
    (path,) = cache.glob("own-*.sqlite")
    path.write_bytes(b"no database")
    assert Glossary(termbase_of(()), open_own_termbase(stored(400))).look_up("levy7").found

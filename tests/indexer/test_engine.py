from __future__ import annotations

import json
import os
import pickle
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.errors import IndexUnusable, SearchTooLong
from corpus.language.words import Word
from corpus.store import Store, open_store
from indexer.engine import MOST_COPIES, bring_up_to_date, open_index, rebuild
from indexer.generations import SCHEMA_VERSION, index_folder, read_current
from indexer.search import SearchOptions, search
from tests.indexer.libraries import Written, add, library, remove

FIRST = Written("satu.txt", ("Kota pelabuhan tumbuh cepat.", "Kapal datang dari pulau jauh."))
SECOND = Written("dua.txt", ("Pelabuhan lama ditutup tahun itu.",))


def texts(store: Store, query: str) -> list[str]:
    return [hit.passage.text for hit in search(store, query, SearchOptions(limit=50)).hits]


def folder_of(store: Store) -> Path:
    return index_folder(store.library_id)


def test_the_index_is_made_at_the_first_search_and_then_used(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        assert search(store, "kapal").talk == "There was no search index yet: indexed 1 document."
        assert search(store, "kapal").talk == ""


def test_what_changes_in_the_store_is_found_or_gone_at_the_next_search(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        assert len(texts(store, "pelabuhan")) == 1
        (document_id,) = add(store, SECOND)
        assert len(texts(store, "pelabuhan")) == 2
        remove(store, document_id)
        assert texts(store, "pelabuhan") == ["Kota pelabuhan tumbuh cepat."]
        assert bring_up_to_date(store) == ""


def test_an_index_brought_up_to_date_equals_one_built_anew(tmp_path: Path) -> None:
    documents = [
        Written(f"{n}.txt", (f"Pelabuhan {'kota ' * n}dan kapal nomor {n}.",), year=2000 + n) for n in range(8)
    ]
    query = "pelabuhan OR kota OR kapal"
    with library(tmp_path, documents[:1]) as store:
        for document in documents[1:]:
            bring_up_to_date(store)
            add(store, document)
        remove(store, search(store, "nomor 3").hits[0].passage.document_id)
        before = [(hit.passage.passage_id, hit.score) for hit in search(store, query, SearchOptions(limit=50)).hits]
        assert rebuild(store) == 7
        after = [(hit.passage.passage_id, hit.score) for hit in search(store, query, SearchOptions(limit=50)).hits]
    assert len(before) == 7
    assert before == after


# Whoosh leaves a damaged file open when it raises.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("damage", ["delete", "truncate", "garbage", "current", "folder"])
def test_a_broken_index_mends_itself(tmp_path: Path, damage: str) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)
        folder = folder_of(store)
        files = [path for path in folder.glob("gen-*/*") if path.suffix in (".toc", ".trm", ".pst", ".col")]
        for path in files:
            if damage == "delete":
                path.unlink()
            elif damage == "truncate":
                path.write_bytes(path.read_bytes()[:20])
            elif damage == "garbage":
                path.write_bytes(b"\x00garbage" * 50)
        if damage == "current":
            (folder / "CURRENT").write_text("{not json", encoding="utf-8")
        if damage == "folder":
            shutil.rmtree(folder)
        result = search(store, "kapal")
        assert result.talk
        assert [hit.passage.ordinal for hit in result.hits] == [2]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_a_damaged_posting_list_is_noticed_while_searching(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)
        for path in folder_of(store).glob("gen-*/*.pst"):
            path.write_bytes(bytes(len(path.read_bytes())))
        assert texts(store, "kapal") == ["Kapal datang dari pulau jauh."]


def test_the_index_of_a_copy_that_went_its_own_way_is_not_believed(tmp_path: Path) -> None:
    with library(tmp_path / "one", [FIRST]) as store:
        add(store, SECOND)
        rebuild(store)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    with open_store(tmp_path / "two", write=True) as copy:
        remove(copy, search(copy, "ditutup").hits[0].passage.document_id)
        assert texts(copy, "pelabuhan") == ["Kota pelabuhan tumbuh cepat."]
    with open_store(tmp_path / "one", write=True) as store:
        assert len(texts(store, "pelabuhan")) == 2


def test_copies_that_went_different_ways_keep_an_index_each(tmp_path: Path) -> None:
    with library(tmp_path / "0", [FIRST]) as store:
        rebuild(store)
    copies = [tmp_path / str(number) for number in range(MOST_COPIES)]
    for copy in copies[1:]:
        shutil.copytree(copies[0], copy)
    for number, copy in enumerate(copies):
        with open_store(copy, write=True) as store:
            add(store, Written("eigen.txt", (f"Pelabuhan nomor {number}.",)))
            assert texts(store, "nomor") == [f"Pelabuhan nomor {number}."]
    moved = copies[1].rename(tmp_path / "moved")
    for copy, number in ((copies[0], 0), (moved, 1), (copies[2], 2), (copies[0], 0)):
        with open_store(copy) as store:
            result = search(store, "nomor")
            assert (result.talk, result.hits[0].passage.text) == ("", f"Pelabuhan nomor {number}.")
            folder = folder_of(store)
    shutil.copytree(copies[0], tmp_path / "more")
    with open_store(tmp_path / "more", write=True) as store:
        add(store, SECOND)
        remove(store, search(store, "nomor").hits[0].passage.document_id)
        assert texts(store, "pelabuhan") != []
    assert len(list(folder.rglob("CURRENT"))) == MOST_COPIES


def test_a_read_only_library_is_searched(tmp_path: Path) -> None:
    library(tmp_path, [FIRST]).close()
    with open_store(tmp_path) as store:
        assert texts(store, "kapal") == ["Kapal datang dari pulau jauh."]


class Bomb:
    """A pickle that leaves a trace when it is opened."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.trace),)


@pytest.mark.parametrize("library_id", ["plain", "../../library/evil", "absolute"])
def test_a_hostile_pickle_planted_in_a_library_never_runs(tmp_path: Path, library_id: str) -> None:
    folder = tmp_path / "library"
    trace = tmp_path / "trace"
    with library(folder, [FIRST]) as store:
        planted = folder / "evil" / "gen-1"
        if library_id == "absolute":
            library_id = str(folder / "evil")
        store.connection.execute("UPDATE properties SET value = ? WHERE name = 'library_id'", (library_id,))
    planted.mkdir(parents=True)
    for name in ("_MAIN_1.toc", "_MAIN_2.toc"):
        (planted / name).write_bytes(pickle.dumps(Bomb(trace)))
        (folder / name).write_bytes(pickle.dumps(Bomb(trace)))
    made = {"generation": 1, "schema": SCHEMA_VERSION}
    current = {**made, "analyser": "2", "sequence": 1, "fingerprint": "", "skipped": []}
    (folder / "evil" / "CURRENT").write_text(json.dumps(current), encoding="utf-8")
    with open_store(folder) as store:
        assert texts(store, "kapal") == ["Kapal datang dari pulau jauh."]
    assert not trace.exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_cache_folder_that_others_can_write_is_refused(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)
        folder_of(store).chmod(0o777)
        with pytest.raises(IndexUnusable) as caught:
            open_index(store)
    assert "KUTIP_CACHE" in caught.value.hint


def test_a_change_of_the_user_s_exceptions_takes_effect(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", ("Kota Blaran ramai.", "Kota blarnya sepi."))]) as store:
        assert len(texts(store, "blaran")) == 1
        (tmp_path / "stems.csv").write_text("blaran,blar\nblarnya,blar\n", encoding="utf-8")
        assert len(texts(store, "blaran")) == 2


def test_a_search_that_makes_the_index_remembers_the_stems(tmp_path: Path) -> None:
    library(tmp_path, [FIRST]).close()
    with open_store(tmp_path) as store:
        assert texts(store, "bertumbuh") == ["Kota pelabuhan tumbuh cepat."]
        assert store.connection.execute("SELECT stem FROM stems WHERE word = 'tumbuh'").fetchone() == ("tumbuh",)


def test_stems_remembered_by_an_older_version_are_learnt_anew(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)
        store.connection.execute("UPDATE stems SET stem = 'wrong' WHERE word = 'tumbuh'")
        store.connection.execute("UPDATE properties SET value = '0' WHERE name = 'stems_version'")
        assert texts(store, "bertumbuh") == ["Kota pelabuhan tumbuh cepat."]
        rebuild(store)
        stems = dict(store.connection.execute("SELECT word, stem FROM stems WHERE language = 'id'"))
        assert stems["tumbuh"] == "tumbuh"


def test_old_generations_are_removed(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        for n in range(4):
            rebuild(store)
            assert len(list(folder_of(store).glob("gen-*"))) <= 2, n
        current = read_current(folder_of(store))
        assert current is not None
        assert (folder_of(store) / f"gen-{current.generation}").is_dir()


def test_a_search_under_way_is_not_disturbed_by_an_update(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        with open_index(store).postings as postings:
            add(store, SECOND)
            bring_up_to_date(store)
            assert len(postings.posting("=pelabuhan").passages) == 1
        with open_index(store).postings as postings:
            assert len(postings.posting("=pelabuhan").passages) == 2


def test_the_store_is_asked_to_confirm_every_hit(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)
        # Gone without a word in the change log: the index cannot know.
        store.connection.execute("DELETE FROM passages WHERE ordinal = 2")
        result = search(store, "kapal OR kota")
        assert (result.total, result.unconfirmed, len(result.hits)) == (2, 1, 1)


def test_an_empty_library_finds_nothing(tmp_path: Path) -> None:
    with library(tmp_path, []) as store:
        assert search(store, "kapal").total == 0
        assert search(store, "kapal -kota").total == 0


def test_a_document_that_cannot_be_indexed_is_left_out_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indexer import terms

    real = terms.term_positions

    def failing(texts: list[tuple[str, list[Word]]], *rest: object) -> dict[str, list[int]]:
        if any("ditutup" in text for text, _ in texts):
            raise RuntimeError("as if Whoosh had failed")
        return real(texts, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("indexer.writing.term_positions", failing)
    with library(tmp_path, [FIRST, SECOND]) as store:
        result = search(store, "pelabuhan")
        assert "could not be indexed" in result.talk
        assert [hit.passage.text for hit in result.hits] == ["Kota pelabuhan tumbuh cepat."]


def test_a_search_stops_at_its_time_limit_in_any_thread(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)

    def ask(query: str) -> str:
        with open_store(tmp_path) as store, pytest.raises(SearchTooLong) as caught:
            search(store, query, SearchOptions(seconds=-1))
        return caught.value.hint

    with ThreadPoolExecutor(1) as threads:
        assert all(threads.map(ask, ("kapal", "kap*", "kapel~1", '"kapal datang"', "kapal OR kota")))


def test_an_index_brought_up_to_date_finds_the_same_as_one_made_anew(tmp_path: Path) -> None:
    with library(tmp_path, [FIRST]) as store:
        rebuild(store)
        gone, *_ = add(store, Written("tiga.txt", ("Pelabuhan kapal itu sepi.", "Kota kapal.")), SECOND)
        bring_up_to_date(store)
        remove(store, gone)
        add(store, Written("empat.txt", ("Kapal kota pelabuhan datang cepat.", "Kota tumbuh di pulau jauh.")))
        bring_up_to_date(store)
        queries = ("kota", "kapal OR pelabuhan", "kota cepat", '"di pulau"', "kap*", "-kota datang", "tumbuh itu kapal")
        before = [search(store, query) for query in queries]
        rebuild(store)
        for query, result in zip(queries, before, strict=True):
            again = search(store, query)
            assert (again.total, again.relaxed) == (result.total, result.relaxed), query
            assert [(hit.passage, hit.score, hit.shown) for hit in again.hits] == [
                (hit.passage, hit.score, hit.shown) for hit in result.hits
            ], query

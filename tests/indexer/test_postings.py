from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from whoosh import index

from indexer.engine import bring_up_to_date, open_index, rebuild
from indexer.generations import generation_folder, index_folder, read_current
from indexer.postings import Postings
from indexer.terms import decode_positions, encode
from tests.indexer.libraries import Written, add, library, remove


@given(st.lists(st.integers(min_value=0, max_value=2_000_000), max_size=30, unique=True), st.integers(1, 255))
def test_positions_come_back_as_they_were_packed(positions: list[int], weight: int) -> None:
    packed = encode(weight, sorted(positions))
    assert packed[0] == weight
    assert decode_positions(packed) == sorted(positions)


def test_posting_lists_are_those_of_whoosh_s_own_matchers(tmp_path: Path) -> None:
    documents = [
        Written(f"{n}.txt", tuple(f"kata {'ulang ' * (m % 5)}nomor {m} dari {n}" for m in range(60))) for n in range(6)
    ]
    with library(tmp_path, documents[:3]) as store:
        rebuild(store)
        ids = add(store, *documents[3:])
        bring_up_to_date(store)
        remove(store, ids[0])
        bring_up_to_date(store)
        with open_index(store).postings as postings:
            compare(postings, index_folder(store.library_id))


def compare(postings: Postings, folder: Path) -> None:
    current = read_current(folder)
    assert current is not None
    opened = index.open_dir(str(generation_folder(folder, current.generation)))
    reader = opened.reader()
    assert postings.count == reader.doc_count() == 300
    for term in ("=kata", "=ulang", "=7", "=nomor", "=none"):
        ours = postings.posting(term)
        theirs = []
        if ("text", term.encode()) in reader:
            matcher = reader.postings("text", term.encode())
            while matcher.is_active():
                theirs.append((matcher.id(), matcher.value()))
                matcher.next()
        assert [(passage, ours.value(passage)) for passage in ours.passages] == theirs
        assert ours.weights == bytes(value[0] for _, value in theirs)
    assert {postings.key(at).ordinal for at in postings.posting("=7").passages} >= {8}
    reader.close()
    opened.close()

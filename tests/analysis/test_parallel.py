from pathlib import Path

import pytest

from analysis.parallel import ParallelLine, aligned_sentences, parallel_lines
from analysis.selection import Selection
from analysis.translations import translations_of
from commands.finding import inquiry_of
from commands.glossaries import glossary_of
from corpus.store import Store, transaction
from glossary.mining.lexicon import Lexicon
from glossary.occurrences import bring_up_to_date
from glossary.translation_units import Unit, write_units
from indexer.parser import parse
from tests.conftest import SAMPLE
from tests.glossary.libraries import library_with

INDONESIAN, ENGLISH = "dana-desa-lembah-sirani.md", "village-funds-sirani-valley.md"
NAMES = (INDONESIAN, ENGLISH, "posyandu-wairuma.md", "digital-literacy-libraries.md", "transisi-energi-tambang.txt")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Store:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(cache))
        texts = {name: (SAMPLE / name).read_text(encoding="utf-8") for name in NAMES}
        store = library_with(tmp_path_factory.mktemp("parallel"), texts)
        unit = Unit("m.tmx", "Warga desa menjemur cengkih.", "The villagers dry cloves in the sun.")
        with transaction(store) as connection:
            write_units(connection, [unit])
        bring_up_to_date(store)
    return store


@pytest.fixture
def lexicon(store: Store, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    monkeypatch.setenv("KUTIP_CACHE", str(cache))
    return Lexicon(glossary_of(store).all_forms())


def id_of(store: Store, name: str) -> str:
    row = store.connection.execute("SELECT document_id FROM documents WHERE file_name = ?", (name,)).fetchone()
    return str(row[0])


def lines(store: Store, lexicon: Lexicon, query: str) -> list[ParallelLine]:
    document_ids = [row[0] for row in store.connection.execute("SELECT document_id FROM documents")]
    inquiry = inquiry_of(store, parse(query), Selection())
    pairs = aligned_sentences(store, document_ids, lexicon, ())
    return list(parallel_lines(pairs, inquiry.finder(), inquiry.stems, lexicon))


def test_the_two_documents_that_are_translations_are_recognised_and_no_others(store: Store) -> None:
    document_ids = [id_of(store, name) for name in NAMES]
    assert translations_of(store, document_ids) == (tuple(sorted(document_ids[:2])),)


@pytest.mark.parametrize(
    ("query", "language", "counterpart"),
    [
        ("anggaran", "id", "budget"),
        ("warga", "id", "residents"),
        ("residents", "en", "warga"),
        ("~\"dana desa\"", "id", "village funds"),
        ("\"village funds\"", "en", "dana desa"),
    ],
)  # fmt: skip
def test_a_word_is_shown_with_its_translation_in_both_directions(
    store: Store, lexicon: Lexicon, query: str, language: str, counterpart: str
) -> None:
    found = [line for line in lines(store, lexicon, query) if line.matched.language == language and not line.unit_id]
    assert found
    assert counterpart in {part.lower() for line in found for part in line.counterparts()}


def test_every_sentence_is_a_part_of_its_passage(store: Store, lexicon: Lexicon) -> None:
    texts = {
        (row[0], row[1]): row[2] for row in store.connection.execute("SELECT document_id, ordinal, text FROM passages")
    }
    found = [line for line in lines(store, lexicon, "desa OR village") if not line.unit_id]
    assert len(found) > 10
    for line in found:
        for side in (line.matched, line.other):
            pieces = [texts[place.document_id, place.ordinal][place.start : place.end] for place in side.places]
            assert " ".join(pieces) == side.text
            assert all(0 <= start < end <= len(side.text) for start, end in side.spans)


def test_a_pair_that_matches_on_both_sides_is_shown_once(store: Store, lexicon: Lexicon) -> None:
    both = lines(store, lexicon, "warga OR residents")
    assert len(both) == len({line.matched.text for line in both} | {line.other.text for line in both}) / 2


def test_a_translation_memory_answers_too(store: Store, lexicon: Lexicon) -> None:
    (line,) = [line for line in lines(store, lexicon, "menjemur OR cengkih") if line.unit_id]
    assert line.other.text == "The villagers dry cloves in the sun."
    assert "cloves" in line.counterparts()


def test_documents_that_are_named_but_no_translations_give_no_nonsense(store: Store, lexicon: Lexicon) -> None:
    named = [(id_of(store, "posyandu-wairuma.md"), id_of(store, ENGLISH))]
    pairs = aligned_sentences(store, [named[0][0]], lexicon, named)
    assert sum(not pair.evidence[0].unit_id for pair in pairs) < 15

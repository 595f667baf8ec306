"""Known-item search across the languages on aligned paragraphs: this glossary, none, FreeDict's, and both together."""

from __future__ import annotations

import gzip
import random
import re
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest

from corpus.document import Block, Document, Language, Metadata, Passage, Source
from corpus.ids import document_id_of, source_sha256
from corpus.language.stop_words import is_stop_word
from corpus.language.words import words_of
from corpus.save import save_document
from corpus.store import Store, create_library, open_store, transaction
from glossary.entries import Entry, shipped_entries, term_id_of
from glossary.keys import stems_of
from glossary.lookup import Glossary
from glossary.matching import TermMatcher
from glossary.termbase import fill, forms_of
from indexer.engine import bring_up_to_date
from indexer.search import Searcher, SearchOptions
from tests.quality.conftest import Floors
from tests.quality.debian_texts import FREEDICT, Pair, is_installed, pairs

pytestmark = pytest.mark.skipif(not is_installed(), reason="Debian's package debian-handbook is not installed")

QUERIES = 300
WORDS = 6
SEED = 20261121
_HEADWORD = re.compile(r"(\S.*?)(?: /.*/)? <[a-z]+>\Z")


def document_of(language: Language, texts: Sequence[str]) -> Document:
    """Make one document whose passages are the given paragraphs."""
    text = "\n\n".join(texts)
    passages, blocks, at = [], [], 0
    for ordinal, paragraph in enumerate(texts, 1):
        end = at + len(paragraph)
        passages.append(Passage(ordinal, at, end, paragraph, language, "paragraph", None, ordinal, None, None))
        blocks.append(Block("paragraph", at, end, paragraph=ordinal, language=language))
        at = end + 2
    sha256 = source_sha256(text.encode())
    source = Source(f"{language}.txt", sha256, len(text), "text")
    return Document(
        document_id_of(sha256), source, text, language, Metadata(), (), tuple(blocks), (), (), tuple(passages)
    )


@pytest.fixture(scope="module")
def aligned() -> tuple[Pair, ...]:
    return pairs()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, aligned: tuple[Pair, ...]) -> Iterable[Store]:
    library = tmp_path_factory.mktemp("handbook") / "library"
    create_library(library)
    with open_store(library, write=True) as opened:
        with transaction(opened) as connection:
            for document in (
                document_of("id", [pair.indonesian for pair in aligned]),
                document_of("en", [pair.english for pair in aligned]),
            ):
                save_document(connection, document, {})
        bring_up_to_date(opened)
        yield opened


def glossary_from(entries: Iterable[Entry]) -> Glossary:
    connection = sqlite3.connect(":memory:")
    fill(connection, entries)
    return Glossary(connection)


def freedict_entries() -> tuple[Entry, ...]:
    """Read the yardstick dictionary: a headword with its sound and word class, then a line of equivalents."""
    entries: dict[int, Entry] = {}
    lines = gzip.decompress(FREEDICT.read_bytes()).decode("utf-8", "replace").splitlines()
    for line, following in pairwise(lines):
        headword = _HEADWORD.match(line)
        if headword is None:
            continue
        for part in following.split(","):
            indonesian = re.sub(r"^\W*\d+\.|\d+\.\s*$|\(.*?\)", "", part).strip()
            if len(indonesian) > 1:
                term_id = term_id_of(indonesian, "noun", headword[1])
                entries[term_id] = Entry(term_id, indonesian, (headword[1],), "noun", "freedict", origin="imported")
    return tuple(entries.values())


def content_words(text: str) -> list[str]:
    words = [word.text for word in words_of(text)]
    return [word for word in words if len(word) > 2 and word.isalpha() and not is_stop_word(word)]


def mrr(store: Store, glossary: Glossary | None, aligned: Sequence[Pair], to: Language) -> float:
    """Return MRR@10 of finding a paragraph's translation by some of its content words."""
    draw = random.Random(SEED)
    asked = draw.sample(range(len(aligned)), QUERIES)
    options = SearchOptions(limit=10, languages=(to,), any_word=True, expand=glossary is not None)
    total = 0.0
    with Searcher(store, glossary) as searcher:
        for at in asked:
            pair = aligned[at]
            source = pair.english if to == "id" else pair.indonesian
            words = list(dict.fromkeys(content_words(source)))
            query = " ".join(draw.sample(words, min(WORDS, len(words))))
            hits = searcher.search(query, options).hits
            total += next((1 / hit.rank for hit in hits if hit.passage.ordinal == at + 1), 0.0)
    return total / QUERIES


@pytest.mark.parametrize(("to", "name"), [("id", "en->id"), ("en", "id->en")])
def test_the_translation_of_a_paragraph_is_found(
    store: Store, aligned: tuple[Pair, ...], floors: Floors, to: Language, name: str
) -> None:
    assert len(aligned) >= 1000
    shipped = shipped_entries()
    none = mrr(store, None, aligned, to)
    ours = mrr(store, glossary_from(shipped), aligned, to)
    floors.note(f"known item {name}, {len(aligned)} paragraphs: MRR@10 without glossary {none:.3f}, with {ours:.3f}")
    floors.hold(f"known item {name}, translated paragraphs, MRR@10", ours)
    floors.hold(f"known item {name}, translated paragraphs, MRR@10 over no expansion", ours / none)
    assert ours >= 1.6 * none
    if not FREEDICT.exists():
        floors.note("FreeDict is not installed (dict-freedict-eng-ind): not compared")
        return
    freedict = freedict_entries()
    theirs = mrr(store, glossary_from(freedict), aligned, to)
    merged = mrr(store, glossary_from((*freedict, *shipped)), aligned, to)
    floors.note(f"known item {name}: FreeDict ({len(freedict)} pairs) {theirs:.3f}, merged {merged:.3f}")
    assert ours >= theirs
    floors.hold(f"known item {name}, merged with FreeDict over the better one", merged / max(ours, theirs))


def test_the_glossary_covers_content_words(aligned: tuple[Pair, ...], floors: Floors) -> None:
    entries = shipped_entries()
    forms = [form for entry in entries for form in forms_of(entry)]
    for language in ("id", "en"):
        matcher = TermMatcher(forms, language)
        covered = total = 0
        for pair in aligned:
            words = words_of(pair.indonesian if language == "id" else pair.english)
            stems = stems_of(words, language)
            known = {stems[at] for match in matcher.find(stems) for at in range(match.first, match.last + 1)}
            for word in words:
                # Names and numbers do not count: in the middle of a sentence they show by their capital.
                text = (pair.indonesian if language == "id" else pair.english)[word.start : word.end]
                if text.islower() and text.isalpha() and len(text) > 2 and not is_stop_word(word.text):
                    total += 1
                    covered += any(stem in known for stem in stems_of([word], language))
        floors.hold(f"coverage of content words, {language}", covered / total)
        assert covered / total >= 0.7

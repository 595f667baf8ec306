"""Changes of the store in, a Whoosh index in a folder out. The only place that writes one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from whoosh import index

from corpus.document import Language
from corpus.language.ocr_repairs import repairs_of
from corpus.language.words import Word, words_of
from corpus.passages import (
    Changes,
    DocumentFacts,
    StoredPassage,
    document_facts,
    headings_above,
    passages_of,
    title_paths,
)
from corpus.stems import Stems, all_stems, keep_learnt
from corpus.store import Store
from indexer.codec import PackedCodec
from indexer.keys import Key, pack_key
from indexer.pool import PostingPool
from indexer.postings import DamagedIndex
from indexer.segment import SegmentFacts, write_manifest
from indexer.terms import term_positions
from indexer.whoosh_schema import PassageTerms, schema

# Documents of so many passages have their words held while they are written.
_HELD = 500

# A reader looks for what is said on a matter before the list of works that name it.
_WORTH = {"reference": 0.5, "metadata": 0.4, "caption": 0.9, "footnote": 0.9}
_LABEL = r"(?:kata[- ]?kunci|key[- ]?words?|index terms)"
_KEYWORDS = re.compile(rf"\W*{_LABEL}(?:\s*[/(]\s*{_LABEL}\)?)?\s*(?:[:.\u2013\u2014-]|\n)", re.IGNORECASE)


def write_changes(store: Store, folder: Path, changes: Changes, *, fresh: bool) -> tuple[str, ...]:
    """Write changes into the index of a folder; return the documents that Whoosh would not take.

    When a document raises, its words would go to the next one: so the writer is given up and everything written again
    without that document.
    """
    stems = all_stems(store)
    facts = document_facts(store)
    if fresh:
        index.create_in(str(folder), schema())
    skipped: list[str] = []
    while True:
        failed = _write(store, folder, changes, (stems, facts, tuple(skipped)))
        if failed is None:
            write_manifest(folder, _segments(folder))
            keep_learnt(store, stems)
            return tuple(skipped)
        skipped.append(failed)


def _write(
    store: Store, folder: Path, changes: Changes, context: tuple[Stems, dict[str, DocumentFacts], tuple[str, ...]]
) -> str | None:
    """Write all changes in one commit; return the document that could not be written, after undoing everything."""
    stems, facts, skipped = context
    try:
        opened = index.open_dir(str(folder))
        # The default compound segment is copied into memory whenever it is opened.
        writer = opened.writer(compound=False, codec=PackedCodec())
        writer.pool = PostingPool(folder)
    except Exception as error:
        raise DamagedIndex(str(error)) from error
    current = ""
    try:
        for current in chain(changes.gone, changes.present):
            writer.delete_by_term("document", current)
            if current in facts and current not in skipped:
                for values in _passages(store, facts[current], stems):
                    writer.add_document(**values)
        current = ""
        writer.commit()
    except Exception as error:
        if not writer.is_closed:
            writer.cancel()
        if not current or current in skipped or current in changes.gone:
            raise DamagedIndex(str(error)) from error
        return current
    finally:
        opened.close()
    return None


def _segments(folder: Path) -> list[SegmentFacts]:
    opened = index.open_dir(str(folder))
    reader = opened.reader()
    segments = [leaf.segment() for leaf, _ in reader.leaf_readers()] if reader.doc_count_all() else []
    facts = [SegmentFacts(one.segment_id(), one.doc_count_all(), tuple(sorted(one.deleted_docs()))) for one in segments]
    reader.close()
    opened.close()
    return facts


def _passages(store: Store, facts: DocumentFacts, stems: Stems) -> Iterator[dict[str, Any]]:
    """Yield the field values of each passage of a document."""
    title = _terms(_read(facts.title or ""), facts.language, stems, {})
    starts = _block_starts(store, facts.document_id)
    titles = title_paths(store, facts)
    # The words of an article are read once and held; those of a book twice, since they would take its text forty times.
    held = list(islice(_each_read(store, facts), _HELD + 1))
    if len(held) > _HELD:
        held.clear()
    repairs = repairs_of(read for _, read in held or _each_read(store, facts))
    for passage, read in held or _each_read(store, facts):
        text = _terms((read,), passage.language, stems, repairs)
        yield {
            "text": text._replace(worth=_worth(passage)),
            "heading": _terms(_read(*headings_above(passage, titles)), passage.language, stems, {}),
            "title": title,
            "document": facts.document_id,
            "key": pack_key(_key(passage, continues=passage.start not in starts)),
        }


def _worth(passage: StoredPassage) -> float:
    """Return what a passage is worth in ranking: a line of keywords, whatever its kind, names what others say."""
    return _WORTH.get("metadata" if _KEYWORDS.match(passage.text) else passage.kind, 1.0)


def _each_read(store: Store, facts: DocumentFacts) -> Iterator[tuple[StoredPassage, tuple[str, list[Word]]]]:
    """Yield the passages of a document, each with its text and words."""
    for passage in passages_of(store, facts.document_id):
        yield passage, (passage.text, words_of(passage.text))


def _read(*texts: str) -> list[tuple[str, list[Word]]]:
    return [(text, words_of(text)) for text in texts]


def _terms(
    texts: Sequence[tuple[str, list[Word]]], language: Language, stems: Stems, repairs: Mapping[str, str]
) -> PassageTerms:
    words = sum(len(words) for _, words in texts)
    return PassageTerms(term_positions(texts, language, stems, repairs), max(1, words))


def _key(passage: StoredPassage, *, continues: bool) -> Key:
    return Key(passage.document_id, passage.ordinal, passage.language, passage.kind, continues)


def _block_starts(store: Store, document_id: str) -> frozenset[int]:
    rows = store.connection.execute("SELECT start FROM blocks WHERE document_id = ?", (document_id,))
    return frozenset(row[0] for row in rows)

"""Conditions on facts in, tests of passages out: ready sets of documents, never the engine's own slow filters."""

from __future__ import annotations

from collections.abc import Callable

from corpus.language.words import fold
from corpus.passages import DocumentFacts
from indexer.keys import DOCUMENT_BYTES, KINDS
from indexer.postings import Postings
from indexer.query import Filter

Facts = Callable[[], dict[str, DocumentFacts]]


def filter_test(node: Filter, postings: Postings, facts: Facts) -> Callable[[int], bool]:
    """Return a function that tells whether a passage, by its number, fits a condition."""
    key, flags = postings.packed_key, postings.flags
    if node.name == "lang":
        english = node.text == "en"
        return lambda passage: bool(flags[passage] & 2) is english
    if node.name == "type":
        kind = KINDS.index(node.text)
        return lambda passage: flags[passage] >> 2 == kind
    documents = frozenset(
        bytes.fromhex(document_id) for document_id, known in facts().items() if document_fits(node, known)
    )
    return lambda passage: key(passage)[:DOCUMENT_BYTES] in documents


def document_fits(node: Filter, facts: DocumentFacts) -> bool:
    """Tell whether a document's facts fit a condition on author, year, tag or document."""
    if node.name == "year":
        return facts.year is not None and node.first <= facts.year <= node.last
    wanted = fold(node.text)
    if node.name == "document":
        return facts.document_id in wanted.split()
    if node.name == "tag":
        return any(fold(tag) == wanted for tag in facts.tags)
    return any(wanted in fold(author) for author in facts.authors)


def unjudged(nodes: tuple[Filter, ...], facts: Facts) -> int:
    """Return how many documents the year or author conditions could not judge, for want of the fact."""
    names = {node.name for node in nodes}
    return sum(
        ("year" in names and known.year is None) or ("author" in names and not known.authors)
        for known in (facts().values() if names & {"year", "author"} else ())
    )

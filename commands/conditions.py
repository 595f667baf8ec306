"""The conditions of a query in, tests of documents and passages of the store out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from analysis.matching import Finder, pattern_finder, row_finder, word_finder
from analysis.selection import PassageTest
from analysis.tokens import stretch_of
from corpus.passages import DocumentFacts, StoredPassage, headings_above, title_paths
from corpus.stems import Stems
from corpus.store import Store
from indexer.filters import document_fits
from indexer.query import All, Any, Filter, Node, Not, Pattern, Phrase, Scoped, Word


class Texts(NamedTuple):
    """What queries are answered from: the store, its stems, and the facts of its documents by their id."""

    store: Store
    stems: Stems
    facts: Mapping[str, DocumentFacts]


def documents_that_fit(node: Node, texts: Texts) -> frozenset[str] | None:
    """Return the documents that meet a condition on author, year, tag or title; None for one on passages."""
    match node:
        case All(children) | Any(children):
            sets = [documents_that_fit(child, texts) for child in children]
            known = [each for each in sets if each is not None]
            if len(known) < len(sets):
                return None
            return known[0].intersection(*known) if isinstance(node, All) else frozenset[str]().union(*known)
        case Not(child):
            found = documents_that_fit(child, texts)
            return None if found is None else frozenset(texts.facts) - found
        case Filter(name) if name not in ("lang", "type"):
            return frozenset(key for key, facts in texts.facts.items() if document_fits(node, facts))
        case Scoped("title", child):
            finder = _finder_in_headings(child, texts.stems)
            return frozenset(key for key, facts in texts.facts.items() if _has(facts, finder, texts.stems))
    return None


def passage_test(node: Node, texts: Texts) -> PassageTest:
    """Return the function that tells whether a passage meets a condition."""
    documents = documents_that_fit(node, texts)
    if documents is not None:
        return lambda passage: passage.document_id in documents
    match node:
        case All(children):
            tests = [passage_test(child, texts) for child in children]
            return lambda passage: all(test(passage) for test in tests)
        case Any(children):
            tests = [passage_test(child, texts) for child in children]
            return lambda passage: any(test(passage) for test in tests)
        case Not(child):
            test = passage_test(child, texts)
            return lambda passage: not test(passage)
        case Filter("lang", language):
            return lambda passage: passage.language == language
        case Scoped(_, child):
            return _headings_test(child, texts)
    return lambda passage: isinstance(node, Filter) and passage.kind == node.text


def _has(facts: DocumentFacts, finder: Finder, stems: Stems) -> bool:
    return bool(finder(stretch_of(facts.title or "", facts.language, stems)))


def _headings_test(child: Word | Phrase | Pattern, texts: Texts) -> PassageTest:
    finder = _finder_in_headings(child, texts.stems)
    titles = cache(lambda document_id: title_paths(texts.store, texts.facts[document_id]))
    known: dict[tuple[object, ...], bool] = {}

    def test(passage: StoredPassage) -> bool:
        if not passage.section:
            return False
        key = passage.document_id, passage.section, passage.language
        if key not in known:
            headings = headings_above(passage, titles(passage.document_id))
            known[key] = any(finder(stretch_of(text, passage.language, texts.stems)) for text in headings)
        return known[key]

    return test


def _finder_in_headings(child: Word | Phrase | Pattern, stems: Stems) -> Finder:
    match child:
        case Word(text, _, exact):
            return word_finder(text, stems, exact=exact)
        case Pattern(text):
            return pattern_finder(text)
        case Phrase(text):
            return row_finder(text, None)

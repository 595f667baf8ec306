"""Choose a part of the library: conditions in, the documents and passages that meet them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.document import Language
from corpus.errors import UnknownDocument
from corpus.passages import DocumentFacts, StoredPassage, document_facts, passages_of
from corpus.store import Store

YearRange = tuple[int | None, int | None]
PassageTest = Callable[[StoredPassage], bool]


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions, all of which must hold; an empty one asks for nothing.

    `years` are the first and the last year, both included, None for open; `kinds` are kinds of block.
    """

    language: Language | None = None
    document_ids: tuple[str, ...] = ()
    years: YearRange | None = None
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that meet a selection, in the order of their titles, and those that could not be judged.

    Of `unjudged` the year is not known, of `unnamed` the author, where a condition asks for it. `tests` are further
    conditions on passages.
    """

    selection: Selection
    documents: tuple[DocumentFacts, ...]
    unjudged: tuple[DocumentFacts, ...]
    unnamed: tuple[DocumentFacts, ...] = ()
    tests: tuple[PassageTest, ...] = ()


def scope_of(store: Store, selection: Selection) -> Scope:
    """Return the documents that a selection chooses.

    A document without a year is not chosen where years are asked for, but told in `unjudged`.

    Raises:
        UnknownDocument: the library has no such active document.
    """
    facts = document_facts(store)
    for document_id in selection.document_ids:
        if document_id not in facts:
            raise UnknownDocument(document_id)
    named = [document for document in facts.values() if _named(document, selection)]
    named.sort(key=lambda document: ((document.title or document.source).casefold(), document.document_id))
    if selection.years is None:
        return Scope(selection, tuple(named), ())
    first, last = selection.years
    chosen = [
        document
        for document in named
        if document.year is not None and (first or 0) <= document.year <= (last or document.year)
    ]
    return Scope(selection, tuple(chosen), tuple(document for document in named if document.year is None))


def _named(document: DocumentFacts, selection: Selection) -> bool:
    if selection.document_ids and document.document_id not in selection.document_ids:
        return False
    return not selection.tags or bool(set(selection.tags) & set(document.tags))


def belongs(passage: StoredPassage, selection: Selection) -> bool:
    """Tell whether a passage of a chosen document meets the conditions on passages."""
    if selection.language is not None and passage.language != selection.language:
        return False
    return not selection.kinds or passage.kind in selection.kinds


def passages_in(store: Store, scope: Scope) -> Iterator[StoredPassage]:
    """Yield the passages of a scope, document by document, in reading order."""
    for document in scope.documents:
        for passage in passages_of(store, document.document_id):
            if belongs(passage, scope.selection) and all(test(passage) for test in scope.tests):
                yield passage

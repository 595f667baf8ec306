"""A query in, cited-ready hits out: read, expand, evaluate, rank, and confirm against the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.document import Language
from corpus.ids import passage_id_of
from corpus.language.words import groups_of, words_of
from corpus.passages import DocumentFacts, StoredPassage, document_facts, passages_by_id
from corpus.store import Store
from glossary.equivalents import Equivalents
from indexer.compile_whoosh import Evaluation, Scores
from indexer.engine import open_index
from indexer.expand import Expansion, expand
from indexer.filters import unjudged
from indexer.parser import parse, parse_phrase
from indexer.phrases import PhraseFinder, two_passages
from indexer.postings import DamagedIndex, Postings
from indexer.query import AllOf, AnyOf, Either, Expanded, Filter, Forms, Query, Without
from indexer.ranking import ordered
from indexer.relaxing import Relaxed, relaxed
from indexer.spans import Leaf, Marker, Shown, positive_leaves
from indexer.stems import stems_for
from indexer.understood import understood


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What to show and what to look at; `years` is first and last, both included, 0 and 9999 for open."""

    limit: int = 10
    offset: int = 0
    languages: tuple[Language, ...] = ()
    years: tuple[int, int] | None = None
    documents: tuple[str, ...] = ()
    any_word: bool = False
    strict: bool = False
    expand: bool = True
    stem: bool = True
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches. `shown` is its text with the spans; where a phrase runs on, with the next passage's.

    `missing` are the words of a relaxed query that it lacks.
    """

    rank: int
    score: float
    passage: StoredPassage
    continued: StoredPassage | None
    shown: Shown
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found.

    `left_out` are words that the best hit of a relaxed query lacks; `unconfirmed` counts hits that the store did not
    confirm; `talk` is one line about the index, or empty; `unjudged` counts documents that a year or author
    condition could not judge.
    """

    understood: str
    relaxed: bool
    left_out: tuple[str, ...]
    total: int
    unconfirmed: int
    hits: tuple[Hit, ...]
    talk: str = ""
    unjudged: int = 0


def search(
    store: Store, query_text: str, options: SearchOptions | None = None, glossary: Equivalents | None = None
) -> SearchResult:
    """Search a library.

    Raises:
        MalformedQuery: the query cannot be read, or is beyond the limits.
        IndexUnusable: the index can be neither read nor rebuilt.
    """
    with Searcher(store, glossary) as searcher:
        return searcher.search(query_text, options or SearchOptions())


class Searcher:
    """An open index for one or many queries; it sees the library as it was when opened."""

    def __init__(self, store: Store, glossary: Equivalents | None = None) -> None:
        self._store = store
        self._glossary = glossary
        self._open()
        self._facts: Callable[[], dict[str, DocumentFacts]] = cache(lambda: document_facts(store))

    def __enter__(self) -> Searcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._postings.close()

    def search(self, query_text: str, options: SearchOptions) -> SearchResult:
        """Answer one query; an index that turns out to be damaged is made anew, once."""
        try:
            return self._search(query_text, options)
        except DamagedIndex:
            self._postings.close()
            self._open(damaged=True)
            return self._search(query_text, options)

    def _open(self, *, damaged: bool = False) -> None:
        opened = open_index(self._store, damaged=damaged)
        self._postings: Postings = opened.postings
        self._talk = opened.talk

    def _search(self, query_text: str, options: SearchOptions) -> SearchResult:
        query = parse_phrase(query_text) if options.phrase else parse(query_text)
        root = self._expanded(query, options)
        phrases = PhraseFinder(self._store, self._postings)
        evaluation = Evaluation(self._postings, phrases, self._facts, options.strict)
        scores, easing = self._scores(root, evaluation, options)
        leaves = _telling(tuple(positive_leaves(root)), strict=options.strict)
        scores = evaluation.with_titles(scores, [leaf for leaf in leaves if isinstance(leaf, (Forms, Either))])
        best = ordered(scores, leaves, self._postings, options.offset + options.limit)[options.offset :]
        marked = self._hits(best, leaves, phrases)
        hits = tuple(
            replace(hit, rank=rank, missing=easing.missing(passage) if easing else ())
            for rank, (passage, hit) in enumerate(marked, options.offset + 1)
        )
        unconfirmed = len(best) - len(hits)
        return SearchResult(
            understood(root, any_word=options.any_word),
            easing is not None and not options.any_word,
            easing.missing(best[0][0]) if easing and best and not options.any_word else (),
            len(scores) - unconfirmed,
            unconfirmed,
            hits,
            self._talk,
            unjudged(tuple(_filters(root)), self._facts),
        )

    def _expanded(self, query: Query, options: SearchOptions) -> Expanded:
        words = [word.text for word in words_of(query.text)]
        joined = [group.text for group in groups_of(query.text, words_of(query.text))]
        glossary = self._glossary if options.expand and not options.phrase else None
        stems = stems_for(self._store, [*words, *joined])
        root = expand(query.root, Expansion(stems, self._postings.terms_from, glossary, options.stem))
        filters = tuple(_given_filters(options))
        return AllOf((root, *filters)) if filters else root

    def _scores(self, root: Expanded, evaluation: Evaluation, options: SearchOptions) -> tuple[Scores, Relaxed | None]:
        if options.any_word:
            easing = relaxed(root, evaluation, most=False)
            return easing.scores, easing
        scores = evaluation.matching(root)
        if scores or options.strict:
            return scores, None
        easing = relaxed(root, evaluation, most=True)
        return easing.scores, easing if easing.scores else None

    def _hits(
        self, best: Sequence[tuple[int, float]], leaves: Sequence[Leaf], phrases: PhraseFinder
    ) -> list[tuple[int, Hit]]:
        """Return the hits that the store confirms, marked, with their passage numbers."""
        keys = {passage: self._postings.key(passage) for passage, _ in best}
        following = {
            passage: passage_id_of(key.document_id, key.ordinal + 1)
            for passage, key in keys.items()
            if passage in phrases.continued
        }
        stored = passages_by_id(self._store, [*(key.passage_id for key in keys.values()), *following.values()])
        hits: list[tuple[int, Hit]] = []
        for passage, score in best:
            found = stored.get(keys[passage].passage_id)
            if found is not None:
                after = stored.get(following[passage]) if passage in following else None
                text = found.text if after is None else two_passages(found, after)
                shown = Marker(text, passage, self._postings).shown(leaves, found.language)
                hits.append((passage, Hit(0, score, found, after, shown)))
        return hits


def _telling(leaves: tuple[Leaf, ...], *, strict: bool) -> tuple[Leaf, ...]:
    """Return the parts of a query that are marked and ranked: common words only where there is nothing else."""
    telling = tuple(leaf for leaf in leaves if not (isinstance(leaf, Forms) and leaf.common))
    return leaves if strict else telling or leaves


def _given_filters(options: SearchOptions) -> Iterator[Expanded]:
    """Yield the conditions of the command line's options."""
    if options.languages:
        yield AnyOf(tuple(Filter("lang", language, 0) for language in options.languages))
    if options.years is not None:
        first, last = options.years
        yield Filter("year", f"{first}..{last}", 0, first, last)
    if options.documents:
        yield Filter("document", " ".join(options.documents), 0)


def _filters(node: Expanded) -> Iterator[Filter]:
    match node:
        case AllOf(children) | AnyOf(children):
            for child in children:
                yield from _filters(child)
        case Without(child):
            yield from _filters(child)
        case Filter():
            yield node

"""A query in, cited-ready hits out: read, expand, evaluate, rank, and confirm against the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from corpus.ids import passage_id_of
from corpus.language.words import groups_of, words_of
from corpus.passages import DocumentFacts, StoredPassage, document_facts, passages_by_id
from corpus.stems import stems_for
from corpus.store import Store
from glossary.equivalents import Equivalents
from indexer.compile_whoosh import Evaluation, Scores
from indexer.deadline import SECONDS, Deadline
from indexer.engine import open_index
from indexer.expand import Asked, Expansion, expand
from indexer.filters import unjudged
from indexer.listing import Page
from indexer.parser import parse, parse_phrase
from indexer.phrases import PhraseFinder, two_passages
from indexer.postings import DamagedIndex, Postings
from indexer.query import AllOf, AnyOf, Either, Expanded, Filter, Forms, Query, Without
from indexer.relaxing import Relaxed, relaxed
from indexer.spans import Leaf, Marker, Shown, positive_leaves
from indexer.understood import understood
from indexer.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.document import Language
    from indexer.explain import Explanation
    from indexer.facets import Count, Group, Sort
    from indexer.suggestions import Lack

FEW = 3
"""Hits below which a query is looked at for words that the library lacks."""


class SearchOptions(NamedTuple):
    """What to show and what to look at; `years` is first and last, both included, 0 and 9999 for open.

    `fold` puts near repetitions under what they repeat, `most` shows so many of a document (or `group`) and folds the
    rest, `fair` arranges the first page of hits by relevance. `sample` is size and seed; `seconds` is the time limit.
    """

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
    fold: bool = False
    most: int = 0
    fair: bool = False
    sort: Sort = "relevance"
    group: Group | None = None
    facets: bool = False
    sample: tuple[int, int] | None = None
    explain: bool = False
    seconds: float = SECONDS


class Hit(NamedTuple):
    """A passage that matches. `shown` is its text with the spans; where a phrase runs on, with the next passage's.

    `missing` are the words of a relaxed query that it lacks, `folded` the ids of passages that are not shown, each
    with the reason (`indexer.listing.Folded`); `group` is its value where hits are grouped, `number` the index's
    own for the passage.
    """

    rank: int
    score: float
    passage: StoredPassage
    continued: StoredPassage | None
    shown: Shown
    missing: tuple[str, ...] = ()
    folded: tuple[tuple[str, str], ...] = ()
    group: str | int | None = None
    number: int = 0


class SearchResult(NamedTuple):
    """What a search found.

    `left_out` are words that the best hit of a relaxed query lacks; `talk` is one line about the index, or empty;
    `unjudged` counts documents that a year or author condition could not judge. Over all pages, hits, `folded`
    passages and those that the store did not confirm (`unconfirmed`) add up to `total`.
    `matching` is the total before a sample was drawn. `lacks` is filled where little was found, `counts` (by facet),
    `groups` and `explanation` where they are asked for.
    """

    understood: str
    relaxed: bool
    left_out: tuple[str, ...]
    total: int
    unconfirmed: int
    hits: tuple[Hit, ...]
    talk: str = ""
    unjudged: int = 0
    folded: int = 0
    matching: int = 0
    lacks: tuple[Lack, ...] = ()
    counts: Mapping[Group, tuple[Count, ...]] = MappingProxyType({})
    groups: tuple[Count, ...] = ()
    explanation: Explanation | None = None


def search(
    store: Store, query_text: str, options: SearchOptions | None = None, glossary: Equivalents | None = None
) -> SearchResult:
    """Search a library.

    Raises:
        MalformedQuery: the query cannot be read, or is beyond the limits.
        SearchTooLong: it was stopped at its time limit.
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

    def forget(self) -> None:
        """Drop what earlier queries left in memory."""
        self._postings.forget()

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
        self._postings.deadline = Deadline(options.seconds)
        query = parse_phrase(query_text) if options.phrase else parse(query_text)
        reading = self._reading(query, options)
        root = _expanded(query, options, reading)
        phrases = PhraseFinder(self._store, self._postings)
        evaluation = Evaluation(self._postings, phrases, self._facts, options.strict)
        matched, easing = self._scores((query, root, reading), evaluation, options)
        leaves = _telling(tuple(positive_leaves(root)), strict=options.strict)
        titled = evaluation.with_titles(matched, [leaf for leaf in leaves if isinstance(leaf, (Forms, Either))])
        view = View(self._store, self._postings, self._facts, options)
        scores = view.sampled(titled)
        page = view.page(scores, leaves)
        hits = self._hits(page, leaves, phrases, options.offset)
        if easing is not None:
            hits = tuple(hit._replace(missing=easing.missing(hit.number)) for hit in hits)
        result = SearchResult(
            understood(root, any_word=options.any_word),
            easing is not None and not options.any_word,
            hits[0].missing if hits and not options.any_word else (),
            len(scores),
            page.unconfirmed,
            tuple(hit._replace(group=view.group(hit.number)) for hit in hits) if options.group else hits,
            self._talk,
            unjudged(tuple(_filters(root)), self._facts),
            page.folded,
            len(titled),
            _lacks(root, evaluation, len(titled), easing),
            view.counts(scores),
            view.groups(scores),
        )
        if not options.explain:
            return result
        from indexer.explain import Steps, explanation

        final = {hit.number: hit.score for hit in hits}
        around = easing.around if easing is not None else {}
        return result._replace(
            explanation=explanation(query, leaves, evaluation, Steps(matched, titled, around), final)
        )

    def _reading(self, query: Query, options: SearchOptions) -> Expansion:
        """Return what the query's words are expanded with; the glossary is asked once for each run of them."""
        words = [word.text for word in words_of(query.text)]
        joined = [group.text for group in groups_of(query.text, words_of(query.text))]
        glossary = self._glossary if options.expand and not options.phrase else None
        stems = stems_for(self._store, [*words, *joined])
        asked = None if glossary is None else Asked(glossary)
        return Expansion(stems, self._postings.terms_from, asked, options.stem, options.languages)

    def _scores(
        self, read: tuple[Query, Expanded, Expansion], evaluation: Evaluation, options: SearchOptions
    ) -> tuple[Scores, Relaxed | None]:
        _, root, _ = read
        if options.any_word:
            easing = relaxed(root, evaluation, most=False)
            return easing.scores, easing
        scores = evaluation.matching(root)
        if options.strict or (scores and self._without_synonyms(read, evaluation, options)):
            return scores, None
        easing = relaxed(root, evaluation, most=True)
        return easing.scores, easing if easing.scores else None

    def _without_synonyms(
        self, read: tuple[Query, Expanded, Expansion], evaluation: Evaluation, options: SearchOptions
    ) -> bool:
        """Tell whether any passage has all words without synonyms: these alone make no whole match."""
        query, root, reading = read
        bare = _expanded(query, options, reading._replace(synonyms=False))
        if bare == root:
            return True
        return bool(Evaluation(self._postings, evaluation.phrases, self._facts, options.strict).matching(bare))

    def _hits(self, page: Page, leaves: Sequence[Leaf], phrases: PhraseFinder, offset: int) -> tuple[Hit, ...]:
        """Return the hits of a page, marked; a phrase that runs on takes the next passage along."""
        following = {
            entry.passage: passage_id_of(entry.stored.document_id, entry.stored.ordinal + 1)
            for entry in page.entries
            if entry.passage in phrases.continued
        }
        stored = passages_by_id(self._store, following.values()) if following else {}
        hits = []
        for rank, (passage, score, found, folded) in enumerate(page.entries, offset + 1):
            after = stored.get(following[passage]) if passage in following else None
            text = found.text if after is None else two_passages(found, after)
            shown = Marker(text, passage, self._postings).shown(leaves, found.language)
            under = tuple((self._postings.key(one.passage).passage_id, one.why) for one in folded)
            hits.append(Hit(rank, score, found, after, shown, folded=under, number=passage))
        return tuple(hits)


def _expanded(query: Query, options: SearchOptions, reading: Expansion) -> Expanded:
    root = expand(query.root, reading)
    filters = tuple(_given_filters(options))
    return AllOf((root, *filters)) if filters else root


def _lacks(root: Expanded, evaluation: Evaluation, total: int, easing: Relaxed | None) -> tuple[Lack, ...]:
    """Return what the library lacks of a query that found little, or nothing whole."""
    if total >= FEW and easing is None:
        return ()
    from indexer.suggestions import lacks

    return lacks(root, evaluation)


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

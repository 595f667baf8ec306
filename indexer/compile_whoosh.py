"""An expanded tree in, the passages that match and their scores out: evaluation over Whoosh's posting lists.

Term at a time: each word's forms are merged into one list, as if they were one word (Pirkola 1998), so that a rare
translation does not outweigh the word itself; lists are then met or joined. Another engine would replace this file
and the three that know Whoosh (`postings`, `whoosh_schema`, `writing`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from corpus.passages import DocumentFacts
from indexer.filters import filter_test
from indexer.phrases import PhraseFinder
from indexer.postings import Postings
from indexer.query import LOOSE, AllOf, AnyOf, Either, Expanded, Filter, Form, Forms, In, Near, Phrase, Without
from indexer.rows import near_passages
from indexer.shares import Shares
from indexer.spans import positive_leaves
from indexer.terms import FIELD_OF, K1

Scores = dict[int, float]
Facts = Callable[[], dict[str, DocumentFacts]]

_HEADING_WEIGHT = 0.4
_TITLE_WEIGHT = 0.3
_SYNONYMS_ALONE = 0.7


class Limit(NamedTuple):
    """The passages to score, and how many there are that have the word, by which its rarity goes."""

    passages: set[int]
    having: int


class Evaluation:
    """One query's evaluation: the open index, the phrase finder, facts on demand.

    A strict one insists on common words and on the passage's own text; else a word may also stand in a section heading
    above it, as long as another stands in the text. `in_text` collects the passages in whose text something stands.
    """

    __slots__ = ("facts", "in_text", "phrases", "postings", "shares", "strict")

    def __init__(self, postings: Postings, phrases: PhraseFinder, facts: Facts, strict: bool) -> None:
        self.postings = postings
        self.shares = Shares(postings)
        self.phrases = phrases
        self.facts = facts
        self.strict = strict
        self.in_text: set[int] = set()

    def matching(self, root: Expanded) -> Scores:
        """Return the score of every passage that matches a whole query."""
        return self.with_text(root, self.scores(root))

    def with_text(self, root: Expanded, scores: Scores) -> Scores:
        """Return scores without passages that only their headings recommend, unless nothing is asked of the text."""
        if self.strict or not _asks_of_text(root):
            return scores
        if scores.keys() <= self.in_text:
            return scores
        kept = self.in_text | self._by_conditions(root)
        return {passage: score for passage, score in scores.items() if passage in kept}

    def _by_conditions(self, node: Expanded) -> set[int]:
        """Return the passages that a node's conditions let match whatever their text says, as in `title:x OR word`."""
        if not _asks_of_text(node):
            return set(self.scores(node))
        if isinstance(node, AnyOf):
            return set[int]().union(*map(self._by_conditions, node.children))
        found: set[int] = set()
        if isinstance(node, AllOf):
            # What asks for text first: mostly nothing else lets its passages match, and the rest need not be looked at.
            wanted = sorted(self._wanted(node.children), key=_asks_of_text, reverse=True)
            for at, child in enumerate(wanted):
                here = self._by_conditions(child)
                found = found & here if at else here
                if not found:
                    break
        return found

    def scores(self, node: Expanded) -> Scores:
        """Return the score of every passage that matches a node."""
        match node:
            case Forms():
                return self.forms_scores(node.forms, common=node.common)
            case Either():
                return self._either(node)
            case Phrase() | Near():
                return self._exact(node)
            case In():
                return self._inside(node)
            case AnyOf(children):
                return added(map(self.scores, children))
            case AllOf(children):
                return self.all_of(children)
            case Filter() | Without():
                test = self._test(node)
                return {passage: 0.0 for passage in self.postings.every_passage() if test(passage)}

    def _exact(self, node: Phrase | Near) -> Scores:
        passages: Sequence[int]
        if isinstance(node, Phrase):
            passages = self.phrases.passages(node)
        else:
            passages = near_passages(node.words, node.distance, self.postings)
        self.in_text.update(passages)
        return self._ranked(dict.fromkeys(passages, 1.0))

    def forms_scores(self, forms: Sequence[Form], *, common: bool = False, limit: Limit | None = None) -> Scores:
        """Return the scores of a word whose forms count as one word; with a limit, only of the passages it names."""
        within, count = limit or (None, None)
        shares = self.shares.of(forms, "text", within)
        self.in_text.update(shares)
        if not self.strict:
            for passage, share in self.shares.of(forms, "heading", within).items():
                before = shares.get(passage, 0.0)
                shares[passage] = before + _HEADING_WEIGHT * share * (1 - before)
        if common:
            return dict.fromkeys(shares, 0.0)
        return self._ranked(shares, count, self.own(forms))

    def own(self, forms: Sequence[Form]) -> set[int] | None:
        """Return the passages that have a word in its own forms or a translation; None where it has no synonyms."""
        itself = [form for form in forms if form.how not in LOOSE]
        return self.having(itself) if len(itself) < len(forms) else None

    def having(self, forms: Sequence[Form]) -> set[int]:
        """Return the passages that `forms_scores` gives a score."""
        found = self.shares.having(forms, "text")
        return found if self.strict else found.union(self.shares.having(forms, "heading"))

    def _ranked(self, shares: Scores, having: int | None = None, own: Collection[int] | None = None) -> Scores:
        """Multiply shares with the rarity of having any (BM25's, kept positive as Lucene does).

        A rare word stays rare however usual its synonyms are: passages with it are ranked by its own rarity. One that
        the library lacks, so that there are synonyms alone, asks for less.
        """
        rarity = (K1 + 1) * self.rarity(len(shares) if having is None else having)
        if not own:
            rarity *= 1.0 if own is None else _SYNONYMS_ALONE
            return {passage: share * rarity for passage, share in shares.items()}
        rarer = (K1 + 1) * self.rarity(len(own))
        return {passage: share * (rarer if passage in own else rarity) for passage, share in shares.items()}

    def rarity(self, found: int) -> float:
        """Return how rare a word is that so many of all passages have."""
        return math.log(1 + (self.postings.count - found + 0.5) / (found + 0.5))

    def _either(self, node: Either) -> Scores:
        scores = {passage: score * len(node.words) for passage, score in self.forms_scores(node.forms).items()}
        # All words of a term found apart, or an equivalent of the whole: whichever is worth more.
        for passage, score in self.all_of(node.words).items():
            scores[passage] = max(score, scores.get(passage, 0.0))
        return scores

    def _inside(self, node: In) -> Scores:
        return self._ranked(self.shares.of(node.forms.forms, FIELD_OF[node.name]))

    def all_of(self, children: Sequence[Expanded]) -> Scores:
        """Return the passages that match every child; where not strict, common words are not insisted on."""
        tests = [self._test(child) for child in children if isinstance(child, (Filter, Without))]
        wanted = [child for child in self._wanted(children) if not isinstance(child, (Filter, Without))]
        if not wanted:
            return {passage: 0.0 for passage in self.postings.every_passage() if all(test(passage) for test in tests)}
        found = self._meeting(wanted)
        for test in tests:
            found = {passage: score for passage, score in found.items() if test(passage)}
        return found

    def _wanted(self, children: Sequence[Expanded]) -> list[Expanded]:
        """Return the parts of a row that are insisted on: where not strict, common words only if they stand alone."""
        words = [child for child in children if not isinstance(child, (Filter, Without))]
        if self.strict or all(map(_common, words)):
            return list(children)
        return [child for child in children if not _common(child)]

    def _meeting(self, wanted: Sequence[Expanded]) -> Scores:
        """Return the passages that match all of these; a word's scores are worked out only for those that have all."""
        if len(wanted) == 1:
            return self.scores(wanted[0])
        whole = {at: self.scores(child) for at, child in enumerate(wanted) if not isinstance(child, Forms)}
        having = [
            self.having(child.forms) if isinstance(child, Forms) else set(whole[at]) for at, child in enumerate(wanted)
        ]
        order = sorted(range(len(wanted)), key=lambda at: len(having[at]))
        meeting = having[order[0]].intersection(*(having[at] for at in order[1:]))
        total = dict.fromkeys(meeting, 0.0)
        for at in order:
            child = wanted[at]
            if isinstance(child, Forms):
                limit = Limit(meeting, len(having[at]))
                scores = self.forms_scores(child.forms, common=child.common, limit=limit)
            else:
                scores = whole[at]
            total = {passage: score + scores[passage] for passage, score in total.items()}
        return total

    def _test(self, node: Filter | Without) -> Callable[[int], bool]:
        """Return a function that tells whether a passage fits a condition."""
        if isinstance(node, Filter):
            return filter_test(node, self.postings, self.facts)
        # What is not wanted is looked for in the text alone, and must not count as found.
        apart = Evaluation(self.postings, self.phrases, self.facts, strict=True)
        unwanted = apart.scores(node.child)
        return lambda passage: passage not in unwanted

    def with_titles(self, scores: Scores, words: Iterable[Forms | Either]) -> Scores:
        """Return scores raised for passages of documents whose title has the words; none is added."""
        raised = dict(scores)
        for node in words:
            titled = self.shares.of(node.forms, "title", scores) if scores and not _common(node) else {}
            for passage, share in titled.items():
                raised[passage] += _TITLE_WEIGHT * share * scores[passage]
        return raised


def added(lists: Iterable[Scores]) -> Scores:
    """Return the passages of any list, with the sum of their scores."""
    total: Scores = {}
    for scores in lists:
        both = {passage: total[passage] + scores[passage] for passage in total.keys() & scores.keys()}
        total.update(scores)
        total.update(both)
    return total


def _asks_of_text(node: Expanded) -> bool:
    return any(True for _ in positive_leaves(node))


def _common(node: Expanded) -> bool:
    return isinstance(node, Forms) and node.common

"""An expanded tree in, the passages that match and their scores out: evaluation over Whoosh's posting lists.

Term at a time: each word's forms are merged into one list, as if they were one word (Pirkola 1998), so that a rare
translation does not outweigh the word itself; lists are then met or joined. Another engine would replace this file
and the three that know Whoosh (`postings`, `whoosh_schema`, `writing`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.document import Language
from corpus.passages import DocumentFacts
from indexer.filters import filter_test
from indexer.phrases import PhraseFinder
from indexer.postings import Postings
from indexer.query import AllOf, AnyOf, Either, Expanded, Filter, Form, Forms, In, Near, Phrase, Without
from indexer.rows import anywhere, in_heading, near_passages, row_passages
from indexer.terms import K1

Scores = dict[int, float]
Facts = Callable[[], dict[str, DocumentFacts]]

_TITLE_WEIGHT = 0.25


@dataclass(slots=True)
class Evaluation:
    """One query's evaluation: the open index, the phrase finder, facts on demand, whether common words count."""

    postings: Postings
    phrases: PhraseFinder
    facts: Facts
    strict: bool

    def scores(self, node: Expanded) -> Scores:
        """Return the score of every passage that matches a node."""
        match node:
            case Forms():
                return self.forms_scores(node.forms, node.common)
            case Either():
                return self._either(node)
            case Phrase():
                return self._ranked(dict.fromkeys(self.phrases.passages(node), 1.0))
            case Near():
                return self._ranked(dict.fromkeys(near_passages(node.words, node.distance, self.postings), 1.0))
            case In():
                return self._inside(node)
            case AnyOf(children):
                return added(map(self.scores, children))
            case AllOf(children):
                return self.all_of(children)
            case Filter() | Without():
                test = self.test(node)
                return {passage: 0.0 for passage in self.postings.every_passage() if test(passage)}

    def forms_scores(self, forms: Sequence[Form], common: bool = False) -> Scores:
        """Return the scores of a word whose forms count as one word."""
        scores = self._ranked(self._merge(forms))
        return dict.fromkeys(scores, 0.0) if common else scores

    def _merge(self, forms: Sequence[Form]) -> Scores:
        """Return each passage's share, 0 to 1, of the forms that it has."""
        merged: Scores = {}
        for form in forms:
            share = self._shares(form)
            if not merged:
                merged = share
            else:
                for passage, value in share.items():
                    before = merged.get(passage)
                    merged[passage] = value if before is None else before + value - before * value
        return merged

    def _shares(self, form: Form) -> Scores:
        weights = [form.weight * share / 255 for share in range(256)]
        if len(form.terms) > 1:
            shares = {passage: weights[value] for passage, value in row_passages(form.terms, self.postings).items()}
            return self._in_language(shares, form.language)
        found: Scores = {}
        for term in form.terms[0]:
            posting = self.postings.posting(term)
            shares = {
                passage: weights[value[0]] for passage, value in zip(posting.passages, posting.values, strict=True)
            }
            found = shares if not found else {**shares, **found}
        return self._in_language(found, form.language)

    def _in_language(self, shares: Scores, language: Language | None) -> Scores:
        if language is None:
            return shares
        english = language == "en"
        key = self.postings.packed_key
        return {passage: share for passage, share in shares.items() if bool(key(passage)[-1] & 2) is english}

    def _ranked(self, shares: Scores) -> Scores:
        """Multiply shares with the rarity of having any (BM25's, kept positive as Lucene does)."""
        count, found = self.postings.count, len(shares)
        rarity = (K1 + 1) * math.log(1 + (count - found + 0.5) / (found + 0.5))
        return {passage: share * rarity for passage, share in shares.items()}

    def _either(self, node: Either) -> Scores:
        whole = self.all_of(node.words)
        other = self.forms_scores(node.forms)
        # Two words of a term found apart, or its equivalent: whichever is worth more, scaled to the words' number.
        scores = {passage: score * len(node.words) for passage, score in other.items()}
        for passage, score in whole.items():
            scores[passage] = max(score, scores.get(passage, 0.0))
        return scores

    def _inside(self, node: In) -> Scores:
        if node.name == "title":
            return self._ranked(dict.fromkeys(self._titled(node.forms.forms), 1.0))
        found: Scores = {}
        for form in node.forms.forms:
            found.update(dict.fromkeys(row_passages(form.terms, self.postings, in_heading), form.weight))
        return self._ranked(found)

    def _titled(self, forms: Sequence[Form]) -> set[int]:
        return {passage for form in forms for passage in row_passages(form.terms, self.postings, anywhere, "title")}

    def all_of(self, children: Sequence[Expanded]) -> Scores:
        """Return the passages that match every child; where not strict, common words are not insisted on."""
        tests = [self.test(child) for child in children if isinstance(child, (Filter, Without))]
        wanted = [child for child in children if not isinstance(child, (Filter, Without))]
        if not self.strict and any(not _common(child) for child in wanted):
            wanted = [child for child in wanted if not _common(child)]
        if not wanted:
            return {passage: 0.0 for passage in self.postings.every_passage() if all(test(passage) for test in tests)}
        lists = sorted((self.scores(child) for child in wanted), key=len)
        found = lists[0]
        for other in lists[1:]:
            found = {passage: score + other[passage] for passage, score in found.items() if passage in other}
        for test in tests:
            found = {passage: score for passage, score in found.items() if test(passage)}
        return found

    def test(self, node: Filter | Without | Expanded) -> Callable[[int], bool]:
        """Return a function that tells whether a passage fits a condition."""
        if isinstance(node, Filter):
            return filter_test(node, self.postings, self.facts)
        if isinstance(node, Without):
            inner = self.test(node.child)
            return lambda passage: not inner(passage)
        return self.scores(node).__contains__

    def with_titles(self, scores: Scores, words: Iterable[Forms | Either]) -> Scores:
        """Return scores raised for passages of documents whose title has the words; none is added."""
        raised = dict(scores)
        for node in words:
            forms = node.forms if isinstance(node, Forms) else ()
            posting_lists = (self.postings.posting(term, "title") for form in forms for term in form.terms[0])
            titled = {passage for posting in posting_lists for passage in posting.passages}
            for passage in titled & raised.keys() if titled else ():
                raised[passage] += _TITLE_WEIGHT * scores[passage]
        return raised


def added(lists: Iterable[Scores]) -> Scores:
    """Return the passages of any list, with the sum of their scores."""
    total: Scores = {}
    for scores in lists:
        if not total:
            total = dict(scores)
            continue
        for passage, score in scores.items():
            total[passage] = total.get(passage, 0.0) + score
    return total


def _common(node: Expanded) -> bool:
    return isinstance(node, Forms) and node.common

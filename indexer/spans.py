"""A passage of the store and an expanded tree in, the spans that match with the reason for each out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus.language.phrases import phrase_spans
from corpus.language.words import Group, groups_of, joined_writing, word_spans, words_of
from indexer.postings import Postings
from indexer.query import LOOSE, AllOf, AnyOf, Either, Expanded, Form, Forms, Near, Phrase, Via, telling_words
from indexer.rows import near_places, row_places
from indexer.terms import HYPHENED, SURFACE

if TYPE_CHECKING:
    from corpus.document import Language

_ORDER = ("exact", "inflected", "spelling", "number", "pattern", "fuzzy", "repaired", "glossary", "synonym", "related")


class Matched(NamedTuple):
    """Why a span matches: the words of the query, how (`indexer.query.Form`), the span's language, the entry."""

    span: int
    text: str
    asked: str
    how: str
    language: Language
    via: Via | None = None


class Shown(NamedTuple):
    """The text of a hit, its spans in order without overlap, and the reasons, by span."""

    text: str
    spans: tuple[tuple[int, int], ...]
    matched: tuple[Matched, ...]


class _Found(NamedTuple):
    start: int
    end: int
    asked: str
    how: str
    via: Via | None = None


Leaf = Forms | Either | Phrase | Near


def positive_leaves(node: Expanded) -> Iterator[Leaf]:
    """Yield the parts of a tree that can mark something in a text, in the order typed."""
    match node:
        case AllOf(children) | AnyOf(children):
            for child in children:
                yield from positive_leaves(child)
        case Forms() | Either() | Phrase() | Near():
            yield node


class Marker:
    """Marks the matches of one passage."""

    def __init__(self, text: str, passage: int, postings: Postings) -> None:
        self._text = text
        self._passage = passage
        self._postings = postings
        self._words: list[tuple[int, int]] = []
        self._further = word_spans(text)

    def shown(self, leaves: Sequence[Leaf], language: Language) -> Shown:
        """Return the marked text; where two matches overlap the longer one stands, a synonym's last."""
        every = [match for leaf in leaves for match in self._found(leaf)]
        own = {at for match in every if match.how not in LOOSE for at in range(match.start, match.end)}
        found = sorted(
            (each for each in every if each.how not in LOOSE or own.isdisjoint(range(each.start, each.end))),
            key=lambda match: (match.start, -match.end, _ORDER.index(match.how)),
        )
        spans: list[tuple[int, int]] = []
        matched: list[Matched] = []
        for match in found:
            if spans and match.start < spans[-1][1]:
                continue
            text = self._text[match.start : match.end]
            matched.append(Matched(len(spans), text, match.asked, match.how, language, match.via))
            spans.append((match.start, match.end))
        return Shown(self._text, tuple(spans), tuple(matched))

    def _found(self, leaf: Leaf) -> Iterator[_Found]:
        match leaf:
            case Forms(text, _, forms):
                yield from self._forms(text, forms)
            case Either(text, _, forms):
                for part in telling_words(leaf):
                    yield from self._forms(part.text, part.forms)
                yield from self._forms(text, forms)
            case Phrase(text):
                for start, end in phrase_spans(self._text, text):
                    yield _Found(start, end, text, "exact")
            case Near(near, distance):
                for places in near_places(near, distance, self._postings, self._passage):
                    for word, place in zip(near, places, strict=True):
                        yield from self._span(place, place, (word, "exact", None))

    def _forms(self, asked: str, forms: Sequence[Form]) -> Iterator[_Found]:
        for form in forms:
            for first, last in row_places(form.terms, self._postings, self._passage):
                group = self._group(last, form.terms[-1])
                for found in self._span(first, group.last if group else last, (asked, form.how, form.via)):
                    yield found._replace(end=max(found.end, group.end)) if group else found

    def _group(self, first: int, terms: Sequence[str]) -> Group | None:
        """Return the joined group that begins at a word if one of the terms names it whole."""
        if all(term[1:].isalnum() and not self._holds(term) for term in terms):
            return None
        groups = (group for group in self._groups if group.first == first)
        return next((group for group in groups if self._is_named(group, terms)), None)

    def _is_named(self, group: Group, terms: Sequence[str]) -> bool:
        if SURFACE + group.text in terms:
            return True
        hyphened = (term for term in terms if self._holds(term))
        places = (row_places(((term,),), self._postings, self._passage) for term in hyphened)
        return bool(joined_writing(group.text)) and any((group.first, group.first) in each for each in places)

    def _holds(self, term: str) -> bool:
        """Tell whether a term is one of words joined by a hyphen that the passage has."""
        return term[0] == HYPHENED and self._postings.posting(term).value(self._passage) is not None

    @cached_property
    def _groups(self) -> list[Group]:
        return groups_of(self._text, words_of(self._text))

    def _span(self, first: int, last: int, reason: tuple[str, str, Via | None]) -> Iterator[_Found]:
        # The index may be ahead of or behind a text that has just changed: what the store does not hold is not shown.
        # Texts are read only as far as the last word that is marked: reading them takes most of the time of a hit.
        self._words.extend(islice(self._further, max(0, last + 1 - len(self._words))))
        if last < len(self._words):
            yield _Found(self._words[first][0], self._words[last][1], *reason)

"""A passage of the store and an expanded tree in, the spans that match with the reason for each out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus.language.phrases import phrase_spans
from corpus.language.words import Group, groups_of, word_spans, words_of
from indexer.postings import Postings
from indexer.query import LOOSE, AllOf, AnyOf, Either, Expanded, Form, Forms, Near, Phrase, Via, telling_words
from indexer.rows import near_places, row_places
from indexer.terms import SURFACE

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
                group = self._group(first, form)
                if group is not None:
                    yield _Found(group.start, group.end, asked, form.how, form.via)
                else:
                    yield from self._span(first, last, (asked, form.how, form.via))

    def _group(self, first: int, form: Form) -> Group | None:
        """Return the joined group that a form names whole, if one begins at a word."""
        term = form.terms[0][0]
        if len(form.terms) > 1 or len(form.terms[0]) > 1 or term[1:].isalnum():
            return None
        groups = (group for group in self._groups if group.first == first)
        return next((group for group in groups if term == SURFACE + group.text), None)

    @cached_property
    def _groups(self) -> list[Group]:
        return groups_of(self._text, words_of(self._text))

    def _span(self, first: int, last: int, reason: tuple[str, str, Via | None]) -> Iterator[_Found]:
        # The index may be ahead of or behind a text that has just changed: what the store does not hold is not shown.
        # Texts are read only as far as the last word that is marked: reading them takes most of the time of a hit.
        self._words.extend(islice(self._further, max(0, last + 1 - len(self._words))))
        if last < len(self._words):
            yield _Found(self._words[first][0], self._words[last][1], *reason)

"""Join what parts of a query find, as a search does: where all or any of them hold, or one does not, in one passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.matching import Finder, Span
from analysis.tokens import Stretch
from corpus.passages import StoredPassage


class Found(NamedTuple):
    """Which passages of a paragraph match, counted from 0, and the words in them that do."""

    passages: frozenset[int]
    spans: Sequence[Span]


Matcher = Callable[[Stretch], Found]

_NOTHING = Found(frozenset(), ())


def part(finder: Finder) -> Matcher:
    """Match the passages in which something found begins."""

    def match(stretch: Stretch) -> Found:
        spans = finder(stretch)
        return Found(_passages_of(stretch, spans), spans) if spans else _NOTHING

    return match


def all_of(matchers: Sequence[Matcher]) -> Matcher:
    """Match the passages that all match; those asked first should be the quickest."""

    def match(stretch: Stretch) -> Found:
        kept = frozenset(range(len(stretch.passages)))
        spans: list[Span] = []
        for matcher in matchers:
            found = matcher(stretch)
            kept &= found.passages
            if not kept:
                return _NOTHING
            spans += found.spans
        return Found(kept, _within(stretch, kept, spans))

    return match


def any_of(matchers: Sequence[Matcher]) -> Matcher:
    """Match the passages that any matches, with the words of each that does."""

    def match(stretch: Stretch) -> Found:
        every = [matcher(stretch) for matcher in matchers]
        return Found(
            frozenset[int]().union(*(found.passages for found in every)),
            [span for found in every for span in found.spans],
        )

    return match


def without(matcher: Matcher) -> Matcher:
    """Match the passages that do not match; of these nothing is marked."""
    return lambda stretch: Found(frozenset(range(len(stretch.passages))) - matcher(stretch).passages, ())


def where(test: Callable[[StoredPassage], bool]) -> Matcher:
    """Match the passages that fit a condition; of these nothing is marked."""
    return lambda stretch: Found(frozenset(at for at, passage in enumerate(stretch.passages) if test(passage)), ())


def finder_of(matcher: Matcher) -> Finder:
    """Return the function that gives what is marked, in order; what lies within another match is not told twice."""
    return lambda stretch: _outermost(matcher(stretch).spans)


def matching_passages(stretches: Iterable[Stretch], matcher: Matcher) -> Iterator[StoredPassage]:
    """Yield the passages that match, in the order of the paragraphs."""
    for stretch in stretches:
        found = matcher(stretch).passages
        yield from (passage for at, passage in enumerate(stretch.passages) if at in found)


def _passages_of(stretch: Stretch, spans: Iterable[Span]) -> frozenset[int]:
    if len(stretch.passages) == 1:
        return frozenset((0,))
    return frozenset(
        at for at, (begin, end) in enumerate(stretch.pieces()) if any(begin <= start < end for start, _ in spans)
    )


def _within(stretch: Stretch, passages: frozenset[int], spans: list[Span]) -> list[Span]:
    if len(passages) == len(stretch.passages):
        return spans
    pieces = [piece for at, piece in enumerate(stretch.pieces()) if at in passages]
    return [span for span in spans if any(begin <= span[0] < end for begin, end in pieces)]


def _outermost(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept

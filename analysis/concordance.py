"""Key words in context: paragraphs and a finder in, lines with what stands before and after each match out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from analysis.matching import Finder, Span
from analysis.tokens import Stretch
from corpus.errors import UsageError
from corpus.language.sentences import sentence_spans
from corpus.language.words import fold
from corpus.passages import StoredPassage

SORTS = ("before1", "before2", "before3", "after1", "after2", "after3", "match", "document", "year")
_NEIGHBOURS = 3
_SHORT_NAMES = {
    f"{side}{place}": f"{name}{place}" for side, name in (("L", "before"), ("R", "after")) for place in (1, 2, 3)
}
_CONTEXT = re.compile(r"([0-9]{1,4})([wc])\Z")


@dataclass(frozen=True, slots=True)
class Context:
    """How much stands around a match: `size` words or characters, or the sentence. It ends with the paragraph."""

    unit: Literal["words", "characters", "sentence"]
    size: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A match with its context. `passage` is where it begins, `span` the match in the passage's text.

    A match that runs into the next passage of its paragraph has a span beyond the text. `left` and `right` are the
    nearest folded words, the nearest first.
    """

    passage: StoredPassage
    span: Span
    before: str
    match: str
    after: str
    left: tuple[str, ...]
    right: tuple[str, ...]


def parse_context(text: str) -> Context:
    """Read `8w`, `60c` or `sentence`.

    >>> parse_context("8w")
    Context(unit='words', size=8)
    """
    if text == "sentence":
        return Context("sentence")
    match = _CONTEXT.match(text)
    if match is None:
        raise UsageError(f"'{text}' is no context.", "Type --context 8w (words), 60c (characters) or sentence.")
    return Context("words" if match[2] == "w" else "characters", int(match[1]))


def parse_sort(text: str) -> tuple[str, ...]:
    """Read what to sort by, the most important first; L1 to L3 and R1 to R3 stand for before1 to after3.

    >>> parse_sort("R1,L1,year")
    ('after1', 'before1', 'year')
    """
    names = tuple(_SHORT_NAMES.get(name.upper(), name) for name in text.split(","))
    for name in names:
        if name not in SORTS:
            raise UsageError(
                f"There is no order '{name}'.",
                "The orders are: L1, L2, L3, R1, R2, R3 (words before and after), match, document, year.",
            )
    return names


def lines_of(stretches: Iterable[Stretch], finder: Finder, context: Context) -> Iterator[Line]:
    """Yield a line for every match, in reading order."""
    for stretch in stretches:
        spans = finder(stretch)
        if spans:
            around = _around(stretch, context)
            starts = [token.start for token in stretch.tokens]
            ends = [token.end for token in stretch.tokens]
            for span in spans:
                yield _line(stretch, span, around(span), (bisect_right(ends, span[0]), bisect_left(starts, span[1])))


def _line(stretch: Stretch, span: Span, context: Span, neighbours: tuple[int, int]) -> Line:
    """Make a line; `neighbours` are the index of the first token of the match and of the first after it."""
    first, after = neighbours
    passage, offset = stretch.passage_at(span[0])
    return Line(
        passage,
        (span[0] - offset, span[1] - offset),
        stretch.text[context[0] : span[0]],
        stretch.text[span[0] : span[1]],
        stretch.text[span[1] : context[1]],
        tuple(token.text for token in reversed(stretch.tokens[max(0, first - _NEIGHBOURS) : first])),
        tuple(token.text for token in stretch.tokens[after : after + _NEIGHBOURS]),
    )


def _around(stretch: Stretch, context: Context) -> Callable[[Span], Span]:
    """Return the function from a match to the span of its context."""
    text = stretch.text
    if context.unit == "characters":
        return lambda span: (max(0, span[0] - context.size), min(len(text), span[1] + context.size))
    if context.unit == "sentence":
        sentences = sentence_spans(text)
        return lambda span: (
            max((start for start, _ in sentences if start <= span[0]), default=0),
            min((end for _, end in sentences if end >= span[1]), default=len(text)),
        )
    starts = [token.start for token in stretch.tokens]
    ends = [token.end for token in stretch.tokens]

    def words(span: Span) -> Span:
        first = bisect_right(ends, span[0]) - context.size
        last = bisect_left(starts, span[1]) + context.size - 1
        # Where the paragraph has fewer words, its first and last signs belong to the context too.
        return (
            min(starts[first], span[0]) if first > 0 else 0,
            max(ends[last], span[1]) if 0 <= last < len(ends) - 1 else len(text),
        )

    return words


def sorted_lines(lines: Sequence[Line], names: Sequence[str], years: Mapping[str, int | None]) -> list[Line]:
    """Return the lines sorted by some of SORTS, the first most important; equal ones stay in reading order.

    `years` gives the year of each document id; documents without one come last.
    """
    order = {
        document_id: at for at, document_id in enumerate(dict.fromkeys(line.passage.document_id for line in lines))
    }

    def key(line: Line) -> tuple[object, ...]:
        return tuple(_sort_value(line, name, order, years) for name in names)

    return sorted(lines, key=key)


def _sort_value(line: Line, name: str, order: Mapping[str, int], years: Mapping[str, int | None]) -> object:
    if name == "document":
        return order[line.passage.document_id]
    if name == "year":
        year = years[line.passage.document_id]
        return 9999 if year is None else year
    if name == "match":
        return fold(line.match)
    neighbours = line.left if name.startswith("before") else line.right
    place = int(name[-1]) - 1
    return neighbours[place] if place < len(neighbours) else ""


def sample_of(lines: Sequence[Line], size: int, seed: int) -> list[Line]:
    """Return `size` lines drawn at random without replacement, in their order; the same seed draws the same lines."""
    if size >= len(lines):
        return list(lines)
    chosen = sorted(Random(seed).sample(range(len(lines)), size))
    return [lines[at] for at in chosen]

"""Pairs of aligned sentences in; both languages side by side, CSV, TSV or JSON out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap
from typing import Any, NamedTuple

from analysis.parallel import Side
from citations.cited import Citation
from commands.output.envelope import print_json
from commands.output.marking import marked, plain, with_marks
from commands.output.plain import one_line, width, wrapped, write
from commands.output.table import Cell, print_separated
from corpus.passages import StoredPassage

COLUMNS = (
    "language", "text", "match", "translation", "counterpart", "passage_id", "translation_passage_id", "citation",
    "translation_citation", "memory",
)  # fmt: skip
_TWO_COLUMNS = 76


class ShownSide(NamedTuple):
    """A side, its passage and how to cite it; both None for a translation memory."""

    side: Side
    passage: StoredPassage | None
    citation: Citation | None


class ShownPair(NamedTuple):
    """A match, its translation, and the translation memory they come from, if any."""

    matched: ShownSide
    other: ShownSide
    memory: str | None


class ParallelConcordance(NamedTuple):
    """The pairs of a query; `counterparts` counts the folded words marked as translation, `unmarked` pairs without."""

    query: str
    understood: str
    total: int
    counterparts: Counter[str]
    unmarked: int
    pairs: tuple[ShownPair, ...]


def print_parallel(concordance: ParallelConcordance, form: str) -> None:
    """Print the pairs in one of the forms."""
    if form == "json":
        print_json(
            "parallel/1",
            query=concordance.query,
            understood=concordance.understood,
            total=concordance.total,
            counterparts=dict(sorted(concordance.counterparts.items(), key=lambda item: (-item[1], item[0]))),
            unmarked=concordance.unmarked,
            pairs=[_value(pair) for pair in concordance.pairs],
        )
    elif form == "table":
        for pair in concordance.pairs:
            _print_pair(pair)
    else:
        print_separated(COLUMNS, [_cells(pair) for pair in concordance.pairs], form)


def _value(pair: ShownPair) -> dict[str, Any]:
    return {"memory": pair.memory, "match": _side_value(pair.matched), "translation": _side_value(pair.other)}


def _side_value(shown: ShownSide) -> dict[str, Any]:
    passage, citation = shown.passage, shown.citation
    return {
        "language": shown.side.language,
        "text": shown.side.text,
        "spans": [list(span) for span in shown.side.spans],
        "passage_id": None if passage is None else passage.passage_id,
        "document_id": None if passage is None else passage.document_id,
        "citation": None if citation is None else {"inline": citation.inline, "reference": citation.reference},
    }


def _cells(pair: ShownPair) -> tuple[Cell, ...]:
    matched, other = pair.matched, pair.other
    return (
        matched.side.language,
        matched.side.text,
        _marked_words(matched.side),
        other.side.text,
        _marked_words(other.side),
        matched.passage.passage_id if matched.passage else None,
        other.passage.passage_id if other.passage else None,
        matched.citation.inline if matched.citation else None,
        other.citation.inline if other.citation else None,
        pair.memory,
    )


def _marked_words(side: Side) -> str:
    return "; ".join(side.text[start:end] for start, end in side.spans)


def _print_pair(pair: ShownPair) -> None:
    """Print two columns on a terminal that is wide enough, else one below the other; the match comes first."""
    columns = width()
    if columns >= _TWO_COLUMNS:
        each = (columns - 3) // 2
        sides = (_column(shown, pair.memory, each) for shown in (pair.matched, pair.other))
        for left, right in zip_longest(*sides, fillvalue=""):
            padding = " " * (each - len(plain(left)) + 3)
            write(f"{marked(left)}{padding if right else ''}{marked(right)}")
    else:
        for shown in (pair.matched, pair.other):
            for line in wrapped(f"{shown.side.language}: {with_marks(shown.side.text, shown.side.spans)}", indent=""):
                write(marked(line))
            write(f"    {_place(shown, pair.memory)}")
    write()


def _column(shown: ShownSide, memory: str | None, columns: int) -> Iterator[str]:
    yield from wrap(with_marks(shown.side.text, shown.side.spans), columns)
    yield from wrap(_place(shown, memory), columns)


def _place(shown: ShownSide, memory: str | None) -> str:
    if shown.passage is None or shown.citation is None:
        return f"[{one_line(memory or '')}]"
    return f"{one_line(shown.citation.inline)} {shown.passage.passage_id}"

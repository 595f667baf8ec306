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
from commands.output.plain import is_terminal, one_line, width, wrapped, write
from commands.output.table import Cell, print_separated
from corpus.passages import StoredPassage

COLUMNS = (
    "language", "text", "match", "translation", "counterpart", "passage_id", "translation_passage_id", "citation",
    "translation_citation", "memory",
)  # fmt: skip
_TWO_COLUMNS = 76
# Stand for the beginning and end of a mark while a text is wrapped; noncharacters never occur in a text.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


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
            padding = " " * (each - len(_plain(left)) + 3)
            write(f"{_shown(left)}{padding if right else ''}{_shown(right)}")
    else:
        for shown in (pair.matched, pair.other):
            for line in wrapped(f"{shown.side.language}: {_with_marks(shown.side)}", indent=""):
                write(_shown(line))
            write(f"    {_place(shown, pair.memory)}")
    write()


def _column(shown: ShownSide, memory: str | None, columns: int) -> Iterator[str]:
    yield from wrap(_with_marks(shown.side), columns)
    yield from wrap(_place(shown, memory), columns)


def _place(shown: ShownSide, memory: str | None) -> str:
    if shown.passage is None or shown.citation is None:
        return f"[{one_line(memory or '')}]"
    return f"{one_line(shown.citation.inline)} {shown.passage.passage_id}"


def _with_marks(side: Side) -> str:
    """Return a text on one line with every marked word between the two noncharacters."""
    pieces: list[str] = []
    at = 0
    for start, end in side.spans:
        words = one_line(side.text[start:end]).split()
        pieces += [one_line_kept(side.text[at:start]), " ".join(f"{_OPEN}{word}{_CLOSE}" for word in words)]
        at = end
    pieces.append(one_line_kept(side.text[at:]))
    return "".join(pieces).strip()


def one_line_kept(text: str) -> str:
    """Return a piece of a text on one line, with a space at its ends where it has one."""
    return " " * text[:1].isspace() + one_line(text) + " " * (text[-1:].isspace() and len(text.split()) > 0)


def _plain(line: str) -> str:
    return line.replace(_OPEN, "" if is_terminal() else "[").replace(_CLOSE, "" if is_terminal() else "]")


def _shown(line: str) -> str:
    """Return a line with its marks as bold, or as brackets where nothing can be bold."""
    if is_terminal():
        return line.replace(_OPEN, "\x1b[1m").replace(_CLOSE, "\x1b[0m")
    return line.replace(f"{_CLOSE} {_OPEN}", " ").replace(_OPEN, "[").replace(_CLOSE, "]")

"""A leaf of a page in; the paragraphs that blank lines or single line breaks part it into, as leaves, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.extract.extraction import Span
from corpus.extract.html_nodes import Leaf

# A line of so many letters that ends a sentence is a paragraph; verses and addresses have shorter ones.
_LONG = 100
_LEAST_LONG = 2
_ENDED = re.compile(r"[.!?:…][\"'”’»)\]\d]*\Z")
_CODE = re.compile(r"[{}<>=|\\$#~^]|;\Z|;\s")
_MOST_CODE = 0.01
_LEAST_ENDED = 0.5
_SENTENCE_WORDS = 5


def paragraphs_of(leaf: Leaf, page_text: str) -> list[Leaf]:
    """Return the paragraphs of a leaf: of prose typed with blank lines between, or with one break after each.

    Lines that one break each parts are paragraphs where several are long and every long one ends a sentence; a listing
    of code stays whole, blank lines and all.

    Args:
        leaf: one leaf.
        page_text: the text of which its lines are spans.
    """
    if leaf.role == "pre":
        pieces = [(part,) for part in _at_blank_lines(leaf.lines, page_text)]
        return _parts(leaf, pieces, page_text) if _is_prose(pieces, page_text) else [leaf]
    if leaf.role not in ("text", "cell") or len(leaf.printed) < _LEAST_LONG:
        return [leaf]
    long = [line for line in leaf.printed if len(line) > _LONG]
    if len(long) < _LEAST_LONG or not all(_ENDED.search(line) for line in long):
        return [leaf]
    return _parts(leaf, [(line,) for line in leaf.lines], page_text)


def _at_blank_lines(lines: Sequence[tuple[Span, ...]], text: str) -> Iterator[tuple[Span, ...]]:
    for line in lines:
        starts = [
            0,
            *(at for at, (one, other) in enumerate(pairwise(line), 1) if text.count("\n", one[1], other[0]) > 1),
        ]
        yield from (line[start:end] for start, end in pairwise([*starts, len(line)]))


def _is_prose(pieces: Sequence[tuple[tuple[Span, ...], ...]], text: str) -> bool:
    said = [_printed(lines[0], text) for lines in pieces]
    signs = sum(len(_CODE.findall(line)) for line in said)
    ended = sum(1 for line in said if _ENDED.search(line))
    is_said = any(len(line.split()) >= _SENTENCE_WORDS for line in said)
    return is_said and len(said) > 1 and ended > _LEAST_ENDED * len(said) and signs <= _MOST_CODE * sum(map(len, said))


def _parts(leaf: Leaf, pieces: Sequence[tuple[tuple[Span, ...], ...]], text: str) -> list[Leaf]:
    printed = [tuple(_printed(line, text) for line in lines) for lines in pieces]
    return [
        replace(leaf, lines=lines, printed=said, text=" ".join(said), key=" ".join(said))
        for lines, said in zip(pieces, printed, strict=True)
    ]


def _printed(line: Sequence[Span], text: str) -> str:
    """Return the words of a line; spans that touch are one word."""
    words = [text[line[0][0] : line[0][1]]]
    for (_, before), (start, end) in pairwise(line):
        words.append((" " if start > before else "") + text[start:end])
    return "".join(words)

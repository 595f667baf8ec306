"""A seed and a template's wishes in; a paper whose prose is the sample corpus's, its parts drawn anew, out."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tests.quality.papers import Kind, Paper, Piece, Wishes, make_paper
from tests.sample.sources import documents, paragraphs

_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z\"“])")
_ENGLISH = re.compile(r"\b(?:the|of|and|was|were|which)\b")
_PRINTABLE = re.compile(r"[A-Z][\w\s.,;:?!()'’%/-]+[.?!]")
_PROSE: frozenset[Kind] = frozenset({"paragraph", "quotation", "sidebar"})


@cache
def _sentences(language: str) -> tuple[str, ...]:
    """Return the whole sentences of the sample corpus in one language, in a fixed order."""
    found = {
        sentence.strip()
        for document in documents()
        for paragraph in paragraphs(document.name)
        for sentence in _SENTENCE.split(" ".join(paragraph.split()))
        if 6 <= len(sentence.split()) <= 45 and _PRINTABLE.fullmatch(sentence.strip())
    }
    return tuple(sorted(one for one in found if (_ENGLISH.search(one) is not None) == (language == "en")))


def sampled_paper(seed: int, wishes: Wishes) -> Paper:
    """Return the paper of a seed with sentences of the sample corpus for its prose, notes and abstracts."""
    paper = make_paper(seed, wishes)
    draw = random.Random(seed)
    abstracts = tuple(
        (heading, _prose(draw, "id" if heading == "Abstrak" else "en", 5), words)
        for heading, _, words in paper.abstracts
    )
    pieces = tuple(_with_prose(draw, piece, wishes.language) for piece in paper.pieces)
    return replace(paper, abstracts=abstracts, pieces=pieces)


def _prose(draw: random.Random, language: str, sentences: int) -> str:
    return " ".join(_drawn(draw, _sentences(language), sentences))


def _drawn(draw: random.Random, pool: Sequence[str], count: int) -> list[str]:
    return draw.sample(pool, count)


def _with_prose(draw: random.Random, piece: Piece, language: str) -> Piece:
    note = _prose(draw, language, draw.randint(1, 3)) if piece.note else ""
    if piece.kind == "item":
        mark = piece.text.split()[0]
        return replace(piece, text=f"{mark} {_prose(draw, language, draw.randint(1, 2))}")
    if piece.kind not in _PROSE:
        return piece
    opening = " ".join(piece.text.split()[: piece.lead])
    text = f"{opening} {_prose(draw, language, draw.randint(2, 5))}".strip()
    after = draw.randint(piece.lead + 3, len(text.split()) - 1)
    return replace(piece, text=text, note=note, after=after)

"""A record in; the pieces of its quotation as people read it out: what is exact, what is the match, what is added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from citations.export.record import ExcerptRecord
from citations.export.wording import LABELS
from citations.joints import joined, joints
from corpus.document import Language

SIC = "[sic]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a quotation; only `exact` and `match` pieces are the document's own text."""

    text: str
    kind: Literal["exact", "match", "added"]


def pieces_of(record: ExcerptRecord, language: Language) -> tuple[Piece, ...]:
    """Return the pieces of a quotation in order; elisions, [sic] and the mark of a broken text are `added`."""
    pieces: list[Piece] = []
    between = joints([excerpt.quotation for excerpt in record.segments], dict(record.insertions))
    for joint, excerpt in zip(between, record.segments, strict=False):
        pieces.append(Piece(joint, "added"))
        pieces += _with_sic(excerpt.before, "exact", record.sic)
        # A match that is the whole quotation need not be told from the rest of it.
        whole = not (excerpt.before or excerpt.after)
        pieces += _with_sic(excerpt.match, "exact" if whole else "match", record.sic)
        pieces += _with_sic(excerpt.after, "exact", record.sic)
    pieces.append(Piece(between[-1], "added"))
    if record.breaks_off:
        pieces.append(Piece(f" {LABELS[language].breaks_off}", "added"))
    return tuple(piece for piece in pieces if piece.text)


def _with_sic(text: str, kind: Literal["exact", "match"], words: tuple[str, ...]) -> Iterator[Piece]:
    """Split a text after each of some words."""
    at = 0
    if words:
        alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        for found in re.finditer(rf"(?<!\w)(?:{alternatives})(?!\w)", text):
            yield Piece(text[at : found.end()], kind)
            yield Piece(f" {SIC}", "added")
            at = found.end()
    yield Piece(text[at:], kind)


def printed(record: ExcerptRecord, language: Language) -> str:
    """Return the quotation as one text, with what is added to it."""
    return "".join(piece.text for piece in pieces_of(record, language))


def quotation_of(record: ExcerptRecord) -> str:
    """Return the quotation for programs: its exact segments, joined by elisions and insertions."""
    return joined([excerpt.quotation for excerpt in record.segments], dict(record.insertions))


def additions(record: ExcerptRecord, language: Language) -> list[dict[str, object]]:
    """Return what is added to a quotation, with the offset in `printed` where it stands."""
    found: list[dict[str, object]] = []
    at = 0
    for piece in pieces_of(record, language):
        if piece.kind == "added":
            found.append({"at": at, "text": piece.text.strip()})
        at += len(piece.text)
    return found

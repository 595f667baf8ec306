"""What mining finds in one place of a text: spans in, mentions of terms out."""

from __future__ import annotations

from typing import Literal, NamedTuple

from corpus.document import Language

Kind = Literal["gloss", "abbreviation", "keywords", "aligned"]


class Token(NamedTuple):
    """A word with its hyphens and inner signs, as written, and its span in the text."""

    text: str
    start: int
    end: int


class Phrase(NamedTuple):
    """A run of words as written, its span, and the language of its words."""

    text: str
    start: int
    end: int
    language: Language


class Mention(NamedTuple):
    """Two phrases that a text equates.

    A `gloss` has an Indonesian and an English phrase; an `abbreviation` an expansion and its short form, whose
    language is that of the words it is made of. `score` is from 0 to 1; `start` and `end` span both.
    """

    kind: Kind
    term: Phrase
    other: Phrase
    score: float
    start: int
    end: int

"""What a check of a draft's terms finds: the values that `glossary.consistency` gives."""

from __future__ import annotations

from typing import Literal, NamedTuple

from corpus.document import Language

FindingKind = Literal["inconsistent", "outdated", "forbidden", "abbreviation-late", "abbreviation-unexplained"]


class Place(NamedTuple):
    """Where something stands in the draft: the passage's number (from 1), and the words as written."""

    passage: int
    text: str


class Finding(NamedTuple):
    """One thing to look at: what is wrong, the forms concerned, what to use instead, and where."""

    kind: FindingKind
    language: Language
    forms: tuple[str, ...]
    use: str
    note: str
    places: tuple[Place, ...]

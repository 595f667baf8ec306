"""What a reader of drafts gives: blocks of text, or quotations with what a file says of their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from citations.proof.stated import Stated

# Shorter quotations are words rather than quotations: "scare quotes", titles of a word or two.
SHORTEST = 12

PartKind = Literal["text", "quotation", "note", "heading"]


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, block quotation, footnote or heading of a draft.

    `place` says where ("line 12", "paragraph 5", "footnote 3"). `notes` are offsets of footnote marks with the notes'
    keys. `verbatim` says that the text is a quotation as a Kutip export holds it, white space and all; `characters`
    are its offsets in the reading text, where the export says so in its markup.
    """

    kind: PartKind
    text: str
    place: str
    notes: tuple[tuple[int, str], ...] = ()
    verbatim: bool = False
    characters: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an exported excerpt says that its words stand; what it does not say is empty or None.

    `pages` are physical numbers, `labels` printed ones, first and last.
    """

    document_id: str = ""
    sha256: str = ""
    passage_id: str = ""
    start: int | None = None
    end: int | None = None
    pages: tuple[str, str] | None = None
    labels: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of a draft or an exported excerpt.

    `stated` are the works that the citation beside it names; one of them has to hold the words. `before` are the
    draft's own words in front of it, `after` those behind it, `notes` those of its footnotes.
    """

    text: str
    place: str
    stated: tuple[Stated, ...] = ()
    anchor: Anchor | None = None
    before: str = ""
    after: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as read: its parts in reading order and its footnotes by key, or its quotations where it is a table."""

    format: str
    parts: tuple[Part, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    quotations: tuple[Quotation, ...] = ()

"""The values that flow through the project: a document and its parts. Nothing in, frozen types out.

Offsets are half-open `[start, end)` and count Unicode code points of the reading text; offsets whose name
begins with `source_` count those of the extracted text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Literal

from corpus.places import Page as Page  # noqa: PLC0414 - that is how mypy knows it is meant to be taken from here
from corpus.slices import Text

Language = Literal["id", "en"]
BlockKind = Literal[
    "title",
    "heading",
    "paragraph",
    "list item",
    "quotation",
    "table",
    "caption",
    "footnote",
    "reference",
    "metadata",
]


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between extracted and reading text.

    The source span `[source_start, source_end)` held `source_text` and became `text[start:end]` of the reading
    text. Between two edits the reading text copies the extracted text. An edit of kind `moved` has no text on
    either side: the copy goes on at `source_start`.
    """

    kind: str
    start: int
    end: int
    source_start: int
    source_end: int
    source_text: str


@dataclass(frozen=True, slots=True)
class Box:
    """Where a block stands on a page: points from the top left corner; `page` counts from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Block:
    """A span of one kind. `paragraph` counts within its section, from 1; headings have a `level` from 1.

    `lines` are the first and last line of the source where it is a text file.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    paragraph: int | None = None
    language: Language | None = None
    boxes: tuple[Box, ...] = ()
    lines: tuple[int, int] | None = None
    recognised: float | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's title and the span it governs; `parent` is the index of the section around it, or None."""

    title: str
    level: int
    start: int
    end: int
    parent: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is indexed and found: whole sentences of one section and one language.

    `ordinal` counts from 1 in reading order; `section` is an index into the document's sections, or None;
    `pages` are the physical numbers of its first and last page; `lines` those of a text file.
    """

    ordinal: int
    start: int
    end: int
    text: str
    language: Language
    kind: BlockKind
    section: int | None
    paragraph: int | None
    pages: tuple[int, int] | None
    lines: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document, in CSL-JSON keys, and where each value came from.

    `csl` holds CSL-JSON (`title`, `author`, `issued`, `container-title`, `page`, `DOI`, `URL` ...);
    `origins` names for each key its origin: user, sidecar, file, page, inferred. `extra` holds what CSL does
    not name: `language`, `description`, `first_page`, `tags`, `keywords`, `affiliation`, `content_label`,
    `printed_names`, and under `evidence` the places that say each value (`corpus.evidence`).
    """

    csl: Mapping[str, object] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as the user gave it."""

    path: str
    sha256: str
    size: int
    format: str


@dataclass(frozen=True, slots=True)
class AnyDocument:
    """One source, extracted and cleaned; the text of a long one may be on disk."""

    document_id: str
    source: Source
    text: Text
    language: Language
    metadata: Metadata
    edits: Sequence[Edit]
    blocks: Sequence[Block]
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    passages: Sequence[Passage]
    quality: Mapping[str, object] = field(default_factory=dict)

    def in_memory(self) -> Document:
        """Return it with its text in memory."""
        values = {part.name: getattr(self, part.name) for part in fields(self)}
        return Document(**{**values, "text": str(self.text)})


@dataclass(frozen=True, slots=True)
class Document(AnyDocument):
    """A document whose text is in memory."""

    text: str

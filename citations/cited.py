"""The values that citing needs and gives: what is stored of a document and passage in, a citation out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from corpus.records import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

    from corpus.document import BlockKind, Language, Page


class Run(NamedTuple):
    """A piece of a reference in one type style; `marks` are among italic, bold, underline, small-caps, sup, sub."""

    text: str
    marks: tuple[str, ...] = ()


class RenderedReference(NamedTuple):
    """One document's reference in one language, ready to print without citeproc.

    `inline_name` and `inline_year` are the parts of an in-text citation before the locator. `missing` names the
    CSL keys that a document of its type should have and that its metadata lacks.
    """

    runs: tuple[Run, ...]
    inline_name: str
    inline_year: str
    missing: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """The reference as plain text."""
        return "".join(run.text for run in self.runs)


class CitedDocument(NamedTuple):
    """What citing needs to know of a document; `rendered` holds its reference in each language.

    `content_label` is what the publisher printed beside it ("Konten dari Pengguna"); `description` is what the user
    calls a document that has no title.
    """

    document_id: str
    rendered: Mapping[Language, RenderedReference]
    source_sha256: str
    file_name: str
    csl: Mapping[str, object] = MappingProxyType({})
    content_label: str = ""
    description: str = ""


class CitedPassage(NamedTuple):
    """What citing needs to know of a passage.

    `start` is the passage's offset in the reading text; `pages` are the pages it touches (spans in the reading
    text); `section` is the path of headings above it, outermost first; `caption` is the caption of the table
    or figure it belongs to. `text_before` and `text_after` are a few dozen characters of the reading text around
    it, for the selectors of its quotations.
    """

    passage_id: str
    text: str
    start: int
    kind: BlockKind = "paragraph"
    language: Language = "id"
    section: tuple[str, ...] = ()
    paragraph: int | None = None
    pages: tuple[Page, ...] = ()
    lines: tuple[int, int] | None = None
    caption: str = ""
    text_before: str = ""
    text_after: str = ""


class Locator(NamedTuple):
    """Where in the document: `kind` is page, physical page, table, figure, section, paragraph, lines or none.

    `text` is printed in the citation. `lines` is Kutip's own locator for text files ("lines 532-538"), printed
    beside the citation, never in it unless nothing else is known.
    """

    kind: str
    text: str
    lines: str = ""


class SecondarySource(NamedTuple):
    """A work that the cited sentence itself cites: `printed` stands at `[start, end)` of the passage's text.

    `via` is the work through which it was cited ("Lee dkk. dalam Resmi, 2016: 171"), or empty; then `names` may
    lack a year of their own.
    """

    names: str
    year: str
    pages: str
    via: str
    printed: str
    start: int
    end: int


class Citation(NamedTuple):
    """Who, when and where: `inline` is the citation in the text, `reference` the entry of the list.

    `inline_citing` is `inline` with the works named that the sentence itself cites; equal to it if there is none;
    `runs` is what a document that holds all citations prints, in type styles, where a style has rendered it (titles in
    notes are italic, later notes of a work are short).
    """

    inline: str
    reference: str
    missing: tuple[str, ...]
    locator: Locator
    citing: tuple[SecondarySource, ...] = ()
    inline_citing: str = ""
    runs: tuple[Run, ...] = ()

    @property
    def printed(self) -> tuple[Run, ...]:
        """What formats for people print below a quotation."""
        return self.runs or (Run(self.inline_citing),)


def reference_as_json(rendered: RenderedReference) -> dict[str, object]:
    """Return a rendered reference as plain values for the store; `reference_from_json` is its inverse."""
    return {
        "runs": [[run.text, *run.marks] for run in rendered.runs],
        "inline_name": rendered.inline_name,
        "inline_year": rendered.inline_year,
        "missing": list(rendered.missing),
    }


def reference_from_json(stored: Mapping[str, Any]) -> RenderedReference:
    """Read a rendered reference back from the store's plain values."""
    return RenderedReference(
        tuple(Run(text, tuple(marks)) for text, *marks in stored["runs"]),
        stored["inline_name"],
        stored["inline_year"],
        tuple(stored["missing"]),
    )

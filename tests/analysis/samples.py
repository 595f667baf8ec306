"""Small libraries of invented documents for the tests of concordance and statistics."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from commands.hooks import render_references
from corpus.document import Block, BlockKind, Document, Language, Metadata, Page, Passage, Section, Source
from corpus.save import save_document
from corpus.store import create_library, open_store, transaction


@dataclass(frozen=True, slots=True)
class Text:
    """A document to be: its file name and paragraphs; a paragraph may be given as several pieces.

    `headings` are those of the sections that the paragraphs stand in, one for each.
    """

    name: str
    paragraphs: Sequence[str | tuple[str, ...]]
    year: int | None = None
    language: Language = "id"
    tags: tuple[str, ...] = ()
    kinds: Sequence[BlockKind] = ()
    family: str = "Rahma"
    headings: Sequence[str] = ()

    @property
    def document_id(self) -> str:
        """The id it will have."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:12]


def a_library(folder: Path, texts: Sequence[Text]) -> Path:
    """Make a library that holds the texts, and return its folder."""
    create_library(folder)
    with open_store(folder, write=True) as store, transaction(store) as connection:
        for text in texts:
            document = document_of(text)
            rendered = render_references(document.metadata, text.name)
            save_document(connection, document, rendered)
    return folder


def document_of(text: Text) -> Document:
    """Return the document of a text: one page, one passage for each piece."""
    passages: list[Passage] = []
    blocks: list[Block] = []
    sections: list[Section] = []
    whole = ""
    for number, paragraph in enumerate(text.paragraphs, 1):
        kind = text.kinds[number - 1] if text.kinds else "paragraph"
        begin = len(whole)
        section = _section(text, number, sections, begin)
        for at, piece in enumerate((paragraph,) if isinstance(paragraph, str) else paragraph):
            whole += " " * bool(at)
            start, end = len(whole), len(whole) + len(piece)
            whole += piece
            ordinal = len(passages) + 1
            passages.append(Passage(ordinal, start, end, piece, text.language, kind, section, number, (1, 1), None))
        blocks.append(Block(kind, begin, len(whole), paragraph=number, language=text.language))
        whole += "\n\n"
        if section is not None:
            sections[section] = replace(sections[section], end=len(whole))
    csl: dict[str, object] = {
        "title": text.name.rsplit(".", 1)[0],
        "author": [{"family": text.family, "given": "Siti"}],
    }
    if text.year is not None:
        csl["issued"] = {"date-parts": [[text.year]]}
    sha256 = hashlib.sha256(text.name.encode()).hexdigest()
    return Document(
        text.document_id,
        Source(text.name, sha256, len(whole), "txt"),
        whole,
        text.language,
        Metadata(csl, {}, {"tags": list(text.tags)}),
        (),
        tuple(blocks),
        (Page(1, "1", 0, len(whole)),),
        tuple(sections),
        tuple(passages),
    )


def _section(text: Text, number: int, sections: list[Section], begin: int) -> int | None:
    """Return the section of a paragraph, counted from 0, opening one where its heading changes."""
    if not text.headings:
        return None
    heading = text.headings[number - 1]
    if not sections or sections[-1].title != heading:
        sections.append(Section(heading, 1, begin, begin, None))
    return len(sections) - 1

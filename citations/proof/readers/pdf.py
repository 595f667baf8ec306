"""Read a PDF draft through Kutip's own extractor, in a child process: a path in, parts and footnotes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.pdf_export import read_pdf_export
from citations.proof.second_engine import pages_lines
from corpus.document import Block, Document, Source
from corpus.ids import source_sha256
from corpus.parser_pool import ParserPool

_KINDS: dict[str, PartKind] = {"quotation": "quotation", "footnote": "note", "heading": "heading", "title": "heading"}
_NUMBER = re.compile(r"\d{1,3}")


def read_pdf(path: Path) -> Draft:
    """Read a PDF; its footnote marks are in the record of edits, and lead to the notes of the same page.

    Kutip's own exports are read line by line as they were written, without any guess about their layout.
    """
    exported = read_pdf_export(pages_lines(path) or ())
    if exported is not None:
        return exported
    data = path.read_bytes()
    with ParserPool(1) as pool:
        document = pool.submit(path, Source(str(path), source_sha256(data), len(data), "pdf"), None).result()
    return draft_of(document)


def draft_of(document: Document) -> Draft:
    """Return a document's blocks as the parts of a draft."""
    notes: dict[str, str] = {}
    for block in document.blocks:
        text = document.text[block.start : block.end].strip()
        number = _NUMBER.match(text) if block.kind == "footnote" else None
        if number:
            notes[_key(document, block.start, number[0])] = text[number.end() :].strip()
    return Draft("pdf", tuple(_part(document, block) for block in document.blocks), notes)


def _part(document: Document, block: Block) -> Part:
    text = document.text[block.start : block.end].rstrip()
    page = _page(document, block.start)
    return Part(_KINDS.get(block.kind, "text"), text, f"page {page}", tuple(_calls(document, block)))


def _calls(document: Document, block: Block) -> Iterator[tuple[int, str]]:
    for edit in document.edits:
        number = _NUMBER.search(edit.source_text) if edit.kind == "note marker" else None
        if number and block.start <= edit.start <= block.end:
            yield edit.start - block.start, _key(document, edit.start, number[0])


def _key(document: Document, offset: int, number: str) -> str:
    return f"{_page(document, offset)}:{number}"


def _page(document: Document, offset: int) -> int:
    return next((page.number for page in document.pages if page.start <= offset < page.end), 0)

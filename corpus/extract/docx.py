"""The bytes of a DOCX in; its text with headings, notes, tables and metadata out."""

from __future__ import annotations

import posixpath
from typing import Any

from corpus.errors import SourceError
from corpus.extract.docx_body import BodyReader, NoteKey
from corpus.extract.docx_parts import Linked, parts_not_read
from corpus.extract.docx_styles import W, as_transitional, read_styles
from corpus.extract.extraction import Extraction
from corpus.extract.office_edges import docx_edges
from corpus.extract.office_metadata import office_metadata
from corpus.extract.office_names import name_pieces
from corpus.extract.office_text import Tape
from corpus.extract.xml_guard import parse_xml
from corpus.extract.zip_guard import Archive, malformed, open_archive

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"


def extract_docx(data: bytes, name: str) -> Extraction:
    """Extract a Word document as it reads with all changes accepted.

    The extracted text is the text nodes in document order, each note after the paragraph that calls it. Insertions
    are read; deleted, moved-away and hidden text and the table of contents are dropped, on record. Text boxes come
    after the paragraph that holds them.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `encrypted`, `malformed`, `bomb`, `too-large`, `dtd-forbidden` or `empty`.
    """
    archive = open_archive(data, name)
    main = _main_part(archive)
    folder = posixpath.dirname(main)
    root = _part(archive, main)
    body = root.find(f"{W}body")
    if body is None:
        raise malformed(name, "it is no Word document")
    notes = {**_notes(archive, folder, "footnote"), **_notes(archive, folder, "endnote")}
    tape = Tape()
    styles = read_styles(_part_or_none(archive, posixpath.join(folder, "styles.xml")))
    pieces = list(BodyReader(tape, styles, notes, Linked(archive, main)).pieces(body))
    named = name_pieces(pieces)
    if not named.blocks:
        raise empty(name)
    csl, origins, extra = office_metadata(named, _properties(archive), docx_edges(archive, folder))
    missed = parts_not_read(body)
    return Extraction(
        text=tape.text,
        blocks=named.blocks,
        dropped=tuple(tape.dropped),
        csl=csl,
        origins=origins,
        extra=extra,
        notes={"parts_not_read": missed} if missed else {},
    )


def empty(name: str) -> SourceError:
    """Return the error for a document without text."""
    return SourceError(
        "empty",
        f"{name} holds no text: nothing, or only pictures.",
        "If it holds scanned pages, print it to a PDF and ingest that.",
    )


def _main_part(archive: Archive) -> str:
    """Return the name of the part that the package's relationships call the document."""
    relationships = _part_or_none(archive, "_rels/.rels")
    for relationship in () if relationships is None else relationships.iter(_RELATIONSHIP):
        target = str(relationship.get("Target", "")).lstrip("/")
        if relationship.get("Type", "").endswith("/officeDocument") and target in archive:
            return target
    return "word/document.xml"


def _part(archive: Archive, member: str) -> Any:
    return parse_xml(as_transitional(archive.read(member)), archive.name, member)


def _part_or_none(archive: Archive, member: str) -> Any:
    return _part(archive, member) if member in archive else None


def _notes(archive: Archive, folder: str, kind: str) -> dict[NoteKey, Any]:
    """Return the notes of one kind by kind and id; separators between text and notes are none."""
    root = _part_or_none(archive, posixpath.join(folder, f"{kind}s.xml"))
    if root is None:
        return {}
    return {
        (kind, note.get(f"{W}id", "")): note
        for note in root.iter(W + kind)
        if note.get(f"{W}type", "normal") == "normal"
    }


def _properties(archive: Archive) -> dict[str, str]:
    root = _part_or_none(archive, "docProps/core.xml")
    if root is None:
        return {}
    names = {"Title": f"{_DC}title", "Author": f"{_DC}creator", "Keywords": f"{_CORE}keywords"}
    return {key: (root.findtext(tag) or "").strip() for key, tag in names.items() if root.findtext(tag)}

"""The bytes of an ODT in; its text with headings, notes, tables and metadata out."""

from __future__ import annotations

import posixpath
from functools import partial
from typing import Any
from urllib.parse import unquote

from corpus.extract.docx import empty
from corpus.extract.extraction import Extraction
from corpus.extract.odt_body import OFFICE, OdtReader, read_looks
from corpus.extract.office_edges import odt_edges
from corpus.extract.office_metadata import office_metadata
from corpus.extract.office_names import name_pieces
from corpus.extract.office_text import Tape
from corpus.extract.xml_guard import parse_xml
from corpus.extract.zip_guard import Archive, encrypted, malformed, open_archive

_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_MATH = "{http://www.w3.org/1998/Math/MathML}"
_TOKENS = tuple(_MATH + name for name in ("mi", "mn", "mo", "mtext", "ms"))
_MANIFEST = "META-INF/manifest.xml"


def extract_odt(data: bytes, name: str) -> Extraction:
    """Extract an OpenDocument text as it reads with all changes accepted.

    The extracted text is the text nodes in document order, formulas among them, each note after the paragraph that
    calls it. Tracked
    deletions lie outside the text in this format and are not part of it; hidden text and tables of contents are
    dropped, on record.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `encrypted`, `malformed`, `bomb`, `too-large`, `dtd-forbidden` or `empty`.
    """
    archive = open_archive(data, name)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise encrypted(name)
    root = _part(archive, "content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise malformed(name, "it is no text document")
    styles = _part(archive, "styles.xml") if "styles.xml" in archive else None
    tape = Tape()
    reader = OdtReader(tape, read_looks(styles, root), partial(_formula, archive))
    named = name_pieces(list(reader.pieces(body)))
    if not named.blocks:
        raise empty(name)
    csl, origins, extra = office_metadata(named, _properties(archive), odt_edges(styles))
    return Extraction(
        text=tape.text, blocks=named.blocks, dropped=tuple(tape.dropped), csl=csl, origins=origins, extra=extra
    )


def _part(archive: Archive, member: str) -> Any:
    return parse_xml(archive.read(member), archive.name, member)


def _formula(archive: Archive, href: str) -> str:
    """Return the signs of a formula that is kept as an object of its own; other objects have no text."""
    member = posixpath.normpath(unquote(href)) + "/content.xml"
    if member not in archive:
        return ""
    # Older programs name the DTD of MathML here.
    root = parse_xml(archive.read(member), archive.name, member, allow_doctype=True)
    return "".join((token.text or "").strip() for token in root.iter(*_TOKENS))


def _properties(archive: Archive) -> dict[str, str]:
    if "meta.xml" not in archive:
        return {}
    root = _part(archive, "meta.xml")
    keywords = ", ".join(element.text for element in root.iter(f"{_META}keyword") if element.text)
    creator = root.findtext(f".//{_META}initial-creator") or root.findtext(f".//{_DC}creator") or ""
    found = {"Title": root.findtext(f".//{_DC}title") or "", "Author": creator, "Keywords": keywords}
    return {key: value.strip() for key, value in found.items() if value.strip()}

"""The first and last bytes of a file in; what it is under another kind's name, and what to do with it, out."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

# A PDF may begin with some other bytes; the list of an archive's members stands at its end.
_HEAD, _TAIL = 1024, 1 << 16


class Kind(NamedTuple):
    """What a file is, as in "a web page"; the suffixes it may have; and what a user can do where it has another."""

    what: str
    suffixes: tuple[str, ...]
    hint: str


def _kind(what: str, *suffixes: str) -> Kind:
    return Kind(what, suffixes, f"Give it back its own ending ({suffixes[0]}).")


_SIGNS = (
    (re.compile(rb"\A.{0,1000}?%PDF-", re.DOTALL), _kind("a PDF", ".pdf")),
    (
        re.compile(rb"\A\s*(?:<!doctype html|<html|<head|<body|<script|<!--)", re.IGNORECASE),
        Kind(
            "a web page",
            (".html", ".htm", ".xhtml"),
            "Open it and look: it may ask to log in. Fetch the document itself, or name the page .html.",
        ),
    ),
    (re.compile(rb"\A\x1f\x8b"), Kind("a packed file", (".gz",), "Unpack it (gunzip) and ingest what is in it.")),
    (re.compile(rb"\A\xd0\xcf\x11\xe0"), _kind("an old Office file", ".doc")),
    (re.compile(rb"\A\s*\{\\rt"), _kind("an RTF document", ".rtf")),
    (
        re.compile(rb"\A(?:\xff\xd8\xff|\x89PNG|II\*\0|MM\0\*)"),
        Kind(
            "a picture",
            (".jpg", ".jpeg", ".png", ".tif", ".tiff"),
            "Give it back its own ending (.jpg, .png, .tif).",
        ),
    ),
)
_ARCHIVE = re.compile(rb"\APK(?:\x03\x04|\x05\x06)")
# What tells an archive's kind: names of members, and the type that ODT and EPUB give first.
_MEMBERS = (
    (b"application/vnd.oasis.opendocument.text", _kind("an OpenDocument text", ".odt", ".ott")),
    (b"application/epub+zip", _kind("an EPUB book", ".epub")),
    (b"META-INF/container.xml", _kind("an EPUB book", ".epub")),
    (b"word/document.xml", _kind("a Word document", ".docx", ".docm", ".dotx")),
    (b"xl/workbook.xml", Kind("a spreadsheet", (".xlsx", ".xlsm"), "Save it as a PDF in a program that opens it.")),
    (
        b"ppt/presentation.xml",
        Kind("a set of slides", (".pptx",), "Save it as a PDF in a program that opens it."),
    ),
    (b"", Kind("a ZIP archive", (".zip",), "Unpack it, and ingest what is in it.")),
)


def kind_of(data: bytes) -> Kind | None:
    """Return what a file's bytes say that it is; None where they say nothing, as those of plain text do not."""
    head = data[:_HEAD]
    if _ARCHIVE.match(head):
        ends = head + data[-_TAIL:]
        return next(kind for sign, kind in _MEMBERS if sign in ends)
    return next((kind for sign, kind in _SIGNS if sign.match(head)), None)


def kind_of_stream(stream: BinaryIO) -> Kind | None:
    """Return what a file is by its first and last bytes; the stream is left at its beginning."""
    head = stream.read(_HEAD)
    size = stream.seek(0, 2)
    stream.seek(max(len(head), size - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    return kind_of(head + tail)


def other_kind(kind: Kind | None, name: str) -> Kind | None:
    """Return a file's kind if its suffix is none of that kind's, else None."""
    return kind if kind is not None and PurePath(name).suffix.lower() not in kind.suffixes else None

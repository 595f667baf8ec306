"""The bytes of a PDF, or where they lie, in; the opened file, its page labels, outline and properties out."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from corpus.errors import SourceError
from corpus.extract.file_kinds import Kind, kind_of_stream, other_kind
from corpus.extract.pdf_headings import fold_title
from corpus.extract.pdf_limits import PdfBomb, limit_pdfminer
from corpus.extract.zip_guard import bomb

_MOST_OUTLINE_ENTRIES = 5000


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file says of itself: page labels, properties, and by folded title levels and pages of its outline."""

    labels: tuple[str | None, ...] = ()
    outline: Mapping[str, int] = field(default_factory=dict)
    info: Mapping[str, str] = field(default_factory=dict)
    outline_pages: Mapping[str, frozenset[int]] = field(default_factory=dict)


@contextmanager
def open_pdf(source: bytes | Path, name: str) -> Iterator[Any]:
    """Open a PDF with pdfplumber, or raise SourceError `encrypted`, `malformed`, `bomb`."""
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as stream, _opened(stream, name) as pdf:
        yield pdf


def _opened(stream: BinaryIO, name: str) -> Any:
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    # pdfminer remarks on every oddity of a file; what matters is in our notes.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    limit_pdfminer()
    kind = kind_of_stream(stream)
    try:
        pdf = pdfplumber.open(stream)
        # Labels are read with pdfium: pdfminer follows them in circles.
        pdf.doc.catalog.pop("PageLabels", None)
        pdf.pages  # noqa: B018
    except MemoryError:
        raise
    except Exception as error:
        # A damaged file can make the parser fail in any way at all, recursion included.
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        if isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError):
            raise SourceError(
                "encrypted",
                f"{name} is protected with a password.",
                f"Remove the protection, if you may: qpdf --password=... --decrypt '{name}' open.pdf",
            ) from error
        if isinstance(cause, PdfBomb):
            raise bomb(name, str(cause)) from error
        raise _malformed(name, cause, kind) from error
    return pdf


def _malformed(name: str, cause: object, kind: Kind | None) -> SourceError:
    """Return the error for a file that is no PDF; what is something else under that name is told by its bytes."""
    if other := other_kind(kind, "a.pdf"):
        return SourceError("malformed", f"{name} is no PDF but {other.what}.", other.hint)
    detail = str(cause) or type(cause).__name__
    return SourceError(
        "malformed",
        f"{name} cannot be read as a PDF: {detail[:200]}",
        f"Try to repair it: qpdf '{name}' repaired.pdf",
    )


def open_with_pdfium(source: bytes | Path) -> Any:
    """Open a PDF with pdfium (`pypdfium2.PdfDocument`, to be closed), or return None where it cannot."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError:
        return None


def read_facts(source: bytes | Path) -> FileFacts:
    """Read labels, outline and properties with pdfium; nothing where it cannot open the file."""
    document = open_with_pdfium(source)
    if document is None:
        return FileFacts()
    try:
        labels = tuple(document.get_page_label(index) or None for index in range(len(document)))
        info = {key: value.strip() for key, value in document.get_metadata_dict(skip_empty=True).items()}
        outline, outline_pages = _outline_of(document)
        return FileFacts(labels, outline, info, outline_pages)
    finally:
        document.close()


def _outline_of(document: Any) -> tuple[dict[str, int], dict[str, frozenset[int]]]:
    """Return level and pages, from 1, of the outline's entries, by folded title."""
    levels: dict[str, int] = {}
    pages: dict[str, frozenset[int]] = {}
    for bookmark in islice(document.get_toc(), _MOST_OUTLINE_ENTRIES):
        title = fold_title(bookmark.get_title())
        if not title:
            continue
        levels.setdefault(title, bookmark.level + 1)
        place = bookmark.get_dest()
        index = place.get_index() if place is not None else None
        on = frozenset() if index is None else frozenset((index + 1,))
        pages[title] = pages.get(title, frozenset()) | on
    return levels, pages

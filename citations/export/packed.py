"""Names and contents of a package's files in, the bytes of a ZIP archive out: the same input, the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from citations.hidden import show_steering

_PARTS = Path(__file__).parent / "parts"
# The first date that a ZIP archive can hold: no clock inside.
_DATE = (1980, 1, 1, 0, 0, 0)
_NO_XML = re.compile("[\ufffe\uffff]")


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of files in the given order.

    They are stored, not compressed: what deflate writes differs from one build of zlib to the next.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return buffer.getvalue()


def part(name: str) -> bytes:
    """Return a fixed part of a package, such as its styles."""
    return (_PARTS / name).read_bytes()


def xml_text(text: str) -> str:
    """Escape a text for XML content and attributes; what XML cannot hold or what steers the reader is spelled out."""
    shown = _NO_XML.sub(lambda match: f"‹U+{ord(match[0]):04X}›", show_steering(text))
    return escape(shown, {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def xml_document(body: str) -> bytes:
    """Return an XML document in UTF-8."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{body}'.encode()

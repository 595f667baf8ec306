"""The running heads and feet of a DOCX or ODT in; their lines out, which say what journal and issue a text is from."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from corpus.errors import SourceError
from corpus.extract.docx_styles import W, as_transitional
from corpus.extract.odt_body import STYLE, TEXT
from corpus.extract.xml_guard import parse_xml
from corpus.extract.zip_guard import Archive

_PART = re.compile(r"(?:header|footer)\d{0,3}\.xml")
# A document has three of each in each of its sections; those of the first sections say all that is said.
_MOST_PARTS = 12
_LONGEST = 300
_ODT_EDGES = tuple(f"{STYLE}{name}{which}" for name in ("header", "footer") for which in ("", "-first", "-left"))
_ODT_WHITE = (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break")


def docx_edges(archive: Archive, folder: str) -> tuple[str, ...]:
    """Return the lines of a Word document's heads and feet, each once; a damaged one is left out.

    Args:
        archive: the file.
        folder: where its main part lies.
    """
    names = [name for name in archive.members if posixpath.dirname(name) == folder]
    parts = [name for name in names if _PART.fullmatch(posixpath.basename(name))]
    return _once(line for part in sorted(parts)[:_MOST_PARTS] for line in _lines_of_part(archive, part))


def odt_edges(styles: Any) -> tuple[str, ...]:
    """Return the lines of the heads and feet that the page styles of an ODT have, each once.

    Args:
        styles: the root of `styles.xml`, or None.
    """
    edges = [] if styles is None else [edge for name in _ODT_EDGES for edge in styles.iter(name)]
    return _once("".join(_odt_text(line)) for edge in edges for line in edge.iter(f"{TEXT}p", f"{TEXT}h"))


def _lines_of_part(archive: Archive, part: str) -> Iterator[str]:
    try:
        root = parse_xml(as_transitional(archive.read(part)), archive.name, part)
    except SourceError as error:
        if error.code != "malformed":
            raise
        return
    for paragraph in root.iter(f"{W}p"):
        yield "".join((item.text or "") if item.tag == f"{W}t" else " " for item in paragraph.iter(f"{W}t", f"{W}tab"))


def _odt_text(element: Any) -> Iterator[str]:
    yield " " if element.tag in _ODT_WHITE else element.text or ""
    for child in element:
        yield from _odt_text(child)
        yield child.tail or ""


def _once(lines: Iterator[str]) -> tuple[str, ...]:
    plain = (" ".join(line.split()) for line in lines)
    return tuple(dict.fromkeys(line for line in plain if 0 < len(line) <= _LONGEST))

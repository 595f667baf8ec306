"""The bytes of a saved web archive (.mhtml) in; the extraction of the page in it out."""

from __future__ import annotations

import re

from corpus.extract.extraction import Extraction
from corpus.extract.html import extract_html
from corpus.extract.zip_guard import malformed

_HEADERS = re.compile(rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}\r?\n")
_MULTIPART = re.compile(rb"^Content-Type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 16_384


def extract_mhtml(data: bytes, name: str) -> Extraction:
    """Extract the main page of a web archive, as `extract_html` does a page saved alone.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `malformed`, `empty` or `suspect-text`.
    """
    head = _HEADERS.match(data[:_LONGEST_HEAD])
    if head is None or not _MULTIPART.search(head[0]):
        raise malformed(name, "it is no web archive")
    return extract_html(data.lstrip(), name)

"""Build and parse identifiers: source bytes in, `document_id` out; `document_id` and ordinal in, `passage_id` out."""

from __future__ import annotations

import re

from corpus.errors import MalformedId
from corpus.records import NewType

DocumentId = NewType("DocumentId", str)
PassageId = NewType("PassageId", str)

DOCUMENT_ID_LENGTH = 12
_DOCUMENT_ID = re.compile(r"[0-9a-f]{12}\Z")
_PASSAGE_ID = re.compile(r"([0-9a-f]{12}):([0-9]{1,7})\Z")


def source_sha256(source: bytes) -> str:
    """Return the SHA-256 of a source as 64 hexadecimal digits."""
    # Not above: lookups read passage ids and hash nothing.
    import hashlib

    return hashlib.sha256(source).hexdigest()


def document_id_of(sha256: str) -> DocumentId:
    """Return the document's id: the first 12 hexadecimal digits of its source's SHA-256.

    >>> document_id_of("3f2a91bc0a1d" + "0" * 52)
    '3f2a91bc0a1d'
    """
    return DocumentId(sha256[:DOCUMENT_ID_LENGTH])


def passage_id_of(document_id: str, ordinal: int) -> PassageId:
    """Return the id of a document's passage; ordinals count from 1 in reading order.

    >>> passage_id_of("3f2a91bc0a1d", 12)
    '3f2a91bc0a1d:12'
    """
    return PassageId(f"{document_id}:{ordinal}")


def is_document_id(text: str) -> bool:
    """Tell whether a text has the form of a document id."""
    return _DOCUMENT_ID.match(text) is not None


def parse_passage_id(text: str) -> tuple[DocumentId, int]:
    """Split a passage id into document id and ordinal, or raise MalformedId.

    >>> parse_passage_id("3f2a91bc0a1d:12")
    ('3f2a91bc0a1d', 12)
    """
    match = _PASSAGE_ID.match(text)
    if match is None:
        raise MalformedId(text)
    return DocumentId(match[1]), int(match[2])

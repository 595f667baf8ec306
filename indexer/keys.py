"""Which passage it is, packed: document, ordinal, language and kind of block in, eleven bytes out, and back."""

from __future__ import annotations

from typing import NamedTuple

from corpus.ids import passage_id_of

TYPE_CHECKING = False  # as in typing
if TYPE_CHECKING:
    from corpus.document import Language

KINDS = (
    "paragraph",
    "title",
    "heading",
    "list item",
    "quotation",
    "table",
    "caption",
    "footnote",
    "reference",
    "metadata",
)
KEY_BYTES = 11
DOCUMENT_BYTES = 6


class Key(NamedTuple):
    """Which passage it is and what a search filters by; kept packed in a column, so that nothing need be stored."""

    document_id: str
    ordinal: int
    language: Language
    kind: str
    continues: bool

    @property
    def passage_id(self) -> str:
        """Return the passage's id."""
        return passage_id_of(self.document_id, self.ordinal)


def pack_key(key: Key) -> bytes:
    """Pack a key so that the order of the bytes is that of document and ordinal.

    >>> unpack_key(pack_key(Key("3f2a91bc0a1d", 12, "id", "table", True)))
    Key(document_id='3f2a91bc0a1d', ordinal=12, language='id', kind='table', continues=True)
    """
    flags = KINDS.index(key.kind) << 2 | (key.language == "en") << 1 | key.continues
    return bytes.fromhex(key.document_id) + key.ordinal.to_bytes(4, "big") + bytes((flags,))


def unpack_key(packed: bytes) -> Key:
    """Unpack a key."""
    flags = packed[-1]
    return Key(
        packed[:DOCUMENT_BYTES].hex(),
        int.from_bytes(packed[DOCUMENT_BYTES:-1], "big"),
        "en" if flags & 2 else "id",
        KINDS[flags >> 2],
        bool(flags & 1),
    )

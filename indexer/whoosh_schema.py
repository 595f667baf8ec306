"""What Whoosh is told of a passage: the schema, and the key under which a passage is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from whoosh import columns, fields, formats

from corpus.document import Language
from corpus.ids import passage_id_of
from indexer.terms import encode, impact

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


class PassageTerms(NamedTuple):
    """The terms of a text with their positions, how many words it has, and its worth in ranking, up to 1."""

    positions: Mapping[str, Sequence[int]]
    words: int
    worth: float = 1.0


class PostingFormat(formats.Format):  # type: ignore[misc] # Whoosh is read without types
    """Postings whose value is ours: weight and positions (`indexer.terms.encode`)."""

    posting_size = -1


class PassageField(fields.FieldType):  # type: ignore[misc]
    """A field that takes terms ready made; Whoosh's analysis and scoring have no part in it."""

    indexed = True
    stored = False
    scorable = False
    analyzer = None
    vector = None
    column_type = None
    multitoken_query = "default"

    def __init__(self) -> None:
        self.format = PostingFormat()

    def index(self, value: PassageTerms, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield what Whoosh keeps of each term: bytes, frequency, weight (always 1), value."""
        for term, positions in value.positions.items():
            yield term.encode(), 1, 1.0, encode(impact(positions, value.words, value.worth), positions)

    def to_bytes(self, value: str | bytes) -> bytes:
        """Return a term as it is kept."""
        return value if isinstance(value, bytes) else value.encode()

    def from_bytes(self, value: bytes) -> str:
        """Return a kept term as text."""
        return value.decode()


def schema() -> fields.Schema:
    """Return the schema: terms of text, headings and title, the document for deletion, and the key."""
    return fields.Schema(
        text=PassageField(),
        heading=PassageField(),
        title=PassageField(),
        document=fields.ID(),
        key=fields.COLUMN(columns.FixedBytesColumn(KEY_BYTES)),
    )

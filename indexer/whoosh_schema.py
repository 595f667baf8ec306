"""What Whoosh is told of a passage: nothing in, the schema out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from whoosh import columns, fields, formats

from indexer.keys import KEY_BYTES
from indexer.terms import encode, impact


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
        weights: dict[int, int] = {}
        for term, positions in value.positions.items():
            count = len(positions)
            weight = weights.get(count)
            if weight is None:
                weight = weights[count] = impact(count, value.words, value.worth)
            yield term.encode(), 1, 1.0, encode(weight, positions)

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

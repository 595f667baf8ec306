"""How Whoosh is told to keep posting lists: a term's postings in, a packed list in its own files out.

Everything else is Whoosh's third codec. A search reads the lists with `indexer.segment`; Whoosh itself does when it
merges segments and when it looks for the passages of a document.
"""

from __future__ import annotations

from typing import Any

from whoosh.codec import whoosh3
from whoosh.matching import ListMatcher

from indexer.packing import HEAD_BYTES, Packed, pack, packed_size


class PackedCodec(whoosh3.W3Codec):  # type: ignore[misc] # Whoosh is read without types
    """Whoosh's codec with posting lists as `indexer.packing` lays them out."""

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> PackedPostingsWriter:
        """Return what writes the posting lists of a field."""
        return PackedPostingsWriter(dbfile, self._blocklimit, byteids)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> ListMatcher:
        """Return a posting list as Whoosh reads it."""
        offset, _ = terminfo.extent()
        packed = Packed(dbfile.get(offset, packed_size(dbfile.get(offset, HEAD_BYTES))), 0)
        weights = [1.0] * len(packed.passages)
        facts = {"scorer": scorer, "term": term, "terminfo": terminfo}
        return ListMatcher(packed.passages, weights, packed.values(), format_, **facts)


class PackedPostingsWriter(whoosh3.W3PostingsWriter):  # type: ignore[misc]
    """Writes a term's postings as one block, however many they are."""

    def add_posting(self, id_: int, weight: float, vbytes: bytes, length: int | None = None) -> None:
        """Add a passage, after all those before it; Whoosh's own weight and length have no part in our scores."""
        self._ids.append(id_)
        self._values.append(vbytes)

    def _write_block(self, last: bool = False) -> None:
        self._terminfo.add_block(self)
        self._postfile.write(pack(self._ids, self._values))
        self._blockcount += 1
        self._new_block()

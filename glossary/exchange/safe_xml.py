"""Read XML that may be hostile: bytes in, an element tree out, or an error that says why not.

No entity is ever expanded but the five of XML, nothing is fetched, and size and depth are limited. A document type
that only names its DTD, as TBX and TMX files do, is passed over unread.
"""

from __future__ import annotations

from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from corpus.errors import SourceError
from glossary.exchange.batch import MAX_BYTES, MAX_ENTRIES, malformed, too_many

_MAX_DEPTH = 60
# An entry of ours has some twenty elements and a kilobyte; a tree takes 170 bytes an element.
_MAX_ELEMENTS = 3_000_000
# What an entry is called in TBX, its older version, TMX, spreadsheets and FreeDict: counted while reading, so that a
# file with far too many is refused before its tree fills the memory.
_ENTRIES = frozenset({"conceptEntry", "termEntry", "tu", "row", "entry"})


def parse_xml(data: bytes, *, most_elements: int = _MAX_ELEMENTS) -> Element:
    """Return the root element; names with a namespace are written `{uri}name`.

    Raises:
        SourceError: `too-large`, `dtd-forbidden` or `malformed`.
    """
    if len(data) > MAX_BYTES:
        raise SourceError("too-large", f"The file has {len(data):,} bytes.", "Split it into parts under 64 MB.")
    reader = _Reader(most_elements)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise malformed(f"no well-formed XML: {error}") from error
    except (ValueError, LookupError) as error:
        raise malformed(f"its encoding cannot be read: {error}") from error
    return reader.builder.close()


class _Reader:
    """The handlers that build the tree, and those that refuse what could do harm."""

    def __init__(self, most_elements: int) -> None:
        self._most_elements = most_elements
        self.builder = TreeBuilder()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = _forbidden
        self.parser.UnparsedEntityDeclHandler = _forbidden
        self.parser.SkippedEntityHandler = _forbidden
        self.parser.ExternalEntityRefHandler = _forbidden
        self._depth = 0
        self._elements = 0
        self._entries = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > _MAX_DEPTH or self._elements > self._most_elements:
            raise SourceError("bomb", "The file nests too deep or has too many elements.", "Nothing was changed.")
        if name.rpartition("}")[2] in _ENTRIES:
            self._entries += 1
            if self._entries > MAX_ENTRIES + 1:  # a spreadsheet's first row is its header
                raise too_many(self._entries)
        self.builder.start(_name(name), {_name(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_name(name))

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            _forbidden()


def _forbidden(*_arguments: object) -> NoReturn:
    raise SourceError(
        "dtd-forbidden",
        "The file declares entities or a document type of its own.",
        "Export it anew without a DTD; nothing was changed.",
    )


def _name(name: str) -> str:
    return f"{{{name}" if "}" in name else name

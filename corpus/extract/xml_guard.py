"""The bytes of an XML part in; its tree out, without document types, entities, the network or endless nesting."""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

from corpus.errors import SourceError
from corpus.extract.zip_guard import bomb, malformed

DEEPEST = 256
# The time that the HTML parser takes grows with the square of them: 20,000 take a third of a second.
MOST_ATTRIBUTES = 20_000
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{2 * MOST_ATTRIBUTES},}}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


class _PrologEnds(Exception):
    """The first element was met: what may come before it has been seen."""


def parse_xml(data: bytes, name: str, part: str, *, allow_doctype: bool = False) -> Any:
    """Parse an XML part into its root element.

    Args:
        data: the part's bytes, in any encoding that XML may declare.
        name: the file's name, for messages.
        part: the part's name, for messages.
        allow_doctype: accept a document type that names an outside DTD (it is never fetched), as EPUB 2 has;
            one that declares anything itself is refused all the same.

    Raises:
        SourceError: `dtd-forbidden`, `bomb` (nested too deeply) or `malformed`.
    """
    from lxml import etree

    _check_prolog(data, name, part, allow_doctype=allow_doctype)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise bomb(name, f"{part} in it is nested more than {DEEPEST} deep") from error
        if "emory" in str(error):
            raise MemoryError from error
        if "huge text" in str(error):
            raise SourceError(
                "too-large", f"{part} in {name} has one text of more than 10 MB.", "Split the document into parts."
            ) from error
        raise malformed(name, f"{part} in it is no XML ({str(error)[:120]})") from error
    except ValueError as error:
        raise malformed(name, f"{part} in it is no XML") from error


def refuse_entities(data: bytes, name: str, part: str) -> None:
    """Refuse a part for the HTML parser that declares entities.

    Raises:
        SourceError: `dtd-forbidden`.
    """
    if _ENTITY.search(data):
        raise forbidden(name, part)


def refuse_attributes(markup: str, name: str) -> None:
    """Refuse markup for the HTML parser that has an element with more attributes than can be read in time.

    Raises:
        SourceError: `bomb`.
    """
    for tag in _LONG_TAG.finditer(markup):
        if len(_QUOTED.sub(" ", tag[0]).split()) - 1 > MOST_ATTRIBUTES:
            raise bomb(name, f"an element of it has more than {MOST_ATTRIBUTES:,} attributes")


def forbidden(name: str, part: str) -> SourceError:
    """Return the error for a part that brings its own document type."""
    return SourceError(
        "dtd-forbidden",
        f"{name} is refused: {part} in it declares a document type, which documents do not need.",
        "Open it in its program and save it anew, if you trust who made it.",
    )


def _check_prolog(data: bytes, name: str, part: str, *, allow_doctype: bool) -> None:
    parser = expat.ParserCreate()

    def on_doctype(_root: str, _system: str | None, _public: str | None, has_internal: int) -> None:
        if has_internal or not allow_doctype:
            raise forbidden(name, part)

    def on_entity(*_declaration: object) -> None:
        raise forbidden(name, part)

    def on_element(_tag: str, _attributes: dict[str, str]) -> None:
        raise _PrologEnds

    parser.StartDoctypeDeclHandler = on_doctype
    parser.EntityDeclHandler = on_entity
    parser.StartElementHandler = on_element
    try:
        parser.Parse(data, True)
    except _PrologEnds:
        return
    except (expat.ExpatError, ValueError) as error:
        raise malformed(name, f"{part} in it is no XML ({str(error)[:120]})") from error

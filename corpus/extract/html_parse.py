"""The markup of a page in; its tree with nothing cut off, and the markup that makes it, out."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from corpus.errors import SourceError
from corpus.extract.xml_guard import refuse_attributes

# Wrappers that say nothing of the text; inside a line they vanish, around lines they become paragraphs.
_WRAPPERS = re.compile(r"</?(?:div|section|article|main|center|header|footer|aside|form|nav)\b[^<>]*>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:span|font|b|i|u|em|strong|small|big|a|label|sup|sub)\b[^<>]*>", re.IGNORECASE)
_ANY = re.compile(r"</?(?!(?:html|head|body|title|meta|script|style|link|h[1-6]|p|br)\b)[a-z][^<>]*>", re.IGNORECASE)
_TOO_DEEP = "Excessive depth"


class Tree(NamedTuple):
    """A page parsed: `flattened` where its elements nested too deep to be kept apart."""

    root: Any
    markup: str
    flattened: bool = False


def parse_page(markup: str, name: str) -> Tree:
    """Parse a page as a browser would.

    libxml2 stops, without an error, where elements nest deeper than 256, and everything from there on is missing.
    Such a page is read once more with its wrappers taken away, and if need be without all elements but headings and
    paragraphs: its text is whole then, and only its layout is lost.

    Raises:
        SourceError: `empty` or `bomb`.
    """
    refuse_attributes(markup, name)
    root, is_cut = _parsed(markup, name)
    if not is_cut:
        return Tree(root, markup)
    flat = _INLINE.sub("", _WRAPPERS.sub("<p>", markup))
    root, is_cut = _parsed(flat, name)
    if is_cut:
        flat = _ANY.sub("<p>", flat)
        root, _ = _parsed(flat, name)
    return Tree(root, flat, flattened=True)


def _parsed(markup: str, name: str) -> tuple[Any, bool]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        # Bytes, because lxml refuses text that declares an encoding.
        root = html.document_fromstring(markup.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError("empty", f"{name} holds no web page.", "Check that the file is the right one.") from error
    return root, any(_TOO_DEEP in entry.message for entry in parser.error_log)

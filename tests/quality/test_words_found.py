"""Every word that we read on a page stands in it for a bare parser of HTML, too, and no letter is another's."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice, product

from corpus.build import build_document
from corpus.clean.characters import LIGATURES
from corpus.document import Source
from corpus.edits import undo
from corpus.extract.html import extract_html
from tests.quality import debian_texts, web_bylines, web_holdout, web_holdout_later, web_pages, web_sites
from tests.quality import web_sites_last as last
from tests.quality import web_sites_later as later

_SKIPPED = ("script", "style")


class _Bare(HTMLParser):
    """Gathers the text nodes of a page, whatever they are in."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._skipped += tag in _SKIPPED

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in _SKIPPED

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.parts.append(data)


def _pages() -> Iterator[tuple[str, str]]:
    for template in web_pages.TEMPLATES:
        yield template, web_pages.make_page(template, 11).markup
    for template in web_holdout.TEMPLATES:
        yield template, web_holdout.make_holdout(template, 12).markup
    for template in web_holdout_later.TEMPLATES:
        yield template, web_holdout_later.make_page(template, 13).markup
    for template in web_bylines.TEMPLATES:
        yield template, web_bylines.make_page(template, 14).markup
    for module, seed in product((web_sites, later, last), (15, 16)):
        for template in module.TEMPLATES:
            yield template, module.make_page(template, seed).markup
    if debian_texts.is_installed():
        for path in islice(sorted(debian_texts.HANDBOOK.glob("[ei][nd]-*/*.html")), 0, None, 8):
            yield path.name, path.read_text(encoding="utf-8")


def _folded(text: str) -> str:
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    return unicodedata.normalize("NFC", text)


def test_a_bare_parser_finds_every_word_of_the_reading_text() -> None:
    checked = 0
    for name, markup in _pages():
        bare = _Bare()
        bare.feed(markup)
        there = _folded("".join(bare.parts))
        extraction = extract_html(markup.encode(), name)
        document = build_document(extraction, Source(name, "0" * 64, len(markup), "html"))
        assert undo(document.text, document.edits) == extraction.text, name
        assert [word for word in re.findall(r"\w+", document.text) if word not in there] == [], name
        # More of any letter than the page has would be a letter put for another.
        assert not Counter(re.findall(r"\w", document.text)) - Counter(re.findall(r"\w", there)), name
        checked += 1
    assert checked >= 80

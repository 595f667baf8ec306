"""The handbook's pages as installed in; the share of their paragraphs' text that stands in our reading out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import html

from corpus.errors import SourceError
from corpus.extract.html import extract_html
from corpus.extract.html_main import fold
from tests.corpus.extract.readings import kinds_and_texts
from tests.quality.debian_texts import HANDBOOK


@dataclass(frozen=True, slots=True)
class Kept:
    """A page, the letters of its paragraphs, and how many of them our reading has."""

    page: str
    letters: int
    kept: int


def measure(edition: str) -> tuple[Kept, ...]:
    """Measure every page of an edition (`id-ID`) that has paragraphs."""
    return tuple(one for path in sorted((HANDBOOK / edition).glob("*.html")) if (one := _measure(path)).letters)


def _measure(path: Path) -> Kept:
    data = path.read_bytes()
    root = html.document_fromstring(data)
    texts = [fold(text) for one in root.xpath('//div[@class="para"]') for text in one.xpath(".//text()")]
    try:
        ours = fold("".join(text for _, text in kinds_and_texts(extract_html(data, path.name))))
    except SourceError:
        ours = ""
    return Kept(path.name, sum(map(len, texts)), sum(len(text) for text in texts if text in ours))

"""A pdfplumber page in; its text layer in file order, and the words that stand on the page, out: the first reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus.extract.pdf_words import PageWords, Strip, WordCollector


def read_page(page: Any, start: int) -> PageWords:
    """Read one page; `start` is where its text begins in the extracted text.

    Letters come straight from the page's layout objects: pdfplumber's own character dictionaries hold the
    same and take twice the time.
    """
    from pdfminer.layout import LTChar, LTCurve, LTImage

    collector = WordCollector(page.page_number, float(page.width), float(page.height), start)
    rules: list[Strip] = []
    image_area = 0.0
    for item in _leaves(page.layout):
        if isinstance(item, LTChar):
            collector.add(item, item.get_text())
        elif isinstance(item, LTCurve):
            rules.append((item.x0, page.height - item.y1, item.x1, page.height - item.y0))
        elif isinstance(item, LTImage):
            image_area = max(image_area, item.width * item.height)
    return collector.page(tuple(rules), image_area)


def _leaves(item: Any) -> Iterator[Any]:
    from pdfminer.layout import LTContainer

    for child in item:
        if isinstance(child, LTContainer):
            yield from _leaves(child)
        else:
            yield child

"""Draw a page with places marked on it: a PDF, a page number and boxes in, a PNG out."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from corpus.document import Box
from corpus.errors import SourceError
from corpus.extract.pdf_pdfium import shown_from

_DOTS_PER_POINT = 2
# The page as a picture may have so many dots; a larger sheet is drawn coarser.
_MOST_DOTS = 25_000_000
_MARK = (255, 214, 0, 90)
_EDGE = (200, 120, 0, 255)
_MARGIN = 2


def marked_page(pdf: Path, number: int, boxes: Iterable[Box]) -> bytes:
    """Return page `number` (from 1) as a PNG picture with the boxes that lie on it marked.

    For the parser child: rendering meets hostile files as reading does. The parent asks `ParserPool.draw`.

    Raises:
        SourceError: the file cannot be read as a PDF, or has no such page.
    """
    import pypdfium2
    from PIL import Image, ImageDraw

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(_DOTS_PER_POINT, (_MOST_DOTS / max(1.0, width * height)) ** 0.5)
            picture = page.render(scale=scale).to_pil().convert("RGBA")
            left, top = shown_from(page)
    except (pypdfium2.PdfiumError, IndexError) as error:
        hint = "Run `search_cli.py doctor`."
        raise SourceError("malformed", f"Page {number} of {pdf.name} cannot be drawn.", hint) from error
    marks = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    drawing = ImageDraw.Draw(marks)
    for box in boxes:
        if box.page == number:
            corners = (
                box.x0 - left - _MARGIN,
                box.top - top - _MARGIN,
                box.x1 - left + _MARGIN,
                box.bottom - top + _MARGIN,
            )
            drawing.rectangle([corner * scale for corner in corners], fill=_MARK, outline=_EDGE)
    content = io.BytesIO()
    Image.alpha_composite(picture, marks).convert("RGB").save(content, "PNG")
    return content.getvalue()

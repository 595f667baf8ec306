"""A page of a PDF opened with pdfium in; its text layer, and the words that stand on the page, out: the second reader.

It is several times as fast as the first one, and stands in where that fails. What it calls a letter can differ: it
leaves out what is printed twice at one place, and gives the hyphen that ends a line as a plain one.
"""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from corpus.extract.pdf_drawn import MOST_OBJECTS, Matrix, TooManyObjects, drawn_on
from corpus.extract.pdf_glyphs import WordCollector
from corpus.extract.pdf_signs import Run
from corpus.extract.pdf_turned import turn_of, turning
from corpus.extract.pdf_words import PageWords, Reading

# Letters hang below their base line by about this share of their size; fonts that say otherwise part even rows.
_DESCENT = 0.21
_NAME_BYTES = 128
# What pdfium writes where a line ends in a hyphen.
_LINE_END_HYPHENS = (0x02, 0xFFFE)
_MAY_BE_ADDED = frozenset({0x20, 0x0D, 0x0A, 0x2D})


class _Type(NamedTuple):
    """How the glyphs of one text object are set: `low` is the height of their lower edge in the frame they stand in.

    `turn` says by how many quarters they are turned (None: mirrored), `to_frame` leads from the file to that frame.
    """

    fontname: str
    size: float
    low: float
    turn: int | None
    to_frame: Matrix


def read_page_quickly(page: Any, number: int, start: int, reading: Reading) -> PageWords:
    """Read a page (`pypdfium2.PdfPage`); `start` is where its text begins in the extracted text.

    Raises:
        TooManyObjects: the page draws more than 200,000 things.
    """
    import pypdfium2.raw as pdfium

    if pdfium.FPDFPage_CountObjects(page.raw) > MOST_OBJECTS:
        raise TooManyObjects(number)
    width, height, to_page = _frame(page)
    collector = WordCollector(number, width, height, start)
    text_page = page.get_textpage()
    try:
        _Letters(text_page.raw, to_page, (width, height)).gather(collector)
    finally:
        text_page.close()
    rules, image_area = drawn_on(page.raw, to_page, height)
    return collector.page(tuple(rules), image_area, reading)


def _frame(page: Any) -> tuple[float, float, Matrix]:
    """Return a page's width and height, and what leads from the file's coordinates to the page as it is seen."""
    left, bottom, right, top = page.get_mediabox(fallback_ok=False) or page.get_bbox()
    left, right = min(left, right), max(left, right)
    bottom, top = min(bottom, top), max(bottom, top)
    width, height = right - left, top - bottom
    rotation = page.get_rotation()
    if rotation == 90:
        return height, width, Matrix(0, -1, 1, 0, -bottom, right)
    if rotation == 180:
        return width, height, Matrix(-1, 0, 0, -1, right, top)
    if rotation == 270:
        return height, width, Matrix(0, 1, -1, 0, top, -left)
    return width, height, Matrix(1, 0, 0, 1, -left, -bottom)


def shown_from(page: Any) -> tuple[float, float]:
    """Return where on a page its visible part begins, which is what pdfium draws: points from the left and the top."""
    _, height, to_page = _frame(page)
    left, bottom, right, top = page.get_bbox()
    (x0, y0), (x1, y1) = to_page.point(left, bottom), to_page.point(right, top)
    return min(x0, x1), height - max(y0, y1)


class _Letters:
    """The glyphs of one page, and what pdfium says of each."""

    def __init__(self, handle: Any, to_page: Matrix, sides: tuple[float, float]) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._handle = handle
        self._to_page = to_page
        self._sides = sides
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        # The address of a letter's text object as a number: that is enough to see where the next one begins.
        prototype = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        self._object_at = prototype(ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0)

    def gather(self, collector: WordCollector) -> None:
        """Give every letter of the text layer to the collector, in pdfium's order, which is that of the file.

        Letters of one ligature have one place: they are given together, as the one sign that is printed.
        """
        pdfium, handle = self._pdfium, self._handle
        unicode_of, box_of, object_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox, self._object_at
        box = pdfium.FS_RECTF()
        opaque = ctypes.cast(handle, ctypes.c_void_p)
        kind, current = _Type("", 0.0, 0.0, 0, self._to_page), None
        text, left, right = "", 0.0, 0.0
        letters: list[tuple[str, float, float]] = []
        high = 0
        for index in range(pdfium.FPDFText_CountChars(handle)):
            code = unicode_of(handle, index)
            if code in _MAY_BE_ADDED and pdfium.FPDFText_IsGenerated(handle, index) == 1:
                # pdfium's own spaces and line ends are no part of the file; words are parted by their places.
                continue
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            letter = self._letter(code, high, index)
            high = 0
            address = object_at(opaque, index)
            box_of(handle, index, box)
            same = address is not None and address == current
            latest = kind if same else self._type_of(index)
            x0, x1 = _edges(latest, box)
            if same and text and (x0, x1) == (left, right):
                text += letter
                continue
            if text:
                letters.append((text, left, right))
            if not same:
                collector.add_run(_run(kind, letters))
                letters = []
            text, left, right, kind, current = letter, x0, x1, latest, address
        if text:
            letters.append((text, left, right))
        collector.add_run(_run(kind, letters))

    def _letter(self, code: int, high: int, index: int) -> str:
        """Return a character; U+FFFD where the font does not say which one its sign is, and pdfium guesses.

        Without a map some fonts' codes come through as they are; the space among them is a control character then.
        """
        if code in _LINE_END_HYPHENS:
            return "-"
        if 0xDC00 <= code < 0xE000:
            return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)) if high else "\ufffd"
        if (code < 0x20 and chr(code) not in "\t\n\r") or self._pdfium.FPDFText_HasUnicodeMapError(
            self._handle, index
        ) == 1:
            return "\ufffd"
        return chr(code)

    def _type_of(self, index: int) -> _Type:
        """Ask how the glyphs of the text object that begins at a letter are set."""
        pdfium, handle = self._pdfium, self._handle
        length = pdfium.FPDFText_GetFontInfo(handle, index, self._name, _NAME_BYTES, ctypes.c_int())
        name = self._name.raw[: max(0, min(length, _NAME_BYTES) - 1)].decode("utf-8", "replace")
        raw = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(handle, index, raw)
        matrix = self._to_page.after(Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f))
        turn = turn_of(matrix.a, matrix.b, matrix.c, matrix.d)
        to_frame = Matrix(*turning(turn, *self._sides)).after(self._to_page) if turn else self._to_page
        matrix = to_frame.after(Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f))
        size = pdfium.FPDFText_GetFontSize(handle, index) * (abs(matrix.d) or abs(matrix.b))
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(handle, index, x, y)
        _, base = to_frame.point(x.value, y.value)
        below = _DESCENT if matrix.d > 0 else 1 - _DESCENT
        return _Type(name, size, base - below * size, turn, to_frame)


def _edges(kind: _Type, box: Any) -> tuple[float, float]:
    """Return the left and right edge of a box in the file's coordinates as it stands upright."""
    a, _, c, _, e, _ = kind.to_frame
    left, right = a * box.left + c * box.bottom + e, a * box.right + c * box.top + e
    return (left, right) if left <= right else (right, left)


def _run(kind: _Type, letters: list[tuple[str, float, float]]) -> Run:
    return Run(kind.fontname, kind.size, kind.low, kind.low + kind.size, kind.turn, letters)

"""A page of a PDF opened with pdfium in; the lines, boxes and pictures drawn on it out."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from corpus.extract.pdf_turned import Strip

# A page that draws more than this is a map or made to harm.
MOST_OBJECTS = 200_000
_MOST_DEPTH = 8
# Kinds of page objects, and of the steps of a path (fpdf_edit.h).
_PATH, _IMAGE, _FORM = 2, 3, 5
_MOVE = 2


class Matrix(NamedTuple):
    """x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.3)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Matrix) -> Matrix:
        """Return the matrix that does `first`, then this one."""
        e, f = self.point(first.e, first.f)
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            e,
            f,
        )


class TooManyObjects(Exception):
    """A page draws more than can be looked at."""


def drawn_on(page: Any, to_page: Matrix, height: float) -> tuple[list[Strip], float]:
    """Return the drawn lines and boxes, in points from the top left, and the area of the largest picture."""
    rules: list[Strip] = []
    image_area = 0.0
    for item, kind, matrix in _objects(page, to_page):
        whole = matrix.after(_matrix_of(item))
        if kind == _PATH:
            for x0, y0, x1, y1 in _parts(item, whole):
                rules.append((x0, height - y1, x1, height - y0))
                if len(rules) > MOST_OBJECTS:
                    raise TooManyObjects
        else:
            image_area = max(image_area, (abs(whole.a) + abs(whole.c)) * (abs(whole.b) + abs(whole.d)))
    return rules, image_area


def _objects(page: Any, to_page: Matrix) -> Iterator[tuple[Any, int, Matrix]]:
    """Yield paths and pictures, those inside forms too, with the matrix that leads to the page."""
    import pypdfium2.raw as pdfium

    waiting = [(pdfium.FPDFPage_GetObject(page, at), to_page, 0) for at in range(pdfium.FPDFPage_CountObjects(page))]
    waiting.reverse()
    seen = 0
    while waiting:
        item, matrix, depth = waiting.pop()
        seen += 1
        if seen > MOST_OBJECTS:
            raise TooManyObjects
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind in (_PATH, _IMAGE):
            yield item, kind, matrix
        elif kind == _FORM and depth < _MOST_DEPTH:
            inner = matrix.after(_matrix_of(item))
            count = pdfium.FPDFFormObj_CountObjects(item)
            waiting += [(pdfium.FPDFFormObj_GetObject(item, at), inner, depth + 1) for at in reversed(range(count))]


def _matrix_of(item: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, raw)
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _parts(path: Any, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    """Yield the box of each part of a path; one of a single point draws nothing."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == _MOVE:
            if len(points) > 1:
                yield _around(points)
            points = []
        points.append(matrix.point(x.value, y.value))
    if len(points) > 1:
        yield _around(points)


def _around(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)

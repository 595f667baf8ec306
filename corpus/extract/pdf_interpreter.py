"""A pdfplumber page in; its letters in runs as they are drawn, the lines and boxes, and the size of pictures out.

pdfminer makes an object of every letter with all that can be said of it, after copying the state of everything that is
drawn. Of letters we need the place and the type, which are the same along a run, so runs are worked out as a whole; the
figures are pdfminer's own, to the last digit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import isfinite
from typing import Any, ClassVar, NamedTuple

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTFigure
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFContentParser, PDFPageInterpreter, PDFStream
from pdfminer.pdftypes import stream_value
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import PSKeyword
from pdfminer.utils import apply_matrix_pt, get_bound, mult_matrix
from pdfplumber.utils.exceptions import PdfminerException

from corpus.extract.pdf_content import operations
from corpus.extract.pdf_signs import Run
from corpus.extract.pdf_turned import Strip, turn_of, turning

# The codes that WinAnsiEncoding leaves free.
_BULLETS = frozenset({0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D})
_BULLET = 0x95
_SPACE = 32
_OPERATOR_NAMES = str.maketrans({"*": "_a", '"': "_w", "'": "_q"})
# A sign as its font has it, and the font's name in; what it stands for out; asked once for each sign of a font.
LetterOf = Callable[[str, str], str]
_SUBPATH = re.compile(r"m[^m]+")


class Drawn(NamedTuple):
    """What a page shows: its letters, its lines and boxes from the upper left, and the size of its largest picture."""

    runs: list[Run]
    rules: tuple[Strip, ...]
    image_area: float


class _Along(NamedTuple):
    """How places along a level line lead to the page: `a` and `e` of the matrix, and what rounding adds to them."""

    a: float
    low: float
    raised: float
    e: float


def drawn_on(page: Any, letter_of: LetterOf | None = None) -> Drawn:
    """Return what is drawn on a page (`pdfplumber.page.Page`), in the order of the file.

    `letter_of` may correct what a sign stands for.

    Raises:
        PdfminerException: whatever pdfminer stumbles over.
    """
    device = _Device(page, letter_of)
    try:
        _Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    except Exception as error:
        raise PdfminerException(error) from error
    return Drawn(device.runs, tuple(device.rules), device.image_area)


class _Interpreter(PDFPageInterpreter):  # type: ignore[misc] # pdfminer is read without types
    """pdfminer's interpreter, fed with whole operations."""

    _known: ClassVar[dict[bytes, tuple[Callable[..., None], int]]] = {}

    def execute(self, streams: Sequence[object]) -> None:
        """Go through streams of content, but for those without a number and those that lead to themselves."""
        self.stream_ids.clear()
        valid = []
        for stream in map(stream_value, streams):
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                valid.append(stream)
                self.stream_ids.add(stream.objid)
        for at, stream in enumerate(valid):
            data = stream.get_data()
            read = self._perform_all(operations(data))
            if read < len(data):
                self._go_on([PDFStream({}, data[read:]), *valid[at + 1 :]])
                return

    def do_TJ(self, seq: Any) -> None:  # noqa: N802 # pdfminer's name
        """Show text; nothing here needs a copy of the state."""
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, seq, None, self.graphicstate)

    def _perform_all(self, found: Iterable[tuple[list[Any], bytes | int]]) -> int:
        read = 0
        for operands, operator in found:
            if isinstance(operator, int):
                self.argstack += operands
                read = operator
            else:
                self._perform(operator, operands)
        return read

    def _perform(self, operator: bytes, operands: list[Any]) -> None:
        known = self._known.get(operator) or self._look_up(operator)
        if known is None:
            self.argstack += operands
            return
        function, count = known
        if count == len(operands) and not self.argstack:
            function(self, *operands)
            return
        self.argstack += operands
        if not count:
            function(self)
        elif len(taken := self.pop(count)) == count:
            function(self, *taken)

    def _look_up(self, operator: bytes) -> tuple[Callable[..., None], int] | None:
        name = "do_" + operator.decode("utf-8", "ignore").translate(_OPERATOR_NAMES)
        function = getattr(type(self), name, None)
        if function is None:
            return None
        known = function, function.__code__.co_argcount - 1
        return self._known.setdefault(operator, known) if operator.isascii() else known

    def _go_on(self, streams: list[Any]) -> None:
        """Read the rest of a page as pdfminer does."""
        for found in _objects_in(streams):
            if isinstance(found, PSKeyword):
                self._perform(found.name, [])
            else:
                self.push(found)


def _objects_in(streams: list[Any]) -> Iterator[Any]:
    try:
        parser = PDFContentParser(streams)
        while True:
            yield parser.nextobject()[1]
    except PSEOF:
        return


class _Device(PDFLayoutAnalyzer):  # type: ignore[misc] # pdfminer is read without types
    """Notes what is drawn."""

    def __init__(self, page: Any, letter_of: LetterOf | None) -> None:
        super().__init__(page.pdf.rsrcmgr, page.page_number)
        self.runs: list[Run] = []
        self.rules: list[Strip] = []
        self.image_area = 0.0
        self._height = page.height
        self._sides = float(page.width), float(page.height)
        self._letter_of = letter_of
        self._known: dict[Any, dict[int, tuple[str, float]]] = {}

    def render_image(self, name: str, stream: Any) -> None:
        """Note a picture, of which its frame alone is kept."""
        assert isinstance(self.cur_item, LTFigure)
        self.image_area = max(self.image_area, self.cur_item.width * self.cur_item.height)

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        """Note the box around each part of a path."""
        shape = "".join([segment[0] for segment in path])
        if shape[:1] != "m":
            return
        if shape.count("m") > 1:
            for part in _SUBPATH.finditer(shape):
                self.paint_path(gstate, stroke, fill, evenodd, path[part.start() : part.end()])
            return
        first = path[0][-2:]
        points = [apply_matrix_pt(self.ctm, first if segment[0] == "h" else segment[-2:]) for segment in path]
        x0, y0, x1, y1 = get_bound(points)
        self.rules.append((x0, self._height - y1, x1, self._height - y0))

    def render_string(self, textstate: Any, seq: Iterable[Any], ncs: Any, graphicstate: Any) -> None:
        """Note the letters of a string; those of a level one as a run."""
        a, b, c, d, e, f = mult_matrix(textstate.matrix, self.ctm)
        level = b == 0 and c == 0 and turn_of(a, b, c, d) == 0 and not textstate.font.is_vertical()
        if not level or not self._run_along(textstate, seq, (a, c, d, e, f)):
            super().render_string(textstate, seq, ncs, graphicstate)

    def _run_along(self, textstate: Any, seq: Iterable[Any], matrix: tuple[float, ...]) -> bool:
        """Note a level string, by what is not 0 of its matrix and its shift; tell whether its figures are numbers."""
        a, c, d, e, f = matrix
        font, fontsize = textstate.font, textstate.fontsize
        x, y = textstate.linematrix
        low = font.get_descent() * fontsize + textstate.rise
        along = _Along(a, c * low, y * c, e)
        letters, x = self._letters_along(textstate, seq, along)
        base = y * d + f
        y0, y1 = d * low + base, d * (low + fontsize) + base
        if not isfinite(x + y0 + y1):
            return False
        if y1 < y0:
            y0, y1 = y1, y0
        if letters:
            self.runs.append(Run(font.fontname, y1 - y0, y0, y1, 0, letters))
        textstate.linematrix = x, y
        return True

    def _letters_along(
        self, textstate: Any, seq: Iterable[Any], along: _Along
    ) -> tuple[list[tuple[str, float, float]], float]:
        """Return the letters of a level string with their edges, and how far it goes along its line."""
        font, fontsize, scaling = textstate.font, textstate.fontsize, textstate.scaling * 0.01
        charspace = textstate.charspace * scaling
        wordspace = 0 if font.is_multibyte() else textstate.wordspace * scaling
        step = 0.001 * fontsize * scaling
        known = self._known.setdefault(font, {})
        letters: list[tuple[str, float, float]] = []
        a, low, raised, e = along
        x, _ = textstate.linematrix
        spaced = False
        for item in seq:
            if isinstance(item, bytes):
                for code in font.decode(item):
                    if spaced:
                        x += charspace
                    text, width = known.get(code) or self._letter(font, code)
                    advance = width * fontsize * scaling
                    shift = x * a + raised + e
                    left, right = low + shift, a * advance + low + shift
                    letters.append((text, left, right) if left <= right else (text, right, left))
                    x += advance
                    if code == _SPACE and wordspace:
                        x += wordspace
                    spaced = True
            elif isinstance(item, int | float):
                x -= item * step
                spaced = True
        return letters, x

    def _letter(self, font: Any, code: int) -> tuple[str, float]:
        """Return what a sign of a font stands for, and its width."""
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = "•" if _is_bullet(font, code) else f"(cid:{code})"
        assert isinstance(text, str)
        if self._letter_of is not None:
            text = self._letter_of(text, font.fontname)
        # A bullet has its width under its usual code.
        width = font.char_width(_BULLET if text == "•" and code in _BULLETS else code)
        return self._known.setdefault(font, {}).setdefault(code, (text, width))

    def render_char(  # noqa: PLR0913, PLR0917 # pdfminer's method
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Note a letter of a string that is not level."""
        text, width = self._letter(font, cid)
        sign = LTChar(matrix, font, fontsize, scaling, rise, text, width, font.char_disp(cid), ncs, graphicstate)
        turn = turn_of(*matrix[:4])
        x0, y0, x1, y1 = _set_upright(sign, turn, *self._sides) if turn else (sign.x0, sign.y0, sign.x1, sign.y1)
        self.runs.append(Run(sign.fontname, y1 - y0 if turn else sign.size, y0, y1, turn, [(text, x0, x1)]))
        return float(sign.adv)


def _is_bullet(font: Any, code: int) -> bool:
    """Tell whether a code stands for nothing else in a font whose letters are those of Windows: it is a bullet there.

    See ISO 32000-1, D.2, note 3.
    """
    letters = getattr(font, "cid2unicode", {})
    return code in _BULLETS and not font.is_multibyte() and letters.get(0x80) == "€" and letters.get(_BULLET) == "•"


def _set_upright(sign: Any, turn: int, width: float, height: float) -> Strip:
    """Return where a turned sign of a page of these sides stands when its text is upright, from the lower left."""
    a, b, c, d, e, f = turning(turn, width, height)
    xs = (a * sign.x0 + c * sign.y0 + e, a * sign.x1 + c * sign.y1 + e)
    ys = (b * sign.x0 + d * sign.y0 + f, b * sign.x1 + d * sign.y1 + f)
    return min(xs), min(ys), max(xs), max(ys)

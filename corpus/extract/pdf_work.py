"""A page of a PDF as pdfminer knows it in; what drawing it takes, counted without drawing anything, out.

A form is a drawing that is drawn by its name, in other forms too: twenty of them that each draw the next one ten times
are a few kilobytes, and more than any reader ends in years. No reader tells in time; pdfium cannot be stopped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from corpus.extract.pdf_limits import PdfBomb

# A page that draws more is not read by pdfium either (pdf_drawn.py), and takes pdfminer longer than a page may.
MOST_DRAWN = 200_000
# So many bytes of drawing instructions, besides those that the file holds, take pdfminer longer than a page may.
MOST_REPEATED = 64 << 20
# Programs nest forms less than ten deep; pdfium ends at 40.
DEEPEST = 64
# Forms that draw each other in rings are looked at on every way that leads to them; no program writes such.
_MOST_RINGS = 1_000
# Programs write a page in several pieces, and some pieces twice.
MOST_PIECES_AGAIN = 1_000
_WORDS = re.compile(rb"/([^\0\s/<>\[\](){}%]*)|(?<![^\0\s/<>\[\](){}%])Do(?![^\0\s/<>\[\](){}%])")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


class _Work(NamedTuple):
    """What drawing takes: how many forms and pictures, and how many bytes of the forms' instructions.

    `in_ring` says that one of the forms is drawn inside itself, where readers leave it out.
    """

    drawn: int
    size: int
    in_ring: bool = False


class _Form(NamedTuple):
    """A form as the file has it: how many bytes its instructions are, what it draws how often, and from where."""

    size: int
    calls: Mapping[str, int]
    drawings: Mapping[str, Any]
    resources: Mapping[str, Any]


def check_work(page: Any) -> bool:
    """Count what drawing a page (`pdfminer.pdfpage.PDFPage`) takes; forms are looked at once each.

    Returns whether a form is drawn inside itself: pdfminer leaves it out there, pdfium does not come to an end.

    Raises:
        PdfBomb: it is more than any reader ends.
    """
    from pdfminer.pdftypes import dict_value, list_value

    pieces = Counter(getattr(piece, "objid", 0) for piece in list_value(page.contents))
    if pieces and max(pieces.values()) > MOST_PIECES_AGAIN:
        raise PdfBomb(f"one piece stands more than {MOST_PIECES_AGAIN:,} times")
    return _Counting().of(_form_of(page.contents, dict_value(page.resources)), ()).in_ring


class _Counting:
    """Counts what a page draws; what is known of a form holds wherever it is drawn, but for those in rings."""

    def __init__(self) -> None:
        self._forms: dict[tuple[int, int], _Form] = {}
        self._known: dict[tuple[int, int], _Work] = {}
        self._looked = 0  # how often more than once each
        self._distinct = 0

    def of(self, form: _Form, above: tuple[int, ...]) -> _Work:
        """Return what drawing a form takes, `above` being the forms that draw it."""
        drawn = size = 0
        in_ring = False
        for name, times in form.calls.items():
            inner = self._called(form.drawings.get(name), form.resources, above)
            drawn += times * (1 + inner.drawn)
            size += times * inner.size
            in_ring = in_ring or inner.in_ring
            self._check(drawn, size)
        return _Work(drawn, size, in_ring)

    def _called(self, item: Any, resources: Mapping[str, Any], above: tuple[int, ...]) -> _Work:
        from pdfminer.pdftypes import PDFStream, dict_value, resolve1

        form = resolve1(item)
        if not isinstance(form, PDFStream) or getattr(form.get("Subtype"), "name", "") != "Form":
            return _Work(0, 0)
        number = form.objid or 0
        if number in above:
            return _Work(0, 0, in_ring=True)
        if len(above) >= DEEPEST:
            raise PdfBomb(f"drawings are nested more than {DEEPEST} deep")
        own = dict_value(form.get("Resources"))
        key = (number, 0 if own else id(resources))
        if key not in self._known:
            work = self._looked_into(key, form, own or resources, above)
            if work.in_ring:
                return work
            self._known[key] = work
        return self._known[key]

    def _looked_into(
        self, key: tuple[int, int], item: Any, resources: Mapping[str, Any], above: tuple[int, ...]
    ) -> _Work:
        if key not in self._forms:
            self._forms[key] = _form_of([item], resources)
            self._distinct += self._forms[key].size
            self._looked -= 1
        self._looked += 1
        if self._looked > _MOST_RINGS:
            raise PdfBomb("drawings draw one another without end")
        form = self._forms[key]
        inner = self.of(form, (*above, key[0]))
        return inner._replace(size=inner.size + form.size)

    def _check(self, drawn: int, size: int) -> None:
        if drawn > MOST_DRAWN:
            raise PdfBomb(f"the same things are drawn more than {MOST_DRAWN:,} times")
        if size - self._distinct > MOST_REPEATED:
            raise PdfBomb(f"drawings repeat themselves until they are more than {MOST_REPEATED >> 20} MB")


def _form_of(streams: Iterable[Any], resources: Mapping[str, Any]) -> _Form:
    """Find what a form, or a page, draws by name: the name before each `Do`."""
    from pdfminer.pdftypes import dict_value, stream_value

    drawings = dict_value(resources.get("XObject"))
    calls: Counter[str] = Counter()
    size, name = 0, ""
    for stream in streams:
        data = stream_value(stream).get_data()
        size += len(data)
        if drawings and b"Do" in data:
            name = _count_calls(data, name, drawings, calls)
    return _Form(size, calls, drawings, resources)


def _count_calls(data: bytes, name: str, drawings: Iterable[str], calls: Counter[str]) -> str:
    """Add to the counts of what is drawn; `name` is the last one before these bytes, the last one in them is returned.

    Where another name stands before a `Do`, it could draw anything: then all that the page has is counted.
    """
    known = frozenset(drawings)
    for match in _WORDS.finditer(data):
        if match[1] is not None:
            written = _ESCAPED.sub(_unescaped, match[1]) if b"#" in match[1] else match[1]
            name = written.decode("utf-8", "replace")
        elif name in known:
            calls[name] += 1
        else:
            calls.update(known)
    return name


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes((int(match[1], 16),))

"""Streams of a PDF in; their data, unpacked under count, out: pdfminer itself unpacks whatever it is given."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from types import SimpleNamespace
from typing import Any

from corpus.extract.zip_guard import HIGHEST_RATIO

# Only what grows beyond this size can keep a reader busy. Drawings that repeat themselves grow 50 times at most.
_RATIO_MATTERS_FROM = 8 << 20
_LARGEST = 256 << 20
# Files have one or two ways of packing on top of each other.
_MOST_FILTERS = 8
# A row of a picture is no longer than this, nor much longer than all of its data.
_LONGEST_ROW = 1 << 20
_most: ContextVar[int] = ContextVar("_most", default=_LARGEST)


class PdfBomb(Exception):
    """A part of a PDF is made to exhaust its reader; the text says how: "a part is packed more than 8 times"."""


def raise_if_bomb(error: BaseException) -> None:
    """Raise the PdfBomb that an exception of pdfplumber's wraps, if it does."""
    cause = error.args[0] if error.args else error
    if isinstance(cause, PdfBomb):
        raise cause from error
    if isinstance(error, PdfBomb):
        raise error


@cache
def limit_pdfminer() -> None:
    """Make pdfminer unpack no more of a stream than a document can hold, in this process and from now on.

    It has no setting for that, and unpacks at once: 4 KB become gigabytes where they are packed twice. What a sound
    stream unpacks to stays the same.
    """
    from pdfminer import pdftypes

    decode = pdftypes.PDFStream.decode

    def limited(stream: Any) -> None:
        if len(stream.get_filters()) > _MOST_FILTERS:
            raise PdfBomb(f"a part is packed more than {_MOST_FILTERS} times")
        packed = len(stream.rawdata or b"")
        token = _most.set(min(_LARGEST, max(_RATIO_MATTERS_FROM, HIGHEST_RATIO * packed)))
        try:
            decode(stream)
        finally:
            _most.reset(token)

    pdftypes.PDFStream.decode = limited
    pdftypes.zlib = SimpleNamespace(decompress=_inflated, error=zlib.error)
    pdftypes.decompress_corrupted = _inflated_as_far
    for name in ("lzwdecode", "rldecode", "asciihexdecode", "ascii85decode"):
        setattr(pdftypes, name, _counted(getattr(pdftypes, name)))
    for name in ("apply_png_predictor", "apply_tiff_predictor"):
        setattr(pdftypes, name, _with_short_rows(getattr(pdftypes, name)))


def _inflated(data: bytes) -> bytes:
    """Return what `zlib.decompress` gives.

    Raises:
        PdfBomb: it is more than the stream may hold.
        zlib.error: it is damaged or cut short.
    """
    packed = zlib.decompressobj()
    found = _inflate(packed, data)
    if not packed.eof:
        raise zlib.error("incomplete or truncated stream")
    return found


def _inflate(packed: Any, data: bytes) -> bytes:
    most = _most.get()
    found: bytes = packed.decompress(data, most + 1)
    _check(len(found), most)
    return found


def _inflated_as_far(data: bytes) -> bytes:
    """Return as much as can be unpacked of damaged data: all, if only its check sum is wrong, as pdfminer has it.

    Raises:
        PdfBomb: it is more than the stream may hold.
        zlib.error: the damage lies before the check sum.
    """
    packed = zlib.decompressobj()
    found: list[bytes] = []
    size, most = 0, _most.get()
    for at in range(len(data)):
        try:
            found.append(packed.decompress(data[at : at + 1], most + 1 - size))
        except zlib.error:
            if at < len(data) - 3:
                raise
            break
        size += len(found[-1])
        _check(size, most)
    return b"".join(found)


def _check(size: int, most: int) -> None:
    if size > most:
        raise PdfBomb(f"a part grows more than {HIGHEST_RATIO} times when unpacked, to over {most >> 20} MB")


def _counted(decode: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Return a way of unpacking that is told when its result is more than the stream may hold.

    None of them makes more than 128 times of its input, which was counted.
    """

    def counted(data: bytes) -> bytes:
        found = decode(data)
        _check(len(found), _most.get())
        return found

    return counted


def _with_short_rows(undo: Callable[..., bytes]) -> Callable[..., bytes]:
    """Return a way of undoing differences between rows that makes no row longer than the data."""

    def bounded(*arguments: Any) -> bytes:
        *_, colors, columns, bits, data = arguments
        if colors * columns * bits // 8 > max(_LONGEST_ROW, len(data)):
            raise PdfBomb("a row of a picture would be longer than the picture")
        return undo(*arguments)

    return bounded

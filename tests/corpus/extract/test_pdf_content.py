from __future__ import annotations

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser, PDFStream
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import KWD, PSSyntaxError

from corpus.extract.pdf_content import operations

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)

COMMON = [b" ", b"1", b"-2.5", b"(abc)", b"[(a) -3 (b)] TJ ", b"/Name ", b"BT ", b"<</MCID 0>> BDC ", b"' "]
ODD = [
    *(b"\0", b"\n", b"-", b".", b"(", b")", b"\\", b"\\(", b"\\051", b"\\777", b"\\\r\n", b"<", b">", b"<<", b">>"),
    *(b"[", b"]", b"/", b"#4", b"#41", b"8", b'"', b"T*", b"true", b"null", b"ID ", b"EI ", b"%c\n", b"%", b"\xff"),
]
UNHEARD = {repr(KWD(b">")), repr(KWD(b"ID"))}
STREAMS = st.lists(st.sampled_from(COMMON * 2 + ODD), max_size=25).map(b"".join)


def as_pdfminer_reads(data: bytes) -> tuple[list[str], bool]:
    """Return what a stream holds, and whether reading it fails."""
    found: list[str] = []
    try:
        parser = PDFContentParser([PDFStream({}, data)])
        while True:
            found.append(repr(parser.nextobject()[1]))
    except PSEOF:
        return found, False
    except (PSSyntaxError, AssertionError):
        return found, True


def as_read_here(data: bytes) -> tuple[list[str], bool]:
    found: list[str] = []
    try:
        for operands, operator in operations(data):
            found += map(repr, operands)
            if not isinstance(operator, bytes):
                rest, failed = as_pdfminer_reads(data[operator:])
                return [*found, *rest], failed
            found.append(repr(KWD(operator)))
    except PSSyntaxError:
        return found, True
    raise AssertionError


def heard(found: list[str]) -> list[str]:
    """Leave out the operators that pdfminer passes over, then operands that none follows: nothing comes of them."""
    known = [item for item in found if item not in UNHEARD]
    return known[: next((at for at in range(len(known), 0, -1) if known[at - 1].startswith("/b")), 0)]


@settings(max_examples=40)
@given(data=STREAMS)
def test_a_stream_is_read_as_pdfminer_reads_it(data: bytes) -> None:
    (expected, fails), (found, failed) = as_pdfminer_reads(data), as_read_here(data)
    assert (heard(found), failed) == (heard(expected), fails)


@pytest.mark.parametrize("data", [b"BT (no end", b"BT /", b"BT <41", b"BT [1 2", b"BT BI /W 1 ID xx EI Q"])
def test_reading_stops_before_what_it_cannot_tell(data: bytes) -> None:
    assert list(operations(data)) == [([], b"BT"), ([], 3)]


@pytest.mark.parametrize("sign", [b"(", b"[", b"[1 ", b"[(a)", b"<", b"((", b" ", b"/#", b"(a"])
def test_what_never_ends_is_gone_over_a_few_times_at_most(sign: bytes) -> None:
    *_, (_, read) = operations(sign * 3_000)
    assert isinstance(read, int)

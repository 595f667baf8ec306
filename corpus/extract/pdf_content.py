r"""The bytes of a PDF's content stream in; its operators, each with the operands before it, out.

pdfminer takes a content stream apart sign by sign, which is a third of its time. Here one expression finds whole
tokens, and whole arrays of text; each is what pdfminer makes of it, oddities included. Where that needs more than is at
hand (pictures within the text, strings that do not end) reading stops, and pdfminer itself may go on from there.

>>> list(operations(rb"BT 9.5 TL [(a\051) -20 <4142>] TJ"))
[([], b'BT'), ([9.5], b'TL'), ([[b'a)', -20, b'AB']], b'TJ'), ([], 33)]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pdfminer.psparser import KWD, LIT, PSSyntaxError, literal_name

_PLAIN = rb"[^()\\]++|\\."
# Brackets within a string, three deep.
_STRING = rb"(?:%b|\((?:%b|\((?:%b)*+\))*+\))*+" % (_PLAIN, _PLAIN, _PLAIN)
_NAME = rb"[^/%\[\]()<>{}\s#]"
_NUMBERS = rb"([-+]?[0-9]++(?!\.))|([-+]?[0-9]*+\.[0-9]*+)"
# What may go on beyond the end of the stream is none of these there. Comments and lone signs of numbers are nothing.
_TOKEN = re.compile(
    rb"[\s\0]*+(?:\[((?:[\s\x000-9.+-]++|\(%b\)|<[\s0-9A-Fa-f]*+>(?!>))*+)\]" % _STRING
    + rb"|%b|\(([^()\\]*+)\)|/(%b++)(?!\#)" % (_NUMBERS, _NAME)
    + rb"|\((%b)\)|<(?!<)([\s0-9A-Fa-f]*+)(?!\Z)|/((?:%b|\#)*+)(?!\Z)" % (_STRING, _NAME)
    + rb"|([A-Za-z]%b*+)|[-+]|%%[^\r\n]*+|(<<|>>|.)|\Z)" % _NAME,
    re.DOTALL,
)
# The groups of that expression: values, each with what makes it of its bytes, then operators, and signs of other kinds.
_WORD = 9
_ITEM = re.compile(rb"%b|\((%b)\)|<([\s0-9A-Fa-f]*+)>|[-+]" % (_NUMBERS, _STRING), re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r", b"(": b"(", b")": b")", b"\\": b"\\"}
_HEX_IN_NAME = re.compile(rb"#([0-9a-fA-F]{0,2})")
_OCTAL, _LAST_CODE = b"01234567", 0xFF
_CONSTANTS = {b"true": True, b"false": False}
_CLOSED_BY = {b"]": b"[", b">>": b"<<"}
# Where pdfminer has to go on: pictures, procedures, and what does not end.
_STOPS = frozenset({b"BI", b"{", b"}", b"(", b"<", b"/"})
# Within an array or a dictionary these are nothing.
_IGNORED = frozenset({b"ID", b">"})

Operation = tuple[list[Any], bytes | int]


class _Open(NamedTuple):
    """An array or a dictionary that has begun: its sign, where that is, and the operands before it."""

    sign: bytes
    start: int
    before: list[Any]


def operations(data: bytes) -> Iterator[Operation]:
    """Yield each operator with its operands; at last, instead of an operator, up to where the stream was read.

    Names are pdfminer's literals, and what stands for no value within an array is its keyword.

    Raises:
        PSSyntaxError: a dictionary has a key without a value, or a string a sign that no byte stands for.
    """
    operands: list[Any] = []
    opened: list[_Open] = []
    for token in _TOKEN.finditer(data):
        kind = token.lastindex
        if kind is None:
            continue
        sign = token[kind]
        if kind < _WORD:
            try:
                operands.append(_VALUES[kind](sign))
            except ValueError:
                # A point alone, or a number of thousands of digits: pdfminer takes no notice of it.
                continue
        elif sign in _CONSTANTS:
            operands.append(_CONSTANTS[sign])
        elif sign in _BRACKETS:
            operands = _bracketed(sign, token.start(kind), operands, opened)
        elif sign in _STOPS:
            yield (opened[0].before, opened[0].start) if opened else (operands, token.start(kind))
            return
        elif not opened:
            yield operands, sign
            operands = []
        elif sign not in _IGNORED:
            operands.append(KWD(sign))
    yield (opened[0].before, opened[0].start) if opened else (operands, len(data))


def _bracketed(sign: bytes, start: int, operands: list[Any], opened: list[_Open]) -> list[Any]:
    """Begin or end an array or a dictionary; return the operands that the next one belongs to."""
    if sign not in _CLOSED_BY:
        opened.append(_Open(sign, start, operands))
        return []
    if not opened or opened[-1].sign != _CLOSED_BY[sign]:
        return operands
    before = opened.pop().before
    before.append(operands if sign == b"]" else _dictionary(operands))
    return before


def _dictionary(values: list[Any]) -> dict[str, Any]:
    if len(values) % 2:
        raise PSSyntaxError(f"a key without a value: {values!r}")
    return {literal_name(key): value for key, value in zip(values[::2], values[1::2], strict=True)}


def _items(array: bytes) -> list[Any]:
    """Return the numbers and strings of an array."""
    items: list[Any] = []
    for item in _ITEM.finditer(array):
        kind = item.lastindex
        if kind is not None:
            try:
                items.append(_ITEMS[kind](item[kind]))
            except ValueError:
                continue
    return items


def _string(inside: bytes) -> bytes:
    return _ESCAPED.sub(_unescaped, inside) if b"\\" in inside else inside


def _unescaped(escaped: re.Match[bytes]) -> bytes:
    """Return what an escape stands for; pdfminer leaves out what it does not know."""
    sign = escaped[1]
    if sign[:1] not in _OCTAL:
        return _ESCAPES.get(sign, b"")
    code = int(sign, 8)
    if code > _LAST_CODE:
        raise PSSyntaxError(f"no byte: {sign!r}")
    return bytes((code,))


def _hexadecimal(inside: bytes) -> bytes:
    """Return the bytes that digits name in pairs; one without a second is its own value."""
    digits = b"".join(inside.split()).decode("ascii")
    return bytes(int(digits[at : at + 2], 16) for at in range(0, len(digits), 2))


def _name(inside: bytes) -> Any:
    name = _HEX_IN_NAME.sub(_unhexed, inside) if b"#" in inside else inside
    try:
        return LIT(name.decode("utf-8"))
    except UnicodeDecodeError:
        return LIT(name)


def _unhexed(code: re.Match[bytes]) -> bytes:
    return bytes((int(code[1], 16),)) if code[1] else b""


_ITEMS: tuple[Callable[[bytes], Any], ...] = (bytes, int, float, _string, _hexadecimal)
_VALUES: tuple[Callable[[bytes], Any], ...] = (bytes, _items, int, float, bytes, _name, _string, _hexadecimal, _name)
_BRACKETS = frozenset({b"[", b"]", b"<<", b">>"})

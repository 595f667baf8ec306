"""Decode a text file: bytes in, text and the name of its encoding out."""

from __future__ import annotations

import codecs
import re

from corpus.errors import SourceError

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# C0 controls that no text has; form feed, tab, line ends and the substitute at a DOS file's end are usual.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_MOST_BINARY = 0.01
_MOST_ZERO = 0.8
# Typographic signs and accented letters that stand in cp1252 prose of our languages, beside a letter or a space.
_PLAUSIBLE = re.compile(r"(?<=[A-Za-z\s\d(.,])[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\xa0-\xff€™]+")
_LEAST_PLAUSIBLE = 0.9
# The quotation marks of Mac OS Roman, read as Windows-1252: one that opens before a word, one that closes behind one.
_MAC_QUOTES = re.compile(r"(?<!\w)[ÒÔ](?=\w)|(?<=[a-z.,;:!?])[ÓÕ](?=\W|s\b|\Z)")
_MAC_SIGNS = re.compile("[ÒÓÔÕ]")
_FEWEST_MAC = 2


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Decode a text file: UTF-8, UTF-16 or UTF-32 by signature, UTF-16 without one, else Windows-1252 or Mac OS Roman.

    Raises:
        SourceError: `empty`, `unsupported` (binary) or `encoding-uncertain`.
    """
    if not data.strip():
        raise SourceError("empty", f"{name} is empty.", "Check that the file was saved or downloaded completely.")
    for signature, encoding in _SIGNATURES:
        if data.startswith(signature):
            return _decoded(data, encoding, name), encoding
    if wide := _wide(data[:65536]):
        return _decoded(data, wide, name), wide
    if len(_BINARY.findall(data[:65536])) > _MOST_BINARY * min(len(data), 65536):
        raise SourceError(
            "unsupported", f"{name} is no text file: it holds binary data.", "Ingest it under its own suffix."
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _is_mac(data.decode("cp1252", "replace")):
        return data.decode("mac-roman"), "mac-roman"
    return _windows(data, name), "cp1252"


def _is_mac(text: str) -> bool:
    """Tell whether what reads as capitals with accents stands where quotation marks stand, and only there."""
    signs = len(_MAC_SIGNS.findall(text))
    return signs >= _FEWEST_MAC and len(_MAC_QUOTES.findall(text)) == signs


def _wide(data: bytes) -> str | None:
    """Return which UTF-16 bytes without a signature are in: every second one of our letters' is zero there."""
    for encoding, high, low in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if high.count(0) > _MOST_ZERO * len(high) and low.count(0) == 0:
            return encoding
    return None


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _uncertain(name) from error


def _windows(data: bytes, name: str) -> str:
    """Read Windows-1252, if what comes out looks like prose."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _uncertain(name) from error
    foreign = sum(1 for character in text if character > "\x7f")
    # The file itself may begin with one.
    plausible = sum(len(run) for run in _PLAUSIBLE.findall(f" {text}"))
    if foreign > len(text) / 10 or plausible < _LEAST_PLAUSIBLE * foreign:
        raise _uncertain(name)
    return text


def _uncertain(name: str) -> SourceError:
    return SourceError(
        "encoding-uncertain",
        f"The encoding of {name} cannot be told.",
        f"Save it as UTF-8, e.g. `iconv -f WINDOWS-1252 -t UTF-8 {name} -o copy.txt`, and ingest the copy.",
    )

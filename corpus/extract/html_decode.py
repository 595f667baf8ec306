"""The bytes of a saved web page in; the bytes of its HTML, their character set and the address saved from, out."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from corpus.errors import SourceError

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"\A\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->", re.IGNORECASE)
_SUBSET = re.compile(r"\A(\s*(?:<\?xml[^>]{0,200}>\s*)?<!DOCTYPE[^>\[]{0,500})\[[^\]]{0,10000}\]\s*>", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What browsers read under these names (WHATWG Encoding Standard, section 4.2).
_AS_BROWSERS_DO = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}


@dataclass(frozen=True, slots=True)
class Page:
    """A decoded page; `guessed` says that no character set was declared or that the declared one did not fit."""

    markup: str
    charset: str
    guessed: bool
    url: str | None = None


def decode_page(data: bytes, name: str) -> Page:
    """Decode a page, or the main page of a web archive (.mhtml).

    Raises:
        SourceError: `empty`; `suspect-text` for bytes that are no text.
    """
    if re.match(
        rb"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){0,20}?Content-Type:\s*multipart/related", data, re.IGNORECASE
    ):
        return _decode_archive(data, name)
    page = _decode(data, None, name)
    # What an XHTML page defines for itself is never read; HTML readers take its end for text.
    page = replace(page, markup=_SUBSET.sub(r"\1>", page.markup, count=1))
    saved = _SAVED_FROM.search(page.markup[:2000])
    return Page(page.markup, page.charset, page.guessed, saved[1] if saved else None)


def _decode_archive(data: bytes, name: str) -> Page:
    from email import message_from_bytes
    from email.policy import default

    archive = message_from_bytes(data, policy=default)
    for part in archive.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                page = _decode(payload, part.get_content_charset(), name)
                address = part.get("Content-Location") or archive.get("Snapshot-Content-Location")
                url = str(address) if address and str(address).startswith("http") else None
                return Page(page.markup, page.charset, page.guessed, url)
    raise SourceError("empty", f"{name} is a web archive without a page.", f"Save the page again as HTML: {name}")


def _decode(data: bytes, declared: str | None, name: str) -> Page:
    if not data.strip():
        raise SourceError("empty", f"{name} is empty.", "Check that the file was saved or copied completely.")
    for mark, charset in _BOMS:
        if data.startswith(mark):
            return Page(data[len(mark) :].decode(charset, errors="replace"), charset, guessed=False)
    if b"\x00" in data[:4096]:
        raise SourceError("suspect-text", f"{name} is not a text file.", f"See what it is: file '{name}'")
    match = _DECLARED_XML.search(data) or _DECLARED.search(data[:4096])
    charset = declared or (match[1].decode("ascii") if match else "")
    return _try_charsets(data, charset.lower())


def _try_charsets(data: bytes, declared: str) -> Page:
    """Try what the page declares, then UTF-8, then Windows-1252, which takes anything."""
    # UTF-8 hardly ever fits by chance, and pages re-saved as UTF-8 keep their old declaration.
    candidates = ["utf-8", _AS_BROWSERS_DO.get(declared, declared)]
    for charset in candidates:
        try:
            return Page(data.decode(charset), charset, guessed=charset != candidates[-1] and bool(declared))
        except (UnicodeDecodeError, LookupError):
            continue
    return Page(data.decode("cp1252", errors="replace"), "cp1252", guessed=True)

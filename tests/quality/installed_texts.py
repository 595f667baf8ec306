"""Prose in both languages from what is installed beside us, read where it lies and never copied: paragraphs out."""

from __future__ import annotations

import gettext
import gzip
import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_MESSAGES = Path("/usr/share/locale/id/LC_MESSAGES")
_MANUALS = Path("/usr/share/man/id")
_DOCUMENTS = Path("/usr/share/doc")
_LICENCES = Path("/usr/share/common-licenses")
_BOOKS = Path.home() / ".rustup/toolchains"
SHORTEST = 60
# Messages with places for values, and lines of code, tables or options, are no prose.
_NO_PROSE = re.compile(r"[%{}<>|=\\$#_*@`~^]|::|--|\w\(\)|^\W*[-+\d]", re.MULTILINE)
_ROFF = re.compile(r"\\f[A-Z]|\\f\([A-Z]{2}|\\&|\\[0|^]")
_MACRO = re.compile(r"\.(?:[BIR]|[BIR]{2}|SM)\s+")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def messages(language: str) -> list[str]:
    """Return the longer messages of installed programs, in Indonesian or as they are in English."""
    found: list[str] = []
    for path in sorted(_MESSAGES.glob("*.mo")):
        with path.open("rb") as file:
            catalogue: dict[object, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
        for message, translated in catalogue.items():
            if isinstance(message, str) and message != translated:
                found += _prose((translated if language == "id" else message).split("\n\n"))
    return list(dict.fromkeys(found))


def manual_pages() -> list[str]:
    """Return the running text of the installed Indonesian manual pages."""
    found: list[str] = []
    for path in sorted(_MANUALS.rglob("*.gz")):
        lines = gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace").split("\n")
        found += _prose(_runs(lines))
    return list(dict.fromkeys(found))


def _runs(lines: Iterable[str]) -> Iterator[str]:
    """Yield the runs of text lines of a roff source; a line set in bold or italics belongs to its run."""
    run: list[str] = []
    for line in lines:
        text = _ROFF.sub("", _MACRO.sub("", line)).replace("\\-", "-")
        if text.startswith((".", "'")) or not text.strip():
            yield " ".join(run)
            run = []
        else:
            run.append(text)
    yield " ".join(run)


def licences() -> list[str]:
    """Return the paragraphs of the licences that Debian keeps in one place: legal prose."""
    texts = (
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(_LICENCES.glob("*")) if path.is_file()
    )
    return list(dict.fromkeys(paragraph for text in texts for paragraph in _prose(re.split(r"\n\s*\n", text))))


def readmes() -> list[str]:
    """Return the paragraphs of the READMEs of installed packages."""
    found: list[str] = []
    for path in sorted(_DOCUMENTS.glob("*/README*")):
        if path.is_file() and path.suffix in ("", ".txt", ".Debian", ".gz", ".md"):
            data = path.read_bytes()
            text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", errors="replace")
            found += _prose(re.split(r"\n\s*\n", text))
    return list(dict.fromkeys(found))


def book() -> list[str]:
    """Return the paragraphs of the book on the Rust language, where its toolchain is installed."""
    pages = sorted(next(iter(sorted(_BOOKS.glob("*/share/doc/rust/html/book"))), Path("/none")).glob("*.html"))
    found: list[str] = []
    for page in pages:
        raw = _PARAGRAPH.findall(page.read_text(encoding="utf-8"))
        found += _prose(html.unescape(_TAG.sub("", one)) for one in raw if "<code" not in one)
    return list(dict.fromkeys(found))


def _prose(paragraphs: Iterable[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        # Source lines that end in a hyphen would be joined with a space here.
        text = " ".join(re.sub(r"(?<=\w)-\s*\n\s*", "-", paragraph).split())
        if len(text) >= SHORTEST and not _NO_PROSE.search(text):
            yield text

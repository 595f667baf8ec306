"""A number of words in; the same book as a text, a web page, a Word file and an e-book out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from itertools import islice
from pathlib import Path

from tests.bench.corpora import WORDS, passage_texts
from tests.corpus.extract.office_files import docx, epub, w_p

_PARAGRAPHS_OF_CHAPTER = 20

Chapter = tuple[str, list[str]]


def chapters(words: int, seed: int = 1) -> Iterator[Chapter]:
    """Yield the chapters of a book of about so many words: a heading and paragraphs."""
    count = max(1, words // WORDS)
    texts = (text for _, text in passage_texts(count, seed))
    number = 0
    while paragraphs := list(islice(texts, _PARAGRAPHS_OF_CHAPTER)):
        number += 1
        yield f"{number}. Perairan bagian {number}", paragraphs


def as_text(words: int, seed: int = 1) -> bytes:
    """Return a book as a plain text, a paragraph a line."""
    return "\n\n".join("\n\n".join((title, *body)) for title, body in chapters(words, seed)).encode()


def as_web_page(words: int, seed: int = 1) -> bytes:
    """Return a book as one web page."""
    return f"<html><head><title>Perairan {seed}</title></head><body>{_markup(words, seed)}</body></html>".encode()


def as_docx(words: int, seed: int = 1) -> bytes:
    """Return a book as a Word file."""
    return docx(
        "".join(
            w_p(title, "Judul1") + "".join(w_p(escape(text)) for text in body) for title, body in chapters(words, seed)
        )
    )


def as_epub(words: int, seed: int = 1) -> bytes:
    """Return a book as an e-book, a file a chapter."""
    return epub({f"bab{at}": _chapter_markup(chapter) for at, chapter in enumerate(chapters(words, seed))})


def _markup(words: int, seed: int) -> str:
    return "".join(map(_chapter_markup, chapters(words, seed)))


def _chapter_markup(chapter: Chapter) -> str:
    title, body = chapter
    return f"<h1>{title}</h1>" + "".join(f"<p>{escape(text)}</p>" for text in body)


BOOKS: dict[str, Callable[[int], bytes]] = {
    "txt": as_text,
    "html": as_web_page,
    "docx": as_docx,
    "epub": as_epub,
}


def write_small_files(folder: Path, count: int, words: int) -> None:
    """Write so many files of so many words, texts and web pages by turns, each with words of its own."""
    for number in range(count):
        make, suffix = ((as_text, "txt"), (as_web_page, "html"))[number % 2]
        (folder / f"{number}.{suffix}").write_bytes(make(words, seed=number))

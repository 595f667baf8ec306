"""What the metadata of a document lacks: a clean CSL record in, the CSL keys that its type should have out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.document import Language

_ALL = ("author", "title", "issued")
# The keys that APA 7 (chapter 10) asks for in a reference of each type, beyond author, title and date.
_BY_TYPE: Mapping[str, tuple[str, ...]] = {
    "article-journal": ("container-title", "volume", "issue", "page", "DOI"),
    "article-magazine": ("container-title", "URL"),
    "article-newspaper": ("container-title", "URL"),
    "book": ("publisher",),
    "chapter": ("container-title", "editor", "page", "publisher"),
    "dataset": ("publisher", "URL"),
    "document": ("publisher", "URL"),
    "paper-conference": ("container-title", "page", "publisher"),
    "post": ("container-title", "URL"),
    "post-weblog": ("container-title", "URL"),
    "report": ("publisher", "URL"),
    "thesis": ("publisher", "genre"),
    "webpage": ("container-title", "URL"),
}
# Either key serves: a page with a DOI needs no URL, a web site may be named as its publisher.
_SERVES_TOO: Mapping[str, tuple[str, ...]] = {
    "URL": ("DOI", "ISBN"),
    "container-title": ("publisher",),
    "publisher": ("container-title",),
    "author": ("editor",),
    "page": ("number",),
}


def missing_keys(record: Mapping[str, object]) -> tuple[str, ...]:
    """Return the CSL keys that are wanted and absent, in the order of a reference.

    >>> missing_keys({"type": "book", "title": "Laut"})
    ('author', 'issued', 'publisher')
    """
    wanted = (*_ALL, *_BY_TYPE.get(str(record["type"]), ("publisher",)))
    return tuple(key for key in wanted if not _has(record, key))


def _has(record: Mapping[str, object], key: str) -> bool:
    alternatives = () if record["type"] == "article-journal" else _SERVES_TOO.get(key, ())
    return any(name in record for name in (key, *alternatives))


_IN_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {"issued": "year", "container-title": "journal, book or site", "page": "pages", "genre": "kind of thesis"},
    "id": {
        "author": "penulis", "title": "judul", "issued": "tahun", "container-title": "jurnal, buku, atau situs",
        "volume": "volume", "issue": "nomor", "page": "halaman", "publisher": "penerbit", "editor": "penyunting",
        "genre": "jenis karya ilmiah",
    },
}  # fmt: skip


def missing_in_words(keys: Iterable[str], language: Language = "en") -> str:
    """Return what is missing as people call it; programs get the CSL keys.

    >>> missing_in_words(("author", "issued"))
    'author, year'
    """
    words = _IN_WORDS[language]
    return ", ".join(words.get(key, key) for key in keys)

"""Corpora to measure on: a number of passages and a seed in, a library with that many passages out.

Their sentences are those of Debian's bilingual documentation (packages debian-handbook and debian-reference) where it
is installed, else of the sample corpus; they are drawn with a seed, and two in a hundred words become invented names,
so that the vocabulary grows with the corpus. Near-duplicates are therefore common, and are not folded here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from corpus.document import Block, Document, Language, Metadata, Passage, Section, Source
from corpus.ids import document_id_of, source_sha256
from corpus.language.sentences import sentence_spans
from corpus.save import save_document
from corpus.store import create_library, open_store, transaction
from tests.conftest import SAMPLE

DEBIAN: dict[Language, tuple[str, ...]] = {
    "id": ("/usr/share/doc/debian-handbook/html/id-ID/*.html", "/usr/share/debian-reference/*.id.html"),
    "en": ("/usr/share/doc/debian-handbook/html/en-US/*.html", "/usr/share/debian-reference/*.en.html"),
}
WORDS = 110
PASSAGES_OF_DOCUMENT = 50
_INDONESIAN_SHARE = 0.6
_NAME_SHARE = 0.02
_SYLLABLES = tuple(map("".join, zip("bdklmnprstwyzgl", "aeoiauaiaoeoauo", strict=True)))
_WORD = re.compile(r"\b[^\W\d_]{4,}\b")


class Material(NamedTuple):
    """Sentences by language, and a line that says where they come from."""

    sentences: dict[Language, tuple[str, ...]]
    said: str


@cache
def material() -> Material:
    """Return the sentences that are installed."""
    found: dict[Language, tuple[str, ...]] = {
        language: tuple(dict.fromkeys(_sentences(_web_texts(patterns)))) for language, patterns in DEBIAN.items()
    }
    if min(map(len, found.values())) > 1000:
        counts = ", ".join(f"{len(sentences)} {language}" for language, sentences in found.items())
        return Material(found, f"sentences of Debian's documentation ({counts}), drawn with a seed")
    text = [path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("*.md")) + sorted(SAMPLE.glob("*.txt"))]
    sample = tuple(dict.fromkeys(_sentences(iter(text))))
    return Material({"id": sample, "en": sample}, f"{len(sample)} sentences of the sample corpus alone, drawn again")


def _web_texts(patterns: tuple[str, ...]) -> Iterator[str]:
    from lxml import html

    for pattern in patterns:
        for path in sorted(Path("/").glob(pattern[1:])):
            for element in html.fromstring(path.read_bytes()).iter("p", "li", "dd"):
                if not element.xpath(".//p"):
                    yield " ".join(element.text_content().split())


def _sentences(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        for start, end in sentence_spans(text):
            if text[start:end].count(" ") >= 5:
                yield text[start:end].strip()


def passage_texts(count: int, seed: int) -> Iterator[tuple[Language, str]]:
    """Yield language and text of invented passages; the first thousand of ten thousand are those of one thousand."""
    dice = random.Random(seed)
    sentences = material().sentences
    for number in range(count):
        language: Language = "id" if dice.random() < _INDONESIAN_SHARE else "en"
        text = ""
        while text.count(" ") < WORDS:
            text += " " * bool(text) + dice.choice(sentences[language])
        yield language, _WORD.sub(lambda match: _name(dice, match[0], number), text)  # noqa: B023 - used at once


def _name(dice: random.Random, word: str, number: int) -> str:
    if dice.random() >= _NAME_SHARE:
        return word
    naming = random.Random(int((number + 50) * dice.random() ** 3))
    return "".join(naming.choices(_SYLLABLES, k=naming.randint(2, 4))).capitalize()


def make_library(folder: Path, count: int, seed: int = 1) -> None:
    """Make a library of invented documents with so many passages together."""
    create_library(folder)
    rows = passage_texts(count, seed)
    with open_store(folder, write=True) as store:
        for first in range(0, count, PASSAGES_OF_DOCUMENT):
            with transaction(store) as connection:
                document = one_document(rows, min(PASSAGES_OF_DOCUMENT, count - first), f"{seed}-{first}")
                save_document(connection, document, rendered(document))


def one_document(rows: Iterator[tuple[Language, str]], count: int, name: str) -> Document:
    """Return a document of the next so many passages."""
    text = ""
    blocks: list[Block] = []
    passages: list[Passage] = []
    for number in range(1, count + 1):
        language, body = next(rows)
        start, end = len(text), len(text) + len(body)
        text += body + "\n\n"
        blocks.append(Block("paragraph", start, len(text), paragraph=number, language=language))
        passages.append(Passage(number, start, end, body, language, "paragraph", 0, number, None, None))
    sha256 = source_sha256(f"{name} {text}".encode())
    title = " ".join(text.split()[:6])
    issued = {"date-parts": [[2000 + int(sha256[:2], 16) % 25]]}
    return Document(
        document_id=document_id_of(sha256),
        source=Source(f"/{name}.txt", sha256, len(text), "txt"),
        text=text,
        language="id",
        metadata=Metadata({"type": "document", "title": title, "issued": issued}),
        edits=(),
        blocks=tuple(blocks),
        pages=(),
        sections=(Section(title, 1, 0, len(text), None),),
        passages=tuple(passages),
    )


def rendered(document: Document) -> dict[str, object]:
    """Return a reference of the kind that ingest stores."""
    title = str(document.metadata.csl["title"])
    reference = {"runs": [[f"{title}. (2010)."]], "inline_name": title, "inline_year": "2010", "missing": []}
    return {"en": reference, "id": reference}

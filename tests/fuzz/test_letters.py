"""No letter of any source is altered: every format, whole and broken, in; the laws of the reading text held, out."""

from __future__ import annotations

import random
import re
import unicodedata
import zipfile
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.errors import SourceError
from corpus.extract.extraction import Extraction
from corpus.extract.formats import extract
from corpus.extract.ocr_pages import page_of
from corpus.extract.ocr_words import SeenWord
from corpus.extract.pdf import extract_pages
from corpus.extract.pdf_words import PageWords
from corpus.ids import source_sha256
from tests.fuzz.mutations import change_member, flip_bits, repeat_piece
from tests.fuzz.seeds import bombs, seeds

FORMATS = {"htm": "html", "md": "markdown", "txt": "text"}
# Broken PDFs take their time; the run over the command line reads hundreds of them.
WHOLE = {name: data for name, data in seeds().items() if name not in ("gambar.pdf", "terkunci.pdf")}
BROKEN = {name: data for name, data in WHOLE.items() if not name.endswith(".pdf")}
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")


def letters_of(text: str) -> Counter[str]:
    """Count letters and digits; composed and decomposed ones, and ligatures and their letters, are the same."""
    plain = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKD", match[0]), unicodedata.normalize("NFD", text))
    return Counter(character for character in plain if character.isalnum())


def read(data: bytes, name: str) -> tuple[Extraction, Document]:
    """Read a file in this process."""
    ending = name.rpartition(".")[2]
    kind = FORMATS.get(ending, ending)
    extraction = extract(kind, data, name)
    return extraction, build_document(extraction, Source(name, source_sha256(data), len(data), kind))


def assert_letters_are_kept(extraction: Extraction, document: Document) -> None:
    """Undoing gives the source; what an edit changes has the same letters or none, and none come or go elsewhere."""
    assert undo(document.text, document.edits) == extraction.text
    dropped: Counter[str] = Counter()
    for edit in document.edits:
        now, before = letters_of(document.text[edit.start : edit.end]), letters_of(edit.source_text)
        if now:
            assert now == before, edit
        else:
            dropped += before
    assert letters_of(document.text) + dropped == letters_of(extraction.text)


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_a_whole_file_keeps_its_letters(name: str) -> None:
    assert_letters_are_kept(*read(WHOLE[name], name))


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_file_that_can_be_read_keeps_its_letters(name: str) -> None:
    chance = random.Random(name)
    for _ in range(12):
        mutation = change_member if BROKEN[name].startswith(b"PK") else chance.choice((flip_bits, repeat_piece))
        data = mutation(BROKEN[name], chance)
        try:
            extraction, document = read(data, name)
        except SourceError:
            continue
        assert_letters_are_kept(extraction, document)


@pytest.mark.parametrize("name", ["nested.html", "table.html", "brackets.md"])
def test_a_nested_file_keeps_its_letters(name: str) -> None:
    assert_letters_are_kept(*read(bombs()[name], name))


SCRIPT = st.text(
    st.sampled_from("abÉe\u0301\ufb01\ufb03é1²-\u00ad\u2010\u200b\u00a0 .\n"), min_size=1, max_size=40
).filter(lambda text: any(letter.isalpha() for letter in text))


@settings(max_examples=60, deadline=None)
@given(st.lists(SCRIPT, min_size=1, max_size=4))
def test_marks_ligatures_and_hyphens_of_a_page_keep_their_letters(texts: list[str]) -> None:
    page = "<h1>Judul Halaman</h1>" + "".join(f"<p>{text.replace(chr(10), '<br>')}</p>" for text in texts)
    for data, name in ((page.encode(), "a.html"), ("\n\n".join(["# Judul", *texts]).encode(), "a.md")):
        try:
            extraction, document = read(data, name)
        except SourceError:
            continue
        assert_letters_are_kept(extraction, document)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(SCRIPT.map(lambda text: "".join(text.split())).filter(bool), st.booleans()), min_size=2, max_size=12
    )
)
def test_recognised_words_keep_their_letters(words: list[tuple[str, bool]]) -> None:
    line, left, seen = 0, 100, []
    for text, begins in words:
        line, left = (line + 1, 100) if begins else (line, left)
        top = 100 + 50 * line
        seen.append(SeenWord(text, left, top, 20 * len(text), 30, top, 40, 0.9, ("1", "1"), str(line)))
        left += 20 * len(text) + 20
    extraction = extract_pages((page_of(seen, PageWords(1, 595.0, 842.0, 0, "", ()), 0.24),), "a.pdf")
    try:
        document = build_document(extraction, Source("a.pdf", "0" * 64, 1, "pdf"))
    except SourceError:
        return
    assert_letters_are_kept(extraction, document)


class _Bare(HTMLParser):
    """Gathers all text of a page, without knowing anything of pages."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def bare_text(data: bytes, name: str) -> str:
    """Return the text of a file as a parser reads it that knows its syntax alone."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = [archive.read(member) for member in archive.namelist() if member.endswith(("xml", "html"))]
    else:
        members = [data]
    parser = _Bare()
    for member in members:
        parser.feed(member.decode("utf-8", errors="replace"))
    parser.close()
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", "".join(parser.parts)))


@pytest.mark.parametrize("name", sorted(name for name in WHOLE if name.endswith(("html", "docx", "odt", "epub"))))
def test_a_bare_parser_finds_every_word_of_the_reading_text(name: str) -> None:
    _, document = read(WHOLE[name], name)
    there = bare_text(WHOLE[name], name)
    missing = [word for word in document.text.split() if _INVISIBLE.sub("", word) not in there]
    assert missing == []

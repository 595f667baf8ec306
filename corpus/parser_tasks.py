"""What a parser child is asked in; pages of a PDF as lines in a file, a document's values or a picture out."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.build import build
from corpus.document import Box, Source
from corpus.document_json import document_values, parts_of
from corpus.extract.extraction import AnyExtraction
from corpus.extract.formats import extract
from corpus.language.detect import load_model
from corpus.memory import give_back
from corpus.quality import checked

Request = dict[str, Any]
Answer = dict[str, Any]


class PdfReader:
    """Reads ranges of pages; the file stays open for the next range of it, since opening a long one takes a while."""

    def __init__(self) -> None:
        self._key: tuple[str, bool] | None = None
        self._file: Any = None

    def read(self, request: Request) -> Answer:
        """Read the pages `first` to `last` of the PDF at `path` and write a line for each to the file `into`.

        `lost` says which pages ended a reader, and how often. The answer is the number of `pages` in the file.

        Raises:
            SourceError: `encrypted`, `malformed`.
        """
        from corpus.extract.ocr_pages import PdfImages
        from corpus.extract.pdf_values import page_line

        file = self._opened(request)
        lost = {int(number): times for number, times in request["lost"].items()}
        with PdfImages(Path(request["path"])) as images, Path(request["into"]).open("w", encoding="ascii") as into:
            recognise = images.recognised if request["recognise"] else None
            for page in file.read(request["first"], request["last"], recognise, lost):
                into.write(page_line(page) + "\n")
                into.flush()
        return {"pages": file.count}

    def close(self) -> None:
        """Let go of the open file."""
        if self._file is not None:
            self._file.close()
        self._key, self._file = None, None

    def _opened(self, request: Request) -> Any:
        from corpus.extract.pdf_pages import PdfPages

        key = (request["sha256"], request["fast"])
        if self._key != key:
            self.close()
            self._file = PdfPages(Path(request["path"]), request["name"], fast=request["fast"])
            self._key = key
        return self._file


def read_document(request: Request, tell: Callable[[Answer], None]) -> Answer:
    """Return the values of the document at `path`; of a PDF, the `parts` hold its pages as they were read.

    Its text, edits, blocks and passages are told ahead, in parts.

    Raises:
        SourceError: whatever is found wrong with the file or its text.
    """
    source = Source(request["name"], request["sha256"], request["size"], request["format"])
    document = checked(build(_extraction(request, source), source, language=request["language"]))
    for name, values in parts_of(document):
        tell({"part": name, "values": values})
    return {"document": document_values(document)}


def draw_page(request: Request) -> Answer:
    """Return the page `number` of the PDF at `path` as a PNG in base 64, with the `boxes` on it marked.

    Raises:
        SourceError: `malformed`, where it cannot be drawn.
    """
    from corpus.page_image import marked_page

    boxes = [Box(page, *place) for page, *place in request["boxes"]]
    return {"png": b64encode(marked_page(Path(request["path"]), request["number"], boxes)).decode("ascii")}


def _extraction(request: Request, source: Source) -> AnyExtraction:
    extraction = _extracted(request, source)
    # What the extractor needed is given back before the rest of the document comes on top.
    give_back()
    load_model()
    return extraction


def _extracted(request: Request, source: Source) -> AnyExtraction:
    path = Path(request["path"])
    if "parts" not in request:
        return extract(source.format, path.read_bytes(), request["name"], recognise=request["recognise"])
    from corpus.extract.pdf import join_pages
    from corpus.extract.pdf_file import read_facts
    from corpus.extract.pdf_values import PageFiles, Part

    load_model()
    pages = PageFiles((Part(Path(path), first, last) for path, first, last in request["parts"]), request["pages"])
    facts = read_facts(path) if request.get("facts", True) else None
    return join_pages(pages, request["name"], facts, tried=request["recognise"])

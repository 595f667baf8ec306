"""A printed file and its truth in; how well its reading text agrees, beside other tools, out."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.extract.pdf import extract_pdf
from corpus.ids import source_sha256
from tests.quality.pdf_scores import left_over, pairs_kept, paragraphs_whole, word_f1, words_of


class Truth(Protocol):
    """What a printed file holds, but for running heads and page numbers."""

    def paragraphs(self) -> list[str]:
        """Return the texts that must come out as one block each."""

    def flow(self) -> list[str]:
        """Return what the main flow holds, in reading order."""

    def others(self) -> list[str]:
        """Return what stands beside the flow: notes, tables, captions, boxes."""

    def boxes(self) -> list[str]:
        """Return the texts of boxes beside the flow, which no kind of block tells from it."""


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one file; `others` are the word F1 of other tools on it."""

    name: str
    flow: float
    others: tuple[float, ...]
    pairs: float
    paragraphs: float
    left_over: float
    pages: int
    seconds: float


def read_document(path: Path) -> tuple[Document, float]:
    """Read a PDF as `ingest` does; return the document and the processor seconds of the extraction."""
    data = path.read_bytes()
    begin = time.process_time()
    extraction = extract_pdf(data, path.name)
    seconds = time.process_time() - begin
    return build_document(extraction, Source(path.name, source_sha256(data), len(data), "pdf")), seconds


def score_of(truth: Truth, path: Path) -> Score:
    """Read a printed file and compare it with its truth."""
    document, seconds = read_document(path)
    blocks = [document.text[block.start : block.end] for block in document.blocks]
    wanted = words_of("\n".join(truth.flow()))
    found = words_of(document.text)
    return Score(
        name=f"{path.parent.name}/{path.name}",
        flow=word_f1(wanted, words_of("\n".join(_flow(document, truth.boxes())))),
        others=tuple(word_f1(wanted, words_of(text)) for text in _other_readings(path)),
        pairs=pairs_kept([words_of(paragraph) for paragraph in truth.paragraphs()], found),
        paragraphs=paragraphs_whole(truth.paragraphs(), blocks),
        left_over=left_over(words_of("\n".join([*truth.flow(), *truth.others()])), found),
        pages=len(document.pages),
        seconds=seconds,
    )


def _flow(document: Document, boxes: Sequence[str]) -> list[str]:
    """Return the blocks of the main flow; a box that came out whole, as a block of its own, is none of it."""
    beside = ("table", "caption", "footnote")
    texts = [document.text[block.start : block.end] for block in document.blocks if block.kind not in beside]
    boxed = [words_of(box) for box in boxes]
    return [text for text in texts if words_of(text) not in boxed]


@cache
def _other_readings(path: Path) -> tuple[str, ...]:
    """What pdfium, plain pdfplumber and, where it is installed, pdftotext make of a file."""
    import pdfplumber
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    readings = ["\n".join(page.get_textpage().get_text_range().replace("\r", "") for page in document)]
    document.close()
    with pdfplumber.open(path) as pdf:
        readings.append("\n".join(page.extract_text() for page in pdf.pages))
    if shutil.which("pdftotext"):
        command = ["pdftotext", str(path), "-"]
        readings.append(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode())
    return tuple(readings)

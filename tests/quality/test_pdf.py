"""PDFs printed from articles of known text in; how well their reading text is read out, against floors, out."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.extract.pdf import extract_pdf
from corpus.ids import source_sha256
from tests.quality.articles import Article, make_article
from tests.quality.pdf_scores import left_over, pairs_kept, paragraphs_whole, word_f1, words_of
from tests.quality.printers import Design, available_printers, print_article

DESIGNS = (
    Design(),
    Design(size=11, indented=False, ruled_tables=True),
    Design(side_by_side=True, ruled_tables=True),
    Design(columns=1, size=12),
    Design(size=9, wide_tables=True),
)
SEEDS = range(700, 710)


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


def score_of(article: Article, path: Path) -> Score:
    """Read a printed article and compare it with its truth."""
    data = path.read_bytes()
    begin = time.process_time()
    extraction = extract_pdf(data, path.name)
    seconds = time.process_time() - begin
    document = build_document(extraction, Source(path.name, source_sha256(data), len(data), "pdf"))
    blocks = [document.text[block.start : block.end] for block in document.blocks]
    truth = words_of("\n".join(article.flow()))
    found = words_of(document.text)
    return Score(
        name=path.name,
        flow=word_f1(truth, words_of("\n".join(_flow(document)))),
        others=tuple(word_f1(truth, words_of(text)) for text in _other_readings(path)),
        pairs=pairs_kept([words_of(paragraph) for paragraph in article.paragraphs()], found),
        paragraphs=paragraphs_whole(article.paragraphs(), blocks),
        left_over=left_over(words_of("\n".join([*article.flow(), *article.others()])), found),
        pages=len(document.pages),
        seconds=seconds,
    )


def _flow(document: Document) -> list[str]:
    beside = ("table", "caption", "footnote")
    return [document.text[block.start : block.end] for block in document.blocks if block.kind not in beside]


def _other_readings(path: Path) -> list[str]:
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
    return readings


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> list[Score]:
    folder = tmp_path_factory.mktemp("printed")
    printers = available_printers()
    if not printers:
        pytest.skip("needs LaTeX, LibreOffice or WeasyPrint to print articles")
    found = []
    for number, seed in enumerate(SEEDS):
        for offset, printer in enumerate(printers):
            article = make_article(seed + 100 * offset)
            design = DESIGNS[number % len(DESIGNS)]
            found.append(score_of(article, print_article(article, design, printer, folder)))
    return found


def test_words_stay_in_order_and_furniture_goes(scores: list[Score]) -> None:
    assert statistics.mean(score.flow for score in scores) >= 0.995
    assert statistics.mean(score.pairs for score in scores) >= 0.998
    assert statistics.mean(score.left_over for score in scores) <= 0.005


def test_paragraphs_are_whole(scores: list[Score]) -> None:
    assert statistics.mean(score.paragraphs for score in scores) >= 0.98


def test_every_file_is_read_at_least_as_well_as_by_the_best_other_tool(scores: list[Score]) -> None:
    assert [score.name for score in scores if score.flow < max(score.others) - 0.005] == []


def test_pages_per_processor_second(scores: list[Score]) -> None:
    assert sum(score.pages for score in scores) / sum(score.seconds for score in scores) >= 3.5

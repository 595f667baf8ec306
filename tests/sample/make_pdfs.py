"""Sources of the sample corpus in, its PDFs and its flattened two-column text out: `python tests/sample/make_pdfs.py`.

Needs the programs `weasyprint` (70 was used) and `pdflatex` on the path, and the fonts Latin Modern and DejaVu; nothing
else of the project needs them, because what this makes is committed.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import pdfplumber

SOURCES = Path(__file__).parent / "sources"
SAMPLE = Path(__file__).parents[2] / "sample"
WEB_SOURCES = ("jurnal-pengawasan-nelayan", "laporan-kesiapsiagaan-banjir", "fisheries-policy-brief")
LATEX_SOURCES = ("early-warning-journal",)
FLATTENED_SOURCE = "transisi-energi-tambang"

_HEADER_BOTTOM = 50.0  # points from the top of the page: the running header stands above
_FOOTER_HEIGHT = 50.0
_TITLE_BOTTOM = 147.0  # on the first page the title runs over both columns

# The same bytes on every run: both programs take the date of the PDF from this variable.
_ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}


def make_from_web_page(name: str, target: Path) -> None:
    """Print an HTML source to a PDF."""
    subprocess.run(["weasyprint", "-q", SOURCES / f"{name}.html", target], check=True, env=_ENVIRONMENT)


def make_from_latex(name: str, folder: Path) -> None:
    """Typeset a LaTeX source, twice so that its references settle."""
    with tempfile.TemporaryDirectory() as scratch:
        command = ["pdflatex", "-interaction=batchmode", f"-output-directory={scratch}", str(SOURCES / f"{name}.tex")]
        for _ in range(2):
            subprocess.run(command, check=True, env=_ENVIRONMENT, stdout=subprocess.DEVNULL)
        (folder / f"{name}.pdf").write_bytes((Path(scratch) / f"{name}.pdf").read_bytes())


def flatten(pdf_path: Path) -> str:
    """Return a two-column PDF as people find it pasted: column after column, line ends kept, form feed at page ends."""
    with pdfplumber.open(pdf_path) as pdf:
        return "\f".join("\n".join(_regions(page, first=page.page_number == 1)) + "\n" for page in pdf.pages)


def _regions(page: pdfplumber.page.Page, *, first: bool) -> list[str]:
    """Return the texts of header, title, left column, right column and footer, those that are empty left out."""
    width, height, middle = page.width, page.height, page.width / 2
    top = _TITLE_BOTTOM if first else _HEADER_BOTTOM
    bottom = height - _FOOTER_HEIGHT
    boxes = (
        (0, 0, width, _HEADER_BOTTOM),
        (0, _HEADER_BOTTOM, width, top),
        (0, top, middle, bottom),
        (middle, top, width, bottom),
        (0, bottom, width, height),
    )
    texts = (page.crop(box).extract_text() for box in boxes if box[1] < box[3])
    return [text for text in texts if text]


def main() -> None:
    """Write every file that has a source here into the sample corpus."""
    for name in WEB_SOURCES:
        make_from_web_page(name, SAMPLE / f"{name}.pdf")
    for name in LATEX_SOURCES:
        make_from_latex(name, SAMPLE)
    with tempfile.TemporaryDirectory() as scratch:
        pdf_path = Path(scratch) / f"{FLATTENED_SOURCE}.pdf"
        make_from_web_page(FLATTENED_SOURCE, pdf_path)
        (SAMPLE / f"{FLATTENED_SOURCE}.txt").write_text(flatten(pdf_path), encoding="utf-8")


if __name__ == "__main__":
    main()

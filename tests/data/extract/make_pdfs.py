"""Nothing in; the PDFs beside this script out, printed by LibreOffice and WeasyPrint; `pypdf` locks one of them.

Run from the project's root: python -m tests.data.extract.make_pdfs
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.quality.articles import make_article
from tests.quality.printers import Design, print_article

FOLDER = Path(__file__).parent
# file name -> (printer, design); the number in the name is the article's seed.
PRINTED = {
    "two-columns-libreoffice-101.pdf": ("libreoffice", Design()),
    "two-columns-weasyprint-102.pdf": ("weasyprint", Design()),
    "side-by-side-weasyprint-122.pdf": ("weasyprint", Design(side_by_side=True, ruled_tables=True)),
}


def seed_of(file_name: str) -> int:
    """Return the seed of the article that a file shows."""
    return int(file_name.removesuffix(".pdf").rpartition("-")[2])


def make_pdfs() -> None:
    """Print all files anew."""
    with TemporaryDirectory() as folder:
        for file_name, (printer, design) in PRINTED.items():
            made = print_article(make_article(seed_of(file_name)), design, printer, Path(folder))
            (FOLDER / file_name).write_bytes(made.read_bytes())
    lock(FOLDER / "two-columns-weasyprint-102.pdf", FOLDER / "locked.pdf")


def lock(source: Path, target: Path) -> None:
    """Write the first page of a PDF again, protected with a password."""
    from pypdf import PdfReader, PdfWriter  # type: ignore[import-not-found]

    writer = PdfWriter()
    writer.add_page(PdfReader(source).pages[0])
    writer.encrypt("rahasia", algorithm="RC4-128")
    writer.write(target)


if __name__ == "__main__":
    make_pdfs()

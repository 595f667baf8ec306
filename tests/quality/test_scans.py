"""Fresh kinds of print, scanned well and in every bad way: characters, paragraphs, notes and furniture."""

from __future__ import annotations

import io
import statistics
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from corpus.build import build_document
from corpus.document import Source
from corpus.extract.ocr import installed_languages
from corpus.extract.ocr_pages import extract_scanned_pdf
from tests.quality import scan_damage
from tests.quality.conftest import Floors
from tests.quality.pdf_scores import left_over, paragraphs_whole, words_of
from tests.quality.scan_damage import Damage
from tests.quality.scans import accuracy, least_distance, letters_of
from tests.quality.scans_fresh import Print, available, printed

pytestmark = [
    pytest.mark.skipif(len(installed_languages()) < 2, reason="needs Tesseract with Indonesian and English"),
    pytest.mark.skipif(len(available()) < 11, reason="needs LaTeX and LibreOffice"),
]
# Each is tried on two kinds of print; the first look at all of them was untuned (decision 086).
DAMAGES: dict[str, tuple[Damage, tuple[str, str], float]] = {
    "curved": (scan_damage.curved, ("report-id", "two-columns-en"), 0.985),
    "JPEG at quality 30": (scan_damage.jpeg, ("small-en", "table-en"), 0.985),
    "bleeding through": (scan_damage.bleeding, ("report-id", "book-en"), 0.98),
    "specks": (scan_damage.speckled, ("report-en", "typed-en"), 0.85),
    "shadow at the gutter": (scan_damage.shadowed, ("report-id", "old-book-id"), 0.985),
    "faded": (scan_damage.faded, ("report-en", "small-en"), 0.985),
    "200 dpi": (scan_damage.at_200, ("letter-id", "two-columns-id"), 0.985),
    "fax": (scan_damage.faxed, ("letter-id", "report-en"), 0.985),
    "coloured paper": (scan_damage.coloured, ("table-en", "two-columns-id"), 0.985),
    "turned left": (scan_damage.turned_left, ("clipping-id", "two-columns-en"), 0.985),
    "turned right": (scan_damage.turned_right, ("typed-en", "table-en"), 0.985),
    "upside down": (scan_damage.upside_down, ("report-id", "clipping-id"), 0.985),
}


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Print, tuple[Any, ...]]]:
    """Print everything once; return each with the pictures of its pages at 300 dpi."""
    import pypdfium2

    folder: Path = tmp_path_factory.mktemp("prints")
    found = {}
    for made in available():
        pdf = pypdfium2.PdfDocument(printed(made, folder))
        pictures = tuple(page.render(scale=300 / 72, grayscale=True).to_pil() for page in pdf)
        pdf.close()
        found[made.name] = (made, pictures)
    return found


def figures_of(made: Print, pictures: tuple[Any, ...], dpi: int = 300) -> dict[str, float]:
    """Read a scan; return shares: characters right, paragraphs whole, notes found, words that are in the print."""
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=list(pictures[1:]), resolution=dpi)
    document = build_document(extract_scanned_pdf(stream.getvalue(), "a.pdf"), Source("a.pdf", "0" * 64, 1, "pdf"))
    texts = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    said = [word for text in (*made.flow(), *made.others()) for word in words_of(text)]
    figures = {
        "characters": accuracy(document.text, made.paragraphs()),
        "paragraphs whole": paragraphs_whole(made.paragraphs(), [text for _, text in texts]),
        "free of furniture": 1 - left_over(said, words_of(document.text)),
    }
    if made.notes():
        notes = [letters_of(text) for kind, text in texts if kind == "footnote"]
        near = [any(least_distance(letters_of(note), text) < 4 for text in notes) for note in made.notes()]
        figures["notes found"] = statistics.mean(near)
    return figures


@pytest.mark.parametrize("state", ["clean", "skewed and noisy"])
def test_fresh_kinds_of_print_are_read(
    floors: Floors, prints: dict[str, tuple[Print, tuple[Any, ...]]], state: str
) -> None:
    """One and two columns, a table, a letter, a clipping, typed and small type, old books: askew by up to 3 degrees."""
    damage = scan_damage.clean if state == "clean" else scan_damage.skewed_and_noisy
    least = 0.98 if state == "clean" else 0.965
    figures: dict[str, list[float]] = defaultdict(list)
    for made, pictures in prints.values():
        spoilt = tuple(damage(picture, len(made.name) + at) for at, picture in enumerate(pictures))
        for name, figure in figures_of(made, spoilt).items():
            figures[name].append(figure)
    for name, values in figures.items():
        floors.hold(f"{state} scans of fresh prints, {name}", statistics.mean(values))
        floors.note(f"{state} scans of fresh prints, {name}: {[round(value, 4) for value in values]}")
    assert min(figures["characters"]) >= least


@pytest.mark.parametrize("name", DAMAGES)
def test_spoilt_scans_are_read(floors: Floors, prints: dict[str, tuple[Print, tuple[Any, ...]]], name: str) -> None:
    damage, kinds, least = DAMAGES[name]
    values = []
    for made, pictures in (prints[kind] for kind in kinds):
        spoilt = tuple(damage(picture, len(made.name) + at) for at, picture in enumerate(pictures))
        values.append(figures_of(made, spoilt, 200 if name in ("200 dpi", "fax") else 300)["characters"])
    floors.note(f"scans with {name}, characters: {[round(value, 4) for value in values]}")
    assert min(values) >= least


@pytest.mark.parametrize("kind", ["old-book-id", "book-en"])
def test_two_pages_of_a_book_on_one_scan_are_read_one_after_the_other(
    floors: Floors, prints: dict[str, tuple[Print, tuple[Any, ...]]], kind: str
) -> None:
    made, (left, right) = prints[kind]
    figures = figures_of(made, (scan_damage.beside(left, right),))
    floors.note(f"two pages on one scan, {kind}: {figures}")
    assert figures["characters"] >= 0.98

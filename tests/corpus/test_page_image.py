"""The page of a PDF as a picture with a passage marked where it is printed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from corpus.document import Box
from corpus.errors import SourceError
from corpus.extract.pdf import extract_pdf
from corpus.page_image import marked_page
from corpus.parser_pool import ParserPool
from tests.corpus.extract.pdf_writer import Text, write_pdf

PAGE = [Text(60, 100, "Baris pertama di halaman ini."), Text(60, 600, "Baris lain jauh di bawahnya.")]


def marked_part(png: bytes) -> tuple[int, int, int, int] | None:
    """Return the frame around what is marked, in dots: the only coloured things on a page of black text."""
    hue, saturation, _ = Image.open(io.BytesIO(png)).convert("HSV").split()
    del hue
    return saturation.point(lambda value: 255 if value > 60 else 0).getbbox()


def dark_part(png: bytes, within: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """Return the frame around the print within a part of the picture."""
    grey = Image.open(io.BytesIO(png)).convert("RGB").split()[0].crop(within)
    return grey.point(lambda value: 255 if value < 140 else 0).getbbox()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("frame", [b"", b"/CropBox [40 50 500 780] "])
def test_the_mark_lies_around_the_print_on_cut_and_turned_pages(tmp_path: Path, frame: bytes, turn: int) -> None:
    path = tmp_path / "a.pdf"
    data = write_pdf([PAGE]).replace(b"/Type /Page ", b"/Type /Page /Rotate %d %s" % (turn, frame))
    path.write_bytes(data)

    png = marked_page(path, 1, [_box_of(data, "pertama")])

    mark = marked_part(png)
    assert mark is not None
    drawn = dark_part(png, mark)
    assert drawn is not None
    assert drawn[2] - drawn[0] > 0.5 * (mark[2] - mark[0])
    assert drawn[3] - drawn[1] > 0.4 * (mark[3] - mark[1])


def _box_of(data: bytes, wanted: str) -> Box:
    """Return where pdfplumber sees the letters of a word, turned or not."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        letters = pdf.pages[0].chars
    at = "".join(letter["text"] for letter in letters).index(wanted)
    part = letters[at : at + len(wanted)]
    x0, top = (min(letter[key] for letter in part) for key in ("x0", "top"))
    x1, bottom = (max(letter[key] for letter in part) for key in ("x1", "bottom"))
    return Box(1, x0, top, x1, bottom)


def test_a_child_draws_the_page_or_says_why_not(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf([PAGE]))
    assert extract_pdf(path.read_bytes(), "a.pdf").pages

    with ParserPool(1) as pool:
        assert pool.draw(path, 1, [Box(1, 60, 90, 200, 102)]) == marked_page(path, 1, [Box(1, 60, 90, 200, 102)])
        with pytest.raises(SourceError) as caught:
            pool.draw(path, 7, [])

    assert caught.value.code == "malformed"

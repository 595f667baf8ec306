"""`open`: where the original lies, and a picture of its page with the passage marked."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.conftest import Kutip

PDF_PASSAGE = "02f889f7628e:12"


def yellow(path: Path) -> list[int]:
    """Return the rows of a picture in which yellow dots stand."""
    with Image.open(path) as opened:
        picture = opened.convert("RGB")
    width, height = picture.size
    dots = picture.load()
    assert dots is not None
    return [row for row in range(height) if any(_is_yellow(dots[column, row]) for column in range(0, width, 3))]


def _is_yellow(dot: object) -> bool:
    assert isinstance(dot, tuple)
    red, _, blue = dot
    return bool(red > 220 and blue < 190)


def test_the_page_is_drawn_with_the_passage_marked(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "halaman.png"
    ran = sample_library("open", PDF_PASSAGE, "--image", str(target), "--json")
    assert ran.json()["page"] == 3
    rows = yellow(target)
    assert rows
    assert max(rows) - min(rows) < 400


def test_every_page_of_a_passage_is_drawn(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "halaman.png"
    told = sample_library("open", "02f889f7628e:14", "--image", str(target), "--json").json()
    assert told["images"] == [str(target), str(tmp_path / "halaman-4.png")]
    assert all(yellow(Path(image)) for image in told["images"])


def test_a_picture_is_not_overwritten(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "halaman.png"
    target.write_text("mine")
    assert sample_library("open", PDF_PASSAGE, "--image", str(target)).status == 2
    assert target.read_text() == "mine"


def test_a_text_file_has_no_page_to_draw(sample_library: Kutip, tmp_path: Path) -> None:
    ran = sample_library("open", "d741d494777a:4", "--image", str(tmp_path / "x.png"), "--json")
    assert ran.status == 2
    assert ran.json()["code"] == "usage"


def test_the_original_is_where_it_is_said_to_be(sample_library: Kutip) -> None:
    told = sample_library("open", "d741d494777a:4", "--where", "--json").json()
    assert Path(told["original"]).read_text(encoding="utf-8").startswith("---")
    assert told["opened_with"] is None
    assert told["lines"] == {"first": 22, "last": 22}

"""Image files of every make come as grey pages on white, upright, large enough to be read."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from corpus.errors import SourceError
from corpus.extract.ocr_files import pictures_in


def saved(image: Any, kind: str = "PNG", **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def page(width: int = 2000, height: int = 2800, grey: int = 255) -> Any:
    return Image.new("L", (width, height), grey)


def test_a_file_of_several_pages_gives_each_of_them() -> None:
    data = saved(page(grey=200), "TIFF", save_all=True, append_images=[page(grey=100), page(grey=50)], dpi=(200, 200))
    found = list(pictures_in(data, "a.tif"))
    assert [picture.getpixel((5, 5)) for picture, _, _ in found] == [200, 100, 50]
    assert {(round(scale * 72), count) for _, scale, count in found} == {(200, 3)}


def test_a_photograph_stands_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture, _, _ = next(iter(pictures_in(saved(page(), "JPEG", exif=exif), "a.jpg")))
    assert picture.size == (2800, 2000)


def test_what_is_transparent_is_white() -> None:
    picture, _, _ = next(iter(pictures_in(saved(Image.new("RGBA", (2000, 2800), (0, 0, 0, 0))), "a.png")))
    assert picture.getextrema() == (255, 255)


def test_finer_shades_of_grey_are_kept_apart() -> None:
    deep = Image.new("I;16", (2000, 2800), 32_768)
    picture, _, _ = next(iter(pictures_in(saved(deep, "TIFF"), "a.tif")))
    assert picture.getextrema() == (128, 128)


def test_a_small_picture_is_enlarged_and_keeps_its_size_on_paper() -> None:
    picture, scale, _ = next(iter(pictures_in(saved(page(800, 1130), dpi=(100, 100)), "a.png")))
    assert picture.size == (1600, 2260)
    assert picture.width / scale == pytest.approx(800 / 100 * 72, rel=0.01)


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        list(pictures_in(b"tidak", "a.png"))
    assert caught.value.code == "malformed"

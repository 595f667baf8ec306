"""Which files are found below the paths that a user names."""

from __future__ import annotations

from pathlib import Path

from corpus.files import find_files


def test_the_parts_of_a_saved_page_are_no_files_of_their_own(tmp_path: Path) -> None:
    for name in (
        "Berita.html", "Berita_files/iklan.html", "Berita_files/a/bingkai.html", "Esai.htm", "Esai_berkas/x.html",
        "arsip_files/laporan.html", ".rahasia/a.html", "Berita.html.meta.json",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [file.path.relative_to(tmp_path).as_posix() for file in find_files([tmp_path])]
    assert found == ["Berita.html", "Esai.htm", "arsip_files/laporan.html"]


def test_parts_of_a_page_are_read_when_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "Berita_files").mkdir()
    for name in ("Berita.html", "Berita_files/bingkai.html"):
        (tmp_path / name).write_text("x")
    assert [file.path.name for file in find_files([tmp_path / "Berita_files"])] == ["bingkai.html"]

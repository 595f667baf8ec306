"""The image of a page in; the words that Tesseract reads on it, with boxes and confidence, out."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from corpus.errors import SourceError
from corpus.extract.helpers import run_helper
from corpus.extract.ocr_order import in_reading_order
from corpus.extract.ocr_words import SeenWord

DPI = 300
PAGE_SECONDS = 180.0
# English first: it reads "required" where Indonesian, tried first, sees "reguired"; Indonesian loses nothing by it.
LANGUAGES = ("eng", "ind")
_INSTALL = "Install Tesseract and ingest again: apt-get install tesseract-ocr tesseract-ocr-ind"
_LEAVE_OUT = "Ingest it without --ocr off."
# Page segmentation without a script detector: columns in order (Tesseract manual, --psm 3).
_SEGMENTATION = "3"
_WORD_LEVEL = "5"
_LINE_LEVEL = "4"
# By how many degrees to the right a page is to be turned.
_ROTATE = re.compile(rb"^Rotate: (\d+)", re.MULTILINE)


def hint(*, tried: bool) -> str:
    """Return what a user can do about pages that are pictures of text, which it was `tried` to recognise or not."""
    if not shutil.which("tesseract"):
        return _INSTALL
    return "Look at its pages: if there is text on them, scan them anew at 300 dpi." if tried else _LEAVE_OUT


def helping() -> tuple[str, ...]:
    """Return the languages that Tesseract has of ours, and `osd` where it can tell which way a page is up."""
    return (*installed_languages(), *(("osd",) if "osd" in _listed() else ()))


@cache
def installed_languages() -> tuple[str, ...]:
    """Return which of our languages Tesseract has; none where it is not installed."""
    return tuple(language for language in LANGUAGES if language in _listed())


@cache
def _listed() -> frozenset[str]:
    """Return all that Tesseract has data for."""
    program = shutil.which("tesseract")
    if not program:
        return frozenset()
    try:
        _, listed = run_helper([program, "--list-langs"], 20.0)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(listed.decode("utf-8", "replace").split())


def orientation(picture: Any, scale: float) -> int | None:
    """Return how many quarters to the left the grey picture of a page must be turned to stand upright, 0 to 3.

    None where Tesseract cannot tell: its data for scripts (`osd`) are missing, or there is too little text.
    """
    command = ["tesseract", "stdin", "stdout", "-l", "osd", "--dpi", str(round(72 * scale)), "--psm", "0"]
    try:
        status, told = run_helper(command, PAGE_SECONDS, _one_thread(), _as_pnm(picture))
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _ROTATE.search(told)
    return None if status or found is None else (4 - int(found[1]) // 90) % 4


def _one_thread() -> dict[str, str]:
    # The pages are spread over the cores already.
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def _as_pnm(picture: Any) -> bytes:
    return f"P5 {picture.width} {picture.height} 255\n".encode() + bytes(picture.tobytes())


def read_image(picture: Any, dpi: int = DPI) -> tuple[SeenWord, ...]:
    """Recognise the words on a grey picture, in reading order.

    Raises:
        SourceError: `no-text-layer` without Tesseract, `malformed` if it cannot read the image.
        subprocess.TimeoutExpired: the page took longer than PAGE_SECONDS.
    """
    languages = installed_languages()
    if not languages:
        raise SourceError("no-text-layer", "The page is a picture of text, and Tesseract is not installed.", _INSTALL)
    command = ["tesseract", "stdin", "stdout", "-l", "+".join(languages), "--dpi", str(dpi)]
    status, table = run_helper([*command, "--psm", _SEGMENTATION, "tsv"], PAGE_SECONDS, _one_thread(), _as_pnm(picture))
    if status:
        raise SourceError("malformed", "Tesseract cannot read the image.", "Save the picture anew as PNG.")
    return in_reading_order(tuple(_words(table.decode("utf-8", "replace"))))


def _words(table: str) -> Iterator[SeenWord]:
    """Read Tesseract's table; the row of a line stands before those of its words."""
    line_top = line_height = 0
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        if row["level"] == _LINE_LEVEL:
            line_top, line_height = int(row["top"]), int(row["height"])
        elif row["level"] == _WORD_LEVEL and (row["text"] or "").strip():
            yield _word(row, line_top, line_height)


def _word(row: Mapping[str, str], line_top: int, line_height: int) -> SeenWord:
    return SeenWord(
        text=row["text"].strip(),
        left=int(row["left"]),
        top=int(row["top"]),
        width=int(row["width"]),
        height=int(row["height"]),
        line_top=line_top,
        line_height=line_height,
        confidence=max(0.0, min(1.0, float(row["conf"]) / 100)),
        paragraph=(row["block_num"], row["par_num"]),
        line=row["line_num"],
    )

"""A layout's name and a folder in; its PDF, as a journal, a press or an office prints it, and its text, out."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.quality.examined_desk_drawn import FRAMES as FIRST_FRAMES
from tests.quality.examined_desk_drawn import draw_frames
from tests.quality.examined_desk_later import CLASSES_LATER, FRAMES_LATER, LETTERS_LATER, SHEETS_LATER
from tests.quality.examined_desk_latex import CLASSES as FIRST_CLASSES
from tests.quality.examined_desk_pages import SHEETS as FIRST_SHEETS
from tests.quality.examined_desk_pages import page
from tests.quality.examined_desk_texts import Desk, desk_text
from tests.quality.examined_desk_word import LETTERS as FIRST_LETTERS
from tests.quality.examined_desk_word import write_letter
from tests.quality.examined_truth import Text
from tests.quality.printers import weasyprint_command

CLASSES = FIRST_CLASSES | CLASSES_LATER
SHEETS = FIRST_SHEETS | SHEETS_LATER
FRAMES = FIRST_FRAMES | FRAMES_LATER
LETTERS = FIRST_LETTERS | LETTERS_LATER


def desks() -> dict[str, Desk]:
    """Return what each layout prints, by its name."""
    return {name: layout.desk for table in (CLASSES, SHEETS, FRAMES, LETTERS) for name, layout in table.items()}


def print_desk(name: str, folder: Path) -> tuple[Text, Path]:
    """Print a layout; raise OSError, ImportError or CalledProcessError where its printer is absent or fails."""
    desk = desks()[name]
    seed = sum(map(ord, name)) * 60013 + int(os.environ.get("EXAMINED_SEED", "0"))
    text, path = desk_text(seed, desk), folder / f"{name}.pdf"
    if name in CLASSES:
        path.with_suffix(".tex").write_text(CLASSES[name].source(text, desk), encoding="utf-8")
        for _ in range(2):
            _run([CLASSES[name].engine, "-interaction=nonstopmode", f"{name}.tex"], folder, lenient=True)
    elif name in SHEETS:
        path.with_suffix(".html").write_text(page(text, SHEETS[name]), encoding="utf-8")
        _print_page(name, folder)
    elif name in FRAMES:
        draw_frames(text, FRAMES[name], path)
    else:
        write_letter(text, LETTERS[name], path.with_suffix(".docx"))
        profile = path.with_suffix(".profile").resolve().as_uri()  # two that share one do not run at a time
        office = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        _run([*office, f"{name}.docx"], folder)
    if not path.exists():
        raise OSError(f"{name}: not printed")
    return text, path


def _print_page(name: str, folder: Path) -> None:
    if not SHEETS[name].chromium:
        if not weasyprint_command():
            raise OSError("no WeasyPrint")
        _run([*weasyprint_command(), f"{name}.html", f"{name}.pdf"], folder)
        return
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        raise OSError("no Chromium")
    bare = ["--no-pdf-header-footer"] if SHEETS[name].bare else []
    source = (folder / f"{name}.html").resolve().as_uri()
    _run([browser, "--headless", "--no-sandbox", "--disable-gpu", *bare, f"--print-to-pdf={name}.pdf", source], folder)


def _run(command: list[str], folder: Path, lenient: bool = False) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}
    subprocess.run(command, cwd=folder, check=not lenient, capture_output=True, timeout=180, env=environment)

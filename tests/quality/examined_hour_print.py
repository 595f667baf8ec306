"""A layout's name and a folder in; its PDF, as a stranger's script of an hour prints it, and its text, out."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.quality.examined_hour_docx import WORDS as FIRST_WORDS
from tests.quality.examined_hour_docx import write_docx
from tests.quality.examined_hour_drawn import FLOWS as FIRST_FLOWS
from tests.quality.examined_hour_drawn import draw_flow
from tests.quality.examined_hour_hand import HAND_PLAN, draw_by_hand
from tests.quality.examined_hour_last import LAST_FLATS, LAST_FLOWS, LAST_PRESSES, LAST_WEBS, LAST_WORDS
from tests.quality.examined_hour_latex import PRESSES as FIRST_PRESSES
from tests.quality.examined_hour_markup import WEBS as FIRST_WEBS
from tests.quality.examined_hour_markup import web_page
from tests.quality.examined_hour_office import FLATS as FIRST_FLATS
from tests.quality.examined_hour_office import flat_document
from tests.quality.examined_hour_texts import Plan, hour_text
from tests.quality.examined_truth import Text
from tests.quality.printers import weasyprint_command

PRESSES = FIRST_PRESSES | LAST_PRESSES
WEBS = FIRST_WEBS | LAST_WEBS
FLATS = FIRST_FLATS | LAST_FLATS
WORDS = FIRST_WORDS | LAST_WORDS
FLOWS = FIRST_FLOWS | LAST_FLOWS


def hour_plans() -> dict[str, Plan]:
    """Return what each layout prints, by its name."""
    tables = (PRESSES, FLOWS, WEBS, FLATS, WORDS)
    return {name: layout.plan for table in tables for name, layout in table.items()} | {"e-hand": HAND_PLAN}


def hour_names() -> list[str]:
    """Return the names of all layouts."""
    return list(hour_plans())


def print_hour(name: str, folder: Path) -> tuple[Text, Path]:
    """Print a layout; raise OSError, ImportError or CalledProcessError where its printer is absent or fails."""
    seed = sum(map(ord, name)) * 104729 + int(os.environ.get("EXAMINED_SEED", "0"))
    text, path = hour_text(seed, hour_plans()[name]), folder / f"{name}.pdf"
    if name in PRESSES:
        path.with_suffix(".tex").write_text(PRESSES[name].source(text), encoding="utf-8")
        for _ in range(2):
            _run([PRESSES[name].engine, "-interaction=nonstopmode", f"{name}.tex"], folder, lenient=True)
    elif name in WEBS:
        path.with_suffix(".html").write_text(web_page(text, WEBS[name]), encoding="utf-8")
        if not weasyprint_command():
            raise OSError("no WeasyPrint")
        _run([*weasyprint_command(), f"{name}.html", f"{name}.pdf"], folder)
    elif name in FLATS:
        path.with_suffix(".fodt").write_text(flat_document(text, FLATS[name]), encoding="utf-8")
        _print_office(path.with_suffix(".fodt"))
    elif name in WORDS:
        write_docx(text, WORDS[name], path.with_suffix(".docx"))
        _print_office(path.with_suffix(".docx"))
    elif name in FLOWS:
        draw_flow(text, FLOWS[name], path)
    else:
        draw_by_hand(text, path)
    if not path.exists():
        raise OSError(f"{name}: not printed")
    return text, path


def _print_office(source: Path) -> None:
    profile = source.with_suffix(".profile").resolve().as_uri()  # two that share one do not run at a time
    _run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", source.name], source.parent
    )


def _run(command: list[str], folder: Path, lenient: bool = False) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}
    subprocess.run(command, cwd=folder, check=not lenient, capture_output=True, timeout=180, env=environment)

"""A layout's name and a folder in; its PDF and the text that it prints, out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from tests.quality.examined_desk_print import desks, print_desk
from tests.quality.examined_hour_print import hour_names, print_hour
from tests.quality.examined_last import DRAWN_LAST, LAYOUTS_LAST, SHEETS_LAST, THESES, TYPSTS_LAST
from tests.quality.examined_late import DRAWN_LATE, LAYOUTS_LATE, SHEETS_LATE, TYPSTS_LATE
from tests.quality.examined_latex import LAYOUTS as FIRST_LAYOUTS
from tests.quality.examined_latex_more import LAYOUTS_MORE
from tests.quality.examined_markup import SHEETS as FIRST_SHEETS
from tests.quality.examined_markup import TYPSTS as FIRST_TYPSTS
from tests.quality.examined_markup import page_of, typst_of
from tests.quality.examined_markup_more import SHEETS_MORE, TYPSTS_MORE
from tests.quality.examined_office import DRAWN as FIRST_DRAWN
from tests.quality.examined_office import PANDOC, draw, markdown_of
from tests.quality.examined_office_more import JOURNALS, LAWS, STORIES, draw_law, flat_odt, flat_thesis, set_story
from tests.quality.examined_truth import Text, Wish, make_text
from tests.quality.printers import weasyprint_command

LAYOUTS = FIRST_LAYOUTS | LAYOUTS_MORE | LAYOUTS_LAST | LAYOUTS_LATE
SHEETS = FIRST_SHEETS | SHEETS_MORE | SHEETS_LAST | SHEETS_LATE
TYPSTS = FIRST_TYPSTS | TYPSTS_MORE | TYPSTS_LAST | TYPSTS_LATE
DRAWN = FIRST_DRAWN | DRAWN_LAST | DRAWN_LATE

# What a layout cannot be printed by.
MISSING = (OSError, ImportError, subprocess.SubprocessError)


def wishes() -> dict[str, Wish]:
    """Return what every layout needs of a text, by the layout's name; a name begins with its lot."""
    found: dict[str, Wish] = PANDOC | JOURNALS | LAWS | THESES | STORIES
    found |= {name: layout.wish for name, layout in LAYOUTS.items()} | {
        name: sheet.wish for name, sheet in SHEETS.items()
    }
    return (
        found | {name: typst.wish for name, typst in TYPSTS.items()} | {name: plan.wish for name, plan in DRAWN.items()}
    )


def names() -> list[str]:
    """Return the names of all layouts."""
    return [*wishes(), *hour_names(), *desks()]


def seed_of(name: str) -> int:
    """Return the seed that a layout is printed with; the environment's EXAMINED_SEED gives other texts."""
    return sum(map(ord, name)) * 7919 + int(os.environ.get("EXAMINED_SEED", "0"))


def print_layout(name: str, folder: Path) -> tuple[Text, Path]:
    """Print a layout; raise OSError, ImportError or CalledProcessError where its printer is absent or fails."""
    if name in hour_names():
        return print_hour(name, folder)
    if name in desks():
        return print_desk(name, folder)
    text, path = make_text(seed_of(name), wishes()[name]), folder / f"{name}.pdf"
    printers: list[tuple[Mapping[str, object], Callable[[str, Text, Path], None]]] = [
        (LAYOUTS, _print_latex),
        (SHEETS, _print_sheet),
        (TYPSTS, _print_typst),
        (DRAWN, lambda name, text, path: draw(text, DRAWN[name], path)),
        (LAWS, lambda name, text, path: draw_law(text, path)),
        (STORIES, lambda name, text, path: set_story(text, path)),
        (JOURNALS, lambda name, text, path: _print_flat(flat_odt(text), path)),
        (THESES, lambda name, text, path: _print_flat(flat_thesis(text), path)),
        (PANDOC, _print_markdown),
    ]
    next(printer for layouts, printer in printers if name in layouts)(name, text, path)
    if not path.exists():
        raise OSError(f"{name}: not printed")
    return text, path


def _print_latex(name: str, text: Text, path: Path) -> None:
    path.with_suffix(".tex").write_text(LAYOUTS[name].source(text), encoding="utf-8")
    for _ in range(2):  # the second time with what it wrote down of references
        _run([LAYOUTS[name].engine, "-interaction=nonstopmode", f"{name}.tex"], path.parent, lenient=True)


def _print_typst(name: str, text: Text, path: Path) -> None:
    typst = import_module("typst")  # not among the project's requirements: the caller does without it
    source = path.with_suffix(".typ")
    source.write_text(typst_of(text, TYPSTS[name]), encoding="utf-8")
    typst.compile(str(source), output=str(path))


def _print_markdown(name: str, text: Text, path: Path) -> None:
    path.with_suffix(".md").write_text(markdown_of(text), encoding="utf-8")
    _run(["pandoc", f"{name}.md", "-o", f"{name}.docx"], path.parent)
    _run([*_office(path), "--convert-to", "pdf", f"{name}.docx"], path.parent)


def _print_flat(document: str, path: Path) -> None:
    source = path.with_suffix(".fodt")
    source.write_text(document, encoding="utf-8")
    _run([*_office(path), "--convert-to", "pdf", source.name], path.parent)


def _print_sheet(name: str, text: Text, path: Path) -> None:
    source = path.with_suffix(".html")
    page = page_of(text, SHEETS[name])
    if SHEETS[name].printer == "soffice":  # it takes a `header` for that of the page
        page = page.replace("<header>", "<div><p>&nbsp;</p>").replace("</header>", "</div>")
    source.write_text(page, encoding="utf-8")
    if SHEETS[name].printer == "chromium":
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}", str(source)]
        _run(command, path.parent)
        return
    if SHEETS[name].printer == "soffice":
        _run([*_office(path), "--convert-to", "pdf", source.name], path.parent)
        return
    if not weasyprint_command():
        raise OSError("no WeasyPrint")
    first = path.with_suffix(".first.pdf") if SHEETS[name].printer == "cairo" else path
    _run([*weasyprint_command(), str(source), str(first)], path.parent)
    if first != path:
        _run(["pdftocairo", "-pdf", str(first), str(path)], path.parent)


def _office(path: Path) -> list[str]:
    """LibreOffice with a profile of its own: two that share one do not run at a time."""
    profile = path.with_suffix(".profile").resolve().as_uri()
    return ["soffice", f"-env:UserInstallation={profile}", "--headless"]


def _run(command: list[str], folder: Path, lenient: bool = False) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1600000000"}
    subprocess.run(command, cwd=folder, check=not lenient, capture_output=True, timeout=180, env=environment)

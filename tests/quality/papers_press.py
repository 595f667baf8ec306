"""A folder in; every template printed into it by the producers that this machine has, with the truth of each, out."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.quality.papers import Paper, Wishes, make_paper
from tests.quality.papers_fodt import OFFICES, Office, document_of
from tests.quality.papers_html import SHEETS, Sheet, markup_of
from tests.quality.papers_latex import TEMPLATES, Template, source_of
from tests.quality.papers_reportlab import PLANS, Plan, draw_paper
from tests.quality.printers import weasyprint_command

# Set aside when the rules were made, and looked at only afterwards.
HELD_OUT = frozenset(
    {
        "latex/numbered-columns", "latex/thesis", "latex/abstracts-beside", "latex/sideways", "latex/small-sans",
        "html/inset-abstract", "html/watermarked", "html/open-tables",
        "reportlab/three-columns", "reportlab/turned", "reportlab/letter-columns",
        "office/thesis", "office/counted", "office/beside",
    }
)  # fmt: skip
Printed = tuple[str, Paper, Path]


@dataclass(frozen=True, slots=True)
class Templates:
    """Templates by the producer that prints them, and what makes the papers that are printed."""

    plans: dict[str, Plan]
    latex: dict[str, Template]
    sheets: dict[str, Sheet]
    offices: dict[str, Office]
    make: Callable[[int, Wishes], Paper] = make_paper


MANY_KINDS = Templates(PLANS, TEMPLATES, SHEETS, OFFICES)


def print_papers(folder: Path, seed: int = 0, templates: Templates = MANY_KINDS) -> Iterator[Printed]:
    """Print one paper a template; yield its name (`producer/template`), its truth and the PDF."""
    for number, (name, plan) in enumerate(templates.plans.items()):
        paper = templates.make(5000 + seed + number, plan.wishes)
        path = _place(folder, "reportlab", name)
        draw_paper(paper, plan, path)
        yield f"reportlab/{name}", paper, path
    yield from _from_latex(folder, seed, templates)
    yield from _from_html(folder, seed, templates)
    yield from _from_office(folder, seed, templates)


def _place(folder: Path, producer: str, name: str) -> Path:
    (folder / producer).mkdir(parents=True, exist_ok=True)
    return folder / producer / f"{name}.pdf"


def _from_latex(folder: Path, seed: int, templates: Templates) -> Iterator[Printed]:
    if not shutil.which("pdflatex"):
        return
    for number, (name, template) in enumerate(templates.latex.items()):
        if not all(_has_tex_file(file) for file in template.files):
            continue
        paper = templates.make(3000 + seed + number, template.wishes)
        path = _place(folder, "latex", name)
        path.with_suffix(".tex").write_text(source_of(paper, template), encoding="utf-8")
        for _ in range(2):
            _run(["pdflatex", "-interaction=batchmode", f"{name}.tex"], path.parent)
        yield f"latex/{name}", paper, path


def _has_tex_file(name: str) -> bool:
    return subprocess.run(["kpsewhich", name], capture_output=True, check=False, timeout=30).returncode == 0


def _from_html(folder: Path, seed: int, templates: Templates) -> Iterator[Printed]:
    command = weasyprint_command()
    for number, (name, sheet) in enumerate(templates.sheets.items() if command else ()):
        paper = templates.make(4000 + seed + number, sheet.wishes)
        path = _place(folder, "html", name)
        path.with_suffix(".html").write_text(markup_of(paper, sheet), encoding="utf-8")
        _run([*command, f"{name}.html", f"{name}.pdf"], path.parent)
        yield f"html/{name}", paper, path


def _from_office(folder: Path, seed: int, templates: Templates) -> Iterator[Printed]:
    offices = templates.offices
    if not offices or not shutil.which("soffice"):
        return
    papers = {name: templates.make(6000 + seed + n, office.wishes) for n, (name, office) in enumerate(offices.items())}
    for name, paper in papers.items():
        path = _place(folder, "office", name).with_suffix(".fodt")
        path.write_text(document_of(paper, offices[name]), encoding="utf-8")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    _run(
        ["soffice", home, "--headless", "--convert-to", "pdf", *(f"{name}.fodt" for name in papers)], folder / "office"
    )
    for name, paper in papers.items():
        yield f"office/{name}", paper, _place(folder, "office", name)


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=240, cwd=folder)

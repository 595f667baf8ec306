# ruff: noqa: E501 -- markup reads better in whole lines
"""Markup and the path of a PDF in; LaTeX, LibreOffice or WeasyPrint print it there; what their markup asks for, out."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.quality.examined_truth import Part
from tests.quality.printers import weasyprint_command

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"'
)
PAGE_NUMBER = '<text:page-number text:select-page="current">1</text:page-number>'
# What cannot be printed where a printer is absent or fails.
MISSING = (OSError, ImportError, IndexError, subprocess.SubprocessError)


def words_of_part(part: Part) -> str:
    """Return what a part prints: its label and its text."""
    return f"{part.label} {part.text}".strip()


def tex(text: str) -> str:
    """Return a text as LaTeX writes it, words between stars in italics."""
    for letter in "&%$#_{}":
        text = text.replace(letter, "\\" + letter)
    return re.sub(r"\*(.+?)\*", r"\\emph{\1}", text)


def style_of(name: str, form: str, size: float, look: str, font: str) -> str:
    """Return a paragraph style of a flat ODF document."""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {form}/>'
        f'<style:text-properties style:font-name="{font}" fo:font-family="{font}" fo:font-size="{size}pt" {look}/></style:style>'
    )


def print_tex(source: str, path: Path) -> None:
    """Print LaTeX, in two runs."""
    path.with_suffix(".tex").write_text(source, encoding="utf-8")
    for _ in range(2):
        _run(["pdflatex", "-interaction=batchmode", path.with_suffix(".tex").name], path.parent)


def print_office(source: str, path: Path) -> None:
    """Print a flat ODF document, by a profile of its own: two of one profile cannot run at once."""
    file = path.with_suffix(".fodt")
    file.write_text(source, encoding="utf-8")
    profile = f"-env:UserInstallation={path.with_suffix('.profile').resolve().as_uri()}"
    _run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(file)], path.parent
    )


def print_html(style: str, body: str, path: Path) -> None:
    """Print a page of the web by WeasyPrint."""
    page = f'<html lang="id"><head><meta charset="utf-8"><style>{style}</style></head><body>{body}</body></html>'
    path.with_suffix(".html").write_text(page, encoding="utf-8")
    _run([weasyprint_command()[0], str(path.with_suffix(".html")), str(path)], path.parent)


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=folder)

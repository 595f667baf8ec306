# ruff: noqa: E501 -- markup reads better in whole lines
"""The parts of a page in; its PDF, printed from Markdown or from tabs in LibreOffice, out."""

from __future__ import annotations

import html
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.quality.tables_texts import Part, Plan, Table


def run(command: list[str], folder: Path) -> None:
    """Run a printer in a folder; raise CalledProcessError or OSError where it fails or is absent."""
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)


def with_office(source: Path) -> None:
    """Have LibreOffice print a file, with a profile of its own: two that share one do not run at a time."""
    profile = source.with_suffix(".profile").resolve().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", source.name]
    run(command, source.parent)


def print_pandoc(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    """Print by way of Markdown and a Word file."""
    text = "\n\n".join(_markdown(part, plan) for part in parts)
    path.with_suffix(".md").write_text(text, encoding="utf-8")
    run(
        ["pandoc", path.with_suffix(".md").name, "-f", "markdown-smart", "-o", path.with_suffix(".docx").name],
        path.parent,
    )
    with_office(path.with_suffix(".docx"))


def _markdown(part: Part, plan: Plan) -> str:
    if part.kind == "heading":
        return f"# {part.text}"
    if part.kind == "paragraph":
        return part.text.replace("$", r"\$").replace("^", r"\^")
    if part.table:
        return _pipes(part.table, plan)
    if part.kind == "glossary":
        return "\n\n".join(f"{term}\n:   {text}" for term, text in part.lines)
    if part.kind == "works":
        return "# References\n\n" + "\n\n".join(row[0].replace("&", r"\&") for row in part.lines)
    return "\n".join(f"| {' '.join(row)}" for row in part.lines)


def _pipes(table: Table, plan: Plan) -> str:
    rows = [[cell.replace("$", r"\$") for cell in row] for row in table.rows]
    count = len(rows[0])
    head = rows[0] if table.head else [""] * count
    body = rows[1:] if table.head else rows
    widths = [max(12, *(len(row[at]) for row in rows)) + 3 for at in range(count)]
    lines = [head, ["-" * width for width in widths], *body]
    grid = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    caption = table.caption if plan.caption else ""
    above, below = (caption, "") if plan.caption == "above" else ("", caption)
    return "\n\n".join(piece for piece in (above, grid, below, table.source) if piece)


def print_tabs(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    """Print with LibreOffice, the cells of tables set apart by tabs alone."""
    body = "".join(_tabbed(part, plan) for part in parts)
    stops = "".join(f'<style:tab-stop style:position="{at}in"/>' for at in (1.8, 3.2, 4.4))
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {more}>{tabs}</style:paragraph-properties>'
        f'<style:text-properties style:font-name="F" fo:font-family="Liberation Serif" fo:font-size="{size}pt" {face}/></style:style>'
        for name, more, tabs, size, face in (
            ("H", 'fo:margin-bottom="0.1in"', "", 15, 'fo:font-weight="bold"'),
            ("B", 'fo:margin-bottom="0.1in" fo:text-align="justify"', "", 11, ""),
            ("R", "", f"<style:tab-stops>{stops}</style:tab-stops>", 11, ""),
        )
    )
    source = path.with_suffix(".fodt")
    source.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:styles/>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>",
        encoding="utf-8",
    )
    with_office(source)


def _tabbed(part: Part, plan: Plan) -> str:
    if part.table is None:
        return _paragraph("H" if part.kind == "heading" else "B", part.text)
    rows = "".join(_paragraph("R", "\t".join(row)) for row in part.table.rows)
    caption = _paragraph("R", part.table.caption) if part.table.caption else ""
    source = _paragraph("B", part.table.source) if part.table.source else _paragraph("R", "")
    return f"{caption}{rows}{source}" if plan.caption == "above" else f"{rows}{caption}{source}"


def _paragraph(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{html.escape(text).replace(chr(9), "<text:tab/>")}</text:p>'

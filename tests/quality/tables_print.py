# ruff: noqa: E501 -- markup reads better in whole lines
"""A plan and the parts of a page in; its PDF, printed by Chromium, WeasyPrint, LaTeX, LibreOffice or reportlab, out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.quality.printers import weasyprint_command
from tests.quality.tables_print_more import print_pandoc, print_tabs, run, with_office
from tests.quality.tables_texts import Part, Plan, Rows, Table


def print_page(name: str, plan: Plan, parts: Sequence[Part], folder: Path) -> Path:
    """Print a page; raise OSError, ImportError or CalledProcessError where its printer is absent or fails."""
    path = folder / f"{name}.pdf"
    printers: dict[str, Callable[[Plan, Sequence[Part], Path], None]] = {
        "chromium": _chromium, "weasyprint": _weasyprint, "latex": _latex, "office": _office, "reportlab": _reportlab,
        "pandoc": print_pandoc, "tabs": print_tabs,
    }  # fmt: skip
    printers[plan.printer](plan, parts, path)
    if not path.exists():
        raise OSError(f"{name}: not printed")
    return path


# Browsers

_CSS = {
    "plain": "",
    "booktabs": "table{border-top:1.2pt solid;border-bottom:1.2pt solid} tr:first-child>*{border-bottom:.6pt solid}",
    "grid": "td,th{border:.75pt solid #444}",
    "lines": "td,th{border-bottom:.5pt solid #999}",
    "zebra": "tr:nth-child(odd)>*{background:#e8e8e8}",
}


def sheet_of(plan: Plan, parts: Sequence[Part]) -> str:
    """Return a page as HTML."""
    body = "".join(_element(part, plan) for part in parts)
    wide = "table{width:100%}" if "full" in plan.look else ""
    centred = (
        "table{margin-left:auto;margin-right:auto} caption,.cap,.src{text-align:center}"
        if "centre" in plan.look
        else ""
    )
    small = "table,.cap,.src{font-size:.85em}" if "small" in plan.look else ""
    tight = "td,th{padding:0 4pt}" if "tight" in plan.look else "" if "bare" in plan.look else "td,th{padding:2pt 8pt}"
    numbers = "td:not(:first-child){text-align:right}" if "numbers" in plan.look else ""
    collapse = "" if "bare" in plan.look else "border-collapse:collapse;"
    left = "th{text-align:left}" if "left" in plan.look else ""
    plainhead = "th{font-weight:normal}" if "light" in plan.look else ""
    face = "sans-serif" if "sans" in plan.look else "serif"
    just = "text-align:justify" if "justify" in plan.look else ""
    return f"""<!doctype html><meta charset="utf-8"><title>{parts[0].text}</title><style>
@page{{size:A4;margin:22mm}} body{{font:10.5pt/1.35 {face};columns:{plan.columns};column-gap:9mm}} h1{{font-size:1.4em;column-span:all}}
p{{margin:0 0 .7em;{just}}} table{{{collapse}margin:.8em 0;break-inside:avoid;vertical-align:top}} td{{vertical-align:{"middle" if "middle" in plan.look else "top"}}}
dt{{font-weight:bold}} dl.beside{{display:grid;grid-template-columns:5em 1fr}} dl.beside dd{{margin:0}} .pair{{display:flex;justify-content:space-between}} .hang p{{padding-left:1.5em;text-indent:-1.5em}}
{_CSS[plan.style]} {wide} {centred} {small} {tight} {left} {plainhead} {numbers}</style>{body}"""


def _element(part: Part, plan: Plan) -> str:
    if part.kind == "heading":
        return f"<h1>{html.escape(part.text)}</h1>"
    if part.kind == "paragraph":
        return f"<p>{html.escape(part.text)}</p>"
    if part.table:
        return _html_table(part.table, plan)
    return _HTML_OF[part.kind](tuple(tuple(map(html.escape, row)) for row in part.lines))


def _html_table(table: Table, plan: Plan) -> str:
    rows = []
    for at, row in enumerate(table.rows):
        tag = "th" if at == 0 and table.head else "td"
        rows.append("<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row) + "</tr>")
    caption = f'<p class="cap">{html.escape(table.caption)}</p>' if table.caption else ""
    source = f'<p class="src">{html.escape(table.source)}</p>' if table.source else ""
    above, below = (caption, "") if plan.caption == "above" else ("", caption)
    return f"{above}<table>{''.join(rows)}</table>{below}{source}"


def _html_blocks(rows: Rows) -> str:
    return "".join(f"<div>{row[0]}</div>" for row in rows) + "<br>"


_HTML_OF: dict[str, Callable[[Rows], str]] = {
    "signatures": lambda rows: "".join(f'<div class="pair"><span>{a}</span><span>{b}</span></div>' for a, b in rows) + "<br>",
    "address": _html_blocks,
    "dialogue": lambda rows: '<dl class="beside">' + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in rows) + "</dl>",
    "fields": lambda rows: '<dl class="beside">' + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in rows) + "</dl>",
    "glossary": lambda rows: "<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in rows) + "</dl>",
    "works": lambda rows: '<h2>References</h2><div class="hang">' + "".join(f"<p>{row[0]}</p>" for row in rows) + "</div>",
    "chores": lambda rows: "".join(f"<div>{a} {b}</div>" for a, b in rows) + "<br>",
}  # fmt: skip


def _chromium(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    source = path.with_suffix(".html")
    source.write_text(sheet_of(plan, parts), encoding="utf-8")
    options = [] if "edges" in plan.look else ["--no-pdf-header-footer"]
    run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", *options, f"--print-to-pdf={path}", str(source)],
        path.parent,
    )


def _weasyprint(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    if not weasyprint_command():
        raise OSError("no WeasyPrint")
    source = path.with_suffix(".html")
    source.write_text(sheet_of(plan, parts), encoding="utf-8")
    run([*weasyprint_command(), str(source), str(path)], path.parent)


# LaTeX


def _tex(text: str) -> str:
    return re.sub(r"([&%$#_])", r"\\\1", text)


def _latex(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    face = r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}" if "sans" in plan.look else ""
    spaced = r"\setlength{\parindent}{0pt}\setlength{\parskip}{6pt}" if "spaced" in plan.look else ""
    kind = "twocolumn" if plan.columns == 2 else "onecolumn"
    body = "\n\n".join(_tex_part(part, plan) for part in parts)
    path.with_suffix(".tex").write_text(
        rf"""\documentclass[11pt,a4paper,{kind}]{{article}}\usepackage[utf8]{{inputenc}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern}}
\usepackage[margin=24mm]{{geometry}}\usepackage{{booktabs,tabularx,array}}\sloppy {face}{spaced}
\begin{{document}}
{body}
\end{{document}}""",
        encoding="utf-8",
    )
    run(["pdflatex", "-interaction=batchmode", path.with_suffix(".tex").name], path.parent)


def _tex_part(part: Part, plan: Plan) -> str:
    if part.kind == "heading":
        return rf"\section*{{{_tex(part.text)}}}"
    if part.kind == "paragraph":
        return _tex(part.text)
    if part.table:
        return _tex_table(part.table, plan)
    return _TEX_OF[part.kind](tuple(tuple(map(_tex, row)) for row in part.lines))


def _tex_table(table: Table, plan: Plan) -> str:
    count, longest = len(table.rows[0]), [max(len(row[at]) for row in table.rows) for at in range(len(table.rows[0]))]
    letters = [
        "X" if longest[at] > 24 else "l" if at == 0 or not table.rows[-1][at][:1].isdigit() else "r"
        for at in range(count)
    ]
    bars = "|" if plan.style == "grid" else ""
    spec = bars + bars.join(letters) + bars
    rows = [" & ".join(map(_tex, row)) + r" \\" for row in table.rows]
    if plan.style == "booktabs":
        inside = r"\toprule " + rows[0] + (r"\midrule " if table.head else "") + "\n".join(rows[1:]) + r"\bottomrule"
    elif plan.style in ("grid", "lines"):
        inside = r"\hline " + r"\hline ".join(rows) + r"\hline"
    else:
        inside = "\n".join(rows)
    columns = spec.replace("X", r">{\raggedright\arraybackslash}X")
    kind, measure = ("tabularx", r"{\linewidth}") if "X" in letters else ("tabular", "")
    box = rf"\begin{{{kind}}}{measure}{{{columns}}}{inside}\end{{{kind}}}"
    if "float" in plan.look:  # its label is made by LaTeX: "Table 1: "
        title, source = _tex(table.caption.split(maxsplit=2)[-1]), _tex(table.source)
        return rf"\begin{{table}}[h]\centering\caption{{{title}}}{box}\par\smallskip {source}\end{{table}}"
    caption, source = _tex(table.caption), _tex(table.source)
    above = caption if plan.caption == "above" else ""
    below = caption if plan.caption == "below" else ""
    size = r"\small " if "small" in plan.look else ""
    pieces = [piece for piece in (above, box, below, source) if piece]
    place = "flushleft" if "leftmost" in plan.look else "center"
    return rf"\begin{{{place}}}{size}" + r"\par\smallskip ".join(pieces) + rf"\end{{{place}}}"


_TEX_OF: dict[str, Callable[[Rows], str]] = {
    "signatures": lambda rows: r"\noindent " + r"\\ ".join(rf"{a}\hfill {b}" for a, b in rows) + r"\par\bigskip",
    "address": lambda rows: r"\begin{flushleft}" + r"\\ ".join(row[0] for row in rows) + r"\end{flushleft}",
    "dialogue": lambda rows: r"\begin{description}" + "".join(rf"\item[{a}] {b} " for a, b in rows) + r"\end{description}",
    "fields": lambda rows: r"\begin{tabbing}Tempat lahirxx\=\kill " + r"\\ ".join(rf"{a}\>{b}" for a, b in rows) + r"\end{tabbing}",
    "glossary": lambda rows: r"\begin{description}" + "".join(rf"\item[{a}] {b} " for a, b in rows) + r"\end{description}",
    "works": lambda rows: r"\section*{References}" + "\n\n".join(r"\hangindent=1.5em\hangafter=1\noindent " + row[0] for row in rows),
    "chores": lambda rows: r"\begin{flushleft}" + r"\\ ".join(" ".join(row) for row in rows) + r"\end{flushleft}",
}  # fmt: skip


# LibreOffice


def _office(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    source = path.with_suffix(".fodt")
    source.write_text(_fodt(plan, parts), encoding="utf-8")
    with_office(source)


def _p(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{html.escape(text)}</text:p>'


_BORDERS = {
    "plain": 'fo:border="none"',
    "grid": 'fo:border="0.5pt solid #000000"',
    "booktabs": 'fo:border="none"',
    "lines": 'fo:border-bottom="0.5pt solid #888888"',
    "zebra": 'fo:border="none"',
}


def _fodt(plan: Plan, parts: Sequence[Part]) -> str:
    size = 11
    cell = size - 1 if "small" in plan.look else size
    font = 'style:font-name="F" fo:font-family="{}"'.format(
        "Liberation Sans" if "sans" in plan.look else "Liberation Serif"
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/><style:text-properties {font} fo:font-size="{points}pt" {text}/></style:style>'
        for name, paragraph, points, text in (
            ("H", 'fo:margin-bottom="0.1in"', size + 4, 'fo:font-weight="bold"'),
            ("B", 'fo:text-align="justify" fo:margin-bottom="0.08in"', size, ""),
            ("Cell", "", cell, ""), ("Head", 'fo:text-align="center"' if "centre" in plan.look else "", cell, 'fo:font-weight="bold"'),
            ("Cap", 'fo:text-align="center"' if "centre" in plan.look else "", cell, ""), ("L", "", size, ""),
            ("Hang", 'fo:margin-left="0.3in" fo:text-indent="-0.3in"', size, ""),
        )
    )  # fmt: skip
    body = "".join(_fodt_part(part, plan, at) for at, part in enumerate(parts))
    strong = (
        'fo:border-top="1pt solid #000000" fo:border-bottom="0.5pt solid #000000"'
        if plan.style == "booktabs"
        else _BORDERS[plan.style]
    )
    shade = 'fo:background-color="#dddddd"' if plan.style == "zebra" else ""
    low = 'fo:border-bottom="1pt solid #000000"' if plan.style == "booktabs" else _BORDERS[plan.style]
    cells = "".join(
        f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.03in" {border}/></style:style>'
        for name, border in (
            ("First", f"{strong} {shade}"),
            ("Odd", f"{_BORDERS[plan.style]}"),
            ("Even", f"{_BORDERS[plan.style]} {shade}"),
            ("Last", low),
        )
    )
    width = "3in" if plan.columns == 2 else "6.4in" if "full" in plan.look else "4in"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles/><office:automatic-styles>{styles}{cells}<style:style style:name="T" style:family="table"><style:table-properties style:width="{width}" table:align="{"center" if "centre" in plan.look else "left"}" fo:margin-bottom="0.1in" style:may-break-between-rows="false"/></style:style>
<style:style style:name="S" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="{plan.columns}" fo:column-gap="0.3in"/></style:section-properties></style:style>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.9in"/></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"/></office:master-styles>
<office:body><office:text><text:section text:style-name="S" text:name="A">{body}</text:section></office:text></office:body></office:document>"""


def _fodt_part(part: Part, plan: Plan, at: int) -> str:
    if part.kind in ("heading", "paragraph"):
        return _p("H" if part.kind == "heading" else "B", part.text)
    if part.table:
        return _fodt_table(part.table, plan, at)
    if part.kind in ("signatures", "fields", "dialogue"):
        return "".join(
            f'<text:p text:style-name="L">{html.escape(a)}<text:tab/>{"<text:tab/>" * 3 if part.kind == "signatures" else ""}{html.escape(b)}</text:p>'
            for a, b in part.lines
        )
    if part.kind == "glossary":
        return "".join(
            f'<text:p text:style-name="Hang">{html.escape(a)}<text:tab/>{html.escape(b)}</text:p>'
            for a, b in part.lines
        )
    if part.kind == "works":
        return _p("H", "References") + "".join(_p("Hang", row[0]) for row in part.lines)
    return "".join(_p("L", " ".join(row)) for row in part.lines) + _p("L", "")


def _fodt_table(table: Table, plan: Plan, at: int) -> str:
    rows = ""
    for number, row in enumerate(table.rows):
        last = number == len(table.rows) - 1
        box = "First" if number == 0 else "Last" if last else ("Odd", "Even")[number % 2 == 0]
        style = "Head" if number == 0 and table.head else "Cell"
        rows += (
            "<table:table-row>"
            + "".join(
                f'<table:table-cell table:style-name="{box}">{_p(style, cell)}</table:table-cell>' for cell in row
            )
            + "</table:table-row>"
        )
    columns = f'<table:table-column table:number-columns-repeated="{len(table.rows[0])}"/>'
    grid = f'<table:table table:name="T{at}" table:style-name="T">{columns}{rows}</table:table>'
    caption = _p("Cap", table.caption) if table.caption else ""
    above, below = (caption, "") if plan.caption == "above" else ("", caption)
    return f"{above}{grid}{below}{_p('Cap', table.source) if table.source else ''}"


# reportlab


def _reportlab(plan: Plan, parts: Sequence[Part], path: Path) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    width = (A4[0] - 110 - (plan.columns - 1) * 24) / plan.columns
    frames = [Frame(55 + at * (width + 24), 60, width, A4[1] - 120, 0, 0, 0, 0) for at in range(plan.columns)]
    book = BaseDocTemplate(str(path), pagesize=A4)
    book.addPageTemplates([PageTemplate(frames=frames)])
    book.build([piece for part in parts for piece in _flowables(part, plan, width)])


def _flowables(part: Part, plan: Plan, width: float) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Spacer

    faces = ("Helvetica", "Helvetica-Bold") if "sans" in plan.look else ("Times-Roman", "Times-Bold")
    body = ParagraphStyle("body", fontName=faces[0], fontSize=10, leading=12.5, spaceAfter=6, alignment=4)
    if part.kind == "heading":
        return [Paragraph(part.text, ParagraphStyle("head", fontName=faces[1], fontSize=14, leading=17, spaceAfter=8))]
    if part.kind == "paragraph":
        return [Paragraph(html.escape(part.text), body)]
    if part.table:
        return _drawn_table(part.table, plan, width, faces, body)
    hanging = ParagraphStyle("hang", parent=body, leftIndent=60, firstLineIndent=-60, alignment=0)
    plain = ParagraphStyle("plain", parent=body, spaceAfter=0, alignment=0)
    if part.kind in ("dialogue", "glossary"):
        return [Paragraph(f"{row[0]}&nbsp;&nbsp;&nbsp; {html.escape(row[1])}", hanging) for row in part.lines]
    joint = "&nbsp;" * (30 if part.kind == "signatures" else 8 if part.kind == "fields" else 1)
    return [*(Paragraph(joint.join(map(html.escape, row)), plain) for row in part.lines), Spacer(1, 8)]


def _drawn_table(table: Table, plan: Plan, width: float, faces: tuple[str, str], body: Any) -> list[Any]:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import KeepTogether, Paragraph
    from reportlab.platypus import Table as Grid

    size = 9 if "small" in plan.look else 10
    cell = ParagraphStyle("cell", parent=body, fontSize=size, leading=size + 2, spaceAfter=0, alignment=0)
    head = ParagraphStyle("top", parent=cell, fontName=faces[1])
    rows = [
        [Paragraph(html.escape(text), head if at == 0 and table.head else cell) for text in row]
        for at, row in enumerate(table.rows)
    ]
    drawn: dict[str, list[Any]] = {
        "plain": [], "grid": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)], "lines": [("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey)],
        "booktabs": [("LINEABOVE", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black), ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black)],
        "zebra": [("ROWBACKGROUNDS", (0, 0), (-1, -1), (colors.whitesmoke, colors.lightgrey))],
    }  # fmt: skip
    share = 1.0 if "full" in plan.look or plan.columns == 2 else 0.6
    align = "MIDDLE" if "middle" in plan.look else "TOP"
    grid = Grid(
        rows,
        colWidths=[width * share / len(table.rows[0])] * len(table.rows[0]),
        style=[*drawn[plan.style], ("VALIGN", (0, 0), (-1, -1), align)],
        hAlign="CENTER" if "centre" in plan.look else "LEFT",
        spaceAfter=8,
    )
    note = ParagraphStyle("note", parent=cell, spaceAfter=4, alignment=1 if "centre" in plan.look else 0)
    caption = [Paragraph(html.escape(table.caption), note)] if table.caption else []
    source = [Paragraph(html.escape(table.source), note)] if table.source else []
    whole = [*caption, grid, *source] if plan.caption == "above" else [grid, *caption, *source]
    return [KeepTogether(whole)]

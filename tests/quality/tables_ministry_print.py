# ruff: noqa: E501 -- markup reads better in whole lines
"""A paper's plan and its pieces in; its PDF, printed by LaTeX, LibreOffice or WeasyPrint, out."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

from tests.quality.printers import weasyprint_command
from tests.quality.tables_ministry import Paper, Sheet, cells_of
from tests.quality.tables_print_more import run, with_office

# A piece is a heading ("h"), a paragraph ("p"), or tables side by side.
Piece = tuple[str, str] | tuple[Sheet, ...]


def print_paper(name: str, paper: Paper, pieces: Sequence[Piece], folder: Path) -> Path:
    """Print a paper; raise OSError or CalledProcessError where its printer is absent or fails."""
    path = folder / f"{name}.pdf"
    {"latex": _latex, "office": _office, "weasyprint": _weasyprint}[paper.printer](paper, pieces, path)
    if not path.exists():
        raise OSError(f"{name}: not printed")
    return path


def _is_text(piece: Piece) -> bool:
    return isinstance(piece[0], str)


# WeasyPrint


def _weasyprint(paper: Paper, pieces: Sequence[Piece], path: Path) -> None:
    if not weasyprint_command():
        raise OSError("no WeasyPrint")
    look = paper.look.split()
    css = {
        "grid": "td,th{border:.6pt solid #333}", "lines": "td,th{border-bottom:.5pt solid #777}",
        "zebra": "tbody tr:nth-child(odd)>*{background:#e6e6e6}", "plain": "",
    }[look[0]]  # fmt: skip
    columns = "columns:2;column-gap:8mm;" if "columns" in look else ""
    whole = "" if "repeat" in look or "long" in look else "table{break-inside:avoid}"
    turn = (
        "thead th:not(:first-child){height:62pt;vertical-align:bottom} thead th:not(:first-child) span{display:inline-block;transform:rotate(-90deg);width:12pt;white-space:nowrap}"
        if "rotated" in look
        else ""
    )
    body = "".join(_html(piece, paper) for piece in pieces)
    source = path.with_suffix(".html")
    source.write_text(
        f"""<!doctype html><html lang="{paper.language}"><meta charset="utf-8"><style>@page{{size:A4;margin:22mm 24mm}}
body{{font:10.5pt/1.35 serif;text-align:justify;{columns}hyphens:auto}} h1{{font-size:14pt;column-span:all}} p{{margin:0 0 .6em}}
table{{border-collapse:collapse;margin:.4em 0;text-align:left;font-size:9.5pt}} th,td{{padding:2pt 5pt;vertical-align:{"middle" if "grid" in look else "top"}}}
.cap{{font-weight:bold;text-align:left}} .src{{font-size:9pt;text-align:left}} .pair{{display:flex;gap:14mm}} .wide{{width:100%}} {css}{whole}{turn}</style>{body}""",
        encoding="utf-8",
    )
    run([*weasyprint_command(), str(source), str(path)], path.parent)


def _html(piece: Piece, paper: Paper) -> str:
    if _is_text(piece):
        kind, text = piece
        return f"<h1>{html.escape(str(text))}</h1>" if kind == "h" else f"<p>{html.escape(str(text))}</p>"
    tables = [_html_table(sheet, paper) for sheet in piece if isinstance(sheet, Sheet)]
    return tables[0] if len(tables) == 1 else f'<div class="pair"><div>{"</div><div>".join(tables)}</div></div>'


def _html_table(sheet: Sheet, paper: Paper) -> str:
    def rows(lines: Sequence[str], tag: str) -> str:
        return "".join(
            "<tr>" + "".join(f'<{tag} colspan="{cell.across}" rowspan="{cell.down}"><span>{html.escape(cell.text)}</span></{tag}>' for cell in cells_of(line)) + "</tr>"
            for line in lines
        )  # fmt: skip

    head = "tbody" if "bare" in paper.look else "thead"
    wide = ' class="wide"' if len(sheet.body[0]) > 90 else ""
    notes = "".join(f'<p class="src">{html.escape(note)}</p>' for note in sheet.notes)
    return f'<p class="cap">{html.escape(sheet.caption)}</p><table{wide}><{head}>{rows(sheet.head, "th")}</{head}><tbody>{rows(sheet.body, "td")}</tbody></table>{notes}'


# LaTeX


def _tex(text: str) -> str:
    return (
        re.sub(r"([&%$#_])", r"\\\1", text)
        .replace("<", r"\textless{}")
        .replace(">", r"\textgreater{}")
        .replace("–", "--")
    )


def _latex(paper: Paper, pieces: Sequence[Piece], path: Path) -> None:
    columns = "twocolumn" if "columns" in paper.look else "onecolumn"
    body = "\n\n".join(_tex_piece(piece, paper) for piece in pieces)
    path.with_suffix(".tex").write_text(
        rf"""\documentclass[11pt,a4paper,{columns}]{{article}}\usepackage[utf8]{{inputenc}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern}}
\usepackage[margin=25mm]{{geometry}}\usepackage{{booktabs,tabularx,longtable,multirow,threeparttable,rotating,pdflscape,array,graphicx}}\sloppy
\begin{{document}}
{body}
\end{{document}}""",
        encoding="utf-8",
    )
    for _ in range(3 if "long" in paper.look else 1):
        run(["pdflatex", "-interaction=batchmode", path.with_suffix(".tex").name], path.parent)


def _tex_piece(piece: Piece, paper: Paper) -> str:
    if _is_text(piece):
        kind, text = piece
        return rf"\section*{{{_tex(str(text))}}}" if kind == "h" else _tex(str(text))
    return "\n\n".join(_tex_table(sheet, paper) for sheet in piece if isinstance(sheet, Sheet))


def _tex_rows(sheet: Sheet, lines: Sequence[str], look: str) -> str:
    found, held = "", [0] * sheet.columns
    for line in lines:
        waiting, parts, at, under = cells_of(line), [], 0, []
        while at < sheet.columns:
            if held[at]:
                held[at] -= 1
                parts.append("")
                at += 1
                continue
            cell = waiting.pop(0)
            text = _tex(cell.text)
            if "rotated" in look and lines is sheet.head and at and len(text) > 6:
                text = rf"\rotatebox{{90}}{{{text}}}"
            if cell.down > 1:
                text, held[at] = rf"\multirow{{{cell.down}}}{{*}}{{{text}}}", cell.down - 1
            if cell.across > 1:
                text = rf"\multicolumn{{{cell.across}}}{{c}}{{{text}}}"
                under.append(rf"\cmidrule(lr){{{at + 1}-{at + cell.across}}}")
            parts.append(text)
            at += cell.across
        found += " & ".join(parts) + r" \\ " + ("".join(under) if "booktabs" in look else "") + "\n"
    return found


def _tex_table(sheet: Sheet, paper: Paper) -> str:
    look = paper.look
    first = [cells_of(row) for row in sheet.body if len(cells_of(row)) == sheet.columns]
    longest = [max(len(row[at].text) for row in first) for at in range(sheet.columns)]
    total = sum(length for length in longest if length > 20) or 1
    ruled = "booktabs" in look
    top, mid, bottom = (r"\toprule", r"\midrule", r"\bottomrule") if ruled else ("", "", "")
    head, body = _tex_rows(sheet, sheet.head, look), _tex_rows(sheet, sheet.body, look)
    caption, notes = _tex(sheet.caption), r"\par ".join(map(_tex, sheet.notes))
    if "long" in look and len(sheet.body) > 10:
        spec = "".join(
            rf">{{\raggedright\arraybackslash}}p{{{0.62 * length / total:.2f}\linewidth}}" if length > 20 else "l"
            for length in longest
        )
        label = re.split(r"\.?\s(?=\D)", caption.replace(" ", "~", 1), maxsplit=1)[0]
        again, more = (
            ("lanjutan", "Bersambung ke halaman berikut")
            if paper.language == "id"
            else ("continued", "Continued on next page")
        )
        count = sheet.columns
        repeated = rf"\multicolumn{{{count}}}{{l}}{{{label} ({again})}} \\ " if "continued" in look else ""
        foot = rf"\multicolumn{{{count}}}{{r}}{{\emph{{{more}}}}} \\ " if "continued" in look else ""
        return (
            rf"\begin{{longtable}}{{{spec}}}\multicolumn{{{count}}}{{l}}{{{caption}}} \\ {top} {head}{mid}\endfirsthead {repeated}{top} {head}{mid}\endhead {bottom}{foot}\endfoot {bottom}\endlastfoot {body}\end{{longtable}}"
            + "\n\n"
            + notes
        )
    letters = [
        "X" if length > 24 else "l" if at == 0 or not first[-1][at].text[:1].isdigit() else "r"
        for at, length in enumerate(longest)
    ]
    kind, measure = ("tabularx", r"{\linewidth}") if "X" in letters else ("tabular", "")
    spec = "".join(letters).replace("X", r">{\raggedright\arraybackslash}X")
    box = rf"\begin{{{kind}}}{measure}{{{spec}}}{top} {head}{mid} {body}{bottom}\end{{{kind}}}"
    if "turned" in look:
        return (
            rf"\begin{{sidewaystable}}\centering {caption}\par\medskip {box}\par\medskip {notes}\end{{sidewaystable}}"
        )
    if "landscape" in look:
        return rf"\begin{{landscape}}\noindent {caption}\par\medskip {box}\par\medskip {notes}\end{{landscape}}"
    if "notes" in look:
        listed = "".join(rf"\item {_tex(note)}" for note in sheet.notes)
        noted = rf"\begin{{tablenotes}}\footnotesize {listed}\end{{tablenotes}}" if listed else ""
        return rf"\begin{{center}}\begin{{threeparttable}}{caption}\par\smallskip {box}{noted}\end{{threeparttable}}\end{{center}}"
    size = r"\small " if "columns" in look else ""
    return rf"\begin{{center}}{size}{caption}\par\nopagebreak\smallskip\nopagebreak {box}\par\smallskip {notes}\end{{center}}"


# LibreOffice


def _office(paper: Paper, pieces: Sequence[Piece], path: Path) -> None:
    look = paper.look.split()
    border = {
        "grid": 'fo:border="0.5pt solid #000000"',
        "plain": 'fo:border="none"',
        "lines": 'fo:border-bottom="0.5pt solid #888888"',
    }[look[0]]
    across = "landscape" in look
    width, height = ("11.69in", "8.27in") if across else ("8.27in", "11.69in")
    count = 2 if "columns" in look else 1
    font = 'style:font-name="F" fo:font-family="Liberation Serif"'
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/><style:text-properties {font} fo:font-size="{size}pt" fo:language="id" fo:country="ID" {text}/></style:style>'
        for name, paragraph, size, text in (
            ("H", 'fo:margin-bottom="0.1in"', 14, 'fo:font-weight="bold"'), ("B", 'fo:text-align="justify" fo:margin-bottom="0.08in"', 11, ""),
            ("Cell", "", 10, ""), ("Head", 'fo:text-align="center"', 10, 'fo:font-weight="bold"'),
            ("Cap", 'fo:margin-top="0.08in" fo:keep-with-next="always"', 10, ""), ("Src", 'fo:margin-bottom="0.12in"', 9, ""),
        )
    )  # fmt: skip
    body = "".join(_fodt(piece, paper, at) for at, piece in enumerate(pieces))
    source = path.with_suffix(".fodt")
    source.write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles/><office:automatic-styles>{styles}<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:padding="0.03in" {border}/></style:style>
<style:style style:name="T" style:family="table"><style:table-properties table:align="margins" fo:margin-bottom="0.06in"/></style:style><style:style style:name="W" style:family="table-column"><style:table-column-properties style:rel-column-width="1*"/></style:style>
<style:style style:name="N" style:family="table-column"><style:table-column-properties style:rel-column-width="5*"/></style:style><style:style style:name="K" style:family="table-row"><style:table-row-properties fo:keep-together="{"auto" if "long" in look else "always"}"/></style:style>
<style:style style:name="S" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="{count}" fo:column-gap="0.3in"/></style:section-properties></style:style>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}" fo:margin="0.95in"/></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"/></office:master-styles>
<office:body><office:text><text:section text:style-name="S" text:name="A">{body}</text:section></office:text></office:body></office:document>""",
        encoding="utf-8",
    )
    with_office(source)


def _p(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{html.escape(text)}</text:p>'


def _fodt(piece: Piece, paper: Paper, number: int) -> str:
    if _is_text(piece):
        return _p("H" if piece[0] == "h" else "B", str(piece[1]))
    return "".join(
        _p("Cap", sheet.caption)
        + _fodt_table(sheet, paper, f"T{number}-{at}")
        + "".join(_p("Src", note) for note in sheet.notes)
        for at, sheet in enumerate(piece)
        if isinstance(sheet, Sheet)
    )


def _fodt_table(sheet: Sheet, paper: Paper, name: str) -> str:
    longest = [
        max((len(cells_of(row)[at].text) for row in sheet.body if len(cells_of(row)) == sheet.columns), default=1)
        for at in range(sheet.columns)
    ]
    columns = "".join(f'<table:table-column table:style-name="{"N" if length > 20 else "W"}"/>' for length in longest)
    head, body = _fodt_rows(sheet, sheet.head, "Head"), _fodt_rows(sheet, sheet.body, "Cell")
    head = f"<table:table-header-rows>{head}</table:table-header-rows>" if "repeat" in paper.look else head
    return f'<table:table table:name="{name}" table:style-name="T">{columns}{head}{body}</table:table>'


def _fodt_rows(sheet: Sheet, lines: Sequence[str], style: str) -> str:
    found, held = "", [0] * sheet.columns
    for line in lines:
        waiting, row, at = cells_of(line), "", 0
        while at < sheet.columns:
            if held[at]:
                held[at] -= 1
                row += "<table:covered-table-cell/>"
                at += 1
                continue
            cell = waiting.pop(0)
            spans = f'table:number-columns-spanned="{cell.across}" table:number-rows-spanned="{cell.down}"'
            row += (
                f'<table:table-cell table:style-name="C" {spans}>{_p(style, cell.text)}</table:table-cell>'
                + "<table:covered-table-cell/>" * (cell.across - 1)
            )
            held[at] = cell.down - 1
            at += cell.across
        found += f'<table:table-row table:style-name="K">{row}</table:table-row>'
    return found

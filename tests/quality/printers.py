# ruff: noqa: E501 -- markup reads better in whole lines
"""An article and a design in; a PDF of it, printed by LaTeX, LibreOffice or WeasyPrint, out."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.articles import Article, Part


@dataclass(frozen=True, slots=True)
class Design:
    """How an article is set."""

    columns: int = 2
    size: int = 10
    indented: bool = True
    ruled_tables: bool = False
    wide_tables: bool = False
    side_by_side: bool = False


def available_printers() -> list[str]:
    """Return the names of the printers that this machine has."""
    printers = []
    if shutil.which("pdflatex"):
        printers.append("latex")
    if shutil.which("soffice"):
        printers.append("libreoffice")
    if weasyprint_command():
        printers.append("weasyprint")
    return printers


def weasyprint_command() -> list[str]:
    """The `weasyprint` of the environment variable WEASYPRINT, of the path, or of this Python."""
    named = os.environ.get("WEASYPRINT") or shutil.which("weasyprint") or ""
    beside = Path(sys.executable).parent / "weasyprint"
    if not named and beside.exists():
        named = str(beside)
    return [named] if named else []


def print_article(article: Article, design: Design, printer: str, folder: Path) -> Path:
    """Print an article; return the PDF."""
    stem = f"{printer}-{article.seed}"
    if printer == "latex":
        return _run_latex(_latex(article, design), folder, stem)
    if printer == "libreoffice":
        source = folder / f"{stem}.fodt"
        source.write_text(_fodt(article, design), encoding="utf-8")
        _run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)])
        return folder / f"{stem}.pdf"
    source = folder / f"{stem}.html"
    source.write_text(_html(article, design), encoding="utf-8")
    _run([*weasyprint_command(), str(source), str(folder / f"{stem}.pdf")])
    return folder / f"{stem}.pdf"


def _run(command: list[str], cwd: Path | None = None) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=cwd)


def _run_latex(source: str, folder: Path, stem: str) -> Path:
    (folder / f"{stem}.tex").write_text(source, encoding="utf-8")
    for _ in range(2):
        _run(["pdflatex", "-interaction=batchmode", f"{stem}.tex"], cwd=folder)
    return folder / f"{stem}.pdf"


def _with_note(part: Part, note: str, quote: str = "") -> str:
    """Return a paragraph's text with its note put where it is called."""
    words = part.text.split()
    if part.note:
        words[part.note.after] += note
    return " ".join(words) + quote


# WeasyPrint


def _html(article: Article, design: Design) -> str:
    indent = "p{text-indent:1.2em;margin:0}" if design.indented else "p{margin:0 0 .6em}"
    border = (
        "td{border:.5pt solid #333}" if design.ruled_tables else "table{border-top:1pt solid;border-bottom:1pt solid}"
    )
    style = f"""
@page:first {{ counter-reset: page {article.first_page} }} @page {{ size: A4; margin: 2.4cm 2cm; @bottom-center {{ content: counter(page); font-size: 8pt }} }}
@page:left {{ @top-left {{ content: "{article.running_even}"; font-size: 8pt }} }}
@page:right {{ @top-right {{ content: "{article.running_odd}"; font-size: 8pt }} }}
body {{ font: {design.size}pt/1.25 "DejaVu Serif"; hyphens: auto; text-align: justify }}
h1 {{ font-size: 1.5em; text-align: center }} h2 {{ font-size: 1em; margin: .9em 0 .3em; text-align: left }}
h3 {{ font-size: 1em; font-style: italic; margin: .7em 0 .2em; text-align: left }}
{indent} .flush {{ text-indent: 0 }} .front {{ text-align: center; text-indent: 0 }}
.body {{ columns: {design.columns}; column-gap: 1cm; margin-top: 1em }}
.note {{ float: footnote; font-size: {design.size - 2}pt; text-indent: 0; text-align: left }}
table {{ margin: .6em auto; border-collapse: collapse; font-size: .9em }} td {{ padding: 1pt 6pt; text-align: left }} {border}
caption {{ font-weight: bold }} .ref {{ text-indent: -1.5em; padding-left: 1.5em }}
.sides {{ display: flex; gap: 1cm }} .sides > div {{ flex: 1 }}
"""
    abstracts = [
        f'<div lang="{language}"><h2>{heading}</h2><p class="flush">{_escape(text)}</p><p class="flush">{_escape(words)}</p></div>'
        for language, heading, text, words in (
            ("id", "Abstrak", article.abstract_id, article.keywords_id),
            ("en", "Abstract", article.abstract_en, article.keywords_en),
        )
    ]
    shell = '<div class="sides">{}</div>' if design.side_by_side else "{}"
    body = "".join(_html_part(part) for part in article.parts)
    references = "".join(f'<p class="ref" lang="en">{_escape(text)}</p>' for text in article.references)
    return (
        f'<html lang="id"><head><meta charset="utf-8"><title>{_escape(article.title)}</title><style>{style}</style></head><body>'
        f'<h1>{_escape(article.title)}</h1><p class="front">{_escape(", ".join(article.authors))}</p>'
        f'<p class="front">{_escape(article.affiliation)}</p>{shell.format("".join(abstracts))}'
        f'<div class="body">{body}<h2>DAFTAR PUSTAKA</h2>{references}</div></body></html>'
    )


def _escape(text: str) -> str:
    return html.escape(text)


def _html_part(part: Part) -> str:
    if part.kind == "heading":
        return f"<h{part.level + 1}>{part.text}</h{part.level + 1}>"
    if part.table:
        rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in part.table.rows)
        return f"<table><caption>{part.table.caption}</caption>{rows}</table>"
    note = f'<span class="note">{_escape(part.note.text)}</span>' if part.note else ""
    return f"<p>{_with_note(part, note)}</p>"


# LaTeX


def _latex(article: Article, design: Design) -> str:
    columns = "twocolumn" if design.columns == 2 else "onecolumn"
    spacing = "" if design.indented else r"\setlength{\parindent}{0pt}\setlength{\parskip}{6pt plus 1pt}"
    front = (
        rf"{{\Large\bfseries {_tex(article.title)}\par}}\vspace{{8pt}}{_tex(', '.join(article.authors))}\par "
        rf"{_tex(article.affiliation)}\par"
    )
    abstracts = "".join(
        rf"\begin{{minipage}}[t]{{{'.47' if design.side_by_side else '.95'}\textwidth}}\small\setlength{{\parindent}}{{0pt}}"
        rf"\textbf{{{heading}}}\par {_tex(text)}\par\vspace{{3pt}} {_tex(words)}\par\end{{minipage}}"
        + (r"\hfill " if design.side_by_side else r"\par\vspace{8pt}")
        for heading, text, words in (
            ("Abstrak", article.abstract_id, article.keywords_id),
            ("Abstract", article.abstract_en, article.keywords_en),
        )
    )
    head = rf"\begin{{center}}{front}\end{{center}}{abstracts}\vspace{{16pt}}"
    opening = rf"\twocolumn[{{{head}}}]" if design.columns == 2 else head
    body = "\n\n".join(_latex_part(part, design) for part in article.parts)
    references = "\n\n".join(rf"\hangindent=1.5em\hangafter=1\noindent {_tex(text)}" for text in article.references)
    return rf"""\documentclass[{design.size}pt,a4paper,twoside,{columns}]{{article}}
\usepackage[utf8]{{inputenc}}\usepackage{{fancyhdr}}\usepackage{{booktabs}}
\usepackage[margin=2.2cm]{{geometry}}\pagestyle{{fancy}}\fancyhf{{}}
\fancyhead[LE]{{\footnotesize {_tex(article.running_even)}}}\fancyhead[RO]{{\footnotesize {_tex(article.running_odd)}}}
\fancyfoot[C]{{\thepage}}\setcounter{{page}}{{{article.first_page}}}\setlength{{\columnsep}}{{9mm}}\sloppy{spacing}
\begin{{document}}{opening}
{body}

\section*{{DAFTAR PUSTAKA}}
{references}
\end{{document}}"""


def _latex_part(part: Part, design: Design) -> str:
    if part.kind == "heading":
        return rf"\{'sub' * (part.level - 1)}section*{{{_tex(part.text)}}}"
    if part.table:
        rows = [" & ".join(row) + r" \\" for row in part.table.rows]
        star = "*" if design.wide_tables and design.columns == 2 else ""
        if design.ruled_tables:
            grid = r"\hline " + r"\hline ".join(rows) + r"\hline"
            tabular = rf"\begin{{tabular}}{{|l|r|r|r|}}{grid}\end{{tabular}}"
        else:
            tabular = (
                rf"\begin{{tabular}}{{lrrr}}\toprule {rows[0]}\midrule {''.join(rows[1:])}\bottomrule\end{{tabular}}"
            )
        return rf"\begin{{table{star}}}[t]\centering {_tex(part.table.caption)}\par\vspace{{4pt}}{tabular}\end{{table{star}}}"
    note = rf"\footnote{{{_tex(part.note.text)}}}" if part.note else ""
    words = [_tex(word) for word in part.text.split()]
    if part.note:
        words[part.note.after] += note
    return " ".join(words)


def _tex(text: str) -> str:
    for letter in "&%$#_{}":
        text = text.replace(letter, "\\" + letter)
    return text


# LibreOffice


def _fodt(article: Article, design: Design) -> str:
    size = design.size
    gap = 'fo:text-indent="0.4in"' if design.indented else 'fo:margin-bottom="0.08in"'
    abstracts = (
        _p("H2", "Abstrak") + _p("Flush", article.abstract_id) + _p("Flush", article.keywords_id)
        + _p("H2", "Abstract") + _p("Flush", article.abstract_en) + _p("Flush", article.keywords_en)
    )  # fmt: skip
    body = "".join(_fodt_part(part) for part in article.parts)
    references = _p("H2", "DAFTAR PUSTAKA") + "".join(_p("Ref", text) for text in article.references)
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/>'
        f'<style:text-properties style:font-name="Liberation Serif" fo:font-family="Liberation Serif" fo:font-size="{points}pt" {text}/></style:style>'
        for name, paragraph, points, text in (
            ("Title", 'fo:text-align="center" fo:margin-bottom="0.1in"', size + 5, 'fo:font-weight="bold"'),
            ("Center", 'fo:text-align="center"', size, ""),
            ("H2", 'fo:margin-top="0.12in" fo:margin-bottom="0.05in"', size, 'fo:font-weight="bold"'),
            ("H3", 'fo:margin-top="0.1in" fo:margin-bottom="0.04in"', size, 'fo:font-style="italic"'),
            ("Body", f'fo:text-align="justify" {gap}', size, ""),
            ("Flush", 'fo:text-align="justify" fo:margin-bottom="0.05in"', size, ""),
            ("Ref", 'fo:text-align="justify" fo:margin-left="0.3in" fo:text-indent="-0.3in"', size, ""),
            ("Cell", "", size - 1, ""),
            ("Head", "", 8, ""),
            ("Note", "", size - 2, ""),
        )
    )
    section = (
        '<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false">'
        f'<style:columns fo:column-count="{design.columns}" fo:column-gap="0.35in"/></style:section-properties></style:style>'
    )
    borders = (
        '<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties '
        f'fo:padding="0.02in" fo:border="{"0.5pt solid #000000" if design.ruled_tables else "none"}"/></style:style>'
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles/><office:automatic-styles>{styles}{section}{borders}
<style:style style:name="First" style:family="paragraph" style:master-page-name="Standard"><style:paragraph-properties style:page-number="{article.first_page}"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.8in"/>
<style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.15in"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-top="0.15in"/></style:footer-style></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header>{_p("Head", article.running_odd)}</style:header><style:header-left>{_p("Head", article.running_even)}</style:header-left>
<style:footer><text:p text:style-name="Head"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles><office:body><office:text><text:p text:style-name="First"/>
{_p("Title", article.title)}{_p("Center", ", ".join(article.authors))}{_p("Center", article.affiliation)}{abstracts}
<text:section text:style-name="Columns" text:name="Body">{body}{references}</text:section></office:text></office:body></office:document>"""


def _p(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _fodt_part(part: Part) -> str:
    if part.kind == "heading":
        return _p(f"H{part.level + 1}", part.text)
    if part.table:
        cells = "".join(
            "<table:table-row>"
            + "".join(f'<table:table-cell table:style-name="Box">{_p("Cell", cell)}</table:table-cell>' for cell in row)
            + "</table:table-row>"
            for row in part.table.rows
        )
        columns = '<table:table-column table:number-columns-repeated="4"/>'
        return _p("H2", part.table.caption) + f"<table:table>{columns}{cells}</table:table>"
    note = ""
    if part.note:
        note = (
            f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            f"{_p('Note', part.note.text)}</text:note-body></text:note>"
        )
    return f'<text:p text:style-name="Body">{_with_note(part, note)}</text:p>'

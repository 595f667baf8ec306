# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; seven more templates, written after the last rule was made and read once as they are, out."""

from __future__ import annotations

from typing import Any

from tests.quality.papers import Paper, Wishes
from tests.quality.papers_fodt import Office
from tests.quality.papers_html import Sheet
from tests.quality.papers_latex import Template, tex
from tests.quality.papers_press import Templates
from tests.quality.papers_reportlab import Plan
from tests.quality.papers_sampled import sampled_paper

_BASE = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{booktabs,array,graphicx,xcolor,fancyhdr}"


def _mimbar(paper: Paper) -> str:
    form = r"\begin{center}\textbf{%s}\end{center}\noindent %s\par\noindent\textit{%s}\par\medskip "
    abstracts = "".join(form % tuple(map(tex, abstract)) for abstract in paper.abstracts)
    return (
        r"\thispagestyle{empty}\twocolumn[{{\noindent\small Mimbar Bahari\hfill p-ISSN 1410-2222 / e-ISSN 2541-3333}\par\noindent{\small https://mimbar.example/index.php/bahari\hfill Tahun ke-9, Nomor 3, 2020}\par\bigskip"
        rf"\begin{{center}}{{\Large\bfseries {tex(paper.title.upper())}\par}}\bigskip\textbf{{{', '.join(paper.authors)}}}\par {tex(paper.affiliation)}\par {{\footnotesize {tex(' '.join(paper.extras))}}}\end{{center}}\small {abstracts}}}]"
    )


def _disertasi(paper: Paper) -> str:
    form = r"\newpage\begin{center}\large\bfseries %s\end{center}{\linespread{1}\selectfont\noindent %s\par\bigskip\noindent %s\par}"
    abstracts = "".join(form % tuple(map(tex, abstract)) for abstract in paper.abstracts)
    return (
        rf"\pagenumbering{{roman}}\begin{{titlepage}}\centering\vspace*{{2cm}}{{\LARGE {tex(paper.title)}\par}}\vfill {', '.join(paper.authors)}\vfill "
        rf"{tex(paper.affiliation)}\end{{titlepage}}{abstracts}\newpage\pagenumbering{{arabic}}"
    )


_LATEX: dict[str, Template] = {
    "mimbar": Template(
        Wishes("id", "roman", ("id", "en"), ("quotation", "table", "item", "figure"), notes=0.5, extras=("Diterima 2 Mei 2020 | Terbit 1 September 2020",)),
        r"\documentclass[10pt,twocolumn,twoside]{article}\usepackage[paperwidth=176mm,paperheight=250mm,margin=18mm,columnsep=6mm]{geometry}\usepackage{palatino}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\thepage}\fancyhead[RE]{\textsc{Mimbar Bahari} 9 (3), 2020}\fancyhead[LO]{\textsc{Kusumadewi: Hukum di Laut}}\fancyhead[RO]{\thepage}\setcounter{page}{301}",
        _mimbar,
        headings=(r"\begin{center}\textbf{%s}\end{center}", r"\medskip\noindent\textit{%s}\par"),
        files=("pplr8t.tfm",),
    ),
    "disertasi": Template(
        Wishes("en", "chapter", ("en",), ("quotation", "table", "item", "quotation"), paragraphs=34, notes=0.6, sources=True),
        r"\documentclass[12pt,letterpaper,twoside]{report}\usepackage[inner=1.5in,outer=1in,top=1.1in,bottom=1in]{geometry}\usepackage{newcent}\linespread{1.8}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\small\thepage}\fancyhead[RE]{\small\scshape Harbours and Memory}\fancyhead[LO]{\small\itshape\leftmark}\fancyhead[RO]{\small\thepage}",
        _disertasi,
        headings=(r"\newpage\thispagestyle{empty}\def\kop{%s}\vspace*{1cm}{\noindent\Large\bfseries\kop\par}\bigskip\markboth{Chapter on \kop}{}", r"\bigskip\noindent\textbf{%s}\par"),
        files=("pncr8t.tfm",),
    ),
}  # fmt: skip
_SHEETS: dict[str, Sheet] = {
    "siaran": Sheet(
        Wishes("id", "decimal", (), ("item", "table", "item", "quotation"), notes=0.1, sources=True, paragraphs=26),
        """@page { size: A4; margin: 34mm 25mm 30mm; @top-left { content: "SEKRETARIAT WILAYAH KEPULAUAN"; font: bold 9pt "Liberation Sans" } @top-right { content: "Dokumen 7/2022"; font: 8pt "Liberation Sans" } @bottom-center { content: "Jalan Pelabuhan 12, Ambon 97124" "\\A" "Telepon (0911) 555-0101, laman www.sekwil.example" "\\A" "Halaman " counter(page); white-space: pre; text-align: center; font: 7.5pt "Liberation Sans" } }
        body { font: 11pt/1.5 "Liberation Sans"; text-align: left } p { margin-bottom: 8pt } h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 12pt 0 5pt; break-after: avoid } h3 { font-size: 11pt; margin: 9pt 0 4pt; break-after: avoid } .item { margin-bottom: 8pt } table { font-size: 9.5pt } th, td { border: .5pt solid #666 } .source, .note { font-size: 8.5pt }""",
    ),
    "dua-tingkat": Sheet(
        Wishes("en", "decimal", ("en", "id"), ("figure", "tables", "quotation", "item"), notes=0.2, cited="numbers"),
        """@page { size: Letter; margin: 27mm 18mm 24mm; @top-left { content: "Archipelago Letters" "\\A" "Vol. 18, Issue 4, 2019"; white-space: pre; font: 8pt "Liberation Sans" } @top-right { content: "Research article" "\\A" "doi: 10.5555/al.2019.184"; white-space: pre; text-align: right; font: 8pt "Liberation Sans" } @bottom-left { content: "Kusumadewi et al."; font: italic 8pt "Liberation Serif" } @bottom-right { content: counter(page) " of " counter(pages); font: 8pt "Liberation Serif" } }
        body { font: 9.5pt/1.28 "Liberation Serif"; hyphens: auto } main { columns: 2; column-gap: 8mm } main p { text-indent: 1.2em } h1 { font-size: 18pt; text-align: left; font-weight: normal } .front { border-left: 2pt solid #888; padding-left: 8pt; margin: 8pt 0 } h4 { margin: 4pt 0 1pt } h2 { font: bold 10pt "Liberation Sans"; margin: 10pt 0 3pt; text-align: left } h3 { font: italic 9.5pt "Liberation Sans"; margin: 7pt 0 2pt; text-align: left } table { font-size: 7pt } th, td { padding: 1pt 2pt } figcaption { font-size: 8pt; text-align: left } .list { font-size: 8.5pt }""",
    ),
}  # fmt: skip
_OFFICES: dict[str, Office] = {
    "prosiding-b5": Office(Wishes("en", "capitals", ("en",), ("table", "item", "figure", "quotation"), notes=0.25), "Latupapua and Tan: Shipping and Memory   #", "Fifth Maritime Conference, Kupang, 2016", columns=2, size=9, even="#   Fifth Maritime Conference Proceedings", page=("6.93in", "9.84in")),
    "modul": Office(Wishes("id", "decimal", (), ("item", "table", "quotation", "item"), notes=0.2, sources=True, leads=0.25, paragraphs=26), "Modul 3: Arsip dan Pelayaran", "Bahan Ajar Sejarah Maritim | #", size=11, font="Liberation Sans", spacing="125%", indent="0in", gap="0.1in", heading='fo:font-weight="bold" fo:font-variant="small-caps"'),
}  # fmt: skip


def _sheet(canvas: Any, plan: Plan, number: int) -> None:
    width, height = plan.page
    canvas.setFont("Helvetica", 7.5)
    if number == 1:
        for line, text in enumerate(
            (
                "Jurnal Teknik Pelabuhan",
                "Vol. 2, No. 6, November 2014, pp. 201-212",
                "Tersedia daring di http://jtp.example",
            )
        ):
            canvas.drawRightString(width - plan.margin, height - 30 - 9 * line, text)
        canvas.drawString(plan.margin, 34, "Hak cipta 2014 Himpunan Ahli Pelabuhan")
    else:
        canvas.drawString(
            plan.margin, height - 38, "Jurnal Teknik Pelabuhan 2 (6)" if number % 2 else "R. Kusumadewi dkk."
        )
    canvas.drawRightString(width - plan.margin, 34, str(200 + number))


_PLANS: dict[str, Plan] = {
    "lembar": Plan(Wishes("id", "decimal", ("id", "en"), ("table", "equation", "item", "figure", "quotation"), notes=0, sources=True, leads=0.15), columns=2, size=10, leading=12.5, margin=50, gap=18, head=330, indent=14, furniture=_sheet),
}  # fmt: skip
LATER = Templates(_PLANS, _LATEX, _SHEETS, _OFFICES, sampled_paper)

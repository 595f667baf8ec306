# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; templates of ordinary journals, theses and reports, written before the rules were looked at again, out."""

from __future__ import annotations

from typing import Any

from tests.quality.papers import Paper, Wishes
from tests.quality.papers_fodt import Office
from tests.quality.papers_html import Sheet
from tests.quality.papers_latex import Template, tex
from tests.quality.papers_press import Templates
from tests.quality.papers_reportlab import Plan

_BASE = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{booktabs,array,graphicx,xcolor,fancyhdr}"
_HISTORY = ("Diterima: 12 Maret 2019; Direvisi: 3 Mei 2019; Disetujui: 20 Juni 2019",)
_CONTACT = ("Korespondensi: redaksi.bahari@example.ac.id",)

_SHEETS: dict[str, Sheet] = {
    "ojs-columns": Sheet(
        Wishes("id", "capitals", ("id", "en"), ("table", "quotation", "item", "figure"), sources=True, leads=0.2, extras=_HISTORY),
        """@page { size: A4; margin: 25mm 20mm 22mm; @bottom-right { content: "Jurnal Bahari Nusantara | " counter(page); font: 8pt "Liberation Sans" } }
        @page :left { @top-left { content: "R. Kusumadewi, Hasanuddin"; font: italic 8.5pt "Liberation Serif" } } @page :right { @top-right { content: "Pelabuhan dan Ingatan Orang Laut"; font: italic 8.5pt "Liberation Serif" } }
        @page :first { counter-reset: page 67; @top-left { content: none } @top-right { content: none } }
        body { font: 10pt/1.25 "Liberation Serif"; hyphens: auto } .mast { font: 9pt "Liberation Sans"; border-bottom: 1.5pt solid #246; padding-bottom: 4pt; margin-bottom: 10pt } main { columns: 2; column-gap: 8mm; margin-top: 8pt }
        h1 { font-size: 15pt; text-align: center } .by, .at { text-align: center } .by { font-weight: bold } h4 { text-align: center; margin: 6pt 0 3pt } .front { font-size: 9pt; border-bottom: .5pt solid; padding-bottom: 6pt } main p { text-indent: 1.4em }
        h2 { font-size: 10pt; margin: 9pt 0 4pt; text-align: left } h3 { font-size: 10pt; margin: 7pt 0 3pt; text-align: left } table { font-size: 8pt; border-top: 1pt solid; border-bottom: 1pt solid; margin-bottom: 1pt } .source { font-size: 8pt; text-indent: 0 !important; margin-bottom: 8pt } figcaption { font-size: 8.5pt }""",
        furniture='<div class="mast">Jurnal Bahari Nusantara, Vol. 6, No. 1, Juni 2019, 67-81<br>p-ISSN 2088-1111, e-ISSN 2599-2222</div>',
    ),
    "article-info": Sheet(
        Wishes("id", "decimal", ("id", "en"), ("table", "item", "figure"), notes=0, sources=True, extras=("Riwayat artikel", "Diterima 4 Januari 2021", "Direvisi 18 Februari 2021", "Terbit 30 April 2021", *_CONTACT)),
        """@page { size: A4; margin: 28mm 22mm; @top-left { content: "Kajian Kepulauan 5 (1) 2021, 1-14"; font: 8pt "Liberation Sans" } @bottom-center { content: counter(page); font: 9pt "Liberation Serif" } }
        body { font: 11pt/1.35 "Liberation Serif" } p { text-indent: 1.5em } h1 { font-size: 16pt; text-align: left } .by, .at { text-indent: 0 } .at { font-style: italic; font-size: 9.5pt } .front { display: flex; gap: 7mm; border-top: 1pt solid; border-bottom: 1pt solid; margin: 8pt 0; padding: 6pt 0 }
        .info { width: 40mm; font-size: 8.5pt; text-align: left } .inner { flex: 1; font-size: 9.5pt } .front p { text-indent: 0; margin-bottom: 4pt } h4 { margin: 4pt 0 2pt } h2 { font-size: 12pt; margin: 12pt 0 4pt } h3 { font-size: 11pt; margin: 8pt 0 3pt }
        table { font-size: 9.5pt; margin-bottom: 2pt } th { border-top: 1pt solid; border-bottom: .5pt solid } .source { font-size: 9pt; text-indent: 0; margin-bottom: 8pt }""",
        info=True,
    ),
    "ministry-boxes": Sheet(
        Wishes("id", "chapter", ("id",), ("sidebar", "item", "table", "figure", "tables", "sidebar"), paragraphs=30, sources=True, notes=0.1),
        """@page { size: A4; margin: 26mm 24mm; @top-right { content: "Kementerian Perhubungan Laut"; font: 8.5pt "Liberation Sans"; color: #666 } }
        @page :left { @bottom-left { content: counter(page) " | Laporan Tahunan 2020"; font: 8.5pt "Liberation Sans" } } @page :right { @bottom-right { content: "Laporan Tahunan 2020 | " counter(page); font: 8.5pt "Liberation Sans" } }
        body { font: 10.5pt/1.4 "Liberation Sans" } p { margin-bottom: 7pt } h1 { font-size: 22pt; color: #035 } h2 { font-size: 15pt; color: #035; break-before: page; margin: 0 0 8pt } h3 { font-size: 12pt; color: #035; margin: 10pt 0 4pt; break-after: avoid }
        aside { background: #e8f0f8; border-left: 4pt solid #035; padding: 7pt; margin: 8pt 0; font-size: 9.5pt } td, th { border-bottom: .5pt solid #999; font-size: 9pt } th { background: #035; color: white } caption { font-size: 9.5pt; font-weight: bold } .source { font-size: 8.5pt; font-style: italic } figcaption { font-size: 9.5pt; font-weight: bold }""",
    ),
    "working-paper": Sheet(
        Wishes("en", "decimal", ("en",), ("quotation", "table", "item", "figure", "table"), sources=True, leads=0.25, notes=0.35),
        """@page { size: Letter; margin: 1in; @bottom-center { content: counter(page); font: 10pt "Liberation Serif" } @top-center { content: "Kusumadewi and Tan: Harbours and Memory"; font: italic 9pt "Liberation Serif" } } @page :first { @top-center { content: none } }
        body { font: 11.5pt/1.5 "Liberation Serif"; hyphens: manual } p { text-indent: 2em } h1 { font-size: 17pt; text-align: center; font-weight: normal } .by, .at { text-align: center; text-indent: 0 } .front { margin: 12pt 3em; font-size: 10pt; line-height: 1.3 } .front p { text-indent: 0; margin-bottom: 4pt } h4 { text-align: center; margin: 4pt }
        h2 { font-size: 13pt; margin: 16pt 0 6pt } h3 { font-size: 11.5pt; font-style: italic; margin: 10pt 0 4pt } .note { font-size: 9.5pt; line-height: 1.25 } table { font-size: 10pt; line-height: 1.2; border-top: 1pt solid; border-bottom: 1pt solid; margin-bottom: 2pt } .source { font-size: 9.5pt; text-indent: 0; text-align: center }""",
    ),
}  # fmt: skip


def _masthead(paper: Paper) -> str:
    form = r"\noindent\textbf{%s}\par\noindent %s\par\smallskip\noindent\textit{%s}\par\medskip "
    abstracts = "".join(form % tuple(map(tex, abstract)) for abstract in paper.abstracts)
    return (
        r"\thispagestyle{empty}\twocolumn[{\parindent0pt\hrule\smallskip{\sffamily\small Segara: Jurnal Kajian Maritim \hfill Vol. 9, No. 2 (2018): 133--150}\par"
        r"{\sffamily\footnotesize ISSN 1978-0001 (cetak), ISSN 2656-0002 (daring)}\smallskip\hrule\bigskip"
        rf"\begin{{center}}{{\Large\bfseries {tex(paper.title)}\par}}\medskip {', '.join(paper.authors)}\par {{\small {tex(paper.affiliation)}}}\par"
        rf"{{\small {tex(' '.join(paper.extras))}}}\end{{center}}\small {abstracts}\hrule\bigskip}}]"
    )


def _skripsi(paper: Paper) -> str:
    form = r"\newpage\begin{center}\bfseries %s\end{center}\noindent %s\par\bigskip\noindent\textbf{%s}\par"
    abstracts = "".join(form % (tex(head.upper()), tex(text), tex(words)) for head, text, words in paper.abstracts)
    return (
        rf"\pagenumbering{{roman}}\begin{{titlepage}}\centering{{\large\bfseries {tex(paper.title.upper())}\par}}\vfill {', '.join(paper.authors)}\par\vfill "
        rf"{tex(paper.affiliation)}\end{{titlepage}}\setcounter{{page}}{{2}}{abstracts}\newpage\pagenumbering{{arabic}}"
    )


def _law(paper: Paper) -> str:
    (heading, text, words), *_ = paper.abstracts
    return (
        rf"\thispagestyle{{plain}}\begin{{center}}{{\Large\scshape {tex(paper.title)}\par}}\bigskip\textit{{{', '.join(paper.authors)}}}\par {{\small {tex(paper.affiliation)}}}\end{{center}}"
        rf"\begin{{quote}}\small\begin{{center}}\textsc{{{heading}}}\end{{center}}{tex(text)}\par\smallskip\noindent {tex(words)}\end{{quote}}\bigskip "
    )


def _proceedings(paper: Paper) -> str:
    (heading, text, words), *_ = paper.abstracts
    return (
        rf"\title{{\bfseries {tex(paper.title)}}}\author{{{' and '.join(paper.authors[:1])}{''.join(', ' + name for name in paper.authors[1:])}\\ {tex(paper.affiliation)}}}\date{{}}"
        rf"\maketitle\thispagestyle{{fancy}}\section*{{{heading}}}\textit{{{tex(text)}}}\par\smallskip\noindent {tex(words)}\par "
    )


_LATEX: dict[str, Template] = {
    "segara": Template(
        Wishes("id", "capitals", ("id", "en"), ("figure", "table", "quotation", "item"), notes=0.2, sources=True, extras=_CONTACT),
        r"\documentclass[10pt,a4paper,twocolumn,twoside]{article}\usepackage[margin=22mm,columnsep=7mm]{geometry}\usepackage{mathptmx}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\small\thepage\ | Segara, Vol. 9, No. 2 (2018)}\fancyhead[RO]{\small Kusumadewi, Pelabuhan dan Ingatan | \thepage}\setcounter{page}{133}",
        _masthead,
        headings=(r"\section*{\normalsize %s}", r"\subsection*{\normalsize %s}"),
        files=("ptmr8t.tfm",),
    ),
    "skripsi": Template(
        Wishes("id", "chapter", ("id", "en"), ("quotation", "table", "item", "figure"), paragraphs=30, notes=0.5, sources=True),
        r"\documentclass[12pt,a4paper]{report}\usepackage[top=4cm,left=4cm,right=3cm,bottom=3cm]{geometry}\usepackage{mathptmx}\linespread{1.6}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[R]{\thepage}\renewcommand{\headrulewidth}{0pt}\fancypagestyle{plain}{\fancyhf{}\fancyfoot[C]{\thepage}}",
        _skripsi,
        headings=(r"\newpage\thispagestyle{plain}\begin{center}\bfseries %s\end{center}", r"\medskip\noindent\textbf{%s}\par"),
        files=("ptmr8t.tfm",),
    ),
    "law-review": Template(
        Wishes("en", "roman", ("en",), ("quotation", "item", "quotation"), notes=0.7),
        r"\documentclass[11pt,letterpaper,twoside]{article}\usepackage[margin=1.4in]{geometry}\usepackage{palatino}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\thepage}\fancyhead[CE]{\textsc{Maritime Law Review}}\fancyhead[RE]{[Vol. 31:402}\fancyhead[LO]{2016]}\fancyhead[CO]{\textsc{Law at Sea}}\fancyhead[RO]{\thepage}\renewcommand{\headrulewidth}{0pt}\setcounter{page}{402}",
        _law,
        headings=(r"\begin{center}\textsc{%s}\end{center}", r"\medskip\begin{center}\textit{%s}\end{center}"),
        files=("pplr8t.tfm",),
    ),
    "proceedings": Template(
        Wishes("en", "decimal", ("en",), ("table", "figure", "item", "equation"), leads=0.3, sources=True, cited="numbers", notes=0.05),
        r"\documentclass[10pt,a4paper,twocolumn]{article}\usepackage[margin=19mm,columnsep=8mm]{geometry}\usepackage{times}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[C]{\footnotesize International Conference on Island Studies (ICIS 2019)}\fancyfoot[C]{\footnotesize\thepage}\setcounter{page}{211}",
        _proceedings,
        headings=(r"\section*{%s}", r"\subsection*{%s}"),
        references=r"{\small\setlength{\parindent}{-1.7em}\leftskip1.7em %s\par}",
        files=("ptmr8t.tfm",),
    ),
}  # fmt: skip

_OFFICES: dict[str, Office] = {
    "jurnal-dua-kolom": Office(Wishes("id", "capitals", ("id", "en"), ("table", "figure", "quotation", "item"), sources=True, extras=_HISTORY), "Ratna Kusumadewi, Arsip dan Pelayaran | #", "Copyright © 2020, Jurnal Arsip Pesisir", columns=2, size=10, even="# | Jurnal Arsip Pesisir, Vol. 12, No. 2, Oktober 2020", masthead=("Jurnal Arsip Pesisir", "Vol. 12, No. 2, Oktober 2020, hlm. 115-130", "ISSN: 1410-0000 | https://jurnal.example.ac.id/pesisir"), first_page=115),
    "jurnal-satu-kolom": Office(Wishes("id", "roman", ("en", "id"), ("quotation", "table", "item", "figure"), sources=True, leads=0.2, notes=0.4), "Jurnal Sosial Kepulauan Volume 3 Nomor 1, Maret 2017", "#", size=11, spacing="115%", indent="0.4in", first_page=23),
    "skripsi-ganda": Office(Wishes("id", "chapter", ("id", "en"), ("quotation", "table", "item", "figure", "table"), paragraphs=28, sources=True, notes=0.2), "", "#", size=12, spacing="200%", indent="0.5in", roman_front=True),
    "laporan-balai": Office(Wishes("id", "decimal", ("id",), ("item", "table", "sidebar", "figure", "tables"), sources=True, leads=0.15, notes=0.15, paragraphs=26), "Balai Penelitian Pelabuhan", "Laporan Kajian 2022 - Halaman #", size=11, font="Liberation Sans", indent="0in", gap="0.09in", spacing="115%", heading='fo:font-weight="bold" fo:color="#003366"'),
}  # fmt: skip


def _alternating(canvas: Any, plan: Plan, number: int) -> None:
    width, height = plan.page
    canvas.setFont("Times-Italic", 8.5)
    if number == 1:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(plan.margin, height - 36, "Buletin Sejarah Laut, Vol. 4 (2), 2015")
        canvas.drawString(plan.margin, height - 47, "ISSN 0854-3333")
    elif number % 2:
        canvas.drawRightString(width - plan.margin, height - 40, f"Ingatan Bersama di Pesisir | {number + 66}")
    else:
        canvas.drawString(plan.margin, height - 40, f"{number + 66} | Buletin Sejarah Laut, Vol. 4 (2), 2015")
    canvas.line(plan.margin, height - 50, width - plan.margin, height - 50)


def _brief(canvas: Any, plan: Plan, number: int) -> None:
    width, _ = plan.page
    canvas.setFont("Helvetica", 8)
    canvas.drawString(plan.margin, 34, "Institute for Island Policy")
    canvas.drawRightString(width - plan.margin, 34, f"{number}")


_PLANS: dict[str, Plan] = {
    "buletin": Plan(Wishes("id", "roman", ("id", "en"), ("table", "quotation", "item", "figure"), notes=0, sources=True, leads=0.2, extras=_CONTACT), columns=2, size=10, leading=12.2, margin=54, gap=20, head=320, furniture=_alternating),
    "policy": Plan(Wishes("en", "decimal", ("en",), ("sidebar", "item", "table", "figure"), notes=0, sources=True), size=11, leading=15, indent=0, head=230, margin=72, font="Helvetica", justified=False, page=(612.0, 792.0), furniture=_brief),
}  # fmt: skip
ORDINARY = Templates(_PLANS, _LATEX, _SHEETS, _OFFICES)

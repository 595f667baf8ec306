# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; fifteen templates of journals, briefs, reports, gazettes, resolutions, not seen when the rules were made, out."""

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
_SENT = ("Naskah masuk 14 Februari 2022, disetujui 30 Mei 2022",)
_MAIL = ("Surel penulis: sunting@pesisir.example",)


def _scope(paper: Paper) -> str:
    form = r"\noindent\textbf{%s}\par\noindent\textit{%s}\par\smallskip\noindent %s\par\medskip "
    abstracts = "".join(form % tuple(map(tex, abstract)) for abstract in paper.abstracts)
    return (
        r"\thispagestyle{first}\twocolumn[{\parindent0pt\begin{center}{\bfseries\large SAMUDERA}\par{\small Jurnal Ilmu Kelautan dan Masyarakat Pesisir}\par"
        r"{\footnotesize Volume 11, Nomor 2, Juli 2022}\end{center}\hrule\bigskip"
        rf"{{\LARGE\raggedright {tex(paper.title)}\par}}\medskip {', '.join(paper.authors)}\par {{\itshape {tex(paper.affiliation)}}}\par{{\footnotesize {tex(' '.join(paper.extras))}}}\par\bigskip\small {abstracts}\bigskip}}]"
    )


def _permission(paper: Paper) -> str:
    (heading, text, words), *_ = paper.abstracts
    return (
        rf"\twocolumn[{{\begin{{center}}{{\sffamily\bfseries\LARGE {tex(paper.title)}\par}}\bigskip {', '.join(paper.authors)}\par {tex(paper.affiliation)}\bigskip\end{{center}}}}]"
        rf"\noindent\textbf{{{heading.upper()}}}\par\noindent {tex(text)}\par\smallskip\noindent {tex(words)}\par "
    )


def _resolution(paper: Paper) -> str:
    return (
        r"\noindent\textbf{Majelis Maritim}\hfill S/2019/117\par\noindent Sidang ke-12\hfill Distribusi umum\par\hrule\bigskip"
        rf"\begin{{center}}{{\large\bfseries {tex(paper.title)}\par}}\medskip {', '.join(paper.authors)}\par {tex(paper.affiliation)}\end{{center}}"
    )


def _monograph(paper: Paper) -> str:
    form = r"\begin{quotation}\small\noindent\textbf{%s}\par\noindent %s\par\noindent %s\end{quotation}"
    abstracts = "".join(form % tuple(map(tex, abstract)) for abstract in paper.abstracts)
    return rf"\noindent{{\huge {tex(paper.title)}\par}}\bigskip\noindent\textsc{{{', '.join(paper.authors)}}}\par\noindent {tex(paper.affiliation)}\bigskip {abstracts}"


_LATEX: dict[str, Template] = {
    "samudera": Template(
        Wishes("id", "capitals", ("en", "id"), ("table", "item", "figure", "quotation"), sources=True, notes=0.15, extras=_SENT),
        r"\documentclass[10pt,a4paper,twocolumn,twoside]{article}\usepackage[top=28mm,bottom=25mm,left=20mm,right=20mm,columnsep=8mm]{geometry}\usepackage{charter}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\footnotesize SAMUDERA}\fancyhead[RE]{\footnotesize Volume 11, Nomor 2, Juli 2022}\fancyhead[LO]{\footnotesize\itshape Kusumadewi, Hasanuddin, dan Latupapua}\fancyhead[RO]{\footnotesize Jurnal Ilmu Kelautan dan Masyarakat Pesisir}\fancyfoot[LE,RO]{\thepage}"
        r"\fancypagestyle{first}{\fancyhf{}\renewcommand{\headrulewidth}{0pt}\fancyfoot[L]{\scriptsize Hak cipta 2022 pada penulis. Diterbitkan oleh Balai Samudera dengan lisensi terbuka CC BY-NC 4.0}\fancyfoot[R]{\thepage}}\setcounter{page}{88}",
        _scope,
        headings=(r"\section*{\normalsize\centering %s}", r"\subsection*{\normalsize\normalfont\itshape %s}"),
        files=("bchr8t.tfm",),
    ),
    "permission": Template(
        Wishes("en", "decimal", ("en",), ("figure", "table", "item", "equation"), notes=0.05, cited="numbers", leads=0.15),
        r"\documentclass[9pt,letterpaper,twocolumn]{extarticle}\usepackage[top=57pt,bottom=73pt,inner=54pt,outer=54pt,columnsep=24pt]{geometry}\usepackage{mathptmx}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\sffamily\footnotesize Memory of Harbours}\fancyhead[R]{\sffamily\footnotesize Island Computing '21, 8--11 June 2021, Ambon, Indonesia}\renewcommand{\headrulewidth}{0pt}\fancyfoot[C]{\footnotesize\thepage}",
        _permission,
        headings=(r"\section*{\MakeUppercase{%s}}", r"\subsection*{%s}"),
        references=r"{\footnotesize\parindent0pt\parskip1pt %s\par}",
        files=("extarticle.cls", "ptmr8t.tfm"),
    ),
    "resolution": Template(
        Wishes("id", "roman", (), ("item", "quotation", "item", "table"), notes=0.25, extras=("Majelis Maritim", "S/2019/117", "Sidang ke-12", "Distribusi umum")),
        r"\documentclass[11pt,a4paper]{article}\usepackage[left=42mm,right=32mm,top=30mm,bottom=30mm]{geometry}\usepackage{lmodern}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\textbf{S/2019/117}}\fancyfoot[R]{\small 19-04417}\fancyfoot[L]{\textbf{\thepage/14}}\newcounter{butir}",
        _resolution,
        headings=(r"\medskip\noindent\textbf{\large %s}\par\smallskip", r"\medskip\noindent\hspace*{8mm}\textbf{%s}\par\smallskip"),
        files=("lmodern.sty",),
    ),
    "monograph": Template(
        Wishes("en", "capitals", ("en",), ("quotation", "table", "quotation", "figure"), notes=0.55, paragraphs=30),
        r"\documentclass[10pt,twoside]{article}\usepackage[paperwidth=156mm,paperheight=234mm,margin=20mm,top=24mm]{geometry}\usepackage{newcent}" + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\thepage\quad\textsc{harbours and memory}}\fancyhead[RO]{\textit{\leftmark}\quad\thepage}\renewcommand{\headrulewidth}{0pt}",
        _monograph,
        headings=(r"\begingroup\def\x{%s}\section*{\centering\normalfont\large\x}\expandafter\markboth\expandafter{\x}{}\endgroup ", r"\subsection*{\normalfont\scshape %s}"),
        files=("pncr8t.tfm",),
    ),
}  # fmt: skip
_SHEETS: dict[str, Sheet] = {
    "ojs-licence": Sheet(
        Wishes("id", "capitals", ("id", "en"), ("table", "figure", "item", "quotation"), sources=True, notes=0.1),
        """@page { size: A4; margin: 30mm 20mm 28mm; @top-left { content: "Available online at https://jurnal.contoh.example/index.php/pesisir" "\\A" "Pesisir Madani: Jurnal Kajian Sosial, 7(2), 2021, 101-118"; white-space: pre; font: 8pt "Liberation Sans" } @bottom-left { content: "Copyright © 2021, Pesisir Madani, ISSN 2301-4444 (print), 2655-5555 (online)" "\\A" "This is an open access article under the CC BY-SA license"; white-space: pre; font: 7.5pt "Liberation Sans" } @bottom-right { content: counter(page); font: 9pt "Liberation Sans" } }
        @page :first { counter-reset: page 101 } body { font: 10pt/1.3 "Liberation Serif"; hyphens: auto } main { columns: 2; column-gap: 7mm } main p { text-indent: 1.3em } h1 { font-size: 16pt; text-align: center } .by, .at { text-align: center } h4 { margin: 6pt 0 2pt; text-align: center } .front { font-size: 9pt; margin: 0 10mm 8pt }
        h2 { font-size: 10.5pt; margin: 10pt 0 4pt; text-align: left } h3 { font-size: 10pt; margin: 8pt 0 3pt; text-align: left } table { font-size: 8.5pt; border-top: .8pt solid; border-bottom: .8pt solid } .source { font-size: 8pt; text-indent: 0 !important } figcaption { font-size: 9pt }""",
    ),
    "kawasan": Sheet(
        Wishes("en", "decimal", ("en",), ("sidebar", "table", "item", "figure", "tables", "sidebar"), paragraphs=30, sources=True, notes=0.25),
        """@page { size: A4; margin: 28mm 22mm 24mm 30mm; @bottom-center { content: "Regional Ports Secretariat"; font: 8pt "Liberation Sans"; color: #069 } } @page :left { @top-left { content: string(chapter); font: bold 8pt "Liberation Sans"; text-transform: uppercase; letter-spacing: .12em } @bottom-left { content: counter(page); font: bold 9pt "Liberation Sans" } } @page :right { @top-right { content: "Maritime Outlook 2023"; font: 8pt "Liberation Sans" } @bottom-right { content: counter(page); font: bold 9pt "Liberation Sans" } }
        body { font: 10.5pt/1.45 "Liberation Sans"; text-align: left } p { margin-bottom: 7pt } h1 { font-size: 26pt; color: #069 } h2 { string-set: chapter content(); font-size: 16pt; color: #069; margin: 16pt 0 8pt; break-after: avoid } h3 { font-size: 12pt; margin: 10pt 0 4pt; break-after: avoid } aside { background: #e6f1f8; padding: 8pt; margin: 8pt 0; font-size: 9.5pt } table { font-size: 9pt } th { background: #069; color: white; text-align: left } td { border-bottom: .4pt solid #069 } .source { font-size: 8pt } .note { font-size: 8pt } figcaption { font-size: 9pt; font-weight: bold; text-align: left }""",
    ),
    "ringkas": Sheet(
        Wishes("id", "capitals", (), ("sidebar", "item", "table", "figure", "quotation"), notes=0, sources=True),
        """@page { size: A4; margin: 20mm 16mm 22mm; @bottom-left { content: "www.pusatbahari.example | ringkasan kebijakan"; font: 7.5pt "Liberation Sans" } @bottom-right { content: counter(page) "/" counter(pages); font: 7.5pt "Liberation Sans" } } body { font: 9.5pt/1.4 "DejaVu Sans"; text-align: left; hyphens: auto } main { columns: 2; column-gap: 9mm } p { margin-bottom: 6pt }
        .band { background: #246; color: white; padding: 5pt; font: bold 9pt "Liberation Sans"; margin-bottom: 9pt } h1 { font-size: 19pt; color: #246; hyphens: none } h2 { font-size: 11pt; color: #246; margin: 9pt 0 3pt; hyphens: none } h3 { font-size: 9.5pt; margin: 7pt 0 2pt } aside { border-top: 2pt solid #246; border-bottom: 2pt solid #246; padding: 5pt 0; margin: 8pt 0; font-size: 11pt; color: #246 } blockquote { font-style: italic } table { font-size: 8pt } .source { font-size: 7.5pt } figcaption { font-size: 8pt }""",
        furniture='<div class="band">RINGKASAN KEBIJAKAN &nbsp; Nomor 14 &nbsp; September 2022</div>',
    ),
    "rujukan-catatan": Sheet(
        Wishes("id", "roman", ("id",), ("quotation", "item", "quotation"), notes=0.75, paragraphs=26),
        """@page { size: 176mm 250mm; margin: 24mm 22mm; @top-center { content: "MIMBAR HUKUM BAHARI, Jilid 3, Nomor 1, 2018"; font: small-caps 8.5pt "Liberation Serif"; letter-spacing: .15em } @bottom-center { content: "~ " counter(page) " ~"; font: 9pt "Liberation Serif" } @footnote { border-top: .5pt solid; padding-top: 3pt } } @page :first { counter-reset: page 19 }
        body { font: 11pt/1.4 "Liberation Serif" } p { text-indent: 1.5em } h1 { font: small-caps 16pt "Liberation Serif"; text-align: center } .by, .at { text-align: center; text-indent: 0 } .front { margin: 8pt 2em; font-size: 10pt } h4 { text-align: center; margin: 3pt } .front p { text-indent: 0 } h2 { font-size: 11.5pt; text-align: center; margin: 12pt 0 5pt } h3 { font-size: 11pt; margin: 8pt 0 4pt } .note { font-size: 9pt; line-height: 1.25 } blockquote { font-size: 10pt; line-height: 1.25 }""",
    ),
}  # fmt: skip
_OFFICES: dict[str, Office] = {
    "jurnal-kepala-pertama": Office(Wishes("id", "roman", ("id", "en"), ("table", "item", "figure", "quotation"), notes=0.3, sources=True, extras=_MAIL), "Hasanuddin: Pelabuhan Kecil di Timur", "Jurnal Kota dan Laut Vol. 5 No. 1 (2020) 21-38 | #", columns=2, size=10, even="Jurnal Kota dan Laut Vol. 5 No. 1 (2020) 21-38", first_edges=("JURNAL KOTA DAN LAUT|Vol. 5 No. 1 (2020) 21-38|ISSN 2087-7777, laman: http://kotalaut.example/ojs", "#"), first_page=21),
    "prosiding": Office(Wishes("id", "capitals", ("id",), ("figure", "table", "item", "tables"), notes=0.1), "Prosiding Seminar Nasional Kemaritiman IV, Ternate, 9-10 November 2018", "ISBN 978-602-00000-0-1 / halaman #", columns=2, size=11, font="Liberation Sans", indent="0in", gap="0.07in", page=("8.5in", "11in")),
    "lembaran": Office(Wishes("id", "chapter", (), ("item", "item", "table", "item"), paragraphs=28, notes=0.1), "BERITA DAERAH KEPULAUAN", "No. 31, 2021 -#-", columns=2, size=9, indent="0.2in", font="Liberation Serif", even="- # - BERITA DAERAH KEPULAUAN"),
    "naskah-kerja": Office(Wishes("en", "decimal", ("en",), ("table", "quotation", "item", "figure", "table"), notes=0.5, sources=True, leads=0.2), "WP 2017/09", "Please do not cite without the authors' permission - #", size=11, spacing="140%", indent="0in", gap="0.1in", page=("8.5in", "11in"), first_edges=("Centre for Maritime Studies Working Papers|WP 2017/09", "The views expressed are those of the authors|and not of the Centre")),
}  # fmt: skip


def _bulletin(canvas: Any, plan: Plan, number: int) -> None:
    width, height = plan.page
    canvas.setFont("Helvetica-Bold", 8)
    canvas.drawString(plan.margin, height - 38, ("PELABUHAN", "NELAYAN", "ARSIP", "HUKUM")[number % 4])
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(width - plan.margin, height - 38, "Warta Bahari, Edisi 52, Maret 2023")
    canvas.drawCentredString(width / 2, 34, f"halaman {number}")


def _printed_from(canvas: Any, plan: Plan, number: int) -> None:
    width, height = plan.page
    canvas.setFont("Courier", 7)
    canvas.drawString(
        30, height - 24, f"{('12/03/2021 09:1' + str(number % 10))}   Kajian Pelabuhan - Perpustakaan Digital"
    )
    canvas.drawString(30, 20, "https://perpustakaan.example/naskah/5521/cetak")
    canvas.drawRightString(width - 30, 20, f"{number}/9")


def _conference(canvas: Any, plan: Plan, number: int) -> None:
    width, height = plan.page
    canvas.setFont("Times-Italic", 8)
    if number == 1:
        canvas.drawCentredString(width / 2, height - 34, "Proceedings of the Third Archipelago Symposium (2020)")
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(plan.margin, 40, "978-1-0000-0000-0/20/$31.00 (c) 2020 Archipelago Society")
    elif number % 2:
        canvas.drawString(plan.margin, height - 34, "Law at Sea and the Small Port")
    else:
        canvas.drawRightString(width - plan.margin, height - 34, "Kusumadewi, Hasanuddin and Tan")
    canvas.setFont("Times-Roman", 9)
    canvas.drawCentredString(width / 2, 26, str(540 + number))


_PLANS: dict[str, Plan] = {
    "warta": Plan(Wishes("id", "capitals", (), ("sidebar", "figure", "quotation"), notes=0), columns=3, gap=14, head=110, size=9, leading=11, margin=42, font="Helvetica", justified=False, furniture=_bulletin),
    "cetak-laman": Plan(Wishes("id", "decimal", ("id",), ("item", "table", "quotation", "figure"), notes=0, sources=True), size=11, leading=15.5, indent=0, head=240, margin=64, justified=False, furniture=_printed_from),
    "symposium": Plan(Wishes("en", "roman", ("en",), ("table", "equation", "figure", "item"), notes=0, cited="numbers", leads=0.2), columns=2, page=(612.0, 792.0), gap=22, margin=52, size=9.5, leading=11.4, indent=11, head=230, furniture=_conference),
}  # fmt: skip
FRESH = Templates(_PLANS, _LATEX, _SHEETS, _OFFICES, sampled_paper)

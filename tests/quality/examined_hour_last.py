# ruff: noqa: E501 -- markup reads better in whole lines
r"""Nothing in; eight layouts more of an hour's script, written while rules were made with the first sixteen, out."""

from __future__ import annotations

from typing import Any

from tests.quality.examined_hour_docx import Word
from tests.quality.examined_hour_drawn import Flow
from tests.quality.examined_hour_latex import Press, Setting, body_of, front_of, names_of
from tests.quality.examined_hour_markup import Web
from tests.quality.examined_hour_office import Flat
from tests.quality.examined_hour_texts import Plan
from tests.quality.examined_latex import tex
from tests.quality.examined_truth import Text


def _classed(text: Text) -> str:
    r"""All by the class itself: `\maketitle`, `abstract`, sections and floats that count."""
    _, ((_, prose, words),) = front_of(text)
    names = names_of(text, r" \and ")
    hand = Setting(head=r"\section{%s}", subhead=r"\subsection{%s}", caption=r"\caption{%s}", labels=False)
    return rf"""\documentclass[twocolumn]{{article}}\usepackage[T1]{{fontenc}}\usepackage{{graphicx,xcolor,url,booktabs,tabularx,mathptmx}}\usepackage[a4paper,margin=2.3cm]{{geometry}}\title{{{tex(text.title)}}}\author{{{names}}}\date{{}}
\begin{{document}}\maketitle\begin{{abstract}}{prose}\end{{abstract}}\par\noindent {words}

{body_of(text, hand)}\end{{document}}"""


def _mixed(text: Text) -> str:
    """One column, every line numbered, then appendices; a running head with a rule, the number of pages told."""
    front, ((head, prose, words),) = front_of(text)
    return rf"""\documentclass[11pt,a4paper]{{article}}\usepackage[T1]{{fontenc}}\usepackage{{charter,graphicx,xcolor,url,booktabs,tabularx,fancyhdr,lastpage,lineno,setspace}}\usepackage[margin=3cm]{{geometry}}
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[L]{{\small Draft of 3 May 2024}}\fancyhead[R]{{\small \thepage\ of \pageref{{LastPage}}}}\fancyfoot[C]{{\small Do not cite}}
\begin{{document}}{front}\thispagestyle{{fancy}}\linenumbers\onehalfspacing\noindent\textbf{{{head}}}\par\noindent {prose}\par\noindent {words}\par

{body_of(text, Setting())}\end{{document}}"""


LAST_PRESSES = {
    "f-classed": Press(Plan("salad-en", "hpnpphpptpHpHppfpnphpippTphqpphpppr", (45, 100), "en", abstracts=("Abstract",), headings="{n}", captions=("Table {}:", "Figure {}:")), _classed),
    "f-mixed": Press(Plan("prose-en", "hpnppHptpHppfpphpippTpphqppr", (50, 120), "en", abstracts=("Summary",), headings="{n}", captions=("Table {}:", "Figure {}:"), works=""), _mixed),
}  # fmt: skip

_THREE = """@page{size:A4 landscape;margin:18mm 15mm 18mm;@top-left{content:"KORAN UJI";font:bold 9pt Liberation Sans}@top-right{content:"Senin, 6 Mei 2024";font:8pt Liberation Sans}@bottom-center{content:"Halaman " counter(page);font:8pt Liberation Sans}}
body{font:9.2pt/1.3 "Liberation Serif";text-align:justify;hyphens:auto}h1{font-size:24pt;margin:0 0 2mm;text-align:left}.author{display:inline;font:italic 9pt "Liberation Serif";margin-right:4mm}main{columns:3;column-gap:6mm;column-rule:.3pt solid #888;margin-top:4mm}h2{font:bold 11.5pt Liberation Sans;margin:3mm 0 1mm;text-align:left}h3{font:bold 9.5pt Liberation Sans;margin:2mm 0 0}p{margin:0;text-indent:4mm}h2+p,h3+p,.caption{text-indent:0}.figure{height:26mm;background:#bbb;margin:2mm 0 1mm}.caption{font:7.5pt Liberation Sans;margin-bottom:2mm;text-align:left}table{width:100%;border-collapse:collapse;font:7.5pt Liberation Sans;margin:1mm 0 2mm}th{border-bottom:.6pt solid}td{border-bottom:.2pt solid #999}td,th{text-align:left;padding:.5mm}ol{padding-left:5mm;margin:1mm 0}blockquote{font:italic 12pt/1.2 "Liberation Serif";border-top:1pt solid;border-bottom:1pt solid;margin:2mm 0;padding:1mm 0;text-align:center;hyphens:none}.note{float:footnote;font-size:7.5pt}"""
_SPACED = """@page{size:A4;margin:24mm 22mm;@top-center{content:"Policy Paper Series";font:8pt "DejaVu Sans";border-bottom:.5pt solid;width:100%}@bottom-left{content:"www.example.org/papers";font:7pt "DejaVu Sans"}@bottom-right{content:counter(page,upper-roman);font:8pt "DejaVu Sans"}}
body{font:9.5pt/1.5 "DejaVu Sans"}h1{font-size:20pt;border-left:4pt solid #a33;padding-left:4mm}.author,.place{margin:0;font-size:9pt}.abstracts{border:.7pt solid #a33;padding:3mm;margin:5mm 0}main{columns:2;column-gap:10mm}h2{font-size:12pt;color:#a33;margin:5mm 0 2mm}h3{font-size:10pt;color:#a33;margin:3mm 0 1mm}p{margin:0 0 2.5mm}.note{float:footnote;font-size:7.5pt}table{column-span:all;width:100%;font-size:8pt;border-collapse:collapse;margin:2mm 0}th{background:#a33;color:#fff}td,th{padding:1mm;text-align:left;vertical-align:middle;border:.4pt solid #a33}.figure{height:40mm;background:#eee;border:.5pt dashed}.caption{font-size:8pt;font-weight:bold}p.reference{padding-left:6mm;text-indent:-6mm}"""
LAST_WEBS = {
    "f-three": Web(Plan("salad-id", "hpspphptphppfpphpippHsppqphpppTphppspp", (25, 60), abstracts=(), headings=""), _THREE),
    "f-spaced": Web(Plan("salad-en", "hpnpphpptpHppfpnphipphqpTpphppspphpppr", (35, 85), "en", abstracts=("Executive Summary",), captions=("Table {}.", "Figure {}."), places=("Institute of Trials",)), _SPACED),
}  # fmt: skip
LAST_FLATS = {
    "f-ragged": Flat(Plan("salad-en", "hppnphpptpHphppfpphipphqTppspphpnppr", (35, 95), "en", abstracts=("Abstract",), captions=("Table {}", "Figure {}"), works="", upper=True), ("Transactions on Testing, vol. 4, 2024", "Puspitasari et al.", "#"), paragraph='fo:text-align="start" fo:text-indent="0.5cm"', font="Carlito", size=11, margin="1.8cm"),
}  # fmt: skip
LAST_WORDS = {
    "f-docx": Word(Plan("salad-id", "hppnphpptphpHpfpnpphippspphpnpsppphppr", (30, 90), abstracts=("ABSTRAK", "ABSTRACT"), headings="BAB {n}", subheadings="{n}.{m}."), ("Skripsi Uji | Program Studi Contoh", "#"), size=11, font="Liberation Serif"),
}  # fmt: skip


def _plain(canvas: Any, number: int, title: str) -> None:
    canvas.setFont("Times-Italic", 9)
    canvas.drawString(45, 812, title[:50])
    canvas.drawRightString(550, 812, f"Page {number}")


LAST_FLOWS = {
    "f-indent": Flow(Plan("syllables", "hppphpptphHppfpHpphpipphppsphppphppr", (40, 100), headings="{n}", subheadings="{n}.{m}"), _plain, margin=45, between=14, size=9.5, leading=11.5, indent=12, gap=0, grid=False, top=240),
    "f-lorem": Flow(Plan("lorem", "hpphptpphppfphpTpphlphpspphpppp", (50, 130), "en", abstracts=("Abstract",), headings="", captions=("Table {}.", "Figure {}.")), _plain, page=(612, 792), font=("Helvetica", "Helvetica-Bold"), size=9.5, leading=13, gap=7, top=250, margin=60),
}  # fmt: skip

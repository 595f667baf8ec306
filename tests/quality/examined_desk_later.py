# ruff: noqa: E501 -- markup reads better in whole lines
"""Nine layouts more of texts of sentences, printed when rules had been made with the first; tables as the others."""

from __future__ import annotations

from typing import Any

from tests.quality.examined_desk_drawn import Frames
from tests.quality.examined_desk_latex import COUNTED, PACKS, Class, Hand, authors_of, body, places_of, trios
from tests.quality.examined_desk_pages import Sheet
from tests.quality.examined_desk_texts import Desk, Press
from tests.quality.examined_desk_word import Letter
from tests.quality.examined_latex import tex
from tests.quality.examined_truth import Text


def _conference(text: Text, desk: Desk) -> str:
    """IEEEtran for a conference: abstract run in, notes, tables of two rows."""
    ((_, prose, words),) = trios(text)
    blocks = r"\and ".join(
        rf"\IEEEauthorblockN{{{tex(author.text)}}}\IEEEauthorblockA{{{places_of(text)}}}"
        for author in text.of("author")
    )
    return rf"""\documentclass[conference,a4paper]{{IEEEtran}}{PACKS}\usepackage{{lmodern}}
\begin{{document}}\title{{{tex(text.title)}}}\author{{{blocks}}}\maketitle
\begin{{abstract}}{prose.removeprefix("Abstract—")}\end{{abstract}}\begin{{IEEEkeywords}}{words.removeprefix("Index Terms—")}\end{{IEEEkeywords}}
{body(text, COUNTED)}\end{{document}}"""


def _essay(text: Text, desk: Desk) -> str:
    """sans serif, heads without numbers in colour, pages numbered in the outer upper corner, no rules."""
    press = desk.press
    ((head, prose, words),) = trios(text)
    hand = Hand(bib=False, head=r"\medskip\noindent\textbf{\color{teal}%s}\par\nobreak\smallskip\noindent\ignorespaces ", subhead=r"\smallskip\noindent\textit{%s}\par\nobreak\noindent\ignorespaces ", last=r"\medskip\noindent\textbf{\color{teal}%s}\par\nobreak\smallskip ", caption=r"{\footnotesize\itshape %s\par\smallskip}")  # fmt: skip
    return rf"""\documentclass[10pt,twoside,twocolumn]{{article}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern}}\renewcommand{{\familydefault}}{{\sfdefault}}\usepackage{{graphicx,xcolor,booktabs,url,microtype,fancyhdr}}\usepackage[paperwidth=190mm,paperheight=260mm,margin=17mm,headheight=14pt]{{geometry}}\setlength{{\columnsep}}{{14pt}}\emergencystretch2em
\pagestyle{{fancy}}\fancyhf{{}}\renewcommand{{\headrulewidth}}{{0pt}}\fancyhead[LE,RO]{{\thepage}}\fancyhead[RE]{{\itshape {press.journal} {press.volume}:{press.issue}}}\fancyhead[LO]{{\itshape {tex(text.of("author")[0].text)}}}
\begin{{document}}\setcounter{{page}}{{{press.first}}}\twocolumn[{{\centering{{\huge {tex(text.title)}\par}}\bigskip{{\large {authors_of(text, "%s", " & ")}\par}}{{\small {places_of(text)}\par}}\bigskip\begin{{minipage}}{{.8\textwidth}}\small\textbf{{{head}}}\par {prose}\par\smallskip {words}\end{{minipage}}\par\bigskip}}]\thispagestyle{{fancy}}
{body(text, hand)}\end{{document}}"""


_PLAIN = Hand(bib=False, caption=r"{\small %s\par\medskip}")


def _overfull(text: Text, desk: Desk) -> str:
    """article in two narrow columns without hyphens: a few lines run into the gutter, none touches the other column."""
    ((head, prose, words),) = trios(text)
    return rf"""\documentclass[10pt,twocolumn,letterpaper]{{article}}{PACKS}\usepackage{{lmodern}}\usepackage[margin=22mm]{{geometry}}\setlength{{\columnsep}}{{18pt}}\hyphenpenalty=10000\exhyphenpenalty=10000\tolerance=5000\emergencystretch8pt
\begin{{document}}\title{{{tex(text.title)}}}\author{{{authors_of(text, "%s", ", ")}\\{places_of(text)}}}\date{{}}\maketitle
\noindent\textbf{{{head}}}\par\noindent {prose}\par\noindent {words}
{body(text, _PLAIN)}\end{{document}}"""


_BOOKLET = """@page{size:A5;margin:18mm 15mm 20mm}@page:left{@bottom-left-corner{content:counter(page);font:bold 9pt "Liberation Sans";background:#245;color:#fff}@top-left{content:"Seri Risalah Pesisir 12";font:7.5pt "Liberation Sans";letter-spacing:1pt}}@page:right{@bottom-right-corner{content:counter(page);font:bold 9pt "Liberation Sans";background:#245;color:#fff}@top-right{content:string(bab);font:7.5pt "Liberation Sans";letter-spacing:1pt}}
body{font:9.5pt/1.4 "Liberation Serif";text-align:justify;hyphens:auto}h1{font:bold 18pt "Liberation Sans";text-align:left;color:#245}.author{margin:0;font-style:italic}.abstracts{border-top:2pt solid #245;border-bottom:2pt solid #245;padding:2mm 0;margin:5mm 0}h4{margin:0}.abstracts p{margin:0}h2{font:bold 13pt "Liberation Sans";color:#245;string-set:bab content();text-align:left;border-left:4pt solid #245;padding-left:3mm}h3{font:bold 10pt "Liberation Sans";text-align:left}p{margin:0 0 2mm}.note{float:footnote;font-size:7.5pt}table{width:100%;border-collapse:collapse;font-size:8pt;margin:2mm 0}caption{text-align:left;font-weight:bold;font-size:8pt}thead{border-top:1pt solid;border-bottom:.5pt solid}tbody{border-bottom:1pt solid}td,th{text-align:left;padding:.6mm 1mm;vertical-align:top}.art{height:40mm;background:#dde}figure{margin:2mm 0}figcaption{font-size:8pt;text-align:center}ol,ul{padding-left:6mm;margin:0 0 2mm}p.reference{padding-left:7mm;text-indent:-7mm}blockquote{margin:0 8mm 2mm}"""
_SURVEY = """@page{size:A4;margin:20mm 17mm 24mm;@bottom-center{content:"Survei Pesisir 2025 | halaman " counter(page) " dari " counter(pages);font:8pt "DejaVu Sans"}}
body{font:9pt/1.4 "DejaVu Sans";margin:0}h1{font-size:19pt}.author{display:inline;margin-right:5mm}.abstracts{display:flex;gap:9mm;margin:4mm 0 7mm;font-size:8.5pt}.abstracts section{flex:1;background:#f3f3e8;padding:2mm}.abstracts h4{margin:0}.abstracts p{margin:0 0 1mm}main{columns:2;column-gap:9mm;text-align:left}h2{font-size:11pt;margin:4mm 0 1mm;background:#556;color:#fff;padding:1mm 2mm}h3{font-size:9.5pt;margin:3mm 0 1mm}p{margin:0 0 2mm}.note{float:footnote;font-size:7pt}table{width:100%;border-collapse:collapse;font-size:7.5pt;margin:0 0 3mm}caption{caption-side:top;text-align:left}td,th{border:.5pt solid #888;padding:.8mm;text-align:left}table.wide{column-span:all}.art{height:28mm;background:#cdd}figure{margin:0 0 3mm}figcaption{font-size:7.5pt}p.reference{font-size:8pt}ul,ol{margin:0 0 2mm;padding-left:5mm}blockquote{font-style:italic;margin:0 5mm 2mm}"""
_GRID = """@page{size:A4;margin:16mm 14mm}body{font:10pt/1.45 "Liberation Sans";margin:0}h1{font-size:22pt;margin:0 0 2mm}.author{color:#555;margin:0}.abstracts{background:#eef;padding:3mm;margin:3mm 0}.abstracts p,.abstracts h4{margin:0}main{columns:2;column-gap:8mm}h2{font-size:13pt;margin:4mm 0 1mm}h3{font-size:11pt;margin:3mm 0 1mm}main p{margin:0 0 2.5mm}table{width:100%;border-collapse:collapse;font-size:8.5pt;margin:2mm 0}caption{text-align:left;font-weight:bold}th{border-bottom:2px solid #333;text-align:left}td{border-bottom:1px solid #ddd;padding:1mm 0}table.wide{column-span:all}.art{height:30mm;background:#dcd}figure{margin:2mm 0;break-inside:avoid}figcaption{font-size:8.5pt}ul,ol{padding-left:5mm;margin:0 0 2mm}li{margin-bottom:1mm}blockquote{margin:0 4mm 2mm;color:#444}"""


def _leaflet(canvas: Any, number: int, desk: Desk) -> None:
    canvas.setFont("Helvetica-Oblique", 8)
    canvas.drawCentredString(306, 762, "Harbour Studies Working Papers, No. 88 (May 2011)")
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(306, 32, f"[ {number} ]")


_EN = ("Table {n}.", "Figure {n}.")
CLASSES_LATER: dict[str, Class] = {
    "g-konferensi": Class(Desk("en", "hppnpHpptpHpbpphppfppHpsppTpphpiphppr", "Ranking Reefs by Their Paper Trail", ("Ida Bagus Surya", "Helene Maas"), Press("", 0, 0, 2023, 1, 6, "", ""), ("Example University, Denpasar",), ("Abstract",), lead="—", keys=("", "Index Terms—"), headings="{roman}.", subheadings="{letter}.", captions=("TABLE {roman}", "Fig. {n}."), works="[{n}]", rows=2), _conference),
    "g-overfull": Class(Desk("id", "hppnpHpptpHpnpphppfppHpspTpphpipphppr", "Jadwal yang Tidak Pernah Ditepati", ("Rizal Damanik", "Oktavia"), Press("", 0, 0, 2010, 1, 6, "", ""), ("Universitas Contoh, Medan",), ("Abstrak",), headings="{n}", subheadings="{n}.{m}"), _overfull),
    "g-essay": Class(Desk("en", "hppplpptpphppnpfpppsphppqpbppphpnppr", "The Customs House as Author", ("Cornelia Latu", "Bram Everts"), Press("Strait Letters", 19, 2, 2012, 201, 209, "", ""), ("Example College",), ("Abstract",), headings="", subheadings="", captions=_EN), _essay),
}  # fmt: skip
SHEETS_LATER: dict[str, Sheet] = {
    "g-risalah": Sheet(Desk("id", "hppnpHpptpHpnpphppfppHpspTpphpiqbphppr", "Garam dan Kalender: Risalah Kecil", ("Mateus Haba",), Press("", 0, 0, 2017, 1, 16, "", ""), (), ("Ringkasan",), keys=("", ""), headings="{n}", subheadings="{n}.{m}", rows=2), _BOOKLET),
    "g-survei": Sheet(Desk("id", "hppnpHpptpHpppphppfppHpspTpphpbpphppr", "Survei Kepercayaan Nelayan terhadap Ramalan Cuaca", ("Wulan Sari", "Markus Tobing"), Press("", 0, 0, 2025, 1, 6, "", ""), ("Lembaga Survei Contoh",), ("Abstrak", "Abstract"), headings="{n}.", subheadings="{n}.{m}", rows=3), _SURVEY),
    "g-grid": Sheet(Desk("en", "hppppHpptppHpppphppfppHpspTpphpbpiphppr", "Reading the Tide Tables Again", ("Olivia Kaban",), Press("", 0, 0, 2025, 1, 5, "", ""), (), ("Summary",), keys=("", ""), headings="{n}", subheadings="", captions=_EN), _GRID, chromium=True),
}  # fmt: skip
FRAMES_LATER: dict[str, Frames] = {
    "g-leaflet": Frames(Desk("en", "hpppbpHpptppHppipphppfppHpspTpphpbphppr", "Three Ports, One Price", ("Salma Idrus", "Henk Vos"), Press("", 0, 0, 2011, 1, 7, "", ""), ("Harbour Studies Unit, Example University",), ("Abstract",), headings="{n}", subheadings="{n}.{m}", captions=_EN, rows=2), _leaflet, ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"), page=(612, 792), margin=54, gutter=26, size=10, leading=12.4, indent=0, gap=6, align=0, front=220),
}  # fmt: skip
LETTERS_LATER: dict[str, Letter] = {
    "g-prosiding": Letter(Desk("id", "hppnpHpptpHpnpphppfppHpspTpphpbphppr", "Koperasi yang Menolak Bubar", ("Elisabet Tanaem", "Ruslan Abdulgani", "Sinta"), Press("Prosiding Seminar Koperasi", 3, 0, 2018, 410, 419, "", ""), ("Universitas Contoh Timor, Kefamenanu",), ("Abstrak", "Abstract"), headings="{roman}.", subheadings="{letter}.", upper=True), ("Prosiding Seminar Koperasi III, Kupang 2018\t#", "#\tProsiding Seminar Koperasi III, Kupang 2018", "Prosiding Seminar Koperasi III, Kupang 2018\t410", "", "", ""), font="Liberation Sans Narrow", head="Liberation Sans", size=20, indent=0, after=100, gutter=340, margins=(1100, 1000, 1100, 1000), beside=True, counted="%1.", subcounted="%2.", roman=True, centred=True, first=410),
    "g-laporan": Letter(Desk("en", "hppppHpptppHpbpphppfppHppspTpphpiqpphppr", "Annual Review of the Ferry Subsidy", ("Policy Unit",), Press("", 0, 0, 2020, 1, 12, "", ""), ("Prepared for the Example Transport Board",), ("Summary",), keys=("", ""), headings="{n}", subheadings="{n}.{m}", captions=_EN), ("Annual Review 2020\tPublic", "Annual Review 2020\tPublic", "", "Example Transport Board\tPage #", "Example Transport Board\tPage #", "Example Transport Board, 4 Quay Street | www.example-transport.test | ABN 00 000 000 000"), font="DejaVu Serif", head="DejaVu Sans", size=19, line=290, indent=0, after=140, align="left", columns=1, margins=(1500, 1400, 1400, 1400), counted="%1", subcounted="%1.%2", colour="8A2A0A", hyphens=False),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
r"""Nothing in; eight layouts more, written when the rules made from the other lots were in, read once as they are, out."""

from __future__ import annotations

from typing import Any

from tests.quality.examined_latex import Hand, Layout, abstracts, body_of, tex
from tests.quality.examined_markup import Sheet, Typst
from tests.quality.examined_office import Drawn
from tests.quality.examined_truth import Text, Wish


def _names(text: Text, joint: str) -> str:
    return joint.join(tex(part.text) for part in text.of("author"))


def _info_beside(text: Text) -> str:
    """The commonest face of journals: what is told of the article to the left, the abstract to the right, then columns."""
    (prose, words), *_ = abstracts(text)
    info = r"\\[1mm]".join(tex(part.text) for part in text.of("imprint"))
    left = rf"\begin{{minipage}}[t]{{.27\textwidth}}\raggedright\footnotesize {info}\end{{minipage}}"
    right = rf"\begin{{minipage}}[t]{{.68\textwidth}}\small\textbf{{Abstract}}\par\smallskip {prose}\par\smallskip\textbf{{Keywords:}} {words}\end{{minipage}}"
    return rf"""\documentclass[10pt,a4paper,twocolumn]{{article}}\usepackage[T1]{{fontenc}}\usepackage{{mathptmx,graphicx,url,fancyhdr}}\usepackage[margin=20mm,top=26mm]{{geometry}}\setlength{{\columnsep}}{{7mm}}\emergencystretch2em
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[L]{{\footnotesize S. Wahyuningsih \& P. Lamaholot / Jurnal Nusa 4 (1) (2022) 13--24}}\fancyfoot[C]{{\footnotesize\thepage}}\setcounter{{page}}{{13}}
\begin{{document}}\twocolumn[{{\begin{{center}}{{\Large\bfseries {tex(text.title)}\par}}\medskip {_names(text, ", ")}\end{{center}}\hrule\smallskip\noindent {left}\hfill {right}\par\smallskip\hrule\bigskip}}]\thispagestyle{{fancy}}
{body_of(text, Hand(place="[t]"))}\end{{document}}"""


def _quantum(text: Text) -> str:
    (prose, _), *_ = abstracts(text)
    names = "".join(rf"\author{{{tex(part.text)}}}" for part in text.of("author"))
    return rf"""\documentclass[a4paper,twocolumn,11pt,accepted=2021-03-03]{{quantumarticle}}\pdfoutput=1\usepackage[T1]{{fontenc}}\usepackage{{lmodern,graphicx,url}}\begin{{document}}\title{{{tex(text.title)}}}{names}\affiliation{{Universitas Cakrawala, Kendari, Indonesia}}\maketitle
\begin{{abstract}}{prose}\end{{abstract}}
{body_of(text, Hand(works="hang"))}\end{{document}}"""


def _proceedings(text: Text) -> str:
    names = "".join(
        rf"\author{{{tex(part.text)}}}\address{{Kendari, Indonesia}}\netaddress{{author (at) example dot org}}"
        for part in text.of("author")
    )
    (prose, _), *_ = abstracts(text)
    return rf"""\documentclass{{ltugboat}}\usepackage[T1]{{fontenc}}\emergencystretch2em\overfullrule0pt\usepackage{{lmodern,graphicx,url}}\title{{{tex(text.title)}}}{names}\begin{{document}}\maketitle\begin{{abstract}}{prose}\end{{abstract}}
{body_of(text, Hand(works="hang"))}\end{{document}}"""


LAYOUTS_LATE: dict[str, Layout] = {
    "d-info": Layout(
        Wish(
            "en",
            "hpnpphpptpHppHpnfpphpipqphpppphpppr",
            ("en",),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Table {}:", "Figure {}:"),
            works="[{n}]",
            imprint="Article history: Received 4 January 2022 Accepted 2 March 2022 Available online 30 April 2022 Corresponding author: sri.w@example.ac.id",
        ),
        _info_beside,
    ),
    "d-quantum": Layout(
        Wish(
            "en",
            "hpppnhpptpHppHppfpphpqiphppphppppr",
            ("en",),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Table {}:", "Figure {}:"),
            keys="-",
            abstract="-",
            places=("Universitas Cakrawala, Kendari, Indonesia",),
        ),
        _quantum,
    ),
    "d-meeting": Layout(
        Wish(
            "en",
            "hppnphpptppHppnphpqipppfphpppphppppr",
            ("en",),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Table {}:", "Figure {}:"),
            keys="-",
        ),
        _proceedings,
    ),
}

_CITE = """@page{size:210mm 279mm;margin:18mm 20mm 20mm 20mm;@top-left{content:"Wahyuningsih and Lamaholot Tropical Law and Society (2021) 9:17";font:8pt Liberation Sans}@top-right{content:"Page " counter(page) " of " counter(pages);font:8pt Liberation Sans}}
@page:first{margin-top:30mm;@bottom-center{content:"© The Author(s). 2021 Open Access Whoever names those who wrote it may copy, share and change this article in any form and for any end, in print as well as on screens, and needs no consent for it.";font:6.5pt Liberation Sans;border-top:.5pt solid;width:100%;text-align:left}}
body{font:10pt/1.28 "Liberation Serif"}h1{font:bold 20pt/1.1 Liberation Sans}.author{display:inline;font-size:11pt;margin-right:3mm}header{border-bottom:.5pt solid;margin-bottom:4mm;padding-bottom:2mm}main{columns:2;column-gap:6mm;text-align:justify;hyphens:auto}.pair{background:#f0f0f0;padding:3mm;margin-bottom:5mm;font-size:9.5pt}.pair h4{margin:0;font:bold 10pt Liberation Sans}.pair p{text-indent:0}
h2{font:bold 11pt Liberation Sans;margin:3.5mm 0 .5mm;text-align:left}h3{font:bold 9.5pt Liberation Sans;margin:2.5mm 0 0;text-align:left}p{margin:0;text-indent:3.5mm}h2+p,h3+p,.caption{text-indent:0}.note{float:footnote;font-size:8pt}table{border-collapse:collapse;width:100%;font:8.5pt Liberation Sans;margin:0 0 3mm}tr{border-bottom:.25pt solid #999}td,th{text-align:left}.caption{font:8.5pt Liberation Sans;margin:3mm 0 1mm}.picture{height:34mm;background:#dde}blockquote{margin:1.5mm 5mm;font-size:9.5pt}p.reference{text-indent:-4mm;padding-left:4mm;font-size:8.5pt}ol{margin:1mm 0;padding-left:5mm}"""
_FIXED = """@page{size:A4;margin:22mm 18mm 20mm}body{font:9.8pt/1.38 "Noto Serif","Liberation Serif",serif}.author{margin:0;color:#444}h1{font-size:20pt}main{columns:2;column-gap:8mm;text-align:justify;hyphens:auto}h2{font-size:11.5pt;column-span:all;border-top:1px solid;padding-top:2mm}h3{font-size:10pt;margin:2mm 0 1mm}p{margin:0 0 .1mm;text-indent:5mm}h2+p{text-indent:0}table{width:100%;font-size:8.5pt;border-collapse:collapse;margin:2mm 0}td,th{border-top:1px solid #ccc;text-align:left}.caption{font-size:8.5pt;font-style:italic;text-indent:0;text-align:left}.picture{height:30mm;background:#ccd}.float{break-inside:avoid}p.reference{text-indent:-5mm;padding-left:5mm;text-align:left}.notes{font-size:8.3pt;columns:1;column-span:all}.notes p{text-indent:0}blockquote{margin:1mm 6mm;font-style:italic}"""
_WORD = """body{font-family:"Liberation Serif";font-size:11pt}h1{text-align:center;font-size:15pt}.author{text-align:center}p{margin:0 0 0.25cm;text-align:justify;line-height:115%}h2{font-size:12pt}h3{font-size:11pt;font-style:italic}table{border:1px solid}td,th{border:1px solid}"""
SHEETS_LATE: dict[str, Sheet] = {
    "d-open": Sheet(
        Wish("en", "hpnpphpptphpHpfpnpphqppHpippphppnpr", ("en",), captions=("Table {}", "Fig. {}")),
        _CITE,
        "weasyprint",
        sides="pair",
    ),
    "d-fixed": Sheet(
        Wish(
            "id",
            "hppnphpptphpHpfppphqppipphppnppr",
            ("id", "en"),
            headings="{n}.",
            captions=("Tabel {}.", "Gambar {}."),
        ),
        _FIXED,
        "chromium",
        sides="pair",
        notes_at_end=True,
    ),
    "d-word": Sheet(
        Wish(
            "id", "hppphpptphpHppphqppHpippphpppr", ("id",), headings="{roman}.", captions=("Tabel {}.", "Gambar {}.")
        ),
        _WORD,
        "soffice",
        notes_at_end=True,
    ),
}

TYPSTS_LATE: dict[str, Typst] = {
    "d-footed": Typst(
        Wish("id", "hNnpphNpqphnNptpphNnppfpNpphppnpppr", headings="{roman}.", captions=("Tabel {}.", "Gambar {}."), sentences=(3, 6)),
        '#set page(paper: "a4", margin: (x: 38mm, top: 35mm, bottom: 30mm), numbering: "1", header: context { let n = counter(page).get().first(); align(center, text(9pt)[#if calc.odd(n) [2021\\] #h(1em) TANAH ULAYAT DI HADAPAN HAKIM] else [#smallcaps[Jurnal Hukum Nusantara] #h(1em) \\[Vol. 51:301]]) })\n#set par(justify: true, first-line-indent: 1.5em, spacing: .75em, leading: .75em)\n#set text(11pt, hyphenate: true)\n#show heading: it => align(center, text(11pt, smallcaps(it.body)))',
        columns=1,
    ),
}  # fmt: skip


def _numbered_pages(canvas: Any, number: int, plan: Drawn) -> None:
    width, height = plan.page
    canvas.setFont("Helvetica-Oblique", 8)
    canvas.drawString(48, height - 30, "Laporan Pemeriksaan Semester I" if number % 2 else "Badan Pengawas Daerah")
    canvas.line(48, height - 36, width - 48, height - 36)
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(width - 48, 28, f"{number} | Buku II")


DRAWN_LATE: dict[str, Drawn] = {
    "d-audit": Drawn(
        Wish(
            "id",
            "hkkkkHkkktkkHkkkkfkkhkkkkHkkkqkkhkkkkkkk",
            headings="{n}.",
            subheadings="{n}.{m}.",
            captions=("Tabel {}.", "Grafik {}."),
            sentences=(1, 5),
        ),
        (595, 842),
        ((48, 52, 240, 740), (307, 52, 240, 740)),
        ((48, 52, 240, 740), (307, 52, 240, 740)),
        font="Helvetica",
        size=9,
        furniture=_numbered_pages,
        indent=0,
    ),
}

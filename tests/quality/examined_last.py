# ruff: noqa: E501 -- markup reads better in whole lines
r"""Nothing in; the layouts of the last lot out: written before the last rules were made, measured once."""

from __future__ import annotations

from typing import Any

from tests.quality.examined_latex import IN_INDONESIAN, Hand, Layout, abstracts, body_of, tex
from tests.quality.examined_markup import Sheet, Typst
from tests.quality.examined_office import Drawn
from tests.quality.examined_truth import Text, Wish


def _conference(text: Text) -> str:
    (prose, words), *_ = abstracts(text)
    blocks = r" \and ".join(
        rf"\IEEEauthorblockN{{{tex(part.text)}}}\IEEEauthorblockA{{Dept. of Public Policy\\ Universitas Cakrawala\\ Kendari, Indonesia}}"
        for part in text.of("author")
    )
    return rf"""\documentclass[conference,a4paper]{{IEEEtran}}\usepackage[T1]{{fontenc}}\usepackage{{mathptmx,url,graphicx}}\begin{{document}}\title{{{tex(text.title)}}}\author{{{blocks}}}\maketitle
\begin{{abstract}}{prose}\end{{abstract}}\begin{{IEEEkeywords}}{words}\end{{IEEEkeywords}}
{body_of(text, Hand(place="[!b]"))}\end{{document}}"""


def _journal_mode(text: Text) -> str:
    (prose, words), *_ = abstracts(text)
    names = " and ".join(tex(part.text) for part in text.of("author"))
    return rf"""\documentclass[jou,nolmodern]{{apa7}}\usepackage[T1]{{fontenc}}\usepackage{{mathptmx,graphicx,url}}\shorttitle{{Coasts and courts}}\leftheader{{Wahyuningsih and Lamaholot}}\journal{{Journal of Coastal Institutions}}\volume{{2021, 14(3), 201--215}}
\title{{{tex(text.title)}}}\authorsnames{{{names}}}\authorsaffiliations{{Universitas Cakrawala}}\abstract{{{prose}}}\keywords{{{words}}}\begin{{document}}\maketitle
{body_of(text, Hand(works="hang"))}\end{{document}}"""


def _review(text: Text) -> str:
    """Two columns that balance above footnotes over the whole width; old encoding, where accents are signs of their own."""
    boxes = "".join(
        rf"\begin{{minipage}}[t]{{.47\textwidth}}\small\centerline{{\bfseries {head.text}}}\smallskip {prose}\par\textit{{{words.text}}}\end{{minipage}}\hfill "
        for head, (prose, _), words in zip(
            [part for part in text.of("heading") if not part.level], abstracts(text), text.of("keywords"), strict=True
        )
    )
    names = ", ".join(tex(part.text) for part in text.of("author"))
    hand = Hand(head=r"\section*{%s}", works="hang", table="center", figure="center", place="")
    body = body_of(text, hand).replace(r"\caption", r"\captionof{table}")
    return rf"""\documentclass[10pt]{{article}}\usepackage[utf8]{{inputenc}}\usepackage{{multicol,fancyhdr,caption,graphicx,url}}\usepackage[a4paper,margin=2.2cm,headsep=8mm]{{geometry}}\captionsetup{{labelformat=empty}}\pagestyle{{fancy}}\fancyhf{{}}{IN_INDONESIAN}
\fancyhead[LE,LO]{{\small Wacana Pesisir 6(1) 2016}}\fancyhead[R]{{\small E-ISSN 2502-9988}}\fancyfoot[L]{{\small https://wacanapesisir.example.ac.id}}\fancyfoot[R]{{\thepage}}\setlength{{\columnsep}}{{9mm}}\emergencystretch2em
\begin{{document}}\setcounter{{page}}{{61}}\begin{{center}}{{\LARGE\bfseries {tex(text.title)}\par}}\medskip {names}\end{{center}}\noindent {boxes}\bigskip
\begin{{multicols}}{{2}}{body}\end{{multicols}}\end{{document}}"""


LAYOUTS_LAST: dict[str, Layout] = {
    "c-conference": Layout(
        Wish(
            "en",
            "hpnpphpptpHppHnpfpphpipqehpppphpppr",
            ("en",),
            headings="{roman}.",
            subheadings="{letter}.",
            captions=("TABLE I", "Fig. {}."),
            works="[{n}]",
            abstract="Abstract—",
            keys="Index Terms—",
            item="{n})",
            equation=" (1)",
            places=("Dept. of Public Policy Universitas Cakrawala Kendari, Indonesia",) * 2,
        ),
        _conference,
    ),
    "c-jou": Layout(
        Wish(
            "en",
            "hppqphptppHphpnpippphppphppr",
            ("en",),
            captions=("Table {}", "Figure {}"),
            keys="Keywords: ",
            abstract="-",
            places=("Universitas Cakrawala",),
        ),
        _journal_mode,
    ),
    "c-multi": Layout(Wish("id", "hpnpphptphppNpphnpqphpipphpppr", ("id", "en"), captions=("", "")), _review),
}

_RECORD = """@page{size:A4;margin:22mm 20mm;@top-center{content:"RISALAH RAPAT PANITIA KHUSUS  —  Masa Persidangan II";font:8.5pt Liberation Sans}@bottom-center{content:"Halaman " counter(page) " dari " counter(pages);font:8.5pt Liberation Sans}@bottom-right{content:"DOKUMEN BELUM DIKOREKSI";font:italic 7pt Liberation Sans}}
body{font:10pt/1.3 Liberation Serif}h1{font-size:14pt;text-align:center}.author{text-align:center}main{columns:2;column-gap:9mm;column-rule:.4pt solid}h2{font-size:10pt;text-align:center}p{margin:0 0 2mm;text-align:justify;hyphens:auto}.quotation,blockquote{margin:0 0 2mm 7mm;font-style:italic}table{font-size:8.5pt;width:100%}ol{padding-left:6mm;margin:0 0 2mm}.caption{font-size:8.5pt;text-align:left}"""
_BRIEF = """@page{size:A4;margin:16mm}body{font:10pt/1.45 "DejaVu Sans",sans-serif;color:#222}h1{font-size:24pt;line-height:1.15;color:#0a5}header{border-bottom:4px solid #0a5;margin-bottom:5mm}main{display:block;margin-left:58mm;position:relative}aside{position:relative;float:left;width:50mm;margin-left:-58mm;background:#0a5;color:#fff;padding:3mm;box-sizing:border-box;font-size:8.5pt;text-align:left}h2{font-size:13pt;color:#0a5;margin:5mm 0 2mm}p{margin:0 0 3mm}blockquote{font:italic 15pt/1.3 "DejaVu Serif",serif;margin:4mm 0;border-top:1px solid;border-bottom:1px solid;padding:2mm 0}table{width:100%;border-collapse:collapse;font-size:9pt;margin:0 0 4mm}td,th{border-bottom:1px solid #bbb;padding:1.2mm;text-align:left}.caption{font-weight:bold;margin:2mm 0}.picture{height:45mm;background:#cfe8dc}.notes{font-size:8pt;border-top:1px solid #0a5;margin-top:6mm}p.reference{font-size:8.5pt}"""
SHEETS_LAST: dict[str, Sheet] = {
    "c-risalah": Sheet(
        Wish("id", "huuuuuhuuqutuhuuuiuuhuuuuuuhuuuuuu", captions=("Tabel {}.", "Gambar {}.")), _RECORD, "weasyprint"
    ),
    "c-brief": Sheet(
        Wish("en", "hspphpqpphsptphppfpphpnppshppnppr", captions=("Table {}:", "Figure {}:")),
        _BRIEF,
        "chromium",
        notes_at_end=True,
    ),
}

_WIDE = '#set page(paper: "a4", columns: 2, margin: (x: 18mm, y: 22mm), header: context { if counter(page).get().first() > 1 [#text(8pt)[L. Thompson, S. Wahyuningsih #h(1fr) #counter(page).display()]] }, footer: text(7pt)[Manuscript received 2 May 2021. 0018-9545 © 2021. Personal use is permitted. See https://example.org/rights for details.])\n#set par(justify: true, first-line-indent: 1em, spacing: .6em, leading: .6em)\n#set text(9pt)\n#set columns(gutter: 6mm)\n#show heading.where(level: 1): it => align(center, text(9pt, weight: "regular", smallcaps(it.body)))\n#show heading.where(level: 2): it => text(9pt, style: "italic", weight: "regular", it.body)'
_KORAN = '#set page(width: 290mm, height: 400mm, margin: 14mm, header: [#text(22pt, weight: "black")[HARIAN PELITA] #h(1fr) Kamis, 12 Mei 2022 #h(1fr) Hlm. #context counter(page).display()])\n#set par(justify: true, first-line-indent: .8em, spacing: .55em, leading: .55em)\n#set text(9.2pt, hyphenate: true)\n#show heading: it => block(above: 1.2em, below: .7em, text(15pt, weight: "bold", hyphenate: false, it.body))'
TYPSTS_LAST: dict[str, Typst] = {
    "c-floats": Typst(
        Wish(
            "en",
            "hpnpphpptpHppHnpfpphpqpippphppnppphppppr",
            ("en",),
            headings="{roman}.",
            subheadings="{letter}.",
            captions=("Table {}.", "Fig. {}."),
            works="[{n}]",
        ),
        _WIDE,
        columns=1,
        floats=True,
    ),
    "c-koran": Typst(
        Wish("id", "hppppfpphppppsppphpppphpppsppphppfppphppppphpppp", captions=("", ""), sentences=(1, 4)),
        _KORAN,
        columns=5,
    ),
}


def _every_fifth(canvas: Any, number: int, plan: Drawn) -> None:
    width, height = plan.page
    canvas.setFont("Times-Roman", 6)
    for line in range(5, 51, 5):
        place = plan.frames[0][1] + plan.frames[0][3] - (line - 0.25) * plan.size * 1.22
        canvas.drawRightString(
            plan.frames[0][0] - 8 if number % 2 else width - 24, place, str((number - 1) * 50 + line)
        )
    canvas.setFont("Times-Italic", 8)
    canvas.drawString(60, height - 34, "Earth and Archipelago 2020, 8, 114; for peer review")
    canvas.drawRightString(width - 60, height - 34, f"{number} of 9")
    canvas.drawCentredString(width / 2, 26, "https://example.org/journal/earth-archipelago")


DRAWN_LAST: dict[str, Drawn] = {
    "c-lines": Drawn(
        Wish(
            "en",
            "hppHptppHppfpphpqpippehppphppppr",
            ("en",),
            headings="{n}.",
            subheadings="{n}.{m}.",
            captions=("Table {}.", "Figure {}."),
        ),
        (595, 842),
        ((70, 60, 455, 730),),
        ((70, 60, 455, 730),),
        size=11.5,
        furniture=_every_fifth,
        indent=14,
    ),
}
THESES: dict[str, Wish] = {
    "c-skripsi": Wish(
        "id",
        "hpnppHptppHppnpfpphnpqppipHpnpphppr",
        headings="BAB {roman}",
        subheadings="{n}.{m}",
        captions=("Tabel {}.", "Gambar {}."),
    ),
}

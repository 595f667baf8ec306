# ruff: noqa: E501 -- markup reads better in whole lines
"""A seed and a layout's name in; a two-language law or contract set column beside column, and its PDF, out."""

from __future__ import annotations

import random
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.examined_texts import headline, prose
from tests.quality.examined_truth import Part, Text
from tests.quality.page_markup import (
    PAGE_NUMBER,
    SPACES,
    print_html,
    print_office,
    print_tex,
    style_of,
    tex,
    words_of_part,
)

# One article: its heading and clauses in one language.
Article = list[Part]
_SUBJECTS = {
    "id": ("Ketentuan Umum", "Ruang Lingkup", "Kewajiban Para Pihak", "Pembayaran", "Kerahasiaan", "Keadaan Kahar", "Penyelesaian Sengketa", "Jangka Waktu", "Pemberitahuan", "Ketentuan Penutup"),
    "en": ("General Provisions", "Scope", "Obligations of the Parties", "Payment", "Confidentiality", "Force Majeure", "Settlement of Disputes", "Term", "Notices", "Final Provisions"),
}  # fmt: skip


def articles(draw: random.Random, language: str, count: int, clauses: str, most: int = 4) -> list[Article]:
    """Make the articles of one side; `clauses` is the form of a clause's number, empty for paragraphs without."""
    found = []
    for number in range(1, count + 1):
        word = "Pasal" if language == "id" else "Article"
        made = [Part("heading", f"{word} {number}"), Part("heading", _SUBJECTS[language][(number - 1) % 10])]
        for clause in range(1, draw.randint(2, 4)):
            label = clauses.format(n=number, m=clause)
            text = prose(draw, language, draw.randint(1, most)).replace("*", "")
            made.append(Part("twin", text, label))
        found.append(made)
    return found


def text_of(draw: random.Random, first: str, sides: list[list[Article]]) -> Text:
    """Return the text of two sides, article by article."""
    title = headline(draw, first)
    parts = [Part("title", title)]
    for pair in zip(*sides, strict=True):
        for article in pair:
            parts += article
    return Text(first, tuple(parts))


# LibreOffice: a table of two cells an article


def _p(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _office(title: str, sides: list[list[Article]], border: str, align: str, foot: str) -> str:
    rows = []
    for pair in zip(*sides, strict=True):
        # Ruled tables have a row for each clause, others for each article.
        longest = max(map(len, pair))
        by_clause = [[[one[at]] if at < len(one) else [] for one in pair] for at in range(longest)]
        cells = [list(pair)] if border == "none" else by_clause
        for row in cells:
            inner = "".join(
                f'<table:table-cell table:style-name="Box">{"".join(_p("Mid" if part.kind == "heading" else "Body", words_of_part(part)) for part in cell) or _p("Body", "")}</table:table-cell>'
                for cell in row
            )
            rows.append(f"<table:table-row>{inner}</table:table-row>")
    foot = _p("Foot", foot).replace("#", PAGE_NUMBER)
    style = "".join(
        style_of(name, form, size, look, "Liberation Serif")
        for name, form, size, look in (
            ("Title", 'fo:text-align="center" fo:margin-bottom="0.15in"', 14, 'fo:font-weight="bold"'),
            ("Mid", 'fo:text-align="center" fo:keep-with-next="always"', 10.5, 'fo:font-weight="bold"'),
            ("Body", f'fo:text-align="{align}" fo:margin-bottom="0.06in"', 10.5, ""),
            ("Foot", 'fo:text-align="center"', 8, ""),
        )
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES}><office:automatic-styles>{style}
<style:style style:name="Wide" style:family="table"><style:table-properties style:width="6.5in" table:align="center"/></style:style>
<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:padding="0.06in" fo:border="{border}"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.9in"/><style:footer-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-top="0.15in"/></style:footer-style></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>{foot}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>{_p("Title", title)}<table:table table:name="T" table:style-name="Wide"><table:table-column table:number-columns-repeated="2"/>{"".join(rows)}</table:table></office:text></office:body></office:document>"""


def contract(seed: int, path: Path) -> Text:
    """A contract, two cells an article, without lines, justified."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 8, "({m})") for one in ("id", "en")]
    text = text_of(draw, "id", sides)
    print_office(_office(text.title, sides, "none", "justify", "Halaman #"), path)
    return text


def agreement(seed: int, path: Path) -> Text:
    """An agreement, English first, ruled cells clause by clause, ragged."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 8, "{n}.{m}") for one in ("en", "id")]
    text = text_of(draw, "en", sides)
    print_office(_office(text.title, sides, "0.5pt solid #000000", "left", "- # -"), path)
    return text


# LaTeX: paracol


def _tex_article(article: Article) -> str:
    head = "".join(rf"\textbf{{{tex(part.text)}}}\\ " for part in article if part.kind == "heading")
    body = "\n\n".join(tex(words_of_part(part)) for part in article if part.kind == "twin")
    return rf"{{\centering {head}\par}}\nopagebreak" + "\n\n" + body


def treaty(seed: int, path: Path) -> Text:
    """A treaty in paracol, each article beginning level, paragraphs indented."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 11, "") for one in ("id", "en")]
    text = text_of(draw, "id", sides)
    rows = r"\switchcolumn*".join(
        rf"{_tex_article(one)}\switchcolumn {_tex_article(other)}" for one, other in zip(*sides, strict=True)
    )
    print_tex(
        rf"""\documentclass[10pt,a4paper]{{article}}\usepackage[utf8]{{inputenc}}\usepackage[T1]{{fontenc}}\usepackage[english]{{babel}}\usepackage{{paracol,fancyhdr,mathptmx}}
\usepackage[margin=2.4cm]{{geometry}}\setlength{{\columnsep}}{{7mm}}\setlength{{\emergencystretch}}{{2em}}\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[C]{{\small Lembaran Perjanjian Internasional}}\fancyfoot[R]{{\thepage\ | Page}}
\begin{{document}}\begin{{center}}\Large\bfseries {tex(text.title)}\end{{center}}\begin{{paracol}}{{2}}{rows}\end{{paracol}}\end{{document}}""",
        path,
    )
    return text


def statute(seed: int, path: Path) -> Text:
    """A statute whose columns run freely side by side: only their beginnings are level; gaps between paragraphs."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 11, "({m})") for one in ("id", "en")]
    text = text_of(draw, "id", sides)
    columns = r"\switchcolumn ".join("\n\n".join(map(_tex_article, side)) for side in sides)
    print_tex(
        rf"""\documentclass[11pt,a4paper]{{article}}\usepackage[utf8]{{inputenc}}\usepackage[T1]{{fontenc}}\usepackage[english]{{babel}}\usepackage{{paracol,fancyhdr,newcent}}
\usepackage[margin=2.2cm]{{geometry}}\setlength{{\columnsep}}{{8mm}}\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{4pt}}\setlength{{\emergencystretch}}{{2em}}\pagestyle{{fancy}}\fancyhf{{}}\fancyfoot[C]{{-- \thepage\ --}}
\begin{{document}}\begin{{center}}\Large\bfseries {tex(text.title)}\end{{center}}\begin{{paracol}}{{2}}{columns}\end{{paracol}}\end{{document}}""",
        path,
    )
    return text


# WeasyPrint: a grid


def _html_article(article: Article) -> str:
    return "".join(
        f"<{'h3' if part.kind == 'heading' else 'p'}>{escape(words_of_part(part))}</{'h3' if part.kind == 'heading' else 'p'}>"
        for part in article
    )


def memorandum(seed: int, path: Path) -> Text:
    """A memorandum as a grid, a row an article, ragged, gaps between paragraphs."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 9, "{m}.") for one in ("en", "id")]
    text = text_of(draw, "en", sides)
    rows = "".join(
        f"<section><div>{_html_article(one)}</div><div>{_html_article(other)}</div></section>"
        for one, other in zip(*sides, strict=True)
    )
    print_html(
        """@page { size: A4; margin: 24mm 20mm; @top-right { content: "Memorandum of Understanding / Nota Kesepahaman"; font: 8pt "Liberation Sans" } @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 8pt "Liberation Sans" } }
        body { font: 9.5pt/1.35 "Liberation Sans" } h1 { font-size: 15pt } h3 { font-size: 9.5pt; margin: 0 } p { margin: 0 0 4pt } section { display: table; table-layout: fixed; width: 100%; margin-bottom: 8pt } section > div { display: table-cell; width: 50%; padding-right: 7mm }""",
        f"<h1>{escape(text.title)}</h1>{rows}",
        path,
    )
    return text


def bylaws(seed: int, path: Path) -> Text:
    """By-laws: the translation smaller and in italics right of a rule, hyphenated, justified."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 9, "", most=6) for one in ("id", "en")]
    text = text_of(draw, "id", sides)
    rows = "".join(
        f'<section><div lang="id">{_html_article(one)}</div><div lang="en" class="o">{_html_article(other)}</div></section>'
        for one, other in zip(*sides, strict=True)
    )
    print_html(
        """@page { size: A4; margin: 22mm 20mm; @bottom-left { content: "Anggaran Dasar"; font: 8pt "Liberation Serif" } @bottom-right { content: counter(page); font: 8pt "Liberation Serif" } }
        body { font: 10.5pt/1.25 "Liberation Serif"; text-align: justify; hyphens: auto } h1 { font-size: 15pt } h3 { font-size: 10.5pt; margin: 0; text-align: center } p { margin: 0; text-indent: 1.4em } section { display: table; table-layout: fixed; width: 100%; border-collapse: collapse } section > div { display: table-cell; width: 54%; padding: 0 4mm 6pt 0 } section > .o { width: 46%; border-left: .5pt solid #555; padding: 0 0 6pt 4mm; font-size: 9pt; font-style: italic }""",
        f"<h1>{escape(text.title)}</h1>{rows}",
        path,
    )
    return text


def memo_table(seed: int, path: Path) -> Text:
    """A memorandum in the ruled cells of a long table, ragged, below a row that names the languages."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 8, "({m})", most=3) for one in ("id", "en")]
    text = text_of(draw, "id", sides)
    rows = []
    for pair in zip(*sides, strict=True):
        cells = [r"\par ".join(tex(words_of_part(part)) for part in one) for one in pair]
        rows.append(" & ".join(cells) + r" \\ \hline")
    parts = (text.parts[0], Part("heading", "Bahasa Indonesia"), Part("heading", "English"), *text.parts[1:])
    print_tex(
        r"\documentclass[10pt,a4paper]{article}\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage[english]{babel}\usepackage{longtable,array,fancyhdr,tgheros}\renewcommand{\familydefault}{\sfdefault}\usepackage[margin=2.2cm]{geometry}\pagestyle{fancy}\fancyhf{}\fancyfoot[L]{\small Nomor 4/PKS/2020}\fancyfoot[R]{\small Hal. \thepage}"
        + rf"\begin{{document}}\begin{{center}}\large\bfseries {tex(text.title)}\end{{center}}\begin{{longtable}}{{|>{{\raggedright\arraybackslash}}p{{7.6cm}}|>{{\raggedright\arraybackslash}}p{{7.6cm}}|}}\hline Bahasa Indonesia & English \\ \hline {' '.join(rows)}\end{{longtable}}\end{{document}}",
        path,
    )
    return Text("id", parts)

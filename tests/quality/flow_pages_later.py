# ruff: noqa: E501 -- markup reads better in whole lines
"""A seed in; a text and its PDF, in six more ways that leave paragraphs to be told by their lines, out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.quality.examined_truth import Text, Wish, make_text
from tests.quality.flow_pages import (
    html_body,
    print_writer,
    spoken_text,
    tex_body,
    writer_style,
)
from tests.quality.page_markup import print_html, print_tex

_PAPER = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage[english]{babel}\usepackage{fancyhdr,ragged2e}\setlength{\emergencystretch}{2em}"


def tesis(seed: int, path: Path) -> Text:
    """A thesis, widely set: numbered headings run in, in bold, without a full stop; quotations over pages; long notes."""
    text = make_text(
        seed, Wish("id", "hpHpqnppHpNphHpqqpHpnphpHpqpN", sentences=(3, 8), headings="{n}", subheadings="{n}.{m}")
    )
    forms = {
        "title": r"\begin{center}\Large {said}\end{center}", "author": r"\begin{center}{said}\end{center}",
        "heading1": r"\par\bigskip\noindent{\large\bfseries {said}}\par\nobreak\medskip ", "heading2": r"\par\medskip\noindent\textbf{{said}}\quad ",
        "quotation": r"\begin{quote}\singlespacing {text}\end{quote}", "paragraph": r"{text}\par ",
    }  # fmt: skip
    print_tex(
        r"\documentclass[12pt]{article}\usepackage{mathptmx,setspace}\usepackage[a4paper,left=4cm,right=3cm,top=4cm,bottom=3cm]{geometry}"
        + _PAPER
        + r"\doublespacing\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}\fancyhead[R]{\thepage}"
        + rf"\begin{{document}}{tex_body(text, forms)}\end{{document}}",
        path,
    )
    return text


def prosiding(seed: int, path: Path) -> Text:
    """Proceedings in two columns: an abstract behind its label in bold; headings run in, in italics."""
    text = make_text(
        seed, Wish("en", "hpHppHpphpHpiHpphpHppr", abstracts=("en",), sentences=(2, 6), headings="{n}.", works="[{n}]")
    )
    forms = {
        "title": r"\twocolumn[\begin{center}\LARGE {said}\end{center}\bigskip]", "author": r"\noindent\textit{{said}}\par ",
        "heading0": r"\par\smallskip\noindent\textbf{{text}.} ", "heading1": r"\par\bigskip\noindent\textbf{{said}}\par\nobreak\smallskip ", "heading2": r"\par\textit{{text}.} ",
        "keywords": r"\noindent {said}\par ", "abstract": r"{text}\par ",
        "item": r"\par\hangindent=1.6em\hangafter=1\noindent\makebox[1.6em][l]{{label}}{text}\par ", "reference": r"{\small\raggedright\hangindent=1.8em\hangafter=1\noindent\makebox[1.8em][l]{{label}}{text}\par}", "paragraph": r"{text}\par ",
    }  # fmt: skip
    print_tex(
        r"\documentclass[10pt]{article}\usepackage{palatino}\usepackage[a4paper,margin=2cm,columnsep=7mm]{geometry}"
        + _PAPER
        + r"\pagestyle{plain}"
        + rf"\begin{{document}}{tex_body(text, forms)}\end{{document}}",
        path,
    )
    return text


def wawancara(seed: int, path: Path) -> Text:
    """An interview in two ragged columns: names in bold before what is said, no indents, a small gap."""
    text = spoken_text(seed, "en", ("Interviewer:", "Ibu Ratna:"), 38, 5)
    forms = {
        "title": "<h1>{said}</h1>",
        "author": '<p class="by">{said}</p>',
        "paragraph": "<p><b>{label}</b> {text}</p>",
    }
    print_html(
        """@page { size: 176mm 250mm; margin: 20mm 16mm; @top-center { content: "Oral History Review"; font: italic 8pt "Liberation Serif" } @bottom-center { content: counter(page); font: 8pt "Liberation Serif" } }
        body { font: 10pt/1.3 "Liberation Serif"; columns: 2; column-gap: 7mm } h1 { column-span: all; font-size: 18pt } p { margin: 0 0 3pt }""",
        html_body(text, forms),
        path,
    )
    return text


def kabar(seed: int, path: Path) -> Text:
    """A broadsheet in three ragged columns, indented, without gaps; headings stand in their columns."""
    text = make_text(seed, Wish("id", "hpppphpppppphppppphppppp", sentences=(1, 4)))
    run = '<text:p text:style-name="{name}">{{said}}</text:p>'
    forms = {
        kind: run.replace("{name}", name).replace("{{said}}", "{said}")
        for kind, name in (("title", "Title"), ("author", "Mid"), ("heading", "Top"), ("paragraph", "Body"))
    }
    styles = [
        writer_style("Title", 'fo:margin-bottom="0.1in"', 17, 'fo:font-weight="bold"'), writer_style("Mid", "", 9, 'fo:font-style="italic"'), writer_style("Top", 'fo:margin-top="0.1in" fo:keep-with-next="always"', 10.5, 'fo:font-weight="bold"'),
        writer_style("Body", 'fo:text-indent="0.14in"', 9), writer_style("Edge", "", 8),
    ]  # fmt: skip
    page = 'fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.6in"><style:columns fo:column-count="3" fo:column-gap="0.2in"/>'
    print_writer(text, forms, styles, (page, "Kabar Pesisir", "Halaman #"), path)
    return text


def notulen(seed: int, path: Path) -> Text:
    """Minutes of points with numbers in the text's own margin, justified, on a page that is wider than high."""
    text = make_text(seed, Wish("en", "hkkkkhkkkkkqkkhkkkkk", sentences=(1, 4), headings="{n}."))
    text = Text(
        "en",
        tuple(replace(part, label=f"{part.label[:-1]})") if part.kind == "paragraph" else part for part in text.parts),
    )
    forms = {
        "title": "<h1>{said}</h1>",
        "author": "<p>{said}</p>",
        "heading": "<h2>{said}</h2>",
        "quotation": '<p class="set">{text}</p>',
        "paragraph": "<p>{said}</p>",
    }
    print_html(
        """@page { size: A4 landscape; margin: 20mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans" } }
        body { font: 10.5pt/1.35 "Liberation Sans"; text-align: justify; hyphens: auto } h1 { font-size: 16pt; text-align: left } h2 { font-size: 12pt } p { margin: 0 0 5pt } .set { margin: 0 15mm 5pt }""",
        html_body(text, forms),
        path,
    )
    return text


def saku(seed: int, path: Path) -> Text:
    """A pocket book: justified, indented, quotations without a gap, the number alone outside, an empty line at scenes."""
    text = make_text(seed, Wish("id", "hpppqpppqqpppphppqppppppphpppqpppp", sentences=(1, 6), headings="{roman}"))
    forms = {
        "title": "<h1>{said}</h1>", "author": "<p>{said}</p>", "heading": "<h2>{said}</h2>", "quotation": '<p class="set">{text}</p>', "paragraph": '<p class="text">{text}</p>',
    }  # fmt: skip
    print_html(
        """@page { size: 110mm 180mm; margin: 14mm 13mm 16mm; } @page :left { @bottom-left { content: counter(page); font: 8pt "Liberation Serif" } } @page :right { @bottom-right { content: counter(page); font: 8pt "Liberation Serif" } }
        body { font: 9.5pt/1.3 "Liberation Serif"; text-align: justify; hyphens: auto } h1 { font-size: 16pt; text-align: left } h2 { font-size: 11pt; text-align: center } p { margin: 0 } .text { text-indent: 1.2em } .set { margin: 0 8mm }""",
        html_body(text, forms),
        path,
    )
    return text

# ruff: noqa: E501 -- markup reads better in whole lines
"""A seed in; a text and its PDF, set so that only the ends of lines, indents and type tell its paragraphs, out."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.examined_texts import sentence
from tests.quality.examined_truth import Part, Text, Wish, make_text, plain
from tests.quality.page_markup import PAGE_NUMBER, SPACES, print_html, print_office, print_tex, tex

# What each kind of part is printed with: {label} and {text} are its own, {said} both.
Forms = Mapping[str, str]
_PAPER = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage[english]{babel}\usepackage{fancyhdr,ragged2e,lettrine}\setlength{\emergencystretch}{2em}"
_CALL = re.compile(r"\[\[(\d+)\]\]")


def _form(part: Part, forms: Forms) -> str:
    return forms.get(f"{part.kind}{part.level}") or forms.get(part.kind) or forms["paragraph"]


def _filled(form: str, label: str, text: str) -> str:
    said = f"{label} {text}".strip()
    return form.replace("{label}", label).replace("{text}", text).replace("{said}", said)


def tex_body(text: Text, forms: Forms) -> str:
    """Return the parts of a text in LaTeX; notes are footnotes where they are called."""
    notes = {number: tex(note) for number, note in text.notes().items()}

    def spoken(words: str) -> str:
        return _CALL.sub(lambda found: rf"\footnote{{{notes[int(found[1])]}}}", tex(words))

    return "".join(
        _filled(_form(part, forms), spoken(part.label), spoken(part.text)) for part in text.parts if part.kind != "note"
    )


def html_body(text: Text, forms: Forms) -> str:
    """Return the parts of a text in HTML; notes float to the foot of the page."""
    notes = {number: escape(plain(note)) for number, note in text.notes().items()}

    def spoken(words: str) -> str:
        said = re.sub(r"\*(.+?)\*", r"<i>\1</i>", escape(words))
        return _CALL.sub(lambda found: f'<span class="note">{notes[int(found[1])]}</span>', said)

    return "".join(
        _filled(_form(part, forms), spoken(part.label), spoken(part.text)) for part in text.parts if part.kind != "note"
    )


def print_writer(text: Text, forms: Forms, styles: Sequence[str], page: tuple[str, str, str], path: Path) -> None:
    """Print a text by LibreOffice. `page` are the layout of its page, its head and its foot ("#": the page's number)."""
    notes = text.notes()

    def spoken(words: str) -> str:
        said = re.sub(r"\*(.+?)\*", r'<text:span text:style-name="It">\1</text:span>', escape(words))
        return _CALL.sub(
            lambda found: (
                f'<text:note text:note-class="footnote"><text:note-citation>{found[1]}</text:note-citation><text:note-body><text:p text:style-name="Note">{escape(plain(notes[int(found[1])]))}</text:p></text:note-body></text:note>'
            ),
            said,
        )

    body = "".join(
        _filled(_form(part, forms), spoken(part.label), spoken(part.text)) for part in text.parts if part.kind != "note"
    )
    body = re.sub(r'@@<text:p text:style-name="\w+">', "", body)
    head, foot = (escape(edge).replace("#", PAGE_NUMBER) for edge in page[1:])
    print_office(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES}><office:automatic-styles>{"".join(styles)}<style:style style:name="It" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Bf" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties {page[0]}</style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.15in"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-top="0.15in"/></style:footer-style></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p text:style-name="Edge">{head}</text:p></style:header><style:footer><text:p text:style-name="Edge">{foot}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>""",
        path,
    )


def writer_style(name: str, form: str, size: float, look: str = "", font: str = "Liberation Serif") -> str:
    """Return a paragraph style of a flat ODF document."""
    return f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {form}/><style:text-properties style:font-name="{font}" fo:font-family="{font}" fo:font-size="{size}pt" {look}/></style:style>'


def _run(name: str) -> str:
    return f'<text:p text:style-name="{name}">{{said}}</text:p>'


def spoken_text(seed: int, language: str, speakers: Sequence[str], turns: int, long: int) -> Text:
    """Return a conversation: speakers in turn, of a sentence up to `long` each, some on a question alone."""
    draw = random.Random(seed)
    made = make_text(seed, Wish(language, "p" * turns, sentences=(1, long)))
    said = [replace(part, label=draw.choice(speakers)) if part.kind == "paragraph" else part for part in made.parts]
    return Text(language, tuple(said))


def with_poems(text: Text, seed: int, lines: int) -> Text:
    """Return a text whose quotations are stanzas of so many lines, parted by " / " in their text."""
    draw = random.Random(seed)

    def stanza() -> str:
        words = [
            " ".join(plain(sentence(draw, text.language)).rstrip(".?").split()[: draw.randint(3, 6)])
            for _ in range(lines)
        ]
        return " / ".join(word[:1].upper() + word[1:] for word in words)

    return Text(
        text.language, tuple(replace(part, text=stanza()) if part.kind == "quotation" else part for part in text.parts)
    )


def as_read(text: Text) -> Text:
    """Return a text whose stanzas are read in one go."""
    return Text(text.language, tuple(replace(part, text=part.text.replace(" / ", " ")) for part in text.parts))


# LaTeX


def risalah(seed: int, path: Path) -> Text:
    """Minutes of a meeting: ragged, every speech hangs below its speaker, over many pages."""
    text = spoken_text(
        seed, "id", ("KETUA RAPAT:", "F-GK (Drs. YUSUF BAU):", "PEMERINTAH:", "F-PKN (SALMA W.):"), 46, 6
    )
    forms = {
        "title": r"\begin{center}\bfseries\large {said}\end{center}", "author": r"\begin{center}{said}\end{center}",
        "paragraph": r"\par\hangindent=2em\hangafter=1\noindent\textbf{{label}} {text}\par ",
    }  # fmt: skip
    print_tex(
        r"\documentclass[11pt]{article}\usepackage[a4paper,margin=2.6cm]{geometry}\usepackage{mathptmx}"
        + _PAPER
        + r"\RaggedRight\setlength{\parskip}{0pt}\pagestyle{fancy}\fancyhf{}\fancyhead[R]{\small Risalah Rapat Panitia Khusus}\fancyfoot[C]{-- \thepage\ --}"
        + rf"\begin{{document}}{tex_body(text, forms)}\end{{document}}",
        path,
    )
    return text


def roman(seed: int, path: Path) -> Text:
    """A small book: chapters begin with a large letter and an epigraph; short indented speeches, ragged."""
    text = make_text(seed, Wish("id", "hqpppppppppphqppppppppppphqpppppppp", sentences=(1, 4), headings="Bab {n}"))
    forms = {
        "title": r"\begin{center}\Huge {said}\end{center}", "author": r"\begin{center}{said}\end{center}",
        "heading": r"\clearpage\markright{{text}}{\centering {label}\par\Large {text}\par}\bigskip\noindent\kern0pt ",
        "quotation": r"\par\hfill\parbox{.6\textwidth}{\RaggedRight\small\itshape {text}}\par\bigskip ", "paragraph": r"{text}\par ",
    }  # fmt: skip
    body = re.sub(
        r"(\\bigskip )(.)(\S*)(?= )(?!\\noindent)",
        lambda found: rf"{found[1]}\lettrine{{{found[2]}}}{{{found[3]}}}" if found[2].isalpha() else found[0],
        tex_body(text, forms),
    )
    print_tex(
        r"\documentclass[10pt,twoside]{article}\usepackage[a5paper,margin=1.8cm]{geometry}\usepackage{palatino}"
        + _PAPER
        + r"\renewcommand{\LettrineTextFont}{\normalfont}\RaggedRight\setlength{\parindent}{1.3em}\pagestyle{fancy}\fancyhf{}\fancyhead[LE]{\thepage\quad\textit{Pasang Surut}}\fancyhead[RO]{\textit{\rightmark}\quad\thepage}"
        + rf"\begin{{document}}{body}\end{{document}}",
        path,
    )
    return text


def catatan(seed: int, path: Path) -> Text:
    """An article in two columns whose long notes fill the foot of both and run over."""
    text = make_text(seed, Wish("en", "hnNpnhNpnNphnNpNhpnNNp", sentences=(3, 7), headings="{n}"))
    forms = {
        "title": r"\begin{center}\Large {said}\end{center}", "author": r"\begin{center}{said}\end{center}",
        "heading": r"\par\bigskip\noindent\textbf{{label}\quad {text}}\par\nobreak\medskip\noindent\ignorespaces ", "paragraph": r"{text}\par ",
    }  # fmt: skip
    print_tex(
        r"\documentclass[10pt,twocolumn]{article}\usepackage{mathptmx}\usepackage[paperwidth=17.6cm,paperheight=25cm,margin=1.9cm,columnsep=6mm]{geometry}"
        + _PAPER
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[C]{\small Annals of Island Law}\fancyfoot[C]{\small\thepage}\setcounter{page}{311}"
        + rf"\begin{{document}}{tex_body(text, forms)}\end{{document}}",
        path,
    )
    return text


def dua_muka(seed: int, path: Path) -> Text:
    """Two pages of a book side by side on one landscape sheet, each with its number below."""
    text = make_text(seed, Wish("id", "hpppqpphppipphpppqpphppppp", sentences=(2, 7)))
    forms = {
        "title": r"{\Large\bfseries\centering {said}\par}\bigskip ", "author": r"{\centering {said}\par}",
        "heading": r"\par\bigskip\noindent\textbf{{said}}\par\nobreak\medskip ", "quotation": r"\begin{quote}{text}\end{quote}",
        "item": r"\par\hangindent=1.6em\hangafter=1\noindent\makebox[1.6em][l]{{label}}{text}\par ", "paragraph": r"{text}\par ",
    }  # fmt: skip
    print_tex(
        r"\documentclass[11pt,twocolumn]{article}\usepackage{palatino}\usepackage[a4paper,landscape,margin=2cm,columnsep=3cm]{geometry}"
        + _PAPER
        + r"\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}\fancyfoot[L]{\makebox[.44\textwidth]{\the\numexpr2*\value{page}+10\relax}}\fancyfoot[R]{\makebox[.44\textwidth]{\the\numexpr2*\value{page}+11\relax}}"
        + rf"\begin{{document}}{tex_body(text, forms)}\end{{document}}",
        path,
    )
    return text


def pinggir(seed: int, path: Path) -> Text:
    """A handbook: headings run in, in bold or italics; notes in the margin; numbered notes at the end."""
    text = make_text(seed, Wish("en", "hpHpspHppphpHpspHpppHphHppHpps", sentences=(2, 6), headings="{n}"))
    ends = tuple(Part("reference", sentence(random.Random(seed + at), "en"), f"{at}.") for at in range(1, 15))
    text = Text("en", (*text.parts, Part("heading", "Notes"), *ends))
    forms = {
        "title": r"{\Huge {said}\par}\bigskip ", "author": r"{\itshape {said}\par}",
        "heading1": r"\par\bigskip\noindent{\Large {said}}\par\nobreak\medskip ", "heading2": r"\par\smallskip\noindent\textbf{{text}.} ",
        "side": r"\marginpar{\RaggedRight\scriptsize {text}}", "reference": r"\par\hangindent=1.6em\hangafter=1\noindent\makebox[1.6em][l]{{label}}{text}\par ", "paragraph": r"{text}\par ",
    }  # fmt: skip
    print_tex(
        r"\documentclass[10pt]{article}\usepackage[a4paper,left=2.4cm,right=6cm,top=2.5cm,bottom=2.5cm,marginparwidth=3.8cm]{geometry}\usepackage{newcent}"
        + _PAPER
        + r"\pagestyle{plain}"
        + rf"\begin{{document}}{tex_body(text, forms)}\end{{document}}",
        path,
    )
    return text


# LibreOffice

_PORTRAIT = 'fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.9in">'
_TWO = 'fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.8in"><style:columns fo:column-count="2" fo:column-gap="0.3in"/>'


def perda(seed: int, path: Path) -> Text:
    """A local law: articles, paragraphs in brackets, letters, justified, hanging, over many pages."""
    text = make_text(seed, Wish("id", "hbbbbhbbbbbhbbbb", headings="BAB {roman}", authors=()))
    text = Text(
        "id",
        tuple(
            replace(part, text=part.text.upper()) if part.kind == "heading" and part.level == 1 else part
            for part in text.parts
        ),
    )
    forms = {
        "title": _run("Title"), "heading1": '<text:p text:style-name="Mid">{label}</text:p><text:p text:style-name="Mid">{text}</text:p>', "heading2": _run("Mid"),
        "item": '<text:p text:style-name="Item">{label}<text:tab/>{text}</text:p>', "paragraph": _run("Body"),
    }  # fmt: skip
    styles = [
        writer_style("Title", 'fo:text-align="center" fo:margin-bottom="0.2in"', 13, 'fo:font-weight="bold"'), writer_style("Mid", 'fo:text-align="center" fo:keep-with-next="always"', 11.5),
        writer_style("Body", 'fo:text-align="justify"', 11.5), writer_style("Edge", 'fo:text-align="center"', 9),
        writer_style("Item", 'fo:text-align="justify" fo:margin-left="0.4in" fo:text-indent="-0.4in"', 11.5),
    ]  # fmt: skip
    print_writer(text, forms, styles, (_PORTRAIT, "- # -", "Lembaran Daerah Kabupaten Bahari Tahun 2020 Nomor 7"), path)
    return text


def lugas(seed: int, path: Path) -> Text:
    """Two ragged columns, no indent, no gap; bold words lead in; quotations run over columns."""
    text = make_text(seed, Wish("id", "hpppqpHppqppHpphppqqppHpppqphppHppqpppHp", sentences=(2, 6), headings="{n}."))
    forms = {
        "title": _run("Title"), "author": _run("Body"), "heading1": _run("Top"), "quotation": _run("Quote"), "paragraph": _run("Body"),
        "heading2": '<text:p text:style-name="Body"><text:span text:style-name="Bf">{text}.</text:span> @@',
    }  # fmt: skip
    styles = [
        writer_style("Title", 'fo:margin-bottom="0.1in"', 16, 'fo:font-weight="bold"'), writer_style("Top", 'fo:margin-top="0.12in" fo:margin-bottom="0.04in" fo:keep-with-next="always"', 11, 'fo:font-weight="bold"'),
        writer_style("Body", "", 10), writer_style("Quote", 'fo:margin-left="0.25in" fo:margin-right="0.2in"', 10), writer_style("Edge", "", 8),
    ]  # fmt: skip
    print_writer(text, forms, styles, (_TWO, "Lembar Kajian 9", "#"), path)
    return text


def surat(seed: int, path: Path) -> Text:
    """A letter of two pages: ragged, blocks parted by a line; the number alone on the second."""
    text = make_text(
        seed,
        Wish(
            "id",
            "ppppppppp",
            sentences=(2, 5),
            authors=(),
            places=("Ambon, 3 Maret 2021", "Kepada Yth. Ketua Panitia Khusus di Tempat"),
        ),
    )
    text = Text("id", (replace(text.parts[0], label="Perihal:"), *text.parts[1:]))
    forms = {"title": _run("Body"), "paragraph": _run("Body")}
    styles = [
        writer_style("Body", 'fo:margin-bottom="0.16in"', 11.5),
        writer_style("Edge", 'fo:text-align="center"', 10),
    ]
    print_writer(text, forms, styles, (_PORTRAIT, "", "#"), path)
    return text


# WeasyPrint


def buletin(seed: int, path: Path) -> Text:
    """A newsletter in three ragged columns with boxes; items begin with words in bold capitals."""
    text = make_text(seed, Wish("id", "hppspphpppphppspppphppp", sentences=(2, 5)))
    forms = {
        "title": "<h1>{said}</h1>", "author": '<p class="by">{said}</p>', "heading": "<h2>{said}</h2>", "side": '<p class="box">{said}</p>', "paragraph": '<p class="text">{text}</p>',
    }  # fmt: skip
    print_html(
        """@page { size: A4; margin: 18mm 14mm 20mm; @top-left { content: "Buletin Pantai"; font: bold 8pt "Liberation Sans" } @bottom-right { content: counter(page); font: 8pt "Liberation Sans" } }
        body { font: 9pt/1.3 "Liberation Sans"; columns: 3; column-gap: 6mm } h1 { column-span: all; font-size: 22pt } .by { font-style: italic } h2 { font-size: 11pt; margin: 7pt 0 2pt } p { margin: 0 } .text { text-indent: 1em } h2 + .text { text-indent: 0 } .box { border: 1pt solid #555; background: #eee; padding: 4pt; margin: 5pt 0 }""",
        html_body(text, forms),
        path,
    )
    return text


def puisi(seed: int, path: Path) -> Text:
    """A study of poems: stanzas line by line among ragged paragraphs that a small gap parts."""
    text = with_poems(make_text(seed, Wish("id", "hpqpqqpphpqqqpphppqpqqphpqpp", sentences=(2, 6))), seed, 6)
    forms = {
        "title": "<h1>{said}</h1>", "author": "<p>{said}</p>", "heading": "<h2>{said}</h2>", "quotation": '<p class="verse">{text}</p>', "paragraph": "<p>{text}</p>",
    }  # fmt: skip
    print_html(
        """@page { size: 150mm 220mm; margin: 20mm 18mm; @bottom-center { content: counter(page); font: 9pt "Liberation Serif" } }
        body { font: 10.5pt/1.35 "Liberation Serif" } h1 { font-size: 17pt } h2 { font-size: 12pt } p { margin: 0 0 4pt } .verse { margin: 6pt 12mm 6pt; font-style: italic }""",
        html_body(text, forms).replace(" / ", "<br>"),
        path,
    )
    return as_read(text)

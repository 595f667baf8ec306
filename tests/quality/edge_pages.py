# ruff: noqa: E501 -- markup reads better in whole lines
"""A layout's name in; a text and its PDF, with heads and feet as law reviews, reports and gazettes have them, out."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.examined_truth import Part, Text, Wish, make_text, plain
from tests.quality.page_markup import (
    PAGE_NUMBER,
    SPACES,
    print_html,
    print_office,
    print_tex,
    tex,
    words_of_part,
)

_BASE = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage[english]{babel}\usepackage{fancyhdr}\setlength{\emergencystretch}{2em}"


# LaTeX


def _tex_body(
    text: Text,
    reference: str = r"\hangindent=1.5em\hangafter=1\noindent ",
    section: str = r"\section*{%s}\markboth{%s}{%s}",
) -> str:
    notes = {number: tex(note) for number, note in text.notes().items()}
    lines = []
    for part in text.parts:
        said = re.sub(r"\[\[(\d+)\]\]", lambda found: rf"\footnote{{{notes[int(found[1])]}}}", tex(words_of_part(part)))
        if part.kind == "heading":
            lines.append(section.replace("%s", said) if part.level <= 1 else rf"\subsection*{{{said}}}")
        elif part.kind == "reference":
            lines.append(reference + said)
        elif part.kind == "quotation":
            lines.append(rf"\begin{{quote}}{said}\end{{quote}}")
        elif part.kind == "title":
            lines.append(rf"\begin{{center}}\Large\bfseries {said}\end{{center}}")
        elif part.kind in ("author", "place"):
            lines.append(rf"\begin{{center}}{said}\end{{center}}")
        elif part.kind == "item":
            lines.append(
                rf"\par\hangindent=1.6em\hangafter=1\noindent\makebox[1.6em][l]{{{tex(part.label)}}}"
                + said.removeprefix(tex(part.label)).strip()
            )
        elif part.kind != "note":
            lines.append(said)
    return "\n\n".join(lines)


def hukum(seed: int, path: Path) -> Text:
    """A law review: the section's title in the odd heads, volume in a bracket in the even ones, many notes, a licence."""
    text = make_text(seed, Wish("id", "hpnpnhpnpqphnpppnhpnppN", sentences=(3, 8)))
    print_tex(
        r"\documentclass[11pt,twoside]{article}\usepackage[paperwidth=17cm,paperheight=25cm,margin=2.2cm,headsep=6mm]{geometry}\usepackage{mathptmx}"
        + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}\fancyhead[LE]{\small\thepage}\fancyhead[CE]{\small\scshape Jurnal Hukum Pesisir}\fancyhead[RE]{\small[Vol. 12:133}"
        + r"\fancyhead[LO]{\small 2019]}\fancyhead[CO]{\small\scshape\rightmark}\fancyhead[RO]{\small\thepage}\setcounter{page}{133}"
        + r"\fancypagestyle{first}{\fancyhf{}\fancyfoot[L]{\parbox{\textwidth}{\scriptsize\copyright\ 2019 Penulis. Artikel akses terbuka ini diterbitkan dengan lisensi yang mengizinkan siapa pun menyalin, membagikan dan mengubahnya asal menyebut penulisnya. Diterbitkan oleh Fakultas Hukum, Universitas Bahari.}}}"
        + rf"\begin{{document}}\thispagestyle{{first}}{_tex_body(text)}\end{{document}}",
        path,
    )
    return text


def kronik(seed: int, path: Path) -> Text:
    """A chronicle in two columns: heads with the section's title and nothing else, page numbers in words at the foot."""
    text = make_text(seed, Wish("id", "hppphpppphppppphppphppp", sentences=(2, 6)))
    words = r"\or satu\or dua\or tiga\or empat\or lima\or enam\or tujuh\or delapan\or sembilan\or sepuluh"
    print_tex(
        r"\documentclass[10pt,twocolumn]{article}\usepackage[a4paper,margin=2.3cm,columnsep=8mm]{geometry}\usepackage{newcent}"
        + _BASE
        + r"\pagestyle{fancy}\fancyhf{}\fancyhead[C]{\itshape\rightmark}\fancyfoot[C]{\small Halaman dua puluh\ifcase\value{page}"
        + words
        + r"\fi}\setlength{\parindent}{0pt}\setlength{\parskip}{0pt}\raggedright"
        + rf"\begin{{document}}{_tex_body(text)}\end{{document}}",
        path,
    )
    return text


# LibreOffice


def _office(text: Text, size: float, styles: dict[str, str], head: str, foot: str) -> str:
    names = {
        "heading": "Top",
        "title": "Title",
        "author": "Mid",
        "reference": "Ref",
        "item": "Item",
        "quotation": "Quote",
    }
    notes = text.notes()

    def spoken(part: Part) -> str:
        said = re.sub(r"\*(.+?)\*", r'<text:span text:style-name="It">\1</text:span>', escape(words_of_part(part)))
        return re.sub(
            r"\[\[(\d+)\]\]",
            lambda found: (
                f'<text:note text:note-class="footnote"><text:note-citation>{found[1]}</text:note-citation><text:note-body><text:p text:style-name="Note">{escape(plain(notes[int(found[1])]))}</text:p></text:note-body></text:note>'
            ),
            said,
        )

    body = "".join(
        f'<text:p text:style-name="{names.get(part.kind, "Body")}">{spoken(part)}</text:p>'
        for part in text.parts
        if part.kind != "note"
    )
    forms = {
        "Title": 'fo:text-align="left" fo:margin-bottom="0.1in"', "Mid": 'fo:margin-bottom="0.1in"', "Top": 'fo:margin-top="0.14in" fo:margin-bottom="0.05in" fo:keep-with-next="always"',
        "Body": "", "Ref": "", "Item": 'fo:margin-left="0.25in" fo:text-indent="-0.25in"', "Quote": 'fo:margin-left="0.4in" fo:margin-right="0.4in"', "Edge": "", "Note": "",
    } | styles  # fmt: skip
    sizes = {"Title": size + 5, "Top": size + 1, "Edge": 8, "Note": size - 2}
    bold = {"Title", "Top"}
    style = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {form}/><style:text-properties style:font-name="Liberation Sans" fo:font-family="Liberation Sans" fo:font-size="{sizes.get(name, size)}pt" {"fo:font-weight=" + chr(34) + "bold" + chr(34) if name in bold else ""}/></style:style>'
        for name, form in forms.items()
    )
    edges = [
        f'<text:p text:style-name="Edge">{escape(edge).replace("#", PAGE_NUMBER).replace("@", "<text:page-count>9</text:page-count>")}</text:p>'
        for edge in (head, foot)
    ]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES}><office:automatic-styles>{style}<style:style style:name="It" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.9in"/><style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.15in"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-top="0.15in"/></style:footer-style></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>{edges[0]}</style:header><style:footer>{edges[1]}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""


def laporan(seed: int, path: Path) -> Text:
    """A report, ragged, without gaps or indents between paragraphs: only the ends of their lines tell."""
    text = make_text(seed, Wish("id", "hppppphppipphpppphpppp", sentences=(2, 6), headings="{n}."))
    print_office(
        _office(
            text,
            11,
            {"Body": 'fo:text-align="left"'},
            "Dinas Kelautan dan Perikanan, Laporan Nomor 12/LAP/2022",
            "Halaman # dari @",
        ),
        path,
    )
    return text


def ringkasan(seed: int, path: Path) -> Text:
    """A brief whose references neither hang nor stand apart, ragged; numbers between dashes above."""
    text = make_text(seed, Wish("en", "hpphppqphppnphppr", sentences=(2, 5)))
    print_office(
        _office(
            text,
            10.5,
            {"Body": 'fo:text-align="left" fo:margin-bottom="0.08in"', "Edge": 'fo:text-align="center"'},
            "- # -",
            "Coastal Governance Programme | Policy Brief 7",
        ),
        path,
    )
    return text


# WeasyPrint


def _html_body(text: Text) -> str:
    notes = text.notes()
    lines = []
    for part in text.parts:
        said = re.sub(r"\*(.+?)\*", r"<i>\1</i>", escape(words_of_part(part), {}))
        said = re.sub(
            r"\[\[(\d+)\]\]", lambda found: f'<span class="note">{escape(plain(notes[int(found[1])]))}</span>', said
        )
        if part.kind == "heading":
            lines.append(f"<h{part.level + 1}>{said}</h{part.level + 1}>" if part.level else f"<h4>{said}</h4>")
        elif part.kind != "note":
            tag = "h1" if part.kind == "title" else "p"
            lines.append(f'<{tag} class="{part.kind}">{said}</{tag}>')
    return "".join(lines)


def majalah(seed: int, path: Path) -> Text:
    """A magazine in two ragged columns without gaps or indents; "3 | Page" at the foot, a licence under the first page."""
    text = make_text(seed, Wish("en", "hppphpppphppphpppphppp", sentences=(2, 6)))
    licence = "© 2022 The Authors. This is an open access article whose licence lets everybody use, share and change it in any medium, provided that the authors and the source are named and changes are marked."
    print_html(
        f"""@page {{ size: A4; margin: 22mm 18mm 26mm; @bottom-right {{ content: counter(page) " | Page"; font: 8pt "Liberation Sans" }} @top-left {{ content: "Tides Quarterly"; font: 8pt "Liberation Sans" }} @top-right {{ content: "Spring 2022"; font: 8pt "Liberation Sans" }} }}
        @page :first {{ @bottom-left {{ content: "{licence}"; font: 6.5pt/1.2 "Liberation Sans"; width: 80%; text-align: left }} @top-left {{ content: none }} @top-right {{ content: none }} }}
        body {{ font: 9.5pt/1.3 "Liberation Serif" }} main {{ columns: 2; column-gap: 8mm }} h1 {{ font-size: 20pt }} h2 {{ font-size: 11pt; margin: 8pt 0 3pt }}""",
        "<main>" + _html_body(text).replace("<h1", "</main><h1", 1).replace("</h1>", "</h1><main>", 1) + "</main>",
        path,
    )
    return text


def siaran(seed: int, path: Path) -> Text:
    """A press release on a single page: letterhead, number, a foot with address and "Halaman 1 dari 1"."""
    text = make_text(seed, Wish("id", "pppp", sentences=(2, 4), authors=()))
    print_html(
        """@page { size: A4; margin: 38mm 25mm 32mm; @top-left { content: "Badan Riset Pesisir"; font: bold 9pt "Liberation Sans" } @top-right { content: "Siaran Pers Nomor 31/HUM/2022"; font: 8pt "Liberation Sans" } @bottom-left { content: "Jalan Bahari 5, Ambon | www.brp.example | (0911) 555-0199"; font: 7.5pt "Liberation Sans" } @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font: 7.5pt "Liberation Sans" } }
        body { font: 11pt/1.4 "Liberation Sans" } h1 { font-size: 16pt } p { margin-bottom: 8pt }""",
        _html_body(text),
        path,
    )
    return text


def tinjauan(seed: int, path: Path) -> Text:
    """A review in two columns whose heads name the section; references flush, justified, without gaps; "P a g e | 3"."""
    text = make_text(seed, Wish("id", "hppphpppphpppphppphpppr", sentences=(2, 6), headings="{n}."))
    print_html(
        """@page { size: A4; margin: 24mm 19mm; @top-right { content: string(part); font: italic 8.5pt "Liberation Serif" } @bottom-left { content: "P a g e  | " counter(page); font: 8pt "Liberation Sans" } }
        body { font: 10pt/1.25 "Liberation Serif"; text-align: justify; hyphens: auto; columns: 2; column-gap: 7mm } h1 { column-span: all; font-size: 17pt; text-align: left } h2 { string-set: part content(); font-size: 10.5pt; margin: 8pt 0 3pt; text-align: left } .paragraph { text-indent: 1.3em } .reference { font-size: 9pt }""",
        _html_body(text),
        path,
    )
    return text


def telaah(seed: int, path: Path) -> Text:
    """A small journal, ragged and indented: section or volume beside the number above, a licence; references flush."""
    text = make_text(seed, Wish("en", "hpnpphpnpppqhppnpphpppr", sentences=(2, 6)))
    body = _tex_body(text, reference=r"\noindent ")
    print_tex(
        r"\documentclass[10pt,twoside]{article}\usepackage[paperwidth=15.5cm,paperheight=23.5cm,margin=1.9cm]{geometry}\usepackage{palatino}"
        + _BASE
        + r"\usepackage{ragged2e}\RaggedRight\setlength{\parindent}{1.2em}\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}\fancyhead[LE]{\footnotesize\thepage\ | \textit{\rightmark}}\fancyhead[RO]{\footnotesize [2020] 3 Coastal Law Review | \thepage}\setcounter{page}{57}"
        + r"\fancypagestyle{first}{\fancyhf{}\fancyfoot[L]{\parbox{\textwidth}{\tiny This work is licensed under a licence that lets others use and change it as long as they name the authors; the text is kept by the publisher in two archives.}}\fancyfoot[R]{}}"
        + rf"\begin{{document}}\thispagestyle{{first}}{body}\end{{document}}",
        path,
    )
    return text


def warta(seed: int, path: Path) -> Text:
    """A gazette of news in two ragged columns: heads name the section, feet "Halaman 2 | Warta"; references numbered."""
    text = make_text(seed, Wish("id", "hppppphpppphppppphppppr", sentences=(2, 6), works="[{n}]"))
    print_html(
        """@page { size: A4; margin: 22mm 18mm; @top-left { content: "Warta Pesisir"; font: bold 8pt "Liberation Sans" } @top-right { content: string(part); font: 8pt "Liberation Sans" } @bottom-center { content: "Halaman " counter(page) " | Warta Pesisir 4/2021"; font: 8pt "Liberation Sans" } }
        body { font: 9.5pt/1.3 "DejaVu Serif"; columns: 2; column-gap: 8mm } h1 { column-span: all; font-size: 18pt } h2 { string-set: part content(); font-size: 11pt; margin: 8pt 0 3pt } .paragraph { text-indent: 1.3em } .reference { font-size: 8.5pt }""",
        _html_body(text),
        path,
    )
    return text

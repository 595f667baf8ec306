# ruff: noqa: E501 -- markup reads better in whole lines
r"""A text in; LaTeX sources of it in further classes (Springer, an astronomical journal, APA, a thesis, slides), out."""

from __future__ import annotations

from tests.quality.examined_latex import IN_INDONESIAN, Hand, Layout, abstracts, body_of, tex
from tests.quality.examined_truth import Text, Wish


def _names(text: Text, joint: str) -> str:
    return joint.join(tex(part.text) for part in text.of("author"))


def _springer(text: Text) -> str:
    (prose, words), *_ = abstracts(text)
    names, keys = _names(text, r" \and "), words.replace(" · ", r" \and ")
    return rf"""\documentclass[runningheads]{{llncs}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern,graphicx,url}}\renewcommand{{\keywordname}}{{{{\bf Keywords:}}}}
\begin{{document}}\title{{{tex(text.title)}}}\titlerunning{{Coasts and Courts}}\author{{{names}}}\authorrunning{{S. Wahyuningsih and P. Lamaholot}}\institute{{Universitas Cakrawala, Kendari, Indonesia\\ \email{{sw@example.ac.id}}}}\maketitle
\begin{{abstract}}{prose}\keywords{{{keys}}}\end{{abstract}}
{body_of(text, Hand())}\end{{document}}"""


def _stars(text: Text) -> str:
    (prose, words), *_ = abstracts(text)
    hand = Hand(table="table*", place="", works="hang", last_head=r"\section*{%s}")
    return rf"""\documentclass[fleqn,usenatbib]{{mnras}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern,graphicx,url}}\title[Coastal systems]{{{tex(text.title)}}}\author[S. Wahyuningsih et al.]{{{_names(text, ", ")}\\ Universitas Cakrawala, Kendari 93232, Indonesia}}\date{{Accepted 2021 March 3. Received 2021 January 9; in original form 2020 November 2}}\pubyear{{2021}}
\begin{{document}}\label{{firstpage}}\pagerange{{\pageref{{firstpage}}--\pageref{{lastpage}}}}\maketitle\begin{{abstract}}{prose}\end{{abstract}}\begin{{keywords}}{words.replace("–", "--")}\end{{keywords}}
{body_of(text, hand)}\bsp\label{{lastpage}}\end{{document}}"""


def _manuscript(text: Text) -> str:
    (prose, words), *_ = abstracts(text)
    return rf"""\documentclass[man,12pt,nolmodern,noextraspace,floatsintext]{{apa7}}\usepackage[T1]{{fontenc}}\usepackage{{mathptmx,graphicx,url}}\shorttitle{{Coasts and courts}}\leftheader{{Wahyuningsih}}
\title{{{tex(text.title)}}}\authorsnames{{{_names(text, " and ")}}}\authorsaffiliations{{Universitas Cakrawala}}\abstract{{{prose}}}\keywords{{{words}}}\begin{{document}}\maketitle
{body_of(text, Hand(works="hang"))}\end{{document}}"""


def _dissertation(text: Text) -> str:
    """Numbers of notes begin anew in endnotes; the preface has Roman page numbers."""
    hand = Hand(note="endnote", head=r"\section{%s}", works="hang", last_head=r"\theendnotes\section*{%s}")
    return rf"""\documentclass[11pt,a4paper,oneside]{{scrreprt}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern,endnotes,setspace,graphicx,url}}\renewcommand{{\notesname}}{{Catatan}}\onehalfspacing{IN_INDONESIAN}\renewcommand{{\thesection}}{{\arabic{{section}}}}
\usepackage{{scrlayer-scrpage}}\clearpairofpagestyles\ohead{{Tesis Magister Universitas Cakrawala}}\cfoot{{\pagemark}}\pagestyle{{scrheadings}}\renewcommand{{\chapterpagestyle}}{{scrheadings}}
\begin{{document}}\pagenumbering{{roman}}\chapter*{{{tex(text.title)}}}\begin{{center}}{_names(text, ", ")}\end{{center}}
{body_of(text, hand)}\end{{document}}"""


def _slides(text: Text) -> str:
    frames, lines = [], []
    for part in text.parts:
        if part.kind == "heading":
            frames.append(lines := [rf"\frametitle{{{tex(part.text)}}}"])
        elif part.kind in ("paragraph", "quotation"):
            lines.append(tex(part.text) + r"\par\medskip ")
        elif part.kind == "item":
            lines.append(rf"\begin{{itemize}}\item {tex(part.text)}\end{{itemize}}")
    body = "".join(rf"\begin{{frame}}{' '.join(frame)}\end{{frame}}" for frame in frames)
    return rf"""\documentclass[handout,9pt]{{beamer}}\usepackage[T1]{{fontenc}}\usetheme{{Madrid}}\usefonttheme{{serif}}\usepackage{{lmodern}}\title[Kuliah 7]{{{tex(text.title)}}}\author[Wahyuningsih]{{{_names(text, " dan ")}}}\institute{{Universitas Cakrawala}}\date{{9 Maret 2022}}
\begin{{document}}\begin{{frame}}\titlepage\end{{frame}}{body}\end{{document}}"""


LAYOUTS_MORE: dict[str, Layout] = {
    "b-springer": Layout(
        Wish(
            "en",
            "hpnpphpptpHppHnpfpphpqpipehpppr",
            ("en",),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Table {}.", "Fig. {}."),
            works="{n}.",
            abstract="Abstract. ",
            keys="Keywords: ",
            comma=" ·",
            equation=" (1)",
            places=("Universitas Cakrawala, Kendari, Indonesia sw@example.ac.id",),
        ),
        _springer,
    ),
    "b-stars": Layout(
        Wish(
            "en",
            "hpnpphpptpHppHnpfpphpqpephpppphpppr",
            ("en",),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Table {}.", "Figure {}."),
            keys="Key words: ",
            comma=" –",
            equation=" (1)",
            places=(
                "Universitas Cakrawala, Kendari 93232, Indonesia",
                "Accepted 2021 March 3. Received 2021 January 9; in original form 2020 November 2",
            ),
            imprint="This paper has been typeset from a TEX/LATEX file prepared by the author.",
        ),
        _stars,
    ),
    "b-manuscript": Layout(
        Wish(
            "en",
            "hppqphptppHphpnpipppr",
            ("en",),
            captions=("Table {}", "Figure {}"),
            keys="Keywords: ",
            places=("Universitas Cakrawala",),
            repeated=True,
        ),
        _manuscript,
    ),
    "b-dissertation": Layout(
        Wish(
            "id",
            "hpnpphpptpHnpHpqpfpphnnpipphpppr",
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Tabel {}:", "Gambar {}:"),
            sentences=(4, 9),
        ),
        _dissertation,
        "lualatex",
    ),
    "b-slides": Layout(
        Wish(
            "id",
            "hphpqhpphppphiphqphpphpphqhphqphpp",
            sentences=(1, 2),
            item="",
            places=("Universitas Cakrawala 9 Maret 2022",),
        ),
        _slides,
    ),
}

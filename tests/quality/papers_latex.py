# ruff: noqa: E501 -- markup reads better in whole lines
r"""A paper and the name of a LaTeX template in; its source out: journals, a thesis, a newspaper, manuscripts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.papers import Grid, Paper, Piece, Wishes

_BASE = r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{booktabs,array,graphicx,xcolor}"
_HEADS = r"\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}"
_HANGING = r"{\setlength{\parindent}{-1.5em}\leftskip1.5em %s\par}"


@dataclass(frozen=True, slots=True)
class Template:
    """Preamble, front matter, the commands that set headings, and what surrounds the body."""

    wishes: Wishes
    preamble: str
    front: Callable[[Paper], str]
    headings: tuple[str, str] = (r"\section*{%s}", r"\subsection*{%s}")
    around: tuple[str, str] = ("", "")
    star: str = ""
    multicol: bool = False
    sideways: bool = False
    lettrine: bool = False
    references: str = _HANGING
    files: tuple[str, ...] = ()


def source_of(paper: Paper, template: Template) -> str:
    """Return the LaTeX source of a paper."""
    body: list[str] = []
    opened = False
    for piece in paper.pieces:
        text = _piece(piece, template)
        if template.lettrine and piece.kind == "paragraph" and not opened:
            text, opened = rf"\lettrine{{{text[0]}}}{{{text[1:].split()[0]}}} " + text.split(" ", 1)[1], True
        body.append(text)
    entries = "\\par ".join(tex(text) for text in paper.references)
    closing = template.headings[0] % tex(paper.reference_heading.upper()) + template.references % entries
    before, after = template.around
    return "\n\n".join(
        [
            template.preamble,
            r"\begin{document}",
            template.front(paper),
            before,
            *body,
            closing,
            after,
            r"\end{document}",
        ]
    )


def tex(text: str) -> str:
    """Return a text with what LaTeX reads as commands made plain; straight quotes are turned."""
    for letter in "&%$#_{}":
        text = text.replace(letter, "\\" + letter)
    return text.replace(' "', " ``").replace('("', "(``").replace('"', "''")


def _piece(piece: Piece, template: Template) -> str:
    if piece.kind == "heading":
        return template.headings[piece.level - 1] % tex(piece.text)
    if piece.kind == "quotation":
        return rf"\begin{{quote}}{tex(piece.text)}\end{{quote}}"
    if piece.kind == "item":
        number, text = piece.text.split(" ", 1)
        return rf"\begin{{list}}{{{number}}}{{\leftmargin2em\itemsep0pt\topsep2pt}}\item {tex(text)}\end{{list}}"
    if piece.kind == "equation":
        return r"\[ Y = a + bX + e \]"
    if piece.kind in ("table", "tables"):
        return _float(template, r"\hfill ".join(_grid(grid) for grid in piece.grids), sideways=template.sideways)
    if piece.kind == "figure":
        return _float(template, rf"\rule{{.4\linewidth}}{{50pt}}\par\smallskip {{\small {tex(piece.text)}}}")
    if piece.kind == "sidebar":
        return rf"\par\smallskip\fbox{{\begin{{minipage}}{{.9\linewidth}}\sffamily\footnotesize {tex(piece.text)}\end{{minipage}}}}\par\smallskip "
    words = [rf"\textbf{{{tex(word)}}}" if n < piece.lead else tex(word) for n, word in enumerate(piece.text.split())]
    if piece.note:
        words[piece.after] += rf"\footnote{{{tex(piece.note)}}}"
    return " ".join(words)


def _float(template: Template, content: str, *, sideways: bool = False) -> str:
    if sideways:
        return rf"\begin{{sidewaystable}}\centering {content}\end{{sidewaystable}}"
    if template.multicol:
        return rf"\end{{multicols}}\begin{{center}}{content}\end{{center}}\begin{{multicols}}{{{template.around[0].rstrip('}')[-1]}}}"
    return rf"\begin{{figure{template.star}}}[t]\centering {content}\end{{figure{template.star}}}"


def _grid(grid: Grid) -> str:
    heads = [rf"\shortstack[l]{{{tex(cell).replace('|', chr(92) * 2)}}}" for cell in grid.head]
    rows = [" & ".join(map(tex, row)) + r"\\" for row in grid.rows]
    columns = "l" + "r" * (len(grid.head) - 1)
    source = rf"\multicolumn{{{len(grid.head)}}}{{@{{}}l}}{{\footnotesize {tex(grid.source)}}}\\" if grid.source else ""
    return (
        rf"\begin{{tabular}}[t]{{@{{}}{columns}@{{}}}}\multicolumn{{{len(grid.head)}}}{{@{{}}l}}{{\small {tex(grid.caption)}}}\\"
        rf"\toprule {' & '.join(heads)}\\\midrule {''.join(rows)}\bottomrule {source}\end{{tabular}}"
    )


def _abstracts(paper: Paper, form: str) -> str:
    return "".join(form % tuple(map(tex, abstract)) for abstract in paper.abstracts)


def _ieee(paper: Paper) -> str:
    (heading, text, words), *_ = paper.abstracts
    return (
        rf"\title{{{tex(paper.title)}}}\author{{{', '.join(paper.authors)}\\ {tex(paper.affiliation)}}}"
        rf"\maketitle \noindent\textbf{{\textit{{{heading}}}}}\par\noindent\textbf{{{tex(text)}}}\par\noindent\textit{{{tex(words)}}}"
    )


def _over_columns(paper: Paper) -> str:
    form = r"{\bfseries %s}\par\smallskip %s\par\smallskip %s\par\medskip "
    return (
        rf"\twocolumn[{{\parindent0pt\LARGE\bfseries {tex(paper.title)}\par\normalsize\mdseries\bigskip {', '.join(paper.authors)}\par"
        rf"\textit{{{tex(paper.affiliation)}}}\par\bigskip\small {_abstracts(paper, form)}\bigskip}}]"
    )


def _beside(paper: Paper) -> str:
    form = r"\begin{minipage}[t]{.47\textwidth}\small\centerline{\bfseries %s}\smallskip %s\par\smallskip\textit{%s}\end{minipage}\hfill "
    return (
        rf"\twocolumn[{{\centering\Large\scshape {tex(paper.title.upper())}\par\normalsize\normalfont\medskip {', '.join(paper.authors)}\par "
        rf"{tex(paper.affiliation)}\par\bigskip\hrule\bigskip\noindent {_abstracts(paper, form)}\bigskip\hrule\bigskip}}]"
    )


def _plain(paper: Paper) -> str:
    form = r"\begin{center}\bfseries %s\end{center}{\leftskip2em\rightskip2em\noindent\small %s\par\noindent %s\par}"
    return (
        rf"\begin{{center}}{{\LARGE {tex(paper.title)}\par}}\bigskip {', '.join(paper.authors)}\par\textit{{{tex(paper.affiliation)}}}"
        rf"\end{{center}}{_abstracts(paper, form)}"
    )


def _thesis(paper: Paper) -> str:
    form = r"\newpage\begin{center}\bfseries %s\end{center}\noindent %s\par\bigskip\noindent %s\par"
    return (
        rf"\pagenumbering{{roman}}\begin{{titlepage}}\centering\vspace*{{3cm}}{{\Large\bfseries {tex(paper.title)}\par}}\vfill "
        rf"{', '.join(paper.authors)}\par {tex(paper.affiliation)}\vfill\end{{titlepage}}\setcounter{{page}}{{2}}"
        rf"{_abstracts(paper, form)}\newpage\pagenumbering{{arabic}}"
    )


_WATERMARK = (
    r"\usepackage{eso-pic}\AddToShipoutPictureBG{\AtTextCenter{\makebox[0pt]{\rotatebox{%d}{"
    r"\textcolor[gray]{.85}{\fontsize{90}{90}\selectfont %s}}}}}"
)
TEMPLATES: dict[str, Template] = {
    "ieee": Template(
        Wishes("en", "roman", ("en",), ("equation", "table", "item", "figure"), cited="numbers"),
        r"\documentclass[journal,letterpaper]{IEEEtran}" + _BASE + r"\markboth{Journal of Island Studies, Vol.~14, No.~3, March~2020}{Kusumadewi: Ports}",
        _ieee,
        headings=(r"\begin{center}\scshape %s\end{center}", r"\par\smallskip\noindent\textit{%s}\par"),
        references=r"{\footnotesize\parindent0pt %s\par}",
        files=("IEEEtran.cls", "ptmr7t.tfm"),
    ),
    "elsevier": Template(
        Wishes("id", "decimal", ("id", "en"), ("figure", "table", "quotation")),
        r"\documentclass[10pt,a4paper,twocolumn]{article}\usepackage[margin=18mm,columnsep=6mm]{geometry}\usepackage{lmodern}" + _BASE + _HEADS
        + r"\fancyhead[L]{\footnotesize Kusumadewi dkk.}\fancyhead[R]{\footnotesize Jurnal Bahari 8 (2017) 211--226}\fancyfoot[C]{\footnotesize\thepage}\setcounter{page}{211}",
        _over_columns,
        headings=(r"\medskip\noindent\textbf{%s}\par\noindent\ignorespaces", r"\smallskip\noindent\textit{%s}\par\noindent\ignorespaces"),
        star="*",
        files=("lmodern.sty",),
    ),
    "multicol": Template(
        Wishes("id", "capitals", ("id", "en"), ("table", "quotation", "item", "tables")),
        r"\documentclass[11pt,a4paper]{article}\usepackage[margin=22mm]{geometry}\usepackage{mathptmx,multicol}\setlength{\columnseprule}{.4pt}\setlength{\columnsep}{9mm}" + _BASE + _HEADS
        + r"\fancyhead[LE,RO]{\thepage}\fancyhead[RE,LO]{\itshape Laut dan Ingatan}\fancyfoot[C]{\footnotesize e-ISSN 2599-1234}",
        _plain,
        around=(r"\begin{multicols}{2}", r"\end{multicols}"),
        multicol=True,
        files=("ptmr8t.tfm",),
    ),
    "newspaper": Template(
        Wishes("id", "capitals", (), ("sidebar", "figure", "tables"), notes=0),
        r"\documentclass[9pt,a4paper]{extarticle}\usepackage[margin=14mm]{geometry}\usepackage{mathptmx,multicol,lettrine}\setlength{\columnsep}{5mm}" + _BASE + _HEADS
        + r"\fancyhead[L]{\textbf{Suara Bahari}}\fancyhead[R]{Sabtu, 4 Juni 2022 \quad \thepage}",
        _plain,
        around=(r"\begin{multicols}{3}", r"\end{multicols}"),
        multicol=True,
        lettrine=True,
        files=("lettrine.sty", "extarticle.cls", "ptmr8t.tfm"),
    ),
    "manuscript": Template(
        Wishes("en", "capitals", ("en",), ("equation", "item", "table", "quotation")),
        r"\documentclass[12pt,letterpaper]{article}\usepackage[margin=1in]{geometry}\usepackage{mathptmx,lineno}\linespread{1.9}" + _BASE
        + _WATERMARK % (50, "DRAFT") + r"\AtBeginDocument{\linenumbers}",
        _plain,
        files=("ptmr8t.tfm",),
    ),
    "numbered-columns": Template(
        Wishes("en", "decimal", ("en",), ("quotation", "table", "equation")),
        r"\documentclass[10pt,a4paper,twocolumn]{article}\usepackage[margin=20mm,columnsep=12mm]{geometry}\usepackage{times}\usepackage[switch]{lineno}" + _BASE
        + _WATERMARK % (0, "PREPRINT") + r"\AtBeginDocument{\linenumbers}",
        _over_columns,
        headings=(r"\section*{%s}", r"\subsection*{\normalfont\itshape %s}"),
        files=("ptmr8t.tfm",),
    ),
    "thesis": Template(
        Wishes("id", "chapter", ("id", "en"), ("quotation", "item", "table", "figure"), paragraphs=30, notes=0.4),
        r"\documentclass[12pt,a4paper]{report}\usepackage[top=4cm,left=4cm,right=3cm,bottom=3cm]{geometry}\usepackage{times}\linespread{1.5}" + _BASE,
        _thesis,
        headings=(r"\newpage\begin{center}\bfseries %s\end{center}", r"\bigskip\noindent\textbf{%s}\par"),
        files=("ptmr8t.tfm",),
    ),
    "abstracts-beside": Template(
        Wishes("id", "capitals", ("id", "en"), ("figure", "table", "quotation", "item")),
        r"\documentclass[10pt,letterpaper,twocolumn]{article}\usepackage[margin=.8in,columnsep=.3in]{geometry}\usepackage{palatino}" + _BASE + _HEADS
        + r"\fancyhead[C]{\small\textsc{Jurnal Pesisir}, Vol. 3 No. 1, Januari 2015: 45--60}\fancyfoot[R]{\thepage}\setcounter{page}{45}\renewcommand{\headrulewidth}{0pt}",
        _beside,
        headings=(r"\begin{center}\bfseries %s\end{center}", r"\medskip\noindent\textbf{\textit{%s}}\par"),
        files=("pplr8t.tfm",),
    ),
    "sideways": Template(
        Wishes("en", "decimal", ("en", "id"), ("table", "item", "quotation")),
        r"\documentclass[11pt,a4paper]{article}\usepackage[margin=27mm]{geometry}\usepackage{rotating,lmodern}" + _BASE + _HEADS
        + r"\fancyfoot[C]{-- \thepage\ --}\fancyhead[R]{\small Working Paper 12/2019}",
        _plain,
        sideways=True,
        files=("lmodern.sty",),
    ),
    "small-sans": Template(
        Wishes("en", "decimal", ("en",), ("item", "tables", "figure", "sidebar"), cited="numbers"),
        r"\documentclass[9pt,letterpaper,twocolumn]{extarticle}\usepackage[margin=.75in,columnsep=.33in]{geometry}\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}" + _BASE + _HEADS
        + r"\fancyhead[L]{\scriptsize Proceedings of the Workshop on Harbours}\fancyhead[R]{\scriptsize Ambon, July 2018}\fancyfoot[L]{\scriptsize \thepage}",
        _over_columns,
        headings=(r"\bigskip\noindent{\large\bfseries %s}\par\smallskip", r"\medskip\noindent\textbf{%s}\par"),
        star="*",
        references=r"{\scriptsize\parindent0pt\parskip2pt %s\par}",
        files=("extarticle.cls", "phvr8t.tfm"),
    ),
}  # fmt: skip

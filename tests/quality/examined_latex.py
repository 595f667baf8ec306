# ruff: noqa: E501 -- markup reads better in whole lines
r"""A text in; LaTeX sources of it in the classes of publishers (IEEE, Elsevier, ACM, APS) and of book designers, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.quality.examined_truth import Part, Text, Wish

IN_INDONESIAN = r"\AtBeginDocument{\providecommand{\refname}{}\renewcommand{\refname}{Daftar Pustaka}\renewcommand{\figurename}{Gambar}\renewcommand{\tablename}{Tabel}\providecommand{\abstractname}{}\renewcommand{\abstractname}{Abstrak}}"
_SIGNS = str.maketrans(
    {
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "“": "``",
        "”": "''",
        "’": "'",
        "–": "--",
    }
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What a layout needs of a text, and the function that gives its source; `engine` prints it."""

    wish: Wish
    source: Callable[[Text], str]
    engine: str = "pdflatex"


def tex(text: str, notes: dict[int, str] | None = None, command: str = "footnote") -> str:
    """Return a text in TeX's signs; notes are set where they are called."""
    out = re.sub(r"https?:[^ ]+", lambda link: rf"\url{{{link[0]}}}", text).translate(_SIGNS)
    out = re.sub(r"\\url\{([^}]+)\}", lambda link: rf"\url{{{link[1].replace(chr(92), '')}}}", out)
    out = re.sub(r"\*([^*]+)\*", r"\\emph{\1}", out)
    out = re.sub(r"\^([^^]+)\^", r"\\textsuperscript{\1}", out)
    return re.sub(r"\[\[(\d+)\]\]", lambda sign: rf"\{command}{{{tex((notes or {})[int(sign[1])])}}}", out)


@dataclass(frozen=True, slots=True)
class Hand:
    """How a layout sets what differs from class to class."""

    table: str = "table"
    figure: str = "figure"
    place: str = "[tb]"
    note: str = "footnote"
    head: str = r"\section{%s}"
    subhead: str = r"\subsection{%s}"
    last_head: str = r"\section*{%s}"
    quotation: str = "quote"
    works: str = "thebibliography"
    side: str = r"\marginpar{\footnotesize\raggedright %s}"
    width: str = r"\linewidth"


def body_of(text: Text, hand: Hand, from_kind: str = "heading") -> str:
    """Return the body: all parts after the abstracts."""
    parts = list(text.parts)
    start = next(i for i, part in enumerate(parts) if part.kind == from_kind and (part.level or from_kind != "heading"))
    return "\n\n".join(filter(None, _lines(parts[start:], text.notes(), hand)))


def _lines(parts: Sequence[Part], notes: dict[int, str], hand: Hand) -> list[str]:
    lines: list[str] = []
    for index, part in enumerate(parts):
        before, after = parts[index - 1].kind if index else "", parts[index + 1].kind if index + 1 < len(parts) else ""
        lines.append(_line(part, (before, after), notes, hand, parts[index + 1] if after else None))
    return lines


def _line(part: Part, around: tuple[str, str], notes: dict[int, str], hand: Hand, following: Part | None) -> str:
    text = tex(part.text, notes, hand.note)
    if part.kind == "heading" and part.number < 0 and hand.works == "thebibliography":
        return ""
    if part.kind == "heading":
        return (hand.last_head if part.number < 0 else hand.head if part.level == 1 else hand.subhead) % text
    if part.kind == "item":
        opening, closing = (r"\begin{enumerate}", r"\end{enumerate}")
        return f"{opening if around[0] != 'item' else ''}\\item {text}{closing if around[1] != 'item' else ''}"
    if part.kind == "caption":
        return _float(part, text, following, hand)
    if part.kind == "reference":
        return _work(part, text, around, hand)
    others = {
        "paragraph": text,
        "quotation": rf"\begin{{{hand.quotation}}}{text}\end{{{hand.quotation}}}",
        "equation": r"\begin{equation}Y = a + bX\end{equation}",
        "side": hand.side.replace("%s", text),
    }
    return others.get(part.kind, "")


def _work(part: Part, text: str, around: tuple[str, str], hand: Hand) -> str:
    if hand.works != "thebibliography":
        return rf"{{\parindent-1.5em\leftskip1.5em {text}\par}}"
    opening = r"\begin{thebibliography}{99}" if around[0] != "reference" else ""
    return (
        opening
        + rf"\bibitem{{w{part.label.strip('[]')}}} {text}"
        + (r"\end{thebibliography}" if around[1] != "reference" else "")
    )


def _float(part: Part, text: str, following: Part | None, hand: Hand) -> str:
    if following is None or following.kind != "table" or part.level == 2:
        box = rf"\fbox{{\rule{{0pt}}{{3cm}}\rule{{.8{hand.width}}}{{0pt}}}}"
        return rf"\begin{{{hand.figure}}}{hand.place}\centering {box}\caption{{{text}}}\end{{{hand.figure}}}"
    head, *rows = following.rows
    lines = r"\\ ".join(" & ".join(map(tex, row)) for row in rows)
    grid = rf"\begin{{tabular}}{{l{'r' * (len(head) - 1)}}}\hline {' & '.join(map(tex, head))}\\ \hline {lines}\\ \hline\end{{tabular}}"
    return rf"\begin{{{hand.table}}}{hand.place}\centering\caption{{{text}}}\smallskip {grid}\end{{{hand.table}}}"


def abstracts(text: Text) -> list[tuple[str, str]]:
    keys = [part.text.split(": ", 1)[-1].split("—")[-1].removeprefix("KEYWORDS ") for part in text.of("keywords")] or [
        ""
    ]
    return [
        (tex(prose.text.split("—")[-1].removeprefix("Abstract. ")), tex(words))
        for prose, words in zip(text.of("abstract"), keys, strict=True)
    ]


def _ieee(text: Text) -> str:
    prose, words = abstracts(text)[0]
    names = ", ".join(tex(part.text) for part in text.of("author"))
    body = body_of(text, Hand(table="table*", place="[!t]", quotation="quote"))
    return rf"""\documentclass[10pt,journal]{{IEEEtran}}\usepackage[T1]{{fontenc}}\usepackage{{url,graphicx}}
\begin{{document}}\title{{{tex(text.title)}}}\author{{{names}}}
\markboth{{Journal of Archipelagic Systems,~Vol.~11, No.~4, August~2020}}{{Wahyuningsih \MakeLowercase{{\textit{{et al.}}}}: Systems of the Coast}}
\maketitle\begin{{abstract}}{prose}\end{{abstract}}\begin{{IEEEkeywords}}{words}\end{{IEEEkeywords}}
{body}\end{{document}}"""


def _elsevier(text: Text) -> str:
    names = "".join(rf"\author{{{tex(part.text)}}}" for part in text.of("author"))
    (prose, words), *_ = abstracts(text)
    keys = words.replace(", ", r"\sep ")
    return rf"""\documentclass[final,5p,times,twocolumn]{{elsarticle}}\usepackage[T1]{{fontenc}}{IN_INDONESIAN}\usepackage{{url,graphicx}}
\journal{{Jurnal Kajian Wilayah}}\begin{{document}}\begin{{frontmatter}}\title{{{tex(text.title)}}}{names}
\begin{{abstract}}{prose}\end{{abstract}}\begin{{keyword}}{keys}\end{{keyword}}\end{{frontmatter}}
{body_of(text, Hand())}\end{{document}}"""


_RIGHTS = "Whoever wishes to print this paper again, whole or in part, may do so for teaching and for study if it is not sold and this note stands on the first page. All other uses need the consent of those who wrote it, which they will not refuse without a reason."
_IMPRINT = (
    "ACM Reference Format: Sri Wahyuningsih and Petrus Lamaholot. 2022. {title}. In Proceedings of Information and Communication "
    "Technologies and Development (ICTD '22). ACM, New York, NY, USA, 4 pages. https://doi.org/10.1145/3572334.3572999 "
    + _RIGHTS
    + " ICTD '22, June 27-29, 2022, Seattle, WA, USA © 2022 Held by the authors. ACM ISBN 978-1-4503-9787-3. https://doi.org/10.1145/3572334.3572999"
)


def _acm(text: Text) -> str:
    (prose, words), *_ = abstracts(text)
    names = "".join(
        rf"\author{{{tex(part.text)}}}\affiliation{{\institution{{Universitas Cakrawala}}\city{{Kendari}}\country{{Indonesia}}}}"
        for part in text.of("author")
    )
    keys = words.replace(";", ",")
    return rf"""\PassOptionsToPackage{{expansion=false}}{{microtype}}\documentclass[sigconf]{{acmart}}\setcopyright{{rightsretained}}\acmConference[ICTD '22]{{Information and Communication Technologies and Development}}{{June 27--29, 2022}}{{Seattle, WA, USA}}
\acmDOI{{10.1145/3572334.3572999}}\acmISBN{{978-1-4503-9787-3}}\makeatletter\def\@copyrightpermission{{{_RIGHTS}}}\def\@copyrightowner{{Held by the authors.}}\makeatother\acmYear{{2022}}\copyrightyear{{2022}}
\begin{{document}}\title{{{tex(text.title)}}}{names}\begin{{abstract}}{prose}\end{{abstract}}\keywords{{{keys}}}\maketitle
{body_of(text, Hand(table="table*", place="[t]"))}\end{{document}}"""


def _aps(text: Text) -> str:
    (prose, _), *_ = abstracts(text)
    names = "".join(
        rf"\author{{{tex(part.text)}}}\affiliation{{Department of Statistics, Universitas Cakrawala}}"
        for part in text.of("author")
    )
    return rf"""\documentclass[aps,prb,reprint,superscriptaddress,linenumbers]{{revtex4-2}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern,lineno,graphicx,url}}\linenumbers
\begin{{document}}\title{{{tex(text.title)}}}{names}\date{{March 3, 2021}}\begin{{abstract}}{prose}\end{{abstract}}\maketitle
{body_of(text, Hand(works="hang"))}\end{{document}}"""


def _koma(text: Text) -> str:
    names = r" \and ".join(tex(part.text) for part in text.of("author"))
    return rf"""\documentclass[11pt,twoside,headings=small,DIV=9]{{scrartcl}}\usepackage[T1]{{fontenc}}\usepackage{{mathpazo,microtype,url,graphicx}}{IN_INDONESIAN}
\usepackage[automark]{{scrlayer-scrpage}}\clearpairofpagestyles\ohead{{\pagemark}}\ihead{{\headmark}}\cfoot{{}}\renewcommand{{\headfont}}{{\normalfont\scshape}}\setlength{{\emergencystretch}}{{2em}}
\setkomafont{{disposition}}{{\normalfont\scshape\lsstyle}}
\begin{{document}}\title{{{tex(text.title)}}}\author{{{names}}}\date{{}}\maketitle\pagestyle{{scrheadings}}\setcounter{{page}}{{211}}
{body_of(text, Hand(works="hang", quotation="quotation"))}\end{{document}}"""


def _tufte(text: Text) -> str:
    names = ", ".join(tex(part.text) for part in text.of("author"))
    hand = Hand(
        note="sidenote",
        head=r"\section{%s}",
        works="hang",
        side=r"\marginnote{%s}",
        figure="marginfigure",
        place="",
        width="4cm",
    )
    return rf"""\documentclass[a4paper,nobib]{{tufte-handout}}\usepackage[T1]{{fontenc}}\usepackage{{graphicx,url}}
\begin{{document}}\title{{{tex(text.title)}}}\author{{{names}}}\date{{}}\maketitle
{body_of(text, hand)}\end{{document}}"""


def _bulletin(text: Text) -> str:
    names = " dan ".join(tex(part.text) for part in text.of("author"))
    pull = r"\par\medskip\noindent\rule{\linewidth}{1pt}\par{\Large\itshape\raggedright\noindent %s\par}\noindent\rule{\linewidth}{1pt}\par\medskip "
    hand = Hand(head=r"\section*{%s}", works="hang", table="center", figure="center", place="", side=pull)
    body = body_of(text, hand, "paragraph").replace(r"\caption", r"\captionof{figure}")
    first, rest = body[0], body[1:]
    space = rest.index(" ")
    return rf"""\documentclass[9pt,a4paper]{{extarticle}}\usepackage[T1]{{fontenc}}\usepackage[utf8]{{inputenc}}\usepackage[margin=1.6cm,top=2.2cm]{{geometry}}\usepackage{{tgheros,multicol,lettrine,caption,fancyhdr,graphicx,url}}
\renewcommand{{\familydefault}}{{\sfdefault}}\captionsetup{{labelformat=empty,font=it}}\setlength{{\columnseprule}}{{.4pt}}{IN_INDONESIAN}
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[L]{{\textbf{{WARTA BAHARI}}}}\fancyhead[R]{{Edisi 37 / Tahun IX / Oktober 2021}}\fancyfoot[C]{{\thepage}}
\begin{{document}}{{\Huge\bfseries\raggedright {tex(text.title)}\par}}\medskip{{\itshape {names}\par}}\medskip
\begin{{multicols}}{{3}}\setlength{{\parindent}}{{1em}}\sloppy
\lettrine{{{first}}}{{{rest[:space]}}}{rest[space:]}
\end{{multicols}}\end{{document}}"""


def _statute(text: Text) -> str:
    """Two texts side by side: what is `heading` and `paragraph` to the left, each with its `side` text to the right."""
    lines = []
    for part in text.parts:
        if part.kind == "paragraph":
            lines.append(rf"\begin{{leftcolumn*}}{tex(part.text)}\end{{leftcolumn*}}")
        elif part.kind == "twin":
            lines.append(rf"\begin{{rightcolumn}}\itshape {tex(part.text)}\end{{rightcolumn}}")
    return rf"""\documentclass[10pt]{{article}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern,paracol,fancyhdr,graphicx,url}}\usepackage[a4paper,margin=2cm]{{geometry}}\columnratio{{.6}}\setlength{{\columnsep}}{{1cm}}\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{4pt}}\emergencystretch3em
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[C]{{Lembaran Kabupaten / District Gazette}}\fancyfoot[C]{{-- \thepage\ --}}
\begin{{document}}\begin{{center}}\Large\bfseries {tex(text.title)}\par\normalsize {tex(text.of("author")[0].text)}\end{{center}}
\begin{{paracol}}{{2}}{"".join(lines)}\end{{paracol}}\end{{document}}"""


def _memoir(text: Text) -> str:
    hand = Hand(head=r"\section*{%s}", subhead=r"\subsection*{%s}", works="hang", quotation="quotation")
    names = tex(" dan ".join(part.text for part in text.of("author")))
    return rf"""\documentclass[10pt,twoside,a5paper]{{memoir}}\usepackage[T1]{{fontenc}}{IN_INDONESIAN}\usepackage{{tgpagella,microtype,url,graphicx}}
\makepagestyle{{buku}}\newcounter{{hal}}\makeevenhead{{buku}}{{\thepage}}{{\itshape Tanah, Laut, dan Ingatan}}{{}}\makeoddhead{{buku}}{{}}{{\itshape {tex(text.title[:42].rsplit(" ", 1)[0])}}}{{\thepage}}
\begin{{document}}\pagestyle{{buku}}\setcounter{{page}}{{87}}\chapter*{{{tex(text.title)}}}\begin{{flushright}}{names}\end{{flushright}}
{body_of(text, hand)}\end{{document}}"""


LAYOUTS: dict[str, Layout] = {
    "a-ieee": Layout(
        Wish(
            "en",
            "hpnpehppHppHtpphppfppiphpqpnppp" + "r",
            ("en",),
            headings="{roman}.",
            subheadings="{letter}.",
            captions=("TABLE I", "Fig. {}."),
            works="[{n}]",
            abstract="Abstract—",
            keys="Index Terms—",
            item="{n})",
            equation=" (1)",
        ),
        _ieee,
    ),
    "a-elsevier": Layout(
        Wish(
            "id",
            "hpnpphppHptpHppehpfpnppipphpqppppr",
            ("id",),
            headings="{n}.",
            subheadings="{n}.{m}.",
            captions=("Tabel {}:", "Gambar {}:"),
            works="[{n}]",
            equation=" (1)",
            keys="Keywords: ",
            comma=",",
        ),
        _elsevier,
    ),
    "a-acm": Layout(
        Wish(
            "en",
            "hpnpphpptppHppHpipfphpqpnpppphpppr",
            ("en",),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Table {}:", "Figure {}:"),
            works="[{n}]",
            keys="KEYWORDS ",
            comma=",",
            imprint=_IMPRINT,
            places=("Universitas Cakrawala Kendari, Indonesia",) * 2,
        ),
        _acm,
    ),
    "a-aps": Layout(
        Wish(
            "en",
            "hppphpeptphpppfpppphppppr",
            ("en",),
            headings="{roman}.",
            captions=("TABLE I.", "FIG. {}."),
            raised=0.7,
            equation=" (1)",
            keys="-",
            abstract="-",
            places=("1 Department of Statistics, Universitas Cakrawala (Dated: March 3, 2021) 1 1",),
        ),
        _aps,
    ),
    "a-koma": Layout(
        Wish(
            "id",
            "hpnNqpnhpNtpphnpfNnppipphNpnqppr",
            headings="{n}.",
            captions=("Tabel {}:", "Gambar {}:"),
            sentences=(4, 9),
        ),
        _koma,
    ),
    "a-tufte": Layout(Wish("en", "hpnpphpsptphpfpnpphpqpnpppr", captions=("Table {}:", "Figure {}:")), _tufte),
    "a-bulletin": Layout(
        Wish("id", "ppphppspphpptphpppfpsphpppphppp", captions=("", ""), sentences=(2, 5), columns=3), _bulletin
    ),
    "a-statute": Layout(
        Wish("id", "pdpdpdpdpdpdpdpdpdpdpdpdpd", sentences=(1, 4), authors=("Peraturan Kabupaten Nomor 7 Tahun 2019",)),
        _statute,
    ),
    "a-memoir": Layout(
        Wish("id", "hpnppqphpnNpptphppfqpnpphpNpppr", captions=("Tabel 0.{}:", "Gambar 0.{}:"), sentences=(4, 8)),
        _memoir,
    ),
}

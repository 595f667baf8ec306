# ruff: noqa: E501 -- markup reads better in whole lines
r"""A text of sentences in; LaTeX sources of journals, proceedings and a thesis by their own classes, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tests.quality.examined_desk_texts import Desk, Press
from tests.quality.examined_latex import tex
from tests.quality.examined_truth import Part, Text


@dataclass(frozen=True, slots=True)
class Class:
    """What a layout needs of a text, and the function that gives its source; `engine` prints it."""

    desk: Desk
    source: Callable[[Text, Desk], str]
    engine: str = "pdflatex"


@dataclass(frozen=True, slots=True)
class Hand:
    """How a layout sets headings, floats and works; `own` where numbers are the text's, else the class counts."""

    own: bool = True
    head: str = r"\section*{%s}"
    subhead: str = r"\subsection*{%s}"
    last: str = r"\section*{%s}"
    caption: str = r"\caption{%s}"
    table: tuple[str, str] = (r"\begin{table}[tb]\centering\small ", r"\end{table}")
    wide: tuple[str, str] = (r"\begin{table*}[tb]\centering\small ", r"\end{table*}")
    figure: tuple[str, str] = (r"\begin{figure}[tb]\centering ", r"\end{figure}")
    bib: bool = True
    rules: str = "booktabs"
    span: str = r"\textwidth"


def body(text: Text, hand: Hand) -> str:
    """Set all from the first heading of a section on."""
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    shown = [part for part in text.parts[start:] if part.kind != "note"]
    lines: list[str] = []
    for kind, group in groupby(shown, lambda part: part.kind):
        parts = list(group)
        if kind == "item":
            name = "itemize" if parts[0].label in "•∙" else "enumerate"
            items = "".join(rf"\item {tex(part.text)}" + "\n" for part in parts)
            lines.append(rf"\begin{{{name}}}{items}\end{{{name}}}")
        elif kind == "reference":
            lines.append(_works(parts, hand))
        elif kind == "caption":
            lines += [_figure(part, hand) for part in parts if part.level == 2]
            label = parts[-1]
        elif kind == "table":
            lines.append(_table(label, parts[0], hand))
        else:
            lines += [_line(part, text, hand) for part in parts]
    return "\n\n".join(filter(None, lines))


def _line(part: Part, text: Text, hand: Hand) -> str:
    if part.kind == "heading":
        if part.number < 0:
            return "" if hand.bib else hand.last % tex(part.text)
        words = tex(f"{part.label} {part.text}".strip() if hand.own else part.text)
        return (hand.head if part.level == 1 else hand.subhead) % words
    if part.kind == "quotation":
        return rf"\begin{{quote}}{tex(part.text)}\end{{quote}}"
    if part.kind == "side":
        return rf"\begin{{flushright}}\begin{{minipage}}{{.6\linewidth}}\itshape {tex(part.text)}\end{{minipage}}\end{{flushright}}"
    return tex(f"{part.label} {part.text}".strip(), text.notes())


def _caption(part: Part, hand: Hand) -> str:
    return hand.caption % tex(f"{part.label} {part.text}" if hand.own else part.text)


def _figure(part: Part, hand: Hand) -> str:
    box = r"{\color{gray!35}\rule{.85\linewidth}{26mm}}"
    return rf"{hand.figure[0]}{box}\par\smallskip {_caption(part, hand)}{hand.figure[1]}"


def _table(label: Part, part: Part, hand: Hand) -> str:
    wide = any(len(cell) > 30 for row in part.rows for cell in row)
    opening, closing = hand.wide if wide else hand.table
    return f"{opening}{_caption(label, hand)}\n{_grid(part.rows, wide, hand)}{closing}"


def _grid(rows: Sequence[tuple[str, ...]], wide: bool, hand: Hand) -> str:
    head, *rest = (" & ".join(map(tex, row)) + r"\\" for row in rows)
    if hand.rules == "booktabs":
        top, middle, bottom = r"\toprule ", r"\midrule ", r"\bottomrule"
    else:
        top = middle = bottom = r"\hline "
        rest = [row + r"\hline " for row in rest[:-1]] + rest[-1:]
    bar = "" if hand.rules == "booktabs" else "|"
    columns = (
        f"{bar}p{{.14{hand.span}}}{bar}p{{.22{hand.span}}}{bar}p{{.54{hand.span}}}{bar}"
        if wide
        else f"{bar}l{bar}" + f"r{bar}" * (len(rows[0]) - 1)
    )
    return rf"\begin{{tabular}}{{{columns}}}{top}{head}{middle}{''.join(rest)}{bottom}\end{{tabular}}"


def _works(parts: Sequence[Part], hand: Hand) -> str:
    if hand.bib:
        return (
            r"\begin{thebibliography}{99}"
            + "".join(rf"\bibitem{{w{n}}} {tex(part.text)}" + "\n" for n, part in enumerate(parts))
            + r"\end{thebibliography}"
        )
    return "\n".join(
        rf"{{\small\noindent\hangindent=6mm\hangafter=1 {tex(f'{part.label} {part.text}'.strip())}\par}}"
        for part in parts
    )


def trios(text: Text) -> list[tuple[str, str, str]]:
    heads = [part for part in text.of("heading") if not part.level] or [Part("heading", "")] * 9
    words = text.of("keywords") or [Part("keywords", "")] * 9
    return [(tex(h.text), tex(a.text), tex(k.text)) for h, a, k in zip(heads, text.of("abstract"), words, strict=False)]


PACKS = r"\usepackage[T1]{fontenc}\usepackage{graphicx,xcolor,booktabs,url}\emergencystretch2em "


def authors_of(text: Text, form: str, joint: str = "\n") -> str:
    return joint.join(form % tex(part.text) for part in text.of("author"))


SIGN = r"\corref{c}"


def _apart(words: str, sign: str) -> str:
    return words.split(": ", 1)[-1].replace(", ", "; ").replace(" · ", "; ").replace("; ", "\\" + sign + " ")


def places_of(text: Text) -> str:
    return r"\\".join(tex(part.text) for part in text.of("place"))


def _imprints(text: Text) -> list[str]:
    return [tex(part.text) for part in text.of("imprint")]


COUNTED = Hand(False, r"\section{%s}", r"\subsection{%s}")
REVIEWED = Hand(False, r"\section{%s}", r"\subsection{%s}", bib=False)
NARROW = Hand(
    False,
    r"\section{%s}",
    r"\subsection{%s}",
    table=(r"\begin{table}[tb]\centering ", r"\end{table}"),
    wide=(r"\begin{table}[tb]\centering ", r"\end{table}"),
)
KOMA = Hand(bib=False, caption=r"{\footnotesize\sffamily %s\par\medskip}")
MEMOIR = Hand(
    bib=False,
    head=r"\section*{\centering\normalfont\normalsize\textsc{\textls[150]{\MakeLowercase{%s}}}}",
    subhead=r"\subsection*{\normalfont\normalsize\itshape %s}",
    caption=r"{\footnotesize %s\par\medskip}",
)
THESIS = Hand(
    bib=False,
    head=r"\bab{%s}",
    last=r"\bab{%s}",
    caption=r"{\small %s\par\medskip}",
    wide=(r"\begin{table}[tb]\centering\small ", r"\end{table}"),
    rules="grid",
)
LETTER = Hand(bib=False, rules="grid", caption=r"{\footnotesize\bfseries %s\par\medskip}")


def _transmag(text: Text, desk: Desk) -> str:
    ((_, prose, words),) = trios(text)
    p = desk.press
    return rf"""\documentclass[journal,transmag]{{IEEEtran}}{PACKS}
\begin{{document}}\title{{{tex(text.title)}}}\author{{\IEEEauthorblockN{{{authors_of(text, "%s", ", ")}}}\IEEEauthorblockA{{{places_of(text)}}}\thanks{{{" ".join(_imprints(text))}}}}}
\markboth{{{p.journal}, Vol.~{p.volume}, No.~{p.issue}, {p.year}}}{{Harahap \MakeLowercase{{\textit{{et al.}}}}: {tex(text.title)}}}\setcounter{{page}}{{{p.first}}}
\IEEEtitleabstractindextext{{\begin{{abstract}}{prose}\end{{abstract}}\begin{{IEEEkeywords}}{words.removeprefix("Index Terms—")}\end{{IEEEkeywords}}}}\maketitle
{body(text, COUNTED)}\end{{document}}"""


def _acmsmall(text: Text, desk: Desk) -> str:
    ((_, prose, words),) = trios(text)
    p = desk.press
    authors = "\n".join(
        rf"\author{{{tex(a.text)}}}\affiliation{{\institution{{Example Polytechnic}}\city{{Ambon}}\country{{Indonesia}}}}"
        for a in text.of("author")
    )
    return rf"""\documentclass[acmsmall,screen,authorversion=false]{{acmart}}\settopmatter{{printacmref=false}}\setcopyright{{rightsretained}}
\acmJournal{{JOCCH}}\acmVolume{{{p.volume}}}\acmNumber{{{p.issue}}}\acmArticle{{17}}\acmYear{{{p.year}}}\acmMonth{{6}}\acmDOI{{{p.doi}}}\received{{12 January {p.year}}}\received[accepted]{{3 May {p.year}}}
\begin{{document}}\title{{{tex(text.title)}}}{authors}\begin{{abstract}}{prose}\end{{abstract}}\keywords{{{words.split(": ", 1)[-1]}}}\maketitle
{body(text, COUNTED)}\end{{document}}"""


def _else3p(text: Text, desk: Desk) -> str:
    ((_, prose, words),) = trios(text)
    authors = "".join(rf"\author[1]{{{tex(a.text)}{SIGN if not n else ''}}}" for n, a in enumerate(text.of("author")))
    return rf"""\documentclass[3p,review,authoryear]{{elsarticle}}{PACKS}\usepackage{{tgtermes}}\usepackage[pagewise]{{lineno}}\journal{{{desk.press.journal}}}
\begin{{document}}\begin{{frontmatter}}\title{{{tex(text.title)}}}{authors}\cortext[c]{{{_imprints(text)[0].removeprefix("∗")}}}\affiliation[1]{{organization={{{places_of(text)}}}}}
\begin{{abstract}}{prose}\end{{abstract}}\begin{{keyword}}{_apart(words, "sep")}\end{{keyword}}\end{{frontmatter}}\linenumbers
{body(text, REVIEWED)}\end{{document}}"""


def _prd(text: Text, desk: Desk) -> str:
    ((_, prose, _),) = trios(text)
    authors = "".join(rf"\author{{{tex(a.text)}}}" for a in text.of("author"))
    p = desk.press
    return rf"""\documentclass[aps,prd,twocolumn,nofootinbib,showpacs,letterpaper]{{revtex4-2}}{PACKS}
\begin{{document}}\setcounter{{page}}{{{p.first}}}\title{{{tex(text.title)}}}{authors}\affiliation{{{places_of(text)}}}\date{{9 March {p.year}}}\begin{{abstract}}{prose}\end{{abstract}}\maketitle
{body(text, COUNTED)}\end{{document}}"""


def _llncs(text: Text, desk: Desk) -> str:
    ((_, prose, words),) = trios(text)
    joined = r" \and ".join(tex(a.text) for a in text.of("author"))
    return rf"""\documentclass[runningheads]{{llncs}}{PACKS}\usepackage{{lmodern}}\renewcommand{{\abstractname}}{{Abstrak}}\renewcommand{{\tablename}}{{Tabel}}\renewcommand{{\figurename}}{{Gambar}}\renewcommand{{\refname}}{{Daftar Pustaka}}\renewcommand{{\keywordname}}{{{{\bf Kata kunci:}}}}
\begin{{document}}\setcounter{{page}}{{{desk.press.first}}}\title{{{tex(text.title)}}}\titlerunning{{Peringatan Dini di Pesisir}}\author{{{joined}}}\authorrunning{{Y. Latuconsina dkk.}}\institute{{{places_of(text)}}}\maketitle
\begin{{abstract}}{prose} \keywords{{{_apart(words, "and")}}}\end{{abstract}}
{body(text, NARROW)}\end{{document}}"""


def _paper(text: Text, desk: Desk) -> str:
    ((_, prose, words),) = trios(text)
    return rf"""\documentclass[twocolumn,10pt,a4paper]{{paper}}{PACKS}\usepackage{{tgschola}}\usepackage[margin=16mm,top=22mm,bottom=24mm]{{geometry}}\setlength{{\columnsep}}{{9mm}}
\begin{{document}}\title{{{tex(text.title)}}}\author{{{authors_of(text, "%s", ", ")}}}\institution{{{places_of(text)}}}\maketitle
\begin{{abstract}}{prose}\end{{abstract}}\begin{{keywords}}{words.removeprefix("Keywords: ")}\end{{keywords}}
{body(text, COUNTED)}\end{{document}}"""


def _ams(text: Text, desk: Desk) -> str:
    ((_, prose, words),) = trios(text)
    p = desk.press
    authors = "".join(rf"\author{{{tex(a.text)}}}" for a in text.of("author"))
    return rf"""\documentclass[11pt,reqno]{{amsart}}{PACKS}\usepackage{{tgpagella}}\usepackage[left]{{lineno}}\usepackage[paperwidth=170mm,paperheight=240mm,margin=21mm]{{geometry}}
\begin{{document}}\setcounter{{page}}{{{p.first}}}\title{{{tex(text.title)}}}{authors}\address{{{places_of(text)}}}\keywords{{{words.removeprefix("Key words and phrases. ").rstrip(".")}}}\begin{{abstract}}{prose}\end{{abstract}}\maketitle\linenumbers
{body(text, COUNTED)}\end{{document}}"""


def _koma(text: Text, desk: Desk) -> str:
    """KOMA in two columns 12 pt apart: sans heads in colour, paragraphs by half a line, abstracts side by side in one box."""
    p = desk.press
    sides = r"\hfill ".join(
        rf"\begin{{minipage}}[t]{{.47\textwidth}}\footnotesize\textsf{{\textbf{{{head}}}}}\par {prose}\par\smallskip\emph{{{words}}}\end{{minipage}}"
        for head, prose, words in trios(text)
    )
    return rf"""\documentclass[a4paper,10pt,twocolumn,parskip=half]{{scrartcl}}{PACKS}\usepackage{{lmodern}}\usepackage[margin=20mm,bottom=26mm,headheight=15pt]{{geometry}}\setlength{{\columnsep}}{{12pt}}
\usepackage{{scrlayer-scrpage}}\addtokomafont{{disposition}}{{\color{{blue!50!black}}}}\clearpairofpagestyles\ihead{{{p.journal} {p.volume}({p.issue}), {p.year}: {p.first}–{p.last}}}\ohead{{ISSN {p.issn}}}\ifoot{{\url{{https://jurnal.contoh.ac.id/index.php/lk}}}}\ofoot{{\pagemark}}\cfoot{{CC BY 4.0}}\pagestyle{{scrheadings}}
\begin{{document}}\setcounter{{page}}{{{p.first}}}\twocolumn[{{\raggedright\sffamily\LARGE\bfseries\color{{blue!50!black}} {tex(text.title)}\par\medskip\normalsize\normalfont {authors_of(text, "%s", ", ")}\par\small {places_of(text)}\par\medskip\hrule\medskip {sides}\par\medskip\hrule\bigskip}}]\thispagestyle{{scrheadings}}
{body(text, KOMA)}\end{{document}}"""


def _memoir(text: Text, desk: Desk) -> str:
    """memoir in two columns far apart, letterspaced small capitals, an epigraph, note numbers in the margin."""
    p = desk.press
    ((head, prose, words),) = trios(text)
    return rf"""\documentclass[10pt,a4paper,twocolumn,twoside,article]{{memoir}}{PACKS}\usepackage{{tgtermes,microtype}}\setlrmarginsandblock{{22mm}}{{18mm}}{{*}}\setulmarginsandblock{{24mm}}{{28mm}}{{*}}\setlength{{\columnsep}}{{13mm}}\checkandfixthelayout
\makepagestyle{{j}}\makeevenhead{{j}}{{\thepage}}{{}}{{\textsc{{\textls[120]{{{p.journal.lower()}}}}}}}\makeoddhead{{j}}{{\textsc{{\textls[120]{{salt and paper}}}}}}{{}}{{\thepage}}\pagestyle{{j}}\makepagestyle{{f}}\makeoddfoot{{f}}{{\scriptsize © {p.year} The Author(s). Published under CC BY-NC 4.0. https://doi.org/{p.doi}}}{{}}{{\small\thepage}}\aliaspagestyle{{plain}}{{f}}
\begin{{document}}\setcounter{{page}}{{{p.first}}}\twocolumn[{{\begin{{center}}{{\footnotesize {p.journal} {p.volume} ({p.year}), no. {p.issue}, pp. {p.first}–{p.last}\par}}\bigskip{{\LARGE {tex(text.title)}\par}}\medskip{{\scshape {authors_of(text, "%s", " and ")}\par}}\small {places_of(text)}\end{{center}}\begin{{quotation}}\small\noindent\textsc{{{head}}}\par\noindent {prose}\par\noindent {words}\end{{quotation}}\bigskip}}]\thispagestyle{{f}}
{body(text, MEMOIR)}\end{{document}}"""


def _thesis(text: Text, desk: Desk) -> str:
    """scrbook: title page without number, abstracts on roman pages, chapters "BAB I" on two lines, pages of chapters arabic."""
    fronts = "".join(
        rf"\clearpage\section*{{\centering {head}}}{prose}\par\medskip\noindent {words}" + "\n"
        for head, prose, words in trios(text)
    )
    return rf"""\documentclass[12pt,a4paper,oneside,openany]{{scrbook}}{PACKS}\usepackage{{tgbonum}}\usepackage[left=40mm,right=30mm,top=40mm,bottom=30mm]{{geometry}}\usepackage{{setspace,scrlayer-scrpage}}\clearpairofpagestyles\rohead{{\pagemark}}\cfoot[\pagemark]{{}}\pagestyle{{scrheadings}}
\newcommand{{\bab}}[1]{{\clearpage\thispagestyle{{plain}}\begin{{center}}\bfseries\large #1\end{{center}}}}
\begin{{document}}\frontmatter\begin{{titlepage}}\centering\null\vfill{{\Large\bfseries {tex(text.title)}\par}}\vfill {authors_of(text, "%s", ", ")}\vfill {places_of(text)}\end{{titlepage}}{fronts}\mainmatter\onehalfspacing
{body(text, THESIS)}\end{{document}}"""


def _letter(text: Text, desk: Desk) -> str:
    """article in two columns on letter paper: thanks as first-page notes, a rule between the columns, ragged right."""
    p = desk.press
    ((head, prose, words),) = trios(text)
    return rf"""\documentclass[letterpaper,twocolumn,10pt]{{article}}{PACKS}\usepackage{{tgheros,ragged2e,fancyhdr}}\renewcommand{{\familydefault}}{{\sfdefault}}\usepackage[margin=17mm,top=24mm,headheight=14pt]{{geometry}}\setlength{{\columnsep}}{{24pt}}\setlength{{\columnseprule}}{{.3pt}}
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[L]{{\footnotesize {p.journal}, Vol. {p.volume} No. {p.issue} ({p.year}), pp. {p.first}--{p.last}}}\fancyhead[R]{{\footnotesize\thepage}}\fancyfoot[C]{{\scriptsize\url{{https://doi.org/{p.doi}}}}}
\begin{{document}}\setcounter{{page}}{{{p.first}}}\twocolumn[\noindent{{\Large\bfseries {tex(text.title)}\par}}\medskip\noindent {authors_of(text, "%s", "; ")}\par\noindent\textit{{{places_of(text)}}}\par\medskip\noindent\fbox{{\parbox{{.97\textwidth}}{{\textbf{{{head}}}\par {prose}\par\smallskip\textit{{{words}}}}}}}\bigskip]\thispagestyle{{fancy}}\RaggedRight\setlength{{\parindent}}{{1.2em}}
\footnotetext[0]{{{" ".join(_imprints(text))}}}
{body(text, LETTER)}\end{{document}}"""


_EN = ("Table {n}.", "Figure {n}.")
CLASSES: dict[str, Class] = {
    "g-transmag": Class(Desk("en", "hppnpHpptpHpnpphppfpppHpsppTppbhpphppr", "Tide Gauges and Trust: Reading the Harbour Ledgers of Ternate", ("Rosmalina Harahap", "Cornelis Tuhumury"), Press("Annals of Island Computing", 14, 3, 2019, 201, 207, "", ""), ("Department of Harbour Studies, Example Polytechnic, Ambon 97234, Indonesia",), ("Abstract",), lead=" ", keys=("Index Terms—", "Index Terms—"), headings="{roman}.", subheadings="{letter}.", captions=("Table {roman}", "Fig. {n}."), works="[{n}]", imprint=("Corresponding author: R. Harahap (email: r.harahap@example.ac.id).",)), _transmag),
    "g-acmsmall": Class(Desk("en", "hppnpHpptpHpnpphppfppHpsppphpphbppr", "A Catalogue for Nobody: Re-describing Family Archives at Scale", ("Priscilla Mangindaan", "Igor Wetan"), Press("J. Comput. Cult. Herit.", 11, 2, 2018, 1, 9, "", "10.1145/9999001.9999002"), ("Example Polytechnic, Indonesia", ), ("Abstract",), lead=" ", keys=("", "Additional Key Words and Phrases: "), headings="{n}", subheadings="{n}.{m}", captions=("Table {n}.", "Fig. {n}."), works="[{n}]", bullet="∙"), _acmsmall),
    "g-else3p": Class(Desk("en", "hppppHpptppHppppphppfppHppsppphppihppr", "Seasonal Wage Contracts in Small Ports: A Ledger-based Estimate", ("Hartini Sulaiman", "Marcus Adeyemi", "Liang Wen"), Press("Journal of Maritime Labour", 0, 0, 2022, 1, 9, "", ""), ("Faculty of Economics, Example University, Makassar, Indonesia",), ("Abstract",), keys=("", "Keywords: "), comma=", ", headings="{n}.", subheadings="{n}.{m}.", captions=("Table {n}:", "Figure {n}:"), imprint=("∗Corresponding author",)), _else3p),
    "g-prd": Class(Desk("en", "hpppnpHpptppHpppppphppfppHppsppphpppphppr", "Bounds on the Drift of Hand-copied Tables", ("Yohana Sitepu", "Wim de Graaf"), Press("Phys. Rev. D", 0, 0, 2021, 31, 37, "", ""), ("Institute for Numerical Philology, Example University, Kupang, Indonesia",), ("Abstract",), lead=" ", keys=("", ""), headings="{roman}.", subheadings="{letter}.", captions=("TABLE {roman}.", "FIG. {n}."), works="[{n}]"), _prd),
    "g-llncs": Class(Desk("id", "hppnpHpptpHpppphppfppHppspTpphpipphppr", "Peringatan Dini di Pesisir: Telaah Prosedur Tiga Kecamatan", ("Yulius Latuconsina", "Marlina Sopacua", "Sukardi"), Press("", 0, 0, 2020, 118, 130, "", ""), ("Politeknik Contoh Maluku, Jl. Tantui 5, Ambon",), ("Abstrak",), lead=".", keys=("Kata kunci: ", ""), comma=" · ", headings="{n}", subheadings="{n}.{m}", captions=("Tabel {n}.", "Gambar {n}."), works="{n}."), _llncs),
    "g-paper": Class(Desk("en", "hppnpHpptpHpnpphppfppHpsppTphppbhppr", "Coastal Gauges and the Arithmetic of Neglect", ("Togar Manurung", "Eleonora Pinto"), Press("", 0, 0, 2022, 1, 6, "", ""), ("Centre for Estuary Research, Example University",), ("Abstract",), keys=("", "Keywords: "), headings="{n}", subheadings="{n}.{m}", captions=("Tab. {n}:", "Fig. {n}:"), works="[{n}]"), _paper),
    "g-ams": Class(Desk("en", "hpplpnpphptpplpphppfpppspphppphbpppr", "On Counting Boats Twice", ("Maria Lodan", "Gerrit Visser"), Press("", 0, 0, 2016, 88, 97, "", ""), ("Department of Mathematics, Example University, Kendari",), ("Abstract",), lead=".", keys=("", "Key words and phrases. "), stop=".", headings="{n}.", captions=("Table {n}.", "Figure {n}."), works="[{n}]"), _ams),
    "g-koma": Class(Desk("id", "hppnpHpptpHpnpphppfppHppspTpphpiqphppr", "Membaca Angka, Melupakan Orang: Statistik Desa sebagai Karya Tulis", ("Sekar Ayu Prameswari", "Daniel Rumbiak"), Press("Lentera Kajian", 9, 2, 2021, 145, 156, "2745-0013", "10.5555/lk.v9i2.77"), ("Universitas Contoh Papua, Jayapura",), ("Abstrak", "Abstract"), headings="{n}", subheadings="{n}.{m}"), _koma),
    "g-memoir": Class(Desk("en", "heppnplppptphppnpfpppsqpphppnpbpphpppr", "Salt and Paper: An Archive of Small Debts", ("Theodora Banunaek", "Piers Holloway"), Press("Quayside Review", 23, 4, 2017, 311, 321, "", "10.5555/qr.2017.0231"), ("School of Letters, Example College",), ("Summary",), headings="", captions=_EN), _memoir),
    "g-skripsi": Class(Desk("id", "hHppnHppHptppphHppfpHppppinphHppsTphHpppHpphpppr", "Pengelolaan Arsip Kelurahan pada Masa Peralihan Sistem Digital", ("Nurul Hikmah Ramadhani",), Press("", 0, 0, 2019, 1, 30, "", ""), ("Universitas Contoh Nusantara", "Surakarta", "2019"), ("Intisari", "Abstract"), headings="BAB {roman}", subheadings="{n}.{m}", upper=True, refs="DAFTAR PUSTAKA"), _thesis),
    "g-letter": Class(Desk("en", "hppnpHpptpHpppphppfppHpppsTpphpbpqhppr", "What the Ferry Timetable Remembers", ("Agnes Kolin", "Rafael Ximenes", "Suharto"), Press("Transit Letters", 6, 1, 2015, 55, 61, "", "10.5555/tl.6.1.55"), ("Transport Research Unit, Example University",), ("Abstract",), headings="{n}", subheadings="{n}.{m}", captions=_EN, imprint=("Received 4 February 2015; accepted 30 June 2015. E-mail: akolin@example.edu",)), _letter),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
r"""A text of an hour's script in; LaTeX sources as such a script prints them (article, multicols, paracol, book), out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.quality.examined_hour_texts import Plan
from tests.quality.examined_latex import tex
from tests.quality.examined_truth import Part, Text


@dataclass(frozen=True, slots=True)
class Press:
    """What a layout needs of a text, and the function that gives its source; `engine` prints it."""

    plan: Plan
    source: Callable[[Text], str]
    engine: str = "pdflatex"


@dataclass(frozen=True, slots=True)
class Setting:
    """How a layout sets headings (number and all, or by the class), floats and tables."""

    head: str = r"\section*{%s}"
    subhead: str = r"\subsection*{%s}"
    caption: str = r"{\small %s\par}"
    table: tuple[str, str] = (r"\begin{table}[htb]\centering ", r"\end{table}")
    wide: tuple[str, str] = (r"\begin{table*}[t]\centering ", r"\end{table*}")
    figure: tuple[str, str] = (r"\begin{figure}[htb]\centering ", r"\end{figure}")
    labels: bool = True  # whether numbers of headings and floats are the text's, else the class counts
    work: str = r"\noindent\hangindent=1.5em\hangafter=1 %s\par"


def names_of(text: Text, joint: str) -> str:
    return joint.join(tex(part.text) for part in text.of("author"))


def front_of(text: Text) -> tuple[str, list[tuple[str, str, str]]]:
    """Title, authors and places centred; heading, text and key words of every abstract."""
    places = r"\\".join(tex(part.text) for part in text.of("place"))
    head = rf"\begin{{center}}{{\Large\bfseries {tex(text.title)}\par}}\bigskip {names_of(text, ', ')}\\[2pt]{{\small {places}}}\end{{center}}"
    heads = [part for part in text.of("heading") if not part.level]
    trios = zip(heads, text.of("abstract"), text.of("keywords"), strict=True)
    return head, [(tex(one.text), tex(prose.text), tex(words.text)) for one, prose, words in trios]


def body_of(text: Text, hand: Setting) -> str:
    parts = list(text.parts)
    start = next(index for index, part in enumerate(parts) if part.kind == "heading" and part.level)
    shown = [part for part in parts[start:] if part.kind != "note"]
    lines = []
    for index, part in enumerate(shown):
        before = shown[index - 1] if index else None
        after = shown[index + 1] if index + 1 < len(shown) else None
        lines.append(_line(part, (before, after), text.notes(), hand))
    return "\n\n".join(filter(None, lines))


def _line(part: Part, around: tuple[Part | None, Part | None], notes: dict[int, str], hand: Setting) -> str:
    counted = part.kind == "heading" and not hand.labels and part.number >= 0
    text = tex(part.text if counted else f"{part.label} {part.text}".strip(), notes)
    kinds = tuple(other.kind if other else "" for other in around)
    if part.kind == "heading":
        return _heading(part, text, hand)
    if part.kind == "item":
        opening = r"\begin{enumerate}" if kinds[0] != "item" else ""
        return rf"{opening}\item {tex(part.text)}" + (r"\end{enumerate}" if kinds[1] != "item" else "")
    if part.kind in ("caption", "table"):
        return _float(part, around, hand)
    if part.kind == "reference":
        return hand.work % text
    return rf"\begin{{quote}}{text}\end{{quote}}" if part.kind == "quotation" else text


def _heading(part: Part, text: str, hand: Setting) -> str:
    if part.number < 0 and not hand.labels:
        return rf"\section*{{{text}}}"
    return (hand.head if part.level == 1 else hand.subhead) % text


def _float(part: Part, around: tuple[Part | None, Part | None], hand: Setting) -> str:
    before, after = around
    caption = _caption(part, hand)
    if part.kind == "caption" and part.level == 2:
        box = r"{\color{gray!40}\rule{.9\linewidth}{3cm}}"
        return rf"{hand.figure[0]}{box}\par\smallskip {caption}{hand.figure[1]}"
    if part.kind == "table":
        above = _table_caption(before, hand)
        below = "" if above else _table_caption(after, hand)
        wide = any(len(cell) > 30 for row in part.rows for cell in row)
        opening, closing = hand.wide if wide else hand.table
        return f"{opening}{above}{_grid(part.rows, wide)}{below}{closing}"
    return ""


def _table_caption(part: Part | None, hand: Setting) -> str:
    """Return a table's caption where the part beside it is one."""
    return _caption(part, hand) if part is not None and part.kind == "caption" and part.level == 1 else ""


def _caption(part: Part, hand: Setting) -> str:
    return hand.caption % tex(f"{part.label} {part.text}" if hand.labels else part.text)


def _grid(rows: Sequence[tuple[str, ...]], wide: bool) -> str:
    head, *body = (" & ".join(map(tex, row)) + r"\\" for row in rows)
    if wide:
        columns = "|".join(["X"] * len(rows[0]))
        lines = r"\hline ".join(body)
        return rf"\begin{{tabularx}}{{.98\textwidth}}{{|{columns}|}}\hline {head}\hline {lines}\hline\end{{tabularx}}\par\smallskip "
    return rf"\smallskip\begin{{tabular}}{{l{'r' * (len(rows[0]) - 1)}}}\toprule {head}\midrule {''.join(body)}\bottomrule\end{{tabular}}\par\smallskip "


_BASE = r"\usepackage[T1]{fontenc}\usepackage{graphicx,xcolor,url,booktabs,tabularx,fancyhdr}"


def _article(text: Text) -> str:
    """`article` in two columns: abstract over both, heads that alternate, a watermark, footnotes."""
    front, ((head, prose, words),) = front_of(text)
    return rf"""\documentclass[10pt,a4paper,twocolumn,twoside]{{article}}{_BASE}\usepackage{{lmodern,draftwatermark}}\usepackage[margin=2cm,headheight=14pt]{{geometry}}\SetWatermarkText{{DRAFT}}\SetWatermarkScale{{1.1}}\SetWatermarkLightness{{.88}}
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[LE]{{\textit{{Jurnal Uji Coba Nusantara}}}}\fancyhead[RO]{{\textit{{Puspitasari et al.}}}}\fancyhead[RE,LO]{{Vol. 3 No. 1 (2024)}}\fancyfoot[C]{{Halaman \thepage}}
\begin{{document}}\twocolumn[{{{front}\begin{{quote}}\centerline{{\bfseries {head}}}\smallskip\small {prose}\par\noindent {words}\end{{quote}}\bigskip}}]\thispagestyle{{fancy}}
{body_of(text, Setting())}\end{{document}}"""


def _numbered(text: Text) -> str:
    """Lines numbered in both margins, two columns, double leading: a manuscript for reviewers."""
    front, ((head, prose, words),) = front_of(text)
    body = body_of(text, Setting(table=(r"\begin{table}[t]\centering ", r"\end{table}")))
    return rf"""\documentclass[11pt,letterpaper,twocolumn]{{article}}{_BASE}\usepackage{{mathptmx,setspace}}\usepackage[switch]{{lineno}}\usepackage[margin=1in]{{geometry}}\setlength{{\columnsep}}{{12mm}}
\pagestyle{{fancy}}\fancyhf{{}}\renewcommand{{\headrulewidth}}{{0pt}}\fancyhead[L]{{\small Manuscript ID TST-2024-0117}}\fancyhead[R]{{\small For peer review only}}\fancyfoot[R]{{\small Page \thepage\ of 7}}
\begin{{document}}\twocolumn[{{{front}\centerline{{\bfseries {head}}}\smallskip\noindent {prose}\par\smallskip\noindent {words}\bigskip}}]\thispagestyle{{fancy}}\linenumbers\setstretch{{1.25}}
{body}\end{{document}}"""


def _paracol(text: Text) -> str:
    """Abstracts side by side by paracol, the body in multicols without indents."""
    front, pair = front_of(text)
    sides = r"\switchcolumn ".join(
        rf"\noindent\textbf{{{head}}}\par\noindent {prose}\par\noindent\textit{{{words}}}\par "
        for head, prose, words in pair
    )
    hand = Setting(table=(r"\begin{center}\small ", r"\end{center}"), figure=(r"\begin{center}", r"\end{center}"), wide=(r"\end{multicols}\begin{center}", r"\end{center}\begin{multicols}{2}"),
                head=r"\section*{\normalsize\centering %s}", subhead=r"\subsection*{\normalsize\itshape %s}")  # fmt: skip
    return rf"""\documentclass[10pt,a4paper]{{article}}{_BASE}\usepackage{{paracol,multicol,parskip,utopia}}\usepackage[margin=22mm]{{geometry}}\setlength{{\columnsep}}{{9mm}}\setlength{{\tabcolsep}}{{3pt}}\emergencystretch4em
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[C]{{\footnotesize PROSIDING SEMINAR NASIONAL UJI DOKUMEN 2024}}\fancyfoot[C]{{\footnotesize – \thepage\ –}}\setcounter{{page}}{{211}}
\begin{{document}}{front}\thispagestyle{{fancy}}\begin{{paracol}}{{2}}{sides}\end{{paracol}}\bigskip
\begin{{multicols}}{{2}}{body_of(text, hand)}\end{{multicols}}\end{{document}}"""


def _book(text: Text) -> str:
    """`book` of two columns on small pages: chapters that begin a page, heads by `\\markboth`, very long paragraphs."""
    front, _ = front_of(text)
    body = body_of(text, Setting(head=r"\bab{%s}", table=(r"\begin{table}[b]\centering ", r"\end{table}")))
    return rf"""\documentclass[9pt,twocolumn,twoside,openany]{{extbook}}{_BASE}\usepackage{{palatino}}\usepackage[paperwidth=176mm,paperheight=250mm,margin=18mm]{{geometry}}\newcommand{{\bab}}[1]{{\markboth{{#1}}{{#1}}\section*{{#1}}}}
\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[LE]{{\thepage\quad\small Bunga Rampai Uji}}\fancyhead[RO]{{\small\leftmark\quad\thepage}}
\begin{{document}}\onecolumn\begin{{titlepage}}\null\vfill {front}\vfill\end{{titlepage}}\twocolumn
{body}\end{{document}}"""


def _short(text: Text) -> str:
    """Short paragraphs, lists and tables of whole sentences, ragged right; figures float over both columns."""
    front, ((head, prose, words),) = front_of(text)
    hand = Setting(figure=(r"\begin{figure*}[t]\centering ", r"\end{figure*}"), work=r"\noindent %s\par\smallskip")
    return rf"""\documentclass[10pt,a4paper,twocolumn]{{article}}{_BASE}\usepackage{{helvet}}\renewcommand{{\familydefault}}{{\sfdefault}}\usepackage{{ragged2e}}\usepackage[margin=18mm]{{geometry}}\setlength{{\columnseprule}}{{.4pt}}\setlength{{\columnsep}}{{9mm}}
\pagestyle{{fancy}}\fancyhf{{}}\fancyfoot[L]{{\scriptsize Laporan Uji 17/2024}}\fancyfoot[C]{{\scriptsize RAHASIA}}\fancyfoot[R]{{\scriptsize \thepage/5}}\renewcommand{{\headrulewidth}}{{0pt}}\renewcommand{{\footrulewidth}}{{.3pt}}
\begin{{document}}\twocolumn[{{{front}\noindent\textbf{{{head}}} {prose}\par\noindent {words}\bigskip}}]\thispagestyle{{fancy}}\RaggedRight\parindent1em
{body_of(text, hand)}\end{{document}}"""


PRESSES: dict[str, Press] = {
    "e-article": Press(Plan("syllables", "hppnpHpptpHnpphpfpppHpsppTpphpinpphppr", (45, 95), places=("Universitas Contoh, Jakarta",)), _article),
    "e-lines": Press(Plan("salad-en", "hppphpptpHpphpfppHpipphppr", (50, 80), "en", abstracts=("Abstract",), captions=("Table {}:", "Figure {}:"), places=("Department of Testing, Example University",)), _numbered),
    "e-paracol": Press(Plan("salad-id", "hppnphptpphppfphpTppphpnpqphppr", (40, 100), abstracts=("Abstrak", "Abstract"), headings="", subheadings="", works=""), _paracol),
    "e-book": Press(Plan("lorem", "hlplnphpllpphptplphnlpfplhlnpplr", (60, 120), "en", abstracts=(), headings="Chapter {n}"), _book),
    "e-short": Press(Plan("numbered", "hssphsspsihTssspphspstpsphsspsisphspsfsshsspsr", (15, 40), headings="{n}", upper=True), _short),
}  # fmt: skip

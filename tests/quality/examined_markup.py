# ruff: noqa: E501 -- markup reads better in whole lines
"""A text in; HTML of it for WeasyPrint, Chromium and LibreOffice, and Typst source of it, out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.quality.examined_truth import Part, Text, Wish


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet needs of a text; `rules` set it, `printer` prints it.

    `sides` puts abstracts beside each other (`pair`), or the imprint beside them (`panel`).
    """

    wish: Wish
    rules: str
    printer: str
    notes_at_end: bool = False
    sides: str = ""


def markup(text: str, notes: dict[int, str] | None, at_end: bool = False) -> str:
    """Return a text in HTML's signs; a note stands where it is called, or only its sign does."""
    out = html.escape(text, quote=False)
    out = re.sub(r"\*([^*]+)\*", r"<em>\1</em>", out)
    out = re.sub(r"\^([^^]+)\^", r"<sup>\1</sup>", out)
    if at_end:
        return re.sub(r"\[\[(\d+)\]\]", r'<sup class="call">\1</sup>', out)
    return re.sub(
        r"\[\[(\d+)\]\]", lambda sign: f'<span class="note">{markup((notes or {})[int(sign[1])], None)}</span>', out
    )


def page_of(text: Text, sheet: Sheet) -> str:
    """Return the whole page."""
    body = "\n".join(_body(text, sheet))
    return f'<!DOCTYPE html><html lang="{text.language}"><head><meta charset="utf-8"><title>{html.escape(text.title)}</title><style>{sheet.rules}</style></head><body>{body}</body></html>'


def _body(text: Text, sheet: Sheet) -> Iterator[str]:
    parts, notes = text.parts, text.notes()
    yield f"<header><h1>{html.escape(text.title)}</h1>"
    yield "".join(f'<p class="author">{html.escape(part.text)}</p>' for part in text.of("author"))
    yield "</header>"
    if sheet.sides == "pair":
        yield from _pair(text)
    yield "<main>"
    if sheet.sides == "panel":
        yield from _panel(text)
    for index, part in enumerate(parts):
        front = part.kind in ("abstract", "keywords") or (part.kind == "heading" and not part.level)
        if part.kind not in ("title", "author", "imprint") and not (sheet.sides and front):
            around = (parts[index - 1].kind, parts[index + 1].kind if index + 1 < len(parts) else "")
            yield _element(part, markup(part.text, notes, sheet.notes_at_end), around, sheet)
    if sheet.notes_at_end:
        yield (
            '<section class="notes">'
            + "".join(f"<p>{number}. {markup(note, None)}</p>" for number, note in notes.items())
            + "</section>"
        )
    yield "</main>"


def _fronts(text: Text) -> list[str]:
    heads = [part for part in text.of("heading") if not part.level]
    fronts = zip(heads, text.of("abstract"), text.of("keywords"), strict=True)
    return ["<h4>{}</h4><p>{}</p><p>{}</p>".format(*(markup(part.text, None) for part in front)) for front in fronts]


def _pair(text: Text) -> Iterator[str]:
    yield '<div class="pair">' + "".join(f"<div>{front}</div>" for front in _fronts(text)) + "</div>"


def _panel(text: Text) -> Iterator[str]:
    info = "".join(f"<p>{html.escape(part.text)}</p>" for part in text.of("imprint"))
    yield "".join(
        f'<div class="wide"><div class="left">{info}</div><div>{front}</div></div>' for front in _fronts(text)[:1]
    )
    yield "".join(f'<div class="wide"><div class="left"></div><div>{front}</div></div>' for front in _fronts(text)[1:])


def _element(part: Part, text: str, around: tuple[str, str], sheet: Sheet) -> str:
    labelled = f"{part.label} {text}".strip()
    if part.kind == "heading":
        return f"<h{part.level + 1 or 2}>{labelled}</h{part.level + 1 or 2}>" if part.level else f"<h4>{text}</h4>"
    if part.kind == "item":
        return ("<ol>" if around[0] != "item" else "") + f"<li>{text}</li>" + ("</ol>" if around[1] != "item" else "")
    if part.kind == "table":
        head, *rows = part.rows
        cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        return f"<table><thead><tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr></thead><tbody>{cells}</tbody></table>"
    if part.kind == "caption":
        box = '<div class="picture"></div>' if part.level == 2 else ""
        return f'<div class="float">{box}<p class="caption">{labelled}</p></div>'
    if part.kind == "note":
        return ""
    tags = {"quotation": "blockquote", "side": "aside"}
    tag = tags.get(part.kind, "p")
    return f'<{tag} class="{part.kind}">{labelled}</{tag}>'


_MAGAZINE = """@page{size:210mm 275mm;margin:22mm 17mm 24mm;@top-left{content:string(bab);font:italic 8pt Liberation Sans}@top-right{content:"Telaah Kebijakan 14 (2)";font:8pt Liberation Sans}
@bottom-center{content:counter(page);font:8pt Liberation Sans}@bottom-left{content:"doi.example/10.5555/tk.14.2.88";font:6.5pt Liberation Sans}@bottom-right{content:"© 2023 Telaah Kebijakan. CC BY-SA 4.0";font:6.5pt Liberation Sans}}
body{font:9.6pt/1.32 Liberation Serif;hyphens:auto;text-align:justify}h1{font:bold 19pt/1.15 Liberation Sans;text-align:left;margin:0 0 4mm}.author{margin:0;font-weight:bold}
main{columns:2;column-gap:7mm}h2{font:bold 11pt Liberation Sans;string-set:bab content();margin:4mm 0 1mm;text-align:left}h3{font:italic bold 9.6pt Liberation Sans;margin:3mm 0 1mm}h4{font:bold 9pt Liberation Sans;margin:2mm 0 0}
p{margin:0;text-indent:4mm}h2+p,h3+p,p.caption,p.abstract,p.keywords{text-indent:0}p.reference{text-indent:-5mm;padding-left:5mm;text-align:left}blockquote{margin:2mm 6mm;font-size:9pt}
.note{float:footnote;font-size:7.5pt;line-height:1.25}aside{background:#e8eef2;padding:3mm;margin:3mm 0;font:8.6pt/1.3 Liberation Sans;text-align:left}table{width:100%;border-collapse:collapse;font-size:8.5pt;margin:1mm 0 3mm}th{border-bottom:1pt solid;text-align:left}.float{break-inside:avoid;margin:2mm 0}.caption{font:8pt Liberation Sans}.picture{height:30mm;background:#bcd}"""
_REPORT = """@page{size:A4;margin:20mm}body{font:10.5pt/1.45 "Noto Sans","Liberation Sans",sans-serif}h1{font-size:22pt;color:#174}h2{letter-spacing:.18em;text-transform:uppercase;font-size:12pt;border-bottom:1px solid #174}
main{column-count:2;column-gap:9mm;text-align:justify;hyphens:auto}h2,.wide{break-after:avoid}p{margin:0 0 2.4mm}blockquote{border-left:3px solid #999;margin:2mm 0 2mm 2mm;padding-left:4mm;font-style:italic}
aside{float:right;width:45%;border:1px solid #174;padding:2mm;font-size:9pt;text-align:left;margin:0 0 2mm 3mm}table{border-collapse:collapse;width:100%;font-size:9pt}td,th{border:1px solid #aaa;padding:1mm}.caption{font-weight:bold;font-size:9pt}.picture{height:35mm;background:#dde}.float{break-inside:avoid}
.notes{border-top:1px solid;font-size:8.5pt;margin-top:4mm}p.reference{font-size:9pt}"""

SHEETS: dict[str, Sheet] = {
    "a-magazine": Sheet(
        Wish(
            "id",
            "hpnpphspptphpHpfpnpphqppHpipsphppnpr",
            ("id", "en"),
            headings="{n}",
            subheadings="{n}.{m}",
            captions=("Tabel {}", "Gambar {}"),
        ),
        _MAGAZINE,
        "weasyprint",
    ),
    "a-report": Sheet(
        Wish("en", "hpppsptphpHppfppphqppipphpnppr", headings="{n}.", captions=("Table {}.", "Figure {}.")),
        _REPORT,
        "chromium",
        notes_at_end=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Typst:
    """What a Typst layout needs of a text, and what it sets before it."""

    wish: Wish
    opening: str
    columns: int = 2
    floats: bool = False


def typst(text: str, notes: dict[int, str] | None = None) -> str:
    """Return a text in Typst's signs."""
    out = re.sub(r"([\\#$@<>\[\]~`_/])", r"\\\1", re.sub(r"\[\[(\d+)\]\]", "\x01\\1\x02", text))
    out = re.sub(r"\*([^*]+)\*", r"#emph[\1]", out)
    out = re.sub(r"\^([^^]+)\^", r"#super[\1]", out)
    return re.sub("\x01(\\d+)\x02", lambda sign: f"#footnote[{typst((notes or {})[int(sign[1])])}]", out)


def typst_of(text: Text, layout: Typst) -> str:
    """Return the Typst source."""
    names = ", ".join(part.text for part in text.of("author"))
    head = f'#align(center)[#text(17pt, weight: "bold", hyphenate: false)[{typst(text.title)}]\n\n{typst(names)}]\n#v(6pt)\n'
    head = f'#place(top, scope: "parent", float: true)[{head}]\n' if layout.floats else head
    body = "\n\n".join(filter(None, _typst_body(text, layout.floats)))
    columns = f"#show: columns.with({layout.columns}, gutter: 14pt)\n" if layout.columns > 1 else ""
    return f'#set text(lang: "{text.language}")\n{layout.opening}\n{head}{columns}{body}\n'


def _typst_body(text: Text, floats: bool) -> Iterator[str]:
    held = ""
    for part, following in zip(text.parts, [*text.parts[1:], None], strict=True):
        made = held + _typst_part(part, text.notes())
        waits = floats and part.kind == "caption" and following is not None and following.kind == "table"
        held = made + "\n\n" if waits else ""
        if not waits:
            yield (
                f'#place(top, scope: "parent", float: true)[{made}]'
                if floats and part.kind in ("table", "caption")
                else made
            )


def _typst_part(part: Part, notes: dict[int, str]) -> str:
    text = f"{typst(part.label)} {typst(part.text, notes)}".strip()
    if part.kind == "table":
        cells = ", ".join(f"[{typst(cell)}]" for row in part.rows for cell in row)
        return f"#align(center, block(breakable: false, table(columns: {len(part.rows[0])}, stroke: none, table.hline(), {cells}, table.hline())))"
    if part.kind == "caption":
        box = "#rect(width: 100%, height: 3cm)\n" if part.level == 2 else ""
        return f"{box}#block(text(8pt)[{text}])"
    if part.kind == "reference":
        return f"#par(hanging-indent: 1.4em, first-line-indent: 0pt)[{text}]"
    forms: dict[str, Callable[[], str]] = {
        "heading": lambda: f"{'=' * max(1, part.level)} {text}",
        "quotation": lambda: f"#quote(block: true)[{text}]",
        "item": lambda: f"+ {typst(part.text, notes)}",
        "equation": lambda: "$ Y = a + b X $",
        "side": lambda: f"#block(fill: luma(230), inset: 6pt, width: 100%)[#text(8.5pt)[{text}]]",
        "title": lambda: "", "author": lambda: "", "note": lambda: "",
    }  # fmt: skip
    return forms.get(part.kind, lambda: text)()


TYPSTS: dict[str, Typst] = {
    "a-typst": Typst(
        Wish("en", "hpnpphppHptppHppehppfpnpphpqpipphnpppr", ("en", "id"), headings="{n}.", subheadings="{n}.{m}", captions=("Table {}:", "Figure {}:"), works="[{n}]"),
        '#set page(paper: "us-letter", margin: 2cm, header: context [#smallcaps[Archipelagic Review] #h(1fr) Vol. 8, No. 1], footer: context [#h(1fr) #counter(page).display("1 / 1", both: true) #h(1fr)], background: rotate(-45deg, text(60pt, fill: luma(220))[PREPRINT]))\n#set par(justify: true, first-line-indent: 1em, spacing: .65em)\n#set text(9.5pt)\n#show heading: set text(10pt)',
    ),
}  # fmt: skip

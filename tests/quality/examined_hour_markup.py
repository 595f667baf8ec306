# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of an hour's script in; HTML of it for WeasyPrint: columns by CSS, margin boxes, notes that float, out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tests.quality.examined_hour_texts import Plan
from tests.quality.examined_truth import Part, Text


@dataclass(frozen=True, slots=True)
class Web:
    """What a page needs of a text; `rules` set it. `sections` gives every section columns of its own below its heading."""

    plan: Plan
    rules: str
    sections: bool = False
    before: str = ""


def web_page(text: Text, web: Web) -> str:
    """Return the HTML."""
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    front, body = text.parts[:start], [part for part in text.parts[start:] if part.kind != "note"]
    return (
        f'<!doctype html><html lang="{text.language}"><head><meta charset="utf-8"><style>{web.rules}</style></head><body>{web.before}'
        f"<header>{_front(front)}</header><main>{''.join(_body(body, text.notes(), web))}</main></body></html>"
    )


def _front(parts: tuple[Part, ...]) -> str:
    head = "".join(_tag(part, {}) for part in parts if part.kind in ("title", "author", "place"))
    rest = [part for part in parts if part.kind not in ("title", "author", "place")]
    boxes = [rest[index : index + 3] for index in range(0, len(rest), 3)]
    return (
        head
        + '<div class="abstracts">'
        + "".join(f"<div>{''.join(_tag(part, {}) for part in box)}</div>" for box in boxes)
        + "</div>"
    )


def _body(parts: list[Part], notes: dict[int, str], web: Web) -> Iterator[str]:
    opened = False
    for kind, group in groupby(parts, lambda part: part.kind if part.kind in ("item", "reference") else ""):
        made = [_tag(part, notes) for part in group]
        if kind == "item":
            yield f"<ol>{''.join(made)}</ol>"
            continue
        for tag in made:
            heading = web.sections and tag.startswith("<h2")
            if heading:
                yield ("</div>" if opened else "") + tag + '<div class="columns">'
            opened = opened or heading
            yield "" if heading else tag
    yield "</div>" if opened else ""


def _tag(part: Part, notes: dict[int, str]) -> str:
    text = html.escape(f"{part.label} {part.text}".strip(), quote=False)
    text = re.sub(r"\[\[(\d+)\]\]", lambda sign: f'<span class="note">{html.escape(notes[int(sign[1])])}</span>', text)
    if part.kind == "heading":
        return f"<h{part.level + 1 if part.level else 4}>{text}</h{part.level + 1 if part.level else 4}>"
    if part.kind == "item":
        return f"<li>{text.removeprefix(part.label).strip()}</li>"
    if part.kind == "table":
        rows = [[html.escape(cell) for cell in row] for row in part.rows]
        wide = any(len(cell) > 30 for cell in rows[1])
        head = "".join(f"<th>{cell}</th>" for cell in rows[0])
        body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows[1:])
        return f"<table{' class=wide' if wide else ''}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    if part.kind == "caption":
        return ('<div class="figure"></div>' if part.level == 2 else "") + f'<p class="caption">{text}</p>'
    tag = {"title": "h1", "quotation": "blockquote"}.get(part.kind, "p")
    return f'<{tag} class="{part.kind}">{text}</{tag}>'


_TWO = """@page{size:A4;margin:25mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:8pt}}@page:left{@top-left{content:"Buletin Uji Indonesia";font:italic 8pt Liberation Serif}}@page:right{@top-right{content:string(judul);font:italic 8pt Liberation Serif}}@page:first{@top-right{content:"DOI 10.1234/contoh.2024.001";font:8pt Liberation Serif}}
body{font:10pt/1.35 "Liberation Serif";text-align:justify;hyphens:auto}h1{font-size:18pt;text-align:center;hyphens:none;string-set:judul content()}.author,.place{text-align:center;margin:0}.abstracts{display:flex;gap:8mm;margin:6mm 0;font-size:9pt}.abstracts>div{flex:1}h4{margin:0;text-align:center}.abstracts p{margin:0 0 1mm}main{columns:2;column-gap:8mm}h2{font-size:12pt;margin:4mm 0 2mm;text-align:left}h3{font-size:10.5pt;margin:3mm 0 1mm;text-align:left}p{margin:0 0 2mm}
.note{float:footnote;font-size:8pt}table{width:100%;border-collapse:collapse;font-size:8.5pt;margin:0 0 3mm}td,th{border:.5pt solid;padding:1mm;text-align:left}table.wide{column-span:all}.figure{height:32mm;background:#ccc;margin-top:2mm}.caption{font-size:8.5pt;text-align:center}p.reference{padding-left:5mm;text-indent:-5mm}blockquote{margin:0 6mm 2mm;font-style:italic}"""
_SECTIONS = """@page{size:letter;margin:22mm 19mm 24mm;@top-center{content:"Annual Testing Report 2024";font:8pt "DejaVu Sans"}@bottom-right{content:"Page " counter(page);font:8pt "DejaVu Sans"}@bottom-left{content:"Internal use only";font:8pt "DejaVu Sans"}}
body{font:9.5pt/1.45 "DejaVu Serif";hyphens:auto}.mark{position:fixed;top:110mm;left:20mm;font:72pt "DejaVu Sans";color:rgba(0,0,0,.08);transform:rotate(-45deg)}h1{font-size:22pt}.author{display:inline-block;margin:0 6mm 0 0}.abstracts{background:#eee;padding:3mm}h2{border-bottom:1pt solid #333;font-size:14pt;margin:5mm 0 2mm}.columns{columns:2;column-gap:9mm;text-align:justify}h3{font-size:10.5pt;margin:2mm 0 1mm}p{margin:0;text-indent:1.5em}.caption,h2+.columns>p:first-child,.abstracts p{text-indent:0}.caption{font:8pt "DejaVu Sans";margin:1mm 0 3mm}.note{float:footnote;font-size:7.5pt}table{width:100%;font-size:8pt;border-top:1pt solid;border-bottom:1pt solid;margin:2mm 0;border-collapse:collapse}th{border-bottom:.5pt solid;text-align:left}.figure{height:28mm;background:#d8d8d8;border:.5pt solid}"""
_ONE = """@page{size:A5;margin:20mm 16mm;@top-left{content:string(bab);font:8pt Liberation Sans}@top-right{content:counter(page);font:bold 8pt Liberation Sans}@bottom-center{content:"Modul Pembelajaran Mandiri | Cetakan Ketiga";font:7pt Liberation Sans}}
body{font:10pt/1.5 "Liberation Sans"}h1{font-size:20pt;color:#345}.author{margin:0;color:#555}h2{font-size:14pt;break-before:page;string-set:bab content();color:#345}h3{font-size:11pt}p{margin:0 0 2.5mm}.figure{float:right;width:44%;height:36mm;background:#bcd;margin:0 0 2mm 4mm}.caption{font-size:8pt;font-style:italic}.note{float:footnote;font-size:8pt}table{width:100%;border-collapse:collapse;font-size:8.5pt}tr:nth-child(even){background:#eef}td,th{padding:1.2mm;text-align:left;vertical-align:top}p.paragraph::first-letter{}main>p.paragraph:first-of-type::first-letter{font-size:24pt}blockquote{border-left:2pt solid #345;padding-left:4mm;margin:0 0 3mm 4mm}"""
WEBS: dict[str, Web] = {
    "e-columns": Web(Plan("salad-id", "hppnphpptpHphpnfppTphpinpphqpptppr", (35, 95), abstracts=("Abstrak", "Abstract"), captions=("Tabel {}", "Gambar {}")), _TWO),
    "e-sections": Web(Plan("salad-en", "hppphpnphpptphppHppfphpipphppnpphpspphppp", (30, 85), "en", abstracts=("Abstract",), captions=("Table {}.", "Figure {}."), headings="{n}"), _SECTIONS, sections=True, before='<div class="mark">SAMPLE</div>'),
    "e-module": Web(Plan("prose-id", "hpnpHppptphpqpipHpnphpTpppsphppnHppipp", (40, 130), abstracts=(), headings="BAB {n}", subheadings="{n}.{m}", captions=("Tabel {}.", "Gambar {}.")), _ONE),
}  # fmt: skip

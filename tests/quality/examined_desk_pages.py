# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of sentences in; HTML of it for WeasyPrint and Chromium, out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tests.quality.examined_desk_texts import Desk, Press
from tests.quality.examined_truth import Part, Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page needs of a text; `rules` set it. `before` stands before all, `foot` below the front."""

    desk: Desk
    rules: str
    before: str = ""
    chromium: bool = False
    bare: bool = False  # without the header and footer that a browser adds


def page(text: Text, sheet: Sheet) -> str:
    """Return the HTML."""
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    front, rest = text.parts[:start], [part for part in text.parts[start:] if part.kind != "note"]
    heads = "".join(_tag(part, {}, sheet) for part in front if part.kind in ("title", "author", "place", "imprint"))
    others = [part for part in front if part.kind not in ("title", "author", "place", "imprint")]
    boxes: list[list[Part]] = []
    for part in others:
        if part.kind == "heading" or (part.kind == "abstract" and part.label) or not boxes:
            boxes.append([])
        boxes[-1].append(part)
    abstracts = "".join(f"<section>{''.join(_tag(part, {}, sheet) for part in box)}</section>" for box in boxes)
    name = html.escape(text.title)
    return (
        f'<!doctype html><html lang="{text.language}"><head><meta charset="utf-8"><title>{name}</title><style>{sheet.rules}</style></head><body>{sheet.before}'
        f'<header>{heads}<div class="abstracts">{abstracts}</div></header><main>{"".join(_body(rest, text.notes(), sheet))}</main></body></html>'
    )


def _body(parts: list[Part], notes: dict[int, str], sheet: Sheet) -> Iterator[str]:
    for kind, group in groupby(
        parts, lambda part: part.kind if part.kind == "item" else "float" if part.kind in ("table", "caption") else ""
    ):
        members = list(group)
        if kind == "item":
            name = "ul" if members[0].label == "•" else "ol"
            yield f"<{name}>{''.join(f'<li>{html.escape(part.text, quote=False)}</li>' for part in members)}</{name}>"
        elif kind == "float":
            yield from _floats(members)
        else:
            yield from (_tag(part, notes, sheet) for part in members)


def _floats(parts: list[Part]) -> Iterator[str]:
    caption = ""
    for part in parts:
        if part.kind == "table":
            wide = " class=wide" if any(len(cell) > 30 for row in part.rows for cell in row) else ""
            head, *rows = ([html.escape(cell, quote=False) for cell in row] for row in part.rows)
            top = "".join(f"<th>{cell}</th>" for cell in head)
            body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
            yield f"<table{wide}><caption>{caption}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
            continue
        caption = f"<b>{html.escape(part.label)}</b> {html.escape(part.text, quote=False)}"
        if part.level == 2:
            yield f'<figure><div class="art"></div><figcaption>{caption}</figcaption></figure>'


def _tag(part: Part, notes: dict[int, str], sheet: Sheet) -> str:
    text = html.escape(f"{part.label} {part.text}".strip(), quote=False)
    text = re.sub(
        r"\[\[(\d+)\]\]",
        lambda sign: f'<span class="note">{html.escape(notes[int(sign[1])], quote=False)}</span>',
        text,
    )
    if part.kind == "heading":
        level = part.level + 1 if part.level else 4
        return f"<h{level}>{text}</h{level}>"
    tag = {"title": "h1", "quotation": "blockquote"}.get(part.kind, "p")
    return f'<{tag} class="{part.kind}">{text}</{tag}>'


_NARROW = """@page{size:A4;margin:24mm 16mm 22mm;@top-left{content:"Buana Niaga, Vol. 17, No. 3, September 2020: 233–241";font:7.5pt "Liberation Sans";color:#555;border-bottom:.5pt solid #999;width:100%;text-align:left}@bottom-right{content:counter(page);font:8pt "Liberation Sans"}@bottom-left{content:"http://ejournal.contoh.id/index.php/bn";font:7pt "Liberation Sans"}}@page:first{@bottom-left{content:"© 2020 Penulis. Artikel akses terbuka di bawah lisensi CC BY-SA 4.0. DOI: 10.5555/bn.v17i3.210";font:7pt "Liberation Sans"}}
@page:first{counter-reset:page 233}body{font:9pt/1.3 "Liberation Sans";text-align:justify;hyphens:auto;margin:0}h1{font-size:16pt;text-align:left;color:#7a1f1f;hyphens:none;margin:0 0 3mm}.author{display:inline;font-weight:bold}.author+.author::before{content:""}.author::after{content:"   "}.place{font-size:8pt;margin:1mm 0}.imprint{font-size:7.5pt;margin:0;color:#444}.abstracts{display:flex;gap:12pt;border:1pt solid #7a1f1f;padding:3mm;margin:4mm 0;font-size:8pt}.abstracts section{flex:1}h4{margin:0 0 1mm;color:#7a1f1f}.abstracts p{margin:0 0 1mm}main{columns:2;column-gap:12pt}h2{font-size:10.5pt;color:#7a1f1f;margin:3mm 0 1.5mm;text-align:left}h3{font:italic bold 9pt "Liberation Sans";margin:2mm 0 1mm;text-align:left}p{margin:0}p.paragraph{text-indent:5mm}h2+p.paragraph,h3+p.paragraph{text-indent:0}.note{float:footnote;font-size:7pt;text-align:left;text-indent:0}table{width:100%;border-collapse:collapse;font-size:7.5pt;margin:2mm 0 3mm}caption{text-align:left;font-size:7.5pt;margin-bottom:1mm}thead{background:#7a1f1f;color:#fff}td,th{padding:.7mm 1mm;text-align:left;vertical-align:top}tbody tr{border-bottom:.4pt solid #bbb}table.wide{column-span:all}figure{margin:2mm 0}.art{height:30mm;background:#ddd}figcaption{font-size:7.5pt;text-align:left}p.reference{padding-left:6mm;text-indent:-6mm;font-size:8pt}ol,ul{margin:1mm 0;padding-left:5mm}"""
_WIDE = """@page{size:letter;margin:22mm 25mm 22mm 20mm;@right-middle{content:counter(page);font:bold 11pt "Noto Sans";color:#0a6}@top-right{content:"Field Notes in Public Health  6 (2023) e118";font:7.5pt "Noto Sans"}}@page:first{@bottom-center{content:"Peer-reviewed. Received: 14 January 2023. Accepted: 2 April 2023. Copyright 2023 The Authors.";font:7pt "Noto Sans"}}
body{font:9.5pt/1.5 "Noto Sans";margin:0}h1{font-size:21pt;line-height:1.15;color:#0a6;margin:0 0 4mm}.author{margin:0;font-weight:bold}.place{margin:0 0 4mm;font-style:italic}.abstracts{background:#e9f5ef;padding:4mm;font-size:9pt}h4{margin:0;letter-spacing:2pt;text-transform:uppercase;font-size:8.5pt}.abstracts p{margin:1mm 0}main{columns:2;column-gap:15mm;margin-top:6mm}h2{font-size:12.5pt;color:#0a6;margin:5mm 0 1mm;line-height:1.2}h3{font-size:10pt;margin:4mm 0 1mm}p.paragraph{margin:0 0 2.5mm}.note{float:footnote;font-size:7.5pt;line-height:1.3}table{width:100%;border-collapse:collapse;font-size:8pt;line-height:1.3;margin:3mm 0}caption{text-align:left;font-size:8pt;color:#0a6}th{border-bottom:1pt solid #0a6;text-align:left}td{padding:1mm .5mm}table.wide{column-span:all}table.wide td{vertical-align:middle}.art{height:34mm;background:#cde}figure{margin:3mm 0;break-inside:avoid}figcaption{font-size:8pt;color:#0a6}p.reference{font-size:8pt;line-height:1.35;margin:0 0 1.5mm}ul{padding-left:4mm;margin:0 0 3mm}blockquote{margin:2mm 0 3mm;padding-left:3mm;border-left:3pt solid #0a6;font-style:italic}"""
_CHAPTER = """@page{size:176mm 250mm;margin:24mm 20mm 26mm 24mm;@bottom-center{content:counter(page,lower-roman);font:9pt "TeXGyrePagella"}}@page body{@bottom-center{content:"– " counter(page) " –";font:9pt "DejaVu Serif"}@top-center{content:string(bab);font:italic 8.5pt "DejaVu Serif"}}
body{font:9.5pt/1.48 "DejaVu Serif";text-align:justify;hyphens:auto}header{text-align:center}h1{font-size:22pt;font-weight:normal;margin:50mm 0 10mm;hyphens:none}.author{font-size:12pt}.abstracts{break-before:page;text-align:left}.abstracts section{break-after:page}h4{text-align:center;font-variant:small-caps;font-size:12pt}main{page:body;counter-reset:page 1}h2{font-size:15pt;font-weight:normal;text-align:center;margin:14mm 0 8mm;letter-spacing:1.5pt;string-set:bab content()}h3{font-size:10pt;font-variant:small-caps;text-align:left;margin:5mm 0 2mm}p{margin:0;text-indent:7mm}h2+p,h3+p,.abstracts p{text-indent:0}p.side{margin:0 0 8mm 50mm;font:italic 8.5pt/1.4 "DejaVu Serif";text-align:right;text-indent:0}.note{float:footnote;font-size:7.5pt;text-indent:0;line-height:1.3}table{margin:4mm auto;border-collapse:collapse;font-size:8pt;border-top:1.2pt solid;border-bottom:1.2pt solid}caption{font-size:8pt;font-style:italic;margin-bottom:1mm}th{border-bottom:.5pt solid}td,th{padding:.5mm 3mm;text-align:left}.art{height:45mm;background:#e5e5e5}figure{margin:4mm 0}figcaption{font-size:8pt;text-align:center}blockquote{margin:3mm 10mm;font-size:9pt}p.reference{padding-left:8mm;text-indent:-8mm}ol{margin:2mm 0}"""
_PROCEEDINGS = """@page{size:A4;margin:30mm 18mm 20mm;@top-left{content:"Proceedings of the 4th Workshop on Coastal Data, Ambon, 6–8 May 2022";font:italic 8pt "Liberation Serif"}@top-right{content:"p. " counter(page);font:8pt "Liberation Serif"}@bottom-left{content:"ISBN 978-0-000-00000-0";font:7.5pt "Liberation Serif"}@bottom-right{content:"Draft – not for citation";font:7.5pt "Liberation Serif";color:#a00}}
@page:first{counter-reset:page 41}.stamp{position:fixed;top:90mm;left:10mm;font:bold 80pt "Liberation Sans";color:rgba(200,0,0,.07);transform:rotate(-35deg)}body{font:10pt/1.22 "Liberation Serif";text-align:justify;hyphens:auto}h1{font-size:17pt;text-align:center;text-transform:uppercase;hyphens:none;margin:0 0 4mm}.author,.place{text-align:center;margin:0}.abstracts{display:flex;gap:6mm;margin:5mm 0}.abstracts section{flex:1}.abstracts section+section{border-left:.6pt solid;padding-left:6mm}.abstracts p{margin:0;font-style:italic;font-size:9pt}h4{margin:0;font-size:9pt}main{columns:2;column-gap:7mm}h2{font-size:10pt;text-align:center;text-transform:uppercase;margin:4mm 0 2mm}h3{font-size:10pt;font-style:italic;font-weight:normal;margin:2.5mm 0 1mm}p{margin:0;text-indent:4mm}h2+p,h3+p{text-indent:0}.note{float:footnote;font-size:8pt;text-indent:0}table{width:100%;border-collapse:collapse;font-size:8.5pt;margin:2mm 0}caption{font-size:8.5pt;text-align:center}td,th{border:.4pt solid #333;padding:.6mm 1mm;vertical-align:middle}table.wide{column-span:all}figure{column-span:all;margin:3mm 0}.art{height:38mm;background:#ddd;border:.5pt solid}figcaption{font-size:8.5pt;text-align:center}p.reference{padding-left:5mm;text-indent:-5mm;font-size:9pt}blockquote{margin:2mm 5mm;font-size:9pt}"""
_SCREEN = """@page{size:A4;margin:20mm 18mm}body{font:10.5pt/1.5 "DejaVu Sans";color:#222;margin:0}.bar{background:#234;color:#fff;padding:3mm 4mm;font-size:9pt}h1{font-size:20pt}.author{margin:0}.abstracts{border:1px solid #999;padding:3mm;border-radius:2mm}h2{color:#234;border-bottom:2px solid #ccc}main p{margin:0 0 3mm}table{border-collapse:collapse;width:100%;font-size:9pt;margin:3mm 0}td,th{border:1px solid #aaa;padding:1.5mm;text-align:left}th{background:#eee}caption{caption-side:bottom;font-size:9pt}.art{height:40mm;background:#cbd5e0}figure{margin:4mm 0}figcaption{font-size:9pt;color:#555}blockquote{border-left:3px solid #234;margin:0 0 3mm;padding-left:4mm;color:#555}"""
_NEWSLETTER = """@page{size:letter;margin:14mm 15mm 16mm}body{font:10pt/1.35 "Liberation Serif";margin:0}.edge{font:8pt "Liberation Sans";color:#666;border-bottom:1px solid #666;margin-bottom:4mm}h1{font:bold 24pt "Liberation Sans Narrow";margin:0}.author{font-variant:small-caps;display:inline-block;margin:0 4mm 0 0}.abstracts{font-weight:bold;margin:3mm 0}.abstracts h4{margin:0}.abstracts p{margin:0}main{columns:2;column-gap:9mm;text-align:justify;hyphens:auto}h2{font:bold 12pt "Liberation Sans Narrow";color:#a40;margin:3mm 0 1mm;text-align:left}h3{font:bold 10pt "Liberation Sans Narrow";margin:2mm 0 0}p{margin:0;text-indent:1.2em}h2+p,h3+p{text-indent:0}table{width:100%;border-collapse:collapse;font:8.5pt "Liberation Sans"}caption{font:8.5pt "Liberation Sans";text-align:left}td{border-top:1px solid #ccc}th{text-align:left}.art{height:32mm;background:#ddd}figure{margin:2mm 0;break-inside:avoid}figcaption{font:8.5pt "Liberation Sans"}p.reference{text-indent:-4mm;padding-left:4mm;font-size:9pt}table.wide{column-span:all}"""
SHEETS: dict[str, Sheet] = {
    "g-niaga": Sheet(Desk("id", "hppnpHpptpHpnpphppfppHpspTpphpiphppr", "Upah, Garam, dan Pelabuhan: Ekonomi Pesisir Setelah 1950", ("Wahyu Kertanegara", "Sulastri", "Benyamin Radja"), Press("Buana Niaga", 17, 3, 2020, 233, 241, "", "10.5555/bn.v17i3.210"), ("Fakultas Ekonomi, Universitas Contoh, Surabaya",), ("Abstrak", "Abstract"), headings="{n}.", imprint=("Diterima: 3 Februari 2020; direvisi: 11 Mei 2020; disetujui: 20 Juli 2020",)), _NARROW),
    "g-health": Sheet(Desk("en", "hppnpHpptpHppnpphppfppHpspTpphpbpqhppr", "Who Reads the Leaflet? Health Literacy at Five Island Clinics", ("Imelda Kasim", "Jonathan Pratt"), Press("Field Notes in Public Health", 6, 0, 2023, 118, 118, "", ""), ("School of Public Health, Example University, Ternate",), ("Abstract",), headings="", subheadings="", captions=("Table {n}.", "Figure {n}.")), _WIDE),
    "g-chapter": Sheet(Desk("id", "heppnplpHpptpHpnphepplpfpppHppqphippsphpppr", "Ingatan di Antara Rak: Sebuah Sejarah Perpustakaan Keliling", ("Ratna Dewi Anggraini",), Press("", 0, 0, 2018, 1, 20, "", ""), (), ("Prakata",), keys=("", ""), headings="BAB {n}", subheadings=""), _CHAPTER),
    "g-workshop": Sheet(Desk("en", "hppnpHpptpHpnpphppfppHpspTpphpqphppr", "Small Boats, Big Tables", ("Leonard Wattimury", "Sri Hartati", "Aoife Brennan"), Press("", 0, 0, 2022, 41, 46, "", ""), ("Example Polytechnic, Ambon",), ("Abstract", "Abstrak"), headings="{n}.", subheadings="{n}.{m}", captions=("Table {n}:", "Figure {n}:"), lead=".", keys=("Kata kunci: ", "Keywords: ")), _PROCEEDINGS, before='<div class="stamp">DRAFT</div>'),
    "g-screen": Sheet(Desk("id", "hppppqphpptppphppfppiphpppbppr", "Mengapa Warga Menyimpan Arsipnya Sendiri", ("Dian Permatasari",), Press("", 0, 0, 2024, 1, 5, "", ""), (), ("Ringkasan",), keys=("", ""), headings=""), _SCREEN, chromium=True),
    "g-gazette": Sheet(Desk("en", "hpppppHpptppHpppphppfppHpspTpphpbphppr", "The Ferry That Carried the Post", ("Gordon Maramis", "Lily Osborne"), Press("", 0, 0, 2014, 1, 5, "", ""), (), ("In brief",), keys=("", ""), headings="", subheadings="", captions=("Table {n}.", "Figure {n}.")), _NEWSLETTER, chromium=True, bare=True, before='<div class="edge">Island Gazette &nbsp;|&nbsp; Winter 2014 &nbsp;|&nbsp; www.islandgazette.example</div>'),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
"""A paper and the name of a style sheet in; HTML for WeasyPrint out: magazines, reports, briefs, journals."""

from __future__ import annotations

import html
from dataclasses import dataclass

from tests.quality.papers import Grid, Paper, Piece, Wishes


@dataclass(frozen=True, slots=True)
class Sheet:
    """Style rules; `sides` sets abstracts beside each other, `info` what is told of the article beside them."""

    wishes: Wishes
    rules: str
    sides: bool = False
    furniture: str = ""
    info: bool = False


def markup_of(paper: Paper, sheet: Sheet) -> str:
    """Return the HTML of a paper."""
    told = "".join(f"<p>{_safe(text)}</p>" for text in paper.extras)
    abstracts = f"<div class=info>{told}</div>" if sheet.info else ""
    inner = "".join(
        f'<section lang="{"id" if heading == "Abstrak" else "en"}"><h4>{heading}</h4><p>{_safe(text)}</p><p>{_safe(words)}</p></section>'
        for heading, text, words in paper.abstracts
    )
    abstracts += f"<div class=inner>{inner}</div>" if sheet.info else inner
    body = "".join(_piece(piece) for piece in paper.pieces)
    references = "".join(f'<p class="ref">{_safe(text)}</p>' for text in paper.references)
    return (
        f'<html lang="{paper.language}"><head><meta charset="utf-8"><title>Microsoft Word - makalah.docx</title>'
        f"<style>{_COMMON}{sheet.rules}</style></head><body>{sheet.furniture}"
        f"<header><h1>{_safe(paper.title)}</h1><p class=by>{_safe(', '.join(paper.authors))}</p><p class=at>{_safe(paper.affiliation)}</p></header>"
        f'<div class="{"sides" if sheet.sides else "front"}">{abstracts}</div>'
        f'<main>{body}<h2>{_safe(paper.reference_heading)}</h2><div class="list">{references}</div></main></body></html>'
    )


def _safe(text: str) -> str:
    return html.escape(text)


def _piece(piece: Piece) -> str:
    if piece.kind == "heading":
        return f"<h{piece.level + 1}>{_safe(piece.text)}</h{piece.level + 1}>"
    if piece.kind in ("table", "tables"):
        return f'<div class="{piece.kind}">{"".join(_grid(grid) for grid in piece.grids)}</div>'
    if piece.kind == "figure":
        return f"<figure><svg width=160 height=60><rect width=160 height=60 fill=#99b /></svg><figcaption>{_safe(piece.text)}</figcaption></figure>"
    if piece.kind == "sidebar":
        return f"<aside>{_safe(piece.text)}</aside>"
    tag = {"quotation": "blockquote", "item": "p class=item", "equation": "p class=formula"}.get(piece.kind, "p")
    words = [f"<b>{_safe(word)}</b>" if n < piece.lead else _safe(word) for n, word in enumerate(piece.text.split())]
    if piece.note:
        words[piece.after] += f'<span class="note">{_safe(piece.note)}</span>'
    return f"<{tag}>{' '.join(words)}</{tag.split()[0]}>"


def _grid(grid: Grid) -> str:
    head = "".join(f"<th>{_safe(cell).replace('|', '<br>')}</th>" for cell in grid.head)
    rows = "".join("<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in row) + "</tr>" for row in grid.rows)
    source = f"<p class=source>{_safe(grid.source)}</p>" if grid.source else ""
    return f"<table><caption>{_safe(grid.caption)}</caption><tr>{head}</tr>{rows}</table>{source}"


_COMMON = """
@page { size: A4; margin: 22mm 18mm } body { text-align: justify; margin: 0 } p, blockquote { margin: 0 }
.note { float: footnote; font-size: 8pt; text-indent: 0; text-align: left } .item { padding-left: 1.6em; text-indent: -1.2em !important }
table { border-collapse: collapse; margin: 8pt auto; text-align: left } th, td { padding: 1pt 5pt } caption { text-align: left }
.sides { display: flex; gap: 8mm } .sides section { flex: 1 } .tables { display: flex; gap: 10mm } figure { margin: 8pt 0; text-align: center }
.formula { text-align: center; text-indent: 0 !important; margin: 6pt 0 } blockquote { margin: 5pt 2.2em; text-indent: 0 }
.ref { padding-left: 1.4em; text-indent: -1.4em !important }
"""
SHEETS: dict[str, Sheet] = {
    "magazine": Sheet(
        Wishes("id", "capitals", (), ("sidebar", "quotation", "figure"), notes=0),
        """@page { @bottom-center { content: "Majalah Samudra · " counter(page); font: 7pt sans-serif } counter-increment: page }
        body { font: 9pt/1.3 "Liberation Serif"; hyphens: auto } main { columns: 3; column-gap: 5mm } p { text-indent: 1em }
        h1 { font: bold 26pt "Liberation Sans"; text-align: left } h2 { font: bold 10pt "Liberation Sans"; letter-spacing: .25em; text-align: left; margin: 8pt 0 3pt }
        h2 + p { text-indent: 0 } main > h2:first-of-type + p::first-letter { font-size: 30pt; line-height: 1 }
        h3 { font: bold 9pt "Liberation Sans"; margin: 6pt 0 2pt; text-align: left } aside { background: #dde; padding: 4pt; font: 8pt "Liberation Sans"; text-align: left; margin: 6pt 0 }""",
    ),
    "ministry": Sheet(
        Wishes("id", "decimal", ("id",), ("tables", "item", "table", "sidebar"), paragraphs=30),
        """@page { @top-left { content: "Kementerian Kelautan — Laporan Kinerja 2021"; font: 8pt "Liberation Sans" } @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font: 8pt "Liberation Sans" } }
        body { font: 11pt/1.45 "Liberation Sans"; text-align: left } p { margin: 0 0 8pt } h1 { font-size: 20pt; color: #136 } h2 { font-size: 14pt; color: #136; margin: 14pt 0 6pt; break-after: avoid }
        h3 { font-size: 11.5pt; color: #136; margin: 10pt 0 4pt; break-after: avoid } th { background: #cde } td, th { border: .5pt solid #888; font-size: 9.5pt } caption { font-size: 9.5pt; font-weight: bold }
        aside { border: 1pt solid #136; padding: 6pt; margin: 8pt 0; font-size: 10pt } .note { font-size: 9pt }""",
    ),
    "wide-gaps": Sheet(
        Wishes("id", "roman", ("id", "en"), ("quotation", "table", "item", "figure")),
        """@page { size: Letter; @top-center { content: "Jurnal Arsip Maritim, 9(1), 2020, 33-47"; font: italic 8pt "Liberation Serif" } @bottom-center { content: counter(page); font: 8pt "Liberation Serif" } } @page :first { counter-reset: page 33 }
        body { font: 10pt/1.2 "DejaVu Serif"; hyphens: manual } main { columns: 2; column-gap: 7mm } main p { text-indent: 1.5em } main .item { text-indent: -1.2em }
        h1 { font-size: 15pt; text-align: center } .by, .at { text-align: center } .by { font-weight: bold } .sides section { background: #eee; padding: 5pt; font-size: 8.5pt } h4 { margin: 0 0 3pt; text-align: center; font-style: italic }
        h2 { font-size: 10pt; text-align: center; margin: 8pt 0 4pt } h3 { font-size: 10pt; font-style: italic; margin: 6pt 0 2pt; text-align: left } table { font-size: 7.5pt } th, td { padding: 1pt 3pt }""",
        sides=True,
    ),
    "inset-abstract": Sheet(
        Wishes("en", "capitals", ("en", "id"), ("table", "figure", "item", "quotation"), cited="numbers"),
        """@page { @top-right { content: "Coastal Review 22 (2014)"; font: 8pt "Liberation Sans" } @bottom-left { content: counter(page); font: bold 9pt "Liberation Sans" } } @page :first { @top-right { content: none } @top-left { content: "Coastal Review 22 (2014) 301–315 · ISSN 1907-5555"; font: 8pt "Liberation Sans" } counter-reset: page 301 }
        body { font: 10pt/1.3 "Liberation Serif"; hyphens: auto } main { columns: 2; column-gap: 6mm; column-rule: .5pt solid #999; margin-top: 10pt } .front { margin: 0 18mm; font-size: 9pt; border-top: 1pt solid; border-bottom: 1pt solid } main p { margin-bottom: 5pt }
        h1 { font-size: 17pt; font-weight: normal } .by { font-variant: small-caps } .at { font-size: 8.5pt; font-style: italic } h4 { margin: 4pt 0 } h2 { font-size: 10.5pt; margin: 10pt 0 4pt; text-align: left } h3 { font-size: 10pt; font-style: italic; font-weight: normal; margin: 6pt 0 3pt; text-align: left } table { font-size: 8pt; border-top: 1pt solid; border-bottom: 1pt solid } .list { font-size: 8.5pt }""",
    ),
    "brief": Sheet(
        Wishes("en", "decimal", (), ("sidebar", "item", "table", "figure"), notes=0.1),
        """@page { margin: 20mm 18mm 20mm 68mm; @bottom-right { content: counter(page); font: 9pt "Liberation Sans" } @top-right { content: "POLICY BRIEF No. 7 | October 2021"; font: 8pt "Liberation Sans" } }
        body { font: 10pt/1.4 "Liberation Sans"; text-align: left } p { margin-bottom: 6pt } h1 { font-size: 18pt } h2 { font-size: 12pt; margin: 10pt 0 4pt } h3 { font-size: 10pt; margin: 8pt 0 3pt }
        aside { position: absolute; left: -54mm; width: 42mm; font-size: 8pt; line-height: 1.3; color: #444 }""",
    ),
    "watermarked": Sheet(
        Wishes("id", "chapter", ("id",), ("table", "quotation", "equation")),
        """@page { @top-center { content: "Dokumen Kerja — tidak untuk dikutip"; font: 8pt "Liberation Sans" } @bottom-center { content: "- " counter(page) " -"; font: 9pt "Liberation Serif" } }
        body { font: 12pt/1.6 "Liberation Serif" } p { text-indent: 3em } h1, h2 { text-align: center; font-size: 13pt } h3 { font-size: 12pt; margin: 8pt 0 4pt } .mark { position: fixed; top: 105mm; left: 0; font: bold 80pt "Liberation Sans"; color: #ddd; z-index: -1; letter-spacing: .1em }
        h4 { text-align: center }""",
        furniture='<div class="mark">DRAF</div>',
    ),
    "open-tables": Sheet(
        Wishes("id", "decimal", ("id", "en"), ("tables", "table", "item", "quotation")),
        """@page { size: Letter; @bottom-center { content: counter(page); font: 9pt "Liberation Serif" } @top-left { content: "H. Hasanuddin"; font: italic 9pt "Liberation Serif" } }
        body { font: 10.5pt/1.35 "Liberation Serif"; hyphens: auto } p { text-indent: 1.4em } h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 12pt 0 4pt } h3 { font-size: 10.5pt; margin: 8pt 0 3pt } table { font-size: 9.5pt } th { font-weight: normal; border-bottom: .5pt solid }""",
    ),
}  # fmt: skip

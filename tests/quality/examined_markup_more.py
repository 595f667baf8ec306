# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; further sheets (a journal with a panel beside its abstract, an agency's report, a law review) and Typst layouts out."""

from __future__ import annotations

from tests.quality.examined_markup import Sheet, Typst
from tests.quality.examined_truth import Wish

_PANEL = """@page{size:A4;margin:25mm 20mm 22mm;@top-center{content:"Jurnal Pranata Sosial, Volume 12 Nomor 1, April 2022, hlm. 33–47";font:italic 8.5pt Liberation Serif;border-bottom:.5pt solid}@bottom-right{content:counter(page);font:9pt Liberation Serif}@bottom-left{content:"ISSN 2087-1234 (cetak) | 2549-5678 (daring)";font:8pt Liberation Serif}}
@page:first{@top-center{content:none}}body{counter-reset:page 32;font:10.5pt/1.3 Liberation Serif}h1{font-size:15pt;text-align:center;margin:0 0 3mm}.author{text-align:center;margin:0;font-weight:bold}header{margin-bottom:6mm}
main{columns:2;column-gap:8mm;text-align:justify;hyphens:auto}.wide{column-span:all;display:grid;grid-template-columns:45mm 1fr;gap:6mm;border-top:1pt solid;border-bottom:1pt solid;padding:2mm 0;margin-bottom:5mm;font-size:9.5pt}.wide .left{text-align:left;hyphens:manual}
p{margin:0;text-indent:6mm}.wide p{text-indent:0}h2{font-size:11pt;text-transform:uppercase;margin:4mm 0 1.5mm;text-align:left}h3{font-size:10.5pt;margin:3mm 0 1mm;text-align:left}h4{margin:0 0 1mm;font-size:9.5pt}h2+p,h3+p{text-indent:6mm}.note{float:footnote;font-size:8pt;line-height:1.2}blockquote{margin:2mm 0 2mm 8mm;font-size:9.5pt;line-height:1.15}p.reference{text-indent:-7mm;padding-left:7mm;margin-bottom:1.5mm}
.float,table{break-inside:avoid}table{column-span:all;width:100%;border-top:1pt solid;border-bottom:1pt solid;border-collapse:collapse;font-size:9pt;margin-bottom:4mm}th{border-bottom:.5pt solid}td,th{text-align:left}.caption{column-span:all;text-align:center;text-indent:0;font-size:9pt}.picture{height:32mm;border:1px solid}ol{margin:1mm 0;padding-left:6mm}aside{border:1px dashed;padding:2mm}"""
_AGENCY = """@page{size:A4;margin:28mm 22mm 24mm 60mm;@top-left{content:"CEDAW/C/IDN/CO/8";font:9pt Liberation Sans}@top-right{content:string(bagian);font:italic 9pt Liberation Sans}@bottom-left{content:counter(page,upper-roman) "/" counter(pages,upper-roman);font:9pt Liberation Sans}@bottom-right{content:"GE.21-03884 (E)";font:9pt Liberation Sans}}
@page lebar{size:A4 landscape;margin:25mm 25mm 25mm 62mm}body{font:10.2pt/1.4 Liberation Sans}h1{font-size:17pt;margin-left:-38mm}.author{margin:0 0 1mm -38mm;font-size:9pt}h2{font-size:11pt;width:33mm;float:left;margin:0 0 0 -38mm;line-height:1.2;string-set:bagian content()}h3{font-size:10.2pt;font-style:italic;margin:3mm 0 1mm}p{margin:0 0 2.6mm;text-align:left}.note{float:footnote;font-size:8pt;line-height:1.2}.float,table{page:lebar}table{width:100%;border-collapse:collapse}td,th{border:.5pt solid #777;padding:1mm;text-align:left}.caption{font-weight:bold}.picture{height:60mm;background:#eee}aside{background:#f0ead8;padding:3mm;margin:2mm 0 3mm}blockquote{margin:0 0 2.6mm 10mm}"""
_REVIEW = """@page{size:letter;margin:24mm 30mm}body{font:11pt/1.35 "Liberation Serif"}h1{text-align:center;font:small-caps 18pt "Liberation Serif"}.author{text-align:center;margin:0 0 2mm}main{text-align:justify}h2{text-align:center;font-variant:small-caps;font-weight:normal;font-size:12pt}h3{font-style:italic;font-weight:normal;font-size:11pt}p{margin:0;text-indent:2em}.pair{display:grid;grid-template-columns:1fr 1fr;gap:8mm;font-size:9pt;line-height:1.25;margin-bottom:6mm}.pair p{text-indent:0}.pair h4{text-align:center;margin:0 0 1mm}
blockquote{margin:2mm 12mm}p.paragraph:first-of-type::first-letter{font-size:34pt;float:left;line-height:.8;padding-right:1.5mm}table{margin:2mm auto;border-top:1px solid;border-bottom:1px solid}td,th{padding:0 3mm}.caption{text-align:center;text-indent:0;font-size:9.5pt}.picture{height:40mm;background:#ddd}p.reference{text-indent:-2em;padding-left:2em}.notes{font-size:9.5pt}.notes::before{content:"Notes";font-weight:bold}ol{list-style:none;padding-left:0}"""

SHEETS_MORE: dict[str, Sheet] = {
    "b-panel": Sheet(
        Wish(
            "id",
            "hpnpphpptphpHpfpnpphqppHpippphppnpr",
            ("id", "en"),
            captions=("Tabel {}.", "Gambar {}."),
            imprint="Info Artikel Diterima 4 Januari 2022 Direvisi 17 Februari 2022 Disetujui 2 Maret 2022 Surel: sri.w@example.ac.id DOI: 10.5555/jps.v12i1.4471",
        ),
        _PANEL,
        "weasyprint",
        sides="panel",
    ),
    "b-agency": Sheet(
        Wish("en", "hkkkhkktkHkkkhkskkfkhkkqkkhkkkkhkkkk", captions=("Table {}", "Figure {}")), _AGENCY, "weasyprint"
    ),
    "b-review": Sheet(
        Wish(
            "en",
            "hpnpphpptphpHpfpnpphqppHpippphppnpr",
            ("en", "id"),
            headings="{roman}.",
            subheadings="{letter}.",
            captions=("Table {}.", "Figure {}."),
            sentences=(4, 8),
        ),
        _REVIEW,
        "chromium",
        sides="pair",
        notes_at_end=True,
    ),
    "b-recut": Sheet(
        Wish(
            "en",
            "hpnpphpptphpHpfpnpphqppHpippphppnpr",
            headings="{n}.",
            subheadings="{n}.{m}.",
            captions=("Table {}.", "Figure {}."),
        ),
        _PANEL.replace(
            "Jurnal Pranata Sosial, Volume 12 Nomor 1, April 2022, hlm. 33–47", "Tropical Institutions 5 (2022) 101–119"
        ),
        "cairo",
    ),
}

TYPSTS_MORE: dict[str, Typst] = {
    "b-book": Typst(
        Wish("id", "hpNpnphpptpHnppHpqpfpphnpNpipphpppphppppr", headings="{n}", subheadings="{n}.{m}", captions=("Tabel {}.", "Gambar {}."), sentences=(4, 9)),
        '#set page(width: 148mm, height: 210mm, margin: (inside: 20mm, outside: 16mm, top: 22mm, bottom: 20mm), numbering: "i", header: context { let n = counter(page).get().first(); if calc.odd(n) [#h(1fr) #emph[Ingatan dan Tanah]] else [#emph[Seri Kajian Nusantara] #h(1fr)] })\n#set par(justify: true, first-line-indent: 1.2em, leading: .62em, spacing: .62em)\n#set text(10pt, hyphenate: true)\n#show heading: it => block(above: 1.4em, below: .8em, text(11pt, weight: "regular", tracking: 1.5pt, upper(it.body)))',
        columns=1,
    ),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of sentences in; a DOCX as Word writes it (styles, counted headings and lists, sections, heads by page), out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.examined_desk_texts import Desk, Press
from tests.quality.examined_truth import Part, Text

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a document needs of a text and how it is set. `edges`: header of right, left, first pages; footers likewise.

    Lengths in twentieths of a point, type in half points; `#` in an edge stands for the number of the page.
    """

    desk: Desk
    edges: tuple[str, str, str, str, str, str]
    font: str = "Liberation Serif"
    head: str = "Liberation Serif"
    size: int = 20
    line: int = 240
    after: int = 0
    indent: int = 284
    align: str = "both"
    columns: int = 2
    gutter: int = 240
    margins: tuple[int, int, int, int] = (1300, 1000, 1200, 1000)
    paper: tuple[int, int] = (11906, 16838)
    colour: str = "000000"
    boxed: bool = False
    beside: bool = False
    counted: str = "%1."
    subcounted: str = "%1.%2"
    centred: bool = False
    hyphens: bool = True
    lines: int = 0
    first: int = 1
    roman: bool = False
    caps: str = ""


def write_letter(text: Text, letter: Letter, path: Path) -> None:
    """Write the DOCX."""
    kinds = (
        "header1",
        "header2",
        "header3",
        "footer1",
        "footer2",
        "footer3",
        "footnotes",
        "styles",
        "numbering",
        "settings",
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind_of = {name: re.sub(r"\d", "", name) for name in kinds}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind_of[name]}+xml"/>' for name in kinds
    )
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>{_run(" " + note)}</w:p></w:footnote>'
        for number, note in text.notes().items()
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{relations}">' + "".join(f'<Relationship Id="r{name}" Type="{_OFFICE}/{kind_of[name]}" Target="{name}.xml"/>' for name in kinds) + "</Relationships>",
        "word/document.xml": f"<w:document {_W}><w:body>{''.join(_document(text, letter))}</w:body></w:document>",
        "word/footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>", "word/styles.xml": _styles(letter), "word/numbering.xml": _numbering(letter),
        "word/settings.xml": f"<w:settings {_W}><w:autoHyphenation w:val=\"{str(letter.hyphens).lower()}\"/><w:evenAndOddHeaders/></w:settings>",
    }  # fmt: skip
    for index, words in enumerate(letter.edges):
        tag, name = ("hdr", "header") if index < 3 else ("ftr", "footer")
        files[f"word/{name}{index % 3 + 1}.xml"] = f"<w:{tag} {_W}>{_edge(words, letter)}</w:{tag}>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content)


def _edge(words: str, letter: Letter) -> str:
    field = '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    width = letter.paper[0] - letter.margins[1] - letter.margins[3]
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    pieces = [
        field if piece == "#" else "<w:r><w:tab/></w:r>" if piece == "\t" else _run(piece, '<w:sz w:val="16"/>')
        for piece in re.split(r"([#\t])", words)
        if piece
    ]
    return f"<w:p><w:pPr>{tab}</w:pPr>{''.join(pieces)}</w:p>"


def _run(words: str, form: str = "") -> str:
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _styles(letter: Letter) -> str:
    size, spaced = (
        letter.size,
        f'<w:spacing w:before="0" w:after="{letter.after}" w:line="{letter.line}" w:lineRule="auto"/>',
    )
    justified, middle = f'<w:jc w:val="{letter.align}"/>', '<w:jc w:val="center"/>'
    colour = f'<w:color w:val="{letter.colour}"/>'
    counted = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    heads = middle if letter.centred else '<w:jc w:val="left"/>'
    head = f'<w:rFonts w:ascii="{letter.head}" w:hAnsi="{letter.head}"/><w:b/>{colour}'
    box = (
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="666666"/><w:left w:val="single" w:sz="6" w:space="4" w:color="666666"/><w:bottom w:val="single" w:sz="6" w:space="4" w:color="666666"/><w:right w:val="single" w:sz="6" w:space="4" w:color="666666"/></w:pBdr>'
        if letter.boxed
        else ""
    )
    table = (
        ("BodyText", spaced + f'<w:ind w:firstLine="{letter.indent}"/>' + justified, ""), ("Title", '<w:spacing w:before="0" w:after="160"/>' + middle, head + f'<w:sz w:val="{size + 14}"/>'),
        ("Author", middle, ""), ("Place", '<w:spacing w:after="160"/>' + middle, f'<w:i/><w:sz w:val="{size - 2}"/>'), ("AbstractTitle", '<w:keepNext/><w:spacing w:before="60" w:after="20"/>' + box + middle, f'<w:b/><w:sz w:val="{size - 2}"/>'),
        ("Abstract", '<w:spacing w:before="0" w:after="0"/>' + box + '<w:jc w:val="both"/>', f'<w:sz w:val="{size - 2}"/>'),
        ("Heading1", f"<w:keepNext/>{counted.format(0) if letter.counted else ''}" + '<w:spacing w:before="240" w:after="100"/>' + heads, head + letter.caps + f'<w:sz w:val="{size + 3}"/>'),
        ("Heading2", f"<w:keepNext/>{counted.format(1) if letter.subcounted else ''}" + '<w:spacing w:before="160" w:after="60"/><w:jc w:val="left"/>', head + f'<w:i/><w:sz w:val="{size}"/>'),
        ("Heading0", '<w:keepNext/><w:spacing w:before="240" w:after="100"/>' + heads, head + letter.caps + f'<w:sz w:val="{size + 3}"/>'),
        ("Caption", '<w:spacing w:before="80" w:after="80"/><w:jc w:val="left"/>', f'<w:b/><w:sz w:val="{size - 3}"/>'), ("Cell", "", f'<w:sz w:val="{size - 3}"/>'),
        ("Quote", spaced + '<w:ind w:left="480" w:right="480"/>' + justified, f'<w:i/><w:sz w:val="{size - 1}"/>'), ("ListNumber", spaced + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' + justified, ""), ("ListBullet", spaced + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>' + justified, ""),
        ("Work", '<w:spacing w:after="40"/><w:ind w:left="360" w:hanging="360"/>' + justified, f'<w:sz w:val="{size - 2}"/>'), ("FootnoteText", '<w:jc w:val="both"/>', f'<w:sz w:val="{size - 4}"/>'),
    )  # fmt: skip
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:pPr>{form}</w:pPr><w:rPr>{face}</w:rPr></w:style>'
        for name, form, face in table
    )
    return f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{letter.font}" w:hAnsi="{letter.font}"/><w:sz w:val="{size}"/><w:lang w:val="{"id-ID" if letter.desk.language == "id" else "en-GB"}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>{made}</w:styles>'


def _numbering(letter: Letter) -> str:
    def level(number: int, form: str, words: str, hang: int) -> str:
        return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="{"tab" if hang else "space"}"/><w:lvlText w:val="{words}"/><w:pPr><w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr></w:lvl>'

    heads = level(0, "upperRoman" if letter.roman else "decimal", letter.counted or "%1", 0) + level(
        1, "upperLetter" if letter.roman else "decimal", letter.subcounted or "%2", 0
    )
    lists = (heads, level(0, "decimal", "%1.", 340), level(0, "bullet", "•", 340))
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{index}"><w:multiLevelType w:val="multilevel"/>{one}</w:abstractNum>'
        for index, one in enumerate(lists)
    )
    return (
        f"<w:numbering {_W}>{made}"
        + "".join(f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>' for index in range(3))
        + "</w:numbering>"
    )


def _section(letter: Letter, columns: int, opening: bool = False) -> str:
    top, right, bottom, left = letter.margins
    edges = (
        "".join(
            f'<w:{name}Reference w:type="{kind}" r:id="r{name}{index}"/>'
            for name in ("header", "footer")
            for index, kind in ((1, "default"), (2, "even"), (3, "first"))
        )
        if opening
        else ""
    )
    start = f'<w:pgNumType w:start="{letter.first}"/>' if opening else ""
    count = f'<w:lnNumType w:countBy="{letter.lines}" w:restart="continuous"/>' if letter.lines else ""
    form = "" if opening else '<w:type w:val="continuous"/>'
    title = "<w:titlePg/>" if opening else ""
    return f'<w:sectPr>{edges}{form}<w:pgSz w:w="{letter.paper[0]}" w:h="{letter.paper[1]}"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="560" w:footer="500"/>{count}{start}<w:cols w:num="{columns}" w:space="{letter.gutter}"/>{title}</w:sectPr>'


def _document(text: Text, letter: Letter) -> Iterator[str]:
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    front, rest = text.parts[:start], text.parts[start:]
    heads = [part for part in front if part.kind in ("title", "author", "place", "imprint")]
    others = [part for part in front if part not in heads]
    yield from (_part(part, letter) for part in heads)
    if letter.beside:
        half = (letter.paper[0] - letter.margins[1] - letter.margins[3]) // 2
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/></w:tcPr>{"".join(_part(part, letter) for part in others[index : index + 3])}</w:tc>'
            for index in range(0, len(others), 3)
        )
        yield _pair(cells, half)
    else:
        yield from (_part(part, letter) for part in others)
    opening = True
    pending: list[str] = []
    caption = ""
    if letter.columns > 1:
        yield f"<w:p><w:pPr>{_section(letter, 1, True)}</w:pPr></w:p>"
        opening = False
    for part in rest:
        wide = part.kind == "table" and letter.columns > 1 and any(len(cell) > 30 for row in part.rows for cell in row)
        if part.kind == "caption" and part.level == 1:
            caption = _part(part, letter)
        elif wide:
            yield "".join(pending) + f"<w:p><w:pPr>{_section(letter, letter.columns)}</w:pPr></w:p>"
            yield caption + _table(part, letter, True) + f"<w:p><w:pPr>{_section(letter, 1)}</w:pPr></w:p>"
            pending = []
        elif part.kind == "table":
            pending.append(caption + _table(part, letter, False))
        else:
            pending.append(_part(part, letter))
    yield "".join(pending) + _section(letter, letter.columns, opening)


def _pair(cells: str, half: int) -> str:
    grid = f'<w:gridCol w:w="{half}"/>' * 2
    return f'<w:tbl><w:tblPr><w:tblW w:w="{2 * half}" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>'


def _part(part: Part, letter: Letter) -> str:
    styles = {
        "title": "Title",
        "author": "Author",
        "place": "Place",
        "imprint": "Place",
        "abstract": "Abstract",
        "keywords": "Abstract",
        "caption": "Caption",
        "quotation": "Quote",
        "reference": "Work",
        "side": "Quote",
    }
    if part.kind == "note" or part.text in letter.desk.footed:
        return ""
    style, words = styles.get(part.kind, "BodyText"), f"{part.label} {part.text}".strip()
    if part.kind == "item":
        style, words = "ListBullet" if part.label == "•" else "ListNumber", part.text
    elif part.kind == "heading":
        style = "AbstractTitle" if not part.level else "Heading0" if part.number < 0 else f"Heading{part.level}"
        words = part.text
    pieces = re.split(r"\[\[(\d+)\]\]", words)
    runs = "".join(
        f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{piece}"/></w:r>'
        if index % 2
        else _run(piece)
        for index, piece in enumerate(pieces)
        if piece
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _table(part: Part, letter: Letter, wide: bool) -> str:
    full = letter.paper[0] - letter.margins[1] - letter.margins[3]
    width = full if wide or letter.columns == 1 else (full - letter.gutter * (letter.columns - 1)) // letter.columns
    shares = (0.18, 0.24, 0.58) if len(part.rows[0]) == 3 else (1 / len(part.rows[0]),) * len(part.rows[0])
    widths = [int(width * share) for share in shares]
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>' for side in ("top", "bottom", "insideH")
    )
    rows = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/>{"" if index else SHADE}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{_run(cell, "" if index else "<w:b/>")}</w:p></w:tc>'
            for cell, one in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for index, row in enumerate(part.rows)
    )
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'


SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E0E0E0"/>'
LETTERS: dict[str, Letter] = {
    "g-jurnal": Letter(Desk("id", "hppnpHpptpHpnpphppfppHpspTpphpiphppr", "Arsitektur Kepercayaan dalam Pencatatan Sipil Kota Kecil", ("Fransiska Lobo", "Dimas Prakoso", "Rahayu"), Press("Tata Warga: Jurnal Administrasi", 12, 1, 2024, 15, 24, "1907-0000", "10.5555/tw.v12i1.9"), ("Universitas Contoh Kristen, Salatiga",), ("Abstrak", "Abstract"), headings="{n}.", subheadings="{n}.{m}", imprint=("Naskah diterima 10 Oktober 2023, disetujui 2 Februari 2024",), footed=("Penulis korespondensi: f.lobo@contoh.ac.id",)), ("Fransiska Lobo dkk., Arsitektur Kepercayaan\t#", "#\tTata Warga, Vol. 12, No. 1, Juni 2024", "Tata Warga: Jurnal Administrasi\tISSN 1907-0000 | Vol. 12 No. 1, Juni 2024: 15–24", "", "", "Penulis korespondensi: f.lobo@contoh.ac.id\t#"), boxed=True, first=15, colour="1F3864"),
    "g-makalah": Letter(Desk("id", "hppnppHppppHptppphHppnpHppfpphpipHppbpTphqppphpppr", "Standardisasi Mutu Garam Rakyat: Catatan Lapangan dari Tiga Musim", ("Lukas Hendarto",), Press("", 0, 0, 2023, 1, 15, "", ""), ("Makalah disampaikan pada Lokakarya Garam, Pamekasan, 8–9 November 2023",), ("Abstrak",), headings="{roman}.", subheadings="{letter}."), ("Makalah Lokakarya\tHalaman #", "Makalah Lokakarya\tHalaman #", "", "https://lokakarya.contoh.go.id/garam/2023", "https://lokakarya.contoh.go.id/garam/2023", "Hanya untuk kalangan sendiri"), font="Liberation Serif", head="Liberation Sans", size=24, line=360, indent=720, columns=1, margins=(1700, 1700, 1700, 2268), counted="%1.", subcounted="%2.", roman=True, hyphens=False),
    "g-papers": Letter(Desk("en", "hppnpHpptpHpnpphppfppHpspTpphpbphppr", "Ledgers Without Owners: Informal Credit on Rote Island", ("Noor Aini", "Stefan Kowalczyk"), Press("Island Economic Papers", 38, 2, 2019, 102, 110, "2222-3333", "10.5555/iep.38.2.102"), ("Example Institute for Island Economics",), ("Abstrak", "Abstract"), headings="", subheadings="", captions=("Table {n}.", "Figure {n}.")), ("Island Economic Papers 38:2\t#", "#\tAini and Kowalczyk", "Island Economic Papers, Vol. 38, No. 2 (2019), pp. 102–110", "", "", "© 2019 Example Institute. This is an open-access article under the CC BY licence (http://creativecommons.org/licenses/by/4.0/).\t#"), font="DejaVu Serif", head="DejaVu Sans", size=17, align="left", indent=0, after=120, gutter=720, margins=(1200, 900, 1300, 900), beside=True, counted="", subcounted="", first=102, caps="<w:smallCaps/>", paper=(12240, 15840)),
    "g-naskah": Letter(Desk("id", "hppppHpptpHppppphppfppHppppphpiphppr", "Cuaca, Kalender, dan Kerja Nelayan", ("Yosefina Wairata", "Abdul Gani"), Press("", 0, 0, 2022, 1, 8, "", ""), ("Universitas Contoh Pattimura",), ("Abstrak",), headings="{n}", subheadings="{n}.{m}"), ("Naskah untuk ditelaah", "Naskah untuk ditelaah", "Naskah untuk ditelaah", "Hlm. #", "Hlm. #", "Hlm. #"), font="Liberation Sans", head="Liberation Sans", size=21, line=300, indent=0, after=160, align="left", columns=1, counted="%1", subcounted="%1.%2", lines=5, hyphens=False, centred=True),
}  # fmt: skip

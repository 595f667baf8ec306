# ruff: noqa: E501 -- markup reads better in whole lines
"""A paper and the name of an office template in; a flat ODF document for LibreOffice out."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

from tests.quality.papers import Grid, Paper, Piece, Wishes

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"'
)


@dataclass(frozen=True, slots=True)
class Office:
    """How an office document is set; `heading` are text properties, `columns` those of the body.

    `first_edges` are header and footer of the first page, where it has its own; `|` parts their lines.
    """

    wishes: Wishes
    header: str
    footer: str
    columns: int = 1
    size: int = 11
    font: str = "Liberation Serif"
    spacing: str = "100%"
    indent: str = "0.3in"
    gap: str = "0in"
    heading: str = 'fo:font-weight="bold"'
    beside: bool = False
    numbered: bool = False
    roman_front: bool = False
    page: tuple[str, str] = ("8.27in", "11.69in")
    even: str = ""
    masthead: tuple[str, ...] = ()
    first_page: int = 0
    first_edges: tuple[str, str] = ("", "")


def document_of(paper: Paper, office: Office) -> str:
    """Return the flat ODF text of a paper."""
    counting = '<text:linenumbering-configuration text:number-lines="true" text:increment="1" text:offset="0.2in" text:style-name="Count"/>'
    mast = "".join(_p("First" if index == 0 else "Head", text) for index, text in enumerate(office.masthead))
    told = "".join(_p("Center", text) for text in paper.extras)
    front = (
        mast
        + _p("Title" if mast else "First", paper.title)
        + _p("Center", ", ".join(paper.authors))
        + _p("Center", paper.affiliation)
        + told
    )
    abstracts = [_p("Top", head) + _p("Small", text) + _p("Small", words) for head, text, words in paper.abstracts]
    body = "".join(_piece(piece) for piece in paper.pieces)
    references = "".join(_p("Entry", text) for text in paper.references)
    start = _p("Restart", "") if office.roman_front else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_SPACES}><office:styles>{counting if office.numbered else ""}<style:style style:name="Count" style:family="text"><style:text-properties fo:font-size="8pt"/></style:style></office:styles>
<office:automatic-styles>{_styles(office)}</office:automatic-styles>{_masters(office)}<office:body><office:text>
{front}{_beside(abstracts) if office.beside else "".join(abstracts)}{start}<text:section text:style-name="Columns" text:name="Body">
{body}{_p("Top", paper.reference_heading.upper())}{references}</text:section></office:text></office:body></office:document>"""


def _p(style: str, text: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _bold(word: str) -> str:
    return f'<text:span text:style-name="Strong">{escape(word)}</text:span>'


def _numbered(style: str, text: str) -> str:
    """A paragraph in which `#` stands for the page number."""
    return _p(style, text).replace("#", '<text:page-number text:select-page="current">1</text:page-number>')


def _beside(abstracts: list[str]) -> str:
    cells = "".join(f'<table:table-cell table:style-name="Open">{content}</table:table-cell>' for content in abstracts)
    columns = f'<table:table-column table:number-columns-repeated="{len(abstracts)}"/>'
    return f"<table:table>{columns}<table:table-row>{cells}</table:table-row></table:table>"


def _piece(piece: Piece) -> str:
    if piece.kind == "heading":
        return _p("Top" if piece.level == 1 else "Sub", piece.text)
    if piece.kind in ("table", "tables"):
        return "".join(_p("Caption", grid.caption) + _grid(grid) for grid in piece.grids)
    styles = {"quotation": "Quote", "item": "Item", "equation": "Center", "figure": "Caption", "sidebar": "Small"}
    if piece.kind in styles:
        return _p(styles[piece.kind], piece.text)
    words = [_bold(word) if n < piece.lead else escape(word) for n, word in enumerate(piece.text.split())]
    if piece.note:
        words[piece.after] += (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body>{_p('Note', piece.note)}</text:note-body></text:note>"
        )
    return f'<text:p text:style-name="Body">{" ".join(words)}</text:p>'


def _grid(grid: Grid) -> str:
    rows = [[cell.replace("|", "\n") for cell in grid.head], *grid.rows]
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="Open">{"".join(_p("Cell", line) for line in cell.splitlines())}</table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    table = f'<table:table><table:table-column table:number-columns-repeated="4"/>{cells}</table:table>'
    return table + _p("Cell", grid.source) if grid.source else table


def _styles(office: Office) -> str:
    size = office.size
    sets = (
        ("First", 'fo:text-align="center" fo:margin-bottom="0.1in"', size + 6, 'fo:font-weight="bold"', "First"),
        ("Title", 'fo:text-align="center" fo:margin-top="0.1in" fo:margin-bottom="0.1in"', size + 4, 'fo:font-weight="bold"', ""),
        ("Restart", "", 2, "", "Later"),
        ("Center", 'fo:text-align="center" fo:margin-bottom="0.04in"', size, "", ""),
        ("Top", 'fo:margin-top="0.12in" fo:margin-bottom="0.05in" fo:keep-with-next="always"', size, office.heading, ""),
        ("Sub", 'fo:margin-top="0.09in" fo:margin-bottom="0.03in" fo:keep-with-next="always"', size, 'fo:font-style="italic"', ""),
        ("Body", f'fo:text-align="justify" fo:text-indent="{office.indent}" fo:line-height="{office.spacing}" fo:margin-bottom="{office.gap}"', size, "", ""),
        ("Small", 'fo:text-align="justify" fo:margin-bottom="0.05in"', size - 1, "", ""),
        ("Quote", 'fo:text-align="justify" fo:margin-left="0.4in" fo:margin-right="0.4in" fo:margin-top="0.06in" fo:margin-bottom="0.06in"', size, "", ""),
        ("Item", 'fo:text-align="justify" fo:margin-left="0.25in" fo:text-indent="-0.2in"', size, "", ""),
        ("Entry", 'fo:margin-left="0.3in" fo:text-indent="-0.3in" fo:margin-bottom="0.03in"', size, "", ""),
        ("Caption", 'fo:text-align="center" fo:margin-top="0.08in" fo:margin-bottom="0.05in"', size - 1, "", ""),
        ("Cell", "", size - 2, "", ""),
        ("Head", "", 8, "", ""),
        ("Note", "", size - 2, "", ""),
    )  # fmt: skip
    paragraphs = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"{f" style:master-page-name={chr(34)}{master}{chr(34)}" if master else ""}>'
        f'<style:paragraph-properties {paragraph} text:number-lines="true"{_page_number(name, office)}/>'
        f'<style:text-properties style:font-name="{office.font}" fo:font-family="{office.font}" fo:font-size="{points}pt" {text}/></style:style>'
        for name, paragraph, points, text, master in sets
    )
    return (
        paragraphs
        + '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false">'
        f'<style:columns fo:column-count="{office.columns}" fo:column-gap="0.25in"/></style:section-properties></style:style>'
        '<style:style style:name="Open" style:family="table-cell"><style:table-cell-properties fo:padding="0.03in" fo:border="none"/></style:style>'
        f"{_layout('Arabic', '1', office)}{_layout('Roman', 'i', office)}"
    )


def _page_number(style: str, office: Office) -> str:
    """Where the pages are numbered anew: on the first one, or after the front matter."""
    number = office.first_page if style == "First" else int(style == "Restart")
    return f' style:page-number="{number}"' if number else ""


def _layout(name: str, form: str, office: Office) -> str:
    width, height = office.page
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}" fo:margin="0.9in" style:num-format="{form}"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.15in"/></style:header-style>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-top="0.15in"/></style:footer-style></style:page-layout>'
    )


def _masters(office: Office) -> str:
    form = "Roman" if office.roman_front else "Arabic"
    foot = f"<style:footer>{_numbered('Head', office.footer)}</style:footer>"
    head = f"<style:header>{_numbered('Head', office.header)}</style:header>"
    if office.even:
        head += f"<style:header-left>{_numbered('Head', office.even)}</style:header-left>"
    first, following = f"{head}{foot}", ""
    if any(office.first_edges):
        upper, lower = ("".join(_numbered("Head", line) for line in edge.split("|")) for edge in office.first_edges)
        first = f"<style:header>{upper}</style:header><style:footer>{lower}</style:footer>"
        following = ' style:next-style-name="Later"'
    return (
        f'<office:master-styles><style:master-page style:name="First" style:page-layout-name="{form}"{following}>{first}</style:master-page>'
        f'<style:master-page style:name="Later" style:page-layout-name="Arabic">{head}{foot}</style:master-page></office:master-styles>'
    )


OFFICES: dict[str, Office] = {
    "spaced-headings": Office(Wishes("id", "capitals", ("id", "en"), ("table", "quotation", "item", "figure")), "Jurnal Laut Nusantara, Vol. 2, No. 1, April 2016", "#", columns=2, size=10, heading='fo:font-weight="bold" fo:letter-spacing="0.06in"'),
    "thesis": Office(Wishes("id", "chapter", ("id", "en"), ("quotation", "item", "table"), paragraphs=30, notes=0.4), "", "#", size=12, spacing="150%", roman_front=True),
    "counted": Office(Wishes("en", "capitals", ("en",), ("item", "table", "quotation")), "Running head: HARBOUR MEMORIES", "Page #", size=12, spacing="200%", numbered=True, page=("8.5in", "11in")),
    "beside": Office(Wishes("id", "roman", ("id", "en"), ("figure", "table", "item")), "Wahana Bahari 4 (2), 2019: 77-95", "#", columns=2, size=10, beside=True, indent="0in", gap="0.06in"),
    "report": Office(Wishes("id", "decimal", ("id",), ("item", "table", "quotation", "tables"), paragraphs=30), "Balai Riset Kelautan", "Laporan Akhir | #", size=11, font="Liberation Sans", indent="0in", gap="0.08in", heading='fo:font-variant="small-caps" fo:font-weight="bold"'),
}  # fmt: skip

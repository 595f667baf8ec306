# ruff: noqa: E501 -- a file reads better in whole lines
"""Nothing in; PDFs of a few kilobytes that would keep a reader busy for years (name -> bytes), with their ends, out."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from tests.fuzz.odd import ADDED, page_pdf, pdf_of, stream

_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
_TEXT = b"BT /F1 11 Tf 60 700 Td (Nelayan di pulau itu pulang menjelang pagi.) Tj ET\n"
_BLOCK = 1 << 20
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def _form(content: bytes, calls: int = 0, entries: bytes = b"") -> bytes:
    """Return a form that may draw the object `calls`, as /X."""
    resources = b"/Resources<</XObject<</X %d 0 R>>/Font<</F1 5 0 R>>>>" % calls if calls else b""
    return stream(content, _FORM + resources + entries)


def one_page(content: bytes, resources: bytes = b"", objects: tuple[bytes, ...] = (), *, packed: bool = False) -> bytes:
    """Return a PDF of one page with some content; further objects count from 6."""
    return pages_pdf([stream(content, packed=packed)], resources, objects)


def pages_pdf(contents: list[bytes], resources: bytes, objects: Iterable[bytes] = ()) -> bytes:
    """Return a PDF with a page for each content stream; further objects count from 6."""
    extra = list(objects)
    first = 6 + len(extra)
    places = range(first, first + 2 * len(contents), 2)
    leaves: list[bytes] = []
    for place, content in zip(places, contents, strict=True):
        leaves += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources 4 0 R>>" % (place + 1),
            content,
        ]
    kids = b" ".join(b"%d 0 R" % place for place in places)
    return pdf_of((
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)), b"null",
        b"<</Font<</F1 5 0 R>>%s>>" % resources, _FONT, *extra, *leaves,
    ))  # fmt: skip


def nested_forms(depth: int, calls: int) -> tuple[bytes, ...]:
    """Return forms, numbered from 6, of which each draws the next one several times."""
    return (*[_form(b"/X Do " * calls, at) for at in range(7, 6 + depth)], _form(_TEXT, 0))


def forms_in_ring(count: int) -> tuple[bytes, ...]:
    """Return forms, numbered from 6, of which each draws all."""
    names = b"".join(b"/X%d %d 0 R" % (at, at) for at in range(6, 6 + count))
    draws = b"".join(b"/X%d Do " % at for at in range(6, 6 + count))
    return tuple(stream(draws, _FORM + b"/Resources<</XObject<<%s>>>>" % names) for _ in range(count))


def _grown(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def _blanks(exponent: int) -> bytes:
    """Return 2**exponent blanks packed twice: packed once they repeat themselves, so they are never made."""
    packer = zlib.compressobj(9)
    start = packer.compress(b" ") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    return zlib.compress(start + block * ((1 << exponent) // _BLOCK), 9)


def _raw_stream(data: bytes, entries: bytes) -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def _tree(depth: int, fan: int, node: bytes, leaf: bytes, first: int) -> list[bytes]:
    """Return nodes, numbered from `first`, whose children are all the next node, `fan` times."""
    nodes = [node % b" ".join([b"%d 0 R" % (first + at + 1)] * fan) for at in range(depth)]
    return [*nodes, leaf]


def _shared_pages(depth: int, fan: int) -> bytes:
    nodes = _tree(
        depth,
        fan,
        b"<</Type/Pages/Count 99/Kids[%s]>>",
        b"<</Type/Page/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 3 0 R>>",
        5,
    )
    return pdf_of((b"<</Type/Catalog/Pages 5 0 R>>", b"null", stream(_TEXT), _FONT, *nodes))


def _one_page_often(count: int) -> bytes:
    return pdf_of((
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b"3 0 R " * count),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>", stream(_TEXT), _FONT,
    ))  # fmt: skip


def _outline(depth: int, fan: int) -> bytes:
    """Return a page whose outline's entries are first child and next sibling of one another."""
    items = [
        b"<</Title(Bab %d)/Parent 6 0 R/First %d 0 R/Next %d 0 R/Dest(a)>>"
        % (at, 7 + (at + 1) % depth, 7 + (at + fan) % depth)
        for at in range(depth)
    ]
    return page_pdf(catalog=b"/Outlines 6 0 R", objects=(b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 9>>", *items))


def _names(depth: int, fan: int) -> bytes:
    tree = _tree(depth, fan, b"<</Limits[(a)(z)]/Kids[%s]>>", b"<</Limits[(a)(z)]/Names[(b)[3 0 R/Fit]]>>", 8)
    outline = (b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>", b"<</Title(Bab)/Parent 6 0 R/Dest(m)>>")
    return page_pdf(catalog=b"/Outlines 6 0 R/Names<</Dests 8 0 R>>", objects=(*outline, *tree))


def _labels(depth: int, fan: int) -> bytes:
    tree = _tree(depth, fan, b"<</Kids[%s]>>", b"<</Nums[0<</S/D>>]>>", 6)
    return page_pdf(catalog=b"/PageLabels 6 0 R", objects=tuple(tree))


def _type3(glyph: bytes, before: bytes = _TEXT) -> bytes:
    font = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.01 0 0 .01 0 0]/FirstChar 97/LastChar 97/Widths[900]/CharProcs<</a 7 0 R>>/Encoding<</Differences[97/a]>>/Resources<</XObject<</X 8 0 R>>>>>>"
    forms = tuple(_form(b"/X Do " * 12, at) for at in range(9, 20))
    content = before + b"BT /T 11 Tf 60 600 Td (aaaaaaaaa) Tj ET"
    return pages_pdf([stream(content)], b"", (font, stream(glyph), *forms, _form(b"0 0 1 1 re f"))).replace(
        b"/Font<</F1 5 0 R>>>>", b"/Font<</F1 5 0 R/T 6 0 R>>>>", 1
    )


def _tiling(step: float, content: bytes = b"0 0 1 1 re f", extra: tuple[bytes, ...] = (), text: bytes = _TEXT) -> bytes:
    pattern = stream(
        content,
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep %f/YStep %f/Resources<</XObject<</X 7 0 R>>>>"
        % (step, step),
    )
    return one_page(text + b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern<</P 6 0 R>>", (pattern, *extra))


def bombs() -> dict[str, tuple[bytes, str]]:
    """Return the bombs with the status or reason code of each; of several, any will do."""
    forms = b"/XObject<</X 6 0 R>>"
    good, other = (
        stream(b"BT /F1 11 Tf 60 700 Td (%s) Tj ET" % text)
        for text in (b"Pasar dibuka sebelum matahari naik.", b"Kapal kecil itu tidak kembali lagi.")
    )
    twice = _raw_stream(_blanks(32), b"/Filter[/FlateDecode/FlateDecode]")
    tiles = (*[_form(b"/X Do " * 12, at) for at in range(8, 20)], _form(_TEXT))
    inline = b"BI /W 30000 /H 30000 /BPC 8 /CS /RGB /F /Fl ID " + zlib.compress(bytes(1 << 24), 9) + b" EI "
    return {
        "forms-in-forms.pdf": (one_page(b"/X Do", forms, nested_forms(24, 12)), "bomb"),
        "forms-in-forms-beside-text.pdf": (pages_pdf([good, stream(b"/X Do"), other], forms, nested_forms(24, 12)), ADDED),
        "text-and-forms-in-forms.pdf": (one_page(_TEXT + b"/X Do", forms, nested_forms(24, 12)), "bomb"),
        "every-page-a-bomb.pdf": (pages_pdf([stream(b"/X Do")] * 60, forms, nested_forms(24, 12)), "bomb"),
        "form-in-itself.pdf": (one_page(_TEXT + b"/X Do", forms, (_form(b"/X Do " * 200, 6),)), ADDED),
        "forms-in-a-ring.pdf": (one_page(_TEXT + b"/X6 Do", b"/XObject<</X6 6 0 R>>", forms_in_ring(14)), "bomb"),
        "one-form-often.pdf": (one_page(b"/X Do " * 1_000_000, forms, (_form(_TEXT),), packed=True), "bomb"),
        "many-states.pdf": (one_page(b"q " * 6_000_000 + _TEXT, packed=True), "bomb"),
        "one-line-often.pdf": (one_page(b"0 0 m 9 9 l S\n" * 2_000_000, packed=True), "bomb"),
        "letters.pdf": (one_page(b"BT /F1 9 Tf (" + b"a" * 30_000_000 + b") Tj ET", packed=True), "bomb"),
        "brackets.pdf": (one_page(b"[" * 9_000_000, packed=True), "bomb"),
        "inline-picture.pdf": (one_page(_TEXT + inline, packed=True), ADDED),
        "packed-ten-times.pdf": (pages_pdf([_raw_stream(_grown(_TEXT, 10), b"/Filter[%s]" % (b"/FlateDecode" * 10))], b""), "bomb"),
        "packed-twice.pdf": (pages_pdf([twice], b""), "bomb"),
        "packed-twice-beside-text.pdf": (pages_pdf([good, twice], b""), ADDED),
        "columns.pdf": (pages_pdf([_raw_stream(zlib.compress(_TEXT), b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 99>>")], b""), "bomb no-text-layer"),
        "tiff-columns.pdf": (pages_pdf([_raw_stream(zlib.compress(_TEXT), b"/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 2000000000>>")], b""), "bomb no-text-layer"),
        "rows-of-nothing.pdf": (pages_pdf([_raw_stream(zlib.compress(bytes(90_000_000), 9), b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>")], b""), "bomb"),
        "run-lengths.pdf": (pages_pdf([_raw_stream(zlib.compress(b"\x81 " * 9_000_000, 9), b"/Filter[/FlateDecode/RunLengthDecode]")], b""), "bomb"),
        "lzw.pdf": (pages_pdf([_raw_stream(zlib.compress(b"\x80\x0b\x60\x50" * 5_000_000, 9), b"/Filter[/FlateDecode/LZWDecode]")], b""), "bomb"),
        "hex.pdf": (pages_pdf([_raw_stream(zlib.compress(b"20" * 30_000_000, 9), b"/Filter[/FlateDecode/ASCIIHexDecode]")], b""), "bomb"),
        "contents-often.pdf": (page_pdf().replace(b"/Contents 4 0 R", b"/Contents[%s]" % (b"4 0 R " * 100_000)), "bomb"),
        "tiles.pdf": (_tiling(0.0001), ADDED),
        "tiles-of-forms.pdf": (_tiling(1, b"/X Do", tiles), "added bomb"),
        "glyphs-of-forms.pdf": (_type3(b"900 0 d0 /X Do"), "added bomb no-text-layer"),
        "picture-of-tiles.pdf": (_tiling(0.0001, text=b""), "no-text-layer"),
        "picture-of-tiles-of-forms.pdf": (_tiling(1, b"/X Do", tiles, text=b""), "no-text-layer bomb"),
        "picture-of-glyphs-of-forms.pdf": (_type3(b"900 0 d0 /X Do", b""), "added no-text-layer suspect-text"),
        "shared-pages.pdf": (_shared_pages(30, 9), "added empty"),
        "pages-in-a-ring.pdf": (pdf_of((b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[%s]>>" % (b"2 0 R 3 0 R " * 99), b"<</Type/Pages/Count 9/Kids[%s]>>" % (b"2 0 R 3 0 R " * 99))), "no-pages no-text-layer"),
        "one-page-often.pdf": (_one_page_often(1_000_000), "added too-large bomb"),
        "outline.pdf": (_outline(60, 2), ADDED),
        "names.pdf": (_names(30, 9), ADDED),
        "names-in-a-ring.pdf": (page_pdf(catalog=b"/Outlines 6 0 R/Names<</Dests 8 0 R>>", objects=(b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>", b"<</Title(Bab)/Parent 6 0 R/Dest(m)>>", b"<</Kids[%s]>>" % (b"8 0 R " * 99))), ADDED),
        "labels.pdf": (_labels(30, 9), ADDED),
        "labels-in-a-ring.pdf": (page_pdf(catalog=b"/PageLabels 6 0 R", objects=(b"<</Kids[%s]>>" % (b"6 0 R " * 99),)), ADDED),
        "size.pdf": (page_pdf().replace(b"/Size 6", b"/Size 2000000000"), ADDED),
        "table-of-places.pdf": (page_pdf().replace(b"xref\n0 6\n", b"xref\n0 2000000000\n"), ADDED),
        "object-streams.pdf": (_object_streams(), "added bomb malformed no-pages"),
        "fonts.pdf": (one_page(_TEXT, b"/X<</F 1>>", (b"<</Type/Font/Subtype/Type0/BaseFont/R/Encoding/Identity-H/DescendantFonts[7 0 R]>>", b"<</Type/Font/Subtype/CIDFontType2/BaseFont/R/W[0 2000000000 500]>>")).replace(b"/F1 5 0 R", b"/F1 6 0 R", 1), "added suspect-text empty"),
        "map-of-letters.pdf": (one_page(_TEXT, b"", (b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>", stream(b"begincmap 1 beginbfrange <0000> <ffffffff> <0041> endbfrange endcmap"))).replace(b"/F1 5 0 R", b"/F1 6 0 R", 1), ADDED),
    }  # fmt: skip


def _object_streams() -> bytes:
    """Return a file whose object streams lie in one another."""
    start = page_pdf(catalog=b"/X 90 0 R")
    head = start[: start.rindex(b"xref\n0 ")]
    entries, out = b"", bytearray(head)
    for number in range(6, 60):
        content = b"%d 0 " % (number + 100) + b"<</Type/ObjStm>>"
        place = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (
            number,
            stream(content, b"/Type/ObjStm/N 1/First 6/Extends %d 0 R" % (number + 1 if number < 59 else 6)),
        )
        entries += b"%d 1\n%010d 00000 n \n" % (number, place)
    at = len(out)
    return bytes(
        out
        + b"xref\n"
        + entries
        + b"trailer<</Size 99/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (start.rindex(b"xref\n0 "), at)
    )

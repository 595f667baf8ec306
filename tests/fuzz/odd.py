# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; odd files (name -> bytes) with what must become of each, and what is no file at all, out."""

from __future__ import annotations

import gzip
import io
import os
import socket
import stat
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.conftest import SAMPLE
from tests.corpus.extract.office_files import docx, epub, odt, w_p, zipped

_PROSE = "Nelayan di pulau itu pulang menjelang pagi, dan pasar dibuka sebelum matahari naik."
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
ADDED = "added"


def pdf_of(objects: Iterable[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a PDF of numbered objects with a table of where they are."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, trailer, start))


def stream(content: bytes, entries: bytes = b"", *, packed: bool = False) -> bytes:
    """Return a stream object."""
    data = zlib.compress(content, 9) if packed else content
    return b"<</Length %d%s%s>>stream\n%s\nendstream" % (
        len(data),
        b"/Filter/FlateDecode" if packed else b"",
        entries,
        data,
    )


def page_pdf(
    extra: bytes = b"",
    objects: tuple[bytes, ...] = (),
    catalog: bytes = b"",
    box: bytes = b"0 0 595 842",
    font: bytes = _FONT,
) -> bytes:
    """Return a PDF of one page with a sentence; further objects count from 6."""
    text = b"BT /F1 11 Tf 60 700 Td (%s) Tj ET" % _PROSE.encode("ascii")
    return pdf_of((
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog, b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % (box, extra), stream(text), font, *objects,
    ))  # fmt: skip


def picture_pdf(filter_name: bytes, data: bytes) -> bytes:
    """Return a PDF whose page is a picture packed in some way."""
    image = (
        b"<</Type/XObject/Subtype/Image/Width 600/Height 800/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/%s/Length %d>>stream\n%s\nendstream"
        % (filter_name, len(data), data)
    )
    return pdf_of((
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>", stream(b"595 0 0 842 0 0 cm /I Do"), image,
    ))  # fmt: skip


def locked_pdf(user: str, owner: str) -> bytes:
    """Return a PDF with a password to open it, or to change it only."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(user, ownerPassword=owner, canPrint=0, canCopy=0))
    canvas.drawString(60, 700, _PROSE)
    canvas.save()
    return buffer.getvalue()


def many_pages(count: int) -> bytes:
    """Return a PDF of empty pages."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    return pdf_of(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count %d/MediaBox[0 0 99 99]/Kids[%s]>>" % (count, kids),
            *[b"<</Type/Page/Parent 2 0 R>>"] * count,
        )
    )


def _broken_map() -> bytes:
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FFFFFFFFFFFF> endcodespacerange 3 beginbfrange <00> <ff> <D800> <41> <20> [<0041> endbfrange <zz> endcmap"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Rusak/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
    return page_pdf(
        font=font,
        objects=(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Rusak/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 99999 [1e9]]>>",
            stream(cmap),
        ),
    )


def _object_stream_bomb() -> bytes:
    objects = b" ".join(b"%d %d" % (number, 2 * at) for at, number in enumerate(range(10, 40_010)))
    return page_pdf(
        objects=(
            stream(
                objects + b" " + b"0 " * 4_000_000, b"/Type/ObjStm/N 40000/First %d" % (len(objects) + 1), packed=True
            ),
        ),
        catalog=b"/X 20 0 R",
    )


def pdfs() -> dict[str, tuple[bytes, str]]:
    """Return odd PDFs with the status or reason code of each; of several, any will do."""
    attached = page_pdf(
        catalog=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.exe)6 0 R]>>>>/AA<</WC<</S/Launch/F(calc.exe)>>>>",
        objects=(b"<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>", stream(b"MZ" * 900, b"/Type/EmbeddedFile")),
    )
    form = stream(b"/X Do " * 200, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    return {
        "open-empty-password.pdf": (locked_pdf("", "rahasia"), ADDED),
        "closed.pdf": (locked_pdf("rahasia", "sangat"), "encrypted"),
        "script.pdf": (attached, ADDED),
        "huge-box.pdf": (page_pdf(box=b"0 0 1000000000 1000000000"), ADDED),
        "turned-box.pdf": (page_pdf(box=b"595 842 0 0"), ADDED),
        "no-box.pdf": (page_pdf(box=b"0 0 0 0"), "added no-text-layer"),
        "not-numbers.pdf": (page_pdf(box=b"a (b) 1e400 NaN"), "added malformed no-text-layer"),
        "broken-map.pdf": (_broken_map(), "added suspect-text no-text-layer"),
        "object-stream.pdf": (_object_stream_bomb(), "added malformed too-large timeout bomb"),
        "form-in-itself.pdf": (page_pdf(b"/XObject<</X 6 0 R>>", (form,)), ADDED),
        "many-empty-pages.pdf": (many_pages(2_000), "no-text-layer"),
        "too-many-pages.pdf": (many_pages(20_001), "too-large"),
        "jbig2.pdf": (picture_pdf(b"JBIG2Decode", bytes(range(256)) * 4), "no-text-layer"),
        "jpx.pdf": (picture_pdf(b"JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(400)), "no-text-layer"),
        "ccitt.pdf": (picture_pdf(b"CCITTFaxDecode", bytes(range(256)) * 4), "no-text-layer"),
        "filters.pdf": (picture_pdf(b"ASCIIHexDecode/DecodeParms[null null]", b"00>" * 9), "no-text-layer"),
        "gzip.pdf": (gzip.compress((SAMPLE / "fisheries-policy-brief.pdf").read_bytes()), "malformed"),
        "page.pdf": ((SAMPLE / "asean-migrant-care.html").read_bytes(), "malformed"),
        "junk-before.pdf": (b"\0" * 900 + page_pdf(), "added malformed"),
    }  # fmt: skip


def _word(body: str = "") -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx(w_p(_PROSE) + body))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _archive(members: Iterable[tuple[zipfile.ZipInfo | str, bytes]], **options: Any) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for info, content in members:
            with archive.open(info, "w", **options) as member:
                member.write(content)
    return buffer.getvalue()


def _flagged(data: bytes, flag: int) -> bytes:
    """Return an archive whose members say that they are locked."""
    changed = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(sign)
        while place >= 0:
            changed[place + at] |= flag
            place = changed.find(sign, place + 4)
    return bytes(changed)


def _wrong_sums(data: bytes) -> bytes:
    changed = bytearray(data)
    place = changed.find(b"PK\x01\x02")
    while place >= 0:
        changed[place + 16 : place + 20] = b"\1\2\3\4"
        place = changed.find(b"PK\x01\x02", place + 4)
    return bytes(changed)


def archives() -> dict[str, tuple[bytes, str]]:
    """Return odd office files and e-books."""
    parts = _word()
    good = zipped(parts)
    link = zipfile.ZipInfo("word/styles.xml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    inside = {**parts, "word/document.xml": _as(parts["word/document.xml"], "utf-16-be", "UTF-16")}
    utf7 = b'<?xml version="1.0" encoding="UTF-7"?>+ADw-a+AD4-'
    nested = "<w:sdt><w:sdtContent>" * 300 + w_p(_PROSE) + "</w:sdtContent></w:sdt>" * 300
    twice = [*parts.items(), ("word/document.xml", parts["word/document.xml"].replace(b"Nelayan", b"Pedagang"))]
    return {
        "zip64.docx": (_archive(parts.items(), force_zip64=True), ADDED),
        "link-inside.docx": (_archive([*parts.items(), (link, b"/etc/passwd")]), "added malformed"),
        "outside.docx": (zipped({**parts, "../../../tmp/keluar.xml": "<a/>"}), ADDED),
        "twice.docx": (_archive(twice), "added malformed bomb"),
        "wrong-sums.docx": (_wrong_sums(good), "malformed"),
        "locked-members.docx": (_flagged(good, 1), "encrypted"),
        "before-archive.docx": (b"#!/bin/sh\n" + good, "added malformed bomb"),
        "utf16-without-mark.docx": (zipped(inside), "added malformed"),
        "utf7.docx": (zipped({**parts, "word/document.xml": utf7}), "malformed"),
        "nested.docx": (docx(nested), "added bomb malformed"),
        "loop-of-styles.docx": (zipped({**parts, "word/styles.xml": b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'}), ADDED),
        "sheet.docx": (zipped({"xl/workbook.xml": "<workbook/>"}), "malformed"),
        "deep.odt": (odt("<text:span>" * 2 + "<text:section>" * 400), "malformed bomb"),
        "spaces.odt": (odt(f'<text:p>{_PROSE}<text:s text:c="999999999"/>x</text:p>'), ADDED),
        "no-chapters.epub": (zipped({"META-INF/container.xml": "<c><r full-path='i.opf'/></c>", "i.opf": "<package xmlns='http://www.idpf.org/2007/opf'/>"}), "malformed"),
        "upward.epub": (zipped({"META-INF/container.xml": "<c><r full-path='../../../etc/passwd'/></c>"}), "malformed"),
        "chapter-of-itself.epub": (epub({"satu": f'<p>{_PROSE}</p><iframe src="satu.xhtml"/>'}), ADDED),
        "slides.pptx": (zipped({"ppt/presentation.xml": "<p/>"}), "unsupported"),
        "sheet.xlsx": (zipped({"xl/workbook.xml": "<w/>"}), "unsupported"),
        "sheet.ods": (zipped({"content.xml": "<w/>"}), "unsupported"),
    }  # fmt: skip


def _as(data: bytes, encoding: str, name: str) -> bytes:
    return data.decode("utf-8").replace("UTF-8", name).encode(encoding)


def pages() -> dict[str, tuple[bytes, str]]:
    """Return odd web pages and texts."""
    saved = (SAMPLE / "literasi-digital-guru.html").read_bytes()
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="satu"\r\n\r\n'
    return {
        "nested.html": (b"<div><b><i>" * 160_000 + _PROSE.encode(), "added too-large malformed timeout bomb"),
        "attributes.html": (b"<p " + b" ".join(b"a%d=b" % number for number in range(20_000)) + b">" + _PROSE.encode(), "added malformed empty"),
        "attributes-without-end.html": (b"<p " + b" ".join(b"a%d='b'" % number for number in range(200_000)) + b">" + _PROSE.encode(), "bomb"),
        "wrong-boundary.mhtml": (head + b"--dua\r\nContent-Type: text/html\r\n\r\n" + saved + b"\r\n--dua--\r\n", "added malformed empty"),
        "no-end.mhtml": (head + b"--satu\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n@@@@", "malformed empty"),
        "laughs.xhtml": (b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;' + _PROSE.encode() + b"</p></body></html>", "added dtd-forbidden"),
        "utf16-without-mark.txt": ((_PROSE * 9).encode("utf-16-le"), "added unsupported encoding-uncertain"),
        "utf7.txt": ((_PROSE * 9).encode("utf-7"), ADDED),
        "zeros.txt": (bytes(200_000), "added unsupported encoding-uncertain"),
        "escapes.txt": (b"\x1b[2J\x1b]0;judul\x07" + _PROSE.encode() * 3, "unsupported"),
        "one-word.txt": (b"a" * 400_000, "added suspect-text"),
        "marks.txt": (("e" + "\u0301" * 100_000 + " " + _PROSE * 5).encode(), ADDED),
        "deep.md": (b">" * 30_000 + b" " + _PROSE.encode(), ADDED),
        "table.md": (b"|" * 100_000 + b"\n" + b"|-" * 50_000 + b"\n" + _PROSE.encode(), ADDED),
    }  # fmt: skip


def write_no_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Make what has a document's name and is none; return each with its reason code."""
    pipe, door, shut = folder / "pipa.pdf", folder / "soket.html", folder / "tertutup.txt"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(door))
    device, lost, loop = folder / "alat.txt", folder / "hilang.docx", folder / "lingkaran.txt"
    device.symlink_to("/dev/zero")
    lost.symlink_to(folder / "tidak-ada")
    loop.symlink_to(loop)
    shut.write_text(_PROSE, encoding="utf-8")
    shut.chmod(0)
    found = {
        "pipe": (pipe, "not-regular-file"),
        "socket": (door, "not-regular-file"),
        "device": (device, "not-regular-file"),
        "lost": (lost, "no-such-path"),
        "loop": (loop, "no-such-path unreadable"),
    }
    # Whoever may read everything can read this, too.
    return {**found, "shut": (shut, "unreadable" if os.geteuid() else ADDED)}

# ruff: noqa: E501 -- markup reads better in whole lines
"""Good files of every format (name -> bytes), and files made to reach each reason for refusing one."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

from tests.conftest import ROOT, SAMPLE
from tests.corpus.extract.office_files import docx, docx_notes, docx_properties, epub, odt, w_p, w_r, zipped
from tests.corpus.extract.test_office_guards import CASES

_PARAGRAPHS = [
    paragraph
    for paragraph in (SAMPLE / "dana-desa-lembah-sirani.md").read_text(encoding="utf-8").split("\n\n")
    if paragraph.strip()
]
_PDF_HEAD = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("#", "").strip()


def _docx() -> bytes:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = "".join(
        w_p(w_r(_escaped(text)) + (call if at == 2 else ""), "Judul1" if text[0] == "#" else "")
        for at, text in enumerate(_PARAGRAPHS)
    )
    row = "<w:tr>" + "".join(f"<w:tc>{w_p(cell)}</w:tc>" for cell in ("Desa", "Dana")) + "</w:tr>"
    parts = docx_notes("footnote", {"2": "Laporan desa."}) | docx_properties("Dana Desa", "Siti Rahma")
    return docx(body + f"<w:tbl>{row * 3}</w:tbl>", parts=parts)


def _odt() -> bytes:
    tags = [("h text:outline-level='1'", "h") if text[0] == "#" else ("p", "p") for text in _PARAGRAPHS]
    return odt(
        "".join(
            f"<text:{start}>{_escaped(text)}</text:{end}>" for (start, end), text in zip(tags, _PARAGRAPHS, strict=True)
        )
    )


def _epub() -> bytes:
    half = len(_PARAGRAPHS) // 2
    pages = {
        name: "".join(f"<h2>{_escaped(text)}</h2>" if text[0] == "#" else f"<p>{_escaped(text)}</p>" for text in part)
        for name, part in (("satu", _PARAGRAPHS[:half]), ("dua", _PARAGRAPHS[half:]))
    }
    return epub(pages, metadata="<dc:title>Dana Desa</dc:title>", nav='<ol><li><a href="satu.xhtml">Satu</a></li></ol>')


def _mhtml() -> bytes:
    page = (SAMPLE / "literasi-digital-guru.html").read_bytes()
    head = b'Snapshot-Content-Location: https://contoh.example.id/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="batas"\r\n\r\n'
    return (
        head
        + b"--batas\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + page
        + b"\r\n--batas--\r\n"
    )


def scanned_pdf() -> bytes:
    """Return a PDF whose one page is a picture."""
    from PIL import Image

    stream = io.BytesIO()
    Image.effect_noise((400, 560), 90).save(stream, "PDF", resolution=72)
    return stream.getvalue()


def seeds() -> dict[str, bytes]:
    """Return good files, at least one of each format, by name."""
    names = (
        "fisheries-policy-brief.pdf", "laporan-kesiapsiagaan-banjir.pdf", "jurnal-pengawasan-nelayan.pdf",
        "asean-migrant-care.html", "berita-pekerja-migran.html", "sejarah-pers-pesisir.txt",
        "transisi-energi-tambang.txt", "digital-literacy-libraries.md", "posyandu-wairuma.md",
    )  # fmt: skip
    found = {name: (SAMPLE / name).read_bytes() for name in names}
    found |= {"gambar.pdf": scanned_pdf(), "terkunci.pdf": (ROOT / "tests/data/extract/locked.pdf").read_bytes()}
    return found | {"dana.docx": _docx(), "dana.odt": _odt(), "dana.epub": _epub(), "halaman.mhtml": _mhtml()}


def write_reasons(folder: Path) -> dict[str, Path]:
    """Write a file for each reason code that a file alone can bring about; return them by code."""
    made = {
        "encrypted": ("terkunci.docx", CASES["password"][0]),
        "no-text-layer": ("gambar.pdf", scanned_pdf()),
        "no-pages": ("tanpa-halaman.pdf", _PDF_HEAD + b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"),
        "suspect-text": ("kode.txt", b"(cid:12)(cid:7)(cid:33) (cid:4)(cid:9) teks " * 9),
        "malformed": ("rusak.docx", b"PK\x03\x04 bukan arsip"),
        "bomb": ("bom.docx", CASES["grows"][0]),
        "dtd-forbidden": ("entitas.docx", CASES["entities"][0]),
        "encoding-uncertain": ("sandi.txt", bytes(range(128, 256)) * 20),
        "unsupported": ("tabel.xyz", b"a,b"),
        "empty": ("kosong.txt", b""),
    }  # fmt: skip
    paths = {}
    for code, (name, data) in made.items():
        paths[code] = folder / name
        paths[code].write_bytes(data)
    return paths | _odd_files(folder)


def _odd_files(folder: Path) -> dict[str, Path]:
    large, pipe, lost = folder / "besar.txt", folder / "pipa.txt", folder / "hilang.txt"
    locked, unnamed = folder / "terlarang.txt", folder / os.fsdecode(b"nama-\xff.txt")
    with large.open("wb") as file:
        file.truncate(600 << 20)  # a file with a hole: it has a size, but takes no room
    os.mkfifo(pipe)
    lost.symlink_to(folder / "tidak-ada.txt")
    locked.symlink_to("/proc/self/mem")  # a file that not even root can read from its start
    unnamed.write_text("Nama berkas ini rusak.", encoding="utf-8")
    odd = {"too-large": large, "not-regular-file": pipe, "no-such-path": lost, "unnameable": unnamed}
    return odd | {"unreadable": locked}


def bombs() -> dict[str, bytes]:
    """Return files that are small and would grow, nest or loop without end."""
    loop = _PDF_HEAD + b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>\n"
    inner = zipped({"a.xml": b" " * (9 << 20)})
    found = {
        "loop.pdf": loop,
        "many-pages.pdf": _PDF_HEAD + b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 99999999>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n",
        "growing.pdf": growing_pdf(),
        "nested.html": b"<div>" * 200_000 + b"teks",
        "table.html": b"<table><tr><td>" * 20_000 + b"teks yang dicari",
        "line.txt": b"kata " * 400_000,
        "brackets.md": b"[" * 100_000 + b"teks",
        "inner.docx": zipped({"word/document.xml": inner, "word/embeddings/a.zip": inner}),
        "laughs.odt": zipped({"content.xml": '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]><a>&j;</a>"}),
        "spine.epub": zipped({"META-INF/container.xml": "<c><r full-path='i.opf'/></c>", "i.opf": "<package xmlns='http://www.idpf.org/2007/opf'>" + "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>" + "<itemref idref='a'/>" * 50_000 + "</package>", "a.xhtml": "<html><body><p>Isi.</p></body></html>"}),
    }  # fmt: skip
    return found | {f"case-{at}.docx": data for at, (data, _) in enumerate(CASES.values())}


def growing_pdf() -> bytes:
    """Return a PDF whose page is a stream of 40 MB in 40 KB."""
    import zlib

    stream = zlib.compress(b"BT /F1 9 Tf (a) Tj ET\n" * (2 << 20), 9)
    page = b"2 0 obj<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    plain = b"BT /F1 9 Tf (Halaman kedua ini terbaca dengan baik oleh semua orang.) Tj ET"
    second = (
        b"5 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n6 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
        % (len(plain), plain)
    )
    content = b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\n" % (len(stream), stream)
    return _PDF_HEAD + page + content + second + b"trailer<</Root 1 0 R>>\n"


def has_libreoffice() -> bool:
    """Tell whether .doc and .rtf can be read here."""
    return shutil.which("soffice") is not None

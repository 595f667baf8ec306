# ruff: noqa: E501 -- markup reads better in whole lines
"""One flat text document and one in Markdown, full of traps, in; the same as other programs save them out."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

TRAPS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:math="http://www.w3.org/1998/Math/MathML" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Pasar Kota</dc:title><meta:initial-creator>Siti Rahma</meta:initial-creator></office:meta>
<office:automatic-styles>
<style:style style:name="Sect1" style:family="section"><style:section-properties><style:columns fo:column-count="2"/></style:section-properties></style:style>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>Kepala halaman jurnal</text:p></style:header><style:footer><text:p>Kaki <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info><text:p>dibuang jauh</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>A</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:table-of-content text:name="Daftar Isi"><text:table-of-content-source text:outline-level="2"/><text:index-body><text:index-title text:name="t"><text:p>Daftar Isi</text:p></text:index-title><text:p>Pendahuluan<text:tab/>1</text:p></text:index-body></text:table-of-content>
<text:h text:outline-level="1">Pendahuluan</text:h>
<text:p>Harga <text:change text:change-id="c1"/>ikan <text:change-start text:change-id="c2"/>segar <text:change-end text:change-id="c2"/>naik<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Catatan kaki <text:span>pertama</text:span>.</text:p></text:note-body></text:note> tajam<office:annotation><dc:creator>B</dc:creator><text:p>komentar rahasia</text:p></office:annotation> tahun ini<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Catatan akhir.</text:p></text:note-body></text:note>.</text:p>
<text:p>Lihat <text:a xlink:href="https://contoh.id">situs dinas</text:a> serta kata ketergan&#173;tungan dan e&#8209;commerce<text:tab/>dengan tab<text:line-break/>baris baru<text:s text:c="3"/>spasi.</text:p>
<text:p>Paragraf dengan kotak.<draw:frame svg:width="5cm" svg:height="2cm" text:anchor-type="paragraph"><draw:text-box><text:p>Isi kotak teks sekali saja.</text:p></draw:text-box></draw:frame></text:p>
<text:p text:style-name="Table">Tabel <text:sequence text:name="Table" text:formula="ooow:Table+1" style:num-format="1">1</text:sequence>. Harga ikan</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Kota</text:p></table:table-cell><table:table-cell><text:p>Ton</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Bitung</text:p><table:table><table:table-column/><table:table-row><table:table-cell><text:p>Sarang</text:p></table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell><text:p>230</text:p></table:table-cell></table:table-row></table:table>
<text:section text:name="S1" text:style-name="Sect1"><text:p>Kolom pertama berisi cerita panjang tentang pasar.</text:p><text:p>Ditulis pada 4 Juni 2022.</text:p></text:section>
<text:alphabetical-index text:name="Indeks"><text:alphabetical-index-source/><text:index-body><text:p>pasar 1</text:p></text:index-body></text:alphabetical-index>
</office:text></office:body></office:document>
"""

WRITTEN = """---
title: Pasar dan Laut
subtitle: Catatan awal
author: [Siti Rahma, Sukarno]
date: 4 Juni 2022
abstract: Abstrak singkat tentang pasar.
lang: id
---

# Pendahuluan

Rumus $E = mc^2$ terkenal^[Catatan *kaki* dengan [tautan](https://contoh.id).]. Kata ~~dicoret~~ tetap, H~2~O dan m^2^ juga. Kata [kecil]{.smallcaps} dan `kode`.

$$\\sum_{i=1}^{n} x_i = \\frac{a}{b}$$

> Kutipan panjang dari seseorang.

1. Satu
2. Dua
   - anak

Istilah
:   Takrifnya.

| Kota   | Ton |
|--------|----:|
| Bitung | 230 |

: Harga ikan

![Gambar pasar](x.png)

Baris puisi\\
kedua dengan spasi tak-putus dan "kutip" -- strip --- panjang...

[Tambahan]{.insertion author="A" date="2020-01-01T00:00:00Z"} dan [buangan]{.deletion author="A" date="2020-01-01T00:00:00Z"} di sini. [Komentar]{.comment-start id="1" author="A" date="2020-01-01T00:00:00Z"}teks[]{.comment-end id="1"} akhir.

# Daftar Pustaka {-}

Rahma, S. (2018). *Judul*. Penerbit.
"""


def saved_by_libreoffice(folder: Path, kind: str) -> bytes:
    """Return the flat document as LibreOffice saves it in a format."""
    source = folder / "jebakan.fodt"
    source.write_text(TRAPS, encoding="utf-8")
    soffice = shutil.which("soffice")
    assert soffice is not None
    home = f"-env:UserInstallation=file://{folder}/profile"
    command = [soffice, home, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / f"jebakan.{kind}").read_bytes()


def written_by_pandoc(folder: Path, kind: str) -> bytes:
    """Return the Markdown document as pandoc writes it in a format."""
    source, target = folder / "tulisan.md", folder / f"tulisan.{kind}"
    source.write_text(WRITTEN, encoding="utf-8")
    command = ["pandoc", "--standalone", "--toc", str(source), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=folder)
    return target.read_bytes()

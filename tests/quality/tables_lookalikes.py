# ruff: noqa: E501 -- markup reads better in whole lines
"""Pages of what stands in columns and is no table: letters, lists of tables, transcripts, texts side by side."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.quality.examined_texts import prose
from tests.quality.printers import weasyprint_command
from tests.quality.tables_print_more import run

_STYLE = "@page{size:A4;margin:24mm} body{font:11pt/1.35 serif} p{margin:0 0 .6em;text-align:justify} .row{display:flex} .row>*{text-align:left} h1{font-size:14pt}"


def _paragraph(draw: random.Random, sentences: int = 4) -> str:
    return prose(draw, "id", sentences).replace("*", "").replace("&", "dan").replace("%", "persen").replace("$", "")


def _rows(rows: Sequence[tuple[str, ...]], widths: tuple[str, ...]) -> str:
    return "".join(
        '<div class="row">' + "".join(f'<span style="width:{width}">{cell}</span>' for cell, width in zip(row, widths, strict=True)) + "</div>"
        for row in rows
    )  # fmt: skip


def _letter(draw: random.Random) -> str:
    head = [
        ("Nomor", ": 21/DKP/III/2020"),
        ("Lampiran", ": 1 (satu) berkas"),
        ("Perihal", ": Permohonan data kapal"),
        ("Sifat", ": Biasa"),
    ]
    copies = [
        ("1. Bupati Natuna", "3. Camat Midai"),
        ("2. Dinas Perhubungan", "4. Ketua koperasi"),
        ("(sebagai laporan)", "(untuk diketahui)"),
    ]
    signed = [
        ("Mengetahui,", "Menyetujui,", "Ranai, 4 Maret 2020"),
        ("Kepala Dinas", "Sekretaris", "Ketua Panitia"),
        ("Hasan Basri", "Siti Aminah", "Yohanes Lado"),
    ]
    return f"{_rows(head, ('28mm', '90mm'))}<br><p>{_paragraph(draw)}</p><p>{_paragraph(draw)}</p>{_rows(signed, ('33%', '33%', '34%'))}<br><p>Tembusan:</p>{_rows(copies, ('50%', '50%'))}<br><p>{_paragraph(draw)}</p>"


def _lists(draw: random.Random) -> str:
    entries = "".join(
        f'<div class="row" style="justify-content:space-between"><span>Tabel {at}. {name}</span><span>{at * 7}</span></div>'
        for at, name in enumerate(
            (
                "Penduduk menurut desa",
                "Kapal dan awaknya",
                "Curah hujan",
                "Harga ikan",
                "Tugas lembaga",
                "Jawaban responden",
            ),
            1,
        )
    )
    return f"<h1>Daftar Tabel</h1>{entries}<h1>Pendahuluan</h1><p>{_paragraph(draw)}</p><p>Tabel 1 dan Tabel 2 pada bab berikut menunjukkan hal itu. {_paragraph(draw)}</p>"


def _transcript(draw: random.Random) -> str:
    turns = [
        ("00:12", "P1", _paragraph(draw, 2)),
        ("00:40", "N3", "Ya, benar."),
        ("00:44", "P1", _paragraph(draw, 1)),
        ("01:10", "N3", _paragraph(draw, 2)),
        ("01:52", "N4", "Saya kurang setuju."),
    ]
    spoken = "".join(
        f'<p style="padding-left:26mm;text-indent:-26mm"><span style="display:inline-block;width:14mm;text-indent:0">{when}</span><span style="display:inline-block;width:12mm;text-indent:0">{who}</span>{said}</p>'
        for when, who, said in turns
    )
    return f"<p>{_paragraph(draw)}</p>{spoken}<p>{_paragraph(draw)}</p>"


def _addresses(draw: random.Random) -> str:
    rows = r" \\ ".join(
        (
            r"Siti Rahma \> Hasan Basri \> Yohanes Lado",
            r"Jalan Kenanga 7 \> Kampung Air \> Kotak Pos 12",
            r"Ambon 97123 \> Ranai 29783 \> Kupang 85111",
            r"siti@contoh.id \> hasan@contoh.id \> lado@contoh.id",
        )
    )
    return (
        rf"{_paragraph(draw)}"
        + "\n\n"
        + rf"\begin{{tabbing}}xxxxxxxxxxxxxxxxxxxxxxxx\=xxxxxxxxxxxxxxxxxxxxxxxx\=\kill {rows}\end{{tabbing}}"
        + f"\n\n{_paragraph(draw)}\n\n{_paragraph(draw)}"
    )


def _verses(draw: random.Random) -> str:
    lines = [
        ("Pulau Pandan jauh ke tengah", "Pandan Island lies far out at sea"),
        ("Gunung Daik bercabang tiga", "Mount Daik divides in three"),
        ("Hancur badan dikandung tanah", "The body crumbles held by earth"),
        ("Budi baik dikenang juga", "Good deeds are still remembered"),
    ]
    both = "".join(rf"\item {a} \hfill {b}" for a, b in lines)
    return f"{_paragraph(draw)}\n\n" + rf"\begin{{enumerate}}{both}\end{{enumerate}}" + f"\n\n{_paragraph(draw)}"


def _abbreviations(draw: random.Random) -> str:
    terms = [
        ("BPS", "Badan Pusat Statistik, lembaga yang mengumpulkan angka penduduk"),
        ("DPRD", "Dewan Perwakilan Rakyat Daerah"),
        (
            "KUD",
            "Koperasi Unit Desa, dibubarkan di banyak tempat sesudah 1998 dan kemudian didirikan lagi dengan nama lain",
        ),
        ("TPI", "Tempat Pelelangan Ikan"),
    ]
    items = "".join(rf"\item[{term}] {meaning}" for term, meaning in terms)
    return (
        r"\section*{Daftar singkatan}"
        + rf"\begin{{list}}{{}}{{\labelwidth2cm\leftmargin2.4cm}}{items}\end{{list}}"
        + f"\n\n{_paragraph(draw)}\n\n{_paragraph(draw)}"
    )


_HTML: dict[str, Callable[[random.Random], str]] = {"letter": _letter, "lists": _lists, "transcript": _transcript}
_TEX: dict[str, Callable[[random.Random], str]] = {
    "addresses": _addresses,
    "verses": _verses,
    "abbreviations": _abbreviations,
}
LOOKALIKES_MORE = (*_HTML, *_TEX)


def print_lookalike(name: str, folder: Path) -> Path:
    """Print a page without any table; raise OSError or CalledProcessError where its printer is absent or fails."""
    draw = random.Random(name)
    path = folder / f"{name}.pdf"
    if name in _HTML:
        if not weasyprint_command():
            raise OSError("no WeasyPrint")
        source = path.with_suffix(".html")
        source.write_text(
            f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>{_HTML[name](draw)}', encoding="utf-8"
        )
        run([*weasyprint_command(), str(source), str(path)], folder)
    else:
        body = _TEX[name](draw)
        path.with_suffix(".tex").write_text(
            rf"\documentclass[11pt,a4paper]{{article}}\usepackage[utf8]{{inputenc}}\usepackage[T1]{{fontenc}}\usepackage{{lmodern}}\usepackage[margin=25mm]{{geometry}}\sloppy\begin{{document}}{body}\end{{document}}",
            encoding="utf-8",
        )
        run(["pdflatex", "-interaction=batchmode", f"{name}.tex"], folder)
    return path

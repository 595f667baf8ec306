# ruff: noqa: E501 -- markup reads better in whole lines
"""Listings between paragraphs: a page of them, printed by LaTeX, LibreOffice, WeasyPrint or Chromium, out."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

from tests.quality.printers import weasyprint_command
from tests.quality.tables_print_more import run, with_office

LISTINGS: dict[str, str] = {
    "python": 'import csv\n\ndef share(rows, place):\n    "The part of a place in all the catches."\n    total = sum(row["ton"] for row in rows)\n    return rows[place]["ton"] / total\n\nprint(share(read("catch.csv"), "Sedanau"))',
    "stata": "use survei.dta, clear\ngen lny = ln(pendapatan)\nregress lny usia pendidikan i.desa, vce(cluster desa)\nestimates store model1",
    "output": "      lny |   Coef.   Std. Err.      t    P>|t|\n----------+------------------------------------\n     usia |   .0123     .0041     3.00    0.003\n     _cons |   8.214     .3310    24.81    0.000",
    "shell": "$ tar -xzf data-2019.tar.gz\n$ cd data-2019 && ls\ncatch.csv  harbours.csv  README.md",
    "sql": "SELECT desa, AVG(pendapatan) AS rata\nFROM rumah_tangga\nWHERE tahun >= 2015\nGROUP BY desa\nORDER BY rata DESC;",
    "json": '{"name": "Natuna",\n "villages": ["Ranai", "Sedanau", "Cemaga"],\n "catch": 1204.5,\n "checked": true}',
}
PROSE = (
    "The figures of this section were computed with short programs, which we print here so that others may check them without asking us for the files.",
    "Program berikut membaca data yang dikumpulkan di lapangan dan menghitung bagian tiap desa dari seluruh hasil tangkapan selama dua tahun pengamatan.",
    "What comes out is shown below; the names of the places are those that the fishermen themselves use, and the sums are in tonnes.",
    "Semua berkas disimpan bersama catatan tentang asal dan tanggalnya, supaya penelitian lain dapat memakai angka yang sama tanpa mengumpulkannya lagi.",
    "Readers who do not write programs may skip the next lines, since nothing that is said later depends on how the sums were made.",
)
FIRST: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "verbatim": ("latex", "verbatim", ("python", "stata", "shell")),
    "verbatim-two": ("latex", "verbatim two", ("sql", "json", "shell")),
    "boxed": ("latex", "listings frame", ("python", "sql", "stata")),
    "numbered": ("latex", "listings numbers", ("python", "json", "sql")),
    "cells": ("latex", "listings fixed", ("python", "stata", "json")),
    "word": ("docx", "", ("python", "sql", "shell")),
    "odt": ("odt", "", ("stata", "json", "output")),
    "tinted": ("weasyprint", "background:#eee;padding:6pt", ("python", "output", "sql")),
    "browser": ("chromium", "border:1px solid #888;padding:4pt", ("shell", "stata", "json")),
}
SECOND: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "again-boxed-two": ("latex", "listings frame two", ("sql", "shell", "json")),
    "again-small": ("latex", "verbatim small", ("output", "python", "sql")),
    "again-browser": (
        "chromium",
        "border-left:3px solid #888;padding-left:8pt;font-size:9pt",
        ("python", "output", "sql"),
    ),
    "again-word": ("docx", "", ("json", "output", "stata")),
}


def print_listings(name: str, plan: tuple[str, str, tuple[str, ...]], folder: Path) -> Path:
    """Print a page; raise OSError or CalledProcessError where its printer is absent or fails."""
    printer, look, names = plan
    path = folder / f"{name}.pdf"
    codes = [LISTINGS[one] for one in names]
    if printer == "latex":
        path.with_suffix(".tex").write_text(_latex(look, codes), encoding="utf-8")
        run(["pdflatex", "-interaction=batchmode", f"{name}.tex"], folder)
    elif printer in ("docx", "odt"):
        parts = [part for text, code in zip(PROSE, codes, strict=False) for part in (text, f"```\n{code}\n```")]
        path.with_suffix(".md").write_text("\n\n".join([*parts, PROSE[len(codes)]]), encoding="utf-8")
        run(["pandoc", f"{name}.md", "-o", f"{name}.{printer}"], folder)
        with_office(path.with_suffix(f".{printer}"))
    else:
        path.with_suffix(".html").write_text(_page(look, codes), encoding="utf-8")
        if printer == "weasyprint":
            if not weasyprint_command():
                raise OSError("no WeasyPrint")
            run([*weasyprint_command(), f"{name}.html", f"{name}.pdf"], folder)
        else:
            options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
            run(["chromium", *options, f"--print-to-pdf={path}", str(path.with_suffix(".html"))], folder)
    return path


def _latex(look: str, codes: Sequence[str]) -> str:
    kind = "lstlisting" if "listings" in look else "verbatim"
    size = r"\footnotesize" if "small" in look or "two" in look else ""
    options = [
        r"basicstyle=\ttfamily\footnotesize",
        "showstringspaces=false",
        "columns=fixed" if "fixed" in look else "columns=fullflexible,keepspaces=true",
    ]
    options += ["frame=single"] if "frame" in look else []
    options += [r"numbers=left,numberstyle=\tiny"] if "numbers" in look else []
    parts = [
        f"{text}\n{{{size}\\begin{{{kind}}}\n{code}\n\\end{{{kind}}}}}\n\n"
        for text, code in zip(PROSE, codes, strict=False)
    ]
    return rf"""\documentclass[10pt,a4paper{",twocolumn" if "two" in look else ""}]{{article}}\usepackage[margin=24mm]{{geometry}}
\usepackage{{listings}}\lstset{{{",".join(options)}}}\sloppy
\begin{{document}}
{"".join(parts)}{PROSE[len(codes)]}
\end{{document}}"""


def _page(look: str, codes: Sequence[str]) -> str:
    parts = [f"<p>{text}</p><pre>{html.escape(code)}</pre>" for text, code in zip(PROSE, codes, strict=False)]
    return f"""<!doctype html><meta charset="utf-8"><title>-</title><style>@page{{size:A4;margin:22mm}} body{{font:11pt/1.4 serif}}
pre{{{look}}}</style><body>{"".join(parts)}<p>{PROSE[len(codes)]}</p></body>"""

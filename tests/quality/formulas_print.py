# ruff: noqa: E501 -- markup reads better in whole lines
"""Paragraphs with formulas in; a PDF of them, printed by LaTeX, LibreOffice, WeasyPrint or Chromium, out."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality.formulas_texts import FORMULAS, Passage, css_of, marked_of, mathml_of, tex_of
from tests.quality.printers import weasyprint_command
from tests.quality.tables_print_more import run, with_office


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page is set: by whom, in how many columns, which type; `look` is whatever else its printer knows."""

    printer: str
    seed: int
    language: str
    columns: int = 1
    size: int = 11
    displayed: bool = False
    look: str = ""


def print_sheet(name: str, sheet: Sheet, passages: Sequence[Passage], folder: Path) -> Path:
    """Print a page; raise OSError or CalledProcessError where its printer is absent or fails."""
    path = folder / f"{name}.pdf"
    if sheet.printer == "latex":
        source = path.with_suffix(".tex")
        source.write_text(_latex(sheet, passages), encoding="utf-8")
        run(["pdflatex", "-interaction=batchmode", source.name], folder)
    elif sheet.printer in ("odt", "docx"):
        _pandoc(sheet, passages, path)
    else:
        source = path.with_suffix(".html")
        source.write_text(_page(sheet, passages), encoding="utf-8")
        if sheet.printer == "weasyprint":
            if not weasyprint_command():
                raise OSError("no WeasyPrint")
            run([*weasyprint_command(), str(source), str(path)], folder)
        else:
            options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
            run(["chromium", *options, f"--print-to-pdf={path}", str(source)], folder)
    if not path.exists():
        raise OSError(f"{name}: not printed")
    return path


def _tex_text(passage: Passage, wide: str) -> str:
    parts = []
    for sentence in passage.sentences:
        pieces = [part if at % 2 == 0 else f"${wide}{tex_of(FORMULAS[part])}$" for at, part in enumerate(sentence)]
        parts.append("".join(pieces))
    return " ".join(parts)


def _latex(sheet: Sheet, passages: Sequence[Passage]) -> str:
    wide = r"\displaystyle " if "display" in sheet.look else ""
    faces = {"times": r"\usepackage{mathptmx}", "palatino": r"\usepackage{mathpazo}", "modern": r"\usepackage{lmodern}"}  # fmt: skip
    face = "".join(text for name, text in faces.items() if name in sheet.look)
    spaced = r"\setlength{\parindent}{0pt}\setlength{\parskip}{6pt}" if "spaced" in sheet.look else ""
    wideset = r"\linespread{1.5}" if "wide" in sheet.look else ""
    # Without an outline font, T1 brings letters that are drawings.
    coded = r"\usepackage[T1]{fontenc}" if face else ""
    body = []
    for passage in passages:
        if passage.kind == "display":
            tag = passage.number.strip("()")
            body.append(rf"\begin{{equation}}\tag{{{tag}}}{tex_of(FORMULAS[passage.formula])}\end{{equation}}")
        else:
            body.append(("" if passage.kind == "after" else "\n") + _tex_text(passage, wide) + "\n")
    columns = "twocolumn" if sheet.columns == 2 else "onecolumn"
    return rf"""\documentclass[{sheet.size}pt,a4paper,{columns}]{{article}}\usepackage[utf8]{{inputenc}}{coded}
\usepackage[margin=24mm]{{geometry}}\usepackage{{amsmath}}{face}{spaced}{wideset}\sloppy
\begin{{document}}
{"".join(body)}
\end{{document}}"""


def _pandoc(sheet: Sheet, passages: Sequence[Passage], path: Path) -> None:
    body = []
    for passage in passages:
        if passage.kind == "display":
            body.append(f"{marked_of(FORMULAS[passage.formula])} {passage.number}")
            continue
        sentences = [
            "".join(part if at % 2 == 0 else marked_of(FORMULAS[part]) for at, part in enumerate(sentence))
            for sentence in passage.sentences
        ]
        body.append(" ".join(sentences).replace("<", r"\<"))
    source = path.with_suffix(".md")
    source.write_text("\n\n".join(body) + "\n", encoding="utf-8")
    office = path.with_suffix("." + sheet.printer)
    run(["pandoc", str(source), "-o", str(office)], path.parent)
    with_office(office)


def _page(sheet: Sheet, passages: Sequence[Passage]) -> str:
    mathml = sheet.printer == "chromium" and "css" not in sheet.look
    body = []
    for passage in passages:
        if passage.kind == "display":
            formula = _formula(passage.formula, mathml, ' display="block"')
            body.append(f'<div class="eq"><span>{formula}</span><span>{passage.number}</span></div>')
            continue
        sentences = [
            "".join(html.escape(part) if at % 2 == 0 else _formula(part, mathml) for at, part in enumerate(sentence))
            for sentence in passage.sentences
        ]
        body.append(f"<p>{' '.join(sentences)}</p>")
    just = "text-align:justify;" if "justify" in sheet.look else ""
    face = "sans-serif" if "sans" in sheet.look else "serif"
    return f"""<!doctype html><html lang="{sheet.language}"><meta charset="utf-8"><title>-</title><style>
@page{{size:A4;margin:22mm}} body{{font:{sheet.size}pt/{1.6 if "wide" in sheet.look else 1.35} {face};columns:{sheet.columns};column-gap:9mm}}
p{{margin:0 0 .7em;{just}}} .frac{{display:inline-block;vertical-align:middle;text-align:center;font-size:.8em;line-height:1.1}}
.frac>span{{display:block;padding:0 .1em}} .num{{border-bottom:.6pt solid}} .root{{border-top:.6pt solid}}
.sum{{display:inline-block;vertical-align:middle;text-align:center;line-height:1}} .sum>*{{display:block;font-size:.6em}} .sum>b{{font-size:1.2em;font-weight:normal}}
.eq{{display:flex;justify-content:space-between;padding-left:6em;margin:.6em 0}} sub,sup{{font-size:.7em;line-height:0}}
</style><body>{"".join(body)}</body></html>"""


def _formula(name: str, mathml: bool, shape: str = "") -> str:
    if not mathml:
        return css_of(FORMULAS[name])
    return f"<math{shape}>{mathml_of(FORMULAS[name])}</math>"

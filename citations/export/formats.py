"""The table of export formats: a format's name in, its extension and its function out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from citations.export.annotation import as_annotations
from citations.export.bibliography import as_biblatex, as_bibtex, as_csl_json, as_ris
from citations.export.csv_table import as_csv
from citations.export.docx import as_docx
from citations.export.html_page import as_html
from citations.export.jsonl import as_jsonl
from citations.export.markdown import as_markdown
from citations.export.odt import as_odt
from citations.export.pandoc_markdown import as_pandoc
from citations.export.pdf import as_pdf
from citations.export.record import ExcerptList
from citations.export.xlsx import as_xlsx
from corpus.errors import UsageError


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write excerpts: the same excerpts always give the same bytes.

    `quotes` is false where only the cited works are written; `binary` files are not for a terminal.
    """

    name: str
    extension: str
    render: Callable[[ExcerptList], bytes]
    quotes: bool = True
    binary: bool = False


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("markdown", ".md", as_markdown),
        Format("docx", ".docx", as_docx, binary=True),
        Format("odt", ".odt", as_odt, binary=True),
        Format("pdf", ".pdf", as_pdf, binary=True),
        Format("xlsx", ".xlsx", as_xlsx, binary=True),
        Format("pandoc", ".pandoc.md", as_pandoc),
        Format("csv", ".csv", as_csv),
        Format("jsonl", ".jsonl", as_jsonl),
        Format("html", ".html", as_html),
        Format("jsonld", ".jsonld", as_annotations),
        Format("bibtex", ".bib", as_bibtex, quotes=False),
        Format("biblatex", ".bib", as_biblatex, quotes=False),
        Format("ris", ".ris", as_ris, quotes=False),
        Format("csl-json", ".json", as_csl_json, quotes=False),
    )
}


PACKAGE = "package"
"""The name of the format that is a folder (citations.export.research_package)."""

NAMES = (*FORMATS, PACKAGE)


def format_named(name: str) -> Format:
    """Return a format by its name or extension.

    Raises:
        UsageError: there is no such format; the hint lists those that exist.
    """
    wanted = name.lower().lstrip(".")
    for each in FORMATS.values():
        if wanted in (each.name, each.extension.lstrip(".")):
            return each
    raise UsageError(f"There is no export format '{name}'.", f"Use one of: {', '.join(NAMES)}.")

"""Which reader reads which draft: a path in, its parts or quotations out."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from citations.proof.draft import Draft
from corpus.errors import NoSuchPath, UsageError

LARGEST_DRAFT = 256 << 20
# Suffix -> module of this package and its function. One row an ending; modules are imported when first needed.
READERS: Mapping[str, tuple[str, str]] = {
    ".md": ("markdown", "read_markdown"),
    ".markdown": ("markdown", "read_markdown"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".xhtml": ("html", "read_html"),
    ".txt": ("text", "read_text"),
    ".text": ("text", "read_text"),
    ".tex": ("latex", "read_latex"),
    ".ltx": ("latex", "read_latex"),
    ".docx": ("docx", "read_docx"),
    ".odt": ("odt", "read_odt"),
    ".pdf": ("pdf", "read_pdf"),
    ".csv": ("tables", "read_csv"),
    ".tsv": ("tables", "read_csv"),
    ".xlsx": ("tables", "read_xlsx"),
    ".jsonl": ("tables", "read_jsonl"),
    ".jsonld": ("tables", "read_annotations"),
}


def read_draft(path: Path) -> Draft:
    """Read a draft or an export.

    Raises:
        NoSuchPath: there is no such file.
        UsageError: no reader reads such files, or this one is broken.
        SourceError: a PDF that cannot be read.
    """
    if not path.is_file():
        raise NoSuchPath(str(path))
    if path.suffix.lower() not in READERS:
        known = " ".join(dict.fromkeys(READERS))
        raise UsageError(f"Kutip does not verify '{path.suffix or path.name}' files.", f"It reads: {known}")
    if path.stat().st_size > LARGEST_DRAFT:
        raise UsageError(f"{path} has more than 256 MB.", "Split it.")
    module, name = READERS[path.suffix.lower()]
    reader = getattr(import_module(f"citations.proof.readers.{module}"), name)
    draft: Draft = reader(path) if path.suffix.lower() == ".pdf" else reader(path.read_bytes())
    return draft

"""Which extractor reads which file: a path in, a format name out; a format name and bytes in, an extraction out."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from corpus.errors import SourceError
from corpus.extract.extraction import Extraction

# format name -> (suffixes, module, function). One row a format; modules are imported when first needed.
EXTRACTORS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "pdf": ((".pdf",), "corpus.extract.pdf", "extract_pdf"),
    "html": ((".html", ".htm", ".xhtml"), "corpus.extract.html", "extract_html"),
    "mhtml": ((".mhtml", ".mht"), "corpus.extract.mhtml", "extract_mhtml"),
    "docx": ((".docx", ".docm", ".dotx"), "corpus.extract.docx", "extract_docx"),
    "odt": ((".odt", ".ott"), "corpus.extract.odt", "extract_odt"),
    "epub": ((".epub",), "corpus.extract.epub", "extract_epub"),
    "doc": ((".doc",), "corpus.extract.office_convert", "extract_doc"),
    "rtf": ((".rtf",), "corpus.extract.office_convert", "extract_rtf"),
    "text": ((".txt", ".text"), "corpus.extract.text", "extract_text"),
    "markdown": ((".md", ".markdown"), "corpus.extract.text", "extract_markdown"),
}


def format_of(path: Path) -> str:
    """Return the name of a file's format, by its suffix.

    Raises:
        SourceError: `unsupported`, when no extractor reads such files.
    """
    suffix = path.suffix.lower()
    for name, (suffixes, _, _) in EXTRACTORS.items():
        if suffix in suffixes:
            return name
    known = " ".join(suffix for suffixes, _, _ in EXTRACTORS.values() for suffix in suffixes)
    raise SourceError(
        "unsupported",
        f"Kutip does not read '{path.suffix or path.name}' files.",
        f"Convert it to one of: {known}",
    )


def is_known(path: Path) -> bool:
    """Tell whether an extractor reads files with this suffix."""
    return any(path.suffix.lower() in suffixes for suffixes, _, _ in EXTRACTORS.values())


def extract(file_format: str, data: bytes, name: str) -> Extraction:
    """Read a source's bytes with the extractor of its format."""
    _, module, function = EXTRACTORS[file_format]
    extractor: Callable[[bytes, str], Extraction] = getattr(import_module(module), function)
    return extractor(data, name)

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
    "text": ((".txt", ".text", ".srt", ".vtt"), "corpus.extract.text", "extract_text"),
    "image": ((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp"), "corpus.extract.ocr_pages", "extract_image"),
    "markdown": ((".md", ".markdown"), "corpus.extract.text", "extract_markdown"),
}

# What reads a format where pages that are pictures are to be recognised.
RECOGNISERS = {"pdf": ("corpus.extract.ocr_pages", "extract_scanned_pdf")}
# Pictures lie about in many folders; they are read only when named.
_ONLY_NAMED = frozenset({"image"})
# What people have besides: slides, sheets, other programs' documents, pictures and books.
_PRINTABLE = frozenset(
    {
        ".ppt", ".pptx", ".odp", ".key", ".xls", ".xlsx", ".ods", ".numbers", ".pages", ".wps", ".wpd", ".odg", ".vsd",
        ".vsdx", ".pub", ".djvu", ".xps", ".ps", ".eps", ".mobi", ".azw", ".azw3", ".heic", ".gif", ".jp2",
    }
)  # fmt: skip


def format_of(path: Path) -> str:
    """Return the name of a file's format, by its suffix.

    Raises:
        SourceError: `unsupported`, when no extractor reads such files.
    """
    suffix = path.suffix.lower()
    for name, (suffixes, _, _) in EXTRACTORS.items():
        if suffix in suffixes:
            return name
    if suffix in _PRINTABLE:
        hint = "Save or print it as a PDF in a program that opens it, and ingest that."
        raise SourceError("unsupported", f"Kutip does not read '{path.suffix}' files.", hint)
    known = " ".join(suffix for suffixes, _, _ in EXTRACTORS.values() for suffix in suffixes)
    raise SourceError(
        "unsupported",
        f"Kutip does not read '{path.suffix or path.name}' files.",
        f"Convert it to one of: {known}",
    )


def is_known(path: Path) -> bool:
    """Tell whether files with this suffix are read when they are found in a folder."""
    suffix = path.suffix.lower()
    return any(suffix in suffixes and name not in _ONLY_NAMED for name, (suffixes, _, _) in EXTRACTORS.items())


def extract(file_format: str, data: bytes, name: str, *, recognise: bool = False) -> Extraction:
    """Read a source's bytes with the extractor of its format; with `recognise`, also its pages that are pictures.

    Raises:
        SourceError: whatever the extractor finds; `no-text-layer` for a picture without `recognise`.
    """
    _, module, function = EXTRACTORS[file_format]
    if recognise:
        module, function = RECOGNISERS.get(file_format, (module, function))
    elif file_format == "image":
        raise SourceError("no-text-layer", f"{name} is a picture.", "Ingest it without --ocr off.")
    extractor: Callable[[bytes, str], Extraction] = getattr(import_module(module), function)
    return extractor(data, name)

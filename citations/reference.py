"""Render a document's reference: CSL-JSON, file name and language in, a reference with its in-text parts out."""

from __future__ import annotations

from collections.abc import Mapping

from citations.author_names import inline_name, inline_year
from citations.cited import RenderedReference
from citations.csl_record import csl_record
from citations.hidden import show_hidden
from citations.missing import missing_keys
from citations.render import DEFAULT_STYLE, render_entry
from citations.wording import WORDING
from corpus.document import Language


def render_reference(
    csl: Mapping[str, object],
    *,
    language: Language,
    file_name: str = "",
    description: str = "",
    style: str = DEFAULT_STYLE,
) -> RenderedReference:
    """Render the reference of a document from its metadata alone; what is absent is named, never made up.

    A document without a title is called by the user's `description`, else by its file name, in square brackets.

    Args:
        csl: CSL-JSON keys of the document, as found or typed.
        language: of the words around the metadata (hlm., dkk., n.d. ...), not of the document.
        file_name: name of the source, without folders.
        description: what the user calls a document without title, for example "Journal article on tin".
        style: a style of ours or of the CSL collection.

    Raises:
        UsageError: there is no such style.
    """
    record = csl_record(csl)
    missing = missing_keys(record)
    titled = with_title(record, language, file_name, description)
    return RenderedReference(
        runs=render_entry(titled, style, language),
        inline_name=inline_name(titled, language),
        inline_year=inline_year(titled, language),
        missing=missing,
    )


def with_title(
    record: Mapping[str, object], language: Language, file_name: str, description: str = ""
) -> dict[str, object]:
    """Return a clean record, with a stand-in in square brackets where it has no title."""
    if "title" in record:
        return dict(record)
    wording, name = WORDING[language], show_hidden(file_name)
    # `status` tells our style that the title is a stand-in (not italic); `note` is printed in brackets.
    if description:
        title, note = f"[{show_hidden(description).strip('[]')}]", wording.file_note.format(name)
        return {**record, "title": title, "status": "untitled", "note": note}
    return {**record, "title": wording.untitled.format(name), "status": "untitled"}

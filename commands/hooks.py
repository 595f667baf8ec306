"""What the other packages do when a document is ingested: nothing in, the hooks for `corpus.ingest` out."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.document import AnyDocument, Language, Metadata
from corpus.outcomes import Hooks
from corpus.store import Store

LANGUAGES: tuple[Language, ...] = ("en", "id")


def ingest_hooks() -> Hooks:
    """Return hooks that render each document's reference, record the terms it uses, and keep its words for `verify`."""
    from citations.proof.sources import record_words
    from corpus.memory import give_back
    from glossary.occurrences import Marker

    marker: list[Marker] = []

    def saved(store: Store, document: AnyDocument) -> None:
        record_words(store.connection, document.document_id, document.text)
        if not marker:
            # What writing took is given back before the terms, which take most of all, come on top.
            give_back()
            marker.append(Marker(store))
        marker[0].record(store, document)

    return Hooks(render=render_references, saved=saved)


def render_references(metadata: Metadata, file_name: str) -> Mapping[str, object]:
    """Render a document's reference in both languages, as values for the store."""
    from citations.cited import reference_as_json
    from citations.reference import render_reference

    description = str(metadata.extra.get("description") or "")
    return {
        language: reference_as_json(
            render_reference(metadata.csl, language=language, file_name=file_name, description=description)
        )
        for language in LANGUAGES
    }

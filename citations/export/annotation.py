"""Excerpts in, W3C Web Annotations out (JSON-LD): https://www.w3.org/TR/annotation-model/."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping

from citations.export.jsonl import safe_json, selectors
from citations.export.record import ExcerptList, ExcerptRecord, describe
from citations.hidden import show_hidden

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Name space for the ids of annotations and collections, made from what they hold: the same excerpt, the same id.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "tag:kutip:excerpt")


def as_annotations(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as one annotation collection with a single page."""
    items = [_annotation(record, excerpts.language, number) for number, record in enumerate(excerpts.records, 1)]
    collection: dict[str, object] = {
        "@context": _CONTEXT,
        "id": _id(items),
        "type": "AnnotationCollection",
        "total": len(items),
    }
    if excerpts.heading:
        collection["label"] = show_hidden(excerpts.heading)
    page_id = _id({"page": items})
    collection["first"] = {"id": page_id, "type": "AnnotationPage", "startIndex": 0, "items": items}
    return (safe_json(collection, indent=2) + "\n").encode()


def _annotation(record: ExcerptRecord, language: str, number: int) -> dict[str, object]:
    """Return one annotation: its target is the quotation in the source, named by the hash of its bytes."""
    known = describe(record.document)
    source = {
        "id": f"urn:sha256:{record.excerpt.source_sha256}",
        "type": "Text",
        **({"dc:title": known.title} if known.title else {}),
        "schema:name": known.file_name,
    }
    bodies: list[dict[str, object]] = [
        _body(f"{record.citation.inline_citing} {record.citation.reference}", "describing", language)
    ]
    bodies += [_body(show_hidden(record.note), "commenting", "")] if record.note else []
    bodies += [_body(show_hidden(tag), "tagging", "") for tag in record.tags if tag]
    target = {
        "source": source,
        "selector": [each for excerpt in record.segments for each in selectors(excerpt)],
        "schema:identifier": record.excerpt.passage_id,
    }
    return {
        "id": _id({"number": number, "body": bodies, "target": target}),
        "type": "Annotation",
        "motivation": "highlighting",
        "body": bodies,
        "target": target,
    }


def _body(value: str, purpose: str, language: str) -> dict[str, object]:
    body: dict[str, object] = {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}
    return {**body, "language": language} if language else body


def _id(content: Mapping[str, object] | list[dict[str, object]]) -> str:
    return uuid.uuid5(_NAMESPACE, json.dumps(content, sort_keys=True)).urn

"""Excerpts in, JSON Lines out (UTF-8): one `kutip.excerpt/1` object a line, with W3C Web Annotation selectors."""

from __future__ import annotations

import json
import re

from citations.excerpt import Excerpt
from citations.export.pieces import quotation_of
from citations.export.record import ExcerptList, ExcerptRecord, describe
from citations.hidden import show_hidden

# Characters that would split a line for some readers or steer a terminal: escaped by number, the value unchanged.
_UNSAFE = re.compile(
    r"[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e007f]"
)


def as_jsonl(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as JSON Lines."""
    return "".join(f"{safe_json(excerpt_object(record))}\n" for record in excerpts.records).encode()


def safe_json(value: object, indent: int | None = None) -> str:
    """Return JSON in readable UTF-8 in which every hidden character is an escape."""
    return _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], json.dumps(value, ensure_ascii=False, indent=indent))


def excerpt_object(record: ExcerptRecord) -> dict[str, object]:
    """Return one excerpt as plain values; quotation and selectors exact, metadata with hidden characters shown."""
    excerpt, citation = record.excerpt, record.citation
    known = describe(record.document)
    return {
        "schema": "kutip.excerpt/1",
        "quotation": quotation_of(record),
        "before": excerpt.before,
        "match": excerpt.match,
        "after": excerpt.after,
        "citation": {
            "inline": citation.inline,
            "inline_citing": citation.inline_citing,
            "reference": citation.reference,
            "missing": list(citation.missing),
            "locator": citation.locator.text,
            "locator_kind": citation.locator.kind,
        },
        "pages": _ends(excerpt.pages),
        "page_labels": _ends(excerpt.page_labels),
        "lines": _ends(excerpt.lines),
        "document_id": excerpt.document_id,
        "passage_id": excerpt.passage_id,
        "source": {"file": known.file_name, "sha256": excerpt.source_sha256},
        "title": known.title,
        "authors": list(known.authors),
        "year": known.year,
        "content_label": known.content_label,
        "note": show_hidden(record.note),
        "tags": [show_hidden(tag) for tag in record.tags],
        "breaks_off": record.breaks_off,
        "sic": list(record.sic),
        "remarks": [show_hidden(remark) for remark in record.remarks],
        "selectors": selectors(excerpt),
        "further": [_segment(segment) for segment in record.further],
        "insertions": [{"before_segment": at, "text": show_hidden(words)} for at, words in record.insertions],
        "counterpart": _counterpart(record),
    }


def _counterpart(record: ExcerptRecord) -> dict[str, object] | None:
    beside = record.counterpart
    if beside is None:
        return None
    terms = [{"term": show_hidden(term), "equivalents": show_hidden(other)} for term, other in beside.terms]
    return {"excerpt": excerpt_object(beside.quoted) if beside.quoted else None, "terms": terms}


def _segment(excerpt: Excerpt) -> dict[str, object]:
    """Return a later segment of a quotation with an elision before it."""
    return {
        "quotation": excerpt.quotation,
        "passage_id": excerpt.passage_id,
        "pages": _ends(excerpt.pages),
        "page_labels": _ends(excerpt.page_labels),
        "selectors": selectors(excerpt),
    }


def selectors(excerpt: Excerpt) -> list[dict[str, object]]:
    """Return the W3C Web Annotation selectors of a quotation (https://www.w3.org/TR/annotation-model/#selectors)."""
    found: list[dict[str, object]] = [
        {
            "type": "TextQuoteSelector",
            "exact": excerpt.quotation,
            "prefix": excerpt.prefix,
            "suffix": excerpt.suffix,
        },
        {"type": "TextPositionSelector", "start": excerpt.start, "end": excerpt.end},
    ]
    if excerpt.pages:
        page = {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778"}
        found.append({**page, "value": f"page={excerpt.pages[0]}"})
    return found


def _ends(ends: tuple[object, object] | None) -> dict[str, object] | None:
    if ends is None:
        return None
    first, last = (show_hidden(end) if isinstance(end, str) else end for end in ends)
    return {"first": first, "last": last}

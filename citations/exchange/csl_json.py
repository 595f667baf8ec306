"""CSL-JSON in, the same as references out, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from citations.csl_record import csl_record
from citations.exchange.reference import ForeignReference, base_name
from corpus.errors import UsageError


def read_csl_json(text: str) -> tuple[ForeignReference, ...]:
    """Read a list of CSL-JSON items, one item, or `{"items": [...]}`.

    Raises:
        UsageError: the text is no JSON, or holds no items.
    """
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"This is no JSON: {error}.", "Export the references as CSL JSON once more.") from error
    if isinstance(values, dict):
        values = values.get("items", [values])
    if not isinstance(values, list):
        raise UsageError("This JSON holds no references.", "Export the references as CSL JSON, a list of items.")
    return tuple(_read(item) for item in values if isinstance(item, dict))


def _read(item: Mapping[str, object]) -> ForeignReference:
    csl = {key: value for key, value in item.items() if key not in ("id", "citation-key", "file")}
    key = item.get("citation-key") or item.get("id") or ""
    attached = item.get("file")
    return ForeignReference(csl, str(key), (base_name(attached),) if isinstance(attached, str) else ())


def write_csl_json(records: Iterable[Mapping[str, object]], keys: Iterable[str]) -> str:
    """Write clean CSL records as a list of items, with the given ids."""
    items = [{"id": key, **csl_record(record)} for key, record in zip(keys, records, strict=True)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"

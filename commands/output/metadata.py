"""A document's metadata, or what references would change, in; what a person reads or JSON out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from citations.cited import CitedDocument
from citations.exchange.reference import ForeignReference
from citations.meta_exchange import Match, Matching
from commands.output.envelope import print_json
from commands.output.evidence import print_lines, print_values, value_text
from commands.output.plain import one_line, wrapped, write
from corpus.catalog import DocumentRow


class Change(NamedTuple):
    """What one reference would change of a document: key -> (old, new)."""

    document: CitedDocument
    match: Match
    values: Mapping[str, tuple[object, object]]


def print_metadata(row: DocumentRow, *, as_json: bool) -> None:
    """Print every value with its origin, what is missing, the reference in both languages, and the lines read."""
    missing = list(row.rendered["en"]["missing"])
    references = {language: "".join(run[0] for run in row.rendered[language]["runs"]) for language in ("en", "id")}
    if as_json:
        print_json(
            "metadata/1",
            document_id=row.document_id,
            source=row.file_name,
            csl=row.csl,
            extra=row.facts,
            origins=row.origins,
            evidence=row.evidence,
            missing=missing,
            references=references,
        )
        return
    write(f"{row.document_id}  {one_line(row.file_name)}  {row.language}")
    print_values(row)
    if missing:
        write(f"  {'missing':<18} {', '.join(missing)}")
    for language, reference in references.items():
        for line in wrapped(f"{language}: {one_line(reference)}", indent="  "):
            write(line)
    print_lines(row)


def print_import(matching: Matching, changes: Sequence[Change], *, applied: bool, as_json: bool) -> None:
    """Print what a file of references changes, what fits no document, and what fits several."""
    if as_json:
        print_json(
            "metadata-import/1",
            applied=applied,
            matches=[_change_value(change) for change in changes],
            unmatched=[_reference_value(reference) for reference in matching.unmatched],
            doubtful=[_reference_value(reference) for reference in matching.doubtful],
        )
        return
    for change in changes:
        name = one_line(change.document.file_name)
        write(f"{change.document.document_id}  {name}  (by {change.match.by})")
        for key, (old, new) in change.values.items():
            was = f"{value_text(key, old)} -> " if old is not None else ""
            write(f"  {key:<18} {was}{value_text(key, new)}")
        if not change.values:
            write("  nothing new")
    for label, references in (("no document", matching.unmatched), ("several fit", matching.doubtful)):
        for reference in references:
            write(f"{label}   {one_line(str(reference.csl.get('title') or reference.key))}")
    count = sum(bool(change.values) for change in changes)
    if applied:
        write(f"{count} document{'s' if count != 1 else ''} changed")
    elif count:
        write(f"Nothing was changed yet; --apply changes {count} document{'s' if count != 1 else ''}.")


def _change_value(change: Change) -> dict[str, Any]:
    return {
        "document_id": change.document.document_id,
        "source": change.document.file_name,
        "by": change.match.by,
        "key": change.match.reference.key,
        "changes": {key: {"old": old, "new": new} for key, (old, new) in change.values.items()},
    }


def _reference_value(reference: ForeignReference) -> dict[str, Any]:
    return {"key": reference.key, "title": reference.csl.get("title")}

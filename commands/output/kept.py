"""Kept excerpts with their citations in; a list for a person, or JSON, out."""

from __future__ import annotations

from collections.abc import Sequence

from citations.export.jsonl import excerpt_object
from citations.export.record import ExcerptRecord
from citations.kept import KeptExcerpt
from commands.output.envelope import print_json
from commands.output.plain import one_line, visible, wrapped, write


def print_kept(schema: str, kept: Sequence[tuple[KeptExcerpt, ExcerptRecord]], *, as_json: bool) -> None:
    """Print kept excerpts."""
    if as_json:
        print_json(schema, total=len(kept), excerpts=[_value(excerpt, record) for excerpt, record in kept])
        return
    for excerpt, record in kept:
        write(f"{excerpt.kept_id}. {one_line(record.citation.inline_citing)}  {excerpt.passage_id}")
        for paragraph in excerpt.quotation.split("\n"):
            for line in wrapped(visible(paragraph), indent="   | ") if paragraph.strip() else ():
                write(line)
        if excerpt.note:
            write(f"   note: {one_line(excerpt.note)}")
        if excerpt.tags:
            write(f"   tags: {', '.join(map(one_line, excerpt.tags))}")
    if not kept:
        write("No excerpt was kept; `search_cli.py keep PASSAGE_ID` keeps one.")


def _value(excerpt: KeptExcerpt, record: ExcerptRecord) -> dict[str, object]:
    shown = excerpt_object(record)
    return {
        "kept_id": excerpt.kept_id,
        "kept_at": excerpt.kept_at,
        "segments": [{"start": each.start, "end": each.end, "text": each.text} for each in excerpt.segments],
        **{key: value for key, value in shown.items() if key != "schema"},
    }

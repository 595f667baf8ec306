"""Documents in; a list of them, or one whole, for a person or as JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

from commands.output.envelope import print_json
from commands.output.evidence import print_values
from commands.output.plain import counted, one_line, say_rest, shown_of, visible, wrapped, write
from corpus.catalog import DocumentRow
from corpus.document import Edit
from corpus.evidence import guessed

_LISTED = 20
_NAMES = {"title": "title", "author": "author", "issued": "date"}


def document_value(row: DocumentRow) -> dict[str, Any]:
    """Return a document's facts as JSON values."""
    return {
        "document_id": row.document_id,
        "source": row.file_name,
        "format": row.format,
        "sha256": row.sha256,
        "state": row.state,
        "title": row.title,
        "authors": list(row.authors),
        "year": row.year,
        "language": row.language,
        "tags": list(row.extra.get("tags", ())),
        "added_at": row.added_at,
        "csl": row.csl,
        "origins": row.origins,
        "evidence": row.evidence,
        "extra": row.facts,
        "quality": row.quality,
    }


def print_document_list(rows: Sequence[DocumentRow], counts: Mapping[str, int], args: argparse.Namespace) -> None:
    """Print the library's documents; on a terminal the first ones, unless all are asked for."""
    if args.json:
        values = [{**document_value(row), "passages": counts.get(row.document_id, 0)} for row in rows]
        print_json("documents/1", total=len(rows), documents=values)
        return
    shown = shown_of(len(rows), _LISTED, whole=args.all)
    for row in rows[:shown]:
        authors = ", ".join(row.authors) or "no author"
        passages = counted(counts.get(row.document_id, 0), "passage")
        write(f"{row.document_id}  {row.language}  {row.year or 'n.d.'}  {passages:>14}")
        for line in wrapped(f"{one_line(authors)}: {one_line(row.title or row.file_name)}", indent="    "):
            write(line)
        if doubted := [_NAMES[key] for key in _NAMES if guessed(row.evidence, key)]:
            write(f"    no more than a guess: {', '.join(doubted)}")
    say_rest(len(rows), shown)
    write(counted(len(rows), "document"))


def print_document(
    row: DocumentRow,
    text: str,
    parts: tuple[Sequence[tuple[Any, ...]], Sequence[tuple[Any, ...]], Sequence[Edit]],
    *,
    as_json: bool,
) -> None:
    """Print a document's reading text; as JSON with its pages, sections and edits."""
    pages, sections, edits = parts
    if as_json:
        print_json(
            "document/1",
            **document_value(row),
            text=text,
            pages=[dict(zip(("number", "label", "start", "end"), page, strict=True)) for page in pages],
            sections=[
                dict(zip(("section", "parent", "level", "title", "start", "end"), section, strict=True))
                for section in sections
            ],
            edits=[
                {
                    "kind": edit.kind,
                    "start": edit.start,
                    "end": edit.end,
                    "source_start": edit.source_start,
                    "source_end": edit.source_end,
                    "source_text": edit.source_text,
                }
                for edit in edits
            ],
        )
        return
    authors = ", ".join(row.authors) or "no author"
    write(f"{row.document_id}  {one_line(row.file_name)}  {row.language}  {row.year or 'n.d.'}")
    write(one_line(f"{authors}: {row.title or 'untitled'}"))
    print_values(row)
    write()
    for paragraph in text.split("\n"):
        if not paragraph:
            write()
        for line in wrapped(visible(paragraph), indent="") if paragraph else ():
            write(line)

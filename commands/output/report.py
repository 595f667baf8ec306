"""Reports about the library in; what a person reads or JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from commands.output.envelope import print_json
from commands.output.plain import one_line, say_rest, shown_of, wrapped, write
from corpus.health import Health

_LISTED = 10


def print_health(health: Health, index: str, limits: Mapping[str, bool], args: argparse.Namespace) -> None:
    """Print what a check of the library found, and which of the parsers' limits this system does not enforce."""
    if args.json:
        print_json(
            "doctor/1",
            library=str(health.library),
            documents=health.documents,
            passages=health.passages,
            whole=health.whole,
            store_errors=list(health.store_errors),
            lost_originals=list(health.lost_originals),
            index=index,
            failures=[dict(zip(("path", "code", "message", "hint"), row, strict=True)) for row in health.failures],
            missing_files=list(health.missing_paths),
            remarks=[
                {"document_id": document_id, "source": name, "remarks": list(remarks)}
                for document_id, name, remarks in health.remarks
            ],
            missing_metadata=[
                {"document_id": document_id, "source": name, "missing": list(gaps)}
                for document_id, name, gaps in health.gaps
            ],
            limits=dict(limits),
        )
        return
    write(f"library    {one_line(str(health.library))}")
    write(f"documents  {health.documents}, passages {health.passages}")
    write(f"store      {'whole' if not health.store_errors else '; '.join(health.store_errors)}")
    write(f"originals  {'whole' if not health.lost_originals else 'lost: ' + ', '.join(health.lost_originals)}")
    write(f"index      {index}")
    missing = [name for name, holds in limits.items() if not holds]
    write(f"parsers    limited in {', '.join(name for name, holds in limits.items() if holds)}")
    if missing:
        write(f"           this system does not limit {', '.join(missing)}: take care with files from strangers")
    for lines in _details(health):
        shown = shown_of(len(lines), _LISTED, whole=args.all)
        for line in lines[:shown]:
            for text in wrapped(line, indent=" " * 11, first=""):
                write(text)
        say_rest(len(lines), shown)


def _details(health: Health) -> tuple[list[str], ...]:
    """Return the lines about single files, kind by kind."""
    return (
        [
            f"failed     {one_line(path)}: {code}: {one_line(message)} {one_line(hint)}"
            for path, code, message, hint in health.failures
        ],
        [
            f"gone       {one_line(path)}  (`ingest --prune FOLDER` removes it from search)"
            for path in health.missing_paths
        ],
        [
            f"doubtful   {document_id}  {one_line(name)}: {one_line('; '.join(remarks))}"
            for document_id, name, remarks in health.remarks
        ],
        [
            f"metadata   {document_id}  {one_line(name)} lacks {', '.join(gaps)}"
            for document_id, name, gaps in health.gaps
        ],
    )

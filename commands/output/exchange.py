"""What an import took or an export wrote in; lines for a person or JSON out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, write
from glossary.exchange.batch import Batch
from glossary.imports import News


def print_imported(batch: Batch, news: News, units: int, *, dry_run: bool, as_json: bool) -> None:
    """Print how many entries were read and taken, and what was left aside."""
    if as_json:
        print_json(
            "glossary-import/1",
            entries=len(batch.entries),
            changed=len(news.put),
            known=news.kept,
            units=len(batch.units),
            new_units=units,
            dry_run=dry_run,
            notes=list(batch.notes),
        )
        return
    verb = "would be added or changed" if dry_run else "added or changed"
    write(f"{counted(len(batch.entries), 'entry')} read, {len(news.put)} {verb}")
    if news.kept:
        write(f"  {counted(news.kept, 'entry')} that the glossary has already: left as it is there")
    if batch.units:
        write(f"{counted(len(batch.units), 'translation unit')} read, {units} new")
    for note in batch.notes:
        write(f"  {one_line(note)}")


def print_exported(files: Sequence[Path], count: int, lost: Mapping[str, int], *, as_json: bool) -> None:
    """Print what was written, and what the format cannot hold."""
    if as_json:
        print_json("glossary-export/1", files=[str(path) for path in files], entries=count, lost=dict(lost))
        return
    if not files:
        write("There is no entry to export; add --all for the shipped ones.")
        return
    write(f"{counted(count, 'entry')} written to {', '.join(str(path) for path in files)}")
    for name, concerned in lost.items():
        field, _, value = name.partition(":")
        what = f"{field.replace('_', ' ')} '{value}'" if value else field.replace("_", " ")
        write(f"  this format cannot hold: {what} ({counted(concerned, 'entry')})")

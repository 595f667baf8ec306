"""Draw 200 rows of the shipped glossary for a judge who has not seen the files: nothing in, a table out.

Run as `python -m tests.quality.glossary_sample [SEED] > tests/quality/glossary_judged.tsv`, then let the judge fill the
column `right` with yes or no, and `remark`. The third list was drawn with the seed 7654321.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Sequence

from glossary.entries import Entry, shipped_entries

SEED = 20_261_122
SIZE = 200
COLUMNS = (
    "term_id",
    "indonesian",
    "english",
    "part_of_speech",
    "field",
    "variants",
    "note",
    "status",
    "right",
    "remark",
)


def drawn(entries: Sequence[Entry], *, size: int = SIZE, seed: int = SEED) -> list[Entry]:
    """Draw entries; names do not count, every other entry has the same chance, whatever the order of the files."""
    concepts = sorted(
        (entry for entry in entries if entry.part_of_speech != "proper-noun"), key=lambda entry: entry.term_id
    )
    return random.Random(seed).sample(concepts, size)


def main() -> None:
    """Write the table to stdout."""
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else SEED
    for entry in drawn(shipped_entries(), seed=seed):
        variants = (*entry.indonesian_forms()[1:], *entry.english_variants, *entry.english_abbreviations)
        writer.writerow(
            (
                entry.term_id,
                entry.indonesian,
                "; ".join(entry.english),
                entry.part_of_speech,
                entry.field,
                "; ".join(variants),
                entry.note,
                entry.status,
                "",
                "",
            )
        )


if __name__ == "__main__":
    main()

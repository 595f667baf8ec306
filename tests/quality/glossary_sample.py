"""A sample of the shipped termbase, drawn with a fixed seed and judged row by row by a reader who did not write it.

python -m tests.quality.glossary_sample draw     print 200 rows to judge, as CSV
python -m tests.quality.glossary_sample report   print the share of right rows among those judged
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path

from glossary.entries import Entry, shipped_entries

SEED = 20261121
SIZE = 200
JUDGED = Path(__file__).parent / "glossary_judged.csv"


def draw(size: int = SIZE, seed: int = SEED) -> list[Entry]:
    """Return rows drawn from all files, the same ones as long as the termbase stays as it is."""
    entries = sorted(shipped_entries(), key=lambda entry: (entry.term_id, entry.field))
    return random.Random(seed).sample(entries, size)


def judged() -> list[dict[str, str]]:
    """Read the judged rows: term_id, indonesian, english, part_of_speech, verdict, reason."""
    with JUDGED.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def share_right() -> float:
    """Return the share of judged rows found right."""
    verdicts = [row["verdict"] for row in judged()]
    return verdicts.count("right") / len(verdicts)


def main(arguments: list[str]) -> None:
    """Draw rows to judge, or report on those judged."""
    if arguments == ["draw"]:
        table = csv.writer(sys.stdout, lineterminator="\n")
        table.writerow(["term_id", "indonesian", "english", "part_of_speech", "variants", "note"])
        for entry in draw():
            forms = (*entry.indonesian_variants, *entry.english_variants)
            others = (*entry.indonesian_abbreviations, *entry.english_abbreviations)
            row = [entry.term_id, entry.indonesian, "; ".join(entry.english), entry.part_of_speech]
            table.writerow([*row, "; ".join(forms + others), entry.note])
    elif arguments == ["report"]:
        print(f"{len(judged())} rows judged, {share_right():.1%} right")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])

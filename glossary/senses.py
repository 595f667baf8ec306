"""Which sense of a word is meant? The words of a query with their entries in, how likely each entry is out.

Two kinds of evidence, both from the termbase: a subject field that the other words share (*bank* is of finance, so
*bunga* is interest and no flower), and terms of several words that hold another word of the query and, in the other
language, the equivalent in question (*national interest* holds *kepentingan*, so *interest* is not *bunga*).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from glossary.equivalents import Run

if TYPE_CHECKING:
    from glossary.entries import Entry
    from glossary.lookup import Glossary

_UNLIKELY = 0.75
_NEIGHBOURS = 3
_TERM = 1.0
_FIELD = 0.6
_AREA = 0.3
# Fields that share their vocabulary, by a name of the area that is not used further.
_AREAS = {
    field: area
    for area, fields in {
        "state": "politics government law diplomacy international_law asean security",
        "economy": "economics finance trade digital_economy development",
        "land": "environment agriculture geography urban_studies",
        "technology": "information_technology science_technology",
        "learning": "education academic_prose research_method statistics",
        "people": "society health media",
    }.items()
    for field in fields.split()
}


def likelihoods(
    glossary: Glossary, runs: Sequence[Run], entries: Mapping[str, Sequence[Entry]]
) -> dict[str, dict[int, float]]:
    """Return for each run of several senses how likely each of its entries is, by term id: 1 for the likeliest.

    Runs without evidence are left out: all their senses are alike.

    Args:
        glossary: the glossary in force.
        runs: the runs of a query, in order.
        entries: the entries that each run may name, by its text.
    """
    words = [run for run in runs if " " not in run.text and not run.capitals]
    found = {}
    for at, run in enumerate(words):
        senses = entries.get(run.text, ())
        if len({entry.term_id for entry in senses}) < 2:
            continue
        near = [*words[max(0, at - _NEIGHBOURS) : at], *words[at + 1 : at + 1 + _NEIGHBOURS]]
        fields = [[sense.field for sense in entries.get(other.text, ())] for other in near]
        together = glossary.going_together(senses, [(other.text, *other.keys.values()) for other in near])
        support = {
            entry.term_id: _TERM * together[entry.term_id]
            + sum(_shared_field(entry.field, others) for others in fields)
            for entry in senses
        }
        most = max(support.values())
        if most > 0:
            found[run.text] = {number: _UNLIKELY + (1 - _UNLIKELY) * some / most for number, some in support.items()}
    return found


def may_mean_the_same(field: str, other: str) -> bool:
    """Tell whether terms of two fields may be synonyms: of one area, or at least one of the general vocabulary.

    >>> may_mean_the_same("finance", "trade"), may_mean_the_same("finance", "politics")
    (True, False)
    """
    areas = _AREAS.get(field), _AREAS.get(other)
    return field == other or None in areas or areas[0] == areas[1]


def _shared_field(field: str, others: Sequence[str]) -> float:
    """Return how far the senses of another word are of a field, or of its area; fields of no area tell nothing."""
    area = _AREAS.get(field)
    if not others or area is None:
        return 0.0
    same = others.count(field)
    alike = sum(other != field and _AREAS.get(other) == area for other in others)
    return (_FIELD * same + _AREA * alike) / len(others)

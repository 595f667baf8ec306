"""The name and the year of an in-text citation in Kutip's own style: a clean CSL record in, two texts out.

Kept free of citeproc and of state; a test holds it equal to what `styles/apa.csl` renders.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from citations.csl_record import names_of
from citations.wording import WORDING

if TYPE_CHECKING:
    from corpus.document import Language


def inline_name(record: Mapping[str, object], language: Language) -> str:
    """Return the author part: one name, two with & or dan, three and more with et al. or dkk.; else the title."""
    names = names_of(record, "author") or names_of(record, "editor")
    wording = WORDING[language]
    short = [_short(name) for name in names]
    if not short:
        return str(record.get("title", ""))
    if len(short) > 2:
        return wording.and_others.format(short[0])
    return wording.and_in_text.format(*short) if len(short) == 2 else short[0]


def inline_year(record: Mapping[str, object], language: Language) -> str:
    """Return the year as cited, or the words for "no date"."""
    issued = record.get("issued")
    if not isinstance(issued, Mapping):
        return WORDING[language].no_date
    parts = issued.get("date-parts")
    return str(parts[0][0]) if parts else str(issued["literal"])


def _short(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    return " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))

"""The name and the year of an in-text citation in Kutip's own style: a clean CSL record in, two texts out.

Kept free of citeproc and of state; a test holds it equal to what `styles/apa.csl` renders.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from citations.csl_record import names_of
from citations.wording import WORDING

if TYPE_CHECKING:
    from corpus.document import Language

# A work without author is called by its title (APA 7, section 8.14): in quotation marks where the reference does not
# set the title in italics.
_PARTS_OF_WORKS = frozenset(
    {
        "article-journal", "article-magazine", "article-newspaper", "chapter", "entry-encyclopedia",
        "entry-dictionary",
    }
)  # fmt: skip


class Apart(NamedTuple):
    """How a work is told from others: how many names are `shown` before "et al.", and whether with `initials`."""

    shown: int = 1
    initials: bool = False


ALONE = Apart()


def inline_name(record: Mapping[str, object], language: Language, apart: Apart = ALONE) -> str:
    """Return the author part: one name, two with & or dan, three and more with et al. or dkk.; else the title."""
    names = authors_of(record)
    wording = WORDING[language]
    short = [short_name(name) for name in names]
    if not short:
        return _title(record)
    if apart.initials:
        short[0] = " ".join(filter(None, (initials(names[0]), short[0])))
    if len(short) > 2 and apart.shown < len(short) - 1:
        several = f"{', '.join(short[: apart.shown])},"
        return wording.and_others.format(several if apart.shown > 1 else short[0])
    if len(short) > 2:
        several = ", ".join(short[:-1])
        return wording.and_in_text.format(several if language == "id" else f"{several},", short[-1])
    return wording.and_in_text.format(*short) if len(short) == 2 else short[0]


def inline_year(record: Mapping[str, object], language: Language) -> str:
    """Return the year as cited, or the words for "no date"."""
    issued = record.get("issued")
    if not isinstance(issued, Mapping):
        return WORDING[language].no_date
    parts = issued.get("date-parts")
    return str(parts[0][0]) if parts else str(issued["literal"])


def authors_of(record: Mapping[str, object]) -> tuple[Mapping[str, str], ...]:
    """Return the names by which a work is cited: its authors, else its editors."""
    return names_of(record, "author") or names_of(record, "editor")


def short_name(name: Mapping[str, str]) -> str:
    """Return what stands in the text for a name: the family name with its particle, or the whole of a single one."""
    if "literal" in name:
        return name["literal"]
    return " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))


def initials(name: Mapping[str, str]) -> str:
    """Return the initials of the given names, as in the list of references.

    >>> initials({"family": "Tan", "given": "Mei-Ling K."})
    'M.-L. K.'
    """
    words = name.get("given", "").replace(".", " ").split()
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words)


def _title(record: Mapping[str, object]) -> str:
    title, kind = str(record.get("title", "")), record.get("type")
    quoted = kind in _PARTS_OF_WORKS or (kind == "paper-conference" and "container-title" in record)
    return f"“{title}”" if quoted and title and "status" not in record else title

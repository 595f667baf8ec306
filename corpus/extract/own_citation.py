"""The first pages of a paper in; what its own "how to cite" line says of it, as CSL-JSON, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.extract.imprint_lines import MONTH
from corpus.names import csl_name

Csl = dict[str, object]
_LABEL = re.compile(
    r"\s*(?:(?:how to|to|please)\s+cite(?:\s+(?:this\s+)?(?:article|paper|work))?(?:\s+as|\s+in\s+apa(?:\s+style)?)?|"
    r"cite\s+(?:this\s+)?(?:article|paper|work)?\s*as|(?:recommended\s+|suggested\s+)?citation|"
    r"(?:acm|apa|ieee)\s+reference\s+format|cara\s+(?:meng)?(?:utip|sitasi)|sitasi|dikutip\s+sebagai)\s*(?::|\Z|\.?\s+(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[\s.(,]*\(?\b((?:19|20)\d\d)[a-z]?\b\)?[\s.,:]*")
# ACM's style gives the month before the year.
_MONTH = re.compile(rf"(?<=[.(])\s*{MONTH}\.?\Z", re.IGNORECASE)
_PAGES = re.compile(r"\d+\s*[-–—]\s*\d+")
_BETWEEN = re.compile(r"\s*(?:,?\s*(?:&|\band\b|\bdan\b)|;)\s*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?)+")
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|van|von|de|der|den|bin|binti|al|el|da|di|la|le)){0,4}"
)
# "Rahma SB": the family name, and initials without a full stop.
_VANCOUVER = re.compile(r"\A([A-ZÀ-Þ][\w'’-]*[a-zß-ÿ][\w'’-]*) ([A-ZÀ-Þ]{1,2})\.?\Z")
_LONGEST = 800
_LEAST_TITLE = 12


class OwnCitation(NamedTuple):
    """What a line saying how to cite a paper gives: authors and year, the rest of it behind the title, and the line.

    `at` is the index of the block that holds it.
    """

    values: Csl
    rest: str
    at: int


def own_citation(texts: Sequence[str], title: str) -> OwnCitation:
    """Return what a line saying how to cite a paper gives; nothing where there is none.

    Only a line that names the paper's own title is believed.

    Args:
        texts: the blocks of the first pages, in reading order.
        title: the title as printed above the text; without one nothing is known.
    """
    wanted = _folded(title)[:_LONGEST]
    for index, text in enumerate(texts):
        label = _LABEL.match(text)
        if label is None or len(wanted) < _LEAST_TITLE:
            continue
        rest, behind = text[label.end() :].strip(), next(iter(texts[index + 1 : index + 2]), "")
        line, rest = (index, rest) if rest else (index + 1, behind)
        at = _place_of(wanted, rest)
        if at is None or len(rest) > _LONGEST:
            continue
        before, after = rest[: at[0]], rest[at[1] :]
        year = _YEAR.search(before) or _YEAR.search(_PAGES.sub("", after))
        if dated := _YEAR.search(before):
            before = _MONTH.sub("", before[: dated.start()])
        names = authors_cited(before)
        found: Csl = {"author": names} if names else {}
        if year:
            found["issued"] = {"date-parts": [[int(year[1])]]}
        return OwnCitation(found, after.strip(" .,"), line)
    return OwnCitation({}, "", 0)


def authors_cited(text: str) -> list[dict[str, str]]:
    """Return the names of an author list as citations print it, turned round with initials or straight; else nothing.

    >>> authors_cited("Rahma, S. & Santoso, B. A.")
    [{'family': 'Rahma', 'given': 'S.'}, {'family': 'Santoso', 'given': 'B. A.'}]
    >>> authors_cited("Ben Trovato, Sukarno, and Huifen Chan.")
    [{'family': 'Trovato', 'given': 'Ben'}, {'literal': 'Sukarno'}, {'family': 'Chan', 'given': 'Huifen'}]
    >>> authors_cited("Rahma, Siti, and Budi Santoso")
    []
    >>> authors_cited("Rahma SB, Santoso B.")
    [{'family': 'Rahma', 'given': 'S. B.'}, {'family': 'Santoso', 'given': 'B.'}]
    """
    groups = [
        [part.strip() for part in group.split(",") if part.strip()] for group in _BETWEEN.split(text.strip(' .,"“'))
    ]
    if any(_may_be_turned(group) for group in groups):
        return []
    names: list[str] = []
    for part in (_VANCOUVER.sub(_with_comma, part) for group in groups for part in group):
        if _is_initials(part) and names and "," not in names[-1]:
            names[-1] += f", {part if part.endswith('.') else f'{part}.'}"
        elif ", " in part or _PERSON.fullmatch(part.rstrip(".")):
            names.append(part if ", " in part or _INITIALS.fullmatch(part) else part.rstrip("."))
        else:
            return []
    return [csl_name(name) for name in names]


def _with_comma(name: re.Match[str]) -> str:
    """Return "Rahma, S. B." for "Rahma SB"."""
    return f"{name[1]}, {' '.join(f'{letter}.' for letter in name[2])}"


def _may_be_turned(parts: Sequence[str]) -> bool:
    """Tell whether a name of one word comes before another: "Rahma, Siti" may be one person or two."""
    return any(" " not in name and "." not in name and not _is_initials(after) for name, after in pairwise(parts))


def _is_initials(part: str) -> bool:
    return _INITIALS.fullmatch(part if part.endswith(".") else f"{part}.") is not None


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _place_of(wanted: str, text: str) -> tuple[int, int] | None:
    """Return where a folded title stands in a text."""
    places = [at for at, letter in enumerate(text) if letter.isalnum()]
    folded = "".join(text[at].casefold()[:1] for at in places)
    start = folded.find(wanted)
    return None if start < 0 else (places[start], places[start + len(wanted) - 1] + 1)

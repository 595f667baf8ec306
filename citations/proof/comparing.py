"""Compare the citation beside a quotation with where the words stand: what is stated and found in, verdict out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citations.proof.draft import Anchor
from citations.proof.finding import Found
from citations.proof.sources import Facts, SourceText
from citations.proof.stated import Stated
from citations.proof.words import loose_words

_ROMAN = re.compile(r"[ivxlcdm]+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether source and page agree (None: nothing stated, or nothing known to compare with), and why not."""

    source: bool | None = None
    page: bool | None = None
    remarks: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[bool, bool, bool, bool]:
        """Orders places: what contradicts the citation comes last."""
        return self.source is False, self.page is False, self.source is None, self.page is None


def agreement(stated: Sequence[Stated], found: Found) -> Agreement:
    """Compare a place with the citation; of several works named, the one that fits best counts."""
    return min((_with_work(work, found) for work in stated), key=lambda each: each.rank, default=Agreement())


def names_source(stated: Stated, facts: Facts) -> bool | None:
    """Tell whether a citation means a document; None if it does not say enough, or too little is known of it."""
    year = _year_agrees(stated, facts)
    name = _name_agrees(stated, facts, lenient=year is True)
    if name is False or (year is False and name is not None):
        return False
    return name if name is not None else year


def _name_agrees(stated: Stated, facts: Facts, *, lenient: bool) -> bool | None:
    """Compare names; with the right year, a given name will do, as many Indonesians are cited by theirs."""
    if not stated.names:
        return None
    if any(words and words <= stated.names for words in facts.names):
        return True
    title = frozenset(facts.title_words[:3])
    file_name = frozenset(loose_words(facts.file_name.rsplit(".", 1)[0]))
    if (title and title <= stated.names) or (not facts.names and file_name and file_name <= stated.names):
        return True
    given = {word for author in facts.authors for word in loose_words(author) if len(word) > 2}
    if lenient and given & stated.names:
        return True
    return False if facts.names else None


def _year_agrees(stated: Stated, facts: Facts) -> bool | None:
    years = [int(year[:4]) for year in stated.years if year[:4].isdigit()]
    if not years or facts.year is None:
        return None
    return facts.year in years


def _with_work(stated: Stated, found: Found) -> Agreement:
    facts = found.source.facts
    source = names_source(stated, facts)
    if source is False:
        return Agreement(False, None, (f"the citation {stated.printed} names another work",))
    page, remark = _place_agrees(stated, found)
    return Agreement(source, page, (remark,) if remark else ())


def _place_agrees(stated: Stated, found: Found) -> tuple[bool | None, str]:
    if stated.pages:
        return _pages_agree(stated.pages, found, physical=stated.physical)
    if stated.paragraph is not None:
        return _paragraph_agrees(stated.paragraph, found)
    if stated.lines is not None:
        return _lines_agree(stated.lines, found)
    return None, ""


def _lines_agree(stated: tuple[int, int], found: Found) -> tuple[bool | None, str]:
    """Compare lines with those of the passages that hold the words; an overlap will do."""
    lines = found.source.lines_at(found.start, found.end)
    if lines is None:
        return None, "lines cannot be checked: the source has none"
    if stated[0] <= lines[1] and lines[0] <= stated[1]:
        return True, ""
    shown = "-".join(dict.fromkeys(map(str, stated)))
    return False, f"lines {shown} are stated; the words stand in lines {lines[0]}-{lines[1]}"


def _pages_agree(stated: tuple[str, str], found: Found, *, physical: bool) -> tuple[bool | None, str]:
    """Compare pages: printed labels with printed labels, physical numbers with physical numbers."""
    pages = found.source.pages_at(found.start, found.end)
    shown = "-".join(dict.fromkeys(stated))
    if not pages:
        return None, f"page {shown} cannot be checked: the source has no pages"
    numbers = [str(page.number) for page in pages]
    labels = [page.label for page in pages if page.label]
    if physical:
        known = numbers
    elif labels:
        known = labels
    else:
        where = "-".join(dict.fromkeys((numbers[0], numbers[-1])))
        return None, f"page {shown} cannot be checked: the source has no printed page numbers (file page {where})"
    if any(_within(label, stated) for label in known):
        return True, ""
    return False, f"page {shown} is stated; the words stand on page {'-'.join(dict.fromkeys((known[0], known[-1])))}"


def pages_stated(stated: Stated, source: SourceText) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text that lie on the pages which a citation states, as far as its pages are known."""
    labelled = not stated.physical and any(page.label for page in source.pages)
    if not stated.pages or not (labelled or stated.physical):
        return ()
    return tuple(
        (page.start, page.end)
        for page in source.pages
        if _within(str(page.label or "") if labelled else str(page.number), stated.pages)
    )


def _within(label: str, stated: tuple[str, str]) -> bool:
    first, last = stated
    if label.casefold() in (first.casefold(), last.casefold()):
        return True
    if label.isdigit() and first.isdigit() and last.isdigit():
        return int(first) <= int(label) <= int(last)
    if all(_ROMAN.match(each) for each in (label, first, last)):
        return _roman(first) <= _roman(label) <= _roman(last)
    return False


def _roman(numeral: str) -> int:
    """Return the value of a Roman numeral.

    >>> _roman("xiv")
    14
    """
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}[letter] for letter in numeral.lower()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _paragraph_agrees(stated: int, found: Found) -> tuple[bool | None, str]:
    """Compare a paragraph with those of the section; a writer may count them through the whole document."""
    blocks = found.source.blocks_at(found.start, found.end)
    numbers = found.source.paragraphs_at(found.start, found.end)
    counted = [block for block in found.source.blocks if block[3] is not None]
    through = [counted.index(block) + 1 for block in blocks if block in counted]
    if not numbers or stated in numbers or stated in through:
        return (True, "") if numbers else (None, "")
    return False, f"paragraph {stated} is stated; the words stand in paragraph {min(numbers)} of their section"


def with_anchor(anchor: Anchor, found: Found) -> Agreement:
    """Compare a place with what an exported excerpt says of its source and pages."""
    facts = found.source.facts
    if anchor.document_id and anchor.document_id != facts.document_id:
        return Agreement(False, None, (f"the excerpt names document {anchor.document_id}",))
    if anchor.sha256 and anchor.sha256 != facts.sha256:
        return Agreement(False, None, ("the excerpt's SHA-256 is not that of its document",))
    for pages, physical in ((anchor.pages, True), (anchor.labels, False)):
        if pages:
            right, remark = _pages_agree(pages, found, physical=physical)
            if right is False:
                return Agreement(True, False, (remark,))
    return Agreement(True if anchor.document_id or anchor.sha256 else None)


def _has_words(found: Found, start: int, end: int) -> bool:
    return any(character.isalnum() for character in found.source.text[start:end])


def in_position(anchor: Anchor, found: Found) -> bool:
    """Tell whether the words stand at the characters and in the passage that an exported excerpt names."""
    if anchor.start is not None and (anchor.start, anchor.end) != (found.start, found.end):
        edges = (anchor.start, found.start), (found.end, anchor.end or found.end)
        # Next to words in brackets the punctuation is not compared, so that the words found may end before it.
        if not found.inserted or any(first > last or _has_words(found, first, last) for first, last in edges):
            return False
    return not anchor.passage_id or anchor.passage_id in found.source.passages_at(found.start, found.end)

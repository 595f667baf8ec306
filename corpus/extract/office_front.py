"""The named paragraphs of an Office file in; which is its title, and which lines around it are metadata, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.extract.author_names import PLACE
from corpus.extract.dates import cover_date
from corpus.extract.headings import heading_class
from corpus.extract.known_headings import is_usual_heading, opens_abstract, opens_keywords
from corpus.extract.office_text import Paragraph, Piece, Role
from corpus.extract.pdf_authors import authors_in, authors_of
from corpus.extract.pdf_imprint import Printed, head_statements

_MOST_WORDS = 30
# A sentence of so many words is text; "Grace Manurung, Ph.D." is none.
_SENTENCE_WORDS = 12
_MOST_ABOVE, _MOST_BELOW = 8, 20
_TITLE_WORDS = 40
# What is no heading by its style has at least so many words as a title; "TESIS" has one.
_UNSTYLED_WORDS = 3
_STATEMENT = re.compile(r"[.:][\"”’)\d]*\Z")


@dataclass(frozen=True, slots=True)
class Front:
    """Places among the pieces: of the title, or None, and of the lines above and below it that are metadata.

    `styled` says whether a style calls the title so.
    """

    title: int | None = None
    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    styled: bool = False

    def role_of(self, place: int, role: Role) -> Role:
        """Return the role of a piece, whose own is given, in the light of what is known of the front."""
        if place == self.title:
            return "title"
        return "metadata" if place in self.above or place in self.below else role


def find_front(items: Sequence[Piece]) -> Front:
    """Find the title and the lines of authors, places and imprint around it.

    A style that says so names the title. Else it is the first heading or bold line, below short lines only, where no
    other is of its level, where it is bold and centred, or where lines around it name authors, a date or an issue.
    """
    styled = next((at for at, item in enumerate(items) if isinstance(item, Paragraph) and item.role == "title"), None)
    if styled is not None:
        return Front(styled, (), _below(items, styled), styled=True)
    at = _first_heading(items)
    if at is None:
        return Front()
    above, below = tuple(range(at)), _below(items, at)
    told = below or _is_alone(items, at) or _is_displayed(items[at]) or _are_telling(_lines_of(items, above))
    return Front(at, above, below) if told else Front()


def _first_heading(items: Sequence[Piece]) -> int | None:
    """Return where the first heading that may be a title stands, with nothing but short lines before it."""
    for at, item in enumerate(items[: _MOST_ABOVE + 1]):
        if not isinstance(item, Paragraph) or _is_text(item):
            return None
        if (item.role == "heading" or (item.role is None and item.bold)) and _may_be_title(item):
            return at
        if item.role not in (None, "heading", "metadata") or (item.role == "heading" and item.level):
            return None
    return None


def _may_be_title(item: Paragraph) -> bool:
    least = 1 if item.level else _UNSTYLED_WORDS
    return least <= len(item.text.split()) <= _TITLE_WORDS and _is_free(item) and not _names_issue(item.lines)


def _is_displayed(item: Piece) -> bool:
    """Tell whether a paragraph that no style calls a heading is set as titles are."""
    return isinstance(item, Paragraph) and item.role is None and item.bold and item.centred


def _is_alone(items: Sequence[Piece], at: int) -> bool:
    """Tell whether no other heading has the level that a style gives to this one."""
    levels = [item.level for item in items if isinstance(item, Paragraph) and item.role == "heading"]
    item = items[at]
    assert isinstance(item, Paragraph)
    return item.level > 0 and levels.count(item.level) == 1 and item.level == min(levels)


def _below(items: Sequence[Piece], title: int) -> tuple[int, ...]:
    """Return which paragraphs between title and text name authors, where they work, and the issue."""
    found: list[int] = []
    for index, item in enumerate(items[title + 1 : title + 1 + _MOST_BELOW], title + 1):
        if not isinstance(item, Paragraph) or not _may_be_front(item):
            break
        if item.role != "title":
            found.append(index)
    while found and _heads_text(items[found[-1]]):
        found.pop()
    lines = _lines_of(items, found)
    return tuple(found) if authors_in(lines) or _are_telling(lines) else ()


def _lines_of(items: Sequence[Piece], places: Sequence[int]) -> list[str]:
    return [line for at in places if isinstance(item := items[at], Paragraph) for line in item.lines]


def _are_telling(lines: Sequence[str]) -> bool:
    """Tell whether lines say beyond doubt who wrote a text, when, or in what issue it appeared."""
    dated = any("@" in line or cover_date(line) for line in lines)
    return dated or authors_of(lines).sure or _names_issue(lines)


def _may_be_front(item: Paragraph) -> bool:
    """Tell whether a paragraph may stand between title and text; what looks like a heading may be a name there."""
    if _is_text(item) or opens_abstract(item.text) or opens_keywords(item.text):
        return False
    return item.role in (None, "title", "metadata") or (item.role == "heading" and not item.level and _is_free(item))


def _heads_text(item: Piece) -> bool:
    """Tell whether the last of the lines below a title is the heading of the text: nothing in it is of a title page."""
    if not isinstance(item, Paragraph) or item.role != "heading":
        return False
    return not (any(cover_date(line) or PLACE.search(line) for line in item.lines) or authors_of(item.lines).sure)


def _is_free(item: Paragraph) -> bool:
    """Tell whether a paragraph is neither the usual name of a part of a paper nor numbered like one."""
    return not is_usual_heading(item.text) and heading_class(item.text) not in ("chapter", "numbered", "known")


def _names_issue(lines: Sequence[str]) -> bool:
    return bool(head_statements([Printed(line, "title block") for line in lines], ""))


def _is_text(item: Paragraph) -> bool:
    """Tell whether a paragraph is text rather than a line of a title page."""
    words = len(item.text.split())
    return words > _MOST_WORDS or (words > _SENTENCE_WORDS and _STATEMENT.search(item.text) is not None)

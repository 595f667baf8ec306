"""Say where a match stands: a passage and a span in, a locator in English or Indonesian out.

Order of preference: the printed label of the match's page, the physical page (named as such), the number of the
table or figure, section and paragraph, paragraph alone, line range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citations.cited import CitedPassage, Locator
from citations.hidden import show_hidden
from citations.wording import WORDING, Wording
from corpus.records import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.document import Language, Page

# A pattern, compiled at the first table or caption: a lookup would wait most of a millisecond for it.
_NUMBERED = (
    r"(?i)\s*(?P<word>tabel|table|gambar|figure|fig|grafik|bagan|diagram|peta|chart|graph|map)\.?\s+"
    r"(?P<number>\d+(?:[.-]\d+)*[a-z]?|[ivxlc]+)\b"
)
_TABLE_WORDS = frozenset({"tabel", "table"})
_FIGURE_WORDS = frozenset({"gambar", "figure", "fig"})
# Sections short enough that their name alone says where; in capitals they are printed with one capital, as
# they hold no names that this could damage.
_WHOLE_SECTIONS = frozenset({"abstrak", "abstract", "intisari", "summary", "ringkasan"})
_STANDARD_SECTIONS = _WHOLE_SECTIONS | frozenset(
    {
        "pendahuluan", "latar belakang", "metode", "metode penelitian", "metodologi", "tinjauan pustaka", "hasil",
        "hasil dan pembahasan", "pembahasan", "kesimpulan", "simpulan", "penutup", "saran", "kesimpulan dan saran",
        "daftar pustaka", "kerangka teori", "introduction", "background", "methods", "methodology",
        "literature review", "results", "results and discussion", "discussion", "conclusion", "conclusions",
        "references",
    }
)  # fmt: skip


def locate(passage: CitedPassage, span: tuple[int, int], language: Language) -> Locator:
    """Return the locator of `passage.text[span[0]:span[1]]`; page labels are those of the match, not the passage."""
    wording = WORDING[language]
    lines = _range(passage.lines, wording.line, wording.lines) if passage.lines else ""
    for kind, text in (
        _page(pages_of(passage, span), wording),
        _table_or_figure(passage, wording),
        _section(passage, wording),
    ):
        if text:
            return Locator(kind, text, lines)
    return Locator("lines" if lines else "none", lines, lines)


def pages_of(passage: CitedPassage, span: tuple[int, int]) -> tuple[Page, ...]:
    """Return the pages that a span of the passage's text touches; of an empty span, the page it stands on."""
    start, end = passage.start + span[0], passage.start + max(span[1], span[0] + 1)
    return tuple(page for page in passage.pages if page.start < end and start < page.end)


def _page(pages: Sequence[Page], wording: Wording) -> tuple[str, str]:
    if not pages:
        return "", ""
    first, last = pages[0], pages[-1]
    if first.label and last.label:
        ends = (show_hidden(first.label), show_hidden(last.label))
        return "page", _range(ends, wording.page, wording.pages)
    numbers = (first.number, last.number)
    return "physical page", _range(numbers, wording.file_page, wording.file_pages)


def _range(ends: tuple[int, int] | tuple[str, str], one: str, many: str) -> str:
    return one.format(ends[0]) if ends[0] == ends[1] else many.format(f"{ends[0]}-{ends[1]}")


def _table_or_figure(passage: CitedPassage, wording: Wording) -> tuple[str, str]:
    if passage.kind not in ("table", "caption"):
        return "", ""
    numbered = re.match(_NUMBERED, passage.caption) or re.match(_NUMBERED, passage.text)
    if not numbered:
        return "", ""
    word, number = numbered["word"], numbered["number"]
    if word.lower() in _TABLE_WORDS:
        return "table", wording.table.format(number)
    if word.lower() in _FIGURE_WORDS:
        return "figure", wording.figure.format(number)
    return "figure", f"{word.capitalize()} {number}"


def _section(passage: CitedPassage, wording: Wording) -> tuple[str, str]:
    paragraph = wording.paragraph.format(passage.paragraph) if passage.paragraph else ""
    title = show_hidden(passage.section[-1]) if passage.section else ""
    if not title:
        return "paragraph", paragraph
    if title.lower() in _WHOLE_SECTIONS:
        return "section", title.capitalize() if title.isupper() else title
    if title.isupper() and title.lower() in _STANDARD_SECTIONS:
        title = title.capitalize()
    # Straight quotation marks inside straight ones would end the name too early.
    section = wording.section.format(title.replace('"', "'"))
    return "section", f"{section}, {paragraph}" if paragraph else section

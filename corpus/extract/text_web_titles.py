"""The lines of a page pasted from a browser in; which of them is its title, and which begin its text, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.extract.dates import find_date, is_dateline, without_dates
from corpus.extract.html_bylines import byline_authors, is_name, is_post
from corpus.extract.html_credits import credits_of
from corpus.extract.html_furniture import is_furniture
from corpus.extract.name_words import is_mostly_words
from corpus.extract.text_lines import Line

CAPTION = re.compile(
    r"(?:\b(?:Source|Sumber|Foto|Photo|Photograph|Credit|Kredit|Ilustrasi|Dok|Image)\s*[:.]|"
    r"\((?:Foto|Photo|Dok|ANTARA|AFP|Reuters|AP|Getty|Shutterstock|Sumber|Source|Istimewa)\b|"
    r"\([^()/\d]{2,30}/(?:Ist(?:imewa)?|Dok\b[^()]{0,30}|[A-Z][\w.]+(?:\s[A-Z][\w.]+)+)\)\.?\Z)",
    re.IGNORECASE,
)
AFFILIATION = re.compile(
    r"\b(?:mahasiswa|mahasiswi|dosen|guru besar|peneliti|universitas|institut|fakultas|program studi|university|"
    r"institute|lecturer|professor|researcher|student|fellow|faculty|department|alumni|alumnus|pengamat|analis)\b",
    re.IGNORECASE,
)
DISCLAIMER = re.compile(
    r"(?:tulisan|artikel|konten|isi)\b.{0,80}\btidak (?:mewakili|mencerminkan)\b.{0,60}?"
    r"\bredaksi\s+(?:dari\s+)?(?P<publisher>[\w.]+(?: [A-Z][\w.]+)*?)\.?\Z|"
    r"the views expressed\b.{0,200}",
    re.IGNORECASE,
)
# A house written small or with capitals inside: no place is ("Siti Rahma - detikNews").
MEDIUM = re.compile(r"[a-z]{4,}(?:[A-Z]\w*)?(?:\.\w{2,3}){0,2}")
SITE_BYLINE = re.compile(r"(?P<name>[^|–-]+?)\s+[|–-]\s+(?P<publisher>[^|–-]+)")
# Where the reader is on the site: Beranda > Ekonomi > Pelabuhan.
_TRAIL = re.compile(r"(?:home|beranda|depan|news|berita)(?:\s*[>/»›|]\s*[^>/»›|]{2,40}){1,5}", re.IGNORECASE)
# An author's identifier, and where an encyclopedia's entry says that it is from.
_NO_TITLE = re.compile(r"\bORCID\b|\A(?:dari|from)\s.{2,30}\b(?:ensiklopedi\w?|encyclop\w+)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\s\([^()]+\)\Z")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{4,}\.\s[A-Z]|\)\.\s[A-Z]")
HEADER_LINES = 14
_LONGEST_BYLINE = 120
_MENU_LINES = 40
_BODY_WORDS = 25
_TITLE_WORDS = 4


def title_index(lines: Sequence[Line]) -> int:
    """Return where the title of a pasted page stands: by the day, else below the menus and nearest the text."""
    dated = next((index for index, line in enumerate(lines[:_MENU_LINES]) if tells_day(line.text)), None)
    if dated is not None:
        above = (index for index in range(dated - 1, max(-1, dated - HEADER_LINES), -1) if _may_be_title(lines[index]))
        nearest = next(above, None)
        below = _title_below(lines, dated)
        if below is not None and (nearest is None or _is_motto(lines, nearest, dated)):
            return below
        if nearest is not None:
            return nearest
    body = _first(lines, is_body) or _first(lines, reads_as_text) or dated or 0
    last = next((index for index in range(body - 1, -1, -1) if _may_be_title(lines[index])), None)
    if last is None:
        return _below_menus(lines)
    # What follows a title without a line between says more of the same.
    while last and _may_be_title(lines[last - 1]):
        last -= 1
    return last


def _first(lines: Sequence[Line], begins: Callable[[Line], bool]) -> int:
    """Return the first line below the topmost that begins a text, or 0."""
    return next((at for at, line in enumerate(lines[:_MENU_LINES]) if at and begins(line)), 0)


def _title_below(lines: Sequence[Line], dated: int) -> int | None:
    """Return the line right below the day where it may be a title and text follows it."""
    at = dated + 1
    after = next((line for line in lines[at + 1 :] if not is_furniture(line.text)), None)
    return at if after is not None and reads_as_text(after) and _may_be_title(lines[at]) else None


def _is_motto(lines: Sequence[Line], index: int, dated: int) -> bool:
    """Tell whether a line is what a blog says below its name: blogs print the bare day above their titles."""
    bare = "T" not in (find_date(lines[dated].text) or "") and not without_dates(lines[dated].text).count(" ")
    return bare and index == 1 and dated == index + 1 and len(lines[0].text.split()) < _TITLE_WORDS


def _below_menus(lines: Sequence[Line]) -> int:
    """Return the first line of several words, or else the first one that is not of the site."""
    first = 0
    for index, line in enumerate(lines[:_MENU_LINES]):
        if tells_day(line.text) or is_body(line):
            break
        if is_furniture(line.text) or _TRAIL.fullmatch(line.text):
            first = index + 1 if first == index else first
        elif len(line.text.split()) >= _TITLE_WORDS:
            return index
    return min(first, len(lines) - 1)


def _may_be_title(line: Line) -> bool:
    """Tell whether a line may be a title: several words, no sentence, no name, no caption, nothing of the site."""
    text = line.text
    words = len(text.split())
    if not _TITLE_WORDS <= words < _BODY_WORDS or text.endswith((".", ",", ";", ":")) or "://" in text:
        return False
    if is_furniture(text) or tells_day(text) or any(pattern.fullmatch(text) for pattern in (_TRAIL, SITE_BYLINE)):
        return False
    if (
        any(pattern.search(text) for pattern in (CAPTION, AFFILIATION, _NO_TITLE))
        or is_post(text)
        or byline_authors(text)
    ):
        return False
    return not (is_name(_BRACKETED.sub("", text)) and not is_mostly_words(text)) and not _TWO_SENTENCES.search(text)


def tells_day(text: str) -> bool:
    """Tell whether a line is hardly more than a day, or a day and who wrote."""
    if is_dateline(text):
        return True
    if credits_of(text) is not None:
        return find_date(text) is not None
    return len(text) < _LONGEST_BYLINE and find_date(text) is not None and bool(byline_authors(text))


def is_body(line: Line) -> bool:
    """Tell whether a line is as long as only paragraphs are."""
    return len(line.text.split()) >= _BODY_WORDS and not DISCLAIMER.match(line.text)


def reads_as_text(line: Line) -> bool:
    """Tell whether a line is a sentence, or too long for anything else."""
    words = len(line.text.split())
    return not is_furniture(line.text) and ((line.terminal and words >= 4) or words >= 15)

"""The leaves of a page, or a declared date, in; the day on which its article was published, with what says so, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from typing import Any

from corpus.evidence import Statement
from corpus.extract.dates import (
    cover_date,
    date_parts,
    declared_date,
    find_date,
    find_published,
    is_dateline,
    published_and_issued,
)
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running

_LONGEST_DATED = 120
_OPENING_LEAVES = 8
# A day printed where readers, other stories or the site itself speak is none of the article's.
_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|komentar|disqus\w*|respond|related\w*|terkait|baca[-_]?juga|(?:ter)?popul[ae]r\w*|"
    r"trending|rekomendasi|recommend\w*|terbaru|lainnya|latest|recent|nav|navbar|navigation|top-?bar|menu|today|hari-?ini|clock)(?:$|[\s_-])",
    re.IGNORECASE,
)
# The head of a site's page has the day of reading; that of an article is called so.
_OWN_HEADER = re.compile(r"entry|post|article|artikel|meta|byline|detail", re.IGNORECASE)
_ADDRESSED = re.compile(r"timeago|date|time|publish|posted|tanggal", re.IGNORECASE)
# From such a line on, below the text, a page shows what its readers say, or other stories.
_OTHERS_FOLLOW = re.compile(
    r"(?:(?:\d{1,4}|belum\sada|tidak\sada|no)\s)?(?:komentar|comments?|tanggapan|responses?)\b.{0,20}|"
    r"(?:berita|artikel)\s(?:terkait|lain\w*|terpopuler|terbaru)|baca\sjuga\b.*|related\b.{0,20}|terkait|terpopuler",
    re.IGNORECASE,
)
_WEEKDAY = r"senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# Below the text a day has the place before it, or says that it is that of publication; readers' names have no comma.
_CLOSING = re.compile(
    rf"(?:[A-ZÀ-Þ][\w.]+(?:\s[A-ZÀ-Þ][\w.]+){{0,2}}\s?,\s*){{0,3}}(?:(?:{_WEEKDAY})\W{{1,3}})?[(\[]?(?:\d|[A-Z][a-z]{{2,8}}\.?\s\d)|"
    r".*\b(?:di)?(?:publish|post|updat|terbit|tayang|unggah|publikasi|tanggal|oleh\b|by\b|editor|reporter)",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"(?:hari\s*(?:[/,&-]|dan)?\s*(?:tgl\.?|tanggal)?|waktu(?:\s\w+)?|jadwal(?:\s\w+)?|pelaksanaan|deadline|batas\s.{3,20}|"
    r"(?:tanggal|tgl\.?)\s(?:pelaksanaan|acara|kegiatan)|tenggat(?:\s\w+)?|when|date\s(?:and|&)\stime)\s*:",
    re.IGNORECASE,
)
# "4-10 Juni 2022", "28 Mei - 3 Juni 2022"; an hour may stand before a day, too.
_SPAN = re.compile(
    r"(?<![\d.:])\b\d{1,2}(?:\s+[^\W\d_]{3,9})?\s*(?:[–—-]|s\.?/?d\.?|sampai|hingga|to)\s*"
    r"\d{1,2}\s+(?P<month>[^\W\d_]{3,9}\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"(?:edisi|edition|issue|terbitan|vol|no)\b", re.IGNORECASE)
_MONTH_BEFORE_DAY = re.compile(r"\b(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)\b")
_HALF_DAY = re.compile(r"\d\s?[AP]\.?M\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MOST_MONTHS = 12
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
# What an empty field becomes.
_EMPTY_DAY = "1970-01-01"
# No page is from later than next year, whatever a clock that was never set says.
_LATEST = max(date.today().year, 2026) + 1
_INDONESIA = (7, 8, 9)
_DAY_LETTERS = len("2022-06-04")


def tells_event(text: str) -> bool:
    """Tell whether a line is the day of something that is announced: "Hari/Tanggal: Senin, 10 Mei 2021"."""
    return _EVENT.match(text) is not None


def declared_day(text: str) -> dict[str, object]:
    """Return a date that a page declares as `published_and_issued` does, but none of an empty field.

    >>> declared_day("20220604T130000+0700")["published"], declared_day("1970-01-01T00:00:00Z")
    ('2022-06-04T13:00+07:00', {})
    """
    found = published_and_issued(_extended(text.strip()))
    return {} if str(found.get("published", "")).startswith(_EMPTY_DAY) else found


def _extended(text: str) -> str:
    """Return an ISO date in basic format in the extended one."""
    match = _BASIC.fullmatch(text)
    if match is None:
        return text
    year, month, day, hour, minute, zone = match.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:00{zone or ''}" if hour else "")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page: its leaves, which of them is the title (or the first) and begins the text, and what is around these."""

    leaves: Sequence[Leaf]
    start: int
    running: int
    around: frozenset[Any]
    is_english: bool

    def is_elsewhere(self, element: Any) -> bool:
        """Tell whether an element stands in a part of the page that is not the article's."""
        for one in (element, *element.iterancestors()):
            if one in self.around:
                return False
            names = " ".join(one.get(name) or "" for name in ("class", "id", "role"))
            if one.tag == "nav" or _ELSEWHERE.search(names):
                return True
            if one.tag == "header" and not _OWN_HEADER.search(names):
                return True
            if one.tag == "aside" and next(one.iter("li"), None) is not None:
                return True
        return False


def date_statements(root: Any, leaves: Sequence[Leaf], start: int, near: int, site: str) -> Iterator[Statement]:
    """Yield the day that is printed near the title, or else a month.

    Args:
        root: the page's tree.
        leaves: the page's leaves.
        start: which of them is the title, or 0.
        near: how many leaves from there on are near it.
        site: the name of the site, or "".
    """
    page = _page(root, leaves, start)
    lines = [("time element", text) for text in _times(root, page)]
    lines += [("date line", text) for text in (*_beside(page, near), *_above(page))]
    found = [(place, text, day) for place, text in lines if (day := _published(text, page))]
    edition = (leaf.text for leaf in leaves if _is_edition(leaf, site))
    found += [("edition line", text, day) for text in edition if (day := find_date(text))]
    found += _dateline(page) if not found else []
    for place, text, day in found[:1]:
        yield Statement("published", day, place, line=text)
        yield Statement("issued", date_parts(day), place, line=text)
    if not found:
        yield from _months(page)


def _page(root: Any, leaves: Sequence[Leaf], start: int) -> _Page:
    running = next((at for at in range(start + 1, len(leaves)) if is_running(leaves[at])), len(leaves))
    inside = [leaves[at].element for at in (start, running) if at < len(leaves)]
    around = frozenset(outer for element in inside for outer in element.iterancestors())
    language = next((element.get("lang") or "" for element in root.iter("html")), "")
    return _Page(leaves, start, running, around, language.lower().startswith("en"))


def _times(root: Any, page: _Page) -> list[str]:
    """Return the first moment that an element is labelled with, for programs to read."""
    times = (element.get("datetime") or "" for element in root.iter("time") if not page.is_elsewhere(element))
    told = (
        element.get("title") or ""
        for element in root.iter("abbr", "span")
        if _ADDRESSED.search(element.get("class") or "") and not page.is_elsewhere(element)
    )
    titled = (text for text in told if re.match(r"\d{4}-\d\d-\d\d", text))
    return [_extended(text) for text in (*islice(times, 1), *islice(titled, 1))]


def _beside(page: _Page, near: int) -> Iterator[str]:
    """Yield the lines from the title on that may date the article."""
    for at in range(page.start + 1, page.start + near):
        leaf = page.leaves[at]
        if at > page.running and _OTHERS_FOLLOW.fullmatch(leaf.text):
            return
        if not _may_date(leaf) or tells_event(leaf.text) or page.is_elsewhere(leaf.element):
            continue
        if at < page.running or (leaf.linked < 0.5 and _CLOSING.match(leaf.text)):
            yield leaf.text


def _above(page: _Page) -> Iterator[str]:
    """Yield the lines right above the title that are a day, as blogs print it there."""
    for leaf in page.leaves[max(0, page.start - 2) : page.start]:
        if is_dateline(leaf.text) and not page.is_elsewhere(leaf.element):
            yield leaf.text


def _may_date(leaf: Leaf) -> bool:
    """Tell whether a date in a leaf may be the article's: a picture has its own, and so has what a sentence tells."""
    return leaf.role not in ("caption", "quote") and len(leaf.text) < _LONGEST_DATED and leaf.text[-1] not in '.!?”"'


def _published(text: str, page: _Page) -> str | None:
    """Return the day of a line; of a span of days none is the one, and what is yet to come dates nothing."""
    if _SPAN.search(text):
        return None
    day = find_published(_day_first(text) if page.is_english else text)
    return day if day and int(day[:4]) <= _LATEST else None


def _day_first(text: str) -> str:
    """Return a line of an English page with its American dates as others write them.

    >>> _day_first("06/04/2022 1:00 PM"), _day_first("06/24/2022"), _day_first("06/04/2022")
    ('4 jun 2022 1:00 PM', '24 jun 2022', '06/04/2022')
    """
    match = _MONTH_BEFORE_DAY.search(text)
    if match is None or not 1 <= int(match["month"]) <= _MOST_MONTHS:
        return text
    if int(match["day"]) <= _MOST_MONTHS and not _HALF_DAY.search(text):
        return text
    day = f"{int(match['day'])} {_MONTHS[int(match['month']) - 1]} {match['year']}"
    return text[: match.start()] + day + text[match.end() :]


def _is_edition(leaf: Leaf, site: str) -> bool:
    """Tell whether a line names the site and a day, as below a page of a newspaper."""
    return bool(site) and leaf.text.startswith(site) and is_dateline(leaf.text[len(site) :].strip(" ,|"))


def _dateline(page: _Page) -> list[tuple[str, str, str]]:
    """Return the day with which the text begins, behind a place: "Jakarta, 4 Juni 2022 - Pemerintah ..."."""
    text = page.leaves[page.running].text[:_LONGEST_DATED] if page.running < len(page.leaves) else ""
    head, *rest = re.split(r"\s+[–—-]+\s+", text, maxsplit=1)
    day = _published(head, page) if rest and re.match(r"[A-ZÀ-Þ]\w+[^\d]*,[^\d]*\d", head) else None
    return [("dateline", head, day)] if day and is_dateline(head) else []


def _months(page: _Page) -> Iterator[Statement]:
    """Yield a month and a year between title and text; a year alone may be anything."""
    opening = page.leaves[page.start + 1 : page.start + 1 + _OPENING_LEAVES]
    for leaf in takewhile(lambda leaf: not is_running(leaf), opening):
        if not _may_date(leaf) or page.is_elsewhere(leaf.element) or tells_event(leaf.text):
            continue
        span = _SPAN.search(leaf.text)
        told = (
            cover_date(leaf.text) if span is None else declared_date(span["month"] if _ISSUE.match(leaf.text) else "")
        )
        if told and len(told["date-parts"][0]) > 1 and told["date-parts"][0][0] <= _LATEST:
            yield Statement("issued", told, "date line", sure="guess", line=leaf.text)


def in_local_time(declared: Sequence[Statement], printed: Sequence[Statement]) -> list[Statement]:
    """Return declared statements with the day that the page shows where theirs is the same moment's in London."""
    said = next((one for one in declared if one.key == "published" and one.value), None)
    shown = next((str(one.value) for one in printed if one.key == "published"), "")
    if said is None or not shown or not _is_same_moment(str(said.value), shown):
        return list(declared)
    local: dict[str, object] = {"published": shown, "issued": date_parts(shown)}
    return [
        one._replace(value=local[one.key]) if one.key in local and one.place == said.place else one for one in declared
    ]


def _is_same_moment(universal: str, shown: str) -> bool:
    """Tell whether a day is shown that is not that of a moment in universal time, but the same moment elsewhere."""
    if not universal.endswith("+00:00") or shown[:_DAY_LETTERS] == universal[:_DAY_LETTERS]:
        return False
    moment, told = datetime.fromisoformat(universal), datetime.fromisoformat(shown)
    if told.tzinfo is not None:
        return abs(told.astimezone(UTC) - moment) <= timedelta(minutes=1)
    locals_ = [(moment + timedelta(hours=hours)).replace(tzinfo=None) for hours in _INDONESIA]
    if "T" in shown:
        return told in locals_
    return any(local.date() == told.date() for local in locals_)

"""Dates as web pages print them, in both languages: a line in, an ISO 8601 date out."""

from __future__ import annotations

import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february pebruari feb", "maret march mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "agustus august agu ags agt aug", "september sept sep",
            "oktober october okt oct", "november nopember nov nop", "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_TIME = (
    r"(?:[\s,|•·)–-]*(?:pukul|jam|at)?\s*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"\s*(?P<zone>WIB|WITA|WIT|[AP]\.?M\b|(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?[0-5]\d)?)?)?)?"
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<month>{_MONTH})\.?,?[\s-]+(?P<year>(?:19|20)\d\d)(?!\d){_TIME}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)(?!\d){_TIME}",
    re.IGNORECASE,
)
_SLASHED = re.compile(rf"\b(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-](?P<year>(?:19|20)\d\d)(?!\d){_TIME}")
# A year of two digits is told by the day of the week before it.
_WEEKDAY_SLASHED = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\W{1,3}"
    rf"(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-](?P<year>\d\d)(?!\d){_TIME}",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:(?:T|\s)(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s?(?P<zone>Z|[+-]\d\d:?\d\d|WIB|WITA|WIT)?)?"
)
_DAYS = (_DAY_FIRST, _MONTH_FIRST, _SLASHED, _WEEKDAY_SLASHED, _ISO)
_MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH})\.?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR_MONTH = re.compile(r"\W*(?P<year>(?:19|20)\d\d)(?:[/-](?P<month>0?[1-9]|1[0-2]))?\W*")
# A year alone on a line of a title page, or behind a place and a comma: "Yogyakarta, 2016".
_PLACED_YEAR = re.compile(
    r"(?:[A-ZÀ-Þ][^\W\d_]+(?:\s[A-ZÀ-Þ][^\W\d_]+)?,\s*|tahun\s+)?[(©]?\s*(?P<year>(?:19|20)\d\d)\)?", re.IGNORECASE
)
_COVER_WORDS = 4
_PUBLISHED = re.compile(
    r"\b(?:(?:first\s)?published(?:\sonline)?|posted|(?:di)?terbit(?:kan)?|(?:di)?tayang(?:kan)?|dipublikasikan|diunggah)\b",
    re.IGNORECASE,
)
# What befell a manuscript before it was printed: no date of publication.
_HISTORY = re.compile(
    r"\b(?:naskah\s+)?(?:(?:di)?terima|masuk|(?:di)?revisi|perbaikan|disetujui|dikirim(?:kan)?|diajukan|diserahkan|direview|"
    r"received|revised|accepted|(?:re)?submitted|reviewed|approved)\b",
    re.IGNORECASE,
)
# The date of such a word begins within so many letters behind it.
_HISTORY_NEAR = 30
_PLACE_WORDS = 2
_OFFSETS = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00", "UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00"}


def find_date(text: str) -> str | None:
    """Return the first date in a text as ISO 8601, with time and offset where they are printed, or None.

    The Indonesian zones are WIB (UTC+7), WITA (+8) and WIT (+9).

    >>> find_date("4 Juni 2022 13:00 WIB")
    '2022-06-04T13:00+07:00'
    >>> find_date("2018-11-05T09:30:00+0800"), find_date("Published 5 p.m., June 4, 2022")
    ('2018-11-05T09:30+08:00', '2022-06-04')
    """
    matches = [match for pattern in _DAYS if (match := pattern.search(text))]
    for match in sorted(matches, key=lambda found: found.start()):
        iso = _iso(match)
        if iso:
            return iso
    return None


def find_published(text: str) -> str | None:
    """Return the date that a line calls that of publication, or else its first one, as `find_date` does.

    The days on which a manuscript was received, revised or accepted are none.

    >>> find_published("Updated Jun 5, 2022 · Published Jun 4, 2022"), find_published("Diterima 1 Mei 2022")
    ('2022-06-04', None)
    """
    text = without_history(text)
    label = _PUBLISHED.search(text)
    return (find_date(text[label.end() :]) if label else None) or find_date(text)


def date_parts(iso: str) -> dict[str, list[list[int]]]:
    """Return an ISO date's day as a CSL-JSON date.

    >>> date_parts("2022-06-04T13:00+07:00")
    {'date-parts': [[2022, 6, 4]]}
    """
    return {"date-parts": [[int(part) for part in iso[:10].split("-")]]}


def declared_date(value: str) -> dict[str, list[list[int]]] | None:
    """Return the value of a date field as a CSL-JSON date: a day, a month or a year; None where it is none.

    >>> declared_date("4 Maret 2016"), declared_date("Maret 2016"), declared_date("2016-03"), declared_date("2016")
    ({'date-parts': [[2016, 3, 4]]}, {'date-parts': [[2016, 3]]}, {'date-parts': [[2016, 3]]}, {'date-parts': [[2016]]})
    >>> declared_date("edisi ke-2016")
    """
    if iso := find_date(value):
        return date_parts(iso)
    if match := _MONTH_YEAR.search(value):
        return {"date-parts": [[int(match["year"]), _MONTHS[match["month"].lower()]]]}
    if match := _YEAR_MONTH.fullmatch(value):
        return {"date-parts": [[int(part) for part in (match["year"], match["month"]) if part]]}
    return None


def published_and_issued(text: str) -> dict[str, object]:
    """Return a declared date (ISO, `2018/11/05`, `2018`) as `published`, to the minute, and as a CSL date, `issued`."""
    slashed = re.sub(
        r"^(\d{4})/(\d{1,2})/(\d{1,2})", lambda part: f"{part[1]}-{int(part[2]):02}-{int(part[3]):02}", text
    )
    if date := find_date(slashed):
        return {"published": date, "issued": date_parts(date)}
    stated = declared_date(text)
    return {"issued": stated} if stated else {}


def cover_date(line: str) -> dict[str, list[list[int]]] | None:
    """Return the date of a line that says hardly more, as title pages do, as a CSL-JSON date; else None.

    >>> cover_date("Jakarta, Maret 2016"), cover_date("Yogyakarta, 2016"), cover_date("Catatan Tahun 2016")
    ({'date-parts': [[2016, 3]]}, {'date-parts': [[2016]]}, None)
    """
    text = without_history(line).strip()
    if is_dateline(text):
        return declared_date(text)
    if (match := _MONTH_YEAR.search(text)) and len(re.findall(r"[^\W\d_]+", text)) <= _COVER_WORDS:
        return declared_date(text) if text.endswith(match[0]) else None
    year = _PLACED_YEAR.fullmatch(text)
    return {"date-parts": [[int(year["year"])]]} if year else None


def without_dates(text: str) -> str:
    """Return a line without its dates, and without the signs that parted them from the rest.

    >>> without_dates("6 Mei 2021 oleh Siti Rahma"), without_dates("By Siti Rahma — May 6, 2021")
    ('oleh Siti Rahma', 'By Siti Rahma')
    """
    for pattern in _DAYS:
        text = pattern.sub("", text)
    return text.strip(" ,|•·–—-")


def without_history(line: str, before: str = "") -> str:
    """Return a line without the dates at which a manuscript was received, revised or accepted.

    Args:
        line: a line of a first page.
        before: the line above it, which may hold the label of its date.

    >>> without_history("Diterima: 3 Januari 2017; Disetujui: 1 Juni 2018; Terbit: 5 Juli 2018").strip(" ;")
    'Terbit: 5 Juli 2018'
    >>> without_history("3 January 2017", before="Received:"), without_history("Mei 2020", before="Jurnal Teluk")
    ('', 'Mei 2020')
    """
    label = list(_HISTORY.finditer(before))[-1:]
    if label and not re.search(r"\w", before[label[0].end() :]):
        line = f"{label[0][0]} {line}"
    at = 0
    while match := _HISTORY.search(line, at):
        dates = [found for pattern in (*_DAYS, _MONTH_YEAR) if (found := pattern.search(line, match.end()))]
        first = min(dates, key=lambda date: (date.start(), -date.end()), default=None)
        label_between = _PUBLISHED.search(line, match.end(), first.start()) if first else None
        if first is None or label_between or first.start() - match.end() > _HISTORY_NEAR:
            at = match.end()
        else:
            line = line[: match.start()] + line[first.end() :]
            at = match.start()
    return line


def is_dateline(text: str) -> bool:
    """Tell whether a line is hardly more than a date."""
    if find_date(text) is None:
        return False
    rest = without_dates(text)
    return len(re.findall(r"[^\W\d_]+", rest)) <= 4 and len(rest) < 40


def is_only_date(text: str) -> bool:
    """Tell whether a line says when, and where perhaps, and nothing else: no title does.

    >>> is_only_date("Jakarta, 12 Juli 2019"), is_only_date("Maret 2016"), is_only_date("Kota pada 24/07/2017 pagi")
    (True, True, False)
    """
    if find_date(text) is None:
        return cover_date(text) is not None
    return len(re.findall(r"[^\W\d_]+", without_dates(text))) <= _PLACE_WORDS


def _iso(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = groups["month"].lower()
    month = _MONTHS.get(name) or (int(name) if name.isdigit() else 0)
    day = int(groups["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = groups["year"] if len(groups["year"]) > 2 else f"{20 if groups['year'] < '70' else 19}{groups['year']}"
    date = f"{year}-{month:02}-{day:02}"
    if not groups.get("hour"):
        return date
    zone = (groups.get("zone") or "").upper().replace(".", "")
    hour = int(groups["hour"])
    if zone in ("AM", "PM"):
        hour = hour % 12 + (12 if zone == "PM" else 0)
    return f"{date}T{hour:02}:{groups['minute']}{_offset(zone)}"


def _offset(zone: str) -> str:
    """Return a zone's difference from UTC as ISO 8601 has it: +07:00 for `WIB`, `+0700` and `GMT+7`."""
    if match := re.fullmatch(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d\d)?", zone):
        return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
    return _OFFSETS.get(zone, "")

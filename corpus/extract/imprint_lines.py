"""A line of a masthead, a running head or a note in; journal, volume, issue, pages, date, DOI and ISSN it names out."""

from __future__ import annotations

import re

from corpus.extract.dates import find_date

Csl = dict[str, object]
MONTH = (
    r"(?:Jan(?:uar[iy])?|Feb(?:ruar[iy])?|Mar(?:et|ch)?|Apr(?:il)?|Mei|May|Jun[ie]?|Jul[iy]?|Agu?(?:stus)?|"
    r"Aug(?:ust)?|Sept?(?:ember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[sc](?:ember)?)"
)
_VOLUME = re.compile(r"\bvol(?:ume|\.)?\s*:?\s*(\d{1,3}|[IVXLC]+)\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"\b(?:no|nomor|number|issue|iss|edisi|num)\b\.?\s*:?\s*(\d{1,3}(?:\s*[-–/]\s*\d{1,3})?)\b", re.IGNORECASE
)
_VOLUME_ISSUE = re.compile(r"\b(\d{1,3})\s*\((\d{1,3})\)")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_ISSUED = re.compile(rf"\b({MONTH})\.?(?:\s*[-–/]\s*{MONTH})?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
# A line of the first page or a running head that ends in "month year" or ", year", with no other number in it.
_COVER_DATE = re.compile(
    rf"\A[^\d]{{0,60}}(?:\b{MONTH}\.?|\b(?:spring|summer|autumn|fall|winter)|[^\d]{{3}},)\s+(?:19|20)\d\d\W*\Z",
    re.IGNORECASE,
)
_WEB_ADDRESS = re.compile(r"\S*(?:://|\bwww\.)\S*", re.IGNORECASE)
_PAGES = re.compile(
    r"(?:\b(?:hal(?:aman|\.)?|hlm\.?|pp?\.|pages?)\s*:?\s*|[,:;|(]\s*|\)\s*)"
    r"(?!(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\b)(\d{1,4})\s*[-–—]\s*(\d{1,4})\b",
    re.IGNORECASE,
)
# "Island Economies Review 14 (2017) 45-63", the whole line; without a volume before its number is given. Behind the
# year the issue may be named ("no. 4, pp. 45-63"), and an article of a journal without pages has a number ("e118").
_NAME_AND_YEAR = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d.,()]{6,90}?)\s*(?P<volume>\d{1,3})?\s*\((?P<year>(?:19|20)\d\d)\)\s*[:,]?\s*"
    r"(?:(?:no|nomor|issue|iss)\b\.?\s*(?P<issue>\d{1,3})\s*[,:]\s*)?(?:(?:hal|hlm|pp|pages)\b\.?\s*)?"
    r"(?P<page>\d{1,4}\s*[-–—]\s*\d{1,4}\b|e\d{1,7}\Z)"
)
# "MNRAS 480, 1-10 (2020)".
_NAME_AND_VOLUME = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d,()]{2,60}?)\s+(?P<volume>\d{1,4})\s*,\s*(?P<page>\d{1,5}\s*[-–—]\s*\d{1,5})\s*"
    r"\((?P<year>(?:19|20)\d\d)\)(?=\s+Preprint\b|\W*\Z)"
)
# "Journal of Harbours, 2022, pp. 1-9", the whole line; of a book's author one would say the same.
_NAME_AND_PAGES = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d,()]{6,90}),\s*(?P<year>(?:19|20)\d\d),\s*(?:hal|hlm|pp|pages)\b\.?\s*"
    r"(?P<page>\d{1,5}\s*[-–—]\s*\d{1,5})\W*\Z"
)
# "Straits Review 14 (2021)", the whole line; the number behind it may be that of the issue or the page.
_NAME_AND_VOLUME_YEAR = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d,()]{6,90}?)\s+(?P<volume>\d{1,3})\s*\((?P<year>(?:19|20)\d\d)\)(?:\W{1,2}\d{1,4})?\W*\Z"
)
# "Majalah X edisi 12/Th. IX/Desember 2016": a magazine's issue that has its date beside it.
_EDITION = re.compile(
    r"(?P<name>[^\d|]*?)[\s|,·•–—-]*\b(?:edisi|edition)\b\s*(?:no\.?|nomor|ke-?)?\s*(?P<issue>\d{1,4})\b", re.IGNORECASE
)
# "Fishes Today 2021, 6, 77": as some publishers have their papers cited.
_NAME_YEAR_VOLUME = re.compile(
    r"([A-ZÀ-Þ][^\d.,()]{3,90}?)\s+((?:19|20)\d\d),\s*(\d{1,3})(?:\((\d{1,3})\))?,\s*(\d{1,5}(?:\s*[-–—]\s*\d{1,5})?)\b"
)
# "Rahma, S. (2023). Title. Journal": of a citation the last sentence names the journal.
_CITED = re.compile(r"\((?:19|20)\d\d[a-z]?\)[.,:]\s")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
# What proceedings, too, have pages by.
_PAGES_LABELLED = re.compile(r"\b(?:hal(?:aman|\.)?|hlm\.?|pp\.?|pages)\s*:?\s*(\d{1,4})\s*[-–—]\s*(\d{1,4})\b", re.I)
DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;:)\]])")
_ISSN = re.compile(r"\b(?:([ep])-?)?ISSN\b[^0-9]{0,20}(\d{4}-\d{3}[\dXx])", re.IGNORECASE)
_ISSNS = re.compile(r"\(?\b(?:[ep]-?)?ISSN\b[^0-9|]{0,20}(?:\d{4}-\d{3}[\dXx]\)?(?:\W{1,3}\([^)\d]*\))?[^\w|]*)+", re.I)
# "Makassar, 12-13 August 2015" behind the name of a meeting is the year of its proceedings.
_MEETING = re.compile(
    r"\b(?:proceedings?|prosiding|conference|konferensi|seminar|symposium|simposium|workshop)\b", re.I
)
# A note to the title: "*) Makalah disampaikan pada Seminar ..., Makassar, 8 Oktober 2003."
READ_AT = re.compile(
    r"\A\W*\d?\W*(?:makalah|naskah|pidato|orasi|ceramah|kuliah|tulisan|artikel|paper|lecture|speech)\b"
    r".{0,60}\b(?:disampaikan|disajikan|dibacakan|dipresentasikan|presented|delivered|prepared for)\b.{0,250}\Z|"
    r"\A\W*\d?\W*(?:disampaikan|disajikan|dipresentasikan|presented|delivered)\s+(?:pada|dalam|di|at|to|in)\b"
    r".{0,250}\Z",
    re.IGNORECASE,
)
_JOURNAL_LINE = re.compile(
    r"(?:(?:e-)?(?:jurnal|journal|buletin|bulletin|majalah|warta|berkala)\s[^\d.@:]{3,80}|"
    r"[A-ZÀ-Þ][^\d.@:]{3,80}\s(?:journal|review|studies|quarterly|letters|bulletin|jurnal|gazette|annals)|"
    r"(?:[A-ZÀ-Þ][\w-]+\s){0,3}(?:journal|annals|archives|transactions|review)\s(?:of|for)\s[^\d.@:]{3,80})",
    re.IGNORECASE,
)
# "No. 12 | Maret 2022": of a brief or paper in a series.
_SERIES_NUMBER = re.compile(r"\b(?:no|nomor|number)\b\.?\s*[\w/-]*\d[\w/-]*", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:posted|this version|published(?: online)?|diterbitkan|dipublikasikan|terbit)\b\s*"
    r"(?:on|pada(?: tanggal)?)?\s*:?\s*(?=\d|[A-Z])",
    re.IGNORECASE,
)


def imprint_of(text: str) -> Csl:
    """Return what a line names of the issue that a work appeared in, in CSL keys.

    >>> imprint_of("Prosiding Seminar Kelautan, Makassar, 12-13 September 2017, hal. 88-95")
    {'page': '88-95'}
    >>> imprint_of("Fishes Today 2021, 6(2), 77-90")["container-title"]
    'Fishes Today'
    >>> imprint_of("Rahma, S. (2023). Reading Charts. Marine Society, 5(4), 400-418")["container-title"]
    'Marine Society'
    """
    found: Csl = {}
    if doi := DOI.search(text):
        found["DOI"] = doi[1]
    if issn := _ISSN.search(text):
        found["ISSN"] = issn[2].upper()
    if named := _NAME_AND_YEAR.match(text) or _NAME_AND_VOLUME.match(text) or _name_and_pages(text):
        return found | _read_named(named)
    if cited := _NAME_YEAR_VOLUME.match(text):
        return found | _read_cited(cited)
    if _MEETING.search(text) and (pages := _PAGES_LABELLED.search(text)):
        found["page"] = f"{pages[1]}-{pages[2]}"
    volume, issue = _VOLUME.search(text), _ISSUE.search(text)
    both = _VOLUME_ISSUE.search(text)
    if not volume and not (both and _YEAR.search(text)):
        return found | _read_edition(text)
    found["volume"] = volume[1] if volume else both[1] if both else ""
    if issue or both:
        found["issue"] = issue[1] if issue else both[2] if both else ""
    found |= {key: _without_zeros(str(found[key])) for key in ("volume", "issue") if key in found}
    found.update(dated(text))
    if pages := _PAGES.search(_ISSNS.sub("| ", text)):
        found["page"] = f"{pages[1]}-{pages[2]}"
    start = volume.start() if volume else both.start() if both else 0
    if journal := journal_name(text[:start]):
        found["container-title"] = journal
    return found


def _name_and_pages(text: str) -> re.Match[str] | None:
    """Match "Journal of Harbours, 2022, pp. 1-9" or "... Review 14 (2021)" where the name is that of a journal."""
    named = _NAME_AND_PAGES.match(text) or _NAME_AND_VOLUME_YEAR.match(text)
    return named if named and names_journal(named["name"]) else None


def _read_named(named: re.Match[str]) -> Csl:
    """Return what a journal's name with volume, year and pages says; a volume of noughts stands for none yet."""
    groups = named.groupdict()
    numbers = {key: value for key in ("volume", "issue") if (value := groups.get(key)) and value.strip("0")}
    pages = re.sub(r"\s*[-–—]\s*", "-", groups.get("page") or "")
    named_as = {"container-title": groups["name"].strip(), "issued": {"date-parts": [[int(groups["year"])]]}}
    return named_as | ({"page": pages} if pages else {}) | numbers


def _read_edition(text: str) -> Csl:
    """Return what "Majalah X edisi 12/Th. IX/Desember 2016" says; without a date it may be the edition of a book."""
    edition = _EDITION.match(text)
    date = dated(text[edition.end() :]) if edition else {}
    if edition is None or not date:
        return {}
    name = edition["name"].strip()
    return {"issue": edition["issue"]} | date | ({"container-title": name} if names_journal(name) else {})


def _read_cited(cited: re.Match[str]) -> Csl:
    """Return what "Fishes Today 2021, 6(2), 77-90" says."""
    journal, year, volume, issue, pages = cited.groups()
    number = {"issue": issue} if issue else {}
    said: Csl = {"container-title": journal.strip(), "issued": {"date-parts": [[int(year)]]}, "volume": volume}
    return said | number | {"page": re.sub(r"\s*[-–—]\s*", "-", pages)}


def _without_zeros(number: str) -> str:
    """Return a number of two figures ("04") as it is cited."""
    return number.lstrip("0") or number


def dated(text: str) -> Csl:
    """Return the month and year, or the year, that a text names first."""
    month = _ISSUED.search(text)
    if month and (parts := find_date(f"1 {month[1]} {month[2]}")):
        return {"issued": {"date-parts": [[int(parts[:4]), int(parts[5:7])]]}}
    year = _YEAR.search(text)
    return {"issued": {"date-parts": [[int(year[1])]]}} if year else {}


def journal_name(text: str) -> str:
    """Return the words before "Vol.", where they look like a name; else ""."""
    text = _SENTENCE.split(text)[-1] if _CITED.search(text) else text
    name = re.sub(r"^\W*\d{1,4}\s*[|–—-]?\s+", "", _ISSNS.sub(" | ", text))
    parts = re.split(r"\||\bISSN\b", name)
    name = parts[0] if re.search(r"[^\W\d_]{3}", parts[0]) else parts[-1]
    name = re.sub(r"[,\s]*\b(?:tahun|year)\s+(?:ke-?)?\S+.*", "", name, flags=re.IGNORECASE).strip(" ,;:|–—-()")
    name = re.sub(rf"\s+\d{{1,4}}\s+{MONTH}\b.*", "", name, flags=re.IGNORECASE)
    name = re.sub(r"[\s,(]*\b(?:19|20)\d\d\)?\W*\Z", "", name).strip(" ,;:|–—-()·•")
    # A full stop ends the name, but for abbreviations ("Comput. Syst.").
    name = re.sub(r"(?<=[^\W\d_]{6})\.\Z", "", name)
    words = re.findall(r"[^\W\d_]{2,}", name)
    return name if 1 <= len(words) <= 14 and name[:1].isupper() else ""


def is_meeting(text: str) -> bool:
    """Tell whether a line names proceedings, or the meeting that they are of."""
    return _MEETING.search(text) is not None


def has_pages(text: str) -> bool:
    """Tell whether a line names a range of pages by a word: "hlm. 51-60"."""
    return _PAGES_LABELLED.search(text) is not None


def date_behind_label(text: str) -> Csl:
    """Return the month and year, or the year, behind a word that calls it the day of publication, and pages beside."""
    label = _PUBLISHED.search(text)
    told = dated(text[label.end() :]) if label else {}
    pages = _PAGES_LABELLED.search(text) if told else None
    return told | ({"page": f"{pages[1]}-{pages[2]}"} if pages else {})


def tells_date(text: str) -> bool:
    """Tell whether a line of the first page or a running head says when the work was issued or read."""
    bare = _SERIES_NUMBER.sub("", _WEB_ADDRESS.sub("", text))
    return any(pattern.search(bare) is not None for pattern in (_COVER_DATE, _MEETING, READ_AT))


def names_journal(text: str) -> bool:
    """Tell whether a line is the name of a journal and nothing else."""
    return _JOURNAL_LINE.fullmatch(text.strip()) is not None

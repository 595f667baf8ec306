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
    r"\b(?:no|nomor|number|issue|edisi|num)\b\.?\s*:?\s*(\d{1,3}(?:\s*[-–/]\s*\d{1,3})?)\b", re.IGNORECASE
)
_VOLUME_ISSUE = re.compile(r"\b(\d{1,3})\s*\((\d{1,3})\)")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_ISSUED = re.compile(rf"\b({MONTH})\.?(?:\s*[-–/]\s*{MONTH})?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
# A line of the first page or a running head that ends in "month year" or ", year", with no other number in it.
_COVER_DATE = re.compile(rf"\A[^\d]{{0,60}}(?:\b{MONTH}\.?|[^\d]{{3}},)\s+(?:19|20)\d\d\W*\Z", re.IGNORECASE)
_PAGES = re.compile(
    r"(?:\b(?:hal(?:aman|\.)?|hlm\.?|pp?\.|pages?)\s*:?\s*|[,:;|(]\s*|\)\s*)"
    r"(?!(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\b)(\d{1,4})\s*[-–—]\s*(\d{1,4})\b",
    re.IGNORECASE,
)
# "Island Economies Review 14 (2017) 45-63", the whole line; without a volume before its number is given.
_NAME_AND_YEAR = re.compile(
    r"([A-ZÀ-Þ][^\d.,()]{6,90}?)\s*(\d{1,3})?\s*\(((?:19|20)\d\d)\)\s*[:,]?\s*(\d{1,4})\s*[-–—]\s*(\d{1,4})\b"
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
    r"[A-ZÀ-Þ][^\d.@:]{3,80}\s(?:journal|review|studies|quarterly|letters|bulletin|jurnal))",
    re.IGNORECASE,
)
# "No. 12 | Maret 2022": of a brief or paper in a series.
_SERIES_NUMBER = re.compile(r"\b(?:no|nomor|number)\b\.?\s*[\w/-]*\d[\w/-]*", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:posted|published(?: online)?|diterbitkan|dipublikasikan|terbit)\b\s*(?:on|pada(?: tanggal)?)?\s*:?\s*"
    r"(?=\d|[A-Z])",
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
    if named := _NAME_AND_YEAR.match(text):
        found["container-title"] = named[1].strip()
        found["issued"] = {"date-parts": [[int(named[3])]]}
        found["page"] = f"{named[4]}-{named[5]}"
        return found | ({"volume": named[2]} if named[2] else {})
    if cited := _NAME_YEAR_VOLUME.match(text):
        return found | _read_cited(cited)
    if _MEETING.search(text) and (pages := _PAGES_LABELLED.search(text)):
        found["page"] = f"{pages[1]}-{pages[2]}"
    volume, issue = _VOLUME.search(text), _ISSUE.search(text)
    both = _VOLUME_ISSUE.search(text)
    if not volume and not (both and _YEAR.search(text)):
        return found
    found["volume"] = volume[1] if volume else both[1] if both else ""
    if issue or both:
        found["issue"] = issue[1] if issue else both[2] if both else ""
    found |= {key: _without_zeros(str(found[key])) for key in ("volume", "issue") if key in found}
    found.update(dated(text))
    if pages := _PAGES.search(re.sub(r"\S*ISSN.*", "", text)):
        found["page"] = f"{pages[1]}-{pages[2]}"
    start = volume.start() if volume else both.start() if both else 0
    if journal := journal_name(text[:start]):
        found["container-title"] = journal
    return found


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
    name = re.sub(r"^\W*\d{1,4}\s*[|–—-]?\s+", "", text)
    name = (
        re.split(r"\||\bISSN\b", name)[-1] if not re.search(r"[^\W\d_]{3}", name.split("|")[0]) else name.split("|")[0]
    )
    name = re.sub(r"[,\s]*\b(?:tahun|year)\s+(?:ke-?)?\S+.*", "", name, flags=re.IGNORECASE).strip(" ,;:|–—-()")
    name = re.sub(rf"\s+\d{{1,4}}\s+{MONTH}\b.*", "", name, flags=re.IGNORECASE)
    name = re.sub(r"[\s,(]*\b(?:19|20)\d\d\)?\W*\Z", "", name).strip(" ,;:|–—-()·•")
    # A full stop ends the name, but for abbreviations ("Comput. Syst.").
    name = re.sub(r"(?<=[^\W\d_]{6})\.\Z", "", name)
    words = re.findall(r"[^\W\d_]{2,}", name)
    return name if 1 <= len(words) <= 14 and name[:1].isupper() else ""


def date_behind_label(text: str) -> Csl:
    """Return the month and year, or the year, behind a word that calls it the day of publication."""
    label = _PUBLISHED.search(text)
    return dated(text[label.end() :]) if label else {}


def tells_date(text: str) -> bool:
    """Tell whether a line of the first page or a running head says when the work was issued or read."""
    bare = _SERIES_NUMBER.sub("", text)
    return any(pattern.search(bare) is not None for pattern in (_COVER_DATE, _MEETING, READ_AT))


def names_journal(text: str) -> bool:
    """Tell whether a line is the name of a journal and nothing else."""
    return _JOURNAL_LINE.fullmatch(text.strip()) is not None

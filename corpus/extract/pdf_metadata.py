"""Named pieces, running heads and file properties of a PDF in; CSL-JSON metadata with origins out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from corpus.clean.break_hyphens import BREAK_HYPHENS
from corpus.clean.hyphens import Hyphens
from corpus.clean.vocabulary import Vocabulary
from corpus.extract.dates import cover_date, find_date, is_only_date, without_history
from corpus.extract.law_parts import law_year
from corpus.extract.other_works import speaks_of_another
from corpus.extract.own_citation import own_citation
from corpus.extract.pdf_authors import NOBODY, authors_in, authors_of, issuing_body, issuing_office
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_headings import fold_title
from corpus.extract.pdf_join import Piece

Csl = dict[str, object]
_MONTH = (
    r"(?:Jan(?:uar[iy])?|Feb(?:ruar[iy])?|Mar(?:et|ch)?|Apr(?:il)?|Mei|May|Jun[ie]?|Jul[iy]?|Agu?(?:stus)?|"
    r"Aug(?:ust)?|Sep(?:tember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[sc](?:ember)?)"
)
_VOLUME = re.compile(r"\bvol(?:ume|\.)?\s*:?\s*(\d{1,3}|[IVXLC]+)\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"\b(?:no|nomor|number|issue|edisi|num)\b\.?\s*:?\s*(\d{1,3}(?:\s*[-–/]\s*\d{1,3})?)\b", re.IGNORECASE
)
_VOLUME_ISSUE = re.compile(r"\b(\d{1,3})\s*\((\d{1,3})\)")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_ISSUED = re.compile(rf"\b({_MONTH})\.?(?:\s*[-–/]\s*{_MONTH})?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
# A line of the first page or a running head that ends in "month year" or ", year", with no other number in it.
_COVER_DATE = re.compile(rf"\A[^\d]{{0,60}}(?:\b{_MONTH}\.?|[^\d]{{3}},)\s+(?:19|20)\d\d\W*\Z", re.IGNORECASE)
_PAGES = re.compile(
    r"(?:\b(?:hal(?:aman|\.)?|hlm\.?|pp?\.|pages?)\s*:?\s*|[,:;|(]\s*|\)\s*)"
    r"(?!(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\b)(\d{1,4})\s*[-–—]\s*(\d{1,4})\b",
    re.IGNORECASE,
)
# "Island Economies Review 14 (2017) 45-63", the whole line; without a volume before its number is given.
_NAME_AND_YEAR = re.compile(
    r"([A-ZÀ-Þ][^\d.,()]{6,90}?)\s*(\d{1,3})?\s*\(((?:19|20)\d\d)\)\s*[:,]?\s*(\d{1,4})\s*[-–—]\s*(\d{1,4})\b"
)
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;:)\]])")
_ISSN = re.compile(r"\b(?:([ep])-?)?ISSN\b[^0-9]{0,20}(\d{4}-\d{3}[\dXx])", re.IGNORECASE)
_KEYWORDS = re.compile(r"\s*(?:kata\s*-?\s*kunci|key\s*-?\s*words?)\s*[:—–-]?\s*(.+)", re.IGNORECASE | re.DOTALL)
# "Makassar, 12-13 August 2015" behind the name of a meeting is the year of its proceedings.
_MEETING = re.compile(
    r"\b(?:proceedings?|prosiding|conference|konferensi|seminar|symposium|simposium|workshop)\b", re.I
)
_CITES = re.compile(r"\A\s*\[\d+\]|[“\"].{15,}[”\"]|\b(?:et al|dkk|lihat|ibid|op\.? ?cit|cf|see)\b", re.IGNORECASE)
# A note to the title: "*) Makalah disampaikan pada Seminar ..., Makassar, 8 Oktober 2003."
_READ_AT = re.compile(
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
_PROSE_WORDS = 6
# "How to cite" stands near the beginning, on the first page or the one after a cover.
_EARLY, _FIRST_TWO = 60, 2
_LISTED = re.compile(r"[,;&]|\b(?:and|dan)\b", re.IGNORECASE)
# Marks of a note to the title; a font's signs whose letter is not known are such marks, too.
_TITLE_MARKS = re.compile(r"(?:\s*(?:[*∗⋆★†‡§¶]+\)?|\(cid:\d+\),?))+\s*\Z")
# What is said of another work in one sentence has no more lines than this.
_FEW_LINES = 3
# Raised marks in the first so many lines below a title are those of its authors.
_NAME_LINES = 3
# Lines beside each other stand at the same height within so many points.
_SAME_ROW = 2.0
# A title is so many times larger than all other type on its page where its size alone tells it.
_CLEARLY_LARGER = 1.1
# An address, or a date in any language.
_NO_TITLE = re.compile(r"\S@\S|https?://|\A\W*(?:[^\W\d_]+\W+)?\d{1,2}(?:\W+[^\W\d_]+)?\W+(?:19|20)\d\d\W*\Z")
_JUNK_TITLE = re.compile(
    r"\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|qxd|pmd)\W*\Z|^microsoft word|^untitled|^template|"
    r"^(?:doc|document|dokumen)\W*\d*\Z|"
    r"^layout|^[\W\d_]*\Z|^\S+\Z",
    re.IGNORECASE,
)


def metadata_of(
    pieces: Sequence[Piece], edges: Sequence[Sequence[str]], info: Mapping[str, str]
) -> tuple[Csl, dict[str, str], Csl]:
    """Return csl, origins and extra.

    Only the first page's head, running heads and the file's properties speak for the document; the text and
    its reference list, which cite other works, are not asked. A date of the file is the day somebody saved it
    and never a year of publication.
    """
    csl: Csl = {}
    origins: dict[str, str] = {}
    first = _first_page(pieces) if pieces else []
    title, sure = _title(first)
    stated = _from_info(info)
    below = _lines_below_title(pieces)
    authors = authors_of([line.text for line in below], _types_of(below)) if title else NOBODY
    families = [name.get("family") or name.get("literal", "") for name in authors.names]
    is_other = partial(speaks_of_another, title=title or str(stated.get("title", "")), authors=families)
    _add(csl, origins, "page", _imprint(pieces, edges, is_other))
    confirmed = sure or fold_title(title) == fold_title(str(stated.get("title", "")))
    _add(csl, origins, "page" if confirmed else "inferred", {"title": title})
    marked = any(line.markers for line in below[:_NAME_LINES])
    _add(csl, origins, "page" if authors.sure or marked else "inferred", {"author": authors.names})
    _add(csl, origins, "page", _cited_by_itself(pieces, str(csl.get("title") or stated.get("title", ""))))
    if (year := law_year(title)) is not None:
        _add(csl, origins, "page", {"issued": {"date-parts": [[year]]}})
    elif "author" not in csl and "container-title" not in csl:
        _add(csl, origins, "inferred", {"author": _issuer(first, [line.text for line in below])})
    _add(csl, origins, "file", stated)
    if "container-title" in csl:
        csl["container-title"] = _without_authors(str(csl["container-title"]), csl.get("author"))
    csl["type"] = "article-journal" if "container-title" in csl else "document"
    origins["type"] = "inferred"
    return csl, origins, _extra(pieces)


def _add(csl: Csl, origins: dict[str, str], origin: str, found: Mapping[str, object]) -> None:
    for key, value in found.items():
        if value and key not in csl:
            csl[key] = value
            origins[key] = origin


def _first_page(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.drafts[0].page == pieces[0].drafts[0].page]


def _title(first: Sequence[Piece]) -> tuple[str, bool]:
    """Return the title printed on the first page, or "", and whether nothing else there is set as large."""
    piece = next((piece for piece in first if piece.kind == "title"), None)
    if piece is None:
        return "", False
    title = _TITLE_MARKS.sub("", join_lines(line.text for line in piece.lines))
    if _NO_TITLE.search(title) or is_only_date(title):
        return "", False
    others = max((other.first.size for other in first if other is not piece and other.kind != "table"), default=0.0)
    return title, piece.first.size > _CLEARLY_LARGER * others


def _types_of(lines: Sequence[PrintedLine]) -> list[object]:
    """Say how lines are set; of those in cells beside each other, the first of each cell names whose cell it is."""
    types: list[object] = []
    for index, line in enumerate(lines):
        begins = index > 0 and line.top < lines[index - 1].top and line.x0 > lines[index - 1].x0
        if begins and (first := _first_of_cell(lines, index)) is not None:
            types[first:] = _types_in_cell(lines[first:index])
            types.append("name")
        else:
            types.append("address" if "name" in types else _set_as(line))
    return types


def _types_in_cell(lines: Sequence[PrintedLine]) -> list[object]:
    """Tell names from addresses: two authors of one address are set in one type, and the address in another."""
    others = {_set_as(line) for line in lines}
    named = 1
    while len(others) > 1 and named < len(lines) and _set_as(lines[named]) == _set_as(lines[0]):
        named += 1
    return [*["name"] * named, *["address"] * (len(lines) - named)]


def _set_as(line: PrintedLine) -> object:
    return line.size, line.bold, line.italic


def _first_of_cell(lines: Sequence[PrintedLine], index: int) -> int | None:
    """Return which of the lines before one begins the cell beside the one that it begins."""
    return next((at for at in range(index - 1, -1, -1) if abs(lines[at].top - lines[index].top) < _SAME_ROW), None)


def _issuer(first: Sequence[Piece], below: Sequence[str]) -> list[dict[str, str]]:
    """Return the body that a report names below its title, or an office of government above it, as its author."""
    title = next((index for index, piece in enumerate(first) if piece.kind == "title"), 0)
    above = [join_lines(line.text for line in piece.lines) for piece in first[:title]]
    return issuing_body(below) or next((found for text in above if (found := issuing_office(text))), [])


def _lines_below_title(pieces: Sequence[Piece]) -> list[PrintedLine]:
    """Return the lines that stand between title and text."""
    after = next((index for index, piece in enumerate(pieces, 1) if piece.kind == "title"), len(pieces))
    lines = [line for piece in pieces[after:] if piece.kind == "metadata" for line in piece.lines]
    # Names in cells beside each other would be taken for one long name.
    return [line for line in lines if line.cells < 2 or _LISTED.search(line.text)]


def _cited_by_itself(pieces: Sequence[Piece], title: str) -> Csl:
    """Read what the paper says of how to cite it, on its first two pages."""
    texts = [
        join_lines(line.text for line in piece.lines) for piece in pieces[:_EARLY] if piece.first.page <= _FIRST_TWO
    ]
    found, rest = own_citation(texts, title)
    return found | {key: value for key, value in _imprint_of(rest).items() if key not in found} if found else found


def join_lines(lines: Iterable[str]) -> str:
    """Join the lines of a title; a word broken at a line's end is put together.

    >>> join_lines(["Proceedings spon-", "sored by negara-", "negara tetangga"])
    'Proceedings sponsored by negara-negara tetangga'
    """
    hyphens = Hyphens(Vocabulary())
    text = ""
    for line in (line.strip() for line in lines):
        broken = text.endswith(tuple(BREAK_HYPHENS)) and line
        if broken and hyphens.decide(text[:-1].split()[-1:][0] if text[:-1].split() else "", line.split()[0]) == "join":
            text = text[:-1] + line
        else:
            text += line if broken else f" {line}"
    return re.sub(r"\s+", " ", text).strip()


def _imprint(pieces: Sequence[Piece], edges: Sequence[Sequence[str]], is_other: Callable[[str], bool]) -> Csl:
    """Read what the head of the first page and the running heads say of journal, volume, pages, DOI.

    `is_other` tells of a line or a note whether it speaks of another work, as citations do.
    """
    first = _first_page(pieces) if pieces else []
    edges = [_own_lines(group, is_other) for group in edges]
    telling = [piece for piece in first if not _is_prose(join_lines(line.text for line in piece.lines))]
    telling = [piece for piece in telling if not _is_citation(piece, is_other)]
    front = _own_lines([line.text for piece in telling if piece.kind == "metadata" for line in piece.lines], is_other)
    notes = [[line.text for line in piece.lines] for piece in telling if piece.kind == "footnote" and not _cites(piece)]
    found: Csl = {}
    for group in (*edges[:1], front, *notes, *edges):
        for before, text in zip(["", *group], group, strict=False):
            here = _imprint_of(text)
            if "volume" in here and "container-title" not in here and not re.search(r"[^\w\s&:'-]|\d", before):
                # The journal's name may have a line of its own above its volume.
                here["container-title"] = _journal_name(before)
            for key, value in here.items():
                if value:
                    found.setdefault(key, value)
    own = [text for group in (*edges[:1], front, *notes, *edges) for text in group]
    own += [text for piece in first if _READ_AT.match(text := join_lines(line.text for line in piece.lines))]
    if "volume" in found and "container-title" not in found and (named := next(filter(_names_journal, own), "")):
        found["container-title"] = named.strip()
    if "issued" not in found:
        published = (match.end() for text in own if (match := _PUBLISHED.search(text)))
        behind = (
            text[at:] for text, at in zip((text for text in own if _PUBLISHED.search(text)), published, strict=True)
        )
        found.update(next((dated for text in behind if (dated := _dated(text))), {}))
    if "issued" not in found:
        dates = (text for text in own if _tells_date(text))
        found.update(next((dated for text in dates if (dated := _dated(text))), {}))
    if "issued" not in found:
        # A title page gives the year a line of its own, with the place perhaps.
        found.update(next(({"issued": date} for text in front if (date := cover_date(text))), {}))
    return found


def _own_lines(lines: Sequence[str], is_other: Callable[[str], bool]) -> list[str]:
    """Return the lines that speak of the document itself, without the dates of its manuscript."""
    own = [without_history(line, before) for before, line in zip(["", *lines], lines, strict=False)]
    return [line for line in own if line.strip() and not is_other(line)]


def _is_citation(piece: Piece, is_other: Callable[[str], bool]) -> bool:
    """Tell whether a note, or a block of a few lines, speaks of another work as a whole."""
    lines = [line.text for line in piece.lines]
    return (piece.kind == "footnote" or len(lines) <= _FEW_LINES) and is_other(join_lines(lines))


def _cites(piece: Piece) -> bool:
    """Tell whether a note names another work: by a number in brackets, a title in quotation marks, or a word."""
    return _CITES.search(join_lines(line.text for line in piece.lines)) is not None


def _tells_date(text: str) -> bool:
    """Tell whether a line of the first page or a running head says when the work was issued or read."""
    bare = _SERIES_NUMBER.sub("", text)
    return any(pattern.search(bare) is not None for pattern in (_COVER_DATE, _MEETING, _READ_AT))


def _is_prose(text: str) -> bool:
    """Tell whether a note talks of a work ("dibahas dalam Hadi, Jurnal Lain Vol. 3") rather than being its imprint."""
    words = re.findall(r"[^\W\d_]{2,}", re.split(r"\bvol\b", text, maxsplit=1, flags=re.IGNORECASE)[0])
    return len(words) >= _PROSE_WORDS and sum(word.islower() for word in words) > len(words) / 2


def _names_journal(text: str) -> bool:
    return _JOURNAL_LINE.fullmatch(text.strip()) is not None


def _imprint_of(text: str) -> Csl:
    found: Csl = {}
    if doi := _DOI.search(text):
        found["DOI"] = doi[1]
    if issn := _ISSN.search(text):
        found["ISSN"] = issn[2].upper()
    if named := _NAME_AND_YEAR.match(text):
        found["container-title"] = named[1].strip()
        found["issued"] = {"date-parts": [[int(named[3])]]}
        found["page"] = f"{named[4]}-{named[5]}"
        return found | ({"volume": named[2]} if named[2] else {})
    volume, issue = _VOLUME.search(text), _ISSUE.search(text)
    both = _VOLUME_ISSUE.search(text)
    if not volume and not (both and _YEAR.search(text)):
        return found
    found["volume"] = volume[1] if volume else both[1] if both else ""
    if issue or both:
        found["issue"] = issue[1] if issue else both[2] if both else ""
    found |= {key: _without_zeros(str(found[key])) for key in ("volume", "issue") if key in found}
    found.update(_dated(text))
    if pages := _PAGES.search(re.sub(r"\S*ISSN.*", "", text)):
        found["page"] = f"{pages[1]}-{pages[2]}"
    start = volume.start() if volume else both.start() if both else 0
    if journal := _journal_name(text[:start]):
        found["container-title"] = journal
    return found


def _without_zeros(number: str) -> str:
    """Return a number of two figures ("04") as it is cited."""
    return number.lstrip("0") or number


def _dated(text: str) -> Csl:
    month = _ISSUED.search(text)
    if month and (parts := find_date(f"1 {month[1]} {month[2]}")):
        return {"issued": {"date-parts": [[int(parts[:4]), int(parts[5:7])]]}}
    year = _YEAR.search(text)
    return {"issued": {"date-parts": [[int(year[1])]]}} if year else {}


def _journal_name(text: str) -> str:
    """The words before "Vol.", where they look like a name."""
    name = re.sub(r"^\W*\d{1,4}\s*[|–—-]?\s+", "", text)
    name = (
        re.split(r"\||\bISSN\b", name)[-1] if not re.search(r"[^\W\d_]{3}", name.split("|")[0]) else name.split("|")[0]
    )
    name = re.sub(r"[,\s]*\b(?:tahun|year)\s+(?:ke-?)?\S+.*", "", name, flags=re.IGNORECASE).strip(" ,;:|–—-()")
    name = re.sub(rf"\s+\d{{1,4}}\s+{_MONTH}\b.*", "", name, flags=re.IGNORECASE)
    name = re.sub(r"[\s,(]*\b(?:19|20)\d\d\)?\W*\Z", "", name).strip(" ,;:|–—-()·•")
    # A full stop ends the name, but for abbreviations ("Comput. Syst.").
    name = re.sub(r"(?<=[^\W\d_]{6})\.\Z", "", name)
    words = re.findall(r"[^\W\d_]{2,}", name)
    return name if 1 <= len(words) <= 14 and name[:1].isupper() else ""


def _without_authors(journal: str, authors: object) -> str:
    """Cut the document's own authors off the front of a running head ("F. Nugroho and H. Oakes Jurnal X").

    >>> _without_authors("F. Nugroho and H. Oakes Asian Journal", [{"family": "Nugroho"}, {"family": "Oakes"}])
    'Asian Journal'
    """
    names = [name.get("family") or name.get("literal", "") for name in authors] if isinstance(authors, list) else []
    ends = [journal.rfind(name) + len(name) for name in names if name and name in journal]
    rest = journal[max(ends, default=0) :].strip(" ,;:|–—-()")
    return rest if re.search(r"[^\W\d_]{3}", rest) else journal


def _from_info(info: Mapping[str, str]) -> Csl:
    found: Csl = {}
    title = info.get("Title", "").strip()
    if title and not _JUNK_TITLE.search(title):
        found["title"] = title
    author = info.get("Author", "").strip()
    if author and len(re.findall(r"[^\W\d_]{2,}", author)) >= 2 and (authors := authors_in([author])):
        found["author"] = authors
    for key in ("Subject", "Keywords"):
        if doi := _DOI.search(info.get(key, "")):
            found["DOI"] = doi[1]
    return found


def _extra(pieces: Sequence[Piece]) -> Csl:
    extra: Csl = {}
    keywords: list[str] = []
    for piece in pieces:
        if piece.drafts[0].page > 2:
            break
        match = _KEYWORDS.match(join_lines(line.text for line in piece.lines))
        if match:
            keywords += [word.strip(" .") for word in re.split(r"[;,]", match[1]) if word.strip(" .")]
    if keywords:
        extra["keywords"] = list(dict.fromkeys(keywords))
    return extra

"""Named pieces, running heads and file properties of a PDF in; CSL-JSON metadata with origins out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from corpus.extract.dates import find_date
from corpus.extract.pdf_authors import authors_in
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
_COVER_DATE = re.compile(rf"[^\d]{{0,60}}(?:\b{_MONTH}\.?|[^\d]{{3}},)\s+(?:19|20)\d\d\W*\Z", re.IGNORECASE)
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
    _add(csl, origins, "page", _imprint(pieces, edges))
    _add(csl, origins, "page", _title_and_authors(pieces))
    _add(csl, origins, "file", _from_info(info))
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


def _title_and_authors(pieces: Sequence[Piece]) -> Csl:
    found: Csl = {}
    titles = [piece for piece in _first_page(pieces) if piece.kind == "title"] if pieces else []
    if not titles:
        return found
    found["title"] = join_lines(line.text for line in titles[0].lines)
    after = pieces.index(titles[0]) + 1
    head = [piece for piece in pieces[after:] if piece.kind == "metadata"]
    authors = authors_in([line.text for piece in head for line in piece.lines])
    if authors:
        found["author"] = authors
    return found


def join_lines(lines: Iterable[str]) -> str:
    """Join the lines of a title; a hyphen at a line's end before a small letter keeps the word together."""
    text = ""
    for line in lines:
        if text.endswith(("\u2010", "\u00ad")):
            text = text[:-1] + line.strip()
        else:
            text += line.strip() if text.endswith("-") else f" {line.strip()}"
    return re.sub(r"\s+", " ", text).strip()


def _imprint(pieces: Sequence[Piece], edges: Sequence[Sequence[str]]) -> Csl:
    """Read what the head of the first page and the running heads say of journal, volume, pages, DOI."""
    first = _first_page(pieces) if pieces else []
    front = [line.text for piece in first if piece.kind in ("metadata", "footnote") for line in piece.lines]
    heads = [text for texts in edges for text in texts]
    own: list[str] = [*(edges[0] if edges else ()), *front, *heads]
    found: Csl = {}
    for before, text in zip(["", *own], own, strict=False):
        here = _imprint_of(text)
        if "volume" in here and "container-title" not in here and not re.search(r"[^\w\s&:'-]|\d", before):
            # The journal's name may have a line of its own above its volume.
            here["container-title"] = _journal_name(before)
        for key, value in here.items():
            if value:
                found.setdefault(key, value)
    if "issued" not in found:
        dated = next((_dated(text) for text in own if _COVER_DATE.match(text)), {})
        found.update(dated)
    return found


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
    found.update(_dated(text))
    if pages := _PAGES.search(re.sub(r"\S*ISSN.*", "", text)):
        found["page"] = f"{pages[1]}-{pages[2]}"
    start = volume.start() if volume else both.start() if both else 0
    if journal := _journal_name(text[:start]):
        found["container-title"] = journal
    return found


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

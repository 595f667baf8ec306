"""Text with one paragraph a line, often pasted from a web page: lines in, blocks, metadata and furniture out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.document import BlockKind
from corpus.evidence import Statement, Sure
from corpus.extract.chrome import is_strong_chrome
from corpus.extract.dates import date_parts, find_date, find_published
from corpus.extract.headings import heading_class, opens_references
from corpus.extract.html_bylines import byline_authors, is_name, is_role, paired_authors
from corpus.extract.html_credits import credits_of
from corpus.extract.html_furniture import is_furniture
from corpus.extract.keywords import opens_keywords
from corpus.extract.known_headings import groups_works
from corpus.extract.name_words import is_all_words, is_label, names_region
from corpus.extract.text_floats import rows_length
from corpus.extract.text_lines import Draft, Line
from corpus.extract.text_web_titles import (
    AFFILIATION,
    CAPTION,
    DISCLAIMER,
    HEADER_LINES,
    MEDIUM,
    SITE_BYLINE,
    is_body,
    reads_as_text,
    tells_day,
    title_index,
)
from corpus.names import csl_name

_NAME = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:bin|binti|van|de|der|al|el|[A-ZÀ-Þ][\w.’'-]*)){0,5},?(?:\s[A-Z][\w.]+)*\Z"
)
_CONTENT_LABEL = re.compile(r"(?:konten dari pengguna|user generated content|opini|opinion|kolom|kontributor)\Z", re.I)
_SITE_DATE = re.compile(r"(?P<publisher>[A-Z][\w]*\.(?:com|co\.id|id|org|net))\b", re.IGNORECASE)
# Initials of reporter and editor below a news article: (rks/jm).
_INITIALS = re.compile(r"\(?[a-z]{2,5}(?:/[a-z]{2,5}){1,3}\)?|\([a-z]{2,4}\)")
_LABEL = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|[•▪●◦‣–*-])\s+\S")
_SPEAKER = re.compile(r"([A-ZÀ-Þ][\w.’' ()-]{0,40}):\s")
_TALK_LABEL = re.compile(
    r"(?:narasumber|informan|responden|pewawancara|moderator|tanggal|tempat|lokasi|waktu|interviewer|interviewee|date|"
    r"place|location)s?",
    re.IGNORECASE,
)
# What opens the part of a page that is the readers', the authors' or another article's.
_AFTER_TEXT = re.compile(
    r"(?:\d{1,4}|tidak ada|belum ada|no)\s(?:komentar|comments?|tanggapan|responses?|thoughts?)\b.{0,90}|"
    r"(?:discussion about this post|tinggalkan balasan|leave a (?:reply|comment)|(?:posting|tulis|kirim) komentar|"
    r"about the authors?|tentang penulis|more work from.{0,40}|artikel (?:berikutnya|selanjutnya)|next article|"
    r"terbitkan ulang|republish this article|comments|komentar)\s*:?",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:(?:berita|artikel|tulisan|peraturan|konten|siaran\spers|rilis|episode|edisi|video|foto|galeri|resensi|esai|opini|"
    r"kolom|cerita|kabar|pengumuman|agenda|publikasi)\s)?(?:terkait|terkini|terbaru|terpopuler|populer|lainnya|lain)"
    r"(?:\slainnya)?\s?:?|(?:most\sread|trending|related|more)(?:\s(?:articles|stories|news|topics|posts?))?\s?:?|"
    r"(?:yang\s)?paling\s(?:banyak|sering)\sdibaca|berita\s.{0,20}lainnya|artikel\s(?:lain|populer)",
    re.IGNORECASE,
)
# "Tabel 1. Debit rata-rata", "Figure 2: ..." with the words of a caption behind the number.
_NUMBERED = re.compile(
    r"(?:tabel|table|gambar|figure|fig\.|grafik|bagan|peta|map|chart)\s+[\dIVX]+(?:[.-]\d+)*\s?[.:]\s+[A-ZÀ-Þ\d“\"]",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^/\s]+\.[^\s]+")
_CAPTION_WORDS = 30
_LEAST_LISTED = 3
_LEAST_READ = 3


@dataclass(slots=True)
class WebPage:
    """What was found on a pasted page: blocks, lines that are no reading text and why, metadata."""

    drafts: list[Draft] = field(default_factory=list)
    dropped: list[tuple[Line, str]] = field(default_factory=list)
    said: list[Statement] = field(default_factory=list)
    extra: dict[str, object] = field(default_factory=dict)

    def say(self, key: str, value: object, place: str, line: str, *, sure: Sure = "likely") -> None:
        """Note that a line says a value; the first one counts."""
        self.said.append(Statement(key, value, place, sure=sure, line=line))

    def knows(self, key: str) -> bool:
        """Tell whether a value was said."""
        return any(one.key == key for one in self.said)


def looks_pasted(lines: Sequence[Line]) -> bool:
    """Tell whether lines come from a web page: furniture, or a date line under the title."""
    strong = sum(1 for line in lines if is_strong_chrome(line.text))
    dated = any(tells_day(line.text) and not _is_labelled(line) for line in lines[1:HEADER_LINES])
    return strong >= 2 or (dated and len(lines) > 3)


def _is_labelled(line: Line) -> bool:
    """Tell whether a line is a field of a record of a talk ("Tanggal: 4 Juni 2022")."""
    match = _SPEAKER.match(line.text)
    return match is not None and _TALK_LABEL.fullmatch(match[1]) is not None


def read_page(lines: Sequence[Line]) -> WebPage:
    """Read text with one paragraph a line; furniture is dropped where it looks like a pasted page."""
    page = WebPage()
    pasted = looks_pasted(lines)
    rest = _without_address(lines, page, pasted=pasted)
    if rest and (pasted or _is_title(rest)):
        rest = _read_header(rest, page, pasted=pasted)
    if pasted:
        rest = _without_furniture(rest, page)
        page.say("type", "webpage", "page", "")
    _read_body(rest, page, pasted=pasted)
    _unhead_speakers(page)
    return page


def _without_address(lines: Sequence[Line], page: WebPage, *, pasted: bool) -> list[Line]:
    """Take the page's own address, alone on the first line, or on the last one of a pasted page."""
    # Of several addresses the last one is a source's.
    alone = pasted and sum("://" in line.text for line in lines) == 1
    edges = [line for line in (*lines[:1], *(lines[-1:] if alone else ())) if _ADDRESS.fullmatch(line.text)]
    if len(lines) < _LEAST_READ or not edges:
        return list(lines)
    page.say("URL", edges[0].text, "address line", edges[0].text)
    page.dropped += [(line, "metadata") for line in edges]
    return [line for line in lines if line not in edges]


def _unhead_speakers(page: WebPage) -> None:
    """Make paragraphs of headings that are turns of a talk: the label before the colon comes again."""
    labels = [match[1] if (match := _SPEAKER.match(draft.text)) else "" for draft in page.drafts]
    for draft, label in zip(page.drafts, labels, strict=True):
        if draft.kind == "heading" and label and (labels.count(label) > 1 or _TALK_LABEL.fullmatch(label)):
            draft.kind = "paragraph"


def _is_title(lines: Sequence[Line]) -> bool:
    """Tell whether the first line of a plain text is its title."""
    first = lines[0]
    return len(lines) > 1 and len(first.text.split()) <= 20 and not first.text.endswith((".", ",", ";", ":"))


def _read_header(lines: Sequence[Line], page: WebPage, *, pasted: bool) -> list[Line]:
    """Take the title, and of a pasted page what stands between it and the body; return the other lines."""
    start = title_index(lines) if pasted else 0
    # Blogs print the day above the title.
    dated = lines[start - 1 : start] if start and tells_day(lines[start - 1].text) else ()
    page.dropped += [(line, "furniture") for line in lines[: start - len(dated)]]
    title = lines[start]
    page.drafts.append(Draft("title", [title]))
    page.say("title", title.text, "title line", title.text, sure="guess")
    end = start + 1
    if pasted:
        while end < len(lines) and end < start + HEADER_LINES and not is_body(lines[end]):
            end += 1
        header = [*dated, *_without_roles(lines[start + 1 : end], page)]
        kept = [line for position, line in enumerate(header) if not _take_header(line, position, page)]
        return [*kept, *lines[end:]]
    return list(lines[end:])


def _without_roles(lines: Sequence[Line], page: WebPage) -> list[Line]:
    """Take the names of author and editor that stand on a line each, beside the line that says what they are."""
    roles = [index for index, line in enumerate(lines) if is_role(line.text)]
    if not roles:
        return list(lines)
    texts = [line.text for line in lines]
    if authors := paired_authors(texts):
        page.say("author", authors, "byline", " / ".join(texts[index] for index in roles))
    # The first role tells on which side the names stand.
    side = -1 if roles[0] and is_name(texts[roles[0] - 1]) else 1
    people = {index + side for index in roles if 0 <= index + side < len(lines) and is_name(texts[index + side])}
    page.dropped += [(lines[index], "metadata") for index in sorted({*roles, *people})]
    return [line for index, line in enumerate(lines) if index not in people and index not in roles]


def _take_header(line: Line, position: int, page: WebPage) -> bool:
    """Note what a line between title and body tells; return whether it is no part of the reading text."""
    text = line.text
    kind = _header_kind(text, position, page)
    if kind is None:
        return False
    page.dropped.append((line, kind))
    return True


def _header_kind(text: str, position: int, page: WebPage) -> str | None:
    if disclaimer := DISCLAIMER.match(text):
        if disclaimer["publisher"]:
            page.say("publisher", disclaimer["publisher"], "disclaimer", text)
        return "metadata"
    published = find_published(text) if tells_day(text) else None
    if published:
        if authors := credits_of(text) or byline_authors(text):
            page.say("author", authors, "byline", text)
        page.say("issued", date_parts(published), "date line", text)
        page.extra.setdefault("published", published)
        if site := _SITE_DATE.match(text):
            page.say("publisher", site["publisher"], "date line", text, sure="guess")
        return "metadata"
    if _CONTENT_LABEL.match(text):
        page.extra["content_label"] = text
        return "metadata"
    if is_furniture(text) or CAPTION.search(text):
        return None
    return _person_kind(text, position, page)


def _person_kind(text: str, position: int, page: WebPage) -> str | None:
    """Take a byline, and the author's affiliation below it."""
    site = SITE_BYLINE.fullmatch(text)
    name = site["name"] if site else text
    authors = credits_of(text) or byline_authors(text) or byline_authors(name)
    if authors and site and not find_date(text):
        page.say("publisher", site["publisher"], "byline", text, sure="guess")
    labelled = bool(authors)
    housed = site is not None and MEDIUM.fullmatch(site["publisher"]) is not None and is_name(name)
    if not authors and position <= 2 and len(name.split()) <= 6 and (housed or _may_be_person(name)):
        authors = [csl_name(name)]
        if site:
            page.say("publisher", site["publisher"], "byline", text, sure="guess")
    if authors:
        page.say("author", authors, "byline", text, sure="likely" if labelled else "guess")
        return "metadata"
    if page.knows("author") and position <= 4 and AFFILIATION.search(text) and not text.endswith("."):
        page.extra["affiliation"] = text
        return "metadata"
    return None


def _may_be_person(name: str) -> bool:
    """Tell whether a line is written as names are, and is no title, column, region or word of a form."""
    if _NAME.match(name) is None or (" " not in name and name.isupper()):
        return False
    return not (names_region(name) or is_label(name) or is_all_words(name))


def _without_furniture(lines: Sequence[Line], page: WebPage) -> list[Line]:
    kept: list[Line] = []
    listed = _listed_titles(lines)
    rest = [index for index in range(len(lines)) if index not in listed]
    last = _body_end([lines[index] for index in rest])
    end = rest[last] if last < len(rest) else len(lines)
    for index, line in enumerate(lines):
        if is_furniture(line.text) or _INITIALS.fullmatch(line.text) or index > end or index in listed:
            page.dropped.append((line, "furniture"))
        elif any(line.text == other.text for other in kept[-4:]):
            page.dropped.append((line, "duplicate"))
        else:
            kept.append(line)
    return kept


def _listed_titles(lines: Sequence[Line]) -> set[int]:
    """Return the lines that are titles of other articles: several in a row below words that announce them."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if not _ANNOUNCES.fullmatch(line.text):
            continue
        end = index + 1
        while end < len(lines) and not (
            lines[end].terminal or reads_as_text(lines[end]) or _AFTER_TEXT.fullmatch(lines[end].text)
        ):
            end += 1
        if end - index > _LEAST_LISTED:
            found.update(range(index, end))
    return found


def _body_end(lines: Sequence[Line]) -> int:
    """Return the index of the last line that reads as text; tags, names of other articles and readers follow it."""
    read = 0
    for index, line in enumerate(lines):
        if read >= _LEAST_READ and _AFTER_TEXT.fullmatch(line.text):
            lines = lines[:index]
            break
        read += reads_as_text(line)
    return max((index for index, line in enumerate(lines) if reads_as_text(line)), default=len(lines))


def _read_body(lines: Sequence[Line], page: WebPage, *, pasted: bool) -> None:
    in_references = False
    index = 0
    while index < len(lines):
        line = lines[index]
        rows = 0 if in_references else rows_length(lines, index)
        if rows:
            page.drafts.append(Draft("table", list(lines[index : index + rows])))
            index += rows
            continue
        if _is_heading(lines, index, in_references=in_references, pasted=pasted):
            page.drafts.append(Draft("heading", [line]))
            in_references = opens_references(line.text) or (in_references and groups_works(line.text))
        else:
            page.drafts.append(Draft(_kind(line, pasted=pasted, in_references=in_references), [line]))
        index += 1


def _kind(line: Line, *, pasted: bool, in_references: bool) -> BlockKind:
    if in_references:
        return "reference"
    if (pasted and len(line.text.split()) < 40 and CAPTION.search(line.text)) or _is_numbered_caption(line.text):
        return "caption"
    if opens_keywords(line.text):
        return "metadata"
    return "list item" if _LABEL.match(line.text) else "paragraph"


def _is_numbered_caption(text: str) -> bool:
    """Tell whether a paragraph of a few words names a table or figure ("Tabel 1. Debit rata-rata")."""
    return len(text.split()) <= _CAPTION_WORDS and _NUMBERED.match(text) is not None


def _is_heading(lines: Sequence[Line], index: int, *, in_references: bool, pasted: bool) -> bool:
    """A bare line without final punctuation, not the last one, that something longer follows."""
    text = lines[index].text
    if index + 1 >= len(lines):
        return False
    if in_references and groups_works(text):
        return True
    look = heading_class(text)
    if look in ("known", "chapter", "capitals", "numbered"):
        return not in_references or look in ("known", "capitals")
    if _is_numbered_caption(text) or in_references or (pasted and CAPTION.search(text)) or _LABEL.match(text):
        return False
    words = text.split()
    question = text.endswith("?") and len(words) <= 12
    bare = text[-1].isalnum() or text[-1] in ')”"’' or question
    follower = lines[index + 1].text
    followed = len(follower.split()) > len(words) and (follower[-1] in '.:?!”")' or len(follower.split()) >= 15)
    return bare and len(words) <= 14 and text[0].isalnum() and not text[0].islower() and followed

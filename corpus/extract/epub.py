"""The bytes of an EPUB in; its chapters in reading order, with headings, notes and metadata, out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from corpus.evidence import EVIDENCE, Statement, evidence_of
from corpus.extract.dates import cover_date, declared_date
from corpus.extract.docx import empty
from corpus.extract.epub_chapter import BookTape, parse_chapter, read_chapter, types_of
from corpus.extract.epub_pages import PageTrack
from corpus.extract.extraction import Extraction
from corpus.extract.html_main import fold
from corpus.extract.office_names import name_pieces
from corpus.extract.office_text import Paragraph, Piece
from corpus.extract.xml_guard import parse_xml
from corpus.extract.zip_guard import Archive, encrypted, malformed, open_archive
from corpus.names import csl_name

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
# Fonts may be scrambled (EPUB 3.3, 4.2.6.3.1) in a book whose text is open.
_SCRAMBLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\Z")
_DOI = re.compile(r"(?:urn:|https?://(?:dx\.)?doi\.org/|info:)?(?:doi[:/]\s*)?(10\.\d{4,9}/\S+)\Z", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_DEEP = 9


@dataclass(frozen=True, slots=True)
class _Book:
    """The package: its root, the parts in reading order, and their titles and printed pages by the navigation."""

    root: Any
    parts: tuple[str, ...]
    titles: Mapping[str, str]
    pages: Mapping[tuple[str, str], str]


def extract_epub(data: bytes, name: str) -> Extraction:
    """Extract an EPUB, version 2 or 3.

    The extracted text is the text nodes of the chapters in the order of the spine; a chapter without a heading
    of its own is headed by its title in the table of contents. Where the book marks the pages of its printed edition,
    these are its pages, with their labels.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `encrypted`, `malformed`, `bomb`, `too-large`, `dtd-forbidden` or `empty`.
    """
    archive = open_archive(data, name)
    _check_open(archive)
    book = _read_package(archive)
    csl, origins, extra = _metadata(book.root)
    onto = BookTape(pages=PageTrack(book.pages))
    pieces: list[Piece] = []
    for part in book.parts:
        pieces += _chapter(archive, onto, part, book.titles.get(part, ""))
    named = name_pieces(_with_title(pieces, str(csl.get("title", ""))))
    if not named.blocks:
        raise empty(name)
    said = [Statement(key, value, "package file", "file") for key, value in (csl | extra).items()]
    said += [
        Statement("issued", date, "title block", sure="guess", line=line)
        for line in named.front
        if (date := cover_date(line))
    ]
    if "issued" not in csl and (issued := next((one for one in said if one.key == "issued"), None)):
        csl["issued"], origins["issued"] = issued.value, issued.origin
    if named.title:
        said.append(Statement("title", named.title, "title block", line=named.title))
    extra[EVIDENCE] = evidence_of(said, csl | extra)
    tape = onto.tape
    blocks, pages = onto.pages.paged(named.blocks, tape.text)
    return Extraction(tape.text, blocks, pages, tuple(tape.dropped), csl=csl, origins=origins, extra=extra)


def _check_open(archive: Archive) -> None:
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), archive.name, _ENCRYPTION)
    methods = [element.get("Algorithm", "") for element in root.iter() if str(element.tag).endswith("EncryptionMethod")]
    if not methods or not all(method in _SCRAMBLING for method in methods):
        raise encrypted(archive.name)


def _read_package(archive: Archive) -> _Book:
    container = parse_xml(archive.read(_CONTAINER), archive.name, _CONTAINER)
    path = next((element.get("full-path", "") for element in container.iter() if element.get("full-path")), "")
    root = parse_xml(archive.read(path), archive.name, path, allow_doctype=True)
    folder = posixpath.dirname(path)
    items = {item.get("id", ""): item for item in root.iter(f"{_OPF}item")}
    order = [items[ref.get("idref", "")] for ref in root.iter(f"{_OPF}itemref") if ref.get("idref", "") in items]
    pages = [item for item in order if item.get("media-type") in _PAGES and "nav" not in _properties(item)]
    parts = [_target(folder, item.get("href", "")) for item in pages]
    if not parts:
        raise malformed(archive.name, "it names no chapters")
    titles, printed = _navigation(archive, folder, list(items.values()))
    return _Book(root, tuple(dict.fromkeys(parts)), titles, printed)


def _properties(item: Any) -> list[str]:
    return str(item.get("properties", "")).split()


def _target(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href.split("#", maxsplit=1)[0])))


def _navigation(archive: Archive, folder: str, items: list[Any]) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Return the title of each part and the label of each printed page's place; the first one counts.

    They stand in the navigation page (EPUB 3: `toc`, `page-list`) or the NCX (EPUB 2: `navMap`, `pageList`).
    """
    titles: dict[str, str] = {}
    pages: dict[tuple[str, str], str] = {}
    for item in items:
        part = _target(folder, item.get("href", ""))
        if part not in archive:
            continue
        if "nav" in _properties(item):
            root = parse_chapter(archive.read(part), archive.name, part)
            found, listed = _nav_links(root, "toc"), _nav_links(root, "page-list")
        elif item.get("media-type") == "application/x-dtbncx+xml":
            root = parse_xml(archive.read(part), archive.name, part, allow_doctype=True)
            found, listed = _ncx_links(root, "navPoint"), _ncx_links(root, "pageTarget")
        else:
            continue
        here = posixpath.dirname(part)
        for href, title in found:
            titles.setdefault(_target(here, href), " ".join(title.split()))
        for href, label in listed:
            pages.setdefault((_target(here, href), unquote(href.partition("#")[2])), label)
    return titles, pages


def _nav_links(root: Any, kind: str) -> list[tuple[str, str]]:
    navigations = [element for element in root.iter("nav") if kind in types_of(element)]
    links = [link for navigation in navigations for link in navigation.iter("a")]
    return [(link.get("href", ""), "".join(link.itertext())) for link in links]


def _ncx_links(root: Any, kind: str) -> list[tuple[str, str]]:
    points = list(root.iter(f"{_NCX}{kind}"))
    sources = [point.find(f"{_NCX}content") for point in points]
    return [
        (source.get("src", ""), point.findtext(f"{_NCX}navLabel/{_NCX}text") or point.get("value", ""))
        for point, source in zip(points, sources, strict=True)
        if source is not None
    ]


def _chapter(archive: Archive, onto: BookTape, part: str, title: str) -> list[Piece]:
    tape, pages = onto.tape, onto.pages
    pieces = read_chapter(onto, archive.read(part), archive.name, part)
    paragraphs = [piece for piece in pieces if isinstance(piece, Paragraph) and piece.text]
    if not paragraphs or not title or any(piece.level for piece in paragraphs[:3]):
        return pieces
    if fold(paragraphs[0].text) == fold(title):
        at = pieces.index(paragraphs[0])
        return [*pieces[:at], replace(paragraphs[0], role="heading", level=1), *pieces[at + 1 :]]
    pages.turn(tape.length, pages.number_at(paragraphs[0].spans[0][0]))
    heading = Paragraph((tape.add(title),), title, role="heading", level=1)
    tape.add("\n")
    return [heading, *pieces]


def _with_title(pieces: list[Piece], title: str) -> list[Piece]:
    """Make the first paragraph or heading that is the book's title its title."""
    for index, piece in enumerate(pieces[:_DEEP]):
        if isinstance(piece, Paragraph) and title and fold(piece.text) == fold(title):
            return [*pieces[:index], replace(piece, role="title", level=0), *pieces[index + 1 :]]
    return pieces


def _metadata(root: Any) -> tuple[dict[str, object], dict[str, str], dict[str, object]]:
    def texts(name: str) -> list[str]:
        return [" ".join(element.text.split()) for element in root.iter(_DC + name) if element.text]

    csl: dict[str, object] = {"type": "book"}
    if title := _title(root):
        csl["title"] = title
    if authors := [csl_name(name) for name in _authors(root)]:
        csl["author"] = authors
    if publishers := texts("publisher"):
        csl["publisher"] = publishers[0]
    if issued := _issued(_dates(root)):
        csl["issued"] = issued
    for identifier in texts("identifier"):
        bare = re.sub(r"(?i)\A(?:urn:)?isbn:?\s*", "", identifier)
        if _ISBN.match(bare):
            csl["ISBN"] = bare
        elif doi := _DOI.match(identifier):
            csl["DOI"] = doi[1]
    keywords = [word.strip() for text in texts("subject") for word in re.split(r"[;,]", text) if word.strip()]
    origins = {key: "file" for key in csl if key != "type"} | {"type": "inferred"}
    return csl, origins, {"keywords": keywords} if keywords else {}


def _said_of(root: Any, name: str, what: str) -> list[tuple[str, str]]:
    """Return the texts of a name, each with what is said of it: by `refines` in EPUB 3, by an attribute in EPUB 2."""
    refined = {
        meta.get("refines", "").lstrip("#"): (meta.text or "").strip()
        for meta in root.iter(f"{_OPF}meta")
        if meta.get("property") == what and meta.get("refines")
    }
    return [
        (" ".join(element.text.split()), refined.get(element.get("id", "-"), element.get(_OPF + what, "")))
        for element in root.iter(_DC + name)
        if element.text and element.text.strip()
    ]


def _title(root: Any) -> str:
    """Return the book's title, with its subtitle where the package says which is which."""
    titles = _said_of(root, "title", "title-type")
    main = next((text for text, kind in titles if kind == "main"), titles[0][0] if titles else "")
    subtitle = next((text for text, kind in titles if kind == "subtitle" and text != main), "")
    return f"{main.rstrip(' :')}: {subtitle}" if subtitle else main


def _authors(root: Any) -> list[str]:
    """Return who wrote the book: of its creators those with that role (MARC relators), all where none has it."""
    creators = _said_of(root, "creator", "role")
    return [name for name, role in creators if role == "aut"] or [name for name, _ in creators]


def _dates(root: Any) -> list[str]:
    """Return the dates of the book, those first that say of themselves that they are of its publication.

    EPUB 2 tells other events (creation, modification) from it by an attribute.
    """
    dates = [(element.get(f"{_OPF}event", ""), element.text) for element in root.iter(f"{_DC}date") if element.text]
    own = [text for event, text in dates if not event or "publication" in event]
    return sorted(own, key=lambda text: ("publication", text) not in dates)


def _issued(dates: list[str]) -> object:
    for text in dates:
        if stated := declared_date(text):
            return stated
        if year := _YEAR.search(text):
            return {"date-parts": [[int(year[1])]]}
    return None

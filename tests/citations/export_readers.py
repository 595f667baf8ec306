"""Read an export as the program would for which it was made: nothing in it acts, and the quotation is whole."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from typing import Any

import lxml.etree
import lxml.html
import pypdfium2
from markdown_it import MarkdownIt

from citations.export.csv_table import COLUMNS, unguarded
from citations.hidden import show_steering
from tests.citations.samples import SHA256

STEERING = (0x061C, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0))
ACTIVE_MARKUP = {
    *("html_block", "html_inline", "link_open", "image", "code_block", "fence", "table_open", "s_open", "hr"),
    *("ordered_list_open",),
}
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "text": f"{_OFFICE}:text:1.0",
}


def has_hidden(text: str) -> bool:
    """Tell whether a text holds a control, a surrogate, a bidirectional character or a noncharacter of ours."""
    tags = range(0xE0000, 0xE0080)
    categories = {unicodedata.category(character) for character in text}
    return bool(categories & {"Cc", "Cs", "Zl", "Zp"}) or any(
        ord(character) in STEERING or ord(character) in tags for character in text
    )


def read_csv(content: bytes, quotation: str) -> None:
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    assert len(rows) == 1
    assert set(rows[0]) == set(COLUMNS)
    assert unguarded(rows[0]["quotation"]) == quotation.encode("utf-8", "backslashreplace").decode()
    for column, cell in rows[0].items():
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")), column
        if column not in ("quotation", "match"):
            assert not has_hidden(cell), column


def read_jsonl(content: bytes, quotation: str) -> None:
    written = content.decode()
    assert not has_hidden(written.replace("\n", ""))
    (line,) = written.splitlines()
    row = json.loads(line)
    assert row["quotation"] == quotation
    assert row["before"] + row["match"] + row["after"] == quotation
    assert row["selectors"][0]["exact"] == quotation
    assert not has_hidden(row["title"] + row["note"] + row["source"]["file"] + row["citation"]["inline"])


def read_jsonld(content: bytes, quotation: str) -> None:
    written = content.decode()
    assert not has_hidden(written.replace("\n", ""))
    collection = json.loads(written)
    (annotation,) = collection["first"]["items"]
    assert annotation["target"]["selector"][0]["exact"] == quotation
    assert annotation["target"]["source"]["id"] == f"urn:sha256:{SHA256}"


def read_markdown(content: bytes, quotation: str) -> None:
    written = content.decode()
    assert not has_hidden(written.replace("\n", "").replace("\t", ""))
    _is_plain_markdown(written, quotation, ACTIVE_MARKUP - {"ordered_list_open"})


def read_pandoc(content: bytes, quotation: str) -> None:
    """Its head is YAML of JSON values; its body Markdown with one comment of ours an excerpt."""
    written = content.decode()
    assert not has_hidden(written.replace("\n", "").replace("\t", ""))
    _, head, body = re.split(r"^---$", written, maxsplit=2, flags=re.M)
    for line in head.strip().splitlines():
        name, _, value = line.partition(" ")
        assert name in ("title:", "lang:", "date:", "references:", "-")
        assert not value or json.loads(value) is not None
    bare, comments = re.subn(r"^<!-- kutip [0-9a-f:]+ \d+-\d+ sha256:[0-9a-f]{64} -->$", "", body, flags=re.M)
    assert comments == 1
    _is_plain_markdown(bare, quotation, ACTIVE_MARKUP - {"ordered_list_open"})


def _is_plain_markdown(written: str, quotation: str, active: set[str]) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert not kinds & active
    quoted = [token for token in tokens if token.type == "inline" and token.level == 2]
    shown = " ".join(visible(token) for token in quoted if inside_quote(tokens, token))
    assert normal(shown) == normal(quotation) or has_hidden(quotation.replace("\n", ""))


def inside_quote(tokens: list[Any], token: Any) -> bool:
    before = tokens[: tokens.index(token)]
    opened = sum(each.type == "blockquote_open" for each in before)
    closed = sum(each.type == "blockquote_close" for each in before)
    return bool(opened > closed)


def visible(token: Any) -> str:
    breaks = {"hardbreak": "\n", "softbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in token.children)


def normal(text: str) -> str:
    return " ".join(text.split())


def read_html(content: bytes, quotation: str) -> None:
    written = content.decode()
    assert not has_hidden(written.replace("\n", "").replace("\t", ""))
    page = lxml.html.document_fromstring(written)
    active = "//script|//a|//img|//iframe|//object|//link|//form|//@href|//@src|//svg|//@*[starts-with(name(),'on')]"
    assert not page.xpath(active)
    (block,) = page.xpath("//blockquote")
    assert block.text_content() == quotation or has_hidden(quotation.replace("\n", "").replace("\t", ""))


def package(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in archive.infolist())
        return {name: archive.read(name) for name in archive.namelist()}


def _as_shown(text: str) -> str:
    return show_steering(text).replace("\ufffe", "‹U+FFFE›")


def _names(root: Any) -> set[str]:
    return {lxml.etree.QName(element).localname for element in root.iter()}


def read_docx(content: bytes, quotation: str) -> None:
    files = package(content)
    roots = {name: lxml.etree.fromstring(data) for name, data in files.items()}
    body = roots["word/document.xml"]
    known = "document body p pPr pStyle r rPr t br tab noProof i b color footnoteReference rStyle sectPr pgSz pgMar"
    assert _names(body) <= {*known.split(), "footerReference"}
    noted = f"{known} footnotes footnote footnoteRef separator continuationSeparator"
    # The one field of the file is the page number of the footer, which holds nothing of what was exported.
    assert [next(iter(field.attrib.values())) for field in roots["word/footer1.xml"].iter("{*}fldSimple")] == [" PAGE "]
    assert "".join(roots["word/footer1.xml"].itertext()) == "1"
    assert _names(roots["word/footnotes.xml"]) <= set(noted.split())
    (quoted,) = body.xpath("//w:p[w:pPr/w:pStyle/@w:val='Quote']", namespaces=_NAMES)
    special = {"br": "\n", "tab": "\t"}
    pieces = [(lxml.etree.QName(each).localname, each.text or "") for each in quoted.iter()]
    shown = "".join(special.get(name, text) for name, text in pieces if name in ("t", "br", "tab"))
    assert shown == _as_shown(quotation)
    assert not any(has_hidden(_text_of(root).replace("\n", "").replace("\t", "")) for root in roots.values())


def _text_of(root: Any) -> str:
    return "".join(root.itertext())


def read_odt(content: bytes, quotation: str) -> None:
    files = package(content)
    assert next(iter(files)) == "mimetype"
    roots = {name: lxml.etree.fromstring(data) for name, data in files.items() if name.endswith(".xml")}
    body = roots["content.xml"].find(f"{{{_OFFICE}:office:1.0}}body")
    known = "body text p h span s tab line-break note note-citation note-body"
    assert _names(body) <= set(known.split())
    (quoted,) = body.xpath("//text:p[@text:style-name='Quotations']", namespaces=_NAMES)
    assert _odt_text(quoted) == _as_shown(quotation)
    assert not any(has_hidden(_text_of(root).replace("\n", "").replace("\t", "")) for root in roots.values())


def _odt_text(element: Any) -> str:
    """Read as OpenDocument says: white space in the markup folds, elements stand for what is kept."""
    text = element.text or ""
    for child in element:
        name = lxml.etree.QName(child).localname
        special = {"line-break": "\n", "tab": "\t", "s": " " * int(child.get(f"{{{_OFFICE}:text:1.0}}c", "1"))}
        text += special.get(name) or _odt_text(child)
        text += child.tail or ""
    return str(text)


def read_xlsx(content: bytes, quotation: str) -> None:
    files = package(content)
    cells = lxml.etree.fromstring(files["xl/worksheets/sheet1.xml"]).findall(".//s:c", _NAMES)
    assert {cell.get("t") for cell in cells} == {"inlineStr"}
    assert {lxml.etree.QName(child).localname for cell in cells for child in cell} == {"is"}
    texts = [_decoded("".join(cell.itertext())) for cell in cells]
    row = dict(zip(texts[: len(COLUMNS)], texts[len(COLUMNS) :], strict=True))
    assert row["quotation"] == _as_shown(quotation)
    assert {cell.get("s") for cell in cells[len(COLUMNS) :]} == {"2"}
    assert not any(has_hidden(text.replace("\n", "").replace("\t", "")) for text in texts)


def _decoded(text: str) -> str:
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


_ACTIVE_PDF = re.compile(rb"/(?:JS|JavaScript|URI|Launch|OpenAction|AA|AcroForm|EmbeddedFile|Annots)\b")
# What the fonts or the text layer of a PDF cannot hold as it is; and what runs from right to left.
_NOT_IN_PDF = re.compile("[\u00ad\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010000-\U0010ffff\ufffe\x00-\x1f]")


def read_pdf(content: bytes, quotation: str) -> None:
    # Compressed streams hold any bytes; actions stand in dictionaries outside of them.
    assert not _ACTIVE_PDF.search(re.sub(rb"stream\r?\n.*?endstream", b"", content, flags=re.S))
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    shown = show_steering(quotation)
    if not _NOT_IN_PDF.search(shown):
        assert "".join(shown.split()) in "".join(text.split())


READERS: dict[str, Callable[[bytes, str], None]] = {
    "csv": read_csv,
    "jsonl": read_jsonl,
    "markdown": read_markdown,
    "pandoc": read_pandoc,
    "html": read_html,
    "jsonld": read_jsonld,
    "docx": read_docx,
    "odt": read_odt,
    "xlsx": read_xlsx,
    "pdf": read_pdf,
}

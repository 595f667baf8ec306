"""Archives and XML that mean harm are refused with their reason, before they do any."""

from __future__ import annotations

import shutil
import struct
import zipfile
from io import BytesIO

import pytest

from corpus.errors import SourceError
from corpus.extract.docx import extract_docx
from corpus.extract.epub import extract_epub
from corpus.extract.formats import extract
from corpus.extract.odt import extract_odt
from corpus.extract.office_convert import extract_doc, extract_rtf
from corpus.extract.xml_guard import MOST_ATTRIBUTES
from corpus.extract.zip_guard import MOST_MEMBERS
from tests.corpus.extract.office_files import W_NAMES, docx, epub, odt, w_p, zipped

ENTITIES = '<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def with_document(xml: str | bytes) -> bytes:
    return zipped({"word/document.xml": xml})


def declaring_less(data: bytes, member: str) -> bytes:
    """Make the archive's lists say that a member holds ten bytes."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = struct.pack("<I", archive.getinfo(member).file_size)
    return data.replace(size, struct.pack("<I", 10))


def locked(data: bytes) -> bytes:
    """Set the flag of encryption on every member."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(changed)


GROWING = with_document(b"<a>" + b" " * (40 << 20))
NESTED = f"<w:document {W_NAMES}>" + "<w:body>" * 400 + "</w:body>" * 400 + "</w:document>"
CASES = {
    "grows": (GROWING, "bomb"),
    "grows and lies about it": (declaring_less(GROWING, "word/document.xml"), "malformed"),
    "too many members": (zipped({f"{number}": b"" for number in range(MOST_MEMBERS + 1)}), "bomb"),
    "nested": (with_document(NESTED), "bomb"),
    "entities": (with_document(f"{ENTITIES}<w:document {W_NAMES}/>"), "dtd-forbidden"),
    "entities in UTF-16": (with_document(f"{ENTITIES}<w:document {W_NAMES}/>".encode("utf-16")), "dtd-forbidden"),
    "outside DTD": (with_document('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), "dtd-forbidden"),
    "no XML": (with_document("halo"), "malformed"),
    "no document": (zipped({"a": "b"}), "malformed"),
    "cut short": (docx(w_p("Halo dunia."))[:300], "malformed"),
    "password": (locked(docx(w_p("Halo dunia."))), "encrypted"),
    "Office password": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "old Word file": (OLE, "malformed"),
    "nothing in it": (docx(""), "empty"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_harmful_or_broken_archive_is_refused_with_its_reason(case: str) -> None:
    data, code = CASES[case]
    with pytest.raises(SourceError) as caught:
        extract_docx(data, "a.docx")
    assert caught.value.code == code
    assert caught.value.hint


def test_members_that_share_their_bytes_are_a_bomb() -> None:
    data = docx(w_p("Halo dunia."))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        first, second = archive.infolist()[:2]
    at = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    assert second.header_offset
    with pytest.raises(SourceError) as caught:
        extract_docx(data[: at + 42] + struct.pack("<I", first.header_offset) + data[at + 46 :], "a.docx")
    assert caught.value.code == "bomb"


def test_locked_odt_and_epub_are_named_as_such() -> None:
    members = {"content.xml": "x", "META-INF/manifest.xml": "<m><encryption-data/></m>"}
    with pytest.raises(SourceError) as caught:
        extract_odt(zipped(members), "a.odt")
    assert caught.value.code == "encrypted"
    lock = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></encryption>'
    with pytest.raises(SourceError) as caught:
        extract_epub(zipped({"META-INF/encryption.xml": lock}), "a.epub")
    assert caught.value.code == "encrypted"


def test_epub_chapters_may_name_their_document_type_but_declare_nothing() -> None:
    assert extract_epub(epub({"a": "<p>Isi bukunya.</p>"}), "a.epub").text.strip() == "Isi bukunya."
    data = zipped(
        {
            "META-INF/container.xml": '<c><r full-path="i.opf"/></c>',
            "i.opf": '<package xmlns="http://www.idpf.org/2007/opf"><item id="a" href="a.xhtml" '
            'media-type="application/xhtml+xml"/><itemref idref="a"/></package>',
            "a.xhtml": f"{ENTITIES}<html><body><p>&b;</p></body></html>",
        }
    )
    with pytest.raises(SourceError) as caught:
        extract_epub(data, "a.epub")
    assert caught.value.code == "dtd-forbidden"


@pytest.mark.parametrize("name", ["odt", "epub", "docx", "mhtml", "doc", "rtf"])
def test_bytes_of_another_kind_are_malformed(name: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract(name, b"Halo dunia, ini bukan arsip.", f"a.{name}")
    assert caught.value.code == "malformed"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"%PDF-1.7\n1 0 obj", "a.docx", "a.docx is a PDF under another name."),
        (b"%PDF-1.7\n1 0 obj", "a.epub", "a.epub is a PDF under another name."),
        (epub({"satu": "<p>Halo dunia.</p>"}), "a.docx", "a.docx is an EPUB book under another name."),
        (odt("<text:p>Halo dunia.</text:p>"), "a.docx", "a.docx is an OpenDocument text under another name."),
        (docx(w_p("Halo dunia.")), "a.odt", "a.odt is a Word document under another name."),
        (b"%PDF-1.7\n1 0 obj", "a.doc", "a.doc is a PDF under another name."),
        (docx(w_p("Halo dunia.")), "a.rtf", "a.rtf is a Word document under another name."),
        (b"<!DOCTYPE html><html>", "a.docx", "a.docx is a web page under another name."),
        (docx(w_p("Halo dunia."))[:300], "a.docx", "a.docx cannot be read: it is no ZIP archive, or cut short."),
        (zipped({"word/document.xm": "x"}), "a.docx", "a.docx is a ZIP archive under another name."),
    ],
)
def test_what_is_something_else_under_the_name_of_a_document_is_told(data: bytes, name: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract(name[2:], data, name)
    assert (caught.value.code, caught.value.message) == ("malformed", said)
    assert caught.value.hint


@pytest.mark.skipif(shutil.which("soffice") is not None, reason="LibreOffice is installed")
def test_without_libreoffice_the_error_says_what_to_install() -> None:
    for read, data in ((extract_doc, OLE), (extract_rtf, rb"{\rtf1 Halo dunia.}")):
        with pytest.raises(SourceError) as caught:
            read(data, "a.doc")
        assert caught.value.code == "unsupported"
        assert "libreoffice" in caught.value.hint


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_rtf_is_read_through_libreoffice() -> None:
    assert "Halo dunia." in extract_rtf(rb"{\rtf1\ansi Halo dunia.\par}", "a.rtf").text


def test_an_odt_whose_root_is_something_else_is_malformed() -> None:
    assert odt("<text:p>x</text:p>")
    with pytest.raises(SourceError) as caught:
        extract_odt(zipped({"content.xml": "<a/>"}), "a.odt")
    assert caught.value.code == "malformed"


def test_a_page_with_more_attributes_than_can_be_read_in_time_is_refused() -> None:
    """The HTML parser compares each attribute of an element with all before it."""
    element = f"<p {' '.join(f'a{number}=b' for number in range(MOST_ATTRIBUTES + 1))}>Halo dunia.</p>"
    for name, data in (("html", element.encode()), ("epub", epub({"satu": element}))):
        with pytest.raises(SourceError) as caught:
            extract(name, data, f"a.{name}")
        assert caught.value.code == "bomb"


def test_a_long_value_of_one_attribute_is_none_of_many() -> None:
    page = f"<p data-a='{'satu dua ' * MOST_ATTRIBUTES}'>Rapat para menteri di Jakarta ditunda.</p>"
    assert "ditunda" in extract("html", page.encode(), "a.html").text


def test_two_parts_of_one_name_are_refused() -> None:
    buffer = BytesIO(docx(w_p("Isi yang pertama.")))
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", f"<w:document {W_NAMES}><w:body>{w_p('Isi lain.')}</w:body></w:document>")
    with pytest.raises(SourceError) as caught:
        extract_docx(buffer.getvalue(), "a.docx")
    assert caught.value.code == "malformed"

# ruff: noqa: E501 -- markup reads better in whole lines
"""Pieces of markup in; the bytes of a DOCX, ODT or EPUB out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
ODF_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
_STYLES = """
<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/><w:basedOn w:val="Judul1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bab"><w:name w:val="Gaya Bab"/><w:basedOn w:val="Judul1"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Keterangan"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Kutipan"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Gelap"><w:name w:val="Tersembunyi"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def zipped(members: Mapping[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """Return a ZIP archive of the members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            # One date for all, so that the same members give the same bytes.
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def w_p(runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of Word; text without markup becomes one run."""
    inner = runs if "<" in runs else w_r(runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def w_r(text: str, properties: str = "") -> str:
    """Return a run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(body: str, *, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a DOCX with this body; `parts` are further members."""
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "word/document.xml": f"<w:document {W_NAMES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {W_NAMES}>{_STYLES}</w:styles>",
            **(parts or {}),
        }
    )


def docx_notes(kind: str, notes: Mapping[str, str]) -> dict[str, str]:
    """Return the part that holds footnotes or endnotes, with the separators that Word adds."""
    inner = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    inner += "".join(
        f'<w:{kind} w:id="{note_id}">{w_p(f"<w:r><w:{kind}Ref/></w:r>" + w_r(text))}</w:{kind}>'
        for note_id, text in notes.items()
    )
    return {f"word/{kind}s.xml": f"<w:{kind}s {W_NAMES}>{inner}</w:{kind}s>"}


def docx_properties(title: str, author: str) -> dict[str, str]:
    """Return the part that holds the document's properties."""
    names = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inner = f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    return {"docProps/core.xml": f"<cp:coreProperties {names}>{inner}</cp:coreProperties>"}


def odt(body: str, *, automatic: str = "", meta: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """Return an ODT with this text; `parts` are further members."""
    styles = (
        '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>'
        '<style:style style:name="Quotations" style:family="paragraph"/>'
        '<style:style style:name="Title" style:family="paragraph"/>'
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF_NAMES}><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {ODF_NAMES}><office:styles>{styles}</office:styles></office:document-styles>",
            "meta.xml": f"<office:document-meta {ODF_NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
            **(parts or {}),
        },
        stored=("mimetype",),
    )


def epub(
    chapters: Mapping[str, str], *, spine: tuple[str, ...] = (), metadata: str = "", nav: str = "", ncx: str = ""
) -> bytes:
    """Return an EPUB of the chapters (id -> body), read in the order of `spine`, else as given.

    `nav` is the content of the table of contents, with more navigations after it where it closes that; `ncx` that of an NCX.
    """
    manifest = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters
    )
    manifest += '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>' if nav else ""
    manifest += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' if ncx else ""
    order = "".join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/isi.opf"/></rootfiles></container>',
        "OEBPS/isi.opf": f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata><manifest>{manifest}</manifest><spine>{order}</spine></package>',
    }
    for name, body in chapters.items():
        members[f"OEBPS/{name}.xhtml"] = (
            f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{name}</title></head><body>{body}</body></html>'
        )
    if nav:
        members["OEBPS/nav.xhtml"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc">{nav}</nav></body></html>'
        )
    if ncx:
        members["OEBPS/toc.ncx"] = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">{ncx}</ncx>'
    return zipped(members, stored=("mimetype",))

"""A Word file in the middle of being edited: nothing in; comments, tracked changes, text boxes and fields out."""

# ruff: noqa: E501 - each paragraph of the file stands on one line
from __future__ import annotations

import zipfile
from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _deleted(text: str) -> str:
    return f'<w:del w:id="1" w:author="P"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def _inserted(text: str) -> str:
    return f'<w:ins w:id="2" w:author="P">{_run(text)}</w:ins>'


def _box(text: str) -> str:
    """Return a text box as Word writes it: once for new programs, once for old ones."""
    content = f"<w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wps:txbx>{content}</wps:txbx>"
        f"</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _field(code: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText xml:space='preserve'>{code}</w:instrText></w:r>"
        f"{mark.format('separate')}{_run(shown)}{mark.format('end')}"
    )


def _paragraph(*content: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(content)}</w:p>"


def _body() -> str:
    lasut = _field("ADDIN ZOTERO_ITEM “sebuah judul panjang di dalam kode” CSL_CITATION", "(Lasut, 2021)")
    return "".join(
        (
            _paragraph(
                _run("Wahab dan Tamaela menulis “Laut tidak memiliki pagar, tetapi "), _deleted("para "),
                _run("nelayan selalu tahu "), _inserted("siapa"), _run(" yang melintasinya” (Wahab &amp; Tamaela, 2020)."),
            ),
            _paragraph(
                _run("Katanya “Perbedaannya "), _deleted("bukan "), _run("terletak pada makanan tambahan, sebab jatahnya"),
                _run(" sama” (Tafui, 2021)."),
            ),
            _paragraph(_run("Lihat kotak."), _box("“Bank mengetahui hal itu; cicilan baru tetap disetujui” (Lasut, 2021)")),
            _paragraph(
                '<w:moveFrom w:id="3" w:author="P">', _run("“Penjual pulsa membuka jendela” (Lasut, 2021)."), "</w:moveFrom>"
            ),
            _paragraph(
                '<w:sdt><w:sdtContent>', _run("“Kota tambang adalah "), '<w:bookmarkStart w:id="4" w:name="b"/>',
                '<w:proofErr w:type="spellStart"/>', _run("eko"), _run("sistem"), '<w:bookmarkEnd w:id="4"/>', _run("” "),
                "</w:sdtContent></w:sdt>", lasut,
            ),
            _paragraph(
                '<w:moveTo w:id="5" w:author="P">', _run("“Penjual pulsa membuka jendela” (Lasut, 2021)."), "</w:moveTo>"
            ),
            _paragraph(
                _run("“Warung"), "<w:r><w:noBreakHyphen/></w:r>", _run("warung di sepanjang jalan"),
                "<w:r><w:br/></w:r>", _run("raya telah menanak nasi sejak siang” (Lasut, 2021).")
            ),
            f"<w:tbl><w:tr><w:tc>{_paragraph(_run('“Air kolam bekas tambang bersifat masam” (Lasut, 2021)'))}</w:tc></w:tr></w:tbl>",
            _paragraph(_run("Utang merupakan rantai yang tak kasatmata."), style="Quote"),
            _paragraph(
                _run("“Sepertiga di antaranya "), _inserted("tidak "), _run("berniat berhenti dalam setahun” (Tafui, 2021)."),
                '<w:r><w:commentReference w:id="0"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>',
            ),
            _paragraph(
                _run("“Intinya, biaya peralihan "), '<w:hyperlink w:anchor="b">', _run("menuju energi terbarukan"),
                "</w:hyperlink>", _run(" tidak boleh dibebankan kepada mereka” "), lasut,
            ),
        )
    )  # fmt: skip


def write_edited(path: Path) -> Path:
    """Write the file."""
    comment = _paragraph(_run("Benarkah “kutipan palsu di dalam komentar pembimbing”?"))
    note = _paragraph(_run("Bandingkan “Tukang ojek menyalakan mesin” (Lasut, 2021)."))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {_NAMES}><w:body>{_body()}</w:body></w:document>",
        "word/comments.xml": f'<w:comments {_NAMES}><w:comment w:id="0">{comment}</w:comment></w:comments>',
        "word/footnotes.xml": f'<w:footnotes {_NAMES}><w:footnote w:id="2">{note}</w:footnote></w:footnotes>',
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path

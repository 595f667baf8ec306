from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from citations.proof.draft import Draft
from citations.proof.marks import quoted_spans
from citations.proof.quoted import quotations_of
from citations.proof.readers.docx import read_docx
from citations.proof.readers.formats import read_draft
from citations.proof.readers.html import read_html
from citations.proof.readers.latex import read_latex
from citations.proof.readers.markdown import read_markdown
from citations.proof.readers.odt import read_odt
from citations.proof.readers.text import read_text
from corpus.errors import NoSuchPath, UsageError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def zipped(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def texts(draft: Draft) -> list[str]:
    return [quotation.text for quotation in quotations_of(draft)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Ia berkata “laut itu milik kami semua”.", ["laut itu milik kami semua"]),
        ("‘laut itu milik kami’ dan 'milik Jum'at pagi'", ["laut itu milik kami", "milik Jum'at pagi"]),
        ("„laut itu milik kami“ «et la mer» »das Meer«", ["laut itu milik kami", "et la mer", "das Meer"]),
        ('the "open sea" of 6" pipes', ["open sea"]),
        ("the workers’ union and ‘the workers’ union’ again", ["the workers’ union"]),
        ("“luar ‘dalam’ dan “lagi” luar” selesai", ["luar ‘dalam’ dan “lagi” luar"]),
        ("tanpa kutipan, hanya Jum’at dan don't", []),
    ],
)
def test_quotation_marks_of_both_languages_are_known(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


def test_markdown_gives_block_quotations_and_footnotes() -> None:
    draft = read_markdown(
        b"# Judul\n\nSeperti *kata* \\*ini\\*:\n\n> laut itu milik\n> kami semua (Rahma, 2018)\n\n"
        b"```\n> kode\n```\n\nAda \xe2\x80\x9ckutipan yang agak panjang\xe2\x80\x9d[^a].\n\n[^a]: Rahma (2018).\n"
    )
    quotations = quotations_of(draft)
    assert [each.text for each in quotations] == ["laut itu milik\nkami semua", "kutipan yang agak panjang"]
    assert [each.stated[0].years for each in quotations] == [("2018",), ("2018",)]


def test_latex_gives_quotes_environments_and_footnotes() -> None:
    draft = read_latex(
        rb"""\documentclass{article}\begin{document}
Kata ``laut itu milik kami'' dan \enquote{milik semua orang}~\parencite[71]{rahma2018}. % ``bukan ini sama sekali''
\begin{quote}Caf\'e di tepi laut --- yang tak pernah tutup.\end{quote}
Catatan\footnote{Ada `kutipan di dalam catatan' di sini.}
\end{document}"""
    )
    assert texts(draft) == [
        "laut itu milik kami",
        "milik semua orang",
        "Café di tepi laut — yang tak pernah tutup.",
        "kutipan di dalam catatan",
    ]


def test_text_gives_indented_blocks_and_notes() -> None:
    draft = read_text(
        "Kata orang:\n\n    laut itu milik kami\n    semua sejak dahulu\n\nDan “kutipan yang panjang”¹.\n\n"
        "¹ Rahma (2018: 7).\n".encode()
    )
    quotations = quotations_of(draft)
    assert [each.text for each in quotations] == ["laut itu milik kami\nsemua sejak dahulu", "kutipan yang panjang"]
    assert quotations[1].stated[0].pages == ("7", "7")


def test_html_gives_quotes_and_leaves_scripts_out() -> None:
    draft = read_html(
        b"<p>Kata <q>laut itu milik kami</q> (Rahma, 2018)<script>'ini bukan kutipan'</script><blockquote><p>satu dua "
        b"tiga<p>empat lima enam</blockquote>"
    )
    assert texts(draft) == ["laut itu milik kami", "satu dua tiga\n\nempat lima enam"]


def test_docx_gives_quotations_by_style_and_indent_with_their_footnotes() -> None:
    body = (
        "<w:p><w:r><w:t>Kata “laut </w:t></w:r><w:ins><w:r><w:t>itu milik kami”</w:t></w:r></w:ins>"
        '<w:del><w:r><w:delText>tidak</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="Kutip1"/></w:pPr><w:r><w:t>kutipan menurut gaya</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Lalu.</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:ind w:left="720" w:right="720"/></w:pPr><w:r><w:t>kutipan menjorok ke dalam</w:t></w:r></w:p>'
    )
    draft = read_docx(
        zipped(
            {
                "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
                "word/styles.xml": f'<w:styles xmlns:w="{W}"><w:style w:styleId="Kutip1"><w:name w:val="Kutipan"/>'
                "</w:style></w:styles>",
                "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>Rahma (2018: 9).'
                "</w:t></w:r></w:p></w:footnote></w:footnotes>",
            }
        )
    )
    quotations = quotations_of(draft)
    assert [each.text for each in quotations] == [
        "laut itu milik kami",
        "kutipan menurut gaya",
        "kutipan menjorok ke dalam",
    ]
    assert quotations[0].stated[0].pages == ("9", "9")


def test_odt_gives_quotations_by_style_with_their_spaces() -> None:
    content = (
        f"<office:document-content {ODF}><office:body><office:text>"
        '<text:p text:style-name="Quotations">laut  itu<text:s text:c="2"/>milik kami</text:p>'
        "<text:p>Kata “kutipan yang panjang”<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Rahma (2018: 9).</text:p></text:note-body></text:note>.</text:p>"
        "</office:text></office:body></office:document-content>"
    )
    quotations = quotations_of(read_odt(zipped({"content.xml": content})))
    assert [each.text for each in quotations] == ["laut itu  milik kami", "kutipan yang panjang"]
    assert quotations[1].stated[0].pages == ("9", "9")


def test_entities_in_zipped_xml_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="w">&a;</w:document>'
    with pytest.raises(UsageError):
        read_docx(zipped({"word/document.xml": bomb}))


def test_files_that_are_missing_or_unknown_are_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPath):
        read_draft(tmp_path / "none.md")
    (tmp_path / "x.png").write_bytes(b"x")
    with pytest.raises(UsageError):
        read_draft(tmp_path / "x.png")


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        (r"Rule: \textquote[{\cite[1]{kim2020}}]{each boards only its own}.", ["each boards only its own"]),
        (r"``\,`Mohon izin, Pak,' atau `Barangkali tidak.'\,''", ["‘Mohon izin, Pak,’ atau ‘Barangkali tidak.’"]),
        (
            r'\verb|grep "a very long search string"| dan \foreignquote{english}{no common calendar}',
            ["no common calendar"],
        ),
        (r"``menanggung debu\textsuperscript{2} dan bahaya''", ["menanggung debu² dan bahaya"]),
    ],
)
def test_latex_commands_that_quote_are_read_and_code_is_not(source: str, quoted: list[str]) -> None:
    assert texts(read_latex(source.encode())) == quoted


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ('Called as `count("all of the chapters here")`.', []),
        ("“menanggung debu^2^ dan bahaya”", ["menanggung debu² dan bahaya"]),
        ("“menanggung `debu` dan bahaya”", ["menanggung debu dan bahaya"]),
    ],
)
def test_markdown_code_quotes_nobody_and_raised_figures_are_kept(source: str, quoted: list[str]) -> None:
    assert texts(read_markdown(source.encode())) == quoted


def test_html_code_quotes_nobody_and_raised_figures_are_kept() -> None:
    page = '<p><code>("all of the chapters")</code></p><blockquote>menanggung debu<sup>[2]</sup> dan</blockquote>'
    assert texts(read_html(page.encode())) == ["menanggung debu² dan"]


def test_raised_figures_and_code_of_a_docx_are_told_apart() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    code = '<w:p><w:pPr><w:pStyle w:val="SourceCode"/></w:pPr><w:r><w:t>"all of the chapters"</w:t></w:r></w:p>'
    body = f"<w:p><w:r><w:t>“menanggung debu</w:t></w:r>{raised}<w:r><w:t> dan bahaya”</w:t></w:r></w:p>{code}"
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    assert texts(read_docx(zipped({"word/document.xml": document}))) == ["menanggung debu² dan bahaya"]


def test_raised_figures_of_an_odt_are_kept() -> None:
    style = '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    body = '<text:p>“menanggung debu<text:span text:style-name="T1">2</text:span> dan bahaya”</text:p>'
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{style}</style:style></office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    assert texts(read_odt(zipped({"content.xml": content}))) == ["menanggung debu² dan bahaya"]

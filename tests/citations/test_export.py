from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from typing import Any

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from citations.excerpt import cut_excerpt
from citations.export.csv_table import COLUMNS, guarded, unguarded
from citations.export.formats import FORMATS, format_named
from citations.export.record import ExcerptList, ExcerptRecord
from citations.inline import cite
from corpus.document import Language
from corpus.errors import UsageError
from tests.citations.samples import ARTICLE, SHA256, WEB_PAGE, a_document, a_passage, pages_at

HOSTILE = (
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "'quoted", " =1", "\uff1d1+1", "a\r\n=1", "a;=1",
    "<script>alert(1)</script>", "<!-- x", "&amp; &#60;", "](javascript:alert(1))", "![x](http://a.example/x.png)",
    "[^1]: note", "[[wiki]]", "`code`", "```\ncode\n```", "***bold***", "~~del~~", "==mark==", "%%hidden%%",
    "# heading", "1. item", "- item", "---", "===", "| a | b |", "$x^2$", "@key", "[@key, 14]", "{=html}", "\\",
    "\\*", ":smile:", "http://a.example/_x_", "www.a.example", "a@b.example", "    indented", "trailing  ",
    "> quote", "\"straight\" 'quotes'", "a -- b --- c...", "\u202egnp.exe", "\x1b[31mred", "\x00", "a\u2028b",
    "a\x85b", "\ufeffx", "zero\u200bwidth", "soft\u00adhyphen", "e\u0301", "😀", "a\n\nb", "\n\na", "", "   ",
    "[/foo]", "{{7*7}}", "<a\nhref='x'>", "A) x", "(1) x", "iv. x", "* * *", "dkk. setuju", "\udc80",
)  # fmt: skip
QUOTING = [name for name, each in FORMATS.items() if each.quotes]
TEXT = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
    st.lists(st.sampled_from(list("\\`*_{}[]<>()#+-.!|~$&:@^=%\"' \n1ax")), max_size=15).map("".join),
)


def a_record(quotation: str, csl: dict[str, Any] | None = None, **values: Any) -> ExcerptRecord:
    document = a_document(WEB_PAGE if csl is None else csl)
    passage = a_passage(quotation, paragraph=2, lines=(4, 5), text_before="Dulu. ", text_after=" Nanti.")
    span = (0, len(quotation))
    excerpt = cut_excerpt(document, passage, span, whole_sentences=False)
    return ExcerptRecord(excerpt, cite(document, passage, span), document, **values)


def exported(name: str, *records: ExcerptRecord, language: Language = "en") -> str:
    return FORMATS[name].render(ExcerptList(records, language)).decode("utf-8")


@pytest.mark.parametrize("name", QUOTING)
def test_every_format_carries_quotation_citation_and_anchors(name: str) -> None:
    written = exported(name, a_record("Pelabuhan kecil tumbuh."))
    for part in (
        "Pelabuhan kecil tumbuh.",
        "(Lestari, 2022, para. 2)",
        "ruang laut",
        SHA256,
        SHA256[:12] + ":7",
    ):
        assert part in written


@pytest.mark.parametrize("name", ["markdown", "csv", "jsonl", "html"])
def test_what_the_metadata_lacks_is_named(name: str) -> None:
    assert "URL" in exported(name, a_record("Satu."))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_excerpts_give_the_same_bytes(name: str) -> None:
    records = tuple(a_record(text) for text in HOSTILE)
    assert FORMATS[name].render(ExcerptList(records)) == FORMATS[name].render(ExcerptList(records))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_list_is_a_file_without_excerpts(name: str) -> None:
    assert FORMATS[name].render(ExcerptList(())) is not None


@pytest.mark.parametrize("name", QUOTING)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_no_text_in_any_field_is_lost_or_hidden(name: str, data: st.DataObject) -> None:
    quotation, hostile = data.draw(TEXT), data.draw(TEXT)
    csl = {"title": hostile, "author": [{"literal": hostile}], "container-title": hostile, "URL": hostile}
    record = a_record(quotation, csl, note=hostile, tags=(hostile,))
    record = replace(record, document=record.document._replace(file_name=hostile, content_label=hostile))
    written = FORMATS[name].render(ExcerptList((record,), heading=hostile)).decode("utf-8")
    READERS[name](written, quotation)


def read_csv(written: str, quotation: str) -> None:
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    assert len(rows) == 1
    assert set(rows[0]) == set(COLUMNS)
    assert unguarded(rows[0]["quotation"]) == quotation.encode("utf-8", "backslashreplace").decode()
    for column, cell in rows[0].items():
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")), column
        if column not in ("quotation", "match"):
            assert not has_hidden(cell), column


def read_jsonl(written: str, quotation: str) -> None:
    assert not has_hidden(written.replace("\n", ""))
    (line,) = written.splitlines()
    row = json.loads(line)
    assert row["quotation"] == quotation
    assert row["before"] + row["match"] + row["after"] == quotation
    assert row["selectors"][0]["exact"] == quotation
    assert not has_hidden(row["title"] + row["note"] + row["source"]["file"] + row["citation"]["inline"])


def read_markdown(written: str, quotation: str) -> None:
    assert not has_hidden(written.replace("\n", "").replace("\t", ""))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert not kinds & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "code_block",
        "fence",
        "table_open",
        "s_open",
        "hr",
    }
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


STEERING = (0x061C, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0))


def has_hidden(text: str) -> bool:
    """Tell whether a text holds a control, a surrogate, a bidirectional character or a noncharacter of ours."""
    tags = range(0xE0000, 0xE0080)
    categories = {unicodedata.category(character) for character in text}
    return bool(categories & {"Cc", "Cs", "Zl", "Zp"}) or any(
        ord(character) in STEERING or ord(character) in tags for character in text
    )


def read_html(written: str, quotation: str) -> None:
    assert not has_hidden(written.replace("\n", "").replace("\t", ""))
    page = lxml.html.document_fromstring(written)
    active = "//script|//a|//img|//iframe|//object|//link|//form|//@href|//@src"
    assert not page.xpath(active)
    (block,) = page.xpath("//blockquote")
    assert block.text_content() == quotation or has_hidden(quotation.replace("\n", "").replace("\t", ""))


def read_jsonld(written: str, quotation: str) -> None:
    assert not has_hidden(written.replace("\n", ""))
    collection = json.loads(written)
    (annotation,) = collection["first"]["items"]
    assert annotation["target"]["selector"][0]["exact"] == quotation
    assert annotation["target"]["source"]["id"] == f"urn:sha256:{SHA256}"


ACTIVE_MARKUP = {
    *("html_block", "html_inline", "link_open", "image", "code_block", "fence", "table_open", "s_open", "hr"),
    *("ordered_list_open",),
}
READERS = {"csv": read_csv, "jsonl": read_jsonl, "markdown": read_markdown, "html": read_html, "jsonld": read_jsonld}


@pytest.mark.parametrize("name", QUOTING)
def test_hostile_strings_stay_text(name: str) -> None:
    for hostile in HOSTILE:
        csl = {"title": hostile, "author": [{"literal": hostile}], "issued": {"literal": hostile}}
        READERS[name](exported(name, a_record(hostile, csl, note=hostile)), hostile)


@pytest.mark.parametrize(("name", "marker"), [("bibtex", "@online{"), ("ris", "TY  - "), ("csl-json", '"id"')])
def test_bibliographies_hold_each_work_once(name: str, marker: str) -> None:
    other = a_record("Tiga.").document._replace(document_id="b" * 12)
    third = replace(a_record("Tiga."), document=other)
    written = exported(name, a_record("Satu."), a_record("Dua."), third)
    assert written.count(marker) == 2


@given(st.text())
def test_the_formula_guard_can_be_undone(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


def test_jsonl_has_w3c_selectors_with_the_page() -> None:
    passage = a_passage("Satu dua.", pages=pages_at(5, ("71", "72"), 900))
    document = a_document(ARTICLE, "jurnal.pdf")
    record = ExcerptRecord(cut_excerpt(document, passage, (0, 4)), cite(document, passage, (0, 4)), document)
    row = json.loads(exported("jsonl", record))
    assert row["selectors"] == [
        {"type": "TextQuoteSelector", "exact": "Satu dua.", "prefix": "", "suffix": ""},
        {"type": "TextPositionSelector", "start": 100, "end": 109},
        {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=5"},
    ]
    assert row["pages"] == {"first": 5, "last": 5}
    assert row["page_labels"] == {"first": "71", "last": "71"}


def test_markdown_lists_each_reference_once_with_its_italics() -> None:
    written = exported("markdown", a_record("Satu."), a_record("Dua."), language="id")
    assert written.count("Lestari, Wulan. (2022, 4 Juni).") == 1
    assert "*Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru*" in written
    assert "## Daftar Pustaka" in written


def test_publishers_label_is_shown_once_an_excerpt() -> None:
    record = a_record("Satu.")
    labelled = replace(record, document=record.document._replace(content_label="Konten dari Pembaca"))
    assert exported("markdown", labelled).count("Konten dari Pembaca") == 1


@pytest.mark.parametrize("name", ["markdown", "md", ".jsonl", "CSV"])
def test_a_format_is_found_by_name_or_extension(name: str) -> None:
    assert format_named(name) in FORMATS.values()


def test_an_unknown_format_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(UsageError) as raised:
        format_named("exe")
    assert "markdown" in raised.value.hint

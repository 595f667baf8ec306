from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citations.excerpt import cut_excerpt
from citations.export.csv_table import guarded, unguarded
from citations.export.formats import FORMATS, format_named
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.repeated import with_repetitions
from citations.inline import cite
from corpus.document import Language
from corpus.errors import UsageError
from tests.citations.export_readers import READERS, package
from tests.citations.hostile import HOSTILE
from tests.citations.samples import ARTICLE, SHA256, WEB_PAGE, a_document, a_passage, pages_at

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
    """Return an export as text; of an Office file all its parts."""
    content = FORMATS[name].render(ExcerptList(records, language))
    if FORMATS[name].binary:
        return "".join(part.decode("utf-8", "replace") for part in package(content).values())
    return content.decode("utf-8")


@pytest.mark.parametrize("name", [name for name in QUOTING if name not in ("pandoc", "pdf")])
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


@pytest.mark.parametrize("name", ["markdown", "csv", "jsonl", "html", "docx", "odt", "xlsx"])
def test_what_the_metadata_lacks_is_named(name: str) -> None:
    assert "URL" in exported(name, a_record("Satu."))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_excerpts_give_the_same_bytes(name: str) -> None:
    records = tuple(a_record(text) for text in HOSTILE[::5])
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
    READERS[name](FORMATS[name].render(ExcerptList((record,), heading=hostile)), quotation)


@pytest.mark.parametrize("name", QUOTING)
def test_hostile_strings_stay_text(name: str) -> None:
    for hostile in HOSTILE:
        csl = {"title": hostile, "author": [{"literal": hostile}], "issued": {"literal": hostile}}
        record = a_record(hostile, csl, note=hostile, tags=(hostile,), remarks=(hostile,))
        record = replace(record, document=record.document._replace(file_name=hostile, content_label=hostile))
        READERS[name](FORMATS[name].render(ExcerptList((record,), heading=hostile, date=hostile)), hostile)


def test_there_are_enough_hostile_strings() -> None:
    assert len(set(HOSTILE)) >= 120


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


def test_a_quotation_from_two_copies_is_named_and_kept() -> None:
    records = (a_record("Satu dua tiga."), a_record("Empat."), a_record("satu “dua”, tiga"))
    found = with_repetitions(records, "en")
    assert [record.remarks for record in found] == [(), (), ("the same words as excerpt 1",)]


@pytest.mark.parametrize("space", ["\n", "\r\n", "\u2028", "\x85", "\u3000", "\x0b", "\u200b \n", "\u200e", ""])
def test_no_white_space_hides_a_formula_in_csv(space: str) -> None:
    cell = f"{space}=HYPERLINK(1)"
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell

"""`cite`: the citation of a passage or a document, in any style and in both languages."""

from __future__ import annotations

import pytest

from tests.conftest import Kutip

DOCUMENT = "d741d494777a"
PASSAGE = "d741d494777a:4"


def test_a_passage_is_cited_with_its_place(sample_library: Kutip) -> None:
    cited = sample_library("cite", PASSAGE, "--json").json()
    assert cited["schema"] == "kutip.citation/1"
    assert cited["inline"] == '(Paramitha & Ardhana, 2022, "Pendahuluan" section, para. 2)'
    assert cited["short"] == "(Paramitha & Ardhana, 2022)"
    assert cited["locator"]["lines"] == "line 22"
    assert cited["missing"] == ["URL"]


def test_a_document_is_cited_without_a_place(sample_library: Kutip) -> None:
    cited = sample_library("cite", DOCUMENT, "--cite-lang", "id", "--json").json()
    assert cited["inline"] == "(Paramitha dan Ardhana, 2022)"
    assert cited["locator"] == {"kind": "none", "text": "", "lines": None}


@pytest.mark.parametrize(
    ("style", "inline"),
    [
        ("chicago-author-date", '(Paramitha and Ardhana 2022, "Pendahuluan" section, para. 2)'),
        ("ieee", '[1, "Pendahuluan" section, para. 2]'),
    ],
)
def test_another_style_renders_the_same_place(sample_library: Kutip, style: str, inline: str) -> None:
    assert sample_library("cite", PASSAGE, "--style", style, "--json").json()["inline"] == inline


def test_words_are_cited_by_their_own_page(sample_library: Kutip) -> None:
    hit = sample_library("search", "pengawasan berbasis masyarakat", "--limit", "1", "--json").json()["hits"][0]
    start, end = hit["spans"][0]
    cited = sample_library("cite", hit["passage_id"], "--words", hit["text"][start:end], "--json").json()
    assert hit["pages"] is None or cited["locator"]["kind"] in ("page", "physical page")


def test_words_that_the_passage_does_not_hold_are_an_error(sample_library: Kutip) -> None:
    ran = sample_library("cite", PASSAGE, "--words", "kata yang tidak ada", "--json")
    assert ran.status == 2
    assert ran.json()["code"] == "usage"


def test_people_read_a_citation_line_by_line(sample_library: Kutip) -> None:
    labels = [line[:15].strip() for line in sample_library("cite", PASSAGE).out.splitlines()]
    assert labels == ["in the text", "short", "reference", "lines", "missing"]


@pytest.mark.parametrize(
    ("item_id", "code"), [("0" * 12, "unknown-document"), ("0" * 12 + ":1", "unknown-passage"), ("x", "malformed-id")]
)
def test_an_unknown_id_is_a_clear_error(sample_library: Kutip, item_id: str, code: str) -> None:
    ran = sample_library("cite", item_id, "--json")
    assert ran.status == 2
    assert ran.json()["code"] == code

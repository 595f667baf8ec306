"""Any style of the CSL collection, in both languages, with titles left as they are and letters for works alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from citations.alike import tell_apart
from citations.cited import CitedDocument, CitedPassage
from citations.excerpt import cut_excerpt
from citations.export.record import ExcerptList, ExcerptRecord
from citations.inline import cite
from citations.styled import finish
from corpus.document import Language, Page
from corpus.errors import UsageError
from tests.citations.samples import ARTICLE, WEB_PAGE, a_document, a_passage

FULL_ARTICLE = {**ARTICLE, "author": [{"family": "Ayu", "given": "Dewi"}, {"family": "Tan", "given": "Mei Ling"}]}


def a_list(*cited: tuple[CitedDocument, CitedPassage], language: Language = "en") -> ExcerptList:
    return ExcerptList(
        tuple(
            ExcerptRecord(
                cut_excerpt(document, passage, (0, 4)), cite(document, passage, (0, 4), language=language), document
            )
            for document, passage in cited
        ),
        language,
    )


def a_work(csl: dict[str, Any], document_id: str, file_name: str = "jurnal.pdf") -> CitedDocument:
    return a_document(csl, file_name)._replace(document_id=document_id)


ON_PAGE_21 = a_passage("Satu dua.", pages=(Page(5, "21", 0, 900),))
IN_PARAGRAPH_3 = a_passage("Satu dua.", paragraph=3)
ARTICLE_AND_PAGE = (a_work(FULL_ARTICLE, "a" * 12), ON_PAGE_21)
WEB_AND_PARAGRAPH = (a_work(WEB_PAGE, "b" * 12, "laman.html"), IN_PARAGRAPH_3)


@pytest.mark.parametrize(
    ("style", "language", "inlines", "entry"),
    [
        (
            "chicago-author-date",
            "en",
            ["(Ayu and Tan 2020, 21)", "(Lestari 2022, para. 3)"],
            "Ayu, Dewi, and Mei Ling Tan. 2020. “Port diplomacy and the Sulu Sea: Who gains?” Jurnal Bahari Nusantara "
            "14 (1): 17–30. https://doi.org/10.5555/jbn.14.1.",
        ),
        (
            "chicago-author-date",
            "id",
            ["(Ayu dan Tan 2020, 21)", "(Lestari 2022, paragraf 3)"],
            "Lestari, Wulan. 2022. “Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru”. ruang laut, 4 Juni.",
        ),
        (
            "harvard",
            "id",
            ["(Ayu dan Tan, 2020, hlm. 21)", "(Lestari, 2022, paragraf 3)"],
            "Lestari, W. (2022) Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru, ruang laut.",
        ),
        (
            "ieee",
            "en",
            ["[1, p. 21]", "[2, para. 3]"],
            "[2] W. Lestari, “Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru,” ruang laut.",
        ),
        (
            "vancouver",
            "en",
            ["(1, p. 21)", "(2, para. 3)"],
            "1. Ayu D, Tan ML. Port diplomacy and the Sulu Sea: Who gains? Jurnal Bahari Nusantara. "
            "2020 Mar;14(1):17–30. doi:10.5555/jbn.14.1",
        ),
        (
            "mla",
            "en",
            ["(Ayu and Tan 21)", "(Lestari, para. 3)"],
            "Lestari, Wulan. “Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru.” ruang laut, 4 June 2022.",
        ),
    ],
)
def test_styles_cite_place_and_work(style: str, language: Language, inlines: list[str], entry: str) -> None:
    finished = finish(a_list(ARTICLE_AND_PAGE, WEB_AND_PARAGRAPH, language=language), style)
    assert [record.citation.inline for record in finished.records] == inlines
    references = ["".join(run.text for run in runs) for runs in finished.references()]
    assert entry in references
    assert not any("21" in reference.replace("2021", "") for reference in references)


def test_a_later_note_is_short_and_never_ibid() -> None:
    finished = finish(a_list(ARTICLE_AND_PAGE, ARTICLE_AND_PAGE), "chicago-notes-bibliography")
    notes = ["".join(run.text for run in record.citation.printed) for record in finished.records]
    assert "(2020): 21," in notes[0]
    assert notes[1] == "Ayu and Tan, “Port diplomacy and the Sulu Sea: Who gains?,” 21."
    # A row of a table stands by itself.
    assert finished.records[1].citation.inline == notes[0]


def test_a_later_note_has_its_paragraph_before_its_stop() -> None:
    finished = finish(a_list(WEB_AND_PARAGRAPH, WEB_AND_PARAGRAPH), "chicago-notes-bibliography")
    note = "".join(run.text for run in finished.records[1].citation.printed)
    assert note == "Lestari, “Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru,” para. 3."


def test_a_title_in_the_authors_place_is_set_as_in_the_reference() -> None:
    report = {"type": "report", "title": "Tin and tide", "issued": {"date-parts": [[2019]]}}
    article = {key: value for key, value in FULL_ARTICLE.items() if key != "author"}
    finished = finish(a_list((a_work(report, "a" * 12), ON_PAGE_21), (a_work(article, "b" * 12), ON_PAGE_21)))
    printed = [record.citation.printed for record in finished.records]
    assert ("Tin and tide", ("italic",)) in printed[0]
    assert printed[1][0].text == "(“Port diplomacy and the Sulu Sea: Who gains?,” 2020, p. 21)"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", ["(D. Ayu, 2020, p. 21)", "(R. Ayu, 2020, p. 21)"]),
        ("chicago-author-date", ["(D. Ayu 2020, 21)", "(R. Ayu 2020, 21)"]),
        ("mla", ["(D. Ayu 21)", "(R. Ayu 21)"]),
    ],
)
def test_first_authors_of_one_surname_get_initials(style: str, expected: list[str]) -> None:
    works = [{**ARTICLE, "author": [{"family": "Ayu", "given": given}]} for given in ("Dewi", "Ratna")]
    finished = finish(
        a_list(*((a_work(work, key * 12), ON_PAGE_21) for work, key in zip(works, "ab", strict=True))), style
    )
    assert [record.citation.inline for record in finished.records] == expected


def test_works_cut_short_alike_show_more_names() -> None:
    people = [{"family": name, "given": "A."} for name in ("Ayu", "Tan", "Wu", "Lim", "Noor")]
    works = [{**ARTICLE, "author": people}, {**ARTICLE, "author": [*people[:2], *people[3:]]}]
    apart = tell_apart([a_work(work, key * 12) for work, key in zip(works, "ab", strict=True)])
    assert [document.rendered["en"].inline_name for document in apart.values()] == [
        "Ayu, Tan, Wu, et al.",
        "Ayu, Tan, Lim, & Noor",
    ]


def test_a_work_without_author_is_named_by_its_title_once() -> None:
    nameless = {key: value for key, value in FULL_ARTICLE.items() if key != "author"}
    finished = finish(a_list((a_work(nameless, "a" * 12), ON_PAGE_21)), "chicago-author-date")
    assert finished.records[0].citation.reference.count("Port diplomacy") == 1


def test_a_style_file_of_the_user_is_read(tmp_path: Path) -> None:
    style = tmp_path / "mine.csl"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US">'
        "<info><title>Mine</title><id>mine</id><updated>2026-01-01T00:00:00Z</updated></info>"
        '<citation><layout prefix="&lt;" suffix="&gt;"><text variable="title" text-case="title"/></layout></citation>'
        '<bibliography><layout><text variable="title" font-weight="bold"/></layout></bibliography></style>',
        encoding="utf-8",
    )
    finished = finish(a_list(ARTICLE_AND_PAGE), str(style))
    assert finished.records[0].citation.inline == "<Port diplomacy and the Sulu Sea: Who gains?>, p. 21"
    assert finished.references()[0][0].marks == ("bold",)


@pytest.mark.parametrize("content", ["", "<html/>", "<style", '<!DOCTYPE a [<!ENTITY b "c">]><style>&b;</style>'])
def test_a_file_that_is_no_style_is_an_error_with_a_way_out(tmp_path: Path, content: str) -> None:
    style = tmp_path / "broken.csl"
    style.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        finish(a_list(ARTICLE_AND_PAGE), str(style))
    assert raised.value.hint


@pytest.mark.parametrize("style", ["no-such", "../../etc/passwd", "tiada.csl", "", "a b"])
def test_an_unknown_style_is_an_error_with_a_way_out(style: str) -> None:
    with pytest.raises(UsageError) as raised:
        finish(a_list(ARTICLE_AND_PAGE), style)
    assert raised.value.hint


def test_works_that_would_be_cited_alike_get_letters_in_alphabetical_order() -> None:
    second = {**FULL_ARTICLE, "title": "Anchors and archives"}
    finished = finish(a_list((a_work(FULL_ARTICLE, "a" * 12), ON_PAGE_21), (a_work(second, "b" * 12), ON_PAGE_21)))
    assert [record.citation.inline for record in finished.records] == [
        "(Ayu & Tan, 2020b, p. 21)",
        "(Ayu & Tan, 2020a, p. 21)",
    ]
    references = ["".join(run.text for run in runs) for runs in finished.references()]
    assert references[0].startswith("Ayu, D., & Tan, M. L. (2020a). Anchors")
    assert references[1].startswith("Ayu, D., & Tan, M. L. (2020b). Port")


def test_letters_reach_other_styles() -> None:
    second = {**FULL_ARTICLE, "title": "Anchors and archives"}
    cited = a_list((a_work(FULL_ARTICLE, "a" * 12), ON_PAGE_21), (a_work(second, "b" * 12), ON_PAGE_21))
    finished = finish(cited, "chicago-author-date")
    assert [record.citation.inline for record in finished.records] == [
        "(Ayu and Tan 2020b, 21)",
        "(Ayu and Tan 2020a, 21)",
    ]


def test_undated_works_alike_get_a_letter_after_a_hyphen() -> None:
    undated = [a_work({"author": [{"literal": "Suparno"}], "title": title}, title * 12) for title in "ab"]
    apart = tell_apart(undated)
    assert apart["b" * 12].rendered["id"].inline_year == "tanpa tahun-b"
    assert apart["a" * 12].rendered["en"].reference == "Suparno. (n.d.-a). a."


def test_works_that_differ_keep_their_years() -> None:
    apart = tell_apart([ARTICLE_AND_PAGE[0], WEB_AND_PARAGRAPH[0]])
    assert apart["a" * 12] == ARTICLE_AND_PAGE[0]


def test_a_work_that_the_style_would_leave_out_of_its_list_is_listed() -> None:
    unpublished = a_work({"type": "document", "title": "Nota rapat", "author": [{"literal": "Suparno"}]}, "c" * 12)
    finished = finish(a_list(ARTICLE_AND_PAGE, (unpublished, IN_PARAGRAPH_3)), "chicago-notes-bibliography")
    assert len(finished.references()) == 2
    assert finished.notes


def test_a_note_keeps_its_italics() -> None:
    (record,) = finish(a_list(ARTICLE_AND_PAGE), "chicago-notes-bibliography").records
    assert "".join(run.text for run in record.citation.runs) == record.citation.inline_citing
    assert [run.text for run in record.citation.runs if "italic" in run.marks] == ["Jurnal Bahari Nusantara"]

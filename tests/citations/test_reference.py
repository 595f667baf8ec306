from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citations.author_names import inline_name, inline_year
from citations.cited import Run, reference_as_json, reference_from_json
from citations.csl_record import csl_record
from citations.reference import render_reference
from citations.render import Cite, render_citations
from corpus.document import Language
from corpus.errors import UsageError
from tests.citations.samples import ARTICLE, WEB_PAGE

CHAPTER: dict[str, Any] = {
    "type": "chapter",
    "title": "Nelayan dan negara",
    "author": [{"family": "Wijaya", "given": "Bima C."}, {"family": "Hale", "given": "Ann"}, {"literal": "Sumarni"}],
    "editor": [{"family": "Ekawati", "given": "Fani"}, {"family": "Gunardi", "given": "Heru"}],
    "issued": {"date-parts": [[2019]]},
    "container-title": "Laut dan Kita",
    "page": "3-9",
    "publisher": "Penerbit Ombak Kecil",
}
BOOK: dict[str, Any] = {
    "type": "book",
    "title": "Atlas Rempah",
    "author": [{"literal": "Kementerian Urusan Pulau"}],
    "issued": {"date-parts": [[2001]]},
    "edition": "2",
    "publisher": "Balai Peta",
}
REPORT: dict[str, Any] = {
    "type": "report",
    "title": "Tin and tide",
    "genre": "Policy Brief",
    "number": "7",
    "publisher": "Tidal Institute",
    "URL": "https://tidal.example/7",
    "accessed": {"date-parts": [[2022, 6, 4]]},
}


def italics(csl: dict[str, Any], language: Language) -> str:
    runs = render_reference(csl, language=language, file_name="a.txt").runs
    return "".join(f"*{run.text}*" if "italic" in run.marks else run.text for run in runs)


def cited(record: dict[str, object], language: Language, locator: tuple[str, str] | None = None) -> str:
    (runs,) = render_citations({"work": record}, [Cite("work", locator)], "apa", language)
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("csl", "english", "indonesian"),
    [
        (
            WEB_PAGE,
            "Lestari, W. (2022, June 4). *Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru*. ruang laut.",
            "Lestari, Wulan. (2022, 4 Juni). *Kota Pesisir ASEAN: Peran Pelabuhan Menuju Ekonomi Biru*. ruang laut.",
        ),
        (
            ARTICLE,
            "Suparno, & Tan, M. L. (2020). Port diplomacy and the Sulu Sea: Who gains? *Jurnal Bahari Nusantara*, "
            "*14*(1), 17-30. https://doi.org/10.5555/jbn.14.1",
            "Suparno, dan Tan, Mei Ling. (2020). Port diplomacy and the Sulu Sea: Who gains? "
            "*Jurnal Bahari Nusantara*, *14*(1), 17-30. https://doi.org/10.5555/jbn.14.1",
        ),
        (
            CHAPTER,
            "Wijaya, B. C., Hale, A., & Sumarni. (2019). Nelayan dan negara. In F. Ekawati & H. Gunardi (Eds.), "
            "*Laut dan Kita* (pp. 3-9). Penerbit Ombak Kecil.",
            "Wijaya, Bima C., Hale, Ann, dan Sumarni. (2019). Nelayan dan negara. Dalam Fani Ekawati dan "
            "Heru Gunardi (Ed.), *Laut dan Kita* (hlm. 3-9). Penerbit Ombak Kecil.",
        ),
        (
            BOOK,
            "Kementerian Urusan Pulau. (2001). *Atlas Rempah* (2nd ed.). Balai Peta.",
            "Kementerian Urusan Pulau. (2001). *Atlas Rempah* (edisi ke-2). Balai Peta.",
        ),
        (
            REPORT,
            "*Tin and tide* (Policy Brief No. 7). (n.d.). Tidal Institute. "
            "Retrieved June 4, 2022, from https://tidal.example/7",
            "*Tin and tide* (Policy Brief No. 7). (tanpa tahun). Tidal Institute. "
            "Diakses 4 Juni 2022, dari https://tidal.example/7",
        ),
        ({}, "[Untitled document: file a.txt]. (n.d.).", "[Dokumen tanpa judul: berkas a.txt]. (tanpa tahun)."),
    ],
)
def test_reference_follows_apa_and_indonesian_usage(csl: dict[str, Any], english: str, indonesian: str) -> None:
    assert italics(csl, "en") == english
    assert italics(csl, "id") == indonesian


def test_description_stands_for_the_title_of_an_untitled_document() -> None:
    rendered = render_reference({}, language="id", file_name="a.txt", description="Artikel tanpa judul tentang timah")
    assert rendered.reference == "[Artikel tanpa judul tentang timah]. (tanpa tahun). [Berkas a.txt]."
    assert rendered.inline_name == "[Artikel tanpa judul tentang timah]"


@pytest.mark.parametrize(
    ("csl", "missing"),
    [
        (WEB_PAGE, ("URL",)),
        (ARTICLE, ()),
        (
            {"type": "article-journal", "title": "Laut"},
            ("author", "issued", "container-title", "volume", "issue", "page", "DOI"),
        ),
        ({}, ("author", "title", "issued", "publisher", "URL")),
    ],
)
def test_what_the_metadata_lacks_is_named(csl: dict[str, Any], missing: tuple[str, ...]) -> None:
    assert render_reference(csl, language="en", file_name="a.txt").missing == missing


@pytest.mark.parametrize(
    ("names", "english", "indonesian"),
    [
        ([{"literal": "Suparno"}], "Suparno", "Suparno"),
        ([{"family": "Ayu", "given": "D."}, {"family": "Tan", "given": "B."}], "Ayu & Tan", "Ayu dan Tan"),
        ([{"family": "Ayu"}, {"family": "Tan"}, {"family": "Wu"}], "Ayu et al.", "Ayu dkk."),
        ([{"family": "Dijk", "given": "Kees", "non-dropping-particle": "van"}], "van Dijk", "van Dijk"),
    ],
)
def test_names_in_the_text(names: list[dict[str, str]], english: str, indonesian: str) -> None:
    record = {"author": names}
    assert inline_name(record, "en") == english
    assert inline_name(record, "id") == indonesian


@pytest.mark.parametrize("csl", [WEB_PAGE, ARTICLE, CHAPTER, BOOK, REPORT])
@pytest.mark.parametrize("language", ["en", "id"])
def test_stored_name_and_year_are_what_the_style_renders(csl: dict[str, Any], language: Language) -> None:
    record = csl_record(csl)
    assert cited(record, language) == f"({inline_name(record, language)}, {inline_year(record, language)})"


def test_a_locator_does_not_leak_into_the_reference() -> None:
    before = render_reference(ARTICLE, language="en").reference
    assert cited(csl_record(ARTICLE), "en", ("page", "21")) == "(Suparno & Tan, 2020, p. 21)"
    assert render_reference(ARTICLE, language="en").reference == before


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ({"date-parts": [[2019], [2021]]}, "2019-2021"),
        ({"date-parts": [["2019", "7"]]}, "2019"),
        ({"date-parts": [[1950]], "circa": True}, "ca. 1950"),
        ({"raw": "2018-05-01"}, "2018"),
        ({"literal": "akan terbit"}, "akan terbit"),
        ({"date-parts": [[]]}, "n.d."),
        ("", "n.d."),
    ],
)
def test_dates_of_every_form_are_read_or_printed_as_they_stand(issued: object, year: str) -> None:
    rendered = render_reference({"title": "Laut", "issued": issued}, language="en")
    assert rendered.inline_year == year
    assert f"({year}" in rendered.reference


def test_hidden_characters_of_metadata_are_shown() -> None:
    csl = {"title": "Harga\u202e timah\x1b[31m", "author": [{"literal": "Ay\u200bu"}]}
    reference = render_reference(csl, language="en", file_name="a.txt").reference
    assert "Ay‹U+200B›u" in reference
    assert "Harga‹U+202E› timah‹U+001B›[31m" in reference


def test_markup_in_metadata_is_printed_as_text() -> None:
    rendered = render_reference({"type": "book", "title": "<i>a</i> & \ufdd0b"}, language="en")
    assert rendered.runs[0] == Run("<i>a</i> & ‹U+FDD0›b", ("italic",))


def test_unknown_style_is_an_error_with_a_way_out() -> None:
    with pytest.raises(UsageError, match="no-such-style"):
        render_reference(ARTICLE, language="en", style="no-such-style")


def test_rendered_reference_survives_the_store() -> None:
    rendered = render_reference(ARTICLE, language="id")
    assert reference_from_json(reference_as_json(rendered)) == rendered


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["type", "title", "author", "issued", "volume", "page", "DOI", "URL", "publisher", "editor", "x"]
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, ANYTHING, max_size=6), st.sampled_from(["en", "id"]))
def test_no_metadata_breaks_a_reference_or_hides_a_character_in_it(csl: dict[str, object], language: Language) -> None:
    rendered = render_reference(csl, language=language, file_name="a.txt")
    assert rendered.reference
    assert rendered.inline_name
    assert not any(ord(character) < 32 or 0x202A <= ord(character) <= 0x202E for character in rendered.reference)

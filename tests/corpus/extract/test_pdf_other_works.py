"""Values of a first page that belong to other works, which the text cites: none is taken for its own."""

from __future__ import annotations

import pytest

from corpus.extract.extraction import Extraction
from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
OPENING = [Text(120, 90, "Dermaga dan Lumbung di Teluk", 16, "bold"), Text(240, 118, "Siti Rahma")]
IMPRINT_KEYS = {"DOI", "ISSN", "volume", "issue", "page", "container-title", "issued"}


def reading(*below: Text, foot: tuple[Text, ...] = ()) -> Extraction:
    """Extract an article with these lines below its author and at the foot of its first page."""
    pages = [
        [*OPENING, *below, *set_column([PROSE] * 4, 60, 190, 470), *foot],
        [*set_column([PROSE] * 4, 60, 90, 470)],
    ]
    return extract_pdf(write_pdf(pages), "a.pdf")


def test_a_sentence_on_another_work_below_the_author_gives_no_imprint() -> None:
    told = "Weber (2014) dalam Harbour Review Vol. 3, No. 1, 2014, 5-20 (doi:10.1000/lain.2014) menulis hal itu."

    csl = reading(Text(60, 150, told)).csl

    assert IMPRINT_KEYS.isdisjoint(csl)
    assert csl["type"] == "document"


@pytest.mark.parametrize(
    "note",
    [
        "Lihat Anna Weber, \x93Dermaga,\x94 Harbour Review, Vol. 3, No. 1, 2014, hlm. 5-20, doi:10.1000/lain.2014.",
        "Weber, Harbour Review, Vol. 3, No. 1, 2014, hlm. 5-20, doi:10.1000/lain.2014. ISSN 1234-5679.",
    ],
)
@pytest.mark.parametrize(("size", "rise"), [(8, 0), (5.5, 3)])
def test_a_note_of_one_line_at_the_foot_gives_no_imprint_and_stays(note: str, size: float, rise: float) -> None:
    note = note.encode("latin-1").decode("cp1252")

    extraction = reading(foot=(Text(60, 780 - rise, "1", size), Text(68, 780, note, 8)))

    assert IMPRINT_KEYS.isdisjoint(extraction.csl)
    assert any(note in text for _, text in kinds_and_texts(extraction))


def test_the_journal_s_own_line_at_the_foot_still_gives_its_imprint() -> None:
    foot = Text(60, 780, "Jurnal Teluk Vol. 5, No. 2, November 2018, 67-84, doi:10.1000/teluk.5", 8)

    csl = reading(foot=(foot,)).csl

    assert csl["container-title"] == "Jurnal Teluk"
    assert (csl["volume"], csl["issue"], csl["page"], csl["DOI"]) == ("5", "2", "67-84", "10.1000/teluk.5")


def test_the_days_of_a_manuscript_are_no_day_of_publication() -> None:
    history = "Diterima: 3 Januari 2017; Direvisi: 5 Maret 2017; Disetujui: 1 Juni 2018"

    assert "issued" not in reading(Text(100, 150, history, 9)).csl
    assert "issued" not in reading(Text(100, 150, "Received: 3 January 2017", 9)).csl
    published = reading(Text(100, 150, f"{history}; Dipublikasikan: 5 Juli 2018", 9)).csl["issued"]
    assert published == {"date-parts": [[2018, 7]]}

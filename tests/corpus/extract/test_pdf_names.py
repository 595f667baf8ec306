"""Names of a PDF's blocks: where the front matter ends, and what is a quotation before the first heading."""

from __future__ import annotations

from dataclasses import replace

from corpus.extract.pdf import extract_pages, extract_pdf
from corpus.extract.pdf_pages import PdfPages
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, write_pdf
from tests.corpus.extract.readings import kinds_and_texts, texts_of

TITLE = "Perahu di Teluk yang Sepi"
PROSE = [
    "Nelayan di teluk itu tidak lagi menunggu musim barat untuk berangkat, karena perahu mereka sudah bermesin dan "
    "ikan yang mereka cari pindah ke perairan yang lebih dalam.",
    "Perubahan itu datang pelan dan hampir tidak dicatat oleh siapa pun, sebab kantor pelabuhan hanya menghitung kapal "
    "besar yang membayar biaya sandar setiap bulan.",
]
SET_IN = (
    "Kami pulang dengan jala yang kosong tiga kali dalam sepekan, dan tidak ada yang bertanya ke mana ikan itu pergi "
    "atau siapa yang membawanya."
)


def page_of(paragraphs: list[tuple[str, float]], title: str = TITLE) -> list[Text]:
    """Set a title and, a blank line apart, paragraphs that are set in by so many points on both sides."""
    drawn, y = [Text(60, 90, title, 18)], 130.0
    for text, inset in paragraphs:
        for line in set_lines(text, 460 - 2 * inset):
            drawn.append(Text(60 + inset, y, line))
            y += 12
        y += 14
    return drawn


def test_short_paragraphs_of_prose_are_no_metadata() -> None:
    pages = [page_of([(text, 0) for text in PROSE]), page_of([(text, 0) for text in PROSE[::-1]], "Lampiran Teluk")]
    extraction = extract_pdf(write_pdf(pages), "a.pdf")
    assert texts_of(extraction, "title") == [TITLE]
    assert texts_of(extraction, "metadata") == []
    assert texts_of(extraction, "paragraph") == [*PROSE, *PROSE[::-1]]


def test_a_paragraph_set_in_after_prose_is_a_quotation_though_no_heading_stands_before() -> None:
    extraction = extract_pdf(write_pdf([page_of([(PROSE[0], 0), (SET_IN, 25), (PROSE[1], 0)])]), "a.pdf")
    assert kinds_and_texts(extraction) == [
        ("title", TITLE),
        ("paragraph", PROSE[0]),
        ("quotation", SET_IN),
        ("paragraph", PROSE[1]),
    ]


def test_an_abstract_set_in_before_the_text_is_no_quotation() -> None:
    extraction = extract_pdf(write_pdf([page_of([(SET_IN, 25), (PROSE[0], 0), (PROSE[1], 0)])]), "a.pdf")
    assert texts_of(extraction, "quotation") == []


def test_a_second_column_that_is_not_known_as_one_is_no_quotation() -> None:
    left = set_column([PROSE[0]], 60, 120, 210)
    with PdfPages(write_pdf([[*left, *set_column([SET_IN], 320, 120, 210)]]), "a.pdf") as file:
        (page,) = (replace(each, recognised=True) for each in file.read(1, 1, None))
    assert texts_of(extract_pages((page,), "a.pdf"), "quotation") == []


def test_a_line_that_says_where_the_figures_come_from_belongs_to_the_caption_of_its_table() -> None:
    cells = [
        Text(100 + 110 * column, 260 + 12 * row, text, 9)
        for row, texts in enumerate((("Port", "2014", "2015"), ("Tual", "1.202", "1.340"), ("Dobo", "2.110", "2.009")))
        for column, text in enumerate(texts)
    ]
    caption = Text(100, 244, "Tabel 1. Muatan menurut pelabuhan", 9)
    source = Text(100, 298, "Sumber: Laporan pelabuhan (2016), diolah", 9)
    page = [*set_column(PROSE, 60, 100, 470), caption, *cells, source, *set_column(PROSE, 60, 330, 470)]

    assert ("caption", source.text) in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

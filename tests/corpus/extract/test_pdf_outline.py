"""Lines in the type of the text that the file's outline names, and lines of a table of contents."""

from __future__ import annotations

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Facts, Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
Page = list[Text | Rule]


def page(*titles: str, gap: float = 24) -> Page:
    """Set lines in the type of the text, a gap below each, and prose below them."""
    drawn: Page = [Text(60, 90 + gap * number, title) for number, title in enumerate(titles)]
    return [*drawn, *set_column([PROSE] * 3, 60, 90 + gap * len(titles), 470)]


def headings_of(pages: list[Page], outline: tuple[tuple[str, int], ...]) -> list[str]:
    """Return the headings of a file with this outline (title, page index)."""
    found = kinds_and_texts(extract_pdf(write_pdf(pages, Facts(outline=outline)), "a.pdf"))
    return [text for kind, text in found if kind == "heading"]


def test_a_line_in_the_type_of_the_text_is_a_heading_where_the_outline_names_it() -> None:
    pages = [page("Prakata"), page("Kapal dan kota"), page("Ongkos di dermaga")]
    outline = (("Prakata", 0), ("Kapal dan Kota", 1), ("Ongkos di Dermaga", 2))

    assert headings_of(pages, ()) == []
    assert headings_of(pages, outline) == ["Prakata", "Kapal dan kota", "Ongkos di dermaga"]


def test_an_entry_of_another_page_makes_no_heading_here() -> None:
    assert headings_of([page(), page("Kapal dan kota"), page()], (("Kapal dan kota", 2),)) == []


def test_a_line_that_the_outline_names_is_parted_from_the_text_below_it() -> None:
    pages = [page(), page("Kapal dan kota", gap=12)]

    found = kinds_and_texts(extract_pdf(write_pdf(pages, Facts(outline=(("Kapal dan kota", 1),))), "a.pdf"))

    assert ("heading", "Kapal dan kota") in found
    assert all("Kapal dan kota" not in text for kind, text in found if kind != "heading")


def test_a_paragraph_that_only_begins_with_the_words_of_an_entry_stays() -> None:
    assert headings_of([page(), page()], (("Pelabuhan kecil", 1),)) == []


def test_lines_of_a_table_of_contents_are_no_headings() -> None:
    listed: Page = [Text(60, 90, "Daftar Isi", 14, "bold")]
    for number, title in enumerate(("1 Pendahuluan", "2 Muatan", "3 Ongkos")):
        top, figure = 130.0 + 40 * number, str(1 + 8 * number)
        listed += [
            Text(60, top, title, 10, "bold"),
            Text(530 - text_width(figure, 10, "bold"), top, figure, 10, "bold"),
            Text(76, top + 14, f"{number + 1}.1 Rincian" + " ." * 80),
            Text(530 - text_width(figure, 10), top + 14, figure),
        ]
    chapter: Page = [Text(60, 90, "1 Pendahuluan", 14, "bold"), *set_column([PROSE] * 3, 60, 120, 470)]

    assert headings_of([listed, chapter], ()) == ["Daftar Isi", "1 Pendahuluan"]


def test_below_a_title_an_entry_of_the_outline_is_a_heading_and_the_author_is_none() -> None:
    opening: Page = [Text(120, 90, "Dermaga dan Lumbung di Teluk", 16, "bold"), Text(240, 118, "Siti Rahma")]
    pages = [[*opening, Text(60, 160, "Prakata"), *set_column([PROSE] * 3, 60, 190, 470)]]

    assert headings_of(pages, (("Siti Rahma", 0), ("Prakata", 0))) == ["Prakata"]

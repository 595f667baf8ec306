from __future__ import annotations

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, set_lines, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

ABOVE = [
    "Gudang kopi di tepi sungai itu dibangun oleh para pedagang, lalu diambil alih oleh koperasi setelah perang usai "
    "dan harga panen jatuh selama empat tahun berturut-turut di seluruh kabupaten.",
    "Buku kas koperasi mencatat setiap karung yang keluar, lengkap dengan nama pembeli dan kapal yang mengangkutnya, "
    "sehingga arus barang dapat ditelusuri dari bulan ke bulan tanpa terputus.",
]
BELOW = [
    "Para buruh angkut mendirikan serikat mereka sendiri dan menuntut upah harian yang tetap, apa pun yang terjadi "
    "pada harga di pasar lelang, dan tuntutan itu dikabulkan oleh pengurus.",
    "Perjanjian itu berlaku sampai gudang terbakar; sesudahnya tidak ada lagi catatan yang tersisa selain kenangan "
    "para mandor yang diwawancarai oleh penulis di rumah mereka masing-masing.",
]
HEADING = "Serikat Buruh Angkut"


def bands(heading_size: float, *, ruled: bool) -> list[Text | Rule]:
    """Two columns, a heading left below them, and two columns again."""
    above = [*set_column(ABOVE[:1], 60, 100, 220), *set_column(ABOVE[1:], 310, 100, 220)]
    y = max(line.y for line in above) + 40
    below = [*set_column(BELOW[:1], 60, y + 24, 220), *set_column(BELOW[1:], 310, y + 24, 220)]
    rule = [Rule(58, y - heading_size - 4, 532, y - heading_size - 4)] if ruled else []
    return [*rule, *above, Text(60, y, HEADING, heading_size), *below]


def order_of(page: list[Text | Rule]) -> list[str]:
    """The paragraphs and the heading in the order in which they are read."""
    text = " ".join(text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")))
    return sorted((HEADING, *ABOVE, *BELOW), key=text.index)


def test_both_columns_above_a_line_across_the_page_are_read_before_the_heading_below_it() -> None:
    assert order_of(bands(13, ruled=True)) == [*ABOVE, HEADING, *BELOW]


def test_a_heading_without_a_line_across_the_page_belongs_to_its_column() -> None:
    assert order_of(bands(13, ruled=False)) == [ABOVE[0], HEADING, BELOW[0], ABOVE[1], BELOW[1]]


def test_a_line_of_the_text_s_own_size_below_a_drawn_line_is_no_heading() -> None:
    assert order_of(bands(10, ruled=True)) == [ABOVE[0], HEADING, BELOW[0], ABOVE[1], BELOW[1]]


def test_a_heading_between_even_columns_parts_them_where_the_left_one_ends_within_a_sentence() -> None:
    first = " ".join(ABOVE)
    lines = set_lines(first, 220)
    half = (len(lines) + 1) // 2
    top = [Text(60 + 250 * (at // half), 100 + 12 * (at % half), line) for at, line in enumerate(lines)]
    y = 100 + 12 * half + 16
    page = [*top, Text(60, y, HEADING, 13, "bold"), *set_column(BELOW[:1], 60, y + 24, 220)]
    page += set_column(BELOW[1:], 310, y + 24, 220)

    found = " ".join(text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")))
    assert found == " ".join([first, HEADING, *BELOW])


def test_a_heading_on_a_line_across_the_page_parts_columns_that_end_with_a_sentence() -> None:
    page = bands(13, ruled=False)
    y = next(drawn.y for drawn in page if isinstance(drawn, Text) and drawn.text == HEADING)

    assert order_of([*page, Rule(58, y + 5, 532, y + 5)]) == [*ABOVE, HEADING, *BELOW]
    assert order_of([*page, Rule(58, y + 5, 290, y + 5)]) == [ABOVE[0], HEADING, BELOW[0], ABOVE[1], BELOW[1]]

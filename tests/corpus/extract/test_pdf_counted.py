from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import dropped_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam. "
    "Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu dibandingkan dengan catatan muatan mereka."
)
ITEMS = (
    "Apa nama kapal yang singgah paling sering?",
    "Siapa yang mencatat muatannya?",
    "Berapa lama kapal itu menunggu?",
    "Ke mana barangnya dibawa?",
    "Siapa yang membayar upah buruh?",
    "Kapan musim barat dimulai?",
)


def furniture_of(*pages: list[Text]) -> list[str]:
    return dropped_texts(extract_pdf(write_pdf(pages), "a.pdf"))


def prose(page: int, times: int = 8) -> list[Text]:
    """Paragraphs that begin with other words on every page."""
    words = PROSE.split()
    return set_column([" ".join(words[3 * page :] + words[: 3 * page])] * times, 100, 100, 400)


def numbered(x: float, step: int = 1, page: int = 0) -> list[Text]:
    lines = prose(page)
    shown = [(count, line) for count, line in enumerate(lines, 1) if count % step == 0]
    return [*(Text(x, line.y, str(count), 7) for count, line in shown), *lines]


@pytest.mark.parametrize("x", [60, 110])
@pytest.mark.parametrize("count", [4, 6])
def test_numbers_of_one_line_items_stay(x: float, count: int) -> None:
    items = [
        drawn
        for number, item in enumerate(ITEMS[:count], 1)
        for drawn in (Text(x, 300 + 14 * number, str(number)), Text(x + 20, 300 + 14 * number, item))
    ]
    page = [*set_column([PROSE, PROSE], 60, 150, 470), *items, *set_column([PROSE], 60, 420, 470)]

    assert furniture_of(page) == []


def test_numbers_of_questions_that_fill_a_page_stay() -> None:
    page = [
        drawn
        for number in range(30)
        for drawn in (
            Text(60, 100 + 20 * number, str(number + 1)),
            Text(90, 100 + 20 * number, ITEMS[number % len(ITEMS)]),
        )
    ]

    assert furniture_of(page) == []


def test_years_five_apart_beside_lines_of_a_table_stay() -> None:
    page = [
        drawn
        for row, line in enumerate(set_lines(PROSE, 300)[:5])
        for drawn in (Text(60, 300 + 14 * row, str(1990 + 5 * row)), Text(110, 300 + 14 * row, line))
    ]

    assert furniture_of(page) == []


@pytest.mark.parametrize(("x", "step"), [(70, 1), (70, 5), (520, 1), (520, 5)])
def test_numbers_that_count_the_lines_of_prose_are_furniture(x: float, step: int) -> None:
    page = numbered(x, step)
    wanted = [line.text for line in page if line.size == 7]

    assert "".join(furniture_of(page)) == "".join(wanted)


def test_the_only_line_number_of_a_short_last_page_is_furniture() -> None:
    last = [Text(70, 148, "5", 7), *prose(2, times=2)]

    assert furniture_of(numbered(70, 5), numbered(70, 5, page=1), last)[-1:] == ["5"]


def test_what_one_page_of_many_counts_stays() -> None:
    assert furniture_of(prose(0), prose(1), numbered(70, page=2), prose(3)) == []


def test_small_numbers_close_beside_each_of_two_columns_below_a_title_are_furniture() -> None:
    words = PROSE.split()
    columns = [set_column([" ".join(words[at:] + words[:at])] * 4, x, 160, 230) for at, x in ((0, 60), (9, 320))]
    lines = [line for column in columns for line in column]
    edges = [56 + 260 * (line.x > 300) for line in lines]
    numbers = [
        Text(edge - text_width(str(number), 5), line.y, str(number), 5)
        for number, (edge, line) in enumerate(zip(edges, lines, strict=True), 1)
    ]
    title = Text(80, 100, "Pelabuhan kecil dan kerja sama antarkota di perairan timur", 16)

    extraction = extract_pdf(write_pdf([[title, *lines, *numbers]]), "a.pdf")

    assert sum(len(text) for text in dropped_texts(extraction)) == sum(len(number.text) for number in numbers)


def test_numbers_at_even_distances_beside_lines_at_others_are_furniture() -> None:
    ruler = [Text(70, 95 + 13.9 * number, str(number), 8) for number in range(1, 40)]

    assert "".join(furniture_of([*ruler, *prose(0, 12)])) == "".join(str(number) for number in range(1, 40))


def test_a_running_head_above_every_fifth_line_does_not_hide_their_numbers() -> None:
    pages = [[Text(58, 62, "Jurnal Pesisir", 8), *numbered(60, 5, page)] for page in range(3)]

    assert not any(line.isdigit() for page in pages for line in text_lines(page))


def text_lines(page: list[Text]) -> list[str]:
    extraction = extract_pdf(write_pdf([page]), "a.pdf")
    return [
        extraction.text[start:end] for block in extraction.blocks for line in block.lines for start, end in line.spans
    ]


def test_numbers_that_go_on_in_a_second_column_are_furniture_however_near_the_first() -> None:
    words = PROSE.split()
    columns = [set_column([" ".join(words[at:] + words[:at])] * 6, x, 160, 230) for at, x in ((0, 60), (9, 322))]
    lines = [line for column in columns for line in column]
    numbers = [
        Text((46 if line.x < 300 else 302) - text_width(str(number), 9), line.y, str(number), 9)
        for number, line in enumerate(lines, 1)
        if number % 5 == 0
    ]

    assert "".join(furniture_of([*lines, *numbers])) == "".join(number.text for number in numbers)


def test_numbers_beside_a_last_page_of_small_type_are_furniture_as_on_the_pages_before() -> None:
    small = set_column([" ".join(PROSE.split()[7:])] * 4, 100, 100, 400, 8)
    last = [*(Text(70, line.y, str(count), 7) for count, line in enumerate(small, 1)), *small]

    wanted = "".join(str(count) for count in range(1, len(small) + 1))
    assert furniture_of(numbered(70), numbered(70, page=1), last)[-1] == wanted

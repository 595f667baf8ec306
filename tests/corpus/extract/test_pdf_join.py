"""Blocks that a column or a page cuts: which are joined again, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
ITEM = (
    "3. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu dibandingkan dengan catatan muatan. Sebagian "
    "catatan itu disimpan oleh perusahaan pelayaran, sebagian lagi oleh kantor wilayah, dan tidak ada yang lengkap."
)
LONG = f"{PROSE} {ITEM[3:]} {PROSE}"


def hanging(text: str, y: float, width: float = 440) -> list[Text]:
    mark, rest = text.split(" ", 1)
    lines = set_lines(rest, width)
    return [Text(66, y, f"{mark} {lines[0]}"), *(Text(80, y + 12 * n, line) for n, line in enumerate(lines[1:], 1))]


def read(*pages: Sequence[Text]) -> list[tuple[str, str]]:
    return kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))


def test_an_item_cut_after_a_full_stop_goes_on_where_its_lines_are_set_in() -> None:
    first, *rest = hanging(ITEM, 700)
    cut = [Text(line.x, 80 + 12 * number, line.text) for number, line in enumerate(rest)]
    whole = "2. " + ITEM[3:]

    found = read(
        [*set_column([LONG] * 3, 60, 400, 470), *hanging(whole, 660), first],
        [*cut, *set_column([LONG] * 3, 60, 130, 470)],
    )

    assert ("list item", ITEM) in found
    assert ("list item", whole) in found


def test_an_item_cut_before_a_capital_goes_on_beyond_the_table_on_top_of_the_page() -> None:
    lines = hanging(ITEM.replace("catatan itu", "Catatan Itu"), 700)
    table = [Text(80, 80, "Tabel 1. Muatan", 9)]
    cells = [Text(80 + 100 * x, 100 + 12 * y, f"{x}.{y}41", 9) for y in range(4) for x in range(4)]
    below = [Text(line.x, 170 + 12 * number, line.text) for number, line in enumerate(lines[2:])]

    found = read(
        [*set_column([PROSE], 60, 640, 470), *lines[:2]], [*table, *cells, *below, *set_column([PROSE], 60, 230, 470)]
    )

    assert ("list item", ITEM.replace("catatan itu", "Catatan Itu")) in found


def test_a_year_with_which_a_page_begins_is_no_mark_of_an_item() -> None:
    start = Text(
        66, 700, "1. Para pengungsi membandingkan jalur pelayaran antarpulau yang lama dengan yang baru itu (Tanjung,"
    )

    found = read(
        [*set_column([PROSE], 60, 640, 470), start], [Text(80, 80, "2009)."), *set_column([PROSE], 60, 100, 470)]
    )

    assert ("list item", f"{start.text} 2009).") in found


def test_a_formula_at_the_foot_of_a_page_does_not_run_on() -> None:
    formula = Text(250, 700, "Y = a + bX + e")

    found = read([*set_column([PROSE], 60, 640, 470), formula], set_column([PROSE], 60, 80, 470))

    assert formula.text in [text for _, text in found]


def test_a_footnote_runs_on_below_the_text_of_the_next_page() -> None:
    note = [Text(60, 760 + 10 * n, line, 8) for n, line in enumerate(set_lines(f"7 {PROSE} {ITEM[3:]}", 470, 8))]
    rest = [Text(line.x, 780, line.text, 8) for line in note[2:3]]

    found = read([*set_column([PROSE] * 8, 60, 90, 470), *note[:2]], [*set_column([PROSE] * 8, 60, 90, 470), *rest])

    assert ("footnote", " ".join(line.text for line in note[:3])) in found


def ragged(text: str, y: float) -> list[Text]:
    return [Text(60, y + 12 * at, line) for at, line in enumerate(set_lines(text, 400))]


def test_a_ragged_page_that_ends_with_a_sentence_goes_on_where_the_next_word_had_no_room() -> None:
    first = f"{PROSE} Hanya dua belas orang kepala pelabuhan dari pulau lain yang hadir di sana."
    indented = set_column([first], 60, 700, 400)
    free = 460 - indented[-1].x - text_width(indented[-1].text, 10)
    second = f"{'W' * (int(free / text_width('W', 10)) + 1)} {LONG}"
    pages = (
        [*set_column([LONG] * 5, 60, 100, 400), *indented],
        [*ragged(second, 100), *set_column([LONG], 60, 300, 400)],
    )

    assert ("paragraph", f"{first} {second}") in read(*pages)


def test_a_ragged_page_whose_last_line_had_room_for_the_next_word_ends_its_paragraph() -> None:
    first, second = f"{PROSE} Sudah.", f"Itu {LONG}"

    found = read(
        [*set_column([LONG] * 5, 60, 100, 400), *set_column([first], 60, 700, 400)],
        [*ragged(second, 100), *set_column([PROSE], 60, 300, 400)],
    )

    assert ("paragraph", first) in found
    assert ("paragraph", second) in found


def test_ragged_paragraphs_without_indents_end_with_the_sentence_that_ends_a_page() -> None:
    first = f"{PROSE} Hanya dua belas orang kepala pelabuhan dari pulau lain yang hadir di sana."
    second = f"{'W' * 45} {LONG}"

    assert ("paragraph", first) in read([*ragged(LONG, 400), *ragged(first, 700)], [*ragged(second, 100)])


def test_a_page_that_ends_within_a_bracket_goes_on_though_its_line_ends_with_a_stop() -> None:
    lines = set_lines(PROSE, 400)
    cut = [*lines[:2], "dan hal itu juga dicatat oleh orang lain di kota yang sama pada tahun itu (lihat hlm."]
    rest = ["Dua belas) dan seterusnya, sampai catatan itu hilang dari gudang di tepi dermaga tua itu."]

    found = read(
        [*ragged(LONG, 100), *(Text(60, 700 + 12 * at, line) for at, line in enumerate(cut))],
        [*(Text(60, 100 + 12 * at, line) for at, line in enumerate(rest)), *ragged(PROSE, 200)],
    )

    assert ("paragraph", " ".join(cut + rest)) in found


def test_a_paragraph_goes_on_beyond_small_type_at_the_foot_of_its_column() -> None:
    lines = set_lines(LONG, 220)
    small = [Text(60, 700 + 9 * at, line, 7) for at, line in enumerate(set_lines(PROSE, 220, 7))]
    left = [Text(60, 100 + 12 * at, line) for at, line in enumerate(set_lines(f"{PROSE} {LONG} {LONG}", 220)[:40])]
    rest = " ".join(set_lines(f"{PROSE} {LONG} {LONG}", 220)[40:])
    right = [Text(310, 100 + 12 * at, line) for at, line in enumerate(set_lines(rest, 220))]

    assert lines
    assert ("paragraph", f"{PROSE} {LONG} {LONG}") in read([*left, *small, *right])


def test_a_footnote_goes_on_beyond_a_heading_of_the_next_page() -> None:
    note = "1 " + PROSE
    lines = [Text(60, 780 + 9 * at, line, 8) for at, line in enumerate(set_lines(note, 440, 8))]
    rest = Text(60, 780, lines[-1].text, 8)
    heading = Text(60, 300, "Asal-usul Pelabuhan", 12, "bold")

    found = read(
        [*set_column([LONG] * 5, 60, 100, 440), *lines[:-1]],
        [*set_column([LONG], 60, 100, 440), heading, *set_column([LONG] * 4, 60, 330, 440), rest],
    )

    assert ("footnote", note) in found


def test_the_first_line_of_a_clause_above_a_page_break_is_no_heading() -> None:
    clause = "7.2 Majelis adat kemudian"
    rest = "menyelenggarakan musyawarah tentang biaya sandar di pelabuhan itu, sampai panitia bersama terbentuk lagi."

    found = read([*ragged(LONG, 100), Text(60, 780, clause)], [*ragged(rest, 100), *ragged(PROSE, 200)])

    assert ("paragraph", f"{clause} {rest}") in found


def test_a_hanging_entry_goes_on_over_a_page_with_all_its_lines_set_in() -> None:
    entries = [
        "Wulandari, S. (2011). Tanaman pesisir dan musim angin barat di pulau-pulau kecil sebelah timur. Jurnal Bahari "
        "Nusantara, 12(3), 45-67.",
        "Hartono, B. (2014). Gudang kopi di tepi sungai dan para mandornya sebelum perang usai. Jurnal Sejarah Dagang, "
        "4(1), 8-19.",
        "Kusuma, R. (2016). Upah Harian Buruh Angkut Menurut Buku Kas Koperasi Yang Tersisa. Jurnal Bahari Nusantara, "
        "17(2), 101-120.",
        "Lubis, T. (2018). Kapal layar dan gudang garam. Jurnal Sejarah Dagang, 9(1), 11-29.",
        "Matulessy, P. (2019). Pasar ikan sebelum fajar dan para penimbangnya. Jurnal Bahari Nusantara, 20(3), 5-18.",
        "Nasution, A. (2020). Menara suar di ujung teluk. Jurnal Sejarah Dagang, 11(2), 71-90.",
    ]
    lines = [line for entry in entries for line in hung(entry)]
    cut = sum(len(hung(entry)) for entry in entries[:2]) + 1
    head = [*set_column([PROSE], 60, 100, 440), Text(60, 180, "Daftar Pustaka", 13, "bold")]
    pages = [
        [*head, *(Text(x, 204 + 12 * at, line) for at, (x, line) in enumerate(lines[:cut]))],
        [Text(x, 100 + 12 * at, line) for at, (x, line) in enumerate(lines[cut:])],
    ]

    assert [text for kind, text in read(*pages) if kind == "reference"] == entries


def hung(entry: str) -> list[tuple[float, str]]:
    """The lines of an entry, each with its left edge: all but the first are set in."""
    return [(60 if at == 0 else 74, line) for at, line in enumerate(set_lines(entry, 240))]


def test_the_only_lines_of_two_columns_at_one_height_are_one_paragraph() -> None:
    columns = [*set_column([LONG], 60, 100, 220), *set_column([LONG], 310, 100, 220)]
    wide = set_column([PROSE], 60, 280, 470)
    lines = [Text(60, 330, "Ketidakpastian hukum di hilir (7.302) mencapai"), Text(310, 330, "lebih dari separuh.")]

    found = read(columns, [*set_column([LONG], 60, 100, 220), *set_column([LONG], 310, 100, 220), *wide, *lines])

    assert "Ketidakpastian hukum di hilir (7.302) mencapai lebih dari separuh." in [text for _, text in found]


def test_what_begins_with_a_small_letter_goes_on_after_the_stop_of_a_full_line() -> None:
    begun = "naskah itu jarang dibaca dan sering disimpan di rumah orang lain itu karena mahal, a.l."
    lines = [*set_lines(f"{PROSE[:-1]}, seperti kata", 400), begun]
    cut = [Text(60, 500 + 12 * at, line) for at, line in enumerate(lines)]
    rest = f"ketidakpastian hukum, kata {PROSE}"

    texts = [text for _, text in read([*ragged(LONG, 100), *ragged(LONG, 250), *cut], ragged(rest, 100))]

    assert f"{' '.join(lines)} {rest}" in texts

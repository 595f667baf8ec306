from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

FIRST = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
SECOND = (
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir."
)
NAMES = (
    "Ambon",
    "Banda Neira",
    "Ternate",
    "Tidore",
    "Kupang",
    "Ende",
    "Larantuka",
    "Bima",
    "Kendari",
    "Manado",
    "Sorong",
)
ITEM = "5. Perjanjian itu tidak mengatur hari libur."


def texts_of(page: Sequence[Text]) -> list[str]:
    return [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]


def set_in(text: str, x: float, y: float, width: float, size: float = 10) -> list[Text]:
    return [Text(x, y + 12 * number, line, size) for number, line in enumerate(set_lines(text, width, size))]


def test_a_paragraph_set_in_as_far_as_the_item_above_it_begins_anew() -> None:
    item = [Text(64, 300, ITEM)]

    texts = texts_of([*set_column([FIRST], 60, 250, 470), *item, *set_column([SECOND, FIRST], 60, 312, 470)])

    assert texts == [FIRST, ITEM, SECOND, FIRST]


def test_a_paragraph_left_of_the_mark_of_the_item_above_it_begins_anew() -> None:
    item = [Text(66, 300, ITEM)]
    below = set_in(SECOND, 60, 312, 470)

    assert texts_of([*set_column([FIRST], 60, 250, 470), *item, *below])[1:] == [ITEM, SECOND]


def test_an_item_whose_lines_run_back_to_the_margin_stays_whole() -> None:
    item = f"(1) {FIRST}"
    first, *rest = set_lines(item, 440)
    lines = [Text(80, 300, first), *(Text(60, 312 + 12 * n, line) for n, line in enumerate(rest))]

    assert item in texts_of([*set_column([SECOND], 60, 250, 470), *lines])


def test_a_paragraph_right_below_a_quotation_begins_anew() -> None:
    quoted = set_in(FIRST, 90, 250, 380)
    below = set_in(SECOND, 60, quoted[-1].y + 12, 470)
    body = set_column([SECOND, FIRST], 60, 100, 470)

    assert texts_of([*body, *quoted, *below])[-2:] == [FIRST, SECOND]


def test_a_formula_in_the_middle_of_the_column_stands_by_itself() -> None:
    formula = "Y = a + bX + e"
    page = [*set_column([FIRST], 60, 250, 470), Text(295 - text_width(formula, 10) / 2, 288, formula)]

    assert texts_of([*page, *set_column([SECOND], 60, 300, 470)]) == [FIRST, formula, SECOND]


def test_a_ragged_line_that_the_next_word_had_no_room_on_ends_no_paragraph() -> None:
    lines = [
        "Kami menuliskan empat soal di",
        "papan. Siapa yang berkata?",
        "Mempertanggungjawabkannya",
        "adalah soal yang lain lagi.",
    ]
    drawn = [Text(60, 100 + 12 * number, line) for number, line in enumerate(lines)]
    wide = [Text(60, 160 + 12 * number, line) for number, line in enumerate(set_lines(SECOND, 140))]

    assert texts_of([*drawn, *wide])[0] == " ".join(lines)


def test_a_raised_figure_after_a_number_is_a_note_where_the_page_has_that_note() -> None:
    raised = [Text(60, 100, "Tarif naik 4,5"), Text(60 + text_width("Tarif naik 4,5", 10), 96, "3", 6.5)]
    rest = [Text(130, 100, "persen setahun."), *set_column([SECOND, FIRST], 60, 124, 470)]
    note = [Text(60, 700, "3 Laporan tahunan pelabuhan, halaman dua belas.", 8)]

    assert texts_of([*raised, *rest, *note])[0].startswith("Tarif naik 4,5 persen")
    assert "4,53" in texts_of([*raised, *rest])[0]


def test_words_printed_over_each_other_are_not_glued() -> None:
    over = [Text(60, 100, "Banda Neira"), Text(80, 100, "3.473"), *set_column([SECOND, FIRST], 60, 124, 470)]

    assert "Banda3" not in " ".join(texts_of(over))


def test_a_quotation_set_closer_than_the_text_above_it_stands_by_itself() -> None:
    wide = [Text(60 + 30 * (n == 0), 100 + 26 * n, line) for n, line in enumerate(set_lines(SECOND, 440))]
    quoted = set_in(FIRST, 90, wide[-1].y + 30, 400)

    assert texts_of([*wide, *quoted]) == [SECOND, FIRST]


def test_widely_set_lines_stay_together_on_a_page_of_closer_lines_of_one_size() -> None:
    wide = [Text(60, 100 + 24 * n, line) for n, line in enumerate(set_lines(f"{FIRST} {SECOND}", 470))]
    close = set_column([FIRST, SECOND, FIRST, SECOND], 60, wide[-1].y + 50, 470)

    assert texts_of([*wide, *close])[0] == f"{FIRST} {SECOND}"


def tight(texts: Sequence[str], width: float, apart: float = 12) -> list[Text]:
    """Paragraphs under each other without an indent, so far apart."""
    drawn: list[Text] = []
    y = 100.0
    for text in texts:
        for line in set_lines(text, width):
            drawn.append(Text(60, y, line))
            y += 12
        y += apart - 12
    return drawn


def test_a_line_that_the_next_word_had_room_on_ends_its_paragraph() -> None:
    assert texts_of(tight([FIRST, SECOND, FIRST, SECOND], 230)) == [FIRST, SECOND, FIRST, SECOND]


def test_a_slightly_wider_gap_after_a_sentence_parts_paragraphs() -> None:
    # Both end with a line that is nearly full.
    texts = [FIRST, SECOND, FIRST, SECOND]
    width = next(width for width in range(300, 200, -1) if text_width(set_lines(FIRST, width)[-1], 10) > width - 12)

    assert texts_of(tight(texts, width, 15)) == texts


def test_short_paragraphs_apart_are_parted_though_most_distances_are_those_between_them() -> None:
    texts = [f"{name} mencatat muatan kapal yang singgah di sana setiap bulan sejak tahun itu." for name in NAMES]
    drawn = []
    y = 100
    for text in texts:
        for line in set_lines(text, 250):
            drawn.append(Text(60, y, line))
            y += 12
        y += 5

    assert texts_of(drawn) == texts


def test_the_title_of_a_table_below_its_label_is_one_caption_with_it() -> None:
    page = [*set_column([SECOND], 60, 100, 400), Text(60, 180, "Tabel 1"), Text(60, 204, "Muatan Kapal", font="italic")]
    cells = [Text(60 + 90 * at, 226 + 12 * row, f"{row},{at}") for row in range(4) for at in range(4)]

    assert "Tabel 1 Muatan Kapal" in texts_of([*page, *cells, *set_column([FIRST], 60, 300, 400)])


def test_a_line_of_a_note_that_begins_with_a_number_begins_no_note() -> None:
    lines = ("1 Lihat arsip pelabuhan.", "2 Itu disahkan dengan Undang-Undang No.", "17 Tahun 1985.", "3 Lihat arsip.")
    notes = [Text(60, 720 + 10 * number, line, 8) for number, line in enumerate(lines)]

    texts = texts_of([*set_column([SECOND, FIRST] * 3, 60, 124, 470), *notes])

    assert texts[-3:] == [lines[0], f"{lines[1]} {lines[2]}", lines[3]]


def drawn_out(text: str, y: float, width: float, last: float = 0.0) -> list[Text]:
    """Justified lines; the last one as it is, or ending so far from the left margin."""
    found = []
    lines = set_lines(text, width)
    for at, line in enumerate(lines):
        words, x = line.split(), 60.0
        wanted = width if at < len(lines) - 1 else last or text_width(line, 10)
        space = (wanted - sum(text_width(word, 10) for word in words)) / max(1, len(words) - 1)
        for word in words:
            found.append(Text(x, y + 12 * at, word))
            x += text_width(word, 10) + space
    return found


def test_a_line_not_drawn_out_to_the_margin_as_all_others_are_ends_its_paragraph() -> None:
    second = f"Wawancara {SECOND}"
    page = drawn_out(FIRST, 100, 290, last=284)
    page += drawn_out(second, 100 + 12 * len(set_lines(FIRST, 290)), 290)

    assert texts_of(page) == [FIRST, second]


def test_a_dash_that_begins_a_line_within_a_sentence_is_no_bullet() -> None:
    lines = [
        "Kata kunci yang dipakai: pelabuhan kecil – muatan kapal",
        "– perjanjian antarkota – catatan harian mandor",
    ]
    page = [Text(60, 300 + 12 * at, line) for at, line in enumerate(lines)]

    assert " ".join(lines) in texts_of([*set_column([FIRST], 60, 100, 300), *page])


def test_text_beside_a_picture_goes_on_below_it() -> None:
    beside = "Menurut Catatan Muatan dkk. " + FIRST.removesuffix(" beragam.")
    narrow = drawn_out(beside, 100, 180, last=180)
    page = [Text(one.x, one.y, one.text, font="italic" if one.y == 100 else "roman") for one in narrow]
    page += drawn_out(SECOND.lower(), page[-1].y + 12, 300)

    assert texts_of(page) == [f"{beside} {SECOND.lower()}"]


def test_paragraphs_of_a_column_in_larger_type_than_most_of_the_document_are_parted() -> None:
    small = [
        Text(320, 100 + 9.6 * at, line, 8) for at, line in enumerate(set_lines(" ".join([FIRST, SECOND] * 5), 215, 8))
    ]
    large = set_column([FIRST, SECOND, FIRST], 60, 100, 220)

    found = texts_of([*large, *small])

    assert [text for text in found if text in (FIRST, SECOND)] == [FIRST, SECOND, FIRST]


def test_an_item_below_a_short_title_begins_anew_and_a_mark_within_a_sentence_does_not() -> None:
    item = [
        "(1) Para pihak sepakat bahwa biaya sandar ditetapkan setiap tahun oleh panitia bersama",
        "yang dibentuk kedua pihak dengan keputusan tersendiri menurut ketentuan Pasal 18B ayat",
        "(2) dan lampirannya.",
    ]
    page = [Text(60, 300 + 12 * at, line) for at, line in enumerate(["Ruang Lingkup", *item])]

    assert texts_of([*set_column([FIRST], 60, 100, 380), *page])[1:] == ["Ruang Lingkup", " ".join(item)]


def test_a_short_first_line_of_a_numbered_clause_is_no_heading_where_the_next_goes_on_in_small_letters() -> None:
    clause = ["7.2 Majelis adat setempat kemudian", "menyelenggarakan musyawarah tentang biaya sandar."]
    page = [Text(60, 300 + 12 * at, line) for at, line in enumerate(clause)]

    assert " ".join(clause) in texts_of([*set_column([FIRST], 60, 100, 240), *page])


def test_a_paragraph_of_one_line_ends_above_another_that_is_indented_as_far() -> None:
    one = "Bahan yang dipakai diuraikan di bawah, beserta."

    assert texts_of(set_column([FIRST, one, SECOND, FIRST], 60, 250, 240)) == [FIRST, one, SECOND, FIRST]


def test_short_paragraphs_a_little_further_apart_than_lines_begin_anew() -> None:
    short = [
        "Buku kas mencatat setiap karung yang keluar dari gudang itu, lengkap dengan nama pembeli dan kapalnya juga."
    ] * 2
    page: list[Text] = []
    y = 100.0
    for paragraph, below in ((SECOND, 40), (short[0], 4), (short[1], 40), (FIRST, 0)):
        lines = set_lines(paragraph, 240)
        page += [Text(60, y + 13 * at, line) for at, line in enumerate(lines)]
        y += 13 * len(lines) + below

    assert texts_of(page) == [SECOND, *short, FIRST]


def test_a_first_line_that_stands_a_little_off_the_next_goes_on_in_small_letters() -> None:
    lines = set_lines(FIRST, 240)
    page = [Text(60, 194 if at == 0 else 200 + 12 * at, line) for at, line in enumerate(lines)]

    assert texts_of([*set_column([SECOND], 60, 100, 240), *page]) == [SECOND, FIRST]

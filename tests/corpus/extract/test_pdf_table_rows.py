"""Small tables come out row by row, each row on a line of its own, whatever they are drawn with."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.build import build_document
from corpus.document import Source
from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)


def cells(
    rows: Sequence[tuple[str, ...]], y: float, columns: tuple[float, ...], *, bold_head: bool = False
) -> list[Text]:
    return [
        Text(x, y + 14 * number, cell, font="bold" if bold_head and number == 0 else "roman")
        for number, row in enumerate(rows)
        for x, cell in zip(columns, row, strict=True)
        if cell
    ]


def read(page: Sequence[Text | Rule], height: float = 160) -> list[tuple[str, str]]:
    around = [*set_column([PROSE], 60, 100, 420), *page, *set_column([PROSE], 60, 100 + height + 60, 420)]
    document = build_document(extract_pdf(write_pdf([around]), "a.pdf"), Source("a.pdf", "0" * 64, 1, "pdf"))
    return [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]


def test_a_table_of_two_narrow_columns_keeps_its_head_and_no_line_of_prose() -> None:
    blocks = read(cells([("Year", "Rounds"), ("2019", "4"), ("2020", "1")], 160, (62, 88), bold_head=True))

    assert [text for kind, text in blocks if kind == "table"] == ["Year Rounds\n2019 4\n2020 1"]
    assert [text for kind, text in blocks if kind == "paragraph"] == [PROSE, PROSE]


def test_words_below_a_bold_head_are_a_table() -> None:
    rows = [
        ("Istilah", "Arti"),
        ("sasi", "larangan panen sementara"),
        ("petuanan", "wilayah adat"),
        ("saniri", "dewan"),
    ]

    blocks = read(cells(rows, 160, (62, 160), bold_head=True))

    assert [text for kind, text in blocks if kind == "table"] == ["\n".join(" ".join(row) for row in rows)]


def test_words_in_two_places_that_nothing_tells_to_be_a_table_are_text() -> None:
    rows = [("Mengetahui,", "Ambon, Mei"), ("Kepala Desa", "Ketua Panitia"), ("Hasan Basri", "Yohanes Lado")]

    kinds = [kind for kind, _ in read(cells(rows, 160, (62, 300)))]

    assert "table" not in kinds


@pytest.mark.parametrize("caption_y", [150, 226])
def test_a_caption_above_or_below_tells_a_table(caption_y: float) -> None:
    rows = [("Camat", "penengah"), ("Raja negeri", "pemegang hak"), ("Pedagang", "pemberi pinjaman")]
    caption = Text(60, caption_y, "Tabel 2. Peran tiap aktor")

    blocks = read([caption, *cells(rows, 172, (62, 200))])

    assert ("caption", "Tabel 2. Peran tiap aktor") in blocks
    assert ("table", "\n".join(" ".join(row) for row in rows)) in blocks


def test_cells_of_several_lines_are_read_one_after_the_other() -> None:
    lines = [
        ("Pasal", "Isi"),
        ("Pasal 3", "Setiap nelayan kecil berhak atas"),
        ("", "wilayah tangkap yang dijaga dan tidak"),
        ("", "boleh dimasuki kapal."),
        ("Pasal 4", "Denda ditetapkan oleh rapat."),
    ]

    blocks = read(cells(lines, 160, (62, 160), bold_head=True))

    assert (
        "table",
        "Pasal Isi\nPasal 3 Setiap nelayan kecil berhak atas wilayah tangkap yang dijaga dan tidak boleh dimasuki "
        "kapal.\nPasal 4 Denda ditetapkan oleh rapat.",
    ) in blocks


def test_a_word_broken_in_a_cell_is_made_whole() -> None:
    lines = [
        ("Kata", "Arti"),
        ("satu", "hal yang menunjukkan ketergan-"),
        ("", "tungan pada pihak lain"),
        ("dua", "hal yang lain"),
    ]

    blocks = read(cells(lines, 160, (62, 160), bold_head=True))

    assert "satu hal yang menunjukkan ketergantungan pada pihak lain" in "\n".join(text for _, text in blocks)


def test_a_word_that_a_narrow_cell_broke_without_a_hyphen_is_made_whole() -> None:
    lines = [
        ("Kata", "Ikan", "Arti"),
        ("menyampai", "tuna", "memberi kabar"),
        ("kan", "", "kepada desa"),
        ("Rhizophora", "tude", "bakau di tepi"),
        ("sp", "", "laut sana"),
    ]
    drawn = [Rule(60, y, 330, y) for y in (149, 164, 192, 220)]

    text = dict(read([*cells(lines, 160, (62, 130, 200)), *drawn]))["table"]

    assert (
        text
        == "Kata Ikan Arti\nmenyampaikan tuna memberi kabar kepada desa\nRhizophora sp tude bakau di tepi laut sana"
    )


def test_a_caption_ends_where_the_next_word_had_room() -> None:
    caption = Text(60, 240, "Gambar 3. Peta teluk")
    below = set_column([PROSE], 60, 252, 420)
    page = [*set_column([PROSE], 60, 100, 420), caption, *below]

    blocks = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert ("caption", "Gambar 3. Peta teluk") in blocks
    assert [text for kind, text in blocks if kind == "paragraph"] == [PROSE, PROSE]


def two_terms() -> list[Text | Rule]:
    """Return terms in bold, each with what is said of it behind and set in below it; they end at a height of 208."""
    page: list[Text | Rule] = []
    y = 160.0
    for term, first, rest in (
        ("adat", "hukum yang diingat dan dijalankan oleh para tetua desa, yang dapat", "mengubahnya bila sepakat"),
        ("dusun", "kebun sagu dan pohon buah yang dimiliki satu keluarga, dengan hak", "orang lain atas buah jatuh"),
    ):
        page += [Text(60, y, term, font="bold"), Text(60 + text_width(term, 10) + 8, y, first), Text(82, y + 12, rest)]
        y += 24
    return page


def test_terms_before_what_is_said_of_them_are_entries_of_their_own() -> None:
    texts = [text for _, text in read(two_terms())]

    assert "adat hukum yang diingat dan dijalankan oleh para tetua desa, yang dapat mengubahnya bila sepakat" in texts
    assert "dusun kebun sagu dan pohon buah yang dimiliki satu keluarga, dengan hak orang lain atas buah jatuh" in texts


def test_fields_of_a_form_are_read_line_by_line() -> None:
    rows = [("Nama", ": Siti Rahma"), ("Tempat lahir", ": Saparua"), ("Pekerjaan", ": guru")]

    texts = [text for _, text in read(cells(rows, 160, (62, 160)))]

    assert {"Nama : Siti Rahma", "Tempat lahir : Saparua", "Pekerjaan : guru"} <= set(texts)


def test_entries_of_a_table_of_contents_are_no_table() -> None:
    rows = [("1 Pendahuluan", "3"), ("2 Metode", "9"), ("3 Hasil", "14"), ("4 Simpulan", "22")]

    kinds = [kind for kind, _ in read(cells(rows, 160, (62, 300)))]

    assert "table" not in kinds


def test_lines_drawn_above_between_and_below_tell_a_table_of_words() -> None:
    rows = [("Aktor", "Peran"), ("Camat", "penengah"), ("Raja negeri", "pemegang hak"), ("Pemuda", "penjaga malam")]
    drawn = [Rule(60, y, 300, y) for y in (149, 164, 207)]

    blocks = read([*cells(rows, 160, (62, 200)), *drawn])

    assert ("table", "\n".join(" ".join(row) for row in rows)) in blocks


def test_words_between_drawn_lines_are_one_cell_however_high_they_stand() -> None:
    page: list[Text | Rule] = [
        Text(64, 174, "Aktor"), Text(134, 174, "Tugas"), Text(254, 174, "Sarana"),
        Text(64, 212, "Camat"),
        Text(134, 198, "menengahi sengketa"), Text(134, 210, "di antara dua desa"), Text(134, 222, "sebelum rapat"),
        Text(254, 204, "surat edaran yang"), Text(254, 216, "dibacakan di balai"),
        Text(64, 262, "Guru"), Text(134, 250, "mencatat jalannya"), Text(134, 262, "rapat seluruhnya"),
        Text(254, 256, "buku tulis dan"), Text(254, 268, "pena"),
    ]  # fmt: skip
    for y in (160, 184, 232, 276):
        page.append(Rule(60, y, 360, y))
    for x in (60, 130, 250, 360):
        page.append(Rule(x, 160, x, 276))

    blocks = read(page)

    assert (
        "table",
        "Aktor Tugas Sarana\n"
        "Camat menengahi sengketa di antara dua desa sebelum rapat surat edaran yang dibacakan di balai\n"
        "Guru mencatat jalannya rapat seluruhnya buku tulis dan pena",
    ) in blocks


def test_several_rows_between_two_drawn_lines_stay_rows() -> None:
    rows = [
        ("Ikan", "Kapal", "Hari"),
        ("tongkol", "Sinar Laut", "12"),
        ("cakalang", "Mutiara", "9"),
        ("kerapu", "A", "3"),
    ]
    page: list[Text | Rule] = [*cells(rows, 174, (64, 134, 254))]
    page += [Rule(60, y, 360, y) for y in (162, 178, 220)] + [Rule(x, 162, x, 220) for x in (60, 130, 250, 360)]

    assert ("table", "\n".join(" ".join(row) for row in rows)) in read(page)


def test_figures_below_figures_are_rows_of_their_own_between_lines() -> None:
    rows = [
        ("Barang", "Jumlah", "Harga"),
        ("Kain tenun", "5", "62,50"),
        ("Tikar", "4", "24 kg"),
        ("Semua", "9", "86,50"),
    ]
    drawn = [Rule(60, y, 330, y) for y in (149, 165, 193, 208)]

    assert ("table", "\n".join(" ".join(row) for row in rows)) in read([*cells(rows, 160, (62, 160, 260)), *drawn])


def test_pieces_of_lines_tell_where_the_columns_are() -> None:
    page: list[Text | Rule] = [
        Text(64, 174, "Aktor"), Text(102, 174, "Tugas"), Text(214, 174, "Sarana"),
        Text(64, 204, "Camat"), Text(102, 198, "menengahi sengketa antara"), Text(102, 210, "dua desa"),
        Text(214, 204, "surat edaran"),
        Text(64, 239, "Guru"), Text(102, 239, "mencatat rapat"), Text(214, 233, "buku tulis dan pena"),
        Text(214, 245, "dari kota"),
    ]  # fmt: skip
    for y in (184, 218, 252):
        page += [Rule(60, y, 100, y), Rule(100, y, 212, y), Rule(212, y, 330, y)]

    blocks = read(page)

    assert (
        "table",
        "Aktor Tugas Sarana\nCamat menengahi sengketa antara dua desa surat edaran\n"
        "Guru mencatat rapat buku tulis dan pena dari kota",
    ) in blocks


def test_a_box_of_text_with_a_title_of_its_own_is_no_table() -> None:
    page: list[Text | Rule] = [Text(80, 176, "Surat itu"), *set_column([PROSE], 80, 196, 240)]
    for x0, y0, x1, y1 in ((70, 164, 330, 260), (71, 182, 329, 259)):
        page += [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]

    blocks = read(page)

    assert "table" not in [kind for kind, _ in blocks]
    assert [text for _, text in blocks].count(PROSE) == 3


def test_items_below_a_bold_line_are_items_of_a_list() -> None:
    page: list[Text | Rule] = []
    for y, head, items in ((160, "Alat:", ("jaring", "pancing")), (210, "Umpan:", ("udang", "cacing"))):
        page.append(Text(60, y, head, font="bold"))
        page += [Text(74, y + 14 * number, f"\u2022 {item}") for number, item in enumerate(items, 1)]

    blocks = read(page)

    assert [text for kind, text in blocks if kind == "list item"] == ["• jaring", "• pancing", "• udang", "• cacing"]


def test_a_paragraph_below_a_list_of_terms_keeps_its_first_line() -> None:
    page = two_terms()
    lines = set_column([PROSE], 60, 208, 420)
    first_line = min(lines, key=lambda line: line.y)
    page += [Text(72, one.y, one.text) if one is first_line else one for one in lines]

    assert [text for kind, text in read(page) if kind == "paragraph"].count(PROSE) == 3

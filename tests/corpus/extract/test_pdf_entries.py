from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_entries import NOTE_MARK
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

BODY = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
ENTRIES = [
    (("Anggraini, L. (2017). Negara di tepi air dan", "orang laut. Jurnal Pesisir, 3(1), 11-29.")),
    (("Oakley, R., & Tan, W. (2018). Patrols and", "promises in shallow straits. Harrow Point.")),
    (("Prakoso, D. (2015). Diplomasi pertahanan di", "kawasan timur. Jakarta: Penerbit Layar.")),
]
LEFT, STEP, INDENT = 60.0, 13.0, 14.0


@pytest.mark.parametrize("shifts", [(INDENT, 0.0), (0.0, INDENT)], ids=["first lines set in", "entries hang"])
def test_entries_of_a_reference_list_are_parted(shifts: tuple[float, float]) -> None:
    lines = [
        Text(LEFT + shift, 220 + STEP * (2 * at + row), line)
        for at, entry in enumerate(ENTRIES)
        for row, (line, shift) in enumerate(zip(entry, shifts, strict=True))
    ]
    page = [*set_column([BODY], LEFT, 90, 470), Text(LEFT, 200, "Daftar Pustaka", font="bold"), *lines]

    found = [text for kind, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")) if kind == "reference"]

    assert found == [" ".join(entry) for entry in ENTRIES]


def test_an_abstract_that_follows_the_key_words_of_another_is_a_block_of_its_own() -> None:
    lines = ("Abstract. This paper asks how small ports work together", "and what it costs the crews that fish there.")
    page = [
        Text(LEFT, 90, "Kata kunci: pelabuhan, nelayan, kerja sama antarkota dan pesisir"),
        *(Text(LEFT, 90 + STEP * at, line) for at, line in enumerate(lines, 1)),
    ]

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    assert " ".join(lines) in texts


NUMBERED = [
    ("[9] L. Anggraini, Negara di tepi air dan", "orang laut, 2017."),
    ("[10] R. Oakley and W. Tan, Patrols and", "promises in shallow straits."),
    ("[11] D. Prakoso, Diplomasi pertahanan di", "kawasan timur. Jakarta: Layar."),
]


def test_numbers_part_the_entries_of_a_list_though_they_are_set_flush_right() -> None:
    lines = [
        Text(LEFT + (5 if row or line.startswith("[9]") else 0), 220 + STEP * (2 * at + row), line)
        for at, entry in enumerate(NUMBERED)
        for row, line in enumerate(entry)
    ]
    page = [*set_column([BODY], LEFT, 90, 470), Text(LEFT, 200, "References", font="bold"), *lines]

    found = [text for kind, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")) if kind == "reference"]

    assert found == [" ".join(entry) for entry in NUMBERED]


def test_a_name_and_a_year_begin_an_entry_where_nothing_is_set_in_and_the_line_before_is_full() -> None:
    entries = [
        "Anggraini, L. (2017). Negara di tepi air dan orang laut di kepulauan. Jurnal Kajian Pesisir, 3(1), 11-29.",
        "de Vries, C., & Tan, W. (2018). Patrols and promises in shallow straits and their price. Harrow Point, UK.",
        "Prakoso, D. (2015). Diplomasi pertahanan di kawasan timur dan batasnya sekarang. Jakarta: Penerbit Layar.",
    ]
    lines = [Text(LEFT, 220 + STEP * at, entry) for at, entry in enumerate(entries)]
    page = [*set_column([BODY], LEFT, 90, 440), Text(LEFT, 200, "Daftar Pustaka", font="bold"), *lines]

    found = [text for kind, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")) if kind == "reference"]

    assert found == entries


@pytest.mark.parametrize("rule", ["_______.", "\x97\x97\x97,", "-----."])
def test_a_rule_in_place_of_the_author_begins_an_entry(rule: str) -> None:
    rule = rule.encode("latin-1").decode("cp1252")
    entries = [
        "Anggraini, Lia. Negara di Tepi Air. Jakarta: Layar, 2017.",
        f"{rule} Kapal dan Kota. Jakarta: Layar, 2019.",
        "Prakoso, Dian. Diplomasi Pertahanan. Jakarta: Layar, 2015.",
    ]
    lines = [Text(LEFT, 220 + STEP * at, entry) for at, entry in enumerate(entries)]
    page = [*set_column([BODY], LEFT, 90, 470), Text(LEFT, 200, "Daftar Pustaka", font="bold"), *lines]

    found = [text for kind, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")) if kind == "reference"]

    assert found == entries


def test_a_note_at_the_foot_of_a_list_whose_number_has_a_stop_stays_whole() -> None:
    assert NOTE_MARK.match("3. Menurut catatan itu")
    assert not NOTE_MARK.match("3.5 juta")


def test_ragged_entries_that_do_not_hang_are_parted_where_the_next_word_had_room() -> None:
    entries = [
        "Adnyana, K. (2014). Pasar ikan dan jalan baru menuju pelabuhan lama di kota tua itu. Jakarta: Pustaka Bahari.",
        "Oakley, R. (2018). Patrols and promises in shallow straits between the islands. Ithaca, NY: Harrow Point.",
        "Undang-Undang tentang Pelayaran dan hal lain yang diatur di dalamnya, serta penjelasannya, tahun 2008.",
        "Prakoso, D. (2015). Diplomasi pertahanan di kawasan timur dan hal lain. Masyarakat Pesisir, 114(2), 99-120.",
    ] * 2
    lines = [line for entry in entries for line in set_lines(entry, 300)]
    page = [Text(60, 100 + 12 * at, line) for at, line in enumerate(set_lines(BODY, 300))]
    page += [Text(60, 160, "Daftar Pustaka", 12, "bold")]
    page += [Text(60, 184 + 12 * at, line) for at, line in enumerate(lines)]

    found = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert [text for kind, text in found if kind == "reference"] == entries


def _entries_below(heading: Text, lines: list[Text]) -> list[str]:
    page = [*set_column([BODY], LEFT, 90, 470), heading, *lines]
    return [text for kind, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")) if kind == "reference"]


def test_entries_that_hang_are_parted_where_initials_come_first_and_last_lines_begin_with_figures() -> None:
    entries = [
        (
            "L. Anggraini and D. Prakoso. Negara di tepi air dan",
            "orang laut yang tersisa. Jurnal Kajian Wilayah,",
            "32(4), 28-38, 2017.",
        ),
        (
            "R. Oakley, W. Tan, and B. Hale. Patrols and promises",
            "in shallow straits. Harbour Studies, pages 86-",
            "104. https://doi.org/10.5555/hs.104",
        ),
        (
            "D. Prakoso. Diplomasi pertahanan di kawasan timur",
            "dan batasnya sekarang. In Prosiding Pesisir, pages",
            "1097-1105, 2012.",
        ),
    ]
    lines = [
        Text(LEFT + (INDENT if row else 0), 220 + STEP * (3 * at + row), line)
        for at, entry in enumerate(entries)
        for row, line in enumerate(entry)
    ]

    found = _entries_below(Text(LEFT, 200, "References", font="bold"), lines)

    assert [text.split(".")[0] for text in found] == ["L", "R", "D"]
    assert all(text.endswith(entry[-1]) for text, entry in zip(found, entries, strict=True))


def test_heads_within_a_list_of_works_are_no_part_of_its_entries() -> None:
    shown = [
        ("Buku", "bold"),
        ("Anggraini, Lia 2017, Negara di tepi air, Layar, Jakarta.", "roman"),
        ("Hale, Brent 2019, Small ports, Harrow Point, Ithaca.", "roman"),
        ("Wawancara", "bold"),
        ("Darsono, ketua koperasi, Mayang, 4 Mei 2021.", "roman"),
    ]
    lines = [Text(LEFT, 224 + STEP * at, text, font=font) for at, (text, font) in enumerate(shown)]

    found = _entries_below(Text(LEFT, 200, "DAFTAR PUSTAKA", 12, "bold"), lines)

    assert [text for text, font in shown if font == "roman"] == [text for text in found if "," in text]


def test_a_part_that_tells_of_references_lists_none() -> None:
    lines = [
        Text(LEFT, 220 + STEP * at, "This part tells how works are named and sorted by the class.") for at in range(4)
    ]

    assert _entries_below(Text(LEFT, 200, "3. References", font="bold"), lines) == []


def test_works_that_count_on_in_brackets_are_entries_without_a_heading() -> None:
    entries = [f"[{at}] D. Prakoso, Kapal dan kota, Jakarta: Layar, {2010 + at}." for at in range(1, 5)]
    lines = [Text(LEFT, 220 + STEP * at, entry) for at, entry in enumerate(entries)]

    assert _entries_below(Text(LEFT, 180, ""), lines) == entries

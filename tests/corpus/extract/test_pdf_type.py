"""Type set in unusual ways: letterspacing, small capitals, drop caps, and notes in the type of the text."""

from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import texts_of
from tests.corpus.extract.test_pdf import LEFT


@pytest.mark.parametrize(
    ("printed", "read"),
    [("1Lihat wawancara itu.", "1 Lihat wawancara itu."), ("2“Tanah ini milik kami.”", "2 “Tanah ini milik kami.”")],
)
def test_the_number_of_a_note_stands_apart_from_its_first_word(printed: str, read: str) -> None:
    page: list[Text | Rule] = [*set_column(LEFT, 60, 100, 400), Rule(60, 700, 160, 700), Text(60, 712, printed, 8)]

    assert texts_of(extract_pdf(write_pdf([page]), "a.pdf"), "footnote") == [read]


def test_notes_in_the_type_of_the_text_stand_below_a_short_rule() -> None:
    body = set_column(LEFT[:2], 60, 120, 460)
    note = [Text(60, 772, "1", 6), Text(66, 775, "Menurut wawancara dengan wali kota pada 12 Mei 2019,"),
            Text(60, 789, "kantor itu belum dibuka.")]  # fmt: skip
    ruled = extract_pdf(write_pdf([[*body, Rule(60, 760, 160, 760), *note], body]), "a.pdf")

    assert texts_of(ruled, "paragraph") == [*LEFT[:2], *LEFT[:2]]
    assert len(texts_of(ruled, "footnote")) == 1
    assert texts_of(ruled, "footnote")[0].startswith("1 Menurut wawancara")


def test_a_drop_cap_belongs_to_the_line_beside_its_head_though_that_is_indented() -> None:
    first, *rest = set_column([LEFT[0]], 60, 100, 400)
    lines = [
        Text(60, 114, first.text[0], 30),
        Text(101, 100, first.text[1:], 10),
        Text(79, 112, rest[0].text, 10),
        *rest[1:],
    ]

    assert texts_of(extract_pdf(write_pdf([lines]), "a.pdf"), "paragraph") == [LEFT[0]]


def test_letterspaced_headings_are_words() -> None:
    letters = [Text(60 + 11 * index, 100, letter, 10, "bold") for index, letter in enumerate("METODE")]

    extraction = extract_pdf(write_pdf([[*letters, *set_column(LEFT, 60, 130, 400)]]), "a.pdf")

    assert texts_of(extraction, "heading") == ["METODE"]


def test_letterspaced_capitals_in_two_sizes_drawn_together_by_kerning_are_words() -> None:
    # A space after a piece says that a word ends there; *TA* and *WA* are kerned.
    x = 60.0
    letters: list[Text] = []
    for piece in ("P", "U", "S", "TA", "K", "A ", "A", "WA", "L"):
        size = 13.0 if piece == "P" or (letters and letters[-1].text == "A" and piece == "A") else 10.4
        letters.append(Text(x, 100, piece.strip(), size))
        x += text_width(piece.strip(), size) + (9 if piece.endswith(" ") else 2.4)

    extraction = extract_pdf(write_pdf([[*letters, *set_column(LEFT, 60, 130, 400)]]), "a.pdf")

    assert texts_of(extraction, "title") == ["PUSTAKA AWAL"]

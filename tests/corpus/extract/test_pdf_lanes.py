"""Laws and treaties beside their translation: which end of a column goes on where, and cells of ruled tables."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.document import BlockKind
from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_lanes import lanes_of
from tests.corpus.extract.pdf_writer import Rule, Text, set_lines, write_pdf
from tests.corpus.extract.readings import texts_of

LEFT = [
    "Para pihak sepakat bahwa pelabuhan yang disebut dalam lampiran dibuka untuk kapal dari kedua negara, dan bahwa "
    "biaya sandar ditetapkan setiap tahun oleh panitia bersama yang dibentuk untuk itu.",
    "Sengketa yang timbul dari perjanjian ini diselesaikan oleh para pihak dengan musyawarah sebelum diajukan kepada "
    "siapa pun, dan putusan panitia itu mengikat sampai tahun berikutnya.",
    "Naskah ini dibuat dalam dua bahasa yang sama kuatnya dan disimpan di arsip kedua ibu kota.",
]
RIGHT = [
    "The parties agree that the harbours named in the annex shall be open to the ships of both countries, and that the "
    "fees for the berths are to be fixed in each year by a joint committee which is formed for that purpose.",
    "Disputes which arise from this treaty shall be settled by the parties among themselves before they are brought to "
    "anybody else, and the decision of the committee is binding until the following year.",
    "This text is made in two languages of equal force and is kept in the archives of both capitals.",
]
LINES = 11


def columns(texts: Sequence[Sequence[str]], width: float = 210) -> list[list[str]]:
    return [[line for text in one for line in set_lines(text, width)] for one in texts]


def on_two_pages(texts: Sequence[Sequence[str]], cut: int = LINES) -> list[list[Text]]:
    """Two columns, cut at one height: their rest stands at the head of the next page, each below itself."""
    set_ = columns(texts)
    pages = [[one[:cut] for one in set_], [one[cut:] for one in set_]]
    return [
        [Text(60 + 250 * side, 100 + 12 * at, line) for side, one in enumerate(page) for at, line in enumerate(one)]
        for page in pages
    ]


def read(pages: Sequence[Sequence[Text | Rule]], kind: str = "paragraph") -> list[str]:
    return texts_of(extract_pdf(write_pdf(pages), "a.pdf"), kind)


def test_two_texts_side_by_side_go_on_in_their_own_column_of_the_next_page() -> None:
    assert sorted(read(on_two_pages([[" ".join(LEFT)], [" ".join(RIGHT)]]))) == sorted(
        [" ".join(LEFT), " ".join(RIGHT)]
    )


def test_one_text_in_two_columns_goes_on_in_the_next_column() -> None:
    text = " ".join(LEFT * 3)
    lines = set_lines(text, 210)
    half = len(lines) // 2 + 1
    page = [Text(60 + 250 * (at // half), 100 + 12 * (at % half), line) for at, line in enumerate(lines)]

    assert read([page]) == [text]


def test_two_texts_in_one_language_are_told_by_how_their_sentences_run_over_pages() -> None:
    left = [
        ["Pasal lama mulai berlaku pada"],
        ["hari diumumkan di Ambon."],
        ["Pasal lama berakhir pada"],
        ["akhir tahun."],
    ]
    right = [["Pasal baru berlaku sejak"], ["hari ditetapkan oleh panitia."], ["Pasal baru dicabut."], ["Penutup."]]
    assert lanes_of(*drafts(left, right)) == [0, 1] * 4


def test_one_text_over_columns_and_pages_is_told_by_its_sentences() -> None:
    left = [["Pasal lama mulai berlaku pada"], ["di Ambon. Pasal baru"], ["dicabut kemudian."]]
    right = [["hari diumumkan"], ["berlaku sampai"], ["Penutup."]]
    assert lanes_of(*drafts(left, right)) == [0] * 6


def drafts(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> tuple[list[Draft], list[BlockKind]]:
    """The drafts of two columns, page after page."""
    found = []
    for page, sides in enumerate(zip(left, right, strict=True), 1):
        for side, lines in enumerate(sides):
            x = 60.0 + 250 * side
            printed = [
                PrintedLine(
                    (),
                    frozenset(),
                    (),
                    page,
                    text,
                    x,
                    100.0 + 12 * at,
                    x + 200,
                    110.0 + 12 * at,
                    10,
                    False,
                    False,
                    10,
                    1,
                )
                for at, text in enumerate(lines)
            ]
            found.append(Draft("text", tuple(printed), False, x, x + 210, 842))
    return found, ["paragraph"] * len(found)


def in_cells(texts: Sequence[Sequence[str]], *, shift: float = 0) -> list[Text | Rule]:
    """A ruled table, a row for each pair of texts."""
    drawn: list[Text | Rule] = []
    y = 100.0
    for pair in zip(*texts, strict=True):
        cells = [set_lines(text, 200) for text in pair]
        foot = y + 12 * max(map(len, cells)) + 6
        for side, cell in enumerate(cells):
            drawn += [Text(66 + (220 + shift) * side, y + 12 * at + 12, line) for at, line in enumerate(cell)]
        drawn += [Rule(60, y, 500, y), Rule(60, foot, 500, foot)]
        drawn += [Rule(x, y, x, foot) for x in (60, 280 + shift, 500)]
        y = foot
    return drawn


def test_cells_of_prose_in_a_ruled_table_are_read_one_after_the_other() -> None:
    assert read([in_cells([LEFT, RIGHT])]) == [text for pair in zip(LEFT, RIGHT, strict=True) for text in pair]


def test_a_ruled_table_of_short_cells_stays_a_table() -> None:
    names = ["Beras", "Kopra", "Lada", "Cengkih"]
    tonnes = ["1.204 ton", "871 ton", "96 ton", "42 ton"]

    page: list[Text | Rule] = [Text(60, 60 + 12 * at, line) for at, line in enumerate(set_lines(LEFT[0], 400)[:2])]
    assert read([[*page, *in_cells([names, tonnes])]], "table") != []


def test_a_short_term_beside_its_meaning_stays_a_table() -> None:
    terms = ["Dermaga", "Syahbandar", "Muatan"]

    assert read([in_cells([terms, LEFT], shift=-120)], "table") != []

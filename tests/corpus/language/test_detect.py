from __future__ import annotations

from corpus.language.detect import language_of_blocks, main_language

INDONESIAN = "Pelabuhan itu dibangun selama tiga tahun dan akan melayani kapal nelayan dari seluruh teluk."
ENGLISH = "The harbour was built in three years and will serve fishing boats from all over the bay."


def test_paragraphs_are_told_apart() -> None:
    assert language_of_blocks([INDONESIAN, ENGLISH, INDONESIAN]) == ("id", "en", "id")


def test_short_pieces_follow_their_neighbours() -> None:
    assert language_of_blocks([ENGLISH, "Smart City", ENGLISH, INDONESIAN, "Smart City", INDONESIAN]) == (
        "en", "en", "en", "id", "id", "id",
    )  # fmt: skip


def test_what_the_user_says_decides_short_pieces_but_not_a_plain_paragraph() -> None:
    assert language_of_blocks(["Smart City", INDONESIAN], "en") == ("en", "id")


def test_main_language_is_that_of_most_letters() -> None:
    assert main_language([INDONESIAN, ENGLISH + ENGLISH], ["id", "en"]) == "en"
    assert main_language([], []) == "id"

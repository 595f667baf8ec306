"""What a formula stacks within a line of text: it is read in that line, in order."""

from __future__ import annotations

from corpus.extract.pdf_formulas import with_formulas_settled
from corpus.extract.pdf_lines import line_of, rows_of
from corpus.extract.pdf_words import Word

_WIDTH = 5.0


def _words(*placed: tuple[str, float, float, float]) -> list[Word]:
    """Make words of (text, left edge, foot, size), in file order."""
    words: list[Word] = []
    for text, x0, bottom, size in placed:
        start = words[-1].end + 1 if words else 0
        width = len(text) * _WIDTH * size / 10
        words.append(
            Word(start, start + len(text), text, x0, bottom - size, x0 + width, bottom, size, False, False, False)
        )
    return words


def _read(words: list[Word], rules: tuple[tuple[float, float, float, float], ...] = ()) -> list[str]:
    return [line_of(row, 1).text for row in rows_of(with_formulas_settled(words, rules))]


def test_a_small_fraction_stands_in_its_line_numerator_first() -> None:
    placed = _words(
        ("about", 50, 100, 10), ("2", 79, 96, 7), ("3", 79, 104, 7), ("of", 86, 100, 10), ("all", 99, 100, 10)
    )
    assert _read(placed) == ["about 2 3 of all"]


def test_a_fraction_in_the_type_of_the_text_is_told_by_its_line() -> None:
    placed = _words(("s", 50, 100, 10), ("=", 58, 100, 10), ("V", 66, 93, 10), ("n", 66, 107, 10), ("was", 75, 100, 10))
    assert _read(placed, ((65.5, 97.0, 71.5, 97.4),)) == ["s = V n was"]
    assert len(_read(placed)) == 3


def test_an_operator_stands_before_its_limits() -> None:
    placed = _words(
        ("H", 50, 100, 10), ("=", 58, 100, 10), ("n", 67, 88, 7), ("∑", 66, 95, 10), ("i=1", 65, 110, 7),
        ("s", 78, 100, 10), ("as", 86, 100, 10), ("usual", 99, 100, 10),
    )  # fmt: skip
    assert _read(placed) == ["H = ∑ n i=1 s as usual"]


def test_a_fraction_that_begins_a_line_belongs_to_it() -> None:
    placed = _words(
        ("we", 50, 88, 10), ("see", 63, 88, 10), ("1", 50, 96, 7), ("2", 50, 104, 7), ("of", 57, 100, 10),
        ("it", 70, 100, 10),
    )  # fmt: skip
    assert _read(placed) == ["we see", "1 2 of it"]


def test_a_large_mark_before_the_lines_of_an_item_makes_no_formula_of_them() -> None:
    placed = _words(
        ("1.", 50, 100, 10), ("Harga", 62, 99.7, 8), ("ikan", 86, 99.7, 8), ("naik", 62, 110.7, 8),
        ("tajam.", 82, 110.7, 8),
    )  # fmt: skip
    assert _read(placed) == ["1. Harga ikan", "naik tajam."]


def test_raised_figures_of_formulas_are_read_and_those_of_notes_are_not() -> None:
    def text(base: str, before: str, after: str, notes: frozenset[str] = frozenset()) -> str:
        end = 85 + len(base) * _WIDTH
        placed = _words((before, 50, 100, 10), (base, 85, 100, 10), ("2", end, 95, 7), (after, end + 8, 100, 10))
        return line_of(rows_of(placed)[0], 1, notes).text

    assert text("R", "nilai", "=") == "nilai R2 ="
    assert text("χ", "nilai", "adalah") == "nilai χ2 adalah"
    assert text("Rp/km", "juta", "dan") == "juta Rp/km2 dan"
    assert text("ekonomi", "pada", "dan") == "pada ekonomi dan"
    assert text("B", "Dewi", "dan") == "Dewi B dan"
    assert text("A", "grup", "dan", frozenset({"2"})) == "grup A dan"


def test_lines_of_two_cells_stay_where_they_are() -> None:
    placed = _words(("Name", 50, 100, 10), ("of", 120, 94, 10), ("it", 120, 106, 10), ("5", 200, 100, 10))
    assert with_formulas_settled(placed, ()) == placed

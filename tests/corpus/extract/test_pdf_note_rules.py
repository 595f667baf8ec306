"""Rules above notes, and those of tables."""

from __future__ import annotations

from corpus.extract.pdf_measure import Measure
from corpus.extract.pdf_note_rules import note_rules

COLUMN = Measure(left=54, right=289, pitch={8: 10.5}, body=8, page_height=782, justified=True)


def test_a_short_rule_and_one_over_the_whole_column_low_on_the_page_stand_above_notes() -> None:
    assert note_rules([(54, 500, 94, 500.4), (54, 705, 289, 705.4)], COLUMN) == [500.4, 705.4]


def test_rules_of_a_table_those_above_the_middle_and_those_over_two_columns_do_not() -> None:
    table = [(54.0, 600.0, 289.0, 600.5), (54.0, 705.0, 289.0, 705.5)]

    assert note_rules([*table, (54, 300, 288, 300.4), (54, 734, 541, 734.4)], COLUMN) == []

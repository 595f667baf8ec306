"""Where tables drawn with lines across end, and where their columns are parted."""

from __future__ import annotations

from corpus.extract.pdf_lined import lined_frames
from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_table_rows import column_cuts
from corpus.extract.pdf_words import Word

_EDGES = (60.0, 130.0, 222.0)


def _row(foot: float, *texts: str, edges: tuple[float, ...] = _EDGES) -> Row:
    return tuple(
        Word(0, len(text), text, x0, foot - 10, x0 + 5.0 * len(text), foot, 10.0, False, False, False)
        for x0, text in zip(edges, texts, strict=False)
        if text
    )


def _foot(*below: Row) -> float:
    rows = [
        _row(160, "Aktor", "Peran", "Tempat"),
        _row(174, "Camat", "penengah", "kota"),
        _row(188, "Raja", "saksi", "desa"),
    ]
    rules = [(58.0, y, 330.0, y + 0.4) for y in (162.0, 176.0, 190.0)]
    (frame,) = lined_frames(rules, [*rows, *below])
    return round(frame[3])


def test_the_last_row_may_stand_below_the_last_line() -> None:
    assert _foot(_row(202, "", "juru"), _row(206, "Guru", "", "desa"), _row(211, "", "catat")) == 212
    assert _foot() == _foot(_row(216, "Para", "pemangku", "adat")) == _foot(_row(202, "Para", "pemangku")) == 190
    assert _foot(_row(202, "Para", "pemangku", "adat", edges=(60.0, 133.0, 226.0))) == 190


def test_columns_are_parted_where_no_cell_reaches() -> None:
    rows = [_row(100 + 12 * at, "Tual", "arsip", "lama") for at in range(5)]
    (_, cut) = column_cuts([*rows, _row(160, "Tobelo", "surat-menyurat di-", "baru")])
    assert 220 < cut < 222

from pathlib import Path

import pytest

from glossary.changes import change_terms
from glossary.entries import Entry, term_id_of
from glossary.occurrences import bring_up_to_date
from glossary.user_terms import all_entries, revisions, user_entries
from glossary.uses import uses_of
from tests.glossary.libraries import library_with

TEXT = (
    "Nelayan setempat menolak pelarungan limbah di teluk itu karena ikan mati.\n\n"
    "Pengawas mencatat bahwa pelarungan limbahnya terjadi pada malam hari dan sangat merugikan.\n\n"
    "Harga ikan di pasar tetap tinggi sepanjang musim hujan tahun ini."
)


def an_entry(indonesian: str = "pelarungan limbah", english: str = "waste dumping", **values: object) -> Entry:
    entry = Entry(term_id_of(indonesian, "noun", english), indonesian, (english,), "noun", "own", origin="own")
    return entry._replace(**values)  # type: ignore[arg-type]


def test_a_new_term_is_marked_at_once_with_its_inflected_forms(tmp_path: Path) -> None:
    with library_with(tmp_path, {"a.txt": TEXT}) as store:
        bring_up_to_date(store)
        marked = change_terms(store, put=(an_entry(),))
        uses = uses_of(store, (an_entry().term_id,))
    assert marked == 2
    assert [use.passages for use in uses] == [2]


def test_marking_changed_terms_gives_what_marking_everything_gives(tmp_path: Path) -> None:
    with library_with(tmp_path, {"a.txt": TEXT}) as store:
        bring_up_to_date(store)
        limbah = next(entry for entry in all_entries(store) if entry.indonesian == "limbah")
        change_terms(store, put=(an_entry(), an_entry("pasar", "bazaar")), remove=(limbah,))
        rows = store.connection.execute("SELECT * FROM term_occurrences").fetchall()
        store.connection.execute("DELETE FROM properties WHERE name = 'occurrences_of'")
        assert bring_up_to_date(store) == 1
        assert bring_up_to_date(store) == 0
        assert store.connection.execute("SELECT * FROM term_occurrences").fetchall() == rows
        assert uses_of(store, (limbah.term_id,)) == ()


def test_an_edit_keeps_the_number_and_the_history(tmp_path: Path) -> None:
    with library_with(tmp_path, {}) as store:
        change_terms(store, put=(an_entry(),))
        change_terms(store, put=(an_entry(note="juga: pembuangan"),))
        change_terms(store, remove=(an_entry(note="juga: pembuangan"),))
        assert [item.state for item in revisions(store, an_entry().term_id)] == ["superseded", "superseded", "removed"]
        assert user_entries(store) == ()


def test_nothing_changes_when_what_is_also_to_be_done_fails(tmp_path: Path) -> None:
    def fail(connection: object) -> None:
        raise RuntimeError(str(connection))

    with library_with(tmp_path, {"a.txt": TEXT}) as store:
        with pytest.raises(RuntimeError):
            change_terms(store, put=(an_entry(),), also=fail)
        assert revisions(store) == ()


def test_a_removed_shipped_entry_is_out_of_force_and_comes_back_when_put_again(tmp_path: Path) -> None:
    with library_with(tmp_path, {}) as store:
        shipped = next(entry for entry in all_entries(store) if entry.indonesian == "kedaulatan")
        change_terms(store, remove=(shipped,))
        assert shipped not in all_entries(store)
        change_terms(store, put=(shipped,))
        assert shipped in all_entries(store)


def test_a_change_of_the_shipped_glossary_marks_every_document_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    header = "indonesian,english,part_of_speech"
    monkeypatch.setattr("glossary.entries.DATA", data)
    monkeypatch.setattr("glossary.termbase.DATA", data)
    monkeypatch.setattr("glossary.occurrences.DATA", data)
    monkeypatch.setenv("KUTIP_CACHE", str(tmp_path / "cache"))
    (data / "sea.csv").write_text(f"{header}\nikan,fish,noun\n", encoding="utf-8")
    with library_with(tmp_path, {"a.txt": TEXT}) as store:
        assert bring_up_to_date(store) == 1
        assert bring_up_to_date(store) == 0
        (data / "sea.csv").write_text(f"{header}\nikan,fish,noun\nteluk,bay,noun\n", encoding="utf-8")
        assert bring_up_to_date(store) == 1
        (use,) = uses_of(store, (term_id_of("teluk", "noun", "bay"),))
    assert (use.passages, use.occurrences) == (1, 1)

"""TBX v2 as Translate Toolkit reads it, and Debian's English-Indonesian FreeDict dictionary as we do."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary.entries import shipped_entries
from glossary.exchange.formats import read_file, written_files
from tests.quality.toolkit_tbx import units

FREEDICT = Path("/usr/share/dictd/freedict-eng-ind.index")


def test_translate_toolkit_reads_the_same_entries_back_from_tbx_v2(tmp_path: Path) -> None:
    entries = shipped_entries()
    path = tmp_path / "terms.martif"
    for target, content in written_files(path, entries, format_name="martif").items():
        target.write_bytes(content)
    read = units(path)
    assert len(read) == len(entries)
    for (terms, source, target_term), entry in zip(read, entries, strict=True):
        assert (source, target_term) == (entry.indonesian, entry.english[0])
        assert sorted(terms) == sorted((*entry.indonesian_forms(), *entry.english_forms()))


@pytest.mark.skipif(not FREEDICT.exists(), reason="Debian's package dict-freedict-eng-ind is not installed")
def test_debians_freedict_dictionary_is_imported() -> None:
    batch = read_file(FREEDICT, format_name="dictd", field="freedict")
    english = {form for entry in batch.entries for form in entry.english}
    assert len(batch.entries) > 1_000
    assert {"water", "book", "house"} <= english

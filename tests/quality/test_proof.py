"""`verify` on five thousand right and five thousand wrong excerpts: right ones pass, wrong ones never do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from citations.export.formats import FORMATS
from citations.proof.readers.formats import READERS
from corpus.store import Store, open_store
from tests.conftest import SAMPLE, environment, run_kutip
from tests.quality import proof_figures as figures

EXCERPTS = 1000
MUTATIONS = 460
EXPORTS = [name for name, each in FORMATS.items() if each.quotes and each.extension in READERS]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    home = tmp_path_factory.mktemp("proof")
    accented = home / "rémi.txt"
    accented.write_text(figures.ACCENTED, encoding="utf-8")
    env = environment(home, home / "cache")
    ran = run_kutip(("ingest", str(SAMPLE), str(accented)), env)
    assert ran.status == 0, ran.err
    with open_store(home / "library") as opened:
        yield opened


@pytest.mark.parametrize("name", EXPORTS)
def test_exported_excerpts_are_verified_at_once(store: Store, tmp_path: Path, name: str) -> None:
    records = figures.random_records(store, EXCERPTS, seed=6)
    verdicts = figures.verified(store, records, FORMATS[name], tmp_path)
    assert len(verdicts) == EXCERPTS
    accepted = {"verbatim"} if name != "pdf" else {"verbatim", "verbatim after normalisation"}
    wrong = [verdict for verdict in verdicts if verdict.status not in accepted]
    assert not wrong, figures.counted(verdicts)


@pytest.mark.parametrize("name", figures.MUTATIONS)
def test_no_mutation_is_taken_for_verbatim(store: Store, tmp_path: Path, name: str) -> None:
    records = figures.random_records(store, 3000, seed=7, whole_words=True)
    _, right = figures.MUTATIONS[name]
    made = figures.mutated(name, records, MUTATIONS, seed=8)
    assert len(made) >= MUTATIONS
    half = len(made) // 2
    verdicts = (
        *figures.judged_exports(store, made[:half], tmp_path),
        *figures.judged_drafts(store, made[half:], tmp_path),
    )
    assert len(verdicts) == len(made)
    assert "verbatim" not in figures.counted(verdicts)
    wrong = [verdict for verdict in verdicts if verdict.status not in right]
    assert len(wrong) <= len(made) // 100, [(verdict.status, verdict.quotation.text) for verdict in wrong[:5]]

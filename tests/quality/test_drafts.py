"""`verify` on drafts as students write them: the verdicts noted beforehand, and never a wrong quotation let pass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Store, open_store
from tests.conftest import SAMPLE, environment, run_kutip
from tests.quality import draft_figures as figures
from tests.quality.conftest import Floors

GOOD = ("verbatim", "normalisation")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    home = tmp_path_factory.mktemp("drafts")
    ran = run_kutip(("ingest", str(SAMPLE)), environment(home, home / "cache"))
    assert ran.status == 0, ran.err
    with open_store(home / "library") as opened:
        yield opened


@pytest.mark.parametrize(
    ("drafts", "figure"),
    [
        (figures.MAKERS, "drafts: verdicts as noted beforehand, of 114"),
        (figures.HELD_OUT_MAKERS, "drafts held out: verdicts as noted beforehand, of 72"),
    ],
)
def test_drafts_get_the_verdicts_that_were_noted_beforehand(
    store: Store, tmp_path: Path, floors: Floors, drafts: dict[str, tuple[str, ...]], figure: str
) -> None:
    judged: list[figures.Judged] = []
    for name in drafts:
        path = figures.made(name, tmp_path)
        if path is None:
            pytest.skip("pandoc, LibreOffice or pdflatex is not installed")
        judged += figures.judged(store, name, path)
    let_pass = [each for each in judged if each.given in GOOD and each.right not in GOOD]
    assert not let_pass
    floors.hold(figure, sum(each.right == each.given for each in judged))
    for each in judged:
        if each.right != each.given:
            floors.note(f"{each.draft}: “{each.words}” is {each.right}, was called {each.given}")

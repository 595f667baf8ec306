"""The deeper levels of a proof: a fresh extraction has to have the words at the very characters."""

from __future__ import annotations

import pytest

from citations.proof.draft import Anchor, Quotation
from citations.proof.judge import judge
from citations.proof.levels import Depth, with_levels
from citations.proof.sources import Sources
from corpus.originals import original_path
from corpus.store import Store
from tests.citations.proof.libraries import HARBOUR

WORDS = "Temuan kami sederhana"


@pytest.mark.parametrize(
    ("original", "status", "fresh"),
    [
        (HARBOUR, "verbatim", True),
        (HARBOUR.replace("PENDAHULUAN", "PENDAHULUAN SINGKAT"), "verbatim, wrong position", False),
        (HARBOUR.replace(WORDS, "Temuan mereka sederhana"), "verbatim", False),
        (None, "verbatim", None),
    ],
)
def test_a_fresh_extraction_is_compared_at_the_characters(
    store: Store, original: str | None, status: str, fresh: bool | None
) -> None:
    sources = Sources(store)
    source = next(each for each in sources if each.facts.file_name == "pelabuhan.txt")
    path = original_path(store.library, source.facts.sha256, source.facts.file_name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if original is not None:
        path.write_text(original, encoding="utf-8")
    start = source.text.index(WORDS)
    anchor = Anchor(source.facts.document_id, source.facts.sha256, "", start, start + len(WORDS))
    (verdict,) = with_levels(store, judge(sources, (Quotation(WORDS, "row 1", anchor=anchor),)), Depth(fresh=True))
    path.unlink(missing_ok=True)
    assert (verdict.status, verdict.levels["fresh"]) == (status, fresh)

"""A floor for what we keep of a manual's pages: boxes, lists and chapter openings are text, not furniture."""

from __future__ import annotations

import pytest

from tests.quality import debian_texts
from tests.quality.conftest import Floors
from tests.quality.handbook_pages import measure


@pytest.mark.skipif(not debian_texts.is_installed(), reason="Debian's package debian-handbook is not installed")
@pytest.mark.parametrize("edition", ["id-ID", "en-US"])
def test_the_paragraphs_of_a_manual_are_kept(floors: Floors, edition: str) -> None:
    pages = measure(edition)
    share = sum(page.kept for page in pages) / sum(page.letters for page in pages)
    floors.hold(f"web handbook {edition} paragraphs kept", share)
    floors.hold(f"web handbook {edition} worst page", min(page.kept / page.letters for page in pages))
    assert len(pages) >= 120
    assert share >= 0.995

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _shared_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The termbase is made once for all tests."""
    monkeypatch.setenv("KUTIP_CACHE", str(cache))

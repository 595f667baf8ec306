from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.store import Store
from tests.citations.proof.libraries import a_library


@pytest.fixture(scope="package")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with a_library(tmp_path_factory.mktemp("proof") / "library") as opened:
        yield opened

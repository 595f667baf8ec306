"""What every test may use: a library of its own and the command line as a user calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample"


class Ran(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """Return the one JSON object on stdout."""
        return json.loads(self.out)


Kutip = Callable[..., Ran]


def environment(home: Path, cache: Path) -> dict[str, str]:
    """Return an environment whose library and cache lie in a test's own folder; the termbase is shared."""
    return {
        **os.environ,
        "KUTIP_LIBRARY": str(home / "library"),
        "KUTIP_CACHE": str(cache),
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }


def run_kutip(arguments: tuple[str, ...], env: dict[str, str], *, stdin: str | None = None) -> Ran:
    """Run the command line in a process of its own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "search_cli.py"), *arguments],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        input=stdin,
        timeout=300,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for the whole session: the termbase is made once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def kutip(tmp_path: Path, cache: Path) -> Kutip:
    """The command line over an empty library of the test's own."""
    env = environment(tmp_path, cache)
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Kutip:
    """The command line over a library that holds the bundled sample corpus; tests only read from it."""
    env = environment(tmp_path_factory.mktemp("sample"), cache)
    ran = run_kutip(("ingest", str(SAMPLE)), env)
    assert ran.status == 0, ran.err
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)

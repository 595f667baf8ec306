"""What every test may use: a library of its own and the command line as a user calls it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from filelock import FileLock

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
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the workers of a session have in common, where one makes what all of them read."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def cache(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for a worker's session; the termbase in it is made once for all workers."""
    made = shared / "cache"
    with FileLock(shared / "cache.lock"):
        if not made.exists():
            making = shared / "making"
            run_kutip(("term", "desa"), environment(shared, making))
            assert list(making.glob("termbase-*"))
            making.rename(made)
    return Path(shutil.copytree(made, tmp_path_factory.mktemp("cache"), dirs_exist_ok=True))


@pytest.fixture
def kutip(tmp_path: Path, cache: Path) -> Kutip:
    """The command line over an empty library of the test's own."""
    env = environment(tmp_path, cache)
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


@pytest.fixture(scope="session")
def sample_library(shared: Path, cache: Path) -> Kutip:
    """The command line over a library that holds the bundled sample corpus; tests only read from it."""
    home = shared / "sample"
    with FileLock(shared / "sample.lock"):
        if not (home / "made").exists():
            shutil.copytree(shared / "cache", home / "cache", dirs_exist_ok=True)
            ran = run_kutip(("ingest", str(SAMPLE)), environment(home, home / "cache"))
            assert ran.status == 0, ran.err
            (home / "made").touch()
    shutil.copytree(home / "cache", cache, dirs_exist_ok=True)
    env = environment(home, cache)
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)

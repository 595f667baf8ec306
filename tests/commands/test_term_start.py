"""What a lookup loads: heavy modules, and those that a lookup can do without, stay out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, SAMPLE, environment, run_kutip

UNWANTED = {"typing", "dataclasses", "textwrap", "spacy", "whoosh", "citeproc", "csv", "rich", "snowballstemmer"}


def test_a_lookup_loads_only_what_it_needs(tmp_path: Path, cache: Path) -> None:
    env = environment(tmp_path, cache)
    assert run_kutip(("ingest", str(SAMPLE / "village-funds-sirani-valley.md")), env).status == 0
    assert run_kutip(("term", "desa"), env).status == 0
    command = [sys.executable, "-X", "importtime", str(ROOT / "search_cli.py"), "term", "desa"]
    told = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True, cwd=ROOT).stderr
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in told.splitlines() if line.count("|") == 2}
    assert "sqlite3" in loaded
    assert not loaded & UNWANTED

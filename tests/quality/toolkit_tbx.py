"""Read a TBX v2 file with Translate Toolkit, in the interpreter that has it; its units as JSON out.

Translate Toolkit is under the GPL and no dependency of ours: it runs in a process of its own, as any other program.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

PROGRAM = """
import json, sys
from translate.storage.tbx import tbxfile
with open(sys.argv[1], "rb") as file:
    units = tbxfile.parsestring(file.read()).units
print(json.dumps([[str(node.text) for node in unit.xmlelement.iter() if str(node.tag).endswith("term")] +
    [unit.source, unit.target] for unit in units]))
"""
_INTERPRETERS = ("/usr/bin/python3", "python3")


class ToolkitUnit(NamedTuple):
    """Every term of a unit, its source and its target."""

    terms: tuple[str, ...]
    source: str
    target: str


def units(path: Path) -> list[ToolkitUnit]:
    """Return the units that Translate Toolkit sees; skip where no interpreter has it."""
    for program in filter(None, map(shutil.which, _INTERPRETERS)):
        probe = subprocess.run([program, "-c", "import translate.storage.tbx"], check=False, capture_output=True)
        if probe.returncode == 0:
            done = subprocess.run([program, "-c", PROGRAM, str(path)], check=True, capture_output=True, timeout=120)
            return [ToolkitUnit(tuple(row[:-2]), row[-2], row[-1]) for row in json.loads(done.stdout)]
    pytest.skip("Translate Toolkit is not installed (Debian: python3-translate)")

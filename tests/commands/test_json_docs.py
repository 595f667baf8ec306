"""docs/json.md shows one example of every JSON object; here its commands are run and compared with what it shows."""

from __future__ import annotations

import json
import re
import shlex
from typing import Any

import pytest

from tests.conftest import ROOT, Kutip

_EXAMPLE = re.compile(r"^    \$ search_cli\.py (?P<command>[^\n]+)\n\n```json\n(?P<json>.+?)\n```", re.M | re.S)
TEXT = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
EXAMPLES = [(match["command"], json.loads(match["json"])) for match in _EXAMPLE.finditer(TEXT)]


def shape(value: Any) -> Any:
    """Return the keys of objects, all the way down; of a list, those of its first element."""
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return None


def agrees(shown: Any, printed: Any) -> bool:
    """Tell whether what is printed has every key that is shown; null and empty agree with anything."""
    if isinstance(shown, dict) and isinstance(printed, dict):
        return shown.keys() <= printed.keys() and all(agrees(shown[key], printed[key]) for key in shown)
    if isinstance(shown, list) and isinstance(printed, list):
        return not shown or not printed or agrees(shown[0], printed[0])
    return True


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_the_example_is_what_the_command_prints(sample_library: Kutip, command: str, shown: Any) -> None:
    ran = sample_library(*shlex.split(command))
    printed = json.loads(ran.out.splitlines()[0])
    assert printed["schema"] == shown["schema"]
    assert list(printed)[:2] == ["schema", "ok"]
    assert agrees(shape(shown), shape(printed))

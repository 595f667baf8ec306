"""Pinned scores: a figure may not fall below its floor in floors.json; only an explicit flag lowers one.

`pytest tests/quality --raise-floors` writes better figures down; `--lower-floors` writes worse ones down too, for a
change that is worth its price, and the diff of floors.json shows it.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

FLOORS = Path(__file__).parent / "floors.json"
TOLERANCE = 0.0005
_FIGURES: dict[str, tuple[float, float | None]] = {}
_NOTES: list[str] = []


class Floors:
    """Holds figures to their floors; higher is better."""

    def __init__(self, *, may_raise: bool, may_lower: bool) -> None:
        self._pinned: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        self._may_raise = may_raise or may_lower
        self._may_lower = may_lower

    def hold(self, name: str, figure: float) -> None:
        """Fail if a figure is below its floor; a figure without a floor must be pinned first."""
        figure = math.floor(figure * 10_000) / 10_000
        floor = self._pinned.get(name)
        _FIGURES[name] = (figure, floor)
        if floor is None or figure > floor:
            if self._may_raise:
                self._pin(name, figure)
            elif floor is None:
                pytest.fail(f"{name} = {figure} has no floor yet: run with --raise-floors")
        elif figure < floor - TOLERANCE:
            if not self._may_lower:
                pytest.fail(f"{name} fell to {figure}; its floor is {floor}")
            self._pin(name, figure)

    def note(self, text: str) -> None:
        """State a figure that is measured for comparison only."""
        _NOTES.append(text)

    def _pin(self, name: str, figure: float) -> None:
        self._pinned[name] = figure
        text = json.dumps(dict(sorted(self._pinned.items())), indent=2) + "\n"
        temporary = FLOORS.with_suffix(".part")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(FLOORS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--raise-floors", action="store_true", help="write better figures into floors.json")
    parser.addoption("--lower-floors", action="store_true", help="write worse figures into floors.json too")


@pytest.fixture(scope="session")
def floors(request: pytest.FixtureRequest) -> Floors:
    return Floors(
        may_raise=request.config.getoption("--raise-floors"), may_lower=request.config.getoption("--lower-floors")
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print every figure beside its floor, so that a run states what it measured."""
    if _FIGURES:
        terminalreporter.section("figures (higher is better)")
    for name, (figure, floor) in sorted(_FIGURES.items()):
        terminalreporter.write_line(f"{name:<60} {figure:>12.4f}   floor {'-' if floor is None else floor}")
    for note in _NOTES:
        terminalreporter.write_line(note)

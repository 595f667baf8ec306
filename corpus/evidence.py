"""What single places say of a document in; each value with where it was read, how sure it is, and what disagrees, out.

How sure a value is goes by one rule. A place that labels the value ("Vol. 5", "Oleh", a tag made for it), or type that
allows no other reading, makes it `likely`; position or form alone, and properties that programs write, make it a
`guess`. Two independent places that agree make it `certain`, as the user's own word does. Where a place that is worth
as much says otherwise, it is one step less sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Literal, NamedTuple

Sure = Literal["certain", "likely", "guess"]
# The key of `Metadata.extra` under which the evidence is kept: key -> candidates, the value that was taken first.
EVIDENCE = "evidence"
SCALE: tuple[Sure, ...] = ("guess", "likely", "certain")
# What one program writes from one record is one place: its tags do not confirm each other.
_ONE_RECORD = re.compile(r"\b(?:tag|JSON-LD|page title|address)\b")
_LONGEST_LINE = 300
_LEAST_ALIKE = 12
# Several values of these do not disagree: a journal has an ISSN in print and one online.
_MANY = frozenset({"ISSN", "ISBN"})
_GIVEN = {"user": "you", "sidecar": "sidecar"}


class Statement(NamedTuple):
    """One value as one place says it.

    `origin` is that of `Metadata.origins`, `sure` what the place alone is worth; `page` counts from 1, `line` is as
    printed, where the place is a line.
    """

    key: str
    value: object
    place: str
    origin: str = "page"
    sure: Sure = "likely"
    page: int | None = None
    line: str = ""


def taken(statements: Iterable[Statement]) -> tuple[dict[str, object], dict[str, str]]:
    """Return the first value said of each key, and its origin."""
    csl: dict[str, object] = {}
    origins: dict[str, str] = {}
    for statement in statements:
        if statement.value and statement.key not in csl:
            csl[statement.key] = statement.value
            origins[statement.key] = statement.origin
    return csl, origins


def evidence_of(statements: Iterable[Statement], values: Mapping[str, object]) -> dict[str, list[dict[str, Any]]]:
    """Return for each key its candidates: `value`, `sure`, and `places` with `place`, `sure`, `page` and `line`.

    Args:
        statements: what places say, the most trusted first.
        values: the values that were taken; of each key that one comes first, whatever places say of it.
    """
    by_key: dict[str, list[list[Statement]]] = {}
    for statement in statements:
        # What kind of work it is follows from the other values.
        if not statement.value or statement.key == "type":
            continue
        groups = by_key.setdefault(statement.key, [])
        same = next((group for group in groups if agree(statement.key, group[0].value, statement.value)), None)
        if same is None:
            groups.append([statement])
        else:
            same.append(statement)
    return {key: _candidates(key, groups, values.get(key)) for key, groups in by_key.items()}


def with_given(
    evidence: Mapping[str, Sequence[Mapping[str, Any]]], given: Mapping[str, object], origin: str
) -> dict[str, list[dict[str, Any]]]:
    """Put values that the user gave before what was read; what was read stays as a candidate.

    >>> with_given({"volume": []}, {"volume": "5"}, "user")["volume"]
    [{'value': '5', 'sure': 'certain', 'places': [{'place': 'you', 'sure': 'certain'}]}]
    """
    place = _GIVEN.get(origin, origin)
    result = {key: [dict(one) for one in candidates] for key, candidates in evidence.items()}
    for key, value in given.items():
        former = [(one["value"], [at for at in one["places"] if at["place"] != place]) for one in result.get(key, ())]
        same = [places for other, places in former if agree(key, other, value)]
        others = [(other, places) for other, places in former if places and not agree(key, other, value)]
        own = {"place": place, "sure": "certain"}
        result[key] = _judged(key, [(value, [own, *chain.from_iterable(same)]), *others])
    return result


def guessed(evidence: Mapping[str, Sequence[Mapping[str, Any]]], key: str) -> bool:
    """Tell whether the value taken of a key is no more than a guess."""
    return bool(evidence.get(key)) and evidence[key][0]["sure"] == "guess"


def contradicted(evidence: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[str]:
    """Return the keys of which a place that labels its value says otherwise than what was taken."""
    return [
        key
        for key, candidates in evidence.items()
        if key not in _MANY and candidates and _worth(candidates[0]["places"]) != "certain"
        if any(_worth(other["places"]) != "guess" for other in candidates[1:])
    ]


def agree(key: str, one: object, other: object) -> bool:
    """Tell whether two values of a key say the same, though one says it shorter or writes names otherwise.

    >>> agree("issued", {"date-parts": [[2018]]}, {"date-parts": [[2018, 11]]}), agree("volume", "5", "6")
    (True, False)
    >>> agree("author", [{"family": "Rahma", "given": "S."}], [{"family": "Rahma", "given": "Siti"}])
    True
    """
    if key == "keywords":
        # The lines of two languages add up.
        return True
    if key == "issued":
        first, second = _parts(one), _parts(other)
        shorter = min(len(first), len(second))
        return shorter > 0 and first[:shorter] == second[:shorter]
    if isinstance(one, list) and isinstance(other, list):
        names, others = {_family(name) for name in one}, {_family(name) for name in other}
        return bool(names) and bool(others) and (names <= others or others <= names)
    first_text, second_text = sorted((_folded(str(one)), _folded(str(other))), key=len)
    return first_text == second_text or (len(first_text) >= _LEAST_ALIKE and second_text.startswith(first_text))


def _candidates(key: str, groups: Sequence[Sequence[Statement]], value: object) -> list[dict[str, Any]]:
    chosen = next((group for group in groups if value and agree(key, group[0].value, value)), groups[0])
    others = [(group[0].value, _places(group)) for group in groups if group is not chosen]
    return _judged(key, [(value or chosen[0].value, _places(chosen)), *others])


def _judged(key: str, said: Sequence[tuple[object, list[dict[str, Any]]]]) -> list[dict[str, Any]]:
    """Say how sure each value is, by its places and by what the others are worth."""
    worth = [SCALE.index(_worth(places)) for _, places in said]
    found = []
    for index, (value, places) in enumerate(said):
        own = worth[index]
        sure = SCALE.index("certain") if len({_source(one["place"]) for one in places}) > 1 else own
        rivals = [other for at, other in enumerate(worth) if at != index]
        if key not in _MANY and own < SCALE.index("certain") and any(rival >= own for rival in rivals):
            sure = max(0, sure - 1)
        found.append({"value": value, "sure": SCALE[sure], "places": places})
    return found


def _worth(places: Sequence[Mapping[str, Any]]) -> Sure:
    """Return what the best of some places is worth alone."""
    return max((one["sure"] for one in places), key=SCALE.index, default="guess")


def _source(place: str) -> str:
    return "record" if _ONE_RECORD.search(place) else place


def _places(group: Sequence[Statement]) -> list[dict[str, Any]]:
    """Return each place once, as it first says the value."""
    places: dict[str, dict[str, Any]] = {}
    for one in group:
        line = one.line if len(one.line) <= _LONGEST_LINE else f"{one.line[:_LONGEST_LINE]}…"
        found = {"place": one.place, "sure": one.sure, "page": one.page, "line": line}
        places.setdefault(one.place, {name: value for name, value in found.items() if value})
    return list(places.values())


def _parts(value: object) -> list[object]:
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    return list(parts[0]) if isinstance(parts, list | tuple) and parts else []


def _family(name: object) -> str:
    if not isinstance(name, Mapping):
        return _folded(str(name))
    literal = str(name.get("literal", ""))
    return _folded(str(name.get("family") or (literal.split() or [""])[-1]))


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()

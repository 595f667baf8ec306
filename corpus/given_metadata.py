"""Metadata that the user gives: options, `--meta FILE`, sidecar `name.meta.json` in; CSL and extra keys out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.document import Metadata
from corpus.errors import NoSuchPath, UsageError
from corpus.evidence import EVIDENCE, with_given

EXTRA_KEYS = frozenset({"language", "description", "first_page", "tags"})
SIDECAR_SUFFIX = ".meta.json"
_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of a source: CSL values, extra values, and the origin to note for both."""

    csl: Mapping[str, object] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    origin: str = "user"


def sidecar_of(path: Path) -> Path | None:
    """Return the sidecar of a source, `jurnal.pdf.meta.json` or `jurnal.meta.json`, if there is one."""
    for candidate in (path.with_name(path.name + SIDECAR_SUFFIX), path.with_suffix(SIDECAR_SUFFIX)):
        if candidate.is_file():
            return candidate
    return None


def read_given(path: Path, *, origin: str) -> Given:
    """Read a metadata file: one JSON object of CSL-JSON keys and `language`, `description`, `first_page`, `tags`.

    Raises:
        UsageError: the file is not such an object; the message says where.
        NoSuchPath: there is no such file.
    """
    try:
        if path.stat().st_size > _LIMIT:
            raise UsageError(f"{path} is too large for a metadata file.", "Keep it under 1 MB.")
        values = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise NoSuchPath(str(path)) from error
    except (ValueError, RecursionError, OSError) as error:
        raise UsageError(f"{path} cannot be read as JSON: {error}.", "Correct the file, or move it away.") from error
    if not isinstance(values, dict):
        raise UsageError(f"{path} holds no JSON object.", 'Write {"title": "...", "author": [...]}.')
    checked = {key: _checked(path, key, value) for key, value in values.items()}
    return Given(
        csl={key: value for key, value in checked.items() if key not in EXTRA_KEYS},
        extra={key: value for key, value in checked.items() if key in EXTRA_KEYS},
        origin=origin,
    )


def _checked(path: Path, key: str, value: Any) -> object:
    """Return a metadata value of the right type, or say what is wrong with it."""
    wanted = _expectation(key, value)
    if wanted:
        raise UsageError(f"{path}: '{key}' must be {wanted}.", "Correct the file.", key=key)
    return value


def _expectation(key: str, value: Any) -> str:
    """Return what a value should have been, or an empty text where it is right."""
    if key in ("author", "editor", "translator"):
        right = isinstance(value, list) and all(
            isinstance(name, dict) and name and all(isinstance(part, str) for part in name.values()) for name in value
        )
        return "" if right else 'a list of CSL names, such as [{"family": "Rahma", "given": "Siti"}]'
    if key in ("issued", "accessed"):
        parts = value.get("date-parts") if isinstance(value, dict) else None
        right = (
            bool(parts)
            and isinstance(parts, list)
            and isinstance(parts[0], list)
            and all(isinstance(part, int) for part in parts[0])
        )
        return "" if right else 'a CSL date, such as {"date-parts": [[2022, 6, 4]]}'
    if key == "language":
        return "" if value in ("id", "en") else '"id" or "en"'
    if key == "tags":
        right = isinstance(value, list) and all(isinstance(tag, str) for tag in value)
        return "" if right else "a list of texts"
    if key == "first_page":
        return "" if isinstance(value, int | str) else "a page number or label"
    return "" if isinstance(value, str | int | float | list | dict) else "a text"


def merged(found: Metadata, *given: Given) -> Metadata:
    """Lay what the user gave over what was found; the first of `given` wins.

    What was found stays in the evidence, where there is any: documents of older versions have none.
    """
    csl = dict(found.csl)
    origins = dict(found.origins)
    extra = dict(found.extra)
    evidence = extra.get(EVIDENCE)
    for layer in reversed(given):
        csl.update(layer.csl)
        extra.update(layer.extra)
        origins.update(dict.fromkeys((*layer.csl, *layer.extra), layer.origin))
        if isinstance(evidence, Mapping):
            evidence = extra[EVIDENCE] = with_given(evidence, {**layer.csl, **layer.extra}, layer.origin)
    return Metadata(csl, origins, extra)

"""The values of an ingest: what the user says of the files, what other packages do, how each file ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from corpus.document import AnyDocument, Metadata
from corpus.given_metadata import Given
from corpus.store import Store

Status = Literal["added", "unchanged", "updated", "duplicate", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file ended; a failed one carries the error's code, message and hint."""

    path: Path
    status: Status
    document_id: str | None = None
    code: str = ""
    message: str = ""
    hint: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hooks:
    """What other packages do at ingest: render references; look at a document just saved, in its transaction."""

    render: Callable[[Metadata, str], Mapping[str, object]]
    saved: Callable[[Store, AnyDocument], None]


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the user says of every file of this run."""

    given: Given = field(default_factory=Given)
    from_file: Given = field(default_factory=Given)

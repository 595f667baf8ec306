"""Passage ids in, what the store still knows of them out, also of documents that are no longer searched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from corpus.ids import parse_passage_id
from corpus.store import Store


class FormerPassage(NamedTuple):
    """A passage's text, and the state (active, superseded, removed) and file name of its document."""

    text: str
    state: str
    file_name: str


def former_passages(store: Store, passage_ids: Iterable[str]) -> dict[str, FormerPassage]:
    """Return passages whatever became of their documents, by id; those the store has forgotten are left out."""
    found = {}
    for passage_id in passage_ids:
        row = store.connection.execute(
            "SELECT p.text, d.state, d.file_name FROM passages p JOIN documents d USING (document_id)"
            " WHERE p.document_id = ? AND p.ordinal = ?",
            parse_passage_id(passage_id),
        ).fetchone()
        if row is not None:
            found[passage_id] = FormerPassage(*row)
    return found

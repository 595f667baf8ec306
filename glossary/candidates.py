"""Candidates for terms, in the library's store: proposals in, what the user decided out; rejected ones stay so."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.errors import UsageError
from corpus.save import now
from corpus.store import Store, transaction
from glossary.changes import change_terms
from glossary.entries import Entry
from glossary.mining.proposals import Evidence, Proposal
from glossary.termbase import read_entry
from glossary.validation import problems_of


class Candidate(NamedTuple):
    """A proposed entry; `state` is proposed, accepted or rejected."""

    candidate_id: int
    kind: str
    entry: Entry
    score: float
    state: str
    evidence: tuple[Evidence, ...]

    def missing_side(self) -> str:
        """Return the language that an entry would need and mining did not find, or an empty text."""
        if not self.entry.english:
            return "English"
        return "" if self.entry.indonesian else "Indonesian"


def keep_proposals(store: Store, proposals: Iterable[Proposal]) -> None:
    """Put what was mined in the place of what was proposed before; decided candidates stay as they are."""
    with transaction(store) as connection:
        kept = set()
        for proposal in proposals:
            kept.add(proposal.key)
            _keep(connection, proposal)
        rows = connection.execute("SELECT candidate_id, key FROM term_candidates WHERE state = 'proposed'").fetchall()
        gone = [(number,) for number, key in rows if key not in kept]
        connection.executemany("DELETE FROM term_candidates WHERE candidate_id = ?", gone)


def _keep(connection: sqlite3.Connection, proposal: Proposal) -> None:
    values = (proposal.kind, json.dumps(proposal.entry, ensure_ascii=False), proposal.score, now())
    connection.execute(
        "INSERT INTO term_candidates (key, kind, entry, score, state, changed_at) VALUES (?,?,?,?,'proposed',?)"
        " ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, entry = excluded.entry, score = excluded.score"
        " WHERE state = 'proposed'",
        (proposal.key, *values),
    )
    number, state = connection.execute(
        "SELECT candidate_id, state FROM term_candidates WHERE key = ?", (proposal.key,)
    ).fetchone()
    if state == "proposed":
        connection.execute("DELETE FROM term_evidence WHERE candidate_id = ?", (number,))
        connection.executemany(
            'INSERT OR IGNORE INTO term_evidence (candidate_id, document_id, ordinal, start, "end", unit_id)'
            " VALUES (?,?,?,?,?,?)",
            ((number, *evidence) for evidence in proposal.evidence),
        )


def candidates(store: Store, state: str = "proposed") -> tuple[Candidate, ...]:
    """Return the candidates of a state, best first."""
    rows = store.connection.execute(
        "SELECT candidate_id, kind, entry, score, state FROM term_candidates WHERE state = ?"
        " ORDER BY score DESC, candidate_id",
        (state,),
    ).fetchall()
    return tuple(_candidate(store, row) for row in rows)


def candidate(store: Store, candidate_id: int) -> Candidate:
    """Return one candidate.

    Raises:
        UsageError: there is none of that number.
    """
    row = store.connection.execute(
        "SELECT candidate_id, kind, entry, score, state FROM term_candidates WHERE candidate_id = ?", (candidate_id,)
    ).fetchone()
    if row is None:
        raise UsageError(
            f"There is no candidate {candidate_id}.",
            "`search_cli.py glossary mine` prints their numbers.",
            candidate_id=candidate_id,
        )
    return _candidate(store, row)


def _candidate(store: Store, row: tuple[int, str, str, float, str]) -> Candidate:
    number, kind, entry, score, state = row
    evidence = store.connection.execute(
        'SELECT document_id, ordinal, start, "end", unit_id FROM term_evidence WHERE candidate_id = ?'
        " ORDER BY document_id, ordinal, start",
        (number,),
    )
    return Candidate(number, kind, read_entry(entry), score, state, tuple(Evidence(*values) for values in evidence))


def accept(store: Store, chosen: Sequence[Candidate]) -> None:
    """Make entries of candidates, all or none; they work in search at once.

    Raises:
        UsageError: one of them is no sound entry, for instance because one language is missing.
    """
    for item in chosen:
        _must_be_sound(item)
    entries = tuple(item.entry for item in chosen)

    def note(connection: sqlite3.Connection) -> None:
        for item in chosen:
            connection.execute(
                "UPDATE term_candidates SET state = 'accepted', entry = ?, term_id = ?, changed_at = ?"
                " WHERE candidate_id = ?",
                (json.dumps(item.entry, ensure_ascii=False), item.entry.term_id, now(), item.candidate_id),
            )

    change_terms(store, put=entries, also=note)


def reject(store: Store, chosen: Sequence[Candidate]) -> None:
    """Set candidates aside for good; an entry that one of them was made into is left alone."""
    with transaction(store) as connection:
        connection.executemany(
            "UPDATE term_candidates SET state = 'rejected', changed_at = ? WHERE candidate_id = ?",
            ((now(), item.candidate_id) for item in chosen),
        )


def _must_be_sound(item: Candidate) -> None:
    side = item.missing_side()
    if side:
        known = item.entry.indonesian or item.entry.english[0]
        raise UsageError(
            f"Candidate {item.candidate_id} ({known}) has no {side} side.",
            f"Give it: search_cli.py glossary mine --edit {item.candidate_id} --{side.lower()} TERM",
            candidate_id=item.candidate_id,
        )
    problems = problems_of(item.entry)
    if problems:
        raise UsageError(
            f"Candidate {item.candidate_id} is no sound entry: {'; '.join(problems)}.",
            f"Correct it with `search_cli.py glossary mine --edit {item.candidate_id} ...`.",
            candidate_id=item.candidate_id,
        )


def evidence_of(store: Store, term_id: int) -> tuple[Evidence, ...]:
    """Return where a mined term was seen when it was accepted; nothing for other terms."""
    rows = store.connection.execute(
        'SELECT e.document_id, e.ordinal, e.start, e."end", e.unit_id FROM term_evidence e'
        " JOIN term_candidates c USING (candidate_id) WHERE c.term_id = ? AND c.state = 'accepted'"
        " ORDER BY e.document_id, e.ordinal, e.start",
        (term_id,),
    )
    return tuple(Evidence(*row) for row in rows)

"""Where does the library use a term? The rows of `term_occurrences` in, counts and passages out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.records import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from corpus.document import Language
    from corpus.store import Store


class Use(NamedTuple):
    """How often a term stands in the passages of one language and document."""

    document_id: str
    language: Language
    passages: int
    occurrences: int


def uses_of(store: Store, term_ids: Sequence[int]) -> tuple[Use, ...]:
    """Return where terms are used, by document and language, most passages first."""
    marks = ",".join("?" for _ in term_ids)
    rows = store.connection.execute(
        "SELECT o.document_id, p.language, count(*), sum(o.occurrences) FROM term_occurrences o"
        " JOIN passages p USING (document_id, ordinal) JOIN documents d USING (document_id)"
        f" WHERE d.state = 'active' AND o.term_id IN ({marks})"
        " GROUP BY o.document_id, p.language ORDER BY count(*) DESC, o.document_id",
        tuple(term_ids),
    )
    return tuple(Use(*row) for row in rows)


def passages_using(store: Store, term_ids: Sequence[int], language: Language, limit: int) -> tuple[str, ...]:
    """Return the ids of the passages of a language that use terms most densely, running text before the rest."""
    marks = ",".join("?" for _ in term_ids)
    rows = store.connection.execute(
        "SELECT o.document_id, o.ordinal FROM term_occurrences o"
        " JOIN passages p USING (document_id, ordinal) JOIN documents d USING (document_id)"
        f" WHERE d.state = 'active' AND p.language = ? AND o.term_id IN ({marks})"
        " GROUP BY o.document_id, o.ordinal"
        " ORDER BY p.kind NOT IN ('paragraph', 'list item', 'quotation'), length(p.text) < 120,"
        " sum(o.occurrences) * 1.0 / (200 + length(p.text)) DESC, o.document_id, o.ordinal LIMIT ?",
        (language, *term_ids, limit),
    )
    return tuple(f"{document_id}:{ordinal}" for document_id, ordinal in rows)

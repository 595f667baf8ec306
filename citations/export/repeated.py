"""Name quotations that an export has twice, as from two copies of a work: excerpts in, the same with remarks out."""

from __future__ import annotations

from dataclasses import replace

from citations.export.pieces import quotation_of
from citations.export.record import ExcerptRecord
from citations.export.wording import LABELS
from citations.proof.words import loose_words
from corpus.document import Language


def with_repetitions(records: tuple[ExcerptRecord, ...], language: Language) -> tuple[ExcerptRecord, ...]:
    """Return all excerpts; one with the words of an earlier one says of which, and none is left out.

    Case, accents, punctuation and white space do not tell quotations apart.
    """
    first: dict[tuple[str, ...], int] = {}
    found = []
    for number, record in enumerate(records, 1):
        earlier = first.setdefault(tuple(loose_words(quotation_of(record))), number)
        remark = () if earlier == number else (LABELS[language].repeated.format(earlier),)
        found.append(replace(record, remarks=(*record.remarks, *remark)))
    return tuple(found)

"""What a reader should know of a quotation's text: excerpts in, remarks on text recognition out."""

from __future__ import annotations

from citations.export.record import ExcerptRecord
from citations.export.wording import LABELS
from corpus.catalog import reading_text
from corpus.document import Language
from corpus.language.words import fold, words_of
from corpus.store import Store

# A document is taken for a scan if it has so many damaged words, and so many in a thousand: single odd words are rather
# names and spellings ("travelled") that the lexicons lack.
_DAMAGED = 3
_DAMAGED_PER_WORD = 0.4 / 1000


class Remarks:
    """Finds the remarks on excerpts, looking at each document once; nothing in a quotation is ever corrected."""

    def __init__(self, store: Store, language: Language) -> None:
        self._store = store
        self._labels = LABELS[language]
        self._repairs: dict[str, dict[str, str]] = {}

    def of(self, record: ExcerptRecord) -> tuple[str, ...]:
        """Return the remarks on one excerpt: recognised by a machine; likely slips with what was probably meant."""
        repairs = self._repairs_of(record.excerpt.document_id)
        remarks = [self._labels.recognised] if self._recognised(record) else []
        for segment in record.segments:
            for word in words_of(segment.quotation) if repairs else ():
                printed = segment.quotation[word.start : word.end]
                if reading := repairs.get(fold(printed)):
                    remarks.append(self._labels.ocr_slip.format(printed, reading))
        return tuple(dict.fromkeys(remarks))

    def _repairs_of(self, document_id: str) -> dict[str, str]:
        if document_id not in self._repairs:
            from corpus.language.ocr_repairs import repairs_of

            text = reading_text(self._store, document_id)
            words = words_of(text)
            found = repairs_of(((text, words),))
            scanned = len(found) >= max(_DAMAGED, _DAMAGED_PER_WORD * len(words))
            self._repairs[document_id] = found if scanned else {}
        return self._repairs[document_id]

    def _recognised(self, record: ExcerptRecord) -> bool:
        """Tell whether a block that the quotation touches was read by text recognition."""
        first, last = record.segments[0], record.segments[-1]
        row = self._store.connection.execute(
            'SELECT 1 FROM blocks WHERE document_id = ? AND recognised IS NOT NULL AND start < ? AND "end" > ? LIMIT 1',
            (first.document_id, last.end, first.start),
        ).fetchone()
        return row is not None

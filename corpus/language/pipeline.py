"""spaCy's part in Kutip: a list of phrases in, a finder of the longest ones among a text's stems out.

The vocabulary is blank and the tokens are ours: `spacy.blank("id")` takes nine seconds to analyse its tokenizer
exceptions, and its words are not those of the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Stands for all words that are in no phrase: spaCy never forgets a word that it was shown.
_OTHER = "\0"


class PhraseFinder:
    """Finds phrases, longest first, from left to right; without overlap, or with all. A phrase is stems with spaces."""

    def __init__(self, phrases: Iterable[str]) -> None:
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc
        from spacy.util import filter_spans
        from spacy.vocab import Vocab

        self._doc = Doc
        self._longest = filter_spans
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        for phrase in sorted(set(phrases)):
            self._matcher.add(phrase, [Doc(self._vocab, words=phrase.split(" "))])

    @property
    def size(self) -> int:
        """How many words and phrases it holds, those of texts included."""
        return len(self._vocab.strings)

    def find(self, stems: Sequence[str], *, nested: bool = False) -> list[tuple[int, int, str]]:
        """Return first and last index (both inclusive) and the phrase, in order; `nested` ones inside others too.

        >>> PhraseFinder(["kerja sama", "kerja"]).find(["kerja", "sama", "dan", "kerja"])
        [(0, 1, 'kerja sama'), (3, 3, 'kerja')]
        >>> PhraseFinder(["kerja sama", "kerja"]).find(["kerja", "sama"], nested=True)
        [(0, 1, 'kerja sama'), (0, 0, 'kerja')]
        """
        if not stems:
            return []
        known = self._vocab.strings
        doc = self._doc(self._vocab, words=[stem if stem in known else _OTHER for stem in stems])
        found = self._matcher(doc, as_spans=True)
        spans = sorted(found, key=lambda span: (span.start, -span.end)) if nested else self._longest(found)
        return [(span.start, span.end - 1, span.label_) for span in spans]

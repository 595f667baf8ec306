"""The text of a block in, the places where a space was lost out: words that the file glued together are parted there.

Only in documents that show it: a run of letters is glued for sure where it holds a function word between words of the
lists ("padatahun", "ofthe") and is no word itself, and most runs that are no words fall into words. How many spaces
were lost about a run, then, weighs what it may be.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus.clean.glued_evidence import Tally, tally_of
from corpus.clean.glued_runs import SEVERAL_WORDS, SHORTEST_RUN, RunCutter
from corpus.clean.vocabulary import Vocabulary
from corpus.language.lexicon import is_word
from corpus.language.pieces import begins_words, function_words

_RUN = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST_RUN},}}|(?<=\d{{4}})[^\W\d_]{{{SHORTEST_RUN},}}")
_LETTERS = re.compile(r"[^\W\d_]+")
# Addresses; and what follows these signs is a part of a name of another kind (files, tags), or of a contraction.
_ADDRESS = re.compile(r"(?:https?://|www\.|\bdoi\b)\S*|[\w.-]+@[\w.-]+", re.IGNORECASE)
_MAY_END = frozenset(".:")
_NO_WORD_AFTER, _NO_WORD_BEFORE = frozenset("/_@#\\=&~'’$%"), frozenset("/_@\\=")
# A document in which fewer forms are surely glued has lost no spaces. Below this share of its words they are names of
# code or words of a third language, and only a block that has several of them is looked at.
_LEAST_FORMS, _LEAST_SHARE, _SEVERAL = 3, 0.0025, 2
_LEAST_RATE, _MOST_RATE, _FIRST_LOOK = 1e-4, 0.9, 1e-3
_CLEAR = 1e-4
# About every second word is a function word, or stands beside one; so many words of the document weigh on a block.
_SEEN_OF_ALL, _WEIGHT = 2.0, 40
_LETTERS_OF_A_WORD = 6
# Of prose, signs like these are no such share.
_CODE, _MOST_CODE = re.compile(r"[\\{}=<>|#%&^_~$]"), 0.02
# Where so many spaces were lost, those beside signs were, too.
_SIGNS_TOO = 0.05
_BESIDE_SIGNS = re.compile(
    r"(?<=[^\W\d_]{3},)(?=[^\W\d_]{2})|(?<=[a-z]{3}[.!?:])(?=[A-Z][a-z])|(?<=[\w.][)\]],)(?=[^\W\d_]{2})"
    r"|(?<=[\w.]{5}[)\]”])(?=[^\W\d_]{3})|(?<=[a-z]{4})(?=[(\[“][^\W\d_]{3})|(?<=[a-z]{3})(?=\(\d{4})"
    r"|(?<=[)\]”][.!?])(?=[A-Z][a-z])|(?<=\d[.])(?=[A-Z][a-z]{2})|(?<=[a-z.],)(?=\d{4}(?!\d))"
)
_BESIDE_NUMBERS = re.compile(r"([a-z]{4,})(?=\d\d)|(?<=\d\d)([a-z]{3,})")


class Gluing:
    """Finds the lost spaces of one document; `doubtful` counts the words that may be several and stay as they are."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cutter = RunCutter(vocabulary)
        forms, places, letters = 0, 0, 0
        for form, count in vocabulary.counts.items():
            letters += len(form) * count
            clear = sum(self._clear_places(run) for run in _LETTERS.findall(form))
            forms += clear
            places += count * clear
        words = max(1.0, vocabulary.counts.total(), letters / _LETTERS_OF_A_WORD)
        self.is_evident = forms >= _LEAST_FORMS
        runs = (run for form in vocabulary.counts for run in _LETTERS.findall(form))
        self._tally = tally_of(runs, self._cutter) if self.is_evident else Tally()
        is_glued = forms >= _LEAST_SHARE * words and self._tally.shows_gluing
        self._rate = _SEEN_OF_ALL * places / words if is_glued else 0.0
        self.doubtful = 0

    def lost_spaces(self, text: str) -> list[int]:
        """Return the offsets in a text before which a space was lost, ascending.

        >>> from corpus.clean.vocabulary import vocabulary_of
        >>> text = "Usulan itu disampaikandalam rapat padatahun lalu dankemudian diulang."
        >>> gluing = Gluing(vocabulary_of([text]))
        >>> [text[at : at + 5] for at in gluing.lost_spaces(text)]
        ['dalam', 'tahun', 'kemud']
        """
        if not self.is_evident or len(_CODE.findall(text)) > _MOST_CODE * len(text):
            return []
        runs = [(match.start(), match[0]) for match in _runs(text)]
        clear = [self._clear_places(run) for _, run in runs]
        if not self._rate and sum(clear) <= _SEVERAL:
            return []
        if not tally_of((run for _, run in runs), self._cutter).weighed_by(self._tally).shows_gluing:
            return []
        size = max(text.count(" "), len(text) / _LETTERS_OF_A_WORD) + _WEIGHT
        known, seen = self._rate * _WEIGHT, sum(clear)
        found: set[int] = set()
        for (start, run), own in zip(runs, clear, strict=True):
            # A run is no witness of its own first place.
            others = seen - min(own, 1)
            of_run = _SEEN_OF_ALL * (own - 1) * _LETTERS_OF_A_WORD / len(run)
            rate = _rounded(max(of_run, (_SEEN_OF_ALL * others + known) / size))
            places = self._places(text[start + len(run) : start + len(run) + 1], run, rate)
            found.update(start + at for at in places)
            self.doubtful += not places and (own > 0 or len(run) >= SEVERAL_WORDS)
        if (_SEEN_OF_ALL * seen + known) / size >= _SIGNS_TOO:
            found.update(_beside_signs(text, found))
        return sorted(found)

    def noted(self, notes: Mapping[str, object]) -> Mapping[str, object]:
        """Return the remarks on an extraction with the words that are still in doubt for all that seemed glued."""
        if not self.is_evident:
            return notes
        others = {name: note for name, note in notes.items() if name != "glued_words"}
        return {**others, **({"glued_words": self.doubtful} if self.doubtful else {})}

    def _clear_places(self, run: str) -> int:
        if len(run) <= SHORTEST_RUN or not _hints().search(run.lower()):
            return 0
        return sum(cut.natural <= _CLEAR for cut in self._cutter.cuts(run, _FIRST_LOOK))

    def _places(self, following: str, run: str, rate: float) -> list[int]:
        places = [cut.at for cut in self._cutter.cuts(run, rate)]
        # thenon-free: what stands before a hyphen is rather the longer prefix.
        if places and following == "-" and any(begins_words(run[places[-1] - more :].lower()) for more in (1, 2, 3)):
            places.pop()
        return places


@cache
def _hints() -> re.Pattern[str]:
    """Return a pattern for forms that may hold a function word."""
    words = {word for language in ("id", "en") for word in function_words(language) if len(word) > 2}
    return re.compile("|".join(sorted(words)))


def _rounded(rate: float) -> float:
    """Round a rate to a power of two, so that what was learnt of a run serves again."""
    return min(_MOST_RATE, 2.0 ** round(math.log2(max(_LEAST_RATE, rate))))


def _without_addresses(text: str) -> str:
    """Return a text with spaces where it has addresses, which hold no words."""
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)


def _runs(text: str) -> Iterator[re.Match[str]]:
    text = _without_addresses(text)
    for match in _RUN.finditer(text):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        is_named = (
            before in _NO_WORD_AFTER or after in _NO_WORD_BEFORE or (before in _MAY_END and text[start].islower())
        )
        is_accented = unicodedata.combining(before or " ") or unicodedata.combining(after or " ")
        if not (is_named or is_accented):
            yield match


def _beside_signs(text: str, found: set[int]) -> Iterator[int]:
    text = _without_addresses(text)
    for match in _BESIDE_SIGNS.finditer(text):
        yield match.start()
    cuts = sorted(found)
    for match in _BESIDE_NUMBERS.finditer(text):
        within = cuts[bisect_left(cuts, match.start()) : bisect_left(cuts, match.end())]
        if match[1] and _ends_in_word(text, match, within):
            yield match.end(1)
        if match[2] and _begins_with_word(match, within):
            yield match.start(2)


def _ends_in_word(text: str, match: re.Match[str], cuts: Sequence[int]) -> bool:
    """Tell whether the letters before a number end in a whole word."""
    start = cuts[-1] if cuts else match.start()
    is_whole = start > match.start() or not text[match.start() - 1 : match.start()].isalpha()
    return is_whole and is_word(text[start : match.end()])


def _begins_with_word(match: re.Match[str], cuts: Sequence[int]) -> bool:
    is_cut = any(cut > match.start() for cut in cuts)
    return is_cut or (len(match[2]) > 3 and is_word(match[2])) or match[2] in ("dan", "dari", "and", "the")

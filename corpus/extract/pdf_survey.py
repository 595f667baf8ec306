"""All pages of a PDF in, one at a time; their text, usual type size and what is to be said of their quality out."""

from __future__ import annotations

import re
import statistics
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.extract.extraction import RawPage, Span
from corpus.extract.pdf_values import Pages
from corpus.extract.pdf_words import PageWords
from corpus.long_text import LongText
from corpus.slices import Text

# So many letters in a row are several words, which the file does not part.
_GLUED_LETTERS = 36
_GLUED = re.compile(rf"[^\W\d_]{{{_GLUED_LETTERS}}}")
# On a page recognised with less confidence in the mean about every fifth word is wrong.
_UNSURE = 0.85


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure each recognised word is: where the words start in the text, ascending, and values from 0 to 1."""

    starts: array[int]
    values: array[float]

    def mean(self) -> float | None:
        """Return the mean of all words, or None without any."""
        return round(statistics.mean(self.values), 3) if self.values else None

    def mean_of(self, spans: Iterable[Span]) -> float | None:
        """Return the mean of the words that start in some spans, or None where none does."""
        if not self.values:
            return None
        found = array("d")
        for low, high in spans:
            found.extend(self.values[bisect_left(self.starts, low) : bisect_left(self.starts, high)])
        return round(statistics.mean(found), 3) if found else None


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of the pages before any is laid out.

    `body_size` is the type size of most letters, in points; `letters` counts those of all words, `unknown` those of
    them that stand for signs whose letter the file does not say, `noise` pages whose text layer is none of their
    picture; `notes` are remarks for the quality record by name, `refused` says what of the first page that would keep
    any reader busy without end does so.
    """

    text: Text
    pages: tuple[RawPage, ...]
    body_size: float
    words: int
    letters: int
    unknown: int
    noise: int
    confidence: Confidence
    notes: dict[str, object]
    refused: str = ""


def survey_of(pages: Pages) -> Survey:
    """Go through the pages once, keeping of each its text and counts alone."""
    found = _Found()
    for page in pages:
        found.add(page)
    counts, sizes = found.counts, found.sizes
    return Survey(
        text=found.text.settled(),
        pages=tuple(found.spans),
        body_size=max(sizes, key=lambda size: sizes[size]) if sizes else 10.0,
        words=counts["words"],
        letters=counts["letters"],
        unknown=6 * counts["unmapped_glyphs"] + counts["private_use_glyphs"],
        noise=counts["noise"],
        confidence=found.confidence,
        notes=found.notes(),
        refused=found.refused,
    )


@dataclass(slots=True)
class _Found:
    """The counts so far."""

    text: LongText = field(default_factory=LongText)
    spans: list[RawPage] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=lambda: defaultdict(int))
    numbers: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    counts: Counter[str] = field(default_factory=Counter)
    confidence: Confidence = field(default_factory=lambda: Confidence(array("q"), array("d")))
    refused: str = ""

    def add(self, page: PageWords) -> None:
        """Count a page."""
        self.text.append(f"\f{page.text}" if self.spans else page.text)
        self.spans.append(RawPage(page.number, page.start, page.start + len(page.text)))
        for word in page.words:
            self.sizes[word.size] += len(word.text)
            self.counts["letters"] += len(word.text)
            self.counts["glued_words"] += len(word.text) >= _GLUED_LETTERS and _GLUED.search(word.text) is not None
        self.counts["words"] += len(page.words)
        self.refused = self.refused or page.refused
        self.counts["noise"] += page.reading == "noise" or not page.words
        self.counts["unmapped_glyphs"] += page.unmapped
        self.counts["decoded_glyphs"] += page.decoded
        self.counts["private_use_glyphs"] += page.private
        self.confidence.starts.extend(start for start, _ in page.confidence)
        self.confidence.values.extend(sure for _, sure in page.confidence)
        for name, told in _told_of(page).items():
            if told:
                self.numbers[name].append(page.number)

    def notes(self) -> dict[str, object]:
        """Say what a reader should know about the quality of the text, by name; only what was found."""
        notes: dict[str, object] = {
            "pages_without_text": self.numbers["pages_without_text"],
            "pages_failed": self.numbers["pages_failed"],
            "pages_refused": self.numbers["pages_refused"],
            "pages_read_again": self.numbers["pages_read_again"],
            "fast_reading": bool(self.numbers["fast_reading"]),
            "unmapped_glyphs": self.counts["unmapped_glyphs"],
            "decoded_glyphs": self.counts["decoded_glyphs"],
            "private_use_glyphs": self.counts["private_use_glyphs"],
            "pages_with_rotated_text": self.numbers["pages_with_rotated_text"],
            "pages_recognised": self.numbers["pages_recognised"],
            "pages_unsure": self.numbers["pages_unsure"],
            "pages_recognised_anew": self.numbers["pages_recognised_anew"],
            "pages_doubtful_layer": self.numbers["pages_doubtful_layer"],
            "recognised_confidence": self.confidence.mean(),
            "glued_words": self.counts["glued_words"],
        }
        return {key: value for key, value in notes.items() if value}


def _told_of(page: PageWords) -> dict[str, bool]:
    return {
        "pages_without_text": not page.words,
        "pages_failed": page.reading == "failed",
        "pages_refused": bool(page.refused),
        "pages_read_again": page.reading == "second",
        "fast_reading": page.reading == "fast",
        "pages_with_rotated_text": page.rotated > 0,
        "pages_recognised": page.recognised,
        "pages_unsure": bool(page.confidence) and statistics.mean(sure for _, sure in page.confidence) < _UNSURE,
        "pages_recognised_anew": page.reading == "anew",
        "pages_doubtful_layer": page.reading in ("doubtful", "noise"),
    }

"""A page that shows a picture and has a text layer in; whether the layer says what the picture shows, or another, out.

Copiers and old programs write layers of recognised text that nobody sees, some of them noise; scanning apps write
their own name and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from corpus.extract.pdf_words import PageWords
from corpus.language.lexicon import is_word

# So many letters are a stamp ("Scanned by ..."), not the text of a page.
_STAMP_LETTERS = 60
# Of the words of a page in either language at least so many are in a dictionary, names aside (measured: .8 and more);
# of a layer with every seventh letter wrong .4.
_KNOWN = 0.6
# Of the longer words at least so many have letters alone, and a vowel where they are Latin; else it is noise.
_NOISE = 0.5
_WORDLIKE = re.compile(r"(?=.*(?:[aeiouyAEIOUY]|[^\x00-\x7f]))(?:[^\W\d_]|[-'’/.])+")
_BESIDE_WORDS = "\"'“”‘’()[]{}.,;:!?-–—/*_"
_FEWEST_WORDS, _MOST_WORDS, _SHORTEST = 12, 300, 4
# Another reading must have so many times the letters of a stamp, and be as sure as this; a photograph has neither.
_MORE, _SURE = 3, 0.75
# Below this confidence what was recognised says nothing (spoilt scans: .75 and more).
_GUESSED = 0.45
# A sign without a letter in so many of them makes a page unreadable.
_MOST_UNMAPPED = 0.3


def asks_for_another(page: PageWords) -> bool:
    """Tell whether a page with a text layer should be recognised too, to see which of the two is better."""
    return is_unmapped(page) or is_stamp(page) or is_doubtful(page)


def is_stamp(page: PageWords) -> bool:
    """Tell whether a page shows a picture and has a few words of text only."""
    return page.has_image and _letters(page) < _STAMP_LETTERS


def is_doubtful(page: PageWords) -> bool:
    """Tell whether the layer over a picture has hardly a word of either language."""
    return page.has_image and not page.confidence and share_known(page) < _KNOWN


def is_noise(page: PageWords) -> bool:
    """Tell whether the layer over a picture is signs without words, of whatever language."""
    return page.has_image and not page.confidence and _share_wordlike(page) < _NOISE


def _share_wordlike(page: PageWords) -> float:
    """Return the share of a page's longer words that have letters alone, and a vowel; 1 where they are few."""
    bare = [word.text.strip(_BESIDE_WORDS) for word in islice(page.words, _MOST_WORDS)]
    tokens = [text for text in bare if len(text) >= _SHORTEST and not text.isdigit()]
    likely = sum(_WORDLIKE.fullmatch(text) is not None for text in tokens)
    return likely / len(tokens) if len(tokens) >= _FEWEST_WORDS else 1.0


def is_guesswork(seen: PageWords) -> bool:
    """Tell whether what was recognised on a page is no text: a picture of signs that nobody could read either."""
    sure = sum(value for _, value in seen.confidence) / max(1, len(seen.confidence))
    return bool(seen.confidence) and (sure < _GUESSED or (sure < _SURE and _share_wordlike(seen) < _NOISE))


def is_unmapped(page: PageWords) -> bool:
    """Tell whether the fonts of a page do not say which letters they print."""
    return page.unmapped + page.private > _MOST_UNMAPPED * max(1, _letters(page))


def better_of_layers(page: PageWords, recognise: Callable[[PageWords], PageWords]) -> PageWords:
    """Return a page with its layer, or as recognised where that says more; `reading` tells which it was."""
    seen = recognise(page)
    if seen is page or not seen.words:
        return page
    seen = replace(seen, unmapped=0, private=0, rotated=0, aside=(), reading="anew")
    if is_unmapped(page):
        return seen
    if share_known(page) < _KNOWN:
        return seen if share_known(seen) > share_known(page) + 0.1 else page
    sure = sum(value for _, value in seen.confidence) / len(seen.confidence)
    return seen if sure >= _SURE and _letters(seen) > _MORE * _letters(page) else page


def share_known(page: PageWords) -> float:
    """Return the share of a page's longer words that a dictionary of either language has; 1 where they are few."""
    known = counted = 0
    for word in islice(page.words, _MOST_WORDS):
        bare = word.text.strip(_BESIDE_WORDS)
        if len(bare) < _SHORTEST or not any(letter.isalpha() for letter in bare):
            continue
        is_known = all(is_word(part.lower()) for part in bare.split("-") if part)
        # Names are in no dictionary.
        if is_known or not (bare[0].isupper() and bare.isalpha()):
            known += is_known
            counted += 1
    return known / counted if counted >= _FEWEST_WORDS else 1.0


def _letters(page: PageWords) -> int:
    return sum(letter.isalpha() for word in page.words for letter in word.text)

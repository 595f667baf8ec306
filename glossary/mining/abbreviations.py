"""Find abbreviations with what they stand for: a sentence in, mentions out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.document import Language
from corpus.language.stop_words import is_stop_word
from glossary.keys import key_of
from glossary.mining.fits import LONGEST, WITH_TAIL, Fit, fit_of, named_with_tail, plain, without_tail
from glossary.mining.initials import cost, letters_of
from glossary.mining.lexicon import OTHER, Lexicon
from glossary.mining.mentions import Mention, Phrase, Token
from glossary.mining.places import Place, bracket_places, short_places
from glossary.mining.short_compounds import compound_fit, several_short
from glossary.mining.tokens import is_abbreviation, is_year, language_of_words, may_be_syllabic, tokens_of

# What may stand between two words of an expansion.
_BETWEEN = re.compile(r"(?:['’,]?\s+|\s*[-–/&]\s*|,?\s*&\s*)\Z")
_SPLIT = re.compile(r"\s*[,/;]\s*(?:(?:atau|or)\s+)?|\s+(?:[–—-]|atau|or)\s+")


def find_abbreviations(text: str, span: tuple[int, int], language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the abbreviations that a sentence introduces, with their expansions."""
    for place in bracket_places(text, *span):
        yield from _in_brackets(text, place, language, lexicon)
    for place, expanded in short_places(text, *span):
        yield from _after_words(text, place, language, expanded=expanded)


def _in_brackets(text: str, place: Place, language: Language, lexicon: Lexicon) -> Iterator[Mention]:
    inside = text[place.right_start : place.right_end]
    left = _before(text, place)
    short = _short_form(text, place.right_start, place.right_end)
    several = several_short(_tokens_in(text, place.right_start, place.right_end)) if short is None else ()
    if several:
        fit = compound_fit([word.text for word in left], [part.text for part in several])
        if fit is not None:
            whole = Token(text[several[0].start : several[-1].end], several[0].start, several[-1].end)
            yield _mention(text, left[len(left) - fit.size :], whole, fit.score, language)
            return
    if short is not None:
        yield from _left_expansion(text, left, short, (language, lexicon))
        return
    last = left[-1] if left else None
    if last is not None and is_abbreviation(last.text):
        words = _after(text, place.right_start, place.right_end)
        if words and words[-1].end >= place.right_end - 1:
            yield from _whole(text, words, last, (language, lexicon))
    yield from _both_inside(text, place, inside, language)


def _both_inside(text: str, place: Place, inside: str, language: Language) -> Iterator[Mention]:
    """`(foreign direct investment, FDI)` and `(FDI, foreign direct investment)`."""
    cut = _SPLIT.search(inside)
    if cut is None or _SPLIT.search(inside, cut.end()):
        return
    middle = place.right_start + cut.start(), place.right_start + cut.end()
    for short_span, long_span in (
        ((middle[1], place.right_end), (place.right_start, middle[0])),
        ((place.right_start, middle[0]), (middle[1], place.right_end)),
    ):
        short = _short_form(text, *short_span)
        words = _after(text, *long_span)
        if short is not None and words:
            fit = fit_of(words, short)
            if fit is not None and fit.first == 0:
                yield _mention(text, words, short, fit.score, language)
            elif named_with_tail(words, short) == words:
                yield _mention(text, words, short, WITH_TAIL, language)


def _after_words(text: str, place: Place, language: Language, *, expanded: bool) -> Iterator[Mention]:
    left = _before(text, place)
    right = _after(text, place.right_start, min(place.right_end, place.right_start + 160))
    if not left or not right:
        return
    if expanded and is_abbreviation(left[-1].text):
        # The run of words after the abbreviation that it reads best from; of equal ones the shortest.
        fits = [
            (fit.score, -size)
            for size in range(2, len(right) + 1)
            if (fit := fit_of(right[:size], left[-1])) and not fit.first
        ]
        if fits:
            score, size = max(fits)
            yield _mention(text, right[:-size], left[-1], score, language)
    elif not expanded and (is_abbreviation(right[0].text) or _announced(text, place, right[0])):
        year = len(right) > 1 and is_year(right[1].text) and left[-1].text == right[1].text
        words = left[:-1] if year else left
        fit = fit_of(words, right[0])
        if fit is not None:
            yield _mention(text, without_tail(words[fit.first :], right[0]), right[0], fit.score, language)


def _announced(text: str, place: Place, short: Token) -> bool:
    """Tell whether words that can only announce an abbreviation stand before a word that may be made of syllables."""
    between = text[place.left_end : place.right_start].lower()
    return may_be_syllabic(short.text) and ("disingkat" in between or "abbreviated" in between)


def _left_expansion(text: str, left: Sequence[Token], short: Token, how: tuple[Language, Lexicon]) -> Iterator[Mention]:
    language, lexicon = how
    words = left
    while words and is_year(words[-1].text):
        words = words[:-1]
    fit = fit_of(words, short)
    if fit is not None:
        yield _mention(text, without_tail(words[fit.first :], short), short, fit.score, language)
        return
    named = named_with_tail(words, short)
    if named:
        yield _mention(text, named, short, WITH_TAIL, language)
        return
    known = _known_name(words, short, lexicon)
    crossed = _crossed_fit(words, short, language, lexicon)
    # Both languages may share an abbreviation: it is of the other one's name if that spells it (UNHCR, but not TRIPS).
    spelt = any(cost(name.split(), short.text) < 1 for name in lexicon.names_of(short.text, OTHER[language]))
    if crossed is not None and (spelt or not known):
        yield _crossed(text, words[crossed.first :], short, crossed.score, language)
    elif known:
        yield _mention(text, known, short, 1.0, language)


def _whole(text: str, words: Sequence[Token], short: Token, how: tuple[Language, Lexicon]) -> Iterator[Mention]:
    """`CLMV (Kamboja, Laos, Myanmar, dan Vietnam)`: the brackets hold the expansion and nothing else."""
    language, lexicon = how
    fit = fit_of(words, short)
    if fit is not None and fit.first == 0:
        yield _mention(text, words, short, fit.score, language)
        return
    if named_with_tail(words, short) == words:
        yield _mention(text, words, short, WITH_TAIL, language)
        return
    crossed = _crossed_fit(words, short, language, lexicon)
    if crossed is not None and crossed.first == 0:
        yield _crossed(text, words, short, crossed.score, language)


def _short_form(text: str, start: int, end: int) -> Token | None:
    """Return the abbreviation that a span holds alone, or with a year after it."""
    tokens = _tokens_in(text, start, end)
    if not tokens or len(tokens) > 2 or (len(tokens) == 2 and not is_year(tokens[1].text)):
        return None
    first = tokens[0]
    if text[start:end].strip(" \"“”‘’'") not in (first.text, " ".join(token.text for token in tokens)):
        return None
    return first if is_abbreviation(first.text) or may_be_syllabic(first.text) else None


def _tokens_in(text: str, start: int, end: int) -> list[Token]:
    return [Token(token.text, token.start + start, token.end + start) for token in tokens_of(text[start:end])]


def _known_name(words: Sequence[Token], short: Token, lexicon: Lexicon) -> Sequence[Token]:
    """Return the longest name at the end of a run that the glossary gives this abbreviation for, in its language."""
    for size in range(min(len(words), LONGEST), 1, -1):
        if lexicon.abbreviates(short.text, " ".join(word.text for word in words[-size:])):
            return words[-size:]
    return ()


def _crossed_fit(words: Sequence[Token], short: Token, language: Language, lexicon: Lexicon) -> Fit | None:
    """`produk domestik bruto (GDP)`: the letters are initials of the translations, in any order."""
    letters = letters_of(short.text)
    if not is_abbreviation(short.text):
        return None
    known = _known_fit(words, short, language, lexicon)
    if known is not None:
        return known
    content = [at for at, word in enumerate(words) if not is_stop_word(word.text.lower())]
    if len(letters) < 3 or len(content) < len(letters):
        return None
    chosen = content[-len(letters) :]
    initials = [_initials(words[at].text, language, lexicon) for at in chosen]
    if not _assignable(letters, initials):
        return None
    in_order = all(letter in known for letter, known in zip(letters, initials, strict=True))
    return Fit(chosen[0], 0.85 if in_order or len(letters) > 3 else 0.8)


def _known_fit(words: Sequence[Token], short: Token, language: Language, lexicon: Lexicon) -> Fit | None:
    """Return the words that the glossary itself gives this abbreviation for."""
    other = key_of(short.text, OTHER[language])
    for size in range(min(len(words), LONGEST), 0, -1):
        key = key_of(" ".join(word.text for word in words[-size:]), language)
        if other in lexicon.translations(key, language):
            return Fit(len(words) - size, 1.0)
    return None


def _initials(word: str, language: Language, lexicon: Lexicon) -> frozenset[str]:
    known = lexicon.translations(key_of(word, language), language)
    # A word that the glossary does not have may be a loan or a name, which begins alike in both languages.
    own = set() if known else {word[0].lower()}
    return frozenset(own | {key[0] for key in known if " " not in key})


def _assignable(letters: str, initials: Sequence[frozenset[str]]) -> bool:
    """Tell whether each letter can have a word of its own."""
    if not letters:
        return True
    return any(
        letters[0] in known and _assignable(letters[1:], (*initials[:at], *initials[at + 1 :]))
        for at, known in enumerate(initials)
    )


def _mention(text: str, words: Sequence[Token], short: Token, score: float, language: Language) -> Mention:
    # A name whose words are in no list, or in both, is taken for one that both languages use as it is.
    named = all(word.text[0].isupper() for word in words if not is_stop_word(word.text.lower()))
    found = language_of_words([word.text for word in words]) or ("en" if named else language)
    term = Phrase(text[words[0].start : words[-1].end], words[0].start, words[-1].end, found)
    other = Phrase(plain(short.text), short.start, short.end, found)
    return Mention("abbreviation", term, other, score, min(term.start, other.start), max(term.end, other.end))


def _crossed(text: str, words: Sequence[Token], short: Token, score: float, language: Language) -> Mention:
    term = Phrase(text[words[0].start : words[-1].end], words[0].start, words[-1].end, language)
    other = Phrase(plain(short.text), short.start, short.end, OTHER[language])
    start, end = min(term.start, other.start), max(term.end, other.end)
    return Mention("gloss", *((term, other) if language == "id" else (other, term)), score, start, end)


def _before(text: str, place: Place) -> list[Token]:
    """Return the words before a place, back to the nearest sign that no expansion runs over."""
    tokens = [
        Token(token.text, token.start + place.left_start, token.end + place.left_start)
        for token in tokens_of(text[place.left_start : place.left_end])
    ]
    if not tokens or text[tokens[-1].end : place.left_end].strip(" \"“”‘’'"):
        return []
    first = len(tokens) - 1
    while first > 0 and _BETWEEN.match(text[tokens[first - 1].end : tokens[first].start]):
        first -= 1
    return tokens[first:]


def _after(text: str, start: int, end: int) -> list[Token]:
    """Return the words from a place on, up to the nearest sign that no expansion runs over."""
    tokens = [Token(token.text, token.start + start, token.end + start) for token in tokens_of(text[start:end])]
    if not tokens or text[start : tokens[0].start].strip(" \"“‘'"):
        return []
    kept = tokens[:1]
    for before, token in pairwise(tokens):
        if not _BETWEEN.match(text[before.end : token.start]):
            break
        kept.append(token)
    return kept

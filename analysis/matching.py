"""Find what one part of a query asks for: a word, pattern or phrase in, a function from a paragraph to spans out.

What is found is what `search --strict --no-expand` finds, save by repairs of recognised text; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from analysis.forms import Test, hyphened_test, part_test, stem_test, surface_test, ways_apart
from analysis.tokens import Stretch
from corpus.document import Language
from corpus.language.nearness import nearest_places
from corpus.language.phrases import phrase_spans
from corpus.language.stop_words import asks_for_capitals
from corpus.language.words import APART, fold, groups_of, joined_writing, reads_as_word, words_of
from corpus.stems import LANGUAGES, Stems

Span = tuple[int, int]
Finder = Callable[[Stretch], list[Span]]

# Signs that a sentence puts around a word; inside it they belong to it.
_AROUND = ".,;:!?'\"’‘"
_SIGN_WITHIN = re.compile(r"\w[^\w\s]+\w|\d%")
_UNDERSCORE_OR_PER_CENT = re.compile(r"_|\d%")
_PER_CENT_WORDS = ("persen", "percent")


def word_finder(text: str, stems: Stems, *, exact: bool = False) -> Finder:
    """Find a word in all its forms, or this form only; words joined by other signs than hyphens as they were typed."""
    words = words_of(text)
    groups = groups_of(text, words)
    if not reads_as_word(text):
        return phrase_finder(text.strip(_AROUND))
    folded = groups[0].text if groups else words[0].text
    if asks_for_capitals(text):
        return _in_capitals(_single(folded, surface_test(folded)))
    finders = [_grouped(folded)] if groups else []
    if len(words) > 1 and any(word.text.isalpha() for word in words):
        finders.append(_in_a_row([part_test(word.text) for word in words], folded))
    if not exact:
        joined = [_hyphened(folded, stems)] if folded.isalnum() else _group_forms(folded, stems)
        return _any_of([*finders, *_forms(folded, stems), *joined, *_per_cent(folded)])
    return _any_of(finders or [_single(folded, surface_test(folded))])


def pattern_finder(pattern: str) -> Finder:
    """Find words by a pattern: `*` stands for any letters, `?` for one."""
    letters = "".join({"*": r"\w*", "?": r"\w"}.get(sign, re.escape(sign)) for sign in fold(pattern))
    matches = re.compile(letters).fullmatch
    # Of signs that join words, `*` and `?` stand for the underscore only.
    return fitting_finder(pattern, lambda text: matches(text) is not None, _UNDERSCORE_OR_PER_CENT)


def fitting_finder(typed: str, fits: Callable[[str], bool], sign: re.Pattern[str] = _SIGN_WITHIN) -> Finder:
    """Find the words, and the words joined by signs, whose folded text fits what was typed.

    Where a paragraph holds no `sign`, nothing joined in it can fit.
    """
    test = _remembering(lambda text, _: fits(text))
    single = _single(typed, test)

    def find(stretch: Stretch) -> list[Span]:
        groups = stretch.groups if sign.search(stretch.text) else ()
        return single(stretch) + [(group.start, group.end) for group in groups if test(group.text, stretch.language)]

    return find


def phrase_finder(phrase: str) -> Finder:
    """Find where the folded text holds the folded phrase, signs and all, as whole words."""
    return lambda stretch: phrase_spans(stretch.text, phrase)


def row_finder(text: str, stems: Stems | None) -> Finder:
    """Find words side by side, in any forms; without stems in these forms only."""
    words = [word.text for word in words_of(text)]
    return _in_a_row([surface_test(word) if stems is None else stem_test(word, stems) for word in words], text)


def near_finder(words: Sequence[str], distance: int) -> Finder:
    """Find words in these forms, in any order, at most `distance` words apart: the span from the first to the last.

    Of spans that overlap the shortest is a match. None runs over two passages, as in `search`.
    """
    most = distance + len(words) - 2

    def find(stretch: Stretch) -> list[Span]:
        if not all(word[0].isdigit() or stretch.may_hold(word.__eq__) for word in set(words)):
            return []
        runs: list[Span] = []
        for begin, end in stretch.pieces():
            inside = [at for at, word in enumerate(stretch.words) if begin <= word.start < end]
            columns = [[at for at in inside if stretch.words[at].text == word] for word in words]
            for turn in range(len(columns) if all(columns) else 0):
                turned = [*columns[turn:], *columns[:turn]]
                runs += [(min(places), max(places)) for places in nearest_places(turned, most)]
        return [(stretch.words[first].start, stretch.words[last].end) for first, last in _apart(runs)]

    return find


def _apart(runs: Sequence[Span]) -> list[Span]:
    """Return runs of words that do not overlap, the shortest first chosen, in order."""
    kept: list[Span] = []
    for first, last in sorted(set(runs), key=lambda run: (run[1] - run[0], run[0])):
        if all(last < begin or end < first for begin, end in kept):
            kept.append((first, last))
    return sorted(kept)


def _any_of(finders: Sequence[Finder]) -> Finder:
    if len(finders) == 1:
        return finders[0]
    return lambda stretch: [span for finder in finders for span in finder(stretch)]


def _grouped(folded: str) -> Finder:
    """Find words joined by signs, or a number with its per cent sign, as they were typed."""

    def find(stretch: Stretch) -> list[Span]:
        if folded not in fold(stretch.text):
            return []
        return [(group.start, group.end) for group in stretch.groups if group.text == folded]

    return find


def _forms(word: str, stems: Stems) -> list[Finder]:
    """Find the forms of a word; of an Indonesian compound (`kerjasama`) also those written apart (`kerja sama`)."""
    rows = [_in_a_row([stem_test(part, stems) for part in parts], word) for parts in ways_apart(word, stems)]
    return [_single(word, stem_test(word, stems)), *map(_in_indonesian, rows)]


def _group_forms(group: str, stems: Stems) -> list[Finder]:
    """Find words joined by a hyphen as one word, in any form; with a hyphen or apart, the last of them in any form."""
    joined = joined_writing(group)
    if not joined:
        return []
    *before, last = group.split("-")
    rows = [_in_a_row([*map(surface_test, before), stem_test(last, stems)], group)] if last.isalpha() else []
    return [*_forms(joined, stems), _hyphened(joined, stems), *rows]


def _hyphened(word: str, stems: Stems) -> Finder:
    """Find words joined by a hyphen that are a form of a word."""
    test = _remembering(hyphened_test(word, stems))

    def find(stretch: Stretch) -> list[Span]:
        if "-" not in fold(stretch.text):
            return []
        return [(group.start, group.end) for group in stretch.groups if test(group.text, stretch.language)]

    return find


def _in_indonesian(finder: Finder) -> Finder:
    return lambda stretch: finder(stretch) if stretch.language == "id" else []


def _per_cent(folded: str) -> list[Finder]:
    """Find the other ways to write per cent: a sign after the number, or a word."""
    if folded in _PER_CENT_WORDS:
        return [
            lambda stretch: (
                [(group.end - 1, group.end) for group in stretch.groups if group.text.endswith("%")]
                if "%" in stretch.text
                else []
            )
        ]
    if folded.endswith("%"):
        number = part_test(folded.removesuffix("%"))
        return [_in_a_row([number, lambda text, _: text in _PER_CENT_WORDS], folded)]
    return []


def _remembering(test: Test) -> Test:
    """Ask a test once for each word type."""
    answers: dict[Language, dict[str, bool]] = {language: {} for language in LANGUAGES}

    def ask(text: str, language: Language) -> bool:
        known = answers[language]
        answer = known.get(text)
        if answer is None:
            answer = known[text] = test(text, language)
        return answer

    return ask


def _asked(test: Test, language: Language, text: str) -> bool:
    return test(text, language)


def _single(typed: str, test: Test) -> Finder:
    """Find the words that pass a test, a reduplicated one as a whole if either half does.

    Without digits in what was typed, most paragraphs are passed over quickly.
    """
    ask = _remembering(test)
    has_digit = any(map(str.isdigit, typed))

    def find(stretch: Stretch) -> list[Span]:
        language = stretch.language
        if not has_digit and not stretch.may_hold(partial(_asked, ask, language)):
            return []
        return [
            (token.start, token.end)
            for token in stretch.tokens
            if any(ask(half, language) for half in token.text.split("-"))
        ]

    return find


def _in_capitals(finder: Finder) -> Finder:
    return lambda stretch: [(start, end) for start, end in finder(stretch) if stretch.text[start:end].isupper()]


def _in_a_row(tests: Sequence[Test], typed: str) -> Finder:
    """Find words side by side, with no more between them than space or one joining sign."""
    asked = list(map(_remembering, tests))
    has_digit = any(map(str.isdigit, typed))

    def stands(stretch: Stretch, at: int) -> bool:
        words = stretch.words[at : at + len(asked)]
        return len(words) == len(asked) and all(
            test(word.text, stretch.language) and (not place or word.gap != APART)
            for place, (test, word) in enumerate(zip(asked, words, strict=True))
        )

    def find(stretch: Stretch) -> list[Span]:
        language = stretch.language
        if not has_digit and not all(stretch.may_hold(partial(_asked, ask, language)) for ask in asked):
            return []
        last = len(asked) - 1
        return [
            (word.start, stretch.words[at + last].end) for at, word in enumerate(stretch.words) if stands(stretch, at)
        ]

    return find

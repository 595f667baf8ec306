"""Find what a query asks for: a query in, a function from a paragraph to the spans that match out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from analysis.query import Item, Query, Row, asks_for_capitals
from analysis.stems import Stems
from analysis.tokens import Stretch, tokens_of
from corpus.document import Language
from corpus.language.words import APART, fold, fold_with_offsets, number_value, words_of

Span = tuple[int, int]
Finder = Callable[[Stretch], list[Span]]
Test = Callable[[str, Language], bool]

_LANGUAGES: tuple[Language, ...] = ("id", "en")


def finder_of(query: Query, stems: Stems) -> Finder:
    """Return the function that finds a query's matches in a paragraph: spans of its text in order.

    A match that lies within another one is not told twice.
    """
    rows = [_row_finder(row, stems) for row in query.rows]

    def find(stretch: Stretch) -> list[Span]:
        return _outermost(span for row in rows for span in row(stretch))

    return find


def _row_finder(row: Row, stems: Stems) -> Finder:
    wanted = [_item_finder(item, stems) for item in row if not item.absent]
    unwanted = [_item_finder(item, stems) for item in row if item.absent]

    def find(stretch: Stretch) -> list[Span]:
        found: list[Span] = []
        for finder in wanted:
            spans = finder(stretch)
            if not spans:
                return []
            found += spans
        return [] if any(finder(stretch) for finder in unwanted) else found

    return find


def _outermost(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _item_finder(item: Item, stems: Stems) -> Finder:
    if item.kind == "pattern":
        return _single(item.text, _pattern_test(item.text))
    if item.kind == "expanded":
        return _in_a_row([_stem_test(word.text, stems) for word in tokens_of(item.text, "id", stems)])
    tokens = tokens_of(item.text, "id", stems)
    word = tokens[0]
    if len(words_of(item.text)) > len(tokens) and item.kind != "word":
        return _literal(item.text)
    if len(tokens) > 1 or item.text[word.end : word.end + 1] == "%":
        return _literal(item.text)
    if item.kind != "word":
        return _single(word.text, _surface_test(word.text))
    if asks_for_capitals(item.text):
        return _in_capitals(_single(word.text, _surface_test(word.text)))
    return _word(word.text, stems)


def _word(word: str, stems: Stems) -> Finder:
    """Find the forms of a word; of an Indonesian compound (`kerjasama`) also those written apart (`kerja sama`)."""
    together = _single(word, _stem_test(word, stems))
    parts = _compound_parts(stems.of(word, "id")) if len(word) > 6 else None
    if parts is None:
        return together
    apart = _in_a_row([_stem_test(part, stems) for part in parts])
    return lambda stretch: together(stretch) + (apart(stretch) if stretch.language == "id" else [])


def _compound_parts(stem: str) -> tuple[str, str] | None:
    from corpus.language.compounds_indonesian import joined_parts

    return joined_parts(stem)


def _surface_test(word: str) -> Test:
    return lambda text, _: text == word or word in text.split("-")


def _pattern_test(pattern: str) -> Test:
    letters = "".join({"*": r"\w*", "?": r"\w"}.get(sign, re.escape(sign)) for sign in fold(pattern))
    matches = re.compile(letters).fullmatch
    return lambda text, _: any(matches(part) for part in text.split("-"))


def _stem_test(word: str, stems: Stems) -> Test:
    """Return the test for a word's forms: the same stem in the paragraph's language, or the same number."""
    stem = {language: stems.of(word, language) for language in _LANGUAGES}
    values = {number_value(word, language) for language in _LANGUAGES} - {None}

    def test(text: str, language: Language) -> bool:
        if text == word or stems.of(text, language) == stem[language]:
            return True
        return bool(values) and number_value(text, language) in values

    return test


def _remembering(test: Test) -> Test:
    """Ask a test once for each word type."""
    answers: dict[Language, dict[str, bool]] = {language: {} for language in _LANGUAGES}

    def ask(text: str, language: Language) -> bool:
        known = answers[language]
        answer = known.get(text)
        if answer is None:
            answer = known[text] = test(text, language)
        return answer

    return ask


def _single(typed: str, test: Test) -> Finder:
    """Find the words that pass a test; without digits in what was typed, most paragraphs are passed over quickly."""
    ask = _remembering(test)
    has_digit = any(map(str.isdigit, typed))

    def find(stretch: Stretch) -> list[Span]:
        language = stretch.language
        if not has_digit and not stretch.may_hold(lambda text: ask(text, language)):
            return []
        return [(start, end) for text, start, end, _ in stretch.tokens if ask(text, language)]

    return find


def _in_capitals(finder: Finder) -> Finder:
    return lambda stretch: [(start, end) for start, end in finder(stretch) if stretch.text[start:end].isupper()]


def _in_a_row(tests: Sequence[Test]) -> Finder:
    """Find words side by side, with no more between them than space or one joining sign."""
    first, *others = map(_remembering, tests)

    def follow(stretch: Stretch, at: int) -> bool:
        following = stretch.tokens[at + 1 : at + 1 + len(others)]
        return len(following) == len(others) and all(
            word.gap != APART and test(word.text, stretch.language)
            for word, test in zip(following, others, strict=True)
        )

    def find(stretch: Stretch) -> list[Span]:
        return [
            (word.start, stretch.tokens[at + len(others)].end)
            for at, word in enumerate(stretch.tokens)
            if first(word.text, stretch.language) and follow(stretch, at)
        ]

    return find


def _literal(phrase: str) -> Finder:
    """Find where the folded text holds the folded phrase, from its first word to its last, as whole words."""
    words = words_of(phrase)
    end = words[-1].end
    end += phrase[end : end + 1] == "%" and phrase[end - 1].isdigit()
    folded_phrase = " +".join(map(re.escape, fold(phrase[words[0].start : end]).split()))
    # As in corpus.language.words: an apostrophe holds a word together, a point or comma a number.
    pattern = re.compile(
        rf"(?<![^\W_])(?<![^\W_]'){'(?<![0-9][.,])' if folded_phrase[:1].isdigit() else ''}{folded_phrase}"
        rf"(?!'?[^\W_]){'(?![.,][0-9])' if folded_phrase[-1:].isdigit() else ''}"
    )

    def find(stretch: Stretch) -> list[Span]:
        folded, offsets = fold_with_offsets(stretch.text)
        spans = [match.span() for match in pattern.finditer(folded)]
        if offsets is None:
            return spans
        return [(offsets[start], offsets[end - 1] + 1) for start, end in spans]

    return find

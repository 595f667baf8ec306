"""Find what a query asks for: a query in, a function from a paragraph to the spans that match out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from analysis.query import Item, Query, Row, asks_for_capitals
from analysis.tokens import Stretch, tokens_of
from corpus.document import Language
from corpus.language.compounds_indonesian import joined_form
from corpus.language.phrases import phrase_spans
from corpus.language.stop_words import is_stop_word
from corpus.language.words import APART, fold, number_value, words_of
from corpus.stems import Stems

Span = tuple[int, int]
Finder = Callable[[Stretch], list[Span]]
Test = Callable[[str, Language], bool]

# Signs that a sentence puts around a word; inside it they belong to it.
_AROUND = ".,;:!?'\"’‘"
_LANGUAGES: tuple[Language, ...] = ("id", "en")


def finder_of(query: Query, stems: Stems) -> Finder:
    """Return the function that finds a query's matches in a paragraph: spans of its text in order.

    A match that lies within another one is not told twice.
    """
    # A row typed twice is looked for once, wherever it stands in the query.
    distinct = {tuple((item.text, item.kind, item.absent) for item in row): row for row in query.rows}
    rows = [_row_finder(row, stems) for row in distinct.values()]

    def find(stretch: Stretch) -> list[Span]:
        return _outermost(span for row in rows for span in row(stretch))

    return find


def _row_finder(row: Row, stems: Stems) -> Finder:
    """Find all items of a row where they stand in one passage, as `search` does."""
    wanted = [_item_finder(item, stems) for item in row if not item.absent]
    unwanted = [_item_finder(item, stems) for item in row if item.absent]

    def find(stretch: Stretch) -> list[Span]:
        found: list[list[Span]] = []
        for finder in wanted:
            found.append(finder(stretch))
            if not found[-1]:
                return []
        if len(row) == 1:
            return found[0]
        excluded = [span for finder in unwanted for span in finder(stretch)]
        chosen = [
            piece
            for piece in stretch.pieces()
            if all(_beginning_in(piece, spans) for spans in found) and not _beginning_in(piece, excluded)
        ]
        return [span for piece in chosen for spans in found for span in _beginning_in(piece, spans)]

    return find


def _beginning_in(piece: Span, spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if piece[0] <= span[0] < piece[1]]


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
    if item.kind == "phrase":
        return _literal(item.text)
    tokens = tokens_of(item.text, "id", stems)
    word = tokens[0]
    repeated = item.kind == "exact" and len(words_of(item.text)) > len(tokens)
    if repeated or len(tokens) > 1 or item.text[word.end : word.end + 1] == "%":
        return _joined(item.text)
    if item.kind != "word":
        return _single(word.text, _surface_test(word.text))
    if asks_for_capitals(item.text):
        return _in_capitals(_single(word.text, _surface_test(word.text)))
    return _word(word.text, stems)


def _joined(text: str) -> Finder:
    """Find words joined by signs as typed; those joined by hyphens (`e-commerce`) also where they stand apart."""
    words = words_of(text)
    typed = text.strip(_AROUND)
    hyphened = all(sign.isalnum() or sign in "-'.," for sign in fold(typed))
    if len(words) < 2 or not hyphened or not any(word.text.isalpha() for word in words):
        return _literal(typed)
    whole, apart = _literal(typed), _in_a_row([_surface_test(word.text) for word in words])
    return lambda stretch: whole(stretch) + apart(stretch)


def _word(word: str, stems: Stems) -> Finder:
    """Find the forms of a word; of an Indonesian compound (`kerjasama`) also those written apart (`kerja sama`)."""
    together = _single(word, _stem_test(word, stems))
    rows = [_in_a_row([_stem_test(part, stems) for part in parts]) for parts in _ways_apart(word, stems)]
    if not rows:
        return together
    return lambda stretch: (
        together(stretch) + [span for row in rows for span in row(stretch) if stretch.language == "id"]
    )


def _ways_apart(word: str, stems: Stems) -> set[tuple[str, ...]]:
    """Return the pairs of words that a word may be when it is written apart."""
    stem = stems.of(word, "id")
    cuts = ((stem[:at], stem[at:]) for at in range(2, len(stem) - 1))
    ways: set[tuple[str, ...]] = {cut for cut in cuts if joined_form(*cut) == stem}
    return ways | ({stems.parts(word)} - {()})


def _surface_test(word: str) -> Test:
    return lambda text, _: text == word or word in text.split("-")


def _pattern_test(pattern: str) -> Test:
    letters = "".join({"*": r"\w*", "?": r"\w"}.get(sign, re.escape(sign)) for sign in fold(pattern))
    matches = re.compile(letters).fullmatch
    return lambda text, _: any(matches(part) for part in text.split("-"))


def _stem_test(word: str, stems: Stems) -> Test:
    """Return the test for a word's forms: what `search` finds for it in the paragraph's language.

    That is the same stem or the same number, an Indonesian compound that has the word for a part (`antarnegara` for
    `negara`), and a form of an English word within Indonesian text.
    """
    stem = {language: stems.of_query(word, language) for language in _LANGUAGES}
    values = {number_value(word, language) for language in _LANGUAGES} - {None}
    # *Belum* ("not yet") is nearly everywhere: who looks for *sebelum* does not mean it.
    common = stem["id"] if stem["id"] != word and is_stop_word(stem["id"]) else None

    def test(text: str, language: Language) -> bool:
        if text == common:
            return False
        if text in (word, stem[language]) or stems.of_token(text, language) == stem[language]:
            return True
        if language == "id" and (stem["id"] in stems.parts(text.partition("-")[0]) or is_foreign_form(text)):
            return True
        return bool(values) and number_value(text, language) in values

    def is_foreign_form(text: str) -> bool:
        # The cheap questions first: the last one loads word lists.
        if stems.of_token(text, "en") != stem["en"] or text != stems.of_token(text, "id"):
            return False
        return bool(stems.english_within(text))

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
    """Find where the folded text holds the folded phrase, signs and all, as whole words."""
    return lambda stretch: phrase_spans(stretch.text, phrase)

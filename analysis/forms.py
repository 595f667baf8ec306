"""A word as typed in, the test for its forms out: which words of a text a search finds for it."""

from __future__ import annotations

from collections.abc import Callable, Set

from corpus.document import Language
from corpus.language.compounds_indonesian import joined_form
from corpus.language.stop_words import is_stop_word
from corpus.language.words import joined_writing, number_value, number_values
from corpus.stems import LANGUAGES, Stems

Test = Callable[[str, Language], bool]


def surface_test(word: str) -> Test:
    """Return the test for this form only."""
    return lambda text, _: text == word


def part_test(part: str) -> Test:
    """Return the test for a word of a joined group: its surface, or the same number."""
    values = number_values(part)
    return lambda text, language: text == part or _is_worth(values, text, language)


def _is_worth(values: Set[str], text: str, language: Language) -> bool:
    """Tell whether a word is a number of one of some values, with or without a mark for the thousands."""
    return bool(values) and (number_value(text, language) in values or (text.isdecimal() and text in values))


def stem_test(word: str, stems: Stems) -> Test:
    """Return the test for a word's forms: what `search` finds for it in the paragraph's language.

    That is the same stem or the same number, an Indonesian compound that has the word for a part (`antarnegara` for
    `negara`), and a form of an English word within Indonesian text.
    """
    stem = {language: stems.of_query(word, language) for language in LANGUAGES}
    values = number_values(word)
    # *Belum* ("not yet") is nearly everywhere: who looks for *sebelum* does not mean it.
    common = stem["id"] if stem["id"] != word and is_stop_word(stem["id"]) else None

    def test(text: str, language: Language) -> bool:
        if text == common:
            return False
        if text in (word, stem[language]) or stems.of(text, language) == stem[language]:
            return True
        if language == "id" and (stem["id"] in stems.parts(text) or is_foreign_form(text)):
            return True
        return _is_worth(values, text, language)

    def is_foreign_form(text: str) -> bool:
        # The cheap questions first: the last one loads word lists.
        if stems.of(text, "en") != stem["en"] or text != stems.of(text, "id"):
            return False
        return bool(stems.english_within(text))

    return test


def hyphened_test(word: str, stems: Stems) -> Test:
    """Return the test for words joined by a hyphen (`co-operation`) that are a form of one written without it."""
    stem = {language: stems.of_query(word, language) for language in LANGUAGES}

    def test(group: str, language: Language) -> bool:
        joined = joined_writing(group)
        languages = LANGUAGES if language == "id" else (language,)
        return bool(joined) and any(stems.of(joined, each) == stem[each] for each in languages)

    return test


def ways_apart(word: str, stems: Stems) -> set[tuple[str, ...]]:
    """Return the pairs of words that a word may be when it is written apart."""
    stem = stems.of(word, "id")
    cuts = ((stem[:at], stem[at:]) for at in range(2, len(stem) - 1))
    ways: set[tuple[str, ...]] = {cut for cut in cuts if joined_form(*cut) == stem}
    return ways | ({stems.parts(word)} - {()})

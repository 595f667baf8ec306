"""The language of paragraphs and of single sentences, on the Debian handbook in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.language.detect import language_of_blocks
from corpus.language.sentences import sentence_spans
from tests.quality import debian_texts, installed_texts
from tests.quality.conftest import Floors

_MIXED = Path(__file__).parents[1] / "data" / "languages.txt"
_TEXTS = {
    "messages id": lambda: installed_texts.messages("id"),
    "messages en": lambda: installed_texts.messages("en"),
    "licences en": installed_texts.licences,
    "book en": installed_texts.book,
    "readmes en": installed_texts.readmes,
}


@pytest.mark.skipif(not debian_texts.is_installed(), reason="Debian's package debian-handbook is not installed")
@pytest.mark.parametrize("language", ["id", "en"])
def test_paragraphs_and_sentences_are_told_apart(floors: Floors, language: str) -> None:
    paragraphs = [pair.indonesian if language == "id" else pair.english for pair in debian_texts.pairs()]
    _hold(floors, "", language, paragraphs)


@pytest.mark.parametrize("name", _TEXTS)
def test_languages_are_told_apart_in_other_texts(floors: Floors, name: str) -> None:
    """As first read: messages .9977 of paragraphs and .9987 of sentences (id), the English ones .9994 or better."""
    whence, language = name.split()
    paragraphs = [text for text in _TEXTS[name]() if len(text) >= debian_texts.SHORTEST]
    if len(paragraphs) < 100:
        pytest.skip(f"hardly any {name} are installed")
    _hold(floors, f" ({whence})", language, paragraphs)


def test_sentences_full_of_names_and_of_words_of_the_other_language(floors: Floors) -> None:
    """Without any neighbours. As first read 64 of the first 81; of the 40 written after the rules were mended, 39."""
    lines = [line for line in _MIXED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    pairs = [line.split("\t") for line in lines]
    wrong = [text for language, text in pairs if language_of_blocks((text,))[0] != language]
    floors.note(f"language of {len(pairs)} sentences with names and foreign words: wrong {wrong}")
    floors.hold("language of sentences with names and foreign words", 1 - len(wrong) / len(pairs))


def _hold(floors: Floors, whence: str, language: str, paragraphs: list[str]) -> None:
    sentences = [text[start:end] for text in paragraphs for start, end in sentence_spans(text)]
    long_enough = [sentence for sentence in sentences if len(sentence.split()) >= 5]
    for name, texts, least in (("paragraphs", paragraphs, 0.995), ("single sentences", long_enough, 0.99)):
        right = [language_of_blocks((text,))[0] == language for text in texts]
        wrong = [text[:60] for text, is_right in zip(texts, right, strict=True) if not is_right]
        floors.note(f"language of {len(texts)} {name}{whence}, {language}: {len(wrong)} wrong, such as {wrong[:5]}")
        floors.hold(f"language of {name}{whence}, {language}", sum(right) / len(right))
        assert sum(right) / len(right) >= least

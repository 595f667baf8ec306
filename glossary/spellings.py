"""Words that a draft spells in two ways: its passages in, findings out, whether the glossary has the words or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.document import Language, Passage
from corpus.language.stemming_english import american
from corpus.language.stemming_indonesian import spelling_variants
from corpus.language.words import words_of
from glossary.findings import Finding, Place

# British English tells the noun from the verb in these (practice, practise; licence, license).
_TWO_WORDS = ("practi", "licen", "prophe", "advi", "devi")

_BEFORE_SENTENCES = ("", ".", "!", "?")


def spelling_findings(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield the words written in two spellings: *aktivitas* and *aktifitas*, *labour* and *labor*.

    Words with a capital inside a sentence are left out: names keep their own spelling. Quotations are, too.
    """
    places: dict[tuple[Language, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for passage in passages:
        if passage.kind == "quotation":
            continue
        for word in words_of(passage.text):
            written = passage.text[word.start : word.end]
            opens = written.istitle() and passage.text[: word.start].rstrip()[-1:] in _BEFORE_SENTENCES
            if (written.islower() or opens) and written.isalpha():
                standard = _standard(word.text, passage.language)
                places[passage.language, standard][word.text].append(Place(passage.ordinal, written))
    for (language, standard), forms in places.items():
        if len(forms) > 1:
            yield _finding(language, standard, forms)


def _standard(word: str, language: Language) -> str:
    if language == "id":
        return spelling_variants().get(word, word)
    return word if word.startswith(_TWO_WORDS) else american(word)


def _finding(language: Language, standard: str, forms: dict[str, list[Place]]) -> Finding:
    """Make a finding: in Indonesian the standard form is to be used, in English the one the draft uses most."""
    by_use = sorted(forms, key=lambda form: (-len(forms[form]), form))
    every = sorted((place for found in forms.values() for place in found), key=lambda place: place.passage)
    counts = "; ".join(f"{form} ({len(forms[form])})" for form in by_use)
    use = standard if language == "id" else by_use[0]
    return Finding("inconsistent", language, tuple(by_use), use, counts, tuple(every))

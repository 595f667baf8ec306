"""The tree as typed in, the tree with all forms to look for out: inflected, otherwise spelt, in the other language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import MalformedQuery
from corpus.language.stop_words import is_stop_word
from corpus.language.words import fold, reads_as_word, words_of
from corpus.stems import LANGUAGES, Stems
from glossary.equivalents import Equivalent, Equivalents, Run
from indexer.forms import INFLECTED, PATTERN, equivalent_forms, forms_of_word
from indexer.query import (
    All,
    AllOf,
    Any,
    AnyOf,
    Either,
    Expanded,
    Filter,
    Form,
    Forms,
    Fuzzy,
    In,
    Near,
    Node,
    Not,
    Pattern,
    Phrase,
    Scoped,
    Without,
    Word,
)
from indexer.terms import FIELD_OF, STEM, SURFACE

if TYPE_CHECKING:
    from corpus.document import Language

MAX_WORDS_OF_TERM = 5
MAX_FORMS = 500


class Asked:
    """A glossary that is asked for each run of words once, however often a query is expanded."""

    def __init__(self, glossary: Equivalents) -> None:
        self._glossary = glossary
        self._known: dict[tuple[tuple[str, bool], ...], Mapping[str, tuple[Equivalent, ...]]] = {}

    def equivalents(self, runs: Sequence[Run]) -> Mapping[str, tuple[Equivalent, ...]]:
        """Return what the glossary has of the runs, by their text."""
        key = tuple((run.text, run.capitals) for run in runs)
        if key not in self._known:
            self._known[key] = self._glossary.equivalents(runs)
        return self._known[key]


class Expansion(NamedTuple):
    """What an expansion needs: stems, the index's terms by prefix and field, the glossary or None, and whether to stem.

    `languages` are those searched, none for both: synonyms in another are of no use there.
    Without `synonyms` only what an entry names counts.
    """

    stems: Stems
    terms_from: Callable[[str, str], Iterable[str]]
    glossary: Equivalents | None
    stem: bool = True
    languages: Sequence[Language] = ()
    synonyms: bool = True


def expand(node: Node, expansion: Expansion) -> Expanded:
    """Return the tree with every word replaced by the forms to look for.

    Raises:
        MalformedQuery: a pattern stands for too many words.
    """
    match node:
        case Word():
            return _words((node,), expansion)[0]
        case All(children):
            return AllOf(tuple(_row(children, expansion)))
        case Any(children):
            return AnyOf(tuple(expand(child, expansion) for child in children))
        case Not(child):
            # What is like the word was not meant to be left out.
            return Without(expand(child, expansion._replace(synonyms=False)))
        case Pattern() | Fuzzy():
            return _from_vocabulary(node, expansion)
        case Phrase(text, _, expanded):
            return _expanded_phrase(node, expansion) if expanded and words_of(text) else node
        case Scoped(name):
            return In(name, _scoped(node, expansion))
        case Near() | Filter():
            return node


def _row(children: Sequence[Node], expansion: Expansion) -> Iterator[Expanded]:
    """Expand the children of a row; neighbouring words are looked up together too, for they may be a term."""
    words: list[Word] = []
    for child in children:
        if isinstance(child, Word):
            words.append(child)
            continue
        yield from _words(words, expansion)
        words = []
        yield expand(child, expansion)
    yield from _words(words, expansion)


def _words(words: Sequence[Word], expansion: Expansion) -> list[Expanded]:
    texts = [_text(word, expansion) for word in words]
    equivalents = _equivalents(words, texts, expansion)
    expanded: list[Expanded] = []
    at = 0
    while at < len(words):
        end = next((to for to in range(len(words), at + 1, -1) if " ".join(texts[at:to]) in equivalents), at + 1)
        if end == at + 1:
            expanded.append(_word(words[at], equivalents.get(texts[at], ()), expansion))
        else:
            run = " ".join(texts[at:end])
            whole = equivalents[run]
            inner = tuple(
                _word_forms(word, _parts_of(whole, equivalents.get(text, ())), expansion)
                for word, text in zip(words[at:end], texts[at:end], strict=True)
            )
            expanded.append(Either(run, inner, equivalent_forms(whole)))
        at = end
    return expanded


def _parts_of(whole: Sequence[Equivalent], alone: Sequence[Equivalent]) -> tuple[Equivalent, ...]:
    """Return a word's own equivalents as far as they are part of the whole term's.

    Settlement of disputes may be spoken of in other words than "dispute settlement", but a hospital (*rumah sakit*)
    is no sick house. What the thesaurus alone has is no term: its words keep all that they mean.
    """
    if not any(each.term_id for each in whole):
        return tuple(alone)
    words = {(each.language, stem) for each in whole for stem in each.key.split()}
    return tuple(each for each in alone if (each.language, each.key) in words)


def _text(word: Word, expansion: Expansion) -> str:
    """Return a word's parts with spaces between them; a repeated word (`negara-negara`) once, unless it is a term."""
    parts = [part.text for part in words_of(word.text)]
    text = " ".join(parts)
    if len(parts) == 2 and "-" in word.text and expansion.glossary and _repeated(parts, expansion.stems):
        return text if expansion.glossary.equivalents((_run(parts, expansion.stems),)) else parts[0]
    return text


def _repeated(parts: Sequence[str], stems: Stems) -> bool:
    return stems.of(parts[0], "id") == stems.of(parts[1], "id")


def _equivalents(
    words: Sequence[Word], texts: Sequence[str], expansion: Expansion
) -> Mapping[str, tuple[Equivalent, ...]]:
    """Ask the glossary about every run of neighbouring words; common words alone and exact ones are not asked."""
    if expansion.glossary is None:
        return {}
    runs = []
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + MAX_WORDS_OF_TERM) + 1):
            row = words[first:last]
            if any(word.exact for word in row) or (len(row) > 1 and not all(reads_as_word(word.text) for word in row)):
                break
            capitals = last == first + 1 and is_stop_word(texts[first])
            if not capitals or words[first].text.isupper():
                runs.append(_run(texts[first:last], expansion.stems)._replace(capitals=capitals))
    return {text: _useful(found, expansion) for text, found in expansion.glossary.equivalents(runs).items()}


def _useful(found: Sequence[Equivalent], expansion: Expansion) -> tuple[Equivalent, ...]:
    searched = expansion.languages or LANGUAGES if expansion.synonyms else ()
    return tuple(each for each in found if not each.inferred or each.language in searched)


def _run(texts: Sequence[str], stems: Stems) -> Run:
    words = [word for text in texts for word in text.split()]
    keys: dict[Language, str] = {"en": " ".join(stems.of(word, "en") for word in words)}
    keys["id"] = " ".join(" ".join(stems.parts(word)) or stems.of(word, "id") for word in words)
    return Run(" ".join(texts), keys)


def _word(word: Word, equivalents: Sequence[Equivalent], expansion: Expansion) -> Expanded:
    if not reads_as_word(word.text):
        return Phrase(word.text.strip(".,;:!?'\"’‘"), word.column)
    return _word_forms(word, equivalents, expansion)


def _word_forms(word: Word, equivalents: Sequence[Equivalent], expansion: Expansion) -> Forms:
    return forms_of_word(word, equivalents, expansion.stems, stem=expansion.stem)


def _expanded_phrase(phrase: Phrase, expansion: Expansion) -> Forms:
    """A phrase whose words may be inflected, or an equivalent of the whole."""
    words = [word.text for word in words_of(phrase.text)]
    run = _run(words, expansion.stems)
    found = expansion.glossary.equivalents((run,)) if expansion.glossary else {}
    exact = Form(tuple((SURFACE + word,) for word in words), 1.0, "exact", phrase.text)
    inflected = tuple(_inflected_row(words, language, expansion) for language in LANGUAGES)
    return Forms(phrase.text, phrase.column, (exact, *inflected, *equivalent_forms(found.get(run.text, ()))))


def _inflected_row(words: Sequence[str], language: Language, expansion: Expansion) -> Form:
    rows = []
    for word in words:
        stem = expansion.stems.of(word, language)
        rows.append(tuple(dict.fromkeys((SURFACE + word, STEM[language] + stem, SURFACE + stem))))
    return Form(tuple(rows), INFLECTED, "inflected", " ".join(words), language)


def _scoped(node: Scoped, expansion: Expansion) -> Forms:
    child = node.child
    if isinstance(child, Pattern):
        return _from_vocabulary(child, expansion, FIELD_OF[node.name])
    if isinstance(child, Word):
        return _word_forms(child, (), expansion)
    row = tuple((SURFACE + word.text,) for word in words_of(child.text))
    return Forms(child.text, node.column, (Form(row, 1.0, "exact", child.text),))


def _from_vocabulary(node: Pattern | Fuzzy, expansion: Expansion, field: str = "text") -> Forms:
    """Return the words of the text, or of another field, that a pattern or a misspelt word stands for."""
    from indexer.vocabulary import fuzzy_words, pattern_words

    def terms_from(prefix: str) -> Iterable[str]:
        return expansion.terms_from(prefix, field)

    if isinstance(node, Pattern):
        found = pattern_words(node.text, terms_from, MAX_FORMS)
        how = "pattern"
    else:
        found = fuzzy_words(node.text, node.distance, terms_from, MAX_FORMS)
        how = "fuzzy"
    if len(found) > MAX_FORMS:
        raise MalformedQuery(
            f"'{node.text}' stands for more than {MAX_FORMS} words of this library.",
            "Give it more letters of its own.",
            node.column,
        )
    own = fold(node.text)
    forms = (Form(((SURFACE + word,),), 1.0 if word == own else PATTERN, how, word) for word in found)
    typed = node.text if isinstance(node, Pattern) else f"{node.text}~{node.distance}"
    return Forms(typed, node.column, tuple(forms))

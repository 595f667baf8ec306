"""How does the library use a term? Its forms in, passages with the places where it stands out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from corpus.language.words import Word, words_of
from corpus.passages import StoredPassage, known_stems, passages_by_id
from corpus.records import TYPE_CHECKING, NamedTuple
from glossary.uses import passages_using

if TYPE_CHECKING:
    from corpus.document import Language
    from corpus.store import Store
    from glossary.termbase import Form

_CONSIDERED = 8


class Example(NamedTuple):
    """A passage that uses a term, and the spans of the passage's text where it stands."""

    passage: StoredPassage
    spans: tuple[tuple[int, int], ...]


def examples_of(store: Store, forms: Sequence[Form], language: Language, limit: int) -> list[Example]:
    """Return passages of a language that use an entry's term: those with its very form before inflected ones."""
    forms = [form for form in forms if form.language == language or form.role == "abbreviation"]
    if not forms or not limit:
        return []
    passage_ids = passages_using(store, (forms[0].term_id,), language, limit + _CONSIDERED)
    passages = passages_by_id(store, passage_ids)
    judged = [_judged(store, passages[passage_id], forms) for passage_id in passage_ids]
    return [example for _, example in sorted(judged, key=lambda item: item[0])[:limit]]


def _judged(store: Store, passage: StoredPassage, forms: Sequence[Form]) -> tuple[int, Example]:
    words = words_of(passage.text)
    exact = _spans(words, [word.text for word in words], [form.folded.split() for form in forms])
    if exact:
        return 0, Example(passage, exact)
    stems = known_stems(store, passage.language, (word.text for word in words))
    inflected = _spans(words, _as_keys(words, stems, forms, passage.language), [form.key.split() for form in forms])
    return (1 if inflected else 2), Example(passage, inflected)


def _as_keys(words: Sequence[Word], stems: Mapping[str, str], forms: Sequence[Form], language: Language) -> list[str]:
    """Return the words' stems; where a one-word term has the same stem but is another word, the word itself."""
    from glossary.inflected import NONE, how_inflected

    alone: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        if form.words == 1:
            alone[form.key].append(form.folded)
    in_terms = {part for form in forms if form.words > 1 for part in form.key.split()}
    keys = []
    for word in words:
        stem = stems.get(word.text, word.text)
        is_other = (
            stem in alone
            and stem not in in_terms
            and all(how_inflected(word.text, form, stem, language) == NONE for form in alone[stem])
        )
        keys.append(word.text if is_other else stem)
    return keys


def _spans(words: Sequence[Word], texts: Sequence[str], runs: Sequence[list[str]]) -> tuple[tuple[int, int], ...]:
    """Return where some runs of words stand, the longest at each place, without overlap."""
    longest_first = sorted(runs, key=len, reverse=True)
    spans = []
    at = 0
    while at < len(words):
        size = next((len(run) for run in longest_first if texts[at : at + len(run)] == run), 0)
        if size:
            spans.append((words[at].start, words[at + size - 1].end))
        at += max(1, size)
    return tuple(spans)

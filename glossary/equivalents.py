"""What search asks of a glossary: runs of a query's words in, equivalent expressions out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from corpus.document import Language


class Run(NamedTuple):
    """One word of a query or several in a row: folded text, and its stems joined with spaces, by language.

    `capitals` marks a common word typed in capitals (AS, IT): it can only be an abbreviation.
    """

    text: str
    keys: Mapping[Language, str]
    capitals: bool = False


class Equivalent(NamedTuple):
    """An expression that means the same as a run, in either language.

    `indonesian` and `english` are the entry's two sides as they are shown; `text` is what to search for, in
    `language`, and `key` its stems joined with spaces. `weight`, up to 1, says how good an equivalent it is: 1 for
    the preferred one, less for variants, abbreviations, and the less usual ones. An `inferred` one is a synonym that
    no entry names: it shares equivalents with the run (`glossary.synonyms`), or stands beside it in the thesaurus
    (`glossary.thesauri`); then `term_id` is 0, both sides are empty, and
    `related` tells a related word from a synonym.
    """

    term_id: int
    indonesian: str
    english: str
    text: str
    language: Language
    key: str
    weight: float = 1.0
    inferred: bool = False
    related: bool = False


class Equivalents(Protocol):
    """A glossary as search sees it."""

    def equivalents(self, runs: Sequence[Run]) -> Mapping[str, tuple[Equivalent, ...]]:
        """Return the equivalents of those runs that are terms, by the run's text, best first."""
        ...

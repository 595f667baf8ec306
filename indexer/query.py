"""The tree of a query: frozen nodes, from the parser to the engine. Nothing in, types out.

`column` counts the characters of the query as typed, from 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.document import Language


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; `exact` (`=word`) asks for this surface form only. A joined group (`2+7`) is one word."""

    text: str
    column: int
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word with `*` (any letters) or `?` (one letter)."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that differ from `text` by at most `distance` letters."""

    text: str
    distance: int
    column: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A quotation: exactly these words; `expanded` (`~"..."`) lets stems and equivalents stand for them."""

    text: str
    column: int
    expanded: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Exact words in any order, at most `distance` words apart."""

    words: tuple[str, ...]
    distance: int
    column: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on facts: author, lang, type, tag by text, or year by a range (`last` included)."""

    name: str
    text: str
    column: int
    first: int = 0
    last: int = 9999


@dataclass(frozen=True, slots=True)
class Scoped:
    """A node that must match in the section headings or in the document's title."""

    name: str
    child: Word | Phrase | Pattern
    column: int


@dataclass(frozen=True, slots=True)
class All:
    """Every child must match."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one child must match."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The child must not match."""

    child: Node


Node = Word | Pattern | Fuzzy | Phrase | Near | Filter | Scoped | All | Any | Not


@dataclass(frozen=True, slots=True)
class Via:
    """The glossary entry by which a form is searched."""

    term_id: int
    indonesian: str
    english: str


@dataclass(frozen=True, slots=True)
class Form:
    """One way to match: index terms in a row, a weight up to 1, and the reason.

    Each place in the row has one or more terms, any of which will do. `how` is exact, inflected, spelling,
    repaired, number, pattern, fuzzy or glossary; `text` is the form as shown. A surface that is only the stem of
    something else counts in passages of the form's `language` alone.
    """

    terms: tuple[tuple[str, ...], ...]
    weight: float
    how: str
    text: str
    language: Language | None = None
    via: Via | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """A word or expression with all the ways to match it; any of them will do.

    A `common` word does not rank, and only a strict search insists on it.
    """

    text: str
    column: int
    forms: tuple[Form, ...]
    common: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """Words that together are a term: all of them, or one of the equivalents of the whole."""

    text: str
    words: tuple[Forms, ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every child must match."""

    children: tuple[Expanded, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one child must match."""

    children: tuple[Expanded, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The child must not match."""

    child: Expanded


@dataclass(frozen=True, slots=True)
class In:
    """Forms that must match in the section headings or in the document's title."""

    name: str
    forms: Forms


Expanded = Forms | Either | Phrase | Near | Filter | In | AllOf | AnyOf | Without


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed and as read."""

    text: str
    root: Node

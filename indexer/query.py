"""The tree of a query: frozen nodes, from the parser to the engine. Nothing in, types out.

`column` counts the characters of the query as typed, from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, dataclass_transform

if TYPE_CHECKING:
    from corpus.document import Language


@dataclass_transform(frozen_default=True)
class Value:
    """A frozen value whose fields are its annotations, as a dataclass has them.

    `dataclasses` compiles seven methods a class at every start: 15 ms for these, a tenth of a whole search.
    """

    __match_args__: tuple[str, ...] = ()

    def __init_subclass__(cls) -> None:
        cls.__match_args__ = tuple(cls.__annotations__)  # type: ignore[misc] # as dataclasses do it

    def __init__(self, *values: object, **named: object) -> None:
        fields = dict(zip(self.__match_args__, values, strict=False)) | named
        for name in self.__match_args__:
            self.__dict__[name] = fields.pop(name) if name in fields else getattr(type(self), name)
        if fields or len(values) > len(self.__match_args__):
            raise TypeError(f"{type(self).__name__} has no such fields: {values} {named}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({fields})"


class Word(Value):
    """A word as typed; `exact` (`=word`) asks for this surface form only. A joined group (`2+7`) is one word."""

    text: str
    column: int
    exact: bool = False


class Pattern(Value):
    """A word with `*` (any letters) or `?` (one letter)."""

    text: str
    column: int


class Fuzzy(Value):
    """Words that differ from `text` by at most `distance` letters."""

    text: str
    distance: int
    column: int


class Phrase(Value):
    """A quotation: exactly these words; `expanded` (`~"..."`) lets stems and equivalents stand for them."""

    text: str
    column: int
    expanded: bool = False


class Near(Value):
    """Exact words in any order, at most `distance` words apart."""

    words: tuple[str, ...]
    distance: int
    column: int


class Filter(Value):
    """A condition on facts: author, lang, type, tag by text, or year by a range (`last` included)."""

    name: str
    text: str
    column: int
    first: int = 0
    last: int = 9999


class Scoped(Value):
    """A node that must match in the section headings or in the document's title."""

    name: str
    child: Word | Phrase | Pattern
    column: int


class All(Value):
    """Every child must match."""

    children: tuple[Node, ...]


class Any(Value):
    """At least one child must match."""

    children: tuple[Node, ...]


class Not(Value):
    """The child must not match."""

    child: Node


Node = Word | Pattern | Fuzzy | Phrase | Near | Filter | Scoped | All | Any | Not


class Via(Value):
    """The glossary entry by which a form is searched."""

    term_id: int
    indonesian: str
    english: str


class Form(Value):
    """One way to match: index terms in a row, a weight up to 1, and the reason.

    Each place in the row has one or more terms, any of which will do. `how` is exact, inflected, spelling,
    repaired, number, pattern, fuzzy, glossary, synonym or related; `text` is the form as shown. A surface that is
    only the stem of something else counts in passages of the form's `language` alone.
    """

    terms: tuple[tuple[str, ...], ...]
    weight: float
    how: str
    text: str
    language: Language | None = None
    via: Via | None = None


LOOSE = ("synonym", "related")
OTHER_WORDS = ("glossary", *LOOSE, "pattern", "fuzzy")
"""How a form matches that is another word than the one typed; a loose one is no translation either."""


class Forms(Value):
    """A word or expression with all the ways to match it; any of them will do.

    A `common` word does not rank, and only a strict search insists on it.
    """

    text: str
    column: int
    forms: tuple[Form, ...]
    common: bool = False


class Either(Value):
    """Words that together are a term: all of them, or one of the equivalents of the whole."""

    text: str
    words: tuple[Forms, ...]
    forms: tuple[Form, ...]


def telling_words(either: Either) -> tuple[Forms, ...]:
    """Return the words of a term that say something by themselves: *in* and *of* do so only where nothing else does."""
    return tuple(word for word in either.words if not word.common) or either.words


class AllOf(Value):
    """Every child must match."""

    children: tuple[Expanded, ...]


class AnyOf(Value):
    """At least one child must match."""

    children: tuple[Expanded, ...]


class Without(Value):
    """The child must not match."""

    child: Expanded


class In(Value):
    """Forms that must match in the section headings or in the document's title."""

    name: str
    forms: Forms


Expanded = Forms | Either | Phrase | Near | Filter | In | AllOf | AnyOf | Without


class Query(Value):
    """A query as typed and as read."""

    text: str
    root: Node

"""A query's tree as typed in, what it looks for and what it is told as out; nothing is expanded."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.language.stop_words import asks_for_capitals
from indexer.query import All, Any, Filter, Fuzzy, Near, Node, Not, Pattern, Phrase, Scoped, Word

_ANY_FORMS = " [any forms]"


def looks_for_words(node: Node) -> bool:
    """Tell whether a node asks for words of the text that can be marked."""
    match node:
        case All(children) | Any(children):
            return any(map(looks_for_words, children))
        case Not() | Filter() | Scoped():
            return False
    return True


def is_condition(node: Node) -> bool:
    """Tell whether a node asks for facts, titles and headings only, and for nothing of the text."""
    match node:
        case All(children) | Any(children):
            return all(map(is_condition, children))
        case Not(child):
            return is_condition(child)
    return isinstance(node, (Filter, Scoped))


def in_row(node: Node) -> tuple[Node, ...]:
    """Return what must all match: the children of a row, also of rows within it, else the node itself."""
    return tuple(inner for child in node.children for inner in in_row(child)) if isinstance(node, All) else (node,)


def conditions_in(node: Node) -> Iterator[Filter | Scoped]:
    """Yield the conditions anywhere in a tree."""
    match node:
        case All(children) | Any(children):
            for child in children:
                yield from conditions_in(child)
        case Not(child):
            yield from conditions_in(child)
        case Filter() | Scoped():
            yield node


def as_typed(node: Node) -> str:
    """Return a node as it may be typed again.

    >>> as_typed(Any((Word("desa", 1), All((Word("kota", 8, exact=True), Not(Phrase("kota tua", 15)))))))
    'desa OR =kota -"kota tua"'
    """
    return _told(node, told=False)


def as_read(node: Node) -> str:
    """Return how a node is read where nothing is looked for in other words.

    >>> as_read(All((Word("desa", 1), Filter("year", "2019..", 6, 2019))))
    'desa [any form] AND year:2019..'
    """
    return _told(node, told=True)


def _told(node: Node, *, told: bool) -> str:
    match node:
        case All(children):
            return (" AND " if told else " ").join(_inside(child, (Any,), told=told) for child in children)
        case Any(children):
            return " OR ".join(_inside(child, (All,) if told else (), told=told) for child in children)
        case Not(child):
            return f"{'NOT ' if told else '-'}{_inside(child, (All, Any), told=told)}"
        case Word(text, _, exact):
            return f"={text}" if exact else f"{text}{_form(text) * told}"
        case Phrase(text, _, expanded):
            return f'{"~" * expanded}"{text}"{_ANY_FORMS * (told and expanded)}'
    return _leaf(node)


def _inside(node: Node, in_parentheses: tuple[type, ...], *, told: bool) -> str:
    return f"({_told(node, told=told)})" if isinstance(node, in_parentheses) else _told(node, told=told)


def _form(text: str) -> str:
    return " [in capitals]" if asks_for_capitals(text) else " [any form]"


def _leaf(node: Pattern | Fuzzy | Near | Filter | Scoped) -> str:
    match node:
        case Pattern(text):
            return text
        case Fuzzy(text, distance):
            return f"{text}~{distance}"
        case Near(words, distance):
            return f'"{" ".join(words)}"~{distance}'
        case Scoped(name, child):
            return f"{name}:{_told(child, told=False)}"
        case Filter(name, text):
            return f'{name}:"{text}"' if " " in text else f"{name}:{text}"

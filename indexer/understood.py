"""An expanded tree in, one line that says how the query was understood out."""

from __future__ import annotations

from indexer.query import (
    LOOSE,
    OTHER_WORDS,
    AllOf,
    AnyOf,
    Either,
    Expanded,
    Filter,
    Form,
    Forms,
    In,
    Near,
    Phrase,
    Without,
)
from indexer.terms import SURFACE

_MOST, _MOST_LOOSE = 8, 3
"""Other words shown in brackets, and how many of these may be of the thesaurus."""


def understood(node: Expanded, *, any_word: bool = False) -> str:
    """Return the query as understood: in brackets what is searched as well; `?` follows words not insisted on.

    >>> understood(AllOf((Phrase("ekonomi digital", 1), Without(Phrase("pajak", 20)))))
    '"ekonomi digital" AND NOT "pajak"'
    """
    said = _said(node, outermost=True)
    return f"any of: {said.replace(' AND ', ', ')}" if any_word else said


def _said(node: Expanded, *, outermost: bool = False) -> str:
    match node:
        case Forms() | Either():
            return _word(node)
        case Phrase(text):
            return f'"{text}"'
        case Near(words, distance):
            return f'"{" ".join(words)}"~{distance}'
        case Filter():
            return _filter(node)
        case In(name, forms):
            return f'{name}:"{forms.text}"' if " " in forms.text else f"{name}:{forms.text}"
        case Without(child):
            return f"NOT {_said(child)}"
        case AllOf(children):
            joined = " AND ".join(_said(child) for child in children)
        case AnyOf(children):
            joined = " OR ".join(_said(child) for child in children)
    return joined if outermost or len(node.children) < 2 else f"({joined})"


def _filter(node: Filter) -> str:
    return f'{node.name}:"{node.text}"' if " " in node.text else f"{node.name}:{node.text}"


def _word(node: Forms | Either) -> str:
    typed = _typed(node) if isinstance(node, Forms) else node.text
    # An equivalent may have two forms: as written, and inflected.
    named = list(dict.fromkeys(_form(form) for form in node.forms if form.how in OTHER_WORDS and form.how not in LOOSE))
    loose = list(dict.fromkeys(_form(form) for form in node.forms if form.how in LOOSE))
    shown = named[:_MOST] + loose[: max(0, min(_MOST_LOOSE, _MOST - len(named)))]
    if not shown:
        return typed
    left = len(named) + len(loose) - len(shown)
    return f"{typed} [{', '.join(shown)}{f', and {left} more' if left else ''}]"


def _typed(node: Forms) -> str:
    """Return a word with the sign that says how it is read: `word?` not insisted on, `=word` this form only."""
    if " " in node.text:
        return f'~"{node.text}"'
    if node.common:
        return f"{node.text}?"
    only = all(form.how == "exact" and form.terms[0][0].startswith(SURFACE) for form in node.forms)
    return f"={node.text}" if node.forms and only else node.text


def _form(form: Form) -> str:
    return f"{form.language}: {form.text}" if form.language else form.text

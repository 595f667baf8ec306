"""The glossary as a command sees it: an open store or none in, shipped and own entries together out."""

from __future__ import annotations

from corpus.store import Store
from glossary.lookup import Glossary
from glossary.termbase import open_termbase
from glossary.user_terms import hidden_term_ids, own_termbase


def glossary_of(store: Store | None) -> Glossary:
    """Return the glossary of a library, or the shipped one alone where there is no library."""
    if store is None:
        return Glossary(open_termbase())
    return Glossary(open_termbase(), own_termbase(store), hidden_term_ids(store))

"""A query as typed in, its tree out, or an error that points at the column.

    query  = row ("OR" row)*            row   = terms ("AND" terms)*         terms = item+
    item   = ("-" | "NOT ") item | "(" query ")" | ["~"] '"' words '"' ["~" N] | name ":" value | ["="] word
    word   = letters with * and ? inside, or word "~" N

Its own recursive descent: a parser library costs about 90 ms at every start.
"""

from __future__ import annotations

import re

from corpus.errors import MalformedQuery
from corpus.language.words import words_of
from indexer.parser_tokens import SCOPES, malformed, read_condition, read_scoped, read_word, scoped_phrase
from indexer.query import All, Any, Near, Node, Not, Phrase, Query

MAX_CHARACTERS = 4000
MAX_CLAUSES = 200
MAX_DEPTH = 40
MAX_NEAR = 50
FIELDS = ("author", "lang", "section", "tag", "title", "type", "year")

_QUOTES = {'"': '"', "“": "”", "„": "”", "«": "»"}
_BREAKS = re.compile(r"[\s()\"“”„«»]")
_OPERATORS = ("AND", "OR", "NOT")
# Signs that stand between words in a sentence and ask for nothing when they stand alone.
_SENTENCE_SIGNS = frozenset(",.;:!?…–—&/'’‘")


def parse(text: str) -> Query:
    """Read a query.

    >>> parse("=siber").root
    Word(text='siber', column=1, exact=True)

    Raises:
        MalformedQuery: it cannot be read, or is beyond the limits; the column says where.
    """
    if len(text) > MAX_CHARACTERS:
        raise MalformedQuery(
            f"A query has at most {MAX_CHARACTERS} characters; this one has {len(text)}.",
            "Search for its most telling words, or use --batch FILE with one query a line.",
            MAX_CHARACTERS + 1,
        )
    reader = _Reader(text)
    root = reader.query(0)
    if reader.at < len(text):
        raise reader.error("This ')' closes nothing.", "Remove it, or open a '(' before it.")
    if _only_negative(root):
        raise MalformedQuery("A query needs something to look for.", "Add a word without '-' before it.", 1)
    return Query(text, root)


def parse_phrase(text: str) -> Query:
    """Read a whole text as one exact phrase, whatever signs it contains."""
    if len(text) > MAX_CHARACTERS:
        return parse(text)
    if not words_of(text):
        raise MalformedQuery("A phrase needs at least one word.", 'For example --phrase "ekonomi digital".', 1)
    inside = text.strip()
    if len(inside) > 2 and inside[0] == inside[-1] == '"' and '"' not in inside[1:-1]:
        # --phrase '"ekonomi digital"': the quotes said the same already.
        inside = inside[1:-1]
    return Query(text, Phrase(inside, 1))


def _only_negative(node: Node) -> bool:
    if isinstance(node, Not):
        return True
    if isinstance(node, All):
        return all(_only_negative(child) for child in node.children)
    return isinstance(node, Any) and any(_only_negative(child) for child in node.children)


class _Reader:
    """The place reached in a query, and the readers of each construct."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.clauses = 0

    def error(self, message: str, hint: str, at: int | None = None) -> MalformedQuery:
        return malformed(message, hint, self.at if at is None else at)

    def skip_space(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def skip_sentence_sign(self) -> bool:
        """Pass a token that is nothing but signs between words, and tell whether there was one."""
        end = self.at
        while end < len(self.text) and self.text[end] in _SENTENCE_SIGNS:
            end += 1
        if end == self.at or (end < len(self.text) and not _BREAKS.match(self.text, end)):
            return False
        self.at = end
        return True

    def operator(self) -> str:
        """Return the operator that stands here, or an empty text, without passing it."""
        match = _BREAKS.search(self.text, self.at)
        word = self.text[self.at : match.start() if match else len(self.text)]
        return word if word in _OPERATORS else ""

    def query(self, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise self.error(
                f"Parentheses nest at most {MAX_DEPTH} deep.", "Write the query with fewer levels of parentheses."
            )
        rows = [self.row(depth)]
        while self.operator() == "OR":
            self.at += 2
            rows.append(self.row(depth))
        return rows[0] if len(rows) == 1 else Any(tuple(rows))

    def row(self, depth: int) -> Node:
        groups = [self.terms(depth)]
        while self.operator() == "AND":
            self.at += 3
            groups.append(self.terms(depth))
        return groups[0] if len(groups) == 1 else All(tuple(groups))

    def terms(self, depth: int) -> Node:
        start = self.at
        items: list[Node] = []
        self.skip_space()
        while self.at < len(self.text) and self.peek() != ")" and self.operator() not in ("OR", "AND"):
            if not self.skip_sentence_sign():
                items.append(self.item(depth))
            self.skip_space()
        if not items:
            raise self.nothing_here(start)
        return items[0] if len(items) == 1 else All(tuple(items))

    def nothing_here(self, start: int) -> MalformedQuery:
        if not self.text.strip():
            return self.error("The query is empty.", "Type at least one word.", 0)
        if self.peek() == ")":
            return self.error("There is nothing to look for before this ')'.", "Put a word before it.")
        here = self.operator()
        if here:
            return self.error(
                f"There is nothing to look for before '{here}'.",
                f'Put a word before it; to look for the word itself write "{here.lower()}" in quotes.',
            )
        return self.error("The query ends where a word should follow.", "Add a word, or remove the operator.", start)

    def item(self, depth: int) -> Node:
        self.count_clause()
        if self.operator() == "NOT":
            self.at += 3
            self.skip_space()
            return Not(self.negated(depth))
        if self.peek() == "-" and self.text[self.at + 1 : self.at + 2].strip() not in ("", "-"):
            self.at += 1
            return Not(self.negated(depth))
        if self.peek() == "(":
            return self.group(depth)
        if self.peek() in _QUOTES or (self.peek() == "~" and self.text[self.at + 1 : self.at + 2] in _QUOTES):
            return self.quotation()
        return self.word_or_field()

    def count_clause(self) -> None:
        self.clauses += 1
        if self.clauses > MAX_CLAUSES:
            raise self.error(
                f"A query has at most {MAX_CLAUSES} words and conditions.",
                'Search for its most telling words, or quote a passage as a "phrase".',
            )

    def negated(self, depth: int) -> Node:
        if not self.peek() or self.peek() == ")" or self.operator():
            raise self.error("There is nothing to leave out here.", "Put a word right after '-' or NOT.")
        return self.item(depth + 1) if depth < MAX_DEPTH else self.query(depth + 1)

    def group(self, depth: int) -> Node:
        opened = self.at
        self.at += 1
        node = self.query(depth + 1)
        self.skip_space()
        if self.peek() != ")":
            raise self.error("This '(' is not closed.", "Add a ')' where the group ends.", opened)
        self.at += 1
        if self.peek() == "~":
            raise self.error("A group takes no '~'.", 'Write nearness as "a b"~5, and a slip as word~1.')
        return node

    def quotation(self) -> Node:
        column = self.at + 1
        expanded = self.peek() == "~"
        self.at += expanded
        content = self.quoted()
        if self.peek() != "~":
            return Phrase(content, column, expanded)
        self.at += 1
        digits = re.match(r"\d{1,4}(?![^\s)])", self.text[self.at :])
        if digits is None or not 1 <= int(digits[0]) <= MAX_NEAR:
            raise self.error(
                f"After the '~' of a phrase stands how many words apart: 1 to {MAX_NEAR}.", 'For example "a b"~5.'
            )
        self.at += digits.end()
        words = tuple(word.text for word in words_of(content))
        if len(words) < 2 or expanded:
            raise self.error("Nearness needs two words in plain quotes.", 'For example "a b"~5.', column - 1)
        return Near(words, int(digits[0]), column)

    def quoted(self) -> str:
        """Read a quotation from its opening quote on, and return what it holds."""
        opened = self.at
        closing = {_QUOTES[self.text[opened]], '"'}
        end = next((at for at in range(opened + 1, len(self.text)) if self.text[at] in closing), -1)
        if end < 0:
            raise self.error("This quotation is not closed.", "Add a '\"' at its end, or remove this one.", opened)
        content = self.text[opened + 1 : end].strip()
        if not words_of(content):
            raise self.error("This quotation holds no word.", 'For example "ekonomi digital".', opened)
        self.at = end + 1
        return content

    def word_or_field(self) -> Node:
        start = self.at
        match = _BREAKS.search(self.text, start)
        end = match.start() if match else len(self.text)
        token = self.text[start:end]
        name, colon, value = token.partition(":")
        if colon and name.lower() in FIELDS and (value or self.text[end : end + 1] in _QUOTES):
            return self.condition(name.lower(), start)
        if colon and name.lower() in FIELDS and self.text[end : end + 1] == "(":
            raise self.error(f"'{name}:' takes no parentheses.", f"Repeat it for each word: {name}:a {name}:b.", end)
        if end == start:
            raise self.error(f"'{self.peek()}' closes a quotation that was not opened.", "Remove it.")
        self.at = end
        return read_word(token, start)

    def condition(self, name: str, start: int) -> Node:
        self.at = start + len(name) + 1
        value_at = self.at
        if self.peek() in _QUOTES:
            value: str = self.quoted()
            if self.peek() == "~":
                raise self.error(f"'{name}:' takes no '~'.", f"Leave it out, or repeat the name: {name}:a {name}:b.")
            if name in SCOPES:
                return scoped_phrase(name, value, start)
        else:
            match = _BREAKS.search(self.text, self.at)
            self.at = match.start() if match else len(self.text)
            value = self.text[value_at : self.at]
            if name in SCOPES:
                return read_scoped(name, value, start)
        return read_condition(name, value, start)

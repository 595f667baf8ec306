"""What is looked for, as typed, in; rows of items out, or an error that points at the column.

    query = row ("OR" row)*      row = item+      item = ["-" | "NOT "] word | =word | wor* | "phrase" | ~"phrase"

A part of the search's query language, read strictly: fields, parentheses, fuzzy words and nearness are refused, never
taken for something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.errors import MalformedQuery
from corpus.language.stop_words import is_stop_word
from corpus.language.words import words_of

Kind = Literal["word", "exact", "pattern", "phrase", "expanded"]

MAX_CHARACTERS = 4000
MAX_ITEMS = 200
_OPTIONS = {"lang": "--lang", "year": "--year", "type": "--type", "tag": "--tag"}
_FIELD = re.compile(r"(author|lang|section|tag|title|type|year):", re.IGNORECASE)
_OR = re.compile(r"OR(?!\S)")
_AND = re.compile(r"AND(?!\S)")
_NOT = re.compile(r"NOT(?!\S)")
_ABSENT = re.compile(r"-(?=[^\s-])|NOT\s+")
_SPACE = re.compile(r"\s*")
_QUOTATION = re.compile(r"""(?P<expanded>~?)["“„«](?P<text>[^"”»]*)(?P<close>["”»]?)(?P<near>~?)""")
_WORD = re.compile(r"""[^\s"“”„«»()]+""")
_FUZZY = re.compile(r".+~\d?\Z")
_LETTERS = re.compile(r"[*?]")
_SIGNS = frozenset(",.;:!?…–—&/'’‘")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look for; `absent` asks that the paragraph lacks it. `column` counts from 1."""

    text: str
    kind: Kind
    column: int
    absent: bool = False

    @property
    def typed(self) -> str:
        """The item as it may be typed again."""
        signs = {"exact": "={}", "phrase": '"{}"', "expanded": '~"{}"'}
        return signs.get(self.kind, "{}").format(self.text)


Row = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Alternatives; of each, all items must stand in one paragraph."""

    typed: str
    rows: tuple[Row, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item that is looked for."""
        return tuple(item for row in self.rows for item in row if not item.absent)


def parse(text: str) -> Query:
    """Read a query.

    >>> [item.kind for item in parse('negara "ekonomi digital" =siber digital*').items]
    ['word', 'phrase', 'exact', 'pattern']

    Raises:
        MalformedQuery: it cannot be read, or asks for what concordance and statistics do not know.
    """
    if len(text) > MAX_CHARACTERS:
        raise MalformedQuery(
            f"A query has at most {MAX_CHARACTERS} characters; this one has {len(text)}.",
            "Look for fewer words at a time.",
            MAX_CHARACTERS + 1,
        )
    rows: list[list[Item]] = [[]]
    at = _skip_space(text, 0)
    while at < len(text):
        if _OR.match(text, at):
            _require(rows[-1], at)
            rows.append([])
            at += 2
        elif _AND.match(text, at):
            _require(rows[-1], at)
            at = _skip_space(text, at + 3)
            if at == len(text) or _AND.match(text, at) or _OR.match(text, at):
                raise MalformedQuery("A word should follow 'AND'.", "Add a word, or remove the operator.", at + 1)
        else:
            at = _item(text, at, rows[-1])
        if sum(map(len, rows)) > MAX_ITEMS:
            raise MalformedQuery(f"A query has at most {MAX_ITEMS} words.", "Look for fewer words at a time.", at)
        at = _skip_space(text, at)
    _require(rows[-1], len(text))
    return Query(text, tuple(map(tuple, rows)))


def parse_phrase(text: str) -> Query:
    """Read a whole text as one exact phrase, whatever signs it holds."""
    if not words_of(text):
        raise MalformedQuery("A phrase needs at least one word.", "For example --phrase ekonomi digital.", 1)
    return Query(text, ((Item(text.strip(), "phrase", 1),),))


def understood(query: Query) -> str:
    """Say how a query was understood.

    >>> understood(parse("negara maju OR =siber"))
    'all of: negara (any form), maju (any form); or: siber (this form)'
    """
    return "; or: ".join(
        ("all of: " if sum(not item.absent for item in row) > 1 else "") + ", ".join(map(_told, row))
        for row in query.rows
    )


def asks_for_capitals(text: str) -> bool:
    """Tell whether a word was typed in capitals that is also a common word (AS, IT, WHO): it matches capitals only."""
    words = words_of(text)
    if len(words) != 1:
        return False
    typed = text[words[0].start : words[0].end]
    return len(typed) > 1 and typed.isupper() and is_stop_word(words[0].text)


def _told(item: Item) -> str:
    if item.kind == "word" and asks_for_capitals(item.text):
        return f"{'without ' * item.absent}{item.text} (in capitals)"
    told = {
        "word": f"{item.text} (any form)",
        "exact": f"{item.text} (this form)",
        "pattern": f"{item.text} (pattern)",
        "phrase": f'"{item.text}"',
        "expanded": f'"{item.text}" (any forms)',
    }[item.kind]
    return f"without {told}" if item.absent else told


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _require(row: list[Item], at: int) -> None:
    if not any(not item.absent for item in row):
        raise MalformedQuery("There is nothing to look for here.", "Type at least one word.", at + 1)


def _item(text: str, at: int, row: list[Item]) -> int:
    """Read the item at `at` into the row, and return where it ends."""
    absent = _ABSENT.match(text, at)
    start = absent.end() if absent else at
    if _NOT.match(text, start) or _OR.match(text, start) or _AND.match(text, start):
        raise MalformedQuery("There is nothing to leave out here.", "Put a word right after '-' or NOT.", start + 1)
    quotation = _QUOTATION.match(text, start)
    if quotation is not None:
        row.append(_quotation(quotation, absent=bool(absent)))
        return quotation.end()
    word = _WORD.match(text, start)
    if word is None:
        sign = text[start : start + 1]
        raise MalformedQuery(
            f"'{sign}' is not understood here." if sign else "The query ends where a word should follow.",
            'Give words and "phrases" without parentheses; alternatives are joined with OR.',
            start + 1,
        )
    if not set(word[0]) <= _SIGNS:
        row.append(_word(word[0], start, absent=bool(absent)))
    return word.end()


def _quotation(match: re.Match[str], *, absent: bool) -> Item:
    column = match.start() + 1
    if not match["close"]:
        raise MalformedQuery("This quotation is not closed.", "Add a '\"' at its end, or remove this one.", column)
    if match["near"]:
        raise MalformedQuery("Nearness is for `search`.", 'Give the phrase without "~" after it.', match.end())
    if not words_of(match["text"]):
        raise MalformedQuery("This quotation holds no word.", 'For example "ekonomi digital".', column)
    return Item(match["text"].strip(), "expanded" if match["expanded"] else "phrase", column, absent)


def _word(token: str, start: int, *, absent: bool) -> Item:
    column = start + 1
    field = _FIELD.match(token)
    if field is not None:
        option = _OPTIONS.get(field[1].lower(), "--document DOCUMENT_ID")
        raise MalformedQuery(f"'{field[0]}' is for `search`.", f"Use the option {option} instead.", column)
    if _FUZZY.match(token):
        raise MalformedQuery("Fuzzy words are for `search`.", "Use a pattern, for example kedaulat*.", column)
    if token.startswith("--"):
        raise MalformedQuery(f"'{token[:20]}' begins with two dashes.", "One '-' before a word leaves it out.", column)
    exact = token.startswith("=") and len(token) > 1
    body = token[1:] if exact else token
    pattern = body.rstrip("?!.,;:")
    if exact and _LETTERS.search(pattern):
        raise MalformedQuery("'=' asks for this form only, '*' and '?' for others.", "Leave one out.", column)
    if not exact and _LETTERS.search(pattern):
        if len(_LETTERS.sub("", pattern)) < 2 or len(words_of(_LETTERS.sub("x", pattern))) != 1:
            raise MalformedQuery(
                f"'{pattern}' is too wide: a pattern is one word with at least two letters of its own.",
                "For example digital* or organi?ation.",
                column,
            )
        return Item(pattern, "pattern", column, absent)
    if not words_of(body):
        raise MalformedQuery(f"'{token}' holds no letter or digit to look for.", "Remove it.", column)
    return Item(body, "exact" if exact else "word", column, absent)

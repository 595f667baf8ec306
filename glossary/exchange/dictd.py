"""Dictionaries of dictd, as FreeDict gives them out: an index and a text in, entries out, and the other way.

The index has a line for each headword: the word, and where its text stands, in base 64.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence

from corpus.document import Language
from corpus.errors import SourceError
from glossary.entries import Entry, term_id_of
from glossary.exchange.batch import IMPORTED, MAX_BYTES, MAX_ENTRIES, Batch, checked, malformed, too_many

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
PARTS = {
    "n": "noun", "v": "verb", "adj": "adjective", "adv": "adverb", "prep": "preposition", "conj": "conjunction",
    "pron": "pronoun", "det": "determiner", "int": "interjection", "interj": "interjection", "pn": "proper-noun",
    "phrase": "phrase", "propn": "proper-noun",
}  # fmt: skip
_MARKS = {
    "noun": "n", "verb": "v", "adjective": "adj", "adverb": "adv", "preposition": "prep", "conjunction": "conj",
    "pronoun": "pron", "determiner": "det", "interjection": "int", "proper-noun": "pn", "phrase": "phrase",
}  # fmt: skip
_HEAD = re.compile(r"(?P<word>[^/<\n]+?)\s*(?:/.*/)?\s*(?:<(?P<part>[^<>\n]{1,40})>)?\s*\Z")
_SENSE = re.compile(r"(?:\d+\.\s+)?(?P<forms>.+?)(?:\s+\d+\.)?\s*\Z")
_FURTHER = re.compile(r"\s\d+\.\s*\Z")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_INNER = "00database"
# Articles may overlap; without a limit, an index of a few megabytes could name terabytes of them.
_MAX_ARTICLE = 64 * 1024
# A verb such as "set" has some fifty translations in one sense; the usual ones come first.
_MOST_FORMS = 20


def read_dictd(index: bytes, text: bytes, *, headwords: Language, field: str) -> Batch:
    """Read a dictionary whose headwords are in one of our languages and whose translations are in the other.

    Pronunciations, definitions and examples are left aside.

    Raises:
        SourceError: the two files do not fit each other, or are too large.
    """
    content = _unpacked(text)
    numbered: list[tuple[str, Entry]] = []
    for number, (start, size) in enumerate(sorted(set(_places(index))), 1):
        if number > MAX_ENTRIES:
            raise too_many(number)
        if start + size > len(content):
            raise malformed(f"line {number} of the index points past the end of the text")
        if size > _MAX_ARTICLE:
            raise malformed(f"an article of {size:,} bytes is longer than {_MAX_ARTICLE:,}")
        article = content[start : start + size].decode("utf-8", "replace")
        numbered += [(f"article {number}", entry) for entry in _entries(article, headwords, field)]
    return checked(merged(numbered))


def _unpacked(text: bytes) -> bytes:
    """Return the text; dictzip is gzip with an index in its header, and is read as gzip."""
    if text[:2] != b"\x1f\x8b":
        return text
    reader = zlib.decompressobj(wbits=31)
    try:
        content = reader.decompress(text, MAX_BYTES)
    except zlib.error as error:
        raise malformed(f"the dictionary cannot be unpacked: {error}") from error
    if reader.unconsumed_tail:
        raise SourceError("bomb", "The dictionary unpacks to more than 64 MB.", "Nothing was changed.")
    if not reader.eof:
        raise malformed("the dictionary is cut off: its packed text ends too early")
    return content


def _places(index: bytes) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(index.decode("utf-8", "replace").splitlines(), 1):
        cells = line.split("\t")
        if len(cells) < 3:
            raise malformed(f"line {number} of the index has no two numbers")
        if not cells[0].startswith((_INNER, _INNER[:2] + "-")):
            yield _number(cells[1], number), _number(cells[2], number)


def _number(digits: str, line: int) -> int:
    if not digits or len(digits) > 8 or any(digit not in _VALUES for digit in digits):
        raise malformed(f"line {line} of the index: '{digits[:12]}' is no number in base 64")
    value = 0
    for digit in digits:
        value = value * 64 + _VALUES[digit]
    return value


def _entries(article: str, headwords: Language, field: str) -> Iterator[Entry]:
    head, _, rest = article.partition("\n")
    match = _HEAD.match(head.strip())
    if match is None:
        return
    part_of_speech = PARTS.get((match["part"] or "").lower(), "")
    if match["part"] and not part_of_speech:
        return
    for forms in _senses(rest):
        yield dictionary_entry(match["word"].strip(), forms, part_of_speech or "noun", (headwords, field))


def dictionary_entry(
    word: str, translations: tuple[str, ...], part_of_speech: str, where: tuple[Language, str]
) -> Entry:
    """Return the entry for one sense of a headword; `where` gives the headwords' language and the subject field."""
    headwords, field = where
    sides = ((word,), translations[:_MOST_FORMS])
    indonesian, english = sides if headwords == "id" else sides[::-1]
    number = term_id_of(indonesian[0], part_of_speech, english[0])
    return Entry(number, indonesian[0], english, part_of_speech, field, indonesian[1:], origin=IMPORTED)


def _senses(rest: str) -> Iterator[tuple[str, ...]]:
    """Yield the translations of each sense; the lines that follow them define it."""
    lines = [line for line in rest.split("\n") if line.strip()]
    wanted = [line for line in lines if re.match(r"\d+\.\s", line)] or lines[:1]
    for line in wanted:
        match = _SENSE.match(_FURTHER.sub("", line.strip()))
        kept = forms_in([match["forms"]]) if match else ()
        if kept:
            yield kept


def forms_in(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the forms of texts that list them with commas; what stands in brackets explains.

    >>> forms_in(["kata (gram.), istilah", "kata"])
    ('kata', 'istilah')
    """
    forms = [_BRACKETS.sub("", form).strip(" .") for text in texts for form in re.split(r"[,;]", text)]
    return tuple(dict.fromkeys(form for form in forms if re.search(r"[^\W\d_]", form) and len(form) <= 200))


def merged(numbered: Sequence[tuple[str, Entry]]) -> list[tuple[str, Entry]]:
    """Put senses together that came out as one concept."""
    found: dict[int, tuple[str, Entry]] = {}
    for place, entry in numbered:
        first = found.get(entry.term_id)
        found[entry.term_id] = (place, entry) if first is None else (first[0], _together(first[1], entry))
    return list(found.values())


def _together(first: Entry, second: Entry) -> Entry:
    variants = dict.fromkeys((*first.indonesian_variants, *second.indonesian_variants))
    return first._replace(
        english=tuple(dict.fromkeys((*first.english, *second.english)))[:_MOST_FORMS],
        indonesian_variants=tuple(form for form in variants if form != first.indonesian)[:_MOST_FORMS],
    )


def write_dictd(entries: Sequence[Entry], *, headwords: Language, name: str) -> tuple[bytes, bytes]:
    """Return index and text of a dictionary: an article for each headword and part of speech."""
    articles = sorted(_articles(entries, headwords), key=lambda item: (_sort_key(item[0]), item[0], item[1]))
    text = bytearray()
    lines = []
    for word, article in ((f"{_INNER}utf8", "\n"), (f"{_INNER}short", f"{_INNER}short\n{name}\n"), *articles):
        encoded = article.encode()
        lines.append(f"{word}\t{_digits(len(text))}\t{_digits(len(encoded))}\n")
        text += encoded
    lines.sort(key=lambda line: (_sort_key(line.split("\t")[0]), line))
    return "".join(lines).encode(), bytes(text)


def _articles(entries: Sequence[Entry], headwords: Language) -> Iterator[tuple[str, str]]:
    for entry in entries:
        mark = _MARKS[entry.part_of_speech]
        if headwords == "id":
            yield entry.indonesian, f"{entry.indonesian} <{mark}>\n{', '.join(entry.english)}\n"
        else:
            forms = ", ".join((entry.indonesian, *entry.indonesian_variants))
            for word in entry.english:
                yield word, f"{word} <{mark}>\n{forms}\n"


def _sort_key(word: str) -> str:
    """Return what dictd compares headwords by: letters, digits and spaces, small."""
    return "".join(character for character in word.lower() if character.isalnum() or character == " ")


def _digits(value: int) -> str:
    digits = _DIGITS[value % 64]
    while value >= 64:
        value //= 64
        digits = _DIGITS[value % 64] + digits
    return digits

"""A document as built in; whether its text may pass, and remarks on what a reader should doubt, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from corpus.document import AnyDocument
from corpus.errors import SourceError
from corpus.long_text import whole_lines
from corpus.scripts import is_script_noise
from corpus.slices import Text

# Above this share of meaningless signs a text is no text.
_MOST_MEANINGLESS = 0.2
# UTF-8 read as Windows-1252 leaves these pairs where one letter stood: "Ã©" for "é", "â€™" for an apostrophe.
_MOJIBAKE = re.compile(r"[ÃÂ][\x80-\xbf¡-¿]|â€[\x80-\xbf™œ“”˜¦¢]|ï¿½|Ð[\x80-\xbf]|Ñ[\x80-\xbf]")
# A glyph without a letter weighs as much as its code in the extracted text, `(cid:12)`, of which one sign is left.
_OF_A_CODE = 7
_CID = re.compile(r"\(cid:\d+\)")
# What Word and LibreOffice print in place of a reference whose target is gone.
_BROKEN = re.compile(
    r"\b(?:Error[:!] (?:Reference source not found|Bookmark not defined)|"
    r"Kesalahan[:!] (?:Sumber (?:referensi|acuan) tidak ditemukan|"
    r"(?:Bookmark|Penanda) tidak (?:ditentukan|didefinisikan)))",
    re.IGNORECASE,
)
_VISIBLE = re.compile(r"\S+")
# Of so many words of a text that are long enough at least this share are words; of lists of data and of code more.
_WORDLIKE = re.compile(r"(?=.*[aeiouy])[a-z]+(?:[-'/.][a-z]+)*", re.IGNORECASE)
_BESIDE_WORDS = "\"'()[]{}<>.,;:!?-/*_=|"
_MOST_TOKENS, _FEWEST_TOKENS, _LONGER, _LEAST_WORDS = 2000, 100, 4, 0.1
_LOW_CONFIDENCE = 0.8
# From this share on a second language is worth a word; an abstract in it has less.
_LEAST_SHARE = 0.1
_MOST_NAMED = 12
_Document = TypeVar("_Document", bound=AnyDocument)


def checked(document: _Document) -> _Document:
    """Return the document with `remarks` in its quality record.

    Raises:
        SourceError: `suspect-text`, where most of the text is signs without a meaning: `(cid:12)`, private use and
            replacement characters, controls, or letters of one encoding read in another; where letters of many
            scripts are mixed; or where hardly one of the longer words consists of letters.
    """
    text = document.text
    meaningless = sum(map(_meaningless, whole_lines(text)))
    visible = sum(match.end() - match.start() for match in _visible(text)) or 1
    codes = (
        0 if not document.quality.get("unmapped_glyphs") else sum(part.count("\ufffd") for part in whole_lines(text))
    )
    meaningless, visible = meaningless + _OF_A_CODE * codes, visible + _OF_A_CODE * codes
    if meaningless / visible > _MOST_MEANINGLESS:
        raise SourceError(
            "suspect-text",
            f"{100 * meaningless // visible} % of the text of {document.source.path} has no meaning: its letters are "
            "stored in a way that cannot be read back.",
            "Print it to a new PDF and recognise that (ocrmypdf --force-ocr -l ind+eng in.pdf out.pdf), or find "
            "another copy.",
        )
    if is_script_noise(match[0] for match in _visible(text)):
        raise SourceError(
            "suspect-text",
            f"The text of {document.source.path} is noise: letters of many scripts without order.",
            "Open it with the program that made it and look; if it is text there, save it anew, e.g. as .docx or PDF.",
        )
    if not _has_words(text):
        raise SourceError(
            "suspect-text",
            f"The text of {document.source.path} has no words: signs, digits and letters are mixed in them.",
            "Open it and look: if it is data, it has nothing to read; if not, print it to a PDF and recognise that.",
        )
    quality = dict(document.quality)
    if meaningless:
        quality.setdefault("suspect_characters", meaningless)
    if broken := sum(len(_BROKEN.findall(part)) for part in whole_lines(text)):
        quality["broken_references"] = broken
    remarks = list(remarks_of(quality))
    if remarks:
        quality["remarks"] = remarks
    return replace(document, quality=quality)


def _visible(text: Text) -> Iterator[re.Match[str]]:
    return (match for lines in whole_lines(text) for match in _VISIBLE.finditer(lines))


def _has_words(text: Text) -> bool:
    """Tell whether enough of the first longer words are such: letters with a vowel among them, in whatever script."""
    tokens = (match[0].strip(_BESIDE_WORDS) for match in _visible(text))
    longer = [token for token in islice(tokens, _MOST_TOKENS) if len(token) >= _LONGER and not token.isdigit()]
    words = sum(not token.isascii() or _WORDLIKE.fullmatch(token) is not None for token in longer)
    return len(longer) < _FEWEST_TOKENS or words >= _LEAST_WORDS * len(longer)


def _meaningless(text: str) -> int:
    """Count the characters of a text that stand for nothing."""
    count = sum(len(match[0]) for match in _CID.finditer(text))
    count += sum(len(match[0]) for match in _MOJIBAKE.finditer(text))
    if not text.isascii():
        count += sum(_stands_for_nothing(character) for character in text if character > "\x7f")
    return count


def _stands_for_nothing(character: str) -> bool:
    return character == "\ufffd" or unicodedata.category(character) in ("Co", "Cn", "Cc")


def remarks_of(quality: Mapping[str, object]) -> Iterator[str]:
    """Yield what a quality record says against a text, in words.

    >>> list(remarks_of({"pages_without_text": [3, 4, 5, 9], "glued_words": 2}))
    ['no text on pages 3-5, 9', '2 words may be glued together']
    """
    failed = set(_numbers(quality.get("pages_failed")))
    for key, before in _PAGES.items():
        numbers = [number for number in _numbers(quality.get(key)) if key in _OF_FAILED or number not in failed]
        if numbers:
            yield f"{before} {'page' if len(numbers) == 1 else 'pages'} {page_ranges(numbers)}"
    for key, after in _COUNTS.items():
        count = quality.get(key)
        if isinstance(count, int) and count:
            yield f"{count} {after if count > 1 else _of_one(after)}"
    yield from _other_remarks(quality)


def _of_one(after: str) -> str:
    """Turn what is said of several signs, characters, places or words into what is said of one.

    >>> _of_one("printed signs stand for no letter"), _of_one("characters of the text have no meaning")
    ('printed sign stands for no letter', 'character of the text has no meaning')
    """
    one = re.sub(r"\b(sign|character|place|word|part)s\b", r"\1", after)
    return (
        one.replace(" stand ", " stands ")
        .replace(" have ", " has ")
        .replace(" look ", " looks ")
        .replace(" were ", " was ")
        .replace(" their ", " its ")
    )


def _other_remarks(quality: Mapping[str, object]) -> Iterator[str]:
    confidence = quality.get("recognised_confidence")
    if isinstance(confidence, float) and confidence < _LOW_CONFIDENCE:
        yield f"recognised with a confidence of {confidence:.2f} only"
    if quality.get("charset_guessed"):
        yield f"its character set was guessed ({quality.get('charset', quality.get('encoding', 'unknown'))})"
    if quality.get("whole_page"):
        yield "no main text was found on the page, all of it was taken"
    if quality.get("declared_text"):
        yield "the page shows no article: its text is what the page declares of it (JSON-LD)"
    if quality.get("nested_too_deep"):
        yield "its elements nest too deep to be kept apart: furniture may stand in the text"
    foreign = quality.get("foreign_language")
    if isinstance(foreign, str):
        yield f"most of it seems to be {foreign}, but is read as if it were Indonesian or English"
    share = quality.get("left_out_share")
    if isinstance(share, float):
        yield f"{100 * share:.0f} % of the page's running text was left out as page furniture"


def mix_of(quality: Mapping[str, object]) -> tuple[tuple[str, float], ...]:
    """Return the languages of a text with their shares, the larger first, or nothing where one has nearly all of it.

    >>> mix_of({"languages": {"en": 0.3, "id": 0.7}}), mix_of({"languages": {"en": 0.04, "id": 0.96}})
    ((('id', 0.7), ('en', 0.3)), ())
    """
    languages = quality.get("languages")
    shares = {} if not isinstance(languages, Mapping) else languages
    ranked = sorted(shares.items(), key=lambda item: -item[1])
    return tuple(ranked) if len(ranked) > 1 and ranked[1][1] >= _LEAST_SHARE else ()


_OF_FAILED = ("pages_failed", "pages_refused")
_PAGES = {
    "pages_without_text": "no text on",
    "pages_failed": "could not read",
    "pages_refused": "would keep any reader busy without end:",
    "pages_recognised": "recognised text (OCR) on",
    "pages_unsure": "many words may be misread, compare with the picture of",
    "pages_recognised_anew": "the text layer made no sense, the picture was recognised instead, on",
    "pages_doubtful_layer": "hardly a known word in the text layer of",
    "pages_read_again": "a second reader had to read",
    "column_doubts": "the order of columns is doubtful on",
}
_COUNTS = {
    "unmapped_glyphs": "printed signs stand for no letter",
    "decoded_glyphs": "ligatures and dashes were read by their place in TeX's fonts",
    "suspect_characters": "characters of the text have no meaning outside their font",
    "replaced_characters": "characters could not be decoded",
    "suspect_encoding": "places look wrongly encoded",
    "glued_words": "words may be glued together",
    "broken_references": "places have an error message where a reference should be",
    "parts_not_read": "parts of it (charts, inserted files) were not read",
}


def _numbers(value: object) -> list[int]:
    return [number for number in value if isinstance(number, int)] if isinstance(value, list | tuple) else []


def page_ranges(numbers: Sequence[int]) -> str:
    """Name page numbers shortly; of very many ranges the first ones.

    >>> page_ranges([1, 2, 3, 5])
    '1-3, 5'
    """
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    named = [f"{part[0]}-{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts[:_MOST_NAMED]]
    return ", ".join(named) + (" ..." if len(parts) > _MOST_NAMED else "")

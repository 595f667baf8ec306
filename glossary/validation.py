"""What an entry must be: an entry in, what is wrong with it out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from glossary.entries import PARTS_OF_SPEECH, STATUSES, Entry

MAX_FORM = 200
MAX_NOTE = 4_000
MAX_FORMS = 50
_HAS_LETTER = re.compile(r"[^\W_]")


def problems_of(entry: Entry) -> tuple[str, ...]:
    """Return what is wrong with an entry, in words for the user; nothing if it can be taken."""
    return tuple(_problems(entry))


def _problems(entry: Entry) -> Iterator[str]:
    if not entry.indonesian:
        yield "the Indonesian side is empty"
    if not entry.english:
        yield "the English side is empty"
    forms = (*entry.indonesian_forms(), *entry.english_forms())
    if len(forms) > MAX_FORMS:
        yield f"it has {len(forms)} forms, more than {MAX_FORMS}"
    for form in filter(None, forms):
        yield from _problems_of_form(form)
    if entry.part_of_speech not in PARTS_OF_SPEECH:
        yield f"'{entry.part_of_speech}' is no part of speech; they are: {', '.join(sorted(PARTS_OF_SPEECH))}"
    if entry.status not in STATUSES:
        yield f"'{entry.status}' is no status; they are: {', '.join(STATUSES)}"
    if len(entry.note) > MAX_NOTE or _unprintable(entry.note):
        yield "the note is too long, or holds characters that cannot be printed"


def _problems_of_form(form: str) -> Iterator[str]:
    shown = form[:40]
    if len(form) > MAX_FORM:
        yield f"'{shown}...' is longer than {MAX_FORM} characters"
    if not _HAS_LETTER.search(form):
        yield f"'{shown}' has no letter"
    if ";" in form or _unprintable(form):
        yield f"'{shown}' holds a semicolon or a character that cannot be printed"


def _unprintable(text: str) -> bool:
    return any(unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") for character in text if character != "\n")

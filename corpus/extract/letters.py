"""The lines of a first page in; whether they are the head of a letter, what it is about and who signed it, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.author_names import names_in
from corpus.extract.html_bylines import is_post
from corpus.extract.name_words import is_all_words

# Whom a letter is written to, and how it greets.
_ADDRESSED = re.compile(
    r"\s*(?:(?:kepada\s+)?yth\b.*|kepada\s*:?|kepada\s*:\s.*|dengan (?:segala )?hormat\s*[,.;:]?|"
    r"dear\s+[^\W\d_].{0,60}[,:]|dear\s+(?:sirs?|madam|all|colleagues)\b.{0,20}|to whom it may concern\s*[,:]?|"
    r"salam sejahtera\s*[,.]?|assalamu.?alaikum\b.{0,40})\s*",
    re.IGNORECASE,
)
# What stands in a letterhead below the name of the body or the person that writes.
_LETTERHEAD = re.compile(
    r"\S@\S|\bwww\.|https?://|\b(?:te?lp|telepon|telephone|phone|tel|faks?|faksimile|kode pos|p\.?\s?o\.? box)\b|"
    r"\b(?:jl|jln)\.|\bjalan\s+[A-Z]|\b(?:street|lane|road|avenue)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s*(?:perihal|hal|subject|subjek|re)\s*:\s*(?P<value>\S.*)", re.IGNORECASE)
_CLOSING = re.compile(
    r"\s*(?:yours (?:very )?(?:sincerely|faithfully|truly)|(?:very )?sincerely(?: yours)?|respectfully(?: yours)?|"
    r"(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)|hormat (?:saya|kami)|salam (?:hormat|takzim))"
    r"\s*[,.]?\s*",
    re.IGNORECASE,
)
# Between the closing words and the name there may be the signer's office.
_SIGNED_WITHIN = 4
_LETTERHEAD_LINES = 4
_SINGLE = re.compile(r"[A-Z][a-z]{2,}")


def is_addressed(line: str) -> bool:
    """Tell whether a line names or greets whom a letter is written to.

    >>> [is_addressed(line) for line in ("Kepada Yth.", "Dear Dr. Laura,", "Dengan hormat,", "Dear Life", "Yth. Camat")]
    [True, True, True, False, True]
    """
    return _ADDRESSED.fullmatch(line) is not None


def has_letterhead(lines: Sequence[str]) -> bool:
    """Tell whether the lines below a name in large type make it a letterhead: an address, then somebody addressed."""
    placed = any(_LETTERHEAD.search(line) for line in lines[:_LETTERHEAD_LINES])
    return placed and any(map(is_addressed, lines))


def subject_of(lines: Sequence[str]) -> str:
    """Return what a letter says that it is about, or "".

    >>> subject_of(["Nomor : 12/PB/2019", "Perihal : Undangan rapat warga", "Kepada Yth."])
    'Undangan rapat warga'
    """
    found = (_ABOUT.fullmatch(line) for line in lines)
    return next((match["value"].strip() for match in found if match), "")


def signer_of(lines: Sequence[str]) -> str:
    """Return who is named below the closing words of a letter, or "".

    >>> signer_of(["see you then.", "Yours sincerely,", "Winifred Achterberg", "Keeper of Manuscripts"])
    'Winifred Achterberg'
    >>> signer_of(["Hormat kami,", "Panitia"]), signer_of(["Hormat kami,", "Sudarno", "Ketua Koperasi"])
    ('', 'Sudarno')
    """
    closing = next((at for at in range(len(lines) - 1, -1, -1) if _CLOSING.fullmatch(lines[at])), len(lines))
    signed = lines[closing + 1 : closing + 1 + _SIGNED_WITHIN]
    for line in signed:
        names = names_in(line)
        if len(names) == 1 and " " in names[0] and not is_post(line):
            return line.strip(" ()")
    # Many Indonesians have one name; the office beside tells that it is one.
    single = (line.strip(" ()") for line in signed if any(map(is_post, signed)))
    return next((name for name in single if _SINGLE.fullmatch(name) and not is_all_words(name)), "")

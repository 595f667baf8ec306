"""An Indonesian word and its stem in, the inflected forms of the same word out: clitics, and the voices of a verb.

Words made from the same root by derivation (*dalam*, *kedalaman*; *kuasa*, *penguasaan*) are other words.
"""

from __future__ import annotations

_CLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
_ACTIVE = "me"


def inflections(word: str, stem: str) -> tuple[str, ...]:
    """Return the forms of a folded word that differ from it in clitics or voice, the word itself included.

    >>> inflections("menyatakan", "nyata")[:3]
    ('menyatakan', 'menyatakannya', 'menyatakanku')
    >>> "dinyatakan" in inflections("menyatakan", "nyata"), "ternyata" in inflections("menyatakan", "nyata")
    (True, False)
    """
    words = [word]
    at = word.find(stem[1:]) if word.startswith(_ACTIVE) and len(stem) > 2 else -1
    if at > 0:
        # The first letter of the root may have become a nasal: memakai, dipakai.
        ending = word[at + len(stem) - 1 :]
        bare = stem + ending
        words += [f"di{bare}", bare, f"ter{bare}"]
    return tuple(form + clitic for form in words for clitic in ("", *_CLITICS))

"""Indonesian words that are written together or apart: a joined word in, its parts out, and back."""

from __future__ import annotations

from functools import cache

from corpus.language.word_lists_indonesian import compounds

BOUND_FORMS = frozenset({
    "adi", "anti", "antar", "awa", "bi", "dasa", "de", "dwi", "eka", "ekstra", "hiper", "infra", "inter",
    "intra", "kontra", "makro", "maha", "mega", "mikro", "mono", "multi", "nara", "neo", "nir", "non", "panca",
    "para", "paska", "pasca", "poli", "pra", "pramu", "pro", "pseudo", "purna", "re", "semi", "sub", "supra",
    "swa", "tata", "tele", "tidak", "trans", "tri", "tuna", "ultra",
})  # fmt: skip
"""Forms that the spelling rules write together with what follows and that people often write apart."""

# Joined writings are cut only after these, and after the second group only where the whole is no root: whoever
# asks for `siswa` does not want every `mahasiswa`.
_CUT_ALWAYS = ("antar", "pasca", "paska")
_CUT_OFF = ("multi", "anti", "semi", "non", "pra", "sub", "swa")


def joined_parts(word: str) -> tuple[str, str] | None:
    """Return the two words that a folded word joins, or None: `antarnegara` is `antar`, `negara`.

    >>> joined_parts("kerjasama"), joined_parts("antarnegara"), joined_parts("paras")
    (('kerja', 'sama'), ('antar', 'negara'), None)
    """
    if word in compounds():
        return compounds()[word]
    form = next((form for form in (*_CUT_ALWAYS, *_CUT_OFF) if word.startswith(form)), "")
    rest = word[len(form) :]
    if not form or len(rest) <= 3:
        return None
    from corpus.language.stemming_indonesian import is_indonesian, roots

    return (form, rest) if (form in _CUT_ALWAYS or word not in roots()) and is_indonesian(rest) else None


def joined_form(first: str, second: str) -> str | None:
    """Return the joined writing of two neighbouring words (their stems), or None if they make no compound.

    >>> joined_form("kerja", "sama"), joined_form("antar", "negara"), joined_form("besar", "sekali")
    ('kerjasama', 'antarnegara', None)
    """
    if first not in _firsts():
        return None
    joined = first + second
    return joined if first in BOUND_FORMS or joined in compounds() else None


@cache
def _firsts() -> frozenset[str]:
    return BOUND_FORMS.union(first for first, _ in compounds().values())

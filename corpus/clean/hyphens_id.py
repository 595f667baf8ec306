"""What Indonesian does with hyphens: nothing in, tables and the test for reduplication out."""

from __future__ import annotations

from corpus.language.affixes_id import PREFIXES, SUFFIXES
from corpus.language.word_set import word_set

# Prefixes that academic prose writes with a hyphen before a full word (non-negara), against EYD.
HYPHEN_PREFIXES = word_set("non anti pasca pra pro semi eks kontra ultra sosio geo quasi kuasi pan indo")
# Prefixes that are written together with what follows (antarnegara, multinasional).
JOINED_PREFIXES = word_set(
    "antar multi sub inter intra ekstra super mikro makro mono poli bi tri neo trans maha adi swa tuna nara dwi "
    "tele foto infra para purna panca catur dasa ko de"
)
# May stand alone before "dan" (pra- dan pasca-kemerdekaan).
SUSPENDED = word_set("pra pasca intra inter antar non semi multi pro anti mikro makro sub eks bi mono poli")
CONJUNCTIONS = word_set("dan atau maupun serta hingga sampai")
# No word ends in these: what stands before them at a line's end was a dash.
FUNCTION_WORDS = word_set("yang dan atau bukan tetapi namun karena sehingga bahwa adalah ialah yaitu dengan untuk dari")
LINKS = word_set("ke dan oleh demi per")
# Fragments that are suffixes only: they join to what precedes.
SUFFIX_FRAGMENTS = frozenset(
    (*SUFFIXES, "isme", "tas", "si", "asi", "isasi", "sasi", "sasinya", "itas", "if", "al", "is", "ik")
)

_VOWELS = frozenset("aeiou")
# Reduplications whose halves differ.
PAIRS = frozenset(
    {
        ("sayur", "mayur"), ("lauk", "pauk"), ("warna", "warni"), ("bolak", "balik"), ("gerak", "gerik"),
        ("serba", "serbi"), ("seluk", "beluk"), ("carut", "marut"), ("lalu", "lalang"), ("ramah", "tamah"),
        ("cerai", "berai"), ("hiruk", "pikuk"), ("simpang", "siur"), ("terus", "menerus"), ("porak", "poranda"),
        ("kocar", "kacir"), ("morat", "marit"), ("pernak", "pernik"), ("tindak", "tanduk"), ("asal", "usul"),
        ("beda", "beda"), ("huru", "hara"), ("sunyi", "senyap"), ("tumpang", "tindih"), ("tunggang", "langgang"),
    }
)  # fmt: skip


def is_reduplication(left: str, right: str) -> bool:
    """Tell whether two lower-case forms are the halves of a reduplication.

    >>> is_reduplication("besar", "besaran"), is_reduplication("tarik", "menarik")
    (True, True)
    >>> is_reduplication("pening", "katan")
    False
    """
    if len(left) < 3 or len(right) < 3:
        return False
    if left == right or (left, right) in PAIRS:
        return True
    if len(right) >= 4 and left.endswith(right):  # perundang-undang
        return True
    if any(_changes_sound(base, right) for base in _bases(left)):
        return True
    if any(
        right.endswith(suffix) and len(right) - len(suffix) >= 3 and left.endswith(right[: -len(suffix)])
        for suffix in SUFFIXES
    ):
        return True
    common = _bases(left) & _bases(right)
    return any(len(base) >= 4 or base in (left, right) for base in common)


def _changes_sound(left: str, right: str) -> bool:
    """Tell whether the halves differ in vowels alone (`bolak-balik`) or in how they begin (`ingar-bingar`)."""
    if len(left) < 4 or len(right) < 4:
        return False
    if right[1:] == left or (left[1:] == right[1:] and left[0] not in _VOWELS):
        return True
    return len(left) == len(right) and _consonants(left) == _consonants(right) and _consonants(left)[1:] != ""


def _consonants(word: str) -> str:
    return "".join("." if letter in _VOWELS else letter for letter in word)


def _bases(word: str) -> frozenset[str]:
    """Return the forms that a word may be made from, for tarik-menarik, surat-menyurat, pukul-memukul."""
    bases = {word}
    for prefix, first_letters in PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= 3:
            bases.add(rest)
            bases.update(letter + rest for letter in first_letters)
    for base in tuple(bases):
        bases.update(
            base[: -len(suffix)] for suffix in SUFFIXES if base.endswith(suffix) and len(base) - len(suffix) >= 3
        )
    return frozenset(bases)

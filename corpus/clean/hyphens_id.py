"""What Indonesian does with hyphens: nothing in, tables and the test for reduplication out."""

from __future__ import annotations

from corpus.language.affixes_id import PREFIXES, SUFFIXES

# Prefixes that academic prose writes with a hyphen before a full word (non-negara), against EYD.
HYPHEN_PREFIXES = frozenset("non anti pasca pra pro semi eks kontra ultra sosio geo quasi kuasi pan indo".split())
# Prefixes that are written together with what follows (antarnegara, multinasional).
JOINED_PREFIXES = frozenset(
    "antar multi sub inter intra ekstra super mikro makro mono poli bi tri neo trans maha adi swa tuna nara dwi "
    "tele foto infra para purna panca catur dasa ko de".split()
)
# May stand alone before "dan" (pra- dan pasca-kemerdekaan).
SUSPENDED = frozenset("pra pasca intra inter antar non semi multi pro anti mikro makro sub eks bi mono poli".split())
CONJUNCTIONS = frozenset("dan atau maupun serta hingga sampai".split())
LINKS = frozenset("ke dan oleh demi per".split())
# Fragments that are suffixes only: they join to what precedes.
SUFFIX_FRAGMENTS = frozenset((*SUFFIXES, "isme", "tas", "si", "asi", "isasi", "itas", "if", "al", "is", "ik"))

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
    if any(
        right.endswith(suffix) and len(right) - len(suffix) >= 3 and left.endswith(right[: -len(suffix)])
        for suffix in SUFFIXES
    ):
        return True
    common = _bases(left) & _bases(right)
    return any(len(base) >= 4 or base in (left, right) for base in common)


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

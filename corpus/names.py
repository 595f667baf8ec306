"""Read a personal name as printed; a CSL-JSON name out."""

from __future__ import annotations

PARTICLES = frozenset({"van", "von", "de", "der", "den", "bin", "binti", "al", "el", "da", "di", "la", "le", "ibn"})


def csl_name(printed: str) -> dict[str, str]:
    """Return the CSL name of a person, given as `Given Family` or `Family, Given`.

    A single name stays whole, as many Indonesians have no family name.

    >>> csl_name("Ericka Mega")
    {'family': 'Mega', 'given': 'Ericka'}
    >>> csl_name("Sukarno")
    {'literal': 'Sukarno'}
    >>> csl_name("Anwar, Dewi Fortuna")
    {'family': 'Anwar', 'given': 'Dewi Fortuna'}
    """
    family, comma, given = (part.strip() for part in printed.partition(","))
    if comma and family and given:
        return {"family": family, "given": given}
    words = printed.replace(",", " ").split()
    if len(words) < 2:
        return {"literal": " ".join(words)}
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return {"family": " ".join(words[at:]), "given": " ".join(words[:at])}

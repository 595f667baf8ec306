"""The affixes of Indonesian, for telling words and broken words apart: nothing in, tables out.

Rules: Alwi et al., Tata Bahasa Baku Bahasa Indonesia (1998), chapters on verb and noun formation.
"""

from __future__ import annotations

from corpus.language.word_set import word_set

# Longer ones first; combinations as they are attached.
SUFFIXES = (
    "annyalah", "kannya", "annya", "inya", "kanlah", "kanku", "anku", "anmu", "nyalah", "nya", "lah", "kah", "pun",
    "kan", "an", "ku", "mu", "i",
)  # fmt: skip

# A prefix, and the first letters that it may have swallowed from the root.
PREFIXES = (
    ("meny", "s"), ("meng", "k"), ("mem", "p"), ("men", "t"), ("me", ""),
    ("peny", "s"), ("peng", "k"), ("pem", "p"), ("pen", "t"), ("per", ""), ("pe", ""),
    ("memper", ""), ("diper", ""), ("ber", ""), ("be", ""), ("ter", ""), ("te", ""), ("di", ""), ("ke", ""),
    ("keber", ""), ("keter", ""), ("kese", ""), ("se", ""), ("penge", ""), ("menge", ""), ("ku", ""), ("kau", ""),
)  # fmt: skip

# Prefixes that are no words: left of a break they want to be joined.
VERBAL_PREFIXES = word_set(
    "me men mem meng meny ber be ter di pe per pem pen peng peny memper diper kese keber keter ke se penge menge "
    "mempe menye pembe penye member memper dipe berke seke sepe"
)

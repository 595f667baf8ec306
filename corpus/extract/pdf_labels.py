"""The numbers printed at the edges of pages, and the file's own page labels, in; a printed label for each page, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
# Journals count the pages of an article: "111:2"; appendices and supplements have a letter: "S3".
_PREFIXED = re.compile(r"(?P<prefix>\d{1,4}:|[A-Z]{1,2})(?P<number>[1-9]\d{0,3})")
_LONE = re.compile(
    r"[-–—~|·•\[(\s]*(?:(?P<name>hal(?:aman|\.)?|p\s?a\s?g\s?e\s?s?|p\.)|hlm\.)?\s*[-–—~|:]?\s*(?P<number>\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:dari|of|/)\s*\d+)?\s*(?:[-–—~|·•]\s*(?P<after>hal(?:aman|\.)?|p\s?a\s?g\s?e))?[-–—~|·•\])\s]*",
    re.IGNORECASE,
)
_SPELT = re.compile(
    r"(?:hal(?:aman|\.)|page)\s+(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|"
    r"seratus|ratus|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|and)[\s-]?)+",
    re.IGNORECASE,
)
# "Page 3 of 12", "3 dari 12", "3/12": of the two the first one is the page's.
_OF_ALL = re.compile(
    r"(?:\A|\s)(?P<name>(?:hal(?:aman|\.)?|page|p\.)\s*)?(?P<number>[1-9]\d{0,3})\s*(?:dari|of|/)\s*(?P<all>[1-9]\d{0,3})\W*\Z",
    re.IGNORECASE,
)
# A sequence of labels: "arabic", "roman" or what stands before the number, and the printed number of physical page 0.
Run = tuple[str, int]


def printed_labels(edges: Sequence[Sequence[str]], file_labels: Sequence[str | None]) -> list[str | None]:
    """Return the printed label of each page, or None.

    Args:
        edges: for each page the texts of its headers and footers.
        file_labels: the file's /PageLabels, one a page. Labels that merely count from 1 yield to a sequence
            that is printed: what is printed is the label (DESIGN.md §2).
    """
    found = labels_in_edges(edges)
    counting = [str(number) for number in range(1, len(edges) + 1)]
    if any(file_labels) and not (list(file_labels) == counting and any(found)):
        return [label or None for label in file_labels]
    return found


def labels_in_edges(edges: Sequence[Sequence[str]]) -> list[str | None]:
    """Return the labels that follow from numbers which go up with the pages.

    >>> labels_in_edges([["Jurnal A"], ["68"], ["Budi, Diplomasi 69"], ["70 Jurnal A"]])
    ['67', '68', '69', '70']
    >>> labels_in_edges([["J. Kota 37, Article 111"], ["111:2 Rahma"], ["Judul 111:3"]])
    ['111:1', '111:2', '111:3']
    >>> labels_in_edges([["Rapat", "Draf Page 1 of 9"], ["9 Penutup", "Draf Page 2 of 9"]])
    ['1', '2']
    """
    candidates = [runs_of(texts, number) for number, texts in enumerate(edges, 1)]
    support = Counter(run for runs in candidates for run in runs)
    least = 2 if len(edges) > 1 else 1
    chosen: list[Run | None] = []
    for runs in candidates:
        likely = [run for run in runs if support[run] >= least]
        chosen.append(max(likely, key=lambda run: support[run]) if likely else None)
    if sum(run is not None for run in chosen) < 0.3 * len(edges):
        return [None] * len(edges)
    return [_label(run, number) for number, run in enumerate(_fill(chosen), 1)]


def is_lone_number(text: str) -> bool:
    """Tell whether a row is nothing but a number that could be a page's.

    >>> [is_lone_number(text) for text in ("- 12 -", "Halaman 3 dari 10", "halaman dua", "iv", "civil", "Jurnal 12")]
    [True, True, True, True, False, False]
    >>> [is_lone_number(text) for text in ("· 2 ·", "3 | Page", "4 | P a g e", "Hlm. 2", "5 halaman")]
    [True, True, True, True, False]
    """
    if _SPELT.fullmatch(text):
        return True
    match = _LONE.fullmatch(text)
    return match is not None and (match["number"].isdigit() or _ROMAN.fullmatch(match["number"]) is not None)


def is_named_number(text: str) -> bool:
    """Tell whether a row says that it is a page's number ("Halaman 3 dari 10")."""
    match = _LONE.fullmatch(text)
    return _SPELT.fullmatch(text) is not None or (match is not None and (match["name"] or match["after"]) is not None)


def is_counted_page(text: str) -> bool:
    """Tell whether a row ends by saying which of all pages it stands on.

    >>> [is_counted_page(text) for text in ("Warta Page 1 of 3", "Rapat - Halaman 2 dari 9", "page 7 of 3", "1 of 3")]
    [True, True, False, False]
    """
    of_all = _number_of_all(text)
    return of_all is not None and of_all["name"] is not None


def _number_of_all(text: str) -> re.Match[str] | None:
    of_all = _OF_ALL.search(text)
    return of_all if of_all and int(of_all["number"]) <= int(of_all["all"]) else None


def runs_of(texts: Sequence[str], page_number: int) -> list[Run]:
    """The runs that the first and last word of each edge text could belong to, each once, in the order of the page.

    Where two are on as many pages, the first one is chosen: the same file must always give the same labels.
    """
    runs: list[Run] = []
    for text in texts:
        lone = _LONE.fullmatch(text)
        words = [lone["number"]] if lone else re.sub(r"[|\[\]()·•–—-]", " ", text).split()
        of_all = _number_of_all(text)
        words = [of_all["number"]] if of_all else words
        for word in words[:1] + words[-1:]:
            if word.isascii() and word.isdigit() and len(word) <= 4 and int(word) > 0:
                runs.append(("arabic", int(word) - page_number))
            elif prefixed := _PREFIXED.fullmatch(word):
                runs.append((prefixed["prefix"], int(prefixed["number"]) - page_number))
            elif _ROMAN.fullmatch(word):
                runs.append(("roman", _roman_value(word) - page_number))
    return list(dict.fromkeys(runs))


def _fill(chosen: Sequence[Run | None]) -> list[Run | None]:
    """Give pages without a number the run of their neighbours; a first page that of the second."""
    filled = list(chosen)
    for index, run in enumerate(filled):
        if run is None and index and any(later == filled[index - 1] for later in chosen[index + 1 :]):
            filled[index] = filled[index - 1]
    for index in reversed(range(len(filled))):
        after = filled[index + 1] if index + 1 < len(filled) else None
        if filled[index] is None and after is not None and index < 2 and after[1] + index + 1 > 0:
            filled[index] = after
    if len(filled) > 1 and filled[-1] is None:
        filled[-1] = filled[-2]
    return filled


def _label(run: Run | None, page_number: int) -> str | None:
    if run is None:
        return None
    value = run[1] + page_number
    if run[0] == "roman":
        return _roman(value)
    return str(value) if run[0] == "arabic" else f"{run[0]}{value}"


def _roman_value(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(
        -value if any(later > value for later in values[index + 1 : index + 2]) else value
        for index, value in enumerate(values)
    )


def _roman(value: int) -> str:
    """Return small roman numerals.

    >>> _roman(14)
    'xiv'
    """
    steps = (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    )  # fmt: skip
    text = ""
    for step, numeral in steps:
        text += numeral * (value // step)
        value %= step
    return text

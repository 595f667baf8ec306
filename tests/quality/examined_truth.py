"""A seed and a list of kinds in; the parts of a made-up text, and what each reads as, out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tests.quality.examined_texts import cells, headline, keywords, prose, sentence, topics, works

Kind = Literal[
    "title", "author", "heading", "abstract", "keywords", "paragraph", "quotation", "item", "equation",
    "table", "caption", "note", "reference", "side", "twin", "imprint", "place",
]  # fmt: skip
BESIDE: frozenset[Kind] = frozenset({"table", "caption", "note", "side", "imprint"})
RUNNING: frozenset[Kind] = frozenset({"abstract", "paragraph", "quotation", "item", "twin"})
WHOLE: frozenset[Kind] = RUNNING | {"caption", "note", "reference", "keywords", "side"}
# The heading that an abstract begins with is a block of its own, or not.
_LEAD = re.compile(r"Abstra(?:k|ct)(?:[—.:]) ?")
_RAISED = re.compile(r"\[\[(\d+)\]\]|\^(\d+)\^")


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `text` holds marks (see examined_texts) and `[[n]]` where note `n` is called.

    `label` is printed before the text, `rows` are a table's cells, `number` is that of a note, `level` a heading's.
    """

    kind: Kind
    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    number: int = 0
    level: int = 1

    def readings(self) -> tuple[str, ...]:
        """Return the texts that this may read as: signs of notes are kept or not, a label is kept or not."""
        whole = f"{self.label} {self.text}".strip()
        if self.kind == "abstract" and (lead := _LEAD.match(self.text)):
            return self.text, self.text[lead.end() :]
        if self.kind == "note":
            return tuple(
                f"{mark}{plain(self.text)}" for mark in (f"{self.number} ", f"{self.number}", "", f"{self.number}. ")
            )
        if self.rows:
            return (" ".join(cell for row in self.rows for cell in row),)
        if self.kind == "item":
            marks = (self.label, f"{self.number}.", f"{self.number})", f"({self.number})", "•", "–", "")
            return tuple(plain(f"{mark} {self.text}".strip(), signs) for mark in marks for signs in (True, False))
        return tuple(dict.fromkeys(plain(text, signs) for text in (whole, self.text) for signs in (True, False)))


def plain(text: str, signs: bool = True) -> str:
    """Return a text without its marks, its raised numbers (of notes, of works cited) kept or left out."""
    return re.sub(r"[*^]", "", _RAISED.sub(r"\1\2" if signs else "", text))


@dataclass(frozen=True, slots=True)
class Text:
    """All that a file prints but for its furniture, in reading order; notes stand behind the part that calls them."""

    language: str
    parts: tuple[Part, ...]

    def of(self, *kinds: Kind) -> list[Part]:
        """Return the parts of some kinds."""
        return [part for part in self.parts if part.kind in kinds]

    @property
    def title(self) -> str:
        """The title without marks."""
        return plain(self.of("title")[0].text)

    def notes(self) -> dict[int, str]:
        """Return the notes by number."""
        return {part.number: part.text for part in self.parts if part.kind == "note"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a layout needs: language, languages of its abstracts, kinds in the order of the body, lengths.

    In `body`: h heading, H heading of the second level, p paragraph, n paragraph with a note, N with a long one,
    q quotation, i list of items, t table, f figure, e equation, s side text, d text in the other language beside,
    k numbered paragraph, b article of a law, u speech, r list of works.
    """

    language: str
    body: str
    abstracts: tuple[str, ...] = ()
    sentences: tuple[int, int] = (3, 7)
    headings: str = "{}"
    subheadings: str = "{}"
    captions: tuple[str, str] = ("Tabel {}.", "Gambar {}.")
    works: str = "{}"
    columns: int = 4
    authors: tuple[str, ...] = ("Sri Wahyuningsih", "Petrus Lamaholot")
    raised: float = 0.0
    item: str = "{n}."
    equation: str = ""
    abstract: str = ""
    keys: str = ""
    comma: str = ";"
    imprint: str = ""
    places: tuple[str, ...] = ()
    repeated: bool = False


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")


def make_text(seed: int, wish: Wish) -> Text:
    """Make the text of a seed."""
    draw = random.Random(seed)
    return Text(wish.language, tuple(_Maker(draw, wish).parts()))


class _Maker:
    """Counts what is numbered while the parts are made."""

    def __init__(self, draw: random.Random, wish: Wish) -> None:
        self.draw, self.wish = draw, wish
        self.heads = iter(topics(draw, wish.language) * 3)
        self.title = ""
        self.section = self.subsection = self.notes = self.tables = self.figures = self.cited = self.numbered = (
            self.articles
        ) = 0

    def parts(self) -> Iterator[Part]:
        """Yield all parts."""
        self.title = headline(self.draw, self.wish.language)
        yield Part("title", self.title)
        yield from (Part("author", author) for author in self.wish.authors)
        yield from (Part("place", place) for place in self.wish.places)
        for language in self.wish.abstracts:
            yield from self._abstract(language)
        if self.wish.repeated:
            yield Part("place", self.title)
        for letter in self.wish.body:
            yield from self._made(letter)
        if self.wish.imprint:
            yield Part("imprint", self.wish.imprint.format(title=self.title))

    def _made(self, letter: str) -> Iterator[Part]:
        makers = {"h": self._heading, "H": self._subheading, "i": self._items, "t": self._table, "f": self._figure,
                  "e": self._equation, "r": self._works}  # fmt: skip
        if letter in makers:
            yield from makers[letter]()
        elif letter in "kbu":
            yield from self._numbered(letter)
        elif letter == "d":
            yield Part("twin", prose(self.draw, "en" if self.wish.language == "id" else "id", self.draw.randint(1, 4)))
        elif letter in "pnN":
            yield from self._paragraph({"p": 0, "n": 1, "N": 9}[letter])
        else:
            yield Part("quotation" if letter == "q" else "side", prose(self.draw, self.wish.language, 2))

    def _abstract(self, language: str) -> Iterator[Part]:
        name = "Abstrak" if language == "id" else "Abstract"
        if not self.wish.abstract:
            yield Part("heading", name, level=0)
        lead = self.wish.abstract.strip("-")
        yield Part("abstract", lead + prose(self.draw, language, 5))
        words = keywords(self.draw, language)
        if self.wish.keys != "-":
            words = self.wish.keys + words.split(": ", 1)[1] if self.wish.keys else words
            yield Part("keywords", words.replace(";", self.wish.comma))

    def _heading(self) -> Iterator[Part]:
        self.section, self.subsection = self.section + 1, 0
        label = self.wish.headings.format("", n=self.section, roman=_ROMAN[self.section - 1])
        yield Part("heading", next(self.heads), label)

    def _subheading(self) -> Iterator[Part]:
        self.subsection += 1
        label = self.wish.subheadings.format("", n=self.section, m=self.subsection, letter=chr(64 + self.subsection))
        yield Part("heading", next(self.heads), label, level=2)

    def _paragraph(self, length: int) -> Iterator[Part]:
        text = prose(self.draw, self.wish.language, self.draw.randint(*self.wish.sentences))
        if self.draw.random() < self.wish.raised:
            self.cited += 1
            text = f"{text}^{self.cited}^"
        if not length:
            yield Part("paragraph", text)
            return
        self.notes += 1
        ends = [found.end() for found in re.finditer(r"[.,;](?= )", text)] or [len(text)]
        at = self.draw.choice(ends)
        yield Part("paragraph", f"{text[:at]}[[{self.notes}]]{text[at:]}")
        note = sentence(self.draw, self.wish.language) if length == 1 else prose(self.draw, self.wish.language, length)
        yield Part("note", note, number=self.notes)

    def _numbered(self, letter: str) -> Iterator[Part]:
        if letter == "u":
            speaker = self.draw.choice(
                ("KETUA RAPAT:", "F-PKN (Hj. SALMA WATTIMENA):", "WAKIL PEMERINTAH:", "F-GK (DRS. YUSUF BAU, M.Si.):")
            )
            yield Part("paragraph", prose(self.draw, self.wish.language, self.draw.randint(1, 5)), speaker)
            return
        if letter == "k":
            self.numbered += 1
            yield Part("paragraph", prose(self.draw, self.wish.language, self.draw.randint(1, 4)), f"{self.numbered}.")
            return
        self.articles += 1
        yield Part("heading", f"Pasal {self.articles}", level=2)
        for number in range(1, self.draw.randint(2, 4)):
            yield Part(
                "item", prose(self.draw, self.wish.language, self.draw.randint(1, 3)), f"({number})", number=number
            )
        for letter_ in "abc":
            yield Part("item", sentence(self.draw, self.wish.language).rstrip(".?") + ";", f"{letter_}.", number=0)

    def _items(self) -> Iterator[Part]:
        for number in range(1, 5):
            yield Part(
                "item",
                prose(self.draw, self.wish.language, self.draw.randint(1, 2)),
                self.wish.item.format(n=number),
                number=number,
            )

    def _table(self) -> Iterator[Part]:
        self.tables += 1
        yield Part("caption", sentence(self.draw, self.wish.language), self.wish.captions[0].format(self.tables))
        yield Part("table", rows=cells(self.draw, self.wish.language, self.wish.columns, 6))

    def _figure(self) -> Iterator[Part]:
        self.figures += 1
        yield Part(
            "caption", sentence(self.draw, self.wish.language), self.wish.captions[1].format(self.figures), level=2
        )

    def _equation(self) -> Iterator[Part]:
        yield Part("equation", f"Y = a + bX{self.wish.equation}")

    def _works(self) -> Iterator[Part]:
        yield Part("heading", "Daftar Pustaka" if self.wish.language == "id" else "References", level=1, number=-1)
        for number, work in enumerate(works(self.draw, self.wish.language, 14), 1):
            yield Part("reference", work, self.wish.works.format("", n=number))


def words_printed(parts: Sequence[Part]) -> str:
    """Return all that parts print, but for the signs of notes."""
    lines = []
    for part in parts:
        lines += [part.label, plain(part.text, signs=False), *(cell for row in part.rows for cell in row)]
    return "\n".join(lines)

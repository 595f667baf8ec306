"""Articles cut from the handbook in; what becomes of articles when others publish, save, cut or translate them, out."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from corpus.extract.html import extract_html
from corpus.extract.text import extract_text
from tests.corpus.extract.readings import kinds_and_texts
from tests.quality.debian_texts import pairs

PARAGRAPHS = 12
_FOOT = (
    "Portal ini diterbitkan oleh Yayasan Pena Pesisir dan didukung pembaca. Isi tulisan adalah tanggung jawab penulis.",
    "Dilarang memperbanyak tanpa izin tertulis dari redaksi. Untuk kerja sama, hubungi bagian usaha kami di Kupang.",
)


class Copy(NamedTuple):
    """A text, what was done to make it, and whether a reader would call it the same article again."""

    how: str
    first: str
    second: str
    same: bool


def copies() -> Iterator[Copy]:
    """Yield pairs of texts: both what is the same again and what is not."""
    together = pairs()
    starts = range(0, len(together) - 2 * PARAGRAPHS, PARAGRAPHS * 2)
    for number, start in enumerate(starts):
        draw = random.Random(number)
        some = together[start : start + PARAGRAPHS]
        ours, theirs = [pair.indonesian for pair in some], [pair.english for pair in some]
        after = [pair.indonesian for pair in together[start + PARAGRAPHS : start + 2 * PARAGRAPHS]]
        if number % 2:
            ours, theirs = theirs, ours
            after = [pair.english for pair in together[start + PARAGRAPHS : start + 2 * PARAGRAPHS]]
        first = _page("Judul Pertama Artikel Ini", ours, "Warta Selat")
        yield Copy("another headline and site", first, _page("Lain Judulnya di Sini", ours, "Kanal Ombak"), True)
        yield Copy("text of a PDF", first, _flattened(ours), True)
        yield Copy("cut to seven tenths", first, _page("Judul Pendek", _some(draw, ours, 0.7), "Kanal Ombak"), True)
        yield Copy("cut to half", first, _page("Judul Pendek", _some(draw, ours, 0.5), "Kanal Ombak"), True)
        yield Copy("first two fifths", first, _page("Judul Pendek", ours[: PARAGRAPHS * 2 // 5], "Kanal Ombak"), True)
        yield Copy("edition of another year", first, _page("Judul Pertama", _revised(draw, ours), "Warta Selat"), True)
        yield Copy("retouched", first, _page("Judul Pertama", _retouched(draw, ours), "Kanal Ombak"), True)
        yield Copy("translated", first, _page("Judul Pertama Artikel Ini", theirs, "Warta Selat"), False)
        yield Copy("another article", first, _page("Judul Kedua", after, "Warta Selat"), False)
        yield Copy("a fifth quoted", first, _page("Judul Kedua", [*after, *ours[:2]], "Warta Selat"), False)
        feet = [*after[:3], *_FOOT]
        yield Copy("short, same foot", "\n\n".join([*ours[:3], *_FOOT]), "\n\n".join(feet), False)


def _page(title: str, texts: list[str], site: str) -> str:
    """Return the reading of a web page that has these texts and a site's furniture."""
    body = "".join(f"<p>{text}</p>" for text in texts)
    markup = (
        f"<html><head><title>{title} - {site}</title></head><body><nav><a>{site}</a><a>Dunia</a></nav><article>"
        f"<h1>{title}</h1><p>4 Juni 2022</p>{body}</article><footer>© {site}</footer></body></html>"
    )
    return "\n\n".join(text for _, text in kinds_and_texts(extract_html(markup.encode(), "a.html")))


def _flattened(texts: list[str]) -> str:
    """Return the reading of a text pasted from a PDF: lines broken to a width, running heads, numbers of pages."""
    lines = [line for text in texts for line in (*textwrap.wrap(text, 72), "")]
    pages = ["\n".join(lines[at : at + 40]) for at in range(0, len(lines), 40)]
    text = "\n\n\n\n".join(f"Jurnal Selat, Vol. 8\n\n{page}\n\n{at}" for at, page in enumerate(pages, 15))
    return "\n\n".join(text for _, text in kinds_and_texts(extract_text(text.encode(), "a.txt")))


def _some(draw: random.Random, texts: list[str], share: float) -> list[str]:
    kept = sorted(draw.sample(range(len(texts)), round(len(texts) * share)))
    return [texts[at] for at in kept]


def _revised(draw: random.Random, texts: list[str]) -> list[str]:
    """Return the texts with other numbers, years and every eighth paragraph anew."""
    revised = [re.sub(r"\d", lambda _: str(draw.randrange(10)), text) for text in texts]
    return ["Bagian ini ditulis ulang dalam edisi baru." if at % 8 == 7 else text for at, text in enumerate(revised)]


def _retouched(draw: random.Random, texts: list[str]) -> list[str]:
    """Return the texts with one word in thirty left out, as editors do."""
    return [" ".join(word for word in text.split() if draw.random() > 1 / 30) for text in texts]

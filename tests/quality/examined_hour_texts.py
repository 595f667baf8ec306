# ruff: noqa: E501 -- the words stand closer so
"""A seed and a plan in; a text as a stranger's script of an hour makes it (word salad, made-up words, lorem ipsum), out.

The parts are those of `examined_truth`; words are broken where a syllable ends (`[[n]]` calls note n, as there).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tests.quality.examined_texts import prose
from tests.quality.examined_truth import Part, Text

Style = Literal["salad-id", "salad-en", "syllables", "lorem", "numbered", "prose-id", "prose-en"]

_SALAD = {
    "salad-id": """air alam anak angin atap awan bahasa bahwa bangunan bantuan barang batas bekerja belajar beberapa berkembang
        berbagai berdasarkan berjalan bersama-sama bintang buku bulan cahaya cara cerita daerah dalam dan dapat dari daun
        dengan desa di dunia empat gambar gedung gelombang guru hal hampir harapan harga hasil hubungan hujan hutan ilmu
        ini itu jalan jarak jembatan juga kampung karena kata keadaan kebijakan kebun kegiatan kehidupan kekuatan kelas
        keluarga kemampuan kendaraan kepada kepentingan keputusan kesehatan ketika kota laporan laut lebih lingkungan maka
        makanan manfaat masa masalah masyarakat matahari membaca membangun membawa memberikan memengaruhi memerlukan
        mempertimbangkan menanam menceritakan mendengarkan menemukan mengatakan mengembangkan menggunakan menghasilkan
        mengikuti menjadi menulis menunjukkan menyampaikan menyeberang menyimpan meskipun musim musyawarah negara negara-negara
        nelayan oleh orang-orang pada pagi paling pasar pelabuhan pelaksanaan pelajaran pemerintah penduduk penelitian
        pengalaman pengetahuan penjelasan perahu perbedaan perdagangan peristiwa perjalanan permintaan pertanyaan perubahan
        pohon pulau ruang rumah sama saat sampai sawah sebagai sebelum sederhana sehingga sejarah sekolah sekitar selama
        seluruh sementara seni seorang sering setiap siang suara sudah sumber sungai surat tanah tanaman tanggung tangan
        tempat tentang terhadap terjadi ternyata tersebut tetapi tiga tujuan tulisan udara umum untuk upaya waktu wilayah
        yang kupu-kupu undang-undang rata-rata satu-satunya non-formal anti-korupsi""",
    "salad-en": """a able about above across action after again against agreement all among an and answer area around as at autumn
        balance basic because before behind between boundary bridge building by careful carried centre certain change
        children circle city claim clear coast common community comparison consider country course decision delay different
        distance during early eastern economic effect either empty enough entire equal evening evidence example expected
        experience family farmer field figure first follow for forest four friend from further garden general given
        government gradually ground group growing habit harbour hardly have heavy high history hour household however
        human idea immediate important in increase industry influence information instead interest into island journey
        judgement known labour language large later learning less level library likely limit little local long machine
        major many market material meaning measure member method middle minor moment mountain movement nature necessary
        neighbour network never night north number object observation of offered often on open order ordinary other over
        own paper particular passage pattern people perhaps period place policy position possible practice present
        principle problem process production public question quiet rather reason record region relation remain report
        response result river road room school season second several shadow share short side simple since small society
        some source southern space state still stone story street strong structure subject such summer surface system
        teacher that the their theory these they thing thought through time together toward trade under understanding until
        usual valley value various village voice wall water weather well-known west where which while whole wide winter
        with within without word work-place world year young long-term decision-making""",
    "lorem": """lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna
        aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute
        irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non
        proident sunt culpa qui officia deserunt mollit anim id est laborum vestibulum ante primis faucibus orci luctus
        ultrices posuere cubilia curae pellentesque habitant morbi tristique senectus netus malesuada fames ac turpis egestas
        vivamus hendrerit arcu cursus euismod pretium fermentum scelerisque condimentum sollicitudin""",
}  # fmt: skip
_BANKS = {style: tuple(words.split()) for style, words in _SALAD.items()}
_ONSETS = ("b", "d", "g", "h", "j", "k", "l", "m", "n", "ng", "p", "r", "s", "t", "w", "y", "pr", "tr", "")
_BREAK = re.compile(
    r"(?<=[aeiou])(?=(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwyz])[aeiou])|(?<=[aeiou][mnrlstkp])(?=[bcdfghjklmnpqrstvwyz][aeiou])"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a script makes. `words` are the least and most of a paragraph.

    In `body`: h heading, H one of the second level, p paragraph, s a very short and l a very long one, n one with a note,
    t table, T table of sentences, f figure, i list, q quotation, r list of works; in `abstracts`: languages by letter.
    """

    style: Style
    body: str
    words: tuple[int, int] = (40, 90)
    language: str = "id"
    authors: tuple[str, ...] = ("Rina Puspitasari", "Bagus Wirawan", "John Doe")
    places: tuple[str, ...] = ()
    abstracts: tuple[str, ...] = ("Abstrak",)
    headings: str = "{n}."
    subheadings: str = "{n}.{m}"
    captions: tuple[str, str] = ("Tabel {}.", "Gambar {}.")
    works: str = "[{}]"
    below: bool = False  # a table's caption stands below it
    upper: bool = False  # headings are in capitals
    columns: int = 4
    rows: int = 6


def hour_text(seed: int, plan: Plan) -> Text:
    """Make the text of a seed."""
    return Text(plan.language, tuple(_Script(random.Random(seed), plan).parts()))


def broken(text: str, sign: str = "\u00ad") -> str:
    """Return a text with a sign where its longer words may be broken."""

    def parted(word: re.Match[str]) -> str:
        return _BREAK.sub(lambda place: sign if place.start() > 1 else "", word[0])

    return re.sub(r"[A-Za-z]{6,}", parted, text)


class _Script:
    """Counts what is numbered while the parts are made."""

    def __init__(self, draw: random.Random, plan: Plan) -> None:
        self.draw, self.plan = draw, plan
        self.count = dict.fromkeys(("section", "subsection", "note", "table", "figure", "paragraph"), 0)

    def parts(self) -> Iterator[Part]:
        """Yield all parts."""
        plan = self.plan
        yield Part("title", self._title(6, 12))
        yield from (Part("author", name) for name in plan.authors)
        yield from (Part("place", place) for place in plan.places)
        for name in plan.abstracts:
            yield Part("heading", name, level=0)
            yield Part("abstract", self._paragraph(70, 110))
            words = ", ".join(self._title(1, 2).lower() for _ in range(4))
            yield Part("keywords", ("Keywords: " if name == "Abstract" else "Kata kunci: ") + words)
        for letter in plan.body:
            yield from self._made(letter)

    def _made(self, letter: str) -> Iterator[Part]:
        if letter in "hH":
            yield self._heading(letter)
        elif letter == "n":
            yield from self._noted()
        elif letter in "tTf":
            yield from self._float(letter)
        elif letter == "i":
            yield from (Part("item", self._paragraph(6, 24), f"{n}.", number=n) for n in range(1, 5))
        elif letter == "r":
            yield Part("heading", "Daftar Pustaka" if self.plan.language == "id" else "References", number=-1)
            yield from (self._work(number) for number in range(1, 11))
        elif letter == "q":
            yield Part("quotation", self._paragraph(25, 45))
        else:
            yield Part("paragraph", self._paragraph(*{"s": (4, 12), "l": (220, 330)}.get(letter, self.plan.words)))

    def _next(self, name: str) -> int:
        self.count[name] += 1
        return self.count[name]

    def _heading(self, letter: str) -> Part:
        if letter == "h":
            self.count["subsection"] = 0
        number = {"n": self._next("section") if letter == "h" else self.count["section"]}
        number["m"] = self._next("subsection") if letter == "H" else 0
        label = (self.plan.headings if letter == "h" else self.plan.subheadings).format("", **number)
        title = self._title(1, 4)
        return Part("heading", title.upper() if self.plan.upper else title, label, level=1 if letter == "h" else 2)

    def _noted(self) -> Iterator[Part]:
        text, number = self._paragraph(*self.plan.words), self._next("note")
        ends = [found.start() for found in re.finditer(r"[a-z](?=[ ,.])", text)]
        at = self.draw.choice(ends) + 1
        at += text[at] in ",."
        yield Part("paragraph", f"{text[:at]}[[{number}]]{text[at:]}")
        yield Part("note", self._paragraph(8, 25), number=number)

    def _float(self, letter: str) -> Iterator[Part]:
        kind = "figure" if letter == "f" else "table"
        label = self.plan.captions[letter == "f"].format(self._next(kind))
        caption = Part("caption", self._title(4, 12), label, level=2 if letter == "f" else 1)
        table = Part("table", rows=self._rows(letter == "T"))
        if letter == "f":
            yield caption
        else:
            yield from (table, caption) if self.plan.below else (caption, table)

    def _rows(self, sentences: bool) -> tuple[tuple[str, ...], ...]:
        def cell() -> str:
            if sentences:
                return self._sentence(4, 11)
            return self.draw.choice((str(self.draw.randint(1, 999)), f"{self.draw.random() * 100:.2f}", self._word()))

        columns = 3 if sentences else self.plan.columns
        head = tuple(self._word().capitalize() for _ in range(columns))
        return (
            head,
            *((self._word().capitalize(), *(cell() for _ in range(columns - 1))) for _ in range(self.plan.rows)),
        )

    def _work(self, number: int) -> Part:
        name = f"{self._word().capitalize()}, {self.draw.choice('ABDRST')}."
        pages = self.draw.randint(2, 300)
        text = f"{name} ({self.draw.randint(1990, 2023)}). {self._title(5, 11)}. Jurnal {self._title(2, 3)}, {self.draw.randint(1, 40)}({self.draw.randint(1, 4)}), {pages}–{pages + self.draw.randint(5, 20)}."
        return Part("reference", text, self.plan.works.format(number) if self.plan.works else "")

    def _word(self) -> str:
        if self.plan.style in ("syllables", "numbered"):
            return "".join(
                self.draw.choice(_ONSETS[:-1]) + self.draw.choice("aeiou") for _ in range(self.draw.randint(2, 4))
            ) + self.draw.choice(("", "", "n", "s", "k"))
        return self.draw.choice(_BANKS[self.plan.style if self.plan.style in _BANKS else f"salad-{self.plan.language}"])

    def _title(self, least: int, most: int) -> str:
        words = " ".join(self._word() for _ in range(self.draw.randint(least, most)))
        return words.title() if self.plan.style != "lorem" else words[0].upper() + words[1:]

    def _sentence(self, least: int, most: int) -> str:
        words = [self._word() for _ in range(self.draw.randint(least, most))]
        if len(words) > 9:
            words[len(words) // 2] += ","
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def _paragraph(self, least: int, most: int) -> str:
        if self.plan.style.startswith("prose"):
            return re.sub(r"[*]", "", prose(self.draw, self.plan.style[-2:], max(1, (least + most) // 28)))
        sentences, left = [], self.draw.randint(least, most)
        if self.plan.style == "numbered":
            number = self._next("paragraph")
            sentences.append(f"Ini adalah paragraf nomor {number} pada bagian {self.count['section']} dokumen uji ini.")
        while left > 0:
            length = min(left, self.draw.randint(6, 16))
            sentences.append(self._sentence(length, length))
            left -= length
        return " ".join(sentences)

"""A seed in; a made-up paper in Indonesian or English, with lists, notes and floats, every word known, out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "quotation", "item", "equation", "table", "tables", "figure", "sidebar"]
Numbering = Literal["capitals", "decimal", "roman", "chapter"]

_ID = {
    "siapa": (
        "nelayan Wakatobi", "Dinas Perhubungan", "para pengungsi", "redaksi surat kabar", "sebuah panitia kecil",
        "Bank Pembangunan Daerah", "mahasiswa pascasarjana", "pihak syahbandar", "warga RT 05", "tim penyelamat",
        "Prof. Dr. Maramis", "dua kapten kapal", "pengelola museum", "anak-anak sekolah", "para ahli bahasa",
    ),
    "lakukan": (
        "menggambarkan", "tidak pernah membantah", "meninjau ulang", "menyaksikan", "memperdebatkan", "mewariskan",
        "menghidupkan kembali", "mencatat dengan teliti", "mengabaikan", "memperbandingkan", "menerjemahkan",
    ),
    "apa": (
        "peta-peta laut yang lama", "jalur pelayaran antarpulau", "arsip perusahaan dagang", "kebiasaan berbagi hasil",
        "laporan tahunan 1957/58", "pemetaan pasca-bencana", "cerita rakyat dari Kei", "harga cengkih (Rp12.500,00)",
        "undang-undang pelayaran", "tarif pelabuhan sebesar 4,5 persen", "model e-government", "sensus tahun 1930",
        "mercusuar-mercusuar tua", "naskah berbahasa Melayu", "program padat karya", "alih muatan di laut lepas",
    ),
    "kapan": (
        "sebelum musim barat tiba", "hlm. 12 buku itu menyebutkannya", "di bawah pengawasan No. 5 Tahun 1962",
        "selama hampir setengah abad", "dengan cara yang berbeda-beda", "kendati biayanya meningkat",
        "di hadapan para saksi", "tanpa bantuan dari ibu kota", "menurut catatan harian seorang mualim",
        "(lih. Tanjung, 2009)", "pada pertengahan bulan Juni", "atas nama keadilan antargenerasi",
    ),
}  # fmt: skip
_EN = {
    "siapa": (
        "the harbour master", "a handful of linguists", "refugees from the outer islands", "the archive's keepers",
        "two retired captains", "the regional bank", "graduate students", "Mr. Latuconsina", "the editorial board",
        "schoolchildren", "no fewer than 37 witnesses", "the rescue team", "an ad hoc committee",
    ),
    "lakukan": (
        "described", "never disputed", "re-examined", "bequeathed", "argued over", "overlooked", "translated",
        "compared", "carefully recorded", "revived", "gave up",
    ),
    "apa": (
        "inter-island shipping routes", "the old sea charts", "a well-known body of folklore", "the 1930 census",
        "harbour dues of 4.5 per cent", "manuscripts in Malay", "the profit-sharing custom", "lighthouse logbooks",
        "the price of cloves", "post-disaster mapping", "three-year employment schemes", "the Shipping Act",
    ),
    "kapan": (
        "before the west monsoon", "in the presence of witnesses", "for almost half a century", "despite rising costs",
        "according to a mate's diary", "without help from the capital", "in the middle of June", "(see Tanjung, 2009)",
        "in markedly different ways", "on pp. 12-14 of the report", "as late as the mid-1950s",
    ),
}  # fmt: skip
_HEADINGS = {
    "id": ("Pendahuluan", "Tinjauan Pustaka", "Metode", "Hasil dan Pembahasan", "Simpulan"),
    "en": ("Introduction", "Literature Review", "Method", "Results and Discussion", "Conclusion"),
}
_SUBHEADINGS = {
    "id": ("Asal-usul Pelabuhan", "Orang dan Barang", "Ingatan Bersama", "Hukum di Laut"),
    "en": ("Origins of the Port", "People and Goods", "Shared Memory", "Law at Sea"),
}
_ROMAN = ("I", "II", "III", "IV", "V")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: caption, head cells (some to be set in two lines, cut at `|`), rows of cells, a note below."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str = ""

    @property
    def words(self) -> str:
        """All that is printed of it."""
        cells = [cell for row in (self.head, *self.rows) for cell in row]
        return " ".join([self.caption, *cells, self.source]).replace("|", " ")


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of the body. `note` is called after word `after`; the first `lead` words are set in bold."""

    kind: Kind
    text: str = ""
    level: int = 0
    note: str = ""
    after: int = 0
    grids: tuple[Grid, ...] = ()
    lead: int = 0

    def blocks(self) -> list[str]:
        """Return its texts, a block each: words set in bold at its head are a heading that runs in."""
        words = self.text.split()
        return [" ".join(part) for part in (words[: self.lead], words[self.lead :]) if part]


@dataclass(frozen=True, slots=True)
class Paper:
    """All that is printed but for running heads and page numbers."""

    seed: int
    language: str
    title: str
    authors: tuple[str, ...]
    affiliation: str
    abstracts: tuple[tuple[str, str, str], ...]
    pieces: tuple[Piece, ...]
    references: tuple[str, ...]
    extras: tuple[str, ...] = ()

    @property
    def reference_heading(self) -> str:
        """What heads the list of references."""
        return "Daftar Pustaka" if self.language == "id" else "References"

    def paragraphs(self) -> list[str]:
        """Return the texts that must come out as one block each."""
        running = ("paragraph", "quotation", "item")
        pieces = [text for piece in self.pieces if piece.kind in running for text in piece.blocks()]
        return [text for _, text, _ in self.abstracts] + pieces

    def flow(self) -> list[str]:
        """Return what the main flow holds, in reading order."""
        fronts = [text for abstract in self.abstracts for text in abstract]
        beside = ("table", "tables", "figure", "sidebar")
        body = [piece.text for piece in self.pieces if piece.kind not in beside]
        head = [self.title, ", ".join(self.authors), self.affiliation]
        return [*head, *fronts, *body, self.reference_heading, *self.references]

    def others(self) -> list[str]:
        """Return what stands beside the flow: notes, tables, captions, boxes, what is told of the article."""
        grids = (grid.words for grid in self.grids())
        return [*self.notes(), *grids, *self.captions_of("figure"), *self.boxes(), *self.extras]

    def notes(self) -> list[str]:
        """Return the footnotes."""
        return [piece.note for piece in self.pieces if piece.note]

    def grids(self) -> Iterator[Grid]:
        """Yield the tables."""
        for piece in self.pieces:
            yield from piece.grids

    def captions_of(self, kind: Kind) -> list[str]:
        """Return the texts of the pieces of one kind."""
        return [piece.text for piece in self.pieces if piece.kind == kind]

    def boxes(self) -> list[str]:
        """Return the texts set beside the flow."""
        return self.captions_of("sidebar")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a template needs of a paper."""

    language: str = "id"
    numbering: Numbering = "capitals"
    abstracts: tuple[str, ...] = ("id", "en")
    kinds: tuple[Kind, ...] = ("quotation", "item", "table", "figure")
    paragraphs: int = 22
    notes: float = 0.25
    cited: Literal["hanging", "numbers"] = "hanging"
    sources: bool = False
    leads: float = 0.0
    extras: tuple[str, ...] = ()


def make_paper(seed: int, wishes: Wishes) -> Paper:
    """Make the paper of a seed."""
    draw = random.Random(seed)
    names = draw.sample(("Ratna Kusumadewi", "Hasanuddin", "Yohanis Latupapua", "Mei Ling Tan", "Agus Wibowo"), 3)
    bank = _ID if wishes.language == "id" else _EN
    of_whom = draw.choice(bank["siapa"]).title()
    joint = "dan" if wishes.language == "id" else "and"
    place = "Pusat Kajian Bahari, Politeknik Ambon" if wishes.language == "id" else "Centre for Maritime Studies, Ambon"
    return Paper(
        seed=seed,
        language=wishes.language,
        title=f"{draw.choice(bank['apa']).title()} {joint} {of_whom} {draw.choice(bank['kapan'][2:5]).title()}",
        authors=tuple(names[: draw.randint(1, 3)]),
        affiliation=place,
        abstracts=tuple(_abstract(draw, language) for language in wishes.abstracts),
        pieces=tuple(_pieces(draw, wishes)),
        references=tuple(_references(draw, wishes)),
        extras=wishes.extras,
    )


def _sentence(draw: random.Random, language: str) -> str:
    bank, linked = (_ID, "dan kemudian") if language == "id" else (_EN, "and then")
    words = [draw.choice(bank[slot]) for slot in ("siapa", "lakukan", "apa")]
    if draw.random() < 0.7:
        words.append(draw.choice(bank["kapan"]))
    if draw.random() < 0.3:
        words += [linked, draw.choice(bank["lakukan"]), draw.choice(bank["apa"])]
    if draw.random() < 0.12:
        words.insert(1, '("sudah jelas sejak awal")' if language == "id" else '("it was clear from the start")')
    text = " ".join(words)
    return text[0].upper() + text[1:] + draw.choice(("." * 1, ".", ".", ".", "?"))


def _prose(draw: random.Random, language: str, sentences: int) -> str:
    return " ".join(_sentence(draw, language) for _ in range(sentences))


def _abstract(draw: random.Random, language: str) -> tuple[str, str, str]:
    heading, label = ("Abstrak", "Kata kunci:") if language == "id" else ("Abstract", "Keywords:")
    topics = (
        ("pelayaran, arsip, Maluku", "ingatan, laut") if language == "id" else ("shipping, archives, Maluku", "sea")
    )
    return heading, _prose(draw, language, 5), f"{label} {draw.choice(topics)}"


def _headed(wishes: Wishes, number: int, part: int = 0) -> str:
    name = (_SUBHEADINGS if part else _HEADINGS)[wishes.language][part - 1 if part else number]
    if wishes.numbering == "decimal":
        return f"{number + 1}.{part} {name}" if part else f"{number + 1}. {name}"
    if wishes.numbering == "roman":
        return f"{'ABCD'[part - 1]}. {name}" if part else f"{_ROMAN[number]}. {name}"
    if wishes.numbering == "chapter":
        word = "BAB" if wishes.language == "id" else "CHAPTER"
        return f"{number + 1}.{part} {name}" if part else f"{word} {_ROMAN[number]} {name.upper()}"
    return name if part else name.upper()


def _pieces(draw: random.Random, wishes: Wishes) -> Iterator[Piece]:
    extras = list(wishes.kinds)
    counts = {"Tabel": 0, "Gambar": 0}
    each = max(1, wishes.paragraphs // 8)
    for number in range(5):
        yield Piece("heading", _headed(wishes, number), 1)
        for part in range(1, 5) if number == 3 else (0,):
            if part:
                yield Piece("heading", _headed(wishes, number, part), 2)
            for _ in range(each):
                yield _paragraph(draw, wishes)
            if number >= 1 and extras:
                yield from _extra(draw, wishes, extras.pop(0), counts)
                yield _paragraph(draw, wishes)


def _paragraph(draw: random.Random, wishes: Wishes) -> Piece:
    text = _prose(draw, wishes.language, draw.randint(2, 6))
    note = _sentence(draw, wishes.language) if draw.random() < wishes.notes else ""
    after = draw.randint(4, len(text.split()) - 1)
    if not wishes.leads or draw.random() >= wishes.leads:
        return Piece("paragraph", text, note=note, after=after)
    opening = f"{draw.choice(_SUBHEADINGS[wishes.language])}."
    lead = len(opening.split())
    return Piece("paragraph", f"{opening} {text}", note=note, after=after + lead, lead=lead)


def _extra(draw: random.Random, wishes: Wishes, kind: Kind, counts: dict[str, int]) -> Iterator[Piece]:
    if kind == "item":
        for number in range(1, draw.randint(4, 6)):
            yield Piece("item", f"{number}. {_prose(draw, wishes.language, draw.randint(1, 2))}")
    elif kind in ("table", "tables"):
        size = 2 if kind == "tables" else 1
        counts["Tabel"] += size
        first = counts["Tabel"] - size + 1
        yield Piece(kind, grids=tuple(_grid(draw, wishes, first + index) for index in range(size)))
    elif kind == "figure":
        counts["Gambar"] += 1
        label = "Gambar" if wishes.language == "id" else "Figure"
        yield Piece(kind, f"{label} {counts['Gambar']}. {_sentence(draw, wishes.language)}")
    elif kind == "equation":
        yield Piece(kind, "Y = a + bX + e")
    else:
        yield Piece(kind, _prose(draw, wishes.language, 3))


def _grid(draw: random.Random, wishes: Wishes, number: int) -> Grid:
    if wishes.language == "id":
        caption, head = (
            f"Tabel {number}. Muatan menurut pelabuhan",
            ("Pelabuhan", "Muatan|(ton)", "Kapal|besar", "2016"),
        )
    else:
        caption, head = f"Table {number}. Cargo by port", ("Port", "Cargo|(tonnes)", "Large|vessels", "2016")
    ports = draw.sample(("Ambon", "Tual", "Banda Neira", "Saumlaki", "Dobo", "Masohi", "Namlea"), 5)
    rows = tuple((port, *(f"{draw.randint(1, 9)}.{draw.randint(100, 999)}" for _ in range(3))) for port in ports)
    if not wishes.sources:
        return Grid(caption, head, rows)
    given = "Sumber: Badan Pusat Statistik (2017), diolah" if wishes.language == "id" else "Source: Port records, 2017"
    return Grid(caption, head, rows, given)


def _references(draw: random.Random, wishes: Wishes) -> Iterator[str]:
    found = []
    for _ in range(draw.randint(9, 15)):
        family = draw.choice(("Abdullah", "Boomgaard", "Ellen", "Lapian", "Pattikayhatu", "Tanjung", "Villiers"))
        topic = f"{draw.choice(_EN['apa'])} and {draw.choice(_EN['siapa'])} {draw.choice(_EN['kapan'])}".capitalize()
        where = draw.choice(("Penerbit Ombak", "Archipel, 61(2), 11-38", "https://doi.org/10.5555/arc.61.11"))
        found.append(f"{family}, {draw.choice('ABJRT')}. ({draw.randint(1961, 2021)}). {topic}. {where}.")
    found.sort()
    yield from (f"[{number}] {text}" if wishes.cited == "numbers" else text for number, text in enumerate(found, 1))

"""A seed in; a made-up journal article, in Indonesian with an English abstract, whose every word is known, out."""

from __future__ import annotations

import random
from dataclasses import dataclass

_WHO_ID = (
    "pemerintah daerah", "sekretariat ASEAN", "kementerian luar negeri", "pelaku usaha kecil", "negara-negara anggota",
    "masyarakat pesisir", "para perunding", "perusahaan rintisan", "peneliti muda", "badan siber nasional",
    "aktor non-negara", "organisasi antarpemerintah", "delegasi dari Manado", "mitra dagang utama",
    "kota-kota pelabuhan",
)  # fmt: skip
_DID_ID = (
    "mempertimbangkan kembali", "mengembangkan", "memperkuat", "menolak", "menyelaraskan", "membicarakan", "menguji",
    "mengkritik", "mendokumentasikan", "memanfaatkan", "menunda", "mempertanggungjawabkan", "merumuskan", "mengawasi",
)  # fmt: skip
_WHAT_ID = (
    "kebijakan ekonomi digital", "perjanjian perdagangan bebas", "pertukaran pelajar lintas batas", "tata kelola data",
    "kerja sama people-to-people", "pembangunan infrastruktur jaringan", "kedaulatan siber",
    "pasar e-commerce regional",
    "standar keamanan pangan", "diplomasi kebudayaan", "mekanisme penyelesaian sengketa", "rencana induk konektivitas",
    "undang-undang pelindungan konsumen", "sistem pembayaran lintas negara", "program magang bersama",
)  # fmt: skip
_HOW_ID = (
    "sejak pertemuan di Bangkok", "secara bertahap", "tanpa menunggu persetujuan parlemen", "dengan anggaran terbatas",
    "melalui forum tingkat tinggi", "di tengah ketidakpastian global", "sebagaimana dijanjikan pada tahun 2015",
    "bersama lembaga-lembaga swadaya", "menjelang konferensi tahunan", "atas desakan berbagai pihak",
    "dalam kurun waktu sepuluh tahun terakhir", "meskipun hasilnya belum memadai", "(Wardhani dkk., 2019: 21)",
)  # fmt: skip
_LINK_ID = (
    "Selain itu,",
    "Namun,",
    "Oleh karena itu,",
    "Sebaliknya,",
    "Dengan demikian,",
    "Di sisi lain,",
    "Kemudian,",
)
_WHO_EN = (
    "local governments", "the secretariat", "small traders", "member states", "coastal communities", "negotiators",
    "young researchers", "port cities", "non-state actors", "the ministry", "donor agencies", "platform companies",
)  # fmt: skip
_DID_EN = ("reconsidered", "strengthened", "postponed", "documented", "criticised", "harmonised", "tested", "monitored")
_WHAT_EN = (
    "digital economy policies", "the free trade agreement", "cross-border student exchange", "data governance",
    "regional infrastructure", "cyber sovereignty", "food safety standards", "cultural diplomacy", "payment systems",
)  # fmt: skip
_HOW_EN = (
    "since the meeting in Bangkok", "step by step", "without parliamentary consent", "on a limited budget",
    "amid global uncertainty", "over the last ten years", "together with civil society", "under considerable pressure",
)  # fmt: skip
_HEADINGS = (
    ("PENDAHULUAN", ()),
    ("METODE PENELITIAN", ()),
    ("HASIL DAN PEMBAHASAN", ("Kepentingan Nasional", "Strategi Perundingan", "Peran Aktor Lokal")),
    ("KESIMPULAN", ()),
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, called after the word number `after` of its paragraph."""

    after: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A caption and rows of cells, the first row being the head."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the body: heading, paragraph or table."""

    kind: str
    text: str = ""
    level: int = 0
    note: Note | None = None
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """All that is printed, but for page numbers."""

    seed: int
    title: str
    authors: tuple[str, ...]
    affiliation: str
    abstract_id: str
    abstract_en: str
    keywords_id: str
    keywords_en: str
    running_odd: str
    running_even: str
    first_page: int
    parts: tuple[Part, ...]
    references: tuple[str, ...]

    def paragraphs(self) -> list[str]:
        """Return the texts that must come out as one block each."""
        body = [part.text for part in self.parts if part.kind == "paragraph"]
        return [self.abstract_id, self.abstract_en, *body]

    def flow(self) -> list[str]:
        """Return what the main flow holds, in reading order: no tables, notes or running heads."""
        head = [self.title, ", ".join(self.authors), self.affiliation]
        abstracts = ["Abstrak", self.abstract_id, self.keywords_id, "Abstract", self.abstract_en, self.keywords_en]
        body = [part.text for part in self.parts if part.kind != "table"]
        return [*head, *abstracts, *body, "DAFTAR PUSTAKA", *self.references]

    def others(self) -> list[str]:
        """Return what stands beside the flow: notes and tables."""
        notes = [part.note.text for part in self.parts if part.note]
        tables = [part.table for part in self.parts if part.table]
        cells = [" ".join([table.caption, *(cell for row in table.rows for cell in row)]) for table in tables]
        return [*notes, *cells]

    def boxes(self) -> list[str]:
        """Return the texts of boxes beside the flow: none."""
        return []


def make_article(seed: int) -> Article:
    """Make the article of a seed."""
    draw = random.Random(seed)
    what = draw.choice(_WHAT_ID)
    family = draw.choice(("Rahma", "Santoso", "Wulandari", "Siregar", "Lestari"))
    given = draw.choice(("Siti", "Budi", "Ayu", "Tigor", "Made"))
    volume, issue, year = draw.randint(2, 30), draw.randint(1, 4), draw.randint(2008, 2023)
    first_page = draw.choice((1, 23, 67, 101))
    return Article(
        seed=seed,
        title=f"{what.title()} dan {draw.choice(_WHO_ID).title()}: Tinjauan atas {draw.choice(_WHAT_ID).title()}",
        authors=(f"{given} {family}", "Suharno"),
        affiliation="Program Studi Hubungan Internasional, Universitas Nusa Cendana",
        abstract_id=_paragraph(draw, "id", 6),
        abstract_en=_paragraph(draw, "en", 6),
        keywords_id="Kata kunci: diplomasi, perdagangan, kawasan",
        keywords_en="Keywords: diplomacy, trade, region",
        running_odd=f"Jurnal Kajian Kawasan Vol. {volume}, No. {issue}, November {year}",
        running_even=f"{family}, {what.title()}",
        first_page=first_page,
        parts=tuple(_parts(draw)),
        references=tuple(sorted(_reference(draw) for _ in range(draw.randint(8, 16)))),
    )


def _sentence(draw: random.Random, language: str) -> str:
    banks: tuple[tuple[str, ...], ...]
    if language == "en":
        banks, link, joint = (_WHO_EN, _DID_EN, _WHAT_EN, _HOW_EN), "", "while"
    else:
        banks, link, joint = (_WHO_ID, _DID_ID, _WHAT_ID, _HOW_ID), draw.choice(("", "", *_LINK_ID)), "sedangkan"
    clause = " ".join(draw.choice(bank) for bank in banks)
    if draw.random() < 0.4:
        clause += f", {joint} " + " ".join(draw.choice(bank) for bank in banks[:3])
    text = f"{link} {clause}".strip()
    return text[0].upper() + text[1:] + "."


def _paragraph(draw: random.Random, language: str, sentences: int) -> str:
    return " ".join(_sentence(draw, language) for _ in range(sentences))


def _parts(draw: random.Random) -> list[Part]:
    parts: list[Part] = []
    tables = 0
    for heading, subheadings in _HEADINGS:
        parts.append(Part("heading", heading, 1))
        for subheading in subheadings or ("",):
            if subheading:
                parts.append(Part("heading", subheading, 2))
            for _ in range(draw.randint(3, 5)):
                text = _paragraph(draw, "id", draw.randint(2, 7))
                note = None
                if draw.random() < 0.3:
                    note = Note(draw.randint(5, len(text.split()) - 1), _sentence(draw, "id"))
                parts.append(Part("paragraph", text, note=note))
            if subheading and tables < 3 and draw.random() < 0.8:
                tables += 1
                parts.append(Part("table", table=_table(draw, tables)))
    return parts


def _table(draw: random.Random, number: int) -> Table:
    head = ("Negara", "2015", "2016", "2017")
    names = draw.sample(("Indonesia", "Malaysia", "Thailand", "Vietnam", "Laos", "Filipina", "Kamboja"), 5)
    rows = tuple((name, *(f"{draw.randint(1, 99)},{draw.randint(10, 99)}" for _ in range(3))) for name in names)
    return Table(f"Tabel {number}. Nilai perdagangan menurut negara", (head, *rows))


def _reference(draw: random.Random) -> str:
    family = draw.choice(
        ("Acharya", "Chiang", "Damayanti", "Ekasari", "Hidayat", "Mionel", "Pratama", "Wu", "Zulkifli")
    )
    topic = " ".join((draw.choice(_DID_EN), draw.choice(_WHAT_EN), draw.choice(_HOW_EN))).capitalize()
    pages = draw.randint(1, 80)
    return (
        f"{family}, {draw.choice('ABCDRSTY')}. ({draw.randint(1999, 2022)}). {topic}. Jurnal Ilmu Sosial, "
        f"{draw.randint(1, 30)}({draw.randint(1, 4)}), {pages}-{pages + draw.randint(5, 20)}."
    )

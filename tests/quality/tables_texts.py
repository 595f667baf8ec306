# ruff: noqa: E501 -- rows read better in whole lines
"""Small tables and what only looks like one, with prose around them; pages to be printed out."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.quality.examined_texts import prose

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the head first where there is one; caption and source line where given."""

    rows: Rows
    head: bool = True
    caption: str = ""
    source: str = ""

    def lines(self) -> list[str]:
        """Return what a line of the table's block should say, row by row."""
        return [" ".join(cell for cell in row if cell) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page: `kind` is heading, paragraph, table, or that of what only looks like a table."""

    kind: str
    text: str = ""
    table: Table | None = None
    lines: Rows = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """How a page is set: by whom, in how many columns, how its tables are drawn, and which they are.

    `style` is plain, booktabs, grid, lines (between rows) or zebra; `look` whatever else its printer knows.
    """

    printer: str
    columns: int
    style: str
    tables: tuple[str, ...]
    caption: str = ""
    look: str = ""


TABLES: dict[str, Table] = {
    "rounds": Table((("Year", "Rounds"), ("2019", "4"), ("2020", "1"))),
    "villages": Table(
        (("Desa", "Penduduk", "Luas (ha)"), ("Ranai", "1.204", "310"), ("Sedanau", "988", "275"), ("Cemaga", "612", "190"), ("Kelarik", "540", "402")),
        caption="Jumlah penduduk dan luas desa, 2019", source="Sumber: Kantor kecamatan, diolah.",
    ),
    "terms": Table(
        (("Istilah", "Arti"), ("sasi", "larangan panen sementara"), ("petuanan", "wilayah adat di laut"), ("kewang", "penjaga hutan dan laut"), ("saniri", "dewan adat")),
        caption="Istilah adat yang dipakai",
    ),
    "capitals": Table(
        (("Country", "Capital", "Working language"), ("Brunei", "Bandar Seri Begawan", "Malay"), ("Laos", "Vientiane", "Lao"), ("Timor-Leste", "Dili", "Portuguese and Tetum")),
        caption="Countries of the comparison",
    ),
    "articles": Table(
        (
            ("Pasal", "Isi"),
            ("Pasal 3", "Setiap nelayan kecil berhak atas wilayah tangkap yang tidak boleh dimasuki kapal berukuran lebih dari sepuluh tonase kotor, kecuali dengan izin tertulis dari dewan adat."),
            ("Pasal 4", "Pelanggaran dikenai denda yang besarnya ditetapkan oleh rapat desa setiap awal tahun dan diumumkan di balai desa selama paling sedikit tiga puluh hari."),
            ("Pasal 7", "Hasil denda dipakai untuk memelihara dermaga."),
        ),
        caption="Isi peraturan desa menurut pasal",
    ),
    "actors": Table(
        (
            ("Actor", "Interest", "Strategy"),
            ("Fishers", "Access to the reef in all seasons and fair prices at the landing place", "Petitions to the district, and quiet agreements with traders who lend them fuel"),
            ("Traders", "Regular supply", "Loans against the next catch, renewed before they are repaid"),
            ("District office", "Revenue without open conflict before the election", "Licences, and postponing what cannot be decided"),
        ),
        caption="Actors, interests and strategies", source="Source: interviews by the author, 2018.",
    ),
    "sexes": Table((("Laki-laki", "412"), ("Perempuan", "398")), head=False),
    "answers": Table(
        (("Jawaban", "Jumlah", "Persen"), ("Ya", "64", "53,3%"), ("Tidak", "41", "34,2%"), ("Tidak tahu", "15", "12,5%"), ("Jumlah", "120", "100%")),
        caption="Jawaban atas pertanyaan ketiga", source="Sumber: survei penulis.",
    ),
    "events": Table(
        (("Tahun", "Peristiwa"), ("1966", "Kantor sekretariat dibuka di Jakarta"), ("1974", "Perjanjian batas laut ditandatangani"), ("1999", "Undang-undang pemerintahan daerah disahkan")),
        caption="Peristiwa penting",
    ),
    "rain": Table(
        (("Month", "Rain (mm)", "Remark"), ("January", "312", "flood"), ("April", "144", ""), ("August", "21", "drought"), ("November", "205", "")),
        caption="Rainfall at the station",
    ),
    "staff": Table(
        (("No.", "Nama", "Jabatan"), ("1.", "Hasan Basri", "Kepala desa"), ("2.", "Siti Aminah", "Sekretaris"), ("3.", "Yohanes Lado", "Bendahara")),
        caption="Susunan pengurus",
    ),
    "wages": Table(
        (("Work", "Daily wage"), ("Sorting", "Rp85.000"), ("Hauling", "Rp110.000"), ("Mending nets", "Rp72.500")),
        caption="Wages at the landing place", source="Source: field notes.",
    ),
    "agree": Table(
        (("Statement", "Agree", "Disagree"), ("The dues are fair", "yes", "no"), ("The council listens to us", "some", "most"), ("We would join again", "yes", "few")),
        caption="What members said",
    ),
    "harvest": Table(
        (("Tahun", "Padi", "Jagung", "Kedelai", "Ubi"), ("2015", "5,1", "3,2", "1,4", "18,0"), ("2016", "5,3", "3,0", "1,5", "17,6"), ("2017", "4,9", "3,4", "1,2", "18,9")),
        caption="Hasil panen (ton per hektare)", source="Sumber: Dinas Pertanian, 2018.",
    ),
    "periods": Table(
        (("Period", "What was decided"), ("1950–1957", "Land taken over from estates is handed to those who till it, in part on paper only"), ("1960–1965", "The basic agrarian law sets ceilings"), ("after 1998", "Communities claim back forests that had been declared the property of the state")),
        caption="Decisions on land by period",
    ),
    "methods": Table(
        (("Metode", "Informan", "Waktu"), ("Wawancara mendalam dengan tokoh adat dan perangkat desa", "14 orang", "Maret–Mei"), ("Diskusi kelompok terarah", "3 kelompok", "Juni"), ("Pengamatan terlibat pada musim barat, termasuk perjalanan melaut selama dua malam", "2 kapal", "Desember")),
        caption="Cara pengumpulan data",
    ),
}  # fmt: skip

# What stands in cells or columns of its own on a page and is no table; those set in pairs are read in either order.
LOOKALIKES: dict[str, Rows] = {
    "signatures": (("Mengetahui,", "Ambon, 3 Mei 2019"), ("Kepala Desa", "Ketua Panitia"), ("Hasan Basri", "Yohanes Lado")),
    "address": (("Kepada Yth.",), ("Kepala Dinas Perikanan",), ("Jalan Pelabuhan 12",), ("Ternate 97711",)),
    "dialogue": (("Tanya:", "Sejak kapan Bapak melaut dari teluk ini?"), ("Jawab:", "Sejak umur dua belas, ikut ayah saya dengan perahu layar yang kecil sekali."), ("Tanya:", "Apakah ikannya masih sebanyak dulu?"), ("Jawab:", "Tidak, sekarang orang harus pergi jauh sampai ke luar karang untuk mendapat satu keranjang.")),
    "fields": (("Nama", ": Siti Rahma"), ("Tempat lahir", ": Saparua"), ("Pekerjaan", ": guru sekolah dasar"), ("Alamat", ": Jalan Kenanga 7, Ambon")),
    "glossary": (("adat", "customary law, as it is remembered and applied by the elders of a village, who may change it when they all agree"), ("dusun", "a garden of sago and fruit trees that a family holds, with rights of others to gather what has fallen"), ("negeri", "the village as a body of its own, with land, sea and offices that pass within certain houses")),
    "works": (("Adnyana, K. (2014). Pasar desa dan utang nelayan. Jurnal Masyarakat Pesisir, 3(2), 41–58.",), ("Weber, A. & Lado, Y. (2009). Ports without ships. Leiden: Harbour Press.",), ("Rahma, S. (2018). Sasi laut sesudah otonomi. Ambon: Pustaka Siwalima.",)),
    "chores": (("The council keeps the list of the boats", "and their owners"), ("The guard walks the shore at low tide", "and at night"), ("The secretary writes down who was fined", "and how much")),
}  # fmt: skip


def page_of(plan: Plan, seed: int, tables: Mapping[str, Table] = TABLES) -> list[Part]:
    """Return the parts of a page: prose, and each of the plan's tables or lookalikes between paragraphs."""
    draw = random.Random(seed)
    language = ("id", "en")[seed % 2]
    number = draw.randint(1, 4)
    parts = [Part("heading", ("Pelabuhan kecil dan pasarnya", "Small ports and their markets")[seed % 2])]
    parts += [_paragraph(draw, language, 3)]
    for at, name in enumerate(plan.tables):
        parts.append(_paragraph(draw, language, 4))
        if name in LOOKALIKES:
            parts.append(Part(name, lines=LOOKALIKES[name]))
            if name == "works":  # what follows would be read as one more
                return parts
        else:
            count = at + 1 if "float" in plan.look else number + at
            parts.append(Part("table", table=_captioned(tables[name], plan, count, language)))
        parts.append(_paragraph(draw, language, 2))
    return [*parts, _paragraph(draw, language, 3)]


def _paragraph(draw: random.Random, language: str, sentences: int) -> Part:
    return Part("paragraph", prose(draw, language, sentences).replace("*", "").replace("’", "'"))


def _captioned(table: Table, plan: Plan, number: int, language: str) -> Table:
    """Give a table the label its page uses; without a place for captions it has none, nor a source."""
    if not plan.caption:
        return Table(table.rows, table.head)
    forms: dict[str, Sequence[str]] = {"id": ("Tabel {}. ", "Tabel {}: "), "en": ("Table {}. ", "Table {}: ")}
    label = forms[language][number % 2].format(number)
    if "float" in plan.look:  # LaTeX counts them itself
        label = f"Table {number}: "
    return Table(table.rows, table.head, label + (table.caption or "Ikhtisar singkat"), table.source)

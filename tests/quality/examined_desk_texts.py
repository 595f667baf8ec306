# ruff: noqa: E501 -- the words stand closer so
"""A seed and a plan in; the parts of an article in sentences of a grammar (Indonesian, English), out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.quality.examined_truth import Part, Text

_RULES: dict[str, dict[str, tuple[str, ...]]] = {
    "id": {
        "S": (
            "{Subj} {vp}, {conj} {subj} {vp}.", "{Subj} {vp} {adv}.", "{Adv}, {subj} {vp} {rel}.",
            "{Subj} ({num}) {vp}; {subj}, sebaliknya, {vp} {adv}.", "Menurut {name} ({year}: {n}), {subj} {vp}.",
            "“{Subj} {vp},” ujar {person}, “{conj} {subj} {vp}.”", "Bukankah {subj} {vp} {adv}?", "{Subj} {vp} {cite}.",
            "Ada tiga alasan: {noun}, {noun}, dan {noun}.", "Nilai itu naik dari {num} menjadi {num} ({pct}).",
            "Pada {date}, {subj} {vp} — suatu hal yang {adj}.", "{Subj} tidak {vp}, tetapi {vp} {adv}.", "Lihat {noun} dalam {doc}, hlm. {n}–{m}.",
            "Singkatnya, {subj} {vp}.", "Hal itu {adj}.", "Sumber lain ({doc}) menyebut {subj} {vp}, a.l. karena {noun} {adj}.",
        ),
        "subj": ("{noun} {rel}", "{noun} {adj}", "{noun} {place}", "{noun}", "{people} {place}", "{people}"),
        "noun": ("perpustakaan keliling", "keterbacaan naskah", "pencatatan sipil", "transportasi antarpulau", "literasi kesehatan", "sistem peringatan dini", "kesejahteraan pengemudi", "arsip keluarga", "standardisasi mutu", "pembelajaran jarak jauh", "keanekaragaman hayati", "perjanjian tingkat layanan", "tata ruang kota", "garam", "upah", "musik gamelan", "ikan-ikan kecil", "surat-menyurat dinas", "ketidakpastian hukum", "pengarusutamaan gender", "infrastruktur digital", "kebijakan publik", "pertanggungjawaban keuangan", "air", "layanan e-KTP", "anggaran pra-bencana"),
        "people": ("para pustakawan", "warga", "pegawai honorer", "mahasiswa-mahasiswi", "juru tulis", "ibu-ibu PKK", "penyunting", "anak-anak sekolah", "pelaut", "kontraktor", "ahli hidrologi", "masyarakat adat"),
        "vp": ("menyelesaikan {noun}", "memperlihatkan bahwa {noun} {adj}", "bergantung kepada {noun}", "tidak lagi {adj}", "ditinjau ulang oleh {people}", "mencapai {pct}", "menyebabkan {noun} {adj}", "berlangsung {adv}", "dikelompokkan menjadi {n} golongan", "mengabaikan {noun} {place}", "meningkat", "dibiayai dari {noun}", "menyederhanakan {noun} dan {noun}", "mempertanggungjawabkan {noun}", "diuji"),
        "adj": ("rapuh", "menguntungkan", "berkesinambungan", "serba terbatas", "tidak seragam", "layak diperdebatkan", "tertunda", "sukar diramalkan", "baik", "amat mahal", "berbelit-belit", "multitafsir"),
        "adv": ("secara bertahap", "sejak {year}", "dalam waktu singkat", "setiap hari", "tanpa pengawasan", "di luar dugaan", "pada umumnya", "sesuai dengan Pasal {n} ayat ({k})", "kira-kira {n} tahun kemudian", "di bawah tekanan"),
        "place": ("di Kota Ternate", "di Sumba Barat Daya", "di kawasan pelabuhan", "di hilir", "di Kecamatan Nguling", "di tingkat RT/RW", "di Tanah Papua", "di Banyuwangi", "di luar negeri"),
        "rel": ("yang didanai {people}", "yang {adj}", "yang berasal dari {place2}", "yang tercatat dalam {doc}", "yang semula {adj}"),
        "place2": ("Makassar", "Pulau Rote", "Deli Serdang", "luar kota", "abad ke-18"),
        "conj": ("sedangkan", "karena", "meskipun", "sehingga", "padahal", "sementara"),
        "person": ("Drs. H. Mahmud Rangkuti, M.Si.", "seorang mualim", "Ny. Oentari", "kepala sekolah", "Prof. Dr. Retno W.", "salah seorang responden"),
        "doc": ("Laporan Triwulan III", "UU No. {n} Tahun {year}", "Kompas edisi {date}", "Lampiran {k}", "notulen rapat", "Staatsblad {year} No. {n}"),
        "cite": ("(Purwadi, {year}: {n})", "(Amir dkk., {year}; Lubis, {year})", "(lihat Bagian {k})", "(bdk. Santosa, {year}, hlm. {n})", "(ibid.)"),
        "month": ("Januari", "Maret", "Mei", "Agustus", "Oktober", "Desember"),
    },
    "en": {
        "S": (
            "{Subj} {vp}, {conj} {subj} {vp}.", "{Subj} {vp} {adv}.", "{Adv}, {subj} {vp} {rel}.",
            "{Subj} ({num}) {vp}; {subj}, by contrast, {vp} {adv}.", "According to {name} ({year}: {n}), {subj} {vp}.",
            "“{Subj} {vp},” said {person}, “{conj} {subj} {vp}.”", "Is it true that {subj} {vp} {adv}?", "{Subj} {vp} {cite}.",
            "Three things matter: {noun}, {noun}, and {noun}.", "The value rose from {num} to {num} ({pct}).",
            "On {date}, {subj} {vp} — a result that seemed {adj}.", "{Subj} never {vp}, but {vp} {adv}.", "See {noun} in {doc}, pp. {n}–{m}.",
            "In short, {subj} {vp}.", "This was {adj}.", "Other sources (e.g. {doc}) state that {subj} {vp}, i.e. {noun} became {adj}.",
        ),
        "subj": ("{noun} {rel}", "{adj} {noun}", "{noun} {place}", "{noun}", "{people} {place}", "{people}"),
        "noun": ("inter-island shipping", "civil registration", "the mobile library", "health literacy", "early-warning equipment", "water", "family archives", "distance learning", "salt", "biodiversity", "spatial planning", "wage bargaining", "gamelan music", "legal uncertainty", "gender mainstreaming", "digital infrastructure", "financial accountability", "pre-disaster budgeting", "handwritten correspondence", "cross-border cooperation", "the co-operative’s ledger", "quality assurance", "fish", "institutional memory", "decision-making"),
        "people": ("librarians", "residents", "contract workers", "undergraduates", "clerks", "schoolchildren", "editors", "sailors", "hydrologists", "harbour pilots", "midwives", "self-employed drivers"),
        "vp": ("simplified {noun}", "showed that {noun} was {adj}", "depended upon {noun}", "became {adj}", "was reviewed by {people}", "reached {pct}", "rendered {noun} {adj}", "continued {adv}", "fell into {n} categories", "neglected {noun} {place}", "grew", "was financed through {noun}", "reorganised {noun} and {noun}", "accounted for {noun}", "failed"),
        "adj": ("fragile", "profitable", "well-documented", "uneven", "open to debate", "delayed", "unpredictable", "good", "extremely expensive", "state-owned", "ambiguous", "incomprehensible"),
        "adv": ("step by step", "since {year}", "within weeks", "every day", "without supervision", "against all expectations", "as a rule", "under Article {n}({k})", "some {n} years later", "under pressure"),
        "place": ("in Ternate", "in West Sumba", "near the port", "downstream", "in Nguling District", "at neighbourhood level", "in Papua", "in Banyuwangi", "overseas"),
        "rel": ("which {people} had funded", "which was {adj}", "coming from {place2}", "listed in {doc}", "once considered {adj}"),
        "place2": ("Makassar", "Rote Island", "Deli Serdang", "out of town", "the eighteenth century"),
        "conj": ("whereas", "because", "although", "so that", "while", "even though"),
        "person": ("Mr. H. Mahmud Rangkuti", "a first mate", "Mrs. Oentari", "the headmaster", "Prof. Retno W.", "one respondent"),
        "doc": ("the Third-Quarter Report", "Law No. {n} of {year}", "the Straits Times of {date}", "Appendix {k}", "the minutes", "Staatsblad {year} No. {n}"),
        "cite": ("(Purwadi, {year}: {n})", "(Amir et al., {year}; Lubis, {year})", "(see Section {k})", "(cf. Santosa, {year}, p. {n})", "(ibid.)"),
        "month": ("January", "March", "May", "August", "October", "December"),
    },
}  # fmt: skip
_NAMES = (
    "Purwadi",
    "van der Meer",
    "Siregar",
    "O’Connor",
    "Tjahjadi",
    "Lubis",
    "Wijayakusuma",
    "Reid",
    "Nasution",
    "Abdurrahman",
)
_HEADS = {
    "id": (
        "Pendahuluan",
        "Tinjauan Pustaka",
        "Bahan dan Cara Kerja",
        "Hasil Pengamatan",
        "Pembahasan",
        "Arah Penelitian Lanjutan",
        "Simpulan",
        "Ucapan Terima Kasih",
    ),
    "en": (
        "Introduction",
        "Earlier Work",
        "Materials and Methods",
        "What the Records Show",
        "Discussion",
        "Limitations of the Study",
        "Conclusion",
        "Acknowledgements",
    ),
}
_SUBS = {
    "id": (
        "Wilayah kajian",
        "Sumber data",
        "Pengolahan dan penyuntingan",
        "Keabsahan",
        "Pola musiman",
        "Perbandingan antarwilayah",
        "Catatan metodologis",
        "Implikasi kebijakan",
        "Biaya dan manfaat",
    ),
    "en": (
        "Study area",
        "Sources",
        "Data cleaning and editing",
        "Validity",
        "Seasonal patterns",
        "Comparison between regions",
        "A note on method",
        "Policy implications",
        "Costs and benefits",
    ),
}


@dataclass(frozen=True, slots=True)
class Press:
    """What a journal prints about itself and an article."""

    journal: str
    volume: int
    issue: int
    year: int
    first: int
    last: int
    issn: str
    doi: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What a layout needs of a text: body letters as in examined_hour_texts.Plan (b bullets, e epigraph besides)."""

    language: str
    body: str
    title: str
    authors: tuple[str, ...]
    press: Press
    places: tuple[str, ...] = ()
    abstracts: tuple[str, ...] = ()
    lengths: tuple[int, int] = (3, 9)
    headings: str = "{n}."
    subheadings: str = "{n}.{m}"
    captions: tuple[str, str] = ("Tabel {n}.", "Gambar {n}.")
    works: str = ""
    columns: int = 4
    rows: int = 6
    upper: bool = False
    refs: str = ""
    lead: str = ""  # how an abstract begins where no heading stands over it
    keys: tuple[str, str] = ("Kata kunci: ", "Keywords: ")
    imprint: tuple[str, ...] = ()
    item: str = "{n}."
    footed: tuple[str, ...] = ()  # what stands at the foot of the first page and is no furniture
    bullet: str = "•"
    comma: str = "; "
    stop: str = ""


ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def desk_text(seed: int, desk: Desk) -> Text:
    """Make the text of a seed."""
    return Text(desk.language, tuple(_Writer(random.Random(seed), desk).parts()))


class Grammar:
    """Draws sentences."""

    def __init__(self, draw: random.Random, language: str) -> None:
        self.draw, self.rules, self.language = draw, _RULES[language], language

    def sentence(self) -> str:
        return self._fill("{S}", 0)

    def prose(self, count: int) -> str:
        return " ".join(self.sentence() for _ in range(count))

    def _fill(self, text: str, depth: int) -> str:
        def one(found: re.Match[str]) -> str:
            name = found[1]
            if name.lower() in ("num", "pct", "year", "n", "m", "k", "date", "name"):
                return self._value(name)
            choices = self.rules[name if name == "S" else name.lower()]
            # Deep down the plainest choice, so that sentences end.
            pick = self.draw.choice(choices) if depth < 4 else min(choices, key=lambda choice: choice.count("{"))
            made = self._fill(pick, depth + 1)
            return made[0].upper() + made[1:] if name[0].isupper() else made

        return re.sub(r"\{(\w+)\}", one, text)

    def _value(self, name: str) -> str:
        draw, comma = self.draw, self.language == "id"
        if name == "num":
            return f"{draw.randint(1, 9)}{'.' if comma else ','}{draw.randint(100, 999)}{',' if comma else '.'}{draw.randint(10, 99)}"
        if name == "pct":
            return f"{draw.randint(2, 97)}{',' if comma else '.'}{draw.randint(0, 9)}" + (
                "%" if draw.random() < 0.5 else " persen" if comma else " per cent"
            )
        if name == "date":
            return f"{draw.randint(1, 28)} {draw.choice(self.rules['month'])} {draw.randint(1950, 2022)}"
        if name == "name":
            return draw.choice(_NAMES)
        return str(draw.randint(*{"year": (1890, 2023), "n": (3, 99), "m": (100, 180), "k": (1, 6)}[name]))


class _Writer:
    """Counts what is numbered while the parts are made."""

    def __init__(self, draw: random.Random, desk: Desk) -> None:
        self.draw, self.desk = draw, desk
        self.own, self.other = Grammar(draw, desk.language), Grammar(draw, "en" if desk.language == "id" else "id")
        self.count = dict.fromkeys(("section", "sub", "note", "table", "figure"), 0)
        self.heads, self.subs = iter(_HEADS[desk.language] * 2), iter(_SUBS[desk.language] * 3)

    def parts(self) -> Iterator[Part]:
        """Yield all parts."""
        desk = self.desk
        yield Part("title", desk.title)
        yield from (Part("author", name) for name in desk.authors)
        yield from (Part("place", place) for place in desk.places)
        yield from (Part("imprint", line) for line in desk.imprint)
        for name in desk.abstracts:
            language = "id" if name.lower().startswith(("abstrak", "ringkasan", "intisari", "prakata")) else "en"
            grammar = self.own if language == desk.language else self.other
            if not desk.lead:
                yield Part("heading", name, level=0)
            label = desk.lead.strip() and name + desk.lead
            glued = label if label.endswith("—") else ""  # set before the text without a space
            yield Part("abstract", glued + grammar.prose(5), label="" if glued else label)
            words = [self.draw.choice(_RULES[language]["noun"]) for _ in range(4)]
            if any(desk.keys):
                yield Part("keywords", desk.keys[language == "en"] + desk.comma.join(dict.fromkeys(words)) + desk.stop)
        for letter in desk.body:
            yield from self._made(letter)
        yield from (Part("imprint", line) for line in desk.footed)

    def _next(self, name: str) -> int:
        self.count[name] += 1
        return self.count[name]

    def _made(self, letter: str) -> Iterator[Part]:
        makers = {"h": self._heading, "H": self._subheading, "n": self._noted, "i": self._items, "b": self._bullets,
                  "r": self._works}  # fmt: skip
        if letter in makers:
            yield from makers[letter]()
        elif letter in "tTf":
            yield from self._float(letter)
        elif letter in "qe":
            yield Part("quotation" if letter == "q" else "side", self.own.prose(2 if letter == "q" else 1))
        else:
            low, high = {"s": (1, 1), "l": (14, 18)}.get(letter, self.desk.lengths)
            yield Part("paragraph", self.own.prose(self.draw.randint(low, high)))

    def _heading(self) -> Iterator[Part]:
        self.count["sub"] = 0
        number, text = self._next("section"), next(self.heads)
        label = self.desk.headings.format(n=number, roman=ROMAN[number])
        yield Part("heading", text.upper() if self.desk.upper else text, label)

    def _subheading(self) -> Iterator[Part]:
        number = self._next("sub")
        label = self.desk.subheadings.format(n=self.count["section"], m=number, letter=chr(64 + number))
        yield Part("heading", next(self.subs), label, level=2)

    def _float(self, letter: str) -> Iterator[Part]:
        number = self._next("figure" if letter == "f" else "table")
        label = self.desk.captions[letter == "f"].format(n=number, roman=ROMAN[number])
        yield Part("caption", self.own.sentence(), label, level=2 if letter == "f" else 1)
        if letter != "f":
            yield Part("table", rows=self._rows(letter == "T"))

    def _items(self) -> Iterator[Part]:
        for number in range(1, 5):
            text = self.own.prose(self.draw.randint(1, 2))
            yield Part("item", text, self.desk.item.format(n=number), number=number)

    def _bullets(self) -> Iterator[Part]:
        for _ in range(3):
            yield Part("item", self.own.prose(self.draw.randint(1, 2)), self.desk.bullet, number=0)

    def _works(self) -> Iterator[Part]:
        own = "Daftar Pustaka" if self.desk.language == "id" else "References"
        yield Part("heading", self.desk.refs or own, number=-1)
        yield from (self._work(number) for number in range(1, 13))

    def _noted(self) -> Iterator[Part]:
        text, number = self.own.prose(self.draw.randint(*self.desk.lengths)), self._next("note")
        at = self.draw.choice([found.end() for found in re.finditer(r"[a-z][.,;](?= )", text)] or [len(text)])
        yield Part("paragraph", f"{text[:at]}[[{number}]]{text[at:]}")
        yield Part("note", self.own.prose(self.draw.randint(1, 2)), number=number)

    def _rows(self, sentences: bool) -> tuple[tuple[str, ...], ...]:
        def cell(column: int) -> str:
            if sentences:
                return self.own.sentence() if column == 2 else self.draw.choice(self.own.rules["noun"])
            return self.own._value(self.draw.choice(("num", "pct", "n", "year")))

        columns = 3 if sentences else self.desk.columns
        heads: dict[str, tuple[str, ...]] = (
            {"id": ("Unsur", "Rujukan", "Keterangan"), "en": ("Item", "Source", "Remarks")}
            if sentences
            else {
                "id": ("Wilayah", "Jumlah", "Nisbah", "Tahun", "Galat"),
                "en": ("Region", "Total", "Ratio", "Year", "Error"),
            }
        )
        places = self.draw.sample(
            ("Ternate", "Sumba Barat", "Nguling", "Rote", "Banyuwangi", "Deli Serdang", "Makassar"), self.desk.rows
        )
        return (
            heads[self.desk.language][:columns],
            *((place, *(cell(n) for n in range(1, columns))) for place in places),
        )

    def _work(self, number: int) -> Part:
        draw, own = self.draw, self.own
        name = f"{draw.choice(_NAMES)}, {draw.choice('ABDRST')}. {draw.choice('HJKM')}."
        if draw.random() < 0.4:
            name += f", & {draw.choice(_NAMES)}, {draw.choice('ELNP')}."
        page, noun = draw.randint(2, 300), draw.choice(own.rules["noun"])
        title = f"{noun} {draw.choice(own.rules['place'])}: {draw.choice(own.rules['noun'])} {draw.choice(own.rules['conj'])} {draw.choice(own.rules['noun'])}"
        title = title[0].upper() + title[1:]
        end = draw.choice(
            (
                f"Jurnal Kajian Wilayah, {draw.randint(1, 40)}({draw.randint(1, 4)}), {page}–{page + draw.randint(5, 20)}.",
                "Yogyakarta: Penerbit Lentera.",
                "Leiden: Brill.",
                f"Archipel, {draw.randint(20, 99)}, {page}–{page + 17}. https://doi.org/10.5555/arc.{draw.randint(1000, 9999)}",
            )
        )
        return Part(
            "reference", f"{name} ({draw.randint(1960, 2022)}). {title}. {end}", self.desk.works.format(n=number)
        )

# ruff: noqa: E501 -- the words stand closer so
"""A seed and a language in; sentences, headings, works cited and tables that a journal could print, out.

Marks in a text: `*word*` is set in italics, `^n^` is raised.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

_ID = {
    "frame": (
        "Menurut {who}, {thing} {did} {place} {when}.",
        "{Thing} yang {quality} {did} {place}, sedangkan {thing2} justru {did2}.",
        "Dalam {source}, {who} menegaskan bahwa {thing} tidak dapat dipisahkan dari {thing2} {cite}.",
        "{When}, {who} melaporkan bahwa {share} {people} {place} {verb} {object}.",
        "Oleh karena itu, {object} perlu {passive} {how}, bukan semata-mata sebagai {label}.",
        "Hal ini sejalan dengan temuan {scholar}, yang menunjukkan bahwa {thing} {did} {when}.",
        "Akan tetapi, {people} {place} masih {verb} {object} {how}.",
        "“{Thing} itu milik kami bersama,” kata seorang {person}, “dan {object} harus {passive} {how}.”",
        "Tabel dan gambar di bagian ini memperlihatkan {object} menurut {source}.",
        "Pada {share} kasus yang ditelaah, {people} {verb} {object} {when}.",
        "Dengan kata lain, {thing} {did} {how} {cite}.",
        "Kajian ini bertanya: mengapa {people} {verb} {object} {place}?",
        "Sebaliknya, {scholar} berpendapat bahwa {thing2} {did2} {how}.",
        "{Who} kemudian {verb} {object}; akibatnya, {thing} {did} {place}.",
    ),
    "who": (
        "Kementerian Kelautan dan Perikanan", "majelis adat setempat", "Badan Riset dan Inovasi Nasional",
        "tim peneliti lapangan", "kepala dinas pertanian", "para penyuluh", "asosiasi petani garam",
        "pengurus koperasi unit desa", "Ombudsman Republik Indonesia", "dewan redaksi", "Nyi Mas Rara Santang",
        "panitia khusus DPRD", "Lembaga Bantuan Hukum",
    ),
    "thing": (
        "pengelolaan hutan kemasyarakatan", "sistem irigasi subak", "tradisi lisan masyarakat pesisir",
        "kebijakan pertanahan kolonial", "kerja sama antardaerah", "pendidikan multibahasa berbasis bahasa ibu",
        "ketahanan pangan rumah tangga", "*e-government* di tingkat kabupaten", "kepercayaan antarkelompok",
        "keterwakilan perempuan", "pelestarian naskah-naskah kuno", "pemberdayaan usaha mikro",
        "perdagangan rempah-rempah", "hubungan sipil-militer", "ketergantungan pada pupuk bersubsidi",
    ),
    "did": (
        "berkembang pesat", "mengalami kemunduran", "dipertanyakan kembali", "mencerminkan ketimpangan yang lama",
        "bergantung pada musyawarah", "menuntut pertanggungjawaban", "tetap bertahan", "berubah perlahan-lahan",
        "memengaruhi pengambilan keputusan", "membutuhkan penyesuaian kelembagaan", "jarang diperbincangkan",
    ),
    "place": (
        "di Kabupaten Flores Timur", "di hulu Sungai Mahakam", "di sepanjang pantai utara Jawa", "di Minangkabau",
        "di permukiman pinggiran kota", "di Kepulauan Aru", "di tingkat nagari", "di pasar-pasar tradisional",
        "di luar Pulau Jawa", "di daerah aliran sungai Brantas",
    ),
    "when": (
        "sejak awal tahun 1970-an", "pada masa Reformasi", "sesudah krisis moneter 1997/1998", "dua dasawarsa terakhir",
        "menjelang pemilihan umum", "selama musim paceklik", "pada triwulan II 2021", "sepanjang abad ke-19",
        "sebelum undang-undang itu disahkan", "pascagempa 2018",
    ),
    "quality": (
        "terdesentralisasi", "dianggap paling berhasil", "kurang terdokumentasi", "disahkan secara tergesa-gesa",
        "berbasis kearifan lokal", "semula berskala kecil", "didanai bersama-sama",
    ),
    "source": (
        "laporan tengah tahunan", "wawancara mendalam dengan 24 narasumber", "Peraturan Menteri Nomor 83 Tahun 2016",
        "arsip *Binnenlands Bestuur*", "risalah rapat tertanggal 3 Mei 1955", "survei rumah tangga tahap kedua",
        "catatan harian yang belum diterbitkan", "berita *Soerabaijasch Handelsblad*",
    ),
    "share": ("sekitar 37,5 persen", "hampir separuh", "sepertiga", "lebih dari 1.200", "dua belas dari tiga puluh",
              "62 persen"),
    "people": (
        "keluarga nelayan", "perempuan kepala keluarga", "para perantau", "guru-guru honorer", "pedagang eceran",
        "anggota kelompok tani", "penduduk yang mengungsi", "tokoh-tokoh masyarakat", "siswa kelas V",
    ),
    "verb": (
        "mempertahankan", "menyangsikan", "memperjuangkan", "menegosiasikan", "mengandalkan", "menyembunyikan",
        "mengembangkan", "memanfaatkan", "menafsirkan ulang", "menyelenggarakan",
    ),
    "object": (
        "hak ulayat atas tanah", "bantuan langsung tunai", "aturan tidak tertulis itu", "jaringan kekerabatan",
        "upah sebesar Rp85.000 per hari", "sumber-sumber air bersih", "perjanjian bagi hasil", "kesepakatan damai",
        "ingatan tentang peristiwa 1965", "alat tangkap ramah lingkungan", "ruang publik yang tersisa",
        "pengetahuan pengobatan tradisional",
    ),
    "passive": ("dipahami", "dirundingkan", "diuji kembali", "ditempatkan", "dipertanggungjawabkan", "dilindungi"),
    "how": (
        "secara berkelanjutan", "dengan sangat hati-hati", "dalam konteks sejarahnya", "tanpa campur tangan pihak luar",
        "melalui mekanisme yang terbuka", "sebagaimana disyaratkan Pasal 18B ayat (2)", "setengah hati",
        "dengan bahasa yang mudah dimengerti",
    ),
    "label": ("urusan administratif", "warisan masa lalu", "komoditas", "proyek jangka pendek", "persoalan teknis"),
    "person": ("nakhoda", "bidan desa", "pensiunan guru", "petani kopi", "juru kunci", "pegawai kelurahan"),
    "scholar": ("Sutherland (1979)", "Li (2007: 134)", "Kartodirdjo dkk. (1984)", "Wessing (2001)", "Hidayat & Antlöv (2004)",
                "Niehof (2010, hlm. 41–43)"),
    "cite": ("(Scott, 1998: 57)", "(lihat juga Dove, 2011)", "(Tsing, 2005; Peluso, 1992)", "(bdk. Geertz, 1963)",
             "(wawancara, 14 Juli 2019)"),
}  # fmt: skip
_EN = {
    "frame": (
        "According to {who}, {thing} {did} {place} {when}.",
        "{Thing}, which {quality}, {did} {place}, whereas {thing2} {did2}.",
        "In {source}, {who} maintain that {thing} cannot be separated from {thing2} {cite}.",
        "{When}, {share} of {people} {place} {verb} {object}.",
        "It follows that {object} ought to be {passive} {how} rather than treated as {label}.",
        "This agrees with {scholar}, whose figures suggest that {thing} {did} {when}.",
        "Nevertheless, {people} {place} continued to rely on {object} {how}.",
        "“We never asked for {object},” a {person} recalled; “it was {passive} {how}.”",
        "The figures in this section describe {object} as they appear in {source}.",
        "In {share} of the cases examined, {people} {verb} {object} {when}.",
        "Put differently, {thing} {did} {how} {cite}.",
        "Why, then, have {people} {verb} {object} {place}?",
        "By contrast, {scholar} holds that {thing2} {did2} {how}.",
        "{Who} subsequently reconsidered {object}; as a result, {thing} {did} {place}.",
    ),
    "who": (
        "the provincial planning agency", "officers of the customary council", "the authors of the baseline study",
        "several district physicians", "members of the drafting committee", "Dutch hydrographers", "the appellants",
        "extension workers", "local co-operatives", "the World Bank’s own evaluators", "trade-union organisers",
    ),
    "thing": (
        "community forestry", "the governance of coastal fisheries", "multilingual education", "groundwater extraction",
        "the decentralisation of health services", "long-distance labour migration", "disaster-risk financing",
        "the politics of official statistics", "customary land tenure", "small-scale gold mining",
        "inter-religious dialogue", "the conservation of palm-leaf manuscripts", "electoral clientelism",
    ),
    "did": (
        "expanded considerably", "remained largely invisible", "fell into disrepair", "provoked sustained criticism",
        "depended on informal negotiation", "was gradually institutionalised", "proved difficult to measure",
        "attracted little attention", "reflected older inequalities", "was effectively abandoned",
    ),
    "place": (
        "in the highlands of Sulawesi", "along the Mekong", "in peri-urban settlements", "in East Nusa Tenggara",
        "across the archipelago", "in three neighbouring municipalities", "on the north coast of Java",
        "in São Tomé and Timor-Leste", "at the district level", "in the Straits of Malacca",
    ),
    "when": (
        "during the late colonial period", "after the 1997–98 financial crisis", "in the first quarter of 2020",
        "between 1871 and 1914", "over the past two decades", "well before the statute was enacted",
        "at the height of the Cold War", "throughout the dry season", "in the aftermath of the earthquake",
    ),
    "quality": (
        "few observers had anticipated", "had been financed by foreign donors", "is often romanticised",
        "differs from village to village", "was nominally voluntary", "official reports seldom mention",
    ),
    "source": (
        "a series of twenty-four semi-structured interviews", "the *Annual Report* for 1938", "their second-round survey",
        "unpublished correspondence", "the minutes of the 5 May meeting", "Regulation No. 83 of 2016",
        "the *Encyclopædia of the Indies*",
    ),
    "share": ("roughly 37.5 per cent", "nearly half", "one third", "a majority", "twelve out of thirty", "some 62 per cent"),
    "people": (
        "fishing households", "female heads of household", "seasonal labourers", "primary-school teachers",
        "market vendors", "members of farmers’ groups", "displaced residents", "newly elected councillors",
    ),
    "verb": ("defended", "distrusted", "renegotiated", "benefited from", "concealed", "reinterpreted", "lost", "resisted"),
    "object": (
        "unconditional cash transfers", "the unwritten rules", "networks of kinship", "a daily wage of US$6.40",
        "profit-sharing agreements", "communal water rights", "the peace settlement", "low-impact fishing gear",
        "memories of 1965", "the remaining public spaces", "medicinal plant knowledge", "officially certified seed",
    ),
    "passive": ("understood", "negotiated", "re-examined", "protected", "imposed", "documented"),
    "how": (
        "on its own terms", "with considerable caution", "in its historical context", "without outside interference",
        "through a transparent procedure", "as required by Article 18B(2)", "half-heartedly",
        "in language that laypeople can follow",
    ),
    "label": ("a purely administrative matter", "a relic of the past", "a commodity", "a technical problem"),
    "person": ("ferry captain", "village midwife", "retired teacher", "coffee grower", "temple caretaker", "clerk"),
    "scholar": ("Sutherland (1979)", "Li (2007, p. 134)", "Kartodirdjo et al. (1984)", "Wessing (2001)", "Ricœur (2004)",
                "Müller and Peña (2013, pp. 41–43)"),
    "cite": ("(Scott, 1998, p. 57)", "(see also Dove, 2011)", "(Tsing, 2005; Peluso, 1992)", "(cf. Geertz, 1963)",
             "(interview, 14 July 2019)"),
}  # fmt: skip
_TOPICS = {
    "id": ("Latar Belakang Masalah", "Kerangka Konseptual", "Metode Penelitian", "Temuan Lapangan", "Perdebatan yang Belum Selesai",
           "Kelembagaan dan Kepentingan", "Implikasi Kebijakan", "Simpulan dan Saran", "Warisan Kolonial", "Keterbatasan Kajian"),
    "en": ("Background", "Conceptual Framework", "Data and Methods", "Evidence from the Field", "An Unfinished Debate",
           "Institutions and Interests", "Implications for Policy", "Concluding Remarks", "Colonial Legacies", "Limitations"),
}  # fmt: skip
_FAMILIES = ("Antlöv", "Kartodirdjo", "Niehof", "Peluso", "Sutherland", "Wessing", "Budiman", "Lombard", "Reid", "Nordholt",
             "Zainuddin", "Abdurrachman", "Vickers", "Taufik")  # fmt: skip
_PLACES = {
    "id": ("Larantuka", "Samarinda", "Jepara", "Bukittinggi", "Dobo", "Kediri", "Tabanan", "Sigi"),
    "en": ("Larantuka", "Samarinda", "Jepara", "Bukittinggi", "Dobo", "Kediri", "Tabanan", "Sigi"),
}
_SLOT = re.compile(r"\{(\w+?)2?\}")


def bank_of(language: str) -> dict[str, tuple[str, ...]]:
    """Return the slots of a language."""
    return _ID if language == "id" else _EN


def sentence(draw: random.Random, language: str) -> str:
    """Make one sentence."""
    bank = bank_of(language)
    text = _SLOT.sub(lambda slot: _filled(draw, bank, slot[1]), draw.choice(bank["frame"]))
    return re.sub(r"^([“*]*)(\w)", lambda start: start[1] + start[2].upper(), text)


def _filled(draw: random.Random, bank: dict[str, tuple[str, ...]], name: str) -> str:
    words = draw.choice(bank[name.lower()])
    if name[0].isupper():
        return re.sub(r"^([“*]*)(\w)", lambda start: start[1] + start[2].upper(), words)
    return words


def prose(draw: random.Random, language: str, sentences: int) -> str:
    """Make a paragraph."""
    return " ".join(sentence(draw, language) for _ in range(sentences))


def topics(draw: random.Random, language: str) -> list[str]:
    """Return headings in a random order."""
    return draw.sample(_TOPICS[language], len(_TOPICS[language]))


def keywords(draw: random.Random, language: str) -> str:
    """Make a line of key words."""
    things = [re.sub(r"[*]", "", thing) for thing in draw.sample(bank_of(language)["thing"], 4)]
    return ("Kata kunci: " if language == "id" else "Keywords: ") + "; ".join(things)


def headline(draw: random.Random, language: str) -> str:
    """Make a title."""
    bank = bank_of(language)
    thing, other = (re.sub(r"[*]", "", words) for words in draw.sample(bank["thing"], 2))
    joint = "dan" if language == "id" else "and"
    text = f"{thing} {joint} {other} {draw.choice(bank['place'])}"
    return text[0].upper() + text[1:]


def works(draw: random.Random, language: str, count: int) -> Iterator[str]:
    """Yield works cited, by name."""
    bank, cities = (
        bank_of("en"),
        ("Leiden: KITLV Press", "Jakarta: Balai Pustaka", "Ithaca, NY: Cornell University Press"),
    )
    for family in sorted(draw.choices(_FAMILIES, k=count)):
        first = f"{draw.choice(bank['thing'])} and {draw.choice(bank['object'])} {draw.choice(bank['place'])}"
        topic = re.sub(r"^(\W*)(\w)", lambda start: start[1] + start[2].upper(), first).replace("*", "")
        year, pages = draw.randint(1958, 2022), draw.randint(11, 380)
        kind = draw.random()
        if kind < 0.4:
            yield f"{family}, {draw.choice('ABDHJMRT')}. ({year}). *{topic}*. {draw.choice(cities)}."
        elif kind < 0.8:
            journal = draw.choice(
                (
                    "Indonesia and the Malay World",
                    "Masyarakat Indonesia",
                    "Bijdragen tot de Taal-, Land- en Volkenkunde",
                )
            )
            volume = f"{draw.randint(3, 170)}({draw.randint(1, 4)}), {pages}–{pages + draw.randint(9, 30)}"
            yield f"{family}, {draw.choice('ABDHJMRT')}. ({year}). {topic}. *{journal}*, {volume}."
        else:
            link = f"https://repository.example.ac.id/{draw.randint(1000, 9999)}/{family.lower().replace('ö', 'o')}.pdf"
            seen = "Diakses 7 Agustus 2023 dari" if language == "id" else "Retrieved 7 August 2023 from"
            yield f"{family}, {draw.choice('ABDHJMRT')}. ({year}). {topic}. {seen} {link}"


def cells(draw: random.Random, language: str, columns: int, rows: int) -> tuple[tuple[str, ...], ...]:
    """Make a table, its head first."""
    heads = (
        ("Lokasi", "Rumah tangga", "Hasil (kg)", "Persentase", "Responden", "Galat baku")
        if language == "id"
        else ("Site", "Households", "Yield (kg)", "Per cent", "Respondents", "Std. error")
    )
    body = [
        (place, *(f"{draw.randint(2, 98)}.{draw.randint(10, 99)}" for _ in range(columns - 1)))
        for place in draw.sample(_PLACES[language], rows)
    ]
    return (heads[:columns], *body)

# ruff: noqa: E501 -- a style reads better in whole lines
"""The names of journal styles in; first pages of invented articles set in them, with their true metadata, out."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.corpus.extract.pdf_writer import Rule, Text, set_column, text_width

_WIDTH = 595.0
_LEFT, _RIGHT = 62.0, 533.0
_BODY = (
    "Para pengurus koperasi nelayan bertemu setiap pekan untuk membicarakan harga ikan dan ongkos bahan bakar yang terus "
    "meningkat. Mereka menilai bahwa aturan baru belum memberi kepastian bagi kapal kecil, meskipun beberapa pejabat "
    "menyatakan sebaliknya dalam sejumlah kesempatan.",
    "Kajian terdahulu lebih banyak menyoroti pelabuhan besar. Tulisan ini memusatkan perhatian pada dermaga kecil di pulau "
    "terluar, tempat pencatatan hasil tangkapan masih dilakukan dengan tangan dan jarang diperiksa kembali.",
)


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What is printed above the text, line by line, what runs at the edges, and the truth; `None` says "not there"."""

    title: tuple[str, ...]
    authors: tuple[str, ...]
    truth: dict[str, object]
    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    imprint: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    title_size: float = 15.0
    left: bool = False
    marks: bool = False
    language: str = "id"
    later_header: str = ""
    info: tuple[tuple[str, str], ...] = field(default=())


def pages_of(page: FirstPage) -> list[list[Text | Rule]]:
    """Draw a first page and two further ones."""
    drawn: list[Text | Rule] = []
    for index, line in enumerate(page.header):
        drawn.append(Text(_LEFT, 40 + 10 * index, line, 8))
    y = 96.0
    for line in page.imprint:
        drawn.append(_placed(line, y, 9, page.left, "roman"))
        y += 12
    y += 12
    for line in page.title:
        drawn.append(_placed(line, y, page.title_size, page.left, "bold"))
        y += 1.25 * page.title_size
    y += 8
    for line in page.authors:
        drawn += _with_marks(_placed(line, y, 11, page.left, "roman"), page.marks)
        y += 14
    for line in page.below:
        drawn.append(_placed(line, y, 9, page.left, "italic"))
        y += 12
    abstract, introduction = ("Abstrak", "PENDAHULUAN") if page.language == "id" else ("Abstract", "INTRODUCTION")
    drawn.append(Text(_LEFT, y + 16, abstract, 10, "bold"))
    drawn += set_column(_BODY[:1], _LEFT, y + 32, _RIGHT - _LEFT)
    drawn.append(Text(_LEFT, y + 120, introduction, 10, "bold"))
    drawn += set_column(_BODY * 3, _LEFT, y + 138, _RIGHT - _LEFT)
    drawn += [Text(_LEFT, 800 + 10 * index, line, 8) for index, line in enumerate(page.footer)]
    running = page.later_header or (page.header[0] if page.header else "")
    later: list[Text | Rule] = [Text(_LEFT, 40, running, 8), *set_column(_BODY * 4, _LEFT, 90, _RIGHT - _LEFT)]
    return [drawn, later, later]


def _placed(line: str, y: float, size: float, left: bool, font: str) -> Text:
    width = text_width(line, size, font)
    return Text(_LEFT if left else (_WIDTH - width) / 2, y, line, size, font)


def _with_marks(line: Text, marks: bool) -> list[Text]:
    """Raise the figures after names, as note numbers are."""
    if not marks:
        return [line]
    drawn: list[Text] = []
    x, run = line.x, ""
    for letter in f"{line.text}\n":
        raised = letter.isdigit() or letter == "*"
        if run and (letter == "\n" or raised != (run[0].isdigit() or run[0] == "*")):
            size = 6.5 if run[0].isdigit() or run[0] == "*" else line.size
            drawn.append(Text(x, line.y - (4 if size < line.size else 0), run, size, line.font))
            x += text_width(run, size, line.font)
            run = ""
        run += letter
    return drawn


def names_of(*names: str) -> list[dict[str, str]]:
    """Turn `Family, Given` and single names into CSL names."""
    return [
        {"family": name.split(", ")[0], "given": name.split(", ")[1]} if ", " in name else {"literal": name}
        for name in names
    ]


STYLES: dict[str, FirstPage] = {
    "running head with all": FirstPage(
        ("Koperasi Nelayan dan Negara", "di Pulau Terluar"), ("Nurhayati Lubis",),
        {"title": "Koperasi Nelayan dan Negara di Pulau Terluar", "author": names_of("Lubis, Nurhayati"), "container-title": "Samudra Journal of Maritime Affairs", "volume": "7", "issue": "1", "year": 2019, "page": "12-29"},
        header=("Samudra Journal of Maritime Affairs Vol. 7, No. 1, April 2019, 12-29",), below=("Universitas Pattimura", "nurhayati@example.ac.id"),
    ),
    "marks and degrees": FirstPage(
        ("Tata Kelola Dermaga Rakyat:", "Pengalaman Tiga Kabupaten"), ("Dr. Bambang Sutrisno, M.Si.1*, Wayan Astika, S.Pi., M.P.2, Maria Goreti Bele3",),
        {"title": "Tata Kelola Dermaga Rakyat: Pengalaman Tiga Kabupaten", "author": names_of("Sutrisno, Bambang", "Astika, Wayan", "Bele, Maria Goreti"), "container-title": "Jurnal Kelautan Tropis", "volume": "22", "issue": "2", "year": 2020, "page": "101-115", "DOI": "10.5555/jkt.v22i2.4411"},
        header=("Jurnal Kelautan Tropis Volume 22 Nomor 2, Juli 2020: 101-115",), footer=("DOI: https://doi.org/10.5555/jkt.v22i2.4411",), below=("1Universitas Udayana 2Politeknik Kelautan 3Universitas Flores", "*Penulis korespondensi: bambang@example.ac.id"), marks=True,
    ),
    "single names": FirstPage(
        ("Upah dan Cuaca di Pantai Utara",), ("Sumarno dan Kartini",),
        {"title": "Upah dan Cuaca di Pantai Utara", "author": names_of("Sumarno", "Kartini"), "container-title": "Buletin Ekonomi Pesisir", "volume": "3", "issue": "4", "year": 2012, "page": "233-250", "ISSN": "1978-4333"},
        header=("Buletin Ekonomi Pesisir, Vol. 3 No. 4, Desember 2012, hlm. 233-250", "ISSN 1978-4333"), below=("Badan Riset Kabupaten",),
    ),
    "year in brackets": FirstPage(
        ("Fish Prices and the Small Boat Fleet of Eastern Indonesia",), ("Lena Harjono, Peter Oakley and Sri Rejeki",),
        {"title": "Fish Prices and the Small Boat Fleet of Eastern Indonesia", "author": names_of("Harjono, Lena", "Oakley, Peter", "Rejeki, Sri"), "container-title": "Island Economies Review", "volume": "14", "year": 2017, "page": "45-63"},
        header=("Island Economies Review 14 (2017) 45–63",), below=("Department of Economics, Nusa University",), language="en", left=True,
    ),
    "volume(issue)": FirstPage(
        ("Mapping Landing Sites with Small Crews",), ("Rudi Hartanto; Ayu Puspita",),
        {"title": "Mapping Landing Sites with Small Crews", "author": names_of("Hartanto, Rudi", "Puspita, Ayu"), "container-title": "Jurnal Peta Laut", "volume": "5", "issue": "3", "year": 2021, "page": "301-318", "DOI": "10.5555/jpl.5.3.301"},
        imprint=("Jurnal Peta Laut, 5(3), 2021, 301-318", "https://doi.org/10.5555/jpl.5.3.301"), later_header="Hartanto & Puspita", language="en",
    ),
    "title in capitals": FirstPage(
        ("PERAN SYAHBANDAR DALAM", "PENCATATAN HASIL TANGKAPAN", "DI KEPULAUAN ARU"), ("Oleh: Yakobus Gainau",),
        {"title": "PERAN SYAHBANDAR DALAM PENCATATAN HASIL TANGKAPAN DI KEPULAUAN ARU", "author": names_of("Gainau, Yakobus"), "container-title": "Jurnal Administrasi Bahari", "volume": "IX", "issue": "1", "year": 2015},
        header=("Jurnal Administrasi Bahari Vol. IX No. 1 Juni 2015",), below=("Program Studi Ilmu Administrasi", "Universitas Kristen Maluku"), title_size=13,
    ),
    "one author a line": FirstPage(
        ("Menakar Subsidi Bahan Bakar Nelayan",), ("Fransiska Tuto", "Institut Bahari Kupang", "fransiska@example.org", "Hasan Basri", "Universitas Nusa Lontar", "hasan@example.org"),
        {"title": "Menakar Subsidi Bahan Bakar Nelayan", "author": names_of("Tuto, Fransiska", "Basri, Hasan"), "container-title": "Jurnal Fiskal Daerah", "volume": "2", "issue": "2", "year": 2018, "page": "77-90", "ISSN": "2614-1272"},
        header=("p-ISSN 2614-1272 | e-ISSN 2614-1280", "Jurnal Fiskal Daerah Volume 2, Nomor 2, Oktober 2018, Halaman 77-90"),
    ),
    "head on the left": FirstPage(
        ("Harbour Masters as Street-Level", "Bureaucrats"), ("Olivia Grant1, Made Suardana2",),
        {"title": "Harbour Masters as Street-Level Bureaucrats", "author": names_of("Grant, Olivia", "Suardana, Made"), "container-title": "Ports and Politics", "volume": "31", "issue": "4", "year": 2022, "page": "512-530", "DOI": "10.5555/pp.2022.1187"},
        imprint=("Ports and Politics", "2022, Vol. 31(4) 512–530", "DOI: 10.5555/pp.2022.1187"), below=("1 University of Darwin, Australia", "2 Udayana University"), marks=True, left=True, language="en",
    ),
    "working paper": FirstPage(
        ("Who Counts the Catch? Evidence from 40 Landings",), ("Daniel Tobing",),
        {"title": "Who Counts the Catch? Evidence from 40 Landings", "author": names_of("Tobing, Daniel"), "year": 2016, "volume": None, "container-title": None},
        imprint=("Working Paper, September 2016",), below=("Centre for Island Studies",), language="en", later_header="Who Counts the Catch?",
    ),
    "received and accepted": FirstPage(
        ("Asuransi Kapal Kecil:", "Antara Janji dan Kenyataan"), ("Teguh Prasetyo, Dewi Anggraini",),
        {"title": "Asuransi Kapal Kecil: Antara Janji dan Kenyataan", "author": names_of("Prasetyo, Teguh", "Anggraini, Dewi"), "container-title": "Wacana Bahari", "volume": "11", "issue": "1", "year": 2023, "page": "1-18"},
        header=("Wacana Bahari, Vol. 11, No. 1 (2023): 1-18",), below=("Universitas Hang Tuah", "Diterima: 4 Maret 2022 | Direvisi: 9 Mei 2022 | Disetujui: 1 Desember 2022"),
    ),
    "cited works in the foot": FirstPage(
        ("Kebijakan Garam Rakyat",), ("Ketut Sudiana",),
        {"title": "Kebijakan Garam Rakyat", "author": names_of("Sudiana, Ketut"), "container-title": "Jurnal Agraria Pesisir", "volume": "4", "issue": "2", "year": 2014, "DOI": None},
        header=("Jurnal Agraria Pesisir Vol. 4 No. 2, 2014",), later_header="Ketut Sudiana: Kebijakan Garam Rakyat",
    ),
    "title in the file only": FirstPage(
        ("Catatan tentang Rumpon",), ("Iwan Setiawan",),
        {"title": "Catatan tentang Rumpon", "author": names_of("Setiawan, Iwan"), "year": None, "volume": None},
        info=(("Title", "Microsoft Word - rumpon_final.doc"), ("Author", "user")),
    ),
    "pages with p.": FirstPage(
        ("Nelayan Perempuan dan Pasar Lelang",), ("Siti Aminah binti Yusuf", "dan", "I Gusti Ngurah Rai"),
        {"title": "Nelayan Perempuan dan Pasar Lelang", "author": names_of("binti Yusuf, Siti Aminah", "Rai, I Gusti Ngurah"), "container-title": "Jurnal Gender dan Laut", "volume": "6", "issue": "2", "year": 2011, "page": "88-104"},
        header=("Jurnal Gender dan Laut, Volume 6, No. 2, Agustus 2011, p. 88-104",),
    ),
    "issue in words": FirstPage(
        ("Konflik Alat Tangkap di Selat Madura",), ("Moh. Hosen, Abdul Karim, dan Rina Wijaya",),
        {"title": "Konflik Alat Tangkap di Selat Madura", "author": names_of("Hosen, Moh.", "Karim, Abdul", "Wijaya, Rina"), "container-title": "Masyarakat Pesisir", "volume": "18", "issue": "3", "year": 2009},
        header=("Masyarakat Pesisir Tahun 2009, Volume 18, Edisi 3",), below=("Sekolah Pascasarjana, Universitas Trunojoyo",),
    ),
    "capital authors": FirstPage(
        ("Quota Without Quotas: Managing Small Scale Fisheries",), ("AGNES WAROUW AND THOMAS LEE",),
        {"title": "Quota Without Quotas: Managing Small Scale Fisheries", "author": names_of("WAROUW, AGNES", "LEE, THOMAS"), "container-title": "The Pacific Policy Quarterly", "volume": "40", "issue": "2", "year": 2005, "page": "210-236"},
        header=("The Pacific Policy Quarterly, Vol. 40, No. 2 (June 2005), pp. 210-236",), below=("University of Sam Ratulangi",), language="en",
    ),
    "footer imprint": FirstPage(
        ("Dermaga Terapung dan Ekonomi Kampung",), ("Lukas Ohoiwutun, Budi",),
        {"title": "Dermaga Terapung dan Ekonomi Kampung", "author": names_of("Ohoiwutun, Lukas", "Budi"), "container-title": "Jurnal Teknik Kepulauan", "volume": "1", "issue": "1", "year": 2024, "page": "5-16", "ISSN": "3025-9998"},
        footer=("Jurnal Teknik Kepulauan Vol. 1 No. 1 (Januari 2024) 5-16 | ISSN 3025-9998",), below=("Politeknik Perikanan Tual",), later_header="L. Ohoiwutun dkk.",
    ),
    "initials": FirstPage(
        ("Tides, Fuel and Trust",), ("A. B. Susanto1, C. de Vries2 and J. K. Rumbiak1",),
        {"title": "Tides, Fuel and Trust", "author": names_of("Susanto, A. B.", "de Vries, C.", "Rumbiak, J. K."), "container-title": "Marine Studies Letters", "volume": "9", "issue": "12", "year": 2013, "page": "1401-1412", "DOI": "10.5555/msl.2013.140"},
        header=("Marine Studies Letters, vol. 9, no. 12, pp. 1401-1412, December 2013", "doi:10.5555/msl.2013.140"), below=("1Universitas Cenderawasih, Jayapura, Indonesia", "2Leiden University"), marks=True, language="en",
    ),
    "pipe separated": FirstPage(
        ("Pasar Ikan Sebagai Ruang Publik",), ("Ningsih Tamalene",),
        {"title": "Pasar Ikan Sebagai Ruang Publik", "author": names_of("Tamalene, Ningsih"), "container-title": "Jurnal Ruang", "volume": "8", "issue": "2", "year": 2016, "page": "140-155"},
        header=("Jurnal Ruang | Vol. 8 No. 2 | September 2016 | 140-155",), below=("Universitas Khairun",),
    ),
    "report of a body": FirstPage(
        ("Laporan Keadaan Terumbu Karang 2021",), ("Tim Pemantau Karang",),
        {"title": "Laporan Keadaan Terumbu Karang 2021", "author": names_of("Tim Pemantau Karang"), "volume": None},
        below=("Badan Konservasi Laut",), later_header="Laporan Keadaan Terumbu Karang 2021", title_size=20,
    ),
    "months spanned": FirstPage(
        ("Zona Tangkap dan Batas Imajiner",), ("Ferdinand Lopulalan dan Yuliana",),
        {"title": "Zona Tangkap dan Batas Imajiner", "author": names_of("Lopulalan, Ferdinand", "Yuliana"), "container-title": "Analisis Kelautan", "volume": "XXI", "issue": "5", "year": 1998},
        header=("Analisis Kelautan, Volume XXI, No. 5, September-Oktober 1998",), below=("Pusat Kajian Laut Banda",),
    ),
    "key words after title": FirstPage(
        ("Literasi Keuangan Rumah Tangga Nelayan:", "Survei di Lima Desa pada Masa", "Paceklik"), ("Endang Sri Wahyuni, Joko",),
        {"title": "Literasi Keuangan Rumah Tangga Nelayan: Survei di Lima Desa pada Masa Paceklik", "author": names_of("Wahyuni, Endang Sri", "Joko"), "container-title": "Jurnal Sosial Ekonomi", "volume": "12", "issue": "1", "year": 2010, "page": "55-71"},
        imprint=("Jurnal Sosial Ekonomi Vol. 12 No. 1, Maret 2010 (55-71)",), below=("Fakultas Perikanan, Universitas Diponegoro",),
    ),
    "early view": FirstPage(
        ("Ice, Salt and Credit in the Kei Islands",), ("Hana Rahanra (ORCID 0000-0001-2345-6789) and Paul Dorsey",),
        {"title": "Ice, Salt and Credit in the Kei Islands", "author": names_of("Rahanra, Hana", "Dorsey, Paul"), "DOI": "10.5555/jas.2023.77", "year": 2023},
        header=("Journal of Archipelago Studies (2023), 1–19",), footer=("https://doi.org/10.5555/jas.2023.77 © 2023 The Authors",), language="en",
    ),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; eight documents with headings as theses, laws, reports and papers have them, and their levels, out."""

from __future__ import annotations

from tests.quality.fronts import Front, prose_of

Tree = tuple[tuple[int, str], ...]
_CENTRE = "<p align=center style='text-align:center'><b>{}</b></p>"
_BOLD = "<p><b>{}</b></p>"


def _html(tree: Tree, forms: dict[int, str], language: str = "id") -> str:
    """Set each heading by the form of its level, with prose below most of them."""
    prose = prose_of(language, 2 * len(tree))
    parts = []
    for number, (level, text) in enumerate(tree):
        parts.append(forms[level].format(text.replace(" | ", "<br>")))
        stacked = number + 1 < len(tree) and tree[number + 1][0] > level and number % 2 == 0
        parts.append("" if stacked else f"<p class=b>{prose[2 * number]}</p><p class=b>{prose[2 * number + 1]}</p>")
    return "".join(parts)


def _latex(tree: Tree, commands: dict[int, str], language: str) -> str:
    prose = prose_of(language, 2 * len(tree))
    parts = []
    for number, (level, text) in enumerate(tree):
        name = text.split(" ", 1)[1]
        parts.append(rf"\{commands[level]}{{{name}}}" + f"\n{prose[2 * number]}\n\n{prose[2 * number + 1]}\n\n")
    return "".join(parts)


_SERIF = "body{font:11pt/1.4 'Liberation Serif';text-align:justify}p{margin:0 0 5pt}.b{text-indent:1.2em;margin:0}@page{size:A4;margin:2.5cm;@bottom-center{content:counter(page)}}"
_OFFICE = "body{font-family:'Liberation Serif';font-size:12pt}p{margin:5pt 0}"
_TITLE = "<p style='text-align:center;font-size:15pt'><b>{}</b></p><p style='text-align:center'>{}</p>"

_THESIS: Tree = (
    (1, "BAB I | PENDAHULUAN"), (2, "A. Latar Belakang Masalah"), (2, "B. Rumusan Masalah"), (2, "C. Tujuan dan Kegunaan Penelitian"), (3, "1. Tujuan Penelitian"), (3, "2. Kegunaan Penelitian"),
    (1, "BAB II | TINJAUAN PUSTAKA"), (2, "A. Kerangka Teori"), (3, "1. Teori Rumah Tangga Nelayan"), (4, "a. Pengertian Rumah Tangga"), (4, "b. Pembagian Kerja"), (3, "2. Teori Utang"), (2, "B. Penelitian Terdahulu"),
    (1, "BAB III | METODE PENELITIAN"), (2, "A. Jenis Penelitian"), (1, "DAFTAR PUSTAKA"),
)  # fmt: skip
_IEEE: Tree = (
    (1, "I. INTRODUCTION"), (1, "II. RELATED WORK"), (2, "A. Sensors in Tidal Water"), (2, "B. Low-Cost Networks"), (1, "III. DESIGN OF THE SENSOR"), (2, "A. Housing"), (2, "B. Power Supply of the Node"), (1, "IV. RESULTS"), (1, "V. CONCLUSION"),
)  # fmt: skip
_REPORT: Tree = (
    (1, "1 Introduction"), (2, "1.1 Background of the Study"), (2, "1.2 Questions"), (1, "2 The Four Landing Sites"), (2, "2.1 Northern Sites"), (3, "2.1.1 Boats and Crews"), (3, "2.1.2 Auction"), (2, "2.2 Southern Sites"), (1, "3 What Waiting Costs"), (1, "4 Conclusion"),
)  # fmt: skip
_LAW: Tree = (
    (1, "BAB I | KETENTUAN UMUM"), (2, "Pasal 1"), (2, "Pasal 2"), (1, "BAB II | PENGELOLAAN DERMAGA RAKYAT"), (2, "Bagian Kesatu | Umum"), (3, "Pasal 3"), (2, "Bagian Kedua | Hak Awak Kapal"), (3, "Pasal 4"), (3, "Pasal 5"), (1, "BAB III | KETENTUAN PENUTUP"), (2, "Pasal 6"),
)  # fmt: skip
_UNNUMBERED: Tree = (
    (1, "Introduction"), (1, "Waiting as Work"), (2, "Who waits"), (2, "Who is paid for waiting"), (1, "Credit, Kin and the Price of Fuel in the Villages of the Southern Coast"), (2, "The broker's book"), (1, "Conclusion"),
)  # fmt: skip
_DECIMAL: Tree = (
    (1, "BAB I PENDAHULUAN"), (2, "1.1 Latar Belakang"), (2, "1.2 Rumusan Masalah"), (1, "BAB II LANDASAN TEORI"), (2, "2.1 Ekonomi Rumah Tangga"), (3, "2.1.1 Pengertian"), (3, "2.1.2 Ukuran Kesejahteraan"), (2, "2.2 Hipotesis"), (1, "BAB III PENUTUP"), (2, "3.1 Kesimpulan"), (2, "3.2 Saran"),
)  # fmt: skip
_JOURNAL: Tree = (
    (1, "PENDAHULUAN"), (1, "METODE PENELITIAN"), (1, "HASIL DAN PEMBAHASAN"), (2, "Musim Barat dan Utang"), (2, "Peran Juru Tawar dalam Pelelangan"), (2, "Siasat Rumah Tangga"), (1, "SIMPULAN DAN SARAN"), (1, "UCAPAN TERIMA KASIH"),
)  # fmt: skip
_BRIEF: Tree = (
    (1, "Ringkasan Eksekutif"), (1, "Mengapa Dana Talangan Tidak Sampai kepada Awak Kapal Kecil di Kabupaten Kepulauan"), (2, "Syarat yang sukar dipenuhi"), (2, "Petugas yang terlalu sedikit"), (3, "Waktu layanan"), (3, "Jarak ke kantor"), (1, "Rekomendasi"), (2, "Untuk pemerintah daerah"),
)  # fmt: skip
TREES: dict[str, tuple[Front, Tree]] = {
    "thesis with BAB, A., 1., a.": (
        Front("libreoffice", _OFFICE, _TITLE.format("UTANG DAN MUSIM BARAT", "Oleh: Sri Wahyuni"), {}, "id", _html(_THESIS, {1: _CENTRE, 2: _BOLD, 3: _BOLD, 4: "<p>{}</p>"})),
        _THESIS,
    ),
    "paper in two columns": (
        Front("latex", r"\documentclass[conference,a4paper]{IEEEtran}\usepackage[T1]{fontenc}", r"\title{Tide Sensors for Landing Sites}\author{Gede Ardana}\maketitle", {}, "en", _latex(_IEEE, {1: "section", 2: "subsection"}, "en")),
        _IEEE,
    ),
    "report with 1.1.1": (
        Front("latex", r"\documentclass[11pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage[margin=27mm]{geometry}", r"\title{The Price of Waiting}\author{Gede Ardana}\date{2020}\maketitle", {}, "en", _latex(_REPORT, {1: "section", 2: "subsection", 3: "subsubsection"}, "en")),
        _REPORT,
    ),
    "law": (
        Front("weasyprint", _SERIF, _TITLE.format("UNDANG-UNDANG REPUBLIK INDONESIA<br>NOMOR 47 TAHUN 2013<br>TENTANG<br>DERMAGA RAKYAT", "DENGAN RAHMAT TUHAN YANG MAHA ESA"), {}, "id", _html(_LAW, dict.fromkeys((1, 2, 3), "<p style='text-align:center'>{}</p>"))),
        _LAW,
    ),
    "bold and italic without numbers": (
        Front("weasyprint", _SERIF, _TITLE.format("The Work of Waiting", "Gede Ardana"), {}, "en", _html(_UNNUMBERED, {1: "<p style='margin-top:9pt;font-size:12.5pt'><b>{}</b></p>", 2: "<p style='margin-top:6pt'><i>{}</i></p>"}, "en")),
        _UNNUMBERED,
    ),
    "thesis with BAB and 2.1.1": (
        Front("weasyprint", _SERIF, _TITLE.format("KESEJAHTERAAN NELAYAN", "Oleh: Sri Wahyuni"), {}, "id", _html(_DECIMAL, {1: _CENTRE, 2: _BOLD, 3: _BOLD})),
        _DECIMAL,
    ),
    "capitals, then small letters": (
        Front("libreoffice", _OFFICE, _TITLE.format("Siasat Rumah Tangga Nelayan", "Sri Wahyuni"), {}, "id", _html(_JOURNAL, {1: _BOLD, 2: _BOLD})),
        _JOURNAL,
    ),
    "three sizes, over two lines": (
        Front("weasyprint", _SERIF.replace("Liberation Serif", "Liberation Sans"), _TITLE.format("Dana Talangan", "Sri Wahyuni").replace("15pt", "24pt"), {}, "id", _html(_BRIEF, {1: "<p style='margin-top:10pt;font-size:17pt;text-align:left;line-height:1.2'>{}</p>", 2: "<p style='margin-top:7pt;font-size:13pt;text-align:left'><b>{}</b></p>", 3: "<p style='margin-top:5pt'><b>{}</b></p>"})),
        _BRIEF,
    ),
}  # fmt: skip

# Written after the rules for the eight above, and looked at once before anything was mended.
_LETTERED: Tree = (
    (1, "A. Pendahuluan"), (1, "B. Kajian Pustaka"), (2, "1. Konsep Utang"), (3, "a. Utang Produktif"), (3, "b. Utang Konsumtif"), (2, "2. Konsep Risiko"), (1, "C. Hasil dan Pembahasan"), (2, "1. Gambaran Lokasi"), (2, "2. Siapa Menanggung"), (1, "D. Penutup"),
)  # fmt: skip
_CHAPTERS: Tree = (
    (1, "CHAPTER 1 | INTRODUCTION"), (2, "1.1 Background"), (2, "1.2 Aims and Questions"), (1, "CHAPTER 2 | DEBT AND WEATHER"), (2, "2.1 Seasons"), (3, "2.1.1 The West Monsoon"), (3, "2.1.2 The East Monsoon"), (2, "2.2 Lenders"), (1, "CHAPTER 3 | CONCLUSION"),
)  # fmt: skip
_STARRED: Tree = (
    (1, "Introduction"), (1, "The Ports and Their Credit"), (2, "Lenders who sail"), (2, "Lenders who stay"), (3, "Brokers"), (1, "What Follows for Policy"), (1, "Acknowledgements"),
)  # fmt: skip
_DECREE: Tree = (
    (1, "BAB I | KETENTUAN UMUM"), (2, "Pasal 1"), (1, "BAB II | DANA TALANGAN"), (2, "Bagian Kesatu | Syarat"), (3, "Paragraf 1 | Umum"), (4, "Pasal 2"), (3, "Paragraf 2 | Pengecualian"), (4, "Pasal 3"), (2, "Bagian Kedua | Tata Cara"), (3, "Pasal 4"),
)  # fmt: skip
_COLUMNS: Tree = (
    (1, "1. PENDAHULUAN"), (1, "2. METODE"), (2, "2.1. Data"), (2, "2.2. Cara Analisis"), (1, "3. HASIL DAN PEMBAHASAN"), (2, "3.1. Harga Ikan pada Musim Barat dan Musim Timur"), (1, "4. KESIMPULAN"), (1, "UCAPAN TERIMA KASIH"),
)  # fmt: skip


def _starred() -> str:
    prose = prose_of("en", 2 * len(_STARRED))
    commands = {1: "section", 2: "subsection", 3: "paragraph"}
    return "".join(
        rf"\{commands[level]}*{{{text}}}"
        + ("" if level < 3 else r"\mbox{}\\")
        + f"\n{prose[2 * at]}\n\n{prose[2 * at + 1]}\n\n"
        for at, (level, text) in enumerate(_STARRED)
    )


LATER_TREES: dict[str, tuple[Front, Tree]] = {
    "A., 1., a. without chapters": (
        Front("libreoffice", _OFFICE, _TITLE.format("Utang dan Risiko", "Sri Wahyuni"), {}, "id", _html(_LETTERED, {1: _BOLD, 2: _BOLD, 3: "<p><i>{}</i></p>"})),
        _LETTERED,
    ),
    "CHAPTER 1 in two lines": (
        Front("weasyprint", _SERIF, _TITLE.format("DEBT AND WEATHER", "by Sri Wahyuni"), {}, "en", _html(_CHAPTERS, {1: _CENTRE, 2: _BOLD, 3: "<p><i>{}</i></p>"}, "en")),
        _CHAPTERS,
    ),
    "sections without numbers": (
        Front("latex", r"\documentclass[11pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage[margin=27mm]{geometry}", r"\title{Credit in Small Ports}\author{Gede Ardana}\date{2020}\maketitle", {}, "en", _starred()),
        _STARRED,
    ),
    "regulation with Paragraf": (
        Front("libreoffice", _OFFICE, _TITLE.format("PERATURAN BUPATI CONTOH<br>NOMOR 3 TAHUN 2018<br>TENTANG<br>DANA TALANGAN", "BUPATI CONTOH,"), {}, "id", _html(_DECREE, dict.fromkeys((1, 2, 3, 4), "<p align=center>{}</p>"))),
        _DECREE,
    ),
    "numbers in two columns": (
        Front("weasyprint", _SERIF + ".t{columns:2;column-gap:7mm;font-size:10pt}", _TITLE.format("Harga Ikan dan Musim", "Sri Wahyuni") + "<div class=t>", {}, "id", _html(_COLUMNS, {1: "<p style='margin-top:8pt;text-align:left'><b>{}</b></p>", 2: "<p style='margin-top:5pt;text-align:left'><b>{}</b></p>"})),
        _COLUMNS,
    ),
}  # fmt: skip

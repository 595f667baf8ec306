# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; fifteen first pages of journals, theses, reports, briefs, chapters, in both languages, with truth, out."""

from __future__ import annotations

from tests.quality.fronts import Front, names_of

_PAGE = "@page{size:A4;margin:2.4cm;@bottom-center{content:counter(page);font-size:9pt}}body{font:10.5pt/1.35 'Liberation Serif';text-align:justify}p{margin:0 0 5pt}.c{text-align:center}.r{text-align:right}.s{font-size:8.5pt}.i{font-style:italic}.b{text-indent:1.2em;margin:0}sup{font-size:65%}"
_OFFICE = "body{font-family:'Liberation Serif';font-size:11pt}p{margin:4pt 0}"
_ABSTRAK = "Tulisan ini memeriksa bagaimana kepala dusun, juru tulis, dan pedagang keliling mencatat hasil panen kelapa yang dijual ke kapal antarpulau. Catatan dari enam dusun menunjukkan bahwa timbangan yang sama dibaca dengan tiga cara, dan bahwa selisihnya selalu ditanggung oleh pemanjat."
_ABSTRACT = "This paper examines how hamlet heads, clerks, and travelling traders recorded the coconuts that were sold to inter-island ships. Records from six hamlets show that the same scales were read in three ways, and that the difference was always borne by those who climbed."

FOURTH: dict[str, Front] = {
    "an epigraph between title and authors, article number": Front(
        "weasyprint",
        _PAGE + "h1{font-size:19pt;text-align:left}h2{font-size:11pt}@page{@top-left{content:'Coconut Histories 4 (2022) e31';font-size:8pt}}",
        f"<h1>Weights without Measures: The Copra Scales of Six Hamlets</h1><p class='r i s'>“He who reads the scale owns the tree.”<br>— saying of the traders, noted in 1931, vol. 2, p. 18</p><p>Johanna Pattipeilohy and Marius Tan</p><p class='s i'>Museum of Trade, Banda</p><h2>Abstract</h2><p>{_ABSTRACT}</p><h2>Introduction</h2>",
        {"title": "Weights without Measures: The Copra Scales of Six Hamlets", "author": names_of("Pattipeilohy, Johanna", "Tan, Marius"), "container-title": "Coconut Histories", "volume": "4", "year": 2022},
        "en",
    ),
    "names in three cells, places and e-mail below": Front(
        "weasyprint",
        _PAGE + "h1{font-size:16pt;text-align:center}h2{font-size:11pt}table{width:100%;text-align:center}",
        f"<p class='c s'>Prosiding Konferensi Nasional Tanaman Pesisir<br>Kota Selayar, 3–4 Agustus 2019, hlm. 51–60</p><h1>Timbangan Ganda di Gudang Kopra</h1><table><tr><td>Yosef<br><span class=s>Politeknik Kelapa Timur<br>yosef@pkt.example</span></td><td>Ni Made Suartini<br><span class=s>Universitas Dewata Raya<br>suartini@udr.example</span></td><td>Halim Basalamah<br><span class=s>Dinas Perdagangan Selayar<br>halim@selayar.example</span></td></tr></table><h2>Abstrak</h2><p>{_ABSTRAK}</p><h2>1. Pendahuluan</h2>",
        {"title": "Timbangan Ganda di Gudang Kopra", "author": names_of("Yosef", "Suartini, Ni Made", "Basalamah, Halim"), "year": 2019, "page": "51-60", "volume": None},
    ),
    "amsart": Front(
        "latex",
        r"\documentclass{amsart}\usepackage[T1]{fontenc}\usepackage{lmodern}",
        r"\title{How often is a scale read twice}\author{Theresia Manuhutu}\author{Colin Ashworth}\address{Institute for Numbers, Kupang}\email{theresia@numbers.example}\date{14 May 2018}\begin{abstract}" + _ABSTRACT + r"\end{abstract}\maketitle\section{Introduction}",
        {"title": "HOW OFTEN IS A SCALE READ TWICE", "author": names_of("MANUHUTU, THERESIA", "ASHWORTH, COLIN"), "container-title": None, "volume": None},
        "en",
    ),
    "scrartcl, a long title of ragged lines, subtitle": Front(
        "latex",
        r"\documentclass[11pt,a4paper]{scrartcl}\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage[margin=25mm]{geometry}",
        r"\title{Siapa Membaca Jarum Timbangan? Kopra, Juru Tulis, dan Kepercayaan pada Angka di Enam Dusun Pesisir Selayar}\author{Rosalina Tatuhey \and Bagus Wicaksono}\publishers{Balai Kajian Niaga Pulau}\date{September 2021}\maketitle\begin{abstract}" + _ABSTRAK + r"\end{abstract}\section{Pendahuluan}",
        {"title": "Siapa Membaca Jarum Timbangan? Kopra, Juru Tulis, dan Kepercayaan pada Angka di Enam Dusun Pesisir Selayar", "author": names_of("Tatuhey, Rosalina", "Wicaksono, Bagus"), "year": 2021, "volume": None},
    ),
    "a thesis by a word processor, supervisors beside each other": Front(
        "libreoffice",
        _OFFICE,
        "<p align=center><b>TIMBANGAN DAN KUASA DI GUDANG KOPRA<br>KABUPATEN SELAYAR</b></p><p align=center><br>TESIS</p><p align=center>Diajukan sebagai syarat memperoleh gelar Magister Sosiologi</p><p align=center><br><b>Nurdiana Rahim</b><br>NIM E012181004</p><p align=center>Pembimbing:<br>Dr. Salma Tanri, M.Si. &nbsp;&nbsp;&nbsp;&nbsp; Prof. Dr. Willem Latu, M.A.</p><p align=center><br>PROGRAM PASCASARJANA<br>UNIVERSITAS TELUK BONE<br>WATAMPONE<br>2020</p><p style='page-break-before:always'><b>PENDAHULUAN</b></p>",
        {"title": "TIMBANGAN DAN KUASA DI GUDANG KOPRA KABUPATEN SELAYAR", "author": names_of("Rahim, Nurdiana"), "year": 2020, "volume": None},
    ),
    "a magazine's edition and month in the head": Front(
        "weasyprint",
        _PAGE + "h1{font-size:22pt;text-align:left}.k{background:#234;color:#fff;font-size:8.5pt;padding:2pt}",
        "<p class=k>WARTA NIAGA &nbsp; EDISI 17 | AGUSTUS 2018</p><h1>Pemanjat yang Tak Pernah Ditimbang</h1><p>Oleh <b>Kristofel Samalo</b></p><p class=s>Foto: Hendrik Rumaropen</p>",
        {"title": "Pemanjat yang Tak Pernah Ditimbang", "author": names_of("Samalo, Kristofel"), "container-title": "WARTA NIAGA", "issue": "17", "year": 2018, "volume": None},
    ),
    "name of the journal beside its ISSN, pages last": Front(
        "libreoffice",
        _OFFICE,
        f"<p>Lontar Niaga: Jurnal Sejarah Dagang ISSN 2988-1111 | Vol. 3 No. 2, Oktober 2023: 88–104</p><p align=center><font style='font-size:15pt'><b>Harga Kopra dan Kapal yang Tidak Datang</b></font></p><p align=center>Abdullah Karim, Selfina Dimara</p><p align=center><i>Universitas Cenderawasih Timur, Biak</i></p><p align=center><b>Abstrak</b></p><p>{_ABSTRAK}</p><p><b>Kata kunci:</b> kopra, harga</p><p><b>Pendahuluan</b></p>",
        {"title": "Harga Kopra dan Kapal yang Tidak Datang", "author": names_of("Karim, Abdullah", "Dimara, Selfina"), "container-title": "Lontar Niaga: Jurnal Sejarah Dagang", "volume": "3", "issue": "2", "year": 2023, "page": "88-104", "ISSN": "2988-1111"},
    ),
    "names parted by room alone, MNRAS-like head": Front(
        "weasyprint",
        _PAGE + "h1{font-size:17pt;text-align:left}h2{font-size:11pt}@page{@top-left{content:'Island Trade Letters 61, 14–22 (2016)';font-size:8pt}}",
        f"<h1>Ships That Waited for Copra, 1920–1938</h1><p><b>Ruth Ainsley &nbsp;&nbsp; Suparman &nbsp;&nbsp; Oktovianus Mote</b></p><p class='s i'>Faculty of History, Northern Straits University</p><h2>Abstract</h2><p>{_ABSTRACT}</p><h2>1. Introduction</h2>",
        {"title": "Ships That Waited for Copra, 1920–1938", "author": names_of("Ainsley, Ruth", "Suparman", "Mote, Oktovianus"), "container-title": "Island Trade Letters", "volume": "61", "year": 2016, "page": "14-22"},
        "en",
    ),
    "a report of an office, place and year at the foot": Front(
        "weasyprint",
        _PAGE + "h1{font-size:24pt;text-align:center;margin-top:5cm}",
        "<p class=c><b>DINAS PERDAGANGAN KABUPATEN SELAYAR</b></p><h1>Laporan Peneraan Timbangan Kopra</h1><p class=c>Ringkasan hasil di enam dusun</p><p class=c style='margin-top:6cm'>Benteng, Desember 2022</p><div style='page-break-after:always'></div>",
        {"title": "Laporan Peneraan Timbangan Kopra", "author": names_of("DINAS PERDAGANGAN KABUPATEN SELAYAR"), "year": 2022, "volume": None},
    ),
    "a policy brief with a season": Front(
        "weasyprint",
        _PAGE + "h1{font-size:20pt;text-align:left}h2{font-size:12pt;text-align:left}",
        f"<p class=s>Strait Policy Forum | Policy Brief No. 8 | Autumn 2019 | www.spf.example</p><h1>Seal the Scales: A Cheap Reform for Copra Ports</h1><p>By Miriam Lokollo</p><h2>Summary</h2><p>{_ABSTRACT}</p><h2>What went wrong</h2>",
        {"title": "Seal the Scales: A Cheap Reform for Copra Ports", "author": names_of("Lokollo, Miriam"), "year": 2019, "volume": None},
        "en",
    ),
    "how to cite, and a note that cites another": Front(
        "weasyprint",
        _PAGE + "h1{font-size:16pt;text-align:center}h2{font-size:11pt}.n{position:absolute;bottom:0;left:0;right:0;font-size:8.5pt;border-top:.4pt solid}",
        f"<h1>Juru Tulis dan Jarum: Sengketa Timbangan di Bonerate</h1><p class=c>Daeng Matutu<sup>1</sup> dan Lidia Rerung<sup>2</sup></p><p class='c s'><sup>1</sup>STISIP Bonerate &nbsp; <sup>2</sup>Institut Niaga Makassar Raya</p><p class=s>Cara mengutip: Matutu, D., &amp; Rerung, L. (2021). Juru tulis dan jarum: Sengketa timbangan di Bonerate. Jurnal Niaga Pesisir, 6(1), 12–29.</p><h2>Abstrak</h2><p>{_ABSTRAK}</p><h2>Pendahuluan</h2><p>Sengketa itu pernah dibahas.<sup>1</sup></p><div class=n><sup>1</sup> A. Hamid, “Kapal dan Kelapa”, Jurnal Bahari Lama, Vol. 2, No. 4, 1988, hlm. 3-9.</div>",
        {"title": "Juru Tulis dan Jarum: Sengketa Timbangan di Bonerate", "author": names_of("Matutu, Daeng", "Rerung, Lidia"), "container-title": "Jurnal Niaga Pesisir", "volume": "6", "issue": "1", "year": 2021, "page": "12-29"},
    ),
    "elsarticle, ligatures in title": Front(
        "latex",
        r"\documentclass[final,5p,times,twocolumn]{elsarticle}\usepackage[T1]{fontenc}\journal{Journal of Weights}",
        r"\begin{frontmatter}\title{Official Scales, Difficult Profits: Efficiency at Five Offices}\author[a]{Fiona Griffith\corref{k}}\author[b]{Taufik Hidayat}\cortext[k]{Corresponding author}\address[a]{Office of Measures, Ambon}\address[b]{Universitas Negeri Halmahera}\begin{abstract}" + _ABSTRACT + r"\end{abstract}\end{frontmatter}\section{Introduction}",
        {"title": "Official Scales, Difficult Profits: Efficiency at Five Offices", "author": names_of("Griffith, Fiona", "Hidayat, Taufik"), "volume": None},
        "en",
    ),
    "a book's title page with its publisher": Front(
        "weasyprint",
        _PAGE + "h1{font-size:26pt;text-align:center;margin-top:3cm}",
        "<h1>Kelapa, Kapal, Kuasa</h1><p class=c style='font-size:14pt'>Niaga Kopra di Laut Flores</p><p class=c style='margin-top:2cm'>Anastasia Bela</p><p class=c style='margin-top:7cm'>Penerbit Layar Terkembang<br>Maumere 2017</p><div style='page-break-after:always'></div>",
        {"title": "Kelapa, Kapal, Kuasa", "author": names_of("Bela, Anastasia"), "year": 2017, "volume": None},
    ),
    "roles in brackets, a copyright line": Front(
        "libreoffice",
        _OFFICE,
        f"<p align=center><font style='font-size:16pt'><b>Audit Timbangan Niaga: Catatan Tim Lapangan</b></font></p><p align=center>Yunus Takalapeta (ketua), Mikael Rumbino (anggota), dan Sartika (anggota)</p><p align=center>Lembaga Kajian Niaga Timur</p><p align=center>© 2020 Lembaga Kajian Niaga Timur</p><p><b>Ringkasan</b></p><p>{_ABSTRAK}</p><p><b>Latar Belakang</b></p>",
        {"title": "Audit Timbangan Niaga: Catatan Tim Lapangan", "author": names_of("Takalapeta, Yunus", "Rumbino, Mikael", "Sartika"), "year": 2020, "volume": None},
    ),
    "twocolumn article with the year's line of a workshop": Front(
        "latex",
        r"\documentclass[10pt,a4paper,twocolumn]{article}\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage[margin=20mm]{geometry}\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\small Proceedings of the 2nd Workshop on Old Measures, Kendari, 9--11 July 2024}\fancyhead[R]{\small p.\ \thepage}",
        r"\title{Reading a Spring Balance\\in the Rain}\author{Agnes Tuasela\\ Example Polytechnic, Kendari \and Robert Kiefer\\ Hafen Museum, Bremen}\date{}\maketitle\thispagestyle{fancy}\begin{abstract}" + _ABSTRACT + r"\end{abstract}\section{Introduction}",
        {"title": "Reading a Spring Balance in the Rain", "author": names_of("Tuasela, Agnes", "Kiefer, Robert"), "year": 2024, "volume": None, "container-title": None},
        "en",
    ),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; twelve beginnings of journals, theses, briefs, laws, chapters, prints of web pages, with their truth, out."""

from __future__ import annotations

from tests.quality.fronts import INDONESIAN, Front, names_of

_PAGE = "body{font:10.5pt/1.3 'Liberation Serif';text-align:justify}p{margin:0 0 5pt}.c{text-align:center}.s{font-size:9pt}.i{font-style:italic}sup{font-size:65%}.b{text-indent:1.2em;margin:0}"
_ABSTRACTS = (
    "<p class=c><b>Abstrak</b></p><p class=s>Tulisan ini membahas beban keluarga nelayan pada musim barat di empat dermaga kecil. Data dikumpulkan selama satu tahun melalui wawancara dan catatan harian. Hasilnya menunjukkan bahwa utang bahan bakar menentukan siapa yang merugi.</p>"
    "<p class=s><b>Kata kunci:</b> nelayan, utang, musim barat</p>"
)

FIRST: dict[str, Front] = {
    "university journal, masthead of three cells": Front(
        "weasyprint",
        _PAGE + "@page{size:A4;margin:2.5cm 2.2cm;@top-left{content:'Jurnal Tata Pesisir, Vol. 7 No. 1, Juni 2021';font-size:8pt}@top-right{content:'Rizky Amalia Putri, dkk.';font-size:8pt}@bottom-center{content:counter(page);font-size:9pt}}@page:first{counter-reset:page 14;@top-left{content:''}@top-right{content:''}} .m{display:flex;justify-content:space-between;border-bottom:1.5pt solid #036;font-size:8.5pt}.m b{font-size:16pt}h1{font-size:14pt;text-align:center;margin:16pt 0 8pt}h2{font-size:11pt}",
        "<div class=m><span><b>Jurnal Tata Pesisir</b><br>Tersedia daring di https://ejurnal.contoh.ac.id/jtp</span><span>Vol. 7 No. 1 Juni 2021<br>p-ISSN 2598-1237<br>e-ISSN 2621-5670</span></div>"
        "<h1>Utang Bahan Bakar dan Siasat Rumah Tangga Nelayan<br>di Pesisir Selatan Lombok</h1>"
        "<p class=c><b>Rizky Amalia Putri<sup>1*</sup>, I Gusti Ngurah Agung Wiratama<sup>2</sup>, Suharto<sup>1</sup></b></p>"
        "<p class='c s'><sup>1</sup>Program Studi Sosiologi, Fakultas Ilmu Sosial dan Ilmu Politik, Universitas Mataram<br><sup>2</sup>Universitas Udayana, Denpasar, Bali</p><p class='c s'><sup>*</sup>E-mail korespondensi: rizky.amalia@contoh.ac.id</p>"
        "<p class='c s i'>Naskah diterima: 12 Januari 2021; direvisi: 3 April 2021; disetujui: 20 Mei 2021</p>" + _ABSTRACTS + "<h2>PENDAHULUAN</h2>",
        {"title": "Utang Bahan Bakar dan Siasat Rumah Tangga Nelayan di Pesisir Selatan Lombok", "author": names_of("Putri, Rizky Amalia", "Wiratama, I Gusti Ngurah Agung", "Suharto"), "container-title": "Jurnal Tata Pesisir", "volume": "7", "issue": "1", "year": 2021, "ISSN": "2598-1237"},
    ),
    "bachelor's thesis": Front(
        "libreoffice",
        "body{font-family:'Liberation Serif';font-size:12pt}p{margin:6pt 0}",
        "<p align=center><b><font style='font-size:14pt'>PERAN KOPERASI PEREMPUAN DALAM PENGELOLAAN<br>PASAR LELANG IKAN DI KABUPATEN JEPARA<br>TAHUN 2009&ndash;2014</font></b></p><p align=center>&nbsp;</p><p align=center><b>SKRIPSI</b></p>"
        "<p align=center>Diajukan untuk Memenuhi Salah Satu Syarat<br>Memperoleh Gelar Sarjana Ilmu Politik</p><p align=center>&nbsp;</p><p align=center>Oleh:<br><b>NUR KHASANAH</b><br>NIM 14010110120045</p><p align=center>&nbsp;</p>"
        "<p align=center><b>PROGRAM STUDI ILMU PEMERINTAHAN<br>FAKULTAS ILMU SOSIAL DAN ILMU POLITIK<br>UNIVERSITAS DIPONEGORO<br>SEMARANG<br>2015</b></p>"
        "<p align=center style='page-break-before:always'><b>LEMBAR PENGESAHAN</b></p><p>Judul skripsi: Peran Koperasi Perempuan dalam Pengelolaan Pasar Lelang Ikan di Kabupaten Jepara Tahun 2009&ndash;2014</p><p>Dosen Pembimbing I: Dr. Wahid Prasetya, M.Si.</p><p>Dosen Pembimbing II: Dra. Retno Wulandari, M.A.</p><p>Mengetahui, Dekan: Prof. Dr. Sutarno Hadi, M.Hum.</p>"
        "<p align=center style='page-break-before:always'><b>BAB I<br>PENDAHULUAN</b></p><p><b>A. Latar Belakang</b></p>",
        {"title": "PERAN KOPERASI PEREMPUAN DALAM PENGELOLAAN PASAR LELANG IKAN DI KABUPATEN JEPARA TAHUN 2009–2014", "author": names_of("KHASANAH, NUR"), "year": 2015, "container-title": None, "volume": None},
    ),
    "institute's working paper": Front(
        "latex",
        r"\documentclass[11pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage[margin=28mm]{geometry}\usepackage{mathptmx}\usepackage{fancyhdr}\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\small Working Paper 03/2019}\fancyfoot[C]{\thepage}",
        r"\thispagestyle{empty}\begin{center}{\large\textsc{Working Paper Series}}\\ WPSEA 03/2019\\[3em]{\LARGE\bfseries Maritime Credit and the Politics of Waiting\\ in Eastern Indonesia\par}\vspace{2em}{\large Haryo Aswicahyono Putranto\\ Lim Siok Hoon\par}\vspace{2em}Institute for Archipelagic Studies, Jakarta\\ haryo@ias.example\\[2em] August 2019\end{center}\begin{abstract}\noindent This paper studies the credit that boat owners give to crews in the season of bad weather. It uses a panel of twenty families and finds that the price of waiting is paid by those who have least.\end{abstract}\section{Introduction}",
        {"title": "Maritime Credit and the Politics of Waiting in Eastern Indonesia", "author": names_of("Putranto, Haryo Aswicahyono", "Hoon, Lim Siok"), "year": 2019, "volume": None, "container-title": None},
        "en",
    ),
    "policy brief": Front(
        "weasyprint",
        _PAGE + "@page{size:A4;margin:2cm;@bottom-left{content:'Ringkasan Kebijakan No. 12/2022';font-size:8pt}@bottom-right{content:counter(page);font-size:8pt}}.k{background:#036;color:#fff;padding:6pt;font:bold 12pt 'Liberation Sans'}h1{font:bold 22pt 'Liberation Sans';text-align:left;margin:10pt 0 4pt}h2{font:bold 12pt 'Liberation Sans';color:#036}",
        "<div class=k>RINGKASAN KEBIJAKAN &nbsp; No. 12 | Maret 2022</div><h1>Dana Talangan Nelayan: Mengapa Tidak Sampai?</h1><p class=i>Oleh: Siti Nurhaliza Rahman, Tan Kwee Liang, dan Yohanes</p><h2>Pesan Utama</h2><ul><li>Syarat dana talangan perlu disederhanakan bagi awak kapal tanpa sertifikat.</li><li>Harga ikan pada musim barat perlu diumumkan setiap pekan.</li></ul><h2>Latar Belakang</h2>",
        {"title": "Dana Talangan Nelayan: Mengapa Tidak Sampai?", "author": names_of("Rahman, Siti Nurhaliza", "Liang, Tan Kwee", "Yohanes"), "year": 2022, "volume": None},
    ),
    "law": Front(
        "libreoffice",
        "body{font-family:'Liberation Serif';font-size:12pt}p{margin:5pt 0}",
        "<p align=center>UNDANG-UNDANG REPUBLIK INDONESIA<br>NOMOR 47 TAHUN 2013<br>TENTANG<br>PENGELOLAAN DERMAGA RAKYAT</p><p align=center>DENGAN RAHMAT TUHAN YANG MAHA ESA</p><p align=center>PRESIDEN REPUBLIK INDONESIA,</p>"
        "<p>Menimbang: a. bahwa dermaga rakyat merupakan tempat bertambatnya perahu kecil yang perlu dikelola secara adil;</p><p>b. bahwa ketentuan yang ada belum mengatur hak awak kapal pada musim barat;</p><p>Mengingat: Pasal 20 dan Pasal 33 Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;</p><p align=center>MEMUTUSKAN:</p><p>Menetapkan: UNDANG-UNDANG TENTANG PENGELOLAAN DERMAGA RAKYAT.</p><p align=center>BAB I<br>KETENTUAN UMUM</p><p align=center>Pasal 1</p><p>Dalam Undang-Undang ini yang dimaksud dengan:</p><p>1. Dermaga rakyat adalah tempat tambat yang dibangun oleh masyarakat desa.</p><p align=center>Pasal 2</p>",
        {"title": "UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 47 TAHUN 2013 TENTANG PENGELOLAAN DERMAGA RAKYAT", "author": None, "volume": None, "year": 2013},
    ),
    "joint communique": Front(
        "weasyprint",
        _PAGE + "@page{size:A4;margin:2.5cm;@bottom-right{content:counter(page)}}",
        "<p class=c><b style='font-size:13pt'>JOINT COMMUNIQU&Eacute; OF THE 9<sup>TH</sup> MEETING OF THE<br>ARCHIPELAGIC STATES MINISTERS ON FISHERIES</b></p><p class=c><b>Bandar Lestari, 12 July 2019</b></p><p>1. We, the Ministers responsible for fisheries of the Archipelagic States, gathered in Bandar Lestari on 12 July 2019 under the chairmanship of the host country, and exchanged views on the season of bad weather and its burdens.</p><p>2. We reaffirmed our commitment to fair landing sites for small boats and to the timely publication of prices in all member states.</p><p><b>Small Boats and Credit</b></p>",
        {"title": "JOINT COMMUNIQUÉ OF THE 9TH MEETING OF THE ARCHIPELAGIC STATES MINISTERS ON FISHERIES", "author": None, "year": 2019, "volume": None, "container-title": None},
        "en",
    ),
    "conference paper, author grid": Front(
        "latex",
        r"\documentclass[conference,a4paper]{IEEEtran}\usepackage[T1]{fontenc}",
        r"\title{Low-Cost Tide Sensors for Village Landing Sites}\author{\IEEEauthorblockN{Ni Luh Putu Astari}\IEEEauthorblockA{Department of Electrical Engineering\\Nusa University\\Denpasar, Indonesia\\astari@nusa.example}\and\IEEEauthorblockN{Bambang Hermawan}\IEEEauthorblockA{School of Informatics\\Polytechnic of Kupang\\Kupang, Indonesia\\bambang@poly.example}\and\IEEEauthorblockN{Goh Mei Ling}\IEEEauthorblockA{Faculty of Computing\\Selat University\\Johor, Malaysia\\meiling@selat.example}}\maketitle\begin{abstract}We present a tide sensor made of parts that can be bought in any district town, and report a year of measurements at four landing sites.\end{abstract}\begin{IEEEkeywords}tide, sensor, village\end{IEEEkeywords}\section{Introduction}",
        {"title": "Low-Cost Tide Sensors for Village Landing Sites", "author": names_of("Astari, Ni Luh Putu", "Hermawan, Bambang", "Ling, Goh Mei"), "volume": None, "year": None},
        "en",
    ),
    "chapter of a book": Front(
        "weasyprint",
        _PAGE + "@page{size:16cm 24cm;margin:2.2cm 2cm;@top-center{content:'Waiting for the East Wind';font:italic 9pt 'Liberation Serif'}@bottom-center{content:counter(page)}}@page:first{counter-reset:page 45;@top-center{content:''}}",
        "<p style='font-size:12pt'>CHAPTER 3</p><p style='font-size:20pt;text-align:left;line-height:1.15'>Waiting for the East Wind: Credit and Kin on the Southern Coast</p><p style='margin:14pt 0'><i>Abdul Rahman bin Ismail and Katharina Vogt</i></p><p class=s>In: Hadi Purnomo and Claire Dawson (eds.), <i>Ports and People in Island Asia</i>, pp. 45&ndash;67. Singapore: Lantern Press, 2015.</p><p><b>Introduction</b></p>",
        {"title": "Waiting for the East Wind: Credit and Kin on the Southern Coast", "author": names_of("bin Ismail, Abdul Rahman", "Vogt, Katharina"), "year": 2015, "volume": None},
        "en",
    ),
    "newspaper printed from the web": Front(
        "weasyprint",
        "body{font:11pt/1.4 'Liberation Sans'}@page{size:A4;margin:1.6cm;@top-left{content:'22/11/26, 09.14';font-size:8pt}@top-center{content:'Harga Ikan Naik, Nelayan Tetap Merugi - Warta Selat';font-size:8pt}@bottom-left{content:'https://wartaselat.example/ekonomi/2022/06/04/harga-ikan-naik';font-size:8pt}@bottom-right{content:counter(page) '/' counter(pages);font-size:8pt}}h1{font-size:22pt;margin:6pt 0}.s{font-size:9pt;color:#555}",
        "<p class=s>Beranda &rsaquo; Ekonomi &rsaquo; Perikanan</p><h1>Harga Ikan Naik, Nelayan Tetap Merugi</h1><p class=s>Warta Selat - 04/06/2022, 13:00 WIB</p><p class=s>Penulis: Andi Wijaya Kusuma | Editor: Rini Hapsari</p>",
        {"title": "Harga Ikan Naik, Nelayan Tetap Merugi", "author": names_of("Kusuma, Andi Wijaya"), "year": 2022, "volume": None},
    ),
    "preprint": Front(
        "libreoffice",
        "body{font-family:'Liberation Sans';font-size:11pt}p{margin:5pt 0}",
        "<p><font style='font-size:9pt'>Preprint, not yet peer reviewed. Posted 3 May 2023. https://doi.org/10.5555/pre.2023.0417</font></p><p><b><font style='font-size:18pt'>Who Pays for the Waiting? A Panel Study of Fishing Households</font></b></p><p>Fransiskus X. Wangge<sup>1</sup>, Nadia Al-Khatib<sup>2</sup>, J. P. Moore<sup>1,3</sup></p><p><font style='font-size:9pt'><sup>1</sup> Flores Institute of Technology, Maumere, Indonesia<br><sup>2</sup> Gulf University of Economics<br><sup>3</sup> Corresponding author: jpmoore@fit.example</font></p><p><b>Abstract</b></p><p>We follow twenty households through one year of weather and debt, and show who pays for the season without fishing.</p><p><b>1. Introduction</b></p>",
        {"title": "Who Pays for the Waiting? A Panel Study of Fishing Households", "author": names_of("Wangge, Fransiskus X.", "Al-Khatib, Nadia", "Moore, J. P."), "DOI": "10.5555/pre.2023.0417", "year": 2023, "volume": None},
        "en",
    ),
    "ministry's report with a cover": Front(
        "latex",
        r"\documentclass[12pt,a4paper]{report}\usepackage[T1]{fontenc}\usepackage[margin=25mm]{geometry}\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}\renewcommand{\chaptername}{BAB}\renewcommand{\contentsname}{DAFTAR ISI}",
        r"\begin{titlepage}\centering{\Large KEMENTERIAN URUSAN PESISIR\\ REPUBLIK INDONESIA\par}\vspace{6cm}{\Huge\bfseries Laporan Kinerja Dermaga Rakyat Tahun 2018\par}\vfill{\large Jakarta, Februari 2019\par}\end{titlepage}\tableofcontents\chapter{Pendahuluan}\section{Latar Belakang}" + "\n\n".join(INDONESIAN) + r"\section{Tujuan}" + "\n\n".join(INDONESIAN),
        {"title": "Laporan Kinerja Dermaga Rakyat Tahun 2018", "author": names_of("KEMENTERIAN URUSAN PESISIR REPUBLIK INDONESIA"), "year": 2019, "volume": None, "container-title": None},
    ),
    "abstracts beside each other": Front(
        "weasyprint",
        _PAGE + "@page{size:A4;margin:2.2cm 2cm;@top-right{content:'Mimbar Bahari Vol. 15 (2) 2017: 101-118';font-size:8pt}@bottom-right{content:counter(page);font-size:8pt}}@page:first{counter-reset:page 101}.a{display:flex;gap:8mm;font-size:9pt}.a div{flex:1}.t{columns:2;column-gap:8mm}h1{font-size:15pt;text-align:left;margin:8pt 0}h2{font-size:10.5pt}",
        "<h1>ADAT SASI DAN HAK AWAK KAPAL DI KEPULAUAN KEI</h1><p><i>Sasi Custom and the Rights of Boat Crews in the Kei Islands</i></p><p><b>Prof. Dr. Ni Made Sukerti, M.Si., Ph.D.<sup>1</sup>, H. Abdul Malik, S.H., M.H.<sup>2</sup>, dan Petronela Rahanyamtel, S.Pi.<sup>2</sup></b></p><p class=s><sup>1</sup> Universitas Pattimura, Ambon; <sup>2</sup> Politeknik Perikanan Negeri Tual</p><div class=a><div><b>Abstrak</b><br>Tulisan ini membahas adat sasi yang mengatur waktu melaut dan bagian awak kapal di Kepulauan Kei.<br><b>Kata kunci:</b> sasi, adat, awak kapal</div><div><b>Abstract</b><br>This paper discusses the sasi custom which rules the time of sailing and the share of crews in the Kei Islands.<br><b>Keywords:</b> sasi, custom, crew</div></div><div class=t><h2>1. PENDAHULUAN</h2>",
        {"title": "ADAT SASI DAN HAK AWAK KAPAL DI KEPULAUAN KEI", "author": names_of("Sukerti, Ni Made", "Malik, Abdul", "Rahanyamtel, Petronela"), "container-title": "Mimbar Bahari", "volume": "15", "issue": "2", "year": 2017, "page": "101-118"},
    ),
}  # fmt: skip

# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; sixteen first pages of Indonesian journals, written before any rule was made with them, with truth, out."""

from __future__ import annotations

from tests.quality.fronts import Front, names_of

_PAGE = "body{font:10.5pt/1.3 'Liberation Serif';text-align:justify}p{margin:0 0 5pt}.c{text-align:center}.s{font-size:8.5pt}.i{font-style:italic}sup{font-size:65%}.b{text-indent:1.2em;margin:0}"
_FOOT = "@page{size:A4;margin:2.2cm;@bottom-center{content:counter(page);font-size:9pt}}"
_ABSTRAK = "Tulisan ini membahas siapa yang menanggung kerugian ketika perahu kecil tidak melaut, dengan catatan harian dua puluh keluarga di empat dermaga selama satu tahun penuh. Temuan menunjukkan bahwa beban terbesar dipikul oleh rumah tangga yang meminjam uang untuk bahan bakar."
_ABSTRACT = "This article asks who bears the loss when small boats do not sail, drawing on daily records of twenty families at four landing sites over one full year. It finds that most of the burden is borne by households which borrow money for fuel."
_OFFICE = "body{font-family:'Liberation Serif';font-size:11pt}p{margin:4pt 0}"

THIRD: dict[str, Front] = {
    "single names, dan, raised numbers, two titles": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:15pt;text-align:center;margin:6pt 0}h2{font-size:11pt;text-align:left}",
        f"<p class='s i'>Jurnal Kajian Pulau Kecil, Vol. 7 No. 1, Juni 2021, hlm. 33-48<br>ISSN 2714-5512 (cetak), 2714-5520 (daring)</p><h1>Utang Bahan Bakar dan Musim Barat di Pesisir Selatan</h1><p class='c i'>Fuel Debt and the West Monsoon on the Southern Coast</p><p class=c><b>Sumarni<sup>1*</sup>, Budi Santoso<sup>2</sup> dan Suyatno<sup>1,3</sup></b></p><p class='c s'><sup>1</sup>Program Studi Agribisnis, Fakultas Pertanian, Universitas Segara<br><sup>2</sup>Balai Penelitian Garam Nusa<br><sup>3</sup>Pusat Studi Bahari, Kota Teluk<br>*Surel: sumarni@segara.example</p><h2>Abstrak</h2><p>{_ABSTRAK}</p><p><b>Kata kunci:</b> utang, bahan bakar, musim</p><h2>Abstract</h2><p class=i>{_ABSTRACT}</p><h2>Pendahuluan</h2>",
        {"title": "Utang Bahan Bakar dan Musim Barat di Pesisir Selatan", "author": names_of("Sumarni", "Santoso, Budi", "Suyatno"), "container-title": "Jurnal Kajian Pulau Kecil", "volume": "7", "issue": "1", "year": 2021, "page": "33-48"},
    ),
    "degrees behind each name, in a word processor": Front(
        "libreoffice",
        _OFFICE,
        f"<p align=center><b>JURNAL SOSIAL KEMARITIMAN</b><br>Volume 12, Nomor 2, Desember 2018: 145-162</p><p align=center><font style='font-size:14pt'><b>MODAL SOSIAL PENGRAJIN JALA<br>DI TENGAH PASAR DARING</b></font></p><p align=center>Dr. Hartini, M.Si.; Prof. Dr. I Made Wirawan, S.E., M.M.; Yuliana Tanjung, S.Sos.</p><p align=center><i>Fakultas Ilmu Sosial, Universitas Tanjung Karang<br>hartini@utk.example; wirawan@utk.example</i></p><p align=center><b>ABSTRAK</b></p><p>{_ABSTRAK}</p><p><i>Kata Kunci: modal sosial, jala, pasar daring</i></p><p><b>PENDAHULUAN</b></p>",
        {"title": "MODAL SOSIAL PENGRAJIN JALA DI TENGAH PASAR DARING", "author": names_of("Hartini", "Wirawan, I Made", "Tanjung, Yuliana"), "container-title": "JURNAL SOSIAL KEMARITIMAN", "volume": "12", "issue": "2", "year": 2018, "page": "145-162"},
    ),
    "authblk with English title below": Front(
        "latex",
        r"\documentclass[11pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage{authblk}\usepackage[margin=25mm]{geometry}\renewcommand\Authands{ dan }",
        r"\title{Ekonomi Perawatan di Kampung Nelayan\\[4pt]\large\itshape The Care Economy in a Fishing Village}\author[1]{Rukmini}\author[1]{Ahmad Fauzi Nasution}\author[2]{Theresia W. Lolong}\affil[1]{Jurusan Antropologi, Universitas Karimata}\affil[2]{Sekolah Tinggi Perikanan Minahasa\\ \texttt{lolong@stpm.example}}\date{}\maketitle\begin{abstract}" + _ABSTRAK + r"\end{abstract}\section{Pendahuluan}",
        {"title": "Ekonomi Perawatan di Kampung Nelayan", "author": names_of("Rukmini", "Nasution, Ahmad Fauzi", "Lolong, Theresia W."), "volume": None, "container-title": None},
    ),
    "names in capitals with an ampersand": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:14pt;text-align:left;margin:4pt 0}h2{font-size:10.5pt;text-align:left}.m{border-bottom:.5pt solid;font-size:8.5pt}",
        f"<div class=m>WARTA ANTROPOLOGI BAHARI &nbsp;|&nbsp; VOLUME 4 &nbsp;|&nbsp; NOMOR 3 &nbsp;|&nbsp; SEPTEMBER 2020</div><h1>Menawar di Lelang Ikan: Bahasa, Isyarat, dan Kepercayaan</h1><p>SITI RAHMA WULANDARI, SUGIYONO, &amp; I WAYAN ARDIKA</p><p class='s i'>Departemen Antropologi, Universitas Selat Madura</p><p class='s i'>Korespondensi: rahma@usm.example</p><h2>ABSTRACT</h2><p>{_ABSTRACT}</p><h2>ABSTRAK</h2><p>{_ABSTRAK}</p><h2>PENGANTAR</h2>",
        {"title": "Menawar di Lelang Ikan: Bahasa, Isyarat, dan Kepercayaan", "author": names_of("WULANDARI, SITI RAHMA", "SUGIYONO", "ARDIKA, I WAYAN"), "container-title": "WARTA ANTROPOLOGI BAHARI", "volume": "4", "issue": "3", "year": 2020},
    ),
    "an unnumbered note that cites at the foot": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:16pt;text-align:center}h2{font-size:11pt;text-align:left}.n{position:absolute;bottom:0;left:0;right:0;font-size:8.5pt;border-top:.4pt solid;padding-top:3pt}@page{@top-right{content:'Catatan Kelautan';font-size:8pt}}",
        f"<h1>Dermaga yang Sepi: Catatan dari Tiga Musim</h1><p class=c>Wulan Anggraini</p><p class='c s'>Pusat Kajian Pesisir, Universitas Segara</p><h2>Pendahuluan</h2><p>{_ABSTRAK}</p><p>{_ABSTRAK[::1]}</p><div class=n>Rahma, Jurnal Kajian Pulau, Vol. 3, No. 2, 2011, hlm. 44.</div>",
        {"title": "Dermaga yang Sepi: Catatan dari Tiga Musim", "author": names_of("Anggraini, Wulan"), "volume": None, "issue": None, "year": None},
    ),
    "a line of e-mail below each name": Front(
        "libreoffice",
        _OFFICE,
        f"<p align=right><i>Jurnal Tata Ruang Laut 5(1), 2022, 1-15</i></p><p align=center><font style='font-size:16pt'><b>Siapa yang Menggambar Batas? Peta Partisipatif di Selat Sempit</b></font></p><p align=center><i><b>Who Draws the Line? Participatory Maps in a Narrow Strait</b></i></p><p align=center><b>Ni Luh Putu Sekarini</b><br>Program Magister Perencanaan Wilayah, Institut Bahari Nusa<br>sekarini@ibn.example</p><p align=center><b>Paulus</b><br>Dinas Kelautan Kabupaten Kepulauan<br>paulus@kepulauan.example</p><p><b>Abstrak.</b> {_ABSTRAK}</p><p><b>Abstract.</b> <i>{_ABSTRACT}</i></p><p><b>1. Pendahuluan</b></p>",
        {"title": "Siapa yang Menggambar Batas? Peta Partisipatif di Selat Sempit", "author": names_of("Sekarini, Ni Luh Putu", "Paulus"), "container-title": "Jurnal Tata Ruang Laut", "volume": "5", "issue": "1", "year": 2022, "page": "1-15"},
    ),
    "two columns by LaTeX with thanks": Front(
        "latex",
        r"\documentclass[10pt,a4paper,twocolumn]{article}\usepackage[T1]{fontenc}\usepackage[margin=20mm]{geometry}\usepackage{fancyhdr}\pagestyle{fancy}\fancyhead{}\fancyhead[L]{\small Prosiding Seminar Nasional Kelautan, Kota Teluk, 12 Oktober 2017}",
        r"\title{Sensor Pasang Surut Murah untuk Dermaga Rakyat}\author{Agus Salim\thanks{Penulis korespondensi: agus@plk.example}, Dewi, dan Rahmat Hidayatullah\\ \small Jurusan Teknik Elektro, Politeknik Laut Kencana}\date{}\maketitle\thispagestyle{fancy}\section*{Abstrak}" + _ABSTRAK + r"\section{Pendahuluan}",
        {"title": "Sensor Pasang Surut Murah untuk Dermaga Rakyat", "author": names_of("Salim, Agus", "Dewi", "Hidayatullah, Rahmat"), "year": 2017, "volume": None},
    ),
    "oleh, a student, a subtitle": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:15pt;text-align:center;margin:3pt}h2{font-size:11pt;text-align:center}",
        f"<p class='c s'>e-Jurnal Mahasiswa Ilmu Pemerintahan<br>Vol. 2, No. 4, Tahun 2019<br>https://ejournal.example/jmip</p><h1>KEBIJAKAN DANA TALANGAN</h1><h1 style='font-size:12pt'>(Studi tentang Awak Kapal Kecil di Kecamatan Ujung)</h1><p class=c>Oleh:<br><b>Rahmawati</b><br>Mahasiswa Program Studi Ilmu Pemerintahan, Universitas Tanjung Karang</p><h2>Abstrak</h2><p>{_ABSTRAK}</p><h2>A. PENDAHULUAN</h2>",
        {"title": "KEBIJAKAN DANA TALANGAN", "author": names_of("Rahmawati"), "container-title": "e-Jurnal Mahasiswa Ilmu Pemerintahan", "volume": "2", "issue": "4", "year": 2019},
    ),
    "numbers with brackets behind names": Front(
        "libreoffice",
        _OFFICE,
        f"<p align=center>Buletin Hasil Laut, Vol. 1 (2), April 2015</p><p align=center><font style='font-size:14pt'><b>Pengeringan Rumput Laut dengan Tungku Sabut Kelapa</b></font></p><p align=center>La Ode Muhammad Ali <sup>1)</sup>, Nurhayati <sup>2)</sup>, dan H. Abdul Karim <sup>1)</sup></p><p align=center><sup>1)</sup> Staf Pengajar Jurusan Perikanan, Universitas Buton Raya<br><sup>2)</sup> Alumni Jurusan Perikanan, Universitas Buton Raya</p><p align=center>Diterima 3 Januari 2015, disetujui 20 Maret 2015</p><p align=center><b>ABSTRACT</b></p><p>{_ABSTRACT}</p><p align=center><b>PENDAHULUAN</b></p>",
        {"title": "Pengeringan Rumput Laut dengan Tungku Sabut Kelapa", "author": names_of("Ali, La Ode Muhammad", "Nurhayati", "Karim, Abdul"), "container-title": "Buletin Hasil Laut", "volume": "1", "issue": "2", "year": 2015},
    ),
    "box of article history, orcid, title in two languages": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:17pt;text-align:left;margin:8pt 0 2pt}.e{font-size:12pt;color:#555}.g{display:flex;gap:7mm}.g .l{width:42mm;font-size:8.5pt}.g .r{flex:1;font-size:9.5pt}h2{font-size:11pt}",
        f"<p class=s>Samudra: Jurnal Hubungan Internasional<br>Vol. 9, No. 2 (2023), hlm. 210–229 &nbsp; DOI: 10.99999/samudra.v9i2.210</p><h1>Diplomasi Terumbu: Kota Pelabuhan dan Kerja Sama Selat</h1><p class=e>Reef Diplomacy: Port Cities and Cooperation in the Straits</p><p><b>Maria Goreti Tukan</b><sup>a</sup>, <b>Junaedi</b><sup>a</sup>, <b>Ratu Ayu Kencana Dewi</b><sup>b,*</sup></p><p class='s'><sup>a</sup> Universitas Flores Timur, Indonesia; <sup>b</sup> Nusa Institute, Singapura<br>* Penulis korespondensi: ratu@nusa.example, ORCID 0000-0001-2345-6789</p><div class=g><div class=l><b>INFO ARTIKEL</b><br>Diterima: 2 Februari 2023<br>Disetujui: 9 Juli 2023</div><div class=r><b>ABSTRAK</b><br>{_ABSTRAK}</div></div><h2>Pendahuluan</h2>",
        {"title": "Diplomasi Terumbu: Kota Pelabuhan dan Kerja Sama Selat", "author": names_of("Tukan, Maria Goreti", "Junaedi", "Dewi, Ratu Ayu Kencana"), "container-title": "Samudra: Jurnal Hubungan Internasional", "volume": "9", "issue": "2", "year": 2023, "page": "210-229", "DOI": "10.99999/samudra.v9i2.210"},
    ),
    "the journal's name larger than the title": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:14pt;text-align:center;margin:6pt 0}h2{font-size:11pt;text-align:center}.j{font-size:22pt;text-align:center;font-weight:bold}",
        f"<p class=j>Bahari Raya</p><p class='c s'>Jurnal Ilmu-Ilmu Pesisir &nbsp; Vol. 15 No. 2 Agustus 2016 &nbsp; p-ISSN 0852-4441</p><h1>HARGA GARAM, GUDANG, DAN JALAN RAYA:<br>CATATAN DARI EMPAT KABUPATEN</h1><p class=c>Sutrisno Hadiwijaya<sup>1</sup>, Sri W.<sup>2</sup>, Endang Purwaningsih<sup>1</sup></p><p class='c s'>1. Fakultas Ekonomi, Universitas Tambak Raya, 2. SMK Negeri 1 Ujung Pulau</p><h2>ABSTRAK</h2><p>{_ABSTRAK}</p><h2>PENDAHULUAN</h2>",
        {"title": "HARGA GARAM, GUDANG, DAN JALAN RAYA: CATATAN DARI EMPAT KABUPATEN", "author": names_of("Hadiwijaya, Sutrisno", "W., Sri", "Purwaningsih, Endang"), "volume": "15", "issue": "2", "year": 2016},
    ),
    "degrees without full stops": Front(
        "libreoffice",
        _OFFICE,
        f"<p><i>Jurnal Perawat Pesisir, Volume 3, Nomor 1, Maret 2019</i></p><p align=center><font style='font-size:15pt'><b>Kesehatan Awak Kapal Kecil pada Musim Barat</b></font></p><p align=center><b>Yustina Melly, S.Kep, Ners, M.Kes<sup>1</sup>, Abdul Rasyid, SE, MM<sup>2</sup></b></p><p align=center><sup>1</sup> Prodi Keperawatan, STIKES Laut Biru<br><sup>2</sup> Politeknik Niaga Kota Teluk</p><p align=center>email: melly@stikes.example</p><p align=center><b>Abstrak</b></p><p>{_ABSTRAK}</p><p><b>Latar Belakang</b></p>",
        {"title": "Kesehatan Awak Kapal Kecil pada Musim Barat", "author": names_of("Melly, Yustina", "Rasyid, Abdul"), "container-title": "Jurnal Perawat Pesisir", "volume": "3", "issue": "1", "year": 2019},
    ),
    "names one below the other, then addresses": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:18pt;text-align:left;margin:10pt 0 4pt}h2{font-size:11pt;text-align:left}",
        f"<p class='s'>KAJIAN KAWASAN &nbsp; Vol. 22, No. 1, 2024 &nbsp; (1–24)</p><h1>Menunggu Kapal: Waktu dan Kuasa di Pelabuhan Perintis</h1><p><b>Anwar Tribowo<sup>1</sup><br>Magdalena Sitorus<sup>2</sup><br>Wayan<sup>1</sup></b></p><p class=s><sup>1</sup> Badan Kajian Kawasan, Kota Teluk<br><sup>2</sup> Department of Anthropology, Nusa University, Singapore</p><p class=s>Naskah diterima: 4-1-2024 &nbsp; direvisi: 6-2-2024 &nbsp; disetujui: 9-3-2024</p><h2>ABSTRACT</h2><p>{_ABSTRACT}</p><h2>PENDAHULUAN</h2>",
        {"title": "Menunggu Kapal: Waktu dan Kuasa di Pelabuhan Perintis", "author": names_of("Tribowo, Anwar", "Sitorus, Magdalena", "Wayan"), "container-title": "KAJIAN KAWASAN", "volume": "22", "issue": "1", "year": 2024, "page": "1-24"},
    ),
    "title in both languages in one size": Front(
        "weasyprint",
        _PAGE + _FOOT + "h1{font-size:13pt;text-align:center;margin:5pt 0}h2{font-size:10.5pt;text-align:center}",
        f"<p class='s c'>Jurnal Hukum Laut, Volume 8 Nomor 2, Juli-Desember 2020</p><h1>TANGGUNG JAWAB NAKHODA ATAS AWAK TANPA SERTIFIKAT</h1><h1><i>The Master's Liability for Uncertified Crew</i></h1><p class=c>Bambang Irawan dan Sulastri</p><p class='c s'>Fakultas Hukum Universitas Segara<br>Jalan Dermaga 5, Kota Teluk<br>E-mail: bambang@segara.example</p><h2>Abstrak</h2><p>{_ABSTRAK}</p><h2>Abstract</h2><p>{_ABSTRACT}</p><h2>A. Pendahuluan</h2>",
        {"title": "TANGGUNG JAWAB NAKHODA ATAS AWAK TANPA SERTIFIKAT", "author": names_of("Irawan, Bambang", "Sulastri"), "container-title": "Jurnal Hukum Laut", "volume": "8", "issue": "2", "year": 2020},
    ),
    "elsarticle in Indonesian": Front(
        "latex",
        r"\documentclass[final,3p,times,twocolumn]{elsarticle}\usepackage[T1]{fontenc}\journal{Jurnal Rekayasa Pantai}",
        r"\begin{frontmatter}\title{Pemecah Gelombang Bambu di Pantai Berlumpur}\author[a]{Slamet\corref{k}}\author[a,b]{Fitri Handayani Lubis}\author[b]{I Gusti Ngurah Rai}\cortext[k]{Penulis korespondensi}\address[a]{Jurusan Teknik Sipil, Universitas Segara, Kota Teluk}\address[b]{Balai Pantai, Buleleng}\begin{abstract}" + _ABSTRAK + r"\end{abstract}\begin{keyword}bambu \sep pantai\end{keyword}\end{frontmatter}\section{Pendahuluan}",
        {"title": "Pemecah Gelombang Bambu di Pantai Berlumpur", "author": names_of("Slamet", "Lubis, Fitri Handayani", "Rai, I Gusti Ngurah"), "volume": None},
    ),
    "IEEEtran with blocks of authors": Front(
        "latex",
        r"\documentclass[conference,a4paper]{IEEEtran}\usepackage[T1]{fontenc}",
        r"\title{Pengenalan Jenis Ikan di Lelang dengan Kamera Murah}\author{\IEEEauthorblockN{Rizky Ananda Putra}\IEEEauthorblockA{Teknik Informatika\\ Universitas Segara\\ rizky@segara.example}\and\IEEEauthorblockN{Hendra}\IEEEauthorblockA{Sistem Informasi\\ Politeknik Laut Kencana\\ hendra@plk.example}}\maketitle\begin{abstract}" + _ABSTRAK + r"\end{abstract}\section{Pendahuluan}",
        {"title": "Pengenalan Jenis Ikan di Lelang dengan Kamera Murah", "author": names_of("Putra, Rizky Ananda", "Hendra"), "volume": None},
    ),
}  # fmt: skip

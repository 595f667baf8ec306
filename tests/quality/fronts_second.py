# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; twelve more beginnings, written before any rule was made with the first twelve, with their truth, out."""

from __future__ import annotations

from tests.quality.fronts import Front, names_of

_PAGE = "body{font:10.5pt/1.3 'Liberation Serif';text-align:justify}p{margin:0 0 5pt}.c{text-align:center}.s{font-size:9pt}.i{font-style:italic}sup{font-size:65%}.b{text-indent:1.2em;margin:0}"

SECOND: dict[str, Front] = {
    "history of the article beside": Front(
        "weasyprint",
        _PAGE + "@page{size:A4;margin:2cm;@top-left{content:'Coastal Governance Letters 3 (2) (2020) 55-71';font-size:8pt}@bottom-right{content:counter(page);font-size:8pt}}@page:first{counter-reset:page 55;@top-left{content:''}}.m{text-align:center;border-top:1pt solid;border-bottom:1pt solid;padding:4pt}.m b{font-size:14pt}h1{font-size:17pt;font-weight:normal;text-align:left}.a{display:flex;gap:7mm;font-size:9pt}.l{width:30%}.r{width:65%}",
        "<div class=m><span class=s>Coastal Governance Letters 3 (2) (2020) 55-71</span><br><b>Coastal Governance Letters</b><br><span class=s>journal homepage: www.cgl.example &nbsp; ISSN 2715-4441</span></div><h1>Landing Sites as Commons: Rules of Turn-Taking in Four Villages</h1><p>Desak Made Oka Purnawati <sup>a,</sup>*, Liem Tjong Hian <sup>b</sup>, Rohani binti Saleh <sup>a</sup></p><p class='s i'><sup>a</sup> Department of Anthropology, Nusa University, Singaraja, Indonesia<br><sup>b</sup> Selat Policy Centre, Penang, Malaysia</p><div class=a><div class=l><b>ARTICLE INFO</b><br><i>Article history:</i><br>Received 2 March 2020<br>Accepted 9 June 2020<br><i>Keywords:</i><br>commons<br>landing sites</div><div class=r><b>ABSTRACT</b><br>Landing sites are commons whose rules of turn-taking have hardly been described. We observed four villages for a year, and found that turns are kept by kin, by the order of arrival and by debt. The paper closes with what this means for the aid that local government gives.</div></div><p style='margin-top:10pt'><b>1. Introduction</b></p>",
        {"title": "Landing Sites as Commons: Rules of Turn-Taking in Four Villages", "author": names_of("Purnawati, Desak Made Oka", "Hian, Liem Tjong", "binti Saleh, Rohani"), "container-title": "Coastal Governance Letters", "volume": "3", "issue": "2", "year": 2020, "page": "55-71", "ISSN": "2715-4441"},
        "en",
    ),
    "master's thesis in English": Front(
        "latex",
        r"\documentclass[12pt,a4paper]{report}\usepackage[T1]{fontenc}\usepackage[margin=30mm]{geometry}",
        r"\begin{titlepage}\centering{\large\bfseries NUSA UNIVERSITY\\ Graduate School of International Relations\par}\vspace{3cm}{\Large\bfseries Islands of Credit: Informal Lending and\\ the Foreign Policy of Small Ports\par}\vspace{2cm}A thesis submitted in partial fulfilment of the requirements for the degree of Master of Arts\par\vspace{1cm}by\par{\large Gusti Ayu Kade Larasati\par}Student ID 1906423315\par\vspace{1cm}Supervisors:\\ Prof. Peter Hollingworth, Ph.D.\\ Dr. Sri Mulyati Handayani\par\vfill Depok, July 2021\end{titlepage}\chapter{Introduction}\section{Background}",
        {"title": "Islands of Credit: Informal Lending and the Foreign Policy of Small Ports", "author": names_of("Larasati, Gusti Ayu Kade"), "year": 2021, "volume": None, "container-title": None},
        "en",
    ),
    "working paper with a cover": Front(
        "weasyprint",
        "body{font:11pt/1.4 'Liberation Serif'}@page{size:A4;margin:2.5cm;@bottom-center{content:counter(page)}}@page:first{@bottom-center{content:''}}.b{text-indent:1.2em;margin:0}",
        "<div style='page-break-after:always'><p style='text-align:right;font-size:9pt'><i>The Working Paper series presents papers in a preliminary form. The views expressed here are those of the author alone.</i></p><p style='margin-top:5cm;text-align:center;font-size:13pt'>No. 312</p><p style='text-align:center;font-size:20pt'><b>Hedging by the Hour: Port Calls and the Diplomacy of Small States</b></p><p style='text-align:center;font-size:13pt'>Muhammad Faizal bin Abdul Rahman</p><p style='text-align:center;margin-top:3cm'><b>Selat School of International Studies</b><br>Singapore</p><p style='text-align:center'><b>22 October 2018</b></p></div><p><b>About the Selat School of International Studies</b></p><p>The school was set up to teach and to study the affairs of the straits, and it publishes papers, commentaries and reports on them throughout the year for readers in the region.</p><p style='page-break-before:always'><b>Abstract</b></p><p>Small states are said to hedge by treaties. This paper shows that they do so by the hour, in the order in which ships of war are let into their ports.</p><p><b>Introduction</b></p>",
        {"title": "Hedging by the Hour: Port Calls and the Diplomacy of Small States", "author": names_of("bin Abdul Rahman, Muhammad Faizal"), "year": 2018, "volume": None, "container-title": None},
        "en",
    ),
    "minister's regulation": Front(
        "libreoffice",
        "body{font-family:'Liberation Sans';font-size:11pt}p{margin:5pt 0}",
        "<p align=center>PERATURAN MENTERI URUSAN PESISIR<br>REPUBLIK INDONESIA<br>NOMOR 12/PERMEN-UP/2020</p><p align=center>TENTANG</p><p align=center>TATA CARA PENYALURAN DANA TALANGAN BAGI AWAK KAPAL KECIL</p><p align=center>DENGAN RAHMAT TUHAN YANG MAHA ESA</p><p align=center>MENTERI URUSAN PESISIR REPUBLIK INDONESIA,</p><p>Menimbang: bahwa untuk melaksanakan ketentuan Pasal 9 Undang-Undang Nomor 47 Tahun 2013 tentang Pengelolaan Dermaga Rakyat, perlu menetapkan Peraturan Menteri;</p><p>Mengingat: 1. Undang-Undang Nomor 47 Tahun 2013 tentang Pengelolaan Dermaga Rakyat;</p><p align=center>MEMUTUSKAN:</p><p align=center>BAB I<br>KETENTUAN UMUM</p><p align=center>Pasal 1</p>",
        {"title": "PERATURAN MENTERI URUSAN PESISIR REPUBLIK INDONESIA NOMOR 12/PERMEN-UP/2020 TENTANG TATA CARA PENYALURAN DANA TALANGAN BAGI AWAK KAPAL KECIL", "author": None, "year": 2020, "volume": None, "container-title": None},
    ),
    "resolution of an assembly": Front(
        "weasyprint",
        "body{font:10.5pt/1.3 'Liberation Serif'}@page{size:A4;margin:2.2cm;@top-left{content:'A/RES/41/124';font-size:9pt}@bottom-right{content:counter(page) '/4';font-size:8pt}}@page:first{@top-left{content:''}}.m{display:flex;justify-content:space-between;border-bottom:1pt solid}.b{margin:0 0 6pt;text-indent:2em}",
        "<div class=m><span style='font-size:14pt'>Archipelagic Assembly</span><span style='font-size:14pt'>A/RES/41/124</span></div><div class=m><b style='font-size:17pt'>General Conference</b><span style='font-size:9pt'>Distr.: General<br>31 December 2018</span></div><p><b>Forty-first session</b><br>Agenda item 78 (a)</p><p style='font-size:14pt;margin:14pt 0'><b>Resolution adopted by the General Conference on 11 December 2018</b></p><p style='font-size:9pt'>[without reference to a Main Committee (A/41/L.35)]</p><p style='font-size:12pt;margin:10pt 0'><b>41/124. Landing sites and the rights of small boats</b></p><p class=b><i>The General Conference</i>,</p><p class=b><i>Recalling</i> its resolutions on the season of bad weather, and the duty of all member states to keep landing sites open to small boats,</p>",
        {"title": "41/124. Landing sites and the rights of small boats", "author": None, "year": 2018, "volume": None, "container-title": None},
        "en",
    ),
    "journal typed in a word processor": Front(
        "libreoffice",
        "body{font-family:'Liberation Serif';font-size:11pt}p{margin:4pt 0}",
        "<p align=right><i>Jurnal Wahana Bahari Volume 9 Nomor 3, September 2016</i></p><p align=center><b><font style='font-size:14pt'>PERUBAHAN POLA MELAUT DAN PENDAPATAN<br>KELUARGA DI KAMPUNG LAUT</font></b></p><p align=center><b>Sumarsono</b><br>Universitas Jenderal Soedirman<br>Email: sumarsono@contoh.ac.id</p><p align=center><b>Ratnawati</b><br>Balai Penelitian Perikanan Cilacap<br>Email: ratna@contoh.go.id</p><p align=center><b>ABSTRAK</b></p><p>Penelitian ini bertujuan menjelaskan perubahan pola melaut di Kampung Laut dan akibatnya bagi pendapatan keluarga selama sepuluh tahun terakhir.</p><p>Kata Kunci: pola melaut, pendapatan</p><p><b>A. PENDAHULUAN</b></p>",
        {"title": "PERUBAHAN POLA MELAUT DAN PENDAPATAN KELUARGA DI KAMPUNG LAUT", "author": names_of("Sumarsono", "Ratnawati"), "container-title": "Jurnal Wahana Bahari", "volume": "9", "issue": "3", "year": 2016},
    ),
    "preprint submitted to a journal": Front(
        "latex",
        r"\documentclass[preprint,12pt]{elsarticle}\usepackage[T1]{fontenc}\journal{Ocean and Village}",
        r"\begin{frontmatter}\title{Does Weather Insurance Reach the Crew?\tnoteref{t1}}\tnotetext[t1]{Funded by the Selat Foundation.}\author[a]{Putu Eka Dharmayanti\corref{cor1}}\ead{eka@nusa.example}\author[b]{Lukas Sander}\author[a,b]{Nyoman Sutawan}\cortext[cor1]{Corresponding author}\address[a]{Nusa University, Denpasar, Indonesia}\address[b]{Institute of Marine Policy, Kiel, Germany}\begin{abstract}Weather insurance pays the owner of a boat. We ask what reaches its crew, with the books of eleven boats.\end{abstract}\begin{keyword}insurance \sep crew\end{keyword}\end{frontmatter}\section{Introduction}",
        {"title": "Does Weather Insurance Reach the Crew?", "author": names_of("Dharmayanti, Putu Eka", "Sander, Lukas", "Sutawan, Nyoman"), "volume": None},
        "en",
    ),
    "proceedings, two authors beside each other": Front(
        "weasyprint",
        _PAGE + "@page{size:A4;margin:2.2cm;@bottom-center{content:counter(page);font-size:9pt}}@page:first{counter-reset:page 233}h1{font-size:15pt;text-align:center}.g{display:flex;text-align:center;font-size:9.5pt;margin:8pt 0}.g div{flex:1}",
        "<p class=s>Prosiding Seminar Nasional Kelautan XII, Surabaya, 20 Juli 2017<br>ISBN 978-602-0000-12-3</p><h1>Alat Ukur Pasang Surut Berbiaya Rendah untuk Dermaga Desa</h1><div class=g><div><b>Dwi Kurniawan Saputra</b><br>Jurusan Teknik Kelautan<br>Institut Teknologi Selat<br>dwi@contoh.ac.id</div><div><b>Maria Magdalena Koli</b><br>Jurusan Informatika<br>Politeknik Flores<br>maria@contoh.ac.id</div></div><p><b><i>Abstrak</i>&mdash;</b>Makalah ini menjelaskan alat ukur pasang surut yang dibuat dari bahan yang mudah dibeli di kota kabupaten dan diuji selama satu tahun di empat dermaga desa.</p><p><b><i>Kata kunci</i>&mdash;</b>pasang surut, alat ukur</p><p class=c><b>I. PENDAHULUAN</b></p>",
        {"title": "Alat Ukur Pasang Surut Berbiaya Rendah untuk Dermaga Desa", "author": names_of("Saputra, Dwi Kurniawan", "Koli, Maria Magdalena"), "year": 2017, "volume": None},
    ),
    "commentary of a think tank": Front(
        "weasyprint",
        "body{font:11pt/1.4 'Liberation Sans'}@page{size:A4;margin:2.2cm;@top-right{content:'NI Commentaries DMRU-045-EN';font-size:8pt}@bottom-center{content:counter(page);font-size:8pt}}h1{font-size:20pt;text-align:left}.b{margin:0 0 6pt}.s{font-size:9pt}",
        "<p class=s>14 April 2020</p><h1>Fish Prices in a Time of Closed Ports</h1><p><b>Fitriani Kusumaningrum</b><br><i>Researcher, Department of International Relations, Nusantara Institute</i><br>fitriani@ni.example</p><p><b>Deasy Tan</b><br><i>Deputy Director, Nusantara Institute</i></p>",
        {"title": "Fish Prices in a Time of Closed Ports", "author": names_of("Kusumaningrum, Fitriani", "Tan, Deasy"), "year": 2020, "volume": None},
        "en",
    ),
    "paper read at a seminar": Front(
        "libreoffice",
        "body{font-family:'Liberation Serif';font-size:12pt}p{margin:5pt 0}",
        "<p align=center><b><font style='font-size:15pt'>Hukum Laut dan Hak Singgah Perahu Rakyat<sup>*)</sup></font></b></p><p align=center>Oleh: Prof. Dr. Hasjim Daeng Mattola, S.H., LL.M.<sup>**)</sup></p><p><b>I. Pengantar</b></p><p>Perahu rakyat singgah di pelabuhan bukan karena undang-undang mengizinkan, melainkan karena angin memaksa. Dari kenyataan itu tulisan ini berangkat dan bertanya apa yang dapat diatur oleh hukum laut.</p><p><font style='font-size:9pt'><sup>*)</sup> Makalah disampaikan pada Seminar Hukum Laut, Makassar, 8 Oktober 2003.</font></p><p><font style='font-size:9pt'><sup>**)</sup> Guru Besar Hukum Internasional Universitas Hasanuddin.</font></p>",
        {"title": "Hukum Laut dan Hak Singgah Perahu Rakyat", "author": names_of("Mattola, Hasjim Daeng"), "year": 2003, "volume": None, "container-title": None},
    ),
    "opinion printed from the web": Front(
        "weasyprint",
        "body{font:11pt/1.45 'Liberation Serif'}@page{size:A4;margin:1.6cm;@top-left{content:'11/22/26, 9:14 AM';font-size:8pt}@top-center{content:'Let the small boats in - Opinion - The Straits Herald';font-size:8pt}@bottom-left{content:'https://www.straitsherald.example/news/opinion/2021/08/09/let-the-small-boats-in.html';font-size:8pt}@bottom-right{content:counter(page) '/' counter(pages);font-size:8pt}}h1{font-size:24pt;margin:4pt 0}.s{font:9pt 'Liberation Sans'}",
        "<p class=s>OPINION</p><h1>Let the small boats in</h1><p class=s><b>Evan Laksono</b></p><p class=s>The Straits Herald</p><p class=s>Jakarta &nbsp;/&nbsp; Mon, August 9, 2021 &nbsp;/&nbsp; 09:12 am</p>",
        {"title": "Let the small boats in", "author": names_of("Laksono, Evan"), "year": 2021, "volume": None},
        "en",
    ),
    "discussion paper": Front(
        "libreoffice",
        "body{font-family:'Liberation Serif';font-size:11pt}p{margin:6pt 0}",
        "<p align=right>NERI-DP-2021-14</p><p align=center><b>NERI Discussion Paper Series</b></p><p align=center><b>No. 378</b></p><p align=center><b><font style='font-size:17pt'>Trade in Services and the Islands:<br>Who Carries the Fish?</font></b></p><p align=center><b>Sothea Kimsan<sup>&sect;</sup></b></p><p align=center><b>Upalat Korwatana</b></p><p align=center><i>Nusantara Economic Research Institute</i></p><p align=center><b>May 2021</b></p><p><b>Abstract:</b> <i>Most fish of the outer islands is carried by firms that have no boat. This paper describes how they bid for the freight and what the islands could gain from a common market.</i></p><p><b>Keywords:</b> services, freight, islands</p><p><b>JEL Classification:</b> F15, L91</p><p style='page-break-before:always'><b>1. Introduction</b></p>",
        {"title": "Trade in Services and the Islands: Who Carries the Fish?", "author": names_of("Kimsan, Sothea", "Korwatana, Upalat"), "year": 2021, "volume": None, "container-title": None},
        "en",
    ),
}  # fmt: skip

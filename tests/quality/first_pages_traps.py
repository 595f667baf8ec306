# ruff: noqa: E501 -- a style reads better in whole lines
"""First pages that name other works beside, above or below the text, with the values that are none of the text's; out."""

from __future__ import annotations

from tests.quality.first_pages import FirstPage, names_of

_NONE: dict[str, object] = {"container-title": None, "volume": None, "DOI": None, "ISSN": None, "page": None}

TRAPS: dict[str, FirstPage] = {
    "work with a DOI in the abstract": FirstPage(
        ("Pasar Ikan Pagi dan Harga yang Dibentuk",), ("Yuliana Nuban",),
        {**_NONE, "title": "Pasar Ikan Pagi dan Harga yang Dibentuk", "author": names_of("Nuban, Yuliana"), "year": None},
        below=("Universitas Timor, Kefamenanu", "yuliana@example.ac.id", "Abstrak", "Tulisan ini menguji kembali hasil Hadi (2015, https://doi.org/10.5555/jep.2015.77) tentang harga", "ikan di pelabuhan kecil dengan data tiga musim dan memperluasnya ke pasar pagi di dua pulau."),
    ),
    "reprint note below the title": FirstPage(
        ("The Harbour as a Classroom",), ("Ruth Malik",),
        {**_NONE, "title": "The Harbour as a Classroom", "author": names_of("Malik, Ruth")},
        below=("Nusa University",), footer=("Originally published in Island Education Review, Vol. 8, No. 2 (1998), pp. 101-118.",), language="en",
    ),
    "translated work": FirstPage(
        ("Pelabuhan sebagai Ruang Kelas",), ("Ruth Malik",),
        {**_NONE, "title": "Pelabuhan sebagai Ruang Kelas", "author": names_of("Malik, Ruth")},
        below=("Diterjemahkan oleh Sinta Wulandari",), footer=("Judul asli: The Harbour as a Classroom, Island Education Review Vol. 8 No. 2, 1998, hlm. 101-118.",),
    ),
    "reviewed book's data": FirstPage(
        ("Membaca Laut dari Darat",), ("Bambang Irawan",),
        {**_NONE, "title": "Membaca Laut dari Darat", "author": names_of("Irawan, Bambang"), "year": None, "publisher": None},
        below=("Judul: Sejarah Kapal Kayu", "Penulis: Hendra Oematan", "Penerbit: Pustaka Ombak, Kupang", "Tahun: 2011", "ISBN: 978-602-1234-56-7"),
    ),
    "epigraph above the text": FirstPage(
        ("Negara di Tepi Dermaga",), ("Rahel Tokan",),
        {**_NONE, "title": "Negara di Tepi Dermaga", "author": names_of("Tokan, Rahel"), "year": None},
        below=("Universitas Nusa Cendana", "“Laut tidak pernah menandatangani apa pun.”", "A. Lamury, Majalah Ombak Vol. 12 No. 4, 1987"),
    ),
    "erratum": FirstPage(
        ("Ralat: Tabel 3 dan Tabel 5",), ("Redaksi",),
        {"title": "Ralat: Tabel 3 dan Tabel 5", "container-title": "Jurnal Logistik Laut", "volume": "9", "issue": "1", "year": 2023},
        header=("Jurnal Logistik Laut Vol. 9 No. 1, April 2023",), below=("Ralat untuk artikel Lamawuran, P. (2021), Jurnal Logistik Laut, Vol. 7(2), 12-29, doi:10.5555/jll.7.2.12",), later_header="Jurnal Logistik Laut Vol. 9 No. 1, April 2023",
    ),
    "anthology's running heads": FirstPage(
        ("Surat-surat dari Pulau Garam",), ("Maria Kewa",),
        {**_NONE, "title": "Surat-surat dari Pulau Garam", "author": names_of("Kewa, Maria")},
        header=("Antologi Laut Timur",), later_header="Antologi Laut Timur", footer=("Pertama kali dimuat dalam Majalah Horison Timur, No. 7, Juli 1979.",),
    ),
    "comment on an article": FirstPage(
        ("Ikan Siapa? Sebuah Tanggapan",), ("Dominikus Ola",),
        {"title": "Ikan Siapa? Sebuah Tanggapan", "author": names_of("Ola, Dominikus"), "container-title": "Jurnal Sosial Bahari", "volume": "4", "issue": "2", "year": 2020, "DOI": None, "page": None},
        header=("Jurnal Sosial Bahari, Vol. 4, No. 2, 2020",), below=("Tanggapan atas: Hadi, S., Jurnal Sosial Bahari, Vol. 3, No. 1, 2019, 5-20, doi:10.5555/jsb.3.1.5",), later_header="Jurnal Sosial Bahari, Vol. 4, No. 2, 2020",
    ),
    "suggested reading at the foot": FirstPage(
        ("Belajar Menghitung Ombak",), ("Sukarno",),
        {**_NONE, "title": "Belajar Menghitung Ombak", "author": names_of("Sukarno"), "year": None},
        footer=("Baca juga: Menghitung Arus, Buletin Sains Kampung Vol. 2 No. 3, 2016, ISSN 2460-1111",),
    ),
    "part of a thesis": FirstPage(
        ("Women and the Dried Fish Trade",), ("Helen Oakes",),
        {**_NONE, "title": "Women and the Dried Fish Trade", "author": names_of("Oakes, Helen")},
        footer=("1 Parts of this paper draw on Oakes, Journal of Island Trade, Vol. 6, No. 1, 2012, doi:10.5555/jit.6.1.9",), language="en",
    ),
    "series the cited work is in": FirstPage(
        ("Sekolah di Atas Kapal",), ("Yosef Bria dan Rina Seran",),
        {**_NONE, "title": "Sekolah di Atas Kapal", "author": names_of("Bria, Yosef", "Seran, Rina"), "year": 2018},
        below=("Kupang, Agustus 2018", "Bandingkan Tan (2009), Working Paper No. 14, Institute of Island Studies, ISSN 1234-5679"),
    ),
    "data set with a DOI": FirstPage(
        ("Tide Tables for Small Jetties",), ("Kevin Tan and Putri Lestari",),
        {"title": "Tide Tables for Small Jetties", "author": names_of("Tan, Kevin", "Lestari, Putri"), "container-title": "Coastal Notes", "volume": "2", "year": 2022, "DOI": None},
        header=("Coastal Notes, Volume 2, March 2022",), below=("Hasan University",), later_header="Coastal Notes, Volume 2, March 2022", footer=("Data for this note: Tan, K. (2021). Tide gauge readings. https://doi.org/10.5555/data.4411",), language="en",
    ),
}  # fmt: skip

LATER_TRAPS: dict[str, FirstPage] = {
    "newspaper as motto": FirstPage(
        ("Jalan Raya yang Tenggelam",), ("Rahel Tokan",),
        {**_NONE, "title": "Jalan Raya yang Tenggelam", "author": names_of("Tokan, Rahel"), "year": None},
        below=("Fakultas Sastra, Universitas Teluk", "“Tidak ada yang melihat air itu datang.” (Harian Selat, 5 Mei 2003)"),
    ),
    "corrigendum in English": FirstPage(
        ("Corrigendum: Tides and Timetables",), ("Kevin Tan",),
        {"title": "Corrigendum: Tides and Timetables", "author": names_of("Tan, Kevin"), "container-title": "Coastal Notes", "volume": "3", "issue": "2", "year": 2023, "page": None, "DOI": None},
        header=("Coastal Notes, Vol. 3, No. 2, June 2023",), below=("Hasan University", "Correction to: Tan, K., Coastal Notes, Vol. 2, No. 1, 2022, 33-41, doi:10.5555/cn.2.1.33"), later_header="Coastal Notes, Vol. 3, No. 2, June 2023", language="en",
    ),
    "version in the other language": FirstPage(
        ("Ingatan tentang Garam",), ("Maria Kewa",),
        {**_NONE, "title": "Ingatan tentang Garam", "author": names_of("Kewa, Maria"), "year": None},
        footer=("Versi bahasa Inggris tulisan ini terbit dalam Journal of Salt Studies, Vol. 9, No. 1, 2015, hlm. 1-20.",),
    ),
    "in memory of somebody": FirstPage(
        ("Guru yang Tidak Pernah Libur",), ("Yosef Bria",),
        {**_NONE, "title": "Guru yang Tidak Pernah Libur", "author": names_of("Bria, Yosef"), "year": None},
        below=("Untuk mengenang Drs. Paulus Lein (1950-2021)",),
    ),
    "a law named below the title": FirstPage(
        ("Desa dan Dermaga",), ("Petrus Lamawuran",),
        {**_NONE, "issue": None, "title": "Desa dan Dermaga", "author": names_of("Lamawuran, Petrus"), "year": None},
        below=("Universitas Flores Timur", "Catatan atas Undang-Undang No. 6 Tahun 2014"),
    ),
    "cited by others": FirstPage(
        ("Measuring Mangroves from Boats",), ("Ruth Malik",),
        {"title": "Measuring Mangroves from Boats", "author": names_of("Malik, Ruth"), "container-title": "Island Policy Review", "volume": "12", "issue": "4", "year": 2020, "DOI": "10.5555/ipr.12.4.400"},
        header=("Island Policy Review, Vol. 12, No. 4, 2020",), below=("Nusa University", "https://doi.org/10.5555/ipr.12.4.400"), footer=("Cited by: Seran, Y. (2022), doi:10.5555/jms.3.1.7; Bria, M. (2023), Jurnal Selat 4(1), 1-9.",), later_header="Island Policy Review, Vol. 12, No. 4, 2020", language="en",
    ),
    "special issue introduced": FirstPage(
        ("Pengantar: Sepuluh Tahun Poros",), ("Redaksi Jurnal Arsip",),
        {"title": "Pengantar: Sepuluh Tahun Poros", "container-title": "Jurnal Arsip Bahari", "volume": "20", "issue": "1", "year": 2024, "page": None},
        header=("Jurnal Arsip Bahari 20 (1) 2024",), below=("Edisi ini memuat Hadi, “Poros yang Patah” (hlm. 5-20) dan Tan, “Kapal” (hlm. 21-40).",), later_header="Jurnal Arsip Bahari 20 (1) 2024",
    ),
    "preprint of a later article": FirstPage(
        ("Counting Ferries at Night",), ("Kevin Tan and Putri Lestari",),
        {"title": "Counting Ferries at Night", "author": names_of("Tan, Kevin", "Lestari, Putri"), "volume": None, "issue": None, "ISSN": None},
        below=("Hasan University",), footer=("This preprint discusses data of Oakes, Review of Island Transport, Vol. 4, No. 2, ISSN 2345-0001.",), language="en",
    ),
}  # fmt: skip

# ruff: noqa: E501 -- a style reads better in whole lines
"""A second set of journal styles, written after the reader and looked at once untuned; first pages with their truth out."""

from __future__ import annotations

from tests.quality.first_pages import FirstPage, names_of

LATER_STYLES: dict[str, FirstPage] = {
    "year after a comma": FirstPage(
        ("Gudang Beku dan Nelayan Kecil",), ("Petrus Lamawuran",),
        {"title": "Gudang Beku dan Nelayan Kecil", "author": names_of("Lamawuran, Petrus"), "container-title": "Jurnal Logistik Laut", "volume": "7", "issue": "2", "year": 2021},
        header=("Jurnal Logistik Laut", "Vol. 7 No. 2, 2021"), below=("Universitas Flores Timur",), later_header="Vol. 7 No. 2, 2021",
    ),
    "running head on later pages only": FirstPage(
        ("Modal Sosial dan Arisan Perahu",), ("Yohana Seran dan Mikael Bria",),
        {"title": "Modal Sosial dan Arisan Perahu", "author": names_of("Seran, Yohana", "Bria, Mikael"), "container-title": "Jurnal Masyarakat Selat", "volume": "3", "issue": "1", "year": 2018},
        below=("Universitas Timor",), later_header="Jurnal Masyarakat Selat Vol. 3 No. 1 Tahun 2018",
    ),
    "journal above in capitals": FirstPage(
        ("Peran Perempuan dalam Usaha Garam",), ("Siti Zubaidah1)*, Rahmat2)",),
        {"title": "Peran Perempuan dalam Usaha Garam", "author": names_of("Zubaidah, Siti", "Rahmat"), "container-title": "JURNAL PENGABDIAN PESISIR", "volume": "2", "issue": "3", "year": 2022, "page": "201-210", "ISSN": "2775-1111"},
        header=("JURNAL PENGABDIAN PESISIR", "Vol. 2, No. 3, Desember 2022, hal. 201-210", "e-ISSN: 2775-1111"), below=("1)Universitas Madura, 2)Politeknik Sampang", "*email: zubaidah@example.ac.id"),
    ),
    "how to cite": FirstPage(
        ("Ferry Subsidies and Remote Schools",), ("Ruth Malik", "Department of Geography, Nusa University"),
        {"title": "Ferry Subsidies and Remote Schools", "author": names_of("Malik, Ruth"), "container-title": "Island Policy Review", "volume": "12", "issue": "4", "year": 2020, "page": "331-349", "DOI": "10.5555/ipr.12.4.331"},
        header=("Island Policy Review, 12(4), 331–349, 2020",), below=("Received 3 May 2019; accepted 12 December 2019",), footer=("To cite this article: Malik, R. (2020). https://doi.org/10.5555/ipr.12.4.331",), language="en",
    ),
    "reviewed book": FirstPage(
        ("Resensi: Laut yang Diukur, karya H. Oakley (2011)",), ("Bambang Irawan",),
        {"title": "Resensi: Laut yang Diukur, karya H. Oakley (2011)", "author": names_of("Irawan, Bambang"), "container-title": "Wacana Pustaka", "volume": "5", "issue": "1", "year": 2013},
        header=("Wacana Pustaka, Volume 5, Nomor 1, Maret 2013",),
    ),
    "editor named": FirstPage(
        ("Kata Pengantar Edisi Khusus",), ("Penulis: Dian Pramesti", "Editor: Agus Salim"),
        {"title": "Kata Pengantar Edisi Khusus", "author": names_of("Pramesti, Dian"), "container-title": "Jurnal Arsip Bahari", "volume": "15", "issue": "2", "year": 2019},
        header=("Jurnal Arsip Bahari 15 (2) 2019",),
    ),
    "thesis": FirstPage(
        ("PENGELOLAAN SAMPAH PASAR IKAN", "DI KOTA TERNATE"), ("SKRIPSI", "Disusun oleh:", "Fahri Abdullah", "NIM 1234567890", "Pembimbing: Dr. Nurlaila Hamid, M.Si."),
        {"title": "PENGELOLAAN SAMPAH PASAR IKAN DI KOTA TERNATE", "author": names_of("Abdullah, Fahri"), "year": 2017, "volume": None, "container-title": None},
        below=("UNIVERSITAS KHAIRUN", "TERNATE", "2017"), later_header="2", title_size=14,
    ),
    "ministry report": FirstPage(
        ("Statistik Pelabuhan Perikanan 2019",), ("Kementerian Urusan Laut Republik Contoh",),
        {"title": "Statistik Pelabuhan Perikanan 2019", "author": names_of("Kementerian Urusan Laut Republik Contoh"), "volume": None, "container-title": None},
        below=("Jakarta, Juli 2020",), later_header="Statistik Pelabuhan Perikanan 2019", title_size=20,
    ),
    "proceedings": FirstPage(
        ("A Low Cost Tide Gauge for Village Jetties",), ("Kevin Tan, Putri Ayu Lestari, and Suparman",),
        {"title": "A Low Cost Tide Gauge for Village Jetties", "author": names_of("Tan, Kevin", "Lestari, Putri Ayu", "Suparman"), "year": 2015},
        header=("Proceedings of the 4th Conference on Coastal Instruments, Makassar, 12-13 August 2015",), below=("Faculty of Engineering, Hasan University",), language="en",
    ),
    "author with comma degrees": FirstPage(
        ("Hukum Adat Sasi dan Negara",), ("Prof. Dr. Ir. Alex Retraubun, M.Sc., Ph.D. dan Hj. Nur Aini, S.H., M.H.",),
        {"title": "Hukum Adat Sasi dan Negara", "author": names_of("Retraubun, Alex", "Aini, Nur"), "container-title": "Sasi", "volume": "20", "issue": "1", "year": 2014, "page": "1-12", "ISSN": "1693-0061"},
        header=("Sasi Vol. 20 No. 1 Bulan Januari - Juni 2014, 1-12", "ISSN: 1693-0061"), below=("Fakultas Hukum Universitas Contoh",),
    ),
    "cited work in the note": FirstPage(
        ("Membaca Ulang Poros Maritim",), ("Gede Wirawan*",),
        {"title": "Membaca Ulang Poros Maritim", "author": names_of("Wirawan, Gede"), "volume": None, "DOI": None, "year": None, "container-title": None},
        below=("*Peneliti lepas. Sebagian tulisan ini pernah dibahas dalam Hadi, Jurnal Lain Vol. 3 No. 2, 2009.",),
    ),
    "title below authors": FirstPage(
        ("Salt Marsh Futures:", "A Dialogue"), ("Interview by Kartika Jahja",),
        {"title": "Salt Marsh Futures: A Dialogue", "author": names_of("Jahja, Kartika"), "container-title": "Coastal Conversations", "volume": "1", "issue": "1", "year": 2024, "page": "3-9"},
        imprint=("Coastal Conversations · Volume 1 · Issue 1 · March 2024 · pp. 3–9",), language="en",
    ),
    "article number": FirstPage(
        ("Machine Counting of Landed Tuna",), ("Aditya Pratama 1, Li Wei 2 and Marthen Kase 1,*",),
        {"title": "Machine Counting of Landed Tuna", "author": names_of("Pratama, Aditya", "Wei, Li", "Kase, Marthen"), "container-title": "Fishes and Data", "volume": "6", "issue": "3", "year": 2021, "DOI": "10.5555/fad6030112"},
        imprint=("Article",), header=("Fishes and Data 2021, 6(3), 112; https://doi.org/10.5555/fad6030112",), below=("1 Nusa University, Kupang 85001, Indonesia", "2 Harbour Institute, Xiamen 361000, China", "* Correspondence: kase@example.org"), left=True, language="en",
    ),
    "working group note": FirstPage(
        ("Policy Brief No. 12: Ice for Small Ports",), ("Sekretariat Jaringan Pesisir",),
        {"title": "Policy Brief No. 12: Ice for Small Ports", "author": names_of("Sekretariat Jaringan Pesisir"), "volume": None, "year": 2023},
        imprint=("Policy Brief, March 2023",), language="en",
    ),
}  # fmt: skip

# ruff: noqa: E501 -- pasted lines are whole paragraphs
"""Text as a browser gives it to the clipboard: menus, share bars, cookie lines and all."""

from __future__ import annotations

from corpus.extract.text import extract_text
from tests.corpus.extract.readings import kinds_and_texts

NEWS = """\
Langsung ke konten utama
Beranda
Nasional
Ekonomi
Internasional
Olahraga
Masuk
Situs ini menggunakan cookie untuk meningkatkan pengalaman Anda. Pelajari lebih lanjut
Terima
Beranda > Ekonomi > Pelabuhan
Pelabuhan Teluk Mulai Melayani Kapal Besar Bulan Depan
Siti Rahma
Penulis
Dewi Lestari
Editor
Sabtu, 4 Juni 2022 | 13:00 WIB
Bagikan
Facebook
Twitter
WhatsApp
Salin Tautan
Suasana pelabuhan pada pagi hari. (Foto: Humas)

JAKARTA, Warta Nusa - Pemerintah kota menandatangani nota kesepahaman dengan tiga kota pelabuhan lain di kawasan itu, sebuah langkah yang disebut para pengamat sebagai diplomasi kota.

Baca juga: Harga Ikan Naik Menjelang Lebaran

Pengamat menilai langkah itu baru permulaan, karena dana dari pusat belum tentu tersedia pada tahun depan.

ADVERTISEMENT
SCROLL TO RESUME CONTENT

"Kami siap," kata kepala dinas.

Dapatkan update berita pilihan setiap hari dari Warta Nusa. Mari bergabung di Grup Telegram "Warta Nusa".

Langkah Berikutnya

Menurut rencana, kapal pertama akan tiba pada 1 Juli dan membawa 230 peti kemas dari Makassar dan Bitung.

Tag
pelabuhan
kota
Berita Terkait
Harga Ikan Naik Menjelang Lebaran
Nelayan Minta Solar Murah
Terpopuler
1
Jembatan Baru Dibuka
Komentar
Kirim
© 2022 Warta Nusa. Hak cipta dilindungi undang-undang.
"""
COMMENTARY = """\
Skip to main content
Search
Menu
Home / Commentary
How port cities make foreign policy
By Anna Miller - Strait Institute
June 4, 2022 | 6 min read
Share on Facebook
Share on X
Cities along the strait have begun to sign agreements with each other, and the ministries in the capital have mostly looked away while they did so.

Subscribe to our newsletter
Email address
Sign up

The first agreement was signed in 2018 by the mayors of three towns. It says little about trade, and much about fisheries.

Read also: The price of fish

What follows from this

Nobody knows yet. "We will see," one mayor said.

More from this author
The price of fish
A harbour for all
We use cookies to improve your experience. Accept all
Privacy Policy
Terms of Use
"""


def test_a_pasted_news_page_is_its_article() -> None:
    extraction = extract_text(NEWS.encode(), "berita.txt")
    read = kinds_and_texts(extraction)
    assert [kind for kind, _ in read] == [
        "title", "caption", "paragraph", "paragraph", "paragraph", "heading", "paragraph"
    ]  # fmt: skip
    assert read[0][1] == "Pelabuhan Teluk Mulai Melayani Kapal Besar Bulan Depan"
    assert read[2][1].startswith("JAKARTA, Warta Nusa - Pemerintah")
    assert read[-2:] == [
        ("heading", "Langkah Berikutnya"),
        (
            "paragraph",
            "Menurut rencana, kapal pertama akan tiba pada 1 Juli dan membawa 230 peti kemas dari Makassar dan Bitung.",
        ),
    ]
    assert extraction.csl["author"] == [{"family": "Rahma", "given": "Siti"}]
    assert extraction.extra["published"] == "2022-06-04T13:00+07:00"


def test_a_pasted_commentary_is_its_article() -> None:
    extraction = extract_text(COMMENTARY.encode(), "commentary.txt")
    assert [(kind, text[:24]) for kind, text in kinds_and_texts(extraction)] == [
        ("title", "How port cities make for"),
        ("paragraph", "Cities along the strait "),
        ("paragraph", "The first agreement was "),
        ("heading", "What follows from this"),
        ("paragraph", 'Nobody knows yet. "We wi'),
    ]
    assert extraction.csl["author"] == [{"family": "Miller", "given": "Anna"}]
    assert extraction.csl["publisher"] == "Strait Institute"
    assert extraction.csl["issued"] == {"date-parts": [[2022, 6, 4]]}


def test_the_title_stands_nearest_above_the_day_and_no_name_or_tagline_is_one() -> None:
    lines = (
        "Keahlian akademis dan ketajaman jurnalistik\nNelayan Menunggu Kapal Pengganti\nMaria Goreti Kewa\n"
        "Dosen Ilmu Kelautan, Universitas Nusa Pantai\nDiperbarui 5 Juni 2022, terbit 4 Juni 2022\n"
        + "Nelayan di teluk itu menunggu kapal pengganti yang dijanjikan sejak Maret, tetapi belum ada kabar dari kota. "
        * 2
        + "\nKapal lama sudah karam.\nSiapa yang akan membayar?\nHarga solar naik lagi pekan ini.\nYang terkait\n"
        "Terkait\nKapal Baru Tiba di Teluk\nHarga Ikan Naik Lagi\nDermaga Tua Roboh Semalam\n"
        "3 komentar:\nSemoga cepat ada jalan keluarnya bagi para nelayan di sana.\n"
    )
    extraction = extract_text(lines.encode(), "a.txt")
    assert extraction.csl["title"] == "Nelayan Menunggu Kapal Pengganti"
    assert extraction.csl["author"] == [{"family": "Kewa", "given": "Maria Goreti"}]
    assert extraction.extra["published"] == "2022-06-04"
    texts = [text for _, text in kinds_and_texts(extraction)]
    assert texts[-1] == "Harga solar naik lagi pekan ini."


LEDE = "Pemerintah kota menandatangani nota kesepahaman dengan tiga kota pelabuhan lain di kawasan itu, sebuah langkah yang disebut para pengamat sebagai diplomasi kota."
BESIDE = "Pengamat menilai langkah itu baru permulaan, karena dana dari pusat belum tentu tersedia pada tahun depan."


def title_and_day(*lines: str) -> tuple[object, object]:
    extraction = extract_text("\n".join((*lines, LEDE, BESIDE, LEDE.upper())).encode(), "a.txt")
    return extraction.csl.get("title"), extraction.extra.get("published")


def test_on_a_blog_the_title_stands_below_the_bare_day() -> None:
    lines = (
        "Catatan Rahma",
        "Tentang laut, kampung, dan hal-hal kecil",
        "Sabtu, 04 Juni 2022",
        "Kapal Kecil di Teluk Besar",
    )
    assert title_and_day(*lines, "Bagikan ke Facebook", "Salin tautan") == ("Kapal Kecil di Teluk Besar", "2022-06-04")


def test_a_caption_below_a_day_with_its_hour_is_no_title() -> None:
    lines = ("Warta", "Kapal Kecil di Teluk Besar", "Sabtu, 4 Juni 2022 13:00 WIB", "Suasana dermaga pada pagi hari")
    assert title_and_day(*lines) == ("Kapal Kecil di Teluk Besar", "2022-06-04T13:00+07:00")


def test_without_a_day_the_title_is_nearest_the_text_and_no_menu() -> None:
    lines = (
        "Lompat ke isi",
        "Cari artikel lain di sini",
        "Masuk",
        "Bagikan",
        "Nelayan Lembata Menunggu Kapal",
        "Siti Rahma",
    )
    assert title_and_day(*lines)[0] == "Nelayan Lembata Menunggu Kapal"


def test_a_day_and_a_name_in_one_line_give_both() -> None:
    lines = ("Rumah Baca", "Kapal Kecil di Teluk Besar", "4 Juni 2022 oleh Ni Luh Ayu Pratiwi", "Bagikan")
    extraction = extract_text("\n".join((*lines, LEDE, BESIDE)).encode(), "a.txt")
    assert extraction.csl["author"] == [{"family": "Pratiwi", "given": "Ni Luh Ayu"}]
    assert extraction.csl["title"] == "Kapal Kecil di Teluk Besar"


def _pasted(*header: str) -> str:
    body = "Pemerintah kota menandatangani nota kesepahaman dengan tiga kota pelabuhan lain di kawasan itu, sebuah langkah yang disebut para pengamat sebagai diplomasi kota."
    return "\n".join(
        ["Pelabuhan Teluk Mulai Melayani Kapal Besar", *header, "", body, "", body[::-1], "", "ADVERTISEMENT"]
    )


def test_roles_below_the_names_lines_with_houses_and_photo_lines_are_read_as_such() -> None:
    roles = extract_text(
        _pasted(
            "Warta.com, 04/06/2022, 13:00 WIB",
            "Siti Rahma",
            "Penulis",
            "Dewi Lestari",
            "Editor",
            "Lihat Foto",
            "Suasana pelabuhan ikan (Warta/Istimewa)",
        ).encode(),
        "a.txt",
    )
    assert roles.csl["author"] == [{"family": "Rahma", "given": "Siti"}]
    assert ("caption", "Suasana pelabuhan ikan (Warta/Istimewa)") in kinds_and_texts(roles)
    assert extract_text(_pasted("Zulfikar - kabarnusa", "Kamis, 05 Jan 2023 22:17 WIB").encode(), "a.txt").csl[
        "author"
    ] == [{"literal": "Zulfikar"}]
    barred = extract_text(_pasted("Sabtu, 4 Juni 2022 | Reporter: Siti Rahma | Editor: Budi").encode(), "a.txt")
    assert barred.csl["author"] == [{"family": "Rahma", "given": "Siti"}]


def test_the_address_on_the_first_line_is_the_pages_and_one_of_several_below_is_not() -> None:
    page = _pasted("Sabtu, 4 Juni 2022")
    assert (
        extract_text(f"https://warta.example/read/77\n\n{page}".encode(), "a.txt").csl["URL"]
        == "https://warta.example/read/77"
    )
    assert (
        extract_text(f"{page}\n\nhttps://warta.example/read/77".encode(), "a.txt").csl["URL"]
        == "https://warta.example/read/77"
    )
    assert "URL" not in extract_text(f"{page}\n\nhttps://a.example/1\n\nhttps://b.example/2".encode(), "a.txt").csl


def test_kinds_of_works_head_parts_of_a_list_of_references() -> None:
    entry, other = "Hatta, M. 1948. Dua Karang. Yogyakarta: Pena.", "Palupi, R. 2016. Markets. Marine Society 5(4), 4."
    lines = [
        "Pelabuhan Teluk Melayani Kapal",
        "Kota itu tumbuh bersama lautnya.",
        "DAFTAR PUSTAKA",
        "Buku",
        entry,
        "Jurnal",
        other,
    ]
    found = kinds_and_texts(extract_text("\n\n".join(lines).encode(), "a.txt"))
    assert found[3:] == [("heading", "Buku"), ("reference", entry), ("heading", "Jurnal"), ("reference", other)]

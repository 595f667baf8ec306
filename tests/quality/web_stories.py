# ruff: noqa: E501 -- sentences read better in whole lines
"""A seed and a language in; a made-up news story with short and long paragraphs, quotations and captions, out."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_Bank = dict[str, tuple[str, ...]]

_ID: _Bank = {
    "who": (
        "Kepala Dinas Perikanan Lembata Yosep Tukan", "Menteri Kelautan Ratna Pohan", "Duta Besar Arif Lubis", "Ketua panitia Lusia Ndolu",
        "Peneliti Pusat Kajian Selat, Hamdan Wijaya,", "Sekretaris Jenderal Forum Nelayan I Gede Suarta", "Gubernur Maluku Utara Salma Tidore",
    ),
    "did": ("mengatakan", "menegaskan", "menjelaskan", "mengakui", "meminta", "memperingatkan", "berharap"),
    "what": (
        "perundingan batas laut harus dilanjutkan sebelum musim angin barat", "harga ikan di tingkat nelayan tidak boleh turun lagi",
        "bantuan itu baru sampai di 14 dari 32 desa", "kapal patroli akan ditambah menjadi 9 unit tahun ini",
        "kedua negara sudah sepakat soal tukar-menukar data cuaca", "warga pulau-pulau kecil paling dulu merasakan dampaknya",
        "anggaran Rp 4,7 miliar itu tidak cukup untuk dermaga baru", "pelatihan untuk ibu-ibu pengolah rumput laut berjalan terus",
    ),
    "fact": (
        "Pertemuan itu dihadiri wakil dari enam negara dan belasan lembaga swadaya masyarakat.",
        "Menurut data Badan Pusat Statistik, ekspor rumput laut naik 12,4 persen dibandingkan dengan tahun lalu.",
        "Dermaga yang dibangun pada 1987 itu rusak berat akibat gelombang setinggi 3,5 meter.",
        "Sebelumnya, rapat serupa dua kali tertunda karena cuaca buruk di Laut Sawu.",
        "Nelayan dari Adonara hingga Alor kini menunggu kepastian soal jalur tangkap tradisional.",
        "Kesepakatan yang ditandatangani di Kupang tersebut berlaku sampai dengan 31 Desember 2027.",
        "Sekitar 1.200 kepala keluarga menggantungkan hidup pada hasil laut di teluk itu.",
        "Pemerintah daerah belum menyebut kapan kapal pengganti akan tiba.",
        "Proyek itu semula dijadwalkan rampung pada Maret, tetapi molor karena pasokan semen tersendat.",
        "Di pasar Inpres, ikan tongkol dijual Rp 35.000 per ekor, naik Rp 8.000 dari pekan lalu.",
    ),
    "said": ("ujarnya", "kata dia", "tuturnya", "ucapnya saat ditemui di pelabuhan", "katanya dalam keterangan tertulis, Sabtu (4/6/2022)"),
    "quote": (
        "Kami tidak mau anak-anak kami hanya mendengar cerita tentang ikan", "Ini soal perut, bukan soal peta",
        "Kalau solar tidak ada, kami tidak melaut", "Saya sudah tiga kali melapor, belum ada jawaban",
        "Kita duduk bersama dulu, baru bicara angka", "Jangan sampai bantuan habis di jalan",
    ),
    "title": (
        "Nelayan Lembata Menunggu Kapal Pengganti", "Enam Negara Sepakat Berbagi Data Cuaca Laut", "Dermaga Tua di Teluk Lewoleba Roboh Diterjang Gelombang",
        "Harga Ikan Naik, Pedagang Pasar Inpres Mengeluh", "Rumput Laut dari Timur Mencari Pembeli Baru", "Jalur Tangkap Tradisional Belum Jelas, Nelayan Cemas",
        "Perundingan Batas Laut Dilanjutkan Juli", "Ibu-Ibu Adonara Belajar Mengolah Rumput Laut",
    ),
    "head": ("Menunggu sejak Maret", "Suara dari pulau kecil", "Apa yang disepakati", "Anggaran dipertanyakan"),
    "caption": ("Suasana dermaga Lewoleba, Jumat (3/6/2022). Puluhan perahu tidak melaut karena gelombang tinggi.", "Warga memperbaiki jaring di tepi Teluk Waienga. (ANTARA FOTO/Kornelis)"),
    "point": (
        "Data cuaca dipertukarkan setiap enam jam.", "Nelayan tradisional tidak memerlukan izin baru.", "Biaya patroli ditanggung bersama.",
        "Laporan disampaikan kepada menteri setiap tahun.", "Pusat pelatihan dibuka di Larantuka dan Dili.",
    ),
    "question": ("Bagaimana keadaan nelayan sekarang?", "Apa yang paling mendesak?", "Apakah pemerintah sudah menjawab?", "Lalu apa langkah berikutnya?", "Siapa yang akan membayar?"),
    "comment": (
        "Semoga cepat ada jalan keluarnya, kasihan para nelayan yang sudah berbulan-bulan tidak bisa melaut dan harus berutang ke tengkulak.",
        "Tulisan yang bagus, tetapi saya kira angka kenaikan ekspor itu perlu dicek lagi karena tahun lalu pelabuhan sempat ditutup dua bulan.",
        "Izin share min, terima kasih banyak informasinya, sangat bermanfaat untuk tugas kuliah saya di semester ini.",
    ),
}  # fmt: skip
_EN: _Bank = {
    "who": (
        "Fisheries agency head Yosep Tukan", "Foreign Minister Ratna Pohan", "Ambassador Arif Lubis", "Committee chair Lusia Ndolu",
        "Dr Hamdan Wijaya, a researcher at the Strait Studies Centre,", "Fishers' forum secretary I Gede Suarta", "Governor Salma Tidore",
    ),
    "did": ("said", "stressed", "explained", "admitted", "warned", "added"),
    "what": (
        "that the talks on the sea border should resume before the western monsoon", "that the price paid to fishers must not fall again",
        "that aid had reached only 14 of the 32 villages", "that nine patrol boats would be in service by December",
        "that both sides had agreed to exchange weather data", "that residents of small islands felt the effects first",
        "that the $3.2 million budget would not pay for a new pier", "that training for seaweed processors would go on",
    ),
    "fact": (
        "The meeting was attended by delegates from six countries and a dozen civil society groups.",
        "Seaweed exports rose 12.4 per cent from a year earlier, official figures show.",
        "The pier, built in 1987, was badly damaged by waves of up to 3.5m.",
        "Two earlier rounds were put off because of rough weather in the Savu Sea.",
        "Fishers from Adonara to Alor are now waiting for word on traditional fishing lanes.",
        "The agreement, signed in Kupang, runs until Dec 31, 2027.",
        "About 1,200 households depend on what the bay yields.",
        "The local government has yet to say when the replacement vessel will arrive.",
        "The project was to be finished in March, but cement deliveries ran late.",
        "At the central market, skipjack tuna sold for 35,000 rupiah apiece, up 8,000 rupiah from last week.",
    ),
    "said": ("he said", "she told reporters", "he added", "she said in a statement on Saturday", "he said by telephone"),
    "quote": (
        "We do not want our children to know fish only from stories", "This is about stomachs, not maps",
        "Without diesel there is no fishing", "I have reported it three times and heard nothing",
        "Let us sit down first and talk numbers later", "The aid must not run dry on the road",
    ),
    "title": (
        "Fishers in Lembata Wait for a New Boat", "Six Nations Agree to Share Marine Weather Data", "Old Pier in Lewoleba Bay Collapses in High Waves",
        "Fish Prices Rise as Traders Complain", "Seaweed From the East Looks for New Buyers", "Traditional Fishing Lanes Still Unclear",
        "Sea Border Talks to Resume in July", "Adonara Women Learn to Process Seaweed",
    ),
    "head": ("Waiting since March", "Voices from small islands", "What was agreed", "Questions over money"),
    "caption": ("Boats tied up at Lewoleba pier on June 3, 2022, as high waves kept fishers ashore.", "Residents mend nets by Waienga Bay. PHOTO: KORNELIS/STRAIT WIRE"),
    "point": (
        "Weather data are exchanged every six hours.", "Traditional fishers need no new permit.", "Patrol costs are shared.",
        "A report goes to ministers every year.", "Training centres open in Larantuka and Dili.",
    ),
    "question": ("How are the fishers doing now?", "What is most urgent?", "Has the government replied?", "What comes next?", "Who is going to pay?"),
    "comment": (
        "I hope they find a way out soon; these people have been ashore for months and owe money to the middlemen.",
        "Good article, but the export figure should be checked again since the port was closed for two months last year.",
        "Thanks for sharing this, it was really useful for the paper that I have to write this semester.",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class News:
    """What a page has to tell; `paragraphs` are of one to four sentences, some of them a quotation alone."""

    title: str
    author: str
    paragraphs: tuple[str, ...]
    heads: tuple[str, ...]
    captions: tuple[str, ...]
    points: tuple[str, ...]
    questions: tuple[str, ...]
    quotation: str
    others: tuple[str, ...]
    comments: tuple[str, ...]


def make_news(seed: int, language: Literal["id", "en"] = "id", paragraphs: int = 11) -> News:
    """Make the story of a seed."""
    bank = _ID if language == "id" else _EN
    draw = random.Random(f"{language}-{seed}")
    titles = draw.sample(bank["title"], 6)
    facts = _endless(draw, bank["fact"])
    return News(
        title=titles[0],
        author=draw.choice(("Maria Goreti Kewa", "Rafael Hadjon", "Sumiati", "Ni Luh Ayu Pratiwi", "Bonifasius Lamak")),
        paragraphs=tuple(_unlike(draw, bank, facts, paragraphs)),
        heads=tuple(draw.sample(bank["head"], 3)),
        captions=bank["caption"],
        points=tuple(draw.sample(bank["point"], 4)),
        questions=tuple(draw.sample(bank["question"], 4)),
        quotation=f"{draw.choice(bank['quote'])}.",
        others=tuple(titles[1:]),
        comments=bank["comment"],
    )


def _endless(draw: random.Random, texts: tuple[str, ...]) -> list[str]:
    return [text for _ in range(9) for text in draw.sample(texts, len(texts))]


def _unlike(draw: random.Random, bank: _Bank, facts: list[str], count: int) -> list[str]:
    """Make paragraphs of which no two are the same, as nobody repeats one."""
    made: list[str] = []
    while len(made) < count:
        if (text := _paragraph(draw, bank, facts)) not in made:
            made.append(text)
    return made


def _paragraph(draw: random.Random, bank: _Bank, facts: list[str]) -> str:
    said = f"{draw.choice(bank['who'])} {draw.choice(bank['did'])} {draw.choice(bank['what'])}."
    quoted = f"“{draw.choice(bank['quote'])},” {draw.choice(bank['said'])}."
    shape = draw.randrange(5)
    if shape == 0:
        return quoted
    if shape == 1:
        return f"{facts.pop()} {said}"
    if shape == 2:
        return f"{said} {quoted}"
    if shape == 3:
        return facts.pop()
    return f"{facts.pop()} {said} {facts.pop()} {quoted}"


def ps(texts: Iterable[str], opening: str = "<p>", closing: str = "</p>") -> str:
    """Return the texts as paragraphs."""
    return "".join(f"{opening}{text}{closing}" for text in texts)


def links(news: News, tag: str = "li", count: int = 5) -> str:
    """Return titles of other articles as links."""
    return "".join(f'<{tag}><a href="/r">{title}</a></{tag}>' for title in news.others[:count])


def linked(data: object) -> str:
    """Return a JSON-LD element."""
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'

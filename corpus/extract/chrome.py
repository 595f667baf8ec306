"""Furniture of web pages in text pasted from a browser: a whole line in, is it furniture out.

Whole lines only, and only in documents that look like pasted pages: the same words are content elsewhere.
"""

from __future__ import annotations

import re

_WORDS = frozenset(
    {
        "advertisement", "advertisements", "iklan", "sponsored", "scroll to continue with content", "promoted",
        "scroll untuk lanjut membaca", "lanjutkan membaca", "comment", "comments", "komentar", "beri komentar",
        "tulis komentar", "leave a comment", "add a comment", "share", "bagikan", "bagikan:", "share this",
        "share this:", "share this article", "bagikan artikel ini", "follow", "follow us", "ikuti", "ikuti kami",
        "following", "subscribe", "langganan", "berlangganan", "like", "suka", "tweet", "retweet", "copy link",
        "salin tautan", "salin link", "copied", "tersalin", "print", "cetak", "email", "facebook", "twitter", "x",
        "whatsapp", "telegram", "instagram", "linkedin", "line", "pinterest", "youtube", "tiktok", "menu", "home",
        "beranda", "search", "cari", "login", "log in", "masuk", "daftar", "sign in", "sign up", "register",
        "perbesar", "enlarge", "zoom", "tutup", "close", "simpan", "save", "bookmark", "lihat foto", "read more",
        "selengkapnya", "baca selengkapnya", "lihat semua", "see all", "view all", "load more", "muat lainnya",
        "artikel terkait", "berita terkait", "related articles", "related posts", "related", "terkait",
        "rekomendasi untuk anda", "recommended for you", "you may also like", "terpopuler", "most popular",
        "trending", "berita terpopuler", "editor's picks", "pilihan editor", "kembali ke atas", "back to top",
        "skip to content", "skip to main content", "next", "previous", "selanjutnya", "sebelumnya", "report",
        "laporkan", "laporkan tulisan", "download", "unduh", "play", "listen", "dengarkan", "dengarkan artikel",
        "langsung ke konten utama", "langsung ke konten", "lewati ke konten", "skip to navigation", "email address",
        "alamat email", "your email", "email anda", "kata sandi", "password", "terms of use", "terms of service",
        "privacy policy", "syarat dan ketentuan", "kebijakan privasi", "accept", "accept cookies", "terima", "tolak",
        "setuju", "saya mengerti", "kirim", "submit", "send",
        "lompat ke isi", "lompat ke navigasi", "jump to content", "jump to navigation", "lihat riwayat", "view history",
        "sunting sumber", "edit source", "ukuran teks", "kembali ke rincian artikel", "return to article details",
        "close reader view", "exit reader view", "keluar dari mode baca", "text and layout", "cari peraturan",
        "beri tahu teman", "a a a", "font size", "tags", "tag", "topik", "topics", "more", "lainnya",
    }
)  # fmt: skip
_ICON = re.compile(r"[a-z]{2,}(?:-[a-z0-9]+){1,5}(?:[A-Z][a-z]+)?\Z")
_ICON_WORD = re.compile(
    r"(?:^|-)(?:white|black|green|red|blue|grey|gray|circle|square|outline|vertical|horizontal|icon|icons|logo|"
    r"sosmed|zoom|arrow|chevron|facebook|whatsapp|twitter|telegram|instagram|linkedin|copy|share|close|menu|"
    r"search|caret|ellipsis|bookmark|thumb|thumbs|heart|bell|user|btn|button|play|print|fab|fas|fa|svg)"
    r"(?=-|[A-Z]|\Z)"
)
_COUNTER = re.compile(
    r"\d{1,6}(?:[.,]\d{1,3})?\s?(?:rb|ribu|jt|juta|k|m)?"
    r"(?:\s?(?:comments?|komentar|shares?|views?|likes?|suka|dibaca|kali dibaca|tayangan|pembaca|x))?\Z",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:baca juga|baca pula|lihat juga|simak juga|simak video|tonton juga|pilihan editor|read also|also read|"
    r"see also|read more|baca selengkapnya|baca:|watch:|tonton:)\b.*"
    r"|(?:share|bagikan) (?:on|to|via|ke|di)\b.{0,30}"
    r"|(?:©|copyright\b|hak cipta\b|\(c\)\s*\d{4}|all rights reserved).*"
    r"|(?:tags?|topik|label|kategori|categor(?:y|ies))\s*:.{0,120}"
    r"|(?:#[\w-]+\s*){1,12}"
    r"|(?:waktu baca|reading time|estimated reading).{0,30}"
    r"|\d{1,2}\s*(?:min(?:ute)?s?|menit)\s*(?:read|baca|membaca).{0,10}"
    r"|\d{1,2}\s*[-–]\s*\d{1,2}\s*(?:minutes|menit)|\d{1,3}\s(?:bahasa|languages)"
    r"|.{0,60}\b(?:whatsapp channel|saluran whatsapp|google news|google berita|telegram channel|kanal telegram|"
    r"newsletter|buletin)\b.{0,60}"
    r"|(?:follow|ikuti|subscribe|dapatkan|get)\b.{0,60}\b(?:kami|us|update|berita|news|instagram|twitter|facebook|app|"
    r"aplikasi|channel)\b.{0,30}"
    r"|\d{1,3}\s*(?:menit|jam|hari|minggu|bulan|minutes?|hours?|days?|weeks?|months?)\s*(?:yang lalu|lalu|ago)"
    r"|(?:we use cookies|situs ini menggunakan cookie|accept all|terima semua).*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?]['\"”’)]?\Z")


def is_chrome(text: str) -> bool:
    """Tell whether a whole line of a pasted web page is furniture.

    >>> [is_chrome(line) for line in ("ADVERTISEMENT", "zoom-in-whitePerbesar", "people-to-people", "0")]
    [True, True, False, True]
    """
    if text.lower() in _WORDS or _COUNTER.match(text) or is_icon(text):
        return True
    return bool(_LINE.fullmatch(text)) and (len(text) < 90 or not _SENTENCE.search(text))


def is_icon(text: str) -> bool:
    """Tell whether a line is the name of an icon, with or without a button's label glued to it."""
    return bool(_ICON.match(text)) and bool(_ICON_WORD.search(text))


def is_strong_chrome(text: str) -> bool:
    """Tell whether a line alone gives a pasted web page away."""
    return is_icon(text) or (is_chrome(text) and not _COUNTER.match(text) and len(text) > 4)

"""The text of a leaf of a web page in; whether it is furniture of the site, or a line about the article, out."""

from __future__ import annotations

import re

from corpus.extract.chrome import is_chrome

# Beyond the lines of corpus.extract.chrome, which pasted text shares: what stands in a saved page.
_FURNITURE = re.compile(
    r"""(?:
    \[gambas:.*\] | sponsored\s?content | (?:scroll|gulir)\s(?:to|untuk|ke)\s.{0,60}
    | (?:baca|simak|lihat|tonton)\s(?:juga|pula|selengkapnya|video|artikel\slain)\b.{0,250}
    | (?:baca|lihat|simak|tonton|also\sread|read\s(?:also|more)|see\salso|related)\s*:\s.{0,250}
    | (?:berita|artikel|video|topik|konten)\s(?:terkait|lainnya|terpopuler|pilihan|terbaru|populer|rekomendasi)\b.{0,60}
    | (?:related|recommended|popular|latest|more)\s(?:articles?|news|stories|posts?|from\s.{0,40})
    | pilihan\s(?:redaksi|editor|untukmu) | (?:berita\s)?(?:terpopuler|terkini|terbaru)
    | (?:situs\sini|kami|we)\s(?:menggunakan|memakai|uses?)\scookies?\b.{0,300} | orcid(?:\sicon)?
    | we\svalue\syour\sprivacy | (?:we\sand\sour|kami\sdan)\s(?:\d+\s)?(?:partners|mitra)\b.{0,600}
    | use\sprecise\sgeolocation\sdata\b.{0,300}
    | .{0,200}\b(?:hak\scipta\sdilindungi(?:\sundang-undang)?|all\srights\sreserved)
    | tim\sredaksi | (?:dicetak|printed)\s(?:dari|from|on|pada)\b.{0,120} | (?:related|terkait)
    | .{0,80}\b(?:unsubscribe|berhenti\sberlangganan|update\syour\spreferences)\b.{0,120}
    | (?:view|read|lihat|baca)\s.{0,30}\b(?:in\syour\sbrowser|di\speramban|di\s(?:situs|aplikasi)\skami)
    | dilarang\s.{0,40}\b(?:mengambil|mengutip|memperbanyak|menyalin|menyiarkan)\b.{0,160}\btanpa\sizin\b.{0,80}
    | (?:get|download|unduh)\s(?:the\s|our\s)?.{0,40}\s(?:app|aplikasi)
    | (?:download|unduh|read|baca)\s(?:the|this|our|full|naskah|versi|dokumen)\b.{0,80}\b(?:here|di\s?sini)
    | (?:lewati|skip)\s.{2,60}\s(?:dan\slanjutkan\smembaca|and\scontinue\sreading)
    | (?:ikuti|dapatkan|gabung|hubungi|bergabung(?:lah)?|jangan\slewatkan|download|unduh|follow|get|join|subscribe)\b
      .{0,200}\b(?:google\snews|whats\s?app|telegram|newsletter|aplikasi|app|breaking\snews|media\ssosial|instagram|
      facebook|twitter|youtube|tiktok|berita\s(?:terbaru|pilihan|terkini))\b.{0,160}
    | (?:ikuti\skami|follow\sus|sign\sup|berlangganan|subscribe\sto)\b.{0,120}
    | (?:bagikan|share|sebarkan)(?:\s(?:artikel|berita|tulisan|halaman|this))?
      (?:\s(?:ini|article|page|on|ke|via|post))?.{0,40}
    | (?:tulis|beri(?:kan)?|kirim|tinggalkan)\s(?:se)?(?:buah\s)?(?:komentar|balasan).{0,80} | leave\sa\sreply.{0,40}
    | konten\sdari\spengguna | kumparan\shadir\sdi\s.{0,60}
    | (?:tulisan|artikel|isi)\s.{0,80}\btidak\smewakili\spandangan\s.{0,60}
    | (?:artikel|berita)\sini\stelah\s(?:tayang|terbit|dimuat|dipublikasikan)\b.{0,250}
    | (?:halaman|page|pages)\s?:?\s(?:\d{1,3}\s?){1,10}(?:selanjutnya|berikutnya|next|show\sall|tampilkan\ssemua)?
    | (?:(?:halaman|laman)\s)?(?:sebelumnya|previous)(?:\spage)?\s(?:\d{1,3}\s){0,10}
      (?:(?:halaman|laman)\s)?(?:selanjutnya|berikutnya|next)(?:\spage)?
    | (?:halaman|page)\s(?:selanjutnya|berikutnya|sebelumnya|\d+(?:\s(?:dari|of)\s\d+)?)
    | (?:pedoman\smedia\ssiber|kebijakan\sprivasi|privacy\spolicy|hubungi\skami|contact\sus|tentang\skami|redaksi)
    | (?:simak|pilih|update|dapatkan)\b.{0,250}\b(?:saluran|channel|grup|breaking\snews)\b.{0,120}
    | (?=.{0,120}\Z).{0,90}\b(?:dibaca|dilihat|diakses|views?|hits)\s*:?\s*[\d.,]+\s*(?:kali|x|times|views)?
    | .{3,120}\b(?:do|does)\snot\swork\sfor,\sconsult,\sown\sshares\sin\b.{0,250}
    | .{3,120}\btidak\sbekerja,\smenjadi\skonsultan,\smemiliki\ssaham\b.{0,250}
    | zoom-in-white\s?perbesar
    | please\suse\sthis\sidentifier\sto\scite\b.{0,200} | (?:show|view)\s(?:full|simple|statistical)\sitem\srecord
    | items\sin\s\S+\sare\sprotected\sby\scopyright\b.{0,120} | files\sin\sthis\sitem | appears\sin\scollections?
    | gunakan\s(?:pengenal|tautan)\sini\suntuk\s(?:mengutip|mengacu)\b.{0,200} | (?:lihat|tampilkan)\srekaman\slengkap
    | (?:poskan|tampilkan)\skomentar | lihat\sprofil\slengkapku
    | kirimkan\sini\slewat\semail | blogthis!? | berbagi\ske\s(?:twitter|facebook|pinterest)
    | more\s(?:on\sthis\s(?:topic|subject|story|issue)|in\sthis\sseries) | lebih\slanjut\stentang\stopik\sini
    | nikmati\sberita\stanpa\siklan\b.{0,120} | (?:ber)?langganan\ssekarang\b.{0,80}
    | \([a-z]{2,4}(?:/[a-z]{2,4}){1,3}\)    # initials of reporter and editor
    | (?:[\#*~=_–—•·-]\s?){2,20}            # a line of ornaments
    )\s*[.:!»>]*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ROLE = (
    r"(?:(?:teks|foto)(?:\s(?:dan|&)\s(?:teks|foto))?(?:\soleh|(?=\s?:))|ditulis\soleh|oleh|written\sby|by|penulis|author|editor|reporter|pewarta|kontributor|jurnalis|penyunting|"
    r"tim\sredaksi)"
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|bin|binti|van|de|al|el)){0,4}"
_BYLINE = re.compile(
    rf"(?i:{_ROLE})\s*:?\s*{_NAME}(?:\s*(?:[,;&|/]|dan|and)?\s*(?i:{_ROLE})?\s*:?\s*{_NAME}){{0,5}}\s*", re.VERBOSE
)


_BARS = re.compile(r"\s*[|·•»]\s*")
_MOST_TOOLS = 12
# What stands in rows of tools and ways only.
_WAYS = re.compile(
    r"pdf|epub|download|unduh|(?:hubungi|tentang)\s(?:kami|saya)|contact(?:\sus)?|about(?:\sus)?|kontak|redaksi|karier|karir|"
    r"careers?|disclaimer|iklan|advertise|pedoman\smedia\ssiber|kebijakan\sprivasi|privacy(?:\spolicy)?|terms(?:\sof\suse)?|"
    r"sitemap|peta\ssitus|info\siklan|faq",
    re.IGNORECASE,
)
# A mark at the end of a story, or between its parts.
_SIGNS = re.compile(r"[(\[]?[*#•~=_\-–—\s]{1,12}[)\]]?")


def is_furniture(text: str) -> bool:
    """Tell whether a text is something a site prints around any article.

    >>> is_furniture("Baca juga: Ekonomi Tumbuh 5 Persen"), is_furniture("ADVERTISEMENT"), is_furniture("(*)")
    (True, True, True)
    >>> is_furniture("Para delegasi mengikuti pertemuan di Bangkok.")
    False
    """
    stripped = text.strip()
    if _SIGNS.fullmatch(stripped) or is_chrome(text) or _FURNITURE.fullmatch(stripped):
        return True
    return _is_tools(stripped)


def _is_tools(text: str) -> bool:
    """Tell whether a line is several tools or ways of a site in a row: "Print Email PDF", "Hubungi Kami | Karier"."""
    barred = [part.strip() for part in _BARS.split(text)]
    parts = barred if len(barred) > 1 else text.split()
    words = [part for part in parts if len(part) > 1 and not part[0].isdigit()]
    if not 1 < len(parts) <= _MOST_TOOLS or 2 * len(words) < len(parts):
        return False
    return all(is_chrome(part) or _WAYS.fullmatch(part) for part in parts)


def is_byline(text: str) -> bool:
    """Tell whether a text names the people who made the article.

    >>> is_byline("Penulis: Siti Rahma; Editor: Budi"), is_byline("Oleh karena itu, semua setuju.")
    (True, False)
    """
    return len(text) < 120 and _BYLINE.fullmatch(text.strip()) is not None

# ruff: noqa: E501 -- markup reads better in whole lines
"""A fifth lot of templates: reviews, transcripts, tables of figures, pages joined into one, in; their pages out."""

from __future__ import annotations

from tests.quality.web_sites import Made, SitePage, Template, page_of
from tests.quality.web_stories import News, linked, links, ps


def ministry_figures(news: News) -> Made:
    """A ministry's press page: an accessibility bar, two tables of figures with their sources, files, a hotline."""
    rows = (
        ("Pelabuhan", "Januari", "Februari"),
        ("Lewoleba", "1.204", "1.310"),
        ("Larantuka", "980", "1.077"),
        ("Waiwerang", "412", "398"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    later = (("Jenis", "Ton"), ("Cakalang", "310"), ("Layang", "122"), ("Teri", "87"))
    second = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in later)
    head = '<meta property="og:site_name" content="Kementerian Kelautan Kepulauan">'
    body = f'<div class="aksesibilitas"><button>A+</button><button>A-</button><span>Kontras Tinggi</span></div><div class="topnav"><a>Profil</a><a>Layanan</a><a>PPID</a><a>WBS</a></div><section class="berita-detail"><div class="container"><div class="row"><div class="col-8"><span class="badge">Siaran Pers</span><h2 class="judul">{news.title}</h2><ul class="list-inline"><li>04 Juni 2022</li><li>Biro Humas</li><li>Dilihat 1.204 kali</li></ul><div class="isi"><p><b>SIARAN PERS KEMENTERIAN KELAUTAN KEPULAUAN</b></p><p><b>NOMOR: SP.221/SJ.5/VI/2022</b></p>{ps(news.paragraphs[:4])}<p><b>Tabel 1. Ikan yang didaratkan (ton)</b></p><table class="table table-bordered"><tbody>{table}</tbody></table><p><small>Sumber: Direktorat Pelabuhan, diolah.</small></p>{ps(news.paragraphs[4:8])}<table class="table">{second}</table>{ps(news.paragraphs[8:])}</div><div class="unduhan"><h5>Lampiran</h5><ul><li><a>SP-221.pdf (231 KB)</a></li><li><a>Tabel.xlsx (18 KB)</a></li></ul></div><div class="bagikan"><span>Bagikan:</span><a>Facebook</a><a>X</a><a>WhatsApp</a></div></div><div class="col-4"><h4>Siaran Pers Lainnya</h4>{links(news, "div")}<h4>Infografis</h4><img></div></div></div></section><footer><p>Pusat Layanan 141. Jalan Medan Laut Timur Nomor 16, Jakarta.</p><p>Jumlah pengunjung hari ini: 8.231</p></footer>'
    texts = (
        "SIARAN PERS KEMENTERIAN KELAUTAN KEPULAUAN",
        "NOMOR: SP.221/SJ.5/VI/2022",
        *news.paragraphs[:4],
        "Tabel 1. Ikan yang didaratkan (ton)",
        *(cell for row in rows for cell in row),
        "Sumber: Direktorat Pelabuhan, diolah.",
        *news.paragraphs[4:8],
        *(cell for row in later for cell in row),
        *news.paragraphs[8:],
    )
    return Made(
        head,
        body,
        texts,
        (),
        "2022-06-04",
        "Kementerian Kelautan Kepulauan",
        titled=f"{news.title} | Kementerian Kelautan Kepulauan",
    )


def book_review(news: News) -> Made:
    """A review of a book: a box with the book's title, author, publisher and year, which are not the review's."""
    box = "<ul><li>Judul: Perahu yang Tidak Pulang</li><li>Penulis: Anton Doni</li><li>Penerbit: Pustaka Ombak, Kupang</li><li>Cetakan: Pertama, Maret 2019</li><li>Tebal: xii + 214 halaman</li><li>ISBN: 978-602-1234-56-7</li></ul>"
    head = '<meta property="og:site_name" content="Rumah Baca Solor"><meta property="og:type" content="article"><meta property="article:published_time" content="2022-06-04T13:00:00+07:00">'
    body = f'<div id="masthead"><a>Rumah Baca Solor</a></div><nav><a>Resensi</a><a>Esai</a><a>Cerpen</a></nav><div id="primary"><article class="post"><header><span class="cat-links">Resensi</span><h1 class="entry-title">{news.title}</h1><div class="entry-meta"><span class="posted-on">4 Juni 2022</span> <span class="byline">oleh <span class="author vcard"><a>{news.author}</a></span></span></div></header><div class="entry-content"><div class="data-buku">{box}</div>{ps(news.paragraphs[:5])}<blockquote><p>{news.quotation}</p></blockquote>{ps(news.paragraphs[5:])}</div><footer class="entry-footer"><span>Ditandai</span> <a>novel</a>, <a>laut</a></footer></article><div class="author-box"><p>{news.author} membaca dan menulis di Solor.</p></div><div class="yarpp"><h3>Resensi lain</h3><ol>{links(news)}</ol></div><div id="comments"><h3>2 tanggapan</h3>{ps(news.comments[:2])}</div></div>'
    facts = (
        "Judul: Perahu yang Tidak Pulang",
        "Penulis: Anton Doni",
        "Penerbit: Pustaka Ombak, Kupang",
        "Cetakan: Pertama, Maret 2019",
        "Tebal: xii + 214 halaman",
        "ISBN: 978-602-1234-56-7",
    )
    texts = (*facts, *news.paragraphs[:5], news.quotation, *news.paragraphs[5:])
    return Made(
        head,
        body,
        texts,
        (news.author,),
        "2022-06-04T13:00+07:00",
        "Rumah Baca Solor",
        titled=f"{news.title} – Rumah Baca Solor",
    )


def podcast_transcript(news: News) -> Made:
    """The page of a talk that was recorded: a player, notes on the episode, and what was said, by hour and speaker."""
    turns = "".join(
        f'<div class="cue"><span class="time">00:{2 + at:02}:15</span> <strong>{"Rini" if at % 2 else "Yosef"}:</strong> <span>{text}</span></div>'
        for at, text in enumerate(news.paragraphs[1:9])
    )
    head = (
        linked(
            {
                "@type": "PodcastEpisode",
                "name": news.title,
                "datePublished": "2022-06-04",
                "partOfSeries": {"@type": "PodcastSeries", "name": "Suara Selat"},
            }
        )
        + '<meta property="og:site_name" content="Suara Selat">'
    )
    body = f'<header><a>Suara Selat</a><nav><a>Episode</a><a>Tentang</a><a>Dukung kami</a></nav></header><main><p class="eyebrow">Episode 41</p><h1>{news.title}</h1><p class="date">4 Juni 2022</p><div class="player"><button>Putar</button><span>00:00</span><span>38:12</span><a>Unduh MP3</a></div><div class="subscribe"><span>Dengarkan di</span><a>Spotify</a><a>Apple Podcasts</a><a>Google Podcasts</a></div><section class="notes"><p>{news.paragraphs[0]}</p></section><section class="transcript"><h2>Transkrip</h2>{turns}</section></main><section class="more"><h2>Episode lain</h2><ul>{links(news)}</ul></section><footer><p>Suara Selat dibuat di Larantuka. © 2022.</p></footer>'
    said = tuple(
        part
        for at, text in enumerate(news.paragraphs[1:9])
        for part in (f"00:{2 + at:02}:15 {'Rini' if at % 2 else 'Yosef'}: {text}",)
    )
    return Made(head, body, (news.paragraphs[0], "Transkrip", *said), (), "2022-06-04", "Suara Selat")


def joined_pages(news: News) -> Made:
    """All pages of an article in one: "Halaman 2" between them, other stories named within paragraphs, makers below."""
    first, second, third = news.paragraphs[:4], news.paragraphs[4:8], news.paragraphs[8:]
    also = f'<p class="baca"><strong>Baca juga: </strong><a href="/x">{news.others[0]}</a></p>'
    mid = f'<p>{second[0]}<span class="inline-rec"> Baca: <a href="/y">{news.others[1]}</a></span></p>'
    head = '<meta property="og:site_name" content="Tribun Flores"><meta name="author" content="Tribun Flores">'
    body = f'<div class="bar"><a>Home</a><a>News</a><a>Bisnis</a><a>Superskor</a></div><div id="article"><h1 id="arttitle">{news.title}</h1><div class="mb5"><time><span>Sabtu, 4 Juni 2022 13:00 WIB</span></time></div><div id="penulis">Penulis: <a>{news.author}</a> <span>|</span></div><div id="editor">Editor: <a>Hasiolan Gultom</a></div><div class="imgfull_div"><img><div class="arial f12 pb10">{news.captions[0]}</div></div><div class="side-article txt-article"><p><strong>TRIBUNFLORES.COM, LEMBATA</strong> - {first[0]}</p>{ps(first[1:])}{also}<p class="hal">Halaman 2</p>{mid}{ps(second[1:])}<div class="gmb"><p>[Gambas:Video Tribun]</p></div><p class="hal">Halaman 3</p>{ps(third)}<p>(<em>*</em>)</p></div><div class="halpg"><a>Halaman 1</a><a>2</a><a>3</a><a>Semua Halaman</a></div><div class="tagart"><h5>Tags</h5><a>nelayan</a><a>Lembata</a></div></div><div class="populer"><h3>Berita Populer</h3>{links(news, "h3")}</div><div class="ft">©2022 TRIBUNFLORES.COM, a subsidiary of KG Media. All Right Reserved</div>'
    texts = (news.captions[0], f"TRIBUNFLORES.COM, LEMBATA - {first[0]}", *first[1:], *second, *third)
    return Made(
        head,
        body,
        texts,
        (news.author,),
        "2022-06-04T13:00+07:00",
        "Tribun Flores",
        titled=f"{news.title} - Halaman all - Tribun Flores",
    )


TEMPLATES: dict[str, tuple[Template, str]] = {
    "ministry_figures": (ministry_figures, "id"), "book_review": (book_review, "id"),
    "podcast_transcript": (podcast_transcript, "id"), "joined_pages": (joined_pages, "id"),
}  # fmt: skip


def make_page(template: str, seed: int) -> SitePage:
    """Make a page of a template."""
    return page_of(*TEMPLATES[template], seed)

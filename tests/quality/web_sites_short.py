# ruff: noqa: E501 -- markup reads better in whole lines
"""A fourth lot of templates: pages with little text, or text in other forms than articles, in; their pages out."""

from __future__ import annotations

from tests.quality.web_sites import Made, SitePage, Template, page_of
from tests.quality.web_stories import News, links, ps

_MENU = "<header><nav><ul><li><a>Beranda</a></li><li><a>Daerah</a></li><li><a>Nasional</a></li></ul></nav></header>"
_FOOT = "<footer><p>© 2022 Kabar Pulau. Seluruh isi dilindungi undang-undang.</p><ul><li><a>Redaksi</a></li><li><a>Pedoman</a></li></ul></footer>"


def brief(news: News) -> Made:
    """A brief of two paragraphs, an advertisement of many words beside it."""
    body = f'{_MENU}<main><article><h1>{news.title}</h1><div class="meta"><span class="author">{news.author}</span> <time datetime="2022-06-04T13:00:00+07:00">4 Juni 2022</time></div><div class="entry"><p>{news.paragraphs[0]}</p><p>{news.paragraphs[1]}</p></div></article><section class="latest"><h2>Berita Terbaru</h2><ul>{links(news)}</ul></section></main><aside><h3>Iklan Baris</h3><p>Dijual perahu 7 GT, mesin baru, surat lengkap, harga bisa ditawar, hubungi Bapak Lukas di Waiwerang setiap hari kerja.</p></aside>{_FOOT}'
    return Made("", body, news.paragraphs[:2], (news.author,), "2022-06-04T13:00+07:00")


def photo_essay(news: News) -> Made:
    """A report in pictures: little text but what stands below them."""
    figs = "".join(f"<figure><img><figcaption>{t}</figcaption></figure>" for t in news.paragraphs[1:8])
    body = f'{_MENU}<article><h1>{news.title}</h1><p class="byline">Foto dan teks: {news.author}</p><p>{news.paragraphs[0]}</p>{figs}</article><div class="galeri-lain"><h4>Galeri Lainnya</h4>{links(news, "div")}</div>{_FOOT}'
    return Made("", body, news.paragraphs[:8], (news.author,))


def video_page(news: News) -> Made:
    """The page of a film: one paragraph, and a list of others."""
    body = f'{_MENU}<div class="video"><iframe></iframe></div><h1>{news.title}</h1><p class="tgl">Sabtu, 04 Juni 2022</p><div class="desc"><p>{news.paragraphs[0]}</p></div><h3>Video Lainnya</h3><ul>{links(news)}</ul>{_FOOT}'
    return Made("", body, news.paragraphs[:1], (), "2022-06-04")


def forum(news: News) -> Made:
    """A forum: a question, answers, their votes and who gave them."""
    ans = "".join(
        f'<div class="answer"><div class="vote"><span>{i + 3}</span></div><div class="post-text">{ps(news.paragraphs[i * 3 + 2 : i * 3 + 5])}</div><div class="user-info">dijawab 5 Jun 2022 <a>Yosep{i}</a></div></div>'
        for i in range(2)
    )
    body = f'<div class="topbar"><a>Tanya Laut</a><a>Masuk</a></div><div id="question-header"><h1>{news.title}</h1></div><div class="question"><div class="vote"><span>7</span></div><div class="post-text">{ps(news.paragraphs[:2])}</div><div class="user-info">ditanya 4 Jun 2022 <a>Sumi</a></div></div><div id="answers"><h2>2 Jawaban</h2>{ans}</div><div id="sidebar"><h4>Terkait</h4>{links(news, "div")}</div>'
    return Made("", body, (*news.paragraphs[:2], "2 Jawaban", *news.paragraphs[2:8]), (), "2022-06-04")


def letter_release(news: News) -> Made:
    """A release set as a letter: number and title as paragraphs, signed below."""
    body = f'{_MENU}<div class="page-content"><p style="text-align:center"><strong>SIARAN PERS</strong></p><p style="text-align:center"><strong>Nomor: 12/PR/VI/2022</strong></p><p style="text-align:center"><strong>{news.title}</strong></p>{ps(news.paragraphs[:3])}<p>Kupang, 4 Juni 2022</p><p>Kepala Bagian Humas,</p><p>ttd.</p><p>{news.author}</p></div><div class="sidebar"><h4>Siaran Pers Terbaru</h4><ul>{links(news)}</ul></div>{_FOOT}'
    return Made(
        "",
        body,
        (
            "SIARAN PERS",
            "Nomor: 12/PR/VI/2022",
            *news.paragraphs[:3],
            "Kupang, 4 Juni 2022",
            "Kepala Bagian Humas,",
            "ttd.",
            news.author,
        ),
        (),
        "2022-06-04",
    )


def long_read(news: News) -> Made:
    """A long report in chapters, with figures apart and those who made it at the end."""
    body = f'<div class="progress"></div>{_MENU}<article class="longread"><header class="hero"><p class="kicker">Laporan Khusus</p><h1>{news.title}</h1><p class="lede">{news.quotation}</p><p>Teks oleh {news.author} | Foto oleh Kornelis Bala</p><p>4 Juni 2022 · 14 menit baca</p></header><section class="chapter"><h2>I</h2>{ps(news.paragraphs[:4])}<div class="fact-box"><h4>Sekilas angka</h4><ul>{ps(news.points, "<li>", "</li>")}</ul></div></section><section class="chapter"><h2>II</h2>{ps(news.paragraphs[4:8])}<div class="scrolly"><div class="step"><p>{news.captions[0]}</p></div></div></section><section class="chapter"><h2>III</h2>{ps(news.paragraphs[8:])}</section><section class="credits"><p>Penyunting: Clara Maria. Infografik: Dimas. Liputan ini didukung oleh hibah Yayasan Laut Kita.</p></section></article><div class="support"><p>Jurnalisme kami bergantung pada pembaca seperti Anda.</p><a>Dukung</a></div>{_FOOT}'
    return Made(
        '<meta property="og:site_name" content="Jurnal Samudra">',
        body,
        (
            news.quotation,
            "I",
            *news.paragraphs[:4],
            "Sekilas angka",
            *news.points,
            "II",
            *news.paragraphs[4:8],
            news.captions[0],
            "III",
            *news.paragraphs[8:],
            "Penyunting: Clara Maria. Infografik: Dimas. Liputan ini didukung oleh hibah Yayasan Laut Kita.",
        ),
        (news.author,),
        "2022-06-04",
        "Jurnal Samudra",
    )


TEMPLATES: dict[str, tuple[Template, str]] = {
    "brief": (brief, "id"), "photo_essay": (photo_essay, "id"), "video_page": (video_page, "id"), "forum": (forum, "id"),
    "letter_release": (letter_release, "id"), "long_read": (long_read, "id"),
}  # fmt: skip


def make_page(template: str, seed: int) -> SitePage:
    """Make a page of a template."""
    return page_of(*TEMPLATES[template], seed)

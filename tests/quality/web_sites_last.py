# ruff: noqa: E501 -- markup reads better in whole lines
"""A third lot of templates: other ways that pages are made and saved, in; their pages out."""

from __future__ import annotations

from tests.quality.web_sites import Made, SitePage, Template, page_of
from tests.quality.web_stories import News, linked, links, ps

_STAMP = "2022-06-04T13:00+07:00"


def reader_view(news: News) -> Made:
    """A page saved from a browser's reading mode: domain, minutes to read, controls."""
    url = "https://www.kanaltimur.example.com/nelayan"
    body = f'<div class="toolbar-container"><button>Close Reader View</button><button>Text and layout</button></div><div class="container" style="--line-height: 1.6em"><div class="header reader-header"><a class="domain reader-domain" href="{url}">kanaltimur.example.com</a><div class="domain-border"></div><h1 class="reader-title">{news.title}</h1><div class="credits reader-credits">{news.author}</div><div class="meta-data"><div class="reader-estimated-time">5–6 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><div>{ps(news.paragraphs[:6])}<h2>{news.heads[0]}</h2>{ps(news.paragraphs[6:])}</div></div></div></div></div>'
    return Made(
        f'<base href="{url}">', body, (*news.paragraphs[:6], news.heads[0], *news.paragraphs[6:]), (news.author,)
    )


def word_processor(news: News) -> Made:
    """A page saved from a word processor: its own classes and elements, lists as paragraphs, notes below."""
    items = "".join(
        f'<p class=MsoListParagraph style="text-indent:-.25in"><span style="font-family:Symbol">·<span style="font:7.0pt">&nbsp;&nbsp;&nbsp; </span></span>{point}<o:p></o:p></p>'
        for point in news.points
    )
    body = f'<div class=WordSection1><p class=MsoTitle align=center><b><span lang=IN>{news.title}<o:p></o:p></span></b></p><p class=MsoNormal align=center>{news.author}<o:p></o:p></p>{ps(news.paragraphs[:3], "<p class=MsoNormal style=&quot;text-align:justify&quot;><span lang=IN>", "<o:p></o:p></span></p>")}<h1>{news.heads[0]}<o:p></o:p></h1>{items}<p class=MsoNormal>{news.paragraphs[3]}<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p>{ps(news.paragraphs[4:], "<p class=MsoNormal>", "<o:p></o:p></p>")}</div><div style="mso-element:footnote-list"><hr align=left size=1 width="33%"><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> {news.quotation}<o:p></o:p></p></div></div>'
    texts = (
        *news.paragraphs[:3],
        news.heads[0],
        *(f"· {point}" for point in news.points),
        *news.paragraphs[3:],
        news.quotation,
    )
    return Made("<style>p.MsoNormal {margin:0in}</style>", body.replace("&quot;", '"'), texts)


def published_document(news: News) -> Made:
    """A document published from an office in the browser: classes of letters and numbers, the title a plain paragraph."""
    body = f'<div id="header">{news.title}</div><div id="banners"><div id="publish-banner"><span>Published using Docs</span><a href="#">Report abuse</a><a href="#">Learn more</a></div></div><div id="contents"><style>.c1{{}}</style><div class="c7 doc-content"><p class="c4 title" id="h.a"><span class="c9">{news.title}</span></p><p class="c2"><span class="c0">{news.author}</span></p>{ps(news.paragraphs[:5], """<p class="c2"><span class="c0">""", """</span></p><p class="c2 c5"><span class="c0"></span></p>""")}<h2 class="c3" id="h.b"><span class="c8">{news.heads[1]}</span></h2>{ps(news.paragraphs[5:], """<p class="c2"><span class="c0">""", "</span></p>")}</div></div><div id="footer"><span>Updated automatically every 5 minutes</span></div>'
    return Made("", body, (*news.paragraphs[:5], news.heads[1], *news.paragraphs[5:]))


def mailed_letter(news: News) -> Made:
    """The web version of a newsletter: tables in tables, a hidden preview, unsubscribing below."""
    rows = "".join(
        f'<tr><td style="padding:12px" class="text-block"><p>{text}</p></td></tr>' for text in news.paragraphs
    )
    body = f'<div style="display:none;max-height:0">{news.paragraphs[0][:60]}</div><table width="100%" role="presentation"><tr><td align="center"><a href="#">View this email in your browser</a></td></tr><tr><td align="center"><table width="600"><tr><td><img alt="Surat Ombak"></td></tr><tr><td><h1>{news.title}</h1></td></tr><tr><td><p>Oleh {news.author} · 4 Juni 2022</p></td></tr>{rows}<tr><td align="center"><table><tr><td bgcolor="#333"><a href="#">Baca di situs kami</a></td></tr></table></td></tr></table></td></tr><tr><td align="center"><p>Copyright © 2022 Surat Ombak, All rights reserved.</p><p>Want to change how you receive these emails?<br>You can <a href="#">update your preferences</a> or <a href="#">unsubscribe from this list</a>.</p></td></tr></table>'
    return Made("", body, news.paragraphs, (news.author,), "2022-06-04")


def paid_letters(news: News) -> Made:
    """A platform of paid letters: likes and comments above, boxes to subscribe in the midst, notes of its own, a thread."""
    box = '<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Terima kasih sudah membaca! Berlangganan gratis untuk menerima tulisan baru dan mendukung kerja saya.</p></div><form class="subscription-widget-subscribe"><input placeholder="Type your email..."><button>Subscribe</button></form></div></div>'
    head = linked(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": news.title,
            "datePublished": "2022-06-04T13:00:00+07:00",
            "author": [{"@type": "Person", "name": news.author}],
            "publisher": {"@type": "Organization", "name": "Ombak Kecil"},
        }
    )
    body = f'<div class="topbar-content"><h1 class="pencraft"><a href="/">Ombak Kecil</a></h1><button>Subscribe</button><a>Sign in</a></div><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">{news.title}</h1><h3 class="subtitle">{news.quotation}</h3><div class="byline-wrapper"><a href="/@x">{news.author}</a><div>Jun 04, 2022</div></div><div class="post-ufi"><a>12</a><a>3</a><a>Share</a></div></div><div class="available-content"><div dir="auto" class="body markup">{ps(news.paragraphs[:4])}{box}<h2 class="header-anchor-post">{news.heads[0]}</h2>{ps(news.paragraphs[4:10])}<p>{news.paragraphs[10]}<a class="footnote-anchor" href="#footnote-1">1</a></p>{box}<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>{news.points[0]}</p></div></div></div></div></article><div class="post-footer"><a>12 Likes</a></div></div><div class="comments-section"><h4>Discussion about this post</h4><div class="comment"><div class="comment-meta"><a>Yosep</a> Jun 5</div><div class="comment-body"><p>{news.comments[0]}</p></div></div></div><div class="footer"><p>Substack is the home for great culture</p></div>'
    texts = (news.quotation, *news.paragraphs[:4], news.heads[0], *news.paragraphs[4:], news.points[0])
    return Made(head, body, texts, (news.author,), _STAMP, "Ombak Kecil")


def scholars_paper(news: News) -> Made:
    """A site where scholars write: author and post beside the text, disclosures, a licence to republish, events."""
    head = f'<meta property="og:site_name" content="Percakapan"><meta name="author" content="{news.author}"><meta property="article:published_time" content="2022-06-04T06:00:00Z"><link rel="canonical" href="https://percakapan.example.com/nelayan-1">'
    body = f'<header><a>Percakapan</a><p>Keahlian akademis, ketajaman jurnalistik</p></header><article itemscope><h1 class="legacy" itemprop="name"><strong>{news.title}</strong></h1><figure class="content-lead-image"><img><figcaption><span class="caption">{news.captions[0]}</span> <span class="source">Kornelis/Strait Wire</span></figcaption></figure><div class="topper"><time datetime="2022-06-04T06:00:00Z">Diterbitkan: Juni 4, 2022 1.00pm WIB</time></div><aside role="complementary" class="content-authors"><h3>Penulis</h3><ol><li class="vcard"><a><span class="fn author-name">{news.author}</span></a><p class="role">Dosen Ilmu Kelautan, Universitas Nusa Pantai</p></li></ol><h3>Pernyataan Penyingkapan</h3><p>{news.author} tidak bekerja, menjadi konsultan, memiliki saham atau menerima dana dari perusahaan atau organisasi mana pun yang akan mengambil untung dari artikel ini.</p><h3>Mitra</h3></aside><div class="content-body" itemprop="articleBody">{ps(news.paragraphs[:3])}<hr><p><em><strong>Baca juga: <a href="/l">{news.others[0]}</a></strong></em></p><hr><h2>{news.heads[0]}</h2>{ps(news.paragraphs[3:7])}<h2>{news.heads[1]}</h2>{ps(news.paragraphs[7:])}</div><div class="content-topics"><ul><li><a>Nelayan</a></li><li><a>Laut</a></li></ul></div><section class="content-republish"><h2>Terbitkan ulang</h2><p>Kami percaya pada aliran informasi yang bebas. Terbitkan ulang artikel kami secara gratis, daring atau cetak, dengan lisensi Creative Commons.</p></section></article><section class="events"><h2>Acara</h2>{links(news)}</section>'
    texts = (
        f"{news.captions[0]} Kornelis/Strait Wire",
        *news.paragraphs[:3],
        news.heads[0],
        *news.paragraphs[3:7],
        news.heads[1],
        *news.paragraphs[7:],
    )
    return Made(
        head,
        body,
        texts,
        (news.author,),
        "2022-06-04T06:00+00:00",
        "Percakapan",
        "https://percakapan.example.com/nelayan-1",
    )


def state_agency(news: News) -> Made:
    """The state's news agency: text straight in a block, parted by breaks, read also as spans, credits below."""
    body = f'<header class="mobile__view"><a>KANTOR</a></header><section class="wrap__section"><ul class="list__article"><li><a>Beranda</a></li><li><a>Berita Utama</a></li></ul><div class="wrap__article-detail-title"><h1>{news.title}</h1></div><div class="wrap__article-detail-info"><ul><li><span>Sabtu, 4 Juni 2022 13:00 WIB</span></li><li><span>waktu baca 2 menit</span></li></ul></div><div class="wrap__article-detail-image"><figure><img><figcaption>{news.captions[0]}</figcaption></figure></div><div class="wrap__article-detail-content post-content">Lembata (KANTOR) - {news.paragraphs[0]}<br><br>{"<br><br>".join(news.paragraphs[1:4])}<br><br><span class="baca-juga"><b>Baca juga: <a href="/r">{news.others[0]}</a></b></span><br><br>{"<br><br>".join(news.paragraphs[4:8])}<br><br><b>Baca juga: <a href="/s">{news.others[1]}</a></b><br><br>{"<br><br>".join(news.paragraphs[8:])}<p class="text-muted mt-2 small">Pewarta: {news.author}<br>Editor: Mulyo Sunyoto<br>Copyright © KANTOR 2022</p></div><div class="blockquote mt-2"><p>Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini tanpa izin tertulis dari Kantor Berita KANTOR.</p></div><div class="blog-tags"><ul><li>Tags:</li><li><a>#nelayan</a></li></ul></div></section><aside class="wrap__article-sidebar"><h4>Berita Terkait</h4>{links(news, "div")}</aside>'
    return Made(
        '<meta property="og:site_name" content="Kantor Berita">',
        body,
        (news.captions[0], f"Lembata (KANTOR) - {news.paragraphs[0]}", *news.paragraphs[1:]),
        (news.author,),
        _STAMP,
        "Kantor Berita",
    )


def repository_item(news: News) -> Made:
    """A university's repository: an item's page with its abstract, a table of facts and files."""
    abstract = " ".join(news.paragraphs[:6])
    head = f'<meta name="DC.title" content="{news.title}"><meta name="DC.creator" content="Kewa, Maria Goreti"><meta name="DCTERMS.issued" content="2022-06-04" scheme="DCTERMS.W3CDTF"><meta name="citation_title" content="{news.title}"><meta name="citation_author" content="Kewa, Maria Goreti"><meta name="citation_date" content="2022-06-04"><meta name="citation_abstract_html_url" content="http://repo.example.ac.id/handle/1/77">'
    body = f'<header class="navbar"><ul><li><a>Home</a></li><li><a>Browse</a></li></ul></header><div class="container"><ol class="breadcrumb"><li><a>Repository</a></li><li><a>Thesis</a></li></ol><h2 class="page-header first-page-header">{news.title}</h2><div class="row"><div class="col-sm-4"><div class="item-page-field-wrapper"><h5>View/Open</h5><a>thesis.pdf (2.1Mb)</a></div><div class="simple-item-view-date"><h5>Date</h5>2022-06-04</div><div class="simple-item-view-authors"><h5>Author</h5><div>Kewa, Maria Goreti</div></div><div><h5>Metadata</h5><a>Show full item record</a></div></div><div class="col-sm-8"><div class="simple-item-view-description"><h5>Abstract</h5><div>{abstract}</div></div><div class="simple-item-view-uri"><h5>URI</h5><span><a>http://repo.example.ac.id/handle/1/77</a></span></div><div class="simple-item-view-collections"><h5>Collections</h5><ul><li><a>Marine Science [120]</a></li></ul></div></div></div></div><footer><p>DSpace software copyright © 2002-2016 DuraSpace</p></footer>'
    return Made(
        head,
        body,
        ("Abstract", abstract),
        ("Maria Goreti Kewa",),
        "2022-06-04",
        "",
        "http://repo.example.ac.id/handle/1/77",
    )


def law_text(news: News) -> Made:
    """A database of laws: chapters and articles centred, lettered points, a panel of facts about the law."""
    articles = "".join(
        f'<p class="pasal" align="center">Pasal {at}</p><p>(1) {news.paragraphs[at * 2]}</p><p>(2) {news.paragraphs[at * 2 + 1]}</p>'
        for at in range(1, 4)
    )
    points = "".join(
        f'<p class="butir">{letter}. {point}</p>' for letter, point in zip("abcd", news.points, strict=True)
    )
    body = f'<nav><a>Beranda</a><a>Cari Peraturan</a></nav><div class="container"><div class="row"><div class="col-8"><h1>{news.title}</h1><div id="isi-peraturan"><p align="center"><b>DENGAN RAHMAT TUHAN YANG MAHA ESA</b></p><p>Menimbang:</p>{points}<p align="center"><b>BAB I</b><br><b>KETENTUAN UMUM</b></p>{articles}<p>Agar setiap orang mengetahuinya, memerintahkan pengundangan peraturan ini.</p></div></div><div class="col-4"><div class="card"><h5>Metadata Peraturan</h5><table><tr><td>Jenis</td><td>Peraturan Daerah</td></tr><tr><td>Status</td><td>Berlaku</td></tr></table></div><div class="card"><h5>Unduh</h5><a>PDF (1,2 MB)</a></div><div class="card"><h5>Peraturan Terkait</h5><ul>{links(news)}</ul></div></div></div></div>'
    texts = (
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "Menimbang:",
        *(f"{letter}. {point}" for letter, point in zip("abcd", news.points, strict=True)),
        "BAB I KETENTUAN UMUM",
        *(
            text
            for at in range(1, 4)
            for text in (f"Pasal {at}", f"(1) {news.paragraphs[at * 2]}", f"(2) {news.paragraphs[at * 2 + 1]}")
        ),
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan peraturan ini.",
    )
    return Made("", body, texts)


def folded_answers(news: News) -> Made:
    """Questions and answers that unfold, below an introduction; a chat and a form for more questions."""
    folded = "".join(
        f'<details class="accordion-item"><summary>{asked}</summary><div class="accordion-body">{ps(news.paragraphs[at * 2 + 1 : at * 2 + 3])}</div></details>'
        for at, asked in enumerate(news.questions)
    )
    body = f'<header><div class="brand">Balai Perikanan</div><ul class="menu"><li>Layanan</li><li>Tanya Jawab</li></ul></header><main><h1>{news.title}</h1><p class="updated">Diperbarui 5 Juni 2022 · Diterbitkan 4 Juni 2022</p><p>{news.paragraphs[0]}</p>{folded}<form class="ask"><h3>Punya pertanyaan lain?</h3><label>Nama</label><input><button>Kirim</button></form></main><div class="chat-bubble"><p>Halo! Ada yang bisa kami bantu?</p></div><footer>Balai Perikanan © 2022</footer>'
    texts = (
        news.paragraphs[0],
        *(
            text
            for at, asked in enumerate(news.questions)
            for text in (asked, *news.paragraphs[at * 2 + 1 : at * 2 + 3])
        ),
    )
    return Made(
        '<meta property="og:site_name" content="Balai Perikanan">', body, texts, (), "2022-06-04", "Balai Perikanan"
    )


def print_version(news: News) -> Made:
    """A page made for printing: the address and the hour of printing around a bare text."""
    body = f'<p><a href="javascript:window.print()">Cetak</a> | <a href="#">Tutup</a></p><p><b>Suara Teluk</b> - <i>https://suarateluk.example.com/cetak/123</i></p><hr><h2>{news.title}</h2><p>Sabtu, 4 Juni 2022 | 13:00 WITA<br>Oleh: {news.author}</p>{ps(news.paragraphs)}<hr><p><small>Dicetak dari suarateluk.example.com pada 7 Juni 2022 pukul 10:11</small></p>'
    return Made(
        "",
        body,
        news.paragraphs,
        (news.author,),
        "2022-06-04T13:00+08:00",
        "Suara Teluk",
        titled=f"{news.title} | Suara Teluk",
    )


def english_daily_live(news: News) -> Made:
    """An English site with audio, key points, a quiz and comments that must be signed in for."""
    head = f'<meta property="og:title" content="{news.title}"><meta property="og:site_name" content="Channel Strait"><meta name="cXenseParse:author" content="{news.author}"><meta property="article:published_time" content="2022-06-04T13:00:00+08:00"><link rel="canonical" href="https://channelstrait.example.com/asia/x-1">'
    body = f'<div class="alert-bar"><p>You are using an outdated browser. Please upgrade.</p></div><header class="site"><a>Channel Strait</a><nav><a>Top Stories</a><a>Asia</a></nav></header><main class="main-content"><section class="block-field-blocknodearticletitle"><h1 class="h1--page-title">{news.title}</h1></section><section class="content-detail__description"><p>{news.quotation}</p></section><section class="author-card"><a class="link" href="/u">{news.author}</a></section><section class="article-publish">04 Jun 2022 01:00PM <span>(Updated: 05 Jun 2022 09:12AM)</span></section><section class="bookmark"><button>Bookmark</button><button>Share</button></section><div class="audio-player"><span>Listen</span><span>5 min</span></div><section class="text"><div class="text-long">{ps(news.paragraphs[:5])}</div></section><section class="referenced-card"><h6>Related:</h6><div class="card-object"><h6 class="card-object__heading"><a href="/r">{news.others[0]}</a></h6><div>{news.others[1]}</div></div></section><section class="text"><div class="text-long"><h3><strong>{news.heads[0].upper()}</strong></h3>{ps(news.paragraphs[5:])}<p><em>Source: Channel Strait/{news.author[:2].lower()}</em></p></div></section><section class="newsletter-cta"><h3>Sign up for our newsletters</h3><p>Get our pick of top stories and thought-provoking articles in your inbox</p></section><section class="get-app"><h3>Get the Channel Strait app</h3><p>Stay updated with notifications for breaking news and our best stories</p></section></main><aside class="most-read"><h2>Trending Topics</h2>{links(news, "div")}</aside>'
    texts = (
        news.quotation,
        *news.paragraphs[:5],
        news.heads[0].upper(),
        *news.paragraphs[5:],
        f"Source: Channel Strait/{news.author[:2].lower()}",
    )
    return Made(
        head,
        body,
        texts,
        (news.author,),
        "2022-06-04T13:00+08:00",
        "Channel Strait",
        "https://channelstrait.example.com/asia/x-1",
    )


TEMPLATES: dict[str, tuple[Template, str]] = {
    "reader_view": (reader_view, "id"), "word_processor": (word_processor, "id"),
    "published_document": (published_document, "id"), "mailed_letter": (mailed_letter, "id"),
    "paid_letters": (paid_letters, "id"), "scholars_paper": (scholars_paper, "id"), "state_agency": (state_agency, "id"),
    "repository_item": (repository_item, "en"), "law_text": (law_text, "id"), "folded_answers": (folded_answers, "id"),
    "print_version": (print_version, "id"), "english_daily_live": (english_daily_live, "en"),
}  # fmt: skip


def make_page(template: str, seed: int) -> SitePage:
    """Make a page of a template."""
    return page_of(*TEMPLATES[template], seed)

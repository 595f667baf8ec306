# ruff: noqa: E501 -- markup reads better in whole lines
"""A template's name and a seed in; a page in the manner of the sites our users read, and all that is true of it, out."""

from __future__ import annotations

import quopri
from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.web_stories import News, linked, links, make_news, ps


@dataclass(frozen=True, slots=True)
class SitePage:
    """A saved page, its texts in order, and its facts; `published` is empty where the page is undated.

    `markup` is the page's HTML, which is not the whole of the file for a web archive.
    """

    data: bytes
    markup: str
    texts: tuple[str, ...]
    title: str
    authors: tuple[str, ...]
    published: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a template makes of a story; the title in the head may carry the site's name."""

    head: str
    body: str
    texts: tuple[str, ...]
    authors: tuple[str, ...] = ()
    published: str = ""
    publisher: str = ""
    url: str = ""
    titled: str = ""


Template = Callable[[News], Made]
_STAMP = "2022-06-04T13:00+07:00"


def big_portal(news: News) -> Made:
    """The largest news portal: read also between paragraphs, recommendation boxes, a newsletter form, paging."""
    url = "https://regional.wartabesar.com/read/2022/06/04/130000678/nelayan"
    first = f"LEMBATA, WARTABESAR.com - {news.paragraphs[0]}"
    also = f'<p><strong>Baca juga: <a href="/b" class="inner-link-baca-juga">{news.others[0]}</a></strong></p>'
    head = f'<link rel="canonical" href="{url}"><meta property="og:site_name" content="WARTABESAR.com"><meta name="content_PublishedDate" content="2022-06-04 13:00:00"><meta property="article:published_time" content="2022-06-04T06:00:00+00:00"><meta property="og:title" content="{news.title} Halaman all - WARTABESAR.com"><meta name="author" content="Wartabesar Cyber Media">'
    body = f'<div class="header"><a href="/">WARTABESAR.com</a><div class="nav__row"><a>News</a><a>Nusantara</a><a>Tren</a></div></div><div class="container clearfix"><ul class="breadcrumb__list"><li><a>Home</a></li><li><a>Nusantara</a></li></ul><h1 class="read__title">{news.title}</h1><div class="read__time">WARTABESAR.com - 04/06/2022, 13:00 WIB</div><div class="read__reader"><span>12</span><span>Lihat Foto</span></div><div class="js-read-credit"><div class="credit-title-name"><h6>{news.author},</h6><h6> Krisiandi</h6></div><p>Tim Redaksi</p></div><div class="social--inline"><a>Facebook</a><a>Twitter</a><span>Salin Artikel</span></div><div class="photo"><img src="a_files/a.jpg"><div class="photo__caption">{news.captions[0]}</div></div><div class="read__content"><div class="clearfix"><p><strong>LEMBATA, WARTABESAR.com</strong> - {news.paragraphs[0]}</p>{ps(news.paragraphs[1:3])}{also}<div class="kgnw-recommendation"><div class="title">Rekomendasi untuk anda</div>{links(news, "div", 3)}</div>{ps(news.paragraphs[3:6])}{also}<h3>{news.heads[0]}</h3>{ps(news.paragraphs[6:])}</div><div class="read__newsletter"><p>Dapatkan update <em>berita pilihan</em> dan <em>breaking news</em> setiap hari dari Wartabesar.com. Mari bergabung di Grup Telegram "Wartabesar News Update".</p></div></div><div class="read__paging"><a>1</a><a>2</a><a>Show All</a></div><div class="tag__article"><h5>Tag</h5><ul><li><a>nelayan</a></li><li><a>Lembata</a></li></ul></div><div class="terkini"><h3>Terkini Lainnya</h3>{links(news, "h4")}</div><div class="comment__wrap"><p>Jalan Palmerah Barat. Suarakan pendapatmu. Kirimkan komentar sesuai topik, sopan, dan tidak menyinggung SARA.</p></div></div><div class="footer">Copyright 2008 - 2024 PT. Warta Besar Media. All Rights Reserved.</div>'
    texts = (news.captions[0], first, *news.paragraphs[1:6], news.heads[0], *news.paragraphs[6:])
    # Two names without a word on who wrote and who edited: nobody can be named.
    return Made(
        head,
        body,
        texts,
        (),
        "2022-06-04T06:00+00:00",
        "WARTABESAR.com",
        url,
        f"{news.title} Halaman all - WARTABESAR.com",
    )


def quick_portal(news: News) -> Made:
    """A portal of short news: name and desk in one line, a table with a link in the midst, initials at the end."""
    sisip = f'<table class="linksisip" align="center"><tbody><tr><td><div class="lihatjg"><strong>Baca juga: </strong><a href="/x">{news.others[1]}</a></div></td></tr></tbody></table>'
    head = f'<meta property="og:url" content="https://finance.kilatcom.com/berita/d-6110001/nelayan"><meta property="og:site_name" content="kilatcom"><meta name="publishdate" content="2022/06/04 13:00:00">{linked({"@context": "https://schema.org", "@type": "NewsArticle", "headline": news.title, "datePublished": "2022-06-04T13:00:00+07:00", "author": {"@type": "Person", "name": news.author}, "publisher": {"@type": "Organization", "name": "kilatcom"}})}'
    body = f'<div id="wrapper"><div class="container nav"><a>kilatNews</a><a>kilatFinance</a></div><article class="detail"><h1 class="detail__title">{news.title}</h1><div class="detail__author">{news.author} - <span class="detail__label">kilatFinance</span></div><div class="detail__date">Sabtu, 04 Jun 2022 13:00 WIB</div><div class="detail__media"><figure class="detail__media-image"><img><figcaption class="detail__media-caption">{news.captions[0]}</figcaption></figure></div><div class="detail__body itp_bodycontent_wrapper"><div class="detail__body-text itp_bodycontent"><strong>Lembata</strong> - <p>{news.paragraphs[0]}</p>{ps(news.paragraphs[1:4])}{sisip}<div class="aevp"><p>ADVERTISEMENT</p></div><div class="parallaxindetail scrollpage"><p class="scroll__text">SCROLL TO CONTINUE WITH CONTENT</p></div>{ps(news.paragraphs[4:7])}<p>[Gambas:Video 20kilat]</p>{ps(news.paragraphs[7:])}<strong>(rks/hns)</strong></div></div><div class="detail__body-tag"><a>nelayan</a><a>dermaga</a></div><section class="box"><h3>Hide Ads</h3></section><div class="berita-terkait"><h3>Berita Terkait</h3>{links(news, "div")}</div></article><aside><h3>Berita kilatcom Lainnya</h3>{links(news, "article")}</aside></div>'
    return Made(
        head,
        body,
        (news.captions[0], "Lembata -", *news.paragraphs),
        (news.author,),
        _STAMP,
        "kilatcom",
        "https://finance.kilatcom.com/berita/d-6110001/nelayan",
    )


def endless_page(news: News) -> Made:
    """A page that loads the next article below the first, whole, before it was saved."""
    follower = make_news(len(news.title) + 70_000)
    url = "https://nusa.example.co.id/nasional/20220604130000-20-8001/nelayan"
    head = f'<link rel="canonical" href="{url}"><meta property="og:title" content="{news.title}"><meta property="og:site_name" content="Kanal Nusa"><meta property="article:published_time" content="2022-06-04T13:00:00+07:00">'
    first, second = (
        f'<article class="content-article" data-url="{at}"><h1>{one.title}</h1><div class="meta"><span>Kanal Nusa</span> <span>{day} 13:00 WIB</span></div><div class="detail-text">{ps(one.paragraphs)}</div><div class="share-box"><span>Bagikan:</span></div></article>'
        for one, at, day in ((news, 1, "Sabtu, 04 Jun 2022"), (follower, 2, "Jumat, 03 Jun 2022"))
    )
    body = f'<div class="menu"><a>Nasional</a><a>Dunia</a></div><main>{first}<div class="next-article"><span>Artikel Berikutnya</span></div>{second}</main>'
    return Made(head, body, news.paragraphs, (), _STAMP, "Kanal Nusa", url)


def world_service(news: News) -> Made:
    """A foreign broadcaster's Indonesian service: hashed class names, hidden labels, links to other stories between."""
    head = linked(
        {
            "@context": "http://schema.org",
            "@graph": [
                {
                    "@type": "ReportageNewsArticle",
                    "headline": news.title,
                    "datePublished": "2022-06-04T06:00:00.000Z",
                    "author": {"@type": "NewsMediaOrganization", "name": "Siaran Dunia Indonesia"},
                    "publisher": {"@type": "NewsMediaOrganization", "name": "Siaran Dunia Indonesia"},
                    "mainEntityOfPage": {
                        "@type": "WebPage",
                        "@id": "https://www.siarandunia.example.com/indonesia/articles/c2x",
                    },
                }
            ],
        }
    )
    picture = f'<figure class="bbc-1qdcvv9 e6i104o0"><div><picture><img></picture><p class="bbc-1m5y3e2"><span class="visually-hidden-text">Sumber gambar, </span>KORNELIS</p></div><figcaption class="bbc-4b1kkn"><span class="visually-hidden-text">Keterangan gambar, </span><p class="bbc-12k5sse">{news.captions[0]}</p></figcaption></figure>'
    between = f'<section data-e2e="related-content-heading" role="region" class="bbc-1yz"><a class="skip" href="#end">Lewati Paling banyak dibaca dan lanjutkan membaca</a><h2 class="bbc-q">Paling banyak dibaca</h2><ol>{links(news)}</ol><p id="end">Akhir dari Paling banyak dibaca</p></section>'
    body = f'<div id="root"><header role="banner"><a href="#content">Langsung ke konten</a><nav role="navigation"><ul><li>Berita</li><li>Indonesia</li></ul></nav></header><main role="main" class="bbc-fa0wmp"><div class="bbc-1151pbn"><h1 id="content" class="bbc-14gqcmb">{news.title}</h1></div><div>{picture}</div><section class="bbc-byline"><ul><li><span class="visually-hidden-text">Penulis, </span>{news.author}</li><li>Peranan, Siaran Dunia Indonesia</li></ul></section><div class="bbc-19j92fr"><time datetime="2022-06-04">4 Juni 2022</time></div>{ps(news.paragraphs[:5], """<div class="bbc-19j92fr"><p dir="ltr" class="bbc-1gjryo4">""", "</p></div>")}{between}<div><h2 class="bbc-h" tabindex="-1">{news.heads[0]}</h2></div>{ps(news.paragraphs[5:], """<div class="bbc-19j92fr"><p dir="ltr" class="bbc-1gjryo4">""", "</p></div>")}</main><aside><section><h2>Berita terkait</h2><ul>{links(news)}</ul></section></aside><footer role="contentinfo"><p>© 2024 Siaran Dunia. Siaran Dunia tidak bertanggung jawab atas konten dari situs eksternal.</p></footer></div>'
    texts = ("KORNELIS", news.captions[0], *news.paragraphs[:5], news.heads[0], *news.paragraphs[5:])
    return Made(head, body, texts, (news.author,), "2022-06-04T06:00+00:00", "Siaran Dunia Indonesia")


def island_times(news: News) -> Made:
    """An English daily: name and post above, a topic box in the midst, channel and newsletter lines, topics below."""
    url = "https://www.islandtimes.example.com/asia/se-asia/fishers"
    head = f'<meta property="og:title" content="{news.title}"><meta property="og:site_name" content="The Island Times"><meta property="article:published_time" content="2022-06-04T17:00:00+08:00"><link rel="canonical" href="{url}"><meta property="article:author" content="https://www.islandtimes.example.com/authors/x">'
    topic = f'<div class="related-inline"><h4>More on this topic</h4><a href="/t">{news.others[0]}</a><a href="/t2">{news.others[1]}</a></div>'
    body = f'<nav><a>Singapore</a><a>Asia</a></nav><div class="article"><h1 class="headline">{news.title}</h1><div class="image"><img><p class="caption-text">{news.captions[0]}</p><p class="credit">PHOTO: REUTERS</p></div><div class="byline-box"><a class="byline" href="/authors/x">{news.author}</a><div class="desig">Indonesia Correspondent</div></div><div class="dates"><span>UPDATED</span> Jun 05, 2022, 09:10 AM SGT<span>PUBLISHED</span> Jun 04, 2022, 5:00 PM SGT</div><div class="body"><p>JAKARTA - {news.paragraphs[0]}</p>{ps(news.paragraphs[1:4])}{topic}{ps(news.paragraphs[4:])}<p>Sign up for our newsletter and get top stories delivered to your inbox every morning.</p><p>Join IT\'s Telegram channel and get the latest breaking news delivered to you.</p></div><div class="keywords"><a>INDONESIA</a><a>FISHERIES</a></div></div><div class="popular-box"><h3>TRENDING</h3>{links(news, "p")}</div>'
    texts = (news.captions[0], "PHOTO: REUTERS", f"JAKARTA - {news.paragraphs[0]}", *news.paragraphs[1:])
    return Made(head, body, texts, (news.author,), "2022-06-04T17:00+08:00", "The Island Times", url)


def capital_post(news: News) -> Made:
    """An English paper of the capital: the paper's name behind the author's, place and day in one line, a paywall box."""
    head = f'<meta property="og:site_name" content="The Capital Post"><meta name="author" content="{news.author} (The Capital Post)"><meta property="og:url" content="https://www.capitalpost.example.com/indonesia/2022/06/04/fishers.html">'
    body = f'<div class="tjp-header"><ul class="tjp-menu"><li>Indonesia</li><li>Opinion</li></ul></div><div class="tjp-single"><span class="tjp-label premium">PREMIUM</span><h1 class="tjp-title">{news.title}</h1><h2 class="tjp-summary">{news.quotation}</h2><div class="tjp-meta"><span class="author-name">{news.author}</span> (The Capital Post)<div class="tjp-meta__label"><span>Kupang</span><span> ● </span><span class="day">Sat, June 4, 2022</span></div></div><figure><img><figcaption>{news.captions[1]}</figcaption></figure><div class="share-icons"><span>Share This Article</span><span>Change Size</span></div><div class="tjp-body">{ps(news.paragraphs[:4])}<div class="newsletter-box"><h4>Viewpoint</h4><p>Every Thursday, whether you want to pause your week for a short while or delve into a good read.</p><p>for signing up our newsletter! Please check your email for your newsletter subscription.</p></div>{ps(news.paragraphs[4:])}</div><div class="paywall"><p>to Read Full Story</p><p>SUBSCRIBE NOW</p><p>Starting from IDR 55,500/month</p><ul><li>Unlimited access to our web and app content</li><li>No advertising, no interruptions</li></ul></div></div>'
    return Made(
        head,
        body,
        (news.quotation, news.captions[1], *news.paragraphs),
        (news.author,),
        "2022-06-04",
        "The Capital Post",
        "https://www.capitalpost.example.com/indonesia/2022/06/04/fishers.html",
    )


def full_text_article(news: News) -> Made:
    """A journal's full text as HTML: contents beside it, authors with letters, sections, a table, notes, references."""
    refs = tuple(
        f"Kewa, M. ({2010 + at}). {title}. Jurnal Selat, {at + 3}(2), {at + 11}–{at + 25}. https://doi.org/10.5555/js.{at}"
        for at, title in enumerate(news.others)
    )
    head = f'<meta name="citation_title" content="{news.title}"><meta name="citation_author" content="Kewa, Maria Goreti"><meta name="citation_author" content="Sumiati"><meta name="citation_journal_title" content="Jurnal Selat"><meta name="citation_publication_date" content="2022/06/04"><meta name="citation_volume" content="8"><meta name="citation_issue" content="1"><meta name="citation_firstpage" content="15"><meta name="citation_lastpage" content="31"><meta name="citation_issn" content="2477-1234"><meta name="citation_abstract_html_url" content="https://jurnal.selat.example.ac.id/js/article/view/77">'
    rows = "".join(
        f"<tr><td>{name}</td><td>{at}</td><td>{at * 3}</td></tr>"
        for at, name in enumerate(("Adonara", "Solor", "Lembata"), 12)
    )
    body = f'<div class="galley-bar"><a>Kembali ke Rincian Artikel</a></div><div class="row"><div class="col-sm-3"><div id="toc"><h4>Isi</h4><ul><li><a href="#s1">Pendahuluan</a></li><li><a href="#s2">Metode</a></li><li><a href="#s3">Daftar Pustaka</a></li></ul></div></div><div class="col-sm-9 article-text"><h1 class="article-title">{news.title}</h1><p class="contrib">Maria Goreti Kewa<sup>a</sup>, Sumiati<sup>b</sup></p><div class="abstract"><h2>Abstrak</h2><p>{" ".join(news.paragraphs[:2])}</p></div><section id="s1"><h2>1. Pendahuluan</h2><p>{news.paragraphs[2]}<sup><a href="#fn1" id="r1">1</a></sup> {news.paragraphs[3]}</p><p>{news.paragraphs[4]}</p></section><section id="s2"><h2>2. Metode</h2><p>{news.paragraphs[5]}</p><table class="table-wrap"><caption>Tabel 1. Jumlah perahu menurut pulau</caption><thead><tr><th>Pulau</th><th>2020</th><th>2021</th></tr></thead><tbody>{rows}</tbody></table><h3>2.1 {news.heads[0]}</h3>{ps(news.paragraphs[6:])}</section><section class="footnotes"><h2>Catatan</h2><ol><li id="fn1"><p>{news.quotation} <a href="#r1">↩</a></p></li></ol></section><section id="s3" class="ref-list"><h2>Daftar Pustaka</h2><ol>{ps(refs, "<li>", "</li>")}</ol></section></div></div>'
    table = (
        "Tabel 1. Jumlah perahu menurut pulau",
        "Pulau 2020 2021",
        *(f"{name} {at} {at * 3}" for at, name in enumerate(("Adonara", "Solor", "Lembata"), 12)),
    )
    texts = (
        "Abstrak",
        " ".join(news.paragraphs[:2]),
        "1. Pendahuluan",
        f"{news.paragraphs[2]} {news.paragraphs[3]}",
        news.paragraphs[4],
        "2. Metode",
        news.paragraphs[5],
        *table,
        f"2.1 {news.heads[0]}",
        *news.paragraphs[6:],
        "Catatan",
        news.quotation,
        "Daftar Pustaka",
        *refs,
    )
    return Made(
        head,
        body,
        texts,
        ("Maria Goreti Kewa", "Sumiati"),
        "2022-06-04",
        "Jurnal Selat",
        "https://jurnal.selat.example.ac.id/js/article/view/77",
    )


def encyclopedia_entry(news: News) -> Made:
    """An encyclopedia's entry as its newest skin prints it: contents, box of facts, notes, references, categories."""
    url = "https://id.ensiklo.example.org/wiki/Nelayan_Lembata"
    notes = tuple(
        f'"{title}". Kanal Nusa. 3 Mei 2020. Diakses tanggal {at + 4} Juni 2022.'
        for at, title in enumerate(news.others[:3])
    )
    marked = (
        f'{text}<sup id="cite_ref-{at}" class="reference"><a href="#cite_note-{at}"><span>[</span>{at}<span>]</span></a></sup>'
        for at, text in enumerate(news.paragraphs[2:5], 1)
    )
    edit = '<span class="mw-editsection"><span>[</span><a>sunting</a><span> | </span><a>sunting sumber</a><span>]</span></span>'
    body = f'<a class="mw-jump-link" href="#b">Lompat ke isi</a><div class="vector-header-container"><div id="p-search"><form><input><button>Cari</button></form></div></div><div class="vector-column-start"><nav id="mw-panel-toc"><h2>Daftar isi</h2><ul><li><a>Awal</a></li><li><a>{news.heads[0]}</a></li></ul></nav></div><main id="content" class="mw-body"><header class="mw-body-header"><h1 id="firstHeading" class="firstHeading"><span>{news.title}</span></h1><div id="p-lang-btn"><span>4 bahasa</span><ul><li><a>English</a></li><li><a>Jawa</a></li></ul></div></header><div class="vector-page-toolbar"><ul><li><a>Halaman</a></li><li><a>Pembicaraan</a></li><li><a>Baca</a></li><li><a>Sunting</a></li></ul></div><div id="siteSub">Dari Ensiklo, ensiklopedia bebas</div><div id="mw-content-text" class="mw-body-content"><div class="mw-parser-output"><table class="infobox"><tbody><tr><th>Provinsi</th><td>Nusa Tenggara Timur</td></tr><tr><th>Luas</th><td>1.266 km²</td></tr></tbody></table><p><b>{news.title}</b> adalah pokok entri ini. {news.paragraphs[0]}</p><p>{news.paragraphs[1]}</p><div class="mw-heading"><h2 id="A">{news.heads[0]}</h2>{edit}</div><figure class="mw-default-size"><a><img></a><figcaption>{news.captions[0]}</figcaption></figure>{ps(marked)}<div class="mw-heading"><h2 id="B">{news.heads[1]}</h2>{edit}</div><ul>{ps(news.points, "<li>", "</li>")}</ul>{ps(news.paragraphs[5:9])}<div class="mw-heading"><h2 id="R">Referensi</h2>{edit}</div><div class="mw-references-wrap"><ol class="references">{"".join(f"""<li id="cite_note-{at}"><span class="mw-cite-backlink"><a href="#cite_ref-{at}">^</a></span> <span class="reference-text">{note}</span></li>""" for at, note in enumerate(notes, 1))}</ol></div><div role="navigation" class="navbox"><table><tr><th>Kabupaten di Nusa Tenggara Timur</th></tr><tr><td><a>Alor</a> <a>Belu</a> <a>Ende</a></td></tr></table></div></div><div class="printfooter">Diperoleh dari "{url}"</div></div><div id="catlinks" class="catlinks"><a>Kategori</a>: <ul><li><a>Nelayan</a></li></ul></div></main><footer><ul><li>Halaman ini terakhir diubah pada 12 Maret 2023, pukul 04.11.</li><li>Teks tersedia di bawah Lisensi Atribusi-BerbagiSerupa; ketentuan tambahan mungkin berlaku.</li></ul></footer>'
    texts = (
        "Provinsi Nusa Tenggara Timur",
        "Luas 1.266 km²",
        f"{news.title} adalah pokok entri ini. {news.paragraphs[0]}",
        news.paragraphs[1],
        news.heads[0],
        news.captions[0],
        *news.paragraphs[2:5],
        news.heads[1],
        *news.points,
        *news.paragraphs[5:9],
        "Referensi",
        *notes,
    )
    return Made(
        f'<link rel="canonical" href="{url}">',
        body,
        texts,
        publisher="Ensiklo bahasa Indonesia, ensiklopedia bebas",
        url=url,
        titled=f"{news.title} - Ensiklo bahasa Indonesia, ensiklopedia bebas",
    )


def hosted_blog(news: News) -> Made:
    """A blog at a free host: paragraphs parted by line breaks, labels, a long thread of comments, archive by year."""
    comments = "".join(
        f'<li class="comment"><div class="comment-header"><cite class="user"><a>Anonim</a></cite><span class="datetime"><a>5 Juni 2022 pukul 08.1{at}</a></span></div><p class="comment-content">{text}</p><span class="comment-actions"><a>Balas</a><a>Hapus</a></span></li>'
        for at, text in enumerate(news.comments)
    )
    body = f'<div class="header section"><div class="titlewrapper"><h1 class="title"><a>Catatan Bonifasius</a></h1></div><p class="description"><span>Tentang laut, kampung, dan hal-hal kecil</span></p></div><div class="main section"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Sabtu, 04 Juni 2022</span></h2><div class="post hentry"><h3 class="post-title entry-title">{news.title}</h3><div class="post-body entry-content" id="post-body-1"><div class="separator"><a><img></a></div>{"<br /><br />".join(news.paragraphs)}<br /><br /><div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Diposting oleh <span class="fn">{news.author}</span></span> <span class="post-timestamp">di <a><abbr title="2022-06-04T13:00:00+07:00">13.00</abbr></a></span></div><div><span class="post-labels">Label: <a>laut</a>, <a>nelayan</a></span></div></div></div></div></div><div class="comments" id="comments"><h4>3 komentar:</h4><ol>{comments}</ol><p class="comment-footer"><a>Tambahkan komentar</a></p></div><div class="blog-pager"><a>Posting Lebih Baru</a><a>Posting Lama</a><a>Beranda</a></div><div class="blog-feeds">Langganan: <a>Posting Komentar (Atom)</a></div></div></div><div class="sidebar"><div class="widget Profile"><h2>Mengenai Saya</h2><a>{news.author}</a><a>Lihat profil lengkapku</a></div><div class="widget BlogArchive"><h2>Arsip Blog</h2><ul><li>▼ 2022 (12)<ul>{links(news)}</ul></li><li>► 2021 (30)</li></ul></div></div>'
    return Made(
        "",
        body,
        news.paragraphs,
        (news.author,),
        "2022-06-04",
        "Catatan Bonifasius",
        titled=f"Catatan Bonifasius: {news.title}",
    )


def ministry_app(news: News) -> Made:
    """A ministry's site made by a script: div soup with hashed classes, the same kind of element for menu and text."""
    text = "".join(
        f'<div class="css-k1x9 e1a"><span style="font-size:16px">{one}</span></div><div class="css-k1x9 e1a"><br></div>'
        for one in news.paragraphs
    )
    body = f'<div id="__next"><div class="css-0"><div class="css-8t"><span class="css-txt">Beranda</span><span class="css-txt">Profil</span><span class="css-txt">Kebijakan</span><span class="css-txt">Layanan Publik</span></div><div class="css-12"><div class="css-44"><p class="chakra-text css-t1">{news.title}</p><div class="css-45"><span class="css-d">Sabtu, 4 Juni 2022</span><span class="css-d">Siaran Pers</span></div><div class="css-46">{text}</div></div><div class="css-77"><p class="chakra-text css-t2">Berita Lainnya</p>{"".join(f"""<div class="css-80"><a href="/b"><p class="chakra-text">{title}</p><span>3 Juni 2022</span></a></div>""" for title in news.others)}</div></div><div class="css-99"><span class="css-txt">Jl. Pejambon No. 6 Jakarta Pusat, 10110</span><span class="css-txt">Telp. (021) 344 1508</span><span class="css-txt">© 2024 Kementerian Urusan Selat. Hak Cipta Dilindungi.</span></div></div></div>'
    return Made(
        f'<meta property="og:title" content="{news.title}"><meta property="og:site_name" content="Kementerian Urusan Selat">',
        body,
        news.paragraphs,
        (),
        "2022-06-04",
        "Kementerian Urusan Selat",
    )


def joint_statement(news: News) -> Made:
    """A regional body's statement: a page builder's blocks, numbered paragraphs, a link to the file, signatories."""
    numbered = "".join(f'<li style="text-align: justify"><p>{text}</p></li>' for text in news.paragraphs[2:])
    body = f'<div data-elementor-type="header" class="elementor-location-header"><nav class="elementor-nav-menu--main"><ul><li><a>About</a></li><li><a>Our Communities</a></li><li><a>Statements</a></li></ul></nav></div><div data-elementor-type="single-post" class="elementor elementor-location-single post type-post"><div class="elementor-widget-container"><h1 class="elementor-heading-title">{news.title}</h1></div><div class="elementor-widget elementor-widget-post-info"><ul><li><time>June 4, 2022</time></li><li><span class="elementor-post-info__terms-list"><a>Statement &amp; Communiques</a></span></li></ul></div><div class="elementor-widget elementor-widget-theme-post-content"><p><strong>Kupang, 4 June 2022</strong></p>{ps(news.paragraphs[:2])}<ol>{numbered}</ol><p style="text-align: center">***</p><p>Download the full statement <a href="/f.pdf">here</a>.</p></div><div class="elementor-widget elementor-share-buttons"><span>Share on facebook</span><span>Share on twitter</span></div></div><div class="elementor-posts-container"><h2>Related Post</h2>{"".join(f"<article><h3><a>{title}</a></h3></article>" for title in news.others)}</div><div data-elementor-type="footer"><p>The Strait Secretariat, 70A Jalan Merdeka, Kupang</p></div>'
    return Made(
        '<meta property="og:site_name" content="Strait Secretariat"><meta property="article:published_time" content="2022-06-04T06:00:00+00:00">',
        body,
        ("Kupang, 4 June 2022", *news.paragraphs),
        (),
        "2022-06-04T06:00+00:00",
        "Strait Secretariat",
    )


def institute_commentary(news: News) -> Made:
    """A think tank: summary, pull quotes that repeat the text, notes with a way back, a box on the author, programmes."""
    pulled = next(text for text in reversed(news.paragraphs) if len(text) > 120).split(". ")[0]
    notes = "".join(
        f'<li id="fn{at}">{text} <a class="footnote-backref" href="#f{at}">↩︎</a></li>'
        for at, text in enumerate((f"{title}, 12 May 2021, p. 4." for title in news.others[:2]), 1)
    )
    marked = [
        f'{text}<sup><a id="f{at}" href="#fn{at}">{at}</a></sup>' for at, text in enumerate(news.paragraphs[:2], 1)
    ]
    head = f'{linked([{"@type": "Article", "headline": news.title, "datePublished": "2022-06-04", "author": [{"@type": "Person", "name": news.author}, {"@type": "Person", "name": "Hamdan Wijaya"}], "publisher": {"@type": "Organization", "name": "Strait Studies Centre"}}])}<meta property="og:title" content="{news.title} | Strait Studies Centre">'
    body = f'<header class="site-header"><a>Strait Studies Centre</a><ul class="menu"><li>Research</li><li>Experts</li></ul></header><main class="l-main"><div class="hero"><span class="eyebrow">Commentary</span><h1>{news.title}</h1><p class="dek">{news.quotation}</p><div class="authors">by <a>{news.author}</a> and <a>Hamdan Wijaya</a></div><p class="published">Published on June 4, 2022</p></div><div class="cols"><aside class="meta-rail"><h5>Program</h5><a>Seas and Borders</a><p>The programme studies how maritime disputes shape the lives of coastal communities in the region, and what governments may do about them.</p><a>Learn More</a></aside><div class="zone-body">{ps(marked)}{ps(news.paragraphs[2:5])}<blockquote class="pullquote">{pulled}</blockquote><h2>{news.heads[0]}</h2>{ps(news.paragraphs[5:])}<h3>Notes</h3><ol class="footnotes">{notes}</ol></div></div><section class="about-authors"><h4>About the Authors</h4><p>{news.author} is a non-resident fellow at the centre, where she works on fisheries and coastal governance in the east.</p></section><section class="more-work"><h4>More Work from the Centre</h4>{links(news, "div")}</section></main><footer><p>The centre does not take institutional positions on public policy issues; the views represented herein are those of the authors.</p></footer>'
    texts = (
        news.quotation,
        *news.paragraphs[:5],
        news.heads[0],
        *news.paragraphs[5:],
        "Notes",
        *(f"{title}, 12 May 2021, p. 4." for title in news.others[:2]),
    )
    return Made(head, body, texts, (news.author, "Hamdan Wijaya"), "2022-06-04", "Strait Studies Centre")


def old_parliament(news: News) -> Made:
    """A parliament's site of an old kind: tables in tables, fonts, line breaks, the day in bold above the title."""
    body = f'<table width="900"><tr><td colspan="3"><img src="head.gif"></td></tr><tr><td width="180" valign="top"><table><tr><td><a>Beranda</a></td></tr><tr><td><a>Fraksi</a></td></tr><tr><td><a>Komisi</a></td></tr></table></td><td valign="top"><font face="Arial" size="1"><b>04-06-2022 / KOMISI IV</b></font><br><font size="4" color="#003366"><b>{news.title}</b></font><br><br><table align="left"><tr><td><img><br><font size="1"><i>{news.captions[0]}</i></font></td></tr></table><font face="Arial" size="2"><div align="justify">{"<br><br>".join(news.paragraphs)}</div></font><br><font size="1">{news.author}</font></td><td width="180" valign="top"><table><tr><td><b>BERITA TERKAIT</b></td></tr>{"".join(f"<tr><td><a>{title}</a></td></tr>" for title in news.others)}</table></td></tr><tr><td colspan="3"><font size="1">Hak Cipta Sekretariat Jenderal, Jalan Jenderal Gatot Subroto, Jakarta 10270</font></td></tr></table>'
    return Made("", body, (news.captions[0], *news.paragraphs, news.author), published="2022-06-04")


def fast_mobile(news: News) -> Made:
    """A page for phones in the fast format: its own elements for pictures, menus, consent and advertisements."""
    url = "https://m.kanaltimur.example.com/amp/nelayan-menunggu"
    body = f'<amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a>Beranda</a></li><li><a>Bisnis</a></li></ul></amp-sidebar><amp-consent id="c" layout="nodisplay"><div class="consent-box"><p>Kami menggunakan cookie untuk menyajikan konten dan iklan yang sesuai dengan minat Anda serta mengukur kinerja situs kami.</p><button>Setuju</button></div></amp-consent><header class="amp-head"><a>Kanal Timur</a></header><main><article class="amp-wp-article"><h1 class="amp-wp-title">{news.title}</h1><div class="amp-wp-meta amp-wp-byline">Oleh {news.author}</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2022-06-04T13:00:00+07:00">4 Juni 2022</time></div><amp-social-share type="twitter"></amp-social-share><figure class="amp-wp-article-featured-image"><amp-img src="a.jpg"></amp-img><figcaption class="wp-caption-text">{news.captions[0]}</figcaption></figure><div class="amp-wp-article-content">{ps(news.paragraphs[:4])}<amp-ad type="doubleclick"><div placeholder>Iklan</div></amp-ad><p><strong>BACA JUGA:</strong> <a href="/x">{news.others[0]}</a></p>{ps(news.paragraphs[4:8])}<ul>{ps(news.points, "<li>", "</li>")}</ul>{ps(news.paragraphs[8:])}</div><footer class="amp-wp-article-footer"><div class="amp-wp-meta">Tag: <a>nelayan</a></div></footer></article></main><footer class="amp-wp-footer"><p>© Kanal Timur</p><a href="#top">Kembali ke atas</a></footer>'
    texts = (news.captions[0], *news.paragraphs[:8], *news.points, *news.paragraphs[8:])
    head = f'<link rel="canonical" href="https://kanaltimur.example.com/nelayan-menunggu"><meta name="amp-url" content="{url}">{linked({"@type": "NewsArticle", "headline": news.title, "datePublished": "2022-06-04T13:00:00+07:00", "author": {"@type": "Person", "name": news.author}, "publisher": {"@type": "Organization", "name": "Kanal Timur"}})}'
    return Made(
        head, body, texts, (news.author,), _STAMP, "Kanal Timur", "https://kanaltimur.example.com/nelayan-menunggu"
    )


def saved_with_files(news: News) -> Made:
    """A page saved by a browser: the address in a comment, a consent dialog with much text, a login form, chat."""
    url = "https://www.harianpantai.example.com/opini/menunggu-kapal"
    consent = '<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter"></div><div id="onetrust-banner-sdk" role="alertdialog"><h2>We value your privacy</h2><div id="onetrust-policy-text">We and our 842 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers and standard information sent by a device, for personalised advertising and content, measurement, audience research and services development.</div><div class="ot-dpd-container"><h3>We and our partners process data to provide:</h3><div>Use precise geolocation data. Actively scan device characteristics for identification. Store and/or access information on a device.</div></div><button>I Accept</button><button>Show Purposes</button></div></div>'
    body = f'<!-- saved from url=(0052){url} --><div class="login-modal" style="display: none;"><h3>Masuk ke akun Anda</h3><p>Dengan masuk, Anda menyetujui Syarat dan Ketentuan serta Kebijakan Privasi yang berlaku di situs ini.</p></div><header><a href="{url}">Harian Pantai</a></header><section class="opini"><h1>{news.title}</h1><p class="penulis">Oleh <strong>{news.author}</strong><br>Dosen Fakultas Perikanan, Universitas Nusa Pantai</p><p class="tanggal">Sabtu, 04 Juni 2022 | 13:00 WITA</p><img src="./Menunggu_files/a.jpg"><div class="isi">{ps(news.paragraphs[:5])}<div class="text-center"><iframe src="x"></iframe></div>{ps(news.paragraphs[5:])}<p><em>*) Penulis adalah dosen Fakultas Perikanan, Universitas Nusa Pantai.</em></p><p><em>Isi artikel merupakan tanggung jawab penulis.</em></p></div></section><div class="wa-chat"><p>Hubungi redaksi melalui WhatsApp</p></div>{consent}'
    texts = (
        *news.paragraphs,
        "*) Penulis adalah dosen Fakultas Perikanan, Universitas Nusa Pantai.",
        "Isi artikel merupakan tanggung jawab penulis.",
    )
    return Made(
        "", body, texts, (news.author,), "2022-06-04T13:00+08:00", "Harian Pantai", url, f"{news.title} - Harian Pantai"
    )


def web_archive(news: News) -> Made:
    """A web archive of a browser: quoted-printable parts; an interview whose questions are bold."""
    pairs = "".join(
        f"<p><b>{asked}</b></p>{ps(news.paragraphs[at * 2 : at * 2 + 2])}" for at, asked in enumerate(news.questions)
    )
    body = f'<div class="top-menu"><a>Wawancara</a><a>Esai</a></div><div class="post"><h1>{news.title}</h1><div class="post-info"><span class="post-author">{news.author}</span> <span class="post-date">4 Juni 2022</span></div><div class="post-content"><p><i>{news.paragraphs[-1]}</i></p>{pairs}<p>{news.paragraphs[8]}</p></div><div class="post-tags"><a>#nelayan</a> <a>#laut</a></div><div class="donate"><p>Dukung kami agar tetap bisa menulis untuk Anda. Setiap sumbangan berarti.</p><a>Donasi</a></div></div><div class="side"><h4>Artikel Lain</h4>{links(news, "p")}</div>'
    texts = (
        news.paragraphs[-1],
        *(text for at, asked in enumerate(news.questions) for text in (asked, *news.paragraphs[at * 2 : at * 2 + 2])),
        news.paragraphs[8],
    )
    return Made(
        '<meta property="og:site_name" content="Majalah Ombak">',
        body,
        texts,
        (news.author,),
        "2022-06-04",
        "Majalah Ombak",
        "https://majalahombak.example.id/wawancara/kapal",
    )


TEMPLATES: dict[str, tuple[Template, str]] = {
    "big_portal": (big_portal, "id"), "quick_portal": (quick_portal, "id"), "endless_page": (endless_page, "id"),
    "world_service": (world_service, "id"), "island_times": (island_times, "en"), "capital_post": (capital_post, "en"),
    "full_text_article": (full_text_article, "id"), "encyclopedia_entry": (encyclopedia_entry, "id"),
    "hosted_blog": (hosted_blog, "id"), "ministry_app": (ministry_app, "id"), "joint_statement": (joint_statement, "en"),
    "institute_commentary": (institute_commentary, "en"), "old_parliament": (old_parliament, "id"),
    "fast_mobile": (fast_mobile, "id"), "saved_with_files": (saved_with_files, "id"), "web_archive": (web_archive, "id"),
}  # fmt: skip


def make_page(template: str, seed: int) -> SitePage:
    """Make a page of a template."""
    return page_of(*TEMPLATES[template], seed, archived=template == "web_archive")


def page_of(template: Template, language: str, seed: int, *, archived: bool = False) -> SitePage:
    """Make a page, as a web archive if asked."""
    news = make_news(seed, "en" if language == "en" else "id")
    made = template(news)
    markup = f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{made.titled or news.title}</title>{made.head}</head><body class="single">{made.body}</body></html>'
    data = _archive(markup, made.url) if archived else markup.encode()
    return SitePage(data, markup, made.texts, news.title, made.authors, made.published, made.publisher, made.url)


def _archive(markup: str, url: str) -> bytes:
    """Return a web archive as browsers write it."""
    page = quopri.encodestring(markup.replace("><", ">\n<").encode()).replace(b"\n", b"\r\n")
    head = f'From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multipart--x----"\r\n\r\n\r\n------Multipart--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {url}\r\n\r\n'
    style = '\r\n------Multipart--x----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\n@charset "utf-8";\r\n\r\n------Multipart--x------\r\n'
    return head.encode() + page + style.encode()

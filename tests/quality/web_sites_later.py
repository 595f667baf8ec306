# ruff: noqa: E501 -- markup reads better in whole lines
"""More templates in the manner of real sites, written when the first had been read, in; their pages out."""

from __future__ import annotations

from tests.quality.web_sites import Made, SitePage, Template, page_of
from tests.quality.web_stories import News, linked, links, ps

_STAMP = "2022-06-04T13:00+07:00"


def live_blog(news: News) -> Made:
    """A live report: entries under their hours, newest first, each with its own heading and buttons."""
    entries = "".join(
        f'<li class="live-entry" id="e{at}"><time class="hour" datetime="2022-06-04T1{at}:05:00+07:00">1{at}.05 WIB</time><h2 class="entry-head">{head}</h2>{ps(news.paragraphs[at * 3 : at * 3 + 3])}<div class="entry-share"><button>Bagikan</button><button>Salin tautan</button></div></li>'
        for at, head in enumerate(news.heads)
    )
    body = f'<header class="topnav"><a>Kanal Ombak</a><a>Langsung</a></header><main><div class="live-header"><span class="badge">LANGSUNG</span><h1>{news.title}</h1><p class="byline">Oleh {news.author}</p><p class="pub">Terbit: Sabtu, 4 Juni 2022, 10.00 WIB</p></div><section class="keypoints"><h2>Ringkasan</h2><ul>{ps(news.points, "<li>", "</li>")}</ul></section><ol class="live-list">{entries}</ol><div class="load"><button>Muat lebih banyak</button></div></main><footer><p>© 2022 Kanal Ombak</p></footer>'
    flow = [
        text
        for at, head in enumerate(news.heads)
        for text in (f"1{at}.05 WIB", head, *news.paragraphs[at * 3 : at * 3 + 3])
    ]
    return Made(
        '<meta property="og:site_name" content="Kanal Ombak"><meta property="article:published_time" content="2022-06-04T10:00:00+07:00">',
        body,
        ("Ringkasan", *news.points, *flow),
        (news.author,),
        "2022-06-04T10:00+07:00",
        "Kanal Ombak",
    )


def numbered_list(news: News) -> Made:
    """A list of reasons: numbered headings, pictures with sources, links to other lists after every second one."""
    parts = "".join(
        f'<h3>{at}. {head}</h3><figure class="wp-block-image"><img><figcaption>Sumber: dokumentasi Pelabuhan {at}</figcaption></figure>{ps(news.paragraphs[at * 2 : at * 2 + 2])}<div class="read-more-box"><span>Baca Juga:</span><a href="/l">{news.others[at]}</a></div>'
        for at, head in enumerate(news.heads, 1)
    )
    body = f'<div id="top"><ul class="main-menu"><li>Gaya Hidup</li><li>Inspirasi</li></ul></div><div class="content-wrap"><article><h1 class="judul-artikel">{news.title}</h1><div class="info"><span class="nama-penulis">{news.author}</span> | <span class="tgl">04 Jun 2022, 13:00</span> | <span>5 menit baca</span></div><div class="isi-artikel">{ps(news.paragraphs[:2])}{parts}<p>{news.paragraphs[10]}</p></div></article><div class="tags-wrap">TAGS : <a>nelayan</a> <a>pulau</a></div><div class="emoji"><p>Apa Reaksi Kamu?</p><span>0</span><span>3</span></div></div><div class="kolom-kanan"><h3>Artikel Populer</h3>{links(news, "div")}</div>'
    flow = [
        text
        for at, head in enumerate(news.heads, 1)
        for text in (f"{at}. {head}", f"Sumber: dokumentasi Pelabuhan {at}", *news.paragraphs[at * 2 : at * 2 + 2])
    ]
    return Made(
        '<meta property="og:site_name" content="Inspira">',
        body,
        (*news.paragraphs[:2], *flow, news.paragraphs[10]),
        (news.author,),
        "2022-06-04T13:00",
        "Inspira",
    )


def review_abstract(news: News) -> Made:
    """A publisher's page of an article in two languages: highlights, metrics, rights, a long list of cited by."""
    head = f'<meta name="dc.title" content="{news.title}"><meta name="citation_title" content="{news.title}"><meta name="citation_author" content="{news.author}"><meta name="citation_journal_title" content="Strait Review"><meta name="citation_publication_date" content="2022/06/04"><meta name="citation_volume" content="14"><meta name="citation_doi" content="10.5555/sr.2022.14">'
    cited = "".join(f'<div class="citedByEntry"><span>{title}</span> <a>Crossref</a></div>' for title in news.others)
    body = f'<div class="pb-header"><a>Skip to Main Content</a><form class="quick-search"><input placeholder="Search"><button>Search</button></form></div><div class="article-page"><div class="issue-banner">Strait Review, Volume 14, 2022</div><h1 class="citation__title">{news.title}</h1><div class="loa"><a>{news.author}</a><span> ORCID Icon</span></div><div class="pubinfo">Received 11 Jan 2022, Accepted 02 May 2022, Published online: 04 Jun 2022</div><ul class="tabs"><li><a>Full Article</a></li><li><a>Figures &amp; data</a></li><li><a>References</a></li><li><a>Citations</a></li><li><a>Metrics</a></li></ul><div class="abstractSection"><h2 class="section-heading-2">ABSTRACT</h2><p>{" ".join(news.paragraphs[:4])}</p></div><div class="abstractKeywords"><h3>KEYWORDS:</h3><ul><li><a>fisheries</a></li><li><a>borders</a></li></ul></div><div class="body"><h2 class="section-heading-2">Introduction</h2>{ps(news.paragraphs[4:8])}<h2 class="section-heading-2">{news.heads[0]}</h2>{ps(news.paragraphs[8:])}<h2>Disclosure statement</h2><p>No potential conflict of interest was reported by the author.</p></div><div class="metrics"><span>1,204 Views</span><span>12 CrossRef citations</span><span>3 Altmetric</span></div><div class="related-articles-tabs"><h3>People also read</h3>{links(news, "div")}<h3>Cited by</h3>{cited}</div></div><div class="footer-links"><p>Information for</p><p>Registered in England &amp; Wales No. 01072954</p></div>'
    texts = (
        "ABSTRACT",
        " ".join(news.paragraphs[:4]),
        "Introduction",
        *news.paragraphs[4:8],
        news.heads[0],
        *news.paragraphs[8:],
        "Disclosure statement",
        "No potential conflict of interest was reported by the author.",
    )
    return Made(head, body, texts, (news.author,), "2022-06-04", "Strait Review")


def self_hosted_blog(news: News) -> Made:
    """A blog of a block theme: a table, notes below, a bio, related posts, a thread of comments by name and day."""
    thread = "".join(
        f'<li class="comment"><article class="comment-body"><footer class="comment-meta"><b class="fn">Yosep{at}</b> <span class="says">berkata:</span><time datetime="2022-06-0{at + 5}">{at + 5} Juni 2022 pukul 10:12</time></footer><div class="comment-content"><p>{text}</p></div><div class="reply"><a>Balas</a></div></article></li>'
        for at, text in enumerate(news.comments)
    )
    rows = "".join(
        f"<tr><td>{name}</td><td>{at} perahu</td></tr>" for at, name in enumerate(("Adonara", "Solor", "Lembata"), 12)
    )
    body = f'<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a>Beranda Pesisir</a></p><nav class="wp-block-navigation"><ul><li><a>Esai</a></li></ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">{news.title}</h1><div class="wp-block-group is-meta"><p>oleh</p><div class="wp-block-post-author"><p class="wp-block-post-author__name">{news.author}</p></div><div class="wp-block-post-date"><time datetime="2022-06-04T13:00:00+07:00">Juni 4, 2022</time></div></div><div class="entry-content wp-block-post-content"><p class="has-drop-cap">{news.paragraphs[0]}</p>{ps(news.paragraphs[1:4])}<figure class="wp-block-table"><table><tbody>{rows}</tbody></table><figcaption class="wp-element-caption">Perahu menurut pulau, 2021.</figcaption></figure><h2 class="wp-block-heading">{news.heads[0]}</h2>{ps(news.paragraphs[4:])}<p>{news.points[0]}<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="a">{news.quotation} <a href="#a-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Terkait</em></h3></div></div><div class="author-bio"><p class="author-name">{news.author}</p><p>Menulis tentang laut dan orang-orang yang hidup darinya; tinggal di Larantuka bersama dua ekor kucing.</p></div><nav class="post-nav"><a>← Sebelumnya: {news.others[0]}</a><a>Berikutnya: {news.others[1]} →</a></nav><div class="wp-block-comments"><h2>3 tanggapan untuk “{news.title}”</h2><ol class="wp-block-comment-template">{thread}</ol><div id="respond"><h3>Tinggalkan Balasan</h3><form><p>Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *</p></form></div></div></main><footer><p>Dirancang dengan WordPress</p></footer></div>'
    table = tuple(f"{name} {at} perahu" for at, name in enumerate(("Adonara", "Solor", "Lembata"), 12))
    texts = (
        *news.paragraphs[:4],
        *table,
        "Perahu menurut pulau, 2021.",
        news.heads[0],
        *news.paragraphs[4:],
        news.points[0],
        news.quotation,
    )
    return Made("", body, texts, (news.author,), _STAMP, "Beranda Pesisir", titled=f"{news.title} – Beranda Pesisir")


def printed_daily(news: News) -> Made:
    """A newspaper's electronic edition: kicker above, a large first letter, columns as blocks, 'continued on page'."""
    first, rest = news.paragraphs[0][0], news.paragraphs[0][1:]
    columns = "".join(f'<div class="kolom">{ps(news.paragraphs[at : at + 3])}</div>' for at in (1, 4, 7))
    body = f'<div class="toolbar-epaper"><span>Halaman 3</span><a>Unduh PDF</a><a>Perbesar</a><a>Edisi Lain</a></div><div class="story"><div class="kicker">KEDAULATAN LAUT</div><h1>{news.title}</h1><div class="deck">{news.quotation}</div><div class="penulis">{news.author}</div><div class="kolom"><p><span class="dropcap">{first}</span>{rest}</p></div>{columns}<div class="kolom"><p>{news.paragraphs[10]}</p><p class="sambung">(Bersambung ke hal. 7)</p></div><div class="foto"><img><div class="keterangan-foto">{news.captions[1]}</div></div></div><div class="edisi">Suara Selat, Sabtu 4 Juni 2022</div>'
    texts = (news.quotation, *news.paragraphs, "(Bersambung ke hal. 7)", news.captions[1])
    return Made(
        '<meta property="og:site_name" content="Suara Selat">', body, texts, (news.author,), "2022-06-04", "Suara Selat"
    )


def palace_transcript(news: News) -> Made:
    """A speech as a palace publishes it: date and place above, speakers in bold, rows of other speeches below."""
    speech = "".join(
        f"<p><strong>{who}:</strong> {text}</p>"
        for who, text in zip(("Presiden", "Wartawan") * 5, news.paragraphs, strict=False)
    )
    body = f'<div class="skiplinks"><a>Langsung ke isi</a></div><div class="site-head"><a>Sekretariat Kepresidenan</a><ul class="nav-links"><li><a>Berita</a></li><li><a>Transkrip</a></li></ul></div><div class="page-title"><h1>{news.title}</h1><div class="breadcrumb-trail"><a>Beranda</a> » <a>Transkrip</a></div></div><div class="post-detail"><div class="date-cat">4 Juni 2022 • Transkrip • Dilihat 2.310 kali</div><p><em>Dermaga Lewoleba, Kabupaten Lembata, Nusa Tenggara Timur, 4 Juni 2022</em></p>{speech}<p>Terima kasih.</p><div class="row-download"><a>Unduh Transkrip</a></div></div><div class="other-speeches"><h2>Transkrip Lainnya</h2><div class="grid">{links(news, "h3")}</div></div>'
    said = tuple(f"{who}: {text}" for who, text in zip(("Presiden", "Wartawan") * 5, news.paragraphs, strict=False))
    return Made(
        '<meta property="og:site_name" content="Sekretariat Kepresidenan">',
        body,
        ("Dermaga Lewoleba, Kabupaten Lembata, Nusa Tenggara Timur, 4 Juni 2022", *said, "Terima kasih."),
        (),
        "2022-06-04",
        "Sekretariat Kepresidenan",
    )


def lazy_magazine(news: News) -> Made:
    """A magazine whose pictures wait for a script: noscript copies, an index that jumps, boxes that repeat the text."""
    picture = f'<figure><img data-src="a.jpg" class="lazyload"><noscript><img src="a.jpg"></noscript><figcaption>{news.captions[0]}</figcaption></figure>'
    jump = f'<div class="ez-toc"><p class="ez-toc-title">Daftar Isi</p><ul><li><a href="#a">{news.heads[0]}</a></li><li><a href="#b">{news.heads[1]}</a></li></ul></div>'
    repeated = next(text for text in news.paragraphs if len(text) > 150).split(". ")[0]
    body = f'<noscript><div>Aktifkan JavaScript untuk membaca halaman ini.</div></noscript><header id="header"><div class="logo"><a>Esai Timur</a></div></header><div class="main"><div class="post-header"><a class="cat">Esai</a><h1 class="post-title">{news.title}</h1><div class="post-byline">Oleh <a rel="author">{news.author}</a> · 4 Juni 2022</div></div><div class="post-body">{picture}{ps(news.paragraphs[:2])}{jump}<h2 id="a">{news.heads[0]}</h2>{ps(news.paragraphs[2:6])}<aside class="highlight-quote"><p>{repeated}</p></aside><h2 id="b">{news.heads[1]}</h2>{ps(news.paragraphs[6:])}</div><div class="post-end"><p>Suka tulisan ini? Traktir penulisnya kopi lewat Karyakarsa.</p></div><div class="subscribe-box"><h3>Berlangganan surat elektronik kami</h3><p>Satu esai panjang setiap pekan, langsung ke kotak masuk Anda.</p></div></div>'
    texts = (
        news.captions[0],
        *news.paragraphs[:2],
        news.heads[0],
        *news.paragraphs[2:6],
        news.heads[1],
        *news.paragraphs[6:],
    )
    return Made(
        linked(
            {
                "@context": "https://schema.org",
                "@type": "BlogPosting",
                "headline": news.title,
                "author": [{"@type": "Person", "name": news.author}],
                "datePublished": "2022-06-04T13:00:00+07:00",
                "publisher": {"@type": "Organization", "name": "Esai Timur"},
            }
        ),
        body,
        texts,
        (news.author,),
        _STAMP,
        "Esai Timur",
    )


TEMPLATES: dict[str, tuple[Template, str]] = {
    "live_blog": (live_blog, "id"), "numbered_list": (numbered_list, "id"), "review_abstract": (review_abstract, "en"),
    "self_hosted_blog": (self_hosted_blog, "id"), "printed_daily": (printed_daily, "id"),
    "palace_transcript": (palace_transcript, "id"), "lazy_magazine": (lazy_magazine, "id"),
}  # fmt: skip


def make_page(template: str, seed: int) -> SitePage:
    """Make a page of a template."""
    return page_of(*TEMPLATES[template], seed)

# ruff: noqa: E501 -- markup reads better in whole lines
"""A second set of templates the reader was not made for in; web pages of known text and known makers, out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.web_pages import Story, make_story


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page, its texts in order, and what it says of title, author, date and the body that published it (or none)."""

    markup: str
    texts: tuple[str, ...]
    title: str
    author: str
    date: str
    publisher: str


_Made = tuple[str, str, tuple[str, ...], str, str, str]


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def _stories(story: Story, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/y">{title}</a></{tag}>' for title in story.others)


def ojs_article(story: Story) -> _Made:
    """An article's page of a journal platform: galley links, abstract, references, licence, side blocks."""
    abstract = " ".join(story.paragraphs[:3])
    references = tuple(
        f"Rahma, S. (201{at}). {title}. Jurnal Kota, {at}(1), 1-9." for at, title in enumerate(story.others, 3)
    )
    head = f'<meta name="citation_title" content="{story.title}"><meta name="citation_author" content="{story.author}"><meta name="citation_journal_title" content="Jurnal Kota Pesisir"><meta name="citation_date" content="2022/06/04"><meta name="citation_volume" content="5"><meta name="citation_issue" content="2">'
    body = f'<header><nav><ul><li><a>Current</a></li><li><a>Archives</a></li><li><a>Register</a></li><li><a>Login</a></li></ul></nav></header><div class="pkp_structure_main"><nav class="cmp_breadcrumbs"><ol><li><a>Home</a></li><li><a>Archives</a></li><li>Vol. 5 No. 2 (2022)</li></ol></nav><article class="obj_article_details"><h1 class="page_title">{story.title}</h1><div class="row"><div class="main_entry"><section class="item authors"><h2 class="pkp_screen_reader">Authors</h2><ul class="authors"><li><span class="name">{story.author}</span><span class="affiliation">Universitas Pesisir</span></li></ul></section><section class="item doi"><h2 class="label">DOI:</h2><span class="value"><a>https://doi.org/10.1234/jkp.5.2</a></span></section><section class="item keywords"><h2 class="label">Keywords:</h2><span class="value">kota, pelabuhan</span></section><section class="item abstract"><h2 class="label">Abstract</h2><p>{abstract}</p></section><section class="item references"><h2 class="label">References</h2><div class="value">{_paragraphs(references)}</div></section></div><div class="entry_details"><div class="item galleys"><ul><li><a class="obj_galley_link pdf">PDF</a></li></ul></div><div class="item published"><section class="sub_item"><h2 class="label">Published</h2><div class="value"><span>2022-06-04</span></div></section></div><div class="item copyright"><h2 class="label">License</h2><p>This work is licensed under a Creative Commons Attribution 4.0 International License.</p></div><div class="item citation"><h2 class="label">How to Cite</h2><div class="value">{story.author}. (2022). {story.title}. Jurnal Kota Pesisir, 5(2).</div></div></div></div></article></div><div class="pkp_structure_sidebar"><div class="block_make_submission"><a>Make a Submission</a></div><div class="block_information"><span class="title">Information</span><ul><li><a>For Readers</a></li><li><a>For Authors</a></li></ul></div></div><footer>Platform &amp; workflow by OJS / PKP</footer>'
    return (
        head,
        body,
        ("Abstract", abstract, "References", *references),
        story.author,
        "2022-06-04",
        "Jurnal Kota Pesisir",
    )


def wordpress(story: Story) -> _Made:
    """A blog of a usual theme: entry meta, share buttons, author box, earlier and later entries, comments, widgets."""
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#org", "name": "Catatan Teluk"},
        {"@type": "WebPage", "@id": "#page", "name": f"{story.title} - Catatan Teluk"},
        {"@type": "Person", "@id": "#person", "name": story.author},
        {"@type": "BlogPosting", "headline": story.title, "author": {"@id": "#person"}, "publisher": {"@id": "#org"}, "datePublished": "2022-06-04T06:00:00+00:00"},
    ]}  # fmt: skip
    body = f'<div id="page"><header id="masthead"><p class="site-title"><a>Catatan Teluk</a></p><p class="site-description">Dari pinggir laut</p><nav><ul><li><a>Beranda</a></li><li><a>Tentang</a></li></ul></nav></header><main><article class="post"><header class="entry-header"><h1 class="entry-title">{story.title}</h1><div class="entry-meta"><span class="posted-on">Posted on <time datetime="2022-06-04T13:00:00+07:00">June 4, 2022</time></span> <span class="byline">by <a>{story.author}</a></span></div></header><div class="entry-content">{_paragraphs(story.paragraphs)}<blockquote><p>{story.quotation}</p></blockquote><div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on Twitter (Opens in new window)</a></li></ul></div><div class="sharedaddy"><h3 class="sd-title">Like this:</h3><span>Like</span> <span>Loading...</span></div></div><footer class="entry-footer"><span>Categories: <a>Kota</a></span> <span>Tags: <a>laut</a>, <a>kapal</a></span></footer></article><nav class="post-navigation"><h2>Post navigation</h2><a>Previous Post {story.others[0]}</a><a>Next Post {story.others[1]}</a></nav><div id="comments"><h2>2 thoughts on “{story.title}”</h2><ol><li><div class="comment-author">Made</div><p>Tulisan yang bagus, terima kasih sudah berbagi dengan kami semua.</p><a>Reply</a></li></ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div></main><aside id="secondary"><section class="widget"><h2>Recent Posts</h2><ul>{_stories(story)}</ul></section><section class="widget"><h2>Archives</h2><ul><li><a>June 2022</a></li></ul></section></aside><footer><p>Proudly powered by WordPress</p></footer></div>'
    return _linked(graph), body, (*story.paragraphs, story.quotation), story.author, "2022-06-04", "Catatan Teluk"


def agency(story: Story) -> _Made:
    """A government agency's CMS: accessibility bar, date and unit above, gallery, poll, addresses."""
    body = f'<div class="topbar"><a>A+</a><a>A-</a><a>Kontras Tinggi</a><a>Bahasa</a></div><div class="navbar"><ul><li><a>Beranda</a></li><li><a>Profil</a><ul><li><a>Visi dan Misi</a></li><li><a>Struktur Organisasi</a></li></ul></li><li><a>PPID</a></li></ul></div><div class="container"><div class="row"><div class="col-md-8"><div class="title"><h2>{story.title}</h2></div><div class="meta"><i class="fa"></i> Biro Humas <i class="fa"></i> Sabtu, 4 Juni 2022 <i class="fa"></i> 1.204 kali dibaca</div><div class="content-text">{"".join(f"<div>{text}</div>" for text in story.paragraphs)}<div><br></div></div><div class="share"><p>Bagikan ke:</p><a>Facebook</a><a>Twitter</a><a>WhatsApp</a></div></div><div class="col-md-4"><h4>Berita Lainnya</h4><ul>{_stories(story)}</ul><h4>Jajak Pendapat</h4><form><p>Bagaimana pendapat Anda tentang situs ini?</p><label>Baik</label><label>Cukup</label><button>Kirim</button></form></div></div></div><div class="footer"><h5>Kontak Kami</h5><p>Jalan Teluk No. 5, Kota Pesisir 12345</p><p>Jumlah pengunjung: 1.234.567</p></div>'
    return (
        '<meta property="og:site_name" content="Badan Urusan Pesisir">',
        body,
        story.paragraphs,
        "",
        "2022-06-04",
        "Badan Urusan Pesisir",
    )


def local_daily(story: Story) -> _Made:
    """A local paper: name and role on two lines, name and site in one, date with slashes, cookies, a poll of reactions."""
    half = len(story.paragraphs) // 2
    body = f'<div class="cookie"><p>Situs ini menggunakan cookie untuk meningkatkan pengalaman Anda.</p><button>Terima</button></div><div class="head"><a>Lokal</a><a>Olahraga</a><a>Hiburan</a></div><div class="article-head"><h1>{story.title}</h1><div class="credit"><p>{story.author}</p><p>Penulis</p></div><div class="credit"><p>Dewi Anggraini</p><p>Editor</p></div><div class="date">Sabtu, 4/6/2022 | 13:00 WIB</div></div><div class="article-body"><p>{story.paragraphs[0]}</p>{_paragraphs(story.paragraphs[1:half])}<p><strong>Baca Juga: <a>{story.others[0]}</a></strong></p>{_paragraphs(story.paragraphs[half:])}</div><div class="reaction"><p>Apa reaksi Anda?</p><span>Senang 0%</span><span>Sedih 100%</span></div><div class="tag"><span>Tags</span><a>kota</a></div><div class="latest"><h3>Berita Terkini</h3>{_stories(story, "div")}</div><div class="foot"><p>© 2022 Koran Teluk</p></div>'
    return (
        '<meta property="og:site_name" content="Koran Teluk">',
        body,
        story.paragraphs,
        story.author,
        "2022-06-04",
        "Koran Teluk",
    )


def commentary(story: Story) -> _Made:
    """An institute's commentary: several authors' list in JSON-LD, pull quotes repeated from the text, notes on authors."""
    pulled = story.paragraphs[2].split(". ")[0]
    data = [
        {"@type": "BreadcrumbList"},
        {
            "@type": ["NewsArticle", "OpinionNewsArticle"],
            "headline": story.title,
            "author": [{"@type": "Person", "name": story.author}],
            "publisher": {"@type": "Organization", "name": "Institut Selat"},
            "datePublished": "2022-06-04",
        },
    ]
    body = f'<header role="banner"><a>Institut Selat</a><ul><li><a>Research</a></li><li><a>Experts</a></li><li><a>Events</a></li></ul></header><main><div class="hero"><span>Commentary</span><h1>{story.title}</h1><p class="by"><a>{story.author}</a> - Institut Selat</p><p>4 June 2022</p></div><div class="rte">{_paragraphs(story.paragraphs[:3])}<aside class="pullquote">{pulled}</aside><h2>{story.subheading}</h2>{_paragraphs(story.paragraphs[3:])}</div><div class="about-author"><h4>About the author</h4><p>{story.author} is a research fellow at the institute.</p></div><div class="related"><h3>Related research</h3>{_stories(story, "div")}</div></main><footer><p>Stay informed. Subscribe to our weekly digest.</p></footer>'
    return (
        _linked(data),
        body,
        (*story.paragraphs[:3], story.subheading, *story.paragraphs[3:]),
        story.author,
        "2022-06-04",
        "Institut Selat",
    )


def campus(story: Story) -> _Made:
    """A university's news: photo credit, unit, hashtags, visitors' counter, links to faculties."""
    body = f'<div id="mega"><ul><li><a>Fakultas Hukum</a></li><li><a>Fakultas Ekonomi</a></li></ul></div><section><h1 class="single-title">{story.title}</h1><ul class="post-meta"><li>04 Juni 2022</li><li>Oleh : {story.author}</li><li>Kategori: Berita</li></ul><img src="a.jpg"><p class="wp-caption-text">Suasana diskusi di kampus (Foto: Humas)</p>{_paragraphs(story.paragraphs)}<p>#kampus #laut</p><p>Penulis: {story.author}<br>Editor: Humas</p></section><div class="col"><h3>Pengumuman</h3>{_stories(story, "p")}</div>'
    head = '<meta property="og:site_name" content="Universitas Pesisir"><meta property="article:published_time" content="2022-06-04T13:00:00+07:00"><meta name="author" content="admin">'
    return (
        head,
        body,
        ("Suasana diskusi di kampus (Foto: Humas)", *story.paragraphs),
        story.author,
        "2022-06-04",
        "Universitas Pesisir",
    )


TEMPLATES: dict[str, Callable[[Story], _Made]] = {
    template.__name__: template for template in (ojs_article, wordpress, agency, local_daily, commentary, campus)
}


def make_page(template: str, seed: int) -> MadePage:
    """Make a page of a template."""
    story = make_story(seed)
    head, body, texts, author, date, publisher = TEMPLATES[template](story)
    markup = f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{story.title} - {publisher}</title>{head}</head><body>{body}</body></html>'
    return MadePage(markup, texts, story.title, author, date, publisher)

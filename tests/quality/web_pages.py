# ruff: noqa: E501 -- markup reads better in whole lines
"""A template's name and a seed in; a web page of known text, with the furniture real sites print, out."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.articles import make_article


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page and what a reader wants of it: title, author and the texts of its blocks in order."""

    markup: str
    title: str
    author: str
    date: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What a template has to show."""

    title: str
    author: str
    paragraphs: tuple[str, ...]
    subheading: str
    points: tuple[str, ...]
    quotation: str
    others: tuple[str, ...]


def make_story(seed: int) -> Story:
    """Make the story of a seed."""
    article = make_article(seed)
    draw = random.Random(seed)
    body = [part.text for part in article.parts if part.kind == "paragraph"]
    return Story(
        title=article.title.partition(":")[0],
        author=draw.choice(("Siti Rahma", "Suharno", "Budi Santoso", "Ayu Wulandari Putri")),
        paragraphs=tuple(body[: draw.randint(5, 9)]),
        subheading=draw.choice(("Apa yang Disepakati", "Suara dari Pelabuhan", "Langkah Berikutnya")),
        points=tuple(text.split(". ")[0] + "." for text in body[10:13]),
        quotation=body[13].split(". ")[0] + ".",
        others=tuple(make_article(seed + step).title.partition(":")[0] for step in (31, 57, 83)),
    )


def _texts(story: Story, *, points: bool = False, quotation: bool = False, subheading: bool = True) -> tuple[str, ...]:
    half = len(story.paragraphs) // 2
    middle = ([story.subheading] if subheading else []) + (list(story.points) if points else [])
    middle += [story.quotation] if quotation else []
    return (*story.paragraphs[:half], *middle, *story.paragraphs[half:])


def _links(story: Story, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/x">{title}</a></{tag}>' for title in story.others)


def _body(story: Story, between: str = "", heading: str = "h2", extra: str = "") -> str:
    half = len(story.paragraphs) // 2
    first = between.join(f"<p>{text}</p>" for text in story.paragraphs[:half])
    second = between.join(f"<p>{text}</p>" for text in story.paragraphs[half:])
    return f"{first}{between}<{heading}>{story.subheading}</{heading}>{extra}{second}"


_MENU = '<nav><ul><li><a href="/">Beranda</a></li><li><a href="/e">Ekonomi</a></li><li><a href="/d">Dunia</a></li></ul></nav>'


def news_portal(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A news portal with advertisements and "Baca juga" between the paragraphs."""
    between = f'<p>ADVERTISEMENT</p><p><strong>Baca juga: <a href="/b">{story.others[0]}</a></strong></p>'
    head = f'<meta property="og:title" content="{story.title}"><meta property="og:site_name" content="Warta Nusa"><meta property="article:published_time" content="2022-06-04T13:00:00+07:00">'
    body = f'{_MENU}<div class="container"><h1>{story.title}</h1><div class="read__credit">Penulis: {story.author} | Editor: Made Lestari</div><div class="share"><a>Facebook</a><a>WhatsApp</a></div><div class="read__content">{_body(story, between)}<p>Artikel ini telah tayang di Warta Nusa.</p></div><div class="tag">Tag: <a>kota</a></div><div class="related"><h3>Berita Terkait</h3><ul>{_links(story)}</ul></div></div><footer>© 2024 Warta Nusa</footer>'
    return head, body, _texts(story)


def guest_platform(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A platform for guest writers, built of div and span elements only."""
    rows = "<div><div>ADVERTISEMENT</div></div>".join(
        f'<div class="track"><p class="para"><span>{text}</span></p></div>' for text in story.paragraphs
    )
    body = f'<div class="nav"><a>Beranda</a><a>Cari</a></div><div id="page"><h1 class="title"><span>{story.title}</span></h1><div><a><span>{story.author}</span></a></div><div>Konten dari Pengguna</div><div>4 Juni 2022 13:00 WIB</div><div>comment</div><div>0</div><div>sosmed-whatsapp-white</div><div>Tulisan dari {story.author} tidak mewakili pandangan dari redaksi kumparan</div><article>{rows}</article></div>'
    return f'<meta name="author" content="{story.author}">', body, story.paragraphs


def ministry(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A ministry's press release: list of points, date in the open."""
    points = "<ul>" + "".join(f"<li>{text}</li>" for text in story.points) + "</ul>"
    body = f'<header><a>Kementerian Urusan Kota</a></header>{_MENU}<main><h2 class="judul">{story.title}</h2><p class="tanggal">Sabtu, 4 Juni 2022</p>{_body(story, heading="h3", extra=points)}<p>Bagikan:</p></main><aside><h4>Siaran Pers Lainnya</h4><ul>{_links(story)}</ul></aside><footer>Hak Cipta 2022</footer>'
    return "", body, _texts(story, points=True)


def journal_platform(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """The abstract page of a journal with citation tags."""
    head = f'<meta name="citation_title" content="{story.title}"><meta name="citation_author" content="{story.author}"><meta name="citation_journal_title" content="Jurnal Kawasan"><meta name="citation_volume" content="5"><meta name="citation_issue" content="2"><meta name="citation_date" content="2022/06/04"><meta name="citation_doi" content="10.1234/jk.2022.5">'
    body = f'{_MENU}<div class="obj_article_details"><h1 class="page_title">{story.title}</h1><ul class="authors"><li><span class="name">{story.author}</span></li></ul><section class="item abstract"><h2 class="label">Abstract</h2>{"".join(f"<p>{text}</p>" for text in story.paragraphs)}</section></div><div class="pkp_structure_sidebar"><span>Make a Submission</span><ul>{_links(story)}</ul></div>'
    return head, body, ("Abstract", *story.paragraphs)


def blog(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A blog post with a quotation, comments and a sidebar."""
    extra = f"<blockquote><p>{story.quotation}</p></blockquote>"
    comments = "<div id='comments'><h3>2 Komentar</h3><ol><li><p>Terima kasih, tulisan yang bagus sekali kak.</p></li></ol></div>"
    body = f'<div id="masthead"><a>Catatan Pelabuhan</a></div><article class="post"><h1 class="entry-title">{story.title}</h1><div class="entry-meta">Oleh <span class="author">{story.author}</span> pada 4 Juni 2022</div><div class="entry-content">{_body(story, extra=extra)}<div class="sharedaddy"><h3>Bagikan ini:</h3><ul><li>Twitter</li><li>Facebook</li></ul></div></div></article>{comments}<div id="secondary"><h2>Arsip</h2><ul>{_links(story)}</ul></div>'
    return "", body, _texts(story, quotation=True)


def regional_body(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """The site of an international organisation, with JSON-LD and cookies notice."""
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{story.title}", "datePublished": "2022-06-04T13:00:00+07:00", "author": {{"@type": "Person", "name": "{story.author}"}}, "publisher": {{"name": "Sekretariat Kawasan"}}}}</script>'
    body = f'<div class="cookie">We use cookies to improve this site.</div>{_MENU}<main id="content"><section><h1>{story.title}</h1>{_body(story)}</section></main><section class="more"><h3>Related Articles</h3>{_links(story, "div")}</section><footer><p>Follow us on Twitter</p></footer>'
    return head, body, _texts(story)


def encyclopedia(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """An encyclopedia's page: notes as raised links, edit marks, navigation boxes."""
    paragraphs = "".join(
        f'<p>{text}<sup class="reference"><a href="#n{index}">[{index}]</a></sup></p>'
        for index, text in enumerate(story.paragraphs, 1)
    )
    body = f'<div id="mw-navigation"><ul><li>Halaman Utama</li></ul></div><div id="content"><h1 id="firstHeading">{story.title}</h1><div id="siteSub">Dari ensiklopedia bebas</div><div class="mw-parser-output">{paragraphs}</div></div><div id="catlinks">Kategori: <a>Kota</a></div>'
    return "", body, story.paragraphs


def magazine(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A magazine with a captioned picture and bold lines for headings."""
    between = "<p><em>Simak juga: <a href='/v'>Video pilihan</a></em></p>"
    body = f'<div class="topbar"><a>Langganan</a></div><div class="detail"><h1>{story.title}</h1><span class="author">Reporter: {story.author}</span><time datetime="2022-06-04T13:00:00+07:00">4 Juni 2022</time><div class="detail-text">{_body(story, between, heading="p><strong")}</div></div><div class="rekomendasi"><h4>Rekomendasi untuk Anda</h4>{_links(story, "p")}</div>'
    return "", body.replace("</p><strong>", "</strong></p>"), _texts(story)


def old_tables(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """An old site that arranges its page by tables and parts paragraphs by line breaks."""
    body = f'<table><tr><td width="20%"><a>Beranda</a><br><a>Arsip</a></td><td><font size="5">{story.title}</font><br><br>{"<br><br>".join(story.paragraphs)}</td></tr></table>'
    return "", body, story.paragraphs


def wire_service(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A wire service: text directly in a div, correspondent and copyright lines below."""
    body = f'{_MENU}<article><h1>{story.title}</h1><p class="date">Sabtu, 4 Juni 2022 13:00 WIB</p><div class="post-content">{"".join(f"<p>{text}</p>" for text in story.paragraphs)}<p class="small">Pewarta: {story.author}<br>Editor: Made Lestari<br>Copyright © KANTOR 2022</p></div></article><div class="popular"><h3>Terpopuler</h3><ul>{_links(story)}</ul></div>'
    return "", body, story.paragraphs


def think_tank(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A think tank's commentary, with a newsletter box in its midst."""
    box = (
        '<div class="newsletter"><h4>Subscribe to our newsletter</h4><form><input><button>Sign up</button></form></div>'
    )
    body = f'<header>{_MENU}</header><main><article><h1>{story.title}</h1><p class="byline">By {story.author}</p>{_body(story, extra=box)}</article></main><footer><a>Privacy Policy</a></footer>'
    return (
        f'<meta name="author" content="{story.author}"><meta property="og:title" content="{story.title} | Pusat Kajian">',
        body,
        _texts(story),
    )


def student_press(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """A student paper on a page builder: deep nesting, references below."""
    deep = "<div>" * 12
    body = f'{deep}<h1>{story.title}</h1><p>Oleh: {story.author}</p>{_body(story)}<p>Ikuti kami di Instagram dan WhatsApp Channel</p>{"</div>" * 12}<div class="widget"><h5>Artikel Terkait</h5>{_links(story, "div")}</div>'
    return "", body, _texts(story)


TEMPLATES: dict[str, Callable[[Story], tuple[str, str, tuple[str, ...]]]] = {
    template.__name__: template
    for template in (
        news_portal, guest_platform, ministry, journal_platform, blog, regional_body, encyclopedia, magazine, old_tables,
        wire_service, think_tank, student_press,
    )
}  # fmt: skip


def make_page(template: str, seed: int) -> WebPage:
    """Make a page of a template."""
    story = make_story(seed)
    head, body, texts = TEMPLATES[template](story)
    markup = f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{story.title}</title>{head}</head><body>{body}</body></html>'
    return WebPage(markup, story.title, story.author, "2022-06-04", texts)

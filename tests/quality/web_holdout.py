# ruff: noqa: E501 -- markup reads better in whole lines
"""Templates written after the reader was made in; web pages of known text, of kinds it was not tuned on, out."""

from __future__ import annotations

from collections.abc import Callable

from tests.quality.web_pages import Story, WebPage, make_story

_Made = tuple[str, str, tuple[str, ...]]


def _menu(*names: str) -> str:
    return (
        '<div class="menu-utama"><ul>'
        + "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)
        + "</ul></div>"
    )


def _cards(story: Story) -> str:
    return "".join(
        f'<div class="card"><a href="/c"><img src="c.jpg"><h4>{title}</h4></a><span>{hours} jam yang lalu</span></div>'
        for hours, title in enumerate(story.others, 2)
    )


def daily(story: Story) -> _Made:
    """A daily's site: city in capitals first, links to read also between, editor below, tags, comments."""
    rows = "".join(
        f'<p>{text}</p><div class="inner-link"><span>Baca juga:</span> <a href="/b">{story.others[at % 3]}</a></div>'
        for at, text in enumerate(story.paragraphs)
    )
    body = f'{_menu("Nasional", "Regional", "Tekno")}<div class="wrap"><div class="breadcrumb"><a>Home</a> / <a>Nasional</a></div><h1 class="judul-berita">{story.title}</h1><div class="waktu">Warta Harian - 04/06/2022, 13:00 WIB</div><div class="penulis">{story.author}<br>Penulis</div><div class="isi">{rows}</div><div>Editor: Made Lestari</div><ul class="tagar"><li><a>pelabuhan</a></li><li><a>kota</a></li></ul><div class="komentar"><h3>Komentar</h3><p>Tulis komentar Anda</p><div class="satu">Semoga lekas selesai masalahnya, kasihan warga.</div></div><div class="terkini"><h2>Terkini Lainnya</h2>{_cards(story)}</div></div><footer>Copyright 2008 - 2024 Warta Harian. All Rights Reserved.</footer>'
    return "", body, story.paragraphs


def weekly(story: Story) -> _Made:
    """A weekly's site: reporter and date above, a box of other stories in the text, a subscription wall below."""
    half = len(story.paragraphs) // 2
    first, second = (
        "".join(f"<p>{text}</p>" for text in part) for part in (story.paragraphs[:half], story.paragraphs[half:])
    )
    body = f'<header><a>Mingguan</a><a>Masuk</a><a>Berlangganan</a></header><article><h1>{story.title}</h1><p><a href="/r">Reporter {story.author}</a></p><p>Sabtu, 4 Jun 2022 13:00 WIB</p><figure><img src="a.jpg"><figcaption>Suasana pelabuhan pada pagi hari. MINGGUAN/Budi</figcaption></figure>{first}<div class="box-terkait"><p>Pilihan Editor:</p><ul>{"".join(f"<li><a>{title}</a></li>" for title in story.others)}</ul></div><h3>{story.subheading}</h3>{second}<div class="langganan"><p>Nikmati berita tanpa iklan. Langganan sekarang mulai Rp 15.000 per bulan.</p></div></article><section><h2>Populer</h2>{_cards(story)}</section>'
    return (
        "",
        body,
        (
            "Suasana pelabuhan pada pagi hari. MINGGUAN/Budi",
            *story.paragraphs[:half],
            story.subheading,
            *story.paragraphs[half:],
        ),
    )


def multipage(story: Story) -> _Made:
    """A portal that cuts its articles into pages: links to pages, initials, share bar."""
    rows = '<div class="ads">SCROLL TO CONTINUE WITH CONTENT</div>'.join(f"<p>{text}</p>" for text in story.paragraphs)
    body = f'<div class="nav">{_menu("detikA", "detikB")}</div><div class="detail"><h1 class="detail__title">{story.title}</h1><div class="detail__author">{story.author} - wartaKota</div><div class="detail__date">Sabtu, 04 Jun 2022 13:00 WIB</div><div class="share-box"><a>Share</a><a>Tweet</a><a>Copy Link</a></div><div class="detail__body">{rows}<div class="paging"><a>1</a> <a>2</a> <a>3</a> <a>Selanjutnya</a></div><p>(abc/def)</p></div><div class="tags"><a>#kota</a><a>#kapal</a></div></div><div class="lain"><h5>Berita Terkait</h5>{_cards(story)}</div>'
    return "", body, story.paragraphs


def release(story: Story) -> _Made:
    """A ministry's release: number and date line, points in order, contact at the end, site map."""
    points = "".join(f"<li>{text}</li>" for text in story.points)
    body = f'<div id="top"><span>Kontak</span> <span>Peta Situs</span> <span>ID | EN</span></div>{_menu("Profil", "Layanan", "Publikasi")}<div id="konten"><h3>{story.title}</h3><small>04/06/2022 | 13.00 WITA | Dibaca 1.204 kali</small>{"".join(f"<p>{text}</p>" for text in story.paragraphs)}<ol>{points}</ol><div>Bagikan: <a>FB</a> <a>WA</a></div></div><div id="kanan"><h4>Berita Populer</h4>{_cards(story)}<h4>Agenda</h4><p>Belum ada agenda.</p></div><div id="bawah"><p>Jl. Medan Merdeka No. 5, Jakarta. Telp. (021) 345678</p><p>Hak cipta Kementerian Urusan Kota</p></div>'
    return "", body, (*story.paragraphs, *story.points)


def wiki(story: Story) -> _Made:
    """An encyclopedia with contents, edit marks, an infobox and references."""
    half = len(story.paragraphs) // 2

    def rows(texts: tuple[str, ...]) -> str:
        return "".join(f'<p>{text}<sup class="reference"><a href="#c">[1]</a></sup></p>' for text in texts)

    body = f'<div id="mw-panel"><ul><li><a>Halaman Utama</a></li><li><a>Perubahan terbaru</a></li></ul></div><div id="content"><h1 id="firstHeading">{story.title}</h1><div id="bodyContent"><div id="siteSub">Dari Ensiklopedia Bebas</div><div class="mw-parser-output"><div id="toc"><h2>Daftar isi</h2><ul><li><a>1 {story.subheading}</a></li></ul></div>{rows(story.paragraphs[:half])}<h2><span class="mw-headline">{story.subheading}</span><span class="mw-editsection">[<a>sunting</a> | <a>sunting sumber</a>]</span></h2>{rows(story.paragraphs[half:])}</div></div><div id="catlinks">Kategori: <a>Kota</a> | <a>Pelabuhan</a></div></div><div id="footer">Halaman ini terakhir diubah pada 4 Juni 2022.</div>'
    return "", body, (*story.paragraphs[:half], story.subheading, *story.paragraphs[half:])


def statement(story: Story) -> _Made:
    """A statement of a regional organisation: numbered paragraphs, language links, related documents."""
    rows = "".join(f"<p>{at}. {text}</p>" for at, text in enumerate(story.paragraphs, 1))
    body = f'<header>{_menu("About", "Our Work", "Resources")}</header><div class="elementor"><div class="elementor-section"><h2 class="elementor-heading">{story.title}</h2><div class="post-info">June 4, 2022</div></div><div class="elementor-section"><div class="text-editor">{rows}<p># # #</p></div></div><div class="elementor-section"><h4>Download the full statement</h4><a href="/pdf">Here</a></div></div><div class="more-news"><h3>More News</h3>{_cards(story)}</div><footer><p>Copyright 2020. All rights reserved.</p></footer>'
    return "", body, tuple(f"{at}. {text}" for at, text in enumerate(story.paragraphs, 1))


TEMPLATES: dict[str, Callable[[Story], _Made]] = {
    template.__name__: template for template in (daily, weekly, multipage, release, wiki, statement)
}


def make_holdout(template: str, seed: int) -> WebPage:
    """Make a page of a template."""
    story = make_story(seed)
    head, body, texts = TEMPLATES[template](story)
    markup = f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{story.title} - Situs</title>{head}</head><body>{body}</body></html>'
    return WebPage(markup, story.title, story.author, "2022-06-04", texts)

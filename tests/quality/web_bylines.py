# ruff: noqa: E501 -- markup reads better in whole lines
"""A third set of templates, each with its own way to say who wrote it, in; pages of known text and makers out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.quality.web_pages import Story, make_story


@dataclass(frozen=True, slots=True)
class BylinePage:
    """A page, its texts in order, and what it says: the authors' names as printed (none where it names nobody), the date."""

    markup: str
    texts: tuple[str, ...]
    title: str
    authors: tuple[str, ...]
    date: str


_Made = tuple[str, str, tuple[str, ...], tuple[str, ...], str]
_DAY = "2022-06-04"


def _p(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _more(story: Story, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/z">{title}</a></{tag}>' for title in story.others)


def upright_byline(story: Story) -> _Made:
    """An opinion page: the name in capitals and a city, no word says what it is."""
    body = f'<nav><a>Home</a><a>Opini</a></nav><main><h1>{story.title}</h1><div class="by">RATIH KUSUMA | Jakarta</div><div class="d">Sabtu, 04 Juni 2022 - 13:00 WIB</div>{_p(story.paragraphs)}<p><em>*) Penulis adalah pengajar di sebuah universitas di Jakarta</em></p></main><aside><h4>Terpopuler</h4><ul>{_more(story)}</ul></aside>'
    return "", body, story.paragraphs, ("RATIH KUSUMA",), _DAY


def credits_list(story: Story) -> _Made:
    """A portal that gives writer and editor in a box, and itself as the author among the declared facts."""
    head = '<meta name="author" content="Warta Kota Cyber Media"><meta property="og:site_name" content="Warta Kota"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","author":{"@type":"Organization","name":"Warta Kota Cyber Media"},"publisher":{"@type":"Organization","name":"Warta Kota"},"datePublished":"2022-06-04T13:00:00+07:00"}</script>'
    half = len(story.paragraphs) // 2
    body = f'<h1 class="read__title">{story.title}</h1><div class="read__time">Warta Kota - 04/06/2022, 13:00 WIB</div><div class="credit"><div class="credit-title">Tim Redaksi</div><div class="credit-item"><div class="credit-name">Yohanes Bere</div><div class="credit-role">Penulis</div></div><div class="credit-item"><div class="credit-name">Laras Ayuningtyas</div><div class="credit-role">Editor</div></div></div><div class="read__content"><p><strong>KUPANG, WARTA KOTA</strong> - {story.paragraphs[0]}</p>{_p(story.paragraphs[1:half])}<p><strong>Baca juga: <a href="/q">{story.others[0]}</a></strong></p>{_p(story.paragraphs[half:])}<p><i>Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita Warta Kota WhatsApp Channel.</i></p></div><div class="tag"><a>nelayan</a></div>'
    first = f"KUPANG, WARTA KOTA - {story.paragraphs[0]}"
    return head, body, (first, *story.paragraphs[1:]), ("Yohanes Bere",), _DAY


def reporter_and_editor(story: Story) -> _Made:
    """A weekly: 'Reporter' and 'Editor' as headings over names, the date below, the place at the head of the text."""
    body = f'<header><a>Mingguan</a><ul><li>Nasional</li><li>Metro</li></ul></header><article><h1>{story.title}</h1><div class="box"><p class="role">Reporter</p><p class="name"><a>Hendra Wibisana</a></p></div><div class="box"><p class="role">Editor</p><p class="name"><a>Clara Maria</a></p></div><p class="date">Sabtu, 4 Juni 2022 13:00 WIB</p><div class="body"><p><b>MINGGUAN</b>, <b>Jakarta</b> - {story.paragraphs[0]}</p>{_p(story.paragraphs[1:])}</div></article><section><h3>Artikel Terkait</h3>{_more(story, "div")}</section>'
    first = f"MINGGUAN, Jakarta - {story.paragraphs[0]}"
    return "", body, (first, *story.paragraphs[1:]), ("Hendra Wibisana",), _DAY


def initials_below(story: Story) -> _Made:
    """A portal with name and desk in one line, and the initials of both hands at the end of the text."""
    body = f'<div class="detail"><h1 class="detail__title">{story.title}</h1><div class="detail__author">Suryanto - kabarFinance</div><div class="detail__date">Sabtu, 04 Jun 2022 13:00 WIB</div><div class="detail__body"><p>Jakarta - {story.paragraphs[0]}</p>{_p(story.paragraphs[1:3])}<p class="para_caption">ADVERTISEMENT</p><p class="para_caption">SCROLL TO CONTINUE WITH CONTENT</p>{_p(story.paragraphs[3:])}<p>(sur/hns)</p></div></div><div class="list"><h3>Berita Terkait</h3>{_more(story, "div")}</div>'
    head = '<meta property="og:site_name" content="kabarcom"><meta name="publishdate" content="2022/06/04 13:00:00">'
    return head, body, (f"Jakarta - {story.paragraphs[0]}", *story.paragraphs[1:]), ("Suryanto",), _DAY


def agency_below(story: Story) -> _Made:
    """A news agency: who reported stands below the text, beside a copyright line of the agency."""
    body = f'<h1 class="post-title">{story.title}</h1><p class="simple-share"><span><i></i> Sabtu, 4 Juni 2022 13:00 WIB</span></p><div class="post-content">Ambon (KANTOR) - {story.paragraphs[0]}<br><br>{"<br><br>".join(story.paragraphs[1:])}<p class="text-muted">Pewarta: Jimmy Latuheru/Winda Sari<br>Editor: Febrianto Budi<br>Copyright © KANTOR 2022</p></div><h4>Tags:</h4><ul><li>kapal</li></ul>'
    return (
        "",
        body,
        (f"Ambon (KANTOR) - {story.paragraphs[0]}", *story.paragraphs[1:]),
        ("Jimmy Latuheru", "Winda Sari"),
        _DAY,
    )


def essay_site(story: Story) -> _Made:
    """A platform for essays: follow button, minutes to read, claps; the name is a link without a word before it."""
    body = f'<div class="top"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div><article><section><h1>{story.title}</h1><div><a href="/@na">Nadia Oktaviani</a><span>·</span><button>Follow</button></div><div><span>8 min read</span><span>·</span><span>Jun 4, 2022</span></div><div><button>Listen</button><button>Share</button></div>{_p(story.paragraphs)}<h2>{story.subheading}</h2><p>{story.quotation}</p></section></article><div><h2>Written by Nadia Oktaviani</h2><p>214 Followers</p><p>Menulis tentang laut dan kota.</p></div><div><h2>More from Nadia Oktaviani</h2>{_more(story, "div")}</div>'
    return (
        '<meta property="article:published_time" content="2022-06-04T06:00:00.000Z"><meta name="author" content="Nadia Oktaviani">',
        body,
        (*story.paragraphs, story.subheading, story.quotation),
        ("Nadia Oktaviani",),
        _DAY,
    )


def diary(story: Story) -> _Made:
    """A blog of an old kind: the day above, 'Diposting oleh' below, labels, no comments."""
    body = f'<div class="header"><h1 class="title">Buku Harian Pelaut</h1></div><div class="main"><h2 class="date-header"><span>Sabtu, 04 Juni 2022</span></h2><div class="post"><h3 class="post-title entry-title">{story.title}</h3><div class="post-body">{"<br /><br />".join(story.paragraphs)}</div><div class="post-footer">Diposting oleh <span class="fn">Mansur</span> di <a>13.00</a> <span>Label: <a>laut</a></span></div></div><div class="comments"><h4>Tidak ada komentar:</h4><p>Posting Komentar</p></div></div><div class="sidebar"><h2>Arsip Blog</h2><ul>{_more(story)}</ul><h2>Mengenai Saya</h2><p>Lihat profil lengkapku</p></div>'
    return "", body, story.paragraphs, ("Mansur",), _DAY


def ministry_release(story: Story) -> _Made:
    """A ministry's release: a unit as source, a contact below; nobody signs it."""
    body = f'<div class="breadcrumb"><a>Beranda</a> / <a>Siaran Pers</a></div><h1>{story.title}</h1><p class="info">04 Juni 2022 | Biro Komunikasi dan Informasi Publik | Dibaca 1.024 kali</p><p><strong>SIARAN PERS</strong></p>{_p(story.paragraphs)}<p>Informasi lebih lanjut hubungi: Kepala Biro Komunikasi, Andi Rusdi, humas@contoh.go.id</p><div class="footer">© Kementerian Urusan Laut</div>'
    return (
        '<meta property="og:site_name" content="Kementerian Urusan Laut">',
        body,
        (
            "SIARAN PERS",
            *story.paragraphs,
            "Informasi lebih lanjut hubungi: Kepala Biro Komunikasi, Andi Rusdi, humas@contoh.go.id",
        ),
        (),
        _DAY,
    )


def secretariat_statement(story: Story) -> _Made:
    """A regional secretariat's news: place and day open the text; a photograph's credit is no byline."""
    body = f'<a class="skip">Skip to content</a><nav><ul><li>About</li><li>Our Communities</li><li>News</li></ul></nav><main><h1 class="entry-title">{story.title}</h1><div class="meta">June 4, 2022</div><p>JAKARTA, 4 June 2022 - {story.paragraphs[0]}</p>{_p(story.paragraphs[1:])}<p>Photo Credit: Secretariat / Kusuma Pandu</p><p>###</p></main><footer><p>Jalan Raya 70A, Jakarta 12110</p><p>Copyright © 2022</p></footer>'
    return (
        "",
        body,
        (
            f"JAKARTA, 4 June 2022 - {story.paragraphs[0]}",
            *story.paragraphs[1:],
            "Photo Credit: Secretariat / Kusuma Pandu",
        ),
        (),
        _DAY,
    )


def old_journal(story: Story) -> _Made:
    """A journal's page of an older platform: headings of divs, names in a line set in italics, Dublin Core facts."""
    abstract = " ".join(story.paragraphs[:2])
    head = f'<meta name="DC.Title" content="{story.title}"><meta name="DC.Creator.PersonalName" content="I Made Suardana"><meta name="DC.Creator.PersonalName" content="Kartini"><meta name="DC.Date.issued" content="2022-06-04"><meta name="DC.Source" content="Jurnal Pelabuhan"><meta name="DC.Source.Volume" content="9"><meta name="DC.Source.Issue" content="1"><meta name="DC.Identifier.pageNumber" content="11-29">'
    body = f'<div id="header"><h1>Jurnal Pelabuhan</h1></div><div id="navbar"><ul class="menu"><li>HOME</li><li>ABOUT</li><li>LOGIN</li></ul></div><div id="breadcrumb"><a>Home</a> &gt; <a>Vol 9, No 1 (2022)</a> &gt; <a>Suardana</a></div><div id="content"><div id="articleTitle"><h3>{story.title}</h3></div><div id="authorString"><em>I Made Suardana, Kartini</em></div><br/><div id="articleAbstract"><h4>Abstract</h4><div>{abstract}</div></div><div id="articleSubject"><h4>Keywords</h4><div>pelabuhan; tarif</div></div><div id="articleFullText"><h4>Full Text:</h4><a class="file">PDF</a></div></div><div id="sidebar"><span class="blockTitle">User</span><p>Username Password Remember me</p></div>'
    return head, body, ("Abstract", abstract), ("I Made Suardana", "Kartini"), _DAY


def campus_news(story: Story) -> _Made:
    """A university's news by its press office; the writer is named at the very end."""
    body = f'<h1>{story.title}</h1><ul class="meta"><li>4 June 2022, 13.00</li><li>By : Humas</li></ul><div class="text">{_p(story.paragraphs)}<p>Penulis : Triyas Handayani</p><p>Foto : Firsto</p></div><div class="next"><a>Berita sebelumnya</a></div>'
    return '<meta name="author" content="humas">', body, story.paragraphs, ("Triyas Handayani",), _DAY


def scholars_forum(story: Story) -> _Made:
    """A forum of scholars: the writers and their posts in a box, a statement of interests, partners."""
    body = f'<header><p>Academic rigour, journalistic flair</p></header><main><h1>{story.title}</h1><p>Published: June 4, 2022 8.00am WIB</p><section class="authors"><h2>Authors</h2><ol><li><p class="author-name">Lucia Ratih</p><p class="role">Lecturer in Public Policy, Universitas Teluk</p></li><li><p class="author-name">Peter Oakley</p><p class="role">Senior Fellow, University of Darwin</p></li></ol><h2>Disclosure statement</h2><p>The authors do not work for, consult, own shares in or receive funding from any company or organisation that would benefit from this article.</p></section><div itemprop="articleBody">{_p(story.paragraphs)}<h2>{story.subheading}</h2><p>{story.quotation}</p></div></main><footer><p>Republish our articles for free, online or in print.</p></footer>'
    head = '<meta name="author" content="Lucia Ratih, Lecturer in Public Policy, Universitas Teluk"><meta name="author" content="Peter Oakley, Senior Fellow, University of Darwin">'
    return head, body, (*story.paragraphs, story.subheading, story.quotation), ("Lucia Ratih", "Peter Oakley"), _DAY


def english_daily(story: Story) -> _Made:
    """An English daily: name with the paper's name in brackets, place and day in one line."""
    body = f'<h1>{story.title}</h1><div class="writer"><span>Agnes Tobing (The Archipelago Post)</span></div><div class="descrip">Manado &nbsp;●&nbsp; Sat, June 4, 2022</div><article>{_p(story.paragraphs)}</article><div class="topic"><h3>Topics</h3><a>ports</a></div><div class="comments">Your Opinion Counts</div>'
    return (
        '<meta property="og:site_name" content="The Archipelago Post">',
        body,
        story.paragraphs,
        ("Agnes Tobing",),
        _DAY,
    )


def signed_opinion(story: Story) -> _Made:
    """A column: 'Oleh' in a line of its own, the name with degrees below it, and his post."""
    body = f'<div class="kolom">KOLOM</div><h1>{story.title}</h1><p class="by">Oleh</p><p class="nm">Dr. Abdul Rauf, M.Si.</p><p class="jab">Dosen Ilmu Politik</p><p>4 Juni 2022</p><div>{_p(story.paragraphs)}</div><p>Tulisan ini merupakan pandangan pribadi penulis.</p>'
    return "", body, (*story.paragraphs, "Tulisan ini merupakan pandangan pribadi penulis."), ("Abdul Rauf",), _DAY


def editors_only(story: Story) -> _Made:
    """A page that names an editor and a photographer, and no writer: it has no author."""
    body = f'<h1>{story.title}</h1><p>Sabtu, 4 Juni 2022</p><p>Editor: Bagus Prakoso</p><figure><img src="a.jpg"><figcaption>Kapal di dermaga. (Foto: Rina Dewi)</figcaption></figure>{_p(story.paragraphs)}<p>Sumber: Rilis</p>'
    return (
        '<meta name="author" content="Tim Redaksi">',
        body,
        ("Kapal di dermaga. (Foto: Rina Dewi)", *story.paragraphs),
        (),
        _DAY,
    )


def archive_record(story: Story) -> _Made:
    """A repository's record: a table of facts, the advisers' names among them, then the abstract."""
    abstract = " ".join(story.paragraphs[:3])
    head = f'<meta name="eprints.title" content="{story.title}"><meta name="eprints.creators_name" content="Ningsih, Rahayu"><meta name="DC.creator" content="Ningsih, Rahayu"><meta name="DC.contributor" content="Prof. Basuki"><meta name="DC.date" content="2022-06-04">'
    body = f'<div class="ep_tm_header"><a>Login</a></div><h1 class="ep_tm_pagetitle">{story.title}</h1><p class="ep_block">Rahayu Ningsih and , Prof. Basuki (2022) <em>{story.title}.</em> Skripsi thesis, Universitas Teluk.</p><h2>Abstract</h2><p>{abstract}</p><table><tr><th>Item Type:</th><td>Thesis (Skripsi)</td></tr><tr><th>Depositing User:</th><td>Staf Perpustakaan</td></tr><tr><th>Date Deposited:</th><td>12 Aug 2023 02:11</td></tr></table>'
    return head, body, ("Abstract", abstract), ("Rahayu Ningsih",), _DAY


def wiki(story: Story) -> _Made:
    """An encyclopedia's article with a last-changed line; it has no author, and no date of issue."""
    body = f'<h1 id="firstHeading">{story.title}</h1><div id="siteSub">Dari Ensiklopedia, ensiklopedia bebas</div><div class="mw-parser-output">{_p(story.paragraphs)}<h2>{story.subheading}<span class="mw-editsection">[sunting | sunting sumber]</span></h2><p>{story.quotation}</p></div><div id="footer"><li>Halaman ini terakhir diubah pada 4 Juni 2022, pukul 13.00.</li><li>Teks tersedia di bawah Lisensi Atribusi-BerbagiSerupa.</li></div>'
    return "", body, (*story.paragraphs, story.subheading, story.quotation), (), ""


def updated_story(story: Story) -> _Made:
    """A portal that prints both the day of issue and the day of change, and name and site parted by a comma."""
    body = f'<h1>{story.title}</h1><div class="author"><span>Tegar Pamungkas, Kabar7.com</span></div><div class="time">04 Jun 2022, 13:00 WIB</div><div class="upd">Diperbarui 11 Jun 2022, 09:15 WIB</div><div class="txt"><p><b>Kabar7.com, Makassar</b> {story.paragraphs[0]}</p>{_p(story.paragraphs[1:])}</div><p>* Fakta atau Hoaks? Untuk mengetahui kebenaran informasi yang beredar, silakan hubungi kami.</p>'
    return "", body, (f"Kabar7.com, Makassar {story.paragraphs[0]}", *story.paragraphs[1:]), ("Tegar Pamungkas",), _DAY


TEMPLATES: dict[str, Callable[[Story], _Made]] = {
    template.__name__: template
    for template in (
        upright_byline, credits_list, reporter_and_editor, initials_below, agency_below, essay_site, diary,
        ministry_release, secretariat_statement, old_journal, campus_news, scholars_forum, english_daily,
        signed_opinion, editors_only, archive_record, wiki, updated_story,
    )
}  # fmt: skip


def make_page(template: str, seed: int) -> BylinePage:
    """Make a page of a template."""
    story = make_story(seed)
    head, body, texts, authors, date = TEMPLATES[template](story)
    markup = f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{story.title}</title>{head}</head><body>{body}</body></html>'
    return BylinePage(markup, texts, story.title, authors, date)

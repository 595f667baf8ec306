# ruff: noqa: E501 -- markup and prose read better in whole lines
"""Nothing in; ten kinds of printed matter of known text (reports, articles, a letter, a clipping, old books) as PDF out."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

from tests.conftest import SAMPLE

Kind = Literal["title", "heading", "paragraph", "quotation", "item", "line", "table", "caption"]
# A note is written where it is called, in double brackets; italics between underscores.
_NOTE = re.compile(r"\[\[(.*?)\]\]")
_ITALIC = re.compile(r"_(.+?)_")


@dataclass(frozen=True, slots=True)
class Print:
    """One thing as printed: who prints it, how, and what. Rows of a table are parted by `;`, cells by `|`."""

    name: str
    printer: Literal["latex", "libreoffice"]
    style: str
    pieces: tuple[tuple[Kind, str], ...]
    furniture: tuple[str, ...] = ()

    def paragraphs(self) -> list[str]:
        """Return the texts that must come out as one block each."""
        return [_plain(text) for kind, text in self.pieces if kind in ("paragraph", "quotation", "item")]

    def notes(self) -> list[str]:
        """Return the footnotes."""
        return [_ITALIC.sub(r"\1", note) for _, text in self.pieces for note in _NOTE.findall(text)]

    def flow(self) -> list[str]:
        """Return all that is read in the main flow, in its order."""
        return [_plain(text) for kind, text in self.pieces if kind not in ("table", "caption")]

    def others(self) -> list[str]:
        """Return what stands beside the flow."""
        beside = [re.sub("[|;]", " ", text) for kind, text in self.pieces if kind in ("table", "caption")]
        return [*self.notes(), *beside]


def _plain(text: str) -> str:
    return _ITALIC.sub(r"\1", _NOTE.sub("", text))


def _sample(name: str, first: int, count: int, notes: Sequence[tuple[int, str]] = ()) -> list[tuple[Kind, str]]:
    """Return headings and paragraphs of a sample text; `notes` are put behind the first sentence of a paragraph."""
    found: list[tuple[Kind, str]] = []
    for part in (SAMPLE / name).read_text(encoding="utf-8").split("\n\n"):
        text = " ".join(part.split()).replace("*", "").replace("_", " ").replace("`", "")
        if text and text[0] not in "-|>[1" and "](" not in text:
            found.append(("heading", text.lstrip("# ")) if text.startswith("#") else ("paragraph", text))
    chosen = found[first : first + count]
    for at, note in notes:
        kind, text = chosen[at]
        chosen[at] = (kind, text.replace(". ", f".[[{note}]] ", 1))
    return chosen


_LETTER: tuple[tuple[Kind, str], ...] = (
    ("title", "DINAS PERHUBUNGAN LAUT KABUPATEN SELAT WARU"),
    ("line", "Jalan Dermaga Lama Nomor 7, Tanjung Waru"),
    ("line", "Tanjung Waru, 14 Agustus 1996"),
    ("line", "Nomor: 551/283/DPL/1996"),
    ("line", "Perihal: Jadwal kapal perintis"),
    ("paragraph", "Dengan hormat, menunjuk surat Saudara tanggal 2 Agustus 1996 tentang keterlambatan kapal perintis di Pulau Lembu dan Pulau Sabang Kecil, bersama ini kami sampaikan penjelasan sebagai berikut."),
    ("paragraph", "Kapal Motor Bahari Jaya menjalani perawatan mesin sejak akhir Juni. Suku cadang yang dipesan dari galangan di Surabaya baru tiba pada minggu kedua bulan ini, sehingga pelayaran ke pulau-pulau luar terpaksa dikurangi dari tiga kali menjadi satu kali seminggu."),
    ("paragraph", "Untuk mengurangi kesulitan warga, dinas telah meminta bantuan dua perahu motor milik koperasi nelayan. Perahu itu mengangkut beras, minyak tanah, dan surat pos, tetapi tidak diperkenankan membawa penumpang lebih dari dua belas orang karena tidak dilengkapi pelampung."),
    ("paragraph", "Kami mohon Saudara mengumumkan jadwal baru ini di balai desa dan di rumah ibadah. Apabila cuaca memburuk, nakhoda berwenang membatalkan keberangkatan tanpa pemberitahuan lebih dahulu."),
    ("paragraph", "Demikian penjelasan kami. Atas perhatian dan kesabaran warga kedua pulau, kami ucapkan terima kasih."),
    ("line", "Kepala Dinas,"),
    ("line", "Drs. Abdul Karim Salawati"),
)  # fmt: skip
_CLIPPING: tuple[tuple[Kind, str], ...] = (
    ("title", "Gudang Kopi Terbakar, Tiga Ratus Ton Musnah"),
    ("line", "Laporan wartawan kami dari Muara Tebing"),
    ("paragraph", "Muara Tebing. Sebuah gudang kopi di tepi sungai habis terbakar pada Selasa malam. Menurut keterangan polisi, api mula-mula tampak dari ruang penjemuran di lantai atas, lalu menjalar ke tumpukan karung yang siap dikirim ke pelabuhan."),
    ("paragraph", "Penjaga gudang, seorang lelaki berumur lima puluh tahun, mengaku mendengar letusan kecil kira-kira pukul sembilan. Ia berlari memanggil tetangga, tetapi pompa air kampung sudah tiga bulan rusak dan belum diperbaiki."),
    ("paragraph", "Barisan pemadam datang dari kota dengan dua mobil. Jalan yang sempit dan jembatan kayu yang lapuk membuat mereka baru tiba lewat tengah malam. Ketika itu atap seng telah runtuh."),
    ("paragraph", "Pemilik gudang menaksir kerugian lebih dari tiga ratus ton biji kopi. Sebagian besar milik petani yang belum dibayar. \"Kami menitipkan panen setahun di sana,\" kata seorang petani dari lereng Bukit Tujuh."),
    ("paragraph", "Bupati berjanji membentuk panitia yang akan memeriksa sebab kebakaran. Panitia diminta melapor dalam waktu dua minggu. Sementara itu, para petani mengadakan rapat di rumah ketua koperasi dan menuntut agar hutang pupuk mereka ditangguhkan."),
    ("paragraph", "Harga kopi di pasar kota naik delapan rupiah sekilo pada keesokan harinya. Pedagang besar menyangkal bahwa mereka menahan barang. Di warung-warung, orang menghitung sendiri berapa lama persediaan akan cukup."),
    ("paragraph", "Sampai berita ini diturunkan, asap masih mengepul dari reruntuhan dan bau kopi hangus tercium sampai ke seberang sungai."),
)  # fmt: skip
_MEMO: tuple[tuple[Kind, str], ...] = (
    ("title", "MEMORANDUM"),
    ("line", "To: The Harbour Board"),
    ("line", "From: The Surveyor of Lights"),
    ("line", "Date: 9 March 1958"),
    ("paragraph", "I visited the four lights of the northern channel between the second and the sixth of this month. The weather was fair, with a light swell from the east, and landing was possible at every station but one."),
    ("paragraph", "At Karang Tiga the lamp burns well but the clockwork that turns the lens loses eleven minutes in a day. The keeper corrects it by hand every four hours. He has done so since November and asks, reasonably, for a new spring."),
    ("paragraph", "The tower at Pulau Anggrek leans. I measured the lean with a plumb line and found it to be fourteen centimetres in nine metres, two centimetres more than last year. The cause is plain: the sea has taken away the stones on the western side."),
    ("paragraph", "I recommend that the Board buy the spring at once, and that it send a diver before the change of the monsoon. If nothing is done before October, I cannot promise that the tower will stand at Christmas."),
    ("paragraph", "The cost of both, with freight and the hire of a boat, should not exceed 4,750 rupiah. A list of the parts is attached."),
    ("line", "J. W. Tahalele"),
)  # fmt: skip
_OLD_BOOK: tuple[tuple[Kind, str], ...] = (
    ("title", "BAB KETIGA"),
    ("heading", "Pelajaran di Sungai Besar"),
    ("paragraph", "Pada hari yang ketujuh kami meninggalkan kampung itu dengan dua buah perahu. Yang lebih besar, _Si Lancang_, membawa beras dan garam; yang lebih kecil membawa kami bertiga serta seorang juru mudi bernama Pak Dullah, yang konon telah empat puluh tahun mengenal arus sungai itu."),
    ("paragraph", "Air sedang surut. Di kiri dan kanan tampak akar-akar bakau seperti jari tangan yang mencengkam lumpur.[[Orang di situ menyebutnya _kaki seribu_, sebab tiada terbilang banyaknya.]] Burung raja udang terbang rendah, dan sekali-sekali terdengar buah nipah jatuh ke air."),
    ("quotation", "Barang siapa hendak tahu akan hulu, tanyalah kepada orang hilir; barang siapa hendak tahu akan hilir, tanyalah kepada air."),
    ("paragraph", "Demikian kata Pak Dullah ketika kami bertanya berapa lama lagi perjalanan itu. Ia tidak pernah menjawab dengan hari atau jam. Menurut kiraannya, jarak diukur dengan banyaknya rokok daun yang dihisap orang di buritan."),
    ("paragraph", "Menjelang petang kami sampai di sebuah pangkalan kayu. Di sana ada rumah panjang dengan tangga yang licin, dan di depan rumah itu duduk seorang perempuan tua sedang menganyam tikar. Ia memandang kami tanpa heran, seolah-olah _orang asing_ datang saban hari ke tempat itu.[[Kemudian kami dengar bahwa dalam sepuluh tahun hanya dua orang yang pernah singgah.]]"),
    ("paragraph", "Malam itu kami tidur di serambi. Nyamuk tidak banyak, tetapi hujan turun menjelang subuh dan membasahi peti yang berisi kertas catatan. Dua lembar catatan perjalanan yang pertama tidak dapat dibaca lagi, dan karena itulah permulaan kisah ini hanya kutuliskan menurut ingatan."),
)  # fmt: skip
_ENGLISH_BOOK: tuple[tuple[Kind, str], ...] = (
    ("heading", "The Weighing of the Nutmeg"),
    ("paragraph", "It was the custom in those years to weigh the nutmeg twice: once on the beach, where the growers could see the beam, and once in the warehouse, where they could not. Between the two weighings a sack lost, on average, a fortieth of its weight.[[The figure is that of Captain Mellor, who had no reason to flatter the Company.]]"),
    ("paragraph", "No clerk was ever accused. The loss was entered in the books as _drying_, and since nutmeg does dry, nobody could say where nature ended and the clerk began."),
    ("quotation", "I have seen the scales of three nations, and in all of them the sea air is heavier on the side of the merchant."),
    ("paragraph", "So wrote the schoolmaster of Wairuma in 1843, in a letter that was never sent and that his granddaughter kept between the leaves of a hymn book.[[Now in the museum of the diocese, box 14. The hymn book has since been lost.]] He proposed a remedy that was simple enough: let the second weighing be done in the church, on a Sunday, with the doors open."),
    ("paragraph", "The proposal reached the Resident nine years later, by another hand, and was tried for one season. The loss between the two weighings fell to nothing at all. In the season after that the warehouse burned, and with it the second pair of scales, which had been bought at the expense of the parish."),
    ("paragraph", "What became of the growers is soon told. Some sold their trees and went to the pearl banks. Others stayed, weighed their own harvest in their own kitchens, and wrote down what they found. It is to their little books, sixty-one of which survive, that this chapter owes its figures."),
)  # fmt: skip
_TABLE_EN: tuple[tuple[Kind, str], ...] = (
    ("heading", "3.2 Landings by port"),
    ("paragraph", "The survey counted landings at five ports over three seasons. Enumerators stood on the jetty from four in the morning until the last boat was in, and weighed one basket in ten."),
    ("caption", "Table 4. Landed catch by port, in tonnes"),
    ("table", "Port|2011|2012|2013;Kaliwangi|1,482|1,516|1,377;Teluk Dalam|903|887|1,024;Muara Pasir|2,340|2,198|2,455;Pulau Lembu|118|131|97;All ports|4,843|4,732|4,953"),
    ("paragraph", "Two things stand out. The total hardly moves from year to year, while single ports rise and fall by a tenth or more. Boats follow the fish, and the fish follow the plankton, which no officer has ever managed to keep within a district."),
    ("paragraph", "The second is the small share of Pulau Lembu. It lands a fortieth of the catch but employs a ninth of the crews, because its boats are sailed and rowed. A measure of weight alone would call the island unproductive."),
    ("item", "Crews of sailing boats were counted at the end of each trip."),
    ("item", "Motor boats were counted once a month, at the fuel station, which may count some of them twice."),
    ("paragraph", "For these reasons the figures should be read as lower bounds. The next survey will count hours at sea as well as baskets on the jetty."),
)  # fmt: skip

PRINTS = (
    Print("report-id", "latex", "charter", tuple(_sample("posyandu-wairuma.md", 7, 9, [(1, "Pedoman umum pos pelayanan terpadu, Kementerian Kesehatan, 2011, hlm. 14."), (4, "Wawancara dengan kader di Pulau Tengah, 3 Maret 2020.")])), ("Laporan Tahunan Kesehatan Kepulauan", "41")),
    Print("report-en", "libreoffice", "sans", tuple(_sample("digital-literacy-libraries.md", 3, 11, [(1, "Minutes of the reading rooms, volume two, 2021."), (4, "Interview in Gunung Sewalan, 8 May 2021.")])), ("Libraries Review 12", "7")),
    Print("two-columns-id", "latex", "bookman", tuple(_sample("dana-desa-lembah-sirani.md", 4, 13, [(1, "Catatan lapangan, Januari 2017."), (5, "Lihat laporan kecamatan tahun 2019, halaman 31.")])), ("Jurnal Nagari 4(2), 2022", "118")),
    Print("two-columns-en", "latex", "schola", tuple(_sample("heritage-shophouses-kelari.md", 6, 13, [(1, "Harbour master's book for 1884, folio 12."), (4, "Municipal gazette, 2012, number 9.")])), ("Old Harbours and New Towns", "63")),
    Print("small-en", "latex", "palatino", tuple(_sample("village-funds-sirani-valley.md", 5, 14, [(1, "Village Law, article 72."), (6, "Interviews in four villages, February 2018.")])), ("Working Papers in Rural Finance", "9")),
    Print("letter-id", "libreoffice", "letter", _LETTER),
    Print("clipping-id", "latex", "utopia", _CLIPPING),
    Print("typed-en", "latex", "courier", _MEMO),
    Print("old-book-id", "latex", "oldbook", _OLD_BOOK, ("DI HULU SUNGAI", "57")),
    Print("book-en", "libreoffice", "book", _ENGLISH_BOOK, ("ISLANDS OF THE NUTMEG", "112")),
    Print("table-en", "libreoffice", "noto", _TABLE_EN, ("Fisheries Survey 2014", "23")),
)  # fmt: skip


def available() -> list[Print]:
    """Return the prints whose printers this machine has."""
    programs = {"latex": "pdflatex", "libreoffice": "soffice"}
    return [made for made in PRINTS if shutil.which(programs[made.printer])]


def printed(made: Print, folder: Path) -> Path:
    """Print it into a folder; return the PDF."""
    if made.printer == "latex":
        (folder / f"{made.name}.tex").write_text(_latex(made), encoding="utf-8")
        command = ["pdflatex", "-interaction=batchmode", f"{made.name}.tex"]
    else:
        (folder / f"{made.name}.fodt").write_text(_fodt(made), encoding="utf-8")
        home = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", f"{made.name}.fodt"]
    subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=folder)
    return folder / f"{made.name}.pdf"


@dataclass(frozen=True, slots=True)
class _Face:
    """How LaTeX sets a print: class options, fonts and lengths, columns, form of headings."""

    options: str
    setup: str
    columns: int = 1
    heading: str = r"\section*{%s}"


_FACES = {
    "charter": _Face("11pt,a4paper", r"\usepackage{charter}\usepackage[margin=2.8cm]{geometry}"),
    "bookman": _Face("10pt,a4paper", r"\usepackage{bookman}\usepackage[margin=2cm]{geometry}\setlength{\columnsep}{8mm}\AtBeginDocument{\fontsize{8.6}{10.6}\selectfont}", 2),
    "schola": _Face("10pt,a4paper", r"\usepackage{newcent}\usepackage[margin=2.1cm]{geometry}\setlength{\columnsep}{7mm}", 2, r"\begin{center}\scshape %s\end{center}\noindent "),
    "palatino": _Face("10pt,a4paper", r"\usepackage{palatino}\usepackage[margin=3cm]{geometry}\renewcommand{\normalsize}{\fontsize{8}{9.8}\selectfont}\renewcommand{\footnotesize}{\fontsize{6.5}{8}\selectfont}\normalsize"),
    "utopia": _Face("10pt,a4paper", r"\usepackage{utopia}\usepackage[margin=2.4cm]{geometry}\usepackage{multicol}\setlength{\columnsep}{6mm}\sloppy\AtBeginDocument{\fontsize{9}{10.8}\selectfont}", 3),
    "courier": _Face("11pt,a4paper", r"\usepackage{courier}\renewcommand{\familydefault}{\ttdefault}\usepackage[margin=3cm]{geometry}\usepackage{ragged2e}\RaggedRight\linespread{1.4}\setlength{\parindent}{1.6cm}"),
    "oldbook": _Face("12pt", r"\usepackage{tgschola}\usepackage[paperwidth=14cm,paperheight=21.5cm,margin=2cm]{geometry}\linespread{1.05}", 1, r"\begin{center}\itshape %s\end{center}"),
}  # fmt: skip


def _tex(text: str) -> str:
    for letter in "&%$#":
        text = text.replace(letter, "\\" + letter)
    text = re.sub(r'(^|[ (])"', r"\1``", text).replace('"', "''")
    return _ITALIC.sub(r"\\emph{\1}", _NOTE.sub(r"\\footnote{\1}", text))


def _latex(made: Print) -> str:
    face = _FACES[made.style]
    running, number = made.furniture or ("", "")
    setup = ""
    if running:
        setup = rf"\usepackage{{fancyhdr}}\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[C]{{\small {_tex(running)}}}\fancyfoot[C]{{\thepage}}\setcounter{{page}}{{{number}}}"
    body = "\n\n".join(_latex_piece(kind, _tex(text), face) for kind, text in made.pieces if kind != "title")
    titles = "".join(
        rf"\begin{{center}}{{\Large\bfseries {_tex(text)}}}\end{{center}}"
        for kind, text in made.pieces
        if kind == "title"
    )
    if face.columns == 3:
        body = rf"\begin{{multicols}}{{3}}{body}\end{{multicols}}"
    columns = ",twocolumn" if face.columns == 2 else ""
    return rf"\documentclass[{face.options}{columns}]{{article}}\usepackage[utf8]{{inputenc}}\usepackage[T1]{{fontenc}}{face.setup}{setup}\begin{{document}}{titles}{body}\end{{document}}"


def _latex_piece(kind: Kind, text: str, face: _Face) -> str:
    if kind == "heading":
        return face.heading % text
    if kind == "quotation":
        return rf"\begin{{quote}}{text}\end{{quote}}"
    return rf"\noindent {text}" if kind == "line" else text


_FONTS = {
    "sans": ("Noto Sans", 10),
    "letter": ("Liberation Serif", 12),
    "book": ("Noto Serif", 10),
    "noto": ("DejaVu Serif", 10),
}
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"))
)  # fmt: skip


def _fodt(made: Print) -> str:
    font, size = _FONTS[made.style]
    small = (
        'fo:page-width="14.8cm" fo:page-height="21cm"'
        if made.style == "book"
        else 'fo:page-width="21cm" fo:page-height="29.7cm"'
    )
    indent = 'fo:margin-bottom="0.25cm"' if made.style in ("sans", "letter") else 'fo:text-indent="0.6cm"'
    looks = {
        "title": (size + 3, 'fo:text-align="center" fo:margin-bottom="0.3cm"', 'fo:font-weight="bold"'),
        "heading": (size + 1, 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"', 'fo:font-weight="bold"'),
        "paragraph": (size, f'fo:text-align="justify" {indent}', ""),
        "quotation": (size, 'fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-top="0.2cm" fo:margin-bottom="0.2cm"', ""),
        "item": (size, 'fo:margin-left="1cm" fo:text-indent="-0.5cm"', ""),
        "line": (size, 'fo:margin-bottom="0.2cm"', ""),
        "caption": (size - 1, 'fo:text-align="center" fo:margin-top="0.2cm" fo:margin-bottom="0.1cm"', 'fo:font-weight="bold"'),
        "cell": (size - 1, "", ""), "note": (size - 2, "", ""), "head": (size - 2, 'fo:text-align="center"', ""),
    }  # fmt: skip
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/><style:text-properties fo:font-family="{font}" fo:font-size="{points}pt" {text}/></style:style>'
        for name, (points, paragraph, text) in looks.items()
    )
    running, number = made.furniture or ("", "")
    head = (
        f"<style:header>{_p('head', running)}</style:header><style:footer>{_p('head', number)}</style:footer>"
        if running
        else ""
    )
    lengths = (
        "<style:header-style><style:header-footer-properties fo:margin-bottom='0.5cm'/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top='0.5cm'/></style:footer-style>"
        if running
        else ""
    )
    body = "".join(_office_piece(kind, text) for kind, text in made.pieces)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>{styles}
<style:style style:name="slanted" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="box" style:family="table-cell"><style:table-cell-properties fo:padding="0.08cm" fo:border="0.5pt solid #000000"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties {small} fo:margin="2cm"/>{lengths}</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">{head}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""


def _p(style: str, markup: str) -> str:
    return f'<text:p text:style-name="{style}">{markup}</text:p>'


def _office_piece(kind: Kind, text: str) -> str:
    if kind == "table":
        rows = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell table:style-name="box">{_p("cell", escape(cell))}</table:table-cell>'
                for cell in row.split("|")
            )
            + "</table:table-row>"
            for row in text.split(";")
        )
        return f'<table:table><table:table-column table:number-columns-repeated="{len(text.split(";", maxsplit=1)[0].split("|"))}"/>{rows}</table:table>'
    slanted = r'<text:span text:style-name="slanted">\1</text:span>'
    pieces = _NOTE.split(escape(text))
    marked = []
    for at, piece in enumerate(pieces):
        inner = _ITALIC.sub(slanted, piece)
        number = sum(1 for _ in pieces[: at + 1]) // 2
        marked.append(
            f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>{_p("note", inner)}</text:note-body></text:note>'
            if at % 2
            else inner
        )
    return _p(kind, ("• " if kind == "item" else "") + "".join(marked))

# ruff: noqa: E501 -- markup reads better in whole lines
"""Nothing in; six reference lists in the styles that our users meet, and their entries, out."""

from __future__ import annotations

import html

from tests.quality.fronts import Front, prose_of

_APA = (
    "Adnyana, I. K., & Weber, T. (2014). Credit and kin on the southern coast of Lombok. Journal of Island Economies, 12(3), 201–219. https://doi.org/10.5555/jie.2014.12.3.201",
    "Badan Pusat Statistik Kabupaten Contoh. (2019). Kabupaten Contoh dalam angka 2019. Kota Contoh: Badan Pusat Statistik.",
    "Daryono. (2008). Musim barat dan pasar desa. Yogyakarta: Pustaka Pasir.",
    "de Vries, C., & Oakley, P. (2011). When boats do not sail: Households, weather and debt in eastern Indonesia. Marine Policy Letters, 3(1), 1–24. https://doi.org/10.5555/mpl.2011.3.1.00001",
    "Hasan, A. M. bin. (2016). Adat sasi sebagai hukum yang hidup. Dalam R. Latupapua (Ed.), Laut dan hukum adat (hlm. 55–80). Ambon: Penerbit Siwalima.",
    "Kementerian Urusan Pesisir. (2020). Peraturan Menteri Nomor 12 Tahun 2020 tentang tata cara penyaluran dana talangan.",
    "Latupapua, R., Rahanra, H., Tuto, F., & Gainau, Y. (2017). Four landing sites compared: Prices, brokers and the order of arrival. Archipelago Working Papers, 88. Retrieved from https://papers.example/archipelago/2017/88/four-landing-sites-compared.pdf",
    "Nugroho, B. (2015a). Pelelangan ikan dan juru tawar. Jurnal Sosial Pesisir, 4(1), 33–49.",
    "Nugroho, B. (2015b). Siapa menanggung musim barat? Jurnal Sosial Pesisir, 4(2), 101–118.",
    "Sumarno. (2021, 4 Juni). Harga ikan naik di tiga pulau. Warta Selat, hlm. 5.",
    "Tan, K. L. (2009). Fuel on credit. Singapore: Lantern Press.",
    "Wangge, F. X., Al-Khatib, N., & Moore, J. P. (2022). Who pays for the waiting? A panel study of fishing households. Coastal Governance Letters, 5(2), 77–95. https://doi.org/10.5555/cgl.2022.5.2.77",
    "Yuliana, & Prasetyo, T. (2013). Asuransi kapal kecil: Antara janji dan kenyataan. Wacana Bahari, 11(1), 1–18.",
    "Zubaidah, S. (2018). Perempuan dan garam: Kerja yang tidak dihitung. Surabaya: Terbit Terang.",
)
_CHICAGO = (
    "Adnyana, I Ketut, and Thomas Weber. 2014. “Credit and Kin on the Southern Coast of Lombok.” Journal of Island Economies 12 (3): 201–19.",
    "———. 2016. “Debt as Kinship.” Journal of Island Economies 14 (1): 5–31.",
    "Badan Pusat Statistik. 2019. Kabupaten Contoh dalam Angka. Kota Contoh: Badan Pusat Statistik.",
    "Daryono. 2008. Musim Barat dan Pasar Desa. Yogyakarta: Pustaka Pasir.",
    "Hasan, Abdul Malik bin. 2016. “Adat Sasi sebagai Hukum yang Hidup.” Dalam Laut dan Hukum Adat, disunting oleh Rosa Latupapua, 55–80. Ambon: Siwalima.",
    "Latupapua, Rosa, Hana Rahanra, Fransiska Tuto, and Yakobus Gainau. 2017. “Four Landing Sites Compared: Prices, Brokers and the Order of Arrival.” Archipelago Working Papers 88. https://papers.example/archipelago/88.",
    "Nugroho, Bambang. 2015. “Pelelangan Ikan dan Juru Tawar.” Jurnal Sosial Pesisir 4 (1): 33–49.",
    "Tan, Kwee Liang. 2009. Fuel on Credit. Singapore: Lantern Press.",
    "Vogt, Katharina. “The Hour of the Broker.” PhD diss., Selat University, 2012.",
    "Zubaidah, Siti. 2018. Perempuan dan Garam. Surabaya: Terbit Terang.",
)
_NUMBERED = (
    "I. K. Adnyana and T. Weber, “Credit and kin on the southern coast,” J. Island Econ., vol. 12, no. 3, pp. 201–219, Mar. 2014.",
    "C. de Vries, When Boats Do Not Sail. Leiden, The Netherlands: Haven Press, 2011.",
    "R. Latupapua, H. Rahanra, and F. Tuto, “Four landing sites compared,” in Proc. 4th Conf. Coastal Instruments, Makassar, Indonesia, Aug. 2015, pp. 12–17, doi: 10.5555/pcci.2015.12.",
    "Sumarno, “Low-cost tide gauges: A survey of methods and of what they cost in district towns,” Selat Sensors, vol. 2, no. 1, pp. 1–24, 2018.",
    "Tide Data Portal. (2020). Nusa University. Accessed: May 4, 2021. [Online]. Available: https://tides.example/portal/data/2020/landing-sites/index.html",
    "K. L. Tan, “Fuel on credit,” M.S. thesis, Dept. Econ., Selat Univ., Singapore, 2009.",
    "F. X. Wangge, N. Al-Khatib, and J. P. Moore, “Who pays for the waiting?,” Coast. Gov. Lett., vol. 5, no. 2, pp. 77–95, 2022.",
    "S. Zubaidah, Perempuan dan Garam, 2nd ed. Surabaya, Indonesia: Terbit Terang, 2018, ch. 3.",
)
_VANCOUVER = (
    "Adnyana IK, Weber T. Credit and kin on the southern coast of Lombok. J Island Econ. 2014;12(3):201-19.",
    "Badan Pusat Statistik. Kabupaten Contoh dalam angka 2019. Kota Contoh: Badan Pusat Statistik; 2019.",
    "de Vries C, Oakley P. When boats do not sail: households, weather and debt in eastern Indonesia. Mar Policy Lett. 2011;3(1):1-24.",
    "Latupapua R, Rahanra H, Tuto F, Gainau Y, Lopulalan F, Ohoiwutun L, et al. Four landing sites compared. Archipelago Med J. 2017;88(4):412-20. doi: 10.5555/amj.2017.88.4.412",
    "Nugroho B. Pelelangan ikan dan kesehatan juru tawar. J Kesehat Pesisir. 2015;4(1):33-49.",
    "Sumarno. Gizi keluarga nelayan pada musim barat. Surabaya: Terbit Terang; 2018.",
    "Tan KL. Fuel on credit [dissertation]. Singapore: Selat University; 2009.",
    "Wangge FX, Al-Khatib N, Moore JP. Who pays for the waiting? Coast Gov Lett. 2022;5(2):77-95. Available from: https://cgl.example/articles/2022/5/2/77-who-pays-for-the-waiting",
    "Yuliana, Prasetyo T. Asuransi kesehatan awak kapal kecil. Wacana Bahari. 2013;11(1):1-18.",
)
_STYLE = "body{font:10.5pt/1.3 'Liberation Serif';text-align:justify;hyphens:none}p{margin:0 0 4pt}.b{text-indent:1.2em;margin:0}@page{size:A4;margin:2.4cm 2.2cm;@bottom-center{content:counter(page)}}"
_HANGING = ".r{padding-left:1.27cm;text-indent:-1.27cm}"
_HEAD = "<p style='text-align:center;font-size:15pt'><b>Siasat Rumah Tangga Nelayan</b></p><p style='text-align:center'>Sri Wahyuni</p><p><b>PENDAHULUAN</b></p>"


def _list(entries: tuple[str, ...], heading: str, form: str = "<p class=r>{}</p>", paragraphs: int = 9) -> str:
    body = "".join(f"<p class=b>{text}</p>" for text in prose_of("id", paragraphs))
    return (
        body
        + f"<p><b>{heading}</b></p>"
        + "".join(
            form.format(html.escape(entry, quote=False), number=number) for number, entry in enumerate(entries, 1)
        )
    )


def _tex(text: str) -> str:
    return (
        text.replace("“", "``")
        .replace("”", "''")
        .replace("–", "--")
        .replace("&", r"\&")
        .replace(
            "https://tides.example/portal/data/2020/landing-sites/index.html",
            r"\url{https://tides.example/portal/data/2020/landing-sites/index.html}",
        )
    )


def _bibliography() -> str:
    body = "\n\n".join(prose_of("en", 10))
    return (
        body
        + r"\begin{thebibliography}{9}"
        + "".join(rf"\bibitem{{k{number}}} {_tex(entry)}" for number, entry in enumerate(_NUMBERED))
        + r"\end{thebibliography}"
    )


def _with_numbers(entries: tuple[str, ...], form: str) -> tuple[str, ...]:
    return tuple(form.format(number, entry) for number, entry in enumerate(entries, 1))


LISTS: dict[str, tuple[Front, tuple[str, ...]]] = {
    "APA, hanging, two columns, over pages": (
        Front("weasyprint", _STYLE + _HANGING + ".t{columns:2;column-gap:8mm}", _HEAD + "<div class=t>", {}, "id", _list(_APA, "DAFTAR PUSTAKA", paragraphs=17)),
        _APA,
    ),
    "APA, neither hanging nor apart": (Front("weasyprint", _STYLE + ".r{margin:0}", _HEAD, {}, "id", _list(_APA, "REFERENSI")), _APA),
    "Chicago, hanging, by a word processor": (
        Front("libreoffice", "body{font-family:'Liberation Serif';font-size:12pt}p{margin:5pt 0}", _HEAD, {}, "id", _list(_CHICAGO, "Daftar Pustaka", "<p style='margin-left:1.27cm;text-indent:-1.27cm;margin-top:0;margin-bottom:0'>{}</p>")),
        _CHICAGO,
    ),
    "IEEE, numbers in brackets": (
        Front("latex", r"\documentclass[conference,a4paper]{IEEEtran}\usepackage[T1]{fontenc}\usepackage{url}", r"\title{Tide Sensors for Landing Sites}\author{Gede Ardana}\maketitle\section{Introduction}", {}, "en", _bibliography()),
        _with_numbers(_NUMBERED, "[{}] {}"),
    ),
    "Vancouver, numbers and hanging": (
        Front("weasyprint", _STYLE + ".r{padding-left:7mm;text-indent:-7mm;margin:0}.r i{font-style:normal;display:inline-block;width:7mm;text-indent:0}", _HEAD, {}, "id", _list(_VANCOUVER, "DAFTAR PUSTAKA", "<p class=r><i>{number}.</i>{}</p>", 6)),
        _with_numbers(_VANCOUVER, "{}. {}"),
    ),
    "Vancouver, flush": (
        Front("libreoffice", "body{font-family:'Liberation Sans';font-size:11pt}p{margin:0}", _HEAD, {}, "id", _list(_VANCOUVER, "References", "<p>{number}. {}</p>", 12)),
        _with_numbers(_VANCOUVER, "{}. {}"),
    ),
}  # fmt: skip

# Written after the rules for the six above, and looked at once before anything was mended.
_HARVARD = (
    "Adnyana, IK & Weber, T 2014, ‘Credit and kin on the southern coast of Lombok’, Journal of Island Economies, vol. 12, no. 3, pp. 201–219.",
    "Badan Pusat Statistik 2019, Kabupaten Contoh dalam Angka, Badan Pusat Statistik, Kota Contoh.",
    "Daryono 2008, Musim Barat dan Pasar Desa, Pustaka Pasir, Yogyakarta.",
    "de Vries, C & Oakley, P 2011, ‘When boats do not sail: households, weather and debt in eastern Indonesia’, Marine Policy Letters, vol. 3, no. 1, pp. 1–24, doi: 10.5555/mpl.2011.3.1.00001.",
    "Gainau, Y 2010, Syahbandar dan Negara, tesis S2, Universitas Nusa Lontar, Kupang.",
    "Latupapua, R, Rahanra, H, Tuto, F & Gainau, Y 2017, Four Landing Sites Compared, working paper 88, Nusa Institute, dilihat 4 Mei 2021, <https://papers.example/archipelago/2017/88/four-landing-sites.pdf>.",
    "Tan, KL 2009, Fuel on Credit, Lantern Press, Singapore.",
)
_MIXED = (
    "Anwar, Dewi F. The Politics of Waiting: Boats and Ministers, 1966–1990. Jakarta: Haven Press, 1994.",
    "Hatta, Moh. “Koperasi dan Laut.” Pidato di Makassar, 12 Juli 1951. Dalam Kumpulan Pidato. Jakarta: Pustaka Bangsa, 1953.",
    "Republik Indonesia. Undang-Undang Nomor 47 Tahun 2013 tentang Pengelolaan Dermaga Rakyat. Lembaran Negara Tahun 2013 Nomor 201.",
    "Warta Selat. “Harga Ikan Naik, Nelayan Tetap Merugi.” 4 Juni 2022. https://wartaselat.example/ekonomi/2022/06/04/harga-ikan-naik-nelayan-tetap-merugi.",
    "Wawancara dengan Pak Salim, juru tawar, Lorong Dermaga, 3 Maret 2020.",
    "Zubaidah, Siti. Perempuan dan Garam. Surabaya: Terbit Terang, 2018.",
)
LATER_LISTS: dict[str, tuple[Front, tuple[str, ...]]] = {
    "Harvard, hanging, over a page": (
        Front("libreoffice", "body{font-family:'Liberation Serif';font-size:12pt}p{margin:5pt 0}", _HEAD, {}, "id", _list(_HARVARD, "DAFTAR RUJUKAN", "<p style='margin-left:1cm;text-indent:-1cm;margin-top:0;margin-bottom:0'>{}</p>", 10)),
        _HARVARD,
    ),
    "numbers in brackets, two columns": (
        Front("weasyprint", _STYLE + ".t{columns:2;column-gap:7mm;font-size:9.5pt}.r{padding-left:7mm;text-indent:-7mm;margin:0}.r i{font-style:normal;display:inline-block;width:7mm;text-indent:0}", _HEAD + "<div class=t>", {}, "id", _list(_NUMBERED * 2, "REFERENSI", "<p class=r><i>[{number}]</i>{}</p>", 15)),
        _with_numbers(_NUMBERED * 2, "[{}] {}"),
    ),
    "mixed sources, set apart": (Front("weasyprint", _STYLE + ".r{margin:0 0 6pt}", _HEAD, {}, "id", _list(_MIXED, "BIBLIOGRAFI")), _MIXED),
    "Harvard, flush and tight": (Front("libreoffice", "body{font-family:'Liberation Sans';font-size:11pt}p{margin:0}", _HEAD, {}, "en", _list(_HARVARD, "Bibliography", "<p>{}</p>", 8)), _HARVARD),
}  # fmt: skip

# ruff: noqa: E501 -- sentences read better in whole lines
"""Formulas as trees, and prose that holds them; paragraphs with their formulas, and what they must be read as, out."""

from __future__ import annotations

import html
import random
import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import permutations

# Signs in a row are a string; else a kind and its parts.
Formula = str | tuple[str, *tuple["Formula", ...]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of sentences, each of prose (strings) and names of formulas; or a displayed formula with its number."""

    kind: str
    sentences: tuple[tuple[str, ...], ...] = ()
    formula: str = ""
    number: str = ""


FORMULAS: dict[str, Formula] = {
    "growth": (
        "row",
        "g=",
        ("frac", ("row", ("sub", "Y", "t"), "−", ("sub", "Y", "t−1")), ("sub", "Y", "t−1")),
        "×100",
    ),
    "share": ("frac", "a", "b"),
    "part": ("row", ("sub", "s", "i"), "=", ("frac", ("sub", "q", "i"), "Q")),
    "hhi": ("row", "H=", ("sum", "i=1", "n", ("subsup", "s", "i", "2"))),
    "rca": (
        "row",
        ("sub", "R", "ij"),
        "=",
        (
            "frac",
            ("row", ("sub", "X", "ij"), "/", ("sub", "X", "i")),
            ("row", ("sub", "X", "wj"), "/", ("sub", "X", "w")),
        ),
    ),
    "gini": ("row", "G=1−", ("sum", "k=1", "n", ("row", "(", ("sub", "X", "k"), "−", ("sub", "X", "k−1"), ")"))),
    "ols": (
        "row",
        ("sub", "y", "i"),
        "=",
        ("sub", "β", "0"),
        "+",
        ("sub", "β", "1"),
        ("sub", "x", "i"),
        "+",
        ("sub", "ε", "i"),
    ),
    "panel": ("row", ("sub", "y", "it"), "=", ("sub", "α", "i"), "+β", ("sub", "x", "it"), "+", ("sub", "u", "it")),
    "logy": ("row", "ln", ("sub", "Y", "t"), "=α+β", "ln", ("sub", "K", "t")),
    "mean": ("row", ("bar", "x"), "=", ("frac", "1", "n"), ("sum", "i=1", "n", ("sub", "x", "i"))),
    "deviation": ("row", "s=", ("root", ("frac", "V", "n−1"))),
    "error": ("frac", "σ", ("root", "n")),
    "slovin": ("row", "n=", ("frac", "N", ("row", "1+N", ("sup", "e", "2")))),
    "root": ("root", ("row", ("sup", "a", "2"), "+", ("sup", "b", "2"))),
    "cobb": ("row", "Y=A", ("sup", "K", "α"), ("sup", "L", "1−α")),
    "chi": ("row", ("sup", "χ", "2"), "=", ("sum", "", "", ("frac", ("row", "(O−E", ("sup", ")", "2")), "E"))),
    "rsquare": ("row", ("sup", "R", "2"), "=0,87"),
    "half": ("frac", "1", "2"),
    "third": ("frac", "2", "3"),
    "carbon": ("roman", ("sub", "CO", "2")),
    "water": ("roman", ("row", ("sub", "H", "2"), "O")),
    "square": ("roman", ("sup", "m", "2")),
    "density": ("roman", ("row", "Rp/", ("sup", "km", "2"))),
    "power": ("row", "3×", ("sup", "10", "6")),
    "ordinal": ("roman", ("sup", "1", "st")),
    "ordinal-th": ("roman", ("sup", "19", "th")),
    "degree": ("roman", "30°C"),
    "odds": ("row", "ln", ("frac", "p", "1−p")),
    "elastic": ("row", "η=", ("frac", "ΔQ/Q", "ΔP/P")),
    "nested": ("frac", ("row", "1+", ("frac", "r", "m")), ("row", "1−", ("frac", "r", "m"))),
    "deflator": ("frac", ("roman", "PDB nominal"), ("roman", "PDB riil")),
    "alpha": (
        "row",
        "α=",
        ("frac", "k", "k−1"),
        "(1−",
        ("frac", ("row", "Σ", ("subsup", "σ", "b", "2")), ("subsup", "σ", "t", "2")),
        ")",
    ),
    "present": ("row", "PV=", ("sum", "t=1", "T", ("frac", ("sub", "C", "t"), ("row", "(1+r", ("sup", ")", "t"))))),
    "hat": ("row", ("hat", "β"), "=0.42"),
    "tail": ("row", "p<0.05"),
}
DISPLAYED = ("growth", "hhi", "rca", "ols", "panel", "mean", "slovin", "alpha", "elastic", "gini")
# What needs no more than raised and lowered signs; what has no room in a narrow column.
FLAT = frozenset(
    {"ols", "panel", "logy", "cobb", "rsquare", "carbon", "water", "square", "density", "power", "ordinal", "ordinal-th", "degree", "tail"}
)  # fmt: skip
WIDE = frozenset({"alpha", "present", "gini", "chi", "panel", "mean"})

_WITH: dict[str, tuple[tuple[str, ...], ...]] = {
    "id": (
        ("Laju pertumbuhan setiap kabupaten dihitung dengan ", "growth", " pada harga tetap tahun dasar."),
        ("Bila perbandingan ", "share", " lebih besar daripada satu, daerah itu disebut maju."),
        ("Pangsa pasar tiap perusahaan, yaitu ", "part", ", dijumlahkan menurut tahun dan kota."),
        ("Tingkat pemusatan diukur dengan ", "hhi", " seperti yang lazim di kepustakaan."),
        ("Keunggulan komparatif yang tampak adalah ", "rca", " untuk komoditas dan negara yang sama."),
        ("Ketimpangan pendapatan dinyatakan dengan ", "gini", " dan berkisar dari nol sampai satu."),
        ("Jumlah responden ditetapkan dengan rumus Slovin ", "slovin", " pada taraf kesalahan lima persen."),
        ("Kesalahan baku sebesar ", "error", " dilaporkan di bawah setiap koefisien taksiran."),
        ("Emisi ", "carbon", " dari pembakaran gambut naik dua kali lipat selama musim kering."),
        ("Luas lantai rumah rata-rata hanya 36 ", "square", " bagi keluarga yang berpenghasilan rendah."),
        ("Biaya pembangunan jalan mencapai 450 juta ", "density", " menurut dinas pekerjaan umum."),
        ("Suhu permukaan laut di teluk itu bertahan pada ", "degree", " sepanjang bulan pengamatan."),
        ("Sekitar ", "third", " dari semua petani tidak memiliki lahan yang mereka garap."),
        ("Deflator diperoleh dari ", "deflator", " lalu dikalikan dengan seratus."),
        ("Keandalan angket diuji dengan ", "alpha", " sebelum data lapangan dikumpulkan."),
        ("Kadar ", "water", " dalam tanah diukur setiap pagi oleh para siswa sekolah."),
    ),
    "en": (
        ("The baseline equation is ", "ols", " and it is estimated by ordinary least squares."),
        ("With fixed effects for every village we write ", "panel", " in the usual notation."),
        ("Taking logarithms gives ", "logy", " so that the slope reads as an elasticity."),
        ("The sample mean ", "mean", " is close to the figure of the census."),
        ("Its standard deviation ", "deviation", " was computed after outliers had been removed."),
        ("The length of the diagonal is ", "root", " by a rule that every pupil knows."),
        ("Output follows ", "cobb", " with constant returns to scale throughout the period."),
        ("The test statistic ", "chi", " rejects independence at the usual level."),
        ("The fit of the model is good, with ", "rsquare", " in the preferred column."),
        ("About ", "half", " of the households had moved within the last ten years."),
        ("More than ", "power", " tonnes of palm oil were shipped from the port."),
        ("On the ", "ordinal", " of January the new tariff came into force in all harbours."),
        ("Since the ", "ordinal-th", " century the strait has been crowded with traders."),
        ("The log odds ", "odds", " are linear in the income of the parents."),
        ("Demand is elastic where ", "elastic", " exceeds one in absolute value."),
        ("The ratio ", "nested", " tells how fast the debt is growing."),
        ("Discounting gives ", "present", " for a stream of yearly payments."),
        ("We obtain ", "hat", " for the towns on the coast and hardly less inland."),
        ("The difference is significant (", "tail", ") in both of the samples."),
    ),
}  # fmt: skip
_PLAIN: dict[str, tuple[str, ...]] = {
    "id": (
        "Data dikumpulkan dari kantor desa, pasar, dan pelabuhan selama dua tahun berturut-turut.",
        "Para peneliti lapangan mencatat harga beras, ikan, dan minyak tanah setiap hari pasar.",
        "Hasil tersebut sejalan dengan temuan penelitian terdahulu di kepulauan bagian timur.",
        "Namun demikian, sebagian besar nelayan tidak pernah menerima bantuan dari pemerintah pusat.",
        "Kebijakan baru ini diharapkan memperkecil jarak antara kota besar dan daerah pedalaman.",
        "Wawancara mendalam dilakukan dengan kepala desa, guru, dan pemilik kapal penangkap ikan.",
        "Angka tersebut harus dibaca dengan hati-hati karena banyak rumah tangga menolak menjawab.",
        "Pada bagian berikut kami membahas bagaimana ukuran itu berubah dari tahun ke tahun.",
    ),
    "en": (
        "The survey covers three districts on the northern coast and two islands farther east.",
        "Prices were noted by teachers and shopkeepers on every market day of the year.",
        "These results agree with what earlier studies of the archipelago have found.",
        "Most fishing families have never received any support from the central government.",
        "The new policy is meant to narrow the gap between the large cities and the hinterland.",
        "Long interviews were held with village heads, teachers and the owners of boats.",
        "Such figures must be read with care because many households refused to answer.",
        "In the next section we discuss how the measure has changed from year to year.",
    ),
}  # fmt: skip
_AFTER = {
    "id": "di mana setiap lambang mempunyai arti yang sama seperti pada bagian sebelumnya dan semua nilai dinyatakan dalam rupiah.",
    "en": "where every symbol has the same meaning as in the section before and all values are stated at constant prices.",
}


def passages_of(seed: int, language: str, without: Collection[str] = (), *, displayed: bool = False) -> list[Passage]:
    """Draw seven paragraphs of two to four sentences, one or two with formulas; each formula comes at most once."""
    chance = random.Random(seed)
    held = [sentence for sentence in _WITH[language] if sentence[1] not in without]
    chance.shuffle(held)
    found: list[Passage] = []
    for number in range(1, 8):
        drawn = [held.pop() for _ in range(min(len(held), chance.choice((1, 2, 2))))]
        drawn += [(text,) for text in chance.sample(_PLAIN[language], chance.choice((1, 2)))]
        chance.shuffle(drawn)
        found.append(Passage("paragraph", tuple(drawn)))
        if displayed and number % 2:
            found.append(Passage("display", formula=chance.choice(DISPLAYED), number=f"({number // 2 + 1})"))
            found.append(Passage("after", ((_AFTER[language],),)))
    return found


def pattern_of(formula: Formula) -> str:
    """Return the expression that matches a formula's signs in a readable order, white space between them or not."""
    if isinstance(formula, str):
        return r"\s*".join(map(re.escape, formula.replace(" ", "")))
    kind, *parts = formula
    inner = [pattern_of(part) for part in parts]
    if kind == "root":
        return r"√?\s*" + inner[0]
    if kind in ("bar", "hat"):
        return rf"[¯ˆ^̄̂‾]?\s*{inner[0]}\s*[¯ˆ^̄̂‾]?"
    if kind == "subsup":
        return inner[0] + r"\s*(?:" + inner[1] + r"\s*" + inner[2] + "|" + inner[2] + r"\s*" + inner[1] + ")"
    if kind == "sum":
        orders = (r"\s*".join(order) for order in permutations(("[∑Σ]", *inner[:2])))
        return "(?:" + "|".join(dict.fromkeys(orders)) + r")\s*" + inner[2]
    return r"\s*".join(inner)


def signs_of(formula: Formula) -> str:
    """Return the letters and figures of a formula, sorted."""
    if isinstance(formula, str):
        return "".join(sorted(sign for sign in formula if sign.isalnum()))
    return "".join(sorted("".join(map(signs_of, formula[1:]))))


_TEX = {"β": r"\beta ", "α": r"\alpha ", "ε": r"\varepsilon ", "σ": r"\sigma ", "χ": r"\chi ", "η": r"\eta ", "Δ": r"\Delta ", "Σ": r"\Sigma ", "×": r"\times ", "−": "-", "°": r"{}^\circ "}  # fmt: skip


def tex_of(formula: Formula) -> str:
    """Return a formula as LaTeX has it between dollar signs."""
    if isinstance(formula, str):
        text = formula.replace("ln", r"\ln ") if formula == "ln" else formula
        return "".join(_TEX.get(sign, sign) for sign in text)
    kind, *parts = formula
    if kind == "roman":
        return _roman(parts[0])
    inner = [tex_of(part) for part in parts]
    shapes = {
        "frac": r"\frac{{{0}}}{{{1}}}", "sub": "{0}_{{{1}}}", "sup": "{0}^{{{1}}}", "subsup": "{0}_{{{1}}}^{{{2}}}",
        "root": r"\sqrt{{{0}}}", "bar": r"\bar{{{0}}}", "hat": r"\hat{{{0}}}",
    }  # fmt: skip
    if kind == "sum":
        return r"\sum" + (f"_{{{inner[0]}}}^{{{inner[1]}}}" if inner[0] else "") + f" {inner[2]}"
    return "".join(inner) if kind == "row" else shapes[kind].format(*inner)


def _roman(formula: Formula) -> str:
    if isinstance(formula, str):
        return r"\mathrm{" + formula.replace(" ", r"\ ").replace("°", r"{}^\circ ") + "}"
    kind, *parts = formula
    inner = [_roman(part) for part in parts]
    return inner[0] + {"sub": "_", "sup": "^"}[kind] + "{" + inner[1] + "}" if kind != "row" else "".join(inner)


def mathml_of(formula: Formula) -> str:
    """Return a formula as the inner part of a MathML element."""
    if isinstance(formula, str):
        tokens = re.findall(r"ln|PDB nominal|PDB riil|[^\W\d_]+|[\d,.]*\d|\S", formula)
        return "".join(_token(token) for token in tokens)
    kind, *parts = formula
    inner = [f"<mrow>{mathml_of(part)}</mrow>" for part in parts]
    names = {"frac": "mfrac", "sub": "msub", "sup": "msup", "subsup": "msubsup", "root": "msqrt"}
    if kind in names:
        return f"<{names[kind]}>{''.join(inner)}</{names[kind]}>"
    if kind in ("bar", "hat"):
        return f'<mover accent="true">{inner[0]}<mo>{"¯" if kind == "bar" else "^"}</mo></mover>'
    if kind == "sum":
        return (f"<munderover><mo>∑</mo>{inner[0]}{inner[1]}</munderover>" if parts[0] else "<mo>∑</mo>") + inner[2]
    return "".join(inner)


def _token(token: str) -> str:
    name = "mn" if token[0].isdigit() else "mi" if token[0].isalpha() else "mo"
    return f"<{name}>{html.escape(token)}</{name}>"


def css_of(formula: Formula) -> str:
    """Return a formula as HTML that is stacked by style sheets, for a printer that knows no MathML."""
    if isinstance(formula, str):
        return html.escape(re.sub(r"([=+×<])", r" \1 ", formula).strip())
    kind, *parts = formula
    inner = [css_of(part) for part in parts]
    shapes = {
        "frac": '<span class="frac"><span class="num">{0}</span><span>{1}</span></span>',
        "sub": "{0}<sub>{1}</sub>", "sup": "{0}<sup>{1}</sup>", "subsup": "{0}<sub>{1}</sub><sup>{2}</sup>",
        "root": '√<span class="root">{0}</span>', "bar": "{0}̄", "hat": "{0}̂",
        "sum": '<span class="sum"><small>{1}</small><b>∑</b><small>{0}</small></span>{2}', "roman": "{0}",
    }  # fmt: skip
    return " ".join(inner) if kind == "row" else shapes[kind].format(*inner)


def marked_of(formula: Formula) -> str:
    """Return a formula of raised and lowered signs as Markdown."""
    if isinstance(formula, str):
        return formula
    kind, *parts = formula
    inner = [marked_of(part) for part in parts]
    return (
        "".join(inner) if kind in ("row", "roman") else inner[0] + {"sub": "~{}~", "sup": "^{}^"}[kind].format(inner[1])
    )

"""Read a personal name as printed; a CSL-JSON name out."""

from __future__ import annotations

import re

from corpus.language.word_set import word_set

_CHILD_OF = word_set("bin binti ibn")
PARTICLES = word_set("van von de der den del dos du ten ter bin binti al el da di la le ibn")


# What bodies are called by: the first word of an Indonesian name, any word of an English one. Words that are also
# names of persons (Tim, Dewan ...) count with what follows them only.
_INDONESIAN_BODY = re.compile(
    r"(?:kementerian|badan|dinas|direktorat|pusat|lembaga|yayasan|universitas|institut|politeknik|sekolah tinggi"
    r"|fakultas|komisi|komite|majelis|sekretariat|pemerintah|kedutaan|kantor|biro|balai|perpustakaan|arsip nasional"
    r"|perhimpunan|perkumpulan|persatuan|asosiasi|serikat|organisasi|ikatan|himpunan|aliansi|koalisi|jaringan|redaksi"
    r"|panitia|kelompok|konsorsium|program studi|otoritas|mahkamah|kejaksaan|kepolisian|tentara|palang merah"
    r"|tim (?:kajian|penyusun|peneliti|penulis|redaksi|riset|ahli|kerja|pengkaji|editor|koordinasi)"
    r"|dewan (?:perwakilan|pers|kesenian|pimpinan|ekonomi|keamanan|nasional|riset|pertimbangan)"
    r"|forum (?:\w+)|bank (?:indonesia|dunia|mandiri|negara|rakyat|pembangunan|sentral)|pt\.?|cv\.?)\s",
    re.IGNORECASE,
)
_ENGLISH_BODY = re.compile(
    r"\b(?:ministry|university|institute|institution|centre|center|association|agency|council|committee|commission"
    r"|department|organi[sz]ation|foundation|secretariat|bureau|nations|society|consortium|authority|academy|embassy"
    r"|government|federation|alliance|coalition|collaboration|network|task force|working group|research group"
    r"|world bank)\b",
    re.IGNORECASE,
)

# "S.Sos.", "Ph.D." have dots; without any they must be known, or "DEWI SARI" would lose her name.
# Behind a space alone, "A.Hadi" is an initial and a name: there the rest must be known, too.
_FIELD = (
    r"(?:Acc|Ag|Ak|Arch|Ars|Ec|Ed|Eng|Farm|Fil|Gz|Han|Hum|Hut|Int|IP|Ikom|Keb|Ked|Kep|Kes|Kom|Li|Litt|Mar|Md|Or|Par|Pd|"
    r"Pel|Phil|Pol|Psi|Pt|Sc|Si|Sn|Sos|Stat|STP|Sy|Th|TP|Tr|[A-Z])"
)
_DEGREE = re.compile(
    r"(?:(?:(?P<comma>,\s*)|\s+)(?:S|M|Dr|Drs|Ph|Ir|Lc|B|LL|A|D|H)\.(?:(?<=[,\s].\.)\s(?=[A-Z][a-z]{1,3}\.))?"
    rf"(?(comma)(?:[A-Z][A-Za-z]{{0,4}}\.?)+|(?:{_FIELD}\.?)+)"
    r"|(?:,\s*|\s+)(?:Ners|SKM|MKes|SKep|SPsi|MPsi|SKom|MKom|SPi|SPt|SSi|SFarm|SAg|SKed|SEI|SHI|SPdI|MPdI|"
    r"MA|SE|SH|ST|MM|MT|MH|MSi|MSc|BSc|BA|PhD|SIP|MIP|MBA|MPA|MPd|SPd|MHum|SHum|LLM|SSos|Lc|MAg)\b"
    r"|,\s*(?:IP[UMP]|CA|CPA|CFA|Ak|Psikolog)\b\.?)(?=,|\s|$)"
)
# "H." is a form of address (haji) in front of a name, and an initial inside one.
_TITLE = re.compile(
    r"\b(?:Prof|Dr|Drs|Dra|Ir|Hj|KH|Mr|Mrs|Ms|Tgk|Ust|Pdt|Apt|Rev)\.\s*(?:H\.\s*)?|(?:^\s*|(?<=[,;&|]\s)|(?<=\bdan\s)|(?<=\band\s)|(?<=leh\s)|(?<=[Bb]y\s))H\.\s*"
)


def without_degrees(printed: str) -> str:
    """Return names as printed without academic degrees and forms of address.

    >>> without_degrees("Prof. Dr. Abdul Rauf, M.Si., Ph.D.")
    'Abdul Rauf'
    >>> without_degrees("Yustina Melly, S.Kep, Ners, M.Kes")
    'Yustina Melly'
    >>> without_degrees("Dr. H. Budi Santoso S.IP. M.Si"), without_degrees("John H. Smith, Siti M.Rahma")
    ('Budi Santoso', 'John H. Smith, Siti M.Rahma')
    """
    return _TITLE.sub("", _DEGREE.sub("", printed)).strip(" ,")


def is_body(printed: str) -> bool:
    """Tell whether a name is plainly that of a body, which is neither inverted nor split.

    >>> is_body("Kementerian Luar Negeri"), is_body("World Bank"), is_body("Tim Winton")
    (True, True, False)
    """
    name = f"{printed.strip()} "
    return _INDONESIAN_BODY.match(name) is not None or ("," not in printed and bool(_ENGLISH_BODY.search(name)))


def csl_name(printed: str) -> dict[str, str]:
    """Return the CSL name of a person, given as `Given Family` or `Family, Given`.

    A single name stays whole, as many Indonesians have no family name; so does a body, known by its words or because
    the user wrote it in braces.

    >>> csl_name("Ericka Mega")
    {'family': 'Mega', 'given': 'Ericka'}
    >>> csl_name("Sukarno")
    {'literal': 'Sukarno'}
    >>> csl_name("Siti binti Abdul Rahman")
    {'family': 'binti Abdul Rahman', 'given': 'Siti'}
    >>> csl_name("Anwar, Dewi Fortuna")
    {'family': 'Anwar', 'given': 'Dewi Fortuna'}
    >>> csl_name("{Nusa Dua Bersatu}"), csl_name("Badan Pusat Statistik")
    ({'literal': 'Nusa Dua Bersatu'}, {'literal': 'Badan Pusat Statistik'})
    """
    whole = printed.strip()
    if whole.startswith("{") and whole.endswith("}") and whole.strip("{} "):
        return {"literal": " ".join(whole.strip("{} ").split())}
    if is_body(whole):
        return {"literal": " ".join(whole.split())}
    family, comma, given = (part.strip() for part in printed.partition(","))
    if comma and family and given:
        return {"family": family, "given": given}
    words = printed.replace(",", " ").split()
    if len(words) < 2:
        return {"literal": " ".join(words)}
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    # What follows "bin" is the name of the father, however long.
    at = next((index for index, word in enumerate(words[:at]) if index and word.lower() in _CHILD_OF), at)
    return {"family": " ".join(words[at:]), "given": " ".join(words[:at])}

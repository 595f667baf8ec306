import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from glossary.entries import PARTS_OF_SPEECH, STATUSES, Entry, term_id_of
from glossary.exchange.batch import MAX_ENTRIES
from glossary.exchange.formats import FORMATS, losses, lost_parts, read_file, written_files
from glossary.exchange.rows import guard, unguard
from glossary.exchange.safe_xml import parse_xml

_LETTERS = st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters=";"), min_size=1, max_size=8)
FORM = st.builds(lambda a, b: f"k{a} {b}".strip(), _LETTERS, _LETTERS)
FORMS = st.lists(FORM, max_size=3, unique=True).map(tuple)
TBX_PARTS = ("noun", "verb", "adjective", "adverb", "proper-noun", "phrase")


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    forms = draw(st.lists(FORM, min_size=2, max_size=8, unique=True))
    part_of_speech = draw(st.sampled_from(TBX_PARTS))
    indonesian, *english = forms
    return Entry(
        term_id_of(indonesian, part_of_speech, english[0]),
        indonesian,
        tuple(english[:2]),
        part_of_speech,
        draw(st.sampled_from(("law", "digital_economy"))),
        english_variants=tuple(english[2:4]),
        indonesian_abbreviations=tuple(english[4:5]),
        english_abbreviations=tuple(english[5:6]),
        indonesian_variants=tuple(english[6:7]),
        note=draw(st.sampled_from(("", "=SUM(A1)", "'-kan & <b>", "dua kata"))),
        status=draw(st.sampled_from(STATUSES)),
        origin="imported",
    )


def as_held(name: str, entry: Entry) -> Entry:
    """Return an entry with the part of speech that a format has a name for."""
    part = "noun" if entry.part_of_speech in lost_parts(name) else entry.part_of_speech
    return entry._replace(part_of_speech=part, term_id=term_id_of(entry.indonesian, part, entry.english[0]))


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx", "tbx", "martif", "tmx"])
@given(wanted=st.lists(entries(), min_size=1, max_size=5, unique_by=lambda entry: entry.term_id))
@settings(max_examples=25, deadline=None)
def test_what_a_format_can_hold_comes_back(name: str, wanted: list[Entry], tmp_path_factory: Any) -> None:
    path = tmp_path_factory.mktemp("exchange") / f"terms.{name}"
    wanted = [as_held(name, entry) for entry in wanted]
    for target, content in written_files(path, wanted, format_name=name).items():
        target.write_bytes(content)
    assert set(losses(name, wanted)) <= {"origin"}
    assert list(read_file(path, format_name=name, field="x").entries) == wanted


@given(st.text(max_size=12))
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    assert not guard(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard(guard(cell)) == cell


def an_entry(**values: Any) -> Entry:
    entry = Entry(term_id_of("tengkulak", "noun", "middleman"), "tengkulak", ("middleman", "broker"), "noun", "trade")
    return entry._replace(**values)


def test_every_format_says_what_it_loses() -> None:
    full = an_entry(
        note="n", indonesian_variants=("x",), part_of_speech="preposition", status="superseded", origin="own"
    )
    assert losses("dictd", [full]).keys() == {"field", "indonesian_variants", "note", "status", "origin"}
    assert losses("tbx", [full]).keys() == {"origin", "part_of_speech:preposition"}
    assert losses("list", [an_entry()]) == {}
    assert set(FORMATS) == {"csv", "tsv", "list", "xlsx", "tbx", "martif", "tmx", "dictd", "tei"}
    assert len(PARTS_OF_SPEECH) == 11


@pytest.mark.parametrize("headwords", ["id", "en"])
def test_a_dictionary_comes_back_with_its_pairs(tmp_path: Path, headwords: Any) -> None:
    wanted = [an_entry(), an_entry(term_id=2, indonesian="padi", english=("rice",))]
    for target, content in written_files(
        tmp_path / "d.index", wanted, format_name="dictd", headwords=headwords
    ).items():
        target.write_bytes(content)
    batch = read_file(tmp_path / "d.index", format_name="dictd", field="x", headwords=headwords)
    pairs = {(entry.indonesian, equivalent) for entry in batch.entries for equivalent in entry.english}
    assert pairs == {("tengkulak", "middleman"), ("tengkulak", "broker"), ("padi", "rice")}


def test_a_list_of_terms_has_its_four_columns_and_joins_equivalents(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("asing,indonesia,bidang,sumber\nlevy,pungutan,trade,Kamus A\ncharge,pungutan,trade,Kamus A\n")
    (entry,) = read_file(path, format_name="csv", field="x").entries
    assert (entry.indonesian, entry.english, entry.field, entry.note) == (
        "pungutan", ("levy", "charge"), "trade", "Sumber: Kamus A",
    )  # fmt: skip


def tei(body: str) -> str:
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{body}</body></text></TEI>'


WORD = "<entry><form><orth>levy</orth><pron>x</pron></form><gramGrp><pos>n</pos></gramGrp>{}</entry>"
TRANSLATION = '<cit type="trans"><quote>{}</quote></cit>'


@pytest.mark.parametrize(
    ("senses", "found"),
    [
        ("<sense>" + TRANSLATION.format("pungutan") + TRANSLATION.format("iuran (wajib)") + "<def>fee</def></sense>",
         [("pungutan", ("iuran",))]),
        ('<sense n="1">' + TRANSLATION.format("pungutan") + '</sense><sense n="2"><sense>'
         + TRANSLATION.format("wajib militer") + "</sense></sense>", [("pungutan", ()), ("wajib militer", ())]),
        ('<sense><cit type="dicteg"><quote>raise a levy</quote>' + TRANSLATION.format("memungut") + "</cit>"
         + TRANSLATION.format("pungutan") + "</sense>", [("pungutan", ())]),
        ("<trans><tr>pungutan</tr><tr>iuran</tr></trans>", [("pungutan", ("iuran",))]),
        ("<def>  pungutan, iuran </def>", [("pungutan", ("iuran",))]),
        ("<sense><note>rare</note></sense>", []),
    ],
)  # fmt: skip
def test_a_dictionary_in_tei_is_read_sense_by_sense(
    tmp_path: Path, senses: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    path = tmp_path / "eng-ind.tei"
    path.write_text(tei(WORD.format(senses)))
    batch = read_file(path, format_name="tei", field="x")
    assert [(entry.indonesian, entry.indonesian_variants) for entry in batch.entries] == found
    assert {entry.english for entry in batch.entries} <= {("levy",)}
    assert bool(batch.notes) != bool(found)


def test_a_dictionary_in_tei_is_taken_with_senses_of_many_words_and_says_what_is_left_aside(tmp_path: Path) -> None:
    words = "".join(TRANSLATION.format(f"kata {'a' * number}") for number in range(1, 61))
    numeral = WORD.format(f"<sense>{TRANSLATION.format('dua')}</sense>").replace("<pos>n<", "<pos>num<")
    (tmp_path / "eng-ind.tei").write_text(tei(WORD.format(f"<sense>{words}</sense>") + numeral))
    batch = read_file(tmp_path / "eng-ind.tei", format_name="tei", field="x")
    (entry,) = batch.entries
    assert (entry.indonesian, len(entry.indonesian_forms())) == ("kata a", 20)
    assert batch.notes == ("1 left aside: no translation, or another part of speech than ours",)


def test_a_dictionary_in_tei_says_which_language_its_headwords_are_in(tmp_path: Path) -> None:
    body = f'<entry><form xml:lang="id"><orth>padi</orth></form><sense>{TRANSLATION.format("rice")}</sense></entry>'
    (tmp_path / "eng-ind.tei").write_text(tei(body))
    (entry,) = read_file(tmp_path / "eng-ind.tei", format_name="tei", field="x").entries
    assert (entry.indonesian, entry.english, entry.part_of_speech) == ("padi", ("rice",), "noun")


def test_what_is_only_read_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not write it"):
        written_files(tmp_path / "d.tei", [an_entry()], format_name="tei")


TBX = (
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/>'
    "<text><body>{}</body></text></tbx>"
)
CONCEPT = (
    '<conceptEntry id="c1"><langSec xml:lang="{}"><termSec><term>padi</term></termSec></langSec>'
    '<langSec xml:lang="en"><termSec><term>rice</term>{}</termSec></langSec></conceptEntry>'
)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (TBX.format('<conceptEntry id="c1"/>'), "clause 8"),
        (TBX.format(CONCEPT.format("id", '<termNote type="partOfSpeech">thing</termNote>')), "TBX-Basic"),
        (TBX.format(CONCEPT.format("id", "<termNote>noun</termNote>")), "Annex A"),
        (TBX.format("<langSec/>"), "clause 8"),
        (TBX.replace('style="dca"', 'style="dct"').format(""), "Annex A"),
        (TBX.replace('"TBX-Basic"', '"TBX-Linguist"').format(""), "TBX-Basic"),
        (TBX.format(CONCEPT.format("id", '<termNote type="partOfSpeech">properNoun</termNote>')), "Min module"),
        (TBX.format(CONCEPT.format("id", '<termNote type="termType">slang</termNote>')), "Basic module"),
        (TBX.format(CONCEPT.format("id", '<descrip type="subjectField">law</descrip>')), "Min module"),
        (
            TBX.format(CONCEPT.format("id", '<descripGrp><descrip type="definition">x</descrip></descripGrp>')),
            "definition stands in <termSec>.*Basic module",
        ),
        (TBX.format('<x xmlns="urn:other"/>'), "namespace"),
    ],
)
def test_a_broken_rule_of_tbx_is_named_with_its_clause(tmp_path: Path, text: str, clause: str) -> None:
    (tmp_path / "a.tbx").write_text(text)
    with pytest.raises(SourceError, match=clause):
        read_file(tmp_path / "a.tbx", format_name="tbx", field="x")


def test_terms_of_other_languages_are_left_aside_and_said(tmp_path: Path) -> None:
    (tmp_path / "a.tbx").write_text(TBX.format(CONCEPT.format("jv", "") + CONCEPT.format("id-ID", "")))
    batch = read_file(tmp_path / "a.tbx", format_name="tbx", field="x")
    assert [entry.indonesian for entry in batch.entries] == ["padi"]
    assert batch.notes == ("1 concepts have no Indonesian or no English term",)


def test_a_translation_memory_gives_units_without_its_codes(tmp_path: Path) -> None:
    (tmp_path / "m.tmx").write_text(
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body><tu>'
        '<tuv xml:lang="id-ID"><seg>Harga <bpt i="1">&lt;b&gt;</bpt>beras naik.</seg></tuv>'
        '<tuv xml:lang="en-US"><seg>Rice prices rose.</seg></tuv></tu></body></tmx>'
    )
    batch = read_file(tmp_path / "m.tmx", format_name="tmx", field="x")
    assert [(unit.indonesian, unit.english, unit.memory) for unit in batch.units] == [
        ("Harga beras naik.", "Rice prices rose.", "m.tmx")
    ]


BOMB = '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><tmx><body><tu>&b;</tu></body></tmx>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB.encode(), "dtd-forbidden"),
        (BOMB.encode("utf-16"), "dtd-forbidden"),
        (b'<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>&x;</t>', "dtd-forbidden"),
        (b"<a>" * 1000 + b"</a>" * 1000, "bomb"),
        (b"<a><b></a>", "malformed"),
        (b"", "malformed"),
        (b'<?xml version="1.0" encoding="x-none"?><a/>', "malformed"),
    ],
)
def test_hostile_xml_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_xml(data)
    assert caught.value.code == code


def _workbook(sheet: str) -> bytes:
    path = Path("unused.xlsx")
    (content,) = written_files(path, [an_entry()], format_name="xlsx").values()
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))
    return file.getvalue()


_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.csv", b"satu,dua\n1,2\n", "names no column"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"indonesian,english\npadi,\n", "row 2: one side is empty"),
        ("a.csv", b"indonesian,english\npadi,rice,x,y\n", "more cells"),
        ("a.csv", b'indonesian,english\n"padi,rice\n', "no well-formed table"),
        ("a.csv", b"indonesian,english\npad\xff,rice\n", "UTF-8"),
        ("a.csv", b"indonesian,english,part_of_speech\npadi,rice,thing\n", "no part of speech"),
        ("a.csv", b"indonesian,english\npadi,ri\x07ce\n", "cannot be printed"),
        ("a.csv", b"indonesian,english\n" + b"a,b\n" * (MAX_ENTRIES + 2), "at most"),
        ("a.xlsx", b"PK not a zip", "no XLSX"),
        ("a.xlsx", _workbook(_SHEET.format("<row><c><f>1+1</f><v>2</v></c></row>")), "formula"),
        ("a.xlsx", _workbook(_SHEET.format('<row><c t="s"><v>9</v></c></row>')), "not there"),
        ("a.tbx", b"<html/>", "its root is <html>"),
        ("a.tmx", b"<tmx/>", "no TMX"),
        ("a.tei", b"<html/>", "its root is <html>"),
        ("a.tei", b"<TEI>" + b"<entry/>" * (MAX_ENTRIES + 2) + b"</TEI>", "at most"),
    ],
)
def test_a_bad_file_gets_a_clear_error(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=message):
        read_file(tmp_path / name, format_name=name.rsplit(".", maxsplit=1)[-1], field="x")


def test_a_dictionary_whose_index_points_past_its_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "d.index").write_text("padi\tA\tzz\n")
    (tmp_path / "d.dict").write_text("padi <n>\nrice\n")
    with pytest.raises(SourceError, match="past the end"):
        read_file(tmp_path / "d.index", format_name="dictd", field="x")


def test_numbered_senses_of_a_dictionary_become_entries_of_their_own(tmp_path: Path) -> None:
    text = "levy /x/ <n>\n1. pungutan, iuran 2.\na charge\n2. wajib militer (kuno)\n"
    (tmp_path / "eng-ind.index").write_text(f"levy\tA\t{'A' if len(text) < 64 else 'B'}{_digit(len(text) % 64)}\n")
    (tmp_path / "eng-ind.dict").write_text(text)
    found = read_file(tmp_path / "eng-ind.index", format_name="dictd", field="x").entries
    assert [(entry.indonesian, entry.indonesian_variants) for entry in found] == [
        ("pungutan", ("iuran",)), ("wajib militer", ()),
    ]  # fmt: skip


def _digit(value: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[value]

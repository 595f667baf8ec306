"""Every export is read again by a program that is not ours: as many records, the same values."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest

from citations.cited import CitedDocument
from citations.csl_record import csl_record
from citations.export.formats import FORMATS
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.research_package import package_files
from tests.citations.export_readers import has_hidden
from tests.citations.hostile import HOSTILE
from tests.citations.samples import ARTICLE, WEB_PAGE, a_document
from tests.citations.test_export import a_record
from tests.quality.foreign_readers import block_quotes, pandoc, soffice, soffice_rows

NAMES = ("Wulan Lestari", "Mei Ling Tan", "Kadek Sutrisna", "José Müller", "Ḥasan Ṭāhir", "Zoë O'Brien")


def _works() -> list[dict[str, Any]]:
    """Sixty works of several types, some of whose titles are hostile."""
    visible = [text for text in HOSTILE if text.strip() and not has_hidden(text)]
    works = []
    for number in range(60):
        given, family = NAMES[number % len(NAMES)].rsplit(" ", 1)
        base = ARTICLE if number % 2 else WEB_PAGE
        title = f"Karya {number}: {visible[number % len(visible)]}"
        works.append(
            {**base, "title": title, "author": [{"family": family, "given": given}, {"literal": "Badan Riset"}]}
        )
    return works


WORKS = _works()
# What is spelled out for people, such as control characters, is tested in tests/citations.
QUOTATIONS = [
    f"Kutipan {number} {text} selesai."
    for number, text in enumerate(HOSTILE)
    if not has_hidden(text) and text != "\ufffe"
]
BASE = "https://crate.example/"


def _excerpts() -> ExcerptList:
    records: list[ExcerptRecord] = []
    for number, quotation in enumerate(QUOTATIONS):
        document = _document(number % len(WORKS))
        record = a_record(quotation, WORKS[number % len(WORKS)])
        records.append(ExcerptRecord(record.excerpt, record.citation, document))
    return ExcerptList(tuple(records))


def _document(number: int) -> CitedDocument:
    return a_document(WORKS[number], f"{number}.pdf")._replace(document_id=f"{number:012x}")


EXCERPTS = _excerpts()


def normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_there_is_enough_to_read() -> None:
    assert len(WORKS) == 60
    assert len(QUOTATIONS) > 120


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_libreoffice_reads_every_quotation(name: str) -> None:
    text = normal(soffice(FORMATS[name].render(EXCERPTS), f".{name}", "txt:Text (encoded):UTF8").decode("utf-8-sig"))
    lost = [quotation for quotation in QUOTATIONS if normal(quotation) not in text]
    assert lost == []


def test_libreoffice_reads_every_cell_of_the_workbook() -> None:
    rows = soffice_rows(FORMATS["xlsx"].render(EXCERPTS))
    assert len(rows) == len(QUOTATIONS)
    for row, quotation, record in zip(rows, QUOTATIONS, EXCERPTS.records, strict=True):
        assert row["quotation"] == quotation
        assert row["citation"] == record.citation.inline
        assert row["reference"] == record.citation.reference


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_pandoc_reads_every_quotation_of_office_files(name: str) -> None:
    text = normal(pandoc(FORMATS[name].render(EXCERPTS), name, "plain"))
    assert [quotation for quotation in QUOTATIONS if normal(quotation) not in text] == []


@pytest.mark.parametrize(
    ("name", "reader"), [("markdown", "markdown"), ("markdown", "gfm"), ("pandoc", "markdown"), ("html", "html")]
)
def test_pandoc_reads_every_block_quotation(name: str, reader: str) -> None:
    quoted = block_quotes(pandoc(FORMATS[name].render(EXCERPTS), reader, "json"))
    assert [normal(text) for text in quoted] == [normal(text) for text in QUOTATIONS]


def test_pandoc_renders_every_citation_key() -> None:
    text = pandoc(FORMATS["pandoc"].render(EXCERPTS), "markdown", "plain", "--citeproc")
    assert "???" not in text
    assert text.count("para. 2)") >= len(QUOTATIONS)
    assert [work["title"] for work in WORKS if normal(work["title"])[:10] not in normal(text)] == []


def test_pybtex_reads_every_work_of_bibtex() -> None:
    pybtex = pytest.importorskip("pybtex.database")
    from pybtex.richtext import Text

    for name in ("bibtex", "biblatex"):
        entries = pybtex.parse_bytes(FORMATS[name].render(EXCERPTS), "bibtex").entries
        assert len(entries) == len(WORKS)
        for entry, work in zip(entries.values(), WORKS, strict=True):
            # pybtex decodes no named signs such as \textbraceleft, which BibTeX needs in place of escaped ones.
            if "\\text" not in entry.fields["title"]:
                assert normal(str(Text.from_latex(entry.fields["title"]))) == normal(str(csl_record(work)["title"]))
            families = [" ".join(person.last_names) for person in entry.persons["author"]]
            assert str(Text.from_latex(families[0])) == work["author"][0]["family"]
            assert len(families) == 2


def test_rispy_reads_every_work_of_ris() -> None:
    rispy = pytest.importorskip("rispy")
    entries = rispy.loads(FORMATS["ris"].render(EXCERPTS).decode("utf-8"))
    assert len(entries) == len(WORKS)
    for entry, work in zip(entries, WORKS, strict=True):
        assert normal(entry["title"]) == normal(str(csl_record(work)["title"]))
        assert entry["authors"] == [f"{work['author'][0]['family']}, {work['author'][0]['given']}", "Badan Riset"]
        assert entry["year"] == str(work["issued"]["date-parts"][0][0])


def test_pandoc_reads_every_work_of_csl_json() -> None:
    items = json.loads(pandoc(FORMATS["csl-json"].render(EXCERPTS), "csljson", "csljson"))
    assert len(items) == len(WORKS)
    families = [item["author"][0]["family"].replace("’", "'") for item in items]
    assert families == [work["author"][0]["family"] for work in WORKS]


# The names of the Web Annotation context and of Dublin Core and schema.org that our annotations use, written down here
# so that no test asks the network for it (https://www.w3.org/TR/annotation-vocab/#json-ld-context).
_OA, _AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
ANNOTATION_CONTEXT = {
    "oa": _OA, "as": _AS, "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "schema": "http://schema.org/", "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "TextQuoteSelector": "oa:TextQuoteSelector", "Text": "dctypes:Text",
    "TextPositionSelector": "oa:TextPositionSelector", "FragmentSelector": "oa:FragmentSelector",
    "TextualBody": "oa:TextualBody", "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage", "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"}, "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"}, "exact": "oa:exact", "prefix": "oa:prefix",
    "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "value": "rdf:value", "format": "dc:format",
    "language": "dc:language", "conformsTo": {"@type": "@id", "@id": "dcterms:conformsTo"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "highlighting": "oa:highlighting", "describing": "oa:describing", "commenting": "oa:commenting",
    "tagging": "oa:tagging", "total": "as:totalItems", "first": {"@type": "@id", "@id": "as:first"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"}, "startIndex": "as:startIndex",
    "label": "rdfs:label",
}  # fmt: skip


def _expanded(document: dict[str, Any], context: dict[str, Any]) -> Any:
    jsonld = pytest.importorskip("pyld").jsonld
    return jsonld.expand({**document, "@context": context}, {"base": BASE})


def test_pyld_reads_every_annotation() -> None:
    (collection,) = _expanded(json.loads(FORMATS["jsonld"].render(EXCERPTS)), ANNOTATION_CONTEXT)
    (page,) = collection[f"{_AS}first"]
    annotations = page[f"{_AS}items"][0]["@list"]
    exact = [
        selector[f"{_OA}exact"][0]["@value"]
        for annotation in annotations
        for selector in annotation[f"{_OA}hasTarget"][0][f"{_OA}hasSelector"]
        if f"{_OA}exact" in selector
    ]
    assert exact == QUOTATIONS
    assert collection[f"{_AS}totalItems"][0]["@value"] == len(QUOTATIONS)


def test_pyld_reads_the_description_of_a_package() -> None:
    crate = json.loads(package_files(EXCERPTS, {})[-1].content)
    context = {"@vocab": "http://schema.org/", "File": "http://schema.org/MediaObject"}
    entities = {entity["@id"]: entity for entity in _expanded(crate, context)}
    parts = entities[BASE]["http://schema.org/hasPart"]
    assert len(parts) == 7
    assert all(part["@id"] in entities for part in parts)
    assert len(entities[BASE]["http://schema.org/mentions"]) == len(WORKS)

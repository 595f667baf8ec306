"""The law of excerpts: what was exported a moment ago is verbatim, whatever was cut out, in every format."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citations.choosing import choose_segments, cut_segment
from citations.excerpt import cut_excerpt
from citations.export.formats import FORMATS
from citations.export.record import Counterpart, ExcerptList, ExcerptRecord
from citations.inline import cite
from citations.kept import located
from citations.proof.readers.formats import READERS
from citations.styled import finish
from commands.citing import CitedParts
from corpus.document import Language
from corpus.errors import UsageError
from corpus.passages import passages_of
from corpus.store import Store
from tests.citations.proof.libraries import HARBOUR, a_document, judged_file, statuses

EXPORTS = [name for name, each in FORMATS.items() if each.quotes and each.extension in READERS]


def record_of(store: Store, at: int, ends: tuple[float, float], language: Language) -> ExcerptRecord:
    """Cut a stretch, given by two shares of its length, out of a passage of the library."""
    document = a_document("pelabuhan.txt", HARBOUR, first_page=71)
    passages = list(passages_of(store, document.document_id))
    passage = passages[at % len(passages)]
    parts = CitedParts(store)
    start, end = sorted(round(share * len(passage.text)) for share in ends)
    end = max(end, start + 1) if start < len(passage.text) else end
    cited, known = parts.passage(passage), parts.document(passage.document_id)
    span = (min(start, len(passage.text) - 1), end)
    excerpt = cut_excerpt(known, cited, span, whole_sentences=False)
    return ExcerptRecord(excerpt, cite(known, cited, span, language=language), known)


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "pdf"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.tuples(st.integers(0, 20), st.tuples(st.floats(0, 1), st.floats(0, 1)), st.sampled_from(("en", "id"))))
def test_an_excerpt_just_exported_is_verbatim(
    store: Store, tmp_path: Path, name: str, cut: tuple[int, tuple[float, float], Language]
) -> None:
    record = record_of(store, *cut)
    if not record.excerpt.quotation.strip():
        return
    path = tmp_path / f"excerpts{FORMATS[name].extension}"
    path.write_bytes(FORMATS[name].render(ExcerptList((record,), cut[2])))
    assert statuses(judged_file(store, path)) == ["verbatim"]


@pytest.mark.parametrize("name", ["markdown", "html", "docx", "odt", "pdf"])
def test_titles_in_the_notes_of_an_export_are_no_quotations(store: Store, tmp_path: Path, name: str) -> None:
    records = tuple(record_of(store, at, (0, 1), "en") for at in (2, 3))
    added = {"type": "article-journal", "title": "No words of this stand anywhere", "container-title": "Jurnal"}
    cited = tuple(
        replace(record, document=record.document._replace(csl={**record.document.csl, **added})) for record in records
    )
    path = tmp_path / f"excerpts{FORMATS[name].extension}"
    path.write_bytes(FORMATS[name].render(finish(ExcerptList(cited), "chicago-notes-bibliography")))
    assert b"No words of this" in path.read_bytes() or name in ("docx", "odt", "pdf")
    assert [status.split(" after")[0] for status in statuses(judged_file(store, path))] == ["verbatim"] * 2


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "pdf"])
def test_a_counterpart_is_verbatim_where_it_says_that_it_stands(store: Store, tmp_path: Path, name: str) -> None:
    first, other = (record_of(store, at, (0, 1), "en") for at in (2, 3))
    record = replace(first, counterpart=Counterpart(other, (("nelayan", "fisher"),)))
    path = tmp_path / f"excerpts{FORMATS[name].extension}"
    path.write_bytes(FORMATS[name].render(ExcerptList((record,), bilingual=True)))
    verdicts = judged_file(store, path)
    assert set(statuses(verdicts)) == {"verbatim"}
    anchors = [verdict.quotation.anchor for verdict in verdicts]
    for anchor, each in zip(anchors, (first, other), strict=False):
        assert anchor is not None
        assert (anchor.passage_id, anchor.start) == (each.excerpt.passage_id, each.excerpt.start)


def exported(store: Store, path: Path) -> dict[str, object]:
    record = record_of(store, 2, (0, 1), "en")
    path.write_bytes(FORMATS["jsonl"].render(ExcerptList((record,))))
    value: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return value


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"start": 1, "end": 1}, "verbatim, wrong position"),
        ({"page_labels": {"first": "99", "last": "99"}}, "wrong page"),
        ({"passage_id": True}, "verbatim, wrong position"),
        ({"source": {"file": "x", "sha256": "0" * 64}}, "wrong source"),
        ({"quotation": True}, "altered"),
    ],
)
def test_a_tampered_export_is_noticed(store: Store, tmp_path: Path, change: dict[str, object], status: str) -> None:
    path = tmp_path / "excerpts.jsonl"
    value = exported(store, path)
    position = value["selectors"][1]  # type: ignore[index]
    if "start" in change:
        position["start"] += 1
        position["end"] += 1
    elif "passage_id" in change:
        value["passage_id"] = str(value["passage_id"]).split(":", 1)[0] + ":1"
    elif "quotation" in change:
        value["quotation"] = value["selectors"][0]["exact"] = str(value["quotation"]).replace("a", "e", 1)  # type: ignore[index]
    else:
        value |= change
    path.write_text(json.dumps(value) + "\n", encoding="utf-8")
    assert statuses(judged_file(store, path))[0] == status


def test_segments_are_chosen_by_their_words() -> None:
    text = "Satu dua tiga. Empat lima, enam tujuh. Delapan sembilan."
    chosen = choose_segments(text, (0, 38), [("dua", "tiga."), ("LIMA", "delapan")])
    assert [segment.text for segment in chosen] == ["dua tiga.", "lima, enam tujuh. Delapan"]
    with pytest.raises(UsageError):
        choose_segments(text, (0, 38), [("sepuluh", None)])


def test_a_kept_segment_is_found_again_when_the_text_has_moved() -> None:
    segment = cut_segment("Satu dua tiga. Empat lima.", 5, 13)
    assert located("Judul. Satu dua tiga. Empat lima.", segment) == (12, 20)
    assert located("Lain sama sekali.", segment) is None

"""Evidence keeps each value's places, says how sure it is by one rule, and loses nothing that was read."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Metadata
from corpus.evidence import (
    EVIDENCE,
    SCALE,
    Statement,
    Sure,
    agree,
    contradicted,
    evidence_of,
    guessed,
    taken,
    with_given,
)
from corpus.given_metadata import Given, merged

HEAD = Statement("volume", "5", "running head", page=2, line="Jurnal Teluk Vol. 5, 2018")
_STATEMENTS = st.builds(
    Statement,
    key=st.sampled_from(["volume", "issue", "DOI"]),
    value=st.sampled_from(["", "4", "5", "6"]),
    place=st.sampled_from(["running head", "masthead", "og:title tag", "JSON-LD", "file properties"]),
    sure=st.sampled_from(["likely", "guess"]),
)


def sure_of(*statements: Statement) -> Sure:
    csl, _ = taken(statements)
    sure: Sure = evidence_of(statements, csl)["volume"][0]["sure"]
    return sure


def test_one_place_that_labels_a_value_makes_it_likely() -> None:
    assert sure_of(HEAD) == "likely"
    assert evidence_of([HEAD], {"volume": "5"})["volume"][0]["places"] == [
        {"place": "running head", "sure": "likely", "page": 2, "line": "Jurnal Teluk Vol. 5, 2018"}
    ]


def test_two_places_that_agree_make_it_certain_and_one_record_is_one_place() -> None:
    assert sure_of(HEAD, HEAD._replace(place="citation line")) == "certain"
    assert sure_of(HEAD._replace(place="JSON-LD"), HEAD._replace(place="citation_volume tag")) == "likely"


def test_a_place_worth_as_much_that_says_otherwise_takes_a_step_off() -> None:
    assert sure_of(HEAD, HEAD._replace(place="masthead", value="6")) == "guess"
    assert sure_of(HEAD, HEAD._replace(place="file properties", value="6", sure="guess")) == "likely"


def test_a_list_that_names_the_first_author_alone_agrees() -> None:
    both = [{"family": "Rahma", "given": "Siti"}, {"literal": "Sukarno"}]
    assert agree("author", both, both[:1])
    assert not agree("author", both[:1], both[1:])


def test_the_value_not_taken_is_kept() -> None:
    evidence = evidence_of([HEAD, HEAD._replace(place="masthead", value="6")], {"volume": "5"})
    assert [one["value"] for one in evidence["volume"]] == ["5", "6"]
    assert contradicted(evidence) == ["volume"]
    assert guessed(evidence, "volume")


def test_what_the_user_says_is_certain_and_what_was_read_stays() -> None:
    found = Metadata({"volume": "5"}, {"volume": "page"}, {EVIDENCE: evidence_of([HEAD], {"volume": "5"})})
    said = merged(found, Given({"volume": "7"}, {}, "user"), Given({"volume": "6"}, {}, "sidecar"))
    evidence = said.extra[EVIDENCE]
    assert isinstance(evidence, dict)
    assert (evidence["volume"][0]["value"], evidence["volume"][0]["sure"]) == ("7", "certain")
    assert {one["value"] for one in evidence["volume"]} == {"5", "6", "7"}
    assert contradicted(evidence) == []


def test_a_document_of_an_older_version_gets_no_evidence_by_a_sidecar() -> None:
    found = Metadata({"volume": "5"}, {"volume": "page"}, {"language": "id"})
    assert EVIDENCE not in merged(found, Given({"volume": "6"}, {}, "sidecar")).extra


@given(st.lists(_STATEMENTS, max_size=8))
def test_the_first_candidate_is_the_value_taken_and_every_value_is_kept(statements: list[Statement]) -> None:
    csl, origins = taken(statements)
    evidence = evidence_of(statements, csl)
    assert csl.keys() == origins.keys() == evidence.keys()
    for key, candidates in evidence.items():
        assert candidates[0]["value"] == csl[key]
        assert {one["value"] for one in candidates} == {
            said.value for said in statements if said.key == key and said.value
        }
        assert all(one["sure"] in SCALE for one in candidates)


@given(st.lists(_STATEMENTS, max_size=8), st.sampled_from(["4", "9"]))
def test_a_sidecar_laid_over_twice_changes_nothing(statements: list[Statement], value: str) -> None:
    csl, _ = taken(statements)
    once = with_given(evidence_of(statements, csl), {"volume": value}, "sidecar")
    assert with_given(json.loads(json.dumps(once)), {"volume": value}, "sidecar") == once

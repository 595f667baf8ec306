"""Front matter as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.extract.front_matter import read_front_matter
from corpus.extract.text import extract_markdown

WORDS = st.text(st.sampled_from("abé \"'\\#:-,[]{}&*!|>%@`1.\n"), min_size=1, max_size=30).map(str.strip).filter(bool)
NAMES = st.text(st.sampled_from("abc"), min_size=1, max_size=6)
FIELDS = st.dictionaries(
    NAMES,
    st.one_of(
        WORDS, st.lists(WORDS, min_size=1, max_size=4), st.lists(st.dictionaries(NAMES, WORDS, min_size=1), min_size=1)
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=120, deadline=None)
@given(FIELDS, st.booleans(), st.sampled_from([None, '"', "'"]), st.sampled_from([20, 200]))
def test_what_a_yaml_library_writes_is_read_back(
    fields: dict[str, object], in_lines: bool, quotes: str | None, width: int
) -> None:
    yaml = pytest.importorskip("yaml")
    written = yaml.safe_dump(
        fields, default_flow_style=in_lines, default_style=quotes, width=width, allow_unicode=not in_lines
    )
    if in_lines:
        written = "alles: " + written
        assert read_front_matter(written) == {"alles": fields}
    else:
        assert read_front_matter(written) == fields


@pytest.mark.parametrize(
    ("written", "fields"),
    [
        (r'title: "Kota \"Lama\": \u00e9"', {"title": 'Kota "Lama": é'}),
        ("title: 'Jum''at' # hari", {"title": "Jum'at"}),
        ("title: Pasar: sebuah kisah", {"title": "Pasar: sebuah kisah"}),
        ("title: Sebuah kisah\n  panjang # catatan\ndate: 2021", {"title": "Sebuah kisah panjang", "date": "2021"}),
        ("abstract: |\n  Satu.\n\n  Dua.\nkey: >-\n  lipat\n  ini", {"abstract": "Satu.\n\nDua.", "key": "lipat ini"}),
        ("tags: [laut, 'kapal, perahu',\n  \"kota\"]", {"tags": ["laut", "kapal, perahu", "kota"]}),
        ("author:\n- Siti\n- name: Budi\n  from: UI", {"author": ["Siti", {"name": "Budi", "from": "UI"}]}),
        ("url: https://contoh.id/a#b", {"url": "https://contoh.id/a#b"}),
    ],
)  # fmt: skip
def test_scalars_lists_and_mappings(written: str, fields: object) -> None:
    assert read_front_matter(written) == fields


@given(st.text(st.sampled_from("ab: -\n\"'[]{}|>#,\\"), max_size=60))
def test_any_text_between_the_rules_is_read_somehow(text: str) -> None:
    assert isinstance(read_front_matter(text), dict)


def test_endless_nesting_ends() -> None:
    assert isinstance(read_front_matter("a: " + "[" * 50_000), dict)
    assert isinstance(read_front_matter("a:\n" + "".join(" " * at + "b:\n" for at in range(1, 500))), dict)


def test_authors_are_names_however_they_are_listed() -> None:
    names = "  - name: Siti Rahma\n    orcid: 1\n  - family: Lestari\n    given: Dewi\n"
    front = f"---\ntitle: Pasar\nauthors:\n{names}---\n\n# Awal\n\nIsi.\n"
    assert extract_markdown(front.encode(), "a.md").csl["author"] == [
        {"family": "Rahma", "given": "Siti"},
        {"family": "Lestari", "given": "Dewi"},
    ]
    both = "---\nauthor: Siti Rahma dan Sukarno\n---\n\nIsi bukunya.\n"
    assert extract_markdown(both.encode(), "a.md").csl["author"] == [
        {"family": "Rahma", "given": "Siti"},
        {"literal": "Sukarno"},
    ]

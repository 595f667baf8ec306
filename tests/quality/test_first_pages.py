"""First pages in 22 journal styles in; which fields of the metadata are read right, against floors, out."""

from __future__ import annotations

from collections import Counter

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Facts, write_pdf
from tests.quality.conftest import Floors
from tests.quality.first_pages import STYLES, pages_of


def test_metadata_of_first_pages(floors: Floors) -> None:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for page in STYLES.values():
        csl = dict(extract_pdf(write_pdf(pages_of(page), Facts(info=page.info)), "a.pdf").csl)
        issued = csl.get("issued")
        csl["year"] = issued["date-parts"][0][0] if isinstance(issued, dict) else None
        for key, value in page.truth.items():
            asked[key] += 1
            right[key] += csl.get(key) == value

    for key, count in asked.items():
        floors.hold(f"first pages: {key} right, of {count}", right[key])

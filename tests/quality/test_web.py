"""Web pages of known text in; how well their main text is found, against plain trafilatura and floors, out."""

from __future__ import annotations

import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import product

import pytest
import trafilatura

from corpus.extract.extraction import Extraction
from corpus.extract.html import extract_html
from tests.corpus.extract.readings import kinds_and_texts
from tests.quality import web_bylines, web_holdout, web_holdout_later
from tests.quality.conftest import Floors
from tests.quality.pdf_scores import word_f1, words_of
from tests.quality.web_pages import TEMPLATES, WebPage, make_page

SEEDS = range(300, 305)


@dataclass(frozen=True, slots=True)
class Score:
    """Word F1 of one page by us and by plain trafilatura, and whether the metadata is right."""

    name: str
    ours: float
    plain: float
    title: bool
    author: bool
    date: bool


def score_of(name: str, page: WebPage) -> Score:
    """Read a page and compare it with its truth; title and byline count for neither side."""
    extraction = extract_html(page.markup.encode(), name)
    apart = ("title", "metadata")
    ours = "\n".join(text for kind, text in kinds_and_texts(extraction) if kind not in apart)
    plain = trafilatura.extract(page.markup, include_comments=False) or ""
    truth = words_of("\n".join(page.texts))
    plain_body = "\n".join(line for line in plain.split("\n") if line.strip("# ") != page.title)
    return Score(
        name=name,
        ours=word_f1(truth, words_of(ours)),
        plain=word_f1(truth, words_of(plain_body)),
        title=extraction.csl.get("title") == page.title,
        author=_author(extraction) == page.author,
        date=extraction.csl.get("issued") == {"date-parts": [[int(part) for part in page.date.split("-")]]},
    )


def _author(extraction: Extraction) -> str:
    authors = extraction.csl.get("author")
    if not isinstance(authors, list) or len(authors) != 1:
        return ""
    name = authors[0]
    return str(name.get("literal") or f"{name['given']} {name['family']}")


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return [score_of(f"{template}-{seed}", make_page(template, seed)) for template, seed in product(TEMPLATES, SEEDS)]


def test_main_text_is_found_better_than_by_plain_trafilatura(scores: list[Score]) -> None:
    ours = statistics.mean(score.ours for score in scores)
    assert ours >= 0.985
    assert ours > statistics.mean(score.plain for score in scores)


def test_no_page_is_much_worse_than_by_plain_trafilatura(scores: list[Score]) -> None:
    assert [score.name for score in scores if score.ours < score.plain - 0.02] == []


def test_titles_are_right(scores: list[Score]) -> None:
    assert statistics.mean(score.title for score in scores) >= 0.95


def test_authors_are_right_where_a_page_names_them(scores: list[Score]) -> None:
    named = [score for score in scores if not score.name.startswith(("ministry", "encyclopedia", "old_tables"))]
    assert statistics.mean(score.author for score in named) >= 0.95


def test_dates_are_right_where_a_page_has_one(scores: list[Score]) -> None:
    undated = ("encyclopedia", "old_tables", "think_tank", "student_press")
    dated = [score for score in scores if not score.name.startswith(undated)]
    assert statistics.mean(score.date for score in dated) >= 0.95


def test_pages_of_kinds_never_tuned_on_are_read_better_than_by_plain_trafilatura(floors: Floors) -> None:
    """Six templates written after the reader: .9921 before what they showed was mended, plain trafilatura .9777."""
    scores = [
        score_of(f"{template}-{seed}", web_holdout.make_holdout(template, seed))
        for template, seed in product(web_holdout.TEMPLATES, range(900, 903))
    ]
    floors.hold("web hold-out, word F1", statistics.mean(score.ours for score in scores))
    floors.hold("web hold-out, titles right", statistics.mean(score.title for score in scores))
    floors.note(f"web hold-out by plain trafilatura: {statistics.mean(score.plain for score in scores):.4f}")
    assert [score.name for score in scores if score.ours < score.plain - 0.02] == []


def test_pages_of_a_second_set_are_read_better_than_by_plain_trafilatura(floors: Floors) -> None:
    """Six templates more (.9788 before what they showed was mended, plain trafilatura .9839), and their makers."""
    ours, plain, authors, dates, publishers = [], [], [], [], []
    for template, seed in product(web_holdout_later.TEMPLATES, range(700, 702)):
        made = web_holdout_later.make_page(template, seed)
        score = score_of(f"{template}-{seed}", WebPage(made.markup, made.title, made.author, made.date, made.texts))
        ours.append(score.ours)
        plain.append(score.plain)
        authors.append(score.author)
        dates.append(score.date)
        csl = extract_html(made.markup.encode(), template).csl
        publishers.append(made.publisher in (csl.get("container-title"), csl.get("publisher")))
        assert score.ours >= score.plain - 0.02, template
    floors.hold("web second hold-out, word F1", statistics.mean(ours))
    floors.hold("web second hold-out, authors right, of 12", sum(authors))
    floors.hold("web second hold-out, dates right, of 12", sum(dates))
    floors.hold("web second hold-out, publishers right, of 12", sum(publishers))
    floors.note(f"web second hold-out by plain trafilatura: {statistics.mean(plain):.4f}")
    assert statistics.mean(ours) > statistics.mean(plain)


def test_who_wrote_a_page_is_read_from_what_it_says_and_never_made_up(floors: Floors) -> None:
    """Eighteen templates, each with its own byline; 10 right, 2 wrong, 6 missed before what they showed was mended.

    A wrong author is worse than none. Plain trafilatura finds the text of these pages with .9883; ours was .9894.
    """
    right: Counter[str] = Counter()
    ours, plain, made_up = [], [], []
    for template, seed in product(web_bylines.TEMPLATES, range(1201, 1203)):
        page = web_bylines.make_page(template, seed)
        score = score_of(
            f"{template}-{seed}", WebPage(page.markup, page.title, "", page.date or "2022-06-04", page.texts)
        )
        assert score.ours >= score.plain - 0.02, template
        ours.append(score.ours)
        plain.append(score.plain)
        extraction = extract_html(page.markup.encode(), template)
        authors = _names(extraction)
        made_up += [(template, name) for name in authors if name not in page.authors]
        right["authors"] += authors == page.authors
        right["dates"] += ("issued" in extraction.csl) == bool(page.date) and (score.date or not page.date)
        assert ("author" in extraction.csl) == ("author" in extraction.origins)
    assert made_up == []
    for name, count in right.items():
        floors.hold(f"web third hold-out, {name} right, of {len(ours)}", count)
    floors.hold("web third hold-out, word F1", statistics.mean(ours))
    floors.note(f"web third hold-out by plain trafilatura: {statistics.mean(plain):.4f}")
    assert statistics.mean(ours) > statistics.mean(plain)


def _names(extraction: Extraction) -> tuple[str, ...]:
    authors = extraction.csl.get("author")
    listed = authors if isinstance(authors, list) else []
    return tuple(str(name.get("literal") or f"{name['given']} {name['family']}") for name in listed)

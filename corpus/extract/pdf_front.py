"""Drafts of the first pages and the kinds found so far in; the title and the metadata among them named, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.document import BlockKind
from corpus.extract.author_names import PLACE
from corpus.extract.dates import is_only_date
from corpus.extract.heading_numbers import kinds_of_numbers
from corpus.extract.headings import is_capitals, number_depth
from corpus.extract.known_headings import is_usual_heading, opens_abstract
from corpus.extract.law_parts import law_title_end
from corpus.extract.letters import has_letterhead
from corpus.extract.name_words import is_all_words
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_breaks import SENTENCE_END
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_signed_chapter import signed_chapter, without_chapter
from corpus.names import is_body

# What is larger than the text by this much may be its title.
_LARGE = 1.12
# A paragraph of so many words, or of so many letters, between title and text begins the text.
_PROSE_WORDS, _PROSE_LETTERS = 25, 350
# So many lines that each fill their column, most of their words in small letters, are text too.
_PROSE_LINES, _PROSE_SMALL = 4, 0.55
# Where no more words than this share begin with a small letter, they are names and places, however many.
_NAMES_SMALL = 0.35
# A page of its own for the title has no more words than this.
_MOST_ON_COVER = 220
_MOST_IN_CELLS = 40
_LEAST_LETTERS = 5
# A column of less than this of the title's width is narrow; later headings are looked for among so many drafts.
_NARROWER, _LATER = 0.7, 400
# A title has so many words where nothing but capitals or bold type tells it, and stands among so many first blocks.
_TITLE_WORDS, _AMONG = 3, 6
# A line of more words names nobody, though each of them may be a name.
_NAME_WORDS = 6
# Longer names of bodies are titles that name one.
_BODY_WORDS = 8
# What stands above a title and is none: the kind of a document, its number in a series, a date, an address.
_SERIES = (
    r"(?:working|discussion|occasional|policy|background|research|technical|briefing|conference|staff)\s+"
    r"(?:papers?|briefs?|notes?|reports?)(?:\s+series)?"
)
_NO_TITLE = re.compile(
    rf"(?:[\w.&-]+\s+){{0,4}}{_SERIES}(?:\s*[,:|]?\s*(?:no\.?|number|nomor|#)?\s*[\w/.-]*\d[\w/.-]*)?|"
    r"(?:ringkasan|catatan|risalah)\s+kebijakan(?:\W+(?:no\.?|nomor)\s*\S+)?|"
    r"skripsi|tesis|disertasi|tugas akhir|makalah|proposal(?: penelitian| skripsi| tesis)?|karya tulis ilmiah|thesis|"
    r"naskah publikasi|dissertation|(?:original|research|review|full(?: length)?)?\s*(?:article|paper)|"
    r"artikel(?: penelitian| ilmiah)?|opini|opinion|editorial|"
    r"laporan(?: akhir| penelitian| tugas akhir| tahunan)?|(?:final|annual)?\s*report|resensi(?: buku)?|book review|"
    r"(?:chapter|bab|part|bagian)\s+(?:\d+|[ivxl]+)|(?:no|nomor|number|vol|volume|edisi)\b\W*[\w/.-]*\d[\w/.-]*|"
    r"(?:resolutions?|decisions?) adopted (?:by|at|on)\b.*|report of the [\w -]+|siaran pers|"
    r"(?:joint )?press (?:release|statement)|"
    r"[\w-]*\d[\w./-]*|(?:daftar isi|(?:table of )?contents|inhaltsverzeichnis|sommaire|índice|sumário)|"
    r"(?:demi keadilan|dengan rahmat) .*(?:yang maha esa|tuhan)\b.*|"
    r"(?:draft|draf|salinan|preprint|manuscript|accepted manuscript)",
    re.IGNORECASE,
)
# "4.2 Hasil Pendataan": a section, with which an excerpt begins.
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[^\W\d_]")
# What begins so in the type of the text names the journal or the proceedings.
_SERIAL = re.compile(r"(?:proceedings|prosiding|jurnal|journal|buletin|bulletin|majalah|berkala)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S@\S|https?://|\bwww\.")
# "... dan / Hak Awak Kapal": a title goes on below a colon or a small word, and with small letters.
# "Ringkasan hasil di enam dusun": below a title it says what the text is.
_SUMMARISES = re.compile(r"(?:ringkasan|summary|intisari)\s+(?!eksekutif)[a-z]+(?:\s[\w’'-]+){1,8}", re.IGNORECASE)
_SMALL = (
    r"(?:dan|atau|di|ke|dari|untuk|dalam|pada|atas|bagi|serta|sebagai|terhadap|tentang|antara|melalui|menuju|dengan|"
    r"sebuah|of|the|and|or|in|on|at|for|to|from|with|between|through|towards?|among|under|by|as|a|an)"
)
_GOES_ON = re.compile(rf"(?:[:,–—-]|\b{_SMALL})\s*\Z", re.IGNORECASE)
# "STRATEGI KOPERASI / DALAM MENGHADAPI MUSIM": no title begins with these; "Di" and "In" may.
_RUNS_ON = re.compile(
    r"(?:dan|atau|dari|dalam|pada|bagi|serta|sebagai|terhadap|melalui|of|and|or|for)\s", re.IGNORECASE
)


def name_front_matter(drafts: Sequence[Draft], names: list[BlockKind | None], body_size: float) -> None:
    """On the first page: the title is the largest type; what stands between it and the text is metadata.

    A law's title runs from the kind of the law to what it is about. Where no type is larger than the text's, the first
    line in capitals or bold type is the title if it cannot be anything else.
    """
    front, cover = _front_of(drafts, names, body_size)
    if not front or (not cover and len(front) == len(drafts)):
        return
    title = _law_title(drafts, front) or _title(drafts, front, body_size, cover=cover)
    if not title:
        return
    below = [line.text for index in front if index > max(title) for line in drafts[index].lines]
    letter = has_letterhead(below)
    for index in front if cover else _before_headings(drafts, names, front, title):
        text = cover and is_prose(drafts[index])
        if index in title and not letter:
            names[index] = "title"
        elif names[index] in (None, "paragraph", "heading", "list item", "table") and not text:
            names[index] = "metadata"


def _before_headings(
    drafts: Sequence[Draft], names: Sequence[BlockKind | None], front: Sequence[int], title: set[int]
) -> Sequence[int]:
    """Return what stands before the first heading of the text below the title."""
    width = drafts[min(title)].right - drafts[min(title)].left
    for at, index in enumerate(front):
        if index > max(title) and names[index] == "heading" and _heads_text(drafts, names, index, width):
            return front[:at]
    return front


def _heads_text(drafts: Sequence[Draft], names: Sequence[BlockKind | None], index: int, title_width: float) -> bool:
    """Tell whether a heading below the title is one of the text: it is set as later ones, stands on text, names nobody.

    Whatever its words, it is one at the head of a narrow column that goes on with sentences.
    """
    draft, line = drafts[index], drafts[index].lines[0]
    text = draft.text
    if PLACE.search(text) or _ADDRESS.search(text) or is_body(text) or is_only_date(text):
        return False
    fills = index + 1 < len(drafts) and _fills_lines(drafts[index + 1])
    if not fills and not _is_below_heading(drafts, names, index + 1):
        return False
    in_column = draft.right - draft.left < _NARROWER * title_width and fills
    if authors_in([text]) and not is_all_words(text) and not in_column:
        return False
    later = range(index + 2, min(len(drafts), index + _LATER))
    return any(names[at] == "heading" and _set_as(drafts[at].lines[0]) == _set_as(line) for at in later)


def _fills_lines(draft: Draft) -> bool:
    """Tell whether a draft is sentences over lines that each reach the end of their column, without an address."""
    # The next line's first word would not have fitted.
    full = (line.x1 + after.first_width + draft.size > draft.right for line, after in pairwise(draft.lines))
    whole = len(draft.lines) > 1 and all(full)
    telling = PLACE.search(draft.text) or _ADDRESS.search(draft.text)
    ends = SENTENCE_END.search(draft.text) is not None
    return draft.kind == "text" and whole and not telling and ends


def _is_below_heading(drafts: Sequence[Draft], names: Sequence[BlockKind | None], index: int) -> bool:
    """Tell whether a draft is text, or a numbered heading that is no chapter: what may stand below a heading."""
    if index >= len(drafts):
        return False
    kind = kinds_of_numbers([drafts[index].text])[0].kind
    return is_prose(drafts[index]) if names[index] != "heading" else kind not in ("", "chapter", "division")


def _set_as(line: PrintedLine) -> tuple[float, bool, bool]:
    return round(line.size, 1), line.bold, line.italic


def _front_of(drafts: Sequence[Draft], names: Sequence[BlockKind | None], body_size: float) -> tuple[list[int], bool]:
    """Return the drafts before the text, and whether they have a page of their own."""
    first = drafts[0].page if drafts else 0
    page = [index for index, draft in enumerate(drafts[:_MOST_ON_COVER]) if draft.page == first]
    if len(page) < len(drafts) and _is_cover([drafts[index] for index in page], body_size):
        return page, True
    front: list[int] = []
    opens = _first_of_series(drafts, names)
    chapter = signed_chapter(drafts)
    for index, draft in enumerate(drafts):
        ends = (front and index == opens) or _opens_text(draft, names[index], bool(front))
        if draft.page > first + 1 or (ends and index != chapter):
            break
        front.append(index)
    return front, False


def _first_of_series(drafts: Sequence[Draft], names: Sequence[BlockKind | None]) -> int:
    """Return the heading with the number 1 or A whose 2 or B follows below text ("A. Pasar" is no author), or -1."""
    headings = [index for index, name in enumerate(names[:_MOST_ON_COVER]) if name == "heading"]
    numbers = dict(zip(headings, kinds_of_numbers(drafts[index].text for index in headings), strict=True))
    for index, number in numbers.items():
        second = (at for at, other in numbers.items() if at > index and other.kind == number.kind and other.place == 2)
        at = next(second, 0) if number.kind and number.place == 1 else 0
        if at and any(is_prose(draft) for draft in drafts[index + 1 : at]):
            return index
    return -1


def _is_cover(page: Sequence[Draft], body_size: float) -> bool:
    """Tell whether a page holds nothing but a title and what goes with it: few words, and notes for all text."""
    words = sum(len(draft.text.split()) for draft in page)
    if words > _MOST_ON_COVER or len(page) < 2:
        return False
    opens = any(is_usual_heading(draft.text) or _heads_abstract(draft.text) for draft in page)
    text = [draft for draft in page if is_prose(draft) or len(draft.text) > _PROSE_LETTERS]
    return not opens and all(draft.size < 0.95 * body_size or draft.lines[0].italic for draft in text)


def _opens_text(draft: Draft, name: BlockKind | None, after_others: bool) -> bool:
    text = draft.text.strip()
    if is_usual_heading(text) or _heads_abstract(text):
        return True
    if name == "table":
        # What is told in cells above the title, as the number and date of a resolution are, is no table.
        return after_others or len(text.split()) > _MOST_IN_CELLS
    # "A. B. Susanto and C. Vries" begins with an initial.
    if name == "heading" and number_depth(text) > 0 and after_others and not authors_in([text]):
        return True
    return is_prose(draft) or (
        len(draft.lines) >= _PROSE_LINES and _fills_lines(draft) and _share_of_small(draft.text) > _PROSE_SMALL
    )


def _heads_abstract(text: str) -> bool:
    """Tell whether a text opens an abstract, and is no subtitle that begins with such a word."""
    return opens_abstract(text) and _SUMMARISES.fullmatch(text.strip()) is None


def is_prose(draft: Draft) -> bool:
    """Tell whether a draft is a paragraph of the text: long, or a full sentence; but no list of names and places."""
    if draft.kind != "text":
        return False
    if len(draft.text) > _PROSE_LETTERS:
        return _share_of_small(draft.text) > _NAMES_SMALL
    return is_sentence(draft.text)


def is_sentence(text: str) -> bool:
    """Tell whether a short paragraph is text all the same: a full sentence, mostly of words in small letters."""
    long = len(text.split()) >= _PROSE_WORDS
    return long and _share_of_small(text) > 0.7 and SENTENCE_END.search(text) is not None


def _share_of_small(text: str) -> float:
    words = text.split()
    return sum(word[0].islower() for word in words) / max(1, len(words))


def goes_on(text: str) -> bool:
    """Tell whether a line of a title cannot be its last: it ends with a colon, a comma or a small word.

    >>> goes_on("Lanterns on the Quay: Night Work and"), goes_on("Lanterns on the Quay")
    (True, False)
    """
    return _GOES_ON.search(text) is not None


def _law_title(drafts: Sequence[Draft], front: Sequence[int]) -> set[int]:
    for at in range(min(len(front), 3)):
        end = law_title_end([drafts[index].text for index in front[at:]])
        if end:
            return set(front[at : at + end])
    return set()


def _title(drafts: Sequence[Draft], front: Sequence[int], body_size: float, *, cover: bool) -> set[int]:
    """Return the drafts of the title: the largest type, or what alone stands out."""
    chapter = signed_chapter(drafts)
    if chapter in front and without_chapter(drafts[chapter].text) != drafts[chapter].text:
        return {chapter}
    able = [index for index in front if _may_be_title(drafts[index])]
    large = [index for index in able if drafts[index].size >= _LARGE * body_size]
    if cover:
        # The name of the body that issues it may be as large.
        large = [index for index in large if not is_body(drafts[index].text)] or large
    if large:
        first = max(large, key=lambda index: (round(drafts[index].size), -index))
    else:
        first = next((index for index in front[:_AMONG] if index in able and _stands_out(drafts[index])), -1)
        # Capitals at the head of the first page are a title even right above the text.
        if first < 0 or (front[-1] == first and (first > 0 or not is_capitals(drafts[first].text))):
            return set()
    return {first, *_rest_of_title(drafts, first, front)}


def _may_be_title(draft: Draft) -> bool:
    text = draft.text.strip()
    letters = sum(letter.isalpha() for letter in text)
    if draft.kind == "table" and any(line.cells > 1 for line in draft.lines):
        return False
    if letters < _LEAST_LETTERS or _ADDRESS.search(text) or _NO_TITLE.fullmatch(text):
        return False
    if _SECTION.match(text):
        return False
    return not is_only_date(text)


def _stands_out(draft: Draft) -> bool:
    """Tell whether a draft is set in capitals or bold type, has the words of a title, and names nobody."""
    text = draft.text
    marked = is_capitals(text) or all(line.bold for line in draft.lines)
    if not marked or len(text.split()) < _TITLE_WORDS or number_depth(text) > 0 or _SERIAL.match(text):
        return False
    body = (is_body(text) or PLACE.search(text) is not None) and len(text.split()) <= _BODY_WORDS
    named = len(text.split()) <= _NAME_WORDS and authors_in([text]) and not is_all_words(text)
    return not body and not text.rstrip().endswith((".", ",", ";")) and not named


def _rest_of_title(drafts: Sequence[Draft], first: int, front: Sequence[int]) -> list[int]:
    """Return what follows in the same type where the title is not at its end."""
    rest: list[int] = []
    for index in range(first + 1, front[-1] + 1):
        before, here = drafts[index - 1], drafts[index]
        alike = abs(here.size - before.size) < 0.02 * before.size and (
            here.lines[0].bold == before.lines[-1].bold or before.text.endswith(":")
        )
        runs_on = goes_on(before.text) or here.text[:1].islower() or _RUNS_ON.match(here.text) is not None
        if not (alike and runs_on and here.page == before.page and _may_be_title(here)):
            break
        rest.append(index)
    return rest

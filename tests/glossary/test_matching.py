import pytest

from corpus.document import Language
from glossary.inflected import BARE, NONE, SAME, VOICE, how_inflected
from glossary.keys import key_of
from glossary.matching import TermMatcher
from glossary.termbase import Form


def a_form(form: str, language: Language, term_id: int = 1, role: str = "term") -> Form:
    key = key_of(form, language)
    return Form(language, key, form.lower(), form, role, 0, key.count(" ") + 1, term_id)


@pytest.mark.parametrize(
    ("word", "form", "language", "how"),
    [
        ("dalam", "dalam", "id", SAME),
        ("kebijakannya", "kebijakan", "id", SAME),
        ("adakah", "ada", "id", SAME),
        ("negara-negara", "negara", "id", SAME),
        ("dipakai", "memakai", "id", VOICE),
        ("kutulis", "menulis", "id", VOICE),
        ("tertulis", "menulis", "id", VOICE),
        ("diperkuat", "memperkuat", "id", VOICE),
        ("memerbarui", "memperbarui", "id", VOICE),
        ("dinyatakannya", "menyatakan", "id", VOICE),
        ("termudah", "mudah", "id", BARE),
        ("kedalaman", "dalam", "id", NONE),
        ("penguasaan", "kuasa", "id", NONE),
        ("pernyataan", "menyatakan", "id", NONE),
        ("terhadap", "menghadap", "id", NONE),
        ("membangun", "bangun", "id", NONE),
        ("policies", "policy", "en", SAME),
        ("government's", "government", "en", SAME),
        ("planned", "plan", "en", SAME),
        ("organising", "organize", "en", SAME),
        ("sent", "send", "en", SAME),
        ("taken", "take", "en", SAME),
        ("analyses", "analysis", "en", SAME),
        ("nationality", "nation", "en", NONE),
        ("functional", "function", "en", NONE),
        ("quickly", "quick", "en", NONE),
    ],
)
def test_an_inflected_word_is_the_term_and_a_derived_one_is_not(
    word: str, form: str, language: Language, how: int
) -> None:
    assert how_inflected(word, form, key_of(form, language), language) == how


def test_terms_inside_longer_terms_are_marked_on_request() -> None:
    matcher = TermMatcher((a_form("kedaulatan", "id", 1), a_form("kedaulatan pangan", "id", 2)), "id")
    text = "Kedaulatan pangan dan kedaulatan."
    found = [(match.start, match.forms[0].term_id) for match in matcher.mark(text, nested=True)]
    assert found == [(0, 2), (0, 1), (22, 1)]
    assert [match.forms[0].term_id for match in matcher.mark(text)] == [2, 1]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Kedalaman laut itu diukur.", []),
        ("Di dalamnya ada naskah.", [("dalamnya", {1})]),
        ("Rumah itu dibangun oleh warga.", [("dibangun", {3})]),
        ("Ia bangun pagi.", [("bangun", {2})]),
        ("Perusahaan bekerja samanya erat.", [("bekerja samanya", {4})]),
        ("Negara-negaranya makmur.", [("Negara-negaranya", {5})]),
        ("Rapat PM dan pm lain.", [("PM", {6})]),
    ],
)
def test_terms_of_one_word_are_marked_where_the_word_is_theirs(text: str, marked: list[tuple[str, set[int]]]) -> None:
    forms = [
        a_form(form, "id", number)
        for number, form in enumerate(("dalam", "bangun", "membangun", "kerja sama", "negara"), 1)
    ]
    matcher = TermMatcher((*forms, a_form("PM", "id", 6, "abbreviation")), "id")
    found = [(text[match.start : match.end], {form.term_id for form in match.forms}) for match in matcher.mark(text)]
    assert found == marked

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from corpus.language.nearness import nearest_places

TEXTS = st.lists(st.sampled_from("abcx"), max_size=14)
WORDS = st.lists(st.sampled_from("abc"), min_size=2, max_size=4)


@given(text=TEXTS, words=WORDS, most=st.integers(1, 8))
def test_words_are_near_exactly_where_some_choice_of_their_places_is(
    text: list[str], words: list[str], most: int
) -> None:
    columns = [[at for at, word in enumerate(text) if word == wanted] for wanted in words]
    choices = [choice for choice in product(*columns) if len(set(choice)) == len(choice)]
    near = [choice for choice in choices if max(choice) - min(choice) <= most]
    found = list(nearest_places(columns, most))
    assert {choice[0] for choice in found} == {choice[0] for choice in near}
    for choice in found:
        others = [max(other) - min(other) for other in near if other[0] == choice[0]]
        assert max(choice) - min(choice) == min(others)
        assert choice in near

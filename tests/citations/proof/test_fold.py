from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from citations.proof.fold import fold, fold_key

_TEXTS = st.text(alphabet=st.sampled_from("ab1 \n\t-–\u00ad…..''\"“”ﬁﬀ,é\u00a0"), max_size=40)


@given(_TEXTS)
@example("mengu-\nbah  ''kata'' – lalu... ﬁnal\u00ad x")
def test_the_key_alone_is_the_key_of_the_units(text: str) -> None:
    assert fold_key(text) == fold(text).key

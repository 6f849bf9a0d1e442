"""Words around a match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query.highlight import spans
from reader.query.snippet import snippet

TEXT = (
    "The two leaders of China and Russia talked for four hours.\n\nBatteries need lithium, and the price of "
    "critical minerals has doubled. Policies of happy miners. Der Café in Zürich. "
    "中国的经济增长放缓 Россия и Китай"
)


@pytest.mark.parametrize(
    ("terms", "begins"),
    [
        (["lithium"], "Batteries need lithium"),
        (["critical minerals"], "and the price of critical minerals"),
        (["price critical", "doubled"], "critical minerals has doubled"),
        (["policy"], "minerals has doubled. Policies"),
        (["china"], "The two leaders of China"),
        (["lith*"], "Batteries need lithium"),
        (["cafe"], "of happy miners. Der Café"),
        (["zurich"], "miners. Der Café in Zürich"),
        (["经 济"], "Der Café in Zürich. 中国的经济"),
        (["россия"], "in Zürich. 中国的经济增长放缓 Россия"),
        (["critical doubled"], None),
        (["pol"], None),
        (["*"], None),
        ([], None),
    ],
)
def test_it_begins_a_little_before_the_place(terms: list[str], begins: str | None) -> None:
    found = snippet(TEXT, terms)
    assert (found is None) == (begins is None)
    if found is not None and begins is not None:
        assert TEXT[slice(*found)].startswith(begins)


def test_what_stands_far_down_is_found_and_a_common_beginning_is_no_hindrance() -> None:
    text = "Open doors. " * 30 + "Four operations."
    found = snippet(text, ["operate"])
    assert found is not None
    assert "Four operations" in text[slice(*found)]


def test_after_many_places_that_are_none_it_gives_up() -> None:
    assert snippet("Open doors. " * 300 + "Four operations.", ["operate"]) is None


@given(
    st.text(alphabet="abé 中国.\n-Mines", max_size=200), st.sampled_from(["mine", "ab", "中", "e b", "a*"])
)
def test_a_stretch_has_a_place_in_it(text: str, term: str) -> None:
    found = snippet(text, [term])
    if found is not None:
        assert 0 <= found[0] < len(text)
        assert spans(text[slice(*found)], [term])

"""Where the words of a query stand."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query.highlight import spans, terms
from reader.query.matcher import matches
from reader.query.parser import parse

from .items import stored

TODAY = dt.date(2023, 3, 22)


def read_terms(text: str) -> tuple[str, ...]:
    return terms(parse(text, today=TODAY, saved=lambda name: "inner"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        ("Lithium lithium nickel", ("lithium", "nickel")),
        ('"critical minerals" title:batter*', ("critical minerals", "batter*")),
        ("(a or b) -c not d +tag is:read", ("a", "b")),
        ("saved:x", ("inner",)),
        ("中国", ("中 国",)),
    ],
)
def test_terms_of_a_query(query: str, expected: tuple[str, ...]) -> None:
    assert read_terms(query) == expected


@pytest.mark.parametrize(
    ("query", "text", "pieces"),
    [
        ("mine", "Mining: mines, mineral, mine.", ["Mining", "mines", "mine"]),
        ("café", "Two cafés, CAFE\u0301!", ["cafés", "CAFE\u0301"]),
        (
            '"critical minerals"',
            "critical minerals; critical, mineral; minerals critical",
            ["critical minerals", "critical, mineral"],
        ),
        ("batter*", "battery and bat", ["battery"]),
        ('"a b" "b c"', "a b c", ["a b c"]),
        ("经济", "中国的经济也", ["经济"]),
        ('a "a b"', "a b a", ["a b", "a"]),
        ("x", "a b", []),
        ("", "a b", []),
        ('"a a"', "a a a", ["a a a"]),
    ],
)
def test_places_in_a_text(query: str, text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, read_terms(query))] == pieces


@given(st.lists(st.sampled_from(["mine", "mining", "a", "b", "中国", "é"]), max_size=8), st.booleans())
def test_a_word_that_matches_is_marked_and_no_other(have: list[str], prefix: bool) -> None:
    text = " ".join(have)
    query = parse('"a mines"' + "*" * prefix, today=TODAY)
    places = spans(text, terms(query))
    assert bool(places) is matches(query, stored("", text))
    assert all(end <= later for (_, end), (later, _) in pairwise(places))

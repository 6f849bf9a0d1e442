"""What rules out a pattern by the first letters of a line rules out no match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.debris.beginnings import alternatives, beginnings, fits
from reader.ingest.debris.index import RuleIndex
from reader.ingest.debris.rules import LINE_PATTERNS, NAV_WORD_ONLY, is_nav_word

PARTS = sorted({part for _, pattern in LINE_PATTERNS for part in alternatives(pattern)})


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("cookie", {"coo"}),
        ("ad$", {"ad"}),
        ("e-?mail", {"e-m", "ema"}),
        (r"(?:read\s+)?more", {"rea", "mor"}),
        (r"(?:an?|the)\s+day", {"a", "an", "the"}),
        (r"go+d", {"go"}),
        (r"x*y", {"x", "y"}),
        (r"\d+\s+views", {r"\d"}),
        (r"a\d", {"a"}),
        (r"[«‹]\s*prev", {"«", "‹", "«pr", "‹pr"}),
        (r"[a-z]+", {""}),
        (r"\(?photo", {"(ph", "pho"}),
        (r"(?!.*\bwho\b)anna", {"ann"}),
        (r".{0,9}subscribe", {"", "sub"}),
    ],
)
def test_beginnings_of_a_pattern(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected


@given(st.sampled_from(PARTS).flatmap(lambda part: st.tuples(st.just(part), st.from_regex(part))))
def test_no_match_begins_otherwise(found: tuple[str, str]) -> None:
    part, text = found
    lowered = text.lower()
    if re.match(part, lowered):
        assert fits(lowered, beginnings(part))


@given(st.from_regex(NAV_WORD_ONLY, fullmatch=True) | st.text(max_size=12))
def test_words_of_navigation_are_those_of_the_pattern(text: str) -> None:
    assert is_nav_word(text) == (NAV_WORD_ONLY.match(text) is not None)


def test_a_rule_without_a_beginning_is_refused() -> None:
    with pytest.raises(ValueError, match="may begin with anything"):
        RuleIndex(((LINE_PATTERNS[0][0], r"(?:ad$|.{0,60}advert)"),), ())

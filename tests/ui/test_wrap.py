"""Breaking text into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.text import make_safe
from reader.ui.safe import cells
from reader.ui.wrap import wrap

PROSE = st.text(alphabet="ab c—日本語。e\u0301👩\u200d☂\ufe0f ", max_size=200)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one", 10, ["one"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("exactly ten", 11, ["exactly ten"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("a  wide   gap", 6, ["a", "wide", "gap"]),
        ("日本の見出し", 6, ["日本の", "見出し"]),
        ("見出し。次", 6, ["見出", "し。次"]),
        ("a 日本", 4, ["a 日", "本"]),
    ],
)
def test_lines_break_where_they_should(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(PROSE, st.integers(2, 40))
def test_no_line_is_too_wide_and_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    text = make_safe(text).replace("\n", " ")
    runs = wrap(text, width)
    assert all(cells(text[start:end]) <= width for start, end in runs)
    kept = "".join(text[start:end] for start, end in runs)
    assert kept.replace(" ", "") == text.replace(" ", "")
    assert [start for start, _ in runs] == sorted(start for start, _ in runs)


@given(st.text(alphabet="ab ", min_size=1, max_size=120), st.integers(2, 30))
def test_narrow_text_breaks_as_any_text_does(text: str, width: int) -> None:
    text = " ".join(text.split()) or "a"
    # The same words with a wide character far away take the other way through the code.
    apart = f"{text} {'c' * width} 日"
    assert lines(apart, width)[: len(lines(text, width))] == lines(text, width)


def test_half_a_megabyte_in_one_paragraph_has_all_its_lines() -> None:
    text = "The committee heard that nobody would pay. " * 12_000
    assert sum(end - start for start, end in wrap(text, 72)) > len(text) * 0.95

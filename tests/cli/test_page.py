"""How text is wrapped for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.page import wrap
from reader.cli.table import cell_width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("  - a list entry", 10, ["  - a list", "entry"]),
        ("abcdefghijkl mn", 5, ["abcde", "fghij", "kl mn"]),
        ("中国的经济增长", 6, ["中国的", "经济增", "长"]),
        ("GDP 中国的 up", 8, ["GDP 中国", "的 up"]),
    ],
)
def test_lines_break_where_they_may(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(st.sampled_from("ab é中国 ガ"), max_size=60), st.integers(4, 20))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())

"""The colours of a query as it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.colouring import stretches


def coloured(text: str, mistake: tuple[int, int] | None = None) -> list[tuple[str, str]]:
    return [(text[start:end], ink) for start, end, ink in stretches(text, mistake)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lithium", []),
        ("place:china", [("place:", "faint"), ("china", "tag-place")]),
        ("-place:china", [("-", "exclude"), ("place:", "faint"), ("china", "exclude")]),
        ("not lithium ore", [("not", "exclude"), ("lithium", "exclude")]),
        ("+china or x", [("+", "include"), ("or", "accent")]),
        ("nosuch:x", [("nosuch:", "faint")]),
        ('a "open', [('"open', "error")]),
    ],
)
def test_colours(text: str, expected: list[tuple[str, str]]) -> None:
    assert coloured(text) == expected


def test_a_mistake_lies_over_everything() -> None:
    assert coloured("tgg:x", (0, 4))[-1] == ("tgg:", "error")


@given(st.text(max_size=40))
def test_any_text_can_be_coloured(text: str) -> None:
    for start, end, _ in stretches(text):
        assert 0 <= start <= end <= len(text)

"""Pictographs and other signs before the day of an item."""

from __future__ import annotations

import pytest

from ..pages import body, dates, page

TITLE = "Harbour stays open after long night"


@pytest.mark.parametrize("sign", ["📅 ", "📅", "🗓️ ", "🕒 ", "✎ ", "★ ", "▶ ", "■ ", "• ", "( "])
@pytest.mark.parametrize("day", ["2023-03-20 13:04", "20 March 2023", "March 20, 2023"])
def test_a_sign_before_a_day_leaves_it_alone(sign: str, day: str) -> None:
    assert dates(page(TITLE, f"{sign}{day}", body(0, 3), body(2, 3))) == ["2023-03-20"]


@pytest.mark.parametrize("word", ["x ", "No. 5 ", "1. ferry ", "§ ", "+ 3 "])
def test_what_is_no_sign_does_not(word: str) -> None:
    assert dates(page(TITLE, f"{word}2023-03-20 13:04", body(0, 3), body(2, 3))) == [None]

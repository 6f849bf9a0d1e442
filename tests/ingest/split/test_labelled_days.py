"""Days behind a label, "Date: 7 November 2009": each opens an item, whatever order they stand in."""

from __future__ import annotations

from itertools import permutations

import pytest

from ..pages import body, dates, page, starts

DAYS = {"7 November 2009": "2009-11-07", "12 March 2010": "2010-03-12", "3 May 2011": "2011-05-03"}
TOLD = (
    "I was there when the mill was sold, and my brother came too, and we ate the last of the bread.",
    "We left the mill in the rain, and I never went back to it with my brother, who was glad of it.",
    "I saw the mill burn from my window, and my brother came up the stairs and did not say a word.",
)


@pytest.mark.parametrize("label", ["Date: {}", "Date : {}", "Published: {}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("days", list(permutations(DAYS)))
def test_days_behind_a_label_open_items(days: tuple[str, ...], gap: str, label: str) -> None:
    text = page(*(f"{label.format(day)}{gap}{body(n)}" for n, day in enumerate(days)))
    size = gap.count("\n") + 2
    assert starts(text) == [1, 1 + size, 1 + 2 * size]
    assert dates(text) == [DAYS[day] for day in days]


def test_so_they_do_where_one_person_tells_of_them() -> None:
    text = page(*(f"Date: {day}\n{told}" for day, told in zip(DAYS, TOLD, strict=True)))
    assert dates(text) == list(DAYS.values())


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_rising_days_without_a_label_are_what_happened(gap: str) -> None:
    assert starts(page(*(f"{day}{gap}{body(n)}" for n, day in enumerate(DAYS)))) == [1]

"""Days in boxes, which a copy of a page has on lines of their own."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, left_out, page, starts

HEADS = (
    "Live talk on how clubs are heard",
    "What the clubs must change soon",
    "A door is shut to foreign clubs",
)


def boxed(*boxes: str) -> str:
    return page(*(f"{box}\n\n{HEADS[n]}\n\n{body(n, 3)}" for n, box in enumerate(boxes)))


@pytest.mark.parametrize(
    "boxes",
    [
        ("Mar\n30\n2015", "Mar\n23\n2015", "Mar\n18\n2015"),
        ("30\nMar\n2015", "23\nMar\n2015", "18\nMar\n2015"),
        ("30\nMarch 2015", "23\nMarch 2015", "18\nMarch 2015"),
        ("30.\nMärz\n2015", "23.\nMärz\n2015", "18.\nMärz\n2015"),
    ],
)
def test_a_month_and_a_number_below_each_other_are_a_day(boxes: tuple[str, ...]) -> None:
    text = boxed(*boxes)
    assert dates(text) == ["2015-03-30", "2015-03-23", "2015-03-18"]
    assert [item.title for item in items(text)] == list(HEADS)


def test_the_year_may_stand_above_them_all() -> None:
    text = page("Club news 2015") + "\n" + boxed("Mar\n30", "Mar\n23", "Feb\n18")
    assert dates(text) == ["2015-03-30", "2015-03-23", "2015-02-18"]


def test_the_number_is_no_text() -> None:
    assert {"30", "23", "18"} <= left_out(boxed("Mar\n30", "Mar\n23", "Mar\n18")).keys()


def test_a_table_of_months_and_numbers_is_none() -> None:
    text = page("Visitors of the club", body(0, 3), "Jan\n12\nFeb\n15\nMar\n30\nApr\n8", body(1, 3))
    assert starts(text) == [1]
    assert "12" not in left_out(text)


def test_one_is_none() -> None:
    assert "30" not in left_out(page(HEADS[0], body(0, 3), "Mar\n30", body(1, 3)))

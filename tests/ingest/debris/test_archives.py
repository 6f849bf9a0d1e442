"""The months of an archive to choose from are left out, and the months that head texts are not."""

from __future__ import annotations

from ..pages import GLASS, body, dates, left_out, page, starts

MONTHS = "Updates by month:\n+ July 2008\n+ June 2008\n+ May 2008"


def test_months_straight_below_each_other_are_left_out() -> None:
    text = page(*GLASS, MONTHS)
    assert set(MONTHS.splitlines()) <= left_out(text).keys()


def test_they_date_nothing_below_them() -> None:
    text = page(
        MONTHS, *(f"Daily Update - 9/{n}/08\nThe glass of day {n}\n{body(n, 3)}" for n in (24, 19, 15))
    )
    assert dates(text) == ["2008-09-24", "2008-09-19", "2008-09-15"]
    assert starts(text)[0] == 6


def test_months_with_texts_between_are_headings() -> None:
    text = page(*(f"{month} 2008\n\n- {body(n)}" for n, month in enumerate(("July", "June", "May"))))
    assert not {"July 2008", "June 2008", "May 2008"} & left_out(text).keys()


def test_two_months_are_left_alone() -> None:
    assert not {"July 2008", "June 2008"} & left_out(page(*GLASS, "July 2008\nJune 2008")).keys()

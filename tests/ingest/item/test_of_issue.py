"""Days that items have from their place in an issue."""

from __future__ import annotations

import pytest

from ..pages import body, dates, page

REFERENCES = ("7/18, #2", "7/15, #9", "7/16", "7/17, no. 12", "7/18, #4")


def weekly(references: tuple[str, ...], head: str = "Briefs, July 20, 2009") -> str:
    """Points of a weekly, each with the day of its story."""
    return page(head, "\n".join(f"• {body(n)} ({day})" for n, day in enumerate(references)))


def test_a_reference_gives_the_day_of_the_story_in_the_weeks_before_the_issue() -> None:
    days = ["2009-07-18", "2009-07-15", "2009-07-16", "2009-07-17", "2009-07-18"]
    assert dates(weekly(REFERENCES)) == days
    assert (
        dates(weekly(tuple(f"{n}/12, #1" for n in (29, 28, 27, 26, 25)), "Briefs, 3 January 2010"))[0]
        == "2009-12-29"
    )


@pytest.mark.parametrize("reference", ["9/18, #2", "5/6, #2", "13/14, #2", "7/18 tons"])
def test_other_numbers_in_brackets_leave_the_day_of_the_issue(reference: str) -> None:
    assert dates(weekly((reference, *REFERENCES[1:])))[0] == "2009-07-20"


HEADS = (
    "Prototype of a ferry launched",
    "Loan for a western line",
    "New cranes on the quay",
    "Tunnel bored in time",
)


def closed(citation: str) -> str:
    """Abstracts that end with where they were printed."""
    return page(*(f"{head}\n\n{body(n, 2)}\n\n{citation.format(n)}" for n, head in enumerate(HEADS)))


def test_the_month_in_a_line_that_closes_each_item() -> None:
    assert dates(closed("Railway Weekly, vol.164, no.12, Dec.2008. p.92{}.")) == ["2008-12"] * 4


def test_a_closing_line_with_two_months_dates_nothing() -> None:
    assert set(dates(closed("Railway Weekly, Nov.2008 and Dec.2008, vol.164, no.12. p.92{}."))) == {None}


def archive(head: str) -> str:
    """Turns of headline, source and text below the names of months."""
    turns = [f"{name} of the old town\nThe Courier\n{body(n, 2)}" for n, name in enumerate(HEADS)]
    return page(head, "January", *turns[:2], "December", *turns[2:])


def test_the_month_above_with_the_year_of_the_head() -> None:
    assert dates(archive("News archive: 2009")) == ["2009-01", "2009-01", "2009-12", "2009-12"]


def test_months_without_one_year_in_the_head_date_nothing() -> None:
    assert set(dates(archive("News archive 2008 2009"))) == {None}

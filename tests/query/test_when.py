"""Dates as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query.when import Days, range_text, read_days

TODAY = dt.date(2023, 3, 22)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024/2", "2024-02-01", "2024-02-29"),
        ("2023-3-5", "2023-03-05", "2023-03-05"),
        ("5.3.2023", "2023-03-05", "2023-03-05"),
        ("March 2023", "2023-03-01", "2023-03-31"),
        ("sept. 2022", "2022-09-01", "2022-09-30"),
        ("20 march 2023", "2023-03-20", "2023-03-20"),
        ("20th of March, 2023", "2023-03-20", "2023-03-20"),
        ("Mar 20, 2023", "2023-03-20", "2023-03-20"),
        ("march", "2023-03-01", "2023-03-31"),
        ("april", "2022-04-01", "2022-04-30"),
        ("march 23", "2022-03-23", "2022-03-23"),
        ("29 feb", "2020-02-29", "2020-02-29"),
        ("2023-q2", "2023-04-01", "2023-06-30"),
        ("Q4 2022", "2022-10-01", "2022-12-31"),
        ("today", "2023-03-22", "2023-03-22"),
        ("yesterday", "2023-03-21", "2023-03-21"),
        ("wednesday", "2023-03-22", "2023-03-22"),
        ("last wednesday", "2023-03-15", "2023-03-15"),
        ("thu", "2023-03-16", "2023-03-16"),
        ("this week", "2023-03-20", "2023-03-26"),
        ("last  week", "2023-03-13", "2023-03-19"),
        ("this month", "2023-03-01", "2023-03-31"),
        ("last month", "2023-02-01", "2023-02-28"),
        ("last year", "2022-01-01", "2022-12-31"),
        ("last 7 days", "2023-03-16", "2023-03-22"),
        ("past 2 weeks", "2023-03-09", "2023-03-22"),
        ("last 1 month", "2023-02-23", "2023-03-22"),
        ("3 days ago", "2023-03-19", "2023-03-19"),
        ("1 year ago", "2022-03-22", "2022-03-22"),
        ("2022..2023-03", "2022-01-01", "2023-03-31"),
        ("march 2022 .. yesterday", "2022-03-01", "2023-03-21"),
        ("2022..", "2022-01-01", None),
        ("..2022", None, "2022-12-31"),
    ],
)
def test_what_a_date_means(text: str, first: str | None, last: str | None) -> None:
    expected = Days(*(None if day is None else dt.date.fromisoformat(day) for day in (first, last)))
    assert read_days(text, TODAY) == expected


@pytest.mark.parametrize(
    "text", ["", "..", "soon", "03/04/2023", "2023-03-20-1", "23", "last", "the 3rd", "2022..soon"]
)
def test_what_is_no_date(text: str) -> None:
    assert read_days(text, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "2023-13",
        "2023-02-29",
        "31 april 2023",
        "0000",
        "9999 years ago",
        "2023..2022",
        "feb 30",
        "999999 days ago",
    ],
)
def test_a_day_that_does_not_exist(text: str) -> None:
    with pytest.raises(ValueError, match=r"no such day|before it begins"):
        read_days(text, TODAY)


@pytest.mark.parametrize("text", ["last month", "1 month ago"])
def test_a_shorter_month_ends_where_it_ends(text: str) -> None:
    days = read_days(text, dt.date(2023, 3, 31))
    assert days is not None
    assert days.last == dt.date(2023, 2, 28)


@given(st.dates(), st.dates())
def test_a_written_range_is_read_back(one: dt.date, other: dt.date) -> None:
    for days in (Days(min(one, other), max(one, other)), Days(one, None), Days(None, one)):
        assert read_days(range_text(days), TODAY) == days


@pytest.mark.parametrize(
    "text", ["2023", "2023-03", "2023-03-20", "2022..2023", "2022-01..2023-03", "..2022", "2023-02.."]
)
def test_a_range_is_written_shortly(text: str) -> None:
    days = read_days(text, TODAY)
    assert days is not None
    assert range_text(days) == text

"""A date is as much of a day as is known, and never more."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import NewsDate, Precision

days = st.dates().map(NewsDate.of)
months = st.builds(NewsDate, st.integers(1, 9999), st.integers(1, 12))
years = st.builds(NewsDate, st.integers(1, 9999))
dates = st.one_of(days, months, years)


@pytest.mark.parametrize(
    ("date", "iso", "precision", "first", "last"),
    [
        (NewsDate(2023, 3, 20), "2023-03-20", Precision.DAY, dt.date(2023, 3, 20), dt.date(2023, 3, 20)),
        (NewsDate(2024, 2, 29), "2024-02-29", Precision.DAY, dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
        (NewsDate(2023, 2), "2023-02", Precision.MONTH, dt.date(2023, 2, 1), dt.date(2023, 2, 28)),
        (NewsDate(2024, 2), "2024-02", Precision.MONTH, dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        (NewsDate(2023, 12), "2023-12", Precision.MONTH, dt.date(2023, 12, 1), dt.date(2023, 12, 31)),
        (NewsDate(2023), "2023", Precision.YEAR, dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        (NewsDate(987), "0987", Precision.YEAR, dt.date(987, 1, 1), dt.date(987, 12, 31)),
    ],
)
def test_precision_and_bounds(
    date: NewsDate, iso: str, precision: Precision, first: dt.date, last: dt.date
) -> None:
    assert (date.iso(), str(date), date.precision) == (iso, iso, precision)
    assert (date.first, date.last) == (first, last)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2023, None, 20),
        (2023, 2, 29),
        (2023, 4, 31),
        (2023, 13, None),
        (2023, 0, None),
        (2023, 1, 0),
        (2023, 1, 32),
        (0, None, None),
        (10000, None, None),
    ],
)
def test_what_is_no_day_is_refused(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match=r".+"):
        NewsDate(year, month, day)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "-",
            "2023-",
            "2023-03-",
            "-2023",
            "2023-03-20-1",
            "2023-02-30",
            "2023-13",
            "20 March",
            "x",
            "2023/03",
        ),
        *(" 2023 ", "2_023", "２０２３", "+2023", "2023-3-5", "23", "2023-00"),
    ],
)
def test_only_iso_is_read(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        NewsDate.parse(text)


@given(dates)
def test_iso_and_back(date: NewsDate) -> None:
    assert NewsDate.parse(date.iso()) == date


@given(dates)
def test_the_first_and_last_day_hold_what_is_known(date: NewsDate) -> None:
    assert date.first <= date.last
    for day in (date.first, date.last):
        assert day.year == date.year
        assert date.month in (None, day.month)
        assert date.day in (None, day.day)
    one_more = date.last + dt.timedelta(days=1) if date.last < dt.date.max else None
    if one_more is not None and date.day is None:
        assert (one_more.year, one_more.month) != (date.last.year, date.last.month)


@given(dates, dates)
def test_dates_of_one_precision_sort_as_their_text(one: NewsDate, other: NewsDate) -> None:
    if one.precision is other.precision:
        assert (one.iso() < other.iso()) == (one.first < other.first)

"""Items over time."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import NewsDate
from reader.domain.timeline import Scale, timeline


def counts(*dates: str | None) -> list[tuple[NewsDate | None, int]]:
    return [(None if date is None else NewsDate.parse(date), 1) for date in dates]


@pytest.mark.parametrize(
    ("first", "last", "scale", "bins"),
    [
        ("2023-03-20", "2023-03-20", Scale.DAY, 1),
        ("2023-03-01", "2023-03-20", Scale.DAY, 20),
        ("2023-03-01", "2023-03-21", Scale.WEEK, 4),
        ("2023-03-01", "2023-12-01", Scale.MONTH, 10),
        ("2021-03-01", "2023-12-01", Scale.YEAR, 3),
        ("1900-03-01", "2023-12-01", Scale.YEAR, 13),
        ("0001-01-01", "9999-12-31", Scale.YEAR, 20),
    ],
)
def test_the_scale_is_as_fine_as_the_span_allows(first: str, last: str, scale: Scale, bins: int) -> None:
    made = timeline(counts(first, last), 20)
    assert (made.scale, len(made.bins)) == (scale, bins)
    assert sum(each.items for each in made.bins) == 2


def test_bins_are_whole_weeks_months_and_years() -> None:
    weeks = timeline(counts("2023-03-01", "2023-03-21"), 10).bins
    assert [(str(each.first), str(each.last)) for each in weeks][:2] == [
        ("2023-02-27", "2023-03-05"), ("2023-03-06", "2023-03-12"),
    ]  # fmt: skip
    months = timeline(counts("2022-12-05", "2023-03-21"), 10).bins
    assert [str(each.last) for each in months] == ["2022-12-31", "2023-01-31", "2023-02-28", "2023-03-31"]


def test_what_is_dated_too_roughly_is_in_no_bin_and_is_counted() -> None:
    dates = ("2023-03-01", "2023-03-05", "2023-03", "2023", None)
    made = timeline(counts(*dates), 60, (dt.date(2023, 3, 1), dt.date(2023, 3, 7)))
    assert (made.scale, sum(each.items for each in made.bins), made.elsewhere) == (Scale.DAY, 2, 3)
    made = timeline(counts(*dates), 60, (dt.date(2023, 1, 1), dt.date(2023, 12, 31)))
    assert (made.scale, sum(each.items for each in made.bins), made.elsewhere) == (Scale.WEEK, 2, 3)
    made = timeline(counts(*dates), 12, (dt.date(2023, 1, 1), dt.date(2023, 12, 31)))
    assert (made.scale, sum(each.items for each in made.bins), made.elsewhere) == (Scale.MONTH, 3, 2)


def test_without_dates_there_are_no_bins() -> None:
    assert timeline(counts(None, None), 60).bins == ()
    assert timeline(counts(None, None), 60).elsewhere == 2
    assert timeline([], 60).elsewhere == 0


_DATES = st.dates().flatmap(
    lambda day: st.sampled_from(
        [NewsDate.of(day), NewsDate(day.year, day.month), NewsDate(day.year), None],
    )
)


@given(st.lists(st.tuples(_DATES, st.integers(1, 5)), max_size=20), st.integers(10, 80))
def test_every_item_is_in_one_bin_or_elsewhere(found: list[tuple[NewsDate | None, int]], most: int) -> None:
    made = timeline(found, most)
    assert sum(each.items for each in made.bins) + made.elsewhere == sum(count for _, count in found)
    assert len(made.bins) <= most
    for before, after in zip(made.bins, made.bins[1:], strict=False):
        assert before.last + dt.timedelta(days=1) == after.first
    assert all(each.first <= each.last for each in made.bins)

"""Positions and numbers in every order, held against a plain sort."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from reader.domain.dates import NewsDate
from reader.store.days import date_of, day_of
from reader.store.layout import Allocator, Layout
from reader.store.order import ByDate, Group, Listed

from .making import DATES


class FakeConnection:
    """Holds the one table that an allocator reads and writes."""

    def __init__(self) -> None:
        self.rows: dict[int, tuple[int, int, int, int]] = {}

    def execute(self, statement: str) -> list[tuple[int, ...]]:
        if "ORDER BY start" in statement:
            return sorted(self.rows.values())
        runs = [(day, start, start + used) for start, day, _, used in self.rows.values()]
        return sorted(runs, key=lambda run: (-run[0], run[1]))

    def executemany(self, statement: str, rows: list[tuple[int, int, int, int]]) -> None:
        assert statement.startswith("INSERT OR REPLACE INTO extent")
        self.rows.update({row[0]: row for row in rows})


days = st.sampled_from([day_of(NewsDate.parse(date) if date else None) for date in DATES])


def numbered(batches: list[list[int]]) -> tuple[list[tuple[int, int]], Layout]:
    """Give numbers to the days of each batch, with a new allocator for each; (day, number) and the layout."""
    table = FakeConnection()
    given: list[tuple[int, int]] = []
    for batch in batches:
        allocator = Allocator(table)  # type: ignore[arg-type]
        given += [(day, allocator.number(day)) for day in batch]
        allocator.save(table)  # type: ignore[arg-type]
    return given, Layout.read(table)  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(days, max_size=80), max_size=4), st.randoms(use_true_random=False), st.booleans())
def test_every_position_is_where_a_plain_sort_puts_it(batches: list[list[int]], draw, newest: bool) -> None:  # type: ignore[no-untyped-def]
    pairs, layout = numbered(batches)
    assert len({number for _, number in pairs}) == len(pairs), "no number is given twice"
    kept = [pair for pair in pairs if draw.random() < 0.7]
    kept.sort(key=lambda pair: (pair[0] == 0, -pair[0] if newest else pair[0], pair[1]))
    expected = [number for _, number in kept]

    order = ByDate(BitMap(expected), layout, descending=newest)
    assert order.page(0, len(expected)) == expected
    assert order.page(-3, 5) == expected[:5]
    assert order.page(len(expected), len(expected) + 9) == []
    assert [order.position(number) for number in expected] == list(range(len(expected)))
    for start in range(0, len(expected), 7):
        assert order.page(start, start + 7) == expected[start : start + 7]
    missing = {number for _, number in pairs} - set(expected)
    assert all(order.position(number) is None for number in missing)

    groups: list[Group] = []
    for place, (day, _) in enumerate(kept):
        if groups and groups[-1].date == date_of(day):
            groups[-1] = Group(groups[-1].date, groups[-1].first, groups[-1].count + 1)
        else:
            groups.append(Group(date_of(day), place, 1))
    assert list(order.groups()) == groups


def test_a_day_may_have_any_number_of_items() -> None:
    many = [20230320] * 5000 + [0] * 5000
    pairs, layout = numbered([many[::2], many[1::2]])
    order = ByDate(BitMap([number for _, number in pairs]), layout)
    assert [(group.date and group.date.iso(), group.count) for group in order.groups()] == [
        ("2023-03-20", 5000),
        (None, 5000),
    ]
    in_day = [number for day, number in pairs if day]
    assert in_day == sorted(in_day), "later items of a day have larger numbers"
    assert order.page(0, 5000) == in_day


def test_a_month_stands_below_its_days_and_a_year_below_its_months() -> None:
    dates = ["2023-01-01", "2023-01", "2023", "2022-12-31", None]
    days = [day_of(NewsDate.parse(date) if date else None) for date in dates]
    pairs, layout = numbered([list(reversed(days))])
    order = ByDate(BitMap([number for _, number in pairs]), layout)
    assert [group.date.iso() if group.date else None for group in order.groups()] == dates


@pytest.mark.parametrize("date", [*DATES, "0001", "9999-12-31"])
def test_a_day_is_its_date(date: str | None) -> None:
    made = NewsDate.parse(date) if date else None
    assert date_of(day_of(made)) == made


def test_a_listed_order_is_as_listed() -> None:
    order = Listed([5, 3, 9])
    assert order.page(0, 2) == [5, 3]
    assert order.page(-1, 99) == [5, 3, 9]
    assert [order.position(number) for number in (9, 5, 4)] == [2, 0, None]
    assert order.groups() == ()


def test_all_numbers_used_up_is_said(tmp_path: Path) -> None:
    table = FakeConnection()
    table.rows[(1 << 32) - 40] = ((1 << 32) - 40, 20230320, 20, 20)
    with pytest.raises(OverflowError):
        Allocator(table).number(20230320)  # type: ignore[arg-type]

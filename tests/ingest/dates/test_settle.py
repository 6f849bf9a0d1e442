"""What a date means is settled by its document, by its weekday, or by the setting; a doubt is told."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import NewsDate
from reader.ingest.dates import Calendar, Mention, find

SWAP_NOTE = "day and month may be the other way round"
FALSE_FRIDAY = "the text says Friday, but that day was a Monday"


def mentions(*lines: str) -> list[Mention]:
    return [mention for line in lines for mention in find(line)]


def settled(line: str, *others: str, day_first: bool = False) -> tuple[str, str]:
    """The date of `line` in a document that holds the dates of `others` too, and the doubt about it."""
    found = Calendar.of(mentions(line, *others), default_day_first=day_first).settle(find(line)[0])
    assert found is not None
    return found.date.iso(), found.note


@pytest.mark.parametrize(
    ("line", "others", "day_first", "date", "note"),
    [
        # nothing tells: the setting does, and says so
        ("3/4/2023", [], False, "2023-03-04", SWAP_NOTE),
        ("3/4/2023", [], True, "2023-04-03", SWAP_NOTE),
        ("3-4-23", [], True, "2023-04-03", SWAP_NOTE),
        # other dates of the document tell
        ("3/4/2023", ["25/4/2023"], False, "2023-04-03", ""),
        ("3/4/2023", ["4/25/2023"], True, "2023-03-04", ""),
        ("3/4/2023", ["25/4/2023", "26/4/2023", "4/27/2023"], False, "2023-04-03", ""),
        # of several that can be read both ways, what changes is the day
        ("3/4/2023", ["5/4/2023"], False, "2023-04-03", ""),
        ("3/4/2023", ["3/5/2023", "3/9/2023"], True, "2023-03-04", ""),
        ("3/4/2023", ["3/4/2022"], False, "2023-03-04", SWAP_NOTE),
        ("3/4/2023", ["5/6/2023"], False, "2023-03-04", SWAP_NOTE),
        ("1/4/2023", ["1/5/2023"], True, "2023-04-01", SWAP_NOTE),  # the first of each month
        # a day that is written out lies near one of the two
        ("3/9/2023", ["6 September 2023"], False, "2023-09-03", ""),
        ("3/9/2023", ["2023-03-06"], True, "2023-03-09", ""),
        ("3/9/2023", ["6 September 2023", "6 March 2023"], False, "2023-03-09", SWAP_NOTE),
        ("3/9/2023", ["6 December 2023"], False, "2023-03-09", SWAP_NOTE),
        ("3/4/2023", ["6 April 2023"], False, "2023-03-04", SWAP_NOTE),  # both lie near
        # they contradict each other evenly: the setting again
        ("3/4/2023", ["25/4/2023", "4/25/2023"], False, "2023-03-04", SWAP_NOTE),
        ("3/4/2023", ["25/4/2023", "4/25/2023"], True, "2023-04-03", SWAP_NOTE),
        # dates of another form tell nothing
        ("3/4/2023", ["25 April 2023", "2023-04-25"], False, "2023-03-04", SWAP_NOTE),
        # the weekday tells: 3 April 2023 was a Monday, 4 March 2023 a Saturday
        ("Monday 3/4/2023", [], False, "2023-04-03", ""),
        ("Saturday 3/4/2023", [], True, "2023-03-04", ""),
        ("Monday 3/4/2023", ["4/25/2023", "4/26/2023"], False, "2023-04-03", ""),
        ("5/6/2023", ["Monday 3/4/2023"], False, "2023-06-05", ""),
        ("5/6/2023", ["Saturday 3/4/2023"], True, "2023-05-06", ""),
        # a weekday that fits neither order settles nothing
        ("Friday 3/4/2023", ["25/4/2023"], False, "2023-04-03", FALSE_FRIDAY),
        # nothing to settle
        ("25/4/2023", [], False, "2023-04-25", ""),
        ("4/25/2023", [], True, "2023-04-25", ""),
        ("4/4/2023", [], False, "2023-04-04", ""),
        ("3.4.2023", [], False, "2023-04-03", ""),
        ("2023-03-04", ["25/4/2023"], True, "2023-03-04", ""),
        ("March 2023", [], True, "2023-03", ""),
    ],
)  # fmt: skip
def test_the_order_of_day_and_month(
    line: str, others: list[str], day_first: bool, date: str, note: str
) -> None:
    assert settled(line, *others, day_first=day_first) == (date, note)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Monday, March 20, 2023", ""),
        ("Tuesday, March 20, 2023", "the text says Tuesday, but that day was a Monday"),
        ("Sonntag, 20. März 2023", "the text says Sunday, but that day was a Monday"),
        ("2023年3月20日（星期三）", "the text says Wednesday, but that day was a Monday"),
        ("March 20, 2023", ""),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_told(line: str, note: str) -> None:
    assert settled(line) == ("2023-03-20", note)


@pytest.mark.parametrize(
    ("line", "year", "date"),
    [
        ("March 20", 2023, "2023-03-20"),
        ("29 February", 2024, "2024-02-29"),
        ("29 February", 2023, None),
        ("March 20", None, None),
        ("March 20, 2021", 2023, "2021-03-20"),
        ("20 March 2021", None, "2021-03-20"),
    ],
)
def test_a_year_that_the_line_lacks_comes_from_outside_or_not_at_all(
    line: str, year: int | None, date: str | None
) -> None:
    found = Calendar(None).settle(find(line)[0], year=year)
    assert (found.date.iso() if found else None) == date


press_days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


def written(day: dt.date, day_first: bool) -> str:
    return f"{day.day}/{day.month}/{day.year}" if day_first else f"{day.month}/{day.day}/{day.year}"


@given(st.lists(press_days, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_one_plain_date_settles_all_that_are_written_alike(
    days: list[dt.date], day_first: bool, setting: bool
) -> None:
    lines = [written(day, day_first) for day in days]
    calendar_ = Calendar.of(
        mentions(*lines, written(dt.date(2023, 4, 25), day_first)), default_day_first=setting
    )
    for day, line in zip(days, lines, strict=True):
        found = calendar_.settle(find(line)[0])
        assert found is not None
        assert (found.date, found.note) == (NewsDate.of(day), "")


@given(press_days, st.booleans(), st.booleans())
def test_a_true_weekday_always_gives_the_true_day(day: dt.date, day_first: bool, setting: bool) -> None:
    line = f"{calendar.day_name[day.weekday()]} {written(day, day_first)}"
    date, note = settled(line, day_first=setting)
    other = dt.date(day.year, day.day, day.month) if day.day <= 12 else day
    if other.weekday() != day.weekday():
        assert (date, note) == (day.isoformat(), "")
    else:
        assert date in (day.isoformat(), other.isoformat())


@given(press_days, st.integers(0, 6))
def test_only_a_false_weekday_is_contradicted(day: dt.date, weekday: int) -> None:
    date, note = settled(f"{calendar.day_name[weekday]}, {day:%B} {day.day}, {day:%Y}")
    assert date == day.isoformat()
    assert (note == "") == (weekday == day.weekday())

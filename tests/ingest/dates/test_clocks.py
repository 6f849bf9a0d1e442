"""Hours beside dates: behind them, before them, between day and year; numbers that only look like hours."""

from __future__ import annotations

import pytest

from reader.ingest.dates import find

from .reading import iso, read, weekdays, words


@pytest.mark.parametrize(
    ("line", "date", "weekday"),
    [
        ("Thu Oct 27 23:12:37 EDT 2005", "2005-10-27", "Thursday"),
        ("Thu Oct 27 23:12:37 2005", "2005-10-27", "Thursday"),
        ("Mon Jan  3 04:05:06 2011", "2011-01-03", "Monday"),
        ("Mon Jan  3 04:05:06 UTC 2011", "2011-01-03", "Monday"),
        ("Sat Feb 29 00:00 CET 1992", "1992-02-29", "Saturday"),
    ],
)
def test_the_year_behind_the_hour_as_computers_write_it(line: str, date: str, weekday: str) -> None:
    (mention,) = find(line)
    assert (words(line, mention), iso(mention), mention.timed) == (line, date, True)
    assert weekdays(line) == [weekday]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("May 4 at 10:30 2,000 people came", [("May 4 at 10:30", "--05-04")]),
        ("Oct 27 23:12 20051 lines were read", [("Oct 27 23:12", "--10-27")]),
        ("October 27, 2005 23:12:37 1998 revised", [("October 27, 2005 23:12:37", "2005-10-27")]),
        ("On 3 May at 14:00 2000 people met", [("3 May at 14:00", "--05-03")]),
        ("Fri 5 May 20:00 1984 at the Rex", [("Fri 5 May 20:00", "--05-05")]),
        ("29 Feb 10:20 2023", [("29 Feb 10:20", "--02-29")]),
        ("March 12 - 1500 workers walked out", [("March 12", "--03-12")]),
        ("ELMSTADT, March 12 - 1950s cinema", [("March 12", "--03-12")]),
        ("June 6 at noon 1944 men landed", [("June 6", "--06-06")]),
    ],
)
def test_other_numbers_behind_an_hour_are_no_year(line: str, found: list[tuple[str, str]]) -> None:
    assert read(line) == found


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("09:31 August 20, 2019", "2019-08-20"),
        ("18:00 March 2, 2016", "2016-03-02"),
        ("11:50 19 February 2015", "2015-02-19"),
        ("7:05 April 1, 2011", "2011-04-01"),
        ("23:59 December 31, 1999", "1999-12-31"),
    ],
)
def test_the_minutes_before_a_month_are_no_day(line: str, date: str) -> None:
    (mention,) = find(line)
    assert (words(line, mention), iso(mention), mention.timed) == (line, date, True)


def test_a_day_before_its_month_stays_one_behind_a_colon_and_a_blank() -> None:
    assert read("Meeting: 20 August 2019") == [("20 August 2019", "2019-08-20")]
    assert read("Meeting:20 August 2019") == [("20 August 2019", "2019-08-20")]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("20 August 19:30", ["--08-20"]),
        ("20 August 19: the vote", ["2019-08-20"]),
        ("20 August 19 - the vote", ["2019-08-20"]),
        ("20 August 19", ["2019-08-20"]),
    ],
)
def test_two_digits_behind_a_month_are_a_year_but_not_an_hour(line: str, dates: list[str]) -> None:
    assert [iso(mention) for mention in find(line)] == dates

"""Dates are found as people and publishers write them, and nothing else is taken for one."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.dates import Shape, find
from reader.ingest.dates.find import find_loose

from .reading import iso, read, weekdays, words


@pytest.mark.parametrize(
    ("line", "date"),
    [
        # full
        ("March 20, 2023", "2023-03-20"),
        ("20 March 2023", "2023-03-20"),
        ("MARCH 20, 2023", "2023-03-20"),
        ("march 20, 2023", "2023-03-20"),
        ("2023, March 20", "2023-03-20"),
        ("2023 March 20", "2023-03-20"),
        ("20th day of March, 2023", "2023-03-20"),
        ("2nd Day of March 2023", "2023-03-02"),
        ("May 5, 2023", "2023-05-05"),
        ("5 may 2023", "2023-05-05"),
        # abbreviated
        ("Mar 20, 2023", "2023-03-20"),
        ("Mar. 20, 2023", "2023-03-20"),
        ("20 Mar 2023", "2023-03-20"),
        ("Sept. 5, 2023", "2023-09-05"),
        ("5 Sept 2023", "2023-09-05"),
        ("5-Sep-2023", "2023-09-05"),
        ("5-Sep-23", "2023-09-05"),
        ("Mar/20/2023", "2023-03-20"),
        ("Mar.20.2023", "2023-03-20"),
        ("Mar202023", "2023-03-20"),
        ("Dec 31 2023", "2023-12-31"),
        # ordinal
        ("March 1st, 2023", "2023-03-01"),
        ("March 22nd 2023", "2023-03-22"),
        ("3rd March 2023", "2023-03-03"),
        ("20th of March 2023", "2023-03-20"),
        ("20th of March, 2023", "2023-03-20"),
        # numeric, ISO, compact
        ("2023-03-20", "2023-03-20"),
        ("2023-3-2", "2023-03-02"),
        ("2023/03/20", "2023-03-20"),
        ("2023.03.20", "2023-03-20"),
        ("20230320", "2023-03-20"),
        ("20/03/2023", "2023-03-20"),
        ("03/20/2023", "2023-03-20"),
        ("20-03-2023", "2023-03-20"),
        ("20.03.2023", "2023-03-20"),
        ("3.4.2023", "2023-04-03"),
        # a year of two digits
        ("20/03/23", "2023-03-20"),
        ("20.3.23", "2023-03-20"),
        ("20 March '23", "2023-03-20"),
        ("20 March ’23", "2023-03-20"),
        ("20/03/68", "2068-03-20"),
        ("20/03/69", "1969-03-20"),
        # partial
        ("March 2023", "2023-03"),
        ("March, 2023", "2023-03"),
        ("Mar. 2023", "2023-03"),
        ("2023-03", "2023-03"),
        ("March '23", "2023-03"),
        ("March of 2023", "2023-03"),
        # without a year
        ("March 20", "--03-20"),
        ("20 March", "--03-20"),
        ("Mar. 20", "--03-20"),
        ("the 20th of March", "--03-20"),
        ("May 5", "--05-05"),
    ],
)
def test_styles(line: str, date: str) -> None:
    assert read(line) == [(line.removeprefix("the "), date)]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("March 3–5, 2023", "2023-03-03"),
        ("March 3-5, 2023", "2023-03-03"),
        ("3–5 March 2023", "2023-03-03"),
        ("28 February – 2 March 2023", "2023-02-28"),
        ("March 30 – April 2, 2023", "2023-03-30"),
        ("March/April 2023", "2023-03"),
        ("early March 2023", "2023-03"),
        ("mid-March 2023", "2023-03"),
        ("Late March 2023", "2023-03"),
        ("end of March 2023", "2023-03"),
        ("Anfang März 2023", "2023-03"),
    ],
)
def test_ranges_and_parts_of_months_are_no_surer_than_they_are(line: str, date: str) -> None:
    assert read(line) == [(line, date)]


@pytest.mark.parametrize(
    "time",
    [
        "17:22",
        "5:22 pm",
        "5:22 p.m.",
        "at 5:22 PM",
        "5:22 PM EST",
        "17:22 GMT",
        "17:22:05 +0000",
        "- 17:22",
        "| 17:22",
        "17:22 Uhr",
        "à 17h22",
        "5 pm",
    ],
)
def test_the_time_of_day_belongs_to_its_date(time: str) -> None:
    line = f"March 20, 2023, {time}"
    (mention,) = find(line)
    assert mention.timed
    assert iso(mention) == "2023-03-20"
    assert words(line, mention) == line


@pytest.mark.parametrize("line", ["2023-03-20T17:22:05Z", "2023-03-20T17:22:05+01:00", "2023-03-20 17:22"])
def test_a_stamp_is_a_date_with_its_time(line: str) -> None:
    (mention,) = find(line)
    assert (iso(mention), mention.timed, words(line, mention)) == ("2023-03-20", True, line)


@pytest.mark.parametrize("line", ["March 20, 2023", "March 20, 2023 and 5 more", "March 20, 2023, page 17"])
def test_no_time_is_made_up(line: str) -> None:
    assert [mention.timed for mention in find(line)] == [False]


@pytest.mark.parametrize(
    ("line", "weekday"),
    [
        ("Monday, March 20, 2023", "Monday"),
        ("Mon, Mar 20, 2023", "Monday"),
        ("Mon. 20 March 2023", "Monday"),
        ("Monday the 20th of March 2023", "Monday"),
        ("March 20, 2023 (Monday)", "Monday"),
        ("20 March 2023, Monday", "Monday"),
        ("MONDAY 20 MARCH 2023", "Monday"),
        ("Sunday, March 20, 2023", "Sunday"),
        ("2023-03-20 (Mon)", "Monday"),
        ("March 20, 2023", None),
        ("On March 20, 2023", None),
        ("So March 20, 2023", None),
        ("said March 20, 2023", None),
    ],
)
def test_the_weekday_beside_a_date_is_kept_as_written(line: str, weekday: str | None) -> None:
    assert weekdays(line) == [weekday]
    if weekday:
        assert read(line)[0][0] == line


@pytest.mark.parametrize(
    "line",
    [
        # versions, numbers of telephones, books and pages
        "v1.2.3",
        "1.2.3",
        "12.5.1",
        "Python 3.11.4",
        "version 10.12.2023.4",
        "3.4.2023.5",
        "192.168.20.23",
        "192.168.2023",
        "call 020 7946 0958",
        "555-123-4567",
        "+49 30 2023 03",
        "ISBN 978-3-16-148410-0",
        "page 3/4/5",
        "12345678",
        "20231345",
        "99991231",
        "order 120230320",
        # scores, shares, money, times
        "won 3-2 on",
        "a 21-14 win",
        "3 out of 5",
        "10/11 of the votes",
        "24/7",
        "1/2",
        "$3,000",
        "12:30",
        "10:30 am",
        "5 set 3",
        # prose
        "he may 5 times",
        "it may 10 of them",
        "2 to 3 may be enough",
        "chapter 3 marching on",
        "10 Downing Street",
        "5 ago",
        "3 mar del Plata",
        "the march of 40 miles",
        "section 4, sect 5",
        "no. 5 decision",
        "2023",
        "in 2023",
        "sun 5",
        # no such day
        "31/31/2023",
        "32/13/2023",
        "2023-13-01",
        "2023-02-30",
        "2023-00-10",
        "March 32, 2023",
        "31 April",
        "29.02.2023",
        # years beyond
        "March 3, 1234",
        "March 3, 9999",
        "",
        " ",
        "March",
        "the month of march",
    ],
)
def test_what_is_no_date(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("from March 3, 2023 to April 4, 2023 and on", ["2023-03-03", "2023-04-04"]),
        ("Published: 3 March 2023 | Updated: 2023-03-04 10:15", ["2023-03-03", "2023-03-04"]),
        ("3/4/2023, 13/4/2023", ["2023-03-04", "2023-04-13"]),
        ("(2023-03-03)(2023-03-04)", ["2023-03-03", "2023-03-04"]),
        ("2023年3月3日和2023年4月4日", ["2023-03-03", "2023-04-04"]),
        ("3 March 2023 - 12 comments", ["2023-03-03"]),
        ("3 March - 2 min read", ["--03-03"]),
        ("1 May, 2 May, 3 June 2023", ["--05-01", "--05-02", "2023-06-03"]),
    ],
)
def test_all_dates_of_a_line_are_found_in_order(line: str, dates: list[str]) -> None:
    assert [date for _, date in read(line)] == dates


def test_a_date_is_found_inside_its_columns_only() -> None:
    line = "2023-03-03 and 2023-04-04"
    assert [iso(m) for m in find(line, 11)] == ["2023-04-04"]
    assert [iso(m) for m in find(line, 0, 10)] == ["2023-03-03"]
    assert [iso(m) for m in find(line, 0, 9)] == []
    assert find(line, 0, 1000) == find(line)


@pytest.mark.parametrize(
    ("line", "first_is_day"),
    [("13/4/2023", True), ("4/13/2023", False), ("31-12-99", True), ("12-31-99", False)],
)
def test_numbers_that_can_be_read_one_way_say_which(line: str, first_is_day: bool) -> None:
    (mention,) = find(line)
    assert (mention.day_first, mention.swappable) == (first_is_day, False)


@pytest.mark.parametrize(
    ("line", "swappable"),
    [("3/4/2023", True), ("3-4-2023", True), ("4/4/2023", False), ("3.4.2023", False), ("2023/3/4", False)],
)
def test_numbers_that_can_be_read_two_ways_say_so(line: str, swappable: bool) -> None:
    assert [mention.swappable for mention in find(line)] == [swappable]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Summer 2023", [("Summer 2023", Shape.SEASON)]),
        ("Spring of 2023", [("Spring of 2023", Shape.SEASON)]),
        ("Frühjahr 2023", [("Frühjahr 2023", Shape.SEASON)]),
        ("Printemps 2023", [("Printemps 2023", Shape.SEASON)]),
        ("Осень 2023", [("Осень 2023", Shape.SEASON)]),
        ("Q3 2023", [("Q3 2023", Shape.SEASON)]),
        ("H1 2023", [("H1 2023", Shape.SEASON)]),
        ("2023", [("2023", Shape.YEAR)]),
        ("early 2023", [("early 2023", Shape.YEAR)]),
        ("Mid-2023", [("Mid-2023", Shape.YEAR)]),
        ("Q5 2023", [("2023", Shape.YEAR)]),
        ("1789", []),
        ("20230", []),
        ("news", []),
    ],
)
def test_seasons_and_years_of_short_headings(line: str, found: list[tuple[str, Shape]]) -> None:
    mentions = find_loose(line)
    assert [(words(line, m), m.shape) for m in mentions] == found
    assert all(m.month is None and m.day is None for m in mentions)


STYLES = (
    "{d:%A}, {d:%B} {n}, {d:%Y}",
    "{d:%a}, {n} {d:%b} {d:%Y}",
    "{d:%B} {n}, {d:%Y}",
    "{d:%b}. {n}, {d:%Y}",
    "{n} {d:%B} {d:%Y}",
    "{n}-{d:%b}-{d:%Y}",
    "{n}th of {d:%B}, {d:%Y}",
    "{d:%Y-%m-%d}",
    "{d:%Y/%m/%d}",
    "{d:%Y%m%d}",
    "{d:%d.%m.%Y}",
    "{d:%Y}年{d.month}月{n}日",
    "{n}. {d:%B} {d:%Y}",
    "{d:%Y-%m-%d}T10:30:00Z",
)
AROUND = ("{}", "{} — The council met.", "Published: {}", "[{}]", "**{}**", "By A. Writer | {}",
"(Reuters, {})", "— {} —")  # fmt: skip
press_days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(press_days, st.sampled_from(STYLES), st.sampled_from(AROUND))
def test_a_date_written_in_any_style_is_found_again(day: dt.date, style: str, around: str) -> None:
    line = around.format(style.format(d=day, n=day.day))
    (mention,) = find(line)
    assert iso(mention) == day.isoformat()
    assert mention.weekday in (None, day.weekday())
    assert (mention.weekday is not None) == ("%a" in style or "%A" in style)


@given(press_days, st.sampled_from(["{d.day}/{d.month}/{d.year}", "{d.month}/{d.day}/{d.year}"]))
def test_numbers_are_day_and_month_in_one_order_or_the_other(day: dt.date, style: str) -> None:
    (mention,) = find(style.format(d=day))
    assert mention.year == day.year
    assert {mention.month, mention.day} == {day.month, day.day}
    assert mention.swappable == (day.day <= 12 and day.day != day.month)


PIECES = (
    *(
        "2023",
        "3",
        "31",
        "13",
        "0",
        "99",
        "20230320",
        "Mon",
        "Monday",
        "may",
        "May",
        "March",
        "mars",
        "T",
        "Z",
    ),
    *("pm", "of", "de", "the", "/", "-", ".", ",", ":", "–", "’", "'", "(", ")", "th", "г.", "среда", "مارس"),
    *(
        "月",
        "年",
        "日",
        "令和",
        "二〇二三年三月二十日",
        "٣",
        "12:30",
        "Q3",
        "Summer",
        "early",
        "\t",
        "\x00",
        "\x1c",
    ),
)
pieces = st.one_of(st.sampled_from(PIECES), st.text(max_size=4))
near_dates = st.builds(
    lambda parts, gap: gap.join(parts), st.lists(pieces, max_size=14), st.sampled_from(["", " "])
)


@given(st.one_of(near_dates, st.text()), st.integers(0, 20), st.one_of(st.none(), st.integers(0, 60)))
def test_what_is_found_in_any_text_lies_inside_and_in_order(line: str, start: int, end: int | None) -> None:
    stop = len(line) if end is None else min(end, len(line))
    mentions = find(line, start, end)
    for mention in mentions:
        assert start <= mention.start < mention.end <= stop
        assert mention.year is None or 1500 <= mention.year <= 2199
        if mention.month and mention.day:
            dt.date(mention.year or 2000, mention.month, mention.day)
    for before, after in itertools.pairwise(mentions):
        assert before.end <= after.start


@pytest.mark.parametrize("gap", [" Sat ", ", Saturday, ", " Saturday "])
def test_no_word_belongs_to_two_dates(gap: str) -> None:
    friday, saturday = find(f"3 March 2023{gap}4 March 2023")
    assert friday.end <= saturday.start
    assert (friday.weekday, saturday.weekday) == (None, 5)


@given(st.one_of(near_dates, st.text()))
def test_loose_dates_of_any_text_lie_inside(line: str) -> None:
    last = 0
    for mention in find_loose(line):
        assert last <= mention.start < mention.end <= len(line)
        last = mention.end


def test_a_month_takes_no_day_that_it_has_not() -> None:
    assert read("the 31st day of June 2023") == [("June 2023", "2023-06")]

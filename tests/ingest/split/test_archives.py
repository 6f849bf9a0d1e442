"""Headings of years, months and days: what they date, and that they are no items."""

from __future__ import annotations

import pytest

from ..pages import BODY, dates, items, page, starts


def test_years_and_months_complete_the_days_below() -> None:
    text = page(
        "# Observatory news",
        "## 2019",
        "### November",
        f"- **28 Nov** – {BODY[0]}\n- **11 Nov** – {BODY[1]}",
        "## 2018",
        "### December",
        f"- **20 Dec** – {BODY[2]}",
    )
    assert dates(text) == ["2019-11-28", "2019-11-11", "2018-12-20"]
    assert starts(text) == [3, 8, 10]


def test_bare_numbers_of_days_under_a_month() -> None:
    text = page(
        "# Notes of a bell ringer",
        "## 2013",
        "### November",
        f"**3 – Eleven of twelve**\n{BODY[0]}",
        f"**17 – Grease for the bells**\n{BODY[1]}",
        "### December",
        f"**1 – Half muffled**\n{BODY[2]}",
    )
    assert dates(text) == ["2013-11-03", "2013-11-17", "2013-12-01"]
    assert [item.evidence["date"].rule for item in items(text)] == [
        "date at the head, year from line 5",
        "date at the head, year from line 5",
        "date at the head, year from line 13",
    ]


def test_numbers_that_go_up_and_down_are_no_days() -> None:
    entries = (f"{n} – Boats in the harbour that day\n{BODY[n % 6]}" for n in (3, 1, 4, 2))
    assert all(date in (None, "2013-11", "2013") for date in dates(page("November 2013", *entries)))


def test_short_entries_under_a_month_with_a_year() -> None:
    text = (
        "JANUARY 2013\n3 Jan: Well no. 9 is closed after nitrate rose above the limit (Tarn Post)\n"
        "7 Jan: Ice on the upper reservoir reaches forty centimetres (Gazette)\n"
        "FEBRUARY 2013\n4 Feb: Beavers have built a dam downstream of the old one (Gazette)\n"
        "6 Feb: Tariffs rise from April, less than was asked for (Tarn Post)\n"
    )
    assert dates(text) == ["2013-01-03", "2013-01-07", "2013-02-04", "2013-02-06"]
    assert starts(text) == [1, 3, 4, 6]


WEEK = page(
    "MONDAY, JUNE 6\n12:41 a.m. A caller heard steps on the roof.\n9:03 a.m. A kayak was stolen.",
    "TUESDAY, JUNE 7\n2:15 a.m. An alarm was ringing at the shop.\n10:20 a.m. A fence was discussed.",
    "WEDNESDAY, JUNE 8\n7:45 a.m. A wallet was turned in with money.\n1:10 p.m. The owner came.",
)


@pytest.mark.parametrize(
    ("week", "year"), [("June 6–10, 2022", "2022"), ("June 6–10, 2016", "2016"), ("June 6–10, 2021", None)]
)
def test_the_year_is_that_with_which_the_weekdays_agree(week: str, year: str | None) -> None:
    text = f"Police log\nThe log of the department for the week of {week} is public.\n\n{WEEK}"
    days = ("06-06", "06-07", "06-08") if year else ()
    assert [date for date in dates(text) if date] == [f"{year}-{day}" for day in days]


def test_the_first_day_of_a_chronicle_carries_its_year() -> None:
    text = page(
        "BORDER CHRONICLE",
        f"FRIDAY, 29 DECEMBER 1989\nSOPRON. {BODY[0]}",
        f"VIENNA. {BODY[1]}",
        f"SUNDAY, 31 DEC.\nBRATISLAVA. {BODY[2]}",
        f"TUESDAY, 2 JAN.\nBUDAPEST. {BODY[3]}",
        f"PRAGUE. {BODY[4]}",
    )
    assert dates(text) == ["1989-12-29", "1989-12-29", "1989-12-31", "1990-01-02", "1990-01-02"]
    assert starts(text) == [3, 6, 8, 11, 14]


def test_briefs_after_a_source_are_dated_by_the_heading_above() -> None:
    text = page(
        f"2023-07-18\n\n{BODY[0]}\nSource: CBC\n{BODY[1]}\nSource: Mint",
        f"2023-07-19\n\n{BODY[2]}\nSource: RUV\n{BODY[3]}\nSource: Kathimerini",
    )
    assert dates(text) == ["2023-07-18", "2023-07-18", "2023-07-19", "2023-07-19"]


def test_bullets_set_in_belong_to_the_one_above() -> None:
    day = "- **Slipway** closed until Monday. {}\n  - Small boats may use the beach.\n- **School**: {}"
    text = page(
        "## 3 March 2023", day.format(BODY[0], BODY[1]), "## 24 February 2023", day.format(BODY[2], BODY[3])
    )
    assert starts(text) == [1, 5, 7, 11]


def test_a_row_of_years_dates_nothing() -> None:
    text = page("Corvane – Press Releases\n2011 | 2010 | 2009", f"12/15/2010 Dividend raised\n{BODY[0]}",
                f"10/04/2010 Paint shop closes\n{BODY[1]}")  # fmt: skip
    assert dates(text) == ["2010-12-15", "2010-10-04"]

"""Dated paragraphs that are one text: chronicles, reviews of a year, programmes, diaries; and their likes
that are news.
"""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page, starts

YEARS = ("3 March 2009", "18 June 2010", "2 February 2011", "9 September 2012", "27 November 2013")
WEEK = ("3 March 2009", "4 March 2009", "6 March 2009", "9 March 2009", "11 March 2009")


def told(head: str, days: tuple[str, ...], mark: str = ": ") -> str:
    """Paragraphs that begin with days."""
    return page(head, "\n".join(f"{day}{mark}{BODY[n % len(BODY)]}" for n, day in enumerate(days)))


def test_days_in_order_over_more_than_a_year_are_a_chronicle() -> None:
    assert len(items(told("The long quarrel about the bridge", YEARS))) == 1


def test_the_newest_first_is_an_archive() -> None:
    assert len(items(told("The long quarrel about the bridge", YEARS[::-1]))) == 5


def test_days_in_order_within_a_week_are_news() -> None:
    assert len(items(told("The long quarrel about the bridge", WEEK))) == 5


def test_whole_dates_with_their_weekdays_are_news_even_over_years() -> None:
    days = ("Tuesday, 3 March 2009", "Friday, 18 June 2010", "Wednesday, 2 February 2011",
            "Sunday, 9 September 2012", "Wednesday, 27 November 2013")  # fmt: skip
    assert len(items(told("The long quarrel about the bridge", days))) == 5


@pytest.mark.parametrize(
    "title",
    [
        "Timeline of the bridge",
        "The bridge: a chronology",
        "The year in review",
        "The Year in Larkfield 2009",
        "Vereinschronik",
        "Jahresrückblick",
        "Das war das Jahr 2009",
        "Die Brücke des Jahres 2009",
        "Rétrospective de l'année 2009",
        "Retrospectiva del año 2009",
        "Cronologia del ponte",
        "Jaaroverzicht",
        "Terugblik op de brug",
        "Oś czasu",
        "Хронология строительства",
        "大桥大事记",
    ],
)
def test_a_title_that_says_chronicle_keeps_the_days_of_a_month_together(title: str) -> None:
    days = ("3 March", "17 March", "2 April", "9 May", "27 June")
    text = page(title, *(f"{day}\n{BODY[n]}" for n, day in enumerate(days)))
    assert len(items(text)) == 1


MONTHS = ("January 2014", "March 2014", "June 2014", "September 2014", "December 2014")


def monthly(head: str, months: tuple[str, ...]) -> str:
    """Paragraphs under months."""
    return page(head, *(f"{month}\n{body(n)}" for n, month in enumerate(months)))


def test_months_in_their_order_are_a_chronicle() -> None:
    assert len(items(monthly("Our harbour in Oudezijl\n\n" + body(0, 3), MONTHS))) == 1


def test_months_with_the_last_one_first_are_news() -> None:
    assert len(items(monthly("Our harbour in Oudezijl", MONTHS[::-1]))) == 5


@pytest.mark.parametrize("head", ["Harbour news", "Bulletin of the harbour", "Nachrichten vom Hafen"])
def test_months_in_their_order_on_a_page_that_says_news_are_news(head: str) -> None:
    assert len(items(monthly(head, MONTHS))) == 5


@pytest.mark.parametrize(
    "head",
    [
        "Program",
        "Programme of the colloquium",
        "Spielplan",
        "Minutes of the club",
        "Niederschrift",
        "Verbale",
    ],
)
def test_a_programme_stays_whole(head: str) -> None:
    assert len(items(told(head, WEEK))) == 1


def test_the_posts_of_one_author_with_the_newest_first_are_no_diary() -> None:
    head = "Notes from an orchard\nBy Hal Brandt\n\n" + body(0, 2)
    text = page(head, *(f"{day}\n{body(n)}" for n, day in enumerate(WEEK[::-1])))
    assert len(items(text)) >= 5


def test_the_days_of_one_author_in_their_order_are_a_diary() -> None:
    head = "Notes from an orchard\nBy Hal Brandt\n\n" + body(0, 2)
    text = page(head, *(f"{day}\n{body(n)}" for n, day in enumerate(WEEK)))
    assert len(items(text)) == 1


def test_the_week_that_a_signed_and_dated_text_tells_of() -> None:
    days = ("Monday 21 May", "Tuesday 22 May", "Wednesday 23 May", "Thursday 24 May")
    head = f"Six days on the drovers' road\nBy Tamsin Oke\n2 June 2018\n{body(1, 3)}"
    text = page(head, *(f"{day}\n{body(n)}" for n, day in enumerate(days)))
    assert len(items(text)) == 1


def test_months_apart_are_a_chronicle_once_they_fill_more_than_a_year() -> None:
    days = ("3 March 2009", "14 June 2009", "20 September 2009", "2 January 2010", "9 April 2010")
    text = page("The long quarrel about the bridge", *(f"{day}: {body(n, 2)}" for n, day in enumerate(days)))
    assert len(items(text)) == 1
    assert (
        len(
            items(
                text.replace("2010", "2009")
                .replace("2 January", "2 November")
                .replace("9 April", "9 December")
            )
        )
        == 5
    )


def test_a_title_that_says_chronicle_counts_over_an_opening_text() -> None:
    days = ("3 March 2009", "17 March 2009", "2 April 2009", "9 May 2009", "27 June 2009")
    parts = [f"{day}: {body(n, 2)}" for n, day in enumerate(days)]
    opening = (BODY[3], BODY[4], BODY[5], BODY[0])
    assert len(items(page("Jahresrückblick", *opening, *parts))) == 1


def test_a_title_that_says_chronicle_counts_where_days_stand_below_headlines() -> None:
    days = ("3 March 2009", "18 June 2010", "2 February 2011", "9 September 2012")
    names = ("The vote", "The donkey", "The corncrake", "The pillar")
    parts = [f"{names[n]}\n{day}\n{body(n, 2)}" for n, day in enumerate(days)]
    assert len(items(page("Timeline of the bridge", *parts))) == 1
    assert len(items(page("Papers of the bridge", *parts))) == 4


def test_a_chronicle_below_briefs_with_weekdays_is_one_text() -> None:
    briefs = "\n\n".join(
        f"{day}, March {n}, 2023 — {body(n)} {BODY[n % 6]} Source: Coast Radio"
        for n, day in ((20, "Monday"), (21, "Tuesday"), (22, "Wednesday"))
    )
    years = (1931, 1948, 1956, 1970, 1984)
    chronicle = "\n".join(f"March {n + 3}, {year} — {BODY[n]}" for n, year in enumerate(years))
    text = f"{briefs}\n\nThe harbour through the years\n\n{chronicle}\n"
    assert starts(text)[:3] == [1, 3, 5]
    assert len(starts(text)) == 4


def test_the_first_day_of_a_chronicle_does_not_date_it() -> None:
    entries = "\n\n".join(f"{month} {n + 3}, 2011\n\n{body(n)}" for n, month in
                          enumerate(("March", "April", "May", "July", "October", "December")))  # fmt: skip
    (item,) = items(f"History of the northern dispute\n\n{entries}\n")
    assert item.date is None


def test_days_under_years_in_their_order_are_a_chronicle() -> None:
    days = (("2009", "12 December"), ("2010", "9 January"), ("2011", "2 February"), ("2012", "7 March"))
    parts = [f"{year}\n\n{day}\n\n{body(n)}\n\n15 {day[2:]}\n\n{body(n + 1)}" for n, (year, day) in
             enumerate(days)]  # fmt: skip
    assert len(items(page("The quarrel about the bridge", *parts))) == 1


def test_days_without_years_that_lie_months_apart_are_told() -> None:
    head = "The quarrel about the bridge"
    assert len(items(told(head, ("AUGUST 18", "AUGUST 21", "SEPTEMBER 27", "JUNE 23", "APRIL 4")))) == 1
    assert len(items(told(head, ("AUGUST 18", "AUGUST 21", "AUGUST 27", "JULY 23", "AUGUST 4")))) == 5


def test_a_calendar_under_months_stays_whole() -> None:
    months = ("JANUARY", "FEBRUARY", "MARCH", "APRIL")
    parts = [
        f"{month}\n1{n} {month.capitalize()} – The old mill, open to all\n{body(n)}"
        for n, month in enumerate(months)
    ]
    assert len(items(page("Calendar of Events", *parts))) == 1


@pytest.mark.parametrize(("title", "count"), [("Protokolle", 1), ("News of the council of Oudezijl", 4)])
def test_the_points_of_minutes_are_no_news(title: str, count: int) -> None:
    points = ("The vote on the minutes of the last meeting", "What the auditors say of the old quay",
              "A road for the upper town is planned", "Where the money for the mill went")  # fmt: skip
    text = page(title, *(f"Pkt. {n}: {point}\n{body(n)}" for n, point in enumerate(points, 1)))
    assert len(items(text)) == count


DIARY = (
    "Camp 28. I was in front all day and had to hold myself back. Cold.",
    "Camp 29. We called all hands at five. I could see nothing for drift.",
    "Camp 30. My tent drips, and the ponies have had their last food.",
    "Camp 30. No end to it. I wrote to the harbour office.",
)
LOGGED = ("Saturday, December 2", "Sunday, December 3", "Monday, December 4", "Tuesday, December 5")


def test_days_told_by_one_who_says_i_are_a_diary() -> None:
    assert len(items("\n".join(f"{day}.—{text}" for day, text in zip(LOGGED, DIARY, strict=True)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said: “I was in front all day.” The council agreed.",
        "We met in the old hall and thank our members.",
    ],
)
def test_quotations_and_clubs_write_no_diary(text: str) -> None:
    assert len(items("\n".join(f"{day}.—{BODY[n]} {text}" for n, day in enumerate(LOGGED)))) == 4


BARE = (
    "June 30, 2003",
    "July 1",
    "July 18",
    "Aug. 6",
    "Oct. 9",
    "Nov. 13",
    "Jan. 23, 2004",
    "Feb. 2",
    "March 24",
    "May 3",
)


@pytest.mark.parametrize("head", ["How the quarrel unfolded", "The bridge and its owners"])
def test_only_the_first_day_of_each_year_names_it(head: str) -> None:
    told_apart = (f"{day}: {BODY[n % len(BODY)]}" for n, day in enumerate(BARE))
    assert len(items(page(head, "By Ida Moor\nAugust 26, 2004", *told_apart))) == 1


def test_a_day_without_its_year_among_whole_days_is_of_their_sort() -> None:
    days = ("3 March 2009", "4 March 2009", "6 March", "9 March 2009", "11 March 2009")
    assert len(items(told("The long quarrel about the bridge", days))) >= 4

"""Days near a text: below it behind a label, above a dispatch with the year, beside a rubric."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, only, page

TITLE = "Otters are back below the weir"


@pytest.mark.parametrize("foot", ["Search\nCalendar\nSite friends", "River notes"])
def test_a_day_behind_its_label_below_the_text_dates_it(foot: str) -> None:
    text = page(TITLE, body(0, 4), body(3, 4), f"Date: 12.07.2013 - 22:42\n{foot}")
    assert dates(text) == ["2013-07-12"]


@pytest.mark.parametrize(
    ("day", "found"),
    [("June 9, 2005", "2005-06-08"), ("June 30, 2005", "2009-06-08"), ("June 7, 2005", "2009-06-08")],
)
def test_the_whole_day_above_a_dispatch_gives_its_year_if_it_is_of_the_same_week(
    day: str, found: str
) -> None:
    text = page(
        f"Mill closes\nMarch 4, 2009\n\n{body(1, 3)}",
        f"Thread started {day} by a reader",
        TITLE,
        f"VELDE, June 8 (AFP) - {body(0, 3)}",
        body(3, 3),
    )
    (item,) = [item for item in items(text) if item.title == TITLE]
    assert item.date is not None
    assert item.date.iso() == found


@pytest.mark.parametrize("day", ["Dec 9, 2008 Shipping", "Dec 9, 2008 River shipping"])
def test_a_word_or_two_behind_the_day_below_a_headline_are_a_rubric(day: str) -> None:
    item = only(page(f"{TITLE}\n{day}", body(0, 4), body(3, 4)))
    assert (item.title, item.date and item.date.iso()) == (TITLE, "2008-12-09")


def test_more_words_behind_a_day_are_its_title() -> None:
    assert only(page("River notes", f"Dec 9, 2008 {TITLE}", body(0, 4))).title == TITLE


def test_a_whole_day_comes_before_one_without_its_year() -> None:
    head = f"VELDE TIMES\nNews  Sport  What's On  Jobs  Homes\n{TITLE}"
    between = ("Fixture clash leaves the club short of rowers", "Valley League Div 1, Round 3 - Tarn")
    text = page(head, "Monday 24 July 2017", *between, "Sunday, July 16", body(0, 4), body(3, 4), "Most read")
    assert dates(text) == ["2017-07-24"]


def test_days_head_their_news_whatever_the_last_change() -> None:
    heads = ("Mill wins an award", "Weir wins another", "Library opens its maps")
    news = [f"{head}\n{body(n, 2)}" for n, head in enumerate(heads)]
    foot = "Last modified on March 1, 2013"
    text = page(
        "Awards and other news\nVol. XLIII, spring 2013",
        "February 27",
        *news[:2],
        "February 20",
        news[2],
        foot,
    )
    assert dates(text) == ["2013-02-27", "2013-02-27", "2013-02-20"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://gliders.example/2015/07/thursday-9th-july.html", "2015-07-09"),
        ("https://gliders.example/2015/06/thursday-9th-july.html", None),
        ("https://gliders.example/posts/thursday-9th-july.html", None),
    ],
)
def test_the_address_straight_above_a_day_gives_its_year_if_it_has_its_month(
    address: str, found: str | None
) -> None:
    other = page("Mill news", "3 March 2021", body(2, 3), body(4, 3))
    text = f"{other}\n{page(address, 'Thursday 9th July', body(0, 3), body(3, 3))}"
    assert dates(text)[-1] == found

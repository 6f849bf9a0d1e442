"""What the head of a page says of its day, where it is printed closely or where a headline names a year."""

from __future__ import annotations

import pytest

from ..pages import body, dates, only, page

TITLE = "Harbour stays open after long night"


@pytest.mark.parametrize(
    "line",
    [
        "January 23, 20247:49 PM GMT",
        "January 23, 20247:49 PM GMTUpdated 2 hours ago",
        "January 23, 202419:49 GMT+1Updated 2 hours ago",
        "23 January 20249:05 AM",
        "23 January 202409:05",
    ],
)
def test_an_hour_may_stand_straight_behind_its_year(line: str) -> None:
    item = only(page(TITLE, line, body(0, 3), body(2, 3)))
    assert item.title == TITLE
    assert item.date is not None
    assert item.date.iso().startswith("2024-01-23")


def test_a_long_headline_with_a_year_in_it_is_no_name_of_an_issue() -> None:
    head = "Ferries that sank in the winter of 2019 are to be raised and sold for their iron"
    briefs = [f"{n} March — {body(n, 2)}" for n in range(1, 5)]
    assert not any(day and day.startswith("2019") for day in dates(page(head, *briefs)))


def test_the_name_of_an_issue_gives_its_year() -> None:
    briefs = [f"{n} March — {body(n, 2)}" for n in range(1, 5)]
    assert dates(page("Harbour Letter 2019", *briefs)) == [f"2019-03-0{n}" for n in range(1, 5)]


@pytest.mark.parametrize("place", ["VELDE, Jan. 23 (Reuters) — ", "VELDE, January 23 — "])
def test_a_dispatch_below_the_head_of_its_page_is_the_text_of_that_page(place: str) -> None:
    item = only(page(TITLE, "By Ines Tolman", "January 24, 2024", place + body(0, 3), body(2, 3)))
    assert item.title == TITLE
    assert item.date is not None
    assert item.date.iso().startswith("2024-01")


@pytest.mark.parametrize("arrow", ["»", "→", "›"])
def test_the_way_to_the_text_behind_a_summary_leaves_the_summary(arrow: str) -> None:
    line = f"The council has asked for a report by the end of the month. Read more {arrow}"
    item = only(page(TITLE, "January 24, 2024", body(0, 3), line, body(2, 3)))
    assert "asked for a report" in item.text


@pytest.mark.parametrize("alt", [(), ("Boats in the harbour",)])
@pytest.mark.parametrize("day", ["January 24, 2024", "January 24, 2024 1:10 AM GMT+9", "2024-01-24T04:39:04"])
def test_the_whole_day_of_a_page_stands_before_that_of_its_dispatch(day: str, alt: tuple[str, ...]) -> None:
    text = f"VELDE, Jan. 23 (Coast Radio) -- {body(0, 3)}"
    item = only(page(f"{TITLE}\nBy Ines Tolman\n{day}", *alt, text, body(2, 3)))
    assert item.date is not None
    assert item.date.iso().startswith("2024-01-24")


def test_a_dispatch_with_a_year_of_its_own_keeps_its_day() -> None:
    item = only(page(f"VELDE, Jan. 23, 2022 (Coast Radio) -- {body(0, 3)}", body(2, 3)))
    assert item.date is not None
    assert item.date.iso() == "2022-01-23"


@pytest.mark.parametrize(
    "head",
    [
        "Ports & Ferries -- what was in the papers, week 10, 2019",
        "All that the harbour said to us (March 2019)",
    ],
)
def test_a_longer_name_of_an_issue_ends_with_its_year(head: str) -> None:
    briefs = [f"{n} March — {body(n, 2)}" for n in range(1, 5)]
    assert dates(page(head, *briefs))[-4:] == [f"2019-03-0{n}" for n in range(1, 5)]


def test_the_source_of_the_last_brief_dates_it_above_the_foot_of_a_mailing_list() -> None:
    brief = "{n}. {title}\n\n{text}\n\nSource: Coast News, {n} July 2010"
    titles = ("Honey labels to name the country", "Hornet was a queen", "Swarm stops play")
    briefs = [brief.format(n=n, title=title, text=body(n, 2)) for n, title in enumerate(titles, 1)]
    foot = (
        "-- \nAda Holm\n11 hives, 2 dogs\nCOAST mailing list\nTo leave the list: http://coast.example/leave"
    )
    text = page(*briefs, foot)
    assert dates(text)[:3] == [f"2010-07-0{n}" for n in range(1, 4)]

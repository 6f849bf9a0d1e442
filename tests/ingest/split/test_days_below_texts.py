"""Days below texts: of a blog above the foot of its page, and of papers stacked below what they report."""

from __future__ import annotations

import pytest

from tests.ingest.pages import body, dates, items, page, starts

DAYS = ("March 19, 2018", "March 16, 2018", "March 12, 2018", "March 9, 2018")
TITLES = (
    "Ferry Turns Back in Fog",
    "A New Roof for the Market",
    "Night Trains Return in May",
    "Old Lock Opens Again",
)
FOOT = (
    "← Older entries",
    "The Quay Diary is kept by two people who live beside the water.",
    "About this diary",
)


def _blog(form: str, tags: str) -> list[str]:
    blocks = ["The Quay Diary"]
    for number, (day, title) in enumerate(zip(DAYS, TITLES, strict=True)):
        blocks += [title, body(number, 3), *([tags] if tags else []), form.format(day)]
    return blocks


@pytest.mark.parametrize("tags", ["", "Tags: harbour, fog, weather"])
@pytest.mark.parametrize("form", ["Posted on {} at 6:27 AM • 17 Comments", "{}", "Posted by Ada Holm on {}"])
def test_days_below_posts_close_them_above_the_foot_of_a_page(form: str, tags: str) -> None:
    text = page(*_blog(form, tags), *FOOT)
    assert [item.title for item in items(text)] == list(TITLES)
    assert dates(text) == ["2018-03-19", "2018-03-16", "2018-03-12", "2018-03-09"]


@pytest.mark.parametrize("form", ["Posted on {}", "{}"])
def test_days_above_headlines_open_their_items_below_a_preface(form: str) -> None:
    blocks = ["Notes from the quay", body(5)]
    for number, (day, title) in enumerate(zip(DAYS, TITLES, strict=True)):
        blocks += [form.format(day), title, body(number, 3)]
    found = dates(page(*blocks))
    assert found[-4:] == ["2018-03-19", "2018-03-16", "2018-03-12", "2018-03-09"]


def test_several_papers_below_one_report_are_its_sources() -> None:
    reports = (
        ["Coast Times"],
        ["Harbour News", "Daily Herald"],
        ["Morning Post"],
        ["Evening Mail", "Island Herald"],
        ["Weekly Gazette"],
    )
    lines = []
    for number, papers in enumerate(reports):
        lines += [body(number, 2), *(f"{paper} {number + 20}th July 2006" for paper in papers)]
    text = "\n".join(lines)
    assert starts(text) == [1, 3, 6, 8, 11]
    assert dates(text) == [f"2006-07-{day}" for day in range(20, 25)]


def test_plus_signs_divide_the_briefs_of_a_ticker() -> None:
    text = page(
        "Meldungen aus dem Hafen vom 19. Mai 2016",
        body(0),
        "+++",
        "Boot im Nebel gefunden",
        body(1),
        "+++",
        body(2),
        body(3),
    )
    assert starts(text) == [3, 7, 13]
    assert dates(text) == ["2016-05-19"] * 3


def test_a_signed_text_ends_with_its_day_and_the_next_headline_may_hold_one() -> None:
    blocks = []
    for number, day in enumerate(("17.06.2020", "18.11.2019", "25.03.2019", "01.08.2018")):
        blocks += [f"{TITLES[number]}\n{body(number, 2)}", f"(Ada Holm, {day})"]
    blocks[4] = f"Workshop 11.-13.01.2019\n{body(2, 2)}"
    text = page("Links", *blocks, "Contact", "Imprint")
    assert starts(text) == [3, 8, 13, 18]
    assert dates(text)[-1] == "2018-08-01"


def test_the_day_in_the_last_headline_does_not_end_its_text() -> None:
    blocks = []
    for number, day in enumerate(("17.06.2020", "18.11.2019", "25.03.2019", "18.12.2018")):
        blocks += [f"{TITLES[number]}\n{body(number, 2)}", f"(Ada Holm, {day})"]
    blocks[6] = f"Workshop 11.-13.01.2019\n{body(3, 2)}"
    last = items(page(*blocks, "Contact", "Imprint"))[-1]
    assert body(3, 2) in last.text
    assert "Imprint" not in last.text


def test_a_long_foot_is_no_post() -> None:
    foot = ("← Earlier Entries", *(body(number, 2) for number in range(4)))
    text = page(*_blog("Posted on {} at 6:27 AM • 17 Comments", ""), *foot)
    assert len(starts(text)) == len(TITLES)


PAPERS = ("Harbour Courier", "Daily Herald", "Evening Post", "Coast Times")


@pytest.mark.parametrize("form", ["{}", "Published: {}", "{} 09:41"])
def test_a_byline_below_the_day_closes_the_text_too(form: str) -> None:
    blocks = [
        each
        for number, (day, title) in enumerate(zip(DAYS, TITLES, strict=True))
        for each in (title, body(number, 2), body(number + 1, 2), form.format(day), "By Ada Holm")
    ]
    assert starts(page(*blocks)) == [1, 11, 21, 31]


def test_a_paper_above_the_day_closes_the_paragraph() -> None:
    lines = [
        each
        for number, (day, paper) in enumerate(zip(DAYS, PAPERS, strict=True))
        for each in (body(number, 2), paper, day)
    ]
    text = "\n".join(lines)
    assert starts(text) == [1, 4, 7, 10]
    assert dates(text) == ["2018-03-19", "2018-03-16", "2018-03-12", "2018-03-09"]


@pytest.mark.parametrize("first", ["day", "title"])
def test_posts_with_counts_of_comments_below_them_are_no_comments(first: str) -> None:
    blocks = []
    for number, (day, title) in enumerate(zip(DAYS, TITLES, strict=True)):
        head = [f"{day} 09:41", title] if first == "day" else [title, f"{day} 09:41"]
        blocks += [*head, body(number, 2), body(number + 1, 2), f"{number + 3} comments"]
    assert starts(page(*blocks)) == [1, 11, 21, 31]

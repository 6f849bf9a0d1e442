"""Where a block of teasers or comments ends because another article begins."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page

FIRST = page("Harbour stays open after long night", "By Ada Holm", "March 4, 2021", body(0, 4), body(2, 4))
TEASERS = "Related news\nOld mill to become a school\nFerry timetable changes\nCoach steps down"
LONG = body(0, 4)
TEXT = f"{body(0, 3)}\n{body(3, 3)}"


@pytest.mark.parametrize(
    "head",
    ["By Bo Quist", "Von Bo Quist", "Author: Bo Quist", "Published: March 1, 2021"],
)
@pytest.mark.parametrize("block", [TEASERS, "4 comments\nWendell says:\nWell done\nPip says:\nI agree"])
def test_a_headline_with_its_byline_and_a_text_ends_a_block(block: str, head: str) -> None:
    found = items(FIRST + page(block, f"Bell tower closed because of pigeons\n{head}\n{TEXT}"))
    assert "Bell tower closed because of pigeons" in (found[-1].title, *found[-1].text.split("\n"))
    assert body(3, 3) in found[-1].text


@pytest.mark.parametrize(
    "rest",
    [
        f"Bell tower closed because of pigeons\n{BODY[0]}",
        f"Bell tower closed because of pigeons\nBy Bo Quist\n{BODY[0]}",
        "Bell tower closed because of pigeons\nMarch 1, 2021\nOld mill sold\nFebruary 2, 2021",
        f"Bell tower\nBy Bo Quist\n{LONG}",
        f"Bell tower closed because of pigeons\n{LONG}",
        f"Bell tower closed because of pigeons\nMarch 1, 2021\n{LONG}",
    ],
    ids=["no byline", "a teaser's text", "dates of teasers", "a rubric", "a long text", "a day of a teaser"],
)
def test_teasers_with_less_than_that_stay_teasers(rest: str) -> None:
    found = items(FIRST + page(f"{TEASERS}\n{rest}"))
    assert [item.title for item in found] == ["Harbour stays open after long night"]
    assert "Bell tower" not in found[0].text


@pytest.mark.parametrize(("heading", "count"), [("Also in this section", 1), ("In other words", 4)])
def test_dated_teasers_of_the_same_section(heading: str, count: int) -> None:
    teasers = [f"2{n} January 2026\nA quay for boat {n}\n{body(n)}" for n in (9, 8, 3)]
    text = page("Gas crossroads in the harbour", body(), body(2), body(4), heading, *teasers)
    assert len(items(text)) == count


@pytest.mark.parametrize("site", ["", " | Riverwatch of the Lower Dale", " — Riverwatch"])
def test_the_title_of_the_page_ends_a_block_where_it_stands_again(site: str) -> None:
    title = "Fishermen get longer nights on the quay of the old harbour"
    head = f"{title}\nMarch 20, 2023\nAuthors\nAda Holm\nThe quay at night (Source: Riverwatch)"
    above = (f"{title}{site}", "We tell what the valley does, every day of the week.")
    list_above = f"Latest news\nOld mill runs again\nFerry times change\n{head}"
    (item,) = items(page(*above, list_above, body(), body(2)))
    assert item.date is not None
    assert item.date.iso() == "2023-03-20"

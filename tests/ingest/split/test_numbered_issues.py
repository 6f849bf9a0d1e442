"""The head of one issue with a number or a name, with which its first item was cut: it dates all."""

from __future__ import annotations

import pytest

from ..pages import BODY, dates, page

ENTRIES = (
    f"1. A polder is drained\n{BODY[0]} (bron: Radio Rand)",
    f"2. The dyke guard gets new boots\n{BODY[1]} (bron: De Bode)",
    f"3. A mill turns again\n{BODY[2]} (bron: Radio Rand)",
)


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        ("Watervalk\nNieuwsbrief nummer 88 – 15 maart 2023\nBekijk deze brief in de browser", "2023-03-15"),
        ("Watervalk\nIssue 88 – 15 March 2023\nTrouble reading this? Open it in your browser", "2023-03-15"),
        ("The Polder Newsletter\n15 March 2023\nTrouble reading this? Open it in your browser", "2023-03-15"),
    ],
)
def test_the_day_of_an_issue_is_that_of_its_items(head: str, iso: str) -> None:
    assert dates(page(head, *ENTRIES)) == [iso] * 3


def test_the_day_of_a_numbered_issue_is_not_that_of_items_with_days_of_their_own() -> None:
    briefs = [f"{entry[:-1]}, {day} March)" for day, entry in enumerate(ENTRIES, 4)]
    text = page("Watervalk\nIssue 88 – 15 March 2023\nTrouble reading this? Open it in your browser", *briefs)
    assert dates(text)[1:] == ["2023-03-05", "2023-03-06"]


@pytest.mark.parametrize("broken", ["(Orkney Post, 29\nApril 2008)", "(Orkney\nPost, 29 April 2008)"])
def test_a_day_in_brackets_that_a_line_breaks(broken: str) -> None:
    text = page("Skerry route to lose winter sailings", f"{BODY[0]}\n{BODY[1]} {broken}")
    assert dates(text) == ["2008-04-29"]


def test_a_day_at_the_end_of_the_line_above_its_month() -> None:
    text = page("In the High Court", BODY[0], BODY[1], "Date of judgment: 7\nFebruary 2013")
    assert dates(text) == ["2013-02-07"]

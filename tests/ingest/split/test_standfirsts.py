"""Heads with a standfirst, a byline and a day in one order or another, on pages below each other."""

from __future__ import annotations

import pytest

from tests.ingest.pages import body, dates, page, starts

TITLES = (
    "Ferry Turns Back in Fog Off the Old Pier",
    "New Roof for the Market Hall Will Cost More",
    "Night Trains Return After Ten Years",
)
STANDFIRSTS = (
    "Passengers spent the night in the harbour station.",
    "Council asks the region for help with the bill",
    "Tickets are on sale from Monday",
)
DAYS = (("March 19, 2018", "2018-03-19"), ("March 16, 2018", "2018-03-16"), ("March 12, 2018", "2018-03-12"))
FORMS = (
    "title standfirst day",
    "title standfirst byline day",
    "title byline standfirst day",
    "title standfirst day byline",
)
"""The lines of a head, from the top."""


def _head(form: str, number: int, label: str) -> list[str]:
    lines = {
        "title": TITLES[number],
        "standfirst": STANDFIRSTS[number],
        "byline": f"By {('Ada Holm', 'Jonas Veit', 'Maria Lind')[number]}",
        "day": label.format(DAYS[number][0]),
    }
    return [lines[name] for name in form.split()]


@pytest.mark.parametrize("items", [2, 3])
@pytest.mark.parametrize("loose", [False, True])
@pytest.mark.parametrize("label", ["{}", "Published: {}", "{} | 3 min read"])
@pytest.mark.parametrize("form", FORMS)
def test_items_begin_at_the_headline_above_the_standfirst(
    form: str, label: str, loose: bool, items: int
) -> None:
    blocks: list[str] = []
    begin: list[int] = []
    for number in range(items):
        begin.append(page(*blocks).count("\n") + 2 if blocks else 1)
        head = _head(form, number, label)
        blocks += head if loose else ["\n".join(head)]
        blocks += [body(2 * number, 2), body(2 * number + 1, 2)]
    text = page(*blocks)
    assert starts(text) == begin
    assert dates(text) == [day for _, day in DAYS[:items]]


def test_a_day_above_a_headline_and_one_paragraph_opens_its_item() -> None:
    blocks = [each for number in range(3) for each in (DAYS[number][0], TITLES[number], body(number, 2))]
    assert starts(page(*blocks)) == [1, 7, 13]


def test_a_rubric_over_some_headlines_does_not_hide_the_others() -> None:
    rubrics = ("Transport in the region\n", "", "Trains and railway stations\n", "Boats on our rivers\n")
    titles = (*TITLES, "Old Lock Opens Again for Small Boats")
    blocks = [
        f"{rubric}{title}\nPublished: March {number + 10}, 2018\n\n{body(number, 2)}"
        for number, (rubric, title) in enumerate(zip(rubrics, titles, strict=True))
    ]
    assert starts(page(*blocks)) == [1, 7, 12, 18]

"""Hours alone on their lines: the news of a day with their hours, and days above such hours."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, page

TITLES = (
    "Ferries carry more grain than last year",
    "Harbour wall is mended after the storm",
    "Toll on the bridge falls by a half",
    "Eels are back below the old weir",
    "Glass furnace goes cold after ninety years",
    "Night train to the coast runs again",
)
SUMMARY = "The council has asked for a report by the end of the month and will then vote on it"
"""A summary without its stop."""


@pytest.mark.parametrize("summary", [SUMMARY, SUMMARY + "."], ids=["bare", "stopped"])
@pytest.mark.parametrize("hour", ["{:02}:15", "{:02}.15", "{:02}:15 Uhr"])
@pytest.mark.parametrize("count", [5, 6])
def test_the_news_of_a_day_are_cut_at_their_hours(summary: str, hour: str, count: int) -> None:
    news = [f"{hour.format(18 - n)}\n\n{TITLES[n]}\n\n{summary}" for n in range(count)]
    text = page("3 March 2023", *news)
    assert [item.title for item in items(text)] == list(TITLES[:count])
    assert dates(text) == ["2023-03-03"] * count


def test_four_hours_above_bare_summaries_are_none() -> None:
    text = page("3 March 2023", *(f"{18 - n}:15\n\n{TITLES[n]}\n\n{SUMMARY}" for n in range(4)))
    assert len(items(text)) == 1


def test_days_above_the_hours_of_their_news_head_them() -> None:
    news = [f"{18 - n}:15\n\n{TITLES[n]}\n\n{body(n)}" for n in range(6)]
    text = page("4 March 2023", *news[:3], "3 March 2023", *news[3:])
    assert [item.title for item in items(text)] == list(TITLES)
    assert dates(text) == ["2023-03-04"] * 3 + ["2023-03-03"] * 3

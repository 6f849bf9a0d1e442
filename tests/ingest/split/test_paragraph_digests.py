"""Digests of single paragraphs without headlines, below a title that says so and has the day."""

from __future__ import annotations

import pytest

from ..pages import BODY, dates, page, starts

TOLD = (
    "Nineteen fishermen are back in the harbour after a storm had kept them on the island for six days.",
    "A choir from Velde will open the new concert hall in September, and tickets cost as much as ever.",
    "The price of hay rose by a fifth because of a dry spring, say growers in the upper valley.",
    "Two lorries with stolen copper were stopped near Oberau, where the drivers ran into the wood.",
)
"""Paragraphs on things of which none has to do with another."""


@pytest.mark.parametrize(
    "head",
    [
        "News digest\n\n12 March 2019",
        "The press at a glance, Tuesday, March 12, 2019",
        "Rassegna stampa del 12 marzo 2019",
        "What the coast papers say\n\n12 March 2019\n\nAbroad",
        "Harbour daily summary - Tuesday, March 12, 2019",
    ],
)
def test_each_paragraph_is_an_item_of_the_day_above(head: str) -> None:
    text = page(head, *TOLD)
    first = head.count("\n") + 3
    assert starts(text) == [first, first + 2, first + 4, first + 6]
    assert dates(text) == ["2019-03-12"] * 4


def test_words_of_welcome_and_of_thanks_rubrics_and_sources_are_no_items() -> None:
    text = page(
        "News digest\n\n12 March 2019",
        "The news of the past day, as you like them, are in our morning digest of what others wrote.",
        "Home",
        TOLD[0] + "\n\n(Harbour Times)",
        *TOLD[1:3],
        "Abroad",
        TOLD[3],
        "Today's digest was brought to you by us.",
        "If you like what we do, tell your friends, and think of what our evenings at the desk cost us.",
    )
    assert starts(text) == [9, 13, 15, 19]


@pytest.mark.parametrize(
    "text",
    [
        page("News digest\n\n12 March 2019", "Nineteen fishermen are home after the storm", *TOLD),
        page("News digest\n\n12 March 2019\n\nBy Jo Vale", *TOLD),
        page("News digest", *TOLD),
        page("News digest\n\n12 March 2019", *TOLD[:3]),
        page(
            "News digest\n\n12 March 2019",
            *(f"The harbour of Oberau and its ferries: {each}" for each in BODY),
        ),
    ],
    ids=["a headline of its own", "an author", "no day", "too few", "one thing"],
)
def test_an_article_stays_whole(text: str) -> None:
    assert len(starts(text)) == 1


def test_an_article_behind_briefs_that_open_with_their_paper_is_one_item() -> None:
    papers = ("Northern Watch", "The Upland Herald", "Coast Times", "Harbour Gazette")
    briefs = [f"«{paper}»: {told}" for paper, told in zip(papers, TOLD, strict=True)]
    text = page("Press digest\n12 March 2019", "\n".join([*briefs, "The short rails", *TOLD]))
    assert starts(text) == [4, 5, 6, 7, 8]

"""Lists of headlines with their paper and their day at the end, and no text."""

from __future__ import annotations

from ..pages import body, dates, items, page

TITLES = (
    "Harbour company buys seven tugs – THE COURIER (9 November 2023)",
    "Fishermen ask for a longer season – COAST NEWS (10 November 2023)",
    "Council votes on the new quay – THE COURIER (11 November 2023)",
    "Ferry line gives up its night boat – GAZETTE (8 November 2023)",
    "Old crane goes to the museum – THE COURIER (12 November 2023)",
)
DAYS = ["2023-11-09", "2023-11-10", "2023-11-11", "2023-11-08", "2023-11-12"]


def test_each_headline_is_an_item_of_its_day() -> None:
    text = "\n".join(TITLES) + "\n"
    assert dates(text) == DAYS
    assert (items(text)[1].title, items(text)[1].source) == (
        "Fishermen ask for a longer season",
        "COAST NEWS",
    )


def test_rubrics_of_a_few_words_between_do_not_end_the_list() -> None:
    text = "\n".join([*TITLES[:3], "Upper town", *TITLES[3:]]) + "\n"
    assert dates(text) == DAYS


def test_an_undated_article_behind_the_list_is_an_item() -> None:
    text = "\n".join([*TITLES, "The water that does not return", body(0, 3)]) + "\n\n" + page(body(3, 3))
    assert dates(text) == [*DAYS, None]


def test_such_lines_at_the_foot_of_an_article_are_no_items() -> None:
    text = page(
        "The year of the harbour", *(body(n) for n in range(6)), body(2), body(4), "\n".join(TITLES[:4])
    )
    assert len(items(text)) == 1

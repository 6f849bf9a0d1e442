"""What stands on top of a text that is one: the site, its prompts, the day, and the headline."""

from __future__ import annotations

import pytest

from ..pages import body, only, page

TITLE = "Harbour stays open for winter"
TEXT = (body(), body(2), body(4))


@pytest.mark.parametrize(
    ("top", "start"),
    [
        (("Riverwatch",), 3),
        (("Riverwatch", "Living here"), 5),
        (("ULTRAMARINE",), 3),
        (("Riverwatch", "Monday, March 20, 2023"), 3),
        (("All about the harbour",), 1),
        (("PARISH OF SAINT GALL",), 1),
    ],
)
def test_the_site_above_the_headline_is_no_text(top: tuple[str, ...], start: int) -> None:
    item = only(page(*top, TITLE, *TEXT))
    assert (item.span.start, item.title) == (start, TITLE)


def test_a_kicker_straight_above_the_headline_opens_the_text() -> None:
    assert only(page(f"Riverwatch\n{TITLE}", *TEXT)).span.start == 1


@pytest.mark.parametrize("name", ["Riverwatch", "Coast Pier", "Pier 12"])
def test_a_name_with_no_word_of_the_text_is_not_its_title(name: str) -> None:
    assert only(page(f"{name}\nMondays\nNightly", TITLE, *TEXT)).title == TITLE


def test_words_of_play_on_top_are_a_title() -> None:
    title = "Up and down, and then a bit up"
    item = only(page(title, "The council and the long night", *TEXT))
    assert (item.span.start, item.title) == (1, title)


def test_a_title_that_stands_twice_opens_the_text() -> None:
    item = only(page(TITLE, TITLE, *TEXT))
    assert (item.span.start, item.title) == (1, TITLE)


def test_below_prompts_in_sentences_the_headline_is_found() -> None:
    prompts = (
        "Hello",
        "Your plan is almost at its end, and so are the many good things that come to you with it each week.",
        "Hello",
    )
    item = only(page(*prompts, TITLE, *TEXT))
    assert item.title == TITLE


def test_the_title_of_a_page_of_short_sentences_stands_above_the_first() -> None:
    short = ("The council said yes to a longer season.", "The new quay will be paid for later.")
    item = only(page("Newsletter\nRiverwatch\nSubscribe now", TITLE, *short, "Share this"))
    assert item.title == TITLE


def test_the_name_below_a_headline_is_its_author_and_what_follows_a_standfirst() -> None:
    standfirst = "The council met in the old hall on a long night"
    text = page(f"Newsletter\n{TITLE}", "Ada Holm", standfirst, "March 20, 2023", *TEXT, "Share this")
    assert only(text).title == TITLE


@pytest.mark.parametrize(("between", "title"), [("\n\n", "A pier by the quiet water"), ("\n", TITLE)])
def test_a_headline_that_stands_twice_with_space_between(between: str, title: str) -> None:
    twice = between.join(("A pier by the quiet water",) * 2)
    text = page(f"Newsletter\n{twice}", TITLE, "The council said yes to a longer season.", "Share this")
    assert only(text).title == title

"""Where an item begins: at its day, its rubric or its headline, and not at the name of a site above them."""

from __future__ import annotations

import pytest

from ..pages import GLASS, OTTER, body, items, only, page, starts

PASTED = page(*GLASS, "Share this article", "© Velde Messenger")
TITLE = "Otters are back below the weir"
DAY = "Sunday, 14 March 2021"


@pytest.mark.parametrize("name", ["River notes", "All about rivers", "RIVER NOTES"])
def test_the_name_of_a_site_below_the_foot_of_a_page_is_none_of_the_next_text(name: str) -> None:
    text = PASTED + "\n" + page(name, f"{TITLE}\nPosted on {DAY}", body(0, 4), body(3, 4))
    assert [item.title for item in items(text)] == [GLASS[0], TITLE]
    assert text.splitlines()[items(text)[1].span.start - 1] == TITLE


def test_a_day_above_a_headline_opens_the_text_and_not_what_stands_above_it() -> None:
    text = page("We are on the river at", DAY, TITLE, body(0, 4), body(3, 4), "Posted by Ida at 9:12")
    assert only(text).span.start == 3
    assert only(text).title == TITLE


def test_a_day_opens_a_text_below_the_name_of_its_site() -> None:
    text = PASTED + "\n" + page("All about rivers", DAY, TITLE, body(0, 4), body(3, 4))
    assert text.splitlines()[items(text)[1].span.start - 1] == DAY


def test_a_source_above_the_headline_opens_nothing() -> None:
    text = page(
        "zum Hauptinhalt\nTagesspiegel\nStartseite\nWirtschaft\nE-Paper Abo Newsletter",
        TITLE,
        body(0, 4),
        body(3, 4),
    )
    assert only(text).source == "Tagesspiegel"
    assert text.splitlines()[only(text).span.start - 1] == TITLE


def test_a_rubric_that_comes_back_opens_its_items() -> None:
    parts = (f"UPDATE\n\n{head}\nMarch {n}, 2021\n\n{body(n, 3)}" for n, head in enumerate(HEADS, 2))
    assert starts(page(*parts)) == [1, 8, 15]


HEADS = ("Weir opens for the eels", "Otters are back below the weir", "Mill wheel turns again")


def test_the_name_of_a_blog_above_the_day_is_no_headline() -> None:
    text = page(
        "Notes From The Banks Of The Velde",
        "Thursday 6 May 2010",
        TITLE,
        body(0, 4),
        "No comments:",
        "Newer Post",
    )
    assert (only(text).title, only(text).span.start) == (TITLE, 3)


def test_an_address_is_no_headline() -> None:
    text = page("The Velde Valley Times (http://times.example)", f"Weir opens again\n\n{DAY}", body(0, 4))
    assert (only(text).title, only(text).source) == ("Weir opens again", "The Velde Valley Times")


def test_the_way_to_a_page_is_no_source() -> None:
    assert only(page("Home>>River News>>details", f"{TITLE}\n\n{DAY}", body(0, 4))).source is None


def test_a_court_is_no_author() -> None:
    assert only(page("Weir v Mill", "THE HIGH COURT", DAY, body(0, 4))).author is None


def test_a_post_keeps_its_headline() -> None:
    assert only(OTTER).title == TITLE

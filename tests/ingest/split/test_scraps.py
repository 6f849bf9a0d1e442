"""What stands beside an article on its page, and is no page of its own."""

from __future__ import annotations

import pytest

from .. import pages
from ..pages import page, starts

ROOFS = (
    "Foxes and other beasts of the roofs are watched by two hundred people with cameras, who send in what "
    "they see. Four of them then go out and look whether it is so, and they write it up."
)
GLASS = (*pages.GLASS[:3], pages.GLASS[2], *pages.GLASS[3:])
"""An article that is long enough for another page to stand below it."""


@pytest.mark.parametrize("above", ["", "Home\nNews\nSport\n\n", "Foxes sleep on the roof\n\n"])
def test_a_line_or_two_on_top_without_byline_and_day_are_no_page(above: str) -> None:
    assert len(starts(page(above + ROOFS, *pages.GLASS))) == 1


def test_a_short_page_on_top_has_its_day() -> None:
    first = ("Foxes sleep on the roof\n2 March 2021", ROOFS)
    assert len(starts(page(*first, "Share this article", "\n", *pages.GLASS))) == 2


TEASERS = (
    "Choir sings in the empty swimming bath\n\n"
    "The sound comes back after nine seconds, says the conductor, and nobody needs a drum.",
    "Baker wins a prize for a loaf of acorns\n\n"
    "It has to be eaten with patience. The flour is bitter, and the crust as thick as bark.",
    "Chess club plays on through the flood\n\n"
    "Two boards floated away. The players carried on in boots, and finished after dark.",
)


def test_teasers_with_a_sentence_each_are_no_page() -> None:
    assert starts(page(*GLASS, "Share this article", "More stories", "Other columns", "\n", *TEASERS)) == [1]


def test_what_is_below_the_foot_of_a_page_is_no_teaser() -> None:
    foot = ("More stories", "Old lock is dry", "© Velde Messenger", "Skip to content")
    assert len(starts(page(*GLASS, *foot, "\n", *TEASERS))) > 1


SAID = (
    "My aunt sang in that bath when there was water in it, and she remembers the cold more than the song. "
    "Nobody had told her that there would be an evening like this, and now she asks for a ticket each day. "
)


def test_comments_that_close_with_their_hour_are_no_pages() -> None:
    first = ("Wendell from Upper Dale", 2 * SAID, "March 5, 2021 09:41 PM")
    second = ("Nieves from Lund", SAID, "March 6, 2021 10:02 AM")
    text = page(*GLASS, "Share this article", "\n", "Leave a comment", "Comments [2]", *first, *second)
    assert starts(text) == [1]

"""What stands in the frame of a page is no page of its own, not even where another one is pasted below."""

from __future__ import annotations

import pytest

from ..pages import items, page, starts
from .test_pages import TRAM
from .test_unlike import GLASS, OTTERS

HEADS = ("By Ines Tolman\nMarch 3, 2021", "March 3, 2021")
TEASERS = (
    "Related articles\nToll on the ferry falls again\nBridges are to be inspected soon\n\nPrivacy policy"
)
FEET = (TEASERS, f"Share this article\n\n{TEASERS}")
MENU = "Home\nNews\nSport\nContact\nSearch"
POST = page(MENU, "Otters are back below the weir", "Posted on 14 March 2021", *OTTERS)
APPEALS = (
    "Help us keep the lights on in winter\n"
    "The Messenger belongs to its readers. Whoever gives five crowns a month gets a letter on Sundays, keeps "
    "our presses running and may come to the summer feast in our yard. No owner tells our reporters what to "
    "write, and no bank has lent us a single crown since the presses were bought.",
    "Become a supporter of the Messenger\n"
    "Every crown that a reader gives goes into ink, paper and wages, and nothing else. We print what was "
    "said and what was done, and we ask nobody before we do so. Please think of us when your purse is full, "
    "and tell a friend who reads too little what you found here on a Sunday.",
)


def framed(head: str, foot: str, appeal: str) -> str:
    """A page with an appeal to its readers in its foot."""
    return page(f"The last glass furnace of Velde goes cold\n{head}", *GLASS, foot, appeal)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("appeal", APPEALS)
def test_an_appeal_in_the_foot_of_a_page_is_none(head: str, foot: str, appeal: str) -> None:
    assert starts(framed(head, foot, appeal)) == [1]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("appeal", APPEALS)
@pytest.mark.parametrize("menu", [f"Skip to content\n{MENU}", MENU])
def test_nor_is_it_where_another_page_stands_below(head: str, foot: str, appeal: str, menu: str) -> None:
    text = f"{framed(head, foot, appeal)}\n{POST.replace(MENU, menu)}"
    first, second = items(text)
    assert (first.title, second.title) == (
        "The last glass furnace of Velde goes cold",
        "Otters are back below the weir",
    )
    assert appeal.split("\n")[1] not in first.text
    assert appeal.split("\n")[1] not in second.text


def test_a_page_with_its_own_day_there_is_one() -> None:
    third = "Bees behind the chapel\nBy Bo Quist\nMarch 5, 2021\n" + APPEALS[0].split("\n")[1]
    assert len(items(f"{framed(HEADS[0], FEET[0], third)}\n{POST}")) == 3


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("appeal", APPEALS)
def test_nor_is_it_among_three_pages(head: str, foot: str, appeal: str) -> None:
    pages = (framed(head, foot, appeal), POST, TRAM)
    heads = ["The last glass furnace of Velde goes cold", "Otters are back below the weir"]
    tram = "Tram 9 will stop at the hospital again"
    assert [item.title for item in items("\n".join(pages))] == [*heads, tram]
    assert [item.title for item in items("\n".join((pages[2], *pages[:2])))] == [tram, *heads]

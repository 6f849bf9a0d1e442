"""Articles that look back on years, and framed pages with a day, an hour and a section above headlines."""

from __future__ import annotations

import pytest

from ..pages import body, dates, page, starts

PARTS = ("The quay is built", "The mill burns down", "The choir is founded", "The bridge is closed")
YEARS = ("September 3, 2013", "March 4, 2014", "June 7, 2015", "August 9, 2016")
HEAD = "By Ada Holm | September 5, 2016"


def back(days: tuple[str, ...] = YEARS, head: str = HEAD) -> str:
    """A headline with its byline and day, and parts with a heading and a day each."""
    parts = (f"{part}\n{day}\n{body(n, 3)}" for n, (part, day) in enumerate(zip(PARTS, days, strict=False)))
    return page(f"How the harbour came to be\n{head}", body(5), *parts)


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        "Ada Holm, September 5, 2016",
        "By Ada Holm\nPublished: September 5, 2016",
        "By Ada Holm | August 9, 2016",
    ],
)
def test_years_in_their_order_up_to_the_day_of_the_head_are_parts_of_one_text(head: str) -> None:
    assert starts(back(head=head)) == [1]
    assert len(dates(back(head=head))) == 1


@pytest.mark.parametrize(
    ("days", "head"),
    [
        (YEARS[::-1], HEAD),
        (YEARS, "By Ada Holm | September 5, 2012"),
        (YEARS, "By Ada Holm | July 1, 2016"),
        (YEARS, "By Ada Holm"),
        (("March 3, 2016", "April 3, 2016", "June 7, 2016", "August 9, 2016"), HEAD),
        ((YEARS[1], YEARS[0], *YEARS[2:]), HEAD),
    ],
    ids=["the newest first", "an older head", "a head older than the last", "no day", "one year", "no order"],
)
def test_other_parts_are_texts_of_their_own(days: tuple[str, ...], head: str) -> None:
    assert dates(back(days, head))[-3:] != dates(back())[-3:]
    assert len(starts(back(days, head))) >= 4


def test_three_days_are_too_few_to_look_back() -> None:
    assert len(starts(back(YEARS[:3]))) == 4


MENU = "\n".join(
    ["Home", "News", "Sport", "Weather", "Contact", "About us", "Login", "Search", "Subscribe", "Archive",
     "Shop", "Jobs", "Events", "Gallery", "Letters", "Opinion"]
)  # fmt: skip
FOOT = "\n".join(["Impressum", "Privacy policy", "Terms of use", "Contact us", "Sitemap"])
TITLES = (
    "Storks are back on the mill",
    "Choir looks for new voices",
    "Ferry stops for a week",
    "Market moves to the quay",
    "Owls nest in the tower",
)


def framed(form: str, many: int = 5) -> str:
    """A long entry and short ones in the frame of a page; the first begins at line 18."""
    long = (body(0, 4), body(3, 4), body(1, 4))
    entries = (
        block
        for n in range(many)
        for block in (f"{form.format(27 - n)}\n{TITLES[n]}", *((body(n, 1),) if n else long))
    )
    return page(MENU, *entries, FOOT)


@pytest.mark.parametrize(
    "form", ["{}.02.2018, 17:20 Section", "{}.02.2018, 17:20 Harbour", "{}.02.2018, 17:20"]
)
def test_days_with_hour_and_section_head_the_entries_of_a_framed_page(form: str) -> None:
    text = framed(form)
    assert starts(text) == [18, 27, 32, 37, 42]
    assert dates(text) == [f"2018-02-{27 - n}" for n in range(5)]


@pytest.mark.parametrize(
    ("form", "many"), [("{}.02.2018, 17:20 Section", 3), ("Anna, {}.02.2018, 17:20", 5)], ids=["few", "names"]
)
def test_few_of_them_and_names_beside_them_do_not(form: str, many: int) -> None:
    assert starts(framed(form, many)) == [18]

"""What stands on top of a text that is one: the site, its prompts, the day, and the headline."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, only, page

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


DAY = "Wednesday, July 22, 2009"


@pytest.mark.parametrize(
    ("foot", "title"),
    [
        ("Posted by Vicki at 9:12 AM", "A season for the museum"),
        ("Nenhum comentário:", "A season for the museum"),
        ("Newer Post", "A season for the museum"),
        ("The council is in the old hall.", "All about Saint Gall and the Harbour"),
    ],
)
def test_on_a_blog_the_headline_stands_below_the_day(foot: str, title: str) -> None:
    text = page("All about Saint Gall and the Harbour", DAY, "A season for the museum", *TEXT, foot)
    assert only(text).title == title


def test_the_name_of_the_site_above_its_prompts_is_no_title() -> None:
    item = only(page("Riverwatch\nSubscribe now", *TEXT))
    assert item.title_made
    assert item.span.start == 4


def test_a_headline_between_two_prompts_is_none() -> None:
    text = page(
        f"Riverwatch\nSubscribe now\nSociety\n{TITLE} and summer", f"Réservé aux abonnés\n{body()}", *TEXT
    )
    assert only(text).title == f"{TITLE} and summer"


def test_points_between_the_headline_and_its_date() -> None:
    points = "  • The season is longer than it was in the old days\n  • Fishermen went home content"
    text = page("Larkfield / Harbour", TITLE, points, "Ada Holm", "Updated: 6:00am, 16 Sep, 2021", *TEXT)
    item = only(text)
    assert item.title == TITLE
    assert item.date is not None


def test_nothing_above_the_only_dated_line_of_a_text_is_lost() -> None:
    told = (
        "He grew up by the sea.\n\nHe was the oldest of four in a house of stone.\n\nThen he joined the navy."
    )
    text = page("Share this", "28 years ago", told, f"Dec 8th, 1945: {BODY[0]}", "1946", BODY[1],
                "1963", BODY[3], "January 2, 1986", BODY[2], "Print this page")  # fmt: skip
    assert "oldest of four" in only(text).text


def test_nothing_above_the_one_cut_of_a_page_is_lost() -> None:
    told = (
        "He grew up by the sea.\n\nHe was the oldest of four in a house of stone.\n\nThen he joined the navy."
    )
    text = page("Share this", "28 years ago", told, f"Dec 8th, 1945: {BODY[0]}", BODY[1], "Print this page")
    assert "oldest of four" in " ".join(item.text for item in items(text))


def test_what_stands_below_the_day_of_a_headline_is_not_its_title() -> None:
    text = page("Share this", TITLE, "Updated: 6:00am, 16 Sep, 2021", "Why You Can Trust Our Paper", *TEXT)
    assert only(text).title == TITLE


def test_points_above_the_dateline_of_a_release_belong_to_it() -> None:
    points = "\n".join(f"- {BODY[n]}" for n in range(3))
    text = page(f"{points}\n-\nGeneva, Switzerland, 20 January 2022 – {body(3, 3)}", body(1))
    assert only(text).span.start == 1


@pytest.mark.parametrize(
    ("foot", "count"),
    [
        (("Posted by Vicki at 9:12 AM", "No comments:"), 1),
        (("2 comments:", "Post a Comment"), 1),
        (("No comments:",), 2),
        (("Posted by Vicki at 9:12 AM", "No comments:", "Posted by Vicki at 8:12 AM", "No comments:"), 2),
    ],
)
def test_one_post_of_a_blog_is_one_text(foot: tuple[str, ...], count: int) -> None:
    hours = (f"July 22, 2009 at {hour}:02 AM: {body(hour)}" for hour in (10, 9))
    text = page(DAY, TITLE, *hours, *foot)
    assert len(items(text)) == count


def test_the_only_line_of_a_text_is_its_title_and_no_site() -> None:
    (item,) = items("Harbour\nOpen | January 2022\n")
    assert (item.title, item.left_out) == ("Harbour", ())


def test_the_first_question_is_not_the_title_of_the_answers() -> None:
    asked = ("Q: When will the council meet in the old hall?", body(), "Q: Who pays?", body(2))
    text = page("Home About Apply FAQ Contact", "Frequently Asked Things", *asked, "Share this")
    assert only(text).title == "Frequently Asked Things"


@pytest.mark.parametrize("menu", ["Skip to main content", "Home | About Us | Contact Us"])
@pytest.mark.parametrize("day", ["", "\nMonday, 20 March 2023"])
def test_the_line_on_top_of_the_menu_names_the_site_whatever_its_words(menu: str, day: str) -> None:
    title = "Fishermen get longer nights on the quay"
    item = only(page(f"Council of the Old Harbour\n{menu}", f"{title}{day}", *TEXT))
    assert (item.span.start, item.title) == (4, title)


HEAD_OF_COURT = "IN THE COUNTY COURT AT VELDE\nClaim No. C00VE417\n\nBefore: District Judge Holm"


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("HOLM -v- LOWER QUAY LIMITED", "HOLM -v- LOWER QUAY LIMITED"),
        ("Holm v Lower Quay Limited", "Holm v Lower Quay Limited"),
        ("BETWEEN\nADA HOLM\nAPPLICANT\nAND\nLOWER QUAY LIMITED\nRESPONDENT", "ADA HOLM"),
    ],
)
def test_the_title_of_a_ruling_is_its_parties(named: str, title: str) -> None:
    points = (f"{n}. {body(n, 3)}" for n in range(1, 5))
    item = only(page(HEAD_OF_COURT, named, "Hearing dates: 12 and 13 June 2017", "JUDGMENT", *points))
    assert (item.span.start, item.title) == (1, title)

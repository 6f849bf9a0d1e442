"""Runs of briefs straight below the head of a mail or an issue, and articles above the head of an issue."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, page, starts

PAPERS = ("Северная вахта", "Harbour Times", "Coast Radio", "Le Quai", "Die Mole")
TOLD = tuple(f"«{paper}»: {body(n)}" for n, paper in enumerate(PAPERS))
MAIL = (
    "From: Ida Lund <ida@tarn.example>\nTo: list@tarn.example\n"
    "Date: Thu, 4 Mar 2021 10:12:00\nSubject: Review of the papers"
)
MAST = "Review of the papers\nMarch 4, 2021"
ARTICLE = ("Storks are back on the mill\nFebruary 1, 2021", body(1, 4), body(3, 4))
"""Lines 1 to 6, so that what follows begins at line 8."""
WORDS = ("Theft, Mill Street", "Fire on Quay Road", "Noise in the harbour", "Dog found near Tarn")
ENTRIES = tuple(f"{words}. {body(n)}" for n, words in enumerate(WORDS))


@pytest.mark.parametrize(
    ("head", "first"),
    [((MAIL,), 6), ((MAIL, "Dear readers,"), 8), ((MAST,), 4), ((MAST, "Dear readers,"), 6)],
    ids=["mail", "mail with a greeting", "masthead", "masthead with a greeting"],
)
def test_the_first_brief_below_a_head_is_an_item(head: tuple[str, ...], first: int) -> None:
    text = page(*head, *TOLD)
    assert starts(text) == list(range(first, first + 10, 2))
    assert dates(text) == ["2021-03-04"] * 5
    assert items(text)[0].text.startswith("«Северная вахта»")


def test_the_first_brief_straight_below_the_day_is_an_item() -> None:
    assert starts(f"{MAST}\n{page(*TOLD)}") == [3, 5, 7, 9, 11]


def test_the_first_brief_below_a_mail_behind_an_article_is_an_item() -> None:
    text = page(*ARTICLE, MAIL, *TOLD)
    assert starts(text) == [1, 13, 15, 17, 19, 21]
    assert dates(text) == ["2021-02-01", *["2021-03-04"] * 5]


@pytest.mark.parametrize(
    "head", [(), ("A welcome to all of you who read us in the harbour and in the town.",)]
)
def test_the_first_entry_below_a_rubric_is_an_item(head: tuple[str, ...]) -> None:
    text = page("Tarn Letter\nMarch 4, 2021", *head, "In brief", *ENTRIES)
    assert [item.title for item in items(text)] == list(WORDS)
    assert dates(text) == ["2021-03-04"] * 4


@pytest.mark.parametrize("size", [1, 4])
def test_an_article_above_a_rubric_stays_an_item(size: int) -> None:
    text = page(ARTICLE[0], body(1, size), body(3, size), "In brief", *ENTRIES)
    assert [item.title for item in items(text)] == ["Storks are back on the mill", *WORDS]
    assert dates(text)[0] == "2021-02-01"


def test_who_greets_the_readers_writes_no_article() -> None:
    welcome = f"Dear readers, {body(1, 1)}"
    text = page("Tarn Letter\nMarch 4, 2021", welcome, body(3, 1), "In brief", *ENTRIES)
    assert [item.title for item in items(text)] == list(WORDS)
    assert dates(text) == ["2021-03-04"] * 4


TITLES = (
    "Choir looks for new voices",
    "Ferry stops for a week",
    "Market moves to the quay",
    "Owls nest in the tower",
)
CONTENTS = "In this issue:\n" + "\n".join(f"- {title}" for title in TITLES)
STORIES = tuple(f"{title}\n\n{body(n, 3)}" for n, title in enumerate(TITLES))


@pytest.mark.parametrize("day", ["March 4, 2021", "Issue 12, March 4, 2021"])
def test_an_article_above_an_issue_stays_an_item(day: str) -> None:
    text = page(*ARTICLE, f"Tarn Letter\n{day}", CONTENTS, *STORIES)
    assert starts(text) == [1, 17, 21, 25, 29]
    assert dates(text) == ["2021-02-01", *["2021-03-04"] * 4]
    assert [item.title for item in items(text)] == ["Storks are back on the mill", *TITLES]


def test_a_short_article_above_an_issue_does_too() -> None:
    text = page(ARTICLE[0], body(1), body(3), "Tarn Letter\nMarch 4, 2021", CONTENTS, *STORIES)
    assert dates(text) == ["2021-02-01", *["2021-03-04"] * 4]


def test_the_head_of_an_issue_alone_is_no_item() -> None:
    text = page("Tarn Letter\nMarch 4, 2021", CONTENTS, *STORIES)
    assert starts(text) == [10, 14, 18, 22]
    assert dates(text) == ["2021-03-04"] * 4


def test_a_greeting_between_two_lines_with_the_same_day_is_no_article() -> None:
    head = (f"Tarn Letter\nMarch 4, 2021\n\n{body(0, 1)}\n\n{body(2, 1)}", "Thursday, March 4, 2021")
    text = page(*head, CONTENTS, *STORIES)
    assert [item.title for item in items(text)] == list(TITLES)

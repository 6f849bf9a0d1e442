"""Headings of comments below which nobody has written: what follows is another text."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts

ARTICLE = page("Storks are back on the mill\nFebruary 1, 2021", body(1, 4), body(3, 4), body(5, 4))
BRIEFS = "\n".join(f"{day} February 2021 - {body(n)}" for n, day in enumerate((3, 5, 8)))


def kept(text: str) -> str:
    return " ".join(item.text for item in items(text))


@pytest.mark.parametrize("heading", ["Comments (0)", "0 comments", "Kommentare: 0", "Комментарий\n0"])
def test_no_comments_take_nothing_along(heading: str) -> None:
    assert body(1).split(",")[0] in kept(f"{ARTICLE}\n{heading}\n\n{BRIEFS}")


def test_comments_are_left_out_up_to_the_end() -> None:
    said = "Anna said:\nI like storks very much.\n\nBen said:\nSo do I, and so does my dog."
    text = kept(f"{ARTICLE}\n2 comments\n\n{said}\n")
    assert "my dog" not in text
    assert "very much" not in text


def test_long_paragraphs_without_anybody_who_wrote_them_are_another_text() -> None:
    below = page("Ferry stops for a week", body(0, 4), body(2, 4))
    assert body(2, 4).split(".")[0] in kept(f"{ARTICLE}\nComments\n\n{below}")


def test_two_entries_of_one_day_are_two_items() -> None:
    days = ("03/02/21", "03/02/21", "02/16/21", "02/13/21", "02/13/21")
    names = ("Ferry stops", "Clock runs", "Goose lost", "Bell rings", "Dues fall")
    lines = [
        f"{day} {name} for the whole of the harbour Coast Times"
        for day, name in zip(days, names, strict=True)
    ]
    assert starts("Clippings about the harbour\n\n" + "\n".join(lines) + "\n") == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "published", ["Published on: 13 Aug 2024, 2:10 am", "Veröffentlicht: 13.08.2024 02:10"]
)
def test_the_headline_of_another_page_ends_the_form(published: str) -> None:
    below = f"Mill wheel turns again by the old weir\nRiver notes\n{published}\n{body(0, 3)}\n{body(3, 2)}"
    text = f"{ARTICLE}\nComment on this article\nYou must be logged in.\nRIVER\nHome / Mills\n{below}\n"
    assert body(3, 2).split(".")[0] in kept(text)
    assert [item.title for item in items(text)][1:] == ["Mill wheel turns again by the old weir"]


def test_sentences_below_the_form_in_the_middle_of_a_newsletter_are_its_text() -> None:
    rest = (
        "Whether it works will hang on the others.",
        "We come back to that next week, with a guest of the old mill.",
    )
    text = f"{ARTICLE}\nLeave a comment\n{body(2, 1)}\n{rest[1]}\n41 Likes\n"
    assert rest[1] in kept(text)


def test_what_readers_wrote_below_the_form_goes() -> None:
    said = "Ida says:\nFebruary 3, 2021 at 10:15 am\nI like storks, and my dog likes them as well.\nReply"
    assert "my dog" not in kept(f"{ARTICLE}\nLeave a comment\n\n{said}\n")

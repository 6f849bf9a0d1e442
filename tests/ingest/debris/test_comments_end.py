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

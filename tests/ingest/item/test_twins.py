"""Captions that stand twice in the text of a saved page, word for word."""

from __future__ import annotations

from reader.domain.item import Reason

from ..pages import body, items, page, read

CAPTION = "Boats wait in the harbour for the tide"


def test_both_copies_go() -> None:
    (item,) = items(page("Harbour stays open for a year", body(), CAPTION, CAPTION, body(2)))
    assert CAPTION not in item.text
    assert [(out.reason, out.detail) for out in item.left_out] == [(Reason.CAPTION, "stands twice")]


def test_lines_apart_short_lines_and_points_stay() -> None:
    text = page(
        "Harbour stays open for a year",
        *(body(), f"{CAPTION}.", body(2), f"{CAPTION}.", body(3)),
        *("Oh no!", "Oh no!", body(4)),
        f"- {CAPTION}\n- {CAPTION}",
    )
    (item,) = items(text)
    assert item.text.count(CAPTION) == 4
    assert item.text.count("Oh no!") == 2


def test_a_title_that_stands_twice_is_no_caption() -> None:
    found = read(page(CAPTION, CAPTION, body(), body(2)))
    assert found.items[0].title == CAPTION
    assert not any(out.reason is Reason.CAPTION for out in (*found.left_out, *found.items[0].left_out))

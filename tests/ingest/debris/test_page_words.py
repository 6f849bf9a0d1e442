"""Whole lines that the systems print with which pages are made."""

from __future__ import annotations

import pytest

from reader.domain.item import Reason
from reader.ingest.debris.page_words import page_word

from ..pages import body, items, page, starts


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Ähnliche Beiträge:", Reason.TEASER),
        ("Newer Post Older Post Home", Reason.NAVIGATION),
        ("« Vorheriger Beitrag", Reason.NAVIGATION),
        ("Schreibe einen Kommentar", Reason.COMMENT),
        ("Sem comentários:", Reason.COUNTER),
        ("Be Sociable, Share!", Reason.SHARE),
        ("Опширније ", Reason.NAVIGATION),
        ("Tovább »", Reason.NAVIGATION),
        ("关联", None),
        ("相关报道", Reason.TEASER),
        ("مقالات ذات صلة", Reason.TEASER),
        ("Older posts stand empty along the quay", None),
        ("Explore further reforms, minister says", None),
    ],
)
def test_a_line_is_one_of_them_as_a_whole(line: str, reason: Reason | None) -> None:
    assert page_word(line) is reason


def test_what_follows_related_posts_is_left_out() -> None:
    text = page(
        "Harbour stays open for a year", body(), body(2), "Articles similaires", "Ferry late\nMill burns"
    )
    (item,) = items(text)
    assert "Mill burns" not in item.text


TITLES = ("Harbour stays open", "Old mill becomes school", "Ferry timetable changes", "Coach steps down")


@pytest.mark.parametrize(
    "foot", ["3 Kommentare", "Comments ({})", "Leave a comment", "{} comments", "Lees ook"]
)
def test_a_line_at_the_foot_of_each_post_opens_no_block(foot: str) -> None:
    posts = (
        f"{title}\n{11 - n} March 2019\n\n{body(n)}\n\n{foot.format(n + 2)}" for n, title in enumerate(TITLES)
    )
    assert starts(page(*posts)) == [1, 8, 15, 22]


def test_the_comments_below_one_article_go_all_the_same() -> None:
    text = page(
        "Harbour stays open for a year",
        body(),
        body(2),
        "Leave a comment",
        "Ada\nWell done.",
        "Leave a comment",
    )
    (item,) = items(text)
    assert "Well done" not in item.text


def test_a_button_in_a_letter_does_not_take_the_rest_of_it() -> None:
    text = page("Letter from the quay", body(), "Leave a comment", body(2, 3), body(4, 3))
    (item,) = items(text)
    assert body(4, 3) in item.text
    assert "Leave a comment" not in item.text


def test_what_readers_write_below_such_a_button_goes() -> None:
    long = body(2, 3)
    text = page(
        "Letter from the quay", body(), body(4), "Leave a comment", f"Ada says:\n{long}", f"Lou says:\n{long}"
    )
    (item,) = items(text)
    assert long not in item.text


FORM = "Leave a Reply\n\nYour email address will not be published. Required fields are marked *"


@pytest.mark.parametrize(
    "head",
    ["The ferry is late again this week", "Saturday, August 8, 2009\n\nThe ferry", ""],
    ids=["headline", "day", "nothing"],
)
def test_a_text_pasted_below_the_form_for_comments_is_kept(head: str) -> None:
    text = page("Harbour stays open for a year", body(), body(2), FORM, head, body(4, 3), body(5, 3))
    kept = "\n".join(item.text for item in items(text))
    assert body(4, 3) in kept
    assert body(5, 3) in kept
    assert "email address" not in kept


def test_what_readers_wrote_around_the_form_goes() -> None:
    long = body(4, 3)
    text = page(
        "Harbour stays open for a year",
        body(),
        body(2),
        FORM,
        "Ada Holm\n3 March 2019 at 10:14",
        long,
        "Reply",
    )
    (item,) = items(text)
    assert long not in item.text

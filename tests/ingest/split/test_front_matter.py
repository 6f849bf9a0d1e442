"""Front matter belongs to the text below it, however long it is, and is no text itself."""

from __future__ import annotations

from ..pages import body, page, starts

FRONT = (
    "---\nauthor: Ada Holm\ndate: 2020-10-14 17:44:00\ntags:\n- Harbour\n- Quay\n"
    "title: The quay, week 42\ntype: post\n---"
)
MAIL = (
    "From: Ada Holm <ada@velde.example>\nTo: quay-list@velde.example\n"
    "Date: Wed, 14 Oct 2020 13:47:36\nSubject: [quay] The quay, week 42"
)


def test_the_heading_and_the_day_below_are_of_the_same_text() -> None:
    assert starts(page(FRONT, "## The quay in its week 42", "October 14, 2020", body(), body(2))) == [1]


def test_so_is_the_mail_that_it_was() -> None:
    assert starts(page(f"{FRONT}\n{MAIL}", body(), body(2))) == [1]

"""Digests of mails behind other texts: the mails are items, and what stands above them is not lost."""

from __future__ import annotations

from ..pages import body, dates, items, page, starts

CONTENTS = "Bee Digest, Vol 2, Issue 7\n\nToday's Topics:\n\n   1. First flight\n   2. Wax\n   3. A swarm"
ARTICLE = page("Storks are back on the mill\nFebruary 1, 2021", body(1, 4), body(3, 4), body(5, 4))


def message(number: int, subject: str) -> str:
    """One mail of a digest, with its number above."""
    return (
        f"Message: {number}\nDate: Mon, {15 + number} Jan 2012 08:14:02 +0000\n"
        f'From: "Ada Holm" <ada{number}@bees.example>\nSubject: {subject}\nTo: list@bees.example\n\n'
        f"{body(number)}\n\n------------------------------\n\n"
    )


MAILS = "".join(message(n, s) for n, s in enumerate(("First flight", "Wax", "A swarm", "Winter"), 1))


def test_the_head_of_the_digest_is_no_item() -> None:
    text = f"{CONTENTS}\n\n{'-' * 70}\n\n{MAILS}"
    assert dates(text) == ["2012-01-16", "2012-01-17", "2012-01-18", "2012-01-19"]


def test_digests_of_items_above_stay_items() -> None:
    briefs = "\n\n".join(f"Monday, March {n}, 2021 - {body(n)}" for n in (1, 8, 15, 22))
    text = f"{briefs}\n\n{CONTENTS}\n\n{MAILS}"
    assert len(starts(text)) == 8
    assert dates(text)[:4] == ["2021-03-01", "2021-03-08", "2021-03-15", "2021-03-22"]


def test_an_article_above_stays_an_item() -> None:
    found = items(f"{ARTICLE}\n{MAILS}")
    assert found[0].title == "Storks are back on the mill"
    assert body(3, 4).split(".")[0] in found[0].text
    assert len(found) == 5

"""Heads with a day of their own above several items: those of a page, and those of a mail."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts

DAYS = ("Monday, June 8", "Tuesday, June 9", "Thursday, June 11", "Friday, June 12")


@pytest.mark.parametrize(
    "head", ["June 29, 2009 at 9:04 pm (Log)", "Posted June 29, 2009", "The log of the quay\nJune 29, 2009"]
)
@pytest.mark.parametrize("welcome", ["", "The log of the week was a good one. Some excerpts.\n\n"])
def test_the_day_of_a_page_above_those_of_its_entries(head: str, welcome: str) -> None:
    entries = page(*(f"{day}, 8:15pm — {body(n, 2)}" for n, day in enumerate(DAYS)))
    text = f"{head}\n\n{welcome}{entries}"
    first = 1 + text[: text.index(DAYS[0])].count("\n")
    assert starts(text) == [first + 2 * n for n in range(len(DAYS))]
    assert [item.date and item.date.iso() for item in items(text)] == [
        f"2009-06-{n:02}" for n in (8, 9, 11, 12)
    ]


@pytest.mark.parametrize(
    "head",
    [
        "From: Tom\nTo: Desk\nSubject: Fwd: For the file\n\nSee below, T.",
        "Subject: Cuttings\nFrom: Ada Holm <a.holm@paper.example>\nTo: Desk\nDate: 7 Oct 2013 08:02",
        "Van: Wim\nAan: dorpsraad\nDatum: 7 oktober 2013 20:11\nOnderwerp: knipsels\n\nHoi, zie hieronder.",
    ],
)
def test_the_head_of_a_mail_above_the_briefs_that_it_brings(head: str) -> None:
    briefs = page(*(f"{n} October 2013 – {body(n, 2)}" for n in (3, 4, 5)))
    text = f"{head}\n\n{briefs}"
    first = 1 + text[: text.index("3 October")].count("\n")
    assert starts(text) == [first, first + 2, first + 4]


def test_mails_below_each_other_are_items() -> None:
    mail = "From: Ada\nTo: Desk\nSubject: The quay, part {}\nDate: {} October 2013\n\n{}"
    assert len(items(page(*(mail.format(n, n, body(n, 2)) for n in (3, 4, 5))))) == 3


def test_a_brief_with_a_day_of_its_own_form_stays_the_first() -> None:
    entries = page(*(f"{n} June 2009 - {body(n, 2)}" for n in (8, 6, 5, 4)))
    assert len(items(f"The quay is open\nJune 9, 2009\n\n{body(1, 2)}\n\n{entries}")) == 5

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


TITLES = ("Bees get a garden", "Fog closes the port", "Bread costs more", "Chess is lost")


def test_the_day_of_an_issue_above_its_dispatches() -> None:
    parts = (f"{title}\n\nSARNA, 0{n} March (SW) - {body(n, 3)}" for n, title in enumerate(TITLES, 3))
    text = "EVENING NEWS\n6 March 2003  Thursday  Page Four\n\n" + page(*parts)
    assert starts(text) == [4, 8, 12, 16]


def test_the_month_of_an_archive_above_its_dispatches() -> None:
    parts = [
        f"{title}: more\nPort Sarna, 1{n} mar (Lusa) - {body(n, 3)}" for n, title in enumerate(TITLES, 3)
    ]
    parts[1] = parts[1].replace("\n", "\n(AMENDED)\n")
    head = "THINKING OF THE COAST\nblog of a man with time\nHome | About me | Archive | Links\n"
    text = f"{head}Arquivo: Março de 2009\nThe cuttings of this week, in the order in which they came.\n\n"
    assert starts(text + page(*parts)) == [7, 10, 14, 17]


def test_the_head_of_the_first_issue_of_two_above_its_contents() -> None:
    issues = []
    for number, titles in enumerate((TITLES, ("Eels are back in the weir", "Roof is mended", "Toll falls"))):
        entries = "\n".join(f"[{n}] {title}" for n, title in enumerate(titles, 1))
        parts = (
            f"[{n}] {title}\n\nSarna, 2{7 + number}/10/1997 (MTA)\n{body(n, 4)}"
            for n, title in enumerate(titles, 1)
        )
        head = f"DAILY BULLETIN IN ENGLISH (No 41{number}), October 2{7 + number}, 1997\nNot official."
        issues.append(f"SARNA TELEGRAPH AGENCY\n{head}\nCONTENTS\n{entries}\n\n{page(*parts)}")
    assert starts("\n".join(issues))[:4] == [10, 15, 20, 25]


def test_the_mails_of_two_issues() -> None:
    head = "From: watch-owner@lists.example\nTo: watch\nSubject: CROWS no. {0}\n\nnews of crows\nNo. {0}\n\n"
    briefs = [
        page(*(f"{n} February 2004 - {body(n, 2)}" for n in days)) for days in ((20, 19, 18), (27, 25, 23))
    ]
    text = head.format(88) + briefs[0] + "\n* * *\n\n" + head.format(89) + briefs[1]
    first, second = text.index("20 Feb"), text.index("27 Feb")
    lines = [1 + text[:at].count("\n") for at in (first, second)]
    assert starts(text) == [line + 2 * n for line in lines for n in range(3)]

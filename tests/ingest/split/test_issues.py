"""Newsletters: the head of an issue, its contents, its date, and how its items begin."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, read, starts

CONTENTS = "IN THIS ISSUE\n\n1. Dredging goes to appeal\n2. Nine more passes\n3. Who moved the buoy"
ITEMS = page(
    f"1. Dredging goes to appeal\n\n{body()}",
    f"2. Nine more passes\n\n{body(1)}",
    f"3. Who moved the buoy\n\n{body(2)}",
)


@pytest.mark.parametrize("date", ["No. 88              4 March 2016", "Friday, 4 March 2016"])
def test_what_stands_above_the_contents_is_no_item(date: str) -> None:
    text = f"ESTUARY WATCH\n{date}\n\n{CONTENTS}\n\n{ITEMS}"
    first = text[: text.index("1. Dredging goes to appeal\n\n")].count("\n") + 1
    assert starts(text) == [first, first + 4, first + 8]
    assert dates(text) == ["2016-03-04"] * 3


def test_the_date_of_an_issue_says_where_it_stands() -> None:
    head = "ESTUARY WATCH\nGood morning on this 4 March 2016, dear reader of the estuary."
    text = f"{head}\n\n{CONTENTS}\n\n{ITEMS}"
    evidence = [item.evidence["date"] for item in items(text)]
    assert [(e.rule, e.line, e.text) for e in evidence] == [("date of the issue", 2, "4 March 2016")] * 3


@pytest.mark.parametrize(
    "head",
    ["ESTUARY WATCH\n4 March 2016 and 11 March 2016", "ESTUARY WATCH\nMarch 4-11, 2016", "ESTUARY WATCH"],
    ids=["two dates", "a span of days", "no date"],
)
def test_an_issue_without_one_date_dates_nothing(head: str) -> None:
    assert dates(f"{head}\n\n{CONTENTS}\n\n{ITEMS}")[-3:] == [None, None, None]


SUBJECTS = ("Sails for Chalk Hill", "Re: Sails for Chalk Hill", "Weevils in the flour")
MAILS = "".join(
    f"\nMessage: {n}\nDate: Mon, {n + 10} Feb 2007 09:14:02 +0000\nFrom: Rob Tansley <rob@mills.example>\n"
    f"Subject: [Windmills] {subject}\n\n{BODY[n]}\n\n------------------------------\n"
    for n, subject in enumerate(
        ("Sails for Chalk Hill", "Re: Sails for Chalk Hill", "Weevils in the flour"), 1
    )
)


def test_a_digest_of_mails_begins_with_its_first_mail() -> None:
    head = (
        "Send Windmills mailing list submissions to\n\twindmills@lists.example\n\nToday's Topics:\n\n"
        "   1. Sails for Chalk Hill (Rob Tansley)\n   2. Re: Sails for Chalk Hill (E. de Wit)\n"
        "   3. Weevils in the flour (Jan Oates)\n\n" + "-" * 70 + "\n"
    )
    first = head.count("\n") + 2
    assert starts(head + MAILS) == [first, first + 9, first + 18]
    assert dates(head + MAILS) == ["2007-02-11", "2007-02-12", "2007-02-13"]


HEADLINES = (
    f"Harvest assembly\n{BODY[0]}",
    f"Parking outside\n{BODY[1]}",
    f"Cross-country\n{BODY[2]}",
    f"Head lice again\n{BODY[3]}",
)
SCHOOL = "Larch Lane School\nNewsletter - Friday 8th October 2021"


def test_a_letter_that_goes_straight_on_to_its_parts_is_an_issue() -> None:
    text = f"{SCHOOL}\n\nDear parents,\n{page(*HEADLINES)}"
    assert starts(text) == [5, 8, 11, 14]
    assert dates(text) == ["2021-10-08"] * 4


def test_a_letter_that_talks_first_stays_whole() -> None:
    assert len(items(f"{SCHOOL}\n\nDear parents,\n\n{body(4, 3)}\n\n{page(*HEADLINES)}")) == 1


def test_headlines_that_end_alike_open_items_below_their_rubrics() -> None:
    text = page(
        "BITS 2022-11-15",
        f"📱 Big Firms\nChips are late again (3 minute read)\n{BODY[0]}",
        f"Robots leave the town (2 minute read)\n{BODY[1]}",
        f"🚀 Science\nglass-heal: panes that mend (GitHub Repo)\n{BODY[2]}",
        f"A lander calls home (4 minute read)\n{BODY[3]}",
    )
    assert starts(text) == [3, 7, 10, 14]
    assert dates(text) == ["2022-11-15"] * 4


SPONSOR = "a message of a sponsor"


def test_rubrics_in_capitals_open_the_items_of_an_issue() -> None:
    text = page(
        "Morning Kettle\nMonday, January 30, 2023",
        f"RETAIL\nYour parcel is late\nHannah Minn\n{body()}\n\n{body(1)}",
        f"TOGETHER WITH BOLTFAST\nScrews, sorted\n{BODY[3]}",
        f"WORK\nThe bakery sleeps\n{body(2)}",
        "WHAT ELSE\n• The airline told its pilots to fly slower.\n• A goat was elected to a board.",
    )
    assert starts(text) == [4, 15, 19]
    assert dates(text) == ["2023-01-30"] * 3
    runs = [*read(text).left_out, *(run for item in items(text) for run in item.left_out)]
    assert [(run.span.start, run.span.end) for run in runs if run.detail == SPONSOR] == [(11, 13)]


def test_second_headlines_under_a_rubric_open_items_too() -> None:
    blocks = (f"POLICY\nLabels must name it\n{BODY[0]}", f"Slurry rules stay as they are\n{BODY[1]}")
    more = (f"MARKETS\nPowder goes up\n{BODY[2]}", f"PEOPLE\nBerg takes the chair\n{BODY[3]}")
    text = page("Dairy Dispatch\nWednesday 13 March 2019 | No. 211", *blocks, *more)
    assert starts(text) == [4, 8, 11, 15]


@pytest.mark.parametrize("words", ["and her team went home with us", "who had come for the vote"])
def test_words_of_a_sponsor_inside_a_text_stay(words: str) -> None:
    text = page("Harbour Stays Open\nMarch 20, 2023", f"{BODY[0]}\nTogether with the mayor {words}.", body(2))
    assert "Together with" in items(text)[0].text


RULED = (
    "Roof mended at last",
    "Pictures of the fair",
    "September meeting",
    "Report of the treasurer",
    "A walk in the hills",
)


def ruled(
    headlines: tuple[str, ...], head: str = "The Windmill Society\nVolume 38, Number 2\nNovember 2008"
) -> str:
    """An issue whose pieces stand between rules of any length, some with their author."""
    return head + "".join(
        f"\n{'-' * (20 + n % 3)}\n{headline}\n{'Jo Vale' * (n % 2)}\n\n{body(n, 2)}\n\n{body(n + 2, 1)}\n"
        for n, headline in enumerate(headlines)
    )


def test_the_pieces_of_an_issue_stand_between_rules() -> None:
    assert starts(ruled(RULED)) == [5, 13, 21, 29, 37]
    assert dates(ruled(RULED)) == ["2008-11"] * 5


def test_rules_in_what_is_no_issue_part_no_pieces() -> None:
    text = ruled(RULED, "The windmills of the valley\nJo Vale\nNovember 2008")
    assert "headline in an issue" not in {item.cut.rule for item in items(text)}

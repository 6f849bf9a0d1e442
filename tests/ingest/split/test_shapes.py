"""Small documents of every shape: where they are cut, how their items are dated, and why."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from ..pages import BODY, body, dates, items, page, read, starts

CHINESE = "外交部发言人在例行记者会上表示，双方将继续谈判。"
CHINESE += "会议将于下周举行，届时各方代表将出席并发表讲话。"


class Shape(NamedTuple):
    """A document and what is in it."""

    text: str
    starts: list[int]
    dates: list[str | None]
    rule: str = ""
    """The rule of the cuts after the first, where it matters."""


SHAPES: dict[str, Shape] = {
    # the date opens a brief
    "digest with a dash": Shape(
        page(
            f"Monday, March 20, 2023 — {body()}",
            f"Tuesday, March 21, 2023 — {body(1)}",
            f"Wednesday, March 22, 2023 — {body(2)}",
        ),
        [1, 3, 5],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
        "lead",
    ),
    "digest with a colon and short names": Shape(
        page(f"20 Mar 2023: {body()}", f"21 Mar 2023: {body(1)}", f"22 Mar 2023: {body(2)}"),
        [1, 3, 5],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
        "lead",
    ),
    "digest without blank lines": Shape(
        f"2023-03-20 | {body()}\n2023-03-21 | {body(1)}\n2023-03-22 | {body(2)}\n",
        [1, 2, 3],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
    "digest of bullets": Shape(
        f"- March 20, 2023: {body()}\n- March 21, 2023: {body(1)}\n- March 22, 2023: {body(2)}\n",
        [1, 2, 3],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
    "digest in brackets": Shape(
        page(f"[20/03/2023] {body()}", f"[21/03/2023] {body(1)}", f"[22/03/2023] {body(2)}"),
        [1, 3, 5],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
    "one odd line wrecks nothing": Shape(
        page(
            f"Monday, March 20, 2023 — {body()}",
            f"March 21 was cold. {body(1)}",
            f"Wednesday, March 22, 2023 — {body(2)}",
            f"Thursday, March 23, 2023 — {body(3)}",
        ),
        [1, 5, 7],
        ["2023-03-20", "2023-03-22", "2023-03-23"],
    ),
    "sources end the briefs": Shape(
        page(
            f"Monday, March 20, 2023 — {body()}\nSource: CNN",
            f"Tuesday, March 21, 2023 — {body(1)}\nSource: BBC",
        ),
        [1, 4],
        ["2023-03-20", "2023-03-21"],
    ),
    "an article straight after a source": Shape(
        f"Monday, March 20, 2023 — {body()}\nSource: CNN\nHarbour Stays Open\n{body(1)}\n{body(2)}\n",
        [1, 3],
        ["2023-03-20", None],
        "after source line",
    ),
    # the date has a line of its own
    "titles above their dates": Shape(
        page(
            "Harbour Stays Open For Winter\nMarch 20, 2023",
            body(),
            "Old Market Moves To The Quay\nMarch 21, 2023",
            body(1),
            "New Bridge Waits For Money\nMarch 22, 2023",
            body(2),
        ),
        [1, 6, 11],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
        "title and date",
    ),
    "bylines with dates": Shape(
        page(
            "Harbour Stays Open For Winter\nBy Anna Smith | March 20, 2023 5:22 pm",
            body(),
            "Old Market Moves To The Quay\nBy John Miller | March 21, 2023 6:10 am",
            body(1),
        ),
        [1, 6],
        ["2023-03-20", "2023-03-21"],
    ),
    "published and updated": Shape(
        page(
            "Harbour Stays Open For Winter\nPublished: March 20, 2023\nUpdated: March 24, 2023",
            body(),
            "Old Market Moves To The Quay\nPublished: March 21, 2023\nUpdated: March 25, 2023",
            body(1),
        ),
        [1, 7],
        ["2023-03-20", "2023-03-21"],
    ),
    "dates above their titles": Shape(
        page(
            "March 20, 2023",
            f"Harbour Stays Open For Winter\n{body()}",
            "March 21, 2023",
            f"Old Market Moves To The Quay\n{body(1)}",
        ),
        [1, 6],
        ["2023-03-20", "2023-03-21"],
        "date line",
    ),
    "several items under one date": Shape(
        page(
            "March 20, 2023",
            f"Harbour Stays Open For Winter\n{body()}",
            f"Old Market Moves To The Quay\n{body(1)}",
            "March 21, 2023",
            f"New Bridge Waits For Money\n{body(2)}",
            f"Choir Looks For New Voices\n{body(3)}",
        ),
        [1, 6, 9, 14],
        ["2023-03-20", "2023-03-20", "2023-03-21", "2023-03-21"],
    ),
    "headings under date headings": Shape(
        page(
            "# Town notes",
            "## March 20, 2023",
            "### Harbour stays open",
            body(),
            "### Market moves",
            body(1),
            "## March 21, 2023",
            "### Bridge waits",
            body(2),
        ),
        [3, 9, 13],
        ["2023-03-20", "2023-03-20", "2023-03-21"],
    ),
    "dated headings": Shape(
        page(
            "## Harbour stays open (March 20, 2023)",
            body(),
            "## Market moves (March 21, 2023)",
            body(1),
        ),
        [1, 5],
        ["2023-03-20", "2023-03-21"],
    ),
    "underlined dates": Shape(
        page("March 20, 2023\n==============", body(), "March 21, 2023\n==============", body(1)),
        [1, 6],
        ["2023-03-20", "2023-03-21"],
    ),
    "months as headings": Shape(
        page("March 2023", body(), "April 2023", body(1), "May 2023", body(2)),
        [1, 5, 9],
        ["2023-03", "2023-04", "2023-05"],
    ),
    "seasons as headings": Shape(
        page("## Spring 2023", body(), "## Summer 2023", body(1), "## Autumn 2023", body(2)),
        [1, 5, 9],
        ["2023", "2023", "2023"],
    ),
    # the date stands behind
    "signatures after the items": Shape(
        page(
            f"{body()}\n— Coast Radio, March 20, 2023",
            f"{body(1)}\n— Coast Radio, March 21, 2023",
            f"{body(2)}\n— Coast Radio, March 22, 2023",
        ),
        [1, 4, 7],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
        "after date",
    ),
    "dates in brackets at the end": Shape(
        page(
            f"{body()}\n(CNN, 20 March 2023)",
            f"{body(1)}\n(BBC, 21 March 2023)",
            f"{body(2)}\n(Reuters, 22 March 2023)",
        ),
        [1, 4, 7],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
    # agencies
    "datelines of agencies": Shape(
        page(
            f"LONDON, March 20, 2023 (AP) — {body()}",
            f"PARIS, March 21, 2023 (AFP) — {body(1)}",
            f"BERLIN, March 22, 2023 (dpa) — {body(2)}",
        ),
        [1, 3, 5],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
        "dateline",
    ),
    "a year that nothing tells stays unknown": Shape(
        page(f"LONDON, March 20 (AP) — {body()}", f"PARIS, March 21 (AFP) — {body(1)}"),
        [1, 3],
        [None, None],
    ),
    # fields
    "blocks of fields": Shape(
        page(
            "Title: Harbour Stays Open\nDate: 2023-03-20\nLink: https://example.org/1",
            body(),
            "Title: Market Moves\nDate: 2023-03-21\nLink: https://example.org/2",
            body(1),
        ),
        [1, 7],
        ["2023-03-20", "2023-03-21"],
        "fields",
    ),
    "front matter": Shape(
        "---\ntitle: Harbour Stays Open\ndate: 2023-03-20\n---\n\n" + page(body(), body(2)),
        [1],
        ["2023-03-20"],
    ),
    "rules between": Shape(
        page(
            f"Harbour Stays Open For Winter\n{body()}\nMarch 20, 2023",
            "* * *",
            f"Old Market Moves To The Quay\n{body(1)}\nMarch 21, 2023",
            "* * *",
            f"New Bridge Waits For Money\n{body(2)}\nMarch 22, 2023",
        ),
        [1, 7, 13],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
    "other languages": Shape(
        page(
            f"Montag, 20. März 2023 – {body()}",
            f"mardi 21 mars 2023 – {body(1)}",
            f"miércoles, 22 de marzo de 2023 – {body(2)}",
        ),
        [1, 3, 5],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
    "a chinese digest": Shape(
        page(*(f"2023年3月{day}日 {CHINESE}" for day in (20, 21, 22))),
        [1, 3, 5],
        ["2023-03-20", "2023-03-21", "2023-03-22"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_cuts_and_dates(name: str) -> None:
    shape = SHAPES[name]
    assert starts(shape.text) == shape.starts
    assert dates(shape.text) == shape.dates


@pytest.mark.parametrize("name", [name for name, shape in SHAPES.items() if shape.rule])
def test_a_cut_tells_its_rule(name: str) -> None:
    shape = SHAPES[name]
    assert {item.cut.rule for item in items(shape.text)[1:]} == {shape.rule}


WIRE = page(
    f"Harbour Stays Open For Winter\nLONDON, March 20 (AP) — {body()}",
    f"Market Moves To The Quay\nPARIS, March 21 (AFP) — {body(1)}",
    f"Bridge Waits For Its Money\nBERLIN, March 22 (dpa) — {body(2)}",
)


@pytest.mark.parametrize(
    "head", ["THE EVENING WIRE - 22 MARCH 2023", "Evening Wire\nWednesday, March 22, 2023"]
)
def test_datelines_take_their_year_from_the_masthead(head: str) -> None:
    assert dates(f"{head}\n\n{WIRE}")[1:] == ["2023-03-21", "2023-03-22"]


@pytest.mark.parametrize(
    "head", ["THE EVENING WIRE - 22 MARCH 2023", "Evening Wire\nWednesday, March 22, 2023"]
)
def test_a_masthead_is_no_part_of_the_first_brief(head: str) -> None:
    first = head.count("\n") + 3
    assert starts(f"{head}\n\n{WIRE}") == [first, first + 3, first + 6]
    assert dates(f"{head}\n\n{WIRE}") == ["2023-03-20", "2023-03-21", "2023-03-22"]


def test_date_lines_above_each_titled_dispatch_open_it() -> None:
    head = "03 marzo 2022 - 14:20\nAcqua bassa nei canali\n(AGV) - CHIARANO, 03 MAR - "
    text = "ULTIMA ORA\n" + "\n".join(head + body(n) for n in range(4)) + "\n"
    assert starts(text) == [2, 5, 8, 11]


def test_short_briefs_of_agencies_under_dates() -> None:
    text = page(
        "March 20, 2023",
        "The mayor resigned on Friday after the vote. (Reuters)",
        "Oil prices rose by two per cent on Friday. (AP)",
        "March 21, 2023",
        "Police arrested two men at the harbour. (AFP)",
        "The ferry stays in port for another week. (Reuters)",
    )
    assert starts(text) == [1, 5, 7, 11]


def test_titles_above_dates_that_begin_with_a_small_letter() -> None:
    text = page(
        "Le port reste ouvert cet hiver\nlundi 20 mars 2023",
        body(),
        "Le marché déménage sur le quai\nmardi 21 mars 2023",
        body(1),
    )
    assert dates(text) == ["2023-03-20", "2023-03-21"]


def test_a_german_digest() -> None:
    text = page(f"20. März 2023 – {body()}", f"21. März 2023 – {body(1)}", f"22. März 2023 – {body(2)}")
    assert dates(text) == ["2023-03-20", "2023-03-21", "2023-03-22"]


WHOLE: dict[str, tuple[str, str | None]] = {
    "an article": (
        page("Harbour Stays Open\nBy Anna Smith\nMarch 20, 2023", body(), body(2), body(4)),
        "2023-03-20",
    ),
    "prose full of dates": (
        page(
            "Harbour Stays Open For Winter\nMarch 20, 2023",
            f"On March 3, 2021 the plan was born. {body()}",
            f"In May 2022 it came before the council. {body(1)}",
            f"By 4 June 2022 the money was gone. {body(2)}",
        ),
        "2023-03-20",
    ),
    "hard-wrapped prose in which a date begins a line": (
        "Harbour Stays Open For Winter\nMarch 20, 2023\n\n"
        "The council met in the old hall of the harbour for the first time since\n"
        "March 3, 2021, and agreed after a long night to keep the harbour open until\n"
        "May 5, 2023, when the ferries will be back and the fishermen are expected to\n"
        "leave the quay.\n",
        "2023-03-20",
    ),
    "a timeline": (
        page(
            "The Long Way To A New Bridge\nMarch 20, 2023",
            body(),
            body(2),
            "Timeline:",
            "March 3, 1998 — First plans are drawn.\nMay 5, 2004 — The ferry stops for good.\n"
            "June 6, 2011 — A first vote fails.\nJuly 7, 2019 — A second vote passes.",
            body(4),
        ),
        "2023-03-20",
    ),
    "a statute": (
        page(
            "Harbour Act",
            f"1. This act applies from 1 January 2020. {body()}",
            f"2. Licences given before 31 December 2019 stay in force. {body(1)}",
            f"3. The act of 4 May 1976 is repealed. {body(2)}",
        ),
        None,
    ),
    "a quoted mail": (
        page(
            "Harbour Stays Open For Winter\nMarch 20, 2023",
            body(),
            "> On March 3, 2023, Anna Smith wrote:\n> The council should meet again.\n"
            "> On March 1, 2023, John Miller wrote:\n> It should not.",
            body(2),
        ),
        "2023-03-20",
    ),
    "a table of days": (
        page(
            "Ferry Times For The Summer\nMarch 20, 2023",
            body(),
            "| Day | Ferry |\n| --- | --- |\n| 3 April 2023 | 10:00 |\n| 4 April 2023 | 11:00 |",
            body(2),
        ),
        "2023-03-20",
    ),
    "code": (
        page(
            "# Harbour stays open",
            "March 20, 2023",
            body(),
            "```\n2023-03-01 open the gate\n2023-03-02 close the gate\n```",
            body(2),
        ),
        "2023-03-20",
    ),
    "sections of an article": (
        page("# Harbour", "March 20, 2023", "## Plan", body(), "## Money", body(1), "## Vote", body(2)),
        "2023-03-20",
    ),
    "related news with dates": (
        page(
            "Harbour Stays Open For Winter\nMarch 20, 2023",
            body(),
            body(2),
            "Related news",
            "Ferry stops for a week\nMarch 3, 2023\n\nNew captain for the old boat\nMarch 1, 2023",
        ),
        "2023-03-20",
    ),
    "a comment thread": (
        page(
            "Harbour Stays Open For Winter\nMarch 20, 2023",
            body(),
            body(2),
            "2 comments",
            "Anna says:\nMarch 21, 2023 at 10:15 am\nWell done.\nReply",
            "John says:\nMarch 22, 2023 at 11:15 am\nNot at all.\nReply",
        ),
        "2023-03-20",
    ),
    "an interview": (
        page(
            "# A talk with the harbour master",
            "March 20, 2023",
            "## Who pays for the quay?",
            body(),
            "## When will it open?",
            body(1),
            "## What comes next?",
            body(2),
        ),
        "2023-03-20",
    ),
    "nothing but prose": (page(body(), body(2), body(4)), None),
    "one line": (BODY[0], None),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_one_piece_stays_one_piece(name: str) -> None:
    text, date = WHOLE[name]
    assert len(starts(text)) == 1
    assert dates(text) == [date]


@pytest.mark.parametrize("text", ["", "\n\n\n", " \n\t\n", "---\n", "* * *\n\n=====\n"])
def test_where_nothing_stands_there_is_no_item(text: str) -> None:
    assert items(text) == ()


def test_cuts_do_not_hang_on_how_lines_end() -> None:
    for shape in SHAPES.values():
        assert starts(shape.text.replace("\n", "\r\n")) == shape.starts


def test_white_space_at_the_ends_of_lines_changes_no_cut() -> None:
    for shape in SHAPES.values():
        assert starts(shape.text.replace("\n", "  \n")) == shape.starts


def test_a_sentence_above_a_digest_is_a_preface_and_no_item() -> None:
    text = page(BODY[3], *(f"March {day}, 2023 — {body(day)}" for day in (20, 21, 22)))
    assert starts(text) == [3, 5, 7]
    assert [(left.span.start, left.detail) for left in read(text).left_out] == [(1, "outside all items")]


def test_an_article_above_a_digest_is_an_item() -> None:
    briefs = [f"March {day}, 2023 — {body(day)}" for day in (20, 21, 22)]
    text = page("Harbour Stays Open For Winter", body(), body(2), body(4), *briefs)
    assert starts(text) == [1, 9, 11, 13]


def test_a_date_without_a_text_is_no_item() -> None:
    text = page(
        "March 20, 2023", "March 21, 2023", body(), "March 22, 2023", body(1), "March 23, 2023", body(2)
    )
    assert len(items(text)) == 3
    assert all(item.text for item in items(text))

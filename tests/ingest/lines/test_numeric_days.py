"""Days of two numbers without a year, at the head of several entries."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

HEAD = "Harbour news 2021"
JUNE = ("28/06", "21/06", "17/06", "14/06")
READ = ["2021-06-28", "2021-06-21", "2021-06-17", "2021-06-14"]
AUTUMN = ("27.09", "20.09", "14.09", "13.09")
PAPERS = ("The Harbour Times", "Reuters", "Coast Radio; late news", "Die Welt")


def entries(form: str, days: tuple[str, ...] = JUNE, head: str = HEAD) -> str:
    """A head and entries, each with its day in one form."""
    return page(head, *(form.format(day, BODY[n]) for n, day in enumerate(days)))


def cited(days: tuple[str, ...], head: str = HEAD) -> str:
    """Entries with day and paper in brackets."""
    return page(
        head,
        *(f"({day}, {paper}) {BODY[n]}" for n, (day, paper) in enumerate(zip(days, PAPERS, strict=False))),
    )


@pytest.mark.parametrize(
    "form",
    ["le {} : {}", "{} : {}", "{} – {}", "{} | {}", "{} {}", "dia {} - {}", "*{}* {}", "({}) {}"],
)
def test_days_with_a_stroke_in_one_form_head_entries(form: str) -> None:
    assert starts(entries(form)) == [3, 5, 7, 9]
    assert dates(entries(form)) == READ


@pytest.mark.parametrize("form", ["{}. {}", "{} {}"], ids=["a stop behind", "two digits each"])
def test_days_with_stops_head_entries(form: str) -> None:
    text = entries(form, AUTUMN)
    assert starts(text) == [3, 5, 7, 9]
    assert dates(text) == ["2021-09-27", "2021-09-20", "2021-09-14", "2021-09-13"]


def test_the_month_stands_first_where_the_second_number_is_none() -> None:
    assert dates(entries("{} : {}", ("06/28", "06/21", "06/17", "06/14"))) == READ


def test_headlines_stand_behind_such_days_too() -> None:
    titles = ("Bridge reopened", "Ferry stopped for a week", "Choir sings again", "Market on the quay")
    text = page(
        HEAD,
        "\n".join(
            f"{day} : {title}\n{BODY[n]} {BODY[n + 1]}"
            for n, (day, title) in enumerate(zip(JUNE, titles, strict=True))
        ),
    )
    assert [item.title for item in items(text)] == list(titles)
    assert dates(text) == READ


def test_no_year_near_leaves_them_without_a_date() -> None:
    assert dates(entries("le {} : {}", head="Harbour news")) == [None] * 4


def test_one_day_may_stand_out_of_its_order() -> None:
    assert len(items(entries("{} : {}", ("28/06", "21/06", "22/06", "14/06", "12/06")))) == 5


@pytest.mark.parametrize(
    ("form", "days"),
    [
        ("{} : {}", ("14/06", "02/06", "28/06", "05/06", "20/06")),
        ("{} : {}", ("28/06", "21/06", "22/06", "14/06", "16/06", "12/06")),
        ("{} : {}", ("28/06", "28/06", "28/06", "28/06")),
        ("{} : {}", ("06/28", "06/21", "28/06", "06/14")),
        ("{} : {}", ("35/06", "34/06", "33/06", "32/06")),
        ("{}. {}", ("27.19", "20.19", "14.19")),
        ("{} {}", ("2.1", "1.4", "1.3", "1.2")),
        ("{} {}", ("13.30", "12.00", "11.15", "10.30")),
        ("{} h {}", ("14.10", "13.10", "12.10")),
        ("{} : {}", ("28/06", "21/06")),
    ],
    ids=[
        "in no order",
        "two out of order",
        "all the same",
        "day and month first",
        "no days",
        "no months",
        "versions",
        "hours",
        "hours with their sign",
        "two only",
    ],
)
def test_other_numbers_are_no_days(form: str, days: tuple[str, ...]) -> None:
    assert starts(entries(form, days)) == [1]


def test_a_small_letter_behind_two_numbers_makes_them_none() -> None:
    text = page(HEAD, *(f"{day} {BODY[n][0].lower()}{BODY[n][1:]}" for n, day in enumerate(AUTUMN)))
    assert starts(text) == [1]


def test_days_in_different_forms_are_no_run() -> None:
    forms = ("le {} : {}", "{} – {}", "{} | {}", "dia {} : {}")
    text = page(HEAD, *(forms[n].format(day, BODY[n]) for n, day in enumerate(JUNE)))
    assert starts(text) == [1]


def test_day_and_paper_in_brackets_head_entries_in_any_order() -> None:
    text = cited(("12.12.", "30.12.", "3.12.", "21.12."))
    assert starts(text) == [3, 5, 7, 9]
    assert dates(text) == ["2021-12-12", "2021-12-30", "2021-12-03", "2021-12-21"]
    assert [item.source for item in items(text)] == [
        "The Harbour Times",
        "Reuters",
        "Coast Radio",
        "Die Welt",
    ]
    assert items(text)[0].text.startswith(BODY[0])


@pytest.mark.parametrize(
    "days", [("12.12.", "30.12."), ("12.12.", "30.12.", "31.02.")], ids=["two only", "one is no day"]
)
def test_few_brackets_or_other_numbers_head_nothing(days: tuple[str, ...]) -> None:
    assert starts(cited(days)) == [1]


def test_the_year_stands_in_the_heading_of_the_run() -> None:
    assert dates(entries("{} : {}", head="Die Woche (KW 37/2021)")) == READ


def test_the_number_of_a_list_is_no_day_of_the_month_behind_it() -> None:
    text = page(*(f"{n}. June {16 - n}, 2015\n\n{body(n, 2)}\n\nThe Harbour Times" for n in range(1, 5)))
    assert dates(text) == ["2015-06-15", "2015-06-14", "2015-06-13", "2015-06-12"]

"""Days inside entries of one line, where most lines of a page have theirs in one place."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page

DAYS = ("October 25, 2012", "October 18, 2012", "October 11, 2012", "October 4, 2012")


def test_the_same_words_before_the_day_at_the_head_of_each_entry() -> None:
    text = page(*(f"As printed in our {day} issue... {body(n)}" for n, day in enumerate(DAYS)))
    assert dates(text) == ["2012-10-25", "2012-10-18", "2012-10-11", "2012-10-04"]
    assert items(text)[0].text.startswith(BODY[0])


def test_the_day_at_the_very_end_of_each_entry() -> None:
    text = page(*(f"{body(n)} Ada Holm | {day} | 7:03 am" for n, day in enumerate(DAYS)))
    assert dates(text) == ["2012-10-25", "2012-10-18", "2012-10-11", "2012-10-04"]


def test_other_words_before_each_day_are_prose() -> None:
    heads = ("As we heard on", "Nobody had hoped before", "It rained all of", "The boats left on")
    text = page(
        *(f"{head} {day} that {body(n)}" for n, (head, day) in enumerate(zip(heads, DAYS, strict=True)))
    )
    assert len(items(text)) == 1


def test_days_in_a_few_of_many_paragraphs_are_prose() -> None:
    entries = [f"As printed in our {day} issue... {body(n)}" for n, day in enumerate(DAYS[:3])]
    assert len(items(page(*entries, *(body(n) for n in range(3))))) == 1


def test_days_at_the_end_of_a_few_of_many_paragraphs_are_prose() -> None:
    entries = [f"{body(n)} The mayor came home on {day}" for n, day in enumerate(DAYS[:3])]
    assert len(items(page(*entries, *(body(n) for n in range(3))))) == 1


@pytest.mark.parametrize(
    "form",
    [
        "{body} Ada Holm | {month} 2012",
        "{body} Ada Holm | {month} 25",
        "{body} It was {month} 25, 2012 in Tarn",
    ],
    ids=["no day", "no year", "words behind"],
)
def test_what_is_no_whole_day_at_the_very_end_is_prose(form: str) -> None:
    months = ("October", "September", "August", "July")
    text = page(*(form.format(body=body(n), month=month) for n, month in enumerate(months)))
    assert len(items(text)) == 1


def test_a_day_of_no_year_behind_the_same_words_is_prose() -> None:
    text = page(*(f"As printed in our October {25 - n} issue... {body(n)}" for n in range(4)))
    assert len(items(text)) == 1


def test_the_day_behind_the_source_of_each_entry_whatever_the_source() -> None:
    sources = ("#courier.example", "#harbour.example", "#gazette.example", "#times.example")
    days = ("#Feb.24.2026", "#Feb.23.2026", "#Feb.21.2026", "#Feb.18.2026")
    text = page(*(f"{s}. × {d} {body(n)}" for n, (s, d) in enumerate(zip(sources, days, strict=True))))
    assert dates(text) == ["2026-02-24", "2026-02-23", "2026-02-21", "2026-02-18"]


def test_the_day_glued_to_the_last_word_of_each_entry() -> None:
    days = ("27.05.2022", "18.05.2022", "12.04.2022", "28.03.2022")
    assert dates(page(*(f"{body(n)}{day}" for n, day in enumerate(days)))) == [
        "2022-05-27",
        "2022-05-18",
        "2022-04-12",
        "2022-03-28",
    ]


def test_a_day_glued_to_one_of_many_paragraphs_is_no_entry() -> None:
    assert len(items(page(f"{body(0)}27.05.2022", *(body(n) for n in range(1, 5))))) == 1


def clippings(days: tuple[str, ...]) -> str:
    """Clippings that end with their paper and day, above as many paragraphs without one."""
    entries = (f"{body(n)[:-1]}   Coast Times  {day}" for n, day in enumerate(days))
    return page("Archived news items", *entries, *(body(n, 3) for n in range(6)))


def test_days_at_the_ends_of_entries_on_a_part_of_a_page() -> None:
    days = ("6 May 2016", "3 May 2016", "22nd April 2016", "18th April 2016", "5th April 2016")
    assert dates(clippings(days))[:5] == [
        "2016-05-06",
        "2016-05-03",
        "2016-04-22",
        "2016-04-18",
        "2016-04-05",
    ]


def test_the_same_day_at_the_ends_of_paragraphs_is_that_of_a_frame() -> None:
    assert len(items(clippings(("6 May 2016",) * 5))) == 1

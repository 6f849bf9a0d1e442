"""Days on lines with other things beside them, told by their likes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.domain.document import Document
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.read import read_lines

from ..pages import BODY, body, dates, items, page, starts

DAYS = ("19 February 2015", "18 February 2015", "14 February 2015", "11 February 2015")
NAMES = ("Snails keep time", "Old glass flows", "Robot folds a sheet", "Leap day babies")


def told(lines: tuple[str, ...]) -> str:
    """Titles, a line of this form below each, and a text."""
    return page(*(f"{NAMES[n]}\n\n{line}\n\n{body(n)}" for n, line in enumerate(lines)))


def days(text: str) -> list[tuple[int, Role]]:
    """The lines that have a day apart from the text, and the sort of it."""
    lines = read_lines(Document.of("page.txt", text))
    return [(line.number, line.anchor.role) for line in lines if line.anchor is not None]


@pytest.mark.parametrize(
    "form",
    [
        "IN SHORT:  11:50 {day}",
        "In the field 11:50 {day} | remarks",
        "Seen 120 times, put here on {day} by the desk",
        "{day} / Weather",
    ],
)
def test_lines_with_the_same_words_around_a_day_date_the_titles_above(form: str) -> None:
    text = told(tuple(form.format(day=day) for day in DAYS))
    assert dates(text) == ["2015-02-19", "2015-02-18", "2015-02-14", "2015-02-11"]
    assert [item.title for item in items(text)] == list(NAMES)


def test_the_name_of_the_author_may_differ() -> None:
    names = ("Ans Blok", "Jan van der Wit", "Koos", "Ans Blok")
    text = told(tuple(f"Gepost door {name} op ma {4 + 7 * n} mei 2015 09:12" for n, name in enumerate(names)))
    assert dates(text) == ["2015-05-04", "2015-05-11", "2015-05-18", "2015-05-25"]
    assert [item.title for item in items(text)] == list(NAMES)


def test_a_place_of_one_or_two_words_may_differ() -> None:
    places = ("Aomori", "Port Hale", "Sendai", "Ube")
    text = told(tuple(f"{place} 2019.02.{20 - n} 19:28" for n, place in enumerate(places)))
    assert dates(text) == ["2019-02-20", "2019-02-19", "2019-02-18", "2019-02-17"]


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_are_not_told(count: int) -> None:
    lines = tuple(f"Seen 120 times, put here on {day} by the desk" for day in DAYS[:count])
    assert days(told(lines)) == []


def test_other_words_on_each_line_are_not_told() -> None:
    lines = (
        "The mayor came home on 19 February 2015 with a cold",
        "Nobody at the harbour had seen 18 February 2015 coming",
        "A boat of 14 February 2015 was given to the school",
    )
    assert days(told(lines)) == []


def test_two_days_on_a_line_are_none_of_publication() -> None:
    pairs = pairwise(DAYS)
    lines = tuple(f"Seen on {day}, and before that on {other} at the pier" for day, other in pairs)
    assert days(told(lines)) == []


def test_one_line_that_comes_back_with_its_day_is_not_told() -> None:
    assert days(told(("Seen 120 times, put here on 19 February 2015 by the desk",) * 4)) == []


@pytest.mark.parametrize("day", ["in {} 2015", "on 3 {}"], ids=["months", "no year"])
def test_days_that_are_not_whole_are_not_told(day: str) -> None:
    months = ("February", "March", "April", "May")
    assert days(told(tuple(f"Seen 120 times, put here {day.format(m)} by the desk" for m in months))) == []


@pytest.mark.parametrize("word", ["Saved", "Retrieved", "Fetched", "Accessed", "Archived", "Printed"])
def test_the_day_of_a_copy_is_none_of_publication(word: str) -> None:
    assert days(told(tuple(f"{word} for the reading room, {day}, by hand" for day in DAYS))) == []


def test_addresses_are_not_told() -> None:
    assert days(told(tuple(f"https://site.example/harbour?of={day}" for day in DAYS))) == []
    assert days(told(tuple(f"https://site.example/of/{day.replace(' ', '-')}/x" for day in DAYS))) == []


def test_a_column_of_days_is_a_table() -> None:
    column = "\n".join(f"Seen 120 times, put here on {day} by the desk" for day in DAYS)
    assert days(page("How often it was seen", column, body())) == []


def test_teasers_without_a_stop_below_the_days_are_text() -> None:
    teasers = (
        "Cut off from light, snails still set out for food within ten minutes of their usual hour",
        "A pane from a ship has moved by less than the width of an atom in two hundred years",
        "It took the machine nine days, which its makers call faster than most people",
        "Twenty thousand records give no sign of the fortune that grandmothers promise",
    )
    text = page(*(f"{NAMES[n]}\n\n{DAYS[n]}\n\n{teasers[n]}" for n in range(4)))
    lines = read_lines(Document.of("page.txt", text))
    assert [line.body_like for line in lines if line.content in teasers] == [True] * 4
    assert [item.title for item in items(text)] == list(NAMES)


def test_headlines_below_the_days_stay_headlines_where_no_title_stands_above() -> None:
    text = page(*(f"{DAYS[n]}\n\n{NAMES[n]}\n\n{BODY[n][:-1]}" for n in range(4)))
    lines = read_lines(Document.of("page.txt", text))
    assert [line.title_like for line in lines if line.content in NAMES] == [True] * 4
    closed = page(*(f"{DAYS[n]}\n\n{NAMES[n]}\n\n{BODY[n]}" for n in range(4)))
    assert dates(closed) == ["2015-02-19", "2015-02-18", "2015-02-14", "2015-02-11"]


def test_the_names_of_papers_may_be_longer_and_hours_stand_behind() -> None:
    papers = (
        "Coast Radio Evening News. 8:19",
        "The Upland Times",
        "Nordvik Post. 17:08",
        "Osthaven Daily Gazette",
    )
    lines = []
    for n, paper in enumerate(papers):
        name, _, hour = paper.partition(".")
        lines.append(f"{body(n)}\n{name} 0{n + 3} September 2022{'.' + hour if hour else ''}")
    assert len(days("\n\n".join(lines) + "\n")) == 4


def rubrics(label: str = "Published on") -> str:
    """Entries without headlines, each below its rubric with a day, and with the way to the whole story."""
    heads = (
        f"Category: {word} {label} {day} Hits: {n}"
        for n, (word, day) in enumerate(zip(NAMES, DAYS, strict=True))
    )
    return page(
        *(f"{head}\n\n{body(n)}\n\nRead more https://site.example/{n}" for n, head in enumerate(heads))
    )


def test_a_rubric_and_the_day_of_its_entry_on_one_line_open_the_entry() -> None:
    assert [item.span.start for item in items(rubrics())] == [1, 7, 13, 19]
    assert dates(rubrics()) == ["2015-02-19", "2015-02-18", "2015-02-14", "2015-02-11"]


def test_days_behind_other_words_on_the_line_of_a_rubric_date_nothing() -> None:
    assert starts(rubrics("which is said to be from")) != [1, 7, 13, 19]


def archive(name: str) -> str:
    """Clippings below their paper, day, issue and title on one line."""
    days = (
        "Saturday, February 23, 1833",
        "Tuesday, November 2, 1841",
        "Monday, May 10, 1875",
        "Tuesday, May 11, 1875",
    )
    return page(
        *(f"{name}: {day}, Issue 15{n} – Wreck of a brig\n{body(n, 2)}" for n, day in enumerate(days))
    )


def test_a_paper_before_the_day_of_each_title() -> None:
    assert dates(archive("Times")) == ["1833-02-23", "1841-11-02", "1875-05-10", "1875-05-11"]
    assert items(archive("Times"))[0].title == "Issue 150 – Wreck of a brig"


def test_what_stands_behind_the_day_of_something_else_is_no_title() -> None:
    assert items(archive("When"))[0].title != "Issue 150 – Wreck of a brig"


HEADING = "Around the valley today: {}"


def test_a_heading_that_comes_back_with_another_day_is_a_day_of_its_own() -> None:
    text = page(*(f"{HEADING.format(day)}\n\n{body(n)}" for n, day in enumerate(DAYS)))
    assert [role for _, role in days(text)] == [Role.ALONE] * 4
    assert dates(text) == ["2015-02-19", "2015-02-18", "2015-02-14", "2015-02-11"]


def test_titles_with_their_days_behind_are_none() -> None:
    text = page(
        *(f"{name}: {day}\n\n{body(n)}" for n, (name, day) in enumerate(zip(NAMES, DAYS, strict=True)))
    )
    assert Role.ALONE not in {role for _, role in days(text)}


def test_a_label_straight_below_a_title_is_no_heading() -> None:
    text = page(
        *(
            f"{name}\nTime reported: {day}\n{body(n)}"
            for n, (name, day) in enumerate(zip(NAMES, DAYS, strict=True))
        )
    )
    assert Role.ALONE not in {role for _, role in days(text)}


@pytest.mark.parametrize(
    "nothing", ["No information posted", "Nothing to report", "Keine Meldungen", "Rien à signaler"]
)
def test_a_day_without_news_dates_nothing(nothing: str) -> None:
    blocks = [f"{HEADING.format(day)}\n\n{body(n)}" for n, day in enumerate(DAYS)]
    blocks[1] = f"{HEADING.format(DAYS[1])}\n\n{nothing}"
    text = page(*blocks)
    assert dates(text) == ["2015-02-19", "2015-02-14", "2015-02-11"]
    assert nothing not in " ".join(item.text for item in items(text))


def sections(rubrics: tuple[str, ...], between: str = "") -> str:
    blocks = (
        f"{day}, 17:20 {rubric}\n{between}{name} in the old valley\n{body(n)}"
        for n, (day, rubric, name) in enumerate(zip(DAYS, rubrics, NAMES, strict=True))
    )
    return page("The archive of the valley", *blocks)


def test_a_word_or_two_behind_days_above_headlines_are_rubrics() -> None:
    text = sections(("Society", "Water", "Sport", "City life"))
    assert [item.title for item in items(text)] == [f"{name} in the old valley" for name in NAMES]
    assert dates(text) == ["2015-02-19", "2015-02-18", "2015-02-14", "2015-02-11"]


def test_longer_words_behind_days_are_headlines() -> None:
    rubrics = tuple(f"{name} after all" for name in NAMES)
    assert [item.title for item in items(sections(rubrics))] == list(rubrics)

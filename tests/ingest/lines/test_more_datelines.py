"""Datelines, days and labels in further forms of agencies, papers and pages."""

from __future__ import annotations

import pytest

from reader.ingest.lines.anchoring import read_anchor
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field, read_label

from ..pages import BODY, body, dates, items, only, page


def day(line: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of the anchor of a line."""
    anchor = read_anchor(line, 0)
    assert anchor is not None
    return anchor.mention.year, anchor.mention.month, anchor.mention.day


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("HILO (May 3, 2006) -- ", ""),
        ("HILO, Hawaii, May 3, 2006 -- ", ""),
        ("CAIRO, Egypt (AP) — August 17, 2011. ", "AP"),
        ("CAIRO (AP) — August 17, 2011. ", "AP"),
        ("Faro, 12 mar (Lusa) - ", "Lusa"),
        ("Faro, 12 de mar (Lusa) – ", "Lusa"),
        ("Lisboa, 5 out (Lusa) - ", "Lusa"),
        ("Lisboa, 5 set (Lusa) - ", "Lusa"),
        ("Sarnova, 27/10/1997 (MTA) - ", "MTA"),
    ],
)
def test_datelines(head: str, agency: str) -> None:
    anchor = read_anchor(head + BODY[0], 0)
    assert anchor is not None
    assert (anchor.role, anchor.agency) == (Role.DATELINE, agency)
    assert (head + BODY[0])[anchor.rest :] == BODY[0]


@pytest.mark.parametrize(
    "head",
    [
        "HILO (May 3, 2006) ",
        "CAIRO, Egypt — August 17, 2011. ",
        "Cairo, Egypt (AP) — August 17, 2011. ",
        "Faro, 12 mar - ",
        "Faro, 12 mar (e mais) ",
        "In the spring (May 3, 2006) of that year ",
    ],
)
def test_other_places_and_days_are_no_datelines(head: str) -> None:
    assert read_anchor(head + BODY[0], 0) is None


def test_the_short_month_of_a_dispatch_takes_its_year_from_the_head() -> None:
    told = (f"Faro, 12 mar (Lusa) - {body(0, 3)}", f"Lagos, 13 mar (Lusa) - {body(3, 3)}")
    assert dates(page("Notícias do porto\n14 de março de 2021", *told))[-2:] == ["2021-03-12", "2021-03-13"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Vannes, le 9 septembre 2016", (2016, 9, 9)),
        ("Oslo, den 9. september 2016", (2016, 9, 9)),
        ("Wien, am 9. September 2016", (2016, 9, 9)),
        ("Kraków, dnia 9 września 2016", (2016, 9, 9)),
        ("Sarnova, 27/10/1997 (MTA)", (1997, 10, 27)),
        ("Orkney Courier, 3 March 2021, p. 12", (2021, 3, 3)),
        ("Orkney Courier, 3 March 2021, S. B4.", (2021, 3, 3)),
        ("2021-03-03 | Harbour News", (2021, 3, 3)),
        ("repris du blog Le Quai, octobre 2016", (2016, 10, None)),
        ("Reprinted from The Courier, March 3, 2021", (2021, 3, 3)),
        ("Übernommen aus Harbour Times, 3. März 2021", (2021, 3, 3)),
    ],
)
def test_places_and_papers_with_their_day(line: str, read: tuple[int, int, int | None]) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is Role.BYLINE
    assert day(line) == read


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("repris du blog Le Quai, octobre 2016", "blog Le Quai"),
        ("Reprinted from The Courier, March 3, 2021", "The Courier"),
    ],
)
def test_the_paper_that_a_text_was_copied_from(line: str, paper: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert (anchor.lead, anchor.labelled) == (paper, True)


@pytest.mark.parametrize(
    "line",
    [
        "Sarnova, 27/10/1997 (in winter)",
        "Orkney Courier, 3 March 2021, perhaps",
        "Taken from the sea in March 2021",
        f"Taken from The Courier, March 3, 2021, {BODY[0]} {BODY[1]}",
        "Vannes est loin le 9 septembre 2016",
    ],
)
def test_days_in_other_words_are_none(line: str) -> None:
    assert read_anchor(line, 0) is None


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("*** Année 2008 ***", (2008, None, None)),
        ("The year 2008", (2008, None, None)),
        ("Jahr 2008", (2008, None, None)),
        ("Rok 2008", (2008, None, None)),
        ("(2006-05-19) 第02版:国际", (2006, 5, 19)),
        ("2006-05-19 Seite 12", (2006, 5, 19)),
        ("11月28日(水) 09:00 [経済]", (None, 11, 28)),
        ("March 3, 2021 [Sport]", (2021, 3, 3)),
        ("3. März 2021 Lesezeit: 3 Minuten", (2021, 3, 3)),
        ("March 3, 2021 | Reading time: 4 minutes", (2021, 3, 3)),
        ("3 mars 2021 · Temps de lecture : 3 min", (2021, 3, 3)),
    ],
)
def test_days_with_what_a_page_puts_beside_them_stand_alone(
    line: str, read: tuple[int | None, int | None, int | None]
) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is Role.ALONE
    assert day(line) == read


@pytest.mark.parametrize(
    "line",
    [
        "2006-05-19 page turner of the week",
        "11月28日(水) 09:00 経済",
        "March 3, 2021 [a note that is much longer than a section]",
        "3. März 2021 Lesezeit am Kamin",
        "Année 2008 et suite",
        "2021-03-03 | Report from the Harbour News",
    ],
)
def test_days_with_other_words_beside_them_do_not(line: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is None or anchor.role is Role.TITLE_LEAD


@pytest.mark.parametrize(
    ("line", "role"),
    [(f"Montag, 8/7 - {BODY[0]}", Role.LEAD), ("Montag, 8/7 - A harbour opens", Role.TITLE_LEAD)],
)
def test_two_numbers_behind_a_weekday_are_a_day(line: str, role: Role) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is role


@pytest.mark.parametrize("line", ["8/7 - A harbour opens", "Montag, 8/7/2 - A harbour opens", "8/7 - A"])
def test_two_numbers_without_a_weekday_are_none(line: str) -> None:
    assert read_anchor(line, 0) is None


def test_a_year_over_days_gives_them_their_year() -> None:
    text = page("*** Année 2008 ***", *(f"le {d} juin : {body(n)}" for n, d in enumerate((28, 21, 17, 14))))
    assert dates(text) == ["2008-06-28", "2008-06-21", "2008-06-17", "2008-06-14"]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Original-Content von: Hafenamt Tarn, übermittelt durch news aktuell", "Hafenamt Tarn"),
        ("Original-Content von: Hafenamt Tarn", "Hafenamt Tarn"),
        ("Provided by University of Tarn", "University of Tarn"),
        ("provided by Tarn News", "Tarn News"),
    ],
)
def test_who_issued_a_text(line: str, source: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.field, label.value) == (Field.SOURCE, source)
    assert line[label.start : label.end] == source
    item = only(page("Storks are back on the mill\nMarch 3, 2021", body(0, 3), body(2, 3), line))
    assert item.source == source


@pytest.mark.parametrize(
    "line",
    [
        "Provided by nobody at all",
        "Provided by Tarn, the water is clean. Nobody drinks it",
        "Provided by University of Tarn: a gift",
        "News provided by",
    ],
)
def test_other_words_issue_nothing(line: str) -> None:
    assert read_label(line) is None


def test_a_dispatch_opens_an_item() -> None:
    text = page(*(f"Sarnova, {n + 3}/10/1997 (MTA) - {body(n, 3)}" for n in range(3)))
    assert len(items(text)) == 3


def test_places_before_brackets_of_an_agency_that_was_taken_out_open_items() -> None:
    text = page(*(f"{place} () – {body(n)}" for n, place in enumerate(("Velde", "Oberau", "Tarn"))))
    assert [(item.span.start, item.source) for item in items(text)] == [(1, None), (3, None), (5, None)]

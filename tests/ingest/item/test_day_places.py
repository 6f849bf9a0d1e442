"""Where the day of a text may stand, beside the lines in which most have it."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, page

MENU = "Home | News | Sport | Weather | About us"


@pytest.mark.parametrize("headline", ["The wait is over: the ferry sails!", "Who will pay for the quay?"])
def test_a_day_straight_below_a_headline_that_ends_as_a_sentence_does(headline: str) -> None:
    heads = (
        ("Nine boats at the regatta", "2014-06-03 10:15"),
        (headline, "2014-06-02 09:30"),
        ("New rope for the chain ferry", "2014-06-01 17:40"),
        ("A quiet winter", "2014-05-30 08:00"),
    )
    texts = [f"{title}\n{day}\n{BODY[n]}\n" for n, (title, day) in enumerate(heads)]
    assert dates("\n".join(texts)) == ["2014-06-03", "2014-06-02", "2014-06-01", "2014-05-30"]


def test_a_paper_and_its_stamp_close_a_text() -> None:
    text = page("Die Toten des Jahres", body(), body(2), "(abendblatt.example) | Stand: 31.12.2019, 06:00")
    assert dates(text) == ["2019-12-31"]


def test_a_sentence_about_a_publication_is_no_stamp() -> None:
    text = page("The pilot's house", "Saturday, March 3, 2018", body(), "The book is published on March 15.")
    assert dates(text) == ["2018-03-03"]


def test_who_posted_a_text_and_when_may_have_a_line_below_it() -> None:
    text = page(MENU, body(), body(2), "Posted by Ada Holm, September 6, 2012\nMore by Ada Holm:\nTwo shut")
    assert dates(text)[0] == "2012-09-06"


def test_place_agency_and_day_above_a_text() -> None:
    assert dates(page("Malmö (AFP) Feb 23, 2021", body(), body(2))) == ["2021-02-23"]


@pytest.mark.parametrize("line", ["Aired January 06, 2006 - 12:42   ET", "DATELINE January 6, 2006"])
def test_words_before_the_day_of_a_broadcast_and_of_a_release(line: str) -> None:
    assert dates(page("The President in Chicago", line, body(), body(2))) == ["2006-01-06"]


@pytest.mark.parametrize(
    ("line", "iso"),
    [("11 Tetor, 2019", "2019-10-11"), ("اپریل 8, 2022", "2022-04-08"), ("8 xullo 2022", "2022-07-08")],
)
def test_months_of_more_languages(line: str, iso: str) -> None:
    assert dates(page("Harbour opens again", line, body(), body(2))) == [iso]


@pytest.mark.parametrize("day", ["(18.01.2018)", "(Di giovedì 18 gennaio 2018)"])
def test_a_day_in_brackets_before_the_first_sentence(day: str) -> None:
    text = page(MENU, "Neue Hoffnung für den Hafen", f"{day} {body()}", body(2), body(4))
    assert dates(text) == ["2018-01-18"]


@pytest.mark.parametrize(
    ("address", "iso"),
    [
        ("https://wire.example/business/mill-raises-forecast-2023-07-20/", "2023-07-20"),
        ("https://paper.example/business/20230720/mill.html", "2023-07-20"),
        ("https://blog.example/2023/07/mill-raises-forecast.html", "2023-07"),
        ("https://blog.example/wp-content/uploads/2023/07/mill.jpg", None),
        ("https://blog.example/notes/20231355/mill.html", None),
    ],
)
def test_the_day_in_an_address(address: str, iso: str | None) -> None:
    assert dates(page("Mill raises its forecast", body(), body(2), address)) == [iso]


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        ("date: 2020-11\n\nVrijdag 13 november 2020", "2020-11-13"),
        ("date: 2020-11\n\n13 november", "2020-11-13"),
        (f"date: 2020-11\n\n{BODY[3]}\n\n13 november 2020", "2020-11"),
    ],
)
def test_a_day_in_the_head_tells_more_than_the_month(head: str, iso: str) -> None:
    assert dates(page(f"De brug blijft open\n\n{head}", body(), body(2))) == [iso]


def test_the_day_of_minutes_stands_before_that_of_the_next_meeting() -> None:
    head = "MINUTES OF THE AGM HELD ON THURSDAY 13 OCTOBER 2011"
    text = page("Village Hall", head, body(), body(2), body(4), "Thursday 11 October 2012 at 7.30pm")
    assert dates(text) == ["2011-10-13"]


@pytest.mark.parametrize(
    "head",
    [
        "Compte rendu de la réunion du 13 octobre 2011",
        f"Village Hall Minutes of the Meeting held at 7pm on 13 October 2011 in the hall. {body(0, 6)}",
        "Ley 4/2011 de 13 de octubre, del Consejo Regional de la Pesca",
        "Decreto n.º 12/2011, de 13 de octubre",
    ],
)
def test_the_day_in_the_head_of_minutes_and_laws(head: str) -> None:
    assert dates(page(head, body(), body(2))) == ["2011-10-13"]


@pytest.mark.parametrize(
    "foot",
    [
        "A version of this article appears in print on April 12, 2020, Section A, Page 4.",
        "Een versie van dit artikel verscheen ook in De Bode van 12 april 2020",
    ],
)
def test_the_day_of_the_print_where_there_is_no_other(foot: str) -> None:
    assert dates(page("Harbour opens again", body(), body(2), foot)) == ["2020-04-12"]
    assert dates(page("Harbour opens again", "April 11, 2020", body(), body(2), foot))[0] == "2020-04-11"


def test_the_address_on_top_of_a_page_is_its_own() -> None:
    menu = "Home\nSearch this blog\nShare\nGet link"
    text = page("https://blog.example/2025/08/concerts.html", menu, "Concerts at noon", body(), body(2))
    assert dates(text) == ["2025-08"]

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

"""Days that one hand tells, lists of days and programmes are one text."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, page, starts

DAYS = ("3", "5", "6", "9", "12", "14")
TOLD = tuple(f"{text} It rained." for text in BODY)


@pytest.mark.parametrize(
    "title",
    ["Log book of the Marit", "The diary of a net maker", "Mein Bordtagebuch", "Carnet de bord", "航海日記"],
)
@pytest.mark.parametrize("entry", ["March {}: {}", "Sun. March {}\n{}"])
def test_the_entries_of_a_diary_stay_together_the_newest_first_too(title: str, entry: str) -> None:
    entries = [entry.format(day, text) for day, text in zip(DAYS[::-1], TOLD, strict=True)]
    assert len(starts(page(title, "To be continued", *entries))) == 1


def test_a_diary_of_news_is_cut() -> None:
    entries = [f"{day} March 2021: {text}" for day, text in zip(DAYS, TOLD, strict=True)]
    assert len(starts(page("News diary of the islands", *entries))) == len(DAYS)


def test_places_with_their_days_below_an_article_are_a_list() -> None:
    towns = ("Velde", "Lund", "Osthaven", "Kell", "Moor", "Dale")
    tour = "\n".join(f"March {day}, 2021: {town}" for day, town in zip(DAYS, towns, strict=True))
    assert starts(page("The tour of the brass band", *(body(n, 3) for n in range(4)), tour)) == [1]


def test_days_below_the_terms_of_a_programme_head_nothing() -> None:
    terms = (
        "AUTUMN TERM 2020\nMonday 7 September - Friday 18 December 2020\nThe doors open at nine for all.",
        "SPRING TERM 2021\nMonday 11 January - Friday 26 March 2021\nHalf term is in the last week.",
        "SUMMER TERM 2021\nMonday 19 April - Friday 16 July 2021\nA feast on the lawn ends the school year.",
    )
    assert len(starts(page("Term dates of the evening school", "\n".join(terms)))) == 1


def test_a_day_before_a_place_among_days_inside_sentences_is_prose() -> None:
    told = [
        f"Monday {day} March, at noon, the choir sings in {town} for nothing."
        for day, town in ((1, "Velde"), (8, "Lund"), (15, "Kell"))
    ]
    among = [
        f"Friday {day} March, {town}: the choir sings at noon." for day, town in ((5, "Moor"), (12, "Dale"))
    ]
    head = ("https://velde.example/2021/03/choir.html", "The choir sings")
    assert starts(page(*head, "It begins with a song in the old hall.", *told, *among, "It is free.")) == [1]

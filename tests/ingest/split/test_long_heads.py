"""Lines that stand where the heads of others do, such as headlines that are too long by their shape."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

SHORT = ("Ferry lines merge after all", "Choir of the quay sings again", "Market moves into the old hall")
LONG = (
    "The four women who kept the lighthouse burning through the winter storms are honoured "
    "on the new harbour ferry this spring",
    "Quay Holdings Ltd. Announces a Second Share Offer",
)


def wire(odd: str, text: str) -> str:
    """Headlines with their day and text straight below each other, every other of which is odd."""
    heads = (SHORT[0], odd, SHORT[1], odd, SHORT[2], odd)
    texts = (BODY[0], text, BODY[1], text, BODY[2], text)
    return "".join(
        f"{head}\n0{9 - n}/01/2018 - 05:3{n} PM\n{told}\n"
        for n, (head, told) in enumerate(zip(heads, texts, strict=True))
    )


@pytest.mark.parametrize("odd", LONG)
def test_a_headline_that_looks_like_text_stands_where_those_of_others_do(odd: str) -> None:
    assert starts(wire(odd, body(3, 3))) == [1, 4, 7, 10, 13, 16]


def test_a_sentence_above_a_day_is_no_headline() -> None:
    assert starts(wire(BODY[4], body(3, 3))) != [1, 4, 7, 10, 13, 16]


def test_summaries_with_the_way_to_their_texts_are_text() -> None:
    told = (
        "Two lines of the old port are one",
        "A choir of nineteen men is back",
        "Stalls move indoors for the winter",
    )
    text = "".join(
        f"{head}\n0{9 - n}/01/2018 - 05:3{n} PM\nVELDE -- {told[n]}  more  »\n"
        for n, head in enumerate(SHORT)
    )
    assert starts(text) == [1, 4, 7]
    assert not any(item.left_out for item in items(text))


PLACES = ("VELDE", "OBERAU / TARN", "HEXLEY", "KENDAL")


def test_places_open_briefs_below_the_name_of_their_agency() -> None:
    told = [f"{place} — {BODY[n]}" for n, place in enumerate(PLACES)]
    assert starts("Coast Agency\n" + "\n".join(told) + "\n") == [2, 3, 4, 5]


def test_two_places_with_a_stroke_open_a_brief() -> None:
    text = page("March 29, 2010", *(f"{place}: {BODY[n]}" for n, place in enumerate(PLACES)))
    assert starts(text) == [3, 5, 7, 9]
    assert dates(text) == ["2010-03-29"] * 4

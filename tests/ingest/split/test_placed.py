"""Headlines above texts that open with their place."""

from __future__ import annotations

from ..pages import body, dates, page, starts

PLACES = ("Velde", "Oberau/ Ried", "Bad Tarn", "Hexley")
HEADS = ("Bicycle stolen", "Fire in a barn", "Deer on the road", "Who saw the van?")


def log(heads: tuple[str, ...] = HEADS, places: tuple[str, ...] = PLACES) -> str:
    return "\n".join(
        f"{head}\n{place} – {body(n)}" for n, (head, place) in enumerate(zip(heads, places, strict=True))
    )


def test_each_opens_an_item_with_the_day_of_the_page() -> None:
    text = f"Police station Velde\nVelde, 27 January 2021\nThe reports of the day:\n{log()}\n"
    assert starts(text) == [4, 6, 8, 10]
    assert dates(text) == ["2021-01-27"] * 4


def test_each_takes_the_day_above_it() -> None:
    first, second = log(HEADS[:2], PLACES[:2]), log(HEADS[2:], PLACES[2:])
    text = f"Velde, 27 January 2021\nThe reports:\n{first}\nVelde, 11 December 2020\nThe reports:\n{second}\n"
    assert dates(text) == ["2021-01-27", "2021-01-27", "2020-12-11", "2020-12-11"]


def test_two_such_texts_open_nothing() -> None:
    assert len(starts(f"Police station Velde\n{log(HEADS[:2], PLACES[:2])}\n")) == 1


def test_places_among_other_paragraphs_open_nothing() -> None:
    others = "\n".join(
        f"{head}\n{body(n)}" for n, head in enumerate(("In the hills", "At sea", "Home", "Why"))
    )
    assert len(starts(f"What the summer was like\n{log(HEADS[:3], PLACES[:3])}\n{others}\n")) == 1


def test_headlines_with_days_of_their_own_are_not_asked() -> None:
    text = page(
        *(f"{head}\n{n} March 2021\n{PLACES[n]} – {body(n, 3)}" for n, head in enumerate(HEADS[1:], 1))
    )
    assert dates(text) == ["2021-03-01", "2021-03-02", "2021-03-03"]

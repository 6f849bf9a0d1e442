"""Lines that no list knows, but that come back in each item of a page."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page, starts

NAMES = (
    "First traffic light in Torrelodosa",
    "Pigeons close the bell tower",
    "Pruning for beginners",
    "Handball team goes up",
)


def series(marker: str, *, names: tuple[str, ...] = NAMES, head: str = "Archive of the valley") -> str:
    """Headlines and texts, each text with a line of this form below it."""
    return page(
        head,
        *(
            f"{name}\n\n{body(n)}\n\n{marker.format(n=n, word='Sports Schools Work Music'.split()[n])}"
            for n, name in enumerate(names)
        ),
    )


@pytest.mark.parametrize(
    "marker",
    [
        "Filed by the desk | {n} remarks",
        "( The Valley Times )",
        "Publicada el {word}, Municipios{n} Comentarios",
        "Keep on with this story",
        "Pressebüro Tal, Telefon {n}30",
        "[{word}]",
        "{word} and the rest | Dig deeper",
    ],
)
def test_a_line_that_comes_back_below_each_text_makes_a_series(marker: str) -> None:
    found = items(series(marker))
    assert [item.title for item in found] == list(NAMES)
    assert [item.span.start for item in found] == [3, 9, 15, 21]


def test_the_words_with_which_each_text_ends() -> None:
    text = page("Archive of the valley", *(f"{name}\n\n{body(n)} Continue this one" for n, name in
                enumerate(NAMES)))  # fmt: skip
    assert starts(text) == [3, 7, 11, 15]


def test_a_line_that_comes_back_straight_below_each_heading() -> None:
    text = page("# Archive of the valley", *(f"## {name}\nValley desk, {(4, 0, 2, 7)[n]} remarks\n\n{body(n)}"
                for n, name in enumerate(NAMES)))  # fmt: skip
    assert starts(text) == [3, 8, 13, 18]
    assert {item.cut.rule for item in items(text)} == {"headline in a series"}


def test_an_article_with_sections_has_no_such_line() -> None:
    text = page("Archive of the valley", *(f"{name}\n\n{body(n)}" for n, name in enumerate(NAMES)))
    assert len(items(text)) == 1


def test_other_lines_below_each_section_are_no_series() -> None:
    lines = ("So far, so good", "Nobody knows", "Then it rained", "Home again")
    text = page("Archive of the valley", *(f"{name}\n\n{body(n)}\n\n{line}" for n, (name, line) in
                enumerate(zip(NAMES, lines, strict=True))))  # fmt: skip
    assert len(items(text)) == 1


def test_a_line_below_two_of_four_is_none() -> None:
    text = series("Keep on with this story").replace("Keep on with this story", "", 2)
    assert len(items(text)) == 1


def test_twice_is_not_often_enough() -> None:
    assert len(items(series("Keep on with this story", names=NAMES[:2]))) == 1


def test_a_refrain_within_one_text_cuts_nothing() -> None:
    verses = "\n\n".join(f"{BODY[n]}\n\nAnd so the river goes" for n in range(5))
    assert len(items(page("The River Goes", "By Ada Holm", verses, body(3, 3)))) == 1


def test_the_title_of_the_page_is_no_item_of_the_series() -> None:
    text = series("( The Valley Times )", head="The valley and its archive\n\nWhat the papers wrote")
    assert [item.title for item in items(text)][-4:] == list(NAMES)


def test_a_line_below_three_of_eight_sections_is_none() -> None:
    names = (*NAMES, "The old mill", "Ferry times", "A new coach", "Seeds to swap")
    parts = (f"{name}\n\n{body(n)}" + "\n\n( The Valley Times )" * (n < 3) for n, name in enumerate(names))
    assert len(items(page("Archive of the valley", *parts))) == 1


def test_a_greeting_under_the_title_of_the_page_is_no_item_of_the_series() -> None:
    parts = (f"{name}\n\n{body(n)}\n\n( The Valley Times )" for n, name in enumerate(NAMES[:3]))
    assert [item.title for item in items(page("What the papers wrote", BODY[5], *parts))] == list(NAMES[:3])


def test_standfirsts_below_headlines_open_nothing() -> None:
    names = ("Car bombs leave scores of injured", "A new king is crowned in the south", "Mill turns school",
             "Floods worst in ten years")  # fmt: skip
    standfirsts = ("It is the crossing of last time", "His family is in court", "Music from the autumn on",
                   "Half of the fields are lost")  # fmt: skip
    text = page(
        *(f"{name}\n\n{standfirsts[n]}\n\n{body(n)}\n\nContinue reading..." for n, name in enumerate(names))
    )
    assert starts(text) == [1, 9, 17, 25]


SIDES = ("north", "south", "west", "east", "hill", "quay", "mill", "lock")


@pytest.mark.parametrize(
    "form", ["Boats of the {}\nBoats of the {}", "({})\n\n({})"], ids=["of two words", "in brackets"]
)
def test_lines_of_one_form_that_stand_together_are_lists_of_sections(form: str) -> None:
    lists = (form.format(*SIDES[2 * n : 2 * n + 2]) for n in range(4))
    parts = (
        f"{name}\n\n{body(n)}\n\n{line}" for n, (name, line) in enumerate(zip(NAMES, lists, strict=True))
    )
    assert len(items(page("Archive of the valley", *parts))) == 1


def test_a_remark_now_above_the_text_and_now_below_it_is_none() -> None:
    remark = "(See the map.)"
    parts = (
        page(f"## {name}", *((remark, body(n)) if n % 2 else (body(n), remark)))
        for n, name in enumerate(NAMES)
    )
    assert len(items(page("# Archive of the valley", *parts))) == 1

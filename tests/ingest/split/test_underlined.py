"""Posts pasted together, each with a headline that a rule underlines above the fields of its head."""

from __future__ import annotations

import textwrap

import pytest

from ..pages import BODY, body, dates, items, starts
from .test_unlike import GLASS, OTTERS

TITLES = ("The last glass furnace of Velde", "Bottles and breweries of the furnace")
"""The second has words of the text above it, so that nothing but its rule says where it belongs."""


def post(title: str, day: str, texts: tuple[str, ...], *, rule: str, gap: str) -> str:
    """A post as some engines of blogs export it."""
    head = f"{title}\n{rule}{gap}Fecha: {day}\nAutor: Ada Holm\nCategorías: Costa\n\nposter\n\n"
    return head + "\n\n".join(texts)


@pytest.mark.parametrize("rule", ["=====", "=" * 31, "-" * 30])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_headline_belongs_to_the_post_below_it(rule: str, gap: str) -> None:
    glass = post(TITLES[0], "2014-09-20 22:00", tuple(GLASS), rule=rule, gap=gap)
    otters = post(TITLES[1], "2013-06-14 18:54", tuple(OTTERS), rule=rule, gap=gap)
    text = f"{glass}\n\n{otters}\n"
    assert [item.title for item in items(text)] == list(TITLES)
    assert starts(text) == [1, text[: text.index(TITLES[1])].count("\n") + 1]
    assert dates(text) == ["2014-09-20", "2013-06-14"]


@pytest.mark.parametrize("last", ["Nobody came to the last shift.", "Source: Velde Messenger"])
def test_the_last_line_of_a_text_above_a_short_rule_is_no_headline(last: str) -> None:
    text = "\n\n".join((*GLASS, f"{last}\n=====", *OTTERS)) + "\n"
    assert [item.title for item in items(text) if item.title in last] == []


def test_nor_is_it_straight_below_its_text() -> None:
    text = "\n".join(GLASS) + "\nfrom the works at Velde\n=====\n\n" + "\n\n".join(OTTERS) + "\n"
    assert [item.title for item in items(text) if item.title.startswith("from the works")] == []


NEWS = ("HALL ROOF: WHICH REPAIR?", "A NEW CHAIRMAN", "FOOTPATHS COUNTED", "BELL RUNG AGAIN")


def letter(rule: str, last: str) -> str:
    """A letter of the village, its pieces between rules of one length; one of them ends as long as a rule."""
    ends = (BODY[3], last, BODY[4], BODY[1])
    pieces = [
        f"{name}\n\n{wrapped(n)}\n\n{end}\n{rule}\n"
        for n, (name, end) in enumerate(zip(NEWS, ends, strict=True))
    ]
    return f"THE RIVER LINK\nNewsletter of the village\nMay 2023\n{rule}\n" + "".join(pieces)


def wrapped(number: int) -> str:
    """A paragraph of lines as long as those of a hard-wrapped page."""
    return "\n".join(textwrap.wrap(body(number, 4), 70))


@pytest.mark.parametrize(
    "last", ["The second vote is for the autumn, and for all who live in the place.", BODY[1]]
)
def test_a_rule_that_divides_the_pieces_of_a_page_makes_no_heading_of_what_is_as_long(last: str) -> None:
    text = letter("-" * 68, last)
    assert starts(text) == [1 + text[: text.index(name)].count("\n") for name in NEWS]
    assert [item.title for item in items(text)] == list(NEWS)

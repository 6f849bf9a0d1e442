"""Numbers alone above the headlines of a digest, and rubrics above some of them."""

from __future__ import annotations

from ..pages import body, page, starts

DAYS = ("3/14/2011", "3/10/2011", "3/9/2011", "3/8/2011", "3/4/2011", "3/2/2011")


def digest(rubrics: tuple[int, ...], number: str = "{}.") -> str:
    """Numbered items with a day, some of them below a rubric."""
    items = (
        page(
            *(["Safety at sea"] if n in rubrics else []),
            f"{number.format(n + 1)}\nHarbour number {n} gets a quay\n{day}",
            body(n),
        )
        for n, day in enumerate(DAYS)
    )
    return "\n".join(items)


def test_a_rubric_above_some_numbered_items_is_part_of_none() -> None:
    text = digest((0, 2, 4))
    assert [text.splitlines()[start - 1] for start in starts(text)] == [f"{n}." for n in range(1, 7)]


def test_a_count_of_something_above_a_headline_is_no_number_of_an_item() -> None:
    text = digest((), "{}")
    assert {text.splitlines()[start - 1][:7] for start in starts(text)} == {"Harbour"}

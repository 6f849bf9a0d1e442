"""What stands on top of heads: numbers, rubrics above some of them, the name of the page above all."""

from __future__ import annotations

from ..pages import body, items, page, starts

DAYS = ("3/14/2011", "3/10/2011", "3/9/2011", "3/8/2011", "3/4/2011", "3/2/2011")
RUBRICS = {0: "A. Safety", 2: "B. Trade at sea", 4: "C. Fish"}


def digest(number: str = "{}.", closing: str = "Available at:") -> str:
    """Numbered items with a day and a closing line, some of them below a rubric."""
    blocks = []
    for n, day in enumerate(DAYS):
        blocks += [RUBRICS[n]] if n in RUBRICS else []
        blocks += [f"{number.format(n + 1)}\nHarbour number {n} gets a quay\n{day}", body(n), closing]
    return page(*filter(None, blocks))


def heads(text: str) -> list[str]:
    """The first lines of its items."""
    return [text.splitlines()[start - 1] for start in starts(text)]


def test_the_number_above_a_headline_begins_its_item() -> None:
    assert heads(digest(closing="")) == [f"{n}." for n in range(1, 7)]


def test_a_rubric_above_some_numbers_is_part_of_no_item_behind_closing_lines_too() -> None:
    assert heads(digest()) == [f"{n}." for n in range(1, 7)]


def test_a_count_of_something_above_a_headline_is_no_number_of_an_item() -> None:
    assert heads(digest("{}", closing=""))[0] == "Harbour number 0 gets a quay"


def running(top: str) -> str:
    """Items with headline, kicker and day, below one line that is the same for all."""
    days = ("01 March 2021", "02 March 2021", "03 March 2021", "04 March 2021", "05 March 2021")
    return page(
        *(
            f"{top}\n\nHarbour number {n} gets a quay\nOf the coast\n{day}\n{body(n, 4)}"
            for n, day in enumerate(days)
        )
    )


def test_the_name_of_the_page_on_top_of_each_item_is_part_of_none() -> None:
    assert heads(running("ALL THE NEWS OF THE COAST")) == [
        f"Harbour number {n} gets a quay" for n in range(5)
    ]


def test_the_first_line_of_a_release_is_its_own() -> None:
    assert set(heads(running("PRESS RELEASE FROM THE COAST"))) == {"PRESS RELEASE FROM THE COAST"}


def test_a_page_of_one_line_over_and_over_keeps_it() -> None:
    found = items(page(*["Harbour Stays Open — Saturday, January 1, 2022"] * 5))
    assert not any(item.left_out for item in found)

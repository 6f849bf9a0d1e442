"""Days among the points below a heading, as in a feed that was saved as a list."""

from __future__ import annotations

import pytest

from ..pages import body, items, page

TITLES = ("Ferries carry more grain", "Harbour wall is mended", "Toll on the bridge falls", "Eels are back")


def entry(number: int, *, level: str, mark: str, before: int, day: str) -> str:
    """An entry of a feed: heading, points of which one is the day, and text."""
    points = [f"{mark} https://paper.example/{TITLES[number].lower().replace(' ', '-')}", f"{mark} World"]
    points.insert(before, f"{mark} {day.format(number + 1)}")
    return f"{level} {TITLES[number]}\n" + "\n".join(points) + f"\n\n{body(number, 2)}\n\n{body(number + 2)}"


@pytest.mark.parametrize("level", ["##", "###"])
@pytest.mark.parametrize("mark", ["-", "*"])
@pytest.mark.parametrize("before", [0, 1, 2])
@pytest.mark.parametrize("day", ["Thu, 0{} Mar 2023 09:14:00 GMT", "{} March 2023"])
def test_an_entry_begins_at_its_heading(level: str, mark: str, before: int, day: str) -> None:
    text = page(*(entry(n, level=level, mark=mark, before=before, day=day) for n in range(4)))
    found = items(text)
    assert [item.title for item in found] == list(TITLES)
    assert [item.date and item.date.iso()[:10] for item in found] == [f"2023-03-0{n}" for n in range(1, 5)]


@pytest.mark.parametrize("day", ["date published: 2023-03-0{}T09:14:00+00:00", "{} March 2023"])
@pytest.mark.parametrize("text", [0, 1])
def test_a_plain_headline_over_an_address_heads_an_entry_as_well(day: str, text: int) -> None:
    entries = [
        f"{title}\n    - https://paper.example/{n}\n    - RSS feed: https://paper.example/news/feed\n"
        f"    - {day.format(n)}\n\n{body(n)[: 40 + 900 * text]}"
        for n, title in enumerate(TITLES, 1)
    ]
    found = items(page("Source: Paper, URL: https://paper.example/feed", *entries))
    assert [item.title for item in found] == list(TITLES)
    assert [item.date and item.date.iso()[:10] for item in found] == [f"2023-03-0{n}" for n in range(1, 5)]


def test_a_list_of_dated_points_without_headings_opens_at_its_days() -> None:
    text = page(*(f"- {n + 1} March 2023\n{body(n, 3)}" for n in range(4)))
    assert len(items(text)) == 4

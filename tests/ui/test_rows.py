"""The arithmetic of the list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import NewsDate
from reader.library import Group
from reader.ui.rows import Part, Rows


def groups(counts: list[int]) -> list[Group]:
    first, made = 0, []
    for day, count in enumerate(counts, 1):
        made.append(Group(NewsDate(2000 + day), first, count))
        first += count
    return made


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(1, 3), st.integers(0, 1))
def test_each_line_is_one_thing_and_each_item_has_its_lines(counts: list[int], height: int, gap: int) -> None:
    made = groups(counts)
    rows = Rows(made, sum(counts), height, gap)
    places = [rows.at(line) for line in range(rows.lines)]
    items = [(place.position, place.line) for place in places if place.part is Part.ITEM]
    assert items == [(position, line) for position in range(sum(counts)) for line in range(height)]
    headings = [place.group for place in places if place.part is Part.HEADING]
    assert headings == list(range(len(counts)))
    for position in range(sum(counts)):
        first = rows.line_of(position)
        assert places[first] == (Part.ITEM, rows.group_of(position), position, 0)


def test_without_groups_there_are_only_items() -> None:
    rows = Rows((), 5, 2, 1)
    assert rows.lines == 10
    assert rows.at(7) == (Part.ITEM, -1, 3, 1)
    assert rows.line_of(3) == 6


def test_a_million_items_cost_what_their_days_cost() -> None:
    rows = Rows(groups([1000] * 1000), 1_000_000, 2, 0)
    assert rows.lines == 2_001_000
    assert rows.at(rows.line_of(999_999)).position == 999_999
    assert rows.at(rows.lines - 1) == (Part.ITEM, 999, 999_999, 1)

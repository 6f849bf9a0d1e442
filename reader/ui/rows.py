"""Where the days and items of a result stand among the lines of the list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.library import Group


class Part(Enum):
    """What a line of the list is."""

    GAP = "gap"
    HEADING = "heading"
    ITEM = "item"


class Place(NamedTuple):
    """What stands on one line."""

    part: Part
    group: int
    """Index of the group; -1 where a result is not grouped."""
    position: int = -1
    """Position of the item in the result, for an item."""
    line: int = 0
    """Line within the item, from 0."""


class Rows:
    """The arithmetic between lines and items; no item is touched, so its cost is that of the groups."""

    def __init__(self, groups: Sequence[Group], items: int, height: int, gap: int) -> None:
        self.groups = groups
        self.items = items
        self.height = height
        self._gap = gap
        sizes = (gap * (index > 0) + 1 + group.count * height for index, group in enumerate(groups))
        self._starts = list(accumulate(sizes, initial=0))
        self._firsts = [group.first for group in groups]
        self.lines = self._starts[-1] if groups else items * height

    def group_of(self, position: int) -> int:
        """The group that holds the item at `position`; -1 where there are none."""
        return bisect_right(self._firsts, position) - 1

    def line_of(self, position: int) -> int:
        """The first line of the item at `position`."""
        index = self.group_of(position)
        if index < 0:
            return position * self.height
        return self._body(index) + (position - self._firsts[index]) * self.height

    def at(self, line: int) -> Place:
        """What stands on `line`, which must be one of the lines that there are."""
        if not self.groups:
            return Place(Part.ITEM, -1, *divmod(line, self.height))
        index = bisect_right(self._starts, line, hi=len(self.groups)) - 1
        below = line - self._body(index)
        if below >= 0:
            position, part = divmod(below, self.height)
            return Place(Part.ITEM, index, self._firsts[index] + position, part)
        return Place(Part.HEADING if below == -1 else Part.GAP, index)

    def _body(self, index: int) -> int:
        """The first line below the heading of a group."""
        return self._starts[index] + (self._gap if index else 0) + 1

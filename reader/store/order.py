"""The order of a list: from a position to a number and back, without ever listing all of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Protocol

from pyroaring import BitMap

from reader.domain.dates import NewsDate
from reader.store.days import date_of
from reader.store.layout import Layout


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one date that stand together in a list."""

    date: NewsDate | None
    """None: undated."""
    first: int
    """Position of the first one."""
    count: int


class Order(Protocol):
    """Where the items of a result stand."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def page(self, start: int, stop: int) -> list[int]:
        """The numbers at the positions from `start` up to, not including, `stop`."""
        ...

    def position(self, number: int) -> int | None:
        """Where a number stands; None where it is not in the result."""
        ...

    def groups(self) -> Sequence[Group]:
        """The groups of the list; none where it is not ordered by date."""
        ...

    def narrowed(self, ids: BitMap) -> Order:
        """The same order of those that are in `ids` alone."""
        ...


class ByDate:
    """By day, each day in the order of its documents."""

    def __init__(self, ids: BitMap, layout: Layout, *, descending: bool = True) -> None:
        self._ids = ids
        self._layout = layout
        self._descending = descending
        self._runs = layout.runs if descending else layout.oldest_first
        self._ranks = layout.ranks if descending else layout.ranks_oldest_first

    @cached_property
    def _numbers(self) -> array[int]:
        """All numbers of the result, ascending."""
        return self._ids.to_array()

    @cached_property
    def _cuts(self) -> list[int]:
        """How many numbers of the result lie before each run, the runs by their numbers."""
        numbers, at = self._numbers, 0
        return [at := bisect_left(numbers, start, at) for start in self._layout.starts]

    @cached_property
    def _ends(self) -> list[int]:
        """Position in the list after the last item of each run, the runs as listed."""
        cuts = [*self._cuts, len(self._numbers)]
        return list(accumulate([cuts[rank + 1] - cuts[rank] for rank in self._ranks]))

    def __len__(self) -> int:
        return len(self._ids)

    def page(self, start: int, stop: int) -> list[int]:
        stop = min(stop, len(self._numbers))
        start = max(start, 0)
        found: list[int] = []
        index = bisect_right(self._ends, start)
        while start < stop:
            here = min(stop, self._ends[index]) - start
            offset = self._cuts[self._ranks[index]] + start - (self._ends[index - 1] if index else 0)
            found += self._numbers[offset : offset + here]
            start += here
            index = bisect_right(self._ends, start, index)
        return found

    def position(self, number: int) -> int | None:
        if number not in self._ids:
            return None
        rank = bisect_right(self._layout.starts, number) - 1
        index = self._places[rank]
        before = self._ends[index - 1] if index else 0
        return before + bisect_left(self._numbers, number) - self._cuts[rank]

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where each run, by its rank among the numbers, is listed."""
        return {rank: index for index, rank in enumerate(self._ranks)}

    def groups(self) -> Sequence[Group]:
        return self._groups

    def narrowed(self, ids: BitMap) -> Order:
        return ByDate(self._ids & ids, self._layout, descending=self._descending)

    @cached_property
    def _groups(self) -> list[Group]:
        groups: list[Group] = []
        first, day = 0, -1
        before = 0
        for run, end in zip(self._runs, self._ends, strict=True):
            if run.day != day:
                if before > first:
                    groups.append(Group(date_of(day), first, before - first))
                first, day = before, run.day
            before = end
        if before > first:
            groups.append(Group(date_of(day), first, before - first))
        return groups


class Listed:
    """An order that is written out."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = array("I", numbers)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self._numbers)}

    def __len__(self) -> int:
        return len(self._numbers)

    def page(self, start: int, stop: int) -> list[int]:
        return list(self._numbers[max(start, 0) : max(stop, 0)])

    def position(self, number: int) -> int | None:
        return self._places.get(number)

    def groups(self) -> Sequence[Group]:
        return ()

    def narrowed(self, ids: BitMap) -> Order:
        return Listed(number for number in self._numbers if number in ids)

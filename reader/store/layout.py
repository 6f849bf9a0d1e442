"""Where the numbers of each day lie.

Items are numbered densely, in runs that belong to one day: dense numbers keep the bitmaps small and their
intersections fast, and the table of runs, not the number, knows the order of days. Whatever day comes in
next gets a run of its own, so nothing is ever renumbered.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple

import apsw
from pyroaring import BitMap

from reader.store.days import UNDATED, date_of, exact

LENGTHS: Final = (32, 256, 4096, 65536)
"""Numbers in the first, second, third run of a day; all later ones are as long as the last."""
_LAST_NUMBER: Final = (1 << 32) - 1


class Run(NamedTuple):
    """Numbers from `start` up to, not including, `end`, all of one day."""

    day: int
    start: int
    end: int


class Layout:
    """The runs of one state of the index."""

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        """Newest day first, undated last; within a day in the order of arrival."""

    @classmethod
    def read(cls, connection: apsw.Connection) -> Layout:
        """Load the table of runs."""
        rows = connection.execute("SELECT day, start, start + used FROM extent ORDER BY day DESC, start")
        return cls([Run(*row) for row in rows])

    @cached_property
    def oldest_first(self) -> list[Run]:
        """The runs with the oldest day first; undated still last, and each day in its own order."""
        return sorted(self.runs, key=lambda run: (run.day == UNDATED, run.day, run.start))

    @cached_property
    def starts(self) -> list[int]:
        """The first number of each run, ascending: no number lies between the end of one and the next."""
        return sorted(run.start for run in self.runs)

    @cached_property
    def ranks(self) -> list[int]:
        """Where each of `runs` stands in `starts`."""
        return self._ranks(self.runs)

    @cached_property
    def ranks_oldest_first(self) -> list[int]:
        """Where each of `oldest_first` stands in `starts`."""
        return self._ranks(self.oldest_first)

    def _ranks(self, runs: list[Run]) -> list[int]:
        places = {start: rank for rank, start in enumerate(self.starts)}
        return [places[run.start] for run in runs]

    def between(self, first: dt.date | None, last: dt.date | None) -> BitMap:
        """Numbers of the days that lie wholly between `first` and `last`; never undated ones."""
        low = exact(first) if first else 0
        high = exact(last) if last else 9999_12_31
        found = BitMap()
        for run in self._candidates(low, high):
            if run.day % 100:
                inside = low <= run.day <= high
            else:
                date = date_of(run.day)
                inside = date is not None and low <= exact(date.first) and exact(date.last) <= high
            if inside:
                found.add_range(run.start, run.end)
        return found

    def undated(self) -> BitMap:
        """Numbers of items without a date."""
        found = BitMap()
        for run in reversed(self.runs):
            if run.day != UNDATED:
                break
            found.add_range(run.start, run.end)
        return found

    def _candidates(self, low: int, high: int) -> list[Run]:
        # A month or a year stands before its days: begin at the year of `low`.
        newest = bisect_left(self.runs, -high, key=lambda run: -run.day)
        oldest = bisect_right(self.runs, -max(low // 10_000 * 10_000, 1), key=lambda run: -run.day)
        return self.runs[newest:oldest]

    def by_month(self, ids: BitMap) -> dict[str, int]:
        """How many of `ids` each month ("2023-03") has, newest first; months without any are left out."""
        return _counted(self._months, ids)

    def by_year(self, ids: BitMap) -> dict[str, int]:
        """How many of `ids` each year ("2023") has, newest first; years without any are left out."""
        return _counted(self._years, ids)

    @cached_property
    def _months(self) -> dict[str, BitMap]:
        with_month = [run for run in self.runs if run.day // 100 % 100]
        return _periods(with_month, lambda day: f"{day // 10_000:04d}-{day // 100 % 100:02d}")

    @cached_property
    def _years(self) -> dict[str, BitMap]:
        dated = [run for run in self.runs if run.day != UNDATED]
        return _periods(dated, lambda day: f"{day // 10_000:04d}")


def _periods(runs: list[Run], name_of: Callable[[int], str]) -> dict[str, BitMap]:
    found: dict[str, BitMap] = {}
    for run in runs:
        found.setdefault(name_of(run.day), BitMap()).add_range(run.start, run.end)
    return found


def _counted(periods: dict[str, BitMap], ids: BitMap) -> dict[str, int]:
    counts = ((name, numbers.intersection_cardinality(ids)) for name, numbers in periods.items())
    return {name: count for name, count in counts if count}


class Allocator:
    """Gives numbers to new items. Belongs to the one writer."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._open: dict[int, list[int]] = {}
        """Day to start, length and used of its newest run, and how many runs it has."""
        self._next = 1
        self._changed: set[int] = set()
        for start, day, length, used in connection.execute("SELECT * FROM extent ORDER BY start"):
            count = self._open[day][3] + 1 if day in self._open else 1
            self._open[day] = [start, length, used, count]
            self._next = start + length
        self._full: list[tuple[int, int, int, int]] = []

    def number(self, day: int) -> int:
        """A number that was never used, larger than all others of its day."""
        run = self._open.get(day)
        if run is None or run[2] == run[1]:
            run = self._extend(day, run)
        run[2] += 1
        self._changed.add(day)
        return run[0] + run[2] - 1

    def save(self, connection: apsw.Connection) -> None:
        """Write the runs that changed."""
        rows = self._full
        rows += [(run[0], day, run[1], run[2]) for day in self._changed for run in (self._open[day],)]
        connection.executemany("INSERT OR REPLACE INTO extent VALUES (?, ?, ?, ?)", rows)
        self._full = []
        self._changed.clear()

    def _extend(self, day: int, run: list[int] | None) -> list[int]:
        count = 0
        if run is not None:
            self._full.append((run[0], day, run[1], run[2]))
            count = run[3]
        length = LENGTHS[min(count, len(LENGTHS) - 1)]
        if self._next + length > _LAST_NUMBER:
            raise OverflowError("all numbers of the index are used up")
        self._open[day] = run = [self._next, length, 0, count + 1]
        self._next += length
        return run

"""Settle what a date means in its document: the order of day and month, the year that a line lacks."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from reader.domain.dates import NewsDate
from reader.ingest.dates.mention import Mention, Shape

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Settled(NamedTuple):
    """What a mention means."""

    date: NewsDate
    note: str = ""
    """A doubt, for people; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the dates of one document tell about each other."""

    day_first: bool | None
    """The order of its numeric dates; None where nothing in the document settles it."""
    default_day_first: bool = False
    """The order to use where nothing settles it."""

    @classmethod
    def of(cls, mentions: Iterable[Mention], *, default_day_first: bool = False) -> Calendar:
        """Learn the order of day and month from the unambiguous numeric dates and from weekdays."""
        votes: Counter[bool] = Counter()
        mentions = list(mentions)
        for mention in mentions:
            if mention.shape is not Shape.NUMERIC or mention.month is None or mention.day is None:
                continue
            if mention.swappable:
                _vote_by_weekday(mention, votes)
            elif mention.day_first is not None:
                votes[mention.day_first] += 1
        if not votes or (len(votes) > 1 and votes[True] == votes[False]):
            return cls(_told_by_likes(mentions), default_day_first)
        return cls(votes[True] > votes[False], default_day_first)

    def settle(self, mention: Mention, *, year: int | None = None) -> Settled | None:
        """Return the date, or None where no year is known. `year` is what the context says for certain."""
        known_year = mention.year if mention.year is not None else year
        if known_year is None:
            return None
        month, day, note = mention.month, mention.day, ""
        if mention.swappable:
            month, day, note = self._order(mention, known_year)
        try:
            date = NewsDate(known_year, month, day)
        except ValueError:
            return None  # 29 February of a year that the context gave
        return Settled(date, note or weekday_note(date, mention.weekday))

    def _order(self, mention: Mention, year: int) -> tuple[int, int, str]:
        """Month, day and doubt of a date that can be read both ways. It is stored month first."""
        month, day = mention.month or 1, mention.day or 1
        if mention.weekday is not None:
            fits = [dt.date(year, m, d).weekday() == mention.weekday for m, d in ((month, day), (day, month))]
            if fits == [True, False]:
                return month, day, ""
            if fits == [False, True]:
                return day, month, ""
        day_first = self.default_day_first if self.day_first is None else self.day_first
        note = "day and month may be the other way round" if self.day_first is None else ""
        return (day, month, note) if day_first else (month, day, note)


def _told_by_likes(mentions: list[Mention]) -> bool | None:
    """Whether the day stands first in numbers that can be read both ways, by the dates beside them.

    Of several dates the day is the number that changes: "08/10/2013" and "09/10/2013" are days of October. One
    date lies near a day that is written out.
    """
    numbers = {
        (m.month, m.day, m.year) for m in mentions if m.swappable and m.year and m.month is not None and m.day
    }
    firsts, seconds = {first for first, _, _ in numbers}, {second for _, second, _ in numbers}
    pairs = {(first, second) for first, second, _ in numbers}
    if len(pairs) > 1 and 1 in (len(firsts), len(seconds)):
        same = firsts if len(firsts) == 1 else seconds
        return None if same == {1} else same is seconds  # the first of each month
    named = sorted(
        {
            dt.date(m.year, m.month, m.day)
            for m in mentions
            if m.shape in (Shape.NAMED, Shape.ISO) and m.year and m.month and m.day
        }
    )
    orders = {_near_named(number, named) for number in numbers} if named else set()
    return orders.pop() if len(orders) == 1 else None


def _near_named(number: tuple[int, int, int], days: list[dt.date]) -> bool | None:
    """The order in which two numbers are a day near one that is written out; None where neither or both are."""
    first, second, year = number
    day_first = _distance(days, dt.date(year, second, first))
    month_first = _distance(days, dt.date(year, first, second))
    if min(day_first, month_first) > _NEAR or max(day_first, month_first) < _FAR:
        return None
    return day_first < month_first


def _distance(days: list[dt.date], day: dt.date) -> int:
    at = bisect_left(days, day)
    return min(abs((known - day).days) for known in days[max(0, at - 1) : at + 1])


_NEAR: Final = 10
_FAR: Final = 45
"""Days between two dates of one file, if a number is read rightly, and if it is not."""


def weekday_note(date: NewsDate, weekday: int | None) -> str:
    """Say that the weekday in the text contradicts the date, or nothing."""
    if weekday is None or date.day is None or date.first.weekday() == weekday:
        return ""
    return f"the text says {_WEEKDAYS[weekday]}, but that day was a {_WEEKDAYS[date.first.weekday()]}"


def _vote_by_weekday(mention: Mention, votes: Counter[bool]) -> None:
    if mention.weekday is None or mention.year is None or mention.month is None or mention.day is None:
        return
    if dt.date(mention.year, mention.month, mention.day).weekday() == mention.weekday:
        votes[False] += 1
    if dt.date(mention.year, mention.day, mention.month).weekday() == mention.weekday:
        votes[True] += 1

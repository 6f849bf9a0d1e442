"""Items over time: how many there are in each day, week, month or year of a span."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from reader.domain.dates import NewsDate


class Scale(StrEnum):
    """How long a bin is; the longest may span several years."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Bin(NamedTuple):
    """A run of days, both ends included, and how many items surely lie in it."""

    first: dt.date
    last: dt.date
    items: int


class Timeline(NamedTuple):
    """Bins of one scale, the oldest first, without gaps between them."""

    scale: Scale
    bins: tuple[Bin, ...]
    """None where no item has a date."""
    elsewhere: int
    """Items that lie in no bin: undated, outside of the span, or dated too roughly ("2023" among days)."""


_STEPS: Final = (
    (Scale.DAY, 1),
    (Scale.WEEK, 1),
    (Scale.MONTH, 1),
    *((Scale.YEAR, years) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


def timeline(
    counts: Sequence[tuple[NewsDate | None, int]],
    most: int,
    window: tuple[dt.date, dt.date] | None = None,
) -> Timeline:
    """Put items into at most `most` bins (at least 10), as short as that allows.

    `counts` says how many items there are of each date. The bins cover `window`, or all dates that there
    are; they are whole weeks from Monday on, whole months and years, so the ends may lie outside of it.
    """
    dated = [(date, count) for date, count in counts if date is not None and count]
    undated = sum(count for date, count in counts if date is None)
    if not dated:
        return Timeline(Scale.YEAR, (), undated)
    if window is None:
        window = min(date.first for date, _ in dated), max(date.last for date, _ in dated)
    scale, starts = _starts(*window, max(10, most))
    found = [0] * (len(starts) - 1)
    elsewhere = undated
    for date, count in dated:
        at = bisect_right(starts, date.first, hi=len(found)) - 1
        if at >= 0 and date.last <= _before(starts[at + 1]):
            found[at] += count
        else:
            elsewhere += count
    bins = (
        Bin(start, _before(end), count) for start, end, count in zip(starts, starts[1:], found, strict=False)
    )
    return Timeline(scale, tuple(bins), elsewhere)


def _starts(first: dt.date, last: dt.date, most: int) -> tuple[Scale, list[dt.date]]:
    """The first days of bins from `first` to `last`, and the day after the last bin."""
    for scale, step in _STEPS:
        starts = [_begin(first, scale, step)]
        while starts[-1] <= last and len(starts) <= most:
            following = _next(starts[-1], scale, step)
            if following == starts[-1]:
                break  # the end of the calendar
            starts.append(following)
        if starts[-1] > last or starts[-1] == dt.date.max:
            break
    return scale, starts


def _before(start: dt.date) -> dt.date:
    """The last day of the bin before the one that begins at `start`."""
    return start if start == dt.date.max else start - dt.timedelta(days=1)


def _begin(day: dt.date, scale: Scale, step: int) -> dt.date:
    match scale:
        case Scale.DAY:
            return day
        case Scale.WEEK:
            return dt.date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Scale.MONTH:
            return day.replace(day=1)
        case Scale.YEAR:
            return dt.date(max(1, day.year // step * step), 1, 1)


def _next(start: dt.date, scale: Scale, step: int) -> dt.date:
    try:
        match scale:
            case Scale.DAY:
                return start + dt.timedelta(days=1)
            case Scale.WEEK:
                return start + dt.timedelta(days=7 - start.weekday())
            case Scale.MONTH:
                return dt.date(start.year + start.month // 12, start.month % 12 + 1, 1)
            case Scale.YEAR:
                return dt.date(start.year // step * step + step, 1, 1)
    except (ValueError, OverflowError):
        return dt.date.max

"""Dates as one integer that sorts: 20230320, 20230300 (March 2023), 20230000 (2023), 0 (undated)."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from reader.domain.dates import NewsDate

UNDATED = 0


def day_of(date: NewsDate | None) -> int:
    """The integer of a date."""
    if date is None:
        return UNDATED
    return date.year * 10_000 + (date.month or 0) * 100 + (date.day or 0)


@lru_cache(maxsize=16384)
def date_of(day: int) -> NewsDate | None:
    """The date of an integer made by `day_of`."""
    if day == UNDATED:
        return None
    return NewsDate(day // 10_000, day // 100 % 100 or None, day % 100 or None)


def exact(day: dt.date) -> int:
    """The integer of a whole day."""
    return day.year * 10_000 + day.month * 100 + day.day

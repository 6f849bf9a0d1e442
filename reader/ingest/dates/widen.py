"""Take in what belongs to a date and stands beside it: its weekday, the time of day."""

from __future__ import annotations

import calendar
import re
from typing import Final

from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.names import month_of, weekday_of
from reader.ingest.dates.patterns import (
    DATE,
    LATE_YEAR,
    TIME,
    TIME_BEFORE,
    WATCH,
    WEEKDAY_AFTER,
    WEEKDAY_BEFORE,
    YEAR_WORD,
)

_BEFORE: Final = 32
"""How many characters before a date its weekday and its time can begin."""


def widen(line: str, mention: Mention, start: int, stop: int) -> Mention:
    """Take in the weekday that stands before or after, and the time of day.

    Nothing before column `start` is taken: it belongs to the date before.
    """
    begin, end, weekday, timed = mention.start, mention.end, None, False
    if begin > start:  # most dates open their line
        if mention.shape is Shape.MONTH and (told := _with_day(line, mention, start)) is not None:
            mention, begin = told, told.start
        weekday, begin = _weekday_before(line, start, begin)
        if clock := TIME_BEFORE.search(line, max(start, begin - _BEFORE), begin):
            begin, timed = clock.start(), True
            if weekday is None:  # "Mon 5:14 PM, Aug 30, 2022"
                weekday, begin = _weekday_before(line, start, begin)
    if end < stop:  # many dates are all of their line
        if year_word := YEAR_WORD.match(line, end, stop):
            end = year_word.end()
        if weekday is None and (after := WEEKDAY_AFTER.match(line, end, stop)):
            weekday = weekday_of(after[1]) if len(after[1]) > 2 or not after[1].isascii() else None
            if weekday is not None and _opens_date(line, after.end(), stop):
                weekday = None
            if weekday is not None:
                end = after.end()
        if time := TIME.match(line, end, stop):
            end, timed = time.end(), True
            if (
                mention.year is None
                and (year := LATE_YEAR.match(line, end, stop))
                and _has_day(int(year[1]), mention)
            ):
                return mention._replace(
                    start=begin, end=year.end(), weekday=weekday, timed=True, year=int(year[1])
                )  # "Thu Oct 27 23:12:37 EDT 2005", as computers write it
        elif mention.shape in _WATCHED and (watch := WATCH.match(line, end, stop)):
            end, timed = watch.end(), True
    if begin == mention.start and end == mention.end and weekday is None and not timed:
        return mention
    return mention._replace(start=begin, end=end, weekday=weekday, timed=timed)


_DAY_OF: Final = re.compile(r"(?<!\d)([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+day\s+of\s+$", re.IGNORECASE)
"""What stands before a month in a deed: "the 16th day of December, 2020"."""
_LEAP: Final = 2000


def _with_day(line: str, mention: Mention, start: int) -> Mention | None:
    """A month with the day that stands before it; None where none does, or the month has no such day."""
    day = _DAY_OF.search(line, max(start, mention.start - _BEFORE), mention.start)
    if day is None:
        return None
    told = mention._replace(start=day.start(), day=int(day[1]), shape=Shape.NAMED)
    return told if _has_day(mention.year or _LEAP, told) else None


def _has_day(year: int, mention: Mention) -> bool:
    """Whether a year has the day: 29 February is not in each."""
    if mention.month is None or mention.day is None:
        return True
    return mention.day <= calendar.monthrange(year, mention.month)[1]


_WATCHED: Final = (Shape.NUMERIC, Shape.ISO)


def _weekday_before(line: str, start: int, begin: int) -> tuple[int | None, int]:
    """The weekday that ends at column `begin`, and where it begins; None and `begin` where none does."""
    before = WEEKDAY_BEFORE.search(line, max(start, begin - _BEFORE), begin)
    if before is None:
        return None, begin
    # "On" and "So" are words before they are weekdays: two letters need their full stop or comma.
    if len(before[1]) < 3 and before[1].isascii() and line[before.end(1)] not in ".,":
        return None, begin
    weekday = weekday_of(before[1])
    return weekday, begin if weekday is None else before.start()


def _opens_date(line: str, position: int, stop: int) -> bool:
    """Whether a date follows, to which the weekday before it belongs: "3 March 2023, Sat 4 March 2023"."""
    while position < stop and line[position] in " \t\u00a0,،":
        position += 1
    following = DATE.match(line, position, stop)
    if following is None or following.lastgroup == "short":
        return False
    word = following["dm"] or following["mm"] or following["ym"] or following["ym_"]
    return word is None or month_of(word) is not None

"""Dates as people write them in a query, as a range of days."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Days:
    """A run of days, both ends included; None is an open end."""

    first: dt.date | None
    last: dt.date | None


_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES: Final = {
    name: number
    for short, full in ((_MONTHS, calendar.month_name[1:]), (_WEEKDAYS, calendar.day_name))
    for number, key in enumerate(short)
    for name in (key, full[number].lower(), {"sep": "sept", "tue": "tues", "thu": "thurs"}.get(key, key))
}
_MONTH: Final = "|".join(sorted((n for n in _NAMES if n[:3] in _MONTHS), key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted((n for n in _NAMES if n[:3] in _WEEKDAYS), key=len, reverse=True))
_UNITS: Final = {"day": 1, "week": 7}


def read_days(text: str, today: dt.date) -> Days | None:
    """Read one date or a range with two dots; None where it is neither.

    ValueError where it is a date that does not exist, or a range whose end comes before its beginning.
    """
    text = " ".join(text.lower().split())
    if ".." not in text:
        return _read_one(text, today)
    left, _, right = text.partition("..")
    left, right = left.strip(" ."), right.strip(" .")
    if not left and not right:
        return None
    since = _read_one(left, today) if left else Days(None, None)
    until = _read_one(right, today) if right else Days(None, None)
    if since is None or until is None:
        return None
    if since.first and until.last and since.first > until.last:
        raise ValueError("the range ends before it begins")
    return Days(since.first, until.last)


def range_text(days: Days) -> str:
    """Write a range as shortly as it can be: "2023", "2023-01..2023-03", "2023-03-20", "..2022", ".."."""
    first, last = days.first, days.last
    size = 10
    if (first is None or first.day == 1) and (
        last is None or last == _days(last.year, last.month, None).last
    ):
        size = 7
        if (first is None or first.month == 1) and (last is None or last.month == 12):
            size = 4
    since = "" if first is None else first.isoformat()[:size]
    until = "" if last is None else last.isoformat()[:size]
    return since if since and since == until else f"{since}..{until}"


def _read_one(text: str, today: dt.date) -> Days | None:
    for pattern, read in _PATTERNS:
        if found := pattern.fullmatch(text):
            try:
                return read(found, today)
            except (ValueError, OverflowError) as error:
                raise ValueError("there is no such day") from error
    return None


def _ymd(found: re.Match[str], today: dt.date) -> Days:
    year, month, day = int(found["y"]), found["m"], found["d"]
    if month is None:
        return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return _days(year, int(month), int(day) if day else None)


def _days(year: int, month: int, day: int | None) -> Days:
    if day is not None:
        one = dt.date(year, month, day)
        return Days(one, one)
    return Days(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))


def _named(found: re.Match[str], today: dt.date) -> Days:
    """ "march 2023", "20 march 2023", "march 20"; without a year the latest that has begun."""
    groups = found.groupdict()
    month, day = _month(groups["month"]), groups.get("d")
    number = int(day) if day else None
    if groups.get("y"):
        return _days(int(groups["y"]), month, number)
    # 29 February is looked for in the years before: the last one is at most eight years away.
    for year in range(today.year, today.year - 9, -1):
        if number == 29 and month == 2 and not calendar.isleap(year):
            continue
        days = _days(year, month, number)
        if days.first is not None and days.first <= today:
            return days
    raise ValueError("no such day")


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _quarter(found: re.Match[str], today: dt.date) -> Days:
    last = int(found["q"]) * 3
    year = int(found["y"])
    return Days(dt.date(year, last - 2, 1), _days(year, last, None).last)


def _day_word(found: re.Match[str], today: dt.date) -> Days:
    day = today - dt.timedelta(days={"today": 0, "yesterday": 1}[found[0]])
    return Days(day, day)


def _weekday(found: re.Match[str], today: dt.date) -> Days:
    """The latest such day; with "last" one before today."""
    back = (today.weekday() - _WEEKDAYS.index(found["weekday"][:3])) % 7
    if found["last"] and back == 0:
        back = 7
    day = today - dt.timedelta(days=back)
    return Days(day, day)


def _period(found: re.Match[str], today: dt.date) -> Days:
    """ "this week", "last month": whole calendar weeks (from Monday), months, years."""
    back = 0 if found["which"] == "this" else 1
    if found["unit"] == "year":
        return Days(dt.date(today.year - back, 1, 1), dt.date(today.year - back, 12, 31))
    if found["unit"] == "month":
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        return _days(year, month + 1, None)
    monday = today - dt.timedelta(days=today.weekday() + 7 * back)
    return Days(monday, monday + dt.timedelta(days=6))


def _running(found: re.Match[str], today: dt.date) -> Days:
    """ "last 7 days", "past 3 months": up to today."""
    return Days(_back(today, int(found["n"]), found["unit"]) + dt.timedelta(days=1), today)


def _ago(found: re.Match[str], today: dt.date) -> Days:
    """ "3 days ago": that day; "2 months ago": that day of the month."""
    day = _back(today, int(found["n"]), found["unit"])
    return Days(day, day)


def _back(today: dt.date, count: int, unit: str) -> dt.date:
    if unit in _UNITS:
        return today - dt.timedelta(days=count * _UNITS[unit])
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


_Y: Final = r"(?P<y>[0-9]{4})"
_D: Final = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_M: Final = rf"(?P<month>{_MONTH})\.?"
_N: Final = r"(?P<n>[0-9]{1,6})"
_UNIT: Final = r"(?P<unit>day|week|month|year)s?"

_Reader = Callable[[re.Match[str], dt.date], Days]
_PATTERNS: Final[tuple[tuple[re.Pattern[str], _Reader], ...]] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"{_Y}(?:[-/](?P<m>[0-9]{{1,2}})(?:[-/](?P<d>[0-9]{{1,2}}))?)?", _ymd),
        (rf"(?P<d>[0-9]{{1,2}})\.\s?(?P<m>[0-9]{{1,2}})\.\s?{_Y}", _ymd),
        (rf"{_M},?(?:[ -]{_Y})?", _named),
        (rf"{_D}[ -](?:of )?{_M}(?:,?[ -]{_Y})?", _named),
        (rf"{_M} {_D}(?:,? {_Y})?", _named),
        (rf"{_Y}[- ]?q(?P<q>[1-4])", _quarter),
        (rf"q(?P<q>[1-4]) {_Y}", _quarter),
        (r"today|yesterday", _day_word),
        (rf"(?P<last>last )?(?P<weekday>{_WEEKDAY})", _weekday),
        (r"(?P<which>this|last) (?P<unit>week|month|year)", _period),
        (rf"(?:last|past) {_N} {_UNIT}", _running),
        (rf"{_N} {_UNIT} ago", _ago),
    )
)

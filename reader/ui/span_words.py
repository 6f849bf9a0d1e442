"""A run of days in few words."""

from __future__ import annotations

import datetime as dt

from reader.ui.words import MONTHS


def span_in_words(first: dt.date, last: dt.date, dash: str) -> str:
    """A run of days in few words: "March 2023", "6 – 12 Mar 2023", "2021 – 2023"."""
    ends_month = last == dt.date.max or (last + dt.timedelta(days=1)).day == 1
    if first.day == 1 and ends_month:
        if first.month == 1 and last.month == 12:
            return str(first.year) if first.year == last.year else f"{first.year} {dash} {last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{MONTHS[first.month - 1]} {first.year}"
        begin = _month(first) if first.year == last.year else f"{_month(first)} {first.year}"
        return f"{begin} {dash} {_month(last)} {last.year}"
    if first == last:
        return f"{first.day} {_month(first)} {first.year}"
    begin = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        begin += f" {_month(first)}"
    if first.year != last.year:
        begin += f" {first.year}"
    return f"{begin} {dash} {last.day} {_month(last)} {last.year}"


def _month(day: dt.date) -> str:
    return MONTHS[day.month - 1][:3]

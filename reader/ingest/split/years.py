"""Years that the head of a page gives to days without one, where their weekdays agree with it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from reader.ingest.split.candidate import anchor_at

if TYPE_CHECKING:
    from reader.ingest.split.page import Page

_YEAR: Final = re.compile(r"(?<![\d./-])(?:1[89]|20)\d\d(?![\d/]|\.\d)")
_HEAD: Final = 8
_LEAST: Final = 3


def year_of_head(page: Page, group: list[int]) -> int | None:
    """The year above the first of several days that agrees with the weekdays of all of them, or None."""
    told = [
        (m.month, m.day, m.weekday)
        for m in (anchor_at(page, i).mention for i in group)
        if m.year is None and m.month is not None and m.day is not None and m.weekday is not None
    ]
    if len(told) < _LEAST or len(told) < len(group):
        return None
    for index in page.between(0, group[0])[:_HEAD]:
        if page.is_body(index):
            break
        for match in _YEAR.finditer(page.lines[index].text[:160]):
            year = int(match[0])
            if all(_falls(year, *day) for day in told):
                return year
    return None


def _falls(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= calendar.monthrange(year, month)[1] and dt.date(year, month, day).weekday() == weekday

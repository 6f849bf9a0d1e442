"""The year that the weekdays of a page's days tell, once a date in its head says where to look."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention

if TYPE_CHECKING:
    from reader.ingest.split.page import Page

_LEAST: Final = 2
"""Days with a weekday that have to agree."""
_HEAD: Final = 12


def agreed_date(page: Page) -> tuple[int, Mention] | None:
    """A date in the head of a page, its sentences included, with which the weekdays of its days agree.

    Returns the index of its line, and its words; None where no date does, or where fewer than two days
    without a year have a weekday.
    """
    anchors = [(index, a.mention) for index in page.anchored if (a := page.lines[index].anchor) is not None]
    days = [(i, m) for i, m in anchors if m.year is None and m.weekday is not None and m.day is not None]
    if len(days) < _LEAST:
        return None
    for line in page.lines[: min(days[0][0], _HEAD)]:
        for mention in find(line.text):
            if mention.year is None or mention.month is None or mention.swappable:
                continue
            near = dt.date(mention.year, mention.month, mention.day or 15)
            if all(_fits(day, near) for _, day in days):
                return line.number - 1, mention
    return None


def _fits(mention: Mention, near: dt.date) -> bool:
    """Whether the day of these words that is nearest to a known date falls on their weekday."""
    found: list[dt.date] = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(dt.date(year, mention.month or 1, mention.day or 1))
        except ValueError:
            continue  # 29 February
    nearest = min(found, key=lambda day: abs(day - near), default=None)
    return nearest is not None and nearest.weekday() == mention.weekday

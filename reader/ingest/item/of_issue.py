"""Days that an item has from its place in an issue: a reference, a line that closes each item, a month above it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from typing import Final

from reader.domain.dates import NewsDate
from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.item.context import Context
from reader.ingest.item.reading import Reading
from reader.ingest.split.page import Page

_REFERENCE: Final = re.compile(r"\((?P<first>\d{1,2})/(?P<second>\d{1,2})(?:,\s?(?:#|no\.)\s?\d{1,3})?\)\W*$")
"""The day of the story behind a brief of a weekly: "… in the fields. (7/18, #2)"."""
_DAYS: Final = 31
"""Days before the issue in which its stories lie."""


def read_reference(page: Page, reading: Reading, issue: NewsDate) -> bool:
    """The day in brackets at the end of a brief, in the weeks before the issue; whether there is one."""
    if issue.day is None or not reading.active:
        return False
    index = reading.active[-1]
    match = _REFERENCE.search(page.lines[index].text)
    if match is None:
        return False
    first, second = int(match["first"]), int(match["second"])
    days = {day for pair in ((first, second), (second, first)) if (day := _before(issue.first, *pair))}
    if len(days) != 1:
        return False
    reading.date = NewsDate.of(days.pop())
    reading.note(
        "date", "reference, year of the issue", page, index, match.start("first"), match.end("second")
    )
    return True


def _before(issue: dt.date, month: int, day: int) -> dt.date | None:
    """The day of such a month and day in the weeks before an issue."""
    for year in (issue.year, issue.year - 1):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            return None
        if 0 <= (issue - found).days <= _DAYS:
            return found
    return None


def read_closer(page: Page, reading: Reading, context: Context) -> None:
    """The day or month in a line that closes each item: "Railway Weekly, vol.164, no.12, Dec.2008. p.924."."""
    for index in reading.active[-2:]:
        if index not in page.closers:
            continue
        found = [m for m in find(page.lines[index].text) if m.year is not None and m.month is not None]
        if len(found) == 1 and (settled := context.settle(found[0])) is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            reading.note("date", "closing line", page, index, found[0].start, found[0].end)
            return


def read_month_above(page: Page, reading: Reading) -> None:
    """The month that an undated item stands under, with the year of its heading or of the head of the page."""
    months = page.bare_months
    at = bisect_left(months, reading.part.start)
    if len(months) < _MONTHS or not at:
        return
    above = months[at - 1]
    mention = _mention(page, above)
    year = mention.year or _year_of_head(page, months[0])
    if year is not None:
        reading.date = NewsDate(year, mention.month)
        reading.note("date", "month above", page, above, mention.start, mention.end)


_MONTHS: Final = 2
_HEAD: Final = 24
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def _mention(page: Page, index: int) -> Mention:
    anchor = page.lines[index].anchor
    assert anchor is not None
    return anchor.mention


def _year_of_head(page: Page, stop: int) -> int | None:
    """The one year that the head of the page names above the first month."""
    head = (page.lines[i] for i in page.active[:_HEAD] if i < stop)
    years = {year for line in head for year in _YEAR.findall(line.content)}
    return int(years.pop()) if len(years) == 1 else None

"""What a document knows about its dates as a whole: the order of day and month, and its year."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Final

from reader.domain.dates import NewsDate
from reader.ingest.dates.find import find, find_loose
from reader.ingest.dates.mention import Mention
from reader.ingest.dates.order import usual_day_first
from reader.ingest.dates.settle import Calendar, Settled
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.page import Page

_NUMERIC: Final = re.compile(r"\d[/-]\d{1,2}[/-]\d")


_HEAD: Final = 8
_LONG: Final = 160
"""Lines of the head, and their length, whose dates may date a whole issue."""
_NEAR: Final = 200
"""A date without a year may lie this many days before or after the masthead that gives the year."""


@dataclass(frozen=True, slots=True)
class YearSource:
    """A year that is certain, and the line that gives it."""

    date: NewsDate
    line: int


@dataclass(frozen=True, slots=True)
class Context:
    """The dates of a document taken together."""

    calendar: Calendar
    masthead: YearSource | None
    """A date with a year above the first text, or the one year that all dated heads share."""

    @classmethod
    def of(cls, page: Page, *, day_first: bool = False) -> Context:
        """Read the context of a page."""
        mentions = [
            m for line in page.lines if line.anchor for m in (line.anchor.mention, *line.anchor.others)
        ]
        head = [line for line in page.lines[:_HEAD] if line.size < _LONG and _NUMERIC.search(line.text)]
        mentions += [m for line in head if line.anchor is None for m in find(line.text)]
        if any(mention.swappable for mention in mentions):
            mentions += [m for line in page.lines if _NUMERIC.search(line.text) for m in find(line.text)]
        calendar = Calendar.of(mentions, default_day_first=day_first)
        unsettled = calendar.day_first is None and any(mention.swappable for mention in mentions)
        if unsettled and usual_day_first(line.content for line in page.lines if line.body_like):
            calendar = replace(calendar, day_first=True)
        return cls(calendar, _masthead(page, calendar) or _shared(page, calendar) or _agreed(page, calendar))

    def within(self, whole: Context) -> Context:
        """The same for a page of a file: what it does not settle itself is settled by the whole file."""
        return self if self.calendar.day_first is not None else replace(self, calendar=whole.calendar)

    def settle(self, mention: Mention, given: YearSource | None = None) -> tuple[Settled, int | None] | None:
        """The date that a mention means, and the line that its year came from if it has none of its own."""
        if mention.year is not None:
            settled = self.calendar.settle(mention)
            return None if settled is None else (settled, None)
        source = given or self.masthead
        if source is None:
            return None
        if mention.month is None:
            return self._of_week(mention, source)
        for year in _years(mention, source.date):
            settled = self.calendar.settle(mention, year=year)
            if settled is not None and not settled.note:
                return settled, source.line
        return None

    def _of_week(self, mention: Mention, source: YearSource) -> tuple[Settled, int | None] | None:
        """The day of a heading such as "Tuesday" in an issue that says which week it is of."""
        if mention.weekday is None or source.date.day is None or source.line > 6:
            return None
        start = source.date.first
        day = start + dt.timedelta(days=(mention.weekday - start.weekday()) % 7)
        return Settled(NewsDate.of(day)), source.line


def _years(mention: Mention, near: NewsDate) -> list[int]:
    """The years that a date without one may have, nearest to a known date first."""
    if near.month is None:
        return [near.year] if mention.weekday is None else [near.year, near.year + 1, near.year - 1]
    middle = near.first
    options = []
    for year in (near.year, near.year - 1, near.year + 1):
        try:
            day = dt.date(year, mention.month or 1, min(mention.day or 1, 28))
        except ValueError:
            continue
        distance = abs((day - middle).days)
        if distance <= _NEAR:
            options.append((distance, year))
    return [year for _, year in sorted(options)]


def _masthead(page: Page, calendar: Calendar) -> YearSource | None:
    """The first date with a year that stands above all running text."""
    for index, line in enumerate(page.lines[:40]):
        if line.kind not in (Kind.TEXT, Kind.HEADING, Kind.FRONT):
            continue
        if line.body_like and (line.anchor is None or line.anchor.mention.year is None):
            return None
        whole = line.start == 0 and line.mentions is not None
        mentions = line.mentions if whole else find(line.text, 0, 160)
        for mention in mentions or (find_loose(line.text) if _names_issue(line) else []):
            if mention.year is not None and (settled := calendar.settle(mention)) is not None:
                return YearSource(settled.date, index + 1)
        if line.body_like:
            return None
    return None


def _names_issue(line: Line) -> bool:
    """Whether a line may be the name of an issue with its year; a long headline may speak of any year."""
    return line.size < _SHORT and (line.word_count <= _NAME or _ENDS_YEAR.search(line.content) is not None)


_NAME: Final = 8
"""Words of the name of an issue."""
_SHORT: Final = 90
_ENDS_YEAR: Final = re.compile(r"(?:,\s|\d[./]|\()(?:19|20)\d\d\W*$")
"""The end of a longer one: "…, week 10, 2008"."""


def _shared(page: Page, calendar: Calendar) -> YearSource | None:
    """The year of the dated heads, if all that have one agree on it and they are at least half of all."""
    dated = [(line.number, line.anchor.mention) for line in page.lines if line.anchor is not None]
    years = {m.year for _, m in dated if m.year is not None}
    full = [(number, m) for number, m in dated if m.year is not None]
    if len(years) != 1 or 2 * len(full) < len(dated):
        return None
    settled = calendar.settle(full[0][1])
    return None if settled is None else YearSource(NewsDate(settled.date.year), full[0][0])


def _agreed(page: Page, calendar: Calendar) -> YearSource | None:
    """The date in the head with which the weekdays of the days below agree."""
    if page.agreed is None:
        return None
    index, mention = page.agreed
    settled = calendar.settle(mention)
    return None if settled is None else YearSource(settled.date, index + 1)

"""The date of a part, and the words that it came from."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.dates import NewsDate
from reader.domain.item import Reason
from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.settle import Settled
from reader.ingest.item.context import Context, YearSource
from reader.ingest.item.date_lines import date_lines, headline_dates
from reader.ingest.item.headline import APART
from reader.ingest.item.of_issue import read_closer, read_month_above, read_reference
from reader.ingest.item.other_dates import (
    own_year,
    read_address_date,
    read_finer,
    read_first_words,
    read_foot,
    read_meeting,
    read_print,
    read_publication,
)
from reader.ingest.item.reading import Reading
from reader.ingest.item.rulings import read_ruling
from reader.ingest.item.titles import plain_title
from reader.ingest.item.updates import is_update
from reader.ingest.item.wrapped import read_day_above, read_wrapped_end
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.labels_above import is_bare_label
from reader.ingest.split.chronology import chronology
from reader.ingest.split.coarse import coarse_above
from reader.ingest.split.genre import retrospective
from reader.ingest.split.page import Page


def read_date(page: Page, reading: Reading, context: Context, *, alone: bool) -> None:
    """Read the date; `alone` where the part is the only one of its document."""
    part = reading.part
    given = None
    if part.dated_by is not None:
        given = _year_of(page, part.dated_by, part.issue, context)
    near = headline_dates(page, reading) if alone else []
    near.sort(key=lambda i: _lacks_year(page, i))
    lines = near or date_lines(page, reading)
    if alone and lines and not _labelled(page, lines) and page.bodies(reading.active[0], min(lines)) > 1:
        read_meeting(page, reading, context)  # what stands below is the day of the next one
    for index in sorted(lines, key=lambda i: is_update(page, i)):
        anchor = page.lines[index].anchor
        if anchor is None:
            continue
        if (near and anchor.role in (Role.TAIL, Role.TITLE_LEAD)) or _names_rubric(page, reading, index):
            reading.used.add(index)  # a rubric beside the date of the headline above
        else:
            _strip(page, reading, index, anchor)
        if "date" not in reading.evidence and not (
            alone and (_heads_section(page, anchor) or _opens_chronicle(page, reading, index, anchor))
        ):
            above = given or _heading_year(page, index) or _address_above(page, index, anchor)
            above = above or _day_above(page, index, anchor, context)
            settled = context.settle(anchor.mention, above)
            settled = settled or _of_own_year(page, reading, context, anchor.mention)
            settled = settled or _of_year_above(page, index, context, anchor.mention)
            if anchor.role is Role.DATELINE:
                settled = settled or _of_copyright(page, reading, context, anchor.mention)
            if settled is not None:
                _set_date(page, reading, index, anchor, settled[0].date, settled[0].note, settled[1])
    if "date" in reading.evidence:
        read_finer(page, reading, context)
        read_day_above(page, reading)
    else:
        read_wrapped_end(page, reading, context, given)
    if "date" not in reading.evidence and part.article is not None:
        read_publication(page, reading, context, part.article)
    if "date" not in reading.evidence and part.cut.rule in _SOURCED:
        read_first_words(page, reading, context)
    if "date" not in reading.evidence and alone:
        read_ruling(page, reading, context)
    if "date" not in reading.evidence and alone:
        read_meeting(page, reading, context)
    if "date" not in reading.evidence and alone and page.framed:
        read_foot(page, reading, context)
    if "date" not in reading.evidence and part.dated_by is not None:
        _read_issue(page, reading, context, part.dated_by)
    if "date" not in reading.evidence:
        read_print(page, reading, context)
    if "date" not in reading.evidence:
        read_address_date(page, reading, alone=alone)
    if "date" not in reading.evidence and not alone:
        read_closer(page, reading, context)
    if "date" not in reading.evidence and not alone:
        read_month_above(page, reading)


def _labelled(page: Page, lines: list[int]) -> bool:
    """Whether one of the lines says by its label that it is the day of publication."""
    return any((anchor := page.lines[i].anchor) is not None and anchor.labelled for i in lines)


def _names_rubric(page: Page, reading: Reading, index: int) -> bool:
    """Whether a word or two stand behind a day below a headline: "Dec 9, 2008 Shipping"."""
    line = page.lines[index]
    anchor, above = line.anchor, page.previous(index) if index in reading.active else None
    if anchor is None or anchor.role is not Role.TITLE_LEAD or above is None or above not in reading.active:
        return False
    words = line.text[anchor.rest :].split()
    head = page.lines[above]
    headed = head.title_like and head.anchor is None and head.label is None
    return len(words) <= _RUBRIC < head.word_count and headed and page.gap(index) < _RUBRIC


_RUBRIC: Final = 2
"""Words of a rubric."""


def _read_issue(page: Page, reading: Reading, context: Context, index: int) -> None:
    """The date of the heading or of the issue that dates a part; or that of the story, in the weeks before it."""
    issue = reading.part.issue
    mention = issue or _mention_at(page, index)
    settled = context.settle(mention) if mention is not None else None
    if mention is None or settled is None:
        return
    if issue is not None and read_reference(page, reading, settled[0].date):
        return
    reading.date, reading.date_note = settled[0].date, settled[0].note
    rule = "date of the issue" if issue is not None else "date heading above"
    reading.note("date", rule, page, index, mention.start, mention.end)


def _of_own_year(
    page: Page, reading: Reading, context: Context, mention: Mention
) -> tuple[Settled, int | None] | None:
    """The date of a dispatch without a year, which another line of the item has with one."""
    if mention.year is not None or mention.day is None:
        return None
    year = own_year(page, reading, mention)
    settled = context.calendar.settle(mention, year=year[0]) if year is not None else None
    return None if year is None or settled is None else (settled, year[1])


def _of_year_above(
    page: Page, index: int, context: Context, mention: Mention
) -> tuple[Settled, int | None] | None:
    """The date of an entry without a year, which the heading of its run names: "Die Woche (KW 37/2021)"."""
    if mention.year is not None or mention.shape is not Shape.NUMERIC or mention.weekday is not None:
        return None
    for above in range(index - 1, max(-1, index - _RUN), -1):
        line = page.lines[above]
        if line.blank or line.body_like or line.anchor is not None or line.wrapped:
            continue
        years = {int(year) for year in _YEAR.findall(line.content)}
        settled = context.calendar.settle(mention, year=years.pop()) if len(years) == 1 else None
        return None if settled is None else (settled, above + 1)
    return None


def _of_copyright(
    page: Page, reading: Reading, context: Context, mention: Mention
) -> tuple[Settled, int | None] | None:
    """The date of a dispatch without a year, which the notice of copyright below it names."""
    for index in range(reading.part.start, reading.part.stop):
        mark = page.debris.get(index)
        if mark is None or mark.reason is not Reason.COPYRIGHT or mention.year is not None:
            continue
        years = {int(year) for year in _YEAR.findall(page.lines[index].content)}
        settled = context.calendar.settle(mention, year=years.pop()) if len(years) == 1 else None
        if settled is not None:
            return settled, index + 1
    return None


_RUN: Final = 60
"""Lines of a run of entries at most."""
_YEAR: Final = re.compile(r"(?<![\d./-])(?:19|20)\d\d(?!\d)")


def _heads_section(page: Page, anchor: Anchor) -> bool:
    """Whether a month or a year is that of a section of a chronicle, and not of its publication."""
    if anchor.mention.day is not None or anchor.labelled:
        return False
    if retrospective(page):
        return True
    years = (a for line in page.lines if (a := line.anchor) is not None and a.mention.month is None)
    return anchor.mention.month is None and len({a.mention.year for a in years}) > 1


def _opens_chronicle(page: Page, reading: Reading, index: int, anchor: Anchor) -> bool:
    """Whether a day is the first of those in a chronicle, which is one text of another day."""
    if anchor.role not in (Role.LEAD, Role.ALONE) or anchor.labelled:
        return False
    alike = [
        i
        for i in reading.active
        if (a := page.lines[i].anchor) is not None and a.role is anchor.role and not a.labelled
    ]
    return len(alike) >= _CHRONICLE and alike[0] == index and chronology(page, alike) > 0


_CHRONICLE: Final = 5
"""Entries of a chronicle."""


def _heading_year(page: Page, index: int) -> YearSource | None:
    """The year of the heading of a year or a month that a date stands under."""
    above = coarse_above(page, index)
    return None if above is None else YearSource(NewsDate(above.year, above.month), above.at + 1)


def _address_above(page: Page, index: int, anchor: Anchor) -> YearSource | None:
    """The year in the address straight above a day that has none, if the address has its month, too."""
    mention = anchor.mention
    if mention.year is not None or mention.month is None or mention.day is None:
        return None
    for above in range(index - 1, max(-1, index - _NEAR), -1):
        if page.lines[above].blank:
            continue
        match = _DATED_ADDRESS.search(page.lines[above].text)
        if match is None or int(match["month"]) != mention.month:
            return None
        return YearSource(NewsDate(int(match["year"]), mention.month), above + 1)
    return None


_NEAR: Final = 4
_DATED_ADDRESS: Final = re.compile(r"://\S+?/(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])/")


def _day_above(page: Page, index: int, anchor: Anchor, context: Context) -> YearSource | None:
    """The whole day on a short line above a dispatch, if it was sent on that day or in the week before."""
    mention = anchor.mention
    if anchor.role is not Role.DATELINE or mention.year is not None or mention.month is None:
        return None
    for above in range(index - 1, max(-1, index - _ABOVE), -1):
        for found in page.lines[above].mentions or ():
            if found.year is None or found.day is None or (known := context.settle(found)) is None:
                continue
            sent = context.calendar.settle(mention, year=known[0].date.year)
            if sent is not None and 0 <= (known[0].date.first - sent.date.first).days <= _WEEK:
                return YearSource(known[0].date, above + 1)
    return None


_ABOVE: Final = 20
"""Lines above a dispatch among which its page says the day."""
_WEEK: Final = 7


def _mention_at(page: Page, index: int) -> Mention | None:
    anchor = page.lines[index].anchor
    return None if anchor is None else anchor.mention


_RULES: Final = {
    Role.LEAD: "date at the head",
    Role.TITLE_LEAD: "date at the head",
    Role.ALONE: "date line",
    Role.BYLINE: "byline",
    Role.TAIL: "date behind the title",
    Role.DATELINE: "agency dateline",
    Role.END: "date after the text",
}


def _set_date(
    page: Page, reading: Reading, index: int, anchor: Anchor, date: NewsDate, note: str, year_line: int | None
) -> None:
    reading.date, reading.date_note = date, note
    rule = _RULES[anchor.role]
    if anchor.labelled:
        rule = "date label"
    if year_line is not None:
        rule += f", year from line {year_line}"
    reading.note("date", rule, page, index, anchor.mention.start, anchor.mention.end)


def _year_of(page: Page, index: int, issue: Mention | None, context: Context) -> YearSource | None:
    mention = issue or _mention_at(page, index)
    settled = context.settle(mention) if mention is not None else None
    return None if settled is None else YearSource(settled[0].date, index + 1)


def _lacks_year(page: Page, index: int) -> bool:
    """Whether a day apart from the text has no year."""
    anchor = page.lines[index].anchor
    return anchor is not None and anchor.role in APART and anchor.mention.year is None


_SOURCED: Final = ("after source line", "brief with a source", "block with a source")


_PUBLISHER: Final = re.compile(r"(?:[A-Z]{2,6}\b|\S+\s+\S)")
"""An acronym or several words: one word between bars is more often the sort of the news ("Regulatory")."""
_NAMED_BETWEEN: Final = re.compile(r"\s*(?P<name>[^|]{2,40}?)\s*\|\s*(?=\S.{8})")
"""A publisher between bars: "12.11.2014 | ESA | Philae lands on a comet"."""


def _behind_bar(text: str, column: int) -> int:
    """The column at which the text goes on behind a name and its bar."""
    while column < len(text) and text[column] in " |\t":
        column += 1
    return column


def _strip(page: Page, reading: Reading, index: int, anchor: Anchor) -> None:
    """Take the words of a date out of the text."""
    line = page.lines[index]
    paper = page.papers_beside.get(index)
    if anchor.role in (Role.LEAD, Role.DATELINE):
        reading.offsets[index] = anchor.rest if paper is None else _behind_bar(line.text, paper.end)
        if anchor.agency and reading.source is None:
            start = line.text.find(anchor.agency)
            reading.source = anchor.agency
            reading.note("source", "agency dateline", page, index, start, start + len(anchor.agency))
    elif anchor.role in APART:
        reading.used.add(index)
        if index and is_bare_label(page.lines[index - 1]):
            reading.used.add(index - 1)
    elif anchor.role is Role.TITLE_LEAD and not reading.title:
        start = anchor.rest if paper is None else _behind_bar(line.text, paper.end)
        named = _NAMED_BETWEEN.match(line.text, start) if anchor.separator in ("|", "-") else None
        if named is not None and reading.source is None and _PUBLISHER.match(named["name"]):
            reading.source = named["name"]
            reading.note(
                "source", "between date and title", page, index, named.start("name"), named.end("name")
            )
            start = named.end()
        reading.title = plain_title(line.text[start:])
        reading.note("title", "behind the date", page, index, start, len(line.text.rstrip()))
        reading.used.add(index)
    elif anchor.role is Role.TAIL and not reading.title:
        stop = line.start + len(anchor.lead) if paper is None else paper.cut
        reading.title = plain_title(line.text[line.start : stop].rstrip(" |·•,(–—/:*_-["))
        reading.note("title", "before the date", page, index, line.start, stop)
        reading.used.add(index)

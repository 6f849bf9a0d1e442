"""The date of a part, and the words that it came from."""

from __future__ import annotations

from typing import Final

from reader.domain.dates import NewsDate
from reader.ingest.item.context import Context, YearSource
from reader.ingest.item.reading import Reading
from reader.ingest.item.titles import plain_title
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.split.page import Page

HEAD_LINES: Final = 9


APART: Final = (Role.ALONE, Role.BYLINE)


def read_date(page: Page, reading: Reading, context: Context) -> None:
    part = reading.part
    given = None
    if part.dated_by is not None:
        given = _year_of(page, part.dated_by, context)
    for index in _date_lines(page, reading):
        anchor = page.lines[index].anchor
        if anchor is None:
            continue
        _strip(page, reading, index, anchor)
        if "date" not in reading.evidence:
            settled = context.settle(anchor.mention, given)
            if settled is not None:
                _set_date(page, reading, index, anchor, settled[0].date, settled[0].note, settled[1])
    if "date" not in reading.evidence and part.dated_by is not None:
        anchor = page.lines[part.dated_by].anchor
        settled = context.settle(anchor.mention) if anchor is not None else None
        if anchor is not None and settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            reading.note(
                "date", "date heading above", page, part.dated_by, anchor.mention.start, anchor.mention.end
            )


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


def _year_of(page: Page, index: int, context: Context) -> YearSource | None:
    anchor = page.lines[index].anchor
    settled = context.settle(anchor.mention) if anchor is not None else None
    return None if settled is None else YearSource(settled[0].date, index + 1)


def _date_lines(page: Page, reading: Reading) -> list[int]:
    """Lines of the part whose date may be its own, the best first."""
    part, lines = reading.part, []
    if part.cut.date_at is not None and part.start <= part.cut.date_at < part.stop:
        lines.append(part.cut.date_at)
    bodies = 0
    for index in reading.active[:HEAD_LINES]:
        anchor = page.lines[index].anchor
        if anchor is not None and index not in lines:
            opens = anchor.role in (Role.LEAD, Role.TITLE_LEAD) and index == reading.active[0]
            if bodies == 0 and (anchor.role in APART or anchor.role in (Role.DATELINE, Role.TAIL) or opens):
                lines.append(index)
        bodies += page.is_body(index)
    for index in reading.active[-2:]:
        anchor = page.lines[index].anchor
        if anchor is None or index in lines or anchor.role not in (Role.ALONE, Role.BYLINE, Role.END):
            continue
        if anchor.role is not Role.ALONE or index == reading.active[-1]:
            lines.append(index)
    return lines


def _strip(page: Page, reading: Reading, index: int, anchor: Anchor) -> None:
    """Take the words of a date out of the text."""
    line = page.lines[index]
    if anchor.role in (Role.LEAD, Role.DATELINE):
        reading.offsets[index] = anchor.rest
        if anchor.agency and reading.source is None:
            start = line.text.find(anchor.agency)
            reading.source = anchor.agency
            reading.note("source", "agency dateline", page, index, start, start + len(anchor.agency))
    elif anchor.role in APART:
        reading.used.add(index)
    elif anchor.role is Role.TITLE_LEAD and not reading.title:
        reading.title = plain_title(line.text[anchor.rest :])
        reading.note("title", "behind the date", page, index, anchor.rest, len(line.text.rstrip()))
        reading.used.add(index)
    elif anchor.role is Role.TAIL and not reading.title:
        reading.title = plain_title(anchor.lead.rstrip(" |·•,(–—/:*_-["))
        reading.note("title", "before the date", page, index, line.start, line.start + len(anchor.lead))
        reading.used.add(index)

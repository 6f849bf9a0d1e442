"""The date of a part, and the words that it came from."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.dates import NewsDate
from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.item.context import Context, YearSource
from reader.ingest.item.headline import APART, head_lines, title_line
from reader.ingest.item.reading import Reading
from reader.ingest.item.titles import plain_title
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.split.article import Article
from reader.ingest.split.coarse import coarse_above
from reader.ingest.split.page import Page
from reader.ingest.split.published import publication_date, publication_lines

HEAD_LINES: Final = 9


def read_date(page: Page, reading: Reading, context: Context, *, alone: bool) -> None:
    """Read the date; `alone` where the part is the only one of its document."""
    part = reading.part
    given = None
    if part.dated_by is not None:
        given = _year_of(page, part.dated_by, context)
    near = _headline_dates(page, reading) if alone else []
    for index in sorted(near or _date_lines(page, reading), key=lambda i: _is_update(page, i)):
        anchor = page.lines[index].anchor
        if anchor is None:
            continue
        if near and anchor.role in (Role.TAIL, Role.TITLE_LEAD):
            reading.used.add(index)  # a rubric beside the date of the headline above
        else:
            _strip(page, reading, index, anchor)
        if "date" not in reading.evidence:
            settled = context.settle(anchor.mention, given or _heading_year(page, index))
            if settled is not None:
                _set_date(page, reading, index, anchor, settled[0].date, settled[0].note, settled[1])
    if "date" not in reading.evidence and part.article is not None:
        _read_publication(page, reading, context, part.article)
    if "date" not in reading.evidence and part.cut.rule in _SOURCED:
        _read_first_words(page, reading, context)
    if "date" not in reading.evidence and alone:
        _read_meeting(page, reading, context)
    if "date" not in reading.evidence and part.dated_by is not None:
        mention = part.issue or _mention_at(page, part.dated_by)
        settled = context.settle(mention) if mention is not None else None
        if mention is not None and settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            rule = "date of the issue" if part.issue is not None else "date heading above"
            reading.note("date", rule, page, part.dated_by, mention.start, mention.end)


def _heading_year(page: Page, index: int) -> YearSource | None:
    """The year of the heading of a year or a month that a date stands under."""
    above = coarse_above(page, index)
    return None if above is None else YearSource(NewsDate(above.year, above.month), above.at + 1)


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


def _year_of(page: Page, index: int, context: Context) -> YearSource | None:
    mention = _mention_at(page, index)
    settled = context.settle(mention) if mention is not None else None
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
            stands = anchor.role in APART and (bodies == 0 or (anchor.labelled and bodies == 1))
            if stands or (bodies == 0 and (anchor.role in (Role.DATELINE, Role.TAIL) or opens)):
                lines.append(index)
        bodies += page.is_body(index)
    for index in reading.active[-2:]:
        anchor = page.lines[index].anchor
        if anchor is None or index in lines or anchor.role not in (Role.ALONE, Role.BYLINE, Role.END):
            continue
        if anchor.role is not Role.ALONE or index == reading.active[-1] or part.cut.rule == "after date":
            lines.append(index)
    return lines


def _read_publication(page: Page, reading: Reading, context: Context, article: Article) -> None:
    """The day around the headline of a page, on a line with other things: "Redaktion, 3. März 2023 - 12 Kommentare"."""
    for index in sorted(publication_lines(page, article), key=lambda i: _is_update(page, i)):
        mention = publication_date(page.lines[index])
        settled = context.settle(mention) if mention is not None else None
        if mention is not None and settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            reading.note("date", "near the headline", page, index, mention.start, mention.end)
            return


_SOURCED: Final = ("after source line", "block with a source")
_FIRST_WORDS: Final = re.compile(r"\W*(?:on|am|le|el|il|em|op|den|w|в)?\s*$", re.IGNORECASE)


def _read_first_words(page: Page, reading: Reading, context: Context) -> None:
    """The full date with which the first sentence of a sourced brief begins: "On Tuesday, August 10, 2021, …"."""
    line = page.lines[reading.active[0]]
    found = find(line.text, line.start, line.start + 60)
    if not found or found[0].day is None or found[0].year is None:
        return
    if not _FIRST_WORDS.match(line.text[line.start : found[0].start]):
        return
    settled = context.settle(found[0])
    if settled is not None:
        reading.date, reading.date_note = settled[0].date, settled[0].note
        reading.note("date", "first words", page, reading.active[0], found[0].start, found[0].end)


_PASSED: Final = re.compile(
    r"\W*(?:passed|adopted|enacted|assented\s+to|consolidated|in\s+force|beschlossen|verabschiedet|adoptée?|aprobad[oa]|approvat[oa]|aprovad[oa]|uchwalon[oa])\b",
    re.IGNORECASE,
)
"""What stands before the day of a law or of a resolution, below its title."""
_MEETING: Final = re.compile(
    r"\b(?:minutes|meeting|session|sitting|hearing|protokoll|sitzung|procès-verbal|séance|acta|sesión|verbale|seduta|notulen|vergadering|protokół)\b",
    re.IGNORECASE,
)


def _read_meeting(page: Page, reading: Reading, context: Context) -> None:
    """The day in the head of minutes or of a law: "Minutes of the meeting held on Tuesday, 17 November 2009"."""
    for index in reading.active[:4]:
        line = page.lines[index]
        passed = _PASSED.match(line.content) is not None
        if line.body_like or line.size > 130 or not (passed or _MEETING.search(line.content)):
            continue
        found = [m for m in find(line.text) if m.year is not None and (passed or m.day is not None)]
        settled = context.settle(found[0]) if len(found) == 1 else None
        if settled is not None:
            reading.date, reading.date_note = settled[0].date, settled[0].note
            rule = "date of the law" if passed else "date of the meeting"
            reading.note("date", rule, page, index, found[0].start, found[0].end)
            return


def _dates_a_year_alone(anchor: Anchor) -> bool:
    """Whether a line is no more than a year, as the sections of a history are headed."""
    return anchor.mention.month is None and not anchor.labelled


_UPDATE: Final = re.compile(
    r"[\W_]*(?:last\s+)?(?:updated?|modified|corrected|amended|aktualisiert|mis\s+à\s+jour|actualizado|atualizado|aggiornato|bijgewerkt|aangepast|"
    r"aktualizacja|обновлено|更新|最終更新|آخر\s+تحديث)",
    re.IGNORECASE,
)


def _is_update(page: Page, index: int) -> bool:
    """Whether a date is that of a change, which dates an item only where no other one does."""
    return _UPDATE.match(page.lines[index].content) is not None


_HEAD_ABOVE: Final = 3
_HEAD_BELOW: Final = 10


def _headline_dates(page: Page, reading: Reading) -> list[int]:
    """Dates around the headline of a page with one text, under its navigation: those below it first."""
    article = reading.part.article
    if article is not None:
        headline: int | None = article.headline
    elif reading.part.cut.rule != "document start" or not page.framed:
        return []
    else:
        headline = title_line(page, head_lines(page, reading), alone=True)
    if headline is None or headline not in reading.active:
        return []
    at = reading.active.index(headline)
    below = []
    bodies = 0
    for index in reading.active[at + 1 : at + 1 + _HEAD_BELOW]:
        anchor = page.lines[index].anchor
        if anchor is not None and _dates_a_year_alone(anchor):
            continue
        tail = (
            anchor is not None
            and anchor.role in (Role.TAIL, Role.TITLE_LEAD)
            and not bodies
            and page.lines[index].size < 60
        )
        if anchor is not None and (
            tail or anchor.role in APART or (anchor.role is Role.DATELINE and not bodies)
        ):
            below.append(index)
        bodies += page.is_body(index)
        if bodies > 2:
            break
    above = [
        index
        for index in reading.active[max(0, at - _HEAD_ABOVE) : at]
        if (anchor := page.lines[index].anchor) is not None and anchor.role in APART
    ]
    return [*below, *reversed(above)]


_PUBLISHER: Final = re.compile(r"(?:[A-Z]{2,6}\b|\S+\s+\S)")
"""An acronym or several words: one word between bars is more often the sort of the news ("Regulatory")."""
_NAMED_BETWEEN: Final = re.compile(r"\s*(?P<name>[^|]{2,40}?)\s*\|\s*(?=\S.{8})")
"""A publisher between bars: "12.11.2014 | ESA | Philae lands on a comet"."""


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
        start = anchor.rest
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
        reading.title = plain_title(anchor.lead.rstrip(" |·•,(–—/:*_-["))
        reading.note("title", "before the date", page, index, line.start, line.start + len(anchor.lead))
        reading.used.add(index)

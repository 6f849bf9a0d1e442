"""Lines of a part whose date may be its own: in its head, at its end, in the foot below."""

from __future__ import annotations

from typing import Final

from reader.ingest.item.headline import APART, head_lines, title_line
from reader.ingest.item.reading import Reading
from reader.ingest.item.updates import is_update
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.labels import Field
from reader.ingest.split.candidate import AFTER_DATE
from reader.ingest.split.coarse import is_coarse
from reader.ingest.split.page import Page

HEAD_LINES: Final = 9


def date_lines(page: Page, reading: Reading) -> list[int]:
    """Lines of the part whose date may be its own, the best first."""
    part, lines = reading.part, []
    if part.cut.date_at is not None and part.start <= part.cut.date_at < part.stop:
        lines.append(part.cut.date_at)
    bodies = 0
    for index in reading.active[:HEAD_LINES]:
        anchor = page.lines[index].anchor
        if anchor is not None and index not in lines:
            opens = anchor.role in (Role.LEAD, Role.TITLE_LEAD) and index == reading.active[0]
            stands = anchor.role in APART and (
                bodies == 0 or (bodies == 1 and (anchor.labelled or _below_question(page, reading, index)))
            )
            opens = opens or _in_brackets(page, index, anchor)
            if stands or (bodies == 0 and (anchor.role in (Role.DATELINE, Role.TAIL) or opens)):
                lines.append(index)
        bodies += page.is_body(index)
    for index in _tail_lines(page, reading):
        anchor = page.lines[index].anchor
        if anchor is None or index in lines or not (anchor.role in _CLOSING or _is_stamp(page, index)):
            continue
        if part.cut.rule != AFTER_DATE and _heads_next(page, part.stop, index):
            continue
        last = index == reading.active[-1] or anchor.labelled
        if anchor.role is not Role.ALONE or last or part.cut.rule == AFTER_DATE:
            lines.append(index)
    return lines


def _in_brackets(page: Page, index: int, anchor: Anchor) -> bool:
    """Whether a day opens a paragraph in brackets, as that of a release: "(18.01.2018) The council …"."""
    if anchor.role not in (Role.LEAD, Role.TITLE_LEAD):
        return False
    line = page.lines[index]
    return line.text[line.start : anchor.mention.start].lstrip().startswith(("(", "["))


_CLOSING: Final = (Role.ALONE, Role.BYLINE, Role.END)


def _is_stamp(page: Page, index: int) -> bool:
    """Whether a line says when its text was made, behind its label and a paper: "(ostpost.example) | Stand: 3.5.2020"."""
    anchor = page.lines[index].anchor
    if anchor is None or anchor.role is not Role.TAIL or not anchor.labelled:
        return False
    return anchor.lead.endswith((":", "：")) and not is_update(page, index)


def _below_question(page: Page, reading: Reading, index: int) -> bool:
    """Whether a day stands straight below a headline that ends as a sentence does: "Has the bridge a future?"."""
    first = reading.active[0]
    return page.previous(index) == first and page.lines[first].size < _HEADLINE and not page.gap(index)


_HEADLINE: Final = 110


def _tail_lines(page: Page, reading: Reading) -> list[int]:
    """The last two lines of a part, and those with a day behind its label below the text; its source, too,
    where the foot of the document stands below.
    """
    tail = reading.active[-2:]
    labelled: list[int] = []
    for index in reversed(reading.active[:-2]):
        anchor = page.lines[index].anchor
        if page.is_body(index) or len(labelled) == _TAIL:
            break
        if anchor is None:
            continue
        posted = anchor.role is Role.BYLINE and _posted_by(page, index)
        if posted or (anchor.labelled and anchor.role is Role.ALONE):
            labelled.append(index)
    return [*tail, *labelled, *_source_above_foot(page, reading)]


def _posted_by(page: Page, index: int) -> bool:
    """Whether a line says who posted a text, and when."""
    return page.lines[index].is_field(Field.AUTHOR)


def _source_above_foot(page: Page, reading: Reading) -> list[int]:
    """The one line with source and day of the last part of a page, with few lines below it."""
    if reading.part.stop < page.last_index():
        return []
    sourced = [i for i in reading.active if page.lines[i].is_field(Field.SOURCE)]
    return sourced if len(sourced) == 1 and sourced[0] in reading.active[-_FOOT:-2] else []


_TAIL: Final = 3
"""Labelled days below the text that are looked at."""
_FOOT: Final = 8
"""Lines of the foot of a document, with the source above it."""


def _heads_next(page: Page, stop: int, index: int) -> bool:
    """Whether a line is the heading of a month or a year above the next item."""
    return page.next(index) == stop and page.gap(index) > 0 and is_coarse(page.lines[index])


def _dates_a_year_alone(anchor: Anchor) -> bool:
    """Whether a line is no more than a year, as the sections of a history are headed."""
    return anchor.mention.month is None and not anchor.labelled


_HEAD_ABOVE: Final = 3
_HEAD_BELOW: Final = 10


def headline_dates(page: Page, reading: Reading) -> list[int]:
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
            tail
            or anchor.role in APART
            or (not bodies and (anchor.role is Role.DATELINE or _in_brackets(page, index, anchor)))
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

"""Days of a month that a heading names: "### November", then "3 – Eleven of twelve"."""

from __future__ import annotations

import calendar
import itertools
import re
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.names import month_of
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Kind, Line

_DAY: Final = re.compile(
    r"[*_]*(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?[*_]*(?:\s*[–—:|]|\s--?\s)[*_]*\s*(?=[^\W\d]|[\"“«„'¿¡*_])"
)
_LEAST: Final = 3
_SENTENCE: Final = 140


def mark_days(lines: Sequence[Line]) -> None:
    """Read the day at the head of entries under a heading that names their month.

    Only where there are several of them, and the days under each heading go up or down.
    """
    sections: list[list[tuple[Line, Anchor]]] = []
    month: int | None = None
    for line in lines:
        anchor = line.anchor
        if anchor is not None and anchor.role is Role.ALONE and line.kind in (Kind.TEXT, Kind.HEADING):
            month = anchor.mention.month if anchor.mention.day is None else None
            sections.append([])
        elif month is not None and anchor is None and (day := _read_day(line, month)) is not None:
            sections[-1].append((line, day))
    entries = [entry for section in sections for entry in section]
    if len(entries) < _LEAST or not all(_runs([a.mention.day or 0 for _, a in s]) for s in sections):
        return
    for line, day in entries:
        line.anchor, line.label = day, None


def mark_dotted_days(lines: Sequence[Line]) -> None:
    """Read the day with a full stop at the head of entries: "11 avril. Médiathèque : …".

    Such a line alone may be prose; several of them, one straight below the other, are a list.
    """
    run: list[tuple[Line, Anchor]] = []
    for line in [*lines, None]:
        if line is not None and (day := _read_dotted(line)) is not None:
            run.append((line, day))
            continue
        if len(run) >= _LEAST:
            for entry, anchor in run:
                entry.anchor, entry.label = anchor, None
        run = []


def _read_dotted(line: Line) -> Anchor | None:
    text = line.text
    if (
        line.kind is not Kind.TEXT
        or line.anchor is not None
        or not text[line.start : line.start + 1].isdigit()
        or text.find(".", line.start, line.start + _DOTTED + 1) < 0
    ):
        return None
    found = find(text, line.start, min(len(text), line.start + _DOTTED))
    if not found or found[0].start != line.start or found[0].day is None or found[0].month is None:
        return None
    rest = _STOP.match(text, found[0].end - 1)
    return None if rest is None else Anchor(Role.LEAD, found[0], rest=rest.end(), separator=".")


_DOTTED: Final = 26
_STOP: Final = re.compile(r"(?:\w?\.)\s+(?=[A-ZÀ-ÞА-Я\"“«„])")


def mark_short_months(lines: Sequence[Line]) -> None:
    """Read "MAY" or "Mai" alone on its line as a month where other months stand so: alone it is a name."""
    months = [
        line.content
        for line in lines
        if line.anchor is not None
        and line.anchor.role is Role.ALONE
        and line.anchor.mention.shape is Shape.MONTH
        and line.content.strip("*_: ").isalpha()
    ]
    if len(months) < _OTHER_MONTHS:
        return
    shouted = all(month.isupper() for month in months)
    for line in lines:
        name = line.content.strip("*_: ") if line.anchor is None and len(line.content) < _SHORT else ""
        if len(name) == 3 and (name.isupper() if shouted else name.istitle()):
            month = month_of(name)
            if month is not None:
                start = line.text.find(name, line.start)
                mention = Mention(start, start + len(name), Shape.MONTH, None, month, None)
                line.anchor, line.label = Anchor(Role.ALONE, mention), None


_OTHER_MONTHS: Final = 2
_SHORT: Final = 9


def _read_day(line: Line, month: int) -> Anchor | None:
    if line.kind not in (Kind.TEXT, Kind.HEADING) or not line.text[line.start : line.start + 6].strip("*_ "):
        return None
    match = _DAY.match(line.text, line.start)
    if match is None or not 1 <= (day := int(match["day"])) <= calendar.monthrange(2000, month)[1]:
        return None
    mention = Mention(match.start("day"), match.end("day"), Shape.NAMED, None, month, day)
    rest = line.text[match.end() :]
    role = Role.LEAD if len(rest) > _SENTENCE or line.closed else Role.TITLE_LEAD
    return Anchor(role, mention, rest=match.end(), separator="-")


def _runs(days: list[int]) -> bool:
    """Whether days only go up, or only go down."""
    pairs = list(itertools.pairwise(days))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)

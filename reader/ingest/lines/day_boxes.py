"""Days that a page sets in a box beside each entry, which a copy has on lines of their own: "Mar", then "30", then "2015"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.names import month_of
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Kind, Line

_LEAST: Final = 2
"""Such days from which on a month and a number below each other are days."""
_MONTH: Final = re.compile(r"[^\W\d_]{3,12}\.?(?:\s(?P<year>(?:19|20)\d\d))?")
_DAY: Final = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|,)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LONGEST: Final = 16


def mark_day_boxes(lines: Sequence[Line]) -> None:
    """Read the day on the first line of each such box, where there are several."""
    found = [(line, mention) for line in lines if (mention := _read(lines, line)) is not None]
    if len(found) < _LEAST or not all(_has_entry(lines, line) for line, _ in found):
        return
    for line, mention in found:
        line.anchor, line.label = Anchor(Role.ALONE, mention), None
        rest = lines[line.number]
        rest.anchor, rest.label = None, None


def _has_entry(lines: Sequence[Line], first: Line) -> bool:
    """Whether some words stand below a box: under months with numbers, as in a table, the next month does."""
    start = first.number - 1 + _height(lines, first.number - 1)
    below = next((line for line in lines[start : start + _NEAR] if not line.blank), None)
    return below is not None and below.word_count >= _WORDS


_NEAR: Final = 4
_WORDS: Final = 3


def completes_day(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the second or the third of such a box."""
    for above in (index - 1, index - 2):
        if above >= 0 and (anchor := lines[above].anchor) is not None:
            box = _read(lines, lines[above])
            height = 0 if box is None else _height(lines, above)
            return box is not None and anchor.mention == box and above + height > index
    return False


def _height(lines: Sequence[Line], index: int) -> int:
    third = lines[index + 2] if index + 2 < len(lines) else None
    return 3 if third is not None and _YEAR.fullmatch(third.content) else 2


def _read(lines: Sequence[Line], line: Line) -> Mention | None:
    """The day of which a line is the first: a month or a number of the month, and the other straight below."""
    if line.kind is not Kind.TEXT or line.size > _LONGEST or line.number >= len(lines):
        return None
    below = lines[line.number].content
    if not below or len(below) > _LONGEST:
        return None
    month, day = _MONTH.fullmatch(line.content), _DAY.fullmatch(below)
    if month is None:
        month, day = _MONTH.fullmatch(below), _DAY.fullmatch(line.content)
    if month is None or day is None:
        return None
    number = month_of(month[0].split()[0].rstrip("."))
    if number is None or not 1 <= int(day["day"]) <= calendar.monthrange(2000, number)[1]:
        return None
    year = month["year"]
    if year is None and _height(lines, line.number - 1) > _LEAST:
        year = lines[line.number + 1].content
    end = line.start + len(line.content)
    return Mention(line.start, end, Shape.NAMED, None if year is None else int(year), number, int(day["day"]))

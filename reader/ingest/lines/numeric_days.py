"""Days of two numbers at the head of entries, without a year: "le 14/06 : Assemblée", "13.09. Die Bohrkerne …".

Alone such numbers may be a score, a version or an hour. Where several lines begin so, all of them are days, and the
days only go up or only go down, they are those of entries.
"""

from __future__ import annotations

import calendar
import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.edges import SENTENCE
from reader.ingest.lines.line import Kind, Line

_DAY: Final = re.compile(
    r"(?P<prefix>(?:le|am|il|el|den|du|on|vom|no dia|dia)\s+)?[*_(\[]*(?P<first>\d\d?)(?P<sign>[./])(?P<second>\d\d?)"
    r"(?P<dot>\.)?(?![\d./%,:h€$])[\])*_]*(?P<mark>\s*[:–—|]\s*|\s+--?\s+|\s+)(?=[\"“«„'¿¡*_(]?[^\W\d_])",
    re.IGNORECASE,
)
_WITH_PAPER: Final = re.compile(
    r"[*_]*[(\[](?P<first>\d\d?)(?P<sign>[./])\s?(?P<second>\d\d?)(?P<dot>\.)?[,;:]?\s(?P<paper>[A-ZÀ-ÞА-Я][^()\[\]\d]{1,60})[)\]](?P<mark>[:.]?\s+)(?=\S)"
)
"""Day and paper in brackets: "(30.12., The Paper) …"."""
_DIGIT: Final = re.compile(r"\d")
_HEAD: Final = 12
"""Characters from the start of a line in which its day stands."""
_LEAST: Final = 3
_SENTENCE: Final = 140
_LEAP: Final = 2000
_TURNS: Final = 1
"""Steps that may go the other way: at New Year, or one entry out of its order."""


def mark_numeric_days(lines: Sequence[Line]) -> None:
    """Read the day of such lines, where several are alike."""
    _mark_with_papers(lines)
    groups: dict[tuple[object, ...], list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    above: Line | None = None
    for line in lines:
        fresh, above = above is None or above.blank or above.closed or not above.wrapped, line
        if line.kind not in (Kind.TEXT, Kind.HEADING) or line.anchor is not None or not fresh:
            continue
        if _DIGIT.search(line.content, 0, _HEAD) is None:
            continue
        match = _DAY.match(line.text, line.start)
        if match is not None and (match["sign"] == "/" or match["dot"] or _padded(line, match)):
            key = (bool(match["prefix"]), match["sign"], match["dot"], match["mark"].strip(), line.mark)
            groups[key].append((line, match))
    for group in groups.values():
        if len(group) < _LEAST:
            continue
        numbers = [(int(match["first"]), int(match["second"])) for _, match in group]
        day_first = _order(numbers, dotted=group[0][1]["sign"] == ".")
        if day_first is None:
            continue
        for line, match in group:
            line.anchor, line.label = _anchor(line, match, day_first=day_first), None


def _mark_with_papers(lines: Sequence[Line]) -> None:
    """Read the day and the paper in brackets at the head of entries; such days need not be in their order."""
    found = []
    for line in lines:
        if line.kind is Kind.TEXT and line.anchor is None and line.content[0] in "([*_":
            match = _WITH_PAPER.match(line.text, line.start)
            if match is not None:
                found.append((line, match))
    numbers = [(int(match["first"]), int(match["second"])) for _, match in found]
    if len(found) < _LEAST or not all(_is_day(month=b, day=a) for a, b in numbers):
        return
    for line, match in found:
        anchor = _anchor(line, match, day_first=True)
        line.anchor, line.label, line.wrapped = (
            anchor._replace(role=Role.LEAD, agency=match["paper"].split(";")[0].strip()),
            None,
            False,
        )


def _is_day(*, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(_LEAP, month)[1]


def _padded(line: Line, match: re.Match[str]) -> bool:
    """Whether both numbers of "13.08 Text" have two digits and a capital behind them, as no version has."""
    return (
        len(match["first"]) == len(match["second"]) == 2
        and line.text[match.end() :].lstrip("\"“«„'(*_")[:1].isupper()
    )


def _order(numbers: list[tuple[int, int]], *, dotted: bool) -> bool | None:
    """Whether the day stands first; None where the numbers are no days in their order."""
    for day_first in (True,) if dotted else (True, False):
        days = [(b, a) if day_first else (a, b) for a, b in numbers]
        if all(_is_day(month=m, day=d) for m, d in days) and in_order(days):
            return day_first
    return None


def in_order(days: Sequence[tuple[int, int]]) -> bool:
    """Whether days or months only go up or only go down, but for one step."""
    steps = list(itertools.pairwise(days))
    rises, falls = sum(b > a for a, b in steps), sum(b < a for a, b in steps)
    return rises + falls > 0 and min(rises, falls) <= _TURNS and max(rises, falls) > min(rises, falls)


def _anchor(line: Line, match: re.Match[str], *, day_first: bool) -> Anchor:
    first, second = int(match["first"]), int(match["second"])
    day, month = (first, second) if day_first else (second, first)
    mention = Mention(
        match.start("first"), match.end("dot" if match["dot"] else "second"), Shape.NUMERIC, None, month, day
    )
    return head_anchor(line, match, mention)


def head_anchor(line: Line, match: re.Match[str], mention: Mention) -> Anchor:
    """The anchor of a line that begins with a date; `match` ends where its text begins."""
    rest = line.text[match.end() :]
    sentence = len(rest) > _SENTENCE or SENTENCE.search(rest) is not None or line.closed
    mark = match["mark"].strip("*_)]` \t")
    return Anchor(
        Role.LEAD if sentence else Role.TITLE_LEAD,
        mention,
        rest=match.end(),
        separator=":" if mark in (":", "：") else "|" if mark == "|" else "-",
    )

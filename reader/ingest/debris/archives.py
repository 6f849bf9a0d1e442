"""The months of an archive to choose from: "Updates by month:", then "+ July 2008", "+ June 2008", "+ May 2008"."""

from __future__ import annotations

from typing import Final

from reader.domain.item import Reason
from reader.ingest.dates.mention import Shape
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Line

_LEAST: Final = 3
"""Months straight below each other from which on nothing is told of them."""
_MONTHS: Final = Debris(Reason.NAVIGATION, "months of an archive")


def mark_archives(lines: list[Line], found: dict[int, Debris]) -> None:
    """Leave out such months, and the line with a colon straight above them."""
    run: list[int] = []
    for index in range(len(lines) + 1):
        if index < len(lines) and _is_month(lines[index]):
            run.append(index)
            continue
        if len(run) >= _LEAST:
            above = run[0] - 1
            if above >= 0 and lines[above].content.endswith(":"):
                found.setdefault(above, _MONTHS)
            for each in run:
                found.setdefault(each, _MONTHS)
        run = []


def _is_month(line: Line) -> bool:
    anchor = line.anchor
    if anchor is None or anchor.role is not Role.ALONE:
        return False
    return anchor.mention.shape is Shape.MONTH and anchor.mention.year is not None

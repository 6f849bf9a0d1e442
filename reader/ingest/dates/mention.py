"""A date as its words give it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from reader.ingest.members import quick_members


@quick_members
class Shape(StrEnum):
    """How a date is written."""

    NAMED = "named"
    ISO = "iso"
    NUMERIC = "numeric"
    COMPACT = "compact"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


class Mention(NamedTuple):
    """A date as its words give it. Columns are characters from 0; `end` is after the last."""

    start: int
    end: int
    shape: Shape
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    swappable: bool = False
    """Day and month are both at most 12 and stand as numbers, so that they may be the other way round.
    The first of the two is `month` until the document settles it."""
    day_first: bool | None = None
    """For numbers that can be read in one way only: which of the two stands first."""
    ranged: bool = False
    """It is the first day of several: "6-12 June 2022"."""
    timed: bool = False
    """A time of day stands beside it."""

"""A plain reading of dates for the measuring: it shares no rule with the splitter that it measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.domain.dates import NewsDate
from reader.ingest.dates.names import month_of, weekday_of

_WORD = r"[^\W\d_]+"
_TH = r"(?:st|nd|rd|th|er|\.)?"
_DATE: Final = re.compile(
    rf"""[^\w]*(?:(?P<weekday>{_WORD})[.,]*\s+)?(?:(?:the|le|den|der)\s+)?(?:
    (?P<y1>\d{{4}})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)
  | (?P<y2>\d{{4}})\s?年\s?(?P<m2>\d\d?)\s?月(?:\s?(?P<d2>\d\d?)\s?日)?
  | (?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y3>\d{{4}}|\d\d)
  | (?P<d4>\d\d?){_TH}\s+(?:(?:of|de)\s+)?(?P<n4>{_WORD})\.?(?:,?\s+(?:de\s+)?(?P<y4>\d{{4}}))?
  | (?P<n5>{_WORD})\.?\s+(?P<d5>\d\d?){_TH}(?:,?\s+(?P<y5>\d{{4}}))?
  | (?P<n6>{_WORD})\s+(?P<y6>\d{{4}})
    )(?![^\W年月日])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Leading:
    """The date that a line begins with."""

    date: str | None
    """ISO; None where the line names no year."""
    weekday: bool
    """A weekday stands before it."""


def leading_date(line: str) -> Leading | None:
    """Read the date that stands first in `line`, markup aside."""
    found = _DATE.match(line)
    if found is None or (found["weekday"] and not _is_weekday(found["weekday"])):
        return None
    parts = _parts(found)
    if parts is None:
        return None
    year, month, day = parts
    try:
        # A leap year stands in for the one that is not named: 29 February is a date all the same.
        date = NewsDate(year or 2000, month, day)
    except ValueError:
        return None
    return Leading(date.iso() if year else None, bool(found["weekday"]))


def is_date_word(word: str) -> bool:
    """Whether a single word may be part of a date or a time of day."""
    if any(c.isdigit() for c in word):
        return len(word.strip("0123456789")) <= 2
    return word in ("am", "pm", "utc", "gmt") or month_of(word) is not None or _is_weekday(word)


def _is_weekday(word: str) -> bool:
    # "on" is short for Wednesday in some languages, and the first word of many an English line.
    return len(word) > 2 and weekday_of(word) is not None


def _parts(found: re.Match[str]) -> tuple[int | None, int | None, int | None] | None:
    """Year, month and day of a match; None where a word names no month."""
    if found["y1"]:
        return int(found["y1"]), int(found["m1"]), int(found["d1"])
    if found["y2"]:
        return int(found["y2"]), int(found["m2"]), _number(found["d2"])
    if found["a"]:
        return _numeric(found)
    month = month_of(found["n4"] or found["n5"] or found["n6"])
    if month is None:
        return None
    return _number(found["y4"] or found["y5"] or found["y6"]), month, _number(found["d4"] or found["d5"])


def _numeric(found: re.Match[str]) -> tuple[int, int, int]:
    """Two numbers and a year: month first between slashes, day first otherwise, unless that is no date."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["y3"])
    month_first = (found["sep"] == "/" and first <= 12) or second > 12
    month, day = (first, second) if month_first else (second, first)
    return (year if year > 99 else 2000 + year), month, day


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None

"""Short ways to read the dates of a line."""

from __future__ import annotations

import calendar

from reader.ingest.dates import Mention, find


def words(line: str, mention: Mention) -> str:
    """The words of a mention."""
    return line[mention.start : mention.end].strip()


def iso(mention: Mention) -> str:
    """What a mention says by itself: "2023-03-20", "2023-03", "--03-20" without its year."""
    year = f"{mention.year:04d}" if mention.year is not None else "-"
    parts = [year, *(f"{n:02d}" for n in (mention.month, mention.day) if n is not None)]
    return "-".join(parts)


def read(line: str) -> list[tuple[str, str]]:
    """The dates of a line: the words of each, and what they say."""
    return [(words(line, mention), iso(mention)) for mention in find(line)]


def weekdays(line: str) -> list[str | None]:
    """The weekday of each date of a line, in English."""
    return [None if m.weekday is None else calendar.day_name[m.weekday] for m in find(line)]

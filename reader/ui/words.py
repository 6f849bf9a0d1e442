"""Dates, counts and evidence in words, as the screen says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.domain.dates import NewsDate, Precision
from reader.domain.item import Item
from reader.domain.text import SafeText, one_line
from reader.ui.glyphs import Glyphs
from reader.ui.safe import NOTHING, clip, ours

# Not from `calendar`, whose names follow the locale of the machine.
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
QUOTED_CELLS: Final = 48
"""Of the words that a date came from, at most so many cells are quoted."""


def date_in_words(date: NewsDate | None) -> SafeText:
    """The date as far as it is known: "Monday, 20 March 2023", "March 2023", "2023"."""
    if date is None:
        return ours("No date in the text")
    if date.month is None:
        return ours(str(date.year))
    if date.day is None:
        return ours(f"{MONTHS[date.month - 1]} {date.year}")
    return ours(f"{DAYS[date.first.weekday()]}, {date.day} {MONTHS[date.month - 1]} {date.year}")


def date_heading(date: NewsDate | None, width: int) -> SafeText:
    """The heading of a group of the list, shorter where there is little room."""
    if date is None:
        return ours("Undated")
    if date.day is None or date.month is None:
        return date_in_words(date)
    month = MONTHS[date.month - 1]
    if width < 28:
        month = month[:3]
    return ours(f"{DAYS[date.first.weekday()][:3]} {date.day} {month} {date.year}")


def date_short(date: NewsDate | None) -> SafeText:
    """The date in a row of a list that is not grouped by it: "20 Mar 2023", "Mar 2023", "undated"."""
    if date is None:
        return ours("undated")
    month = "" if date.month is None else f"{MONTHS[date.month - 1][:3]} "
    return ours(f"{f'{date.day} ' if date.day else ''}{month}{date.year}")


def date_evidence(item: Item, glyphs: Glyphs) -> SafeText:
    """How the date was found, empty where there is nothing to say."""
    if item.date is None:
        return ours("")
    parts: list[str] = []
    found = item.evidence.get("date")
    if found is not None and found.text.strip():
        words = clip(one_line(found.text), QUOTED_CELLS, glyphs.ellipsis)
        parts.append(f"from {glyphs.quotes[0]}{words}{glyphs.quotes[1]}")
    if item.date.precision is Precision.MONTH:
        parts.append("no day given")
    elif item.date.precision is Precision.YEAR:
        parts.append("no month given")
    if item.date_note:
        parts.append(one_line(item.date_note))
    return ours(f" {glyphs.dot} ".join(parts))


def count(number: int) -> str:
    """A count with its thousands apart: "1,204"."""
    return f"{number:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 item", "1,204 items"."""
    return f"{count(number)} {one if number == 1 else many or one + 's'}"


def years(dates: Sequence[NewsDate], glyphs: Glyphs) -> SafeText:
    """From when to when, given dates in order: "2021 – 2024"; empty where nothing is dated."""
    if not dates:
        return NOTHING
    first, last = sorted((dates[0].year, dates[-1].year))
    return ours(str(first) if first == last else f"{first} {glyphs.dash} {last}")

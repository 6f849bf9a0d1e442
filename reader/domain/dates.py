"""A date as far as it is known: a day, a month or a year, never padded."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

_LENGTHS = ([4], [4, 2], [4, 2, 2])


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NewsDate:
    """The date of an item; `day` without `month` does not exist."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        month = 1 if self.month is None else self.month
        dt.date(self.year, month, 1 if self.day is None else self.day)  # ValueError: no such day

    @classmethod
    def of(cls, day: dt.date) -> NewsDate:
        """The date of a whole day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, iso: str) -> NewsDate:
        """Read "2023", "2023-03" or "2023-03-20"; ValueError for anything else."""
        parts = iso.split("-")
        if [len(part) for part in parts] not in _LENGTHS or not (iso.isascii() and "".join(parts).isdigit()):
            raise ValueError(f"not a date: {iso!r}")
        return cls(*(int(part) for part in parts))

    @property
    def precision(self) -> Precision:
        """What is known of it."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def first(self) -> dt.date:
        """The first day that it may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day that it may mean."""
        import calendar

        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def iso(self) -> str:
        """As ISO 8601, as short as what is known: "2023", "2023-03", "2023-03-20"."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    __str__ = iso

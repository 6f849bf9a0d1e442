"""A result of any size that is made up as it is read, and counts how often it is."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.dates import NewsDate
from reader.domain.item import Head
from reader.domain.text import SafeText
from reader.library import Group


class Endless:
    """Looks like a `Result` of `size` items, a thousand a day."""

    text = ""
    terms: Sequence[str] = ()
    revision = 1

    def __init__(self, size: int) -> None:
        self.size = size
        self.unread = size
        self.pages: list[tuple[int, int]] = []
        dates = (
            NewsDate(2700 - day // 300, day % 300 // 27 + 1, day % 27 + 1) for day in range(size // 1000)
        )
        self.groups = [Group(date, index * 1000, 1000) for index, date in enumerate(dates)]

    def __len__(self) -> int:
        return self.size

    def heads(self, start: int, stop: int) -> list[Head]:
        self.pages.append((start, stop))
        return [head(position) for position in range(start, min(stop, self.size))]

    def position(self, number: int) -> int | None:
        position = self.size - number
        return position if 0 <= position < self.size else None

    def number_at(self, position: int) -> int:
        return self.size - position


def head(position: int) -> Head:
    return Head(
        number=10**6 - position,
        id=f"id{position}",
        title=SafeText(f"Item {position}"),
        date=None,
        source=SafeText("Harbour Post"),
        tags=(),
        document=SafeText("a.txt"),
        start_line=1,
        read=position % 2 == 1,
        starred=position % 3 == 0,
    )

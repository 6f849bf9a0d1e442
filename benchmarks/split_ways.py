"""Ways to split a document: ours, and three simple ones to hold it against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from split_dates import leading_date

from reader.domain.document import Document
from reader.domain.item import Item


@dataclass(frozen=True, slots=True)
class Guess:
    """An item as it was found, in the plainest form; lines count from 1, both ends inside."""

    start: int
    end: int
    date: str | None
    title: str = ""
    text: str = ""
    source: str | None = None
    author: str | None = None
    links: tuple[str, ...] = ()


Way = Callable[[Document], list[Guess]]


def ours(document: Document) -> list[Guess]:
    """What the pipeline makes of it; tags are measured elsewhere."""
    from reader.ingest.pipeline import split

    return [_guess(item) for item in split(document).items]


def every_date(document: Document) -> list[Guess]:
    """Each line that begins with a date begins an item."""
    return _cut_at(document, (n for n, line in enumerate(document.lines, 1) if leading_date(line)))


def weekday_dates(document: Document) -> list[Guess]:
    """Each line that begins with a weekday and a date begins an item."""
    leading = ((n, leading_date(line)) for n, line in enumerate(document.lines, 1))
    return _cut_at(document, (n for n, date in leading if date and date.weekday))


def one_item(document: Document) -> list[Guess]:
    """The whole file is one item."""
    return _cut_at(document, ())


BASELINES: Final[Mapping[str, Way]] = {
    "every date": every_date,
    "weekday dates": weekday_dates,
    "one a file": one_item,
}


def _guess(item: Item) -> Guess:
    return Guess(
        item.span.start,
        item.span.end,
        item.date.iso() if item.date else None,
        item.title,
        item.text,
        item.source,
        item.author,
        item.links,
    )


def _cut_at(document: Document, starts: Iterable[int]) -> list[Guess]:
    """Cut at `starts`; what stands before the first of them is an item too, since no text may be lost."""
    filled = [n for n, line in enumerate(document.lines, 1) if line.strip()]
    if not filled:
        return []
    firsts = sorted({filled[0], *starts})
    lasts = [first - 1 for first in firsts[1:]] + [filled[-1]]
    return [_piece(document, first, last) for first, last in zip(firsts, lasts, strict=True)]


def _piece(document: Document, first: int, last: int) -> Guess:
    lines = document.lines[first - 1 : last]
    leading = leading_date(lines[0])
    return Guess(first, last, leading.date if leading else None, lines[0], "\n".join(lines))

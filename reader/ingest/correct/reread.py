"""What corrections change in items that have been read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, Final

from reader.domain.correction import SET_BY_HAND, CorrectionKind, Placement, parse_date
from reader.domain.item import Evidence, Item, Reason
from reader.domain.text import NOTHING, one_line
from reader.ingest.correct.wanted import FieldSet, Wanted
from reader.ingest.debris.mark import Debris
from reader.ingest.item.reading import Reading
from reader.ingest.lines.line import Kind
from reader.ingest.split.page import Page


class BroughtBack:
    """The lines that a reader brought back: each belongs to the item that it stands in or below."""

    def __init__(self, page: Page, readings: Sequence[Reading], back: frozenset[int]) -> None:
        self._page = page
        self._back = sorted(index for index in back if not page.lines[index].blank) if readings else []
        self._edges = [*(reading.part.start for reading in readings[1:]), page.last_index()]

    def extend(self, number: int, reading: Reading, start: int, stop: int) -> tuple[int, int]:
        """The extent of the item `number`, from 0, with the lines that come back to it."""
        floor = self._edges[number - 1] if number else 0
        mine = self._back[bisect_left(self._back, floor) : bisect_left(self._back, self._edges[number])]
        if not mine:
            return start, stop
        reach = min(start, mine[0]), max(stop, mine[-1] + 1)
        for index in (*range(reach[0], start), *range(stop, reach[1])):
            if index not in self._page.debris and self._page.lines[index].kind not in _DIVIDING:
                reading.labels.setdefault(index, _OUTSIDE)
        for index in mine:
            self._page.debris.pop(index, None)
            reading.labels.pop(index, None)
            line = self._page.lines[index]
            if line.kind in _DIVIDING:  # a line that only divides is text now
                line.kind, line.start, line.content = Kind.TEXT, 0, line.text.strip()
        reading.active = sorted({*reading.active, *mine})
        return reach


_DIVIDING: Final = (Kind.RULE, Kind.UNDERLINE)
_OUTSIDE: Final = Debris(Reason.LABEL, "outside all items")


def always_placed(
    page: Page, asked_for: Mapping[int, int], always: Mapping[int, tuple[str, ...]]
) -> tuple[Placement, ...]:
    """Where lines were left out for standing anywhere; `asked_for` has the keys of their paragraphs."""
    lines: dict[str, list[int]] = {}
    for index, key in asked_for.items():
        if index in page.debris:
            for name in always[key]:
                lines.setdefault(name, []).append(index + 1)
    return tuple(Placement(name, tuple(sorted(found))) for name, found in lines.items())


def with_fields(items: Sequence[Item], asked: Wanted) -> tuple[tuple[Item, ...], tuple[Placement, ...]]:
    """The items with the fields that a reader set, and where each of these corrections belongs.

    What was set for an item that has been joined to another one since is kept, and counts for no item.
    """
    changed = list(items)
    placed: list[Placement] = []
    for each in asked.fields:
        place, index = _holder(items, each, asked)
        if place is None:
            placed.append(Placement(each.id, ()))
            continue
        changed[place] = _set(changed[place], each, index + 1)
        placed.append(Placement(each.id, (index + 1,)))
    return tuple(changed), tuple(placed)


def _holder(items: Sequence[Item], wanted: FieldSet, asked: Wanted) -> tuple[int | None, int]:
    starts = [item.span.start for item in items]
    for index in wanted.indices:
        place = bisect_right(starts, index + 1) - 1
        if place < 0 or index + 1 not in items[place].span:
            continue
        if any(items[place].span.start - 1 < join <= index for join in asked.joins):
            continue
        return place, index
    return None, 0


def _set(item: Item, wanted: FieldSet, line: int) -> Item:
    evidence = {**item.evidence, str(wanted.field): Evidence(SET_BY_HAND, line, 0, 0, NOTHING)}
    changes: dict[str, Any] = {"evidence": evidence}
    if wanted.field is CorrectionKind.DATE:
        changes |= {"date": parse_date(wanted.value), "date_note": NOTHING}
    elif wanted.field is CorrectionKind.TITLE:
        changes |= {"title": one_line(wanted.value), "title_made": False}
    else:
        changes["source"] = one_line(wanted.value) or None
    return item._replace(**changes)

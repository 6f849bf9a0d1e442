"""How a row of the tag filters is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.facet import FacetKind
from reader.domain.text import SafeText
from reader.ui.commands.saving import DIGITS
from reader.ui.drawing import Line
from reader.ui.filter_rows import FilterRow, Key, Role
from reader.ui.glyphs import Glyphs
from reader.ui.inks import Inks
from reader.ui.safe import cells, ours
from reader.ui.words import count

if TYPE_CHECKING:
    from reader.domain.facet import Facet
    from reader.library.saved import SavedCount
    from reader.query.edit import Choice, Join

JOIN_CELLS = 6
"""Cells at the right of a heading where a click switches between any and all."""


class Filters(NamedTuple):
    """What the pane is told to show."""

    facets: Sequence[Facet] = ()
    chosen: Mapping[Key, Choice] = {}
    joins: Mapping[FacetKind, Join] = {}
    """How the included values of a facet are joined, where there are several."""
    saved: Sequence[SavedCount] = ()
    text: str = ""
    """The query, to know which saved search it is."""
    mark_unread: bool = False
    """Something was read, so that what is unread stands out."""

    def kept(self, name: str) -> tuple[int, SavedCount | None]:
        """A saved search with its number from 1."""
        for number, each in enumerate(self.saved, 1):
            if each.search.name == name:
                return number, each
        return 0, None


def draw_row(
    row: FilterRow, shows: Filters, *, resorted: bool, into: Line, inks: Inks, glyphs: Glyphs
) -> None:
    """Draw one row from where `into` stands."""
    if row.role is Role.HEADING:
        into.put(row.label, inks["heading"])
        join = None if row.kind is None else shows.joins.get(row.kind)
        if row.folded:
            _right(ours(f"{glyphs.closed} {count(row.count)}"), "faint", into, inks)
        elif join is not None:
            _right(ours(f"{join} of"), "include", into, inks)
        elif resorted:
            _right(
                ours("by count" if row.kind in (FacetKind.YEAR, FacetKind.MONTH) else "a to z"),
                "faint",
                into,
                inks,
            )
    elif row.role is Role.MORE:
        text = "less" if row.folded else f"{count(row.count)} more{glyphs.ellipsis}"
        into.to(3).put(ours(text), inks["faint"])
    elif row.role is Role.SAVED:
        _draw_saved(row, shows, into, inks)
    else:
        unread = row.unread if shows.mark_unread else 0
        _draw_value(row, shows.chosen.get(row.key, "off"), unread, into, inks, glyphs)


def _draw_value(row: FilterRow, state: Choice, unread: int, into: Line, inks: Inks, glyphs: Glyphs) -> None:
    """A box, the name, how many items have it, and how many of them are unread, where that is another."""
    sign = {"include": glyphs.include, "exclude": glyphs.exclude}.get(state, glyphs.off)
    into.sign(sign, inks["faint" if state == "off" else state]).gap()
    number = ours(count(row.count))
    left = ours(count(unread) if 0 < unread < row.count else "")
    number = ours(f"/{number}" if left else number)
    ink = state if state != "off" else "ink" if row.count else "zero"
    into.put(row.label, inks[ink], most=into.room - cells(left) - cells(number) - 2)
    into.to(into.width - cells(left) - cells(number) - 1).put(left, inks["ink"])
    _right(number, "zero" if not row.count else "ink" if unread == row.count else "count", into, inks)


def _draw_saved(row: FilterRow, shows: Filters, into: Line, inks: Inks) -> None:
    """A digit, the name, and how many of its items are unread."""
    number, kept = shows.kept(row.name)
    here = kept is not None and kept.search.query.strip() == shows.text.strip()
    into.put(ours(str(number) if number <= DIGITS else " "), inks["key"]).gap()
    wrong = kept is not None and kept.mistake is not None
    right = ours("!" if wrong else count(row.count) if row.count else "")
    into.put(row.name, inks["include" if here else "ink"], most=into.room - cells(right) - 2)
    _right(right, "error" if wrong else "count", into, inks)


def _right(text: SafeText, ink: str, into: Line, inks: Inks) -> None:
    into.to(into.width - cells(text) - 1).put(text, inks[ink])

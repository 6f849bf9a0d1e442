"""The rows of the filter pane, made from facets: what is shown, folded away, narrowed and held back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from reader.domain.dates import NewsDate
from reader.domain.facet import Facet, FacetKind, FacetValue
from reader.domain.text import SafeText, fold
from reader.ui.safe import NOTHING, ours
from reader.ui.words import date_in_words

LABELS: Final = {
    FacetKind.TOPIC: "Topics",
    FacetKind.PLACE: "Places",
    FacetKind.ORGANISATION: "Organisations",
    FacetKind.PERSON: "People",
    FacetKind.SOURCE: "Sources",
    FacetKind.OWN: "My tags",
    FacetKind.YEAR: "Years",
    FacetKind.MONTH: "Months",
    FacetKind.STATE: "State",
}
SHOWN: Final = {FacetKind.TOPIC: 9, FacetKind.PLACE: 8}
"""Values of a group before "more"; `SHOWN_ELSE` for the others."""
SHOWN_ELSE: Final = 6

STEP: Final = 200
"""Values that "more" adds; a group may have tens of thousands."""

Key = tuple[FacetKind, str]


class Role(Enum):
    """What a row is."""

    HEADING = "heading"
    VALUE = "value"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class FilterRow:
    """One row."""

    role: Role
    kind: FacetKind
    name: SafeText = NOTHING
    """The value, as the query names it."""
    count: int = 0
    """Items under the query, for a value; values in all, for a heading; values hidden, for "more"."""
    folded: bool = False
    """For a heading: its group is closed. For "more": it would show less."""

    @property
    def key(self) -> Key:
        """What a value is known by."""
        return self.kind, self.name

    @property
    def label(self) -> SafeText:
        """What stands on the screen."""
        if self.role is Role.HEADING:
            return ours(LABELS[self.kind])
        if self.role is Role.MORE:
            return ours("less" if self.folded else "more")
        if self.kind is FacetKind.MONTH:
            return _month(self.name)
        return self.name


@dataclass(slots=True)
class Shown:
    """What a person folded, opened and typed in the pane; nothing of it touches the query."""

    closed: set[FacetKind] = field(default_factory=set)
    opened: dict[FacetKind, int] = field(default_factory=dict)
    """How many values of a group are shown beside the first ones."""
    letters: str = ""
    """Only values whose name has these letters."""


def settle(facets: Sequence[Facet], before: Sequence[Facet], last: FacetKind) -> tuple[Facet, ...]:
    """Return `facets`, down to the group `last` in the order of `before` and with what has gone at zero.

    So nothing jumps or vanishes under the cursor, which stands in `last`, while a person is at work.
    """
    order = list(FacetKind)
    held = {facet.kind: facet.values for facet in before if order.index(facet.kind) <= order.index(last)}
    new = {facet.kind: facet.values for facet in facets}
    return tuple(
        Facet(kind, tuple(_settled(new.get(kind, ()), held.get(kind, ()))))
        for kind in order
        if kind in new or kind in held
    )


def _settled(values: Sequence[FacetValue], before: Sequence[FacetValue]) -> Iterable[FacetValue]:
    new = {value.name: value for value in values}
    for value in before:
        yield new.pop(value.name, FacetValue(value.name, 0, value.total))
    yield from new.values()


def rows(facets: Sequence[Facet], shown: Shown, chosen: Set[Key]) -> list[FilterRow]:
    """Return the rows of the pane. Values in `chosen` are always among them."""
    found: list[FilterRow] = []
    letters = fold(shown.letters)
    for facet in facets:
        values = [
            value
            for value in facet.values
            if (value.count or value.total or (facet.kind, value.name) in chosen)
            and letters in fold(_label(facet.kind, value.name))
        ]
        if not values:
            continue
        closed = facet.kind in shown.closed and not letters
        found.append(FilterRow(Role.HEADING, facet.kind, count=len(values), folded=closed))
        if closed:
            continue
        few = SHOWN.get(facet.kind, SHOWN_ELSE)
        limit = few + shown.opened.get(facet.kind, 0) + STEP * bool(letters)
        whole = len(values) <= limit + 1
        visible = [
            value
            for index, value in enumerate(values)
            if whole or index < limit or (facet.kind, value.name) in chosen
        ]
        found += [FilterRow(Role.VALUE, facet.kind, value.name, value.count) for value in visible]
        hidden = len(values) - len(visible)
        if hidden:
            found.append(FilterRow(Role.MORE, facet.kind, count=hidden))
        elif not letters and len(values) > few + 1:
            found.append(FilterRow(Role.MORE, facet.kind, folded=True))
    return found


def find_row(found: Sequence[FilterRow], wanted: FilterRow) -> int | None:
    """Where a row like `wanted` stands now."""
    for index, row in enumerate(found):
        if (row.role, row.kind, row.name) == (wanted.role, wanted.kind, wanted.name):
            return index
    return None


def _label(kind: FacetKind, name: SafeText) -> SafeText:
    return _month(name) if kind is FacetKind.MONTH else name


def _month(name: SafeText) -> SafeText:
    try:
        return date_in_words(NewsDate.parse(name))
    except ValueError:
        return name

"""The rows of the filter pane, made from facets: what is shown, folded away, narrowed and held back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from reader.domain.dates import NewsDate
from reader.domain.facet import Facet, FacetKind, FacetValue
from reader.domain.text import SafeText, fold
from reader.ui.safe import NOTHING, ours
from reader.ui.words import date_in_words

if TYPE_CHECKING:
    from reader.library.saved import SavedCount

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

SAVED_LABEL: Final = "Saved"
Key = tuple[FacetKind, str]
Group = FacetKind | None
"""A group of the pane; None: the saved searches, which are no facet."""
_BY_TIME: Final = (FacetKind.YEAR, FacetKind.MONTH)
"""Groups that stand in the order of time, unless they are sorted by count."""


class Role(Enum):
    """What a row is."""

    SAVED = "saved"
    HEADING = "heading"
    VALUE = "value"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class FilterRow:
    """One row."""

    role: Role
    kind: Group
    name: SafeText = NOTHING
    """The value, as the query names it."""
    count: int = 0
    """Items under the query, for a value; unread ones, for a saved search; values in all, for a heading;
    values hidden, for "more"."""
    unread: int = 0
    """Of the items of a value, the unread ones."""
    folded: bool = False
    """For a heading: its group is closed. For "more": it would show less."""

    @property
    def key(self) -> Key:
        """What a value is known by."""
        assert self.kind is not None
        return self.kind, self.name

    @property
    def label(self) -> SafeText:
        """What stands on the screen."""
        if self.role is Role.HEADING:
            return ours(SAVED_LABEL if self.kind is None else LABELS[self.kind])
        if self.role is Role.MORE:
            return ours("less" if self.folded else "more")
        if self.kind is FacetKind.MONTH:
            return _month(self.name)
        return self.name


@dataclass(slots=True)
class Shown:
    """What a person folded, opened and typed in the pane; nothing of it touches the query."""

    closed: set[Group] = field(default_factory=set)
    opened: dict[Group, int] = field(default_factory=dict)
    """How many values of a group are shown beside the first ones."""
    resorted: set[Group] = field(default_factory=set)
    """Groups in the order that is not their usual one: by name; by count, for years and months."""
    letters: str = ""
    """Only values whose name has these letters."""


def settle(facets: Sequence[Facet], before: Sequence[Facet], last: Group) -> tuple[Facet, ...]:
    """Return `facets`, down to the group `last` in the order of `before` and with what has gone at zero.

    So nothing jumps or vanishes under the cursor, which stands in `last`, while a person is at work.
    """
    if last is None:
        return tuple(facets)
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


def rows(
    facets: Sequence[Facet], shown: Shown, chosen: Set[Key], saved: Sequence[SavedCount] = ()
) -> list[FilterRow]:
    """Return the rows of the pane, saved searches first. Values in `chosen` are always among them."""
    letters = fold(shown.letters)
    found = _saved_rows([each for each in saved if letters in fold(each.search.name)], shown)
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
        if facet.kind in shown.resorted:
            values.sort(key=_by_count if facet.kind in _BY_TIME else _by_name)
        few = SHOWN.get(facet.kind, SHOWN_ELSE)
        limit = few + shown.opened.get(facet.kind, 0) + STEP * bool(letters)
        whole = len(values) <= limit + 1
        visible = [
            value
            for index, value in enumerate(values)
            if whole or index < limit or (facet.kind, value.name) in chosen
        ]
        found += [
            FilterRow(Role.VALUE, facet.kind, value.name, value.count, value.unread) for value in visible
        ]
        hidden = len(values) - len(visible)
        if hidden:
            found.append(FilterRow(Role.MORE, facet.kind, count=hidden))
        elif not letters and len(values) > few + 1:
            found.append(FilterRow(Role.MORE, facet.kind, folded=True))
    return found


def _saved_rows(saved: Sequence[SavedCount], shown: Shown) -> list[FilterRow]:
    if not saved:
        return []
    closed = None in shown.closed and not shown.letters
    heading = FilterRow(Role.HEADING, None, count=len(saved), folded=closed)
    entries = [FilterRow(Role.SAVED, None, each.search.name, each.unread) for each in saved]
    return [heading] if closed else [heading, *entries]


def _by_count(value: FacetValue) -> int:
    return -value.count


def _by_name(value: FacetValue) -> tuple[str, str]:
    return fold(value.name), value.name


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

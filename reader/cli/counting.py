"""Counts over the items of a result, exactly: what `tags` and `stats` print.

The facets of the library answer another question: they count what a further choice would leave.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.domain.facet import FacetKind
from reader.domain.item import Head

KINDS = (
    FacetKind.TOPIC,
    FacetKind.PLACE,
    FacetKind.ORGANISATION,
    FacetKind.PERSON,
    FacetKind.OWN,
    FacetKind.SOURCE,
)
"""Kinds of names that are counted, in the order of the screen."""


@dataclass(slots=True)
class Counts:
    """What some items add up to."""

    items: int = 0
    unread: int = 0
    dated: int = 0
    years: Counter[int] = field(default_factory=Counter)
    names: dict[FacetKind, Counter[str]] = field(default_factory=lambda: {kind: Counter() for kind in KINDS})

    def most(self, kinds: Iterable[FacetKind], limit: int | None = None) -> Iterator[tuple[str, str, int]]:
        """Yield (kind, name, count), the most frequent first within each kind, at most `limit` of each."""
        for kind in kinds:
            ranked = sorted(
                self.names[kind].items(), key=lambda pair: (-pair[1], pair[0].casefold(), pair[0])
            )
            for name, count in ranked[:limit]:
                yield str(kind), name, count


def count(heads: Iterable[Head]) -> Counts:
    """Count items by year, source and tag."""
    counts = Counts()
    for head in heads:
        counts.items += 1
        counts.unread += not head.read
        if head.date is not None:
            counts.dated += 1
            counts.years[head.date.year] += 1
        if head.source is not None:
            counts.names[FacetKind.SOURCE][head.source] += 1
        for tag in head.tags:
            counts.names[FacetKind(tag.kind)][tag.name] += 1
    return counts

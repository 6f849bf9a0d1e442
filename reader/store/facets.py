"""Counts of the values of each facet under a query."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import islice
from typing import Final

import apsw
from pyroaring import BitMap

from reader.domain.dates import NewsDate
from reader.domain.facet import Facet, FacetKind, FacetValue
from reader.domain.text import SafeText
from reader.query.names import FullName, name_key
from reader.query.tree import And, DateIs, Everything, Flag, Is, Node, Not, Or, Query, Saved, SourceIs, TagIs
from reader.store.compiler import Compiler, ruled
from reader.store.labels import READ
from reader.store.order import ByDate
from reader.store.rows import unpack
from reader.store.view import View

MOST: Final = 120
"""Values counted for one facet: the most frequent, and every one that was chosen."""
STEP: Final = 256
"""Bitmaps looked at between two questions whether the counts are still wanted."""
FEW: Final = 8000
"""Up to so many items it is faster to read which labels they have than to go through the labels."""
_LABELLED: Final = (
    FacetKind.TOPIC, FacetKind.PLACE, FacetKind.ORGANISATION, FacetKind.PERSON, FacetKind.SOURCE,
    FacetKind.OWN,
)  # fmt: skip
_STATES: Final = (Flag.UNREAD, Flag.READ, Flag.STARRED, Flag.NOTED, Flag.UNDATED)


class Facets:
    """Counts facets for one query within one state of the index."""

    def __init__(
        self,
        connection: apsw.Connection,
        view: View,
        query: Query,
        ids: BitMap,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """`check` is called between steps of a millisecond or so, and may raise to end the work."""
        self._check = check
        self._connection = connection
        self._view = view
        self._query = query
        self._ids = ids
        self._compiler = Compiler(connection, view)
        self._few: list[tuple[BitMap, Counter[int]]] = []
        self._reads: list[tuple[BitMap, BitMap]] = []

    def all(self) -> tuple[Facet, ...]:
        """Every facet, in the order of `FacetKind`."""
        made = {}
        for kind in _LABELLED:
            self._check()
            made[kind] = self._labelled(kind)
        self._check()
        made[FacetKind.YEAR] = self._dates(FacetKind.YEAR)
        made[FacetKind.MONTH] = self._dates(FacetKind.MONTH)
        made[FacetKind.STATE] = self._states()
        return tuple(made[kind] for kind in FacetKind)

    def by_date(self) -> list[tuple[NewsDate | None, int]]:
        """How many items there are of each date, under the query without what it says about dates."""
        base = self._base(FacetKind.YEAR)
        return [(group.date, group.count) for group in ByDate(base, self._view.layout).groups()]

    def narrowed(self, kind: FacetKind, text: str) -> Facet:
        """One facet, of those values alone whose names have `text` in them, the most frequent of these."""
        key = name_key(text)
        if kind not in _LABELLED:
            (facet,) = (each for each in self.all() if each.kind is kind)
            return Facet(kind, tuple(value for value in facet.values if key in name_key(value.name)))
        base = self._base(kind)
        posting = partial(self._view.posting, self._connection)
        labels = self._view.labels.containing(self._connection, kind, key)
        counts = {label: posting(label).intersection_cardinality(base) for label in labels}
        found = self._facet(kind, _most({label: count for label, count in counts.items() if count}), base)
        return self._with_rules(found, base, key)

    def _base(self, kind: FacetKind) -> BitMap:
        """The items under the query without what it says about this facet itself."""
        root = self._query.root
        parts = root.parts if isinstance(root, And) else (root,)
        own = [part for part in parts if is_choice(part, kind)]
        # Two tags side by side mean both of them: then a count says what a third one would leave.
        if not own or (len(own) > 1 and kind not in (FacetKind.SOURCE, FacetKind.YEAR, FacetKind.MONTH)):
            return self._ids
        rest = tuple(part for part in parts if part not in own)
        if not rest:
            return self._view.visible
        return self._compiler.ids(rest[0] if len(rest) == 1 else And(rest))

    def _labelled(self, kind: FacetKind) -> Facet:
        base = self._base(kind)
        # Heads do not hold a person's own tags, and there are not many of these.
        few = len(base) <= FEW and kind is not FacetKind.OWN
        counts = self._one_by_one(kind, base) if few else self._by_bitmap(kind, base)
        for label in self._chosen(kind) - counts.keys():
            counts[label] = self._view.posting(self._connection, label).intersection_cardinality(base)
        return self._with_rules(self._facet(kind, counts, base), base)

    def _with_rules(self, facet: Facet, base: BitMap, key: str = "") -> Facet:
        """Add the tags that rules give, where their names have `key` in them."""
        if facet.kind is not FacetKind.OWN or not self._view.rules:
            return facet
        values = {name_key(value.name): value for value in facet.values}
        for rule, ids in ruled(self._connection, self._view):
            name = name_key(rule.tag)
            if key not in name:
                continue
            labels = self._view.labels.named(self._connection, facet.kind, FullName(name))
            by_hand = [self._view.posting(self._connection, label) for label in labels]
            have = BitMap.union(ids, *by_hand) & self._view.visible
            known = values[name].name if name in values else rule.tag
            here = have & base
            unread = len(here) - here.intersection_cardinality(self._read(base))
            values[name] = FacetValue(known, len(here), len(have), unread)
        return Facet(facet.kind, tuple(sorted(values.values(), key=_most_first)))

    def _facet(self, kind: FacetKind, counts: Mapping[int, int], base: BitMap) -> Facet:
        labels = self._view.labels.get(self._connection, counts)
        totals = self._totals(kind, counts)
        read = self._read_of(kind, counts, base)
        values = [
            FacetValue(labels[label].name, count, totals[label], count - read[label])
            for label, count in counts.items()
        ]
        values.sort(key=_most_first)
        return Facet(kind, tuple(values))

    def _read_of(self, kind: FacetKind, labels: Iterable[int], base: BitMap) -> Mapping[int, int]:
        """How many items of `base` that have each label are read."""
        read = self._read(base)
        if not read:
            return Counter()
        if len(read) <= FEW and kind is not FacetKind.OWN:
            return self._counted(read)
        posting = partial(self._view.posting, self._connection)
        return {label: posting(label).intersection_cardinality(read) for label in labels}

    def _read(self, base: BitMap) -> BitMap:
        """Those of `base` that are read; of one base always the same object."""
        found = next((read for of, read in self._reads if of is base), None)
        if found is None:
            found = base & self._view.flagged(self._connection, READ)
            self._reads.append((base, found))
        return found

    def _totals(self, kind: FacetKind, labels: Iterable[int]) -> Mapping[int, int]:
        """How many visible items have each label."""
        view = self._view
        if view.alone:
            return defaultdict(int, view.sizes(self._connection, kind))
        posting = partial(view.posting, self._connection)
        return {label: posting(label).intersection_cardinality(view.visible) for label in labels}

    def _one_by_one(self, kind: FacetKind, base: BitMap) -> dict[int, int]:
        counter = self._counted(base)
        sizes = self._view.sizes(self._connection, kind)
        if len(sizes) < len(counter):
            return _most({label: counter[label] for label in sizes if label in counter})
        return _most({label: count for label, count in counter.items() if label in sizes})

    def _counted(self, base: BitMap) -> Counter[int]:
        counter = next((counted for ids, counted in self._few if ids is base), None)
        if counter is None:
            counter = self._count_labels(base)
            self._few.append((base, counter))
        return counter

    def _count_labels(self, base: BitMap) -> Counter[int]:
        """Count the labels of some items, read all at once."""
        tags, sources = self._connection.execute(
            "SELECT group_concat(hex(tags), ''), json_group_array(source) "
            "FROM json_each(?) CROSS JOIN head ON number = value",
            (json.dumps(list(base)),),
        ).get
        counter = Counter(unpack(bytes.fromhex(tags or "")))
        counter.update(json.loads(sources))
        return counter

    def _by_bitmap(self, kind: FacetKind, base: BitMap) -> dict[int, int]:
        """Exact counts of the most frequent labels: who has few in all cannot have many here."""
        if len(base) == len(self._view.visible) and self._view.alone:
            return dict(islice(self._view.sizes(self._connection, kind).items(), MOST))
        counts: dict[int, int] = {}
        least = 0
        for at, (label, size, numbers) in enumerate(self._view.by_size(self._connection, kind)):
            if size <= least:
                break
            if at % STEP == 0:
                self._check()
            count = numbers.intersection_cardinality(base)
            if count > least:
                counts[label] = count
                if len(counts) >= 2 * MOST:
                    counts = _most(counts)
                    least = min(counts.values())
        return _most(counts)

    def _chosen(self, kind: FacetKind) -> set[int]:
        """Labels that the query names, however it names them."""
        found: set[int] = set()
        for node in _nodes(self._query.root):
            if isinstance(node, SourceIs):
                named = kind is FacetKind.SOURCE
            elif isinstance(node, TagIs):
                of = kind.value if node.kind is None else node.kind.value
                named = of == kind.value and kind is not FacetKind.SOURCE and bool(node.name.key)
            else:
                continue
            if named:
                found.update(self._view.labels.named(self._connection, kind, node.name))
        return found

    def _dates(self, kind: FacetKind) -> Facet:
        base = self._base(kind)
        view = self._view
        if kind is FacetKind.YEAR:
            counts, totals, length = view.layout.by_year(base), view.years, 4
            read = view.layout.by_year(self._read(base))
        else:
            counts, totals, length = view.layout.by_month(base), view.months, 7
            read = view.layout.by_month(self._read(base))
        names = sorted({*counts, *self._chosen_dates(length)}, reverse=True)
        trusted = SafeText.trusted
        values = [
            FacetValue(
                trusted(name),
                counts.get(name, 0),
                totals.get(name, 0),
                counts.get(name, 0) - read.get(name, 0),
            )
            for name in names
        ]
        return Facet(kind, tuple(values))

    def _chosen_dates(self, length: int) -> set[str]:
        found: set[str] = set()
        for node in _nodes(self._query.root):
            if isinstance(node, DateIs) and node.first and node.last:
                first, last = node.first.isoformat()[:length], node.last.isoformat()[:length]
                if first == last:
                    found.add(first)
        return found

    def _states(self) -> Facet:
        values = []
        for flag in _STATES:
            have = self._compiler.ids(Is(flag))
            base = self._base_of_state(flag)
            here = have & base
            unread = len(here) - here.intersection_cardinality(self._read(base))
            values.append(FacetValue(SafeText.trusted(flag), len(here), len(have), unread))
        return Facet(FacetKind.STATE, tuple(values))

    def _base_of_state(self, flag: Flag) -> BitMap:
        return self._ids


def _most_first(value: FacetValue) -> tuple[int, str, str]:
    return -value.count, value.name.casefold(), value.name


def _most(counts: dict[int, int]) -> dict[int, int]:
    """The labels with the highest counts; of equal ones those that came first."""
    return counts if len(counts) <= MOST else dict(Counter(counts).most_common(MOST))


def is_choice(node: Node, kind: FacetKind) -> bool:
    """Whether a part of a query includes values of one facet and asks for nothing else."""
    match node:
        case Or(parts):
            return all(is_choice(part, kind) for part in parts)
        case TagIs(name, of):
            return of is not None and of.value == kind.value and bool(name.key)
        case SourceIs():
            return kind is FacetKind.SOURCE
        case DateIs(first, last):
            if kind is FacetKind.YEAR:
                return True
            within = (
                first is not None
                and last is not None
                and (first.year, first.month) == (last.year, last.month)
            )
            return kind is FacetKind.MONTH and within
        case _:
            return False


def _nodes(node: Node) -> Iterable[Node]:
    yield node
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _nodes(part)
        case Not(part) | Saved(_, part):
            yield from _nodes(part)
        case Everything():
            return

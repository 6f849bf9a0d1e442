"""Which new items of the index are those that a person once touched.

While a document is written, what has kept its words in that very file is known again at once. The rest
waits until a run has seen everything, since a likeness counts only where it is the only one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import apsw

from reader.domain.marks import Tier
from reader.store.state import evidence, traces
from reader.store.state.evidence import VERSION, Signs, signs_of
from reader.store.state.matching import Pair, Trace, match
from reader.store.state.traces import Row


class Standing(NamedTuple):
    """An item as it stands in the index."""

    number: int
    id: str
    document: int
    path: bytes
    place: int
    title: str
    text: str
    links: Sequence[str]
    day: int

    def signs(self, version: int = VERSION) -> Signs:
        """Its hashes."""
        return signs_of(self.title, self.text, self.links, version)


class Relinked(NamedTuple):
    """A touched item that was found again."""

    item: str
    tier: Tier
    former: Row
    new: Row


class Settled(NamedTuple):
    """What came out of settling a corpus."""

    ids: Mapping[int, str]
    """Numbers of items, and the ids that they take."""
    documents: Sequence[tuple[bytes, bytes, Sequence[Row]]]
    """Root, path and traces of the documents that hold touched items."""
    relinked: Sequence[Relinked]
    joined: Sequence[tuple[str, str]] = ()
    """Ids that were new and touched before this was found out, each with the id that it joins."""


def standing(connection: apsw.Connection, documents: Iterable[int]) -> dict[int, list[Standing]]:
    """The items of documents, in their order."""
    rows: Iterable[Any] = connection.execute(
        "SELECT number, head.id, document, document.path, title, text, json_extract(rest, '$.links'), day "
        "FROM json_each(?) CROSS JOIN head ON head.document = json_each.value "
        "JOIN body USING (number) JOIN document ON document.id = head.document "
        "WHERE head.gone = 0 ORDER BY document, start_line, number",
        (json.dumps(list(documents)),),
    )
    found: dict[int, list[Standing]] = defaultdict(list)
    for number, item, document, path, title, text, links, day in rows:
        here = found[document]
        here.append(
            Standing(number, item, document, path, len(here), title, text, json.loads(links or "[]"), day)
        )
    return found


def unsettled_among(connection: apsw.Connection, documents: Sequence[int]) -> set[int]:
    """Those of `documents` that changed since items were told from touched ones."""
    rows: Iterable[Any] = connection.execute(
        "SELECT document FROM unsettled WHERE document IN (SELECT value FROM json_each(?))",
        (json.dumps(documents),),
    )
    return {document for (document,) in rows}


def rows_of(root: bytes, items: Sequence[Standing], touched: Iterable[str]) -> list[Row]:
    """The traces of one document."""
    known = set(touched)
    return [
        Row(
            root, each.path, each.place, each.id if each.id in known else None, VERSION, each.signs(),
            each.day, each.title,
        )
        for each in items
    ]  # fmt: skip


def touched_ids(state: apsw.Connection) -> set[str]:
    """The ids of all items that were ever touched."""
    return {row[0] for row in state.execute("SELECT id FROM item")}


def in_place(
    old: Sequence[Row], items: Sequence[tuple[str, str]], refused: set[tuple[str, int]]
) -> dict[int, str]:
    """The touched items of a document, known again by the words alone: places of `items`, and their ids.

    `items` are title and text of what the document holds now. Only a likeness that is the only one counts.
    """
    found: dict[int, str] = {}
    mine = [row for row in old if row.version == VERSION]
    signs = [signs_of(title, text, ()) for title, text in items] if any(row.item for row in mine) else []
    for field in ("whole", "body"):
        before: dict[int, list[Row]] = defaultdict(list)
        for row in mine:
            if getattr(row.signs, field) and row.item not in found.values():
                before[getattr(row.signs, field)].append(row)
        now: dict[int, list[int]] = defaultdict(list)
        for at, each in enumerate(signs):
            if at not in found:
                now[getattr(each, field)].append(at)
        for sign, rows in before.items():
            here = now.get(sign, [])
            certain = len(rows) <= len(here) if field == "whole" else len(rows) == len(here) == 1
            if certain:
                for row, at in zip(rows, here, strict=False):
                    if row.item is not None and (row.item, signs[at].whole) not in refused:
                        found[at] = row.item
    return found


class Settling:
    """Settles one corpus of the index. Reads both databases; the caller writes what comes out."""

    def __init__(self, index: apsw.Connection, state: apsw.Connection, corpus: int, root: bytes) -> None:
        self._index = index
        self._state = state
        self._corpus = corpus
        self._root = root
        self._touched = touched_ids(state)

    def run(self) -> Settled:
        """Find what was touched among what is new."""
        live = self._live()
        orphans = self._touched - live
        fresh = self._fresh()
        self._young = self._young_ids()
        changed = {row[0] for row in self._index.execute(
            "SELECT document FROM unsettled JOIN document ON id = document WHERE corpus = ? AND gone = 0",
            (self._corpus,),
        )}  # fmt: skip
        pairs = self._pairs(orphans, fresh) if orphans and fresh else []
        ids = {new.key: old.key for old, new, _ in pairs}
        numbers = {int(str(number)): str(item) for number, item in ids.items()}
        tiers = {str(pair.old.key): pair.tier for pair in pairs}
        documents = changed | self._documents_of(numbers)
        joined = [(self._young[number], item) for number, item in numbers.items() if number in self._young]
        settled = self._settled(documents, numbers, tiers, live | set(numbers.values()))
        return settled._replace(joined=joined)

    def _settled(
        self, documents: set[int], ids: Mapping[int, str], tiers: Mapping[str, Tier], live: set[str]
    ) -> Settled:
        """The new traces of documents that hold touched items, and what is different about these."""
        written: list[tuple[bytes, bytes, Sequence[Row]]] = []
        relinked: list[Relinked] = []
        for items in standing(self._index, self._holding(documents, live, ids)).values():
            named = [each._replace(id=ids.get(each.number, each.id)) for each in items]
            rows = rows_of(self._root, named, live)
            written.append((self._root, items[0].path, rows))
            mine = {row.item: row for row in rows if row.item is not None}
            for item, former in traces.of_items(self._state, self._root, mine).items():
                now = mine[item]
                moved = former.path != now.path or former.root != now.root
                if moved or former.title != now.title or not _same(former, now):
                    tier = tiers.get(item, Tier.TEXT if _same(former, now) else Tier.BODY)
                    relinked.append(Relinked(item, tier, former, now))
        return Settled(ids, written, relinked)

    def _live(self) -> set[str]:
        rows = self._index.execute(
            "SELECT head.id FROM json_each(?) CROSS JOIN head ON head.id = value "
            "JOIN document ON document.id = document WHERE head.gone = 0 AND corpus = ?",
            (json.dumps(list(self._touched)), self._corpus),
        )
        return {row[0] for row in rows}

    def _fresh(self) -> dict[int, tuple[int, int, int, int]]:
        """New items by number: document and hashes."""
        rows: Iterable[Any] = self._index.execute(
            "SELECT number, document, whole, body, link FROM fresh JOIN head USING (number) "
            "JOIN document ON document.id = document WHERE head.gone = 0 AND corpus = ?",
            (self._corpus,),
        )
        return {row[0]: row[1:] for row in rows if row}

    def _young_ids(self) -> dict[int, str]:
        """New items that a person touched before it was known whether they are older ones."""
        rows: Iterable[Any] = self._index.execute(
            "SELECT number, id FROM fresh JOIN head USING (number) WHERE head.gone = 0 "
            "AND id IN (SELECT value FROM json_each(?)) "
            "AND (SELECT count(*) FROM head AS other WHERE other.id = head.id AND other.gone = 0) = 1",
            (json.dumps(list(self._touched)),),
        )
        return dict(rows)

    def _documents_of(self, numbers: Iterable[int]) -> set[int]:
        rows = self._index.execute(
            "SELECT document FROM head WHERE number IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
        return {row[0] for row in rows}

    def _holding(self, documents: set[int], live: set[str], ids: Mapping[int, str]) -> list[int]:
        """Those of `documents` in which a touched item stands."""
        rows: Iterable[Any] = self._index.execute(
            "SELECT document, id, number FROM head WHERE gone = 0 "
            "AND document IN (SELECT value FROM json_each(?))",
            (json.dumps(list(documents)),),
        )
        return sorted({document for document, item, number in rows if item in live or number in ids})

    def _pairs(self, orphans: set[str], fresh: dict[int, tuple[int, int, int, int]]) -> list[Pair]:
        mine = traces.of_items(self._state, self._root, orphans)
        old: dict[tuple[bytes, bytes], list[Row]] = {}
        for row in mine.values():
            where = (row.root, row.path)
            if where not in old:
                old[where] = traces.of_document(self._state, *where)
        versions = {row.version for rows in old.values() for row in rows if evidence.knows(row.version)}
        items = standing(self._index, self._documents(mine, fresh, versions))
        refusals: Any = set(self._state.execute("SELECT item, whole FROM refusal").fetchall())
        pairs: list[Pair] = []
        for version in sorted(versions, reverse=True):
            taken = {pair.new.key for pair in pairs}
            rows = [row for here in old.values() for row in here if row.version == version]
            # An item that was seen in several corpora has a trace in each; one of them is enough.
            one = {row.item: row for row in rows if row.item is not None} | mine
            young = set(self._young.values())  # it may be an older one yet: that it is itself says nothing
            before = [
                _old(row)
                for row in rows
                if row.item is None or (row.item not in young and one[row.item] == row)
            ]
            now = [
                _new(each, version) for here in items.values() for each in here if each.number not in taken
            ]
            by_id = {each.id: each.number for here in items.values() for each in here}
            by_number = {trace.key: trace for trace in now}
            known = [
                (trace, by_number[by_id[str(trace.key)]])
                for trace in before
                if trace.key not in orphans and by_id.get(str(trace.key)) in by_number
            ]
            found = match(before, now, known=known, refused=lambda o, n: (o.key, n.signs.whole) in refusals)
            pairs += [pair for pair in found if pair.old.key in orphans and pair.new.key in fresh]
        return pairs

    def _documents(
        self, mine: Mapping[str, Row], fresh: dict[int, tuple[int, int, int, int]], versions: set[int]
    ) -> set[int]:
        """Documents in which an orphan may be: what its file may have become, and where its words stand."""
        if versions - {VERSION}:
            return {document for document, *_ in fresh.values()}
        signs = [row.signs for row in mine.values()]
        wholes, bodies, links = ({sign[at] for sign in signs} - {0} for at in (0, 1, 3))
        found = {
            document
            for document, whole, body, link in fresh.values()
            if whole in wholes or body in bodies or link in links
        }
        paths = {row.path for row in mine.values()}
        rows: Iterable[Any] = self._index.execute(
            "SELECT id, path FROM document WHERE corpus = ? AND gone = 0", (self._corpus,)
        )
        with_fresh = {document for document, *_ in fresh.values()}
        return found | {number for number, path in rows if number in with_fresh and path in paths}


def _same(former: Row, now: Row) -> bool:
    return former.version == now.version and former.signs.whole == now.signs.whole


def _old(row: Row) -> Trace:
    # A neighbour is nobody's: its place tells it from the others.
    key = row.item if row.item is not None else (row.root, row.path, row.place)
    return Trace(key, row.path, row.place, row.signs, row.day)


def _new(item: Standing, version: int) -> Trace:
    return Trace(item.number, item.path, item.place, item.signs(version), item.day)

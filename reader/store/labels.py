"""Labels: everything an item can have or belong to that is a name with a kind, and who has it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import apsw
from pyroaring import BitMap

from reader.domain.tag import TagKind
from reader.domain.text import SafeText

if TYPE_CHECKING:
    from reader.query.names import FullName, NameWords


READ: Final = "read"
STARRED: Final = "starred"
NOTED: Final = "noted"
FLAGS: Final = (READ, STARRED, NOTED)
"""Names of the labels of kind FLAG that come from state.db."""


class LabelKind(StrEnum):
    """What a label names. The kinds of tags have the words of `TagKind`."""

    TOPIC = TagKind.TOPIC
    PLACE = TagKind.PLACE
    ORGANISATION = TagKind.ORGANISATION
    PERSON = TagKind.PERSON
    OWN = TagKind.OWN
    SOURCE = "source"
    AUTHOR = "author"
    FLAG = "flag"
    """What an item has in it ("linked"), or what a person did to it ("read", "starred", "noted")."""
    CORPUS = "corpus"
    """The corpus an item belongs to, by its number."""


def listed(numbers: Iterable[int]) -> str:
    """Numbers as a JSON array, which SQL takes apart with json_each; json itself would take time to load."""
    return f"[{','.join(map(str, numbers))}]"


class Label(NamedTuple):
    """A name with a kind."""

    id: int
    kind: str
    name: SafeText


class Labels:
    """The names of labels. No label is ever changed: what was read once serves every state of the index."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[int, Label] = {}
        self._by_kind: dict[str, tuple[int, list[Label]]] = {}

    def get(self, connection: apsw.Connection, wanted: Iterable[int]) -> Mapping[int, Label]:
        """Labels by their numbers; the mapping may hold more than was asked for."""
        missing = [label for label in wanted if label not in self._known]
        if missing:
            self._learn(
                connection.execute(
                    "SELECT id, kind, name FROM label WHERE id IN (SELECT value FROM json_each(?))",
                    (listed(missing),),
                )
            )
        return self._known

    def of_kind(self, connection: apsw.Connection, kind: str) -> list[Label]:
        """The labels of a kind, in the order in which they were first seen."""
        with self._lock:
            last, known = self._by_kind.get(kind, (0, []))
            rows: Iterable[Any] = connection.execute(
                "SELECT id, kind, name FROM label WHERE kind = ? AND id > ? ORDER BY id", (kind, last)
            )
            new = [Label(number, of, SafeText.trusted(name)) for number, of, name in rows]
            if new:
                known = known + new
                self._by_kind[kind] = (known[-1].id, known)
            return known

    def exactly(self, connection: apsw.Connection, kind: str, name: str) -> int | None:
        """The label of that very name."""
        return _label(connection, kind, name)

    def named(self, connection: apsw.Connection, kind: str, name: FullName | NameWords) -> list[int]:
        """The labels of a kind that `name` means."""
        from reader.query.names import NameWords  # a list without a query does not need it

        if isinstance(name, NameWords):
            return [label.id for label in self.of_kind(connection, kind) if name.matches(label.name)]
        if not name.prefix:
            rows = connection.execute(
                "SELECT id FROM label WHERE kind = ? AND key = ?", (kind, _storable(name.key))
            )
        else:
            rows = connection.execute(
                "SELECT id FROM label WHERE kind = ? AND key >= ? AND substr(key, 1, ?) = ?",
                (kind, _storable(name.key), len(name.key), _storable(name.key)),
            )
        return [int(row[0]) for row in rows]

    def containing(self, connection: apsw.Connection, kind: str, key: str) -> list[int]:
        """The labels of a kind whose names have `key`, as `name_key` makes it, in them."""
        rows = connection.execute(
            "SELECT id FROM label WHERE kind = ? AND instr(key, ?)", (kind, _storable(key))
        )
        return [int(row[0]) for row in rows]

    def _learn(self, rows: Iterable[Any]) -> None:
        self._known.update(
            {number: Label(number, kind, SafeText.trusted(name)) for number, kind, name in rows}
        )


class Postings:
    """The bitmaps of labels for one writer: read when touched, written back on `save`."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._labels: dict[tuple[str, str], int] = {}
        self._ids: dict[int, BitMap] = {}
        self._changed: set[int] = set()

    def label(self, kind: str, name: str) -> int:
        """The number of a label, a new one where it was never seen."""
        found = self._labels.get((kind, name))
        if found is None:
            found = _label(self._connection, kind, name)
            if found is None:
                from reader.query.names import name_key

                self._connection.execute(
                    "INSERT INTO label (kind, name, key) VALUES (?, ?, ?)", (kind, name, name_key(name))
                )
                found = self._connection.last_insert_rowid()
            self._labels[kind, name] = found
        return found

    def add(self, labels: Iterable[int], number: int) -> None:
        """Let `number` have the labels."""
        for label in labels:
            self._of(label).add(number)
            self._changed.add(label)

    def take(self, labels: Iterable[int], number: int) -> None:
        """Let `number` not have the labels any more."""
        for label in labels:
            self._of(label).discard(number)
            self._changed.add(label)

    def put(self, label: int, among: BitMap, those: BitMap) -> None:
        """Let the label be had by `those` and by nobody else `among` those numbers."""
        now = self._of(label)
        then = (now - among) | those
        if then != now:
            self._ids[label] = then
            self._changed.add(label)

    def clear(self, label: int) -> None:
        """Let nobody have the label."""
        self._ids[label] = BitMap()
        self._changed.add(label)

    def save(self) -> None:
        """Write what has changed."""
        changed = [(label, self._ids[label]) for label in sorted(self._changed)]
        self._connection.executemany(
            "INSERT OR REPLACE INTO posting VALUES (?, ?, ?)",
            [(label, len(ids), ids.serialize()) for label, ids in changed],
        )
        self._changed.clear()

    def _of(self, label: int) -> BitMap:
        ids = self._ids.get(label)
        if ids is None:
            ids = self._ids[label] = read_posting(self._connection, label)
        return ids


def read_posting(connection: apsw.Connection, label: int) -> BitMap:
    """The numbers that have a label."""
    blob = connection.execute("SELECT ids FROM posting WHERE label = ?", (label,)).get
    return BitMap() if blob is None else BitMap.deserialize(blob)


def read_postings(connection: apsw.Connection, labels: Iterable[int]) -> dict[int, BitMap]:
    """The numbers that have each of some labels; a label that nothing has is there as well."""
    found = dict.fromkeys(labels, BitMap())
    rows: Iterable[Any] = connection.execute(
        "SELECT label, ids FROM posting WHERE label IN (SELECT value FROM json_each(?))",
        (listed(found),),
    )
    found.update({label: BitMap.deserialize(blob) for label, blob in rows})
    return found


def _label(connection: apsw.Connection, kind: str, name: str) -> int | None:
    row = connection.execute("SELECT id FROM label WHERE kind = ? AND name = ?", (kind, name)).fetchone()
    return None if row is None else int(row[0])


def _storable(key: str) -> str:
    """A key as it can be bound: lone surrogates, which no stored name has, cannot."""
    return key.encode("utf-8", "replace").decode("utf-8")

"""Labels: everything an item can have or belong to that is a name with a kind, and who has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

import apsw
from pyroaring import BitMap

from reader.domain.tag import TagKind
from reader.domain.text import SafeText


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
    """What an item has in it; "linked" is the one there is."""
    CORPUS = "corpus"
    """The corpus an item belongs to, by its number."""


class Label(NamedTuple):
    """A name with a kind."""

    id: int
    kind: str
    name: SafeText


class Postings:
    """The bitmaps of labels for one writer: read when touched, written back on `save`."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._labels: dict[tuple[str, str], int] = {
            (kind, name): number
            for number, kind, name in connection.execute("SELECT id, kind, name FROM label")
        }
        self._ids: dict[int, BitMap] = {}
        self._changed: set[int] = set()

    def label(self, kind: str, name: str) -> int:
        """The number of a label, a new one where it was never seen."""
        found = self._labels.get((kind, name))
        if found is None:
            self._connection.execute("INSERT INTO label (kind, name) VALUES (?, ?)", (kind, name))
            found = self._labels[kind, name] = self._connection.last_insert_rowid()
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

    def save(self) -> None:
        """Write what has changed."""
        rows = [
            (label, len(self._ids[label]), self._ids[label].serialize()) for label in sorted(self._changed)
        ]
        self._connection.executemany("INSERT OR REPLACE INTO posting VALUES (?, ?, ?)", rows)
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


def read_labels(connection: apsw.Connection, after: int = 0) -> Iterator[Label]:
    """All labels with a number above `after`."""
    for number, kind, name in connection.execute("SELECT id, kind, name FROM label WHERE id > ?", (after,)):
        yield Label(number, kind, SafeText.trusted(name))

"""The copy of a person's marks in the index: bitmaps, so that queries and counts know them.

state.db is what counts, and is written first. The copy remembers which state of it it shows, takes up what
came after that, and is made anew from it where it shows another one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import apsw
from pyroaring import BitMap

from reader.domain.marks import Marks
from reader.store.labels import FLAGS, LabelKind, Postings
from reader.store.state.store import NEVER, StateStore, Version, marks_in, version_in


class Marker:
    """Writes the copy. Belongs to the one writer of the index."""

    def __init__(self, connection: apsw.Connection, postings: Postings, state: StateStore) -> None:
        self._connection = connection
        self._postings = postings
        self._state = state
        self._shown = shown_in(connection)
        self._flags = [postings.label(LabelKind.FLAG, name) for name in FLAGS]
        rows = connection.execute("SELECT name FROM label WHERE kind = ?", (LabelKind.OWN,))
        self._own = {str(name): postings.label(LabelKind.OWN, str(name)) for (name,) in rows.fetchall()}

    def lags(self) -> bool:
        """Whether something was marked that the copy does not show."""
        return self._state.version() != self._shown

    def take_up(self) -> bool:
        """Show what was marked since; whether there was anything. A transaction is open."""
        with self._state.reading() as state:
            now = NEVER if state is None else version_in(state)
            if now == self._shown:
                return False
            anew = now.uuid != self._shown.uuid or now.seq < self._shown.seq
            if state is not None:
                since = 0 if anew else self._shown.seq
                rows = state.execute("SELECT id FROM item WHERE seq > ?", (since,))
                marks = marks_in(state, [row[0] for row in rows])
            else:
                marks = {}
        if anew:
            for label in (*self._flags, *self._own.values()):
                self._postings.clear(label)
        self._show(self._numbers(marks), marks)
        self._connection.execute("UPDATE meta SET value = ? WHERE name = 'state_uuid'", (now.uuid,))
        self._connection.execute("UPDATE meta SET value = ? WHERE name = 'state_seq'", (now.seq,))
        self._shown = now
        return True

    def show(self, ids: Mapping[int, str]) -> None:
        """Let items that have just got the ids of touched ones have their marks. A transaction is open."""
        with self._state.reading() as state:
            marks = {} if state is None else marks_in(state, list(ids.values()))
        self._show([(number, item) for number, item in ids.items() if item in marks], marks)

    def forget(self, numbers: Iterable[int]) -> None:
        """Take the marks from items that went."""
        gone = BitMap(numbers)
        for label in (*self._flags, *self._own.values()):
            self._postings.put(label, gone, BitMap())

    def _numbers(self, marks: Mapping[str, Marks]) -> list[tuple[int, str]]:
        rows: Iterable[Any] = self._connection.execute(
            "SELECT number, id FROM head WHERE gone = 0 AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(marks)),),
        )
        return list(rows)

    def _show(self, numbers: Iterable[tuple[int, str]], marks: Mapping[str, Marks]) -> None:
        touched = BitMap()
        have: dict[int, list[int]] = {label: [] for label in (*self._flags, *self._own.values())}
        read, starred, noted = self._flags
        for number, item in numbers:
            touched.add(number)
            each = marks[item]
            if each.read:
                have[read].append(number)
            if each.starred:
                have[starred].append(number)
            if each.note:
                have[noted].append(number)
            for tag in each.tags:
                have.setdefault(self._label(tag), []).append(number)
        for label, those in have.items():
            self._postings.put(label, touched, BitMap(those))

    def _label(self, name: str) -> int:
        label = self._own.get(name)
        if label is None:
            label = self._own[name] = self._postings.label(LabelKind.OWN, name)
        return label


def shown_in(connection: apsw.Connection) -> Version:
    """Which state of state.db the index shows."""
    rows: Any = connection.execute(
        "SELECT (SELECT value FROM meta WHERE name = 'state_uuid'), "
        "(SELECT value FROM meta WHERE name = 'state_seq')"
    ).fetchone()
    return Version(*rows)

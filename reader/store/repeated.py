"""The lines that the documents of a site or folder have in common: remembered, counted, listed."""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import apsw

_COLUMNS: Final = {"folder": "folder", "site": "site"}
"""Kind of a family to the column of its documents."""


class FamilyRow(NamedTuple):
    """A family as it is kept."""

    id: int
    kind: str
    key: str
    name: str


class RepeatedLine(NamedTuple):
    """A learned line as it is kept."""

    key: int
    text: str
    documents: int
    looked_at: int
    example: str
    since: str


class Remembered(NamedTuple):
    """What is remembered of a document."""

    folder: int
    site: int | None
    """Its families."""
    signature: int
    """The same for copies of one text."""
    keys: Sequence[int]
    """Of its lines that might be repeated ones."""
    applied: Sequence[int]
    """Those that were known as repeated when it was read."""


class Member(NamedTuple):
    """A document of a family, for learning."""

    id: int
    path: str
    name: str
    signature: int
    keys: Sequence[int]


class Repeated:
    """Keeps what is learned for the one writer; all changes belong to its transaction."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._families: dict[tuple[int, str, str], int] = {}
        self._active: dict[int, frozenset[int]] = {}
        self._unsettled: set[int] = set()

    def family(self, corpus: int, kind: str, key: str, name: str) -> int:
        """The number of a family, a new one where it was never seen."""
        known = self._families.get((corpus, kind, key))
        if known is None:
            self._connection.execute(
                "INSERT OR IGNORE INTO family (corpus, kind, key, name) VALUES (?, ?, ?, ?)",
                (corpus, kind, key, name),
            )
            known = int(
                self._connection.execute(
                    "SELECT id FROM family WHERE corpus = ? AND kind = ? AND key = ?", (corpus, kind, key)
                ).get
            )
            self._families[corpus, kind, key] = known
        return known

    def note(self, document: int, what: Remembered, *, again: bool = False) -> None:
        """Remember what a document may teach, and what was left out of it.

        `again`: it teaches what it did before, and was only read with other learned lines.
        """
        if not again:
            self.leave(document)
            self._unsettle(what.folder, what.site)
        known = self.active(what.folder) | (frozenset() if what.site is None else self.active(what.site))
        stale = known.intersection(what.keys) != set(what.applied)
        self._connection.execute(
            "UPDATE document SET folder = ?, site = ?, signature = ?, candidates = ?, applied = ?, stale = ? "
            "WHERE id = ?",
            (
                what.folder,
                what.site,
                what.signature,
                _pack(what.keys),
                _pack(what.applied),
                stale,
                document,
            ),
        )

    def leave(self, document: int) -> None:
        """Let a document teach nothing any more: it is gone, or about to be noted anew."""
        row = self._connection.execute(
            "SELECT folder, site FROM document WHERE id = ? AND folder IS NOT NULL", (document,)
        ).fetchone()
        if row is None:
            return
        self._connection.execute(
            "UPDATE document SET folder = NULL, site = NULL, candidates = NULL, applied = NULL, stale = 0 "
            "WHERE id = ?",
            (document,),
        )
        self._unsettle(*row)

    def move(self, document: int, folder: int) -> None:
        """Put a document that was renamed into its new folder."""
        row = self._connection.execute(
            "SELECT site, signature, candidates, applied FROM document WHERE id = ? AND folder IS NOT NULL",
            (document,),
        ).fetchone()
        if row is not None:
            site, signature, keys, applied = row
            self.note(document, Remembered(folder, site, signature, _unpack(keys), _unpack(applied)))

    def unsettled(self, corpus: int) -> list[FamilyRow]:
        """The families of a corpus whose documents have changed since their lines were learned."""
        rows: Iterable[Any] = self._connection.execute(
            "SELECT id, kind, key, name FROM family WHERE corpus = ? AND settled = 0", (corpus,)
        )
        return [FamilyRow(*row) for row in rows]

    def families(self, corpus: int) -> list[FamilyRow]:
        """The families of a corpus that have learned lines."""
        rows: Iterable[Any] = self._connection.execute(
            "SELECT id, kind, key, name FROM family WHERE corpus = ? AND id IN (SELECT family FROM repeated)",
            (corpus,),
        )
        return [FamilyRow(*row) for row in rows]

    def members(self, family: FamilyRow, most: int) -> list[Member]:
        """The documents of a family with the smallest hashes: the same ones in whatever order they came."""
        rows: Iterable[Any] = self._connection.execute(
            f"SELECT id, path, name, signature, candidates FROM document WHERE {_COLUMNS[family.kind]} = ? "
            "ORDER BY digest LIMIT ?",
            (family.id, most),
        )
        return [
            Member(number, os.fsdecode(path), name, signature, _unpack(keys))
            for number, path, name, signature, keys in rows
        ]

    def lines(self, family: int) -> dict[int, RepeatedLine]:
        """The learned lines of a family by their keys."""
        rows: Iterable[Any] = self._connection.execute(
            "SELECT key, text, documents, looked_at, example, since FROM repeated WHERE family = ?", (family,)
        )
        return {row[0]: RepeatedLine(*row) for row in rows}

    def settle(self, family: FamilyRow, lines: Sequence[RepeatedLine], *, for_good: bool) -> bool:
        """Keep what a family teaches now; whether it teaches other lines than before.

        Documents that were read with other lines become stale. `for_good`: nothing of it is still being read.
        """
        before = self.active(family.id)
        self._connection.execute("DELETE FROM repeated WHERE family = ?", (family.id,))
        self._connection.executemany(
            "INSERT INTO repeated VALUES (?, ?, ?, ?, ?, ?, ?)", [(family.id, *line) for line in lines]
        )
        self._active[family.id] = frozenset(line.key for line in lines)
        changed = before ^ self._active[family.id]
        if changed:
            self._mark_stale(family, changed)
        if for_good:
            self._connection.execute("UPDATE family SET settled = 1 WHERE id = ?", (family.id,))
            self._unsettled.discard(family.id)
        return bool(changed)

    def active(self, family: int) -> frozenset[int]:
        """The keys of the learned lines of a family."""
        known = self._active.get(family)
        if known is None:
            rows = self._connection.execute("SELECT key FROM repeated WHERE family = ?", (family,))
            known = self._active[family] = frozenset(row[0] for row in rows)
        return known

    def _mark_stale(self, family: FamilyRow, changed: frozenset[int]) -> None:
        rows: Iterable[Any] = self._connection.execute(
            f"SELECT id, folder, site, candidates, applied, stale FROM document "
            f"WHERE {_COLUMNS[family.kind]} = ?",
            (family.id,),
        )
        other = []
        for number, folder, site, candidates, applied, stale in rows:
            keys = _unpack(candidates)
            if changed.isdisjoint(keys):
                continue
            known = self.active(folder) | (self.active(site) if site is not None else frozenset())
            now = known.intersection(keys) != set(_unpack(applied))
            if now != bool(stale):
                other.append((now, number))
        self._connection.executemany("UPDATE document SET stale = ? WHERE id = ?", other)

    def _unsettle(self, *families: int | None) -> None:
        for family in families:
            if family is not None and family not in self._unsettled:
                self._unsettled.add(family)
                self._connection.execute("UPDATE family SET settled = 0 WHERE id = ?", (family,))


def read_lines(
    connection: apsw.Connection, root: bytes, numbers: Sequence[int] | None
) -> list[tuple[FamilyRow, RepeatedLine]]:
    """The learned lines of a corpus; with `numbers`, those of the families in which these items stand."""
    chosen = "" if numbers is None else _CHOSEN
    rows: Iterable[Any] = connection.execute(
        "SELECT family.id, kind, family.key, name, repeated.key, text, documents, looked_at, example, since "
        "FROM corpus JOIN family ON family.corpus = corpus.id JOIN repeated ON repeated.family = family.id "
        f"WHERE root = :root {chosen} ORDER BY kind, name, documents DESC, text",
        {"root": root, "numbers": json.dumps(list(numbers or ()))},
    )
    return [(FamilyRow(*row[:4]), RepeatedLine(*row[4:])) for row in rows]


def is_unsettled(connection: apsw.Connection, root: bytes) -> bool:
    """Whether a run was stopped before what its documents teach was settled."""
    rows = connection.execute(
        "SELECT 1 FROM corpus WHERE root = ? AND (id IN (SELECT corpus FROM family WHERE settled = 0) "
        "OR id IN (SELECT corpus FROM document WHERE stale > 0))",
        (root,),
    )
    return rows.fetchone() is not None


_CHOSEN: Final = """AND family.id IN (
    SELECT folder FROM document WHERE id IN (
        SELECT document FROM head WHERE number IN (SELECT value FROM json_each(:numbers)))
    UNION SELECT site FROM document WHERE id IN (
        SELECT document FROM head WHERE number IN (SELECT value FROM json_each(:numbers))))"""


def _pack(keys: Sequence[int]) -> bytes:
    return array("q", keys).tobytes()


def _unpack(blob: bytes | None) -> Sequence[int]:
    keys = array("q")
    keys.frombytes(blob or b"")
    return keys

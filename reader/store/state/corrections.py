"""Corrections in state.db: the words that they hang on, where their document was seen last, and whether they
stand.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

import apsw

from reader.domain.correction import Correction, CorrectionKind, LineQuote
from reader.store.state.paths import from_text, to_text

if TYPE_CHECKING:
    from reader.store.state.store import StateStore

CORRECTION: Final = "correction"
"""The field under which the journal has them: the JSON of one that stands, or nothing."""


def packed(correction: Correction) -> str:
    """All of a correction but its id, as JSON."""
    return json.dumps(
        {
            "kind": str(correction.kind),
            "value": correction.value,
            "corpus": to_text(os.fsencode(correction.corpus)),
            "path": to_text(os.fsencode(correction.path)),
            "quotes": [quote._asdict() for quote in correction.quotes],
            "sketch": correction.sketch,
        },
        ensure_ascii=False,
    )


def unpacked(name: str, made: str, path: bytes | None = None) -> Correction:
    """The correction `name`, whose document was seen last at `path`. ValueError, KeyError or TypeError where
    the JSON says something else.
    """
    said: Mapping[str, Any] = json.loads(made)
    return Correction(
        name,
        CorrectionKind(said["kind"]),
        tuple(_quote(each) for each in said["quotes"]),
        str(said["value"]),
        os.fsdecode(from_text(said["corpus"])),
        os.fsdecode(from_text(said["path"]) if path is None else path),
        tuple(int(key) for key in said["sketch"]),
    )


def _quote(said: Mapping[str, Any]) -> LineQuote:
    before, after = (tuple(int(key) for key in said[side]) for side in ("before", "after"))
    return LineQuote(str(said["text"]), int(said["whole"]), before, after, int(said["nth"]), int(said["of"]))


def in_force(state: StateStore) -> list[tuple[Correction, int]]:
    """The corrections that stand, in the order in which they were made, with the time (microseconds since
    1970, UTC); those that wait to be saved come last.
    """
    with state.reading() as connection:
        rows: Iterable[Any] = (
            ()
            if connection is None
            else connection.execute(
                "SELECT id, anchor, path, at FROM correction WHERE NOT withdrawn ORDER BY at, id"
            ).fetchall()
        )
    found = {name: (unpacked(name, made, path), at) for name, made, path, at in rows}
    for change, at in state.waiting_for(CORRECTION):
        found.pop(change.item, None)
        if change.value:
            found[change.item] = unpacked(change.item, str(change.value)), at
    return list(found.values())


def move(state: StateStore, paths: Mapping[str, str]) -> None:
    """Note where the documents of corrections are now, by their ids. StoreError where it cannot be saved."""
    rows = [(os.fsencode(path), name) for name, path in paths.items()]
    state.write(
        lambda connection: connection.executemany("UPDATE correction SET path = ? WHERE id = ?", rows)
    )


def current(connection: apsw.Connection, names: Iterable[str]) -> dict[str, str]:
    """The JSON of those that stand."""
    rows: Iterable[Any] = connection.execute(
        "SELECT id, anchor FROM correction WHERE NOT withdrawn AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(names)),),
    )
    return dict(rows)


def write(connection: apsw.Connection, values: Iterable[tuple[str, str, int]]) -> None:
    """Let corrections stand (their JSON) or not (nothing); id, JSON, when. A transaction is open."""
    for name, made, at in values:
        if made:
            it = unpacked(name, made)
            connection.execute(
                "INSERT INTO correction (id, kind, root, path, anchor, value, at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET withdrawn = 0, at = excluded.at",
                (name, str(it.kind), os.fsencode(it.corpus), os.fsencode(it.path), made, it.value, at),
            )
        else:
            connection.execute("UPDATE correction SET withdrawn = 1, at = ? WHERE id = ?", (at, name))

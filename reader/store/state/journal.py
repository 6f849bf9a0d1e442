"""Changes to what a person did: written with what was before, so that each can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import apsw

from reader.domain.marks import OPENED
from reader.store.state import corrections
from reader.store.state.corrections import CORRECTION

FIELDS: Final = ("read", "starred", "note", "scroll")
OWN: Final = "own:"
"""Begins the name of a field that is one own tag; its value is whether the item has it."""
MOST_ACTIONS: Final = 1_000
MOST_ROWS: Final = 500_000
"""Of the journal; older actions cannot be taken back any more."""


class Change(NamedTuple):
    """What one field of an item shall be."""

    item: str
    field: str
    """One of `FIELDS`, or `OWN` and the name of a tag; or `CORRECTION`, and `item` is the id of one."""
    value: int | str


class Step(NamedTuple):
    """An action that was undone or redone."""

    what: str
    items: int


def record(connection: apsw.Connection, what: str, changes: Iterable[Change], at: int) -> int:
    """Make changes as one action; how many items it changed. Nothing is written where that is none.

    `at` is microseconds since 1970, UTC. A transaction is open.
    """
    steps = _effective(connection, changes)
    if not steps:
        return 0
    note(connection, what, steps, at)
    write(connection, ((item, field, after, at) for item, field, _, after in steps))
    return len({step[0] for step in steps})


def note(connection: apsw.Connection, what: str, steps: Sequence[tuple[str, str, Any, Any]], at: int) -> None:
    """Put an action into the journal: item, field, value before and after. A transaction is open."""
    if not steps:
        return
    items = len({step[0] for step in steps})
    if what != OPENED:  # reading on is no reason why nothing can be redone any more
        connection.execute("UPDATE action SET undone = 2 WHERE undone = 1")
    connection.execute("INSERT INTO action (at, what, items) VALUES (?, ?, ?)", (at, what, items))
    action = connection.last_insert_rowid()
    connection.executemany(
        "INSERT INTO journal (action, item, field, before, after) VALUES (?, ?, ?, ?, ?)",
        ((action, *step) for step in steps),
    )
    _prune(connection)


def write(connection: apsw.Connection, values: Iterable[tuple[str, str, Any, int]]) -> None:
    """Set fields (item, field, value, when) without a way back. A transaction is open."""
    seq = next_seq(connection)
    by_field: dict[str, list[tuple[Any, ...]]] = {}
    for item, field, value, at in values:
        by_field.setdefault(field, []).append((value, at, seq, item))
    corrections.write(connection, [(row[3], row[0], row[1]) for row in by_field.pop(CORRECTION, ())])
    for field, rows in by_field.items():
        connection.executemany(
            "INSERT INTO item (id, seq) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq",
            ((row[3], seq) for row in rows),
        )
        if field in FIELDS:
            connection.executemany(f"UPDATE item SET {field} = ?, {field}_at = ?, seq = ? WHERE id = ?", rows)
            continue
        name = field.removeprefix(OWN)
        given = [(row[3], name, row[1]) for row in rows if row[0]]
        connection.executemany("INSERT OR REPLACE INTO own (item, name, at) VALUES (?, ?, ?)", given)
        taken = [(row[3], name) for row in rows if not row[0]]
        connection.executemany("DELETE FROM own WHERE item = ? AND name = ?", taken)


def touch(connection: apsw.Connection, items: Iterable[str]) -> None:
    """Let items keep their ids from now on, as those do to which something was done."""
    connection.executemany("INSERT OR IGNORE INTO item (id, seq) VALUES (?, 0)", [(item,) for item in items])


def next_undo(connection: apsw.Connection) -> int | None:
    """The number of the newest action that stands."""
    found = connection.execute("SELECT max(number) FROM action WHERE NOT undone AND what <> ?", (OPENED,)).get
    return None if found is None else int(found)


def next_redo(connection: apsw.Connection) -> int | None:
    """The number of the action that was undone last; None once something else was done since."""
    found = connection.execute("SELECT min(number) FROM action WHERE undone = 1").get
    return None if found is None else int(found)


def undo(connection: apsw.Connection, action: int, at: int) -> Step | None:
    """Take an action back, unless that is done already; None where it is forgotten. A transaction is open."""
    return _turn(connection, action, at, back=True)


def redo(connection: apsw.Connection, action: int, at: int) -> Step | None:
    """Do an action again, unless that is done already; None where it is forgotten. A transaction is open."""
    return _turn(connection, action, at, back=False)


def next_seq(connection: apsw.Connection) -> int:
    """A number higher than that of every change so far."""
    return int(connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'seq' RETURNING value").get)


def _effective(connection: apsw.Connection, changes: Iterable[Change]) -> list[tuple[str, str, Any, Any]]:
    """The changes that change something, each with the value before it; of several for one field the last."""
    wanted = {(change.item, change.field): change.value for change in changes}
    now = current(connection, wanted)
    return [
        (item, field, now[item, field], value)
        for (item, field), value in wanted.items()
        if now[item, field] != value
    ]


def current(connection: apsw.Connection, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """The values of fields of items; those of an item that was never touched are empty."""
    keys = [(item, field) for item, field in wanted if field != CORRECTION]
    made = [item for item, field in wanted if field == CORRECTION]
    ids = json.dumps(list(dict.fromkeys(item for item, _ in keys)))
    rows: Iterable[Any] = connection.execute(
        f"SELECT id, {', '.join(FIELDS)} FROM item WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    known = {row[0]: dict(zip(FIELDS, row[1:], strict=True)) for row in rows}
    owns: Iterable[Any] = connection.execute(
        "SELECT item, name FROM own WHERE item IN (SELECT value FROM json_each(?))", (ids,)
    )
    own = set(owns)
    empty: dict[str, Any] = {"read": 0, "starred": 0, "note": "", "scroll": 0}
    stand = corrections.current(connection, made)
    return {(item, CORRECTION): stand.get(item, "") for item in made} | {
        (item, field): int((item, field.removeprefix(OWN)) in own)
        if field.startswith(OWN)
        else known.get(item, empty)[field]
        for item, field in keys
    }


def _turn(connection: apsw.Connection, action: int, at: int, *, back: bool) -> Step | None:
    known: Any = connection.execute(
        "SELECT what, items, undone FROM action WHERE number = ?", (action,)
    ).fetchone()
    if known is None:
        return None
    what, items, undone = known
    if bool(undone) == back:
        return Step(what, items)
    rows: Sequence[Any] = connection.execute(
        "SELECT item, field, before, after FROM journal WHERE action = ?", (action,)
    ).fetchall()
    # What was changed in another way since, by a restore say, is left as it is.
    now = current(connection, [(row[0], row[1]) for row in rows])
    steps = [(item, field, before, after) for item, field, before, after in rows]
    pairs = [(i, f, b if back else a, a if back else b) for i, f, b, a in steps]
    values = [(item, field, value, at) for item, field, value, it in pairs if now[item, field] == it]
    write(connection, values)
    connection.execute("UPDATE action SET undone = ? WHERE number = ?", (back, action))
    return Step(what, len({item for item, *_ in values}))


def _prune(connection: apsw.Connection) -> None:
    first: Any = connection.execute(
        "SELECT max(number) FROM (SELECT number FROM action ORDER BY number DESC LIMIT -1 OFFSET ?)",
        (MOST_ACTIONS,),
    ).get
    many: Any = connection.execute(
        "SELECT action FROM journal WHERE number = (SELECT max(number) FROM journal) - ?", (MOST_ROWS,)
    ).get
    newest = connection.execute("SELECT max(number) FROM action").get
    last = min(max(first or 0, many or 0), int(newest) - 1)
    if last > 0:
        connection.execute("DELETE FROM journal WHERE action <= ?", (last,))
        connection.execute("DELETE FROM action WHERE number <= ?", (last,))

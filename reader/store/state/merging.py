"""Bringing a dump into state.db: for each field the last change wins, tags and notes are united."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import apsw

from reader.store.state import corrections, journal, traces
from reader.store.state.corrections import CORRECTION
from reader.store.state.dumping import Dumped, DumpedCorrection, Field
from reader.store.state.journal import FIELDS
from reader.store.state.traces import Row

WHAT: Final = "restore"


class Merged(NamedTuple):
    """What a merge did."""

    items: frozenset[str]
    """The ids here of the items that the dump speaks of."""
    changed: int


def merge(connection: apsw.Connection, dumped: Dumped, at: int) -> Merged:
    """Bring a dump in, as one action that can be undone. A transaction is open."""
    names = _names(connection, dumped)
    steps: list[tuple[str, str, Any, Any, int]] = []
    for item, fields in dumped.items.items():
        here = names.get(item, item)
        now = fields_of(connection, here)
        for field, coming in fields.items():
            then = _joined(field, now.get(field), coming)
            if then != now.get(field):
                steps.append((here, field, now[field].value if field in now else _empty(field), *then))
    ids = frozenset(names.get(item, item) for item in dumped.items)
    journal.write(connection, ((item, field, value, when) for item, field, _, value, when in steps))
    journal.touch(connection, ids)
    # How far something was read is not worth a place in the history.
    told = [step[:4] for step in steps if step[1] != "scroll" and step[2] != step[3]]
    journal.note(connection, WHAT, [*told, *_bring_corrections(connection, dumped.corrections)], at)
    _bring_traces(connection, dumped.traces, names)
    connection.executemany(
        "INSERT OR IGNORE INTO refusal VALUES (?, ?)",
        [(names.get(item, item), whole) for item, whole in dumped.refusals],
    )
    for row in dumped.places:
        connection.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET query = excluded.query, "
            "pane = excluded.pane, item = excluded.item, scroll = excluded.scroll, at = excluded.at "
            "WHERE excluded.at > place.at",
            row,
        )
    return Merged(ids, len({item for item, _, _, _ in told}))


def _bring_corrections(
    connection: apsw.Connection, coming: Iterable[DumpedCorrection]
) -> list[tuple[str, str, Any, Any]]:
    """Corrections that are new here, or that were made or taken back later there; what that changed."""
    steps: list[tuple[str, str, Any, Any]] = []
    for each in coming:
        row: Any = connection.execute(
            "SELECT at, withdrawn, anchor FROM correction WHERE id = ?", (each.id,)
        ).fetchone()
        if row is not None and row[0] >= each.at:
            continue
        before = "" if row is None or row[1] else row[2]
        corrections.write(connection, [(each.id, each.made, each.at)])
        if not each.stands:
            corrections.write(connection, [(each.id, "", each.at)])
        connection.execute("UPDATE correction SET path = ? WHERE id = ?", (each.path, each.id))
        after = (each.made if row is None else row[2]) if each.stands else ""
        if before != after:
            steps.append((each.id, CORRECTION, before, after))
    return steps


def _names(connection: apsw.Connection, dumped: Dumped) -> Mapping[str, str]:
    """Items of the dump that are here under another id: the same words, and no doubt on either side."""
    rows: Iterable[Any] = connection.execute("SELECT DISTINCT item, whole FROM trace WHERE item IS NOT NULL")
    here = list(rows)
    count_here = Counter(whole for _, whole in here)
    coming = {(row.item, row.signs.whole) for row in dumped.traces if row.item is not None}
    count_coming = Counter(whole for _, whole in coming)
    known = {item for item, _ in here}
    by_words = {whole: item for item, whole in here if count_here[whole] == 1}
    return {
        item: by_words[whole]
        for item, whole in coming
        if item not in known
        and whole in by_words
        and count_coming[whole] == 1
        and by_words[whole] not in dumped.items
    }


def fields_of(connection: apsw.Connection, item: str) -> dict[str, Field]:
    """The fields of an item that were ever set, with the times."""
    columns = ", ".join(f"{name}, {name}_at" for name in FIELDS)
    row: Any = connection.execute(f"SELECT {columns} FROM item WHERE id = ?", (item,)).fetchone()
    found: dict[str, Field] = {}
    if row is not None:
        for at, name in enumerate(FIELDS):
            if row[2 * at + 1]:
                found[name] = Field(row[2 * at], row[2 * at + 1])
    tags: Iterable[Any] = connection.execute("SELECT name, at FROM own WHERE item = ?", (item,))
    found.update({f"own:{name}": Field(1, at) for name, at in tags})
    return found


def _joined(field: str, here: Field | None, coming: Field) -> Field:
    if here is None:
        return coming
    if field == "note":
        return united(field, here, coming)
    if here.at == coming.at:  # so that it does not matter which side is merged into which
        return max(here, coming)
    return here if here.at > coming.at else coming


def united(field: str, here: Field | None, coming: Field) -> Field:
    """What has all that both sides have."""
    if here is None:
        return coming
    last = max(here.at, coming.at)
    if field == "note":
        return Field(_notes(here, coming), last)
    return max(here, coming)._replace(at=last)


def _notes(here: Field, coming: Field) -> str:
    (_, first), (_, second) = sorted([(here.at, str(here.value)), (coming.at, str(coming.value))])
    if second in first:
        return first
    return second if first in second else f"{first}\n\n{second}"


def _empty(field: str) -> int | str:
    return "" if field == "note" else 0


def _bring_traces(connection: apsw.Connection, coming: Iterable[Row], names: Mapping[str, str]) -> None:
    """Traces of documents that have none here, and of items that have none in that corpus."""
    known: set[tuple[bytes, bytes]] = set()
    rows: Iterable[Any] = connection.execute("SELECT DISTINCT root, path FROM trace")
    known.update(rows)
    items: set[Any] = set(connection.execute("SELECT item, root FROM trace WHERE item IS NOT NULL"))
    new = []
    for row in coming:
        if row.item in names:
            continue
        there = (row.root, row.path) in known if row.item is None else (row.item, row.root) in items
        if not there:
            new.append(row)
    traces.insert(connection, new)

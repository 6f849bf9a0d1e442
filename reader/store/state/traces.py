"""Traces in state.db: what each touched item, and its neighbours, looked like when they were last seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import apsw

from reader.store.state.evidence import Signs

_COLUMNS: Final = "root, path, place, item, version, whole, body, heading, link, day, size, sketch, title"


class Row(NamedTuple):
    """One trace as it is kept."""

    root: bytes
    path: bytes
    place: int
    item: str | None
    """None: a neighbour that nobody touched."""
    version: int
    signs: Signs
    day: int
    title: str


def row_of(columns: Sequence[Any]) -> Row:
    """A trace out of the columns of the table."""
    root, path, place, item, version, whole, body, heading, link, day, size, sketch, title = columns
    return Row(root, path, place, item, version, Signs(whole, body, heading, link, size, sketch), day, title)


def columns_of(row: Row) -> tuple[Any, ...]:
    """A trace as columns of the table."""
    whole, body, heading, link, size, sketch = row.signs
    return (
        row.root, row.path, row.place, row.item, row.version, whole, body, heading, link, row.day, size,
        sketch, row.title,
    )  # fmt: skip


def of_document(connection: apsw.Connection, root: bytes, path: bytes) -> list[Row]:
    """The traces of a document, in its order."""
    rows: Iterable[Any] = connection.execute(
        f"SELECT {_COLUMNS} FROM trace WHERE root = ? AND path = ? ORDER BY place", (root, path)
    )
    return [row_of(row) for row in rows]


def of_items(connection: apsw.Connection, root: bytes, items: Iterable[str]) -> dict[str, Row]:
    """One trace of each item: of that corpus, or of another one where it was never seen in it."""
    rows: Iterable[Any] = connection.execute(
        f"SELECT {_COLUMNS} FROM trace WHERE item IN (SELECT value FROM json_each(?)) "
        "ORDER BY root = ?, root DESC",
        (json.dumps(list(items)), root),
    )
    return {row[3]: row_of(row) for row in rows}  # the last one stays: that of the corpus itself


def without(connection: apsw.Connection, root: bytes, items: Iterable[str] | None) -> list[str]:
    """Those of `items` (None: of all) that have no trace in a corpus."""
    if items is None:
        items = [str(row[0]) for row in connection.execute("SELECT id FROM item")]
    rows: Iterable[Any] = connection.execute(
        "SELECT value FROM json_each(?) "
        "WHERE NOT EXISTS (SELECT 1 FROM trace WHERE item = value AND root = ?)",
        (json.dumps(list(items)), root),
    )
    return [row[0] for row in rows]


def put_documents(
    connection: apsw.Connection, documents: Iterable[tuple[bytes, bytes, Sequence[Row]]]
) -> None:
    """Write the traces of whole documents (root, path, rows) in the place of those of before.

    Traces of items that stand nowhere now are kept: their text may come back. A transaction is open.
    """
    for root, path, rows in documents:
        items = [row.item for row in rows if row.item is not None]
        wanted = json.dumps(items)
        former: Iterable[Any] = connection.execute(
            "DELETE FROM trace WHERE root = ? AND item IN (SELECT value FROM json_each(?)) RETURNING path",
            (root, wanted),
        ).fetchall()
        for (where,) in {*former, (path,)}:
            still: Any = connection.execute(
                "SELECT EXISTS (SELECT 1 FROM trace WHERE root = ? AND path = ? AND item IS NOT NULL)",
                (root, where),
            ).get
            if where == path or not still:
                connection.execute(
                    "DELETE FROM trace WHERE root = ? AND path = ? AND item IS NULL", (root, where)
                )
        insert(connection, rows)


def insert(connection: apsw.Connection, rows: Iterable[Row]) -> None:
    """Add traces. A transaction is open."""
    connection.executemany(
        f"INSERT INTO trace ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [columns_of(row) for row in rows],
    )


def as_json(row: Row) -> str:
    """A trace as text."""
    columns = list(columns_of(row))
    return json.dumps([each.hex() if isinstance(each, bytes) else each for each in columns])


def from_json(text: str) -> Row:
    """A trace from the text that `as_json` made."""
    columns = json.loads(text)
    for at in (0, 1, 11):
        columns[at] = bytes.fromhex(columns[at])
    return row_of(columns)

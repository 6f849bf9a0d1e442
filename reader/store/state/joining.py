"""Two rows that turned out to be one item: it was touched anew before it was known again."""

from __future__ import annotations

from typing import Any

import apsw

from reader.store.state import journal, merging


def join(connection: apsw.Connection, young: str, item: str) -> None:
    """Give all that was done to `young` to `item`, and forget the id `young`. A transaction is open.

    What either has, both have then. Each step of the history can be taken back as before.
    """
    older, newer = merging.fields_of(connection, item), merging.fields_of(connection, young)
    joined = {
        field: merging.united(field, older.get(field), coming)
        for field, coming in newer.items()
        if coming.value
    }
    journal.write(connection, ((item, field, value, at) for field, (value, at) in joined.items()))
    first: dict[str, tuple[int, Any]] = {}
    last: dict[str, tuple[int, Any]] = {}
    rows: list[Any] = connection.execute(
        "SELECT number, field, before, after FROM journal WHERE item = ? ORDER BY number", (young,)
    ).fetchall()
    for number, field, before, after in rows:
        first.setdefault(field, (number, before))
        last[field] = (number, after)
    for field, (number, after) in last.items():
        if field in joined and after == newer[field].value:
            connection.execute("UPDATE journal SET after = ? WHERE number = ?", (joined[field].value, number))
    for field, (number, _) in first.items():
        if field in older:
            connection.execute("UPDATE journal SET before = ? WHERE number = ?", (older[field].value, number))
    connection.execute("UPDATE journal SET item = ? WHERE item = ?", (item, young))
    connection.execute("UPDATE place SET item = ? WHERE item = ?", (item, young))
    connection.execute("UPDATE OR IGNORE refusal SET item = ? WHERE item = ?", (item, young))
    for table, column in (("refusal", "item"), ("trace", "item"), ("own", "item"), ("item", "id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (young,))

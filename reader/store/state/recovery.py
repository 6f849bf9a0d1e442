"""What is lost, what was found again by itself, and how it is with state.db."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import apsw

from reader.domain.marks import UNTOUCHED, Lost, Relink, StateHealth, Tier
from reader.domain.text import SafeText
from reader.errors import StoreError
from reader.store.connect import said_plainly
from reader.store.lock import Lock
from reader.store.state.file import backups_of, integrity, open_to_read
from reader.store.state.paths import shown
from reader.store.state.store import StateStore, marks_in, when

if TYPE_CHECKING:
    from reader.store.index import Index

_safe = SafeText.trusted


def lost(state: StateStore, index: Index, roots: Sequence[bytes]) -> list[Lost]:
    """State that was last seen in these corpora and whose items stand in none now."""
    with state.reading() as connection:
        if connection is None:
            return []
        ids = [str(row[0]) for row in connection.execute("SELECT id FROM item")]
        gone = index.absent(ids)
        rows: Iterable[Any] = connection.execute(
            "SELECT item, root, path, title FROM trace WHERE item IN (SELECT value FROM json_each(?))",
            (json.dumps(gone),),
        )
        seen = {item: (path, title) for item, root, path, title in rows if root in roots}
        marks = marks_in(connection, [item for item in gone if item in seen])
    found = [
        Lost(item, each, _safe(seen[item][1]), shown(seen[item][0]))
        for item, each in marks.items()
        if each._replace(scroll=0) != UNTOUCHED
    ]
    return sorted(found, key=lambda each: (each.document, each.title, each.id))


def relinks(state: StateStore, most: int) -> list[Relink]:
    """The newest entries of the log first."""
    with state.reading() as connection:
        if connection is None:
            return []
        rows: Iterable[Any] = connection.execute(
            "SELECT number, at, item, tier, title, former_title, path, former_path, undone "
            "FROM relink ORDER BY number DESC LIMIT ?",
            (most,),
        )
        return [
            Relink(
                number, when(at), item, Tier(tier), _safe(title), _safe(former), shown(path),
                shown(former_path), bool(undone),
            )
            for number, at, item, tier, title, former, path, former_path, undone in rows
        ]  # fmt: skip


def health(state: StateStore) -> StateHealth:
    """Look at state.db. What is wrong with it is said in words, and nothing is changed."""
    path = state.path
    copies = tuple(each.name for each in backups_of(path))
    try:
        items, said = _look(state)
    except StoreError as error:
        items, said = 0, str(error)
    if state.writes:
        writer = "this Dateline"
    else:
        lock = Lock(path.with_suffix(".lock"))
        free = not path.with_suffix(".lock").exists() or lock.take()
        lock.release()
        writer = "nobody" if free else "another Dateline"
    return StateHealth(str(path), items, said, copies, writer)


def _look(state: StateStore) -> tuple[int, str]:
    connection = open_to_read(state.path)
    if connection is None:
        return 0, "ok"
    try:
        with said_plainly(state.path):
            return int(connection.execute("SELECT count(*) FROM item").get), integrity(connection)
    except apsw.Error as error:
        return 0, str(error)
    finally:
        connection.close()

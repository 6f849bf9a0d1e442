"""The tables of state.db, and bringing an older one up to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import apsw

from reader.errors import StoreDamagedError, StoreError

APPLICATION: Final = 0x444C_5354
"""Says in the file that it is ours."""

_FIRST: Final = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('seq', 0), ('uuid', lower(hex(randomblob(8))));

-- One row for each item that a person ever touched, for good. Times are microseconds since 1970, UTC.
CREATE TABLE item (
    id TEXT PRIMARY KEY,
    read INTEGER NOT NULL DEFAULT 0,    read_at INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0, starred_at INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',      note_at INTEGER NOT NULL DEFAULT 0,
    scroll INTEGER NOT NULL DEFAULT 0,  scroll_at INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL                -- grows with each change: what the index has not taken up yet
) WITHOUT ROWID;
CREATE INDEX item_seq ON item (seq);
CREATE TABLE own (
    item TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (item, name)
) WITHOUT ROWID;

-- What items are known again by, as they were last seen in each corpus. Where a touched item stands, its
-- untouched neighbours have rows as well (item is NULL), to tell whether a likeness is the only one.
CREATE TABLE trace (
    root BLOB NOT NULL,
    path BLOB NOT NULL,
    place INTEGER NOT NULL,             -- in the document, from 0
    item TEXT,
    version INTEGER NOT NULL,           -- of the algorithm that made it
    whole INTEGER NOT NULL,             -- hash of title and text
    body INTEGER NOT NULL,              -- hash of the text; 0: too little of it
    heading INTEGER NOT NULL,           -- hash of the title
    link INTEGER NOT NULL,              -- hash of its only link; 0: none, or several
    day INTEGER NOT NULL,
    size INTEGER NOT NULL,              -- words of the text
    sketch BLOB NOT NULL,
    title TEXT NOT NULL
);
CREATE INDEX trace_document ON trace (root, path);
CREATE INDEX trace_item ON trace (item, root) WHERE item IS NOT NULL;

-- What a person took back: the item is never taken for this text again.
CREATE TABLE refusal (item TEXT NOT NULL, whole INTEGER NOT NULL, PRIMARY KEY (item, whole)) WITHOUT ROWID;
CREATE TABLE relink (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    item TEXT NOT NULL,
    tier TEXT NOT NULL,
    root BLOB NOT NULL,
    path BLOB NOT NULL, title TEXT NOT NULL, whole INTEGER NOT NULL,
    former_path BLOB NOT NULL, former_title TEXT NOT NULL,
    former TEXT NOT NULL,               -- its trace before, as JSON
    undone INTEGER NOT NULL DEFAULT 0
);

-- What can be taken back: an action is one step, whatever the number of items.
CREATE TABLE action (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    items INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0   -- 1: it can be done again; 2: something else was done since
);
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    action INTEGER NOT NULL,
    item TEXT NOT NULL,
    field TEXT NOT NULL,                -- a column of item, or "own:" and a name
    before, after
);
CREATE INDEX journal_action ON journal (action);

CREATE TABLE place (
    root BLOB PRIMARY KEY,
    query TEXT NOT NULL, pane TEXT NOT NULL, item TEXT NOT NULL, scroll INTEGER NOT NULL, at INTEGER NOT NULL
) WITHOUT ROWID;

-- Corrections hang on the words of the document, not on numbers of its lines.
CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    root BLOB NOT NULL, path BLOB NOT NULL,
    anchor TEXT NOT NULL,               -- JSON: the lines that it is about, and those around them
    value TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
"""

_SECOND: Final = """
-- A correction that was taken back stays, so that it can be made again, and does not come back in a merge.
-- anchor: JSON of all of it, as it was made; path: where its document was seen last.
ALTER TABLE correction ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
"""

MIGRATIONS: Final[Sequence[str]] = (_FIRST, _SECOND)
"""What leads from each version to the next; the version of a file is the number of those it has had."""


def version_of(connection: apsw.Connection) -> int:
    """The version of a file; 0 for an empty one. StoreDamagedError when it is a database, but not ours."""
    version = int(connection.pragma("user_version"))
    ours = connection.pragma("application_id") == APPLICATION
    if not ours and connection.execute("SELECT count(*) FROM sqlite_schema").get:
        raise StoreDamagedError("it is a database of another program")
    return version


def migrate(connection: apsw.Connection, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Bring a file up to the newest version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)  # another process may have been faster
        if version > len(migrations):
            raise StoreError("it was written by a newer Dateline; install that one to read it")
        for script in migrations[version:]:
            connection.execute(script)
        if version < len(migrations):
            connection.execute(
                f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {len(migrations)}"
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise

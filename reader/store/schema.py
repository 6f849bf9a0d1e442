"""The tables of index.db, and making them."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import apsw

from reader.errors import StoreError

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_TABLES: Final = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', 0), ('run', 0), ('state_uuid', ''), ('state_seq', 0);

CREATE TABLE corpus (
    id INTEGER PRIMARY KEY,
    root BLOB NOT NULL UNIQUE,      -- as the system spells it: names need not be UTF-8
    device INTEGER NOT NULL,
    always TEXT NOT NULL DEFAULT '[]'     -- ids of the corrections for all of it that it was read with
);
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    corpus INTEGER NOT NULL,
    path BLOB NOT NULL,             -- relative to the corpus, as the system spells it
    name TEXT NOT NULL,             -- the same, safe to show
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,      -- -1: look again, the file was too fresh
    inode INTEGER NOT NULL,
    digest BLOB NOT NULL,           -- of the bytes; empty: it could not be read
    rules TEXT NOT NULL,            -- version of the rules that it was read with
    failure TEXT,                   -- why it could not be read
    ignored INTEGER NOT NULL DEFAULT 0,   -- it turned out to be no document, and nobody promised one
    items INTEGER NOT NULL DEFAULT 0,
    left_out TEXT NOT NULL DEFAULT '[]',
    gone INTEGER NOT NULL DEFAULT 0,      -- the run in which it went; its rows stay until the next one
    folder INTEGER,                 -- its families, whose repeated lines are debris
    site INTEGER,
    signature INTEGER,              -- the same for copies of one text
    candidates BLOB,                -- keys of its lines that might be repeated ones, 64 bits each
    applied BLOB,                   -- those that were known as repeated when it was read
    stale INTEGER NOT NULL DEFAULT 0,     -- it must be read again, since other lines are left out now
    placed TEXT                     -- JSON: ids of the reader's corrections to the lines where they belong
);
CREATE INDEX document_path ON document (corpus, path);
CREATE INDEX document_folder ON document (folder, digest) WHERE folder IS NOT NULL;
CREATE INDEX document_site ON document (site, digest) WHERE site IS NOT NULL;
CREATE INDEX document_stale ON document (corpus) WHERE stale > 0;
CREATE INDEX document_gone ON document (gone) WHERE gone > 0;

-- Documents of one site or folder, and the lines that they teach to leave out.
CREATE TABLE family (
    id INTEGER PRIMARY KEY,
    corpus INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,              -- how its name is compared
    name TEXT NOT NULL,             -- as it is shown
    settled INTEGER NOT NULL DEFAULT 0,   -- 0: its documents have changed since its lines were learned
    UNIQUE (corpus, kind, key)
);
CREATE INDEX family_unsettled ON family (corpus) WHERE settled = 0;
CREATE TABLE repeated (
    family INTEGER NOT NULL,
    key INTEGER NOT NULL,
    text TEXT NOT NULL,
    documents INTEGER NOT NULL,
    looked_at INTEGER NOT NULL,
    example TEXT NOT NULL,          -- name of a document that it stands in
    since TEXT NOT NULL,            -- when it was learned
    PRIMARY KEY (family, key)
) WITHOUT ROWID;

-- What a row of the list shows, narrow; the rest of an item is in `body`. Numbers are never used twice.
CREATE TABLE head (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    base TEXT,                      -- the id that its words would give it; NULL: the id says it, up to a "-"
    document INTEGER NOT NULL,
    day INTEGER NOT NULL,           -- 20230320; 20230300: March 2023; 20230000: 2023; 0: undated
    title TEXT NOT NULL,
    source INTEGER,
    author INTEGER,
    tags BLOB NOT NULL,             -- label numbers, 32 bits each
    start_line INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX head_id ON head (id);
CREATE INDEX head_base ON head (base) WHERE base IS NOT NULL;
CREATE INDEX head_document ON head (document);
CREATE INDEX head_gone ON head (gone) WHERE gone > 0;
CREATE TABLE body (number INTEGER PRIMARY KEY, text TEXT NOT NULL, rest TEXT NOT NULL);

-- Tags, sources, authors, flags, corpora: a name with a kind, and the numbers of the items that have it.
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,              -- how the name is compared
    UNIQUE (kind, name)
);
CREATE INDEX label_key ON label (kind, key);
CREATE TABLE posting (label INTEGER PRIMARY KEY, size INTEGER NOT NULL, ids BLOB NOT NULL);

-- What has to be told apart from what a person touched: items that are new since that was done last, with the
-- hashes that they may be known by, and the documents that changed.
CREATE TABLE fresh (
    number INTEGER PRIMARY KEY, whole INTEGER NOT NULL, body INTEGER NOT NULL, link INTEGER NOT NULL
);
CREATE TABLE unsettled (document INTEGER PRIMARY KEY);

-- Runs of numbers given to a day.
CREATE TABLE extent (
    start INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    length INTEGER NOT NULL,
    used INTEGER NOT NULL
);

CREATE VIRTUAL TABLE words USING fts5 (
    title, body, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('hashsize', 67108864);
"""


def prepare(connection: apsw.Connection) -> bool:
    """Make an index ready for use; True when it was of another version and had to be emptied."""
    version = _version()
    found = connection.pragma("user_version")
    if found == version:
        return False
    connection.execute("BEGIN IMMEDIATE")
    if connection.pragma("user_version") != version:  # another process may have been faster
        _drop_all(connection)
        connection.execute(_TABLES)
        connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("COMMIT")
    return bool(found)


def is_current(connection: apsw.Connection) -> bool:
    """Whether an index is of this version."""
    return bool(connection.pragma("user_version") == _version())


def check(connection: apsw.Connection) -> None:
    """Raise StoreError when another version has made the index anew since it was opened."""
    if not is_current(connection):
        raise StoreError(
            "Another version of Dateline has built the index anew meanwhile; close this one and open it again"
        )


def move_aside(path: Path) -> Path:
    """Put a damaged index out of the way, beside where it was, and return where it is now."""
    aside = path.with_name(path.name + ".damaged")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    with suppress(FileNotFoundError):  # whoever found the damage first may have done it
        os.replace(path, aside)
    return aside


@cache
def _version() -> int:
    """A number for the tables and for how words and names are folded before they are written.

    An index of another number is built anew. One kept by hand would be forgotten one day. The tables are
    those that this process makes: the file may have been replaced since it was loaded.
    """
    number = zlib.crc32(_TABLES.encode())
    for name in ("domain/text.py", "query/tokens.py", "query/names.py"):
        number = zlib.crc32((_PACKAGE / name).read_bytes(), number)
    return number & 0x7FFF_FFFF or 1


def _drop_all(connection: apsw.Connection) -> None:
    # Virtual tables first: they take the tables behind them along.
    for what in ("CREATE VIRTUAL TABLE %", "CREATE TABLE %"):
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE sql LIKE ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            (what,),
        ).fetchall()
        for (name,) in tables:
            connection.execute('DROP TABLE "{}"'.format(str(name).replace('"', '""')))


def corpora_in(connection: apsw.Connection, roots: Sequence[bytes]) -> list[int]:
    """The numbers of the corpora with these roots."""
    rows: Iterable[Any] = connection.execute("SELECT id, root FROM corpus")
    return [number for number, root in rows if root in roots]

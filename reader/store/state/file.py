"""The file state.db: opened, copied once a day, and put right when it is broken."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

import apsw

from reader.errors import StoreDamagedError, StoreError
from reader.store.connect import BUSY_MS, UNWRITABLE, as_it_is, said_plainly
from reader.store.state.schema import MIGRATIONS, migrate, version_of

BACKUPS: Final = "backups"
KEPT: Final = 7
"""Daily copies that are kept."""
_READ: Final = apsw.SQLITE_OPEN_READONLY
_WRITE: Final = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE


class Opened(NamedTuple):
    """A connection, and what the person should know."""

    connection: apsw.Connection
    notes: tuple[str, ...] = ()


class OutdatedError(StoreError):
    """The file has to be brought up before it can be read."""


def open_to_write(path: Path, *, migrations: Sequence[str] = MIGRATIONS) -> Opened:
    """Open state.db, or make it where there never was one; the lock on it is held.

    A broken or missing file is replaced by the newest good copy, and a note says so. An older version is
    copied and brought up. StoreError where it can be neither opened nor made.
    """
    notes: list[str] = []
    with said_plainly(path):
        connection = _sound(path, notes)
        try:
            version = version_of(connection)
            if 0 < version < len(migrations):
                copy(connection, path.with_name(f"{path.name}.v{version}"))
            migrate(connection, migrations)
        except StoreError as error:
            connection.close()
            raise StoreError(f"{path}: {error}") from error
        except BaseException:
            connection.close()
            raise
        if notes:  # an older file has come back: what the index knows of this one does not hold for it
            connection.execute("UPDATE meta SET value = lower(hex(randomblob(8))) WHERE name = 'uuid'")
    return Opened(connection, tuple(notes))


def open_to_read(path: Path) -> apsw.Connection | None:
    """Open state.db without changing it; None where there is none.

    OutdatedError where it has to be brought up first, StoreError where it cannot be read.
    """
    if not path.exists() or not path.stat().st_size:
        return None
    with said_plainly(path):
        connection = apsw.Connection(str(path), flags=_READ)
        connection.set_busy_timeout(BUSY_MS)
        try:
            try:
                version = version_of(connection)
            except UNWRITABLE:
                found = as_it_is(path)
                if found is None:
                    raise
                connection.close()
                connection = found
                version = version_of(connection)
        except (StoreError, apsw.Error):
            connection.close()
            raise
        if version != len(MIGRATIONS):
            connection.close()
            if version < len(MIGRATIONS):
                raise OutdatedError(f"{path} is of an older version; it is brought up with the next change")
            raise StoreError(f"{path}: it was written by a newer Dateline; install that one to read it")
        return connection


def backups_of(path: Path) -> list[Path]:
    """The daily copies, the newest first."""
    return sorted((path.parent / BACKUPS).glob(f"{path.stem}-*.db"), reverse=True)


def copy(connection: apsw.Connection, target: Path) -> None:
    """Copy a whole database to `target`, through a file beside it, so that no half copy is ever there."""
    part = target.with_name(target.name + ".part")
    _remove(part)
    destination = apsw.Connection(str(part))
    try:
        # Not `with`: it loses which error it was when the end of it fails as well.
        backup = destination.backup("main", connection, "main")
        try:
            while not backup.done:
                backup.step(1000)
        except BaseException:
            with suppress(apsw.Error):
                backup.finish()
            raise
        backup.finish()
        destination.execute("PRAGMA journal_mode = delete")
        destination.close()
    finally:
        destination.close(True)
    _flush(part)
    os.replace(part, target)
    _flush(target.parent)


def integrity(connection: apsw.Connection) -> str:
    """ "ok", or what the database says is wrong with it."""
    try:
        return str(connection.execute("PRAGMA integrity_check(1)").get)
    except apsw.Error as error:
        return str(error)


def _sound(path: Path, notes: list[str]) -> apsw.Connection:
    """A connection to a file that is whole; the newest good copy takes the place of one that is not."""
    copies = backups_of(path)
    if copies and (not path.exists() or not path.stat().st_size):
        _restore(path, copies, notes, f"{path.name} was gone")
    try:
        return _checked(path)
    except (StoreDamagedError, apsw.CorruptError, apsw.NotADBError):
        aside = move_aside(path)
        _restore(path, copies, notes, f"{path.name} was damaged and is kept as {aside.name}")
        return _checked(path)


def _checked(path: Path) -> apsw.Connection:
    connection = apsw.Connection(str(path), flags=_WRITE)
    try:
        connection.set_busy_timeout(BUSY_MS)
        connection.execute("PRAGMA journal_mode = wal; PRAGMA synchronous = full")
        version_of(connection)
        if connection.execute("PRAGMA quick_check(1)").get != "ok":
            raise StoreDamagedError("broken")
    except BaseException:
        connection.close()
        raise
    return connection


def move_aside(path: Path) -> Path:
    """Put a broken file and what belongs to it out of the way; never over another one."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    os.replace(path, aside)
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(path.with_name(path.name + suffix), aside.with_name(aside.name + suffix))
    return aside


def _restore(path: Path, copies: Sequence[Path], notes: list[str], happened: str) -> None:
    for each in copies:
        if _is_good(each):
            _remove(path)
            source = apsw.Connection(str(each), flags=_READ)
            try:
                copy(source, path)
            finally:
                source.close()
            notes.append(f"{happened}; what you did up to {each.stem[-10:]} is back, from a copy")
            return
    notes.append(f"{happened}, and there is no good copy of it: what you marked so far is not there")


def _is_good(path: Path) -> bool:
    try:
        connection = apsw.Connection(str(path), flags=_READ)
    except apsw.Error:
        return False
    try:
        return version_of(connection) > 0 and connection.execute("PRAGMA quick_check(1)").get == "ok"
    except (apsw.Error, StoreError):
        return False
    finally:
        connection.close()


def copy_of_today(connection: apsw.Connection, path: Path, today: dt.date) -> tuple[str, ...]:
    """Make the copy of today where there is none yet, and drop the oldest ones."""
    target = path.parent / BACKUPS / f"{path.stem}-{today.isoformat()}.db"
    if target.exists() or not connection.execute("SELECT EXISTS (SELECT 1 FROM item)").get:
        return ()
    try:
        target.parent.mkdir(exist_ok=True)
        copy(connection, target)
        for old in backups_of(path)[KEPT:]:
            old.unlink(missing_ok=True)
    except (OSError, apsw.Error) as error:
        return (f"{target}: the daily copy of what you marked could not be made ({error})",)
    return ()


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

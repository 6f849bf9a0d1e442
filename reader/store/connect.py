"""Connections to a database: made alike, taken from a pool, their errors in words for people."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import apsw

from reader.errors import InterruptedSearchError, StoreBusyError, StoreDamagedError, StoreError

BUSY_MS: Final = 5_000
"""How long a statement waits for another process before it gives up."""
_WRITE_FLAGS: Final = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE


FULL: Final = "the disk is full; make room on it"
_LEAST_ROOM: Final = 1 << 17
"""Bytes; below, files that stand beside a database cannot be made."""
UNWRITABLE: Final = (
    apsw.IOError,
    apsw.FullError,
    apsw.CantOpenError,
    apsw.ReadOnlyError,
    apsw.PermissionsError,
)


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn the database's errors into ours; `path` is the file that they are about."""
    try:
        yield
    except apsw.InterruptError as error:
        raise InterruptedSearchError("The search was stopped") from error
    except apsw.BusyError as error:
        raise StoreBusyError(f"{path} is in use by another Dateline; try again in a moment") from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        mended = (
            "its newest good copy takes its place"
            if path.stem == "state"
            else "it will be built anew from the files"
        )
        raise StoreDamagedError(f"{path} is damaged; {mended}") from error
    except apsw.FullError as error:
        raise StoreError(f"{path}: {FULL}") from error
    except apsw.IOError as error:
        raise StoreError(f"{path}: {FULL if _is_full(path) else error}") from error
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError) as error:
        raise StoreError(f"{path}: cannot be opened or written; check the folder's permissions") from error
    except apsw.Error as error:
        raise StoreError(f"{path}: {error}") from error


class Pool:
    """Connections to one database, each used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._free: list[apsw.Connection] = []
        self._stoppable: set[apsw.Connection] = set()
        """Connections that are used for a search just now."""
        self._stops = 0
        self.damaged = False
        """Whether the file has turned out to be broken."""
        self._closed = False

    @contextmanager
    def reading(self, *, stoppable: bool = False) -> Iterator[apsw.Connection]:
        """Give a connection inside a read transaction: all statements see one state of the database.

        If `stoppable`, `interrupt` ends it with InterruptedSearchError.
        """
        connection = self._take()
        with self._lock:
            if stoppable:
                self._stoppable.add(connection)
            check = self.stopper()
        try:
            with self._watched():
                connection.execute("BEGIN")
                try:
                    yield connection
                finally:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
            # An interrupt between two statements stops neither, but nobody waits for the answer any more.
            if stoppable:
                check()
        finally:
            with self._lock:
                self._stoppable.discard(connection)
            self._give_back(connection)

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """Give a connection to write with; the caller begins and ends its transactions."""
        connection = self._take()
        try:
            with self._watched():
                try:
                    yield connection
                finally:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
        finally:
            self._give_back(connection)

    def stopper(self) -> Callable[[], None]:
        """Something to call between two steps of work that `interrupt` may stop, outside the database."""
        stops = self._stops

        def check() -> None:
            if self._stops != stops:
                raise InterruptedSearchError("The search was stopped")

        return check

    def interrupt(self) -> None:
        """Stop what is being read and may be stopped."""
        with self._lock:
            self._stops += 1
            for connection in self._stoppable:
                connection.interrupt()

    def close(self) -> None:
        """Close what is not in use; the rest is closed when it is given back."""
        with self._lock:
            self._closed = True
            free, self._free = self._free, []
        for connection in free:
            connection.close()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            with said_plainly(self.path):
                yield
        except StoreDamagedError:
            self.damaged = True
            raise

    def _take(self) -> apsw.Connection:
        with self._lock:
            if self._closed:
                raise StoreError(f"{self.path} has been closed")
            if self._free:
                return self._free.pop()
        with said_plainly(self.path):
            return connect(self.path)

    def _give_back(self, connection: apsw.Connection) -> None:
        with self._lock:
            if not self._closed:
                self._free.append(connection)
                return
        connection.close()


def connect(path: Path) -> apsw.Connection:
    """Open `path`, creating it where there is nothing, in WAL mode; to read where it cannot be written."""
    connection = apsw.Connection(str(path), flags=_WRITE_FLAGS)
    try:
        connection.set_busy_timeout(BUSY_MS)
        connection.execute(
            "PRAGMA journal_mode = wal; PRAGMA synchronous = normal; PRAGMA cache_size = -16384"
        )
        connection.pragma("schema_version")  # the first look makes the files beside it
    except UNWRITABLE:
        connection.close(True)
        found = as_it_is(path)
        if found is None:
            raise
        return found
    return connection


def as_it_is(path: Path) -> apsw.Connection | None:
    """A connection that reads a file without any other file beside it, as on a full disk.

    None where the file alone does not hold all that was written.
    """
    log = path.with_name(f"{path.name}-wal")
    if not path.exists() or not path.stat().st_size or (log.exists() and log.stat().st_size):
        return None
    from urllib.parse import quote  # it takes time to load, and is hardly ever needed

    name = f"file:{quote(str(path))}?immutable=1"
    return apsw.Connection(name, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)


def _is_full(path: Path) -> bool:
    import shutil

    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False

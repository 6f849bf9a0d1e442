"""One at a time, across threads and processes: who indexes, and who writes what a person did."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from reader.errors import StoreBusyError, StoreError

PATIENCE_S: Final = 10.0
"""How long another indexer is waited for."""
_POLL_S: Final = 0.05


class Lock:
    """A lock file. The system lets go of it when a process dies, however that happens."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether it is ours."""
        return self._handle is not None

    def take(self, patience: float = 0.0, stop: Callable[[], bool] | None = None) -> bool:
        """Take it; False where another has it for longer than `patience` seconds, or `stop` says so.

        Raises StoreError where the file cannot be made.
        """
        if self._handle is not None:
            return True
        try:
            handle = self._open()
        except OSError as error:
            raise StoreError(f"{self._path}: cannot be written ({error.strerror})") from error
        until = time.monotonic() + patience
        while not _try(handle):
            if time.monotonic() >= until or (stop is not None and stop()):
                os.close(handle)
                return False
            time.sleep(_POLL_S)
        self._handle = handle
        return True

    def _open(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            if not self._path.is_file():
                raise
            return os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)  # a read-only folder can be read

    def release(self) -> None:
        """Let go of it."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


@contextmanager
def indexing_lock(
    path: Path, *, patience: float = PATIENCE_S, stop: Callable[[], bool] | None = None
) -> Iterator[None]:
    """Hold the lock file at `path`. StoreBusyError when another keeps it longer than `patience` seconds."""
    lock = Lock(path)
    if not lock.take(patience, stop):
        raise StoreBusyError(
            "Another Dateline is reading files into the same index; what it finds shows up here too"
        )
    try:
        yield
    finally:
        lock.release()


def _try(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

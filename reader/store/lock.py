"""One indexer at a time, across threads and processes."""

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


@contextmanager
def indexing_lock(
    path: Path, *, patience: float = PATIENCE_S, stop: Callable[[], bool] | None = None
) -> Iterator[None]:
    """Hold the lock file at `path`. StoreBusyError when another keeps it longer than `patience` seconds.

    The system lets go of it when a process dies, however that happens.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
    try:
        until = time.monotonic() + patience
        while not _try(handle):
            if time.monotonic() >= until or (stop is not None and stop()):
                raise StoreBusyError(
                    "Another Dateline is reading files into the same index; what it finds shows up here too"
                )
            time.sleep(_POLL_S)
        yield
    finally:
        os.close(handle)


def _try(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

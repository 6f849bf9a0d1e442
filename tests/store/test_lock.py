"""One indexer at a time."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import StoreBusyError, StoreError
from reader.store.lock import Lock, indexing_lock


def hold(path: Path) -> None:
    """Take the lock and let it go."""
    with indexing_lock(path, patience=0):
        pass


def test_a_second_one_gives_up_after_its_patience_or_when_told(tmp_path: Path) -> None:
    path = tmp_path / "index.lock"
    with indexing_lock(path):
        with pytest.raises(StoreBusyError, match="Another Dateline"):
            hold(path)
        with pytest.raises(StoreBusyError), indexing_lock(path, patience=3600, stop=lambda: True):
            pass
    hold(path)


def test_the_lock_goes_with_the_process_that_held_it(tmp_path: Path) -> None:
    path = tmp_path / "index.lock"
    code = f"""
from pathlib import Path
from reader.store.lock import Lock, indexing_lock
with indexing_lock(Path({str(path)!r})):
    print("held", flush=True)
    import time; time.sleep(1000)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(StoreBusyError):
            hold(path)
        process.kill()
    hold(path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        hold(tmp_path / "missing" / "index.lock")


def test_a_lock_file_that_cannot_be_written_is_taken_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "some.lock"
    path.touch()
    opened = os.open

    def read_only(name: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return opened(name, flags, mode)

    monkeypatch.setattr(os, "open", read_only)
    one, other = Lock(path), Lock(path)
    assert one.take()
    assert not other.take()
    one.release()
    assert other.take()
    other.release()
    with pytest.raises(StoreError, match="cannot be written"):
        Lock(tmp_path / "none.lock").take()

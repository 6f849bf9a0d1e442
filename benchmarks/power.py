"""A file system that forgets: what was written and not flushed may be gone, torn or there after a power cut.

It stands between SQLite and the real one. `Disk` counts writes and flushes; at the one that is asked for, it
raises an error, kills the process, or goes dead as when the power goes. `Disk.after_the_cut` then makes the
files what a disk may hold.
"""

from __future__ import annotations

import os
import random
import signal
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import apsw

SECTOR: Final = 512
IN_A_ROW: Final = 4


class Blow(StrEnum):
    """What happens at the write that was asked for."""

    ERROR = "error"
    """That one write fails."""
    ERRORS = "errors"
    """That one and some after it fail: whoever tries again at once fails as well."""
    FULL = "full"
    """That write and all after it find the disk full."""
    KILL = "kill"
    CUT = "cut"
    """Nothing is written any more, whoever tries."""


class Disk:
    """The files of one folder as they are on the disk, and what is on its way there."""

    def __init__(self, blow: Blow | None = None, at: int = 0) -> None:
        self.blow = blow
        self.at = at
        self.count = 0
        """Writes, flushes and cuts of files so far."""
        self.struck = False
        self._safe: dict[str, bytes] = {}
        self._waiting: dict[str, list[tuple[int, bytes | None]]] = {}
        """What was not flushed, by file: where and what; None as what cuts the file to that length."""

    def opened(self, name: str) -> None:
        """Note a file as it is when it is opened first."""
        if name not in self._safe:
            path = Path(name)
            self._safe[name] = path.read_bytes() if path.exists() else b""
            self._waiting[name] = []

    def step(self) -> None:
        """Count one step, and strike if it is the one."""
        if self.struck and self.blow in (Blow.CUT, Blow.FULL):
            raise apsw.IOError() if self.blow is Blow.CUT else apsw.FullError()
        self.count += 1
        many = IN_A_ROW if self.blow is Blow.ERRORS else 1
        if self.blow is not None and self.at <= self.count < self.at + many:
            self.struck = True
            if self.blow is Blow.KILL:
                os.kill(os.getpid(), signal.SIGKILL)
            raise apsw.FullError() if self.blow is Blow.FULL else apsw.IOError()

    def wrote(self, name: str, where: int, what: bytes | None) -> None:
        """Note a write."""
        self._waiting[name].append((where, what))

    def flushed(self, name: str) -> None:
        """Note that all that was written to a file is safe."""
        self._safe[name] = _written(self._safe[name], self._waiting[name])
        self._waiting[name] = []

    def deleted(self, name: str) -> None:
        """Note that a file went."""
        self._safe.pop(name, None)
        self._waiting.pop(name, None)

    def after_the_cut(self, draw: random.Random) -> None:
        """Make the files what they may be: of what was not flushed, any part may be there, whole or torn."""
        for name, safe in self._safe.items():
            if not Path(name).exists():
                continue  # it was renamed once all of it was flushed
            kept: list[tuple[int, bytes | None]] = []
            mood = draw.random()
            for where, what in self._waiting[name]:
                if mood < 0.25 or (mood < 0.75 and draw.random() < 0.5):
                    continue
                if what is not None and draw.random() < 0.3:
                    sectors = [what[at : at + SECTOR] for at in range(0, len(what), SECTOR)]
                    kept += [
                        (where + at * SECTOR, sector)
                        for at, sector in enumerate(sectors)
                        if draw.random() < 0.5
                    ]
                else:
                    kept.append((where, what))
            Path(name).write_bytes(_written(safe, kept))
        for name in self._safe:
            Path(f"{name}-shm").unlink(missing_ok=True)


class Vfs(apsw.VFS):
    """The file system; it is the usual one of this process until `remove`."""

    def __init__(self, disk: Disk, name: str = "forgetful") -> None:
        self._disk = disk
        self._name = name
        super().__init__(name, "", makedefault=True)

    def remove(self) -> None:
        """Let the usual one be used again."""
        apsw.set_default_vfs("unix")
        self.unregister()

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802
        return _File(self._disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self._disk.step()
        super().xDelete(filename, syncdir)
        self._disk.deleted(filename)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        super().__init__("unix", name, flags)
        self._disk = disk
        self._file = name.filename() if isinstance(name, apsw.URIFilename) else name
        if self._file:
            disk.opened(self._file)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.step()
        if self._file:
            self._disk.wrote(self._file, offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._disk.step()
        if self._file:
            self._disk.wrote(self._file, newsize, None)
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.step()
        if self._file:
            self._disk.flushed(self._file)


def _written(safe: bytes, writes: list[tuple[int, bytes | None]]) -> bytes:
    held = bytearray(safe)
    for where, what in writes:
        if what is None:
            del held[where:]
            held.extend(bytes(where - len(held)))
            continue
        if len(held) < where:
            held.extend(bytes(where - len(held)))
        held[where : where + len(what)] = what
    return bytes(held)

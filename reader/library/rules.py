"""The version of the rules that documents are read with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

_LIBRARY = Path(__file__).resolve().parent
_ROOMS = (_LIBRARY.parent / "ingest", _LIBRARY.parent / "domain")


@cache
def rules_version() -> str:
    """A hash of the code and the word lists of the way from bytes to items.

    What was read by other rules is read again. A number kept by hand would be forgotten one day.
    """
    digest = blake2b(digest_size=8)
    for room in _ROOMS:
        for path in _files(room):
            digest.update(f"{path.relative_to(room)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(Path(entry.path))
        elif not entry.name.endswith(".pyc"):
            yield Path(entry.path)

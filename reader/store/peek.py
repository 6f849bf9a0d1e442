"""A look into an index that changes nothing, not even its version."""

from __future__ import annotations

import os
from pathlib import Path

import apsw

from reader.store.repeated import FamilyRow, RepeatedLine, read_lines
from reader.store.schema import is_current


def peek_repeated(path: Path, root: Path) -> list[tuple[FamilyRow, RepeatedLine]] | None:
    """The learned lines of a corpus; None where there is no index, none of this version, or none of it."""
    if not path.exists():
        return None
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            if not is_current(connection):
                return None
            known = connection.execute("SELECT 1 FROM corpus WHERE root = ?", (os.fsencode(root),)).fetchone()
            return None if known is None else read_lines(connection, os.fsencode(root), None)
        finally:
            connection.close()
    except apsw.Error:
        return None  # damaged or locked: whoever opens it for good will say so

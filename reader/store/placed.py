"""Where corrections belong in the documents of the index, and which documents an `ALWAYS` concerns."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import apsw

from reader.domain.correction import Correction, Placement
from reader.domain.text import SafeText


class Placed(NamedTuple):
    """A correction where it belongs."""

    id: str
    document: SafeText
    """Name of the document."""
    lines: tuple[int, ...]
    """From 1; none: it waits for its lines to come back."""


def note(connection: apsw.Connection, document: int, placements: Sequence[Placement]) -> None:
    """Remember where the corrections of a document belong. A transaction is open."""
    connection.execute(
        "UPDATE document SET placed = :placed WHERE id = :id AND placed IS NOT :placed",
        {"placed": json.dumps(dict(placements)) if placements else None, "id": document},
    )


def placed(connection: apsw.Connection, root: bytes) -> list[Placed]:
    """All corrections that belong somewhere in a corpus, by document."""
    rows: Iterable[Any] = connection.execute(
        "SELECT name, placed FROM document JOIN corpus ON corpus.id = corpus "
        "WHERE root = ? AND gone = 0 AND placed IS NOT NULL ORDER BY path",
        (root,),
    )
    return [
        Placed(each, SafeText.trusted(name), tuple(lines))
        for name, found in rows
        for each, lines in json.loads(found).items()
    ]


def always_known(connection: apsw.Connection, root: bytes) -> set[str]:
    """The ids of the `ALWAYS` that the documents of a corpus were read with."""
    row: Any = connection.execute("SELECT always FROM corpus WHERE root = ?", (root,)).fetchone()
    return set() if row is None else set(json.loads(row[0]))


def set_always(connection: apsw.Connection, root: bytes, ids: Iterable[str]) -> None:
    """Remember the ids of the `ALWAYS` that documents are read with from now on. A transaction is open."""
    connection.execute(
        "UPDATE corpus SET always = :ids WHERE root = :root AND always IS NOT :ids",
        {"ids": json.dumps(sorted(ids)), "root": root},
    )


def concerned(
    connection: apsw.Connection, root: bytes, always: Correction, words: Sequence[str]
) -> list[Any]:
    """Documents (id, path, name) whose items have `words` side by side: those that an `ALWAYS` may concern.

    Without words, all in its scope. A line that was taken for a date, a source or a byline is not among them.
    """
    folder = os.fsencode(always.path.rstrip("/"))
    found = ""
    if words:
        found = (
            "AND document.id IN (SELECT document FROM head WHERE gone = 0 AND number IN "
            "(SELECT rowid FROM words WHERE words MATCH :words))"
        )
    rows: Iterable[Any] = connection.execute(
        "SELECT document.id, path, name FROM document JOIN corpus ON corpus.id = corpus WHERE root = :root "
        "AND gone = 0 AND items > 0 AND (:folder = x'' OR path = :folder "
        f"OR substr(path, 1, length(:folder) + 1) = CAST(:folder || x'2f' AS BLOB)) {found} ORDER BY path",
        {"root": root, "folder": folder, "words": '"' + " ".join(words) + '"'},
    )
    return list(rows)


def reread(connection: apsw.Connection, documents: Iterable[int]) -> None:
    """Have documents read again in the next run. A transaction is open."""
    connection.executemany("UPDATE document SET stale = 1 WHERE id = ?", [(each,) for each in documents])


def reread_placed(connection: apsw.Connection, root: bytes, names: set[str]) -> None:
    """Have the documents read again in which these corrections belong. A transaction is open."""
    rows: Iterable[Any] = connection.execute(
        "SELECT document.id, placed FROM document JOIN corpus ON corpus.id = corpus "
        "WHERE root = ? AND gone = 0 AND placed IS NOT NULL",
        (root,),
    )
    reread(connection, [each for each, found in rows if names & json.loads(found).keys()])

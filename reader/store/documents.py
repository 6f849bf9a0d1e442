"""index.db as it remembers files: the documents of each corpus, and what was left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import apsw

from reader.domain.item import LeftOut
from reader.domain.text import SafeText
from reader.errors import ItemGoneError
from reader.store import schema
from reader.store.connect import Pool
from reader.store.rows import left_out_in

if TYPE_CHECKING:
    from reader.domain.correction import Correction
    from reader.store.index import Answer
    from reader.store.placed import Placed
    from reader.store.repeated import FamilyRow, RepeatedLine


class KnownDocument(NamedTuple):
    """A document as the index remembers it."""

    path: str
    name: SafeText
    id: int
    size: int
    mtime_ns: int
    inode: int
    digest: bytes
    rules: str
    failure: str | None
    ignored: int
    """1 for a file that nobody promised to be text, and that is none."""
    items: int


class DocumentParts(NamedTuple):
    """What the index holds of one document."""

    root: Path
    """The corpus that it lies in."""
    path: str
    """The path in it."""
    digest: bytes
    """Of the bytes that were read; empty where they could not be."""
    left_out: tuple[LeftOut, ...]
    """Between its items."""
    numbers: tuple[int, ...]
    """Of its items, in the order of the document."""


class Documents:
    """The documents of the corpora with these roots. Usable from several threads."""

    def __init__(self, pool: Pool, roots: Sequence[bytes]) -> None:
        self._pool = pool
        self._roots = roots

    def known(self, root: Path) -> list[KnownDocument]:
        """Every document of a corpus that is remembered, by path."""
        with self._pool.reading() as connection:
            return _documents(connection, os.fsencode(root))

    def stale(self, root: Path) -> list[KnownDocument]:
        """The documents that must be read again, since other lines are left out now."""
        with self._pool.reading() as connection:
            return _documents(connection, os.fsencode(root), "AND stale > 0")

    def device(self, root: Path) -> int | None:
        """The device that a corpus lay on; None for one that was never indexed."""
        with self._pool.reading() as connection:
            row = connection.execute(
                "SELECT device FROM corpus WHERE root = ?", (os.fsencode(root),)
            ).fetchone()
            return None if row is None else int(row[0])

    def unsettled(self, root: Path) -> bool:
        """Whether what the documents of a corpus teach is still to be settled."""
        from reader.store.repeated import is_unsettled

        with self._pool.reading() as connection:
            return is_unsettled(connection, os.fsencode(root))

    def repeated(self, root: Path, answer: Answer | None = None) -> list[tuple[FamilyRow, RepeatedLine]]:
        """The learned lines of a corpus, with the site or folder; of an answer, those of its documents."""
        from reader.store.repeated import read_lines

        with self._pool.reading() as connection:
            return read_lines(connection, os.fsencode(root), None if answer is None else list(answer.ids))

    def left_out(self, root: Path) -> Iterator[tuple[SafeText, LeftOut]]:
        """What was left out between the items of a corpus, with the name of the document."""
        import json  # not on the way to the first page

        with self._pool.reading() as connection:
            rows: list[Any] = connection.execute(
                "SELECT document.name, left_out FROM document JOIN corpus ON corpus.id = corpus "
                "WHERE root = ? AND gone = 0 AND left_out <> '[]' ORDER BY path",
                (os.fsencode(root),),
            ).fetchall()
        for name, runs in rows:
            for each in left_out_in(json.loads(runs)):
                yield SafeText.trusted(name), each

    def left_out_of(self, name: str) -> list[LeftOut]:
        """What was left out of a document of the opened corpora, inside its items and between."""
        import json  # not on the way to the first page

        with self._reading() as connection:
            rows: list[Any] = connection.execute(
                "SELECT left_out FROM document WHERE name = :name AND gone = 0 AND corpus IN "
                "(SELECT value FROM json_each(:corpora)) UNION ALL "
                "SELECT json_extract(rest, '$.left_out') FROM body JOIN head USING (number) "
                "WHERE head.gone = 0 AND document IN (SELECT id FROM document WHERE name = :name "
                "AND gone = 0 AND corpus IN (SELECT value FROM json_each(:corpora)))",
                {"name": name, "corpora": self._corpora(connection)},
            ).fetchall()
        found = [each for (runs,) in rows for each in left_out_in(json.loads(runs))]
        return sorted(found, key=lambda each: each.span)

    def place(self, number: int) -> tuple[Path, str]:
        """The corpus and the path in it of an item's document. ItemGoneError where there is none."""
        with self._pool.reading() as connection:
            row = connection.execute(
                "SELECT root, path FROM head JOIN document ON document.id = document "
                "JOIN corpus ON corpus.id = corpus WHERE number = ?",
                (number,),
            ).fetchone()
        if row is None:
            raise ItemGoneError("This item is no longer in the corpus")
        return Path(os.fsdecode(row[0])), os.fsdecode(row[1])

    def parts(self, number: int) -> DocumentParts:
        """The document that an item stands in. ItemGoneError where there is none of that number."""
        import json  # not on the way to the first page

        with self._pool.reading() as connection:
            row: Any = connection.execute(
                "SELECT root, path, digest, left_out, document.id FROM head "
                "JOIN document ON document.id = document JOIN corpus ON corpus.id = corpus WHERE number = ?",
                (number,),
            ).fetchone()
            if row is None:
                raise ItemGoneError("This item is no longer in the corpus")
            root, path, digest, left_out, document = row
            numbers: Iterable[Any] = connection.execute(
                "SELECT number FROM head WHERE document = ? AND gone = 0 ORDER BY start_line", (document,)
            )
            return DocumentParts(
                Path(os.fsdecode(root)),
                os.fsdecode(path),
                digest,
                left_out_in(json.loads(left_out)),
                tuple(each for (each,) in numbers),
            )

    def number_near(self, name: str, line: int) -> int | None:
        """The number of the item of an opened document that stands at a line, or nearest to it."""
        with self._reading() as connection:
            row: Any = connection.execute(
                "SELECT number FROM head JOIN document ON document.id = document WHERE name = :name "
                "AND head.gone = 0 AND corpus IN (SELECT value FROM json_each(:corpora)) "
                "ORDER BY max(start_line - :line, :line - end_line, 0), start_line LIMIT 1",
                {"name": name, "line": line, "corpora": self._corpora(connection)},
            ).fetchone()
        return None if row is None else int(row[0])

    def placed(self) -> list[Placed]:
        """Where the reader's corrections belong in the opened corpora."""
        from reader.store.placed import placed

        with self._pool.reading() as connection:
            return [each for root in self._roots for each in placed(connection, root)]

    def always_known(self, root: Path) -> set[str]:
        """The ids of the corrections for a whole corpus that its documents were read with."""
        from reader.store.placed import always_known

        with self._pool.reading() as connection:
            return always_known(connection, os.fsencode(root))

    def concerned(self, always: Correction) -> list[tuple[int, str, SafeText]]:
        """Documents that a correction for a whole corpus may concern: number, path, name."""
        from reader.query.tokens import words
        from reader.store.placed import concerned

        with self._pool.reading() as connection:
            rows = concerned(connection, os.fsencode(always.corpus), always, words(always.value)[:64])
            return [(number, os.fsdecode(path), SafeText.trusted(name)) for number, path, name in rows]

    def holding(self, root: bytes, ids: Iterable[str]) -> list[int]:
        """The numbers of the documents of a corpus in which items with these ids stand."""
        import json  # not on the way to the first page

        with self._pool.reading() as connection:
            rows: Iterable[Any] = connection.execute(
                "SELECT DISTINCT document.id FROM json_each(?) CROSS JOIN head ON head.id = json_each.value "
                "JOIN document ON document.id = head.document JOIN corpus ON corpus.id = document.corpus "
                "WHERE head.gone = 0 AND corpus.root = ?",
                (json.dumps(list(ids)), root),
            )
            return [row[0] for row in rows]

    @contextmanager
    def _reading(self) -> Iterator[apsw.Connection]:
        """A connection to an index that is still of this version."""
        with self._pool.reading() as connection:
            schema.check(connection)
            yield connection

    def _corpora(self, connection: apsw.Connection) -> str:
        import json  # not on the way to the first page

        return json.dumps(schema.corpora_in(connection, self._roots))


def _documents(connection: apsw.Connection, root: bytes, more: str = "") -> list[KnownDocument]:
    rows: Iterable[Any] = connection.execute(
        "SELECT path, document.name, document.id, size, mtime_ns, inode, digest, rules, "
        "failure, ignored, items FROM document JOIN corpus ON corpus.id = corpus "
        f"WHERE root = ? AND gone = 0 {more} ORDER BY path",
        (root,),
    )
    return [KnownDocument(os.fsdecode(path), SafeText.trusted(name), *rest) for path, name, *rest in rows]

"""The one writer of the index: puts the items of a document in, moves and removes them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reader.domain.item import Item, LeftOut
from reader.store.days import day_of
from reader.store.identity import base_id, free_id
from reader.store.labels import LabelKind, Postings
from reader.store.layout import Allocator
from reader.store.repeated import Repeated
from reader.store.rows import left_out_out, pack, rest_of, unpack
from reader.store.words import Words

if TYPE_CHECKING:
    from reader.domain.correction import Placement
    from reader.store.known import Known
    from reader.store.state.store import StateStore


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is remembered of a file."""

    path: bytes
    """Relative to its corpus."""
    name: str
    """Safe to show."""
    size: int
    mtime_ns: int
    inode: int
    digest: bytes
    rules: str
    failure: str | None = None
    ignored: bool = False


class _Row(NamedTuple):
    """What stands in the index for one item of a document."""

    number: int
    id: str
    day: int
    source: int | None
    author: int | None
    tags: bytes
    base: str | None = None
    """The id that its words would give it, where that is another one."""

    @property
    def words(self) -> str:
        """What its words are compared by."""
        return self.base or self.id.partition("-")[0]


class Writer:
    """Changes the index; at most one exists at a time, across processes.

    Between `begin` and `commit` the changes are seen by nobody else.
    """

    def __init__(self, connection: apsw.Connection, state: StateStore | None = None) -> None:
        self._connection = connection
        self._numbers = Allocator(connection)
        self._postings = Postings(connection)
        self._words = Words(connection)
        self.repeated = Repeated(connection)
        self._seen_changes = False
        self._run = 0
        self.known: Known | None = None
        """What knows touched items again; None where state plays no part."""
        if state is not None:
            from reader.store.known import Known

            self.known = Known(connection, self._postings, state)

    def start_run(self) -> None:
        """Begin a run of indexing: what went in an earlier run is deleted for good."""
        self.begin()
        self._run = self._connection.execute(
            "UPDATE meta SET value = value + 1 WHERE name = 'run' RETURNING value"
        ).get
        for statement in _PURGE:
            self._connection.execute(statement)
        self._connection.execute("COMMIT")

    def begin(self) -> None:
        """Open a transaction; StoreBusyError when another process holds the index."""
        self._connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make everything since `begin` visible and lasting, all at once."""
        if self.known is not None:
            self.known.take_up()
            self._seen_changes |= self.known.renamed
            self.known.renamed = False
        self._postings.save()
        self._words.save()
        self._numbers.save(self._connection)
        if self._seen_changes:
            self._connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")
            self._seen_changes = False
        self._connection.execute("COMMIT")

    def corpus(self, root: bytes, device: int) -> int:
        """The number of a corpus, a new one where it was never seen."""
        return int(
            self._connection.execute(
                "INSERT INTO corpus (root, device) VALUES (?, ?) "
                "ON CONFLICT (root) DO UPDATE SET device = excluded.device RETURNING id",
                (root, device),
            ).get
        )

    def put(
        self,
        corpus: int,
        document: int | None,
        facts: FileFacts,
        items: Sequence[Item] = (),
        left_out: Sequence[LeftOut] = (),
    ) -> int:
        """Write a document with its items; those that it had before and has no more are gone. Its number."""
        values = (
            facts.path, facts.name, facts.size, facts.mtime_ns, facts.inode, facts.digest, facts.rules,
            facts.failure, facts.ignored, len(items),
            json.dumps(left_out_out(left_out), separators=(",", ":")),
        )  # fmt: skip
        if document is None:
            self._connection.execute(
                "INSERT INTO document (path, name, size, mtime_ns, inode, digest, rules, failure, ignored, "
                "items, left_out, corpus) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, corpus),
            )
            document = self._connection.last_insert_rowid()
            before: dict[str, list[_Row]] = {}
        else:
            self._connection.execute(
                "UPDATE document SET path = ?, name = ?, size = ?, mtime_ns = ?, inode = ?, digest = ?, "
                "rules = ?, failure = ?, ignored = ?, items = ?, left_out = ? WHERE id = ?",
                (*values, document),
            )
            before = {}
            for row in self._rows(document):
                before.setdefault(row.words, []).append(row)
        self._put_items(corpus, document, facts.path, items, before)
        self._seen_changes = True
        return document

    def note_placed(self, document: int, placements: Sequence[Placement]) -> None:
        """Remember where the reader's corrections belong in a document."""
        from reader.store.placed import note

        note(self._connection, document, placements)

    def set_always(self, root: bytes, always: Mapping[str, Sequence[int]]) -> None:
        """Read documents with these corrections for a whole corpus from now on, ids with the documents that
        each concerns. Those that it newly concerns, and those that one which has gone concerned, are read
        again.
        """
        from reader.store import placed

        known = placed.always_known(self._connection, root)
        for name in always.keys() - known:
            placed.reread(self._connection, always[name])
        if gone := known - always.keys():
            placed.reread_placed(self._connection, root, gone)
        placed.set_always(self._connection, root, always)

    def restat(self, document: int, facts: FileFacts) -> None:
        """Note where a document is now and how its file looks; its items stay as they are."""
        self._connection.execute(
            "UPDATE document SET path = ?, name = ?, size = ?, mtime_ns = ?, inode = ? WHERE id = ?",
            (facts.path, facts.name, facts.size, facts.mtime_ns, facts.inode, document),
        )

    def rename(self, document: int, facts: FileFacts) -> None:
        """Like `restat`, for a document that people see under another name now."""
        self.restat(document, facts)
        if self.known is not None:
            self.known.changed(document)
        self._seen_changes = True

    def remove(self, corpus: int, document: int) -> int:
        """Take a document and its items out; how many items it had."""
        rows = self._rows(document)
        for row in rows:
            self._take_out(corpus, row)
        self.repeated.leave(document)
        self._connection.execute("UPDATE document SET gone = ? WHERE id = ?", (self._run, document))
        self._seen_changes = True
        return len(rows)

    def _rows(self, document: int) -> list[_Row]:
        rows = self._connection.execute(
            "SELECT number, id, day, source, author, tags, base FROM head WHERE document = ? AND gone = 0 "
            "ORDER BY start_line, number",
            (document,),
        )
        return [_Row(*row) for row in rows]

    def _put_items(
        self, corpus: int, document: int, path: bytes, items: Sequence[Item], before: dict[str, list[_Row]]
    ) -> None:
        bases = [base_id(item.title, item.text) for item in items]
        olds = [before[base].pop(0) if before.get(base) else None for base in bases]
        for row in (row for rows in before.values() for row in rows):
            self._take_out(corpus, row)
        new = [at for at, old in enumerate(olds) if old is None]
        linked = self._linked(corpus, path, items, new, {old.id for old in olds if old is not None})
        newest: dict[int, int] = {}  # day to the number of its latest item, to keep the document's order
        for at, (item, base, old) in enumerate(zip(items, bases, olds, strict=True)):
            identity = linked.get(at) or (old.id if old is not None else self._new_id(corpus, base))
            day = day_of(item.date)
            is_new = old is None and at not in linked
            moved = None
            if old is not None and (old.day != day or old.number < newest.get(day, 0)):
                self._take_out(corpus, old)
                moved, old = old, None
            number = self._numbers.number(day) if old is None else old.number
            newest[day] = max(number, newest.get(day, 0))
            if old is not None:
                self._postings.take(self._labels(corpus, old), number)
            row_base = None if identity.partition("-")[0] == base else base
            self._write(corpus, document, number, identity, row_base, item, known=old is not None)
            if self.known is not None:
                if is_new:
                    self.known.fresh(number, item)
                elif old is None:
                    self.known.again(number, identity, None if moved is None else moved.number)
        if self.known is not None and (before or items):
            self.known.changed(document)

    def _linked(
        self, corpus: int, path: bytes, items: Sequence[Item], new: list[int], kept: set[str]
    ) -> dict[int, str]:
        """Places of new items that are touched ones again, with the ids of these."""
        if self.known is None or not new:
            return {}
        found = self.known.in_place(
            self._root(corpus), path, [(item.title, item.text) for item in items], set(new), kept
        )
        return {at: item for at, item in found.items() if not self._stands(corpus, item)}

    def _root(self, corpus: int) -> bytes:
        return bytes(self._connection.execute("SELECT root FROM corpus WHERE id = ?", (corpus,)).get)

    def _stands(self, corpus: int, identity: str) -> bool:
        """Whether an item with that id stands in the corpus."""
        return bool(
            self._connection.execute(
                "SELECT EXISTS (SELECT 1 FROM head CROSS JOIN document ON document.id = head.document "
                "WHERE head.id = ? AND head.gone = 0 AND document.corpus = ?)",
                (identity, corpus),
            ).get
        )

    def _new_id(self, corpus: int, base: str) -> str:
        rows = self._connection.execute(
            # CROSS JOIN keeps the planner from beginning with all documents of the corpus.
            "SELECT head.id FROM head CROSS JOIN document ON document.id = head.document "
            "WHERE head.id >= ? AND head.id < ? AND head.gone = 0 AND document.corpus = ?",
            (base, base + "~", corpus),
        )
        taken = {row[0] for row in rows}
        if self.known is None:
            return free_id(base, taken)
        # The id of a touched item is given to no other one, however alike.
        return next(
            each
            for number in count(1)
            if (each := base if number == 1 else f"{base}-{number}") not in taken
            and not self.known.is_touched(each)
        )

    def _write(
        self,
        corpus: int,
        document: int,
        number: int,
        identity: str,
        base: str | None,
        item: Item,
        *,
        known: bool,
    ) -> None:
        label = self._postings.label
        tags = [label(tag.kind, tag.name) for tag in item.tags]
        source = None if item.source is None else label(LabelKind.SOURCE, item.source)
        author = None if item.author is None else label(LabelKind.AUTHOR, item.author)
        row = _Row(number, identity, day_of(item.date), source, author, pack(tags))
        labels = self._labels(corpus, row)
        if not item.links:
            labels.pop()
        self._postings.add(labels, number)
        self._connection.execute(
            _UPDATE_HEAD if known else _INSERT_HEAD,
            (
                identity,
                base,
                document,
                row.day,
                item.title,
                source,
                author,
                row.tags,
                item.span.start,
                item.span.end,
                number,
            ),
        )
        self._connection.execute(_UPDATE_BODY if known else _INSERT_BODY, (item.text, rest_of(item), number))
        if not known:
            self._words.add(number, item.title, item.text)

    def _labels(self, corpus: int, row: _Row) -> list[int]:
        """Every label that an item may have; the flag for links is the last of them."""
        label = self._postings.label
        named = [each for each in (row.source, row.author) if each is not None]
        fixed = [label(LabelKind.CORPUS, str(corpus)), label(LabelKind.FLAG, "linked")]
        return [*unpack(row.tags), *named, *fixed]

    def _take_out(self, corpus: int, row: _Row) -> None:
        """Hide an item from every search; its row stays for those who are looking at it just now."""
        self._postings.take(self._labels(corpus, row), row.number)
        self._connection.execute("UPDATE head SET gone = ? WHERE number = ?", (self._run, row.number))
        self._words.take(row.number)
        if self.known is not None:
            self.known.gone(row.number)


# Not INSERT OR REPLACE: that opens a savepoint, and FTS5 writes out all that it holds at each savepoint.
_INSERT_HEAD = (
    "INSERT INTO head (id, base, document, day, title, source, author, tags, start_line, end_line, number) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE_HEAD = (
    "UPDATE head SET id = ?, base = ?, document = ?, day = ?, title = ?, source = ?, author = ?, tags = ?, "
    "start_line = ?, end_line = ? WHERE number = ?"
)
_INSERT_BODY = "INSERT INTO body (text, rest, number) VALUES (?, ?, ?)"
_UPDATE_BODY = "UPDATE body SET text = ?, rest = ? WHERE number = ?"
_PURGE = (
    "DELETE FROM fresh WHERE number IN (SELECT number FROM head WHERE gone > 0)",
    "DELETE FROM unsettled WHERE document IN (SELECT id FROM document WHERE gone > 0)",
    "DELETE FROM body WHERE number IN (SELECT number FROM head WHERE gone > 0)",
    "DELETE FROM head WHERE gone > 0",
    "DELETE FROM document WHERE gone > 0",
)

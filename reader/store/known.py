"""What the writer of the index asks about touched items: which they are, and what is to be seen of them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Any

import apsw

from reader.domain.item import Item
from reader.domain.marks import Tier
from reader.errors import StoreError
from reader.store.identity import free_id
from reader.store.labels import Postings
from reader.store.linking import (
    Relinked,
    Settled,
    Settling,
    in_place,
    rows_of,
    standing,
    touched_ids,
)
from reader.store.marking import Marker
from reader.store.state import traces
from reader.store.state.evidence import signs_of
from reader.store.state.joining import join
from reader.store.state.store import StateStore, known_among
from reader.store.state.traces import as_json, from_json


class Known:
    """Tells touched items from others while the index is written. Belongs to the one writer."""

    def __init__(self, connection: apsw.Connection, postings: Postings, state: StateStore) -> None:
        self._connection = connection
        self._state = state
        self._marker = Marker(connection, postings, state)
        self._touched: set[str] = set()
        self._refused: set[tuple[str, int]] = set()
        self._again: dict[int, str] = {}
        self._gone: list[int] = []
        self._fresh: list[tuple[int, int, int, int]] = []
        self._changed: list[tuple[int]] = []
        self.renamed = False
        """Whether items have taken other ids since the last commit."""
        self._learn()

    def lags(self) -> bool:
        """Whether something was marked that the index does not show."""
        return self._marker.lags()

    def is_touched(self, identity: str) -> bool:
        """Whether the id belongs to an item that a person touched, here or anywhere."""
        return identity in self._touched

    def in_place(
        self, root: bytes, path: bytes, items: Sequence[tuple[str, str]], new: set[int], kept: set[str]
    ) -> dict[int, str]:
        """Places of `new` items that are touched ones of that file; those with `kept` ids stand already."""
        if not self._touched:
            return {}
        with self._state.reading() as state:
            old = [] if state is None else traces.of_document(state, root, path)
        if not old:
            return {}
        found = in_place(old, items, self._refused)
        return {at: item for at, item in found.items() if at in new and item not in kept}

    def fresh(self, number: int, item: Item) -> None:
        """Note a new item, which may turn out to be a touched one. Free until something is touched."""
        if self._touched:
            signs = signs_of(item.title, item.text, item.links)
            self._fresh.append((number, signs.whole, signs.body, signs.link))

    def again(self, number: int, identity: str, former: int | None) -> None:
        """Note that an item with this id has another number now, and is new under it unless it is touched."""
        if identity in self._touched:
            self._again[number] = identity
        elif former is not None:
            self._connection.execute(
                "INSERT OR IGNORE INTO fresh SELECT ?, whole, body, link FROM fresh WHERE number = ?",
                (number, former),
            )

    def gone(self, number: int) -> None:
        """Note that an item went."""
        if self._touched:
            self._gone.append(number)

    def changed(self, document: int) -> None:
        """Note that a document changed."""
        if self._touched:
            self._changed.append((document,))

    def take_up(self) -> bool:
        """Write what was noted and show what was marked meanwhile. A transaction is open."""
        if self._gone:
            self._marker.forget(self._gone)
        if self._again:
            self._marker.show(self._again)
        self._connection.executemany("INSERT OR REPLACE INTO fresh VALUES (?, ?, ?, ?)", self._fresh)
        self._connection.executemany("INSERT OR IGNORE INTO unsettled VALUES (?)", self._changed)
        for each in (self._gone, self._again, self._fresh, self._changed):
            each.clear()
        taken = self._marker.take_up()
        if taken:
            self._learn()
        return taken

    def settle(self, corpus: int, root: bytes) -> None:
        """Find touched items again among those that are new in a corpus. A transaction is open.

        Nothing is done while another one writes state.db: what is new waits.
        """
        if not self._state.path.exists() or not self._waits() or not self._state.hold():
            return
        self.take_up()
        with self._state.reading() as state:
            if state is None:
                return
            settled = Settling(self._connection, state, corpus, root).run()
        try:
            self._apply(settled)
        except StoreError as error:
            self._state.tell(f"{error}; edited items are told apart again in the next run")
            return
        below = "IN (SELECT id FROM document WHERE corpus = ?)"
        self._connection.execute(
            f"DELETE FROM fresh WHERE number IN (SELECT number FROM head WHERE document {below})", (corpus,)
        )
        self._connection.execute(f"DELETE FROM unsettled WHERE document {below}", (corpus,))

    def reconsider(self, root: bytes) -> None:
        """Look at every item of a corpus as if it were new: state came in from elsewhere."""
        row: Any = self._connection.execute("SELECT id FROM corpus WHERE root = ?", (root,)).fetchone()
        if row is None:
            return
        self._learn()
        documents: Iterable[Any] = self._connection.execute(
            "SELECT id FROM document WHERE corpus = ? AND gone = 0", (row[0],)
        ).fetchall()
        for (document,) in documents:
            for each in standing(self._connection, [document])[document]:
                if each.id not in self._touched:
                    signs = each.signs()
                    self._fresh.append((each.number, signs.whole, signs.body, signs.link))
        self.settle(row[0], root)

    def adopt(self, lost: str, item: str, roots: Sequence[bytes]) -> bool:
        """Give an item an id that has no item; False where there is no such item."""
        with self._state.reading() as state:
            assert state is not None
            for root in roots:
                rows: Any = self._connection.execute(
                    "SELECT number, document FROM head JOIN document ON document.id = document "
                    "JOIN corpus ON corpus.id = corpus WHERE head.id = ? AND head.gone = 0 AND root = ?",
                    (item, root),
                ).fetchall()
                for number, document in rows:
                    here = standing(self._connection, [document])[document]
                    named = [each._replace(id=lost) if each.number == number else each for each in here]
                    touched = known_among(state, [each.id for each in named])
                    written = rows_of(root, named, touched)
                    now = next(row for row in written if row.item == lost)
                    former = traces.of_items(state, root, [lost])[lost]
                    relinked = [Relinked(lost, Tier.HAND, former, now)]
                    self._apply(Settled({number: lost}, [(root, now.path, written)], relinked))
                    return True
        return False

    def part(self, number: int) -> bool:
        """Take back that an item was found again; False where that is not the last that was heard of it."""
        with self._state.reading() as state:
            row: Any = (
                state
                and state.execute(
                    "SELECT item, root, whole, former FROM relink AS one WHERE number = ? AND NOT undone "
                    "AND number = (SELECT max(number) FROM relink WHERE item = one.item AND NOT undone)",
                    (number,),
                ).fetchone()
            )
        if not row:
            return False
        item, root, whole, former = row

        def write(state: apsw.Connection) -> None:
            state.execute("INSERT OR IGNORE INTO refusal VALUES (?, ?)", (item, whole))
            state.execute("UPDATE relink SET undone = 1 WHERE number = ?", (number,))
            state.execute("UPDATE trace SET item = NULL WHERE item = ? AND root = ?", (item, root))
            traces.insert(state, [from_json(former)])

        self._state.write(write)
        self.renamed = True
        stands: Any = self._connection.execute(
            "SELECT number, base, head.id FROM head JOIN document ON document.id = document "
            "JOIN corpus ON corpus.id = corpus WHERE head.id = ? AND head.gone = 0 AND root = ?",
            (item, root),
        ).fetchall()
        for here, base, identity in stands:
            words = base or identity.partition("-")[0]
            taken: Iterable[Any] = self._connection.execute(
                "SELECT id FROM head WHERE id >= ? AND id < ?", (words, words + "~")
            ).fetchall()
            new = free_id(words, {each[0] for each in taken} | self._touched)
            self._connection.execute("UPDATE head SET id = ?, base = NULL WHERE number = ?", (new, here))
            self._marker.forget([here])
        return True

    def _apply(self, settled: Settled) -> None:
        """Let items have the ids that they turned out to have: in state.db first, then in the index."""
        self._keep(settled)
        self.renamed |= bool(settled.ids)
        for number, item in settled.ids.items():
            # Its words stay what it is compared by when its file changes again.
            self._connection.execute(
                "UPDATE head SET base = coalesce(base, CASE instr(id, '-') WHEN 0 THEN id "
                "ELSE substr(id, 1, instr(id, '-') - 1) END), id = ? WHERE number = ?",
                (item, number),
            )
        self._marker.show(settled.ids)

    def _waits(self) -> bool:
        return bool(
            self._connection.execute(
                "SELECT EXISTS (SELECT 1 FROM fresh) OR EXISTS (SELECT 1 FROM unsettled)"
            ).get
        )

    def _keep(self, settled: Settled) -> None:
        if not settled.documents:
            return
        at = time.time_ns() // 1000

        def write(state: apsw.Connection) -> None:
            for young, item in settled.joined:
                join(state, young, item)
            traces.put_documents(state, settled.documents)
            state.executemany(
                "INSERT INTO relink (at, item, tier, root, path, title, whole, former_path, "
                "former_title, former) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        at, each.item, str(each.tier), each.new.root, each.new.path, each.new.title,
                        each.new.signs.whole, each.former.path, each.former.title, as_json(each.former),
                    )
                    for each in settled.relinked
                ],
            )  # fmt: skip

        try:
            self._state.write(write)
        except StoreError:
            self._state.write(write)  # a write that fails once is no reason to wait for the next run

    def _learn(self) -> None:
        with self._state.reading() as state:
            if state is not None:
                self._touched = touched_ids(state)
                refused: Iterable[Any] = state.execute("SELECT item, whole FROM refusal")
                self._refused = set(refused)

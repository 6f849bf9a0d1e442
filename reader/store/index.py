"""index.db as it is read: answers to queries, heads, items, counts."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import apsw
from pyroaring import BitMap

from reader.domain.item import Head, Item
from reader.domain.tag import TagKind
from reader.domain.text import SafeText
from reader.errors import ItemGoneError
from reader.store import schema
from reader.store.connect import Pool
from reader.store.documents import Documents
from reader.store.labels import FLAGS, READ, Labels, listed
from reader.store.order import ByDate, Order
from reader.store.rows import HEAD_COLUMNS, head_of, item_of, labels_in
from reader.store.view import View

# The first page of a list, which shows everything, is found without what queries and counts stand on.
if TYPE_CHECKING:
    from reader.domain.dates import NewsDate
    from reader.domain.facet import Facet, FacetKind
    from reader.query.tree import Query
    from reader.store.facets import Facets
    from reader.store.ruled import Rule, Ruled
    from reader.store.state.journal import Change
    from reader.store.state.store import StateStore
    from reader.store.writer import Writer


class Answer(NamedTuple):
    """What a query matches in one state of the index."""

    query: Query | None
    """None: everything, newest first."""
    ids: BitMap
    order: Order
    view: View


class Index:
    """The index of the corpora with these roots. Usable from several threads."""

    def __init__(self, path: Path, roots: Sequence[Path]) -> None:
        """Open the index at `path`, or make one there. StoreDamagedError when the file is no database."""
        self.path = path
        self._roots = [os.fsencode(root) for root in roots]
        self._pool = Pool(path)
        with self._pool.writing() as connection:
            self.emptied = schema.prepare(connection)
            """Whether an index of another version was found, and emptied."""
        self.documents = Documents(self._pool, self._roots)
        self._labels = Labels()
        self._lock = threading.Lock()
        self._view: View | None = None
        self._rules: Sequence[Rule] = ()
        self.unshown: Callable[[tuple[str, int]], Sequence[Change]] = lambda _: ()
        """The changes that are seen although the state that is shown lacks them: see `StateStore.unshown`."""

    @property
    def damaged(self) -> bool:
        """Whether the file has turned out to be broken."""
        return self._pool.damaged

    def revision(self) -> int:
        """A number that grows with every change that can be seen."""
        with self._pool.reading() as connection:
            schema.check(connection)
            return _revision(connection)

    def count(self) -> int:
        """How many items are visible."""
        with self._reading() as (_, view):
            return len(view.visible)

    def everything(self) -> Answer:
        """All items, newest first."""
        with self._reading() as (_, view):
            return Answer(None, view.visible, ByDate(view.visible, view.layout), view)

    def set_rules(self, rules: Sequence[Rule]) -> None:
        """Let `rules` give tags from now on; answers that are there already stay as they are."""
        if rules != self._rules:
            self._rules = rules

    def apply_rules(self) -> None:
        """Find out now what the rules give, so that heads can show it."""
        if self._rules:
            from reader.store.compiler import ruled

            with self._reading(stoppable=True) as (connection, view):
                ruled(connection, view)

    def answer(self, query: Query) -> Answer:
        """Find what `query` matches."""
        from reader.store.compiler import Compiler
        from reader.store.sorting import ordered

        with self._reading(stoppable=True) as (connection, view):
            ids = Compiler(connection, view).ids(query.root)
            return Answer(query, ids, ordered(connection, view, query, ids), view)

    def answer_without_rules(self, query: Query) -> Answer:
        """Find what `query` matches if no rule gave any tag: that is what a rule itself matches."""
        from reader.store.compiler import Compiler

        with self._reading(stoppable=True) as (connection, view):
            ids = Compiler(connection, view, with_rules=False).ids(query.root)
            return Answer(query, ids, ByDate(ids, view.layout), view)

    def forget_answers(self) -> None:
        """Drop what is kept of earlier queries: for measuring."""
        if self._view is not None:
            self._view.words.clear()

    def facets(self, answer: Answer) -> tuple[Facet, ...]:
        """Count the values of every facet under the query of `answer`."""
        with self._counting(answer) as facets:
            return facets.all()

    def narrowed(self, answer: Answer, kind: FacetKind, text: str) -> Facet:
        """Count the values of one facet whose names have `text` in them."""
        with self._counting(answer) as facets:
            return facets.narrowed(kind, text)

    def by_date(self, answer: Answer) -> list[tuple[NewsDate | None, int]]:
        """How many items there are of each date, under the query of `answer` without its dates."""
        with self._counting(answer) as facets:
            return facets.by_date()

    def heads(self, answer: Answer, numbers: Sequence[int]) -> list[Head]:
        """The heads with these numbers, in this order; an item that is gone for good keeps an empty place."""
        with self._pool.reading() as connection:
            rows = connection.execute(
                f"SELECT {HEAD_COLUMNS} FROM head JOIN document ON document.id = head.document "
                "WHERE number IN (SELECT value FROM json_each(?))",
                (listed(numbers),),
            )
            found = {head.number: head for head in self._heads(connection, rows)}
        view = self._view
        # Rules that ask for marks may give other items their tag by now.
        if given := (view.ruled if view is not None and view.ruled else answer.view.ruled):
            from reader.store.ruled import with_tags

            found = {number: with_tags(head, given) for number, head in found.items()}
        return [found.get(number) or _gone(number) for number in numbers]

    def item(self, number: int) -> tuple[Head, Item]:
        """One whole item. ItemGoneError where there is none of that number."""
        found = self.items([number])
        if not found:
            raise ItemGoneError("This item is no longer in the corpus")
        return found[0]

    def items(self, numbers: Sequence[int]) -> list[tuple[Head, Item]]:
        """Whole items with these numbers, in this order, without those that are gone."""
        with self._pool.reading() as connection:
            rows: list[Any] = connection.execute(
                f"SELECT {HEAD_COLUMNS}, author, end_line, text, rest FROM head "
                "JOIN document ON document.id = head.document JOIN body USING (number) "
                "WHERE number IN (SELECT value FROM json_each(?))",
                (listed(numbers),),
            ).fetchall()
            heads = self._heads(connection, rows)
            authors = self._labels.get(connection, {row[-4] for row in rows} - {None})
        found = {
            head.number: (head, item_of(head, end_line, authors[by].name if by else None, text, rest))
            for head, (*_, by, end_line, text, rest) in zip(heads, rows, strict=True)
        }
        whole = [found[number] for number in numbers if number in found]
        view = self._view
        return [_ruled(each, view.ruled) for each in whole] if view is not None and view.ruled else whole

    def texts(self, numbers: Iterable[int], most: int) -> dict[int, SafeText]:
        """The first `most` characters of the texts of these items, without those that are gone."""
        import json  # not on the way to the first page

        with self._pool.reading() as connection:
            rows: Iterable[Any] = connection.execute(
                "SELECT number, substr(text, 1, ?) FROM json_each(?) CROSS JOIN body ON number = value",
                (most, json.dumps(list(numbers))),
            )
            return {number: SafeText.trusted(text) for number, text in rows}

    def numbers_of(self, prefix: str, most: int = 2) -> list[int]:
        """Numbers of visible items whose id begins with `prefix`; one that is the whole id comes alone."""
        from reader.query.tree import IdIs
        from reader.store.compiler import Compiler

        with self._reading() as (connection, view):
            ids = list(Compiler(connection, view).ids(IdIs(prefix)))
            if len(ids) > 1:
                for number in ids:
                    row = connection.execute("SELECT id FROM head WHERE number = ?", (number,)).fetchone()
                    if row is not None and row[0] == prefix:
                        return [number]
            return ids[:most]

    def names(self, kinds: Sequence[str], most: int) -> list[SafeText]:
        """The names of the most frequent labels of each of some kinds, at most `most` of each."""
        with self._reading() as (connection, view):
            used = [label for kind in kinds for label in islice(view.sizes(connection, kind), most)]
            labels = self._labels.get(connection, used)
            ruled = [rule.tag for rule in view.rules] if TagKind.OWN in kinds else []
            return [*ruled, *(labels[label].name for label in used)]

    def ids_of(self, answer: Answer) -> list[str]:
        """The ids of the items of an answer, without those that are gone."""
        import json  # not on the way to the first page

        with self._pool.reading() as connection:
            rows: Iterable[Any] = connection.execute(
                "SELECT head.id FROM json_each(?) CROSS JOIN head ON number = value WHERE gone = 0",
                (json.dumps(list(answer.ids)),),
            )
            return [row[0] for row in rows]

    def absent(self, ids: Iterable[str]) -> list[str]:
        """Those of `ids` that no item of any corpus has."""
        import json  # not on the way to the first page

        with self._pool.reading() as connection:
            rows: Iterable[Any] = connection.execute(
                "SELECT value FROM json_each(?) WHERE NOT EXISTS "
                "(SELECT 1 FROM head WHERE head.id = value AND gone = 0)",
                (json.dumps(list(ids)),),
            )
            return [row[0] for row in rows]

    def ids_now(self, ids: Sequence[str]) -> list[str]:
        """The ids that items have now: one that was new may turn out to be one that is known."""
        import json  # not on the way to the first page

        renamed: dict[str, str] = {}
        gone = self.absent(ids)
        if gone:
            with self._pool.reading() as connection:
                rows: Iterable[Any] = connection.execute(
                    "SELECT base, min(id) FROM head WHERE gone = 0 AND base IN "
                    "(SELECT value FROM json_each(?)) GROUP BY base HAVING count(DISTINCT id) = 1",
                    (json.dumps(gone),),
                )
                renamed = dict(rows)
        return [renamed.get(each, each) for each in ids]

    def unread(self, answer: Answer) -> int:
        """How many items of an answer are unread now."""
        with self._reading() as (connection, view):
            return len(answer.ids) - answer.ids.intersection_cardinality(view.flagged(connection, READ))

    def unread_order(self, answer: Answer) -> Order:
        """The items of an answer that are unread now, in its order."""
        with self._reading() as (connection, view):
            return answer.order.narrowed(answer.ids - view.flagged(connection, READ))

    def unread_among(self, numbers: Sequence[int]) -> list[int]:
        """Which of `numbers`, by their places among them, are unread now."""
        with self._reading() as (connection, view):
            read = view.flagged(connection, READ)
            return [place for place, number in enumerate(numbers) if number not in read]

    def shown(self) -> tuple[str, int]:
        """Which state of state.db queries see."""
        with self._reading() as (_, view):
            return view.state

    def has_new_items(self) -> bool:
        """Whether there are new items that have not been told from touched ones yet."""
        with self._pool.reading() as connection:
            return bool(
                connection.execute(
                    "SELECT EXISTS (SELECT 1 FROM fresh) OR EXISTS (SELECT 1 FROM unsettled)"
                ).get
            )

    def take_up(self, state: StateStore) -> None:
        """Let queries see what was marked. The lock on the index is held."""
        from reader.store.labels import Postings
        from reader.store.marking import Marker

        with self._pool.writing() as connection:
            connection.execute("BEGIN IMMEDIATE")
            schema.check(connection)
            postings = Postings(connection)
            Marker(connection, postings, state).take_up()
            postings.save()
            connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """A connection that sees one state of the index."""
        with self._pool.reading() as connection:
            yield connection

    @contextmanager
    def writer(self, state: StateStore | None = None) -> Iterator[Writer]:
        """The writer. There must be only one: see `reader.store.lock`. `state` lets it know touched items."""
        from reader.store.writer import Writer  # who only reads does not need it

        with self._pool.writing() as connection:
            schema.check(connection)
            connection.execute("PRAGMA wal_autocheckpoint = 8000")  # pages: fewer, larger moves to the file
            yield Writer(connection, state)

    def interrupt(self) -> None:
        """Stop the searches and counts that are running; they raise InterruptedSearchError."""
        self._pool.interrupt()

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    @contextmanager
    def _counting(self, answer: Answer) -> Iterator[Facets]:
        from reader.store.facets import Facets
        from reader.store.sorting import EVERYTHING

        check = self._pool.stopper()
        with self._pool.reading(stoppable=True) as connection:
            view = self._seen(connection)
            if view.revision != answer.view.revision or view.rules is not answer.view.rules:
                view = answer.view
            yield Facets(connection, view, answer.query or EVERYTHING, answer.ids, check)

    @contextmanager
    def _reading(self, *, stoppable: bool = False) -> Iterator[tuple[apsw.Connection, View]]:
        with self._pool.reading(stoppable=stoppable) as connection:
            yield connection, self._seen(connection)

    def _seen(self, connection: apsw.Connection) -> View:
        """The state of the index that the connection sees."""
        schema.check(connection)
        rows: Iterable[Any] = connection.execute("SELECT name, value FROM meta")
        meta = dict(rows)
        state = (meta["state_uuid"], meta["state_seq"])
        view = self._view
        rules = self._rules
        known = view is not None and view.ruled is not None
        if view is None or view.revision != meta["revision"] or view.rules is not rules:
            corpora = schema.corpora_in(connection, self._roots)
            view = View(connection, meta["revision"], state, self._labels, corpora, rules)
            known = False  # all rules anew: that is for who has time
        elif view.state != state:
            view = view.plain.with_state(connection, state)
        unshown = self.unshown(state)
        if view.unshown is not unshown:
            view = view.plain.with_unshown(connection, unshown) if unshown else view.plain
        if view.ruled is None and known:
            from reader.store.compiler import ruled

            ruled(connection, view)  # what is in the detail pane just now shows its tags, too
        self._view = view
        return view

    def _heads(self, connection: apsw.Connection, rows: Iterable[Any]) -> list[Head]:
        found = list(rows)
        labels = self._labels.get(connection, labels_in(found))
        view = self._seen(connection)
        read, starred, noted = (view.flagged(connection, flag) for flag in FLAGS)
        own = view.own(connection)
        heads = []
        for row in found:
            number = row[0]
            tags = tuple([name for name, ids in own if number in ids])
            heads.append(head_of(row, labels, number in read, number in starred, number in noted, tags))
        return heads


def _revision(connection: apsw.Connection) -> int:
    return int(connection.execute("SELECT value FROM meta WHERE name = 'revision'").get)


def _ruled(whole: tuple[Head, Item], given: Sequence[Ruled]) -> tuple[Head, Item]:
    """An item with the tags that rules give it."""
    from reader.store.ruled import with_evidence, with_tags

    head, item = whole
    tagged = with_tags(head, given)
    return whole if tagged is head else (tagged, with_evidence(item, tagged, head.tags, given))


def _gone(number: int) -> Head:
    return Head(number, "", SafeText("(no longer in the corpus)"), None, None, (), SafeText(""), 1)

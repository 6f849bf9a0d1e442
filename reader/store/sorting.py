"""Putting the answer to a query into the order that it asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import apsw
from pyroaring import BitMap

from reader.domain.text import fold
from reader.query.tree import And, Everything, Node, Or, Phrase, Query, Saved, Sort, SortKey
from reader.store import fts
from reader.store.labels import LabelKind
from reader.store.order import ByDate, Listed, Order
from reader.store.view import View

RANKED: Final = 5_000
"""Items that are ranked by relevance, the newest ones; older ones follow by date."""
EVERYTHING: Final = Query(Everything(), Sort(), "")


def ordered(connection: apsw.Connection, view: View, query: Query, ids: BitMap) -> Order:
    """The order that `query` asks for."""
    match query.sort:
        case Sort(SortKey.SOURCE, descending):
            return Listed(_by_source(connection, view, ids, descending=descending))
        case Sort(SortKey.RELEVANCE, descending):
            wanted = _wanted(query.root)
            if wanted is not None:
                return Listed(_by_relevance(connection, view, ids, wanted, descending=descending))
            return ByDate(ids, view.layout, descending=descending)
        case Sort(_, descending):
            return ByDate(ids, view.layout, descending=descending)


def _by_source(connection: apsw.Connection, view: View, ids: BitMap, *, descending: bool) -> Iterator[int]:
    rest = ids.copy()
    sources = sorted(
        view.labels.of_kind(connection, LabelKind.SOURCE), key=lambda label: (fold(label.name), label.name)
    )
    for label in reversed(sources) if descending else sources:
        here = view.posting(connection, label.id) & ids
        rest -= here
        yield from ByDate(here, view.layout).page(0, len(here))
    yield from ByDate(rest, view.layout).page(0, len(rest))


def _by_relevance(
    connection: apsw.Connection, view: View, ids: BitMap, wanted: str, *, descending: bool
) -> Iterator[int]:
    by_date = ByDate(ids, view.layout)
    newest = by_date.page(0, RANKED)
    # The plus keeps FTS5 from being asked anew for each number, and BM25 is worked out for these alone.
    rows: list[Any] = connection.execute(
        "SELECT rowid, bm25(words) FROM words WHERE words MATCH ? "
        "AND +rowid IN (SELECT value FROM json_each(?))",
        (wanted, json.dumps(newest)),
    ).fetchall()
    scores: dict[int, float] = dict(rows)
    ranked = sorted(newest, key=lambda number: scores.get(number, 0.0))  # what is best is least, below 0
    yield from ranked if descending else reversed(ranked)
    yield from by_date.page(RANKED, len(ids))


def _wanted(node: Node) -> str | None:
    """The words that a query looks for, any of which counts for relevance."""
    phrases = list(dict.fromkeys(map(fts.phrase_expression, _phrases(node))))
    return " OR ".join(phrases) if phrases else None


def _phrases(node: Node) -> Iterator[Phrase]:
    match node:
        case Phrase():
            yield node
        case And(parts) | Or(parts):
            for part in parts:
                yield from _phrases(part)
        case Saved(_, part):
            yield from _phrases(part)
        case _:
            return

"""From what stands in the index to the traces in state.db."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

import apsw

from reader.store.index import Index
from reader.store.linking import rows_of, standing, unsettled_among
from reader.store.state import traces
from reader.store.state.store import StateStore, known_among
from reader.store.state.traces import Row

_BATCH: Final = 200
"""Documents that are traced at once: their texts are in memory."""


def trace_items(index: Index, state: StateStore, root: bytes, items: Iterable[str] | None) -> None:
    """Trace the documents in which `items` (None: all that were ever touched) stand and are not traced yet.

    StoreError where it cannot be written.
    """
    with state.reading() as connection:
        missing = set() if connection is None else set(traces.without(connection, root, items))
    if not missing:
        return
    for documents in _batches(index.documents.holding(root, missing)):
        settled, waiting = _rows(index, state, root, documents)
        added = [row for row in waiting if row.item in missing]
        state.write(lambda connection, it=settled, more=added: _put(connection, it, more))  # type: ignore[misc]


def _put(
    connection: apsw.Connection, documents: Iterable[tuple[bytes, bytes, Sequence[Row]]], more: Iterable[Row]
) -> None:
    traces.put_documents(connection, documents)
    traces.insert(connection, more)


def _rows(
    index: Index, state: StateStore, root: bytes, documents: Sequence[int]
) -> tuple[list[tuple[bytes, bytes, Sequence[Row]]], list[Row]]:
    """The new traces of documents that are settled, and of all items of those that are not.

    Where it is not settled yet who is who, what a document was known by before is still needed.
    """
    with index.reading() as connection:
        found = standing(connection, documents)
        waiting = unsettled_among(connection, documents)
    with state.reading() as reader:
        ids = [each.id for items in found.values() for each in items]
        touched = set() if reader is None else known_among(reader, ids)
    rows = {number: rows_of(root, items, touched) for number, items in found.items()}
    settled: list[tuple[bytes, bytes, Sequence[Row]]] = [
        (root, each[0].path, each) for number, each in rows.items() if number not in waiting
    ]
    return settled, [row for number in waiting & rows.keys() for row in rows[number]]


def _batches(documents: Iterable[int]) -> Iterator[list[int]]:
    left = iter(documents)
    while batch := list(islice(left, _BATCH)):
        yield batch

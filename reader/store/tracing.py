"""From what stands in the index to the traces in state.db."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from reader.store.index import Index
from reader.store.linking import rows_of, standing
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
        missing = [] if connection is None else traces.without(connection, root, items)
    if not missing:
        return
    for documents in _batches(index.documents_of(root, missing)):
        rows = _rows(index, state, root, documents)
        state.write(lambda connection, it=rows: traces.put_documents(connection, it))  # type: ignore[misc]


def _rows(
    index: Index, state: StateStore, root: bytes, documents: Sequence[int]
) -> list[tuple[bytes, bytes, Sequence[Row]]]:
    with index.reading() as connection:
        found = list(standing(connection, documents).values())
    with state.reading() as connection:
        ids = [each.id for items in found for each in items]
        touched = set() if connection is None else known_among(connection, ids)
    return [(root, items[0].path, rows_of(root, items, touched)) for items in found]


def _batches(documents: Iterable[int]) -> Iterator[list[int]]:
    left = iter(documents)
    while batch := list(islice(left, _BATCH)):
        yield batch

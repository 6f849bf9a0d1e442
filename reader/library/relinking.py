"""State and items brought together again by a person's word: relinked, taken back, restored from a dump."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.library.showing import LOCK_NAME
from reader.store.lock import indexing_lock

if TYPE_CHECKING:
    from reader.domain.marks import Restored
    from reader.library.keeping import Keeping


def relink(library: Keeping, lost: str, item: str, patience: float) -> None:
    """See `Library.relink`."""
    from reader.domain.marks import UNTOUCHED

    index, state = library._index, library._state
    if lost not in {each.id for each in library.tombstones()}:
        raise UsageError(f"{lost}: there is no lost state with this id (dateline missing lists it)")
    if library.marks([item]).get(item, UNTOUCHED)._replace(scroll=0) != UNTOUCHED:
        raise UsageError(f"{item}: this item has marks of its own; take them away first")
    with indexing_lock(index.path.with_name(LOCK_NAME)), index.writer(state) as writer:
        assert writer.known is not None
        state.write(lambda _: None, patience)  # become the writer, or say why not
        writer.begin()
        if not writer.known.adopt(lost, item, library._raw_roots()):
            raise UsageError(f"{item}: no item has this id (dateline list prints the ids)")
        writer.commit()


def undo_relink(library: Keeping, number: int, patience: float) -> None:
    """See `Library.undo_relink`."""
    index, state = library._index, library._state
    with indexing_lock(index.path.with_name(LOCK_NAME)), index.writer(state) as writer:
        assert writer.known is not None
        state.write(lambda _: None, patience)
        writer.begin()
        if not writer.known.part(number):
            raise UsageError(f"{number}: there is no such step, or a later one builds on it")
        writer.commit()


def restore(library: Keeping, lines: Iterable[str], patience: float) -> Restored:
    """See `Library.restore`."""
    import time

    from reader.domain.marks import Restored, Saved
    from reader.store.state.dumping import parse
    from reader.store.state.merging import merge

    index, state = library._index, library._state
    dumped = parse(lines)
    with indexing_lock(index.path.with_name(LOCK_NAME)):
        at = time.time_ns() // 1000
        merged = state.write(lambda connection: merge(connection, dumped, at), patience)
        with index.writer(state) as writer:
            assert writer.known is not None
            for root in library._raw_roots():
                writer.begin()
                writer.known.reconsider(root)
                writer.commit()
    library._trace(None)
    found = len(merged.items) - len(index.absent(merged.items))
    return Restored(len(merged.items), merged.changed, found, Saved(merged.changed))

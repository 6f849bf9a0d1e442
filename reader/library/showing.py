"""After a change: the index shows it, and state.db learns what the items can be known again by."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Final

from reader.errors import StoreError
from reader.store.index import Index
from reader.store.lock import Lock
from reader.store.state.store import StateStore

LOCK_NAME: Final = "index.lock"
_POLL_S: Final = 0.01


def show(index: Index, state: StateStore, patience: float) -> bool:
    """Let queries see what was marked; False where that has to wait for the next run of indexing.

    The index has one writer. Where that is another one just now, it takes up what was marked by itself.
    """
    lock = Lock(index.path.with_name(LOCK_NAME))
    until = time.monotonic() + patience
    try:  # what was marked is saved; the copy follows when it can
        while index.shown() != state.version():
            if lock.take():
                try:
                    index.take_up(state)
                finally:
                    lock.release()
                return True
            if time.monotonic() >= until:
                return False
            time.sleep(_POLL_S)
        return True
    except StoreError as error:
        state.tell(f"{error}; what was marked is saved, and shows up in searches later")
        return False


def trace(index: Index, state: StateStore, roots: Iterable[bytes], items: Iterable[str] | None) -> None:
    """Keep what touched items can be known again by, where it is not kept yet; what fails is done later."""
    from reader.store.tracing import trace_items

    try:
        for root in roots:
            trace_items(index, state, root, items)
    except StoreError as error:
        state.tell(f"{error}; what marked items are known again by is kept later")

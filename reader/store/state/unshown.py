"""Changes that are to be seen before the index shows them: not saved yet, or saved a moment ago."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from typing import Final

from reader.store.state.corrections import CORRECTION
from reader.store.state.journal import Change

FEW: Final = 1_000
"""Changes that are looked up while somebody waits for a page; more wait for the index."""


class Unshown:
    """Who reads it never waits for what is being written. Usable from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.waiting: tuple[Change, ...] = ()
        """What is not saved yet."""
        self._saved: list[tuple[int, Sequence[Change]]] = []
        self.changes: Sequence[Change] = ()
        """All of them, the oldest first; another object when they change."""

    def wait(self, changes: Iterable[Change]) -> None:
        """Set what waits to be saved."""
        with self._lock:
            self.waiting = tuple(each for each in changes if each.field != CORRECTION)
            self._tell()

    def saved(self, changes: Sequence[Change], seq: int) -> None:
        """Note what was saved; the state of state.db that has it is `seq`."""
        with self._lock:
            few = len(changes) <= FEW
            self._saved = [*self._saved, (seq, changes)] if few else []

    def forget(self) -> None:
        """What was saved is not what holds any more."""
        with self._lock:
            self._saved = []
            self._tell()

    def shown(self, seq: int) -> None:
        """Drop what an index has that shows that state."""
        if not self._saved or self._saved[0][0] > seq:
            return
        with self._lock:
            self._saved = [each for each in self._saved if each[0] > seq]
            self._tell()

    @property
    def all_of_it(self) -> bool:
        """Whether nothing that was saved has to wait for the index to be seen."""
        return bool(self._saved)

    def _tell(self) -> None:
        saved = (each for _, changes in self._saved for each in changes if each.field != CORRECTION)
        self.changes = (*saved, *self.waiting)

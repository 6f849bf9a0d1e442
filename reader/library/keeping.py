"""What a person does to items: marked, tagged, noted, undone, found again, written out and brought back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from reader.library.result import Result

if TYPE_CHECKING:
    from reader.domain.marks import Done, Lost, Marks, Place, Relink, Restored, Saved, Standing, StateHealth
    from reader.domain.text import SafeText
    from reader.store.index import Index
    from reader.store.state.journal import Change
    from reader.store.state.store import StateStore

Target: TypeAlias = str | Sequence[str] | Result
"""Items: those that a query matches, those with these ids, or those of a result."""
SHOWN_S: Final = 1.0
"""How long a change that is saved waits for being seen by queries while another thread or process indexes."""


class Keeping:
    """The part of the library that knows state.db. Every change is on the disk when its method returns.

    Where it could not be saved, `Saved.kept` is false and `Saved.why` says why: it is then kept in memory,
    shown, and saved with the next change, by `save_again`, or on closing. `patience` is how many seconds
    another Dateline that keeps the state is waited for.
    """

    _index: Index
    _roots: Sequence[Path]

    @property
    def _state(self) -> StateStore:
        raise NotImplementedError

    def search(self, text: str) -> Result:
        raise NotImplementedError

    def mark(
        self,
        target: Target,
        *,
        read: bool | None = None,
        starred: bool | None = None,
        opened: bool = False,
        patience: float = 0.0,
    ) -> Saved:
        """Mark items as read or unread, give or take the star; as one action, however many they are.

        `opened`: the items were open for a while, and nobody asked for it; undo passes over it.
        """
        from reader.domain.marks import OPENED
        from reader.store.state.journal import Change

        wanted = {"read": read, "starred": starred}
        ids = self.ids(target)
        changes = [
            Change(item, field, int(value))
            for field, value in wanted.items()
            if value is not None
            for item in ids
        ]
        words = {"read": ("unread", "read"), "starred": ("unstar", "star")}
        what = ", ".join(words[field][value] for field, value in wanted.items() if value is not None)
        return self._change(OPENED if opened else what, changes, patience)

    def tag(self, target: Target, name: str, *, patience: float = 0.0) -> Saved:
        """Give items a tag of one's own. Case, accents and hyphens make no other tag."""
        return self.retag(target, (name,), (), patience=patience)

    def untag(self, target: Target, name: str, *, patience: float = 0.0) -> Saved:
        """Take a tag of one's own from items."""
        return self.retag(target, (), (name,), patience=patience)

    def retag(
        self, target: Target, given: Sequence[str], taken: Sequence[str], *, patience: float = 0.0
    ) -> Saved:
        """Give and take several tags, as one action."""
        from reader.library.own_tags import changes_of_tags

        what, changes = changes_of_tags(self.ids(target), self.own_tags(), given, taken)
        return self._change(what, changes, patience)

    def note(self, id: str, text: str, *, patience: float = 0.0) -> Saved:  # noqa: A002
        """Write a note to an item; an empty one takes it away."""
        from reader.domain.text import make_safe
        from reader.store.state.journal import Change

        return self._change("note", [Change(self.ids([id])[0], "note", make_safe(text.strip()))], patience)

    def undo(self, *, patience: float = 0.0) -> tuple[str, Saved] | None:
        """Take back the newest action: what it was. None where there is nothing to take back."""
        step, saved = self._state.undo(patience)
        if step is None and saved.kept:
            return None
        self._show()
        return (step.what if step else ""), saved

    def redo(self, *, patience: float = 0.0) -> tuple[str, Saved] | None:
        """Do again what was undone last. None where there is nothing, or something else was done since."""
        step, saved = self._state.redo(patience)
        if step is None and saved.kept:
            return None
        self._show()
        return (step.what if step else ""), saved

    def history(self, most: int = 100) -> Sequence[Done]:
        """What was done, the newest first; what can be undone and what was."""
        return self._state.history(most)

    def undo_to(self, number: int) -> tuple[int, Saved]:
        """Take back the actions down to the one with this number in the history: how many, and what of it."""
        from reader.library.stepping import undo_to

        return undo_to(self, number)

    def redo_to(self, number: int) -> tuple[int, Saved]:
        """Do again what was undone, up to the action with this number: how many, and what became of it."""
        from reader.library.stepping import redo_to

        return redo_to(self, number)

    def marks(self, ids: Iterable[str]) -> dict[str, Marks]:
        """What was done to these items; those never touched are left out."""
        return self._state.marks(ids)

    def own_tags(self) -> Sequence[SafeText]:
        """The names of the person's own tags, in use anywhere."""
        from reader.store.state.store import own_names

        return own_names(self._state)

    def scrolls(self, most: int = 10_000) -> dict[str, int]:
        """The lines at the top of the screen by the ids of their items, for those that were left last."""
        return self._state.scrolls(most)

    def save_scroll(self, id: str, line: int) -> None:  # noqa: A002
        """Remember the line at the top of the screen. StoreError where it cannot be saved."""
        self._state.save_scroll(self.ids([id])[0], line)

    def save_place(self, place: Place) -> None:
        """Remember where these corpora were left. StoreError where it cannot be saved."""
        self._state.save_place(self._together(), place)

    def place(self) -> Place:
        """Where these corpora were left; an empty place where they never were."""
        return self._state.place(self._together())

    def tombstones(self) -> Sequence[Lost]:
        """State whose items are not in the corpus any more, by document and title."""
        from reader.store.state.recovery import lost

        return lost(self._state, self._index, self._raw_roots())

    def relink(self, lost: str, item: str, *, patience: float = 1.0) -> None:
        """Give the state with the id `lost` to the item with the id `item`, which must have none of its own.

        Raises UsageError where one of them is not what it must be, StoreError where it cannot be saved.
        """
        from reader.library.relinking import relink

        relink(self, lost, item, patience)

    def relinks(self, most: int = 100) -> Sequence[Relink]:
        """Which marks followed an item whose text, title or file had changed, the newest first."""
        from reader.store.state.recovery import relinks

        return relinks(self._state, most)

    def undo_relink(self, number: int, *, patience: float = 1.0) -> None:
        """Take such a step back: the item is untouched then, and its former state among the lost."""
        from reader.library.relinking import undo_relink

        undo_relink(self, number, patience)

    def dump(self) -> Iterator[str]:
        """All state as text, line by line: the same state always gives the same text."""
        from reader.store.state.dumping import dump

        return dump(self._state)

    def restore(self, lines: Iterable[str], *, patience: float = 0.0) -> Restored:
        """Bring in a dump: for each field the last change wins, tags and notes are united.

        Raises UsageError where the text is no dump, StoreError where it cannot be saved.
        """
        from reader.library.relinking import restore

        return restore(self, lines, patience)

    def save_again(self, *, patience: float = 0.0) -> Saved:
        """Save what could not be saved before."""
        saved = self._state.retry(patience)
        self._show()
        return saved

    def take_over(self) -> Standing:
        """Become the one who keeps what is marked, unless another one does, and save what waits."""
        if self._state.hold() and self._state.has_waiting:
            self.save_again()
        return self.standing

    @property
    def standing(self) -> Standing:
        """Whether what is marked can be saved, as far as was tried."""
        from reader.domain.marks import Standing
        from reader.store.state.store import ANOTHER

        state = self._state
        return Standing(state.writes, state.trouble == ANOTHER, state.has_waiting, state.trouble)

    def state_shown(self) -> tuple[str, int]:
        """Changes whenever queries see other marks than before."""
        return self._index.shown()

    @property
    def not_saved(self) -> str:
        """Why changes wait in memory; empty where none does."""
        return self._state.trouble if self._state.has_waiting else ""

    @property
    def state_notes(self) -> Sequence[str]:
        """What happened to state.db that the person should know; each is told once."""
        notes, self._state.notes = tuple(self._state.notes), []
        return notes

    def state_revision(self) -> tuple[str, int]:
        """Changes whenever something was marked, here or in another process."""
        version = self._state.version()
        return version.uuid, version.seq

    def state_health(self) -> StateHealth:
        """How it is with state.db, without changing it."""
        from reader.store.state.recovery import health

        return health(self._state)

    def ids(self, target: Target) -> list[str]:
        """The ids of the items that are meant."""
        if isinstance(target, str):
            target = self.search(target)
        if isinstance(target, Result):
            return self._index.ids_of(target.answer)
        return self._index.ids_now(list(target))

    def _change(self, what: str, changes: Sequence[Change], patience: float) -> Saved:
        from reader.domain.marks import Saved

        if not changes:
            return Saved(0)
        saved = self._state.apply(what, changes, patience)
        if not saved.kept or saved.items:
            self._show()
        if saved.kept and saved.items:
            self._trace({change.item for change in changes})
        return saved

    def _show(self) -> None:
        """Let queries see what was marked. Whoever indexes just now does it at its next step."""
        from reader.errors import StoreError
        from reader.library.showing import show

        show(self._index, self._state, 0.0 if self._state.shows_all else SHOWN_S)
        with suppress(StoreError):  # a search that stops it finds out for itself what the rules give
            self._index.apply_rules()

    def _trace(self, items: Iterable[str] | None) -> None:
        """Keep what the items (None: all that were ever touched) can be known again by."""
        from reader.library.showing import trace

        trace(self._index, self._state, self._raw_roots(), items)

    def _raw_roots(self) -> list[bytes]:
        return [os.fsencode(root) for root in self._roots]

    def _together(self) -> bytes:
        return b"\0".join(self._raw_roots())

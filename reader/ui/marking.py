"""Marking in a thread: it waits for the disk. One change after the other, in the order of the keys."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.message import Message

from reader.errors import DatelineError, StoreError
from reader.ui.searching import Failed
from reader.ui.words import counted

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from reader.domain.item import StoredItem
    from reader.domain.marks import Done, Marks, Place, Saved, Standing
    from reader.library import Library
    from reader.library.keeping import Target

NOTHING_CHANGED: Final = "Nothing to change: it is so already"


@dataclass(eq=False, repr=False)
class Marked(Message):
    """Something was changed: it is on the disk, or it waits to be saved."""

    notice: str
    """What to say; empty: what is seen says it."""
    standing: Standing
    notes: Sequence[str]
    """What happened to state.db that the person should know."""
    anew: bool
    """Other items may match the query now."""
    kept: bool = True
    """It is on the disk."""
    turned: bool = False
    """It was undone or done again; with it perhaps a correction, which changes how files are read."""


@dataclass(eq=False, repr=False)
class Stood(Message):
    """Whether what is marked can be saved."""

    standing: Standing
    notes: Sequence[str]


@dataclass(eq=False, repr=False)
class Recalled(Message):
    """Where these corpora were left, and how far items were read."""

    place: Place
    item: StoredItem | None
    """The item of the place, where it is still there."""
    scrolls: dict[str, int]


@dataclass(eq=False, repr=False)
class Looked(Message):
    """What was done, the newest first."""

    history: Sequence[Done]


@dataclass(eq=False, repr=False)
class Known(Message):
    """What can be changed of an item: its marks, and the names of all own tags."""

    id: str
    what: str
    """"tags", "all tags", "note" or "editor": what it is for."""
    marks: Marks
    own: Sequence[str]


class Marking:
    """Makes changes for `node`, which gets the messages."""

    GROUP = "marking"
    EVERY = 3.0
    """Seconds between two tries to save what could not be saved."""

    def __init__(self, node: DOMNode, library: Library) -> None:
        self._node = node
        self._library = library
        self._jobs: deque[Callable[[], Message | None]] = deque()
        self._turn = threading.RLock()
        """Held while a change is made, so that none overtakes another."""

    # What a person does

    def toggle(self, item: str, field: str) -> None:
        """Turn "read" or "starred" of an item round."""

        def job() -> Message:
            marks = self._library.marks([item]).get(item)
            before = marks is not None and (marks.read if field == "read" else marks.starred)
            return self._marked(self._mark([item], field, not before))

        self._do(job)

    def read(self, item: str) -> None:
        """Mark an item as read that was open for a while."""
        self._do(lambda: self._marked(self._library.mark([item], read=True, opened=True)))

    def mark(self, target: Target, field: str, value: bool, done: str) -> None:
        """Mark many; `done` says it, with a place for how many they were."""

        def job() -> Message:
            saved = self._mark(target, field, value)
            return self._marked(saved, done.format(counted(saved.items, "item")), anew=True)

        self._do(job)

    def retag(self, target: Target, given: Sequence[str], taken: Sequence[str], *, many: bool) -> None:
        """Give and take tags."""

        def job() -> Message:
            saved = self._library.retag(target, given, taken)
            said = f"Changed the tags of {counted(saved.items, 'item')}" if many else ""
            return self._marked(saved, said if saved.items else NOTHING_CHANGED, anew=many)

        self._do(job)

    def note(self, item: str, text: str) -> None:
        """Write a note; an empty one goes."""
        self._do(lambda: self._marked(self._library.note(item, text)))

    def undo(self) -> None:
        """Take back the newest action."""
        self._do(lambda: self._turned(self._library.undo(), "Undone", "There is nothing to undo"))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(lambda: self._turned(self._library.redo(), "Done again", "There is nothing to do again"))

    def travel(self, done: Done) -> None:
        """Undo back to an action, or redo up to it."""

        def job() -> Message:
            way = self._library.redo_to if done.undone else self._library.undo_to
            steps, saved = way(done.number)
            said = f"{'Done again' if done.undone else 'Undone'}: {counted(steps, 'step')}"
            return self._marked(saved, said, anew=True, turned=True)

        self._do(job)

    # What the screen needs

    def know(self, item: str, what: str) -> None:
        """Look up what can be changed of an item."""

        def job() -> Message:
            from reader.domain.marks import UNTOUCHED

            marks = self._library.marks([item]).get(item, UNTOUCHED)
            return Known(item, what, marks, self._library.own_tags() if "tags" in what else ())

        self._do(job)

    def look_back(self) -> None:
        """Look up what was done."""
        self._do(lambda: Looked(self._library.history(1000)))

    def recall(self) -> None:
        """Look up where one left."""
        self._do(self._recall)

    def take_over(self) -> None:
        """Be the one who keeps what is marked, where that can be."""
        self._do(lambda: Stood(self._library.take_over(), self._library.state_notes))

    def leave_at(self, item: str, line: int) -> None:
        """Remember how far an item was read."""
        self._do(partial(self._leave_at, item, line))

    def finish(self, place: Place) -> None:
        """Make what is still to be made, here and now, and remember where the corpus was left."""
        self._work(self._jobs_left())
        with self._turn:
            try:
                self._library.save_place(place)
            except StoreError:
                return  # the title has said that nothing can be saved; a place is not worth more

    # In a thread

    def _recall(self) -> Recalled:
        from reader.domain.marks import Place

        library = self._library
        try:
            place, scrolls = library.place(), library.scrolls()
        except StoreError:  # once it is opened for writing, what is broken has been put right, or is told
            library.take_over()
            try:
                place, scrolls = library.place(), library.scrolls()
            except StoreError:
                place, scrolls = Place(), {}
        found = library.find(place.item) if place.item else None
        return Recalled(place, found if found is None or found.head.id == place.item else None, scrolls)

    def _leave_at(self, item: str, line: int) -> None:
        try:
            self._library.save_scroll(item, line)
        except StoreError:
            return  # the title says that nothing can be saved; how far one was is not worth more

    def _mark(self, target: Target, field: str, value: bool) -> Saved:
        if field == "read":
            return self._library.mark(target, read=value)
        return self._library.mark(target, starred=value)

    def _marked(self, saved: Saved, notice: str = "", *, anew: bool = False, turned: bool = False) -> Marked:
        if not saved.kept:
            notice = f"Not saved yet: {saved.why}. It is kept in memory, and tried again"
        return Marked(notice, self._library.standing, self._library.state_notes, anew, saved.kept, turned)

    def _turned(self, turned: tuple[str, Saved] | None, said: str, nothing: str) -> Marked:
        if turned is None:
            return Marked(nothing, self._library.standing, self._library.state_notes, anew=False)
        what, saved = turned
        if not saved.kept:
            return Marked(f"That cannot be done now: {saved.why}", self._library.standing, (), anew=False)
        return self._marked(saved, f"{said}: {what} ({counted(saved.items, 'item')})", anew=True, turned=True)

    def _do(self, job: Callable[[], Message | None]) -> None:
        self._jobs.append(job)
        self._node.run_worker(self._next, group=self.GROUP, thread=True, exit_on_error=False)

    def _next(self) -> None:
        """In a thread: make the change that has waited longest."""
        self._work(1)

    def _jobs_left(self) -> int:
        return len(self._jobs)

    def _work(self, most: int) -> None:
        with self._turn:
            for _ in range(most):
                if not self._jobs:
                    return
                try:
                    message = self._jobs.popleft()()
                except DatelineError as error:
                    message = Failed(error)
                if message is not None:
                    self._node.post_message(message)

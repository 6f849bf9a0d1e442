"""Indexing in a thread, at the start and whenever files may have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual.message import Message

from reader.errors import DatelineError

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from reader.library import IndexReport, Library, Progress

SHARE: Final = 20.0
"""A look that took a second is followed by so many seconds of rest."""


@dataclass(eq=False, repr=False)
class Advanced(Message):
    """Indexing has come a step further."""

    progress: Progress

    def can_replace(self, message: Message) -> bool:
        """Only the last step counts."""
        return isinstance(message, Advanced)


@dataclass(eq=False, repr=False)
class Indexed(Message):
    """Indexing has come to its end."""

    report: IndexReport


@dataclass(eq=False, repr=False)
class IndexFailed(Message):
    """Indexing could not go on."""

    error: DatelineError


class Indexing:
    """Runs the indexing for `node`, which gets the messages; one run at a time.

    Looking at many files takes its time, so the looks are spaced by how long the last one took.
    """

    GROUP = "index"
    EVERY = 4.0
    """Seconds between two looks at the files, at least."""

    def __init__(self, node: DOMNode, library: Library, clock: Callable[[], float] = monotonic) -> None:
        self._node = node
        self._library = library
        self._clock = clock
        self._lock = Lock()  # over the next two, which both threads set
        self._running = False
        self._again = False
        self._stopped = False
        self._due = 0.0

    def start(self) -> None:
        """Look at the files and read what is new.

        A run under way may have passed the file that is asked for, so another one follows it.
        """
        with self._lock:
            if self._stopped:
                return
            if self._running:
                self._again = True
                return
            self._running = True
        self._node.run_worker(self._run, group=self.GROUP, thread=True, exit_on_error=False)

    def look(self) -> None:
        """The same, unless a look is under way or not long ago."""
        if not self._running and self._clock() >= self._due:
            self.start()

    def stop(self) -> None:
        """Stop after the document that is being read; what was read until then is kept."""
        self._stopped = True

    def _run(self) -> None:
        """In a thread: widgets are not touched here, only messages are sent."""
        try:
            self._index()
            while self._is_asked_again():
                self._index()
        except BaseException:
            self._running = False  # what nobody foresaw must not keep later runs from starting
            raise

    def _is_asked_again(self) -> bool:
        """Whether to run once more; if not, the run is over from here on."""
        with self._lock:
            self._running = self._again and not self._stopped
            self._again = False
            return self._running

    def _index(self) -> None:
        begun = self._clock()
        try:
            report = self._library.index(on_progress=self._advance, stop=lambda: self._stopped)
        except DatelineError as error:
            self._node.post_message(IndexFailed(error))
        else:
            self._node.post_message(Indexed(report))
        now = self._clock()
        self._due = now + SHARE * (now - begun)

    def _advance(self, progress: Progress) -> None:
        self._node.post_message(Advanced(progress))

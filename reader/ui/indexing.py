"""Indexing in a thread, at the start and whenever files may have changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.message import Message

from reader.errors import DatelineError

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.worker import Worker

    from reader.library import IndexReport, Library, Progress

LOOK_EVERY: Final = 4.0
"""Seconds between two looks at the files."""


@dataclass
class Advanced(Message):
    """Indexing has come a step further."""

    progress: Progress

    def can_replace(self, message: Message) -> bool:
        """Only the last step counts."""
        return isinstance(message, Advanced)


@dataclass
class Indexed(Message):
    """Indexing has come to its end."""

    report: IndexReport


@dataclass
class IndexFailed(Message):
    """Indexing could not go on."""

    error: DatelineError


class Indexing:
    """Runs the indexing for `node`, which gets the messages; one run at a time."""

    GROUP = "index"

    def __init__(self, node: DOMNode, library: Library) -> None:
        self._node = node
        self._library = library
        self._worker: Worker[None] | None = None
        self._stopped = False

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._worker is not None and not self._worker.is_finished

    def start(self) -> None:
        """Look at the files and read what is new, unless that is being done already."""
        if self.running or self._stopped:
            return
        self._worker = self._node.run_worker(self._run, group=self.GROUP, thread=True, exit_on_error=False)

    def stop(self) -> None:
        """Stop after the document that is being read; what was read until then is kept."""
        self._stopped = True

    def _run(self) -> None:
        """In a thread: widgets are not touched here, only messages are sent."""
        try:
            report = self._library.index(on_progress=self._advance, stop=lambda: self._stopped)
        except DatelineError as error:
            self._node.post_message(IndexFailed(error))
        else:
            self._node.post_message(Indexed(report))

    def _advance(self, progress: Progress) -> None:
        self._node.post_message(Advanced(progress))

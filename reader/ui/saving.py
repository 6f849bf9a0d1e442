"""Changing saved searches in a thread: writing the file may take a while."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import DatelineError
from reader.ui.searching import Failed

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from reader.library import Library


@dataclass(eq=False, repr=False)
class Written(Message):
    """The saved searches have changed."""

    notice: str
    name: str
    """The one that the query is now, if any."""


class Saving:
    """Changes saved searches for `node`, which gets the messages."""

    GROUP = "saving"

    def __init__(self, node: DOMNode, library: Library) -> None:
        self._node = node
        self._saved = library.saved

    def save(self, name: str, query: str) -> None:
        """Save `query` under `name`."""

        def write() -> Written:
            replaced = self._saved.text(name) is not None
            saved = self._saved.add(name, query)
            return Written(f"Saved {saved.name}{' anew' if replaced else ''}", saved.name)

        self._run(write)

    def rename(self, old: str, new: str) -> None:
        """Give a saved search another name."""
        self._run(lambda: Written(f"It is called {(name := self._saved.rename(old, new).name)} now", name))

    def delete(self, name: str) -> None:
        """Delete a saved search."""
        self._run(lambda: Written(f"Deleted {self._saved.remove(name).name}", ""))

    def _run(self, write: Callable[[], Written]) -> None:
        def run() -> None:
            try:
                self._node.post_message(write())
            except DatelineError as error:
                self._node.post_message(Failed(error))

        self._node.run_worker(run, group=self.GROUP, thread=True, exit_on_error=False)

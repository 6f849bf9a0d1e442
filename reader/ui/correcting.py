"""Correcting from the file view, in a thread: the correction is kept, and the file read again with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.domain.correction import Correction, CorrectionKind, summary
from reader.domain.item import Head
from reader.domain.text import SafeText
from reader.errors import DatelineError

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from reader.library import Library, Preview

Make = Callable[[], tuple[Correction, str | None]]
"""Makes a correction; with the id of the item that it is of, if it is of one."""


@dataclass(eq=False, repr=False)
class Corrected(Message):
    """Something was set right, or taken back, and the corpus was indexed. `head`: an item near the line."""

    said: str
    head: Head | None
    line: int
    trouble: str = ""
    """Why it is not saved."""


@dataclass(eq=False, repr=False)
class CorrectFailed(Message):
    """It could not be done."""

    error: DatelineError


@dataclass(eq=False, repr=False)
class Previewed(Message):
    """What a correction would touch."""

    preview: Preview
    line: int


class Correcting:
    """Corrects for `node`, which gets the messages; one after the other."""

    GROUP = "correcting"

    def __init__(self, node: DOMNode, library: Library) -> None:
        self._node = node
        self._library = library

    def correct(self, make: Make, document: SafeText, line: int) -> None:
        """Keep what `make` makes, of a document that is looked at around `line`."""

        def work() -> Message:
            correction, item = make()
            saved = self._library.correct(correction, item=item)
            said = str(summary(correction))
            return self._read_again(said, document, line, "" if saved.kept else saved.why)

        self._run(work)

    def look(self, make: Make, line: int) -> None:
        """Find out what a correction would touch."""
        self._run(lambda: Previewed(self._library.preview(make()[0]), line))

    def undo(self, document: SafeText, line: int) -> None:
        """Take back what was done last."""

        def work() -> Message:
            done = self._library.undo()
            if done is None:
                return Corrected("There is nothing to undo", None, line)
            what, saved = done
            return self._read_again(f"Undone: {what}", document, line, "" if saved.kept else saved.why)

        self._run(work)

    def of_lines(self, kind: CorrectionKind, document: SafeText, line: int) -> Make:
        """A correction of a line."""
        return lambda: (self._library.correction_of_lines(kind, document, line), None)

    def of_item(self, kind: CorrectionKind, number: int, value: str = "") -> Make:
        """A correction of the item with a number."""

        def make() -> tuple[Correction, str | None]:
            name = self._library.item(number).head.id
            return self._library.correction_of_item(kind, name, value), name

        return make

    def _read_again(self, said: str, document: SafeText, line: int, trouble: str) -> Corrected:
        self._library.index()
        return Corrected(said, self._library.head_near(document, line), line, trouble)

    def _run(self, work: Callable[[], Message]) -> None:
        def run() -> None:
            try:
                message = work()
            except DatelineError as error:
                message = CorrectFailed(error)
            self._node.post_message(message)

        self._node.run_worker(run, group=self.GROUP, thread=True, exit_on_error=False)

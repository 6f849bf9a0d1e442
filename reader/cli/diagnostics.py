"""The owner of stderr: what is told to the person, and the exit codes."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import IntEnum
from typing import TextIO

from reader.domain.text import make_safe
from reader.errors import QueryError


class ExitCode(IntEnum):
    """What a command ends with."""

    DONE = 0
    """Done; that nothing matched is no failure."""
    FAILED = 1
    USAGE = 2
    """Wrong usage, or a mistake in a query or in the config file."""
    PARTIAL = 3
    """Done, but some files could not be read; each was named."""
    INTERRUPTED = 130
    """Stopped with Ctrl-C."""


class Diagnostics:
    """Writes to stderr. A stream that is closed is no reason to fail."""

    def __init__(self, stream: TextIO, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self.is_terminal = stream.isatty()

    def note(self, text: str) -> None:
        """Tell something that the person should know."""
        self._write(make_safe(text) + "\n")

    def error(self, text: str) -> None:
        """Tell what went wrong and what to do."""
        self._write(f"dateline: {make_safe(text)}\n")

    def query_error(self, error: QueryError) -> None:
        """Show a mistake in a query where it stands, with what may have been meant."""
        self.error(error.message)
        shown = make_safe(" ".join(error.query.splitlines()))
        if len(shown) == len(error.query):
            self.note(f"  {shown}\n  {' ' * error.start}{'^' * max(error.end - error.start, 1)}")
        if error.suggestion:
            self.note(f"Did you mean: {error.suggestion}")

    def progress(self) -> ProgressLine:
        """Return a line that shows how far a long work is; it shows nothing unless this is a terminal."""
        return ProgressLine(self._write, self._clock, shown=self.is_terminal)

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (BrokenPipeError, ValueError):
            return  # nobody listens any more; the exit code still tells


class ProgressLine:
    """One line that is drawn over and over, and goes at the end."""

    DELAY = 0.5
    """Seconds of work before anything is shown: most runs are over by then."""
    INTERVAL = 0.1
    """Seconds between two drawings."""

    def __init__(self, write: Callable[[str], None], clock: Callable[[], float], *, shown: bool) -> None:
        self._write = write
        self._clock = clock
        self._shown = shown
        self._next = clock() + self.DELAY
        self._drawn = False

    def update(self, text: str) -> None:
        """Show `text`, unless the last drawing is only just over."""
        if self._shown and self._clock() >= self._next:
            self._next = self._clock() + self.INTERVAL
            self._drawn = True
            self._write(f"\r\x1b[K{make_safe(text)}")

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._drawn = False
            self._write("\r\x1b[K")

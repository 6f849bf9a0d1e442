"""Textual's driver for terminals, made to survive the loss of its terminal."""

from __future__ import annotations

from queue import Full
from typing import Final

from textual.drivers.linux_driver import LinuxDriver

_PATIENCE: Final = 0.1
"""Seconds after which it is looked whether the writing thread still lives."""


class SturdyDriver(LinuxDriver):
    """Writes to a thread by a short queue, as its parent does, but does not wait for a thread that is dead.

    When a terminal is closed, the thread dies of the next write, the queue fills up, and whoever writes
    to it, the shutdown above all, would wait for ever.
    """

    def write(self, data: str) -> None:
        """Write `data`; with the terminal gone, forget it."""
        self._give(data)

    def close(self) -> None:
        """End the thread, if it has not ended by itself."""
        writer = self._writer_thread
        if writer is not None and self._give(None):
            writer.join()

    def _give(self, data: str | None) -> bool:
        """Put `data` into the queue; False where nobody will take it out."""
        writer = self._writer_thread
        while writer is not None and writer.is_alive():
            try:
                writer._queue.put(data, timeout=_PATIENCE)
            except Full:
                continue
            return True
        return False

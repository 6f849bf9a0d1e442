"""How long an item must be open until it counts as read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Stoppable(Protocol):
    """A timer."""

    def stop(self) -> None:
        """Let it not fire any more."""
        ...


class Dwell:
    """Tells when an item has been open for a while; one that is left sooner was merely passed by."""

    def __init__(
        self,
        seconds: float,
        set_timer: Callable[[float, Callable[[], None]], Stoppable],
        then: Callable[[str], None],
    ) -> None:
        """`then` is called with the id of the item; `seconds` of 0: never."""
        self.seconds = seconds
        self._set_timer = set_timer
        self._then = then
        self._timer: Stoppable | None = None
        self.item: str | None = None
        """The item that is being waited for."""

    def begin(self, item: str) -> None:
        """An item is open; one that is waited for already goes on being waited for."""
        if item == self.item:
            return
        self.end()
        if self.seconds > 0:
            self.item = item
            self._timer = self._set_timer(self.seconds, self.finish)

    def end(self) -> None:
        """No item is open any more, or what it is marked as is the person's own choice."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.item = None

    def finish(self) -> None:
        """It was open for long enough, or read to its end."""
        item = self.item
        self.end()
        if item is not None:
            self._then(item)

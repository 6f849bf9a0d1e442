"""Several steps back or forward in the history of what was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from reader.domain.marks import Done, Saved

if TYPE_CHECKING:
    from reader.library.keeping import Keeping

_MOST: Final = 2_000
"""More than is ever kept."""


def undo_to(keeping: Keeping, number: int) -> tuple[int, Saved]:
    """Undo until the action with this number is undone; see `Keeping.undo_to`."""
    return _step(keeping.undo, keeping, lambda done: done.number >= number and not done.undone)


def redo_to(keeping: Keeping, number: int) -> tuple[int, Saved]:
    """Redo until the action with this number is done again; see `Keeping.redo_to`."""
    return _step(keeping.redo, keeping, lambda done: done.number <= number and done.again)


def _step(
    turn: Callable[[], tuple[str, Saved] | None], keeping: Keeping, left: Callable[[Done], bool]
) -> tuple[int, Saved]:
    """Turn as long as something is left; what another Dateline does meanwhile is seen at each step."""
    steps, items = 0, 0
    while steps < _MOST and any(map(left, keeping.history(_MOST))):
        turned = turn()
        if turned is None:
            break
        if not turned[1].kept:
            return steps, turned[1]
        steps, items = steps + 1, items + turned[1].items
    return steps, Saved(items)

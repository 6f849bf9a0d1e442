"""What the commands that change marks have in common: say what was done, or that it was not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.command import Call
from reader.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from reader.domain.marks import Saved
    from reader.library import Library

PATIENCE_S: Final = 10.0
"""How long another Dateline that keeps the marks is waited for."""


def items(count: int) -> str:
    """A number of items in words."""
    return "1 item" if count == 1 else f"{count:,} items"


def told(call: Call, library: Library, saved: Saved, done: str) -> ExitCode:
    """Print what was done, or why it is not; and what else happened to the state."""
    tell_notes(call, library)
    if not saved.kept:
        if library.not_saved:
            library.undo()  # nobody would know whether it was saved in the end, while this program closes
        call.diagnostics.error(f"nothing was changed: {saved.why}")
        return ExitCode.FAILED
    call.output.line(f"{done}: {items(saved.items)}")
    return ExitCode.DONE


def tell_notes(call: Call, library: Library) -> None:
    """Tell what happened to state.db."""
    for note in library.state_notes:
        call.diagnostics.note(note)

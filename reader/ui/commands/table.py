"""All commands, in the order of the help, and the bindings made from them."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from reader.ui.commands.asking import FILTERS, QUERY
from reader.ui.commands.command import Command, Scope
from reader.ui.commands.correcting import CORRECTING
from reader.ui.commands.filing import FILE
from reader.ui.commands.marking import MARKING
from reader.ui.commands.moving import MOVING, PANES
from reader.ui.commands.program import PROGRAM
from reader.ui.commands.reading import ITEM, READING
from reader.ui.commands.saving import SAVED, TIME

COMMANDS: Final[tuple[Command, ...]] = (
    *MOVING,
    *READING,
    *MARKING,
    *ITEM,
    *FILE,
    *CORRECTING,
    *QUERY,
    *FILTERS,
    *SAVED,
    *TIME,
    *PANES,
    *PROGRAM,
)
BY_ID: Final = {command.id: command for command in COMMANDS}


def bindings(scope: Scope) -> list[BindingType]:
    """Return the bindings of `scope`, for the class of the widget that stands for it."""
    return [
        Binding(
            ",".join(command.keys),
            command.bound_action,
            command.title,
            show=bool(command.footer),
            id=command.id,
            tooltip=command.help,
        )
        for command in COMMANDS
        if scope in command.scopes and command.keys
    ]

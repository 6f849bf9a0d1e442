"""Which keys the last line shows, by where the person is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.ui.commands.command import Command, Scope, Situation
from reader.ui.commands.table import COMMANDS
from reader.ui.layout import Pane
from reader.ui.widgets.key_bar import KeyHint

if TYPE_CHECKING:
    from reader.ui.keymap import KeyMap

_SCOPES: Final = {Pane.FILTERS: Scope.FILTERS, Pane.LIST: Scope.LIST, Pane.DETAIL: Scope.DETAIL}
_LAST: Final = "app.palette"
_FIRST: Final = ("read.on", "pane.back")
"""What matters most in the item."""
_NOT_IN: Final = {
    Pane.LIST: ("pane.back",),
    Pane.FILTERS: (
        "pane.filters",
        "read.on",
        "read.match",
        "read.zen",
        "item.link",
        "item.copy",
        "item.edit",
        "item.file",
        "mark.star",
        "mark.read",
        "mark.tags",
        "mark.note",
    ),
    Pane.DETAIL: (),
}
"""Commands that work in a pane but do not matter there."""


def hints(inside: Scope | None, at: Pane, now: Situation, keymap: KeyMap) -> tuple[KeyHint, ...]:
    """Return the hints, the nearest scope first, the palette at last.

    `inside` is what the person is in when it is none of the panes: the query bar, the timeline.
    """
    near = inside or _SCOPES[at]
    scopes = (near,) if inside else (near, Scope.PANES, Scope.ANYWHERE)
    ordered = [command for scope in scopes for command in COMMANDS if _fits(command, scope, now)]
    if at is Pane.DETAIL and not inside:  # it may be the only pane: the way out of it matters
        ordered.sort(key=lambda command: command.id not in _FIRST)
    last = next(command for command in COMMANDS if command.id == _LAST)
    skipped = () if inside else (_LAST, *_NOT_IN[at])
    found = [_hint(command, keymap) for command in ordered if command.id not in skipped]
    # Keys that are taken by a nearer scope mean something else here.
    unique = {hint.key: hint for hint in reversed(found) if hint.key}
    return (*(hint for hint in found if unique.get(hint.key) is hint), _hint(last, keymap))


def scope_hints(scope: Scope, keymap: KeyMap) -> tuple[KeyHint, ...]:
    """Return the hints of a screen of its own, the palette at last."""
    ordered = [command for command in COMMANDS if _fits(command, scope, Situation())]
    ordered.sort(key=lambda command: command.id == _LAST)
    return tuple(_hint(command, keymap) for command in ordered)


def _fits(command: Command, scope: Scope, now: Situation) -> bool:
    if not command.footer or scope not in command.scopes:
        return False
    return command.sense is None or command.sense.holds(now)


def _hint(command: Command, keymap: KeyMap) -> KeyHint:
    return KeyHint(command.id, keymap.first(command.id), command.footer)

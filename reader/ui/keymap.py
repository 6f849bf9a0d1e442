"""The keys of the commands: those that they are declared with, and those of the config file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.errors import ConfigError
from reader.ui.commands.command import Command
from reader.ui.commands.table import BY_ID, COMMANDS

_WRITTEN: Final = {
    "slash": "/",
    "question_mark": "?",
    "exclamation_mark": "!",
    "colon": ":",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "comma": ",",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "apostrophe": "'",
    "delete": "del",
}
_NAMED: Final = {sign: name for name, sign in _WRITTEN.items() if len(sign) == 1 and sign.isascii()}
_ASCII: Final = {"↑": "up", "↓": "down", "←": "left", "→": "right"}


def written(key: str, *, ascii_only: bool = False) -> str:
    """A key as people write it: "ctrl+d" as "^d", "slash" as "/"."""
    *modifiers, name = key.split("+") if key != "+" else [key]
    name = _WRITTEN.get(name, name)
    if ascii_only:
        name = _ASCII.get(name, name)
    signs = ["^" if modifier == "ctrl" else f"{modifier}+" for modifier in modifiers]
    return "".join(signs) + name


class KeyMap:
    """Which keys run which command."""

    def __init__(self, changes: Mapping[str, str], *, ascii_only: bool = False) -> None:
        """`changes` maps ids of commands to their keys.

        Raises ConfigError for an unknown id, and for a key that two commands of one place would share.
        """
        self._ascii = ascii_only
        self.changes = {name: _keys(name, keys) for name, keys in changes.items()}
        for name in self.changes:
            self._check(BY_ID[name])

    def keys(self, command: Command) -> tuple[str, ...]:
        """All keys of a command, as Textual names them."""
        changed = self.changes.get(command.id)
        return tuple(changed.split(",")) if changed else command.keys

    def first(self, command: str) -> str:
        """The key of a command that is shown for it, as people write it; empty where it has none."""
        keys = self.keys(BY_ID[command])
        return written(keys[0], ascii_only=self._ascii) if keys else ""

    def all(self, command: str) -> str:
        """All keys of a command, as people write them."""
        return "  ".join(written(key, ascii_only=self._ascii) for key in self.keys(BY_ID[command]))

    def _check(self, command: Command) -> None:
        for other in COMMANDS:
            if other is command or not set(other.scopes) & set(command.scopes):
                continue
            for key in set(self.keys(command)) & set(self.keys(other)):
                raise ConfigError(
                    f"[keys]: {written(key)} would run both {command.id} and {other.id}; "
                    f"give {other.id} another key"
                )


def _keys(name: str, keys: str) -> str:
    """Check what the config says about one command; return the keys as Textual names them."""
    if name not in BY_ID:
        from reader.query.suggest import nearest  # only a mistake needs it

        near = nearest(name, BY_ID)
        hint = f"did you mean {near}?" if near else "docs/keys.md lists them all"
        raise ConfigError(f"[keys]: there is no command {name!r}; {hint}")
    listed = [_NAMED.get(key.strip(), key.strip()) for key in keys.split(",") if key.strip()]
    if not listed:
        raise ConfigError(f"[keys]: {name} has no key; leave the line out to keep its own")
    return ",".join(listed)

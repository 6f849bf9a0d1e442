"""Completion scripts, written from the table of commands. They know their words and start no program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from reader.cli.command import Command
from reader.cli.shells import bash, fish, zsh

SCRIPTS: Final[Mapping[str, Callable[[Command, Sequence[Command]], str]]] = {
    "bash": bash.script,
    "zsh": zsh.script,
    "fish": fish.script,
}
"""Shell to what writes its script, from the command of the screen and all others."""

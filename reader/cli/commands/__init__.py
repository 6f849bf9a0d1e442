"""The commands. Each module declares one as `COMMAND`; only the one that runs is loaded."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from reader.cli.command import Command

MODULES: Final = {
    "index": "indexing",
    "list": "listing",
    "show": "showing",
    "tags": "tagging",
    "stats": "statistics",
    "export": "exporting",
    "saved": "saving",
    "rule": "ruling",
    "mark": "marking",
    "correct": "correcting",
    "corrections": "corrections",
    "undo": "undoing",
    "history": "remembering",
    "missing": "losing",
    "dump": "dumping",
    "restore": "restoring",
    "split": "splitting",
    "debris": "repeats",
    "config": "configuration",
    "doctor": "doctor",
    "completion": "completion",
}
"""Names of the commands to their modules, in the order of the help."""


def load(name: str) -> Command:
    """Return the command called `name`, a key of `MODULES`."""
    return _declared(MODULES[name])


def load_screen() -> Command:
    """Return what runs where no command is named."""
    return _declared("screen")


def load_all() -> list[Command]:
    """Return every command, in the order of the help."""
    return [load(name) for name in MODULES]


def _declared(module: str) -> Command:
    command = import_module(f"{__name__}.{module}").COMMAND
    assert isinstance(command, Command)
    return command

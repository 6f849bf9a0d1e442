"""Commands that do several things with the entries of a list: `saved` and `rule`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.cli.command import Call
from reader.cli.diagnostics import ExitCode
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.library import Library

LIST = "list"
"""What is done where no action is named."""


class Action(NamedTuple):
    """One thing that such a command does."""

    usage: str
    """What follows its name; one word for each value, "QUERY" for all that is left."""
    run: Callable[[Call, Library, Sequence[str]], ExitCode | None]
    """None: done."""


def run_action(call: Call, name: str, words: Sequence[str], actions: Mapping[str, Action]) -> ExitCode:
    """Run the action that the first word names; UsageError says how it is written."""
    wanted = words[0] if words else LIST
    action = actions.get(wanted)
    if action is None:
        raise UsageError(f"{name}: there is no {wanted}; there are {', '.join(actions)}")
    values = _values(words[1:], action.usage)
    if values is None:
        raise UsageError(f"write it as: dateline {name} {wanted} {action.usage}".rstrip())
    with call.library() as library:
        return action.run(call, library, values) or ExitCode.DONE


def _values(words: Sequence[str], usage: str) -> list[str] | None:
    """The words as the values that `usage` names; None where there are too few or too many."""
    names = usage.split()
    if names and names[-1] == "QUERY" and len(words) >= len(names):
        fixed = len(names) - 1
        return [*words[:fixed], " ".join(words[fixed:])]
    return list(words) if len(words) == len(names) else None

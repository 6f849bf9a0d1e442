"""`dateline [PATH…]`: open the screen."""

from __future__ import annotations

from pathlib import Path

from reader.cli.command import Argument, Call, Command, Values, path_of
from reader.errors import UsageError


def _run(call: Call) -> int:
    paths = tuple(Path(path_of(text) or text) for text in call.values.path)
    for path in paths:
        if not path.exists():
            raise UsageError(_missing(str(path)))
    if not call.is_interactive:
        raise UsageError(
            "the screen needs a terminal on both ends. To read without one: dateline list, dateline show ID "
            "(dateline --help tells more)"
        )
    config = call.config()
    if paths:
        config = config._replace(corpus=paths)
    return call.show_screen(config)


def _missing(typed: str) -> str:
    """Say that nothing is there; a word that is nearly a command was probably meant as one."""
    from reader.cli.commands import MODULES
    from reader.query.suggest import nearest

    near = nearest(typed, MODULES)
    hint = f"did you mean the command {near}?" if near else "dateline --help lists the commands"
    return f"{typed}: there is no such file or folder, and no such command; {hint}"


COMMAND = Command(
    name="",
    help="Open the screen",
    about="",
    examples=(("dateline ~/news", "read a folder"),),
    run=_run,
    argument=Argument("path", "folders and files to read", values=Values.PATH),
)

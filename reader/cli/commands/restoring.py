"""`dateline restore`: bring in what `dateline dump` wrote."""

from __future__ import annotations

import sys

from reader.cli import keeping, reading
from reader.cli.command import Argument, Call, Command, Values, path_of
from reader.cli.diagnostics import ExitCode
from reader.errors import DatelineError


def _run(call: Call) -> ExitCode:
    lines = _lines(call.values.file)
    with call.library() as library:
        code = reading.bring_up(call, library)
        done = library.restore(lines, patience=keeping.PATIENCE_S)
        keeping.tell_notes(call, library)
    there = f"{keeping.items(done.items)} in the dump, {done.found:,} of them in the corpus"
    call.output.line(f"{there}; {done.changed:,} changed")
    return code


def _lines(name: str) -> list[str]:
    if name == "-":
        return sys.stdin.readlines()
    path = path_of(name)
    assert path is not None
    try:
        return path.read_text("utf-8").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError) as error:
        raise DatelineError(f"{path}: cannot be read ({error})") from error


COMMAND = Command(
    name="restore",
    help="Bring in marks, tags and notes that were written with dump",
    about=(
        "Into an empty Dateline or a full one: for each item and field the last change wins, tags and notes\n"
        "of both sides are united. All of it is one step that dateline undo takes back."
    ),
    examples=(
        ("dateline restore state.jsonl", "from a file"),
        ("dateline restore - < laptop.jsonl", "from another machine, through stdin"),
    ),
    run=_run,
    argument=Argument(
        "file", "what dateline dump wrote; - is stdin", least=1, several=False, values=Values.PATH
    ),
)

"""`dateline dump`: everything that a person did, as text."""

from __future__ import annotations

from reader.cli.command import Call, Command
from reader.cli.diagnostics import ExitCode


def _run(call: Call) -> ExitCode:
    with call.library() as library:
        call.output.write(library.dump())
    return ExitCode.DONE


COMMAND = Command(
    name="dump",
    help="Write all marks, tags and notes to stdout, as text",
    about=(
        "One object of JSON a line, sorted: the same state gives the same text, so that two dumps can be\n"
        "compared and kept under version control. dateline restore reads it."
    ),
    examples=(
        ("dateline dump > state.jsonl", "a copy of all you did"),
        ("dateline dump | diff state.jsonl -", "what is new since then"),
    ),
    run=_run,
)

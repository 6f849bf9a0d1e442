"""`dateline export`: whole items, for other programs and other people."""

from __future__ import annotations

from reader.cli import reading
from reader.cli.command import QUERY, Call, Command, Option
from reader.cli.diagnostics import ExitCode


def _run(call: Call) -> ExitCode:
    from reader.export import WRITERS

    with call.library() as library:
        code = reading.bring_up(call, library)
        result = reading.search(call, library)
        found = reading.items(library, result, call.values.limit)
        call.output.write(WRITERS[call.values.format](found))
        return code


COMMAND = Command(
    name="export",
    help="Write whole items to stdout, as Markdown, JSON lines or CSV",
    about=(
        "Items come in the order of the query, newest first. In CSV, a cell that a spreadsheet would take\n"
        "for a formula gets a ' in front; in Markdown, tags of HTML are shown and do nothing."
    ),
    examples=(
        ("dateline export tag:lithium > lithium.md", "a reader on one subject"),
        ("dateline export date:2023 --format csv > 2023.csv", "for a spreadsheet"),
    ),
    run=_run,
    argument=QUERY,
    options=(
        Option("--format", "how to write", "FORMAT", choices=("md", "jsonl", "csv"), default="md"),
        Option("--limit", "at most so many items", "N", number=True),
    ),
)

"""`dateline missing`: marks whose items are not in the corpus any more."""

from __future__ import annotations

from reader.cli import keeping, reading
from reader.cli.command import Argument, Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records
from reader.domain.marks import Marks
from reader.errors import UsageError


def _run(call: Call) -> ExitCode:
    with call.library() as library:
        code = reading.bring_up(call, library)
        if call.values.relink is not None:
            if len(call.values.id) != 1:
                raise UsageError("missing --relink LOST needs the id of one item that shall have the marks")
            found = library.find(call.values.id[0])
            item = call.values.id[0] if found is None else found.head.id
            library.relink(call.values.relink, item, patience=keeping.PATIENCE_S)
            keeping.tell_notes(call, library)
            call.output.line(f"{item} has the marks now")
            return code
        if call.values.id:
            raise UsageError("missing takes the id of an item only with --relink LOST")
        lost = library.tombstones()
        rows = [(each.id, _marks(each.marks), each.title, each.document) for each in lost]
        keeping.tell_notes(call, library)
    write_records(call.output, call.values.format, ("id", "marks", "title", "document"), rows)
    if not rows:
        call.diagnostics.note("Nothing is lost.")
    return code


def _marks(marks: Marks) -> str:
    named = (("read", marks.read), ("starred", marks.starred), ("noted", bool(marks.note)))
    return ", ".join([name for name, there in named if there] + [f"tag {name}" for name in marks.tags])


COMMAND = Command(
    name="missing",
    help="List marks whose items are not in the corpus any more",
    about=(
        "They are kept, and taken up again when the text comes back. Where a text was changed so much that\n"
        "it was not known again, --relink gives its marks to an item by hand."
    ),
    examples=(
        ("dateline missing", "what has lost its item"),
        ("dateline missing --relink 7f3aqkdw2abc b0b1", "give these marks to the item b0b1"),
    ),
    run=_run,
    argument=Argument("id", "the item that shall have them, with --relink"),
    options=(
        Option("--relink", "give the lost marks with this id to an item", "LOST"),
        Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),
    ),
)

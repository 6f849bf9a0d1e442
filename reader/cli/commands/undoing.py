"""`dateline undo`: take back the last step."""

from __future__ import annotations

from reader.cli import keeping
from reader.cli.command import Call, Command, Option
from reader.cli.diagnostics import ExitCode


def _run(call: Call) -> ExitCode:
    with call.library() as library:
        if call.values.relink is not None:
            library.undo_relink(call.values.relink, patience=keeping.PATIENCE_S)
            keeping.tell_notes(call, library)
            call.output.line("taken back; its former state is among the lost (dateline missing)")
            return ExitCode.DONE
        patience = keeping.PATIENCE_S
        done = library.redo(patience=patience) if call.values.redo else library.undo(patience=patience)
        if done is None:
            keeping.tell_notes(call, library)
            call.diagnostics.note(
                "There is nothing to do again." if call.values.redo else "There is nothing to undo."
            )
            return ExitCode.DONE
        what, saved = done
        return keeping.told(call, library, saved, f"{'done again' if call.values.redo else 'undone'}: {what}")


COMMAND = Command(
    name="undo",
    help="Take back the last step of marking, tagging or noting",
    about=(
        "Each call goes one step further back, over restarts too. A step is what was done at once, to one\n"
        "item or to ten thousand. dateline history lists the steps."
    ),
    examples=(
        ("dateline undo", "take back the last step"),
        ("dateline undo --redo", "and do it again"),
        ("dateline undo --relink 3", "part state and item that were brought together by themselves"),
    ),
    run=_run,
    options=(
        Option("--redo", "do again what was undone last"),
        Option("--relink", "take back this step of dateline history --relinks", "N", number=True),
    ),
)

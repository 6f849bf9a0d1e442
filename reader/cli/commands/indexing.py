"""`dateline index`: read what is new or changed, and say what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli import reading
from reader.cli.command import Call, Command
from reader.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from reader.library import IndexReport


def _run(call: Call) -> ExitCode:
    with call.library() as library:
        report = reading.index(call, library)
    call.output.line(_summary(report))
    return reading.tell(call.diagnostics, report)


def _summary(report: IndexReport) -> str:
    counts = (
        (report.added, "new"),
        (report.changed, "changed"),
        (report.gone, "gone"),
        (report.unchanged, "as before"),
    )
    documents = ", ".join(f"{count:,} {what}" for count, what in counts if count)
    return f"{report.items:,} items; documents: {documents or 'none'}"


COMMAND = Command(
    name="index",
    help="Read what is new or changed in the corpus",
    about=(
        "Every command that reads a corpus does this first by itself, and what did not change costs next to\n"
        "nothing. Files that cannot be read are named, and the others go on (exit code 3)."
    ),
    examples=(
        ("dateline index", "bring the usual corpus up to date"),
        ("dateline index --corpus ~/news --data /tmp/d", "another one, with its databases elsewhere"),
    ),
    run=_run,
)

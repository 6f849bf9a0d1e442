"""`dateline corrections`: what was set right, and whether it has found its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.cli import keeping, reading
from reader.cli.actions import Action, run_action
from reader.cli.command import Argument, Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records
from reader.domain.correction import CorrectionKind, summary
from reader.domain.text import one_line

if TYPE_CHECKING:
    from reader.library import Library, StandingCorrection


def _run(call: Call) -> ExitCode:
    return run_action(call, "corrections", call.values.action, _ACTIONS)


def _list(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    code = reading.bring_up(call, library)
    rows = [
        (each.correction.id, each.when.date().isoformat(), *_where(each), summary(each.correction))
        for each in library.corrections()
    ]
    keeping.tell_notes(call, library)
    write_records(call.output, call.values.format, ("id", "made", "document", "lines", "what"), rows)
    if not rows:
        call.diagnostics.note("Nothing was corrected.")
    return code


def _where(each: StandingCorrection) -> tuple[str, str]:
    if each.correction.kind is CorrectionKind.ALWAYS:
        count = sum(len(lines) for _, lines in each.documents)
        folder = each.correction.path
        return f"{folder}/" if folder else "everywhere", f"{count:,} lines"
    if each.waiting:
        return one_line(each.correction.path), "waiting"
    document, lines = next(place for place in each.documents if place[1])
    first, last = lines[0], lines[-1]
    return document, str(first) if first == last else f"{first}-{last}"


def _remove(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    correction, saved = library.withdraw(words[0], patience=keeping.PATIENCE_S)
    keeping.tell_notes(call, library)
    if not saved.kept:
        library.undo()
        call.diagnostics.error(f"nothing was changed: {saved.why}")
        return ExitCode.FAILED
    code = reading.bring_up(call, library)
    call.output.line(f"taken back: {summary(correction)}")
    return code


_ACTIONS: Final = {"list": Action("", _list), "remove": Action("ID", _remove)}

COMMAND = Command(
    name="corrections",
    help="List what was corrected, and take single corrections back",
    about=(
        '"waiting" says that the lines of a correction are not there now: it is kept, and counts again when\n'
        "they come back. dateline dump writes all of them as text."
    ),
    examples=(
        ("dateline corrections", "all of them"),
        ("dateline corrections remove 3f2a91bc", "take one back, whenever it was made"),
    ),
    run=_run,
    argument=Argument("action", "list, remove ID"),
    options=(Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),),
)

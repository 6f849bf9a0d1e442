"""`dateline history`: what was done, and what was found again by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.cli.command import Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records

if TYPE_CHECKING:
    import datetime as dt

    from reader.domain.marks import Done, Relink

_USUAL = 100


def _run(call: Call) -> ExitCode:
    most = call.values.limit or _USUAL
    with call.library() as library:
        if call.values.relinks:
            names: tuple[str, ...] = (
                "number",
                "when",
                "id",
                "by",
                "title",
                "former_title",
                "document",
                "undone",
            )
            rows = list(_relinks(library.relinks(most)))
        else:
            names = ("number", "when", "what", "items", "undone")
            rows = list(_steps(library.history(most)))
    write_records(call.output, call.values.format, names, rows)
    return ExitCode.DONE


def _steps(done: Iterable[Done]) -> Iterable[tuple[object, ...]]:
    for each in done:
        yield each.number, _when(each.when), each.what, each.items, "undone" if each.undone else ""


def _relinks(found: Iterable[Relink]) -> Iterable[tuple[object, ...]]:
    for each in found:
        undone = "undone" if each.undone else ""
        yield (
            each.number, _when(each.when), each.id, str(each.tier), each.title, each.former_title,
            each.document, undone,
        )  # fmt: skip


def _when(moment: dt.datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")


COMMAND = Command(
    name="history",
    help="List what was marked, tagged and noted, the newest first",
    about="With --relinks: whose marks followed an item whose text, title or file had changed, and by what.",
    examples=(
        ("dateline history", "the last hundred steps"),
        ("dateline history --relinks", "what was found again after an edit"),
    ),
    run=_run,
    options=(
        Option("--relinks", "list what was found again by itself"),
        Option("--limit", "at most so many; 100 without it", "N", number=True),
        Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),
    ),
)

"""`dateline list`: the items that a query matches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from reader.cli import reading
from reader.cli.command import QUERY, Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.table import Column, table
from reader.domain.item import Head

if TYPE_CHECKING:
    from reader.library import Library, Result


def _run(call: Call) -> ExitCode:
    if call.values.explain:
        return _explain(call)
    with call.library() as library:
        code = reading.bring_up(call, library)
        if call.values.count:
            call.output.line(str(len(library.search(call.query))))
            return code
        result = reading.search(call, library)
        if call.values.format == "table":
            _write_table(call, library, result)
        else:
            from reader.export import WRITERS

            found = reading.items(library, result, call.values.limit)
            call.output.write(WRITERS[call.values.format](found))
        return code


def _explain(call: Call) -> ExitCode:
    with call.library() as library:
        call.output.line(library.explain(call.query))
    return ExitCode.DONE


def _write_table(call: Call, library: Library, result: Result) -> None:
    limit = call.values.limit
    shown = _shown_columns(call.output.width)
    # Read twice, once for the words and once for the look; both walk page by page.
    rows = ([read(head) for _, read in shown] for head in reading.heads(library, result, limit))
    faint = (head.read for head in reading.heads(library, result, limit)) if call.output.colours else ()
    call.output.write(table([column for column, _ in shown], rows, call.output, faint=faint))
    if call.output.is_terminal and len(result):
        total = f"{len(result):,} items"
        count = total if limit is None or limit >= len(result) else f"{limit:,} of {total}"
        call.diagnostics.note(count)


def _title(head: Head) -> str:
    return f"★ {head.title}" if head.starred else head.title


def _tags(head: Head) -> str:
    return ", ".join(tag.name for tag in head.tags)


_Cell = Callable[[Head], str]
_ID: Final = (Column("ID", 12, style="dim", whole=True), lambda head: head.id)
_DATE: Final = (Column("DATE", 10), lambda head: head.date.iso() if head.date else "undated")
_SOURCE: Final = (Column("SOURCE", 16), lambda head: head.source or "")
_TITLE: Final = (Column("TITLE", 20, grows=True), _title)
_TAGS: Final = (Column("TAGS", 36, style="dim"), _tags)


def _shown_columns(width: int | None) -> list[tuple[Column, _Cell]]:
    """Choose the columns: the title always has room, the less needed ones go first."""
    if width is None or 72 <= width < 130:
        return [_ID, _DATE, _SOURCE, _TITLE]
    if width >= 130:
        return [_ID, _DATE, _SOURCE, _TITLE, _TAGS]
    return [_ID, _DATE, _TITLE] if width >= 50 else [_DATE, _TITLE]


COMMAND = Command(
    name="list",
    help="List the items that a query matches, newest first",
    about=(
        "Reads what is new or changed first. Put the query in single quotes, so that the shell leaves its\n"
        "quotes and brackets alone. A query may begin with a minus."
    ),
    examples=(
        ("dateline list", "everything"),
        ("dateline list 'tag:china -tag:russia date:2023'", "by tag and date"),
        ("dateline list '\"critical minerals\" is:unread' --count", "how many"),
        ("dateline list source:reuters --format jsonl | jq .title", "for a program"),
        ("dateline list 'after:2022 sort:date' --explain", "how the query is understood"),
    ),
    run=_run,
    argument=QUERY,
    options=(
        Option(
            "--format", "how to print", "FORMAT", choices=("table", "jsonl", "csv", "md"), default="table"
        ),
        Option("--limit", "at most so many items", "N", number=True),
        Option("--count", "print only how many there are"),
        Option("--explain", "print in plain words what the query means, and stop"),
    ),
)

"""`dateline show`: whole items by their ids, and what belongs to no item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli import reading
from reader.cli.command import Argument, Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.records import write_records
from reader.domain.item import StoredItem
from reader.errors import DatelineError, UsageError

if TYPE_CHECKING:
    from reader.library import Library


def _run(call: Call) -> ExitCode:
    if not call.values.left_out and not call.values.id:
        raise UsageError("show needs the id of an item, or --left-out (dateline list prints the ids)")
    with call.library() as library:
        code = reading.bring_up(call, library)
        if call.values.left_out:
            _write_left_out(call, library)
        else:
            _write_items(call, [_found(library, typed) for typed in call.values.id])
        return code


def _found(library: Library, typed: str) -> StoredItem:
    """Return the item with that id or beginning of one; DatelineError says why there is not one."""
    from reader.query.lexer import quote

    item = library.find(typed)
    if item is not None:
        return item
    alike = library.search(f"id:{quote(typed)}") if typed.strip() else ()
    if not len(alike):
        raise DatelineError(f"{typed}: no item has an id that begins so (dateline list prints the ids)")
    ids = ", ".join(head.id for head in library.search(f"id:{quote(typed)}").heads(0, 5))
    raise DatelineError(f"{typed}: {len(alike)} items have ids that begin so: {ids}; write more of it")


def _write_items(call: Call, items: list[StoredItem]) -> None:
    if call.values.format != "text":
        from reader.export import WRITERS

        call.output.write(WRITERS[call.values.format](items))
        return
    from reader.cli.page import page

    for number, item in enumerate(items):
        if number:
            call.output.line()
            call.output.line(call.output.paint("─" * 20, "dim"))
            call.output.line()
        for line in page(item, call.output, why=call.values.why):
            call.output.line(line)


def _write_left_out(call: Call, library: Library) -> None:
    documents: list[str | None] = [document_name(library, typed) for typed in call.values.id] or [None]
    rows = [
        (document, each.span.start, each.span.end, str(each.reason), each.detail)
        for wanted in documents
        for document, each in library.left_out(wanted)
    ]
    names = ("document", "start_line", "end_line", "reason", "detail")
    kind = "table" if call.values.format == "text" else call.values.format
    write_records(call.output, kind, names, rows)
    if not rows:
        call.diagnostics.note("Nothing was left out between items.")


def document_name(library: Library, typed: str) -> str:
    """Return the name of the document that was meant: the whole name, or an end of it that only one has."""
    from reader.query.suggest import nearest

    names = [document.name for document in library.documents()]
    if typed in names:
        return typed
    ending = [name for name in names if name.endswith("/" + typed)]
    if len(ending) == 1:
        return ending[0]
    near = nearest(typed, names)
    hint = f"did you mean {near}?" if near else "dateline doctor lists what is read"
    raise DatelineError(f"{typed}: there is no such document in the corpus; {hint}")


COMMAND = Command(
    name="show",
    help="Print whole items, or what belongs to no item",
    about=(
        "The beginning of an id is enough where no other item's id begins so. With --left-out, the names\n"
        "are those of documents, and without any, all documents are looked at."
    ),
    examples=(
        ("dateline show 7f3a", "one item"),
        ("dateline show 7f3a b0b1 --format md", "two, as Markdown"),
        ("dateline show 7f3a --why", "and the words that its date, source and tags come from"),
        ("dateline show --left-out digest-03.txt", "what was left out of one document, and why"),
    ),
    run=_run,
    argument=Argument("id", "ids of items, or names of documents"),
    options=(
        Option("--left-out", "list the lines that belong to no item, with the reason"),
        Option("--why", "print the evidence and the reason for the cut as well"),
        Option("--format", "how to print", "FORMAT", choices=("text", "jsonl", "csv", "md"), default="text"),
    ),
)

"""`dateline debris`: the lines that were learned from the corpus, and where they were left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.cli import reading
from reader.cli.command import QUERY, Call, Command, Option
from reader.cli.commands.showing import document_name
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records
from reader.domain.text import fold
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.library import LearnedLine, Library

_NAMES = ("text", "kind", "name", "documents", "of", "since", "example")


def _run(call: Call) -> ExitCode:
    narrowed = call.query.strip() or call.values.site or call.values.folder
    if call.values.document and narrowed:
        raise UsageError("--document shows one file and takes no query, --site or --folder beside it")
    with call.library() as library:
        code = reading.bring_up(call, library)
        if call.values.document:
            _write_document(call, library)
        else:
            _write_lines(call, library)
        return code


def _write_lines(call: Call, library: Library) -> None:
    result = reading.search(call, library) if call.query.strip() else None
    wanted = _choice(call.values.site, "site"), _choice(call.values.folder, "folder")
    rows = [
        (line.text, line.kind, line.family, line.documents, line.of, _since(call, line), line.example)
        for line in library.learned(result)
        if all(choice(line) for choice in wanted)
    ]
    write_records(call.output, call.values.format, _NAMES, rows)
    if not rows:
        call.diagnostics.note("Nothing was learned: no line is repeated in enough documents.")


def _write_document(call: Call, library: Library) -> None:
    name = document_name(library, call.values.document)
    rows = [
        (name, each.span.start, each.span.end, text, each.detail) for each, text in library.repeated(name)
    ]
    names = ("document", "start_line", "end_line", "text", "detail")
    write_records(call.output, call.values.format, names, rows)
    if not rows:
        call.diagnostics.note(f"Nothing was left out of {name} for being repeated in other documents.")


def _choice(typed: str | None, kind: str) -> Callable[[LearnedLine], bool]:
    if typed is None:
        return lambda line: True
    part = fold(typed)
    return lambda line: line.kind == kind and part in fold(line.family)


def _since(call: Call, line: LearnedLine) -> str:
    return line.since[:10] if call.values.format == "table" else line.since


COMMAND = Command(
    name="debris",
    help="List the lines that are left out because documents repeat them",
    about=(
        "They are learned from the corpus: lines that many documents of one site or folder have in common,\n"
        "at the foot of the page or wherever they speak to the reader. With a query, those of the sites and\n"
        "folders in which the items stand that it matches."
    ),
    examples=(
        ("dateline debris", "all that was learned"),
        ("dateline debris source:reuters", "what touches the items of one source"),
        ("dateline debris --site lantern --format jsonl", "of one site, for a program"),
        ("dateline debris --document a/page.txt", "what was left out of one file"),
    ),
    run=_run,
    argument=QUERY,
    options=(
        Option("--site", "only those of sites with this in their name", "NAME"),
        Option("--folder", "only those of folders with this in their name", "NAME"),
        Option("--document", "what was left out of one document, with its lines", "FILE"),
        Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),
    ),
)

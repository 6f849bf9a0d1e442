"""`dateline saved`: searches with a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.cli import reading
from reader.cli.actions import Action, run_action
from reader.cli.command import Argument, Call, Command, Option, Values
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records

if TYPE_CHECKING:
    from reader.library import Library


def _run(call: Call) -> ExitCode:
    return run_action(call, "saved", call.values.action, _ACTIONS)


def _list(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    code = reading.bring_up(call, library)
    counts = library.saved.counts()
    rows = [(each.search.name, each.search.query, each.items, each.unread) for each in counts]
    write_records(call.output, call.values.format, ("name", "query", "items", "unread"), rows)
    for each in counts:
        if each.mistake is not None:
            call.diagnostics.note(f'"{each.search.name}" finds nothing: {each.mistake}')
    return code


def _add(call: Call, library: Library, words: Sequence[str]) -> None:
    before = library.saved.text(words[0])
    saved = library.saved.add(*words)
    call.diagnostics.note(f'Saved "{saved.name}"' + ("" if before is None else f", which was {before}"))


def _remove(call: Call, library: Library, words: Sequence[str]) -> None:
    gone = library.saved.remove(*words)
    call.diagnostics.note(f'Removed "{gone.name}", which was {gone.query}')


def _rename(call: Call, library: Library, words: Sequence[str]) -> None:
    call.diagnostics.note(f'It is called "{library.saved.rename(*words).name}" now')


_ACTIONS: Final = {
    "list": Action("", _list),
    "add": Action("NAME QUERY", _add),
    "remove": Action("NAME", _remove),
    "rename": Action("OLD NEW", _rename),
}

COMMAND = Command(
    name="saved",
    help="List, add, remove and rename saved searches",
    about=(
        "A saved search is a query with a name. On the screen it stands on top of the filters and has a\n"
        'digit; inside another query it is saved:"NAME". They are kept in searches.toml beside the config\n'
        "file, which may be edited by hand and kept in git. Adding one of a name that is there replaces it."
    ),
    examples=(
        ("dateline saved", "all of them, with what they find"),
        ("dateline saved add 'Critical minerals' 'topic:mining -place:chile'", "save one"),
        ("dateline list 'saved:\"Critical minerals\" is:unread'", "use it"),
        ("dateline saved rename 'Critical minerals' Minerals", "inside other searches too"),
        ("dateline saved remove Minerals", "take it away"),
    ),
    run=_run,
    argument=Argument("action", "list, add NAME QUERY, remove NAME, rename OLD NEW", values=Values.QUERY),
    options=(Option("--format", "how to print the list", "FORMAT", choices=FORMATS, default="table"),),
)

"""`dateline rule`: tags of one's own by query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from reader.cli import reading
from reader.cli.actions import Action, run_action
from reader.cli.command import Argument, Call, Command, Option, Values
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records
from reader.errors import ItemGoneError

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.tag_rules import Change

_Row = tuple[str, str, str, str, str]
_COLUMNS: Final = ("change", "tag", "id", "date", "title")


def _run(call: Call) -> ExitCode:
    return run_action(call, "rule", call.values.action, _ACTIONS)


def _list(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    code = reading.bring_up(call, library)
    rows = [(rule.tag, rule.query, len(library.rules.numbers(rule))) for rule in library.rules.all()]
    write_records(call.output, call.values.format, ("tag", "query", "items"), rows)
    return code


def _apply(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    code = reading.bring_up(call, library)
    rows = [
        row[1:]
        for rule in library.rules.all()
        for row in _rows(library, "", rule.tag, library.rules.numbers(rule))
    ]
    write_records(call.output, call.values.format, _COLUMNS[1:], rows)
    return code


def _add(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    code = reading.bring_up(call, library)
    if call.values.dry_run:
        _show(call, library, [library.rules.change(*words)])
    else:
        _tell(call, "gives", library.rules.add(*words))
    return code


def _remove(call: Call, library: Library, words: Sequence[str]) -> ExitCode:
    code = reading.bring_up(call, library)
    if call.values.dry_run:
        _show(call, library, [library.rules.removal(*words)])
    else:
        _tell(call, "no longer gives", library.rules.remove(*words))
    return code


def _rename(call: Call, library: Library, words: Sequence[str]) -> None:
    call.diagnostics.note(f'The rule gives the tag "{library.rules.rename(*words).tag}" now')


def _tell(call: Call, verb: str, done: Change) -> None:
    facts = [
        f"{len(done.added):,} more items have it",
        f"{len(done.taken):,} lose it",
        f"{done.kept:,} keep it",
    ]
    call.diagnostics.note(f'The rule {verb} the tag "{done.rule.tag}": {", ".join(facts)}')


def _show(call: Call, library: Library, changes: Sequence[Change]) -> None:
    rows = [
        row
        for change in changes
        for sign, numbers in (("+", change.added), ("-", change.taken))
        for row in _rows(library, sign, change.rule.tag, numbers)
    ]
    write_records(call.output, call.values.format, _COLUMNS, rows)
    for change in changes:
        call.diagnostics.note(
            f'"{change.rule.tag}": {len(change.added):,} would get it, {len(change.taken):,} would lose it, '
            f"{change.kept:,} would keep it. Nothing was changed."
        )


def _rows(library: Library, sign: str, tag: str, numbers: Sequence[int]) -> Iterator[_Row]:
    for number in numbers:
        try:
            head = library.item(number).head
        except ItemGoneError:
            continue
        yield sign, tag, head.id, head.date.iso() if head.date else "undated", head.title


_ACTIONS: Final = {
    "list": Action("", _list),
    "add": Action("TAG QUERY", _add),
    "remove": Action("TAG", _remove),
    "rename": Action("OLD NEW", _rename),
    "run": Action("", _apply),
}

COMMAND = Command(
    name="rule",
    help="Give a tag of your own to every item that a query matches",
    about=(
        "A rule works by itself, on the items that are there and on those that come; `run` prints what each\n"
        "gives now. Nothing is written into items: take the rule away, and its tags are gone. Tags that you\n"
        "gave by hand stay. Rules are kept in searches.toml beside the config file, like saved searches. A\n"
        "rule sees the tags of items, but not those that other rules give."
    ),
    examples=(
        ("dateline rule add tag:lithium 'lithium or spodumene'", "a tag by words"),
        ("dateline rule add tag:lithium 'lithium -battery' --dry-run", "what that would change"),
        ("dateline rule list", "all of them, with how many items each gives its tag to"),
        ("dateline rule remove tag:lithium", "take it away"),
    ),
    run=_run,
    argument=Argument("action", "list, add TAG QUERY, remove TAG, rename OLD NEW, run", values=Values.QUERY),
    options=(
        Option("--dry-run", "with add and remove: show what it would add and take away, and stop"),
        Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),
    ),
)

"""`dateline mark`: mark the items that a query matches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.cli import keeping, reading
from reader.cli.command import Argument, Call, Command, Option, Values
from reader.cli.diagnostics import ExitCode
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.domain.item import Head
    from reader.domain.marks import Saved
    from reader.library import Library, Result

_FLAGS: Final = {
    "read": ("read", True),
    "unread": ("read", False),
    "star": ("starred", True),
    "unstar": ("starred", False),
}
_TAGS: Final = ("tag", "untag")


def _run(call: Call) -> ExitCode:
    how, name, query = _understood(call)
    with call.library() as library:
        code = reading.bring_up(call, library)
        result = library.search(query)
        if call.values.dry_run:
            _preview(call, library, result, how, name)
            return code
        if not len(result):
            call.diagnostics.note(f"Nothing matches {query}")
            return code
        saved = _do(library, result, how, name)
        return keeping.told(call, library, saved, f"{how} {name}".strip()) or code


def _understood(call: Call) -> tuple[str, str, str]:
    """What to do, the name of the tag, and to what."""
    how, *words = call.values.what
    name = ""
    if how in _TAGS:
        if not words:
            raise UsageError(f"mark {how} needs the name of the tag: dateline mark {how} NAME QUERY")
        name, *words = words
    elif how not in _FLAGS:
        raise UsageError(f"there is no mark {how}; there are {', '.join((*_FLAGS, *_TAGS))}")
    query = " ".join(words)
    if not query.strip() and not call.values.all:
        raise UsageError("which items? Write a query, or --all for every item of the corpus")
    if query.strip() and call.values.all:
        raise UsageError("--all and a query do not go together")
    return how, name, query


def _do(library: Library, result: Result, how: str, name: str) -> Saved:
    if how == "tag":
        return library.tag(result, name, patience=keeping.PATIENCE_S)
    if how == "untag":
        return library.untag(result, name, patience=keeping.PATIENCE_S)
    field, value = _FLAGS[how]
    return library.mark(result, **{field: value}, patience=keeping.PATIENCE_S)


def _preview(call: Call, library: Library, result: Result, how: str, name: str) -> None:
    """List the items that would change."""
    from reader.cli.records import write_records
    from reader.query.names import name_key

    def changes(head: Head) -> bool:
        if how in _FLAGS:
            field, value = _FLAGS[how]
            return bool(getattr(head, field)) is not value
        has = any(tag.kind == "own" and name_key(tag.name) == name_key(name) for tag in head.tags)
        return has is (how == "untag")

    rows: Sequence[tuple[object, ...]] = [
        (head.id, head.date.iso() if head.date else "undated", head.title)
        for head in reading.heads(library, result)
        if changes(head)
    ]
    write_records(call.output, "table", ("id", "date", "title"), rows)
    call.diagnostics.note(f"{keeping.items(len(rows))} of {len(result):,} would change; nothing was changed.")


COMMAND = Command(
    name="mark",
    help="Mark the items that a query matches as read or with a star, or give them a tag",
    about=(
        "WHAT is read, unread, star, unstar, or tag NAME or untag NAME; after it comes the query. All of it\n"
        "is one step: dateline undo takes it back, however many items it was."
    ),
    examples=(
        ("dateline mark read 'before:2023 topic:sport'", "what is old and of no interest"),
        ("dateline mark star id:7f3a", "one item"),
        ("dateline mark tag 'to cite' '\"critical minerals\" source:reuters'", "with a tag of your own"),
        ("dateline mark unread is:read --dry-run", "see first what would change"),
    ),
    run=_run,
    argument=Argument("what", "what to do, and a query (see docs/query.md)", least=1, values=Values.QUERY),
    options=(
        Option("--dry-run", "list what would change, and change nothing"),
        Option("--all", "every item of the corpus, in the place of a query"),
    ),
)

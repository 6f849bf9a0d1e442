"""`dateline tags`: the tags of the items that a query matches, with their counts."""

from __future__ import annotations

from reader.cli import counting, reading
from reader.cli.command import QUERY, Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records
from reader.domain.facet import FacetKind


def _run(call: Call) -> ExitCode:
    kinds = [FacetKind(call.values.kind)] if call.values.kind else counting.KINDS[:-1]
    with call.library() as library:
        code = reading.bring_up(call, library)
        counts = counting.count(reading.heads(library, reading.search(call, library)))
    rows = list(counts.most(kinds, call.values.limit))
    write_records(call.output, call.values.format, ("kind", "name", "count"), rows)
    return code


COMMAND = Command(
    name="tags",
    help="Count the tags of the items that a query matches",
    about="Most frequent first within each kind. Sources are counted on request: --kind source.",
    examples=(
        ("dateline tags", "all tags"),
        ("dateline tags tag:china --kind person", "who stands in the news about China"),
        ("dateline tags date:2023 --limit 5", "the five most frequent of each kind"),
    ),
    run=_run,
    argument=QUERY,
    options=(
        Option("--kind", "only tags of this kind", "KIND", choices=tuple(map(str, counting.KINDS))),
        Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),
        Option("--limit", "at most so many of each kind", "N", number=True),
    ),
)

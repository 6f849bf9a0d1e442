"""`dateline stats`: what the items that a query matches add up to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli import counting, reading
from reader.cli.command import QUERY, Call, Command, Option
from reader.cli.diagnostics import ExitCode
from reader.cli.records import FORMATS, write_records
from reader.domain.facet import FacetKind

if TYPE_CHECKING:
    from reader.library import Library

_USUAL = 5
_Row = tuple[str, str, int]


def _run(call: Call) -> ExitCode:
    with call.library() as library:
        code = reading.bring_up(call, library)
        counts = counting.count(reading.heads(library, reading.search(call, library)))
        rows = [*_matching(counts), *_corpus(library), *_parts(counts, call.values.limit or _USUAL)]
    write_records(call.output, call.values.format, ("what", "name", "count"), rows)
    return code


def _matching(counts: counting.Counts) -> Iterator[_Row]:
    yield "items", "matching", counts.items
    yield "items", "unread", counts.unread
    yield "items", "dated", counts.dated
    yield "items", "undated", counts.items - counts.dated


def _corpus(library: Library) -> Iterator[_Row]:
    documents = library.documents()
    yield "corpus", "items", sum(document.items for document in documents)
    yield "corpus", "documents", len(documents)
    yield "corpus", "unreadable", sum(document.failure is not None for document in documents)


def _parts(counts: counting.Counts, limit: int) -> Iterator[_Row]:
    for year, count in sorted(counts.years.items(), reverse=True):
        yield "year", str(year), count
    yield from counts.most((FacetKind.SOURCE, *counting.KINDS[:-1]), limit)


COMMAND = Command(
    name="stats",
    help="Count items by year, source and tag",
    about="What the items that a query matches add up to; without a query, the whole corpus.",
    examples=(
        ("dateline stats", "the whole corpus"),
        ("dateline stats tag:energy", "one subject"),
        ("dateline stats --limit 20 --format csv", "longer lists, for a spreadsheet"),
    ),
    run=_run,
    argument=QUERY,
    options=(
        Option("--format", "how to print", "FORMAT", choices=FORMATS, default="table"),
        Option("--limit", f"at most so many of each kind; {_USUAL} without it", "N", number=True),
    ),
)

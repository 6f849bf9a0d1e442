"""What the commands that read a corpus have in common: bring the index up to the files, search, walk."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cli.command import Call
from reader.cli.diagnostics import Diagnostics, ExitCode
from reader.domain.item import Head, StoredItem
from reader.errors import ItemGoneError, StoreBusyError

if TYPE_CHECKING:
    from reader.library import IndexReport, Library, Progress, Result

PAGE = 200
"""Heads that are fetched at a time."""


def bring_up(call: Call, library: Library) -> ExitCode:
    """Read what is new or changed in the corpus; name what could not be read.

    While another Dateline is reading, what is in the index already is good enough.
    """
    try:
        report = index(call, library)
    except StoreBusyError as busy:
        call.diagnostics.note(f"{busy} Going on with what was read before.")
        return ExitCode.DONE
    return tell(call.diagnostics, report)


def index(call: Call, library: Library) -> IndexReport:
    """Index with a progress line. Ctrl-C ends it in order, with what was read so far kept."""
    line = call.diagnostics.progress()

    def show(progress: Progress) -> None:
        done = f"{progress.done:,} of {progress.total:,}"
        line.update(f"Reading {done} · {progress.items:,} items · {progress.document}")

    try:
        with interruptible() as stop:
            report = library.index(on_progress=show, stop=stop)
    finally:
        line.clear()
    if report.interrupted:
        raise KeyboardInterrupt
    return report


def tell(diagnostics: Diagnostics, report: IndexReport) -> ExitCode:
    """Tell what a person should know of an indexing run."""
    for note in report.notes:
        diagnostics.note(note)
    for failure in report.failures:
        diagnostics.error(str(failure))
    return ExitCode.PARTIAL if report.failures else ExitCode.DONE


def search(call: Call, library: Library) -> Result:
    """Answer the query that was typed; where nothing matches, say what may have been meant."""
    result = library.search(call.query)
    if not len(result) and call.query.strip():
        near = library.nearest(call.query)
        hint = f" – did you mean: {near}" if near else ""
        if not near and (emptied := library.emptied_by(call.query)) is not None and emptied.query.strip():
            hint = f" – {emptied.term} leaves nothing; without it: {emptied.query}"
        call.diagnostics.note(f"Nothing matches {call.query}{hint}")
    return result


def heads(library: Library, result: Result, limit: int | None = None) -> Iterator[Head]:
    """Yield the heads of a result in its order, at most `limit` of them."""
    end = len(result) if limit is None else min(limit, len(result))
    for start in range(0, end, PAGE):
        yield from result.heads(start, min(start + PAGE, end))


def items(library: Library, result: Result, limit: int | None = None) -> Iterator[StoredItem]:
    """Yield whole items in the same way, without those that another Dateline has just taken away."""
    for head in heads(library, result, limit):
        try:
            yield library.item(head.number)
        except ItemGoneError:
            continue


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Turn the first Ctrl-C into a wish to stop; the second one breaks off."""
    stopped = False

    def wish(signum: int, frame: object) -> None:
        nonlocal stopped
        stopped = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    try:
        before = signal.signal(signal.SIGINT, wish)
    except ValueError:  # not the main thread: signals are somebody else's business
        yield lambda: False
        return
    try:
        yield lambda: stopped
    finally:
        signal.signal(signal.SIGINT, before)

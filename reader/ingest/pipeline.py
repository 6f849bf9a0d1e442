"""The whole way from a document to its items."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.document import Document
from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.ingest.debris.find import find_debris
from reader.ingest.debris.mark import Debris
from reader.ingest.item.build import build_item, extent_of, runs_of
from reader.ingest.item.context import Context
from reader.ingest.item.read import read_part
from reader.ingest.lines.line import Kind
from reader.ingest.lines.read import read_lines
from reader.ingest.split.page import Page
from reader.ingest.split.segment import segment


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a document holds. Items and `left_out` together cover every non-blank line exactly once."""

    items: tuple[Item, ...]
    """In the order of the document."""
    left_out: tuple[LeftOut, ...]
    """Runs of lines outside all items, in order."""


def ingest(document: Document, *, day_first: bool = False) -> Ingested:
    """Split, date, clean and tag one document. Never raises.

    `day_first` settles "03/04/2022" where nothing in the document does.
    """
    lines = read_lines(document)
    page = Page(lines, find_debris(lines))
    parts = segment(page)
    context = Context.of(page, day_first=day_first)
    items: list[Item] = []
    outside: dict[int, Debris] = {}
    done = 0  # lines before this index are in an item or in `outside`
    for part in parts:
        reading = read_part(page, part, context, alone=len(parts) == 1)
        start, stop = extent_of(page, reading)
        outside |= _left_out(page, reading.labels, done, start)
        inside = _left_out(page, reading.labels, start, stop, known_only=True)
        items.append(build_item(document, page, reading, Span(start + 1, stop), inside))
        done = stop
    outside |= _left_out(page, {}, done, len(lines))
    return Ingested(tuple(items), runs_of(lines, outside))


def _left_out(
    page: Page, labels: dict[int, Debris], start: int, stop: int, *, known_only: bool = False
) -> dict[int, Debris]:
    """The lines from `start` up to `stop` that are left out; with `known_only`, only those with a reason of their own."""
    found: dict[int, Debris] = {}
    for index in range(start, stop):
        line = page.lines[index]
        if line.blank:
            continue
        mark = page.debris.get(index) or labels.get(index)
        if mark is not None:
            found[index] = mark
        elif line.kind is Kind.RULE or line.kind is Kind.UNDERLINE:
            found[index] = Debris(Reason.RULE)
        elif not known_only:
            found[index] = Debris(Reason.LABEL, "outside all items")
    return found

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
    outside: dict[int, Debris] = dict(page.debris)
    for part in parts:
        reading = read_part(page, part, context, alone=len(parts) == 1)
        start, stop = extent_of(page, reading)
        inside = {i: d for i, d in {**page.debris, **reading.labels}.items() if start <= i < stop}
        for index in inside:
            outside.pop(index, None)
        for index in range(part.start, start):
            if index in page.debris or index in reading.labels:
                outside[index] = page.debris.get(index) or reading.labels[index]
        items.append(build_item(document, page, reading, Span(start + 1, stop), inside))
    covered = {i for item in items for i in range(item.span.start - 1, item.span.end)}
    for index, line in enumerate(lines):
        if index not in covered and index not in outside and not line.blank:
            rule = line.kind in (Kind.RULE, Kind.UNDERLINE)
            outside[index] = Debris(
                Reason.RULE if rule else Reason.LABEL, "" if rule else "outside all items"
            )
    return Ingested(tuple(items), runs_of(lines, outside))

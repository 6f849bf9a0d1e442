"""The whole way from a document to its items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.domain.document import Document
from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.ingest.debris.find import find_debris
from reader.ingest.debris.mark import Debris
from reader.ingest.item.build import build_item, extent_of, passages_of, runs_of
from reader.ingest.item.context import Context
from reader.ingest.item.read import read_part
from reader.ingest.lines.line import Kind
from reader.ingest.lines.read import read_lines
from reader.ingest.passage import Passage
from reader.ingest.split.page import Page
from reader.ingest.split.segment import segment
from reader.ingest.tagger import tag


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
    return _read(document, day_first, tagged)


def split(document: Document, *, day_first: bool = False) -> Ingested:
    """The same without tags: what a dry run and the measuring of the splitter need."""
    return _read(document, day_first, lambda item, _: item)


def tagged(item: Item, passages: list[Passage]) -> Item:
    """Give an item its tags, from its title and its clean text."""
    found = item.evidence.get("title")
    title = Passage(found.line, found.start, found.text) if found else Passage(item.span.start, 0, item.title)
    tags = tag(title, passages)
    evidence = {**item.evidence, **{f"{t.tag.kind}:{t.tag.name}": t.evidence for t in tags}}
    return item._replace(tags=tuple(t.tag for t in tags), evidence=evidence)


def _read(document: Document, day_first: bool, finish: Callable[[Item, list[Passage]], Item]) -> Ingested:
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
        span = Span(start + 1, stop)
        passages = passages_of(page, reading, span, inside)
        items.append(finish(build_item(document, page, reading, span, inside, passages), passages))
        done = stop
    outside |= _left_out(page, {}, done, len(lines))
    return Ingested(tuple(items), runs_of(lines, outside))


def _left_out(
    page: Page, labels: dict[int, Debris], start: int, stop: int, *, known_only: bool = False
) -> dict[int, Debris]:
    """The lines from `start` up to `stop` that are left out; with `known_only`, only those with a
    reason of their own.
    """
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

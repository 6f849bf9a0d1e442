"""The whole way from a document to its items."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.document import Document
from reader.domain.item import Item, LeftOut
from reader.domain.span import Span
from reader.domain.text import make_safe, one_line


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a document holds. Items and `left_out` together cover every non-blank line exactly once."""

    items: tuple[Item, ...]
    """In the order of the document."""
    left_out: tuple[LeftOut, ...]
    """Runs of lines outside all items, in order."""


def ingest(document: Document) -> Ingested:
    """Split, date, clean and tag one document. Never raises."""
    filled = [number for number, line in enumerate(document.lines, 1) if line.strip()]
    if not filled:
        return Ingested((), ())
    span = Span(filled[0], filled[-1])
    title = one_line(document.lines[filled[0] - 1])
    return Ingested((Item(document.name, span, title, make_safe("\n".join(document.lines))),), ())

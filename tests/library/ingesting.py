"""A simple way from a document to items, so that tests do not hang on the splitter.

Each line is an item: "DATE | TITLE | TEXT | SOURCE | KIND:TAG, KIND:TAG"; one that begins with # is left out.
"""

from __future__ import annotations

from reader.domain.dates import NewsDate
from reader.domain.document import Document
from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import make_safe
from reader.ingest.pipeline import Ingested


class Lines:
    """Makes items of lines, and remembers which documents it was given."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, document: Document) -> Ingested:
        self.seen.append(document.name)
        items: list[Item] = []
        left_out: list[LeftOut] = []
        for number, line in enumerate(document.lines, 1):
            if line.startswith("#"):
                left_out.append(LeftOut(Span(number, number), Reason.ADVERT))
            elif line.strip():
                items.append(_item(document, number, line))
        return Ingested(tuple(items), tuple(left_out))


def _item(document: Document, number: int, line: str) -> Item:
    date, title, text, source, tags = (*(part.strip() for part in line.split("|")), "", "", "", "")[:5]
    pairs = [tag.strip().partition(":") for tag in tags.split(",") if tag.strip()]
    return Item(
        document.name,
        Span(number, number),
        make_safe(title),
        make_safe(text),
        NewsDate.parse(date) if date else None,
        make_safe(source) if source else None,
        tags=tuple(Tag(make_safe(name), TagKind(kind)) for kind, _, name in pairs),
    )

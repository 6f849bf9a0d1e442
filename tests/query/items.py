"""Items to ask about, made from a few words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.dates import NewsDate
from reader.domain.item import Head, Item, StoredItem
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText


def stored(
    title: str = "",
    text: str = "",
    *,
    date: str | None = None,
    source: str | None = None,
    author: str | None = None,
    tags: Sequence[str] = (),
    document: str = "digest.txt",
    links: Sequence[str] = (),
    identity: str = "7f3a9c",
    read: bool = False,
    starred: bool = False,
    note: str = "",
) -> StoredItem:
    """Make an item; a tag is written "kind:name"."""
    when = None if date is None else NewsDate.parse(date)
    publisher = None if source is None else SafeText(source)
    named = tuple(Tag(SafeText(tag.partition(":")[2]), TagKind(tag.partition(":")[0])) for tag in tags)
    item = Item(
        document=SafeText(document),
        span=Span(1, 3),
        title=SafeText(title),
        text=SafeText(text),
        date=when,
        source=publisher,
        author=None if author is None else SafeText(author),
        tags=named,
        links=tuple(map(SafeText, links)),
    )
    head = Head(1, identity, item.title, when, publisher, named, item.document, 1, read, starred, bool(note))
    return StoredItem(head, item, SafeText(note))

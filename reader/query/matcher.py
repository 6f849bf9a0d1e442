"""What a query means for one item. Simple on purpose: everything faster is tested against this.

Words are looked for in the title and in the text, by their stems. Dates, sources, tags and states are those
of the item's head, where what a person corrected stands.
"""

from __future__ import annotations

from functools import cached_property

from reader.domain.dates import NewsDate
from reader.domain.item import StoredItem
from reader.domain.text import fold
from reader.query.stem import stem
from reader.query.tokens import words
from reader.query.tree import (
    And,
    AuthorIs,
    DateIs,
    Everything,
    FileIs,
    Flag,
    IdIs,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Saved,
    SourceIs,
    TagIs,
    TextField,
)


def matches(query: Query, item: StoredItem) -> bool:
    """Tell whether `query` matches `item`. The order that the query asks for plays no part."""
    return Subject(item).has(query.root)


class Subject:
    """One item that is asked about, perhaps often; its words are stemmed once."""

    def __init__(self, item: StoredItem) -> None:
        self._item = item

    @cached_property
    def _title(self) -> tuple[str, ...]:
        return tuple(map(stem, words(self._item.head.title)))

    @cached_property
    def _body(self) -> tuple[str, ...]:
        return tuple(map(stem, words(self._item.item.text)))

    def has(self, node: Node) -> bool:
        """Tell whether the item has what `node` asks for."""
        head, item = self._item.head, self._item.item
        match node:
            case Everything():
                return True
            case And(parts):
                return all(self.has(part) for part in parts)
            case Or(parts):
                return any(self.has(part) for part in parts)
            case Not(part):
                return not self.has(part)
            case Saved(_, part):
                return self.has(part)
            case Phrase():
                return self._says(node)
            case TagIs(name, kind):
                return any(name.matches(tag.name) for tag in head.tags if kind in (None, tag.kind))
            case SourceIs(name):
                return head.source is not None and name.matches(head.source)
            case AuthorIs(name):
                return item.author is not None and name.matches(item.author)
            case FileIs(part):
                return part in fold(head.document)
            case IdIs(prefix):
                return head.id.lower().startswith(prefix)
            case DateIs():
                return head.date is not None and lies_in(head.date, node)
            case Is(flag):
                return self._is(flag)

    def _says(self, phrase: Phrase) -> bool:
        in_title = phrase.field is not TextField.BODY and stands_in(phrase, self._title)
        return in_title or (phrase.field is not TextField.TITLE and stands_in(phrase, self._body))

    def _is(self, flag: Flag) -> bool:
        head = self._item.head
        match flag:
            case Flag.READ:
                return head.read
            case Flag.UNREAD:
                return not head.read
            case Flag.STARRED:
                return head.starred
            case Flag.NOTED:
                return head.noted
            case Flag.UNDATED:
                return head.date is None
            case Flag.LINKED:
                return bool(self._item.item.links)


def lies_in(date: NewsDate, days: DateIs) -> bool:
    """Tell whether every day that `date` may mean is in the range."""
    since = days.first is None or days.first <= date.first
    until = days.last is None or date.last <= days.last
    return since and until


def stands_in(phrase: Phrase, stems: tuple[str, ...]) -> bool:
    """Tell whether the words of `phrase` stand side by side in a text of these stems."""
    *first, last = map(stem, phrase.words)
    for at in range(len(first), len(stems)):
        ends = stems[at].startswith(last) if phrase.prefix else stems[at] == last
        if ends and list(stems[at - len(first) : at]) == first:
            return True
    return False

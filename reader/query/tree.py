"""The tree of a query: frozen values without any behaviour.

What each node means for an item is said by `reader.query.matcher`, and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from reader.domain.tag import TagKind
from reader.query.names import FullName, NameWords


class TextField(StrEnum):
    """Where words are looked for."""

    ANY = "any"
    """In the title or in the text; a phrase never runs from one into the other."""
    TITLE = "title"
    BODY = "body"


class Flag(StrEnum):
    """What an item can be or have."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    NOTED = "noted"
    UNDATED = "undated"
    LINKED = "linked"
    """Holds at least one link."""


class SortKey(StrEnum):
    """What a list is ordered by."""

    DATE = "date"
    RELEVANCE = "relevance"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of a list. Undated items and items without a source come last either way."""

    key: SortKey = SortKey.DATE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Everything:
    """Every item: the empty query."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One word, or several in a row. Words are folded and not stemmed; they are compared by their stems."""

    words: tuple[str, ...]
    """As `tokens.words` makes them; at least one."""
    field: TextField = TextField.ANY
    prefix: bool = False
    """Whether the last word may go on: then the stem of the text's word begins with the stem of it."""


@dataclass(frozen=True, slots=True)
class TagIs:
    """Has a tag of that name."""

    name: FullName
    kind: TagKind | None = None
    """None: of any kind."""


@dataclass(frozen=True, slots=True)
class SourceIs:
    """Has a source of that name; an item without a source never has."""

    name: FullName | NameWords


@dataclass(frozen=True, slots=True)
class AuthorIs:
    """Has an author of that name; an item without an author never has."""

    name: FullName | NameWords


@dataclass(frozen=True, slots=True)
class FileIs:
    """The folded path of the document has `part` in it."""

    part: str


@dataclass(frozen=True, slots=True)
class IdIs:
    """The item's id begins with `prefix` (lower case)."""

    prefix: str


@dataclass(frozen=True, slots=True)
class DateIs:
    """Every day that the item's date may mean lies between `first` and `last`, both included.

    So "March 2023" is in 2023 and in 2023-03, and is not in 2023-03-20. Undated items are in no range;
    with both ends open any dated item matches. A range that ends before it begins holds nothing.
    """

    first: dt.date | None
    """None: no beginning."""
    last: dt.date | None
    """None: no end."""


@dataclass(frozen=True, slots=True)
class Is:
    """Has the flag."""

    flag: Flag


@dataclass(frozen=True, slots=True)
class Saved:
    """What a saved search says."""

    name: str
    part: Node


@dataclass(frozen=True, slots=True)
class Not:
    """What `part` does not match."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of at least two parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of at least two parts."""

    parts: tuple[Node, ...]


Leaf: TypeAlias = Everything | Phrase | TagIs | SourceIs | AuthorIs | FileIs | IdIs | DateIs | Is
Node: TypeAlias = Leaf | Saved | Not | And | Or


@dataclass(frozen=True, slots=True)
class Term:
    """A node with its place in the text."""

    node: Node
    start: int
    """Offset of its first character, a minus included."""
    end: int
    """Offset after its last character."""
    parts: tuple[Term, ...] = ()
    """What stands in it, for brackets, `and`, `or` and minus."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query: what is shown and in which order."""

    root: Node
    sort: Sort
    text: str
    """As typed."""
    terms: tuple[Term, ...] = ()
    """The parts that must all hold, in the order of the text; none for the empty query."""

"""The table of the query language: its fields, signs and words, with their help.

The parser, completion, the help of the screen and the test of docs/query.md all read this one table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader.query.tree import Flag, SortKey


class FieldKind(StrEnum):
    """How the value of a field is read."""

    TEXT = "text"
    TAG = "tag"
    NAME = "name"
    PATH = "path"
    ID = "id"
    DATE = "date"
    FLAG = "flag"
    SORT = "sort"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the language."""

    name: str
    kind: FieldKind
    help: str
    example: str
    """A whole term."""
    aliases: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    """All values, where there is a fixed set; the first ones to offer, for dates."""


@dataclass(frozen=True, slots=True)
class SyntaxSpec:
    """One sign or word of the language that is not a field."""

    sign: str
    help: str
    example: str


DATE_WORDS: Final = (
    "today", "yesterday", "this week", "last week", "this month", "last month", "this year", "last year",
    "last 7 days", "none",
)  # fmt: skip

FLAGS: Final = {
    "unread": Flag.UNREAD,
    "read": Flag.READ,
    "starred": Flag.STARRED,
    "noted": Flag.NOTED,
    "undated": Flag.UNDATED,
}
"""The values of `is:`."""

HOLDINGS: Final = {"note": Flag.NOTED, "link": Flag.LINKED}
"""The values of `has:`."""

SORTS: Final = tuple(f"{key}{suffix}" for key in SortKey for suffix in ("", "-asc", "-desc"))

FIELDS: Final = (
    FieldSpec("title", FieldKind.TEXT, "words of the title", "title:lithium", ("headline",)),
    FieldSpec("body", FieldKind.TEXT, "words of the text, not of the title", 'body:"rare earth"', ("text",)),
    FieldSpec("tag", FieldKind.TAG, "a tag of any kind", 'tag:"critical minerals"', ("t",)),
    FieldSpec("topic", FieldKind.TAG, "a tag that is a topic", "topic:energy"),
    FieldSpec("place", FieldKind.TAG, "a tag that is a place", "place:nevada"),
    FieldSpec(
        "org", FieldKind.TAG, "a tag that is an organisation", "org:iea", ("organisation", "organization")
    ),
    FieldSpec("person", FieldKind.TAG, "a tag that is a person", 'person:"Xi Jinping"', ("people",)),
    FieldSpec("own", FieldKind.TAG, "a tag that you gave yourself", 'own:"to cite"', ("mine",)),
    FieldSpec("source", FieldKind.NAME, "the publisher", "source:reuters", ("src",)),
    FieldSpec("author", FieldKind.NAME, "who wrote it", "author:smith", ("by",)),
    FieldSpec("file", FieldKind.PATH, "part of the file's path", "file:digest-03", ("document", "path")),
    FieldSpec("id", FieldKind.ID, "the beginning of the item's id", "id:7f3a"),
    FieldSpec(
        "date",
        FieldKind.DATE,
        "on a day, in a month, year or range",
        "date:2022..2023-03",
        ("on", "in"),
        DATE_WORDS,
    ),
    FieldSpec("after", FieldKind.DATE, "later than the whole of it", "after:2023-02", (), DATE_WORDS[:-1]),
    FieldSpec("before", FieldKind.DATE, "earlier than the whole of it", "before:2023", (), DATE_WORDS[:-1]),
    FieldSpec(
        "since", FieldKind.DATE, "from its first day on", 'since:"last week"', ("from",), DATE_WORDS[:-1]
    ),
    FieldSpec("until", FieldKind.DATE, "up to its last day", "until:2023-03", ("till",), DATE_WORDS[:-1]),
    FieldSpec("is", FieldKind.FLAG, "a state", "is:unread", (), tuple(FLAGS)),
    FieldSpec("has", FieldKind.FLAG, "something in it", "has:link", (), tuple(HOLDINGS)),
    FieldSpec("sort", FieldKind.SORT, "the order of the list", "sort:date-asc", ("order",), SORTS),
    FieldSpec("saved", FieldKind.SAVED, "a saved search inside another", 'saved:"My search"', ("search",)),
)

SYNTAX: Final = (
    SyntaxSpec(
        "word word", "both words, in title or text; endings and accents do not matter", "critical minerals"
    ),
    SyntaxSpec('"…"', "the words in this order, side by side", '"critical minerals"'),
    SyntaxSpec("*", "words that begin so", "lithi*"),
    SyntaxSpec("+", "has the tag", "+china"),
    SyntaxSpec("-", "minus takes away whatever follows it", "-tag:russia"),
    SyntaxSpec("not", "the same as minus", "not lithium"),
    SyntaxSpec("and", "both; it may be left out", "lithium and nickel"),
    SyntaxSpec("or", "one or the other", "lithium or nickel"),
    SyntaxSpec("( )", "brackets: what is in them comes first", "(lithium or nickel) china"),
)

_BY_NAME: Final = {name: spec for spec in FIELDS for name in (spec.name, *spec.aliases)}


def field(name: str) -> FieldSpec | None:
    """Return the field called `name` or with that alias, in any case of letters."""
    return _BY_NAME.get(name.lower())


def field_names() -> tuple[str, ...]:
    """Return every name and alias."""
    return tuple(_BY_NAME)

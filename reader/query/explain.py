"""A query in plain words, so that a person can see how it was understood."""

from __future__ import annotations

import datetime as dt

from reader.domain.tag import TagKind
from reader.query.names import FullName, NameWords
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
    Sort,
    SortKey,
    SourceIs,
    TagIs,
    TextField,
)

_FLAGS = {Flag.NOTED: "with a note", Flag.LINKED: "with a link"}
_KINDS = {
    None: "tag",
    TagKind.TOPIC: "topic",
    TagKind.PLACE: "place",
    TagKind.ORGANISATION: "organisation",
    TagKind.PERSON: "person",
    TagKind.OWN: "own tag",
}
_ORDERS = {
    Sort(SortKey.DATE, True): "newest first",
    Sort(SortKey.DATE, False): "oldest first",
    Sort(SortKey.RELEVANCE, True): "best match first",
    Sort(SortKey.RELEVANCE, False): "weakest match first",
    Sort(SortKey.SOURCE, False): "by source, A to Z",
    Sort(SortKey.SOURCE, True): "by source, Z to A",
}


def explain(query: Query) -> str:
    """Say in one sentence what `query` shows and in which order."""
    shown = "All items" if isinstance(query.root, Everything) else f"Items {say(query.root)}"
    return f"{shown}; {_ORDERS[query.sort]}."


def say(node: Node) -> str:
    """Say what one node asks for, as it goes on after "items"."""
    match node:
        case And(parts):
            said = [_inner(part) for part in parts]
            return ", ".join(said[:-1]) + " and " + said[-1]
        case Or(parts):
            return " or ".join(_inner(part) for part in parts)
        case Not(part):
            return "not " + _inner(part)
        case Saved(name, part):
            return f'in the saved search "{name}" ({say(part)})'
        case DateIs():
            return _dated(node)
        case Is(flag):
            return _FLAGS.get(flag, str(flag))
        case Phrase():
            return _phrase(node)
        case _:
            return _named(node)


def _named(node: Node) -> str:
    match node:
        case TagIs(name, kind):
            if not name.key:
                return f"with any {_KINDS[kind]}"
            return f"with the {_KINDS[kind]} {_name(name)}"
        case SourceIs(name):
            return f"from the source {_name(name)}"
        case AuthorIs(name):
            return f"by the author {_name(name)}"
        case FileIs(part):
            return f'in a file with "{part}" in its path'
        case IdIs(prefix):
            return f'with an id that begins with "{prefix}"'
        case _:
            return "of any kind"


def _inner(node: Node) -> str:
    return f"({say(node)})" if isinstance(node, And | Or) else say(node)


def _name(name: FullName | NameWords) -> str:
    text = name.key if isinstance(name, FullName) else " ".join(name.words)
    return f'"{text}{"…" if name.prefix else ""}"'


def _phrase(phrase: Phrase) -> str:
    text = " ".join(phrase.words)
    place = {TextField.TITLE: " in the title", TextField.BODY: " in the text"}.get(phrase.field, "")
    if len(phrase.words) > 1:
        return f'with the phrase "{text}{"…" if phrase.prefix else ""}"{place}'
    return f'with a word that begins "{text}"{place}' if phrase.prefix else f'with the word "{text}"{place}'


def _dated(days: DateIs) -> str:
    if days.first is None and days.last is None:
        return "with a date"
    if days.first is None:
        return f"dated {_day(days.last)} or earlier"
    if days.last is None:
        return f"dated {_day(days.first)} or later"
    if days.last < days.first:
        return "dated never"
    return f"dated {_day(days.first)}" + ("" if days.first == days.last else f" to {_day(days.last)}")


def _day(day: dt.date | None) -> str:
    return "" if day is None else f"{day.day} {day:%B} {day.year}"

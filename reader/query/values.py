"""From one term of a query, a field with its value, to a node of the tree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from reader.domain.tag import TagKind
from reader.domain.text import fold
from reader.errors import QueryError
from reader.query import grammar
from reader.query.grammar import FieldKind, FieldSpec
from reader.query.lexer import Lexeme, quote
from reader.query.names import FullName, NameWords, name_key
from reader.query.suggest import nearest
from reader.query.tokens import words
from reader.query.tree import (
    AuthorIs,
    DateIs,
    FileIs,
    Flag,
    IdIs,
    Is,
    Node,
    Phrase,
    Sort,
    SortKey,
    SourceIs,
    TagIs,
    TextField,
)
from reader.query.when import Days, read_days

KINDS: Final = {
    "tag": None,
    "topic": TagKind.TOPIC,
    "place": TagKind.PLACE,
    "org": TagKind.ORGANISATION,
    "person": TagKind.PERSON,
    "own": TagKind.OWN,
}
"""Name of a field to the kind of tag that it asks for."""

_NEVER: Final = DateIs(dt.date.max, dt.date.min)
"""The range that holds no day."""

_EXTRA_WORDS: Final = re.compile(r'(?:\s+[^\s()"“”„:]+){1,3}')


class Value:
    """One term whose value is being read; knows how to complain about it."""

    def __init__(self, text: str, lexeme: Lexeme, spec: FieldSpec, today: dt.date) -> None:
        self.text = text
        self.lexeme = lexeme
        self.spec = spec
        self.today = today

    def node(self) -> Node:
        """Return what the term means; QueryError where it means nothing."""
        if not self.lexeme.value.strip() and not (self.lexeme.star and self.spec.kind is FieldKind.TAG):
            raise self.mistake(f"{self.spec.name}: needs a value, as in {self.spec.example}", None)
        return _READERS[self.spec.kind](self)

    def sort(self) -> Sort:
        """Return the order that a `sort:` term asks for."""
        wanted = self.lexeme.value.lower()
        if wanted not in self.spec.values:
            raise self.unknown_value("sort: knows date, relevance and source, each with -asc or -desc")
        key, _, direction = wanted.partition("-")
        descending = key != SortKey.SOURCE if not direction else direction == "desc"
        return Sort(SortKey(key), descending)

    def mistake(self, message: str, replacement: str | None) -> QueryError:
        """Make the error; `replacement` is a term to put in the place of this one."""
        lexeme = self.lexeme
        suggestion = None
        if replacement is not None:
            suggestion = self.text[: lexeme.start] + replacement + self.text[lexeme.end :]
        return QueryError(message, self.text, lexeme.start, lexeme.end, suggestion)

    def unknown_value(self, message: str) -> QueryError:
        """Make the error for a value that is not one of the fixed set."""
        near = nearest(self.lexeme.value, self.spec.values)
        return self.mistake(message, f"{self.spec.name}:{near}" if near else None)


def _text(value: Value) -> Node:
    found = words(value.lexeme.value)
    if not found:
        raise value.mistake(f"{value.spec.name}: needs a word, as in {value.spec.example}", None)
    return Phrase(found, TextField(value.spec.name), value.lexeme.star)


def tag_node(lexeme: Lexeme, kind: TagKind | None = None) -> TagIs:
    """Return the node for a tag of that name; a lone star stands for any tag."""
    return TagIs(FullName(name_key(lexeme.value), lexeme.star), kind)


def _tag(value: Value) -> Node:
    return tag_node(value.lexeme, KINDS[value.spec.name])


def _name(value: Value) -> Node:
    lexeme = value.lexeme
    name: FullName | NameWords
    if lexeme.quoted:
        name = FullName(name_key(lexeme.value), lexeme.star)
    else:
        found = words(lexeme.value)
        if not found:
            raise value.mistake(f"{value.spec.name}: needs a name, as in {value.spec.example}", None)
        name = NameWords(found, lexeme.star)
    return SourceIs(name) if value.spec.name == "source" else AuthorIs(name)


def _path(value: Value) -> Node:
    return FileIs(fold(value.lexeme.value))


def _id(value: Value) -> Node:
    return IdIs(value.lexeme.value.strip().lower())


def _date(value: Value) -> Node:
    name, text = value.spec.name, value.lexeme.value
    if name == "date" and text.strip().lower() in ("none", "unknown", "undated"):
        return Is(Flag.UNDATED)
    if name == "date" and text.strip().lower() == "any":
        return DateIs(None, None)
    if not value.lexeme.quoted and (longer := _longer_date(value)):
        end = value.lexeme.end + len(longer) - len(text)
        fixed = value.text[: value.lexeme.start] + f"{name}:{quote(longer)}" + value.text[end:]
        raise QueryError("A date of several words needs quotes", value.text, value.lexeme.start, end, fixed)
    try:
        days = read_days(text, value.today)
    except ValueError as error:
        raise value.mistake(f"{name}: {error}: {text}", _swapped(value)) from error
    if days is None or (name != "date" and ".." in text):
        raise _no_date(value)
    return _SIDES[name](days)


def _longer_date(value: Value) -> str | None:
    """Return the value with the words after it where together they make a date, such as "last week"."""
    found = _EXTRA_WORDS.match(value.text, value.lexeme.end)
    more = found[0] if found else ""
    while more:
        if _is_date(value.lexeme.value + more, value.today):
            return value.lexeme.value + more
        more = more[: -len(more.split()[-1])].rstrip()
    return None


def _is_date(text: str, today: dt.date) -> bool:
    try:
        return read_days(text, today) is not None
    except ValueError:
        return False


def _after(days: Days) -> Node:
    if days.last is None or days.last == dt.date.max:
        return _NEVER
    return DateIs(days.last + dt.timedelta(days=1), None)


def _before(days: Days) -> Node:
    if days.first is None or days.first == dt.date.min:
        return _NEVER
    return DateIs(None, days.first - dt.timedelta(days=1))


_SIDES: Final[dict[str, Callable[[Days], Node]]] = {
    "date": lambda days: DateIs(days.first, days.last),
    "after": _after,
    "before": _before,
    "since": lambda days: DateIs(days.first, None),
    "until": lambda days: DateIs(None, days.last),
}


def _swapped(value: Value) -> str | None:
    left, dots, right = value.lexeme.value.partition("..")
    if not (dots and left.strip() and right.strip()):
        return None
    turned = f"{right.strip()}..{left.strip()}"
    return f"{value.spec.name}:{quote(turned) if ' ' in turned else turned}"


def _no_date(value: Value) -> QueryError:
    name, text = value.spec.name, value.lexeme.value
    near = nearest(text, value.spec.values)
    return value.mistake(
        f'{name}: does not know the date "{text}"; write it as 2023, 2023-03 or "last week"',
        f"{name}:{quote(near) if ' ' in near else near}" if near else None,
    )


def _flag(value: Value) -> Node:
    flags = grammar.FLAGS if value.spec.name == "is" else grammar.HOLDINGS
    flag = flags.get(value.lexeme.value.strip().lower())
    if flag is None:
        known = ", ".join(flags)
        raise value.unknown_value(f"{value.spec.name}: knows {known}, not {value.lexeme.value}")
    return Is(flag)


_READERS: Final[dict[FieldKind, Callable[[Value], Node]]] = {
    FieldKind.TEXT: _text,
    FieldKind.TAG: _tag,
    FieldKind.NAME: _name,
    FieldKind.PATH: _path,
    FieldKind.ID: _id,
    FieldKind.DATE: _date,
    FieldKind.FLAG: _flag,
}

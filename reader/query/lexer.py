"""From the text of a query to its lexemes. Any text has lexemes; only an open quote is a mistake here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader.errors import QueryError


class LexKind(StrEnum):
    """What a lexeme is."""

    OPEN = "("
    CLOSE = ")"
    AND = "and"
    OR = "or"
    NOT = "not"
    MINUS = "-"
    PLUS = "+"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """The smallest thing that means something, with its place in the text."""

    kind: LexKind
    start: int
    end: int
    field: str | None = None
    """What stands before the colon of a term, as typed."""
    value: str = ""
    """What is looked for, out of its quotes and without the star."""
    quoted: bool = False
    star: bool = False
    """Whether a star stands at the end."""


_SPACE: Final = re.compile(r"\s+")
_FIELD: Final = re.compile(r"([^\W\d_]+):(?!//)")
_BARE: Final = re.compile(r'[^\s()"“”„]+')
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|[“„]([^“”]*)[“”]', re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_OPERATORS: Final = {"and": LexKind.AND, "or": LexKind.OR, "not": LexKind.NOT}
_QUOTES: Final = '"“”„'


def lex(text: str) -> Iterator[Lexeme]:
    """Yield the lexemes of `text`; QueryError for a quote that is not closed."""
    at = 0
    signed = False
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            signed = False
            continue
        lexeme = _next(text, at, signed)
        yield lexeme
        signed = lexeme.kind in (LexKind.MINUS, LexKind.PLUS)
        at = lexeme.end


def quote(value: str) -> str:
    """Return `value` in quotes, as `lex` reads it back."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _next(text: str, at: int, signed: bool) -> Lexeme:
    char = text[at]
    if char in "()":
        return Lexeme(LexKind(char), at, at + 1)
    if char in "+-" and at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] != ")":
        return Lexeme(LexKind(char), at, at + 1)
    field = _FIELD.match(text, at)
    if field is None:
        return _value(text, at, at, None, signed)
    return _value(text, at, field.end(), field[1], signed)


def _value(text: str, start: int, at: int, field: str | None, signed: bool) -> Lexeme:
    if at < len(text) and text[at] in _QUOTES:
        found = _QUOTED.match(text, at)
        if found is None:
            raise QueryError("The quote is not closed", text, at, len(text), _closed(text, at))
        value = _ESCAPE.sub(r"\1", found[1]) if found[1] is not None else found[2] or ""
        star = text.startswith("*", found.end())
        return Lexeme(LexKind.TERM, start, found.end() + star, field, value, quoted=True, star=star)
    bare = _BARE.match(text, at)
    if bare is None:
        return Lexeme(LexKind.TERM, start, at, field)
    if field is None and not signed and bare[0].lower() in _OPERATORS:
        return Lexeme(_OPERATORS[bare[0].lower()], start, bare.end())
    value = bare[0].rstrip("*")
    return Lexeme(LexKind.TERM, start, bare.end(), field, value, star=value != bare[0])


def _closed(text: str, at: int) -> str | None:
    """Close the quote at the end, or take it away where nothing stands after it."""
    if not text[at + 1 :].strip():
        return text[:at].rstrip()
    if text[at] == "”":
        return text[:at] + text[at + 1 :]
    slashes = len(text) - len(text.rstrip("\\"))
    return text + ("\\" if slashes % 2 else "") + '"' if text[at] == '"' else text + "”"

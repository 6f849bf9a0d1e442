"""The colours of a query as it is typed: fields, what is taken away, and where a mistake is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.errors import QueryError


class Stretch(NamedTuple):
    """A run of characters with its ink."""

    start: int
    end: int
    ink: str


_SIGNS = {
    "-": "exclude",
    "not": "exclude",
    "+": "include",
    "or": "accent",
    "and": "accent",
    "(": "accent",
    ")": "accent",
}
_VALUE_INKS = {
    "topic": "tag-topic",
    "place": "tag-place",
    "org": "tag-organisation",
    "person": "tag-person",
    "own": "tag-own",
    "source": "tag-source",
    "date": "tag-time",
    "tag": "include",
}


def stretches(text: str, mistake: tuple[int, int] | None = None) -> Iterator[Stretch]:
    """Yield what is coloured in `text`; `mistake` is the place of an error."""
    # Loaded with the first key that is typed, not before the first paint.
    from reader.query.grammar import field
    from reader.query.lexer import lex

    taken_away = False
    try:
        for lexeme in lex(text):
            sign = _SIGNS.get(lexeme.kind)
            if sign is not None:
                yield Stretch(lexeme.start, lexeme.end, sign)
                taken_away ^= sign == "exclude"
                continue
            value = lexeme.start
            if lexeme.field is not None:
                value += len(lexeme.field) + 1
                yield Stretch(lexeme.start, value, "faint")
            if taken_away:
                yield Stretch(value, lexeme.end, "exclude")
            elif lexeme.field is not None and (spec := field(lexeme.field)) is not None:
                yield Stretch(value, lexeme.end, _VALUE_INKS.get(spec.name, "strong"))
            taken_away = False
    except QueryError as error:
        yield Stretch(error.start, error.end, "error")
    if mistake is not None:
        yield Stretch(*mistake, "error")

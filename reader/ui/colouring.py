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
    from reader.query.lexer import LexKind, lex

    try:
        for lexeme in lex(text):
            if lexeme.kind is LexKind.MINUS or lexeme.kind is LexKind.NOT:
                yield Stretch(lexeme.start, lexeme.end, "exclude")
            elif lexeme.kind is LexKind.PLUS:
                yield Stretch(lexeme.start, lexeme.end, "include")
            elif lexeme.kind is not LexKind.TERM:
                yield Stretch(lexeme.start, lexeme.end, "accent")
            elif lexeme.field is not None:
                colon = lexeme.start + len(lexeme.field) + 1
                spec = field(lexeme.field)
                yield Stretch(lexeme.start, colon, "faint")
                if spec is not None:
                    yield Stretch(colon, lexeme.end, _VALUE_INKS.get(spec.name, "strong"))
    except QueryError as error:
        yield Stretch(error.start, error.end, "error")
    if mistake is not None:
        yield Stretch(*mistake, "error")

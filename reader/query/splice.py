"""Surgery on the text of a query: put a term in, take one out, keep everything else as it was typed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.query.lexer import LexKind, lex
from reader.query.tree import Or, Query, Term


def added(query: Query, term: str) -> str:
    """Return the text with one more term that must hold."""
    text = query.text
    if len(query.terms) == 1 and _is_bare_or(query.terms[0]):
        text = f"({text.strip()})"
    return _joined(text, term, "")


def replaced(text: str, term: Term, fresh: str) -> str:
    """Return the text with `fresh` where `term` stands."""
    return text[: term.start] + fresh + text[term.end :]


def removed(text: str, term: Term) -> str:
    """Return the text without `term`, one of those that must hold, and without the "and" that bound it."""
    start, end = term.start, term.end
    lexemes = list(lex(text))
    before = next((lexeme for lexeme in reversed(lexemes) if lexeme.end <= start), None)
    after = next((lexeme for lexeme in lexemes if lexeme.start >= end), None)
    if before is not None and before.kind is LexKind.AND:
        start = before.start
    elif after is not None and after.kind is LexKind.AND:
        end = after.end
    return _joined(text[:start], "", text[end:])


def negated(text: str, term: Term) -> str:
    """Return the text with a minus before `term`."""
    typed = text[term.start : term.end]
    first = next(lex(typed))
    # A minus right before "not" would make a word of it; a bare "or" would lose all but its first side.
    wrapped = f"-({typed})" if first.kind is LexKind.NOT or _is_bare_or(term) else f"-{typed}"
    return replaced(text, term, wrapped)


def group(text: str, terms: Sequence[Term], *more: str) -> str:
    """Return terms as typed, and more of them, with "or" between; in brackets where there are several."""
    sides = [text[term.start : term.end] for term in terms] + list(more)
    return sides[0] if len(sides) == 1 else "(" + " or ".join(sides) + ")"


def _is_bare_or(term: Term) -> bool:
    return isinstance(term.node, Or) and bool(term.parts) and term.parts[0].start == term.start


def _joined(left: str, middle: str, right: str) -> str:
    """Put pieces side by side with one space, none inside brackets."""
    result = left.rstrip()
    for piece in (middle, right.lstrip()):
        if piece:
            tight = not result or result.endswith("(") or piece.startswith(")")
            result += piece if tight else " " + piece
    return result

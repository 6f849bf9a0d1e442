"""From the text of a query to its tree.

    query  = { term | "or" | "and" | "not" }        or binds loosest, then and (also unsaid), then not
    term   = { "-" | "+" } ( "(" query ")" | [ field ":" ] value )
    value  = word | '"' words '"'                   each may end in a star

Any text is a query or a QueryError with its place; nothing else is ever raised.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from reader.errors import QueryError
from reader.query import grammar
from reader.query.grammar import FieldKind
from reader.query.lexer import Lexeme, LexKind, lex, quote
from reader.query.names import name_key
from reader.query.suggest import nearest
from reader.query.tokens import words
from reader.query.tree import And, Everything, Node, Not, Or, Phrase, Query, Saved, Sort, Term
from reader.query.values import Value, tag_node

SavedSearches = Callable[[str], str | None]
"""Gives the text of the saved search of that name, or None where there is none."""

MAX_DEPTH: Final = 60
"""Brackets and saved searches inside each other; more is a mistake, not a search."""


MAX_SAVED: Final = 200
"""Saved searches that one query may unfold."""


def no_saved_searches(name: str) -> str | None:
    """Know no saved search."""
    return None


def no_names() -> Iterable[str]:
    """Know no name of a saved search."""
    return ()


def parse(
    text: str,
    *,
    today: dt.date,
    saved: SavedSearches = no_saved_searches,
    saved_names: Callable[[], Iterable[str]] = no_names,
) -> Query:
    """Read `text`; `today` settles words such as "last week". Empty text means everything.

    `saved_names` is asked for what may have been meant by a name that `saved` does not know.
    Raises QueryError with the place of the mistake and, where there is one, a suggestion.
    """
    return _Parser(text, _Setting(today, saved, saved_names)).query()


@dataclass
class _Setting:
    """What a text and the saved searches inside it are read with."""

    today: dt.date
    saved: SavedSearches
    saved_names: Callable[[], Iterable[str]] = no_names
    inside: list[str] = field(default_factory=list)
    """Keys of the names of the saved searches that are being read, outermost first."""
    depth: int = 0
    opened: int = 0
    """Saved searches read so far; without a limit a few of them could unfold into millions."""


class _Parser:
    """Recursive descent over the lexemes of one text."""

    def __init__(self, text: str, setting: _Setting) -> None:
        self._text = text
        self._setting = setting
        self._lexemes = list(lex(text))
        self._at = 0
        self._sort: Sort | None = None

    def query(self) -> Query:
        found = self._either()
        if (extra := self._peek()) is not None:
            raise self._mistake("This bracket closes nothing", extra, "")
        sort = self._sort or Sort()
        if found is None:
            return Query(Everything(), sort, self._text)
        return Query(found.node, sort, self._text, tuple(_conjuncts(found)))

    def _peek(self) -> Lexeme | None:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else None

    def _take(self) -> Lexeme:
        self._at += 1
        return self._lexemes[self._at - 1]

    def _either(self) -> Term | None:
        """Read terms with `or` between them, up to a closing bracket or the end."""
        first = self._all()
        parts = [first] if first is not None else []
        while (sign := self._peek()) is not None and sign.kind is LexKind.OR:
            self._take()
            more = self._all()
            if not parts or more is None:
                where = "before" if not parts else "after"
                raise self._mistake(f'Something is missing {where} "or"', sign, quote(self._slice(sign)))
            parts.append(more)
        return _joined(parts, Or)

    def _all(self) -> Term | None:
        """Read terms that must all hold; None where nothing was asked for."""
        parts: list[Term] = []
        sign: Lexeme | None = None
        begun = False
        while (lexeme := self._peek()) is not None and lexeme.kind not in (LexKind.OR, LexKind.CLOSE):
            if lexeme.kind is LexKind.AND:
                if sign is not None or not begun:
                    raise self._mistake(
                        'Something is missing before "and"', lexeme, quote(self._slice(lexeme))
                    )
                sign = self._take()
                continue
            term = self._term()
            begun, sign = True, None
            if term is not None:
                parts.append(term)
        if sign is not None:
            raise self._mistake('Something is missing after "and"', sign, quote(self._slice(sign)))
        return _joined(parts, And)

    def _term(self) -> Term | None:
        """Read one term with its signs; None for one that asks for nothing, such as a lone dash."""
        start = self._lexemes[self._at].start
        negated = tagged = False
        while (lexeme := self._peek()) is not None and lexeme.kind in (
            LexKind.MINUS,
            LexKind.NOT,
            LexKind.PLUS,
        ):
            sign = self._take()
            negated ^= sign.kind is not LexKind.PLUS
            tagged = sign.kind is LexKind.PLUS
        if lexeme is None or lexeme.kind not in (LexKind.OPEN, LexKind.TERM):
            raise self._mistake(
                f'Something is missing after "{self._slice(sign)}"', sign, quote(self._slice(sign))
            )
        signed = lexeme.start != start
        term = self._group() if lexeme.kind is LexKind.OPEN else self._leaf(self._take(), signed, tagged)
        if term is None or not signed:
            return term
        if not negated:
            return Term(term.node, start, term.end, term.parts)
        return Term(Not(term.node), start, term.end, (term,))

    def _group(self) -> Term | None:
        opening = self._take()
        self._setting.depth += 1
        if self._setting.depth > MAX_DEPTH:
            raise self._mistake("Too many brackets inside each other", opening, None)
        found = self._either()
        if self._peek() is None:
            raise QueryError(
                "The bracket is not closed", self._text, opening.start, opening.end, self._text + ")"
            )
        closing = self._take()
        self._setting.depth -= 1
        if found is None:
            return None
        return Term(found.node, opening.start, closing.end, found.parts or (found,))

    def _leaf(self, lexeme: Lexeme, signed: bool, tagged: bool) -> Term | None:
        node = self._plain(lexeme, tagged) if lexeme.field is None else self._fielded(lexeme, signed)
        return None if node is None else Term(node, lexeme.start, lexeme.end)

    def _plain(self, lexeme: Lexeme, tagged: bool) -> Node | None:
        if tagged and (lexeme.value.strip() or lexeme.star):
            return tag_node(lexeme)
        found = words(lexeme.value)
        return Phrase(found, prefix=lexeme.star) if found else None

    def _fielded(self, lexeme: Lexeme, signed: bool) -> Node | None:
        assert lexeme.field is not None
        spec = grammar.field(lexeme.field)
        if spec is None:
            return self._unknown(lexeme)
        value = Value(self._text, lexeme, spec, self._setting.today)
        if spec.kind is FieldKind.SORT:
            if signed or self._sort is not None:
                if signed:
                    raise value.mistake("sort: cannot be taken away", None)
                raise value.mistake("sort: stands here twice", "")
            self._sort = value.sort()
            return None
        if spec.kind is FieldKind.SAVED:
            return self._saved_search(lexeme, value)
        return value.node()

    def _unknown(self, lexeme: Lexeme) -> Node | None:
        """Complain about a field that does not exist; "Re: lithium" is prose and no field."""
        name = lexeme.field or ""
        near = nearest(name, grammar.field_names())
        if not lexeme.value and not near:
            found = words(name)
            return Phrase(found) if found else None
        rest = self._text[lexeme.start + len(name) : lexeme.end]
        better = near + rest if near else quote(self._slice(lexeme))
        suggestion = self._text[: lexeme.start] + better + self._text[lexeme.end :]
        hint = f"did you mean {near}:?" if near else "put it in quotes to look for the words"
        message = f"There is no field {name}: – {hint}"
        raise QueryError(message, self._text, lexeme.start, lexeme.start + len(name) + 1, suggestion)

    def _saved_search(self, lexeme: Lexeme, value: Value) -> Node:
        name = lexeme.value.strip()
        if not name:
            raise value.mistake('saved: needs the name of a saved search, as in saved:"My search"', None)
        setting, key = self._setting, name_key(name)
        if key in setting.inside:
            raise value.mistake(f'The saved search "{name}" contains itself', "")
        setting.opened += 1
        if setting.opened > MAX_SAVED or setting.depth >= MAX_DEPTH:
            raise value.mistake("Too many saved searches inside each other", "")
        text = setting.saved(name)
        if text is None:
            raise self._no_saved_search(name, value)
        setting.inside.append(key)
        setting.depth += 1
        try:
            inner = _Parser(text, setting).query()
        except QueryError as error:
            raise value.mistake(f'The saved search "{name}" has a mistake: {error.message}', None) from error
        setting.inside.pop()
        setting.depth -= 1
        return Saved(name, inner.root)

    def _no_saved_search(self, name: str, value: Value) -> QueryError:
        known = {each.lower(): each for each in self._setting.saved_names()}
        near = nearest(name, known)
        hint = f' – did you mean "{known[near]}"?' if near else ""
        better = f"{value.lexeme.field}:{quote(known[near])}" if near else None
        return value.mistake(f'There is no saved search called "{name}"{hint}', better)

    def _slice(self, lexeme: Lexeme) -> str:
        return self._text[lexeme.start : lexeme.end]

    def _mistake(self, message: str, lexeme: Lexeme, replacement: str | None) -> QueryError:
        suggestion = None
        if replacement is not None:
            suggestion = (self._text[: lexeme.start] + replacement + self._text[lexeme.end :]).strip()
        return QueryError(message, self._text, lexeme.start, lexeme.end, suggestion)


def _conjuncts(term: Term) -> Iterator[Term]:
    """Yield the terms that must all hold, out of brackets too: (a b) c has three."""
    if isinstance(term.node, And):
        for part in term.parts:
            yield from _conjuncts(part)
    else:
        yield term


def _joined(parts: list[Term], node: type[And] | type[Or]) -> Term | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return Term(node(tuple(part.node for part in parts)), parts[0].start, parts[-1].end, tuple(parts))

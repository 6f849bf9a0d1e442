"""Edits of a query's text: what the tag pane, the timeline and the palette do.

The text is the only state. An edit changes the term that it is about and leaves the rest as it was typed;
what comes out parses again. All of them raise QueryError where the text given does not parse.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from reader.domain.facet import FacetKind
from reader.query import splice
from reader.query.lexer import lex, quote
from reader.query.names import FullName, name_key
from reader.query.parser import parse
from reader.query.tokens import words
from reader.query.tree import DateIs, Flag, Is, Node, Not, Or, Query, Sort, SourceIs, TagIs, Term
from reader.query.when import Days, range_text

Choice = Literal["off", "include", "exclude"]
Join = Literal["any", "all"]

_FIELDS: Final = {
    "tag": "tag",
    FacetKind.TOPIC: "topic",
    FacetKind.PLACE: "place",
    FacetKind.ORGANISATION: "org",
    FacetKind.PERSON: "person",
    FacetKind.OWN: "own",
    FacetKind.SOURCE: "source",
    FacetKind.YEAR: "date",
    FacetKind.MONTH: "date",
    FacetKind.STATE: "is",
}
_ONE_OF: Final = (FacetKind.SOURCE, FacetKind.YEAR, FacetKind.MONTH)
"""Kinds of which an item has one value at most: a second choice only makes sense as "or"."""

_PLAIN: Final = re.compile(r'[^\s()"“”„*\\]+')
_ANY_DAY: Final = dt.date(2000, 1, 1)


def cycle(text: str, kind: str, name: str) -> str:
    """Turn a value of a facet one step: off, include, exclude, off.

    `kind` is a `FacetKind` or "tag" (a tag of any kind). A second source, year or month is added with "or".
    """
    query = _read(text)
    place = _place(query, kind, name)
    if place is None:
        return _include(query, kind, name)
    if place.excluded:
        return splice.removed(text, place.term)
    if place.group is None:
        return splice.negated(text, place.term)
    left = [term for term in place.group.parts if term is not place.term]
    text = splice.replaced(text, place.group, splice.group(text, left))
    return splice.added(_read(text), "-" + term_for(kind, name))


def join_of(text: str, kind: str) -> Join | None:
    """Tell how the values of a facet that `text` includes are joined; None where there are not two of them.

    "any": one of them is enough, they stand in a group of "or"; "all": each must hold.
    """
    singles, group = _included(_read(text), kind)
    if group is not None:
        return "any"
    return "all" if len(singles) > 1 else None


def switch_join(text: str, kind: str) -> str:
    """Join the included values of a facet the other way: any of them, all of them.

    An item has one source, year and month at most: there "any" stays. So does a single value.
    """
    query = _read(text)
    singles, group = _included(query, kind)
    if group is not None:
        if kind in _ONE_OF:
            return text
        sides = " ".join(text[side.start : side.end] for side in group.parts)
        return splice.replaced(text, group, sides)
    if len(singles) < 2:
        return text
    first, *others = singles
    together = splice.group(text, singles)
    for term in reversed(others):
        text = splice.removed(text, term)
    return splice.replaced(text, first, together)


def _included(query: Query, kind: str) -> tuple[list[Term], Term | None]:
    """The terms that include a value of the facet each, and the first group of "or" that includes several."""
    singles = [term for term in query.terms if _is_own_value(term.node, kind)]
    groups = (term for term in query.terms if isinstance(term.node, Or))
    return singles, next(
        (group for group in groups if all(_is_own_value(side.node, kind) for side in group.parts)), None
    )


def state_of(text: str, kind: str, name: str) -> Choice:
    """Tell how a value of a facet is chosen in `text`.

    What must hold counts, and what stands in a group of "or" with nothing but values of that kind.
    """
    place = _place(_read(text), kind, name)
    if place is None:
        return "off"
    return "exclude" if place.excluded else "include"


def term_for(kind: str, name: str) -> str:
    """Return the term that asks for a value of a facet, quoted where it has to be."""
    # A source is always quoted: in quotes it is the whole name, so that the count shown beside it holds.
    plain = kind != FacetKind.SOURCE and _PLAIN.fullmatch(name)
    return f"{_FIELDS[kind]}:{name if plain else quote(name)}"


def without(text: str, term: Term) -> str:
    """Take away `term`, one of the terms of the query that `text` is."""
    return splice.removed(text, term)


def set_date(text: str, days: Days | None) -> str:
    """Make `days` the only range of the query, in place of what it says about dates; None: none."""
    query = _read(text)
    dated = [term for term in query.terms if _about_dates(term.node)]
    fresh = None if days is None or days == Days(None, None) else f"date:{range_text(days)}"
    if not dated:
        return text if fresh is None else splice.added(query, fresh)
    for term in reversed(dated[1:]):
        text = splice.removed(text, term)
    return splice.removed(text, dated[0]) if fresh is None else splice.replaced(text, dated[0], fresh)


def dates_of(query: Query) -> Days | None:
    """Return the range that all of the query's dates leave, or None where it says nothing about dates."""
    ranges = [term.node for term in query.terms if isinstance(term.node, DateIs)]
    if not ranges:
        return None
    firsts = [days.first for days in ranges if days.first is not None]
    lasts = [days.last for days in ranges if days.last is not None]
    return Days(max(firsts, default=None), min(lasts, default=None))


def set_sort(text: str, sort: Sort) -> str:
    """Make `sort` the order of the query; the usual order, newest first, is not written."""
    query = _read(text)
    wanted = "" if sort == Sort() else _sort_term(sort)
    for lexeme in lex(text):
        if lexeme.field is not None and lexeme.field.lower() in ("sort", "order"):
            place = Term(query.root, lexeme.start, lexeme.end)
            return splice.replaced(text, place, wanted) if wanted else splice.removed(text, place)
    return f"{text.rstrip()} {wanted}".strip() if wanted else text


def _sort_term(sort: Sort) -> str:
    short = f"sort:{sort.key}"
    return short if _read(short).sort == sort else f"{short}-{'desc' if sort.descending else 'asc'}"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands: as a term of its own, or as one side of a group of "or"."""

    term: Term
    group: Term | None = None
    excluded: bool = False


def _read(text: str) -> Query:
    """Parse for the places of terms alone: the day and the saved searches do not matter."""
    return parse(text, today=_ANY_DAY, saved=lambda name: "")


def _include(query: Query, kind: str, name: str) -> str:
    fresh = term_for(kind, name)
    for term in query.terms:
        # Where any of several is enough, one more joins them.
        if kind in _ONE_OF or isinstance(term.node, Or):
            sides = _sides(term, kind)
            if sides:
                return splice.replaced(query.text, term, splice.group(query.text, sides, fresh))
    return splice.added(query, fresh)


def _place(query: Query, kind: str, name: str) -> _Place | None:
    return next((p for p in _choices(query, kind) if _asks(_positive(p), kind, name)), None)


def _choices(query: Query, kind: str) -> Iterator[_Place]:
    for term in query.terms:
        if isinstance(term.node, Not):
            yield _Place(term, excluded=True)
        elif isinstance(term.node, Or):
            yield from (_Place(side, term) for side in _sides(term, kind))
        else:
            yield _Place(term)


def _positive(place: _Place) -> Node:
    node = place.term.node
    return node.part if isinstance(node, Not) else node


def _sides(term: Term, kind: str) -> tuple[Term, ...]:
    """Return the sides of a group that holds nothing but values of `kind`, or the term if it is one."""
    if isinstance(term.node, Or):
        return term.parts if all(_is_value(side.node, kind) for side in term.parts) else ()
    return (term,) if _is_value(term.node, kind) else ()


def _is_value(node: Node, kind: str) -> bool:
    """Tell whether `node` could be a value of the facet `kind`."""
    field = _FIELDS[kind]
    if field == "source":
        return isinstance(node, SourceIs)
    if field == "date":
        return isinstance(node, DateIs) and ".." not in range_text(Days(node.first, node.last))
    if field == "is":
        return isinstance(node, Is)
    return isinstance(node, TagIs) and node.kind in (None, kind)


def _is_own_value(node: Node, kind: str) -> bool:
    """Like `_is_value`, without tags of no kind, which are values of every facet of tags."""
    return _is_value(node, kind) and not (isinstance(node, TagIs) and node.kind != kind != "tag")


def _asks(node: Node, kind: str, name: str) -> bool:
    """Tell whether `node` asks for exactly this value of the facet `kind`."""
    if not _is_value(node, kind):
        return False
    if isinstance(node, TagIs | SourceIs):
        if isinstance(node.name, FullName):
            return node.name == FullName(name_key(name))
        return node.name.words == words(name) and not node.name.prefix
    return node == _read(term_for(kind, name)).root


def _about_dates(node: Node) -> bool:
    if isinstance(node, Or):
        return all(_about_dates(part) for part in node.parts)
    return isinstance(node, DateIs) or node == Is(Flag.UNDATED)

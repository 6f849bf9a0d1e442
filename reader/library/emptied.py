"""Why a query matches nothing: the term that took away the last item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.query.edit import without
from reader.query.tree import And, Query, Sort, Term
from reader.store.index import Index


@dataclass(frozen=True, slots=True)
class Emptied:
    """The term that leaves nothing, and what there would be without it."""

    term: str
    """As typed."""
    query: str
    """The query without the term; it finds something, or is empty."""
    first: int
    """Offset of the term in the query."""


def emptied_by(query: Query, index: Index) -> Emptied | None:
    """Find the term of `query` that takes away the last item; None without one.

    That is the first one that together with those before it matches nothing, or, where there would be
    nothing without it either, the first one without which there is something. Where no single term does,
    more of them are left out of the query that is offered.
    """
    first = _first(query.terms, index)
    if first is None:
        return None
    for term in (first, *query.terms):
        rest = tuple(other for other in query.terms if other is not term)
        if rest and _finds(rest, index):
            return _emptied(query, term, without(query.text, term))
    text, terms, leaving = query.text, query.terms, [first]
    while (worse := _first(tuple(each for each in terms if each not in leaving), index)) is not None:
        leaving.append(worse)
    for term in sorted(leaving, key=lambda term: -term.start):  # from the end: offsets before it stay right
        text = without(text, term)
    return _emptied(query, first, text)


def _first(terms: Sequence[Term], index: Index) -> Term | None:
    """The first term that together with those before it matches nothing."""
    return next((term for at, term in enumerate(terms, 1) if not _finds(terms[:at], index)), None)


def _finds(terms: Sequence[Term], index: Index) -> bool:
    nodes = tuple(term.node for term in terms)
    return bool(index.answer(Query(nodes[0] if len(nodes) == 1 else And(nodes), Sort(), "")).ids)


def _emptied(query: Query, term: Term, rest: str) -> Emptied:
    return Emptied(query.text[term.start : term.end], rest, term.start)

"""Why a query matches nothing: the term that took away the last item."""

from __future__ import annotations

from dataclasses import dataclass

from reader.query.edit import without
from reader.query.tree import And, Query, Sort
from reader.store.index import Index


@dataclass(frozen=True, slots=True)
class Emptied:
    """The term that leaves nothing, and what there would be without it."""

    term: str
    """As typed."""
    query: str
    """The query without the term."""
    first: int
    """Offset of the term in the query."""


def emptied_by(query: Query, index: Index) -> Emptied | None:
    """Find the first term of `query` that together with those before it matches nothing; None without one."""
    for count in range(1, len(query.terms) + 1):
        nodes = tuple(term.node for term in query.terms[:count])
        part = Query(nodes[0] if count == 1 else And(nodes), Sort(), "")
        if not index.answer(part).ids:
            term = query.terms[count - 1]
            return Emptied(query.text[term.start : term.end], without(query.text, term), term.start)
    return None

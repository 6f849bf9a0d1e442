"""Did you mean: the query with a name put right that nothing is called."""

from __future__ import annotations

from typing import Final

from reader.query.edit import term_for
from reader.query.names import FullName
from reader.query.suggest import nearest
from reader.query.tree import AuthorIs, Query, Sort, SourceIs, TagIs, Term
from reader.store.index import Index
from reader.store.labels import LabelKind

MOST_NAMES: Final = 1_500
"""Names of a kind that are looked at, the most frequent ones: comparing all of them might take seconds."""
_TAGS: Final = (LabelKind.TOPIC, LabelKind.PLACE, LabelKind.ORGANISATION, LabelKind.PERSON, LabelKind.OWN)


def nearest_query(query: Query, index: Index) -> str | None:
    """The text of `query` with its first wrong name replaced by the nearest that exists; None without any."""
    for term in _leaves(query.terms):
        node = term.node
        if not isinstance(node, TagIs | SourceIs | AuthorIs):
            continue
        if isinstance(node, TagIs):
            kinds, field = ((LabelKind(node.kind),) if node.kind else _TAGS), (node.kind or "tag")
        else:
            kinds = (LabelKind.SOURCE,) if isinstance(node, SourceIs) else (LabelKind.AUTHOR,)
            field = kinds[0]
        names = index.names(kinds, MOST_NAMES)
        if len(index.answer(Query(node, Sort(), "")).ids):
            continue
        typed = node.name.key if isinstance(node.name, FullName) else " ".join(node.name.words)
        known = {name.lower(): name for name in names}
        near = nearest(typed, known)
        if near is not None:
            better = f'author:"{known[near]}"' if field == LabelKind.AUTHOR else term_for(field, known[near])
            return query.text[: term.start] + better + query.text[term.end :]
    return None


def _leaves(terms: tuple[Term, ...]) -> list[Term]:
    return [leaf for term in terms for leaf in (_leaves(term.parts) if term.parts else [term])]

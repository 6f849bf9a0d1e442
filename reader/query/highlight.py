"""Where the words of a query stand in a text."""

from __future__ import annotations

from collections.abc import Sequence

from reader.query.stem import stem
from reader.query.tokens import tokens
from reader.query.tree import And, Node, Or, Phrase, Query, Saved


def terms(query: Query) -> tuple[str, ...]:
    """Return the words and phrases that `query` looks for, each once, in its order.

    Folded, the words of a phrase with a space between; a star at the end stands for a prefix. What the
    query takes away is not among them.
    """
    return tuple(dict.fromkeys(_terms(query.root)))


def spans(text: str, terms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the places (start, end) in `text` of what `terms` names, in order, without overlap.

    A phrase is one place, from its first word to the end of its last.
    """
    if not terms:
        return ()
    wanted = [_stems(term) for term in terms]
    found = list(tokens(text))
    stems = [stem(token.text) for token in found]
    places: list[tuple[int, int]] = []
    for at in range(len(stems)):
        length = max(
            (len(first) + 1 for first, last, more in wanted if _here(stems, at, first, last, more)), default=0
        )
        if length:
            start, end = found[at].start, found[at + length - 1].end
            if places and start < places[-1][1]:
                start, end = places[-1][0], max(end, places.pop()[1])
            places.append((start, end))
    return tuple(places)


def _terms(node: Node) -> list[str]:
    match node:
        case Phrase(words, _, prefix):
            return [" ".join(words) + ("*" if prefix else "")]
        case And(parts) | Or(parts):
            return [term for part in parts for term in _terms(part)]
        case Saved(_, part):
            return _terms(part)
        case _:
            return []


def _stems(term: str) -> tuple[list[str], str, bool]:
    """Split a term into the stems of all words but the last, that of the last, and whether it may go on."""
    *first, last = map(stem, term.removesuffix("*").split())
    return first, last, term.endswith("*")


def _here(stems: Sequence[str], at: int, first: list[str], last: str, more: bool) -> bool:
    end = at + len(first)
    if end >= len(stems) or stems[at:end] != first:
        return False
    return stems[end].startswith(last) if more else stems[end] == last

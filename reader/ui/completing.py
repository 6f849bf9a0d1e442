"""What may come next in a query that is being typed."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from reader.domain.facet import Facet, FacetKind
from reader.domain.text import SafeText
from reader.errors import QueryError
from reader.query.edit import term_for
from reader.query.grammar import FIELDS, FieldKind, FieldSpec, field
from reader.query.lexer import LexKind, lex
from reader.query.names import name_key
from reader.ui.safe import NOTHING, ours

MOST: Final = 8
"""Completions offered at once."""
_TERM: Final = re.compile(
    r"""(?:^|(?<=[\s(]))(?P<sign>[-+]*)(?:(?P<field>[^\W\d_]+):)?(?P<value>"?[^"()]*)$"""
)
_KINDS: Final = {
    "tag": (FacetKind.TOPIC, FacetKind.PLACE, FacetKind.ORGANISATION, FacetKind.PERSON, FacetKind.OWN),
    "topic": (FacetKind.TOPIC,),
    "place": (FacetKind.PLACE,),
    "org": (FacetKind.ORGANISATION,),
    "person": (FacetKind.PERSON,),
    "own": (FacetKind.OWN,),
    "source": (FacetKind.SOURCE,),
    "date": (FacetKind.YEAR,),
}
_KNOWN: Final = 20_000
"""Names that are looked through for each key."""
_PLAIN_FROM: Final = 2
"""A word without a field is completed from so many letters on."""


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on."""

    start: int
    """Offsets of what it replaces."""
    end: int
    text: str
    """What is written into the query."""
    label: SafeText
    """What is shown."""
    note: SafeText = NOTHING
    """What it means, or how many items it finds."""
    kind: str = ""
    """Kind of the tag, for its colour."""


class Vocabulary:
    """The names that can be completed, folded once and not for each key; most frequent first."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        named = ((value.count, facet.kind, value.name) for facet in facets for value in facet.values)
        kept = heapq.nlargest(_KNOWN, named, key=itemgetter(0))
        self.names = [(name_key(name), kind, name, count) for count, kind, name in kept]


def complete(text: str, cursor: int, vocabulary: Vocabulary) -> Sequence[Completion]:
    """Return at most `MOST` completions of what stands before `cursor`, likeliest first.

    Nothing is offered for a value that is complete: what is offered might be taken by mistake.
    """
    start = _term_start(text[:cursor])
    found = _TERM.fullmatch(text[start:cursor])
    if found is None:
        return ()
    sign, name, value = found["sign"], found["field"], found["value"]
    start += len(sign)
    typed = value.lstrip('"')
    if name is not None:
        spec = field(name)
        offers = () if spec is None else _values(spec, typed, vocabulary)
    elif len(typed) < (0 if "+" in sign else _PLAIN_FROM) or value.startswith('"'):
        return ()
    else:
        offers = _anything(typed, vocabulary, fields="+" not in sign)
    made = [Completion(start, cursor, *offer) for offer in _first(offers, MOST)]
    key = name_key(typed)
    return () if key and any(name_key(each.label) == key for each in made) else made


def _term_start(text: str) -> int:
    """Where the term at the end of `text` begins: after the last blank or bracket outside quotes."""
    start, quoted = 0, False
    for at, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif not quoted and (character.isspace() or character in "()"):
            start = at + 1
    return start


def as_beginning(text: str) -> str | None:
    """Return `text` with its last word as the beginning of a word; None where that is no such word."""
    try:
        lexemes = list(lex(text))
    except QueryError:
        return None
    last = lexemes[-1] if lexemes else None
    if last is None or last.kind is not LexKind.TERM or last.end != len(text):
        return None
    if last.quoted or last.star or len(last.value) < _PLAIN_FROM:
        return None
    spec = field(last.field) if last.field is not None else None
    if spec is not None and spec.kind not in (FieldKind.TEXT, FieldKind.TAG, FieldKind.NAME):
        return None
    return text + "*"


_Offer = tuple[str, SafeText, SafeText, str]


def _values(spec: FieldSpec, typed: str, vocabulary: Vocabulary) -> Iterator[_Offer]:
    """Values of a field."""
    for kind, name, count in _names(_KINDS.get(spec.name, ()), typed, vocabulary):
        written = term_for(kind if spec.name != "tag" else "tag", name)
        yield written, name, ours(f"{count:,}"), "time" if kind is FacetKind.YEAR else kind.value
    for value in spec.values:
        if value.startswith(typed.lower()):
            quoted = f'"{value}"' if " " in value else value
            yield f"{spec.name}:{quoted}", ours(value), ours(""), ""


def _anything(typed: str, vocabulary: Vocabulary, *, fields: bool) -> Iterator[_Offer]:
    """Fields, tags and sources that begin with what was typed."""
    if fields:
        for spec in FIELDS:
            if spec.name.startswith(typed.lower()) and spec.kind is not FieldKind.SAVED:
                yield f"{spec.name}:", ours(f"{spec.name}:"), ours(spec.help), ""
    for kind, name, count in _names((*_KINDS["tag"], FacetKind.SOURCE), typed, vocabulary):
        written = term_for(kind if kind is FacetKind.SOURCE else "tag", name)
        yield written, name, ours(f"{kind.value} {count:,}"), kind.value


def _names(
    kinds: Sequence[FacetKind], typed: str, vocabulary: Vocabulary
) -> Iterator[tuple[FacetKind, SafeText, int]]:
    """Names of these kinds in which a word begins with what was typed; whole names first, then by count."""
    key = name_key(typed)
    inside = f" {key}"
    found = [
        (not folded.startswith(key), (kind, name, count))
        for folded, kind, name, count in vocabulary.names
        if kind in kinds and (folded.startswith(key) or inside in folded)
    ]
    found.sort(key=itemgetter(0))
    yield from (offer for _, offer in found[: MOST * 2])


def _first(offers: Iterable[_Offer], most: int) -> Iterator[_Offer]:
    """The first `most` of them, each text once."""
    seen: set[str] = set()
    for offer in offers:
        if offer[0] not in seen:
            seen.add(offer[0])
            yield offer
        if len(seen) == most:
            return

"""What corrections ask for in one document, by the indices of its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from reader.domain.correction import FIELDS, Correction, CorrectionKind, Placement
from reader.ingest.correct.quotes import QuotedLines

_CUTS: Final = (CorrectionKind.SPLIT, CorrectionKind.JOIN)


class FieldSet(NamedTuple):
    """A field that a reader set."""

    id: str
    field: CorrectionKind
    value: str
    indices: tuple[int, ...]
    """Lines of the item, the best first."""


class Wanted(NamedTuple):
    """What is to be done. For one line and one question, what was asked for last counts."""

    splits: frozenset[int] = frozenset()
    joins: frozenset[int] = frozenset()
    out: frozenset[int] = frozenset()
    """Lines to leave out."""
    back: frozenset[int] = frozenset()
    """Lines to bring back."""
    always: Mapping[int, tuple[str, ...]] = {}
    """Keys of paragraphs that are left out wherever they stand, with the ids of the corrections."""
    fields: tuple[FieldSet, ...] = ()
    placed: tuple[Placement, ...] = ()
    """Where the corrections of cuts and lines belong."""


NOTHING_WANTED: Final = Wanted()


def wanted(lines: Sequence[str], corrections: Sequence[Correction], guests: Sequence[Correction]) -> Wanted:
    """Find the lines of `corrections`, in the order in which they were made; linear in the document.

    `guests` are corrections of documents that have gone: those that were made for this document under
    another name count, and only they are reported.
    """
    quoted = QuotedLines(lines)
    cuts: dict[int, CorrectionKind] = {}
    shown: dict[int, CorrectionKind] = {}
    always: dict[int, tuple[str, ...]] = {}
    fields: list[FieldSet] = []
    placed: list[Placement] = []
    for each in (*corrections, *(guest for guest in guests if quoted.knows(guest.sketch))):
        if each.kind is CorrectionKind.ALWAYS:
            for quote in each.quotes:
                always[quote.whole] = (*always.get(quote.whole, ()), each.id)
            continue
        places = (quoted.find(quote) for quote in each.quotes)
        found = tuple(dict.fromkeys(place for place in places if place is not None))
        if each.kind in FIELDS:
            fields.append(FieldSet(each.id, each.kind, each.value, found))
            continue
        placed.append(Placement(each.id, tuple(sorted(index + 1 for index in found))))
        (cuts if each.kind in _CUTS else shown).update(dict.fromkeys(found, each.kind))
    return Wanted(
        _of(cuts, CorrectionKind.SPLIT),
        _of(cuts, CorrectionKind.JOIN),
        _of(shown, CorrectionKind.LEAVE_OUT),
        _of(shown, CorrectionKind.BRING_BACK),
        always,
        tuple(fields),
        tuple(placed),
    )


def _of(asked: dict[int, CorrectionKind], kind: CorrectionKind) -> frozenset[int]:
    return frozenset(index for index, each in asked.items() if each is kind)

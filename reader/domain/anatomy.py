"""The anatomy of a document: each of its lines with what became of it, for showing an item in its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.domain.document import Document
from reader.domain.item import Cut, Evidence, Item, LeftOut
from reader.domain.text import SafeText, make_safe

SHOWN_FIELDS = ("date", "source", "author", "title")
"""The fields whose evidence is marked; tags would cover the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of a line."""

    text: SafeText
    field: str | None = None
    """The field that these words are the evidence of."""


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a document and what became of it."""

    number: int
    """From 1."""
    pieces: tuple[Piece, ...]
    item: int | None = None
    """Position of the item that the line lies in, from 0."""
    left_out: LeftOut | None = None
    cut: Cut | None = None
    """Set where an item begins."""

    @property
    def text(self) -> SafeText:
        """The whole line."""
        return SafeText("".join(piece.text for piece in self.pieces))


def anatomy(document: Document, items: Sequence[Item], left_out: Iterable[LeftOut]) -> Iterator[LineView]:
    """Yield every line of `document`, in order. `left_out` are the runs outside all items."""
    runs = {n: run for run in left_out for n in range(run.span.start, run.span.end + 1)}
    owner: dict[int, int] = {}
    marks: dict[int, list[tuple[str, Evidence]]] = {}
    for position, item in enumerate(items):
        owner |= dict.fromkeys(range(item.span.start, item.span.end + 1), position)
        runs |= {n: run for run in item.left_out for n in range(run.span.start, run.span.end + 1)}
        for field in SHOWN_FIELDS:
            if (evidence := item.evidence.get(field)) is not None:
                marks.setdefault(evidence.line, []).append((field, evidence))
    for number, line in enumerate(document.lines, 1):
        place = owner.get(number)
        starts = place is not None and items[place].span.start == number
        yield LineView(
            number,
            _pieces(line, marks.get(number, [])),
            place,
            runs.get(number) if line.strip() else None,
            items[place].cut if starts and place is not None else None,
        )


def _pieces(line: str, marks: list[tuple[str, Evidence]]) -> tuple[Piece, ...]:
    """Cut a line at the edges of its evidence; where two overlap, the first keeps the words."""
    pieces: list[Piece] = []
    position = 0
    for field, evidence in sorted(marks, key=lambda mark: mark[1].start):
        start, end = max(position, evidence.start), min(evidence.end, len(line))
        if start >= end:
            continue
        if start > position:
            pieces.append(Piece(make_safe(line[position:start])))
        pieces.append(Piece(make_safe(line[start:end]), field))
        position = end
    if position < len(line) or not pieces:
        pieces.append(Piece(make_safe(line[position:])))
    return tuple(pieces)

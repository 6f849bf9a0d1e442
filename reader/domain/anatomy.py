"""The anatomy of a document: each of its lines with what became of it, for showing an item in its file."""

from __future__ import annotations

from bisect import bisect_right
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
    found: tuple[tuple[str, Evidence], ...] = ()
    """The fields that were found in this line, with their evidence."""

    @property
    def text(self) -> SafeText:
        """The whole line."""
        return SafeText("".join(piece.text for piece in self.pieces))


class Anatomy:
    """The lines of a document, each made when it is looked at: a large file costs little until then."""

    def __init__(self, document: Document, items: Sequence[Item], left_out: Iterable[LeftOut]) -> None:
        """`items` in the order of the document; `left_out` are the runs outside all items."""
        self.document = document
        self.items = items
        self.starts = [item.span.start for item in items]
        """The lines at which items begin."""
        inside = (run for item in items for run in item.left_out)
        self.left_out = sorted((*left_out, *inside), key=lambda run: run.span)
        """Everything that is left out, outside and inside of items, in order."""
        self._run_starts = [run.span.start for run in self.left_out]
        self._marks: dict[int, list[tuple[str, Evidence]]] = {}
        for item in items:
            for field in SHOWN_FIELDS:
                if (evidence := item.evidence.get(field)) is not None:
                    self._marks.setdefault(evidence.line, []).append((field, evidence))

    def __len__(self) -> int:
        """Lines of the document."""
        return len(self.document.lines)

    def __iter__(self) -> Iterator[LineView]:
        """Every line, in order."""
        return (self.line(number) for number in range(1, len(self) + 1))

    def line(self, number: int) -> LineView:
        """One line, counted from 1."""
        line, place = self.document.lines[number - 1], self.item_at(number)
        starts = place is not None and self.starts[place] == number
        marks = self._marks.get(number, [])
        return LineView(
            number,
            _pieces(line, marks),
            place,
            self.run_at(number) if line.strip() else None,
            self.items[place].cut if starts and place is not None else None,
            tuple(marks),
        )

    def plain(self, number: int) -> bool:
        """Whether no words of a line are evidence of anything."""
        return number not in self._marks

    def item_at(self, number: int) -> int | None:
        """The position of the item that a line lies in, from 0; None between items."""
        place = bisect_right(self.starts, number) - 1
        return place if place >= 0 and number in self.items[place].span else None

    def run_at(self, number: int) -> LeftOut | None:
        """The run of left-out lines around a line."""
        at = bisect_right(self._run_starts, number) - 1
        return self.left_out[at] if at >= 0 and number in self.left_out[at].span else None


def why_cut(cut: Cut) -> str:
    """Why an item begins where it begins, in the words of screen and command line."""
    weight = f", weight {cut.score:.1f}" if cut.score else ""
    return _with_detail(cut.rule, cut.detail) + weight


def why_left_out(run: LeftOut) -> str:
    """Why lines were left out, in the words of screen and command line."""
    return _with_detail(run.reason, run.detail)


def why_field(field: str, evidence: Evidence) -> str:
    """By which rule a field was found, in the words of screen and command line."""
    return f"{field}: {evidence.rule}"


def _with_detail(word: str, detail: str) -> str:
    return f"{word} ({detail})" if detail else str(word)


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

"""Read the parts of a file; where pages were pasted together, each is read with nothing but its own page around."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reader.ingest.item.context import Context
from reader.ingest.item.read import read_part
from reader.ingest.item.reading import Reading
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part
from reader.ingest.split.pile import moved, piece_of


def read_parts(page: Page, parts: list[Part], starts: list[int], *, day_first: bool) -> list[Reading]:
    """Read the parts of a file in order; `starts` are the first lines of its pages, none where it is one.

    A day-month order that a page does not settle is that of the whole file.
    """
    whole = Context.of(page, day_first=day_first)
    if not starts:
        return [read_part(page, part, whole, alone=len(parts) == 1) for part in parts]
    found: list[Reading] = []
    for start, stop in pairwise([*starts, page.last_index()]):
        own = [part for part in parts if start <= part.start < stop]
        piece = piece_of(page, start, max([stop, *(part.stop for part in own)]))
        context = Context.of(piece, day_first=day_first).within(whole)
        for part in own:
            if not piece.between(part.start - start, part.stop - start):
                continue  # all of it was left out
            reading = read_part(piece, moved(part, -start), context, alone=len(own) == 1)
            found.append(_moved(reading, start))
    return found


def _moved(reading: Reading, by: int) -> Reading:
    """What was read of a page, in the file where that page begins so many lines further down."""
    return replace(
        reading,
        part=moved(reading.part, by),
        active=[index + by for index in reading.active],
        evidence={name: each._replace(line=each.line + by) for name, each in reading.evidence.items()},
        used={index + by for index in reading.used},
        offsets={index + by: column for index, column in reading.offsets.items()},
        labels={index + by: mark for index, mark in reading.labels.items()},
    )

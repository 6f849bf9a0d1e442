"""How fast the splitter is, on one core, and whether its time grows with the text as the text does."""

from __future__ import annotations

import gc
import random
import re
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, cycle
from typing import Final

from split_gold import HELD_OUT, SUFFIXES, folders, read_text

from reader.domain.document import Document

MEGABYTE: Final = 1_000_000
MIX_BYTES: Final = 8 * MEGABYTE
ROUNDS: Final = 5
KILOBYTE: Final = 1024
LONG_LINE: Final = re.compile(r"(.{60}\w*)(?= )")
"""Taken again and again along a line, so that a long paragraph gets several words."""
SIZES: Final = tuple(64 * KILOBYTE << doubling for doubling in range(8))
"""64 kB to 8 MB."""


@dataclass(frozen=True, slots=True)
class Growth:
    """One document of `size` bytes; `ratio` is its time over that of half the size."""

    size: int
    seconds: float
    ratio: float | None

    @property
    def speed(self) -> float:
        """MB/s."""
        return self.size / MEGABYTE / self.seconds


@dataclass(frozen=True, slots=True)
class Source:
    """A document before its lines are made."""

    name: str
    text: str

    @property
    def size(self) -> int:
        """Bytes in UTF-8."""
        return len(self.text.encode())


def fixtures() -> list[Source]:
    """All documents that are kept for the splitter, whatever their set."""
    roots = (folders("dev")[0], HELD_OUT, folders("articles")[0])
    paths = sorted(chain.from_iterable(root.rglob("*") for root in roots))
    return [Source(path.name, read_text(path)) for path in paths if path.suffix in SUFFIXES]


def mix(sources: Sequence[Source], size: int = MIX_BYTES) -> list[Source]:
    """Repeat `sources` until they come to `size` bytes; no two copies have their long lines in common."""
    chosen: list[Source] = []
    total = 0
    for number, source in enumerate(cycle(sources)):
        copy = _vary(source, number // len(sources))
        chosen.append(copy)
        total += copy.size
        if total >= size:
            break
    return chosen


def speed(split: Callable[[Document], object], sources: Sequence[Source], rounds: int = ROUNDS) -> float:
    """MB/s of processor time over `sources`, the median of `rounds`; making the lines is part of it."""
    size = sum(source.size for source in sources)
    return size / MEGABYTE / statistics.median(_seconds(split, sources) for _ in range(rounds))


def growth(
    split: Callable[[Document], object], sources: Sequence[Source], sizes: Sequence[int] = SIZES
) -> list[Growth]:
    """Time one document put together from `sources`, at each of `sizes` (bytes, each double the last)."""
    parts = mix(sources, sizes[-1])
    random.Random(1).shuffle(parts)  # so that a small text is the same mix of families as a large one
    joined = "\n".join(source.text for source in parts).encode()
    steps: list[Growth] = []
    for size in sizes:
        whole = Source("mix.txt", joined[:size].decode(errors="ignore"))
        # A short run is easily disturbed, a long one is not worth repeating.
        tries = max(1, min(ROUNDS, sizes[-1] // (8 * size)))
        seconds = min(_seconds(split, [whole]) for _ in range(tries))
        steps.append(Growth(size, seconds, seconds / steps[-1].seconds if steps else None))
    return steps


def _vary(source: Source, copy: int) -> Source:
    """Put a word of its own into each long line, so that nothing remembered of another copy is of use."""
    if copy == 0:
        return source
    return Source(source.name, LONG_LINE.sub(rf"\1 no{copy}", source.text))


def _seconds(split: Callable[[Document], object], sources: Sequence[Source]) -> float:
    gc.collect()
    begun = time.process_time()
    for source in sources:
        split(Document.of(source.name, source.text))
    # Of a document that is done before the clock ticks, only this much can be said.
    return max(time.process_time() - begun, 1e-6)

"""Mentions: stretches of text with what they may name, and the choice among overlapping ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from reader.ingest.tagger.senses import Hit, Sense


class Mention(NamedTuple):
    """A stretch of text and its senses."""

    start: int
    end: int
    senses: tuple[Sense, ...]

    @property
    def several(self) -> bool:
        """Whether it is of more than one word."""
        sense = self.senses[0]
        return " " in (sense.exact or sense.name)


def group(hits: Iterable[Hit]) -> list[Mention]:
    """Join the hits on the same words, in order of place."""
    spans: dict[tuple[int, int], list[Sense]] = {}
    for hit in hits:
        spans.setdefault((hit.start, hit.end), []).append(hit.sense)
    return [Mention(start, end, tuple(senses)) for (start, end), senses in sorted(spans.items())]


def choose(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep the longer of two overlapping mentions, the earlier given of two alike; in order of place."""
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        while chosen and chosen[-1].end > mention.start:
            last = chosen[-1]
            if mention.end - mention.start <= last.end - last.start:
                break
            chosen.pop()
        else:
            chosen.append(mention)
    return chosen


class Laid:
    """Mentions that do not overlap, for looking up by place."""

    __slots__ = ("_starts", "mentions")

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = choose(mentions)
        self._starts = [mention.start for mention in self.mentions]

    def covers(self, start: int, end: int) -> bool:
        """Whether one of them spans all of the stretch."""
        mention = self.at(start)
        return mention is not None and end <= mention.end

    def at(self, place: int) -> Mention | None:
        """The mention that spans the character at `place`."""
        index = bisect_right(self._starts, place) - 1
        if index < 0 or self.mentions[index].end <= place:
            return None
        return self.mentions[index]

    def within(self, start: int, end: int) -> bool:
        """Whether one of them, of more than one word, overlaps the stretch, or one spans it."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        for mention in self.mentions[first : bisect_left(self._starts, end)]:
            if mention.end > start and (mention.several or (mention.start <= start and end <= mention.end)):
                return True
        return False

    def starts_at(self, place: int) -> bool:
        """Whether one of them begins there."""
        mention = self.at(place)
        return mention is not None and mention.start == place

    def spans(self, start: int, end: int) -> bool:
        """Whether one of them is just this stretch."""
        mention = self.at(start)
        return mention is not None and mention.start == start and mention.end == end

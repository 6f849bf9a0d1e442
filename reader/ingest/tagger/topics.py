"""Weigh the topics of an item by their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from reader.ingest.tagger.rank import Candidate
from reader.ingest.tagger.senses import Hit
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.topic_table import BLOCKING, STRONG

MOST: Final = 6
_THRESHOLD: Final = 2.0
_LONG: Final = 2500
_VERY_LONG: Final = 8000
_IN_TITLE: Final = 2.0
_REPEAT: Final = 0.2
"""What a term adds each time that it comes again, as a share of its weight."""
_REPEATS: Final = 4
_FRACTION: Final = 0.2
"""A topic so far behind the first one is left out."""


def find_topics(text: Text, hits: Iterable[Hit]) -> list[Candidate]:
    """The topics that the item is about, most relevant first."""
    by_topic: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_topic[hit.sense.name].append(hit)
    threshold = _THRESHOLD + (len(text) > _LONG) + (len(text) > _VERY_LONG)
    found: list[Candidate] = []
    for name, its in by_topic.items():
        kept = _longest(its)
        score = _score(text, kept)
        if score >= threshold:
            best = max(kept, key=lambda hit: (hit.sense.weight, -hit.start))
            found.append(Candidate(name, score, best.start, best.end, best.sense.rule))
    found.sort(key=lambda c: (-c.weight, c.start, c.name))
    return [c for c in found if c.weight >= _FRACTION * found[0].weight][:MOST]


def _score(text: Text, hits: list[Hit]) -> float:
    """Different terms count in full, the same again a little."""
    first: dict[int, float] = {}
    repeats: Counter[int] = Counter()
    for hit in hits:
        worth = hit.sense.weight * (_IN_TITLE if hit.start < text.title_end else 1.0)
        if hit.term in first:
            repeats[hit.term] += 1
        first[hit.term] = max(first.get(hit.term, 0.0), worth)
    more = sum(min(repeats[term], _REPEATS) * _REPEAT * min(worth, STRONG) for term, worth in first.items())
    return sum(first.values()) + more


def _longest(hits: list[Hit]) -> list[Hit]:
    """Drop the terms inside longer ones and inside blocking phrases."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.sense.weight != BLOCKING)):
        if kept and hit.start < kept[-1].end:
            if hit.end <= kept[-1].end:
                continue
            if hit.sense.weight == BLOCKING:
                kept[-1] = hit
                continue
        kept.append(hit)
    return [hit for hit in kept if hit.sense.weight != BLOCKING]

"""Weigh the topics of an item by their words."""

from __future__ import annotations

from collections import defaultdict
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
_REPEAT: Final = 0.25
_REPEATS: Final = 4
_FRACTION: Final = 0.2
"""A topic far behind the first one is left out."""


def find_topics(text: Text, hits: Iterable[Hit]) -> list[Candidate]:
    """The topics that the item is about, most relevant first."""
    by_topic: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_topic[hit.sense.name].append(hit)
    threshold = _THRESHOLD + (len(text) > _LONG) + (len(text) > _VERY_LONG)
    found: list[Candidate] = []
    for name, its in by_topic.items():
        kept = _longest(its)
        scores: dict[str, float] = {}
        for hit in kept:
            worth = hit.sense.weight * (2 if hit.start < text.title_end else 1)
            term = text.low[hit.start : hit.start + 6]
            if term in scores:
                scores[term] = max(scores[term], worth) + 0.0
                scores[term] += _REPEAT * hit.sense.weight
            else:
                scores[term] = worth
        score = sum(min(value, STRONG * 2 + _REPEAT * _REPEATS) for value in scores.values())
        if score >= threshold:
            best = max(kept, key=lambda hit: (hit.sense.weight, -hit.start))
            found.append(Candidate(name, score, best.start, best.end, best.sense.rule))
    found.sort(key=lambda c: (-c.weight, c.start))
    return [c for c in found if c.weight >= _FRACTION * found[0].weight][:MOST]


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

"""Weigh the topics of an item by their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from reader.ingest.tagger.mentions import Laid
from reader.ingest.tagger.rank import Candidate
from reader.ingest.tagger.senses import Hit, Kind
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.topic_table import BLOCKING, STRONG, WEAK

MOST: Final = 6
_THRESHOLD: Final = 2.0
_WEAK_THRESHOLD: Final = 2.6
"""Without a strong term."""
_LONG: Final = 2500
_VERY_LONG: Final = 8000
_IN_TITLE: Final = 2.0
_IN_LEAD: Final = 1.3
_LEAD: Final = 300
_REPEAT: Final = 0.2
"""What a term adds each time that it comes again, as a share of its weight."""
_REPEATS: Final = 4
_FRACTION: Final = 0.25
"""A topic so far behind the first one is left out."""


def find_topics(text: Text, hits: Iterable[Hit], names: Laid) -> list[Candidate]:
    """The topics that the item is about, most relevant first.

    A weak term does not count inside the name of an organisation, nor before that of a person.
    """
    by_topic: dict[str, list[Hit]] = defaultdict(list)
    people = {m.start for m in names.mentions if m.senses[0].kind is Kind.PERSON}
    for hit in hits:
        if hit.sense.weight != WEAK or not _of_a_name(hit, names, people):
            by_topic[hit.sense.name].append(hit)
    more = (len(text) > _LONG) + (len(text) > _VERY_LONG)
    found: list[Candidate] = []
    for name, its in by_topic.items():
        if len(its) == 1 and its[0].sense.weight != STRONG:
            continue
        kept = _longest(its)
        if not kept:
            continue
        best = max(kept, key=lambda hit: (hit.sense.weight, -hit.start))
        strong = best.sense.weight == STRONG
        if not strong and all(hit.term == best.term for hit in kept):
            continue
        score = _score(text, kept)
        if score >= (_THRESHOLD if strong else _WEAK_THRESHOLD) + more:
            found.append(Candidate(name, score, best.start, best.end, best.sense.rule))
    found.sort(key=lambda c: (-c.weight, c.start, c.name))
    return [c for c in found if c.weight >= _FRACTION * found[0].weight][:MOST]


def _of_a_name(hit: Hit, names: Laid, people: set[int]) -> bool:
    """Whether a word is part of a longer name ("Union" of the European one) or somebody's title."""
    if hit.end + 1 in people or hit.end + 2 in people:
        return True
    around = names.at(hit.start)
    if around is None or around.end - around.start <= hit.end - hit.start:
        return False
    return around.senses[0].kind in (Kind.ORGANISATION, Kind.OUTLET, Kind.MASK)


def _score(text: Text, hits: list[Hit]) -> float:
    """Different terms count in full, the same again a little."""
    first: dict[int, float] = {}
    repeats: Counter[int] = Counter()
    for hit in hits:
        if hit.term in first:
            repeats[hit.term] += 1
        first[hit.term] = max(first.get(hit.term, 0.0), hit.sense.weight * _by_place(text, hit.start))
    more = sum(min(repeats[term], _REPEATS) * _REPEAT * min(worth, STRONG) for term, worth in first.items())
    return sum(first.values()) + more


def _by_place(text: Text, start: int) -> float:
    if start < text.title_end:
        return _IN_TITLE
    return _IN_LEAD if start < text.title_end + _LEAD else 1.0


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

"""Decide which mentions of places count, and which places an item is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from reader.ingest.tagger.capitals import after, word_before
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.mentions import Mention
from reader.ingest.tagger.rank import Candidate, Tally, ranked
from reader.ingest.tagger.senses import Kind, Need, Sense
from reader.ingest.tagger.text import Text

MOST: Final = 12
_LENGTHS: Final = ((12000, 3.0), (5000, 2.0), (2500, 1.5))
_SHORT: Final = 1.0
_AMONG_STRANGERS: Final = 0.4
"""A city beside a capitalised word that nobody knows may be a part of another name."""


def find_places(text: Text, mentions: list[Mention], cues: Cues, surnames: frozenset[str]) -> list[Candidate]:
    """The places of an item, most relevant first."""
    senses = [
        (mention, sense) for mention in mentions for sense in mention.senses if sense.kind is Kind.PLACE
    ]
    sure: Counter[str] = Counter()
    forms: dict[str, set[str]] = defaultdict(set)
    for mention, sense in senses:
        if sense.need is Need.NOTHING:
            sure.update(sense.codes)
        forms[sense.name].add(text.flat[mention.start : mention.end])
    tallies: dict[str, Tally] = defaultdict(Tally)
    for mention, sense in senses:
        words = text.flat[mention.start : mention.end]
        if words in surnames or not _supported(text, mention, sense, cues, sure, forms):
            continue
        weight = sense.weight
        if _beside_stranger(text, mention, cues):
            weight *= _AMONG_STRANGERS
        clear = 1.0 + (sense.rule in ("gazetteer", "alias"))
        tallies[sense.name].add(text, mention.start, mention.end, sense.rule, weight, clear)
    least = next((least for length, least in _LENGTHS if len(text) > length), _SHORT)
    return ranked(tallies.items(), least, MOST)


def _supported(
    text: Text, mention: Mention, sense: Sense, cues: Cues, sure: Counter[str], forms: dict[str, set[str]]
) -> bool:
    need = sense.need
    if need is Need.NOTHING:
        return True
    country = any(sure[code] for code in sense.codes)
    if need is Need.SUPPORT:
        return country or len(forms[sense.name]) > 1 or _preposition(text, mention, cues)
    near = _preposition(text, mention, cues)
    if need is Need.EITHER:
        return near or country
    return near if need is Need.PREPOSITION else near and country


def _preposition(text: Text, mention: Mention, cues: Cues) -> bool:
    return word_before(text.raw, mention.start).lower() in cues.near


def _beside_stranger(text: Text, mention: Mention, cues: Cues) -> bool:
    """Whether a capitalised word that is neither title nor direction touches the name."""
    if mention.start < text.title_end:
        return False
    marks, follower = after(text.raw, mention.end)
    if (
        not marks
        and follower[:1].isupper()
        and follower.lower() not in cues.titles
        and follower not in cues.other
    ):
        return True
    before = word_before(text.raw, mention.start)
    return (
        before[:1].isupper()
        and before[-1].isalpha()
        and before not in cues.other
        and before not in cues.directions
        and before.lower() not in cues.titles
    )

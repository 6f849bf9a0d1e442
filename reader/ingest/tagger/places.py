"""Decide which mentions of places count, and which places an item is about."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from reader.ingest.tagger.capitals import after, word_before
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.mentions import Mention
from reader.ingest.tagger.rank import Candidate, Tally, most, ranked
from reader.ingest.tagger.senses import Kind, Need, Sense
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.vocabulary import Vocabulary

_LENGTHS: Final = ((12000, 2.0), (8000, 1.5))
_SHORT: Final = 1.0
_AMONG_STRANGERS: Final = 0.4
"""A place beside a capitalised word that nobody knows may be a part of another name."""
_IMPLIED: Final = 1.5
"""So many different signs of a country that is not named make it a tag; a city alone is no sign."""


def find_places(
    text: Text,
    mentions: list[Mention],
    words: Vocabulary,
    surnames: frozenset[str],
) -> list[Candidate]:
    """The places of an item, most relevant first."""
    cues = words.cues
    near = cues.near if text.english else cues.near_foreign
    senses = [
        (m, sense, _beside_stranger(text, m, cues))
        for m in mentions
        for sense in m.senses
        if sense.kind is Kind.PLACE
    ]
    sure: set[str] = set()
    forms: dict[str, set[str]] = defaultdict(set)
    for mention, sense, strange in senses:
        if sense.need is Need.NOTHING and not strange:
            sure.update(sense.codes)
        forms[sense.name].add(text.flat[mention.start : mention.end])
    tallies: dict[str, Tally] = defaultdict(Tally)
    for mention, sense, strange in senses:
        name = text.flat[mention.start : mention.end]
        if name in surnames or not _supported(text, mention, sense, near, sure, forms):
            continue
        weight = sense.weight
        if strange:
            weight *= _AMONG_STRANGERS
        clear = 1.0 + (sense.rule not in ("demonym", "metonym"))
        tallies[sense.name].add(text, mention.start, mention.end, sense.rule, weight, clear)
    least = next((least for length, least in _LENGTHS if len(text) > length), _SHORT)
    _imply(text, mentions, tallies, words.countries, least)
    return ranked(tallies.items(), least, most(text))


def _imply(
    text: Text, mentions: list[Mention], tallies: dict[str, Tally], names: dict[str, str], least: float
) -> None:
    """Raise a country over which the item's organisations, regions and demonyms agree."""
    signs: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in mentions:
        for sense in mention.senses:
            if len(sense.codes) == 1 and sense.kind in (Kind.PLACE, Kind.ORGANISATION):
                key = sense.rule if sense.rule in ("demonym", "metonym") else sense.name
                signs[sense.codes[0]].setdefault(key, mention)
    for code, its in signs.items():
        name = names.get(code)
        if name is None or not any(s.kind is Kind.PLACE for m in its.values() for s in m.senses):
            continue
        worth = sum(_SIGNS.get(_rule(mention, code), 0.5) for mention in its.values())
        if worth >= _IMPLIED and tallies[name].weight < least:
            first = min(its.values())
            if tallies[name].start < 0:
                tallies[name].add(text, first.start, first.end, "implied country", 0.0)
            tallies[name].weight = max(tallies[name].weight, least)


_SIGNS: Final = {
    "city": 0.5,
    "region": 1.0,
    "organisation list": 0.6,
    "demonym": 1.0,
    "metonym": 1.0,
    "alias": 1.0,
    "country": 1.0,
}


def _rule(mention: Mention, code: str) -> str:
    return next(sense.rule for sense in mention.senses if sense.codes == (code,))


def _supported(
    text: Text,
    mention: Mention,
    sense: Sense,
    near: frozenset[str],
    sure: set[str],
    forms: dict[str, set[str]],
) -> bool:
    need = sense.need
    if need is Need.NOTHING:
        return True
    country = not sure.isdisjoint(sense.codes)
    if need is Need.SUPPORT:
        return country or len(forms[sense.name]) > 1 or _preposition(text, mention, near)
    placed = _preposition(text, mention, near)
    if need is Need.EITHER:
        return placed or country
    return placed if need is Need.PREPOSITION else placed and country


def _preposition(text: Text, mention: Mention, near: frozenset[str]) -> bool:
    return word_before(text.raw, mention.start).lower() in near


def _beside_stranger(text: Text, mention: Mention, cues: Cues) -> bool:
    """Whether a capitalised word that is neither title nor direction touches the name."""
    raw, start, end = text.raw, mention.start, mention.end
    if text.nouns_capital or (text.headline and start < text.title_end):
        return False
    if raw[end] in " \n" and raw[end + 1 : end + 2].isupper() and _strange(after(raw, end)[1], cues):
        return True
    if raw[start - 1] not in " \n":
        return False
    before = word_before(raw, start)
    return (
        before[:1].isupper()
        and before[-1].isalpha()
        and before not in cues.directions
        and _strange(before, cues)
    )


def _strange(word: str, cues: Cues) -> bool:
    bare = word.lower().rstrip(".")
    known = word in cues.other or bare in cues.titles or bare in cues.offices
    return not known

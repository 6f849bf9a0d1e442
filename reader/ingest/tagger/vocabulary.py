"""All phrases in one automaton, loaded on first use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ahocorasick_rs import AhoCorasick, MatchKind

from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.language import ANY
from reader.ingest.tagger.senses import Hit, Kind, Need, Sense
from reader.ingest.tagger.tables import (
    Phrase,
    country_names,
    organisation_phrases,
    person_phrases,
    place_phrases,
)
from reader.ingest.tagger.terms import pattern
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.topic_table import TopicTable, topic_phrases

_SHOUTED = 5
"""A name of so many letters is also known in capitals."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The automaton over all phrases, their senses, and the cue words."""

    automaton: AhoCorasick
    entries: tuple[tuple[int, int, list[Sense]], ...]
    """For each pattern of the automaton: characters of padding before and after it, and its senses."""
    cues: Cues
    topics: TopicTable
    countries: dict[str, str]
    """Country codes and the tags of their countries."""

    def find(self, text: Text, languages: int) -> list[Hit]:
        """All phrases in `text` that `languages` allow, overlapping ones too, in order of their ends."""
        hits: list[Hit] = []
        flat, low, entries = text.flat, text.low, self.entries
        for index, begin, stop in self.automaton.find_matches_as_indexes(low, overlapping=True):
            before, after, senses = entries[index]
            start, end = begin + before, stop - after
            words = flat[start:end]
            for sense in senses:
                exact = sense.exact
                if exact and exact != words and not _same_case(words, exact):
                    continue
                if not sense.languages & languages:
                    continue
                if sense.rest is None:
                    hits.append(Hit(start, end, sense, index))
                elif found := sense.rest.match(low, end):
                    hits.append(Hit(start, found.end(), sense, index))
        return hits


def _same_case(words: str, exact: str) -> bool:
    """Whether words that are not `exact` letter by letter may stand for it."""
    if exact[0].islower():
        return words[1:] == exact[1:]
    return len(exact) >= _SHOUTED and words == exact.upper()


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The word lists that come with Dateline; the first call takes about a tenth of a second."""
    return build(TopicTable.load())


def build(topics: TopicTable) -> Vocabulary:
    """Load the lists of names, and put them together with `topics`."""
    cues = Cues.load()
    patterns: dict[str, tuple[int, int, list[Sense]]] = {}
    nouns = sorted(cues.tails | cues.heads | cues.companies)
    heads = (Phrase(noun, ANY, Need.NOTHING, Kind.HEAD, noun, "name pattern") for noun in nouns)
    for phrase in chain(
        place_phrases(), organisation_phrases(), person_phrases(), heads, topic_phrases(topics)
    ):
        text, languages, need, kind, name, rule, codes, weight, any_case = phrase
        key, before, after, flat, rest = pattern(text, languages)
        if not flat:
            continue
        exact = "" if any_case else flat
        sense = Sense(kind, name, rule, exact, languages, need, codes, weight, rest)
        entry = patterns.get(key)
        if entry is None:
            patterns[key] = (before, after, [sense])
        elif sense not in entry[2]:
            entry[2].append(sense)
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard, store_patterns=False)
    return Vocabulary(automaton, tuple(patterns.values()), cues, topics, country_names())

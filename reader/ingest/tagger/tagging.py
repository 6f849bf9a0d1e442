"""From the words of an item to its tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText, one_line
from reader.ingest.passage import Passage
from reader.ingest.tagger.credits import credits_in
from reader.ingest.tagger.language import BITS, guess
from reader.ingest.tagger.mentions import Laid, group
from reader.ingest.tagger.named import find_named_organisations, find_named_people
from reader.ingest.tagger.organisations import find_definitions, find_organisations
from reader.ingest.tagger.people import find_people
from reader.ingest.tagger.places import find_places
from reader.ingest.tagger.rank import Candidate
from reader.ingest.tagger.senses import Kind
from reader.ingest.tagger.tagged import Tagged
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.topics import find_topics
from reader.ingest.tagger.vocabulary import vocabulary


def tagged(title: Passage, body: Sequence[Passage], language: str | None) -> tuple[Tagged, ...]:
    """See `reader.ingest.tagger.tag`."""
    text = Text(title, body)
    words = vocabulary()
    cues = words.cues
    languages = BITS.get(language or "", 0) or guess(text.low)
    text.english = bool(languages & BITS["en"])
    text.nouns_capital = languages == BITS["de"]
    hits = words.find(text, languages)
    names = [hit for hit in hits if hit.sense.kind < Kind.HEAD]
    heads = [hit for hit in hits if hit.sense.kind is Kind.HEAD]
    topics = [hit for hit in hits if hit.sense.kind is Kind.TOPIC]
    listed = [*credits_in(text), *group(names)]
    known = Laid(listed)
    defined = list(find_definitions(text, cues))
    more = [*(mention for _, mention in defined), *find_organisations(text, cues, heads, known)]
    if more:
        known = Laid([*listed, *more])
    people = find_people(text, cues, known)
    named = Laid([*known.mentions, *people]) if people else known
    mentions = named.mentions
    persons = find_named_people(text, mentions, cues)
    surnames = frozenset(c.name.rsplit(" ", 1)[-1] for c in persons)
    found = {
        TagKind.TOPIC: find_topics(text, topics, named),
        TagKind.PLACE: find_places(text, mentions, words, surnames),
        TagKind.ORGANISATION: find_named_organisations(text, mentions, dict(defined), cues),
        TagKind.PERSON: persons,
    }
    return tuple(_tags(text, found))


def _tags(text: Text, found: dict[TagKind, list[Candidate]]) -> Iterator[Tagged]:
    for kind, candidates in found.items():
        for candidate in candidates:
            evidence = text.evidence(candidate.rule, candidate.start, candidate.end)
            yield Tagged(Tag(_safe(candidate.name), kind), evidence)


@lru_cache(maxsize=4096)
def _safe(name: str) -> SafeText:
    """Names come again and again."""
    return one_line(name)

"""From the words of an item to its tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.domain.tag import Tag, TagKind
from reader.domain.text import one_line
from reader.ingest.passage import Passage
from reader.ingest.tagger.language import BITS, guess
from reader.ingest.tagger.mentions import Laid, choose, group
from reader.ingest.tagger.named import find_named_organisations, find_named_people
from reader.ingest.tagger.organisations import find_definitions, find_organisations
from reader.ingest.tagger.people import find_people
from reader.ingest.tagger.places import find_places
from reader.ingest.tagger.rank import Candidate
from reader.ingest.tagger.senses import Hit, Kind
from reader.ingest.tagger.tagged import Tagged
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.topics import find_topics
from reader.ingest.tagger.vocabulary import vocabulary


def tagged(title: Passage, body: Sequence[Passage], language: str | None) -> tuple[Tagged, ...]:
    """See `reader.ingest.tagger.tag`."""
    text = Text(title, body)
    words = vocabulary()
    cues = words.cues
    names: list[Hit] = []
    heads: list[Hit] = []
    topics: list[Hit] = []
    boxes = {Kind.TOPIC: topics, Kind.HEAD: heads}
    for hit in words.find(text, BITS.get(language or "", 0) or guess(text.low)):
        boxes.get(hit.sense.kind, names).append(hit)
    listed = group(names)
    built = find_organisations(text, cues, heads, Laid(listed))
    defined = list(find_definitions(text, cues))
    known = Laid([*listed, *(mention for _, mention in defined), *built])
    people = find_people(text, cues, known)
    mentions = choose([*known.mentions, *people])
    persons = find_named_people(text, mentions, cues)
    surnames = frozenset(c.name.rsplit(" ", 1)[-1] for c in persons)
    found = {
        TagKind.TOPIC: find_topics(text, topics),
        TagKind.PLACE: find_places(text, mentions, cues, surnames, words.countries),
        TagKind.ORGANISATION: find_named_organisations(text, mentions, dict(defined), cues),
        TagKind.PERSON: persons,
    }
    return tuple(_tags(text, found))


def _tags(text: Text, found: dict[TagKind, list[Candidate]]) -> Iterator[Tagged]:
    for kind, candidates in found.items():
        for candidate in candidates:
            evidence = text.evidence(candidate.rule, candidate.start, candidate.end)
            yield Tagged(Tag(one_line(candidate.name), kind), evidence)

"""Topics: strong and weak words, blocking ones, endings, the title, and how much is enough."""

from __future__ import annotations

import pytest

from reader.ingest.passage import Passage
from reader.ingest.tagger.language import ANY, BITS
from reader.ingest.tagger.mentions import Laid, Mention
from reader.ingest.tagger.senses import Kind, Sense
from reader.ingest.tagger.text import Text
from reader.ingest.tagger.topic_table import TopicTable
from reader.ingest.tagger.topics import find_topics
from reader.ingest.tagger.vocabulary import Vocabulary, build

ROWS = [
    ("war", "16", "invasion|shelling|de:Krieg~", "war|front line|troop~", "cold war|price war"),
    ("moon", "13", "lunar~|moon landing|zh:月球", "moon~", "honeymoon|full moon"),
    ("batteries", "04", "battery|batteries|cathode", "lithium|cell~", ""),
    ("justice", "02", "=ICC|war crime~", "Court", ""),
    ("baking", "10", "bread|oven", "flour|dough|yeast", ""),
]


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return build(TopicTable.of(ROWS))


def topics(words: Vocabulary, text: str, title: str = "", languages: int = BITS["en"]) -> list[str]:
    made = Text(Passage(1, 0, title), [Passage(3, 0, text)])
    hits = [hit for hit in words.find(made, languages) if hit.sense.kind is Kind.TOPIC]
    return [candidate.name for candidate in find_topics(made, hits, Laid([]))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The invasion began.", ["war"]),
        ("It was a war.", []),
        ("It was a war, and troops came.", ["war"]),
        ("It was a war, a war, and again a war.", []),
        ("It was a war, a war, and again a war; it was war.", []),
        ("The cold war was long, and troops came.", []),
        ("The Lunar lander and LUNAR dust.", ["moon"]),
        ("Two moons, and the moons of old.", []),
        ("Moon landing planned.", ["moon"]),
        ("The icc is a cable; the ICC a court.", ["justice"]),
        ("The icc is a cable.", []),
        ("War crimes were found.", ["justice"]),
        ("Krieg is a German word.", []),
    ],
)
def test_words_and_topics(words: Vocabulary, text: str, wanted: list[str]) -> None:
    assert topics(words, text) == wanted


def test_languages(words: Vocabulary) -> None:
    assert topics(words, "Der Krieg ist nah, die Folgen des Krieges auch.", languages=BITS["de"]) == ["war"]
    assert topics(words, "中国的月球探测器", languages=ANY) == ["moon"]


def test_the_title_counts_double(words: Vocabulary) -> None:
    assert topics(words, "It was late.", title="A war") == []
    assert topics(words, "Troops were late.", title="A war") == ["war"]
    assert topics(words, "It was late.", title="Lithium cells") == ["batteries"]


def test_more_different_words_come_first(words: Vocabulary) -> None:
    text = "A battery. A cathode and lithium and cells. The invasion, the invasion, the invasion."
    assert topics(words, text) == ["batteries", "war"]


def test_a_long_text_asks_for_more(words: Vocabulary) -> None:
    filler = "The harbour was quiet in the evening and the boats lay still. " * 60
    assert topics(words, f"The bread was good. {filler}") == []
    assert topics(words, f"The bread and the oven were good. {filler}") == ["baking"]


def test_evidence_is_the_strongest_word(words: Vocabulary) -> None:
    made = Text(Passage(1, 0, ""), [Passage(3, 0, "Troops began an invasion.")])
    hits = [hit for hit in words.find(made, BITS["en"]) if hit.sense.kind is Kind.TOPIC]
    (found,) = find_topics(made, hits, Laid([]))
    assert made.raw[found.start : found.end] == "invasion"


def test_weak_words_of_a_name_or_a_title_are_no_topic_words(words: Vocabulary) -> None:
    made = Text(Passage(1, 0, ""), [Passage(3, 0, "The Lithium Flour Company has dough and yeast.")])
    hits = [hit for hit in words.find(made, BITS["en"]) if hit.sense.kind is Kind.TOPIC]
    start = made.raw.index("Lithium")
    company = Sense(Kind.ORGANISATION, "Lithium Flour Company", "name pattern")
    name = Mention(start, start + len(company.name), (company,))
    free = find_topics(made, hits, Laid([]))[0]
    named = find_topics(made, hits, Laid([name]))[0]
    assert (free.name, named.name) == ("baking", "baking")
    assert named.weight < free.weight

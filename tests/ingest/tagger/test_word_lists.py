"""The word lists are in order: columns, codes, languages, and an origin for each file."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.language import BITS
from reader.ingest.tagger.senses import Kind
from reader.ingest.tagger.tables import country_names, organisation_phrases, person_phrases, place_phrases
from reader.ingest.tagger.terms import DATA, rows
from reader.ingest.tagger.topic_table import TopicTable, topic_phrases
from reader.ingest.tagger.vocabulary import vocabulary

KINDS = {"continent", "region", "state", "area", "water", "city", "metonym", "mask"}
TOP_LEVELS = {f"{number:02}" for number in range(1, 18)}
TIED = re.compile(r"^\??([a-z]{2}(?:,[a-z]{2})*):")


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("countries.tsv", 3, 7),
        ("places.tsv", 3, 4),
        ("organisations.tsv", 1, 3),
        ("people.tsv", 1, 2),
        ("cues.tsv", 2, 2),
        ("gazetteer.tsv", 3, 6),
        ("topics.tsv", 3, 5),
    ],
)
def test_rows_have_their_columns(name: str, least: int, most: int) -> None:
    odd = [row for row in rows(name) if not least <= len(row) <= most or not row[0].strip()]
    assert odd == []


def test_country_codes_exist() -> None:
    codes = set(country_names())
    used = {code for phrase in [*place_phrases(), *organisation_phrases()] for code in phrase.codes}
    assert used - codes == set()
    assert {row[1] for row in rows("places.tsv")} <= KINDS


@pytest.mark.parametrize(
    "name", ["countries.tsv", "places.tsv", "organisations.tsv", "topics.tsv", "gazetteer.tsv"]
)
def test_languages_are_known(name: str) -> None:
    ties = {
        code
        for row in rows(name)
        for cell in row
        for part in cell.split("|")
        if (match := TIED.match(part))
        for code in match[1].split(",")
    }
    assert ties <= set(BITS)


@pytest.mark.parametrize("name", ["organisations.tsv", "people.tsv", "topics.tsv", "countries.tsv"])
def test_names_stand_once(name: str) -> None:
    counts = Counter(row[0] for row in rows(name))
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_name_is_not_a_place_under_two_tags_without_need() -> None:
    tags: dict[str, set[str]] = {}
    for phrase in place_phrases():
        if phrase.kind is Kind.PLACE and phrase.rule in ("country", "region", "alias"):
            tags.setdefault(f"{phrase.languages}:{phrase.text}", set()).add(phrase.name)
    assert {text: names for text, names in tags.items() if len(names) > 1} == {}


def test_topics_are_keyed_to_the_iptc_top_levels_and_have_words() -> None:
    table = TopicTable.load()
    assert set(table.levels.values()) <= TOP_LEVELS
    strong = {phrase.name for phrase in topic_phrases(table) if phrase.weight == 2}
    assert set(table.levels) - strong == set()


def test_people_are_full_names() -> None:
    assert len({phrase.name for phrase in person_phrases()}) > 500
    cues = Cues.load()
    assert not cues.given & cues.doubtful_given
    assert not cues.given & cues.other


def test_everything_gets_into_the_automaton() -> None:
    words = vocabulary()
    assert vocabulary() is words
    assert len(words.entries) > 15_000
    assert all(senses for _, _, senses in words.entries)


def test_every_data_file_has_its_origin() -> None:
    licences = (DATA.parent / "LICENSES.md").read_text(encoding="utf-8")
    files = [path for path in DATA.parent.rglob("*") if path.suffix in (".tsv", ".txt", ".json")]
    assert len(files) > 8
    assert [p.name for p in files if p.relative_to(DATA.parent).as_posix() not in licences] == []


def test_only_generated_files_name_their_script() -> None:
    script = Path(__file__).resolve().parents[3] / "scripts" / "generate_gazetteer.py"
    assert script.is_file()
    assert script.name in (DATA / "gazetteer.tsv").read_text(encoding="utf-8").split("\n")[0]

"""What may come next in a query."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.domain.facet import Facet, FacetKind, FacetValue
from reader.domain.text import SafeText
from reader.query.parser import parse
from reader.ui.completing import MOST, Vocabulary, as_beginning, complete


def facet(kind: FacetKind, **counts: int) -> Facet:
    return Facet(kind, tuple(FacetValue(SafeText(name.replace("_", " ")), n) for name, n in counts.items()))


WORDS = Vocabulary(
    [
        facet(FacetKind.TOPIC, energy=9, critical_minerals=4),
        facet(FacetKind.PLACE, China=7, Chile=3, South_China_Sea=2),
        facet(FacetKind.PERSON, Xi_Jinping=5),
        facet(FacetKind.SOURCE, Reuters=8, The_China_Post=1),
        facet(FacetKind.YEAR, **{"2023": 6}),
    ]
)


def offered(text: str, cursor: int | None = None) -> list[str]:
    return [each.text for each in complete(text, len(text) if cursor is None else cursor, WORDS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag:ch", ["tag:China", "tag:Chile", 'tag:"South China Sea"']),
        ("tag:", ["tag:energy", "tag:China", 'tag:"Xi Jinping"', 'tag:"critical minerals"', "tag:Chile"]),
        ("-place:chin", ["place:China", 'place:"South China Sea"']),
        ("person:jin", ['person:"Xi Jinping"']),
        ('topic:"crit', ['topic:"critical minerals"']),
        ("source:re", ['source:"Reuters"']),
        ("+chi", ["tag:China", "tag:Chile", 'tag:"South China Sea"', 'source:"The China Post"']),
        ("lithium so", ["source:", "sort:", 'tag:"South China Sea"']),
        ("is:s", ["is:starred"]),
        ("date:20", ["date:2023"]),
        ('date:"last w', ['date:"last week"']),
        ("c", []),
        ("tag:China", []),
        ("", []),
        ("tag:china ", []),
        ('"a phrase sou', []),
        ("nosuchfield:x", []),
    ],
)
def test_completions(text: str, expected: list[str]) -> None:
    assert offered(text)[: len(expected)] == expected
    if not expected:
        assert offered(text) == []


def test_only_the_term_before_the_cursor_is_replaced() -> None:
    text = "lithium tag:ch -russia"
    first = complete(text, 14, WORDS)[0]
    assert text[: first.start] + first.text + text[first.end :] == "lithium tag:China -russia"


def test_no_more_than_fit() -> None:
    wide = Vocabulary([facet(FacetKind.PLACE, **{f"place{number}": number for number in range(50)})])
    assert len(complete("tag:pl", 6, wide)) == MOST


@pytest.mark.parametrize(
    "text", ["tag:ch", "-place:chin", 'topic:"crit', "source:re", "+chi", "date:last w", "is:s"]
)
def test_a_completed_query_is_a_query(text: str) -> None:
    for each in complete(text, len(text), WORDS):
        parse(text[: each.start] + each.text + text[each.end :], today=dt.date(2024, 1, 1))


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("lith", "lith*"),
        ("tag:chi", "tag:chi*"),
        ("title:lith", "title:lith*"),
        ("l", None),
        ("lith ", None),
        ('"lith"', None),
        ("lith*", None),
        ("date:2023", None),
        ("is:un", None),
        ("(lith", "(lith*"),
        ('"open', None),
        ("", None),
    ],
)
def test_a_last_word_can_be_a_beginning(text: str, longer: str | None) -> None:
    assert as_beginning(text) == longer

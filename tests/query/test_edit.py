"""Edits of a query's text by the panes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.domain.facet import FacetKind
from reader.errors import QueryError
from reader.query import edit
from reader.query.matcher import matches
from reader.query.parser import parse
from reader.query.tree import Query, Sort, SortKey
from reader.query.when import Days

from .items import stored

TODAY = dt.date(2023, 3, 22)


def read(text: str) -> Query:
    return parse(text, today=TODAY, saved=lambda name: "b")


@pytest.mark.parametrize(
    ("text", "kind", "name", "steps"),
    [
        ("", "place", "China", ["place:China", "-place:China", ""]),
        ("", "tag", "China", ["tag:China", "-tag:China", ""]),
        ("", "organisation", "IEA", ["org:IEA", "-org:IEA", ""]),
        (
            "lithium ",
            "topic",
            "critical minerals",
            ['lithium topic:"critical minerals"', 'lithium -topic:"critical minerals"', "lithium"],
        ),
        ("a or b", "place", "China", ["(a or b) place:China", "(a or b) -place:China", "(a or b)"]),
        ("+china", "place", "China", ["-+china", ""]),
        ("not tag:china  a", "place", "China", ["a", "a place:China"]),
        ("a and +china and b", "tag", "China", ["a and -+china and b", "a and b"]),
        ("+china and b", "tag", "China", ["-+china and b", "b"]),
        ("(+china b) c", "tag", "China", ["(-+china b) c", "(b) c"]),
        ("(+china)", "tag", "China", ["-(+china)", ""]),
        ("not not +china", "tag", "China", ["-(not not +china)", ""]),
        ("", "source", "CNN", ['source:"CNN"', '-source:"CNN"', ""]),
        ("source:cnn", "source", "CNN", ["-source:cnn", ""]),
        (
            "a source:cnn",
            "source",
            "Reuters",
            ['a (source:cnn or source:"Reuters")', 'a source:cnn -source:"Reuters"', "a source:cnn"],
        ),
        (
            'source:"A" or source:"B"',
            "source",
            "C",
            [
                '(source:"A" or source:"B" or source:"C")',
                '(source:"A" or source:"B") -source:"C"',
                '(source:"A" or source:"B")',
            ],
        ),
        ('(source:"A" or source:"B")', "source", "A", ['source:"B" -source:"A"', 'source:"B"']),
        ("lithium or source:cnn", "source", "CNN", ['(lithium or source:cnn) source:"CNN"']),
        ("", "year", "2023", ["date:2023", "-date:2023", ""]),
        ("date:2022", "month", "2023-02", ["(date:2022 or date:2023-02)"]),
        ("date:2022..2023-01", "year", "2023", ["date:2022..2023-01 date:2023"]),
        ("", "state", "unread", ["is:unread", "-is:unread", ""]),
        ("", "own", 'a "b" \\', [r'own:"a \"b\" \\"', r'-own:"a \"b\" \\"', ""]),
        ("", "place", "Foo*", ['place:"Foo*"', '-place:"Foo*"', ""]),
        ("tag:chin*", "place", "China", ["tag:chin* place:China"]),
        ("topic:china", "place", "China", ["topic:china place:China"]),
        (
            "a — sort:source",
            "place",
            "China",
            ["a — sort:source place:China", "a — sort:source -place:China", "a — sort:source"],
        ),
    ],
)
def test_a_value_is_turned_step_by_step(text: str, kind: str, name: str, steps: list[str]) -> None:
    for expected in steps:
        text = edit.cycle(text, kind, name)
        assert text == expected


@pytest.mark.parametrize(
    ("text", "kind", "name", "state"),
    [
        ("+china", "place", "China", "include"),
        ("place:china", "place", "China", "include"),
        ("place:china", "topic", "China", "off"),
        ("place:china", "tag", "China", "off"),
        ("-tag:china", "place", "China", "exclude"),
        ("a -(+china)", "place", "China", "exclude"),
        ("a or +china", "place", "China", "off"),
        ("+china or +russia", "place", "China", "include"),
        ("-(+china or +russia)", "place", "China", "off"),
        ("((a +china))", "place", "China", "include"),
        ("tag:critical-minerals", "topic", "critical minerals", "include"),
        ("source:guardian", "source", "The Guardian", "off"),
        ("source:cnn*", "source", "CNN", "off"),
        ('source:"the guardian"', "source", "The Guardian", "include"),
        ("saved:x", "place", "China", "off"),
        ("is:read", "state", "unread", "off"),
        ("date:2023-01..2023-12", "year", "2023", "include"),
    ],
)
def test_how_a_value_is_chosen(text: str, kind: str, name: str, state: str) -> None:
    assert edit.state_of(text, kind, name) == state


_NAMES = st.sampled_from(
    ["China", "critical minerals", 'a "b"', "or", "x)", "-y", "+z", "\\", "中国", "a:b", "Xi*", "not", "“q”"]
)
_TERMS = st.sampled_from(
    [
        "lithium",
        "+china",
        "-+russia",
        "place:china",
        "(a or b)",
        "(a b)",
        "(+china c)",
        "not d",
        "—",
        "sort:source",
        "and e",
        "source:cnn",
        '(source:cnn or source:"or")',
        "date:2023",
        "-(a or +china)",
        "is:unread",
        "saved:x",
        '"a b"',
        "or f",
        "()",
    ]
)
_KINDS = st.sampled_from(["tag", *FacetKind])


def _valid(text: str) -> bool:
    try:
        read(text)
    except QueryError:
        return False
    return True


@settings(max_examples=600)
@given(st.lists(_TERMS, max_size=6).map(" ".join), _KINDS, _NAMES)
def test_three_steps_come_back_to_the_same_query(text: str, kind: str, name: str) -> None:
    assume(_valid(text))
    if kind in (FacetKind.YEAR, FacetKind.MONTH):
        name = "2023"
    if kind == FacetKind.STATE:
        name = "read"
    assume(edit.state_of(text, kind, name) == "off")
    included = edit.cycle(text, kind, name)
    assert edit.state_of(included, kind, name) == "include"
    excluded = edit.cycle(included, kind, name)
    assert edit.state_of(excluded, kind, name) == "exclude"
    off = edit.cycle(excluded, kind, name)
    assert edit.state_of(off, kind, name) == "off"
    assert read(off).root == read(text).root
    assert read(included).sort == read(excluded).sort == read(off).sort == read(text).sort


@settings(max_examples=400)
@given(st.lists(_TERMS, max_size=6).map(" ".join), st.integers(0, 5))
def test_without_a_term_the_others_stay(text: str, at: int) -> None:
    assume(_valid(text))
    query = read(text)
    assume(at < len(query.terms))
    left = edit.without(text, query.terms[at])
    others = [term.node for number, term in enumerate(query.terms) if number != at]
    assert [term.node for term in read(left).terms] == others


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("", "2023-03-01", "2023-03-31", "date:2023-03"),
        ("a", "2022-01-01", "2023-03-31", "a date:2022-01..2023-03"),
        ("a date:2022 b", "2023-03-20", "2023-03-20", "a date:2023-03-20 b"),
        ("after:2022 a before:2024", "2023-01-01", "2023-12-31", "date:2023 a"),
        ("(date:2022 or date:2023) a", "2021-01-01", "2021-12-31", "date:2021 a"),
        ("a or b", "2023-01-01", None, "(a or b) date:2023.."),
        ("a date:none", "2023-01-01", None, "a date:2023.."),
        ("-date:2022", "2023-01-01", "2023-12-31", "-date:2022 date:2023"),
    ],
)
def test_a_range_is_set(text: str, first: str, last: str | None, expected: str) -> None:
    days = Days(dt.date.fromisoformat(first), None if last is None else dt.date.fromisoformat(last))
    changed = edit.set_date(text, days)
    assert changed == expected
    assert edit.dates_of(read(changed)) == days


def test_a_range_is_taken_away() -> None:
    assert edit.set_date("a after:2022 and before:2023-04 b", None) == "a b"
    assert edit.set_date("a", None) == "a"
    assert edit.dates_of(read("a")) is None


def test_the_range_of_a_query_is_what_all_its_dates_leave() -> None:
    days = edit.dates_of(read("since:2022 until:2024 date:2023.."))
    assert days == Days(dt.date(2023, 1, 1), dt.date(2024, 12, 31))


@pytest.mark.parametrize(
    ("text", "sort", "expected"),
    [
        ("a", Sort(SortKey.RELEVANCE), "a sort:relevance"),
        ("sort:date-asc a", Sort(SortKey.SOURCE, False), "sort:source a"),
        ("a sort:source b", Sort(), "a b"),
        ("a or b", Sort(SortKey.DATE, False), "a or b sort:date-asc"),
        ("a", Sort(), "a"),
    ],
)
def test_an_order_is_set(text: str, sort: Sort, expected: str) -> None:
    changed = edit.set_sort(text, sort)
    assert changed == expected
    assert read(changed).sort == sort


def test_a_text_with_a_mistake_is_not_edited() -> None:
    with pytest.raises(QueryError):
        edit.cycle('a "b', "place", "China")


@given(_KINDS.filter(lambda kind: kind not in ("year", "month", "state")), _NAMES)
def test_a_term_finds_the_value_it_was_made_for(kind: str, name: str) -> None:
    tag_kind = "topic" if kind in ("tag", "source") else kind
    item = stored("x", "y", tags=[f"{tag_kind}:{name}"], source=name)
    assert matches(read(edit.term_for(kind, name)), item)


@pytest.mark.parametrize(
    ("text", "kind", "join", "switched"),
    [
        ("topic:a topic:b", "topic", "all", "(topic:a or topic:b)"),
        ("x topic:a and y topic:b -topic:c", "topic", "all", "x (topic:a or topic:b) and y -topic:c"),
        ("(topic:a or topic:b) x", "topic", "any", "topic:a topic:b x"),
        ("topic:a or topic:b or topic:c", "topic", "any", "topic:a topic:b topic:c"),
        ("topic:a or place:b", "topic", None, "topic:a or place:b"),
        ("topic:a -topic:b", "topic", None, "topic:a -topic:b"),
        ("topic:a topic:b", "place", None, "topic:a topic:b"),
        ("+a +b", "topic", None, "+a +b"),
        ('(source:"A" or source:"B")', "source", "any", '(source:"A" or source:"B")'),
        ("", "topic", None, ""),
    ],
)
def test_values_of_a_group_are_joined_by_all_or_any(
    text: str, kind: str, join: str | None, switched: str
) -> None:
    assert edit.join_of(text, kind) == join
    assert edit.switch_join(text, kind) == switched


def test_one_more_joins_those_of_which_any_is_enough() -> None:
    text = edit.cycle("x (topic:a or topic:b)", FacetKind.TOPIC, "c")
    assert text == "x (topic:a or topic:b or topic:c)"
    assert edit.cycle(text, FacetKind.PLACE, "c") == f"{text} place:c"
    assert edit.cycle("topic:a topic:b", FacetKind.TOPIC, "c") == "topic:a topic:b topic:c"

"""The language, term by term: what each text means, and what is said about a mistake."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.tag import TagKind
from reader.errors import QueryError
from reader.query.explain import explain
from reader.query.grammar import FIELDS, SYNTAX, FieldKind, FieldSpec
from reader.query.matcher import matches
from reader.query.names import FullName, NameWords
from reader.query.parser import parse
from reader.query.tree import (
    And,
    AuthorIs,
    DateIs,
    Everything,
    FileIs,
    Flag,
    IdIs,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Query,
    Saved,
    Sort,
    SortKey,
    SourceIs,
    TagIs,
    TextField,
)

from .items import stored

TODAY = dt.date(2023, 3, 22)


def read(text: str) -> Query:
    return parse(text, today=TODAY)


def word(text: str, field: TextField = TextField.ANY) -> Phrase:
    return Phrase((text,), field)


def tag(name: str, kind: TagKind | None = None) -> TagIs:
    return TagIs(FullName(name), kind)


A, B, C, D = word("a"), word("b"), word("c"), word("d")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", Everything()),
        ("   ", Everything()),
        ("— & !", Everything()),
        ("a", A),
        ("Café", word("cafe")),
        ("a b", And((A, B))),
        ("a and b AND c", And((A, B, C))),
        ("a or b", Or((A, B))),
        ("a OR b Or c", Or((A, B, C))),
        ("a b or c d", Or((And((A, B)), And((C, D))))),
        ("a (b or c)", And((A, Or((B, C))))),
        ("((a))", A),
        ("a ()", A),
        ("not a", Not(A)),
        ("-a", Not(A)),
        ("not -a", A),
        ("a not b", And((A, Not(B)))),
        ("not a or b", Or((Not(A), B))),
        ("-(a b)", Not(And((A, B)))),
        ("-a-b", Not(Phrase(("a", "b")))),
        ("a - b", And((A, B))),
        ("a — and b", And((A, B))),
        ('"a b"', Phrase(("a", "b"))),
        ("“a b”", Phrase(("a", "b"))),
        ("„a b“", Phrase(("a", "b"))),
        ('"or"', word("or")),
        ('-"a b"', Not(Phrase(("a", "b")))),
        ('"a b"*', Phrase(("a", "b"), prefix=True)),
        ("miner*", Phrase(("miner",), prefix=True)),
        ("covid-19", Phrase(("covid", "19"))),
        ("中国", Phrase(("中", "国"))),
        ("https://example.org/a", Phrase(("https", "example", "org", "a"))),
        ("12:30", Phrase(("12", "30"))),
        ("zzzz: a", And((word("zzzz"), A))),
        ("title:a", word("a", TextField.TITLE)),
        ('Title:"a b"', Phrase(("a", "b"), TextField.TITLE)),
        ("body:a*", Phrase(("a",), TextField.BODY, prefix=True)),
        ("-title:a", Not(word("a", TextField.TITLE))),
        ("tag:China", tag("china")),
        ("+China", tag("china")),
        ("-+china", Not(tag("china"))),
        ("+tag:china", tag("china")),
        ('+"Critical Minerals"', tag("critical minerals")),
        ("tag:critical-minerals", tag("critical minerals")),
        ("tag:mini*", TagIs(FullName("mini", prefix=True))),
        ("tag:*", TagIs(FullName("", prefix=True))),
        (r'tag:"5\" disk"', tag('5" disk')),
        ("topic:energy", tag("energy", TagKind.TOPIC)),
        ("place:Zürich", tag("zurich", TagKind.PLACE)),
        ("organisation:iea", tag("iea", TagKind.ORGANISATION)),
        ("person:xi", tag("xi", TagKind.PERSON)),
        ("own:later", tag("later", TagKind.OWN)),
        ("source:Guardian", SourceIs(NameWords(("guardian",)))),
        ('source:"The Guardian"', SourceIs(FullName("the guardian"))),
        ("src:reut*", SourceIs(NameWords(("reut",), prefix=True))),
        ("author:o'neill", AuthorIs(NameWords(("o", "neill")))),
        ("file:2023/Digest", FileIs("2023/digest")),
        ("id:7F3A", IdIs("7f3a")),
        ("date:2023-02", DateIs(dt.date(2023, 2, 1), dt.date(2023, 2, 28))),
        ('date:"last week"', DateIs(dt.date(2023, 3, 13), dt.date(2023, 3, 19))),
        ("date:none", Is(Flag.UNDATED)),
        ("date:any", DateIs(None, None)),
        ("after:2023-02", DateIs(dt.date(2023, 3, 1), None)),
        ("before:2023-02", DateIs(None, dt.date(2023, 1, 31))),
        ("since:2023-02", DateIs(dt.date(2023, 2, 1), None)),
        ("until:2023-02", DateIs(None, dt.date(2023, 2, 28))),
        ("after:9999", DateIs(dt.date.max, dt.date.min)),
        ("before:0001", DateIs(dt.date.max, dt.date.min)),
        ("is:unread", Is(Flag.UNREAD)),
        ("IS:Starred", Is(Flag.STARRED)),
        ("has:link", Is(Flag.LINKED)),
        ("has:note", Is(Flag.NOTED)),
    ],
)
def test_what_a_text_means(text: str, root: Node) -> None:
    assert read(text).root == root


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("a", Sort(SortKey.DATE, True)),
        ("sort:date", Sort(SortKey.DATE, True)),
        ("a sort:date-asc", Sort(SortKey.DATE, False)),
        ("sort:relevance a", Sort(SortKey.RELEVANCE, True)),
        ("sort:source", Sort(SortKey.SOURCE, False)),
        ("(a sort:SOURCE-desc) or b", Sort(SortKey.SOURCE, True)),
    ],
)
def test_the_order_that_is_asked_for(text: str, sort: Sort) -> None:
    assert read(text).sort == sort


@pytest.mark.parametrize(
    ("text", "place", "suggestion"),
    [
        ('a "b c', '"b c', 'a "b c"'),
        ('a "', '"', "a"),
        ("(a b", "(", "(a b)"),
        ("a) b", ")", "a b"),
        ("a or", "or", 'a "or"'),
        ("or a", "or", '"or" a'),
        ("and a", "and", '"and" a'),
        ("a and", "and", 'a "and"'),
        ("a and and b", "and", 'a and "and" b'),
        ("not", "not", '"not"'),
        ("a not or b", "not", 'a "not" or b'),
        ("tga:china b", "tga:", "tag:china b"),
        ("foo:bar", "foo:", '"foo:bar"'),
        ("tag:", "tag:", None),
        ('a title:"—"', 'title:"—"', None),
        ("source:!", "source:!", None),
        ("is:unraed", "is:unraed", "is:unread"),
        ("has:links", "has:links", "has:link"),
        ("sort:dates", "sort:dates", "sort:date"),
        ("-sort:date a", "sort:date", None),
        ("date:last week", "date:last week", 'date:"last week"'),
        ("date:march 2023 a b", "date:march 2023", 'date:"march 2023" a b'),
        ("date:yesteday", "date:yesteday", "date:yesterday"),
        ("date:2023..2022", "date:2023..2022", "date:2022..2023"),
        ("date:2023-02-30", "date:2023-02-30", None),
        ("after:2022..2023", "after:2022..2023", None),
        ('saved:"x"', 'saved:"x"', None),
    ],
)
def test_a_mistake_has_its_place_and_a_suggestion(text: str, place: str, suggestion: str | None) -> None:
    with pytest.raises(QueryError) as caught:
        read(text)
    error = caught.value
    assert error.query == text
    assert text[error.start : error.end] == place or text.rindex(place) == error.start
    assert error.message
    assert error.suggestion == suggestion


def test_a_second_order_is_a_mistake() -> None:
    with pytest.raises(QueryError, match="twice"):
        read("sort:date a sort:source")


def test_terms_have_their_places() -> None:
    text = "(lithium +china) and -nickel or-else"
    assert [text[term.start : term.end] for term in read(text).terms] == [
        "lithium",
        "+china",
        "-nickel",
        "or-else",
    ]
    text = "a or b"
    assert [text[term.start : term.end] for term in read(text).terms] == ["a or b"]


def test_a_saved_search_stands_for_its_text() -> None:
    searches = {"mine": 'tag:china or saved:"inner"', "inner": "a sort:source"}
    query = parse("b saved:mine", today=TODAY, saved=searches.get)
    assert query.root == And((B, Saved("mine", Or((tag("china"), Saved("inner", A))))))
    assert query.sort == Sort()


_MANY = {"x": "saved:a " * 9, "a": "saved:b " * 9, "b": "saved:c " * 9, "c": "d"}


@pytest.mark.parametrize(
    ("searches", "said"),
    [
        ({"x": "saved:x"}, "contains itself"),
        ({"x": "saved:y", "y": "a or saved:x"}, "contains itself"),
        ({}, "no saved search"),
        ({"x": "tga:china"}, "has a mistake"),
        (_MANY, "Too many"),
    ],
)
def test_a_saved_search_that_cannot_be_read(searches: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError, match=said) as caught:
        parse("a saved:x", today=TODAY, saved=searches.get)
    assert (caught.value.query, caught.value.start, caught.value.end) == ("a saved:x", 2, 9)


def test_brackets_may_not_be_too_deep() -> None:
    assert read("(" * 50 + "a" + ")" * 50).root == A
    with pytest.raises(QueryError, match="Too many brackets"):
        read("(" * 5000 + "a" + ")" * 5000)


_WORDS = """( ) " - + * or and not a lithium China 中国 tag: title: date: date:2023 date:"last week" after:
2022..2023 is:unread is: sort:source saved:x saved: “ ” \\ .. : :: a:b foo: +china -+russia none 1e9
last 99999999 days ago é —"""
_PIECES = st.lists(st.sampled_from(_WORDS.split()), max_size=9)
_TYPED = st.sampled_from(["", " "]).flatmap(lambda gap: _PIECES.map(gap.join))


@settings(max_examples=1500, deadline=None)
@given(text=_TYPED | st.text(max_size=40))
@example(text="date:0000")
@example(text='date:"999999 years ago"')
@example(text='after:"..2023"')
@example(text='date:"last 999999 weeks"')
@example(text="-" * 5000 + "a")
@example(text="not " * 3000 + "a")
def test_any_text_is_a_query_or_a_mistake_with_its_place(text: str) -> None:
    query = error = None
    try:
        query = parse(text, today=TODAY, saved={"x": "a or b"}.get)
    except QueryError as raised:
        error = raised
    if error is not None:
        assert error.query == text
        assert 0 <= error.start < error.end <= len(text)
        assert error.message
    if query is not None:
        assert matches(query, stored("Lithium in China", "a b 中国", date="2023-03-20")) in (True, False)
        assert explain(query)
        assert all(0 <= term.start < term.end <= len(text) for term in query.terms)


@given(text=_TYPED)
def test_a_suggestion_for_an_unclosed_quote_closes_it(text: str) -> None:
    with pytest.raises(QueryError) as caught:
        read(text.replace('"', "").replace("“", "").replace("”", "") + ' "a b')
    assert caught.value.suggestion is not None
    assert caught.value.suggestion.endswith('"a b"')


@pytest.mark.parametrize("spec", FIELDS, ids=lambda spec: spec.name)
def test_each_field_reads_its_example_under_each_name(spec: FieldSpec) -> None:
    _, _, value = spec.example.partition(":")
    wanted = parse(spec.example, today=TODAY, saved=lambda name: "a").root
    assert wanted != Everything() or spec.kind is FieldKind.SORT
    for name in spec.aliases:
        assert parse(f"{name}:{value}", today=TODAY, saved=lambda name: "a").root == wanted


@pytest.mark.parametrize("spec", [spec for spec in FIELDS if spec.values], ids=lambda spec: spec.name)
def test_each_listed_value_is_read(spec: FieldSpec) -> None:
    for value in spec.values:
        read(f'{spec.name}:"{value}"')


@pytest.mark.parametrize("example_text", [spec.example for spec in SYNTAX])
def test_each_example_of_the_syntax_is_read(example_text: str) -> None:
    assert read(example_text).root != Everything()

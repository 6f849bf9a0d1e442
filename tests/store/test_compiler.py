"""The compiled query finds what the matcher says that the query means, no more and no less."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.item import StoredItem
from reader.domain.tag import TagKind
from reader.errors import QueryError
from reader.query.matcher import matches
from reader.query.names import FullName, NameWords, name_key
from reader.query.parser import parse
from reader.query.tokens import words
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
    SourceIs,
    TagIs,
    TextField,
)
from reader.store.index import Index

from .making import AUTHORS, ROOT, SOURCES, TAGS, WORDS, everything, fill, item, some_items

TODAY = dt.date(2023, 3, 22)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Index, dict[int, StoredItem]]]:
    index = Index(tmp_path_factory.mktemp("index") / "index.db", [ROOT])
    fill(index, some_items(120, seed=7))
    fill(index, {"other.txt": [item("lithium", "mine", "2023-03-20")]}, root=Path("/another/corpus"))
    yield index, everything(index)
    index.close()


def _nodes() -> st.SearchStrategy[Node]:
    some_words = st.sampled_from([word for text in WORDS for word in words(text)])
    days = st.none() | st.dates(dt.date(2021, 12, 1), dt.date(2024, 2, 1))
    names = [name for name in (*SOURCES, *AUTHORS) if name]
    full = st.builds(FullName, st.sampled_from([name_key(each) for each in names]), st.booleans())
    part = st.builds(
        NameWords,
        st.sampled_from([words(each)[-1:] for each in names] + [words(names[1]), ("euters",)]),
        st.booleans(),
    )
    keys = [name_key(tag.partition(":")[2]) for tag in TAGS]
    cut = st.tuples(st.sampled_from(keys), st.integers(0, 5)).map(lambda pair: pair[0][: pair[1]])
    leaves = st.one_of(
        st.builds(
            Phrase,
            st.lists(some_words, min_size=1, max_size=3).map(tuple),
            st.sampled_from(TextField),
            st.booleans(),
        ),
        st.builds(TagIs, st.builds(FullName, st.sampled_from(keys)), st.none() | st.sampled_from(TagKind)),
        st.builds(TagIs, st.builds(FullName, cut, st.just(True)), st.none() | st.sampled_from(TagKind)),
        st.builds(SourceIs, full | part),
        st.builds(AuthorIs, full | part),
        st.builds(DateIs, days, days),
        st.builds(Is, st.sampled_from(Flag)),
        st.builds(FileIs, st.sampled_from(["digest", "mixed/", "ete", "新", ".md", "nowhere"])),
        st.builds(IdIs, st.text("abcdefghijklmnopqrstuvwxyz234567-", min_size=1, max_size=2)),
        st.just(Everything()),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(Saved, st.just("s"), inner),
            st.builds(And, st.lists(inner, min_size=2, max_size=4).map(tuple)),
            st.builds(Or, st.lists(inner, min_size=2, max_size=4).map(tuple)),
        ),
        max_leaves=8,
    )


@settings(max_examples=400, deadline=None)
@given(node=_nodes())
def test_agrees_with_the_matcher_on_any_tree(held: tuple[Index, dict[int, StoredItem]], node: Node) -> None:
    index, items = held
    query = Query(node, Sort(), "")
    assert set(index.answer(query).ids) == {number for number, each in items.items() if matches(query, each)}


_TERMS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["-", "+", "(", ")", "or", "and", "not", '"', "*", "title:", "body:"]),
    st.sampled_from(["is:read", "is:undated", "has:link", "date:2023", "before:2023-03-02", "date:none"]),
    st.sampled_from(["tag:china", "+china", "-tag:energy", "source:le*", "sort:source", "sort:relevance"]),
    st.sampled_from(["file:digest", "NEAR(", "title:{", "a^b", "rowid:1"]),
    st.text(max_size=4),
)


@settings(max_examples=400, deadline=None)
@given(parts=st.lists(_TERMS, max_size=6), glue=st.sampled_from([" ", " ", ""]))
def test_agrees_with_the_matcher_on_any_text(
    held: tuple[Index, dict[int, StoredItem]], parts: list[str], glue: str
) -> None:
    index, items = held
    try:
        query = parse(glue.join(parts), today=TODAY)
    except QueryError:
        return
    answer = index.answer(query)
    expected = {number for number, each in items.items() if matches(query, each)}
    assert set(answer.ids) == expected
    assert sorted(answer.order.page(0, len(expected))) == sorted(expected), "the order holds the same items"


@pytest.mark.parametrize(
    "text",
    [
        " ".join(["lithium"] * 300),
        " or ".join(f"w{number}" for number in range(300)) + " or lithium",
        "(" * 55 + "lithium" + ")" * 55,
        "(the or (lithium " * 28 + "mine" + "))" * 28,
        "-(" * 50 + "lithium" + ")" * 50,
        "the " + " ".join(f"-w{number}" for number in range(300)),
        '"' + "the " * 500 + '"',
        "x" * 100_000,
    ],
    ids=["long and", "long or", "deep", "deep mixed", "deep not", "many minuses", "long phrase", "long word"],
)
def test_large_queries_are_answered(held: tuple[Index, dict[int, StoredItem]], text: str) -> None:
    index, items = held
    query = parse(text, today=TODAY)
    assert set(index.answer(query).ids) == {number for number, each in items.items() if matches(query, each)}


@pytest.mark.parametrize(
    "text", ['tag:"\udcff"', 'tag:"\ud800*', "source:\udcff", "\udcff", "file:\udcff", "id:\udcff", "id:\0"]
)
def test_what_cannot_be_stored_matches_nothing(held: tuple[Index, dict[int, StoredItem]], text: str) -> None:
    index, items = held
    try:
        query = parse(text, today=TODAY)
    except QueryError:
        return
    assert set(index.answer(query).ids) == {number for number, each in items.items() if matches(query, each)}


def test_only_the_opened_corpora_are_seen(held: tuple[Index, dict[int, StoredItem]]) -> None:
    index, _ = held
    other = Index(index.path, [Path("/another/corpus")])
    both = Index(index.path, [Path("/another/corpus"), ROOT])
    none = Index(index.path, [Path("/never/indexed")])
    found = [len(each.answer(parse("lithium", today=TODAY)).ids) for each in (index, other, both, none)]
    assert found[1] == 1
    assert found[2] == found[0] + 1
    assert found[3] == 0
    for each in (other, both, none):
        each.close()


def test_text_without_spaces_is_found_within_words(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.db", [ROOT])
    fill(index, {"a.txt": [item("中国的经济增长", "速度放缓"), item("ประเทศไทย", "x")]})
    found = {
        text: len(index.answer(parse(text, today=TODAY)).ids) for text in ("国的经", "经济", "济经", "เทศไ")
    }
    index.close()
    assert found == {"国的经": 1, "经济": 1, "济经": 0, "เทศไ": 1}


def test_part_of_a_word_is_no_name(held: tuple[Index, dict[int, StoredItem]]) -> None:
    index, _ = held
    assert len(index.answer(parse("source:reuters", today=TODAY)).ids) > 0
    assert len(index.answer(parse("source:euters", today=TODAY)).ids) == 0

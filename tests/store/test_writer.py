"""Whatever is put in, changed and taken out, the index holds what the documents hold, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText
from reader.query.matcher import matches
from reader.query.parser import parse
from reader.store.identity import base_id, free_id
from reader.store.index import Index
from reader.store.sorting import EVERYTHING

from .making import DATES, NAMES, ROOT, everything, facts, fill, heads, item
from .test_compiler import TODAY

TITLES = ("Lithium", "Mines", "Critical minerals", "Beijing")


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    made = Index(tmp_path / "index.db", [ROOT])
    yield made
    made.close()


def found(index: Index, text: str) -> list[str]:
    answer = index.answer(parse(text, today=TODAY))
    return [head.title for head in index.heads(answer, answer.order.page(0, len(answer.ids)))]


def change(index: Index, document: int, items: list[Item], name: str = "a.txt") -> None:
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        writer.put(writer.corpus(bytes(ROOT), 1), document, facts(name, b"new"), items)
        writer.commit()


def take(index: Index, document: int) -> int:
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        count = writer.remove(writer.corpus(bytes(ROOT), 1), document)
        writer.commit()
        return count


_items = st.lists(
    st.builds(
        item,
        st.sampled_from(TITLES),
        st.sampled_from(["one", "two words", "three"]),
        st.sampled_from(DATES),
        source=st.sampled_from([None, "CNN", "Reuters"]),
        author=st.sampled_from([None, "A. Writer"]),
        tags=st.lists(st.sampled_from(["place:China", "topic:energy"]), unique=True),
        links=st.lists(st.just("https://example.org"), max_size=1),
    ),
    max_size=5,
)
_steps = st.lists(st.tuples(st.sampled_from(NAMES), st.none() | _items), max_size=8)


@settings(max_examples=40, deadline=None)
@given(steps=_steps)
def test_the_index_holds_what_the_documents_hold(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[Item] | None]]
) -> None:
    index = Index(tmp_path_factory.mktemp("index") / "index.db", [ROOT])
    held: dict[str, list[Item]] = {}
    numbers: dict[str, int] = {}
    for name, items in steps:
        if items is None:
            if name in held:
                assert take(index, numbers.pop(name)) == len(held.pop(name))
        elif name in held:
            change(index, numbers[name], items, name)
            held[name] = items
        else:
            numbers |= fill(index, {name: items})
            held[name] = items

    stored = list(everything(index).values())
    said = sorted(_essence(name, each) for name, items in held.items() for each in items)
    assert sorted(_essence(str(each.head.document), each.item) for each in stored) == said
    assert len({each.head.id for each in stored}) == len(stored), "ids are unique in a corpus"
    for text in (
        "lithium",
        "three",
        "+china",
        "source:cnn",
        "author:writer",
        "has:link",
        "date:2023",
        "date:none",
    ):
        answer = index.answer(parse(text, today=TODAY))
        assert len(answer.ids) == sum(matches(answer.query, each) for each in stored), text
    index.close()


def _essence(name: str, each: Item) -> tuple[str, ...]:
    tags = sorted(str(tag) for tag in each.tags)
    return (
        name,
        each.title,
        each.text,
        str(each.date),
        str(each.source),
        str(each.author),
        *tags,
        *each.links,
    )


def test_a_document_keeps_its_order_within_a_day(index: Index) -> None:
    day = "2023-03-20"
    (document,) = fill(index, {"a.txt": [item(title, date=day) for title in TITLES]}).values()
    assert [head.title for head in heads(index)] == list(TITLES)
    change(index, document, [item(title, date=day) for title in ("New", *TITLES, "Last")])
    assert [head.title for head in heads(index)] == ["New", *TITLES, "Last"]
    change(index, document, [item(title, date=day) for title in reversed(TITLES)])
    assert [head.title for head in heads(index)] == list(reversed(TITLES))


def test_an_item_that_stays_keeps_its_number_and_id(index: Index) -> None:
    (document,) = fill(index, {"a.txt": [item(title) for title in TITLES]}).values()
    before = {head.title: (head.number, head.id) for head in heads(index)}
    change(index, document, [item(title) for title in (*TITLES[:2], "Another")])
    after = {head.title: (head.number, head.id) for head in heads(index)}
    assert {title: after[title] for title in TITLES[:2]} == {title: before[title] for title in TITLES[:2]}
    assert after["Another"][0] not in {number for number, _ in before.values()}, (
        "numbers are never used twice"
    )


def test_what_went_can_still_be_shown_until_the_next_run(index: Index) -> None:
    (document,) = fill(index, {"a.txt": [item("Going"), item("Staying")]}).values()
    old = index.answer(EVERYTHING)
    numbers = old.order.page(0, 2)
    change(index, document, [item("Staying")])
    assert len(index.answer(EVERYTHING).ids) == 1
    assert [head.title for head in index.heads(old, numbers)] == ["Going", "Staying"]
    change(index, document, [item("Staying")])
    assert [head.title for head in index.heads(old, numbers)] == ["(no longer in the corpus)", "Staying"]


def test_texts_said_twice_have_ids_of_their_own(index: Index) -> None:
    fill(index, {"a.txt": [item("Same"), item("same ")], "b.txt": [item("Same")]})
    ids = sorted(head.id for head in heads(index))
    assert ids == [ids[0], ids[0] + "-2", ids[0] + "-3"]


def test_an_item_that_moves_to_another_document_keeps_its_id(index: Index) -> None:
    (document,) = fill(index, {"a.txt": [item("Moving")]}).values()
    (before,) = heads(index)
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        corpus = writer.corpus(bytes(ROOT), 1)
        writer.put(corpus, document, facts("a.txt", b"new"), [])
        writer.put(corpus, None, facts("b.txt"), [item("Moving")])
        writer.commit()
    assert [(head.id, head.document) for head in heads(index)] == [(before.id, "b.txt")]


def test_nothing_stays_behind_of_what_was_taken_out(index: Index) -> None:
    (document,) = fill(index, {"a.txt": [item(title, tags=["place:China"]) for title in TITLES]}).values()
    take(index, document)
    fill(index, {})
    connection = apsw.Connection(str(index.path))
    for table in ("head", "body", "document", "words"):
        assert connection.execute(f"SELECT count(*) FROM {table}").get == 0, table
    assert connection.execute("SELECT sum(size) FROM posting").get == 0
    connection.close()


def test_ids_come_from_what_is_said() -> None:
    assert base_id("A  Title", "Some\ntext") == base_id("a title", "some text")
    assert base_id("A title", "Some text") != base_id("A title", "Some texts")
    assert len(base_id("", "")) == 12
    assert free_id("x", {"x", "x-2", "x-4"}) == "x-3"


def test_nothing_is_seen_before_the_commit(index: Index) -> None:
    revision = index.revision()
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        writer.put(writer.corpus(bytes(ROOT), 1), None, facts(), [item("Lithium")])
        assert found(index, "lithium") == []
        assert index.revision() == revision
        writer.commit()
        assert found(index, "lithium") == ["Lithium"]
        assert index.revision() > revision


def test_what_was_not_committed_is_not_there(index: Index) -> None:
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        writer.put(writer.corpus(bytes(ROOT), 1), None, facts(), [item("Lithium")])
    fill(index, {"a.txt": [item("Beijing")]})
    assert found(index, "") == ["Beijing"]


def test_a_rename_moves_the_items_along(index: Index) -> None:
    (document,) = fill(index, {"old.txt": [item("Lithium", document="old.txt")]}).values()
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        writer.rename(document, facts("new.txt"))
        writer.commit()
    assert [head.document for head in heads(index)] == ["new.txt"]
    assert found(index, "file:new") == ["Lithium"]
    assert found(index, "file:old") == []


def test_everything_about_an_item_comes_back(index: Index) -> None:
    from reader.domain.item import Cut, Evidence

    whole = item(
        "Title [/] \u241b", "Text\n\nmore", "2023-03", source="CNN", author="A. B.", tags=["place:China"],
        links=["https://example.org/ä"],
    )._replace(
        left_out=(LeftOut(Span(2, 2), Reason.ADVERT, "twice"),),
        markdown=True,
        title_made=True,
        date_note=SafeText("Monday contradicts"),
        cut=Cut(1, "heading", "##", 2.5),
        evidence={"date": Evidence("dateline", 1, 0, 7, SafeText("2023-03"))},
    )  # fmt: skip
    fill(index, {"a.txt": [whole]})
    (stored,) = everything(index).values()
    assert stored.item == whole
    assert stored.head.tags == whole.tags


def test_left_out_lines_are_kept_by_document(index: Index) -> None:
    left_out = [LeftOut(Span(3, 4), Reason.COOKIE), LeftOut(Span(9, 9), Reason.RULE, "---")]
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        writer.put(writer.corpus(bytes(ROOT), 1), None, facts("b.txt"), [], left_out)
        writer.commit()
    assert list(index.documents.left_out(ROOT)) == [("b.txt", each) for each in left_out]

"""Facet counts, held against counting by the matcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.facet import FacetKind, FacetValue
from reader.domain.item import StoredItem
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText
from reader.query.matcher import matches
from reader.query.parser import parse
from reader.store import facets as facets_module
from reader.store.index import Index

from .making import ROOT, everything, fill, item, some_items
from .test_compiler import TODAY

RARE = Tag(SafeText("Rare"), TagKind.PERSON)
Held = tuple[Index, dict[int, StoredItem]]

# A query, and what is left of it for the facet of each kind where that is not the query itself.
QUERIES: dict[str, dict[str, str]] = {
    "": {},
    "lithium": {},
    "place:china": {"place": ""},
    "place:china lithium": {"place": "lithium"},
    "place:china or place:中国": {"place": ""},
    "(place:china or place:中国) source:reuters": {
        "place": "source:reuters",
        "source": "place:china or place:中国",
    },
    'place:china place:"côte d’ivoire"': {},
    "-place:china": {},
    "tag:china": {},
    "place:china or lithium": {},
    "source:reuters source:monde": {"source": ""},
    "date:2023": {"year": ""},
    "date:2023-03 lithium": {"year": "lithium", "month": "lithium"},
    "after:2023-02 topic:energy": {"year": "topic:energy", "topic": "after:2023-02"},
    "is:undated": {},
    "-is:undated": {},
    "topic:nothing-of-the-kind": {"topic": ""},
    'person:"Xi Jinping" -lithium': {"person": "-lithium"},
}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    index = Index(tmp_path_factory.mktemp("index") / "index.db", [ROOT])
    fill(index, some_items(150, seed=3))
    fill(index, {"b.txt": [item("lithium", tags=["place:China"], source="Reuters")]}, root=Path("/elsewhere"))
    yield index, everything(index)
    index.close()


def counted(held: Held, query: str) -> dict[str, dict[str, FacetValue]]:
    made = held[0].facets(held[0].answer(parse(query, today=TODAY)))
    assert [facet.kind for facet in made] == list(FacetKind)
    return {facet.kind.value: {str(value.name): value for value in facet.values} for facet in made}


def values_of(kind: str, stored: StoredItem) -> list[str]:
    head = stored.head
    if kind == "source":
        return [head.source] if head.source else []
    if kind == "year":
        return [head.date.iso()[:4]] if head.date else []
    if kind == "month":
        return [head.date.iso()[:7]] if head.date and head.date.month else []
    if kind == "state":
        return ["unread"] + (["undated"] if head.date is None else [])
    return [tag.name for tag in head.tags if tag.kind == kind]


@pytest.mark.parametrize("few", [0, 10_000], ids=["by bitmap", "one by one"])
@pytest.mark.parametrize("query", QUERIES)
def test_counts_are_those_of_the_matcher(
    held: Held, query: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets_module, "FEW", few)
    found = counted(held, query)
    for kind in FacetKind:
        base = parse(QUERIES[query].get(kind.value, query), today=TODAY)
        expected: dict[str, int] = {}
        totals: dict[str, int] = {}
        for stored in held[1].values():
            for name in set(values_of(kind.value, stored)):
                totals[name] = totals.get(name, 0) + 1
                if matches(base, stored):
                    expected[name] = expected.get(name, 0) + 1
        got = {name: value.count for name, value in found[kind.value].items() if value.count}
        assert got == expected, kind
        for name, value in found[kind.value].items():
            assert value.total == totals.get(name, 0), (kind, name)


def test_a_chosen_value_stays_when_nothing_has_it(held: Held) -> None:
    found = counted(held, "place:china -place:china source:reuters date:1999-12 -topic:energy nowhere")
    assert found["place"]["China"].count == 0
    assert found["source"]["Reuters"].count == 0
    assert found["topic"]["energy"].count == 0
    assert found["year"]["1999"].count == 0
    assert found["month"]["1999-12"].count == 0
    assert "2023" not in found["year"]


@pytest.mark.parametrize("few", [0, 10_000], ids=["by bitmap", "one by one"])
def test_values_that_nothing_has_are_left_out(held: Held, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets_module, "FEW", few)
    found = counted(held, "nowhere-to-be-found")
    assert [kind for kind, values in found.items() if values] == ["state"]


def test_the_most_frequent_come_first_and_the_newest_month(held: Held) -> None:
    facets = {facet.kind: facet.values for facet in held[0].facets(held[0].answer(parse("", today=TODAY)))}
    counts = [value.count for value in facets[FacetKind.PLACE]]
    assert counts == sorted(counts, reverse=True)
    months = [value.name for value in facets[FacetKind.MONTH]]
    assert months == sorted(months, reverse=True)


def test_of_very_many_values_the_most_frequent_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets_module, "FEW", 0)
    monkeypatch.setattr(facets_module, "MOST", 5)
    index = Index(tmp_path / "index.db", [ROOT])
    # Person 0 is in 40 items, person 1 in 39 and so on; every second item says "lithium".
    items = [
        item(f"Item {n}", "lithium" if n % 2 else "", tags=[f"person:P{k:02d}" for k in range(40 - n)])
        for n in range(40)
    ]
    # In 20 items only, but in each that says "lithium".
    items = [each if not each.text else each._replace(tags=(*each.tags, RARE)) for each in items]
    fill(index, {"a.txt": items})
    (people,) = [
        facet
        for facet in index.facets(index.answer(parse("lithium person:p30", today=TODAY)))
        if facet.kind == "person"
    ]
    index.close()
    assert [(str(value.name), value.count) for value in people.values] == [
        ("P00", 20), ("Rare", 20), ("P01", 19), ("P02", 19), ("P03", 18), ("P30", 5),
    ]  # fmt: skip

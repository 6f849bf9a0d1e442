"""Matcher and compiler give the same answer, on more than 20,000 pairs of a query and an item.

`make fuzz` sets DATELINE_PAIRS to a million. A failure names its seed and its tree.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.domain.tag import TagKind
from reader.domain.text import SafeText
from reader.query.matcher import Subject
from reader.query.names import FullName
from reader.query.tree import Flag, Is, Query, Sort, TagIs
from reader.store.index import Index
from reader.store.ruled import Rule
from reader.store.state.store import StateStore

from .generating import Queries
from .making import ROOT, everything, fill, mark, some_items

PAIRS = int(os.environ.get("DATELINE_PAIRS", "120000"))
BATCHES = 6 if PAIRS < 1_000_000 else 40
ITEMS = 40
MARKED = 5
"""How often a person marks items at random between the queries of a batch."""
QUERIES = PAIRS // BATCHES // ITEMS
KINDS = {
    "And", "AuthorIs", "DateIs", "Everything", "FileIs", "IdIs", "Not", "Or", "Phrase", "Saved", "SourceIs",
    "TagIs", *(f"Is {flag}" for flag in Flag),
}  # fmt: skip


@pytest.mark.parametrize("seed", range(BATCHES))
def test_matcher_and_compiler_agree(seed: int, tmp_path: Path) -> None:
    index = Index(tmp_path / "index.db", [ROOT])
    # Two documents' worth, then more of them: runs of numbers are not in the order of days any more.
    fill(index, some_items(ITEMS - 10, seed=seed))
    fill(index, {f"more-{name}": made for name, made in some_items(10, seed=seed + 1000).items()})
    queries = Queries(seed)
    if seed % 2:
        rules = [Rule(SafeText(tag), "…", queries.node()) for tag in ("to cite", "Mine", "china")]
        index.set_rules(rules)
        index.apply_rules()
    state = StateStore(tmp_path / "state.db")
    subjects: dict[int, Subject] = {}
    some = every = 0
    for turn in range(QUERIES):
        if turn % (QUERIES // MARKED + 1) == 0:
            touched = mark(index, state, seed * MARKED + turn)
            assert 0 < touched < ITEMS, "some are as they were"
            subjects = {number: Subject(item) for number, item in everything(index).items()}
        node = queries.node()
        found = set(index.answer(Query(node, Sort(), "")).ids)
        assert found == {number for number, item in subjects.items() if item.has(node)}, (seed, node)
        some += bool(found)
        every += len(found) == len(subjects)
    index.close()
    state.close()
    assert len(subjects) == ITEMS
    assert {flag for item in subjects.values() for flag in Flag if item.has(Is(flag))} == set(Flag)
    by_hand = [item for item in subjects.values() if item.has(TagIs(FullName("", prefix=True), TagKind.OWN))]
    assert by_hand
    assert set(queries.made) == KINDS, "every construct is among them"
    assert some > QUERIES / 3, "a comparison of nothing with nothing says little"
    assert every < QUERIES / 3

"""The figures that docs/tagging.md promises: tags against those that people gave by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.domain.document import Document
from reader.domain.item import Item
from reader.domain.tag import TagKind
from reader.ingest.pipeline import ingest

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT / "tests" / "fixtures" / "tags"
KINDS = [
    ("topics", TagKind.TOPIC),
    ("places", TagKind.PLACE),
    ("organisations", TagKind.ORGANISATION),
    ("people", TagKind.PERSON),
]


@pytest.fixture(scope="module")
def tagged() -> list[tuple[dict[str, Any], Item]]:
    entries = [entry for path in sorted(GOLD.glob("*.json")) for entry in json.loads(path.read_text("utf-8"))]
    split: dict[str, dict[int, Item]] = {}
    for name in {entry["document"] for entry in entries}:
        document = Document.of(name, (ROOT / "articles" / name).read_text("utf-8"))
        split[name] = {item.span.start: item for item in ingest(document).items}
    return [(entry, split[entry["document"]][entry["start_line"]]) for entry in entries]


@pytest.mark.parametrize(("key", "kind"), KINDS, ids=[key for key, _ in KINDS])
def test_precision_and_recall(tagged: list[tuple[dict[str, Any], Item]], key: str, kind: TagKind) -> None:
    given = accepted = wanted = found = 0
    for entry, item in tagged:
        names = {str(tag.name) for tag in item.tags if tag.kind is kind}
        must, may = set(entry[key]["must"]), set(entry[key]["may"])
        given, accepted = given + len(names), accepted + len(names & (must | may))
        wanted, found = wanted + len(must), found + len(names & must)
    assert accepted >= 0.9 * given
    assert found >= 0.75 * wanted

"""Measure the tagger: precision and recall of its tags against items tagged by hand, and its speed.

    python benchmarks/bench_tags.py [--gold a|b|both] [--errors] [--speed] [--markdown]

Gold stands in tests/fixtures/tags, its documents in articles/. For each item and kind it names tags that
must be given and tags that may be. Precision is the share of the given tags that must or may be given;
recall the share of those that must be given that are.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reader.domain.document import Document
from reader.domain.item import Item
from reader.domain.tag import TagKind
from reader.ingest.passage import Passage
from reader.ingest.pipeline import ingest
from reader.ingest.tagger import tag as tag_item

ROOT: Final = Path(__file__).resolve().parent.parent
GOLD: Final = ROOT / "tests" / "fixtures" / "tags"
KINDS: Final = {
    "topics": TagKind.TOPIC,
    "places": TagKind.PLACE,
    "organisations": TagKind.ORGANISATION,
    "people": TagKind.PERSON,
}
SPEED_BYTES: Final = 4_000_000


@dataclass(slots=True)
class Counts:
    """Figures of one kind, added up over items."""

    given: int = 0
    accepted: int = 0
    must: int = 0
    found: int = 0

    def add(self, given: set[str], must: set[str], may: set[str]) -> None:
        """Count one item."""
        self.given += len(given)
        self.accepted += len(given & (must | may))
        self.must += len(must)
        self.found += len(given & must)

    @property
    def precision(self) -> float:
        """Share of the given tags that are right; 1 where none was given."""
        return self.accepted / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Share of the wanted tags that were given; 1 where none was wanted."""
        return self.found / self.must if self.must else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def passages(item: Item) -> tuple[Passage, list[Passage]]:
    """The title and the lines of an item; a made title stands at the beginning of the first line."""
    body = [Passage(number, 0, line) for number, line in enumerate(str(item.text).split("\n"), 2) if line]
    title = str(item.title).removesuffix("…").rstrip()
    made = bool(body) and body[0].text.startswith(title)
    return Passage(2 if made else 1, 0, title), body


def items_of(name: str) -> dict[int, Item]:
    """The items of a document of articles/, by their first line."""
    text = (ROOT / "articles" / name).read_text("utf-8")
    return {item.span.start: item for item in ingest(Document.of(name, text)).items}


def cases(gold: str) -> Iterator[tuple[dict[str, Any], Item]]:
    """Each entry of a gold file with the item that it is about."""
    split: dict[str, dict[int, Item]] = {}
    for entry in json.loads((GOLD / f"gold-{gold}.json").read_text("utf-8")):
        name = entry["document"]
        items = split.setdefault(name, items_of(name))
        item = items.get(entry["start_line"])
        if item is None:
            raise LookupError(
                f"{name}: no item begins at line {entry['start_line']}; there are {sorted(items)}"
            )
        yield entry, item


def measure(gold: str, errors: bool) -> dict[str, Counts]:
    """Count one gold file; with `errors`, print what is wrong on the way."""
    counts = {kind: Counts() for kind in KINDS}
    for entry, item in cases(gold):
        wrong: list[str] = []
        for kind, tag_kind in KINDS.items():
            given = [str(tag.name) for tag in item.tags if tag.kind is tag_kind]
            must, may = set(entry[kind]["must"]), set(entry[kind]["may"])
            counts[kind].add(set(given), must, may)
            wrong += [f"  + {kind}: {name}" for name in given if name not in must | may]
            wrong += [f"  - {kind}: {name}" for name in sorted(must - set(given))]
        if errors and wrong:
            print(f"{entry['document']}:{entry['start_line']} {item.title}", *wrong, sep="\n")
    return counts


def table(rows: list[tuple[str, dict[str, Counts]]], markdown: bool) -> Iterator[str]:
    """The figures as lines of a table."""
    head = ["gold", "kind", "given", "precision", "wanted", "recall", "F1"]
    body = [
        [gold, kind, str(c.given), f"{c.precision:.3f}", str(c.must), f"{c.recall:.3f}", f"{c.f1:.3f}"]
        for gold, counts in rows
        for kind, c in counts.items()
    ]
    if markdown:
        yield "| " + " | ".join(head) + " |"
        yield "|" + " --- |" * len(head)
        yield from ("| " + " | ".join(row) + " |" for row in body)
    else:
        yield from ("".join(f"{cell:<14}" for cell in row).rstrip() for row in [head, *body])


def speed() -> Iterator[str]:
    """Loading time of the word lists, and MB/s over all items of articles/, repeated."""
    begin = time.perf_counter()
    tag_item(Passage(1, 0, ""), [])
    yield f"first use: {(time.perf_counter() - begin) * 1000:.0f} ms"
    work = [
        passages(item)
        for path in sorted((ROOT / "articles").iterdir())
        for item in items_of(path.name).values()
    ]
    size = sum(len(p.text.encode()) for title, body in work for p in (title, *body))
    best = 0.0
    for _ in range(5):
        begin = time.perf_counter()
        for _ in range(max(SPEED_BYTES // 5 // size, 1)):
            for title, body in work:
                tag_item(title, body)
        best = max(best, max(SPEED_BYTES // 5 // size, 1) * size / (time.perf_counter() - begin) / 1e6)
    yield f"{len(work)} items, {size // 1000} kB, best of 5: {best:.1f} MB/s"


def main(argv: Sequence[str] | None = None) -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description="Measure the tagger against items tagged by hand.")
    parser.add_argument("--gold", choices=["a", "b", "both"], default="both")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, item by item")
    parser.add_argument("--speed", action="store_true", help="measure speed instead")
    parser.add_argument("--markdown", action="store_true", help="the table in Markdown")
    asked = parser.parse_args(argv)
    if asked.speed:
        for line in speed():
            print(line)
        return 0
    golds = ["a", "b"] if asked.gold == "both" else [asked.gold]
    rows = [(gold, measure(gold, asked.errors)) for gold in golds]
    if len(rows) > 1:
        both = {kind: Counts() for kind in KINDS}
        for _, counts in rows:
            for kind, c in counts.items():
                total = both[kind]
                total.given, total.accepted = total.given + c.given, total.accepted + c.accepted
                total.must, total.found = total.must + c.must, total.found + c.found
        rows.append(("both", both))
    for line in table(rows, asked.markdown):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())

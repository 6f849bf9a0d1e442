"""Items, and an index that holds them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.domain.dates import NewsDate
from reader.domain.item import Head, Item, StoredItem
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText
from reader.store.index import Index
from reader.store.state.journal import OWN, Change
from reader.store.state.store import StateStore
from reader.store.writer import FileFacts

ROOT = Path("/corpus")

WORDS = (
    "lithium", "Mine", "mines", "mining", "MINER", "critical", "minerals", "the", "a", "2023", "co2",
    "generously", "Café", "cafe", "Müller", "mueller", "Straße", "strasse", "naïve", "İstanbul", "ﬁre",
    "O'Neill", "U.S.", "Россия", "россии", "Ελλάδα", "中国", "中国的经济", "美国", "東京で",
    "한국은", "ประเทศไทย", "e\u0301te\u0301", "co-operate",
)  # fmt: skip
TAGS = (
    "place:China", "place:Côte d’Ivoire", "topic:critical minerals", "topic:Critical-Minerals",
    "person:Xi Jinping", "organisation:China", "topic:energy", "place:中国", "topic:to cite",
)  # fmt: skip
OWN_TAGS = ("to cite", "China", "café")
"""What a person may tag items with."""
SOURCES = (None, "Reuters", "The Guardian", "Le Monde", "新华社", "reuters")
AUTHORS = (None, None, "Anna O’Neill", "José Peña", "Le Monde")
DATES = (
    None, "2022", "2023", "2023-02", "2023-03", "2023-02-28", "2023-03-01", "2023-03-20",
    "2024-01-01", "1999-12-31",
)  # fmt: skip
NAMES = ("2023/digest-03.txt", "Mixed/Recycling.md", "été.txt", "中文/新闻.txt")


def item(
    title: str = "A title",
    text: str = "Some text.",
    date: str | None = None,
    *,
    source: str | None = None,
    author: str | None = None,
    tags: Sequence[str] = (),
    links: Sequence[str] = (),
    document: str = "a.txt",
    line: int = 1,
) -> Item:
    """An item; tags are written "kind:name"."""
    return Item(
        SafeText(document),
        Span(line, line + 2),
        SafeText(title),
        SafeText(text),
        None if date is None else NewsDate.parse(date),
        None if source is None else SafeText(source),
        None if author is None else SafeText(author),
        tuple(Tag(SafeText(tag.partition(":")[2]), TagKind(tag.partition(":")[0])) for tag in tags),
        links=tuple(SafeText(link) for link in links),
    )


def facts(name: str = "a.txt", digest: bytes = b"d") -> FileFacts:
    """What is known of a file of that name."""
    return FileFacts(name.encode(), name, 10, 1, 1, digest, "rules")


def fill(index: Index, documents: dict[str, Iterable[Item]], root: Path = ROOT) -> dict[str, int]:
    """Put documents into the index in one go; the number of each."""
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        corpus = writer.corpus(bytes(root), 1)
        made = {name: writer.put(corpus, None, facts(name), list(items)) for name, items in documents.items()}
        writer.commit()
    return made


def some_items(count: int, seed: int) -> dict[str, list[Item]]:
    """Items in several languages, by document; the same ones for the same seed."""
    draw = random.Random(seed)
    documents: dict[str, list[Item]] = {name: [] for name in NAMES}
    for number in range(count):
        name = draw.choice(NAMES)
        documents[name].append(
            item(
                _prose(draw, 5) or "…",
                _prose(draw, 14),
                draw.choice(DATES),
                source=draw.choice(SOURCES),
                author=draw.choice(AUTHORS),
                tags=draw.sample(TAGS, draw.randrange(4)),
                links=["https://example.org/"] * draw.randrange(2),
                document=name,
                line=number + 1,
            )
        )
    return documents


def mark(index: Index, state: StateStore, seed: int) -> int:
    """Read, star, note and tag items at random; how many are touched then."""
    draw = random.Random(seed)
    changes = [
        Change(head.id, field, value)
        for head in heads(index)
        for field, value in (
            ("read", draw.randrange(2)),
            ("starred", draw.randrange(2)),
            ("note", draw.choice(("", "", "look again"))),
            *((OWN + name, draw.randrange(2)) for name in OWN_TAGS),
        )
        if draw.random() < 0.1
    ]
    state.apply("mark", changes)
    index.take_up(state)
    return len({change.item for change in changes})


def everything(index: Index) -> dict[int, StoredItem]:
    """All items of an index by their numbers."""
    from reader.store.sorting import EVERYTHING

    return {number: StoredItem(*index.item(number)) for number in index.answer(EVERYTHING).ids}


def heads(index: Index) -> list[Head]:
    """All heads, newest first."""
    from reader.store.sorting import EVERYTHING

    answer = index.answer(EVERYTHING)
    return index.heads(answer, answer.order.page(0, len(answer.ids)))


def _prose(draw: random.Random, most: int) -> str:
    gaps = (" ", " ", " ", ", ", "-", ". ", "\n\n", " “", "”", "_", "")
    return "".join(draw.choice(WORDS) + draw.choice(gaps) for _ in range(draw.randrange(most)))

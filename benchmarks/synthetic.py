"""Items that look like news to a search engine: Zipf's words, tags that crowd at the top, years of dates.

The same seed gives the same items. `write_corpus` puts them into digest files, for what reads files.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import Final

from reader.domain.dates import NewsDate
from reader.domain.item import Evidence, Item
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText

WORDS: Final = 40_000
KINDS: Final = (
    (TagKind.TOPIC, 120, 3),
    (TagKind.PLACE, 400, 2),
    (TagKind.ORGANISATION, 3_000, 2),
    (TagKind.PERSON, 20_000, 2),
)
"""Kind of tag, how many there are, how many an item has at most."""
SOURCES: Final = 60
LAST_DAY: Final = dt.date(2024, 6, 30)
PER_DOCUMENT: Final = 50
_SYLLABLES: Final = (
    "ba", "co", "de", "fi", "gu", "ka", "li", "mo", "ne", "ra", "so", "tu", "va", "ze", "ch", "st",
)  # fmt: skip


class Zipf:
    """Draws from a list, the n-th of it with a weight of 1/n."""

    def __init__(self, values: list[str], draw: random.Random) -> None:
        self._values = values
        self._weights = list(accumulate(1 / rank for rank in range(1, len(values) + 1)))
        self._draw = draw

    def some(self, count: int) -> list[str]:
        """Draw `count` values."""
        return self._draw.choices(self._values, cum_weights=self._weights, k=count)


def names(count: int, draw: random.Random, *, syllables: int = 3) -> list[str]:
    """Make `count` words, the first ones as short as they come."""
    made: dict[str, None] = {}
    while len(made) < count:
        size = 1 + min(syllables, len(made).bit_length() // 4) + draw.randrange(2)
        made["".join(draw.choices(_SYLLABLES, k=size))] = None
    return list(made)


def items(count: int, *, seed: int = 1, words: int = 200, days: int = 1_200) -> Iterator[Item]:
    """Make items of about `words` words, over the `days` days before LAST_DAY; one in forty is undated."""
    draw = random.Random(seed)
    prose = Zipf(names(WORDS, draw), draw)
    tags = [(kind, Zipf(_proper(names(many, draw)), draw), most) for kind, many, most in KINDS]
    sources = Zipf(_proper(names(SOURCES, draw)), draw)
    for number in range(count):
        day = LAST_DAY - dt.timedelta(days=draw.randrange(days))
        date = None if draw.random() < 0.025 else NewsDate.of(day)
        own = [
            Tag(SafeText(name), kind)
            for kind, names_of, most in tags
            for name in dict.fromkeys(names_of.some(draw.randrange(most + 1)))
        ]
        title = " ".join(prose.some(draw.randint(4, 10))).capitalize()
        sentences = [" ".join(prose.some(draw.randint(8, 25))).capitalize() + "." for _ in range(words // 16)]
        source = sources.some(1)[0] if draw.random() < 0.8 else None
        line = number % PER_DOCUMENT * 6 + 1
        yield Item(
            SafeText(document_name(number)),
            Span(line, line + 4),
            SafeText(title),
            SafeText("\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))),
            date,
            None if source is None else SafeText(source),
            tags=tuple(own),
            evidence={f"{tag.kind}:{tag.name}": Evidence("list", line, 0, 9, tag.name) for tag in own},
        )


def document_name(number: int) -> str:
    """The document that the item of this number stands in."""
    return f"{number // PER_DOCUMENT // 200:03d}/digest-{number // PER_DOCUMENT:05d}.txt"


def documents(made: Iterable[Item]) -> Iterator[tuple[str, list[Item]]]:
    """Group items by their document."""
    waiting = iter(made)
    while batch := list(islice(waiting, PER_DOCUMENT)):
        yield batch[0].document, batch


def digest(batch: Iterable[Item]) -> str:
    """Write items as a digest."""
    parts: list[str] = []
    for item in batch:
        head = str(item.title)
        if item.date is not None:
            first = item.date.first
            head = f"{first:%A}, {first:%B} {first.day}, {first.year} — {item.title}"
        source = f"\nSource: {item.source}\n" if item.source else ""
        parts.append(f"{head}\n\n{item.text}\n{source}")
    return "\n".join(parts)


def write_corpus(folder: Path, made: Iterable[Item]) -> int:
    """Write the items into files below `folder`; how many bytes."""
    size = 0
    for name, batch in documents(made):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_text(digest(batch), "utf-8")
    return size


def _proper(made: list[str]) -> list[str]:
    return [name.capitalize() for name in made]


def main() -> None:
    """Write a corpus into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    size = write_corpus(options.folder, items(options.items, seed=options.seed))
    print(f"{options.items:,} items, {size / 1e6:.1f} MB in {options.folder}")


if __name__ == "__main__":
    main()

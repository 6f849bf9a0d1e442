"""The topics: their place in the IPTC Media Topics and their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.ingest.tagger.senses import Kind, Need
from reader.ingest.tagger.tables import Phrase
from reader.ingest.tagger.terms import DATA, rows, tied

STRONG: Final = 2.0
WEAK: Final = 1.0
BLOCKING: Final = 0.0
_WEIGHTS: Final = (STRONG, WEAK, BLOCKING)


@dataclass(frozen=True, slots=True)
class TopicTable:
    """The rows of topics.tsv."""

    levels: dict[str, str]
    """Topic to the number of its IPTC top level."""
    cells: tuple[tuple[str, tuple[str, ...]], ...]
    """Topic and its cells: strong, weak, blocking."""

    @classmethod
    def load(cls) -> TopicTable:
        """Read the table; without the file there are no topics."""
        return cls.of(rows("topics.tsv") if (DATA / "topics.tsv").is_file() else ())

    @classmethod
    def of(cls, lines: Iterable[Sequence[str]]) -> TopicTable:
        """Take rows of topic, IPTC number, strong terms, weak terms, blocking terms."""
        table = [(name, level, tuple([*rest, "", "", ""][:3])) for name, level, *rest in lines]
        return cls(
            {name: level for name, level, _ in table}, tuple((name, cells) for name, _, cells in table)
        )


def topic_phrases(table: TopicTable) -> Iterator[Phrase]:
    """The terms of all topics."""
    for name, cells in table.cells:
        for cell, weight in zip(cells, _WEIGHTS, strict=True):
            for part in cell.split("|"):
                languages, text = tied(part)
                bare = text.removeprefix("=").strip()
                if bare:
                    any_case = bare == text.strip() and bare[1:] == bare[1:].lower()
                    yield Phrase(
                        bare, languages, Need.NOTHING, Kind.TOPIC, name, "topic words", (), weight, any_case
                    )

"""Tag an item with the topics, places, organisations and people that it is about."""

from __future__ import annotations

from collections.abc import Sequence

from reader.ingest.passage import Passage
from reader.ingest.tagger.tagged import Tagged

__all__ = ["Tagged", "tag"]


def tag(title: Passage, body: Sequence[Passage], *, language: str | None = None) -> tuple[Tagged, ...]:
    """Return the tags of an item, kinds in the order of `TagKind`, most relevant first within a kind.

    `language` is a code such as "de"; None lets it be guessed. Never raises, for any text.
    """
    # The word lists are loaded on first use: most commands read an index and tag nothing.
    from reader.ingest.tagger.tagging import tagged

    return tagged(title, body, language)

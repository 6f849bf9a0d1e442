"""What an item is known again by when its words, its title or its file have changed.

The hashes stand in state.db for years. Whoever changes how they are made adds a new version beside the old
one: rows keep the version that made them, and are compared with what the same version makes of the new items.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

from reader.domain.text import fold

VERSION: Final = 1
"""The newest version, which all new rows are made with."""
SKETCH: Final = 64
"""Hashes that stand for the words of a text: the smallest ones of all runs of three words."""
LEAST_WORDS: Final = 8
"""A text of fewer words may stand anywhere: it proves nothing outside of its own file."""
_RUN: Final = 3
_MASK: Final = 0xFFFF_FFFF


class Signs(NamedTuple):
    """Hashes of one item. 0 stands for nothing to go by."""

    whole: int
    """Of title and text."""
    body: int
    """Of the text, where there is enough of it."""
    heading: int
    """Of the title."""
    link: int
    """Of its only link."""
    size: int
    """Words of the text."""
    sketch: bytes
    """The `SKETCH` smallest hashes of runs of words, 32 bits each, ascending."""


def signs_of(title: str, text: str, links: Sequence[str], version: int = VERSION) -> Signs:
    """The hashes of an item as that version makes them."""
    return _VERSIONS[version](title, text, links)


def knows(version: int) -> bool:
    """Whether there is such a version here."""
    return version in _VERSIONS


def body_sign(text: str) -> int:
    """The hash of a text alone, as in `Signs.body`."""
    words = text.casefold().split()
    return _hash(" ".join(words)) if len(words) >= LEAST_WORDS else 0


def link_sign(links: Sequence[str]) -> int:
    """The hash of the only link, as in `Signs.link`."""
    only = links[0].rstrip("/") if len(links) == 1 else ""
    # The front page of a publisher says nothing about which piece it is.
    return _hash(only) if only.partition("://")[2].count("/") else 0


def likeness(one: bytes, other: bytes) -> float:
    """How much of their words two texts share: 0 nothing, 1 all of it."""
    first, second = array("I", one), array("I", other)
    if not first or not second:
        return 0.0
    # The smallest hashes of both together are a fair sample of all of them.
    sample = sorted({*first, *second})[:SKETCH]
    both = {*first} & {*second}
    return sum(each in both for each in sample) / len(sample)


def _hash(words: str) -> int:
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1 or 1  # SQLite's integers have a sign


def _first(title: str, text: str, links: Sequence[str]) -> Signs:
    words = text.casefold().split()
    spaced = " ".join(f"{title}\n{text}".casefold().split())
    heading = " ".join(fold(title).split())
    return Signs(
        _hash(spaced),
        body_sign(text),
        _hash(heading) if heading else 0,
        link_sign(links),
        len(words),
        _sketch(words),
    )


def _sketch(words: list[str]) -> bytes:
    crc = zlib.crc32
    hashes = [crc(word.strip(".,;:!?\"'()[]“”‘’«»").encode("utf-8", "surrogatepass")) for word in words]
    if len(hashes) < _RUN:
        runs = {sum(hashes) & _MASK} if hashes else set()
    else:
        triples = zip(hashes, hashes[1:], hashes[2:], strict=False)
        runs = {(((a * 31 + b) * 31 + c) * 0x9E37_79B1) & _MASK for a, b, c in triples}
    return array("I", sorted(runs)[:SKETCH]).tobytes()


_VERSIONS: Final[Mapping[int, Callable[[str, str, Sequence[str]], Signs]]] = {1: _first}
